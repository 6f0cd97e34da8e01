"""Codes that are new at each pull: an invoice is known by its own words, and finance tells twins apart."""

from dataclasses import replace

import pytest

from bot.domain.claim import Block, BlockKind, Claim, LineState, Person, State
from bot.domain.invoice import CardRef, Status, UserId
from bot.services.picks import Chosen
from tests.unit.services.kit import US, DeskKit, desk, refused

ANN, BOB, LEAD, FIN = UserId("ann"), UserId("bob"), UserId("lead"), Person(UserId("fin"), "fin")
UNSHAPED = {
    "a ticket of 13 digits": {"number": "7842109876543", "code": ""},
    "8 digits without a code": {"number": "48213377", "code": ""},
    "a fiscal receipt": {"number": "0123456789", "code": "11010124", "kind": "财政电子票据"},
}


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


def ticket(kit: DeskKit, n: int, owner: str = "ann", **words: str) -> CardRef:
    """An invoice with these words in a wallet; without a number unless one is given."""
    ref = kit.wallets.add(n, owner)
    card = kit.wallets.cards[ref]
    card.invoice = replace(card.invoice, **{"number": "", "code": "", "seller": "城际客运站", **words})
    return ref


def pulled_again(kit: DeskKit, ref: CardRef) -> CardRef:
    """The same invoice under a new code; the old one works on."""
    kit.numbers += 1
    again = CardRef(ref.card_id, f"pull-{kit.numbers}", ref.account)
    kit.wallets.cards[again] = kit.wallets.cards[ref]
    return again


async def approved(kit: DeskKit, claim: Claim) -> Claim:
    await kit.settle()
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.settle()
    return await kit.claim(claim.number)


@pytest.mark.parametrize("words", UNSHAPED.values(), ids=UNSHAPED)
async def test_under_a_new_code_an_invoice_can_not_be_claimed_again(kit, words):
    ref = ticket(kit, 1, **words)
    first = await kit.submit("ann", ref)
    await kit.settle()
    again = pulled_again(kit, ref)
    assert await refused(kit.submit("ann", again)) == "refusal.none_can"
    (row,) = await kit.services.picks.look_up(ANN, [Chosen(again)], [])
    assert (row.state, row.note) == ("blocked", "row.in_own_claim")
    closed = await approved(kit, first)
    assert closed.state is State.CLOSED
    assert await refused(kit.submit("ann", pulled_again(kit, ref))) == "refusal.none_can"
    await kit.check_quiet()


@pytest.mark.parametrize("words", UNSHAPED.values(), ids=UNSHAPED)
async def test_one_page_lists_an_invoice_once_however_often_it_was_pulled(kit, words):
    ref = ticket(kit, 1, **words)
    rows = await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
    rows = await kit.services.picks.look_up(ANN, [Chosen(pulled_again(kit, ref))], [rows[0].id])
    assert [row.state for row in rows] == ["warn"]  # for its odd number alone
    assert [finding.note for finding in rows[0].findings if finding.note.startswith("row.maybe")] == []


async def test_after_a_withdrawal_the_invoice_can_be_claimed_under_its_new_code(kit):
    ref = ticket(kit, 1, number="7842109876543")
    first = await kit.submit("ann", ref)
    await kit.settle()
    await kit.services.submissions.withdraw(ANN, first.number)
    await kit.settle()
    again = await kit.submit("ann", pulled_again(kit, ref))
    await kit.settle()
    assert (await kit.claim(again.number)).lines[0].wallet_id == first.lines[0].wallet_id
    assert (await approved(kit, again)).state is State.CLOSED
    await kit.check_quiet()


async def two_without_a_number(kit: DeskKit) -> tuple[Claim, Claim, CardRef]:
    """A claim whose invoice has no number, and a second one of a colleague with an invoice that looks the same."""
    one, other = ticket(kit, 1), ticket(kit, 2, "bob")
    first = await kit.submit("ann", one)
    await kit.settle()
    second = await kit.submit("bob", other)
    await kit.settle()
    return first, await kit.claim(second.number), other


async def test_without_a_number_a_match_waits_and_nothing_is_asked_of_the_wallet(kit):
    first, second, other = await two_without_a_number(kit)
    assert (second.state, [b.kind for b in second.blocks]) == (State.DRAFT, [BlockKind.SAME_INVOICE])
    assert second.blocks[0].args == {"other": first.number}
    assert kit.status(other) is Status.FREE
    async with kit.store.reading() as unit:
        asked = await unit.wallet.attempts([second.lines[0].wallet_id])
    assert asked == []
    assert first.number in kit.messages.heard_by("fin")
    assert first.number not in kit.messages.heard_by("bob"), "a colleague's claim is none of bob's business"
    assert second.number in kit.messages.heard_by("bob")
    assert await refused(kit.services.submissions.resubmit(BOB, second.number, [])) == "refusal.waits_for_finance"
    await kit.check_quiet()


