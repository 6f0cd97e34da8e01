"""Keeping originals: tried a few times, never in the way of the approval."""

from dataclasses import replace

import pytest

from bot.domain.errors import NoSuchClaim
from bot.domain.invoice import UserId
from bot.domain.original import Kind
from bot.jobs.retry import ORIGINALS
from bot.ports.originals import Unfetched
from tests.unit.services.kit import DeskKit, desk

URL = "https://files.example.com/a.pdf?token=secret"
PDF = b"%PDF-1.4"


def with_links(kit: DeskKit, **links: str):
    ref = kit.wallets.add(1, "ann")
    kit.wallets.cards[ref].invoice = replace(kit.wallets.cards[ref].invoice, **links)
    return ref


async def read(kit: DeskKit, number: str, kind: Kind = Kind.PDF, by: str = "lead") -> bytes:
    return (await kit.services.claims.original(UserId(by), number, 1, kind))[1]


async def test_both_files_are_kept_and_read_by_those_concerned(tmp_path):
    async with desk(tmp_path) as kit:
        kit.files.answers = [PDF, PDF + b" trip"]
        claim = await kit.submit("ann", with_links(kit, pdf_url=URL, trip_pdf_url=URL + "&trip"))
        await kit.settle()
        assert [await read(kit, claim.number, by=who) for who in ("ann", "lead", "fin", "adm")] == [PDF] * 4
        assert await read(kit, claim.number, Kind.ITINERARY) == PDF + b" trip"
        with pytest.raises(NoSuchClaim):
            await read(kit, claim.number, by="bob")
        assert "secret" not in str(await kit.claim(claim.number))


async def test_trouble_is_waited_out(tmp_path):
    async with desk(tmp_path) as kit:
        kit.files.answers = [Unfetched("time", again=True)] * (ORIGINALS.attempts - 1) + [PDF]
        claim = await kit.submit("ann", with_links(kit, pdf_url=URL))
        await kit.settle()
        assert kit.files.asked == [URL] * ORIGINALS.attempts
        assert await read(kit, claim.number) == PDF


@pytest.mark.parametrize("again", [True, False])
async def test_a_file_that_never_comes_is_missing_and_the_claim_goes_on(tmp_path, again):
    async with desk(tmp_path) as kit:
        kit.files.answers = [Unfetched("no", again=again)] * 20
        claim = await kit.submit("ann", with_links(kit, pdf_url=URL))
        await kit.settle()
        assert len(kit.files.asked) == (ORIGINALS.attempts if again else 1)
        assert (await kit.claim(claim.number)).state.value == "pending"
        with pytest.raises(NoSuchClaim):
            await read(kit, claim.number)
        [file] = (await kit.services.claims.view(UserId("ann"), claim.number)).originals
        assert (file.state.value, file.url) == ("missing", "")


async def chips(kit: DeskKit, number: str) -> list[str]:
    return [found.chip for found in (await kit.claim(number)).lines[0].findings]


async def test_an_original_that_never_came_is_something_to_look_at(tmp_path):
    async with desk(tmp_path) as kit:
        kit.files.answers = [Unfetched("no")]
        claim = await kit.submit("ann", with_links(kit, pdf_url=URL, buyer_number="91"))
        assert await chips(kit, claim.number) == []
        await kit.settle()
        assert await chips(kit, claim.number) == ["chip.no_pdf"]
        assert (await kit.claim(claim.number)).doubtful == 1


async def test_an_itinerary_that_never_came_is_nothing_to_look_at(tmp_path):
    async with desk(tmp_path) as kit:
        kit.files.answers = [PDF, Unfetched("no")]
        claim = await kit.submit("ann", with_links(kit, pdf_url=URL, trip_pdf_url=URL + "&trip", buyer_number="91"))
        await kit.settle()
        assert await chips(kit, claim.number) == []


async def test_an_invoice_without_an_address_is_not_asked_for(tmp_path):
    async with desk(tmp_path) as kit:
        claim = await kit.submit("ann", with_links(kit))
        await kit.settle()
        assert kit.files.asked == []
        [file] = (await kit.services.claims.view(UserId("ann"), claim.number)).originals
        assert file.state.value == "missing"
