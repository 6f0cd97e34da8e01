"""Sweeps: what drifted is found, mended once, and told to whom it concerns; a second run changes nothing."""

from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy as sa

from bot.domain.claim import LineState, State
from bot.domain.invoice import Status, UserId
from bot.services.reminders import workdays
from tests.unit.services.kit import RIVAL, US, DeskKit, desk

ANN, LEAD = UserId("ann"), UserId("lead")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def pending(kit: DeskKit, count: int = 1) -> tuple[str, list]:
    refs = [kit.wallets.add(n, "ann") for n in range(count)]
    claim = await kit.submit("ann", *refs)
    await kit.settle()
    return claim.number, refs


async def sweep(kit: DeskKit) -> int:
    """Run it until nothing follows from it; then once more, which must change nothing."""
    found = await kit.services.reconciliation.reconcile()
    await kit.settle()
    before, told = len(kit.wallets.writes), list(kit.messages.delivered)
    await kit.services.reconciliation.reconcile()
    await kit.settle()
    assert (len(kit.wallets.writes), kit.messages.delivered) == (before, told)
    return found


async def test_where_all_is_right_nothing_happens(kit):
    await pending(kit, 3)
    told = list(kit.messages.delivered)
    assert await sweep(kit) == 0
    assert kit.messages.delivered == told


async def test_what_another_account_locked_before_we_could_is_no_drift(kit):
    mine, theirs = kit.wallets.add(0, "ann"), kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", mine, theirs)
    kit.wallets.cards[theirs].status, kit.wallets.cards[theirs].by = Status.LOCKED, RIVAL
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.DRAFT
    before = len(kit.wallets.writes)
    assert await sweep(kit) == 0
    assert len(kit.wallets.writes) == before


async def test_b16_a_lost_lock_is_locked_again(kit):
    number, (ref,) = await pending(kit)
    kit.wallets.cards[ref].status = Status.FREE
    assert await sweep(kit) == 1
    assert kit.status(ref) is Status.LOCKED
    await kit.services.approvals.approve(LEAD, number)
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED
    await kit.check_quiet()


async def test_b16_a_lost_lock_that_another_has_is_frozen_and_told_to_finance(kit):
    number, (ref,) = await pending(kit)
    kit.wallets.cards[ref].by = RIVAL
    kit.wallets.cards[ref].status = Status.FREE
    found = [drift async for drift in kit.services.reconciliation.drift()]
    kit.wallets.cards[ref].status = Status.LOCKED
    async with kit.store.unit() as unit:
        await kit.services.reconciliation._mend(unit, found[0])
    await kit.now()
    assert (await kit.claim(number)).needs_help == "help.relock_failed"
    assert number in kit.messages.heard_by("fin")
    assert kit.wallets.cards[ref].by == RIVAL


async def test_b15_a_reversed_invoice_leaves_the_claim_and_the_others_go_on(kit):
    number, refs = await pending(kit, 2)
    kit.wallets.cards[refs[0]].status = Status.CANCELLED
    assert await sweep(kit) == 1
    found = await kit.claim(number)
    assert (found.state, [line.state for line in found.lines]) == (
        State.PENDING,
        [LineState.DROPPED, LineState.PROPOSED],
    )
    for who in ("ann", "lead"):
        assert "冲红" in kit.messages.heard_by(who)
    await kit.services.approvals.approve(LEAD, number)
    await kit.settle()
    assert kit.status(refs[1]) is Status.CLOSED


async def test_b15_a_claim_whose_only_invoice_is_reversed_ends(kit):
    number, (ref,) = await pending(kit)
    kit.wallets.cards[ref].status = Status.CANCELLED
    await sweep(kit)
    assert (await kit.claim(number)).state is State.WITHDRAWN
    assert "已结束" in kit.messages.heard_by("ann")


async def test_an_invoice_written_off_elsewhere_is_told_to_finance(kit):
    number, (ref,) = await pending(kit)
    kit.wallets.cards[ref].status = Status.CLOSED
    await sweep(kit)
    assert (await kit.claim(number)).needs_help == "help.written_off_elsewhere"


async def test_b19_a_lock_without_a_claim_is_released_after_a_second_look(kit):
    number, (ref,) = await pending(kit)
    await kit.services.submissions.withdraw(ANN, number)
    await kit.settle()
    kit.wallets.cards[ref].status, kit.wallets.cards[ref].by = Status.LOCKED, US  # as a request lost for hours would
    assert await kit.services.reconciliation.reconcile() == 1
    await kit.now()
    assert kit.status(ref) is Status.LOCKED
    kit.clock.move(901)
    await kit.settle()
    assert kit.status(ref) is Status.FREE
    assert "现在已解开" in kit.messages.heard_by("ann")
    assert await sweep(kit) == 0