async def test_another_invoice_is_locked_and_written_off_beside_the_first(kit):
    first, second, other = await two_without_a_number(kit)
    await kit.services.same_invoices.another_invoice(FIN, second.number, 1)
    await kit.settle()
    assert kit.status(other) is Status.LOCKED
    assert (await approved(kit, second)).state is State.CLOSED
    await kit.services.submissions.withdraw(ANN, first.number)
    await kit.settle()
    assert {kit.status(line.ref) for line in first.lines} == {Status.FREE}
    assert kit.status(other) is Status.CLOSED
    await kit.check_quiet()


async def test_the_same_invoice_leaves_the_second_claim_the_first_keeps_its_lock(kit):
    first, second, _ = await two_without_a_number(kit)
    ended = await kit.services.same_invoices.same_invoice(FIN, second.number, 1)
    await kit.settle()
    assert (ended.state, ended.blocks, ended.lines[0].state) == (State.WITHDRAWN, (), LineState.DROPPED)
    assert {kit.status(line.ref) for line in first.lines} == {Status.LOCKED}
    assert "同一张" in kit.messages.heard_by("bob")
    await kit.check_quiet()


async def test_of_several_lines_only_the_same_one_leaves_the_rest_can_be_sent_in(kit):
    first = await kit.submit("ann", ticket(kit, 1))
    second = await kit.submit("bob", ticket(kit, 2, "bob"), kit.wallets.add(3, "bob"))
    await kit.settle()
    assert (await kit.claim(second.number)).state is State.DRAFT
    left = await kit.services.same_invoices.same_invoice(FIN, second.number, 1)
    assert (left.state, [line.no for line in left.counted]) == (State.DRAFT, [2])
    await kit.services.submissions.resubmit(BOB, second.number, [])
    assert (await approved(kit, second)).state is State.CLOSED
    assert (await kit.claim(first.number)).state is State.PENDING
    await kit.check_quiet()


async def test_its_claimant_may_go_on_without_what_finance_has_to_look_at(kit):
    await kit.submit("ann", ticket(kit, 1))
    second = await kit.submit("bob", ticket(kit, 2, "bob"), kit.wallets.add(3, "bob"))
    await kit.settle()
    again = await kit.services.submissions.resubmit(BOB, second.number, [1])
    assert (again.state, again.blocks) == (State.LOCKING, ())
    await kit.settle()
    assert (await kit.claim(second.number)).state is State.PENDING
    await kit.check_quiet()


async def test_when_the_other_claim_has_ended_nothing_is_left_to_ask(kit):
    first, second, _ = await two_without_a_number(kit)
    await kit.services.submissions.withdraw(ANN, first.number)
    await kit.settle()
    again = await kit.services.submissions.resubmit(BOB, second.number, [])
    assert (again.state, again.blocks) == (State.LOCKING, ())
    assert (await approved(kit, second)).state is State.CLOSED
    await kit.check_quiet()


async def test_two_of_one_claim_that_nothing_tells_apart_wait_too(kit):
    claim = await kit.submit("ann", ticket(kit, 1), ticket(kit, 2))
    await kit.settle()
    waiting = await kit.claim(claim.number)
    assert (waiting.state, [b.line for b in waiting.blocks]) == (State.DRAFT, [2])
    await kit.services.same_invoices.another_invoice(FIN, claim.number, 2)
    assert (await approved(kit, claim)).state is State.CLOSED
    assert len({line.wallet_id for line in waiting.lines}) == 2
    await kit.check_quiet()


async def test_the_same_one_pulled_twice_in_one_claim_is_closed_once(kit):
    ref = ticket(kit, 1)
    claim = await kit.submit("ann", ref, pulled_again(kit, ref))
    await kit.services.same_invoices.same_invoice(FIN, claim.number, 2)
    await kit.services.submissions.resubmit(ANN, claim.number, [])
    assert (await approved(kit, claim)).state is State.CLOSED
    assert kit.wallets.cards[ref].closures == 1


