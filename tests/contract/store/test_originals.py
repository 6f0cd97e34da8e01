"""Files of lines, notes and findings of lines, look-alikes, and questions to finance."""

from dataclasses import replace

from bot.domain.checks import Finding
from bot.domain.original import Kept, Kind
from bot.store import Store
from tests.contract.samples import LI, NOW, ZHANG, key_of, new_line, pending

URL = "https://files.example.com/a.pdf?token=secret"


async def test_a_file_is_planned_once_and_its_address_forgotten_once_settled(store: Store) -> None:
    claim = await pending(store)
    [line] = claim.lines
    async with store.unit() as unit:
        planned = await unit.originals.plan(line, Kind.PDF, URL)
        assert (planned.state, planned.url) == (Kept.WAITING, URL)
        assert await unit.originals.plan(line, Kind.PDF, "https://other.example.com") == planned
        assert "secret" not in repr(planned)
        await unit.originals.settle(planned.id, Kept.STORED, NOW, "ab" * 32, 7)
        settled = await unit.originals.get(planned.id)
        assert settled == replace(planned, state=Kept.STORED, url="", sha256="ab" * 32, size=7)
        assert await unit.originals.of([line]) == [settled]
        assert await unit.originals.get(999) is None


async def test_without_an_address_an_earlier_file_serves_or_it_is_missing(store: Store) -> None:
    first, second = await pending(store), None
    async with store.unit() as unit:
        missing = await unit.originals.plan(first.lines[0], Kind.ITINERARY, "")
        assert missing.state is Kept.MISSING
        kept = await unit.originals.plan(first.lines[0], Kind.PDF, URL)
        await unit.originals.settle(kept.id, Kept.STORED, NOW, "cd" * 32, 9)
        await unit.claims.let_go(first)
        second = await unit.claims.add(ZHANG, "", "s2", (LI,), [new_line("1", ZHANG.userid)], NOW)
        again = await unit.originals.plan(second.lines[0], Kind.PDF, "")
        assert (again.state, again.sha256, again.size) == (Kept.STORED, "cd" * 32, 9)


async def test_a_line_keeps_its_note_and_what_was_found(store: Store) -> None:
    found = (
        Finding(False, "chip.sum", "row.sum"),
        Finding(False, "chip.old", "row.too_old", {"limit": "180"}, asks=True),
    )
    line = replace(new_line("1"), note="客户刚寄来", findings=found)
    async with store.unit() as unit:
        claim = await unit.claims.add(ZHANG, "", "s1", (LI,), [line], NOW)
    async with store.reading() as unit:
        again = await unit.claims.get(claim.id)
    assert again
    assert (again.lines[0].note, again.lines[0].findings) == ("客户刚寄来", found)


async def test_look_alikes_are_other_invoices_that_are_held(store: Store) -> None:
    async with store.unit() as unit:
        claim = await unit.claims.add(ZHANG, "", "s1", (LI,), [replace(new_line("1"), weak="S:x")], NOW)
        assert await unit.claims.look_alikes(["S:x"], [key_of("2")]) == set()
        await unit.claims.hold(claim)
        assert await unit.claims.look_alikes(["S:x", "S:y"], [key_of("2")]) == {"S:x"}
        assert await unit.claims.look_alikes(["S:x"], [key_of("1")]) == set()
        assert await unit.claims.look_alikes([], []) == set()


async def test_a_question_keeps_its_number(store: Store) -> None:
    claim = await pending(store)
    async with store.unit() as unit:
        first, new = await unit.question(LI.userid, key_of("1"), claim.id, NOW)
        assert new
        assert await unit.question(LI.userid, key_of("1"), claim.id, NOW) == (first, False)
        other, new = await unit.question(ZHANG.userid, key_of("1"), claim.id, NOW)
        assert new
        assert other != first
        assert first.startswith("Q-")
