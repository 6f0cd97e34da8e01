"""Claims in the database: numbers, lists, compare-and-set, live keys, decisions."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain.checks import LOOK_ALIKE, NO_ORIGINAL
from bot.domain.claim import Claim, Decision, HelpOwner, LineState, State, Step
from bot.domain.errors import TooLate
from bot.domain.evidence import Evidence
from bot.domain.invoice import Status, UserId
from bot.ports.claims import Queue
from bot.ports.store import StoreDown
from bot.store import Database, Store
from bot.store.tables import sequences
from tests.contract.samples import LI, NOW, WANG, ZHANG, draft, invoice, key_of, new_line, pending


async def test_a_claim_comes_back_as_it_was_put_in(store: Store) -> None:
    async with store.unit() as unit:
        made = await draft(unit, ["1", "2"])
    async with store.reading() as unit:
        read = await unit.claims.get(made.id)
    assert read == made
    assert (read.number, read.state, read.version, read.round, read.level) == ("BX-0001", State.DRAFT, 1, 1, 1)
    assert (read.claimant, read.approvers, read.purpose, read.created_at) == (ZHANG, (LI,), "差旅", NOW)
    assert [line.invoice for line in read.lines] == [invoice("1"), invoice("2")]
    assert [(line.no, line.key, line.ref, line.openid, line.app_id) for line in read.lines] == [
        (no, key_of(str(no)), new_line(str(no)).ref, "openid-zhang", "wx1") for no in (1, 2)
    ]


async def test_numbers_go_on_past_9999_and_a_rolled_back_one_is_given_again(store: Store, database: Database) -> None:
    async def crash() -> None:
        async with store.unit() as unit:
            await draft(unit)
            raise RuntimeError("crash")

    with pytest.raises(RuntimeError, match="crash"):
        await crash()
    async with store.unit() as unit:
        numbers = [(await draft(unit)).number]
    async with database.write.begin() as connection:
        await connection.execute(sequences.update().values(value=9998))
    async with store.unit() as unit:
        numbers += [(await draft(unit, [f"{n}"], submission=f"n{n}")).number for n in range(3)]
    assert numbers == ["BX-0001", "BX-9999", "BX-10000", "BX-10001"]


async def test_a_hundred_members_submitting_at_once_get_a_hundred_numbers(store: Store) -> None:
    async def submit(n: int) -> str:
        async with store.unit() as unit:
            return (await draft(unit, [f"{n}"], submission=f"s{n}")).number

    numbers = await asyncio.gather(*(submit(n) for n in range(100)))
    assert sorted(numbers) == [f"BX-{n:04d}" for n in range(1, 101)]


async def test_claims_are_found_by_number_and_by_submission(store: Store) -> None:
    claim = await pending(store)
    async with store.reading() as unit:
        assert await unit.claims.by_number("BX-0001") == claim
        assert await unit.claims.by_submission(ZHANG.userid, "s1") == claim
        assert await unit.claims.by_submission(WANG.userid, "s1") is None
        assert await unit.claims.by_number("BX-0002") is None
        assert await unit.claims.get(99) is None


async def test_a_submission_key_serves_once_per_member(store: Store) -> None:
    await pending(store)
    with pytest.raises(TooLate):
        async with store.unit() as unit:
            await draft(unit, ["2"])
    async with store.unit() as unit:
        assert (await draft(unit, ["2"], claimant=WANG)).number == "BX-0002"


async def test_save_leaves_alone_what_it_is_not_given_but_the_undo_time(store: Store) -> None:
    claim = await pending(store)
    later = NOW + timedelta(minutes=5)
    async with store.unit() as unit:
        first = await unit.claims.save(
            claim,
            state=State.APPROVED,
            at=later,
            round=2,
            level=3,
            undo_until=later,
            needs_help="x",
            help_owner=HelpOwner.ADMIN,
        )
        second = await unit.claims.save(first, state=State.APPROVED, at=later)
    assert (first.round, first.level, first.undo_until, first.needs_help, first.help_owner) == (
        2,
        3,
        later,
        "x",
        HelpOwner.ADMIN,
    )
    assert (second.round, second.level, second.undo_until, second.needs_help) == (2, 3, None, "x")
    assert second.version == claim.version + 2
    assert second.updated_at == later


async def test_of_two_concurrent_saves_exactly_one_is_too_late(store: Store) -> None:
    claim = await pending(store)

    async def save(state: State) -> Claim | TooLate:
        try:
            async with store.unit() as unit:
                return await unit.claims.save(claim, state=state, at=NOW)
        except TooLate as late:
            return late

    answers = await asyncio.gather(save(State.APPROVED), save(State.WITHDRAWN))
    assert sorted(isinstance(answer, TooLate) for answer in answers) == [False, True]
    async with store.reading() as unit:
        assert await unit.claims.get(claim.id) in answers


async def test_of_two_hundred_concurrent_increments_none_is_lost(store: Store) -> None:
    claim = await pending(store)

    async def add_one() -> None:
        async with store.unit() as unit:
            read = await unit.claims.get(claim.id)
            assert read
            await unit.claims.save(read, state=read.state, at=NOW, level=read.level + 1)

    async def insist() -> None:
        while True:
            try:
                return await add_one()
            except StoreDown:  # on a busy machine the last in the queue are sent away, with nothing written
                continue

    await asyncio.gather(*(insist() for _ in range(200)))
    async with store.reading() as unit:
        after = await unit.claims.get(claim.id)
    assert after
    assert after.level == claim.level + 200


async def test_a_line_keeps_its_state_and_problem(store: Store) -> None:
    claim = await pending(store, keys=["1", "2"])
    async with store.unit() as unit:
        await unit.claims.set_line(claim.lines[0], LineState.DROPPED, "line.closed")
        saved = await unit.claims.save(claim, state=State.PENDING, at=NOW)
    assert [(line.state, line.problem) for line in saved.lines] == [
        (LineState.DROPPED, "line.closed"),
        (LineState.PROPOSED, ""),
    ]
    assert [line.no for line in saved.counted] == [2]


async def test_what_is_found_of_a_line_later_is_added_once(store: Store) -> None:
    claim = await pending(store, keys=["1", "2"])
    async with store.unit() as unit:
        for found in (LOOK_ALIKE, NO_ORIGINAL, NO_ORIGINAL):
            await unit.claims.find(claim.lines[0].id, found)
        read = await unit.claims.get(claim.id)
    assert read
    assert [line.findings for line in read.lines] == [(LOOK_ALIKE, NO_ORIGINAL), ()]
    assert read.version == claim.version


async def test_an_invoice_is_live_in_one_claim_of_the_company(store: Store) -> None:
    first = await pending(store, keys=["1", "2"])
    async with store.unit() as unit:
        second = await draft(unit, ["3", "2"], submission="s2", claimant=WANG)
        assert await unit.claims.hold(second) == [key_of("2")]
        assert (await unit.claims.holders([key_of("3")])).get(key_of("3")) is None
        assert (await unit.claims.holders([key_of("2")])).get(key_of("2")) == first
        await unit.claims.let_go(first)
        assert await unit.claims.hold(second) == []
        assert (await unit.claims.holders([key_of("2")])).get(key_of("2")) == second
        assert (await unit.claims.holders([key_of("1")])).get(key_of("1")) is None


async def test_holding_twice_is_holding_once_and_single_lines_can_be_let_go(store: Store) -> None:
    claim = await pending(store, keys=["1", "2"])
    async with store.unit() as unit:
        assert await unit.claims.hold(claim) == []
        await unit.claims.let_go(claim, claim.lines[:1])
        assert (await unit.claims.holders([key_of("1")])).get(key_of("1")) is None
        assert (await unit.claims.holders([key_of("2")])).get(key_of("2")) == claim


async def test_of_many_claims_that_grasp_one_invoice_at_once_one_holds_it(store: Store) -> None:
    async def submit(n: int) -> list[str]:
        async with store.unit() as unit:
            claim = await draft(unit, ["both", f"own-{n}"], submission=f"s{n}")
            return await unit.claims.hold(claim)

    answers = await asyncio.gather(*(submit(n) for n in range(10)))
    assert sorted(answers) == [[], *[[key_of("both")]] * 9]


async def test_an_invoice_in_another_wallet_is_taken_over_only_when_proved_free(store: Store) -> None:
    first = await pending(store)
    wallet_id = first.lines[0].wallet_id
    async with store.unit() as unit:
        await unit.wallet.wish([wallet_id], Status.LOCKED)
        await unit.wallet.wish([wallet_id], Status.FREE)
        await unit.claims.let_go(first)
        second = await draft(unit, submission="s2", claimant=WANG)
        assert await unit.claims.hold(second) == [key_of("1")]
        [card] = await unit.wallet.cards([wallet_id])
        assert card.ref == first.lines[0].ref
        await unit.wallet.prove(card, Evidence.QUERY, NOW)
        assert await unit.claims.hold(second) == []
        [card] = await unit.wallet.cards([wallet_id])
    assert (card.ref, card.openid) == (second.lines[0].ref, "openid-wang")


async def test_a_level_of_a_round_is_decided_once(store: Store) -> None:
    claim = await pending(store)
    yes = Decision(1, 1, LI, Step.APPROVE, "", NOW)
    no = Decision(1, 1, WANG, Step.REJECT, "重复", NOW)
    again = Decision(2, 1, WANG, Step.REJECT, "重复", NOW)
    async with store.unit() as unit:
        await unit.claims.decide(claim, yes)
        with pytest.raises(TooLate):
            await unit.claims.decide(claim, no)
        await unit.claims.decide(claim, again)
        read = await unit.claims.get(claim.id)
    assert read
    assert read.decisions == (yes, again)


async def test_a_member_pages_through_their_own_claims_newest_first(store: Store) -> None:
    made = [await pending(store, f"s{n}", [f"{n + 1}"]) for n in range(5)]
    await pending(store, "other", ["x"], claimant=WANG)
    async with store.reading() as unit:
        first = await unit.claims.of_claimant(ZHANG.userid, limit=2)
        rest = await unit.claims.of_claimant(ZHANG.userid, before=first[-1].id)
    assert first + rest == made[::-1]


async def test_an_approver_sees_only_what_waits_for_them_oldest_first(store: Store) -> None:
    one = await pending(store, "s1", ["1"])
    two = await pending(store, "s2", ["2"], approvers=[WANG, LI])
    async with store.unit() as unit:
        assert await unit.claims.waiting_for(LI.userid) == [one, two]
        assert await unit.claims.waiting_for(LI.userid, limit=1) == [one]
        one = await unit.claims.save(one, state=State.PENDING, at=NOW, approvers=[WANG])
        await unit.claims.save(two, state=State.REJECTED, at=NOW)
        assert await unit.claims.waiting_for(LI.userid) == []
        assert await unit.claims.waiting_for(WANG.userid) == [one]


async def test_nobody_waits_for_their_own_word(store: Store) -> None:
    await pending(store, approvers=[ZHANG, LI])
    async with store.reading() as unit:
        assert await unit.claims.waiting_for(ZHANG.userid) == []
        assert len(await unit.claims.waiting_for(LI.userid)) == 1


async def test_approved_claims_come_up_when_their_window_is_over(store: Store) -> None:
    for n, (seconds, state, held) in enumerate(
        [(30, "approved", ""), (10, "approved", ""), (60, "approved", ""), (5, "approved", "等合同"), (5, "paid", "")]
    ):
        claim = await pending(store, f"s{n}", [f"{n}"])
        async with store.unit() as unit:
            until = NOW + timedelta(seconds=seconds)
            await unit.claims.save(claim, state=State(state), at=NOW, undo_until=until, held=held)
    async with store.reading() as unit:
        due = await unit.claims.due(State.APPROVED, NOW + timedelta(seconds=30))
        paid = await unit.claims.due(State.PAID, NOW + timedelta(seconds=30))
    assert [claim.number for claim in due] == ["BX-0002", "BX-0001"]
    assert [claim.number for claim in paid] == ["BX-0005"]


async def test_finances_queues_hold_the_claims_of_their_state_and_page_by_id(store: Store) -> None:
    for n in range(5):
        claim = await pending(store, f"s{n}", [f"{n}"])
        async with store.unit() as unit:
            await unit.claims.save(
                claim,
                state=State.APPROVED if n < 4 else State.CLOSED,
                at=NOW,
                needs_help="help.too_long" if n in {2, 3} else "",
                help_owner={2: HelpOwner.FINANCE, 3: HelpOwner.ADMIN}.get(n, HelpOwner.NOBODY),
            )
    async with store.reading() as unit:
        first = await unit.claims.in_queue(Queue.APPROVED, limit=3)
        rest = await unit.claims.in_queue(Queue.APPROVED, after=first[-1].id, limit=3)
        troubled = await unit.claims.in_queue(Queue.HELP)
        counts = await unit.claims.queued(most=3)
    assert [claim.number for claim in first] == ["BX-0001", "BX-0002", "BX-0003"]
    assert [claim.number for claim in rest] == ["BX-0004"]
    assert [claim.number for claim in troubled] == ["BX-0003"]
    assert counts == {Queue.HELP: 1, Queue.APPROVED: 3, Queue.PAID: 0, Queue.CLOSING: 0, Queue.CLOSED: 1}


async def test_an_export_finds_the_standing_approvals_of_its_time(store: Store) -> None:
    for n, (verdict, at) in enumerate([("approve", 0), ("reject", 0), ("approve", 40), ("approve", 10)]):
        claim = await pending(store, f"s{n}", [f"{n}"])
        state = State.APPROVED if verdict == "approve" else State.REJECTED
        async with store.unit() as unit:
            said = Decision(claim.round, claim.level, LI, Step(verdict), "", NOW + timedelta(days=at))
            await unit.claims.decide(claim, said)
            await unit.claims.save(claim, state=state, at=NOW)
    async with store.reading() as unit:
        found = await unit.claims.approved_between(NOW, NOW + timedelta(days=30))
        later = await unit.claims.approved_between(NOW, NOW + timedelta(days=30), after=found[0].id)
    assert [claim.number for claim in found] == ["BX-0001", "BX-0004"]
    assert [claim.number for claim in later] == ["BX-0004"]


async def test_members_are_told_apart_to_the_letter(store: Store) -> None:
    await pending(store)
    async with store.reading() as unit:
        assert await unit.claims.of_claimant(UserId("ZHANG")) == []