async def test_what_is_locked_is_never_called_another_invoice(kit):
    ref = ticket(kit, 1)
    again = pulled_again(kit, ref)
    await kit.submit("ann", ref)  # not locked yet, so the second one is looked up as free
    second = await kit.submit("ann", again)
    assert second.blocks
    await kit.settle()
    assert await refused(kit.services.same_invoices.another_invoice(FIN, second.number, 1)) == "late.same_locked"
    assert (await kit.claim(second.number)).state is State.DRAFT
    await kit.check_quiet()


async def test_one_locked_between_finances_word_and_our_request_is_refused(kit):
    _, second, other = await two_without_a_number(kit)
    await kit.services.same_invoices.another_invoice(FIN, second.number, 1)
    kit.wallets.cards[other].status, kit.wallets.cards[other].by = Status.LOCKED, US
    await kit.settle()
    assert (await kit.claim(second.number)).state is State.DRAFT
    assert kit.status(other) is Status.LOCKED


async def test_while_the_other_is_being_locked_nothing_can_be_said_of_it(kit):
    ref = ticket(kit, 1)
    again = pulled_again(kit, ref)
    await kit.submit("ann", ref)
    second = await kit.submit("ann", again)
    assert await refused(kit.services.same_invoices.another_invoice(FIN, second.number, 1)) == "late.same_locking"
    assert (await kit.claim(second.number)).blocks
    await kit.settle()
    await kit.check_quiet()


async def test_a_pull_of_what_is_locked_for_a_claim_is_told_as_that_claims(kit):
    ref = ticket(kit, 1)
    first = await kit.submit("ann", ref)
    await kit.settle()
    (row,) = await kit.services.picks.look_up(ANN, [Chosen(pulled_again(kit, ref))], [])
    assert (row.state, row.note, row.claim) == ("blocked", "row.in_own_claim", first.number)


async def test_a_refused_draft_whose_key_another_claim_took_waits_when_resent(kit):
    one, other = ticket(kit, 1), ticket(kit, 2, "bob")
    draft = await kit.submit("ann", one)
    kit.wallets.cards[one].status, kit.wallets.cards[one].by = Status.LOCKED, "rival"
    await kit.settle()
    kit.wallets.cards[one].status, kit.wallets.cards[one].by = Status.FREE, ""
    newer = await kit.submit("bob", other)
    await kit.settle()
    assert (await kit.claim(newer.number)).state is State.PENDING
    waiting = await kit.services.submissions.resubmit(ANN, draft.number, [])
    assert (waiting.state, waiting.blocks[0].args["other"]) == (State.DRAFT, newer.number)
    await kit.services.same_invoices.another_invoice(FIN, draft.number, 1)
    assert (await approved(kit, draft)).state is State.CLOSED
    await kit.check_quiet()


@pytest.mark.parametrize("who", ["bob", "lead", "adm", "boss"])
async def test_only_finance_says_whether_it_is_the_same(kit, who):
    _, second, _ = await two_without_a_number(kit)
    by = Person(UserId(who), who)
    for answer in (kit.services.same_invoices.another_invoice, kit.services.same_invoices.same_invoice):
        assert (await refused(answer(by, second.number, 1))).startswith("refusal.")
    assert (await kit.claim(second.number)).blocks
    assert kit.services.same_invoices.same_can(second, UserId(who)) == []


async def test_it_is_said_once(kit):
    _, second, _ = await two_without_a_number(kit)
    await kit.services.same_invoices.another_invoice(FIN, second.number, 1)
    assert await refused(kit.services.same_invoices.same_invoice(FIN, second.number, 1)) == "late.finance"
    assert await refused(kit.services.same_invoices.another_invoice(FIN, second.number, 1)) == "late.finance"


async def test_what_else_stopped_the_line_that_leaves_stops_the_rest_no_longer(kit):
    claim = await kit.submit("ann", ticket(kit, 1, number="7842109876543"), ticket(kit, 2, number="7842109876544"))
    await kit.settle()
    found = [Block(kind, 1) for kind in (BlockKind.REVERSED, BlockKind.SAME_INVOICE, BlockKind.OPENID)]
    async with kit.store.unit() as unit:
        await kit.services.lifecycle.block(unit, await kit.claim(claim.number), *found)
    assert (await approved(kit, claim)).state is State.APPROVED
    await kit.services.same_invoices.same_invoice(FIN, claim.number, 1)
    await kit.settle()
    closed = await kit.claim(claim.number)
    assert (closed.state, closed.blocks, [line.no for line in closed.counted]) == (State.CLOSED, (), [2])