async def test_somebody_elses_lock_is_left_alone_and_not_asked_about_again(kit):
    number, (ref,) = await pending(kit)
    await kit.services.submissions.withdraw(ANN, number)
    await kit.settle()
    kit.wallets.cards[ref].status, kit.wallets.cards[ref].by = Status.LOCKED, RIVAL
    await sweep(kit)
    assert (kit.status(ref), kit.wallets.cards[ref].by) == (Status.LOCKED, RIVAL)
    assert "解开" not in kit.messages.heard_by("ann")


async def test_a_write_off_that_the_wallet_denies_is_told_to_finance_once(kit):
    number, (ref,) = await pending(kit)
    await kit.services.approvals.approve(LEAD, number)
    await kit.settle()
    kit.wallets.cards[ref].status = Status.LOCKED
    await sweep(kit)
    assert kit.messages.heard_by("fin").count("微信却显示没有") == 1


async def test_written_off_invoices_that_cannot_be_queried_are_no_drift(kit):
    kit.wallets.closed_queryable = False
    number, _ = await pending(kit)
    await kit.services.approvals.approve(LEAD, number)
    await kit.settle()
    assert await sweep(kit) == 0


async def test_an_open_wish_whose_effect_was_given_up_is_pushed(kit):
    kit.wallets.plan = ["not_sent"]
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    async with kit.store.unit() as unit:
        await unit._session.execute(sa.text("DELETE FROM effect_queue WHERE kind = 'wallet'"))
    assert await kit.services.reconciliation.drive_open() == 1
    await kit.settle()
    kit.clock.move(600)
    await kit.services.reconciliation.drive_open()
    await kit.settle()
    assert (await kit.claim(claim.number)).state is State.PENDING


async def test_an_approver_is_reminded_after_a_workday_and_others_after_a_week(kit):
    number, _ = await pending(kit)
    await kit.services.reminders.look_after_waiting()
    await kit.settle()
    assert "工作日" not in kit.messages.heard_by("lead")
    for days in (1, 1, 6):
        kit.clock.move(days * 86_400)
        await kit.services.reminders.look_after_waiting()
        await kit.settle()
    assert kit.messages.heard_by("lead").count("工作日") == 1
    for who in ("ann", "adm"):
        assert kit.messages.heard_by(who).count("天，发票一直锁着") == 1
    assert number in kit.messages.heard_by("adm")


async def test_when_the_approver_leaves_the_next_one_is_asked(kit):
    number, _ = await pending(kit)
    kit.people.gone, kit.people.leaders["ann"] = {"lead"}, ("lead2",)
    await kit.services.reminders.look_after_waiting()
    await kit.settle()
    assert [person.userid for person in (await kit.claim(number)).approvers] == ["lead2"]
    await kit.services.reminders.look_after_waiting()
    await kit.settle()
    await kit.services.approvals.approve(UserId("lead2"), number)
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED
    await kit.check_quiet()


async def test_when_the_employee_leaves_finance_is_told_once_the_claim_goes_on(kit):
    number, _ = await pending(kit)
    kit.people.gone = {"ann"}
    for _ in range(2):
        await kit.services.reminders.look_after_waiting()
        await kit.settle()
    assert kit.messages.heard_by("fin").count("离职") == 1
    assert (await kit.claim(number)).state is State.PENDING


def test_workdays_are_counted_in_shanghai():
    friday = datetime(2026, 5, 8, 2, tzinfo=UTC)
    assert workdays(friday, friday + timedelta(hours=23)) == 0
    assert workdays(friday, friday + timedelta(days=2)) == 0
    assert workdays(friday, friday + timedelta(days=3)) == 1
    assert workdays(friday, friday + timedelta(days=365)) > 20


async def test_a_lost_lock_is_taken_again_for_its_holder_not_the_newest_claim(kit):
    ref = kit.wallets.add(1, "ann")
    card = kit.wallets.cards[ref]
    old = await kit.submit("ann", ref)
    card.status, card.by = Status.LOCKED, "rival"
    await kit.settle()
    card.status, card.by = Status.FREE, ""
    newer = await kit.submit("ann", ref)
    await kit.settle()
    await kit.services.submissions.withdraw(ANN, newer.number)
    await kit.settle()
    await kit.services.submissions.resubmit(ANN, old.number, [])
    await kit.settle()
    assert (await kit.claim(old.number)).state is State.PENDING
    card.status, card.by = Status.FREE, ""
    await kit.services.reconciliation.reconcile()
    await kit.settle()
    assert (await kit.claim(newer.number)).blocks == ()
    assert kit.status(ref) is Status.LOCKED
