"""More than one thing that is not as it should be: twins that are contested, dropped, lost or sent in again."""

from dataclasses import replace
from typing import Any

import pytest
import sqlalchemy as sa

from bot.domain.claim import Block, BlockKind, Claim, Person, State
from bot.domain.identity import keys
from bot.domain.invoice import Account, CardRef, Invoice, Status, UserId
from bot.ports.people import Standing
from bot.services.picks import Chosen
from bot.store.packing import pack
from bot.store.tables import line_keys, lines
from tests.unit.services.kit import DeskKit, desk, refused

ANN, BOB, LEAD = (UserId(name) for name in ("ann", "bob", "lead"))
FIN, ADM = Person(UserId("fin"), "fin"), Person(UserId("adm"), "adm")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


def unnumbered(kit: DeskKit, n: int, owner: str) -> CardRef:
    ref = kit.wallets.add(n, owner)
    kit.wallets.cards[ref].invoice = replace(kit.wallets.cards[ref].invoice, number="", code="", seller="城际客运站")
    return ref


def kinds(claim: Claim) -> list[tuple[BlockKind, int]]:
    return [(block.kind, block.line) for block in claim.blocks]


async def waiting(kit: DeskKit, *more: CardRef) -> Claim:
    """A draft of bob's, one invoice of which may be that of a claim of the leader's."""
    await kit.submit("lead", unnumbered(kit, 1, "lead"))
    await kit.settle()
    return await kit.submit("bob", unnumbered(kit, 2, "bob"), *more)


async def holds_it_too(kit: DeskKit, who: str, openid: str) -> None:
    async with kit.store.unit() as unit:
        await unit.bindings.bind(UserId(who), openid, kit.clock.now(), standing=Standing.PROVISIONAL)


# ------------------------------------------------------------ a twin in a Weixin that several came with


async def contested_draft(kit: DeskKit) -> Claim:
    await holds_it_too(kit, "ann", "openid-bob")
    draft = await waiting(kit)
    assert kinds(draft) == [(BlockKind.SAME_INVOICE, 1), (BlockKind.OPENID, 1)]
    return draft


async def test_another_one_is_locked_though_it_is_contested_and_stays_stopped(kit):
    draft = await contested_draft(kit)
    await kit.services.same_invoices.another_invoice(FIN, draft.number, 1)
    await kit.settle()
    claim = await kit.claim(draft.number)
    assert (claim.state, kinds(claim)) == (State.PENDING, [(BlockKind.OPENID, 1)])
    await kit.services.proofs.decide_openid(ADM, "openid-bob", BOB)
    await kit.services.approvals.approve(LEAD, draft.number)
    await kit.settle()
    assert (await kit.claim(draft.number)).state is State.CLOSED
    await kit.check_quiet()


async def test_settled_while_it_waits_for_finance_it_stops_nothing_later(kit):
    draft = await contested_draft(kit)
    await kit.services.proofs.decide_openid(ADM, "openid-bob", BOB)
    await kit.services.same_invoices.another_invoice(FIN, draft.number, 1)
    await kit.settle()
    claim = await kit.claim(draft.number)
    assert (claim.state, claim.blocks) == (State.PENDING, ())


async def test_an_invoice_proved_anothers_meanwhile_is_not_locked_by_finance(kit):
    draft = await contested_draft(kit)
    await kit.services.proofs.decide_openid(ADM, "openid-bob", ANN)
    left = await kit.services.same_invoices.another_invoice(FIN, draft.number, 1)
    await kit.settle()
    assert (left.state, kinds(await kit.claim(draft.number))) == (State.DRAFT, [])
    assert kit.status(draft.lines[0].ref) is Status.FREE
    assert "不在你的微信卡包里" in kit.messages.heard_by("bob")


async def test_contested_after_it_was_sent_in_it_is_stopped_once_finance_agrees(kit):
    draft = await waiting(kit)
    await kit.services.picks.look_up(ANN, [Chosen(draft.lines[0].ref)], [])
    await kit.services.same_invoices.another_invoice(FIN, draft.number, 1)
    await kit.settle()
    claim = await kit.claim(draft.number)
    assert (claim.state, kinds(claim)) == (State.PENDING, [(BlockKind.OPENID, 1)])


# ------------------------------------------------------------ twins that are sent in again


async def test_a_line_left_out_when_sent_in_again_is_gone_before_finances_word(kit):
    other = kit.wallets.add(3, "bob")
    first = unnumbered(kit, 2, "bob")
    draft = await kit.submit("bob", first, other)
    kit.wallets.cards[other].status, kit.wallets.cards[other].by = Status.LOCKED, "rival"
    await kit.settle()
    assert (await kit.claim(draft.number)).state is State.DRAFT
    await kit.submit("lead", unnumbered(kit, 1, "lead"))
    await kit.settle()
    again = await kit.services.submissions.resubmit(BOB, draft.number, [2])
    assert (again.state, kinds(again), [line.no for line in again.counted]) == (
        State.DRAFT,
        [(BlockKind.SAME_INVOICE, 1)],
        [1],
    )
    await kit.services.same_invoices.another_invoice(FIN, draft.number, 1)
    await kit.settle()
    assert (await kit.claim(draft.number)).state is State.PENDING


async def test_a_lock_to_be_let_go_of_is_kept_when_sent_in_again_beside_a_twin(kit):
    draft = await kit.submit("bob", unnumbered(kit, 2, "bob"))
    later = await kit.submit("lead", unnumbered(kit, 1, "lead"))
    kit.wallets.plan = ["lost before"] * 500
    while (await kit.claim(draft.number)).state is not State.DRAFT:
        await kit.now()
        kit.clock.move(20)
    kit.wallets.plan = []
    await kit.services.same_invoices.another_invoice(FIN, later.number, 1)
    assert await refused(kit.services.submissions.resubmit(BOB, draft.number, [])) == "row.unlocking"
    kit.wallets.plan = []
    await kit.settle()
    await kit.check_quiet()


async def test_through_which_door_a_claim_came_is_kept_while_finance_compares(kit):
    await kit.submit("lead", unnumbered(kit, 1, "lead"))
    await kit.settle()
    ref = unnumbered(kit, 2, "bob")
    services = kit.services.through(Account.OFFICIAL)
    (row,) = await services.picks.look_up(BOB, [Chosen(ref)], [])
    draft = await services.submissions.submit(BOB, "k", [row.id], "")
    assert draft.state is State.DRAFT
    await kit.services.same_invoices.another_invoice(FIN, draft.number, 1)
    await kit.settle()
    claim = await kit.claim(draft.number)
    assert claim.extra.get("door") == Account.OFFICIAL
    async with kit.store.reading() as unit:
        (sent,) = [entry for entry in await unit.history(claim.id) if entry.step == "submit"]
    assert sent.detail.get("door") == Account.OFFICIAL


# ------------------------------------------------------------ one invoice in two claims of a release before


async def collided(kit: DeskKit, *more: CardRef) -> tuple[Claim, Claim]:
    """Two claims with one invoice, as that release left them: each has a lock on it, the later one is stopped."""
    ref = kit.wallets.add(1, "ann")
    first = await kit.submit("ann", ref)
    await kit.now()
    again = CardRef(ref.card_id, "pulled again", ref.account)
    card = kit.wallets.cards[ref]
    kit.wallets.cards[again] = card
    kept, card.invoice = card.invoice, replace(card.invoice, number="9" * 20)
    card.status = Status.FREE
    second = await kit.submit("ann", again, *more)
    await kit.now()
    card.invoice = kept
    async with kit.store.unit() as unit:
        claim = await unit.claims.get(second.id)
        assert claim
        assert claim.state is State.PENDING
        await rewrite(unit, claim, kept)
        await kit.services.joined(unit).lifecycle.block(
            unit, claim, Block(BlockKind.SAME_INVOICE, 1, args={"other": first.number})
        )
    return await kit.claim(first.number), await kit.claim(second.number)


async def rewrite(unit: Any, claim: Claim, invoice: Invoice) -> None:
    """The line is known by the keys of what it is."""
    session = unit.claims._session
    await session.execute(sa.update(lines).where(lines.c.id == claim.lines[0].id).values(invoice=pack(invoice)))
    rows = [{"line_id": claim.lines[0].id, "key": key} for key in keys(invoice)]
    await session.execute(sa.insert(line_keys), rows)


async def test_the_only_lock_left_is_let_go_of_with_its_claim(kit):
    first, second = await collided(kit)
    await kit.services.submissions.withdraw(ANN, first.number)
    await kit.settle()
    kit.clock.move(86_400)
    await kit.services.reconciliation.reconcile()  # its lock was lost with the first claim's, and is had again
    await kit.settle()
    assert kit.status(second.lines[0].ref) is Status.LOCKED
    await kit.services.submissions.withdraw(ANN, second.number)
    await kit.settle()
    await kit.services.same_invoices.same_invoice(FIN, second.number, 1)
    await kit.settle()
    assert kit.status(second.lines[0].ref) is Status.FREE
    await kit.check_quiet()


async def test_the_same_one_leaves_with_everything_else_that_was_wrong_with_it(kit):
    _, second = await collided(kit, kit.wallets.add(2, "ann"))
    await kit.services.approvals.approve(LEAD, second.number)
    async with kit.store.unit() as unit:
        claim = await unit.claims.get(second.id)
        assert claim
        await kit.services.joined(unit).lifecycle.block(
            unit, claim, Block(BlockKind.WRITTEN_OFF, 1), Block(BlockKind.OPENID, 1, "admin")
        )
    await kit.services.same_invoices.same_invoice(FIN, second.number, 1)
    await kit.settle()
    claim = await kit.claim(second.number)
    assert (claim.blocks, claim.state) == ((), State.CLOSED)


async def test_going_on_without_it_leaves_the_lock_to_the_other_claim(kit):
    first, second = await collided(kit, kit.wallets.add(2, "ann"))
    await kit.services.approvals.approve(LEAD, second.number)
    async with kit.store.unit() as unit:
        claim = await unit.claims.get(second.id)
        assert claim
        await kit.services.joined(unit).lifecycle.block(unit, claim, Block(BlockKind.UNLOCKED, 1))
    await kit.services.blocked_claims.drop_line(FIN, second.number, 1)
    await kit.settle()
    assert kit.status(first.lines[0].ref) is Status.LOCKED
    assert (await kit.claim(first.number)).state is State.PENDING


async def test_two_that_wait_for_finance_are_not_locked_at_the_same_time(kit):
    await kit.submit("lead", unnumbered(kit, 1, "lead"))
    await kit.settle()
    ref = unnumbered(kit, 2, "bob")
    again = CardRef(ref.card_id, "pulled again", ref.account)
    kit.wallets.cards[again] = kit.wallets.cards[ref]
    one, two = await kit.submit("bob", ref), await kit.submit("bob", again)
    await kit.services.same_invoices.another_invoice(FIN, one.number, 1)
    assert await refused(kit.services.same_invoices.another_invoice(FIN, two.number, 1)) == "late.same_locking"
    await kit.settle()
    assert await refused(kit.services.same_invoices.another_invoice(FIN, two.number, 1)) == "late.same_locked"
    await kit.check_quiet()
