"""A reversed, lost or vanished invoice: nothing is paid or written off with it, and finance can go on without it."""

import importlib
from dataclasses import replace

import pytest

from bot.domain.claim import BlockKind, Claim, LineState, Person, State
from bot.domain.errors import TooLate, TryAgain
from bot.domain.invoice import Account, CardRef, Status, UserId
from bot.jobs import ReconcileWallet
from bot.ports.platform import Busy, NotAllowed
from bot.services import Services
from tests.unit.services.kit import RIVAL, DeskKit, changed, desk, refused

ANN, LEAD, FIN = UserId("ann"), UserId("lead"), Person(UserId("fin"), "fin")
DAY = 86_400.0


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


def paying(kit: DeskKit) -> Services:
    """The same desk where finance pays first; effects and timers follow that rule too."""
    rules = replace(kit.services.rules, pays=True)
    object.__setattr__(kit.services.shared, "rules", rules)
    return kit.services


async def approved(kit: DeskKit, count: int = 3, after: float = 31.0) -> tuple[str, list[CardRef]]:
    refs = [kit.wallets.add(n, "ann", 1_000 * (n + 1)) for n in range(count)]
    claim = await kit.submit("ann", *refs)
    await kit.now()
    await kit.services.approvals.approve(LEAD, claim.number)
    kit.clock.move(after)
    return claim.number, refs


async def paid(kit: DeskKit, count: int = 3) -> tuple[str, list[CardRef]]:
    number, refs = await approved(kit, count)
    await kit.services.finance.pay(FIN, number)
    await kit.now()
    return number, refs


def blocks(claim: Claim) -> list[tuple[BlockKind, int]]:
    return [(block.kind, block.line) for block in claim.blocks]


async def found(kit: DeskKit, number: str, line: int) -> list[str]:
    """What was noted about a line since it was submitted."""
    notes = [finding.note for finding in (await kit.claim(number)).lines[line - 1].findings]
    return [note for note in notes if note in {"row.paid", "row.reversed_after"}]


# ---------------------------------------------------------------- before money moves


async def test_nothing_is_paid_with_a_reversed_invoice_and_each_hears_it_once(kit):
    services = paying(kit)
    number, refs = await approved(kit)
    kit.wallets.reverse(refs[1])
    assert await refused(services.finance.pay(FIN, number)) == "late.pay_stopped"
    assert await refused(services.finance.pay(FIN, number)) == "late.pay_stopped"
    await kit.now()
    claim = await kit.claim(number)
    assert (claim.state, blocks(claim)) == (State.APPROVED, [(BlockKind.REVERSED, 2)])
    assert kit.messages.heard_by("ann").count("发票 2：卖方已冲红") == 1
    assert kit.messages.heard_by("fin").count("发票 2：卖方已冲红") == 1
    assert "已付款" not in kit.messages.heard_by("ann")
    assert "pay" not in services.finance.finance_can(claim, FIN.userid)
    await kit.check()


async def test_finance_goes_on_without_it_and_only_the_rest_is_paid(kit):
    services = paying(kit)
    number, refs = await approved(kit)
    kit.wallets.reverse(refs[1])
    await refused(services.finance.pay(FIN, number))
    await services.blocked_claims.drop_line(FIN, number, 2)
    claim = await services.finance.pay(FIN, number)
    assert (claim.total, [line.no for line in claim.counted]) == (4_000, [1, 3])
    await kit.settle()
    closed = await kit.claim(number)
    assert (closed.state, closed.lines[1].reversed) == (State.CLOSED, True)
    assert [kit.status(ref) for ref in refs] == [Status.CLOSED, Status.CANCELLED, Status.CLOSED]
    assert "已付款 ¥40.00" in kit.messages.heard_by("ann")
    assert await found(kit, number, 2) == []
    await kit.check_quiet()


async def test_the_only_one_left_is_not_dropped_but_sent_back(kit):
    services = paying(kit)
    number, refs = await approved(kit, 1)
    kit.wallets.reverse(refs[0])
    await refused(services.finance.pay(FIN, number))
    assert await refused(services.blocked_claims.drop_line(FIN, number, 1)) == "late.finance"
    await services.finance.send_back(FIN, number, "reversed")
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, claim.blocks) == (State.WITHDRAWN, ())
    await kit.check_quiet()


async def test_only_what_stops_the_claim_is_left_out_by_nobody_concerned(kit):
    services = paying(kit)
    number, refs = await approved(kit)
    assert await refused(services.blocked_claims.drop_line(FIN, number, 1)) == "late.finance"
    kit.wallets.reverse(refs[1])
    await refused(services.finance.pay(FIN, number))
    assert await refused(services.blocked_claims.drop_line(FIN, number, 1)) == "late.finance"
    assert await refused(services.blocked_claims.drop_line(Person(LEAD, "lead"), number, 2)) == "refusal.finance_only"
    rules = replace(services.rules, finance=(FIN.userid, LEAD))
    assert (
        await refused(changed(services, rules=rules).blocked_claims.drop_line(Person(LEAD, "lead"), number, 2))
        == "refusal.own_money"
    )


@pytest.mark.parametrize("fault", [Busy("query", -1, 1.0), NotAllowed("query", 48001)])
async def test_while_wechat_cannot_be_asked_nothing_is_paid_and_nothing_changed(kit, fault):
    services = paying(kit)
    number, _ = await approved(kit)
    before = await kit.claim(number)
    kit.wallets.silent[Account.WORK] = fault
    with pytest.raises(TryAgain):
        await services.finance.pay(FIN, number)
    assert await kit.claim(number) == before
    kit.wallets.silent.clear()
    assert (await services.finance.pay(FIN, number)).state is State.PAID


async def test_an_invoice_not_found_stops_the_claim_until_it_is_found_again(kit):
    services = paying(kit)
    number, refs = await approved(kit)
    kit.wallets.unreadable.add(refs[0])
    assert await refused(services.finance.pay(FIN, number)) == "late.pay_stopped"
    assert blocks(await kit.claim(number)) == [(BlockKind.GONE, 1)]
    assert blocks(await services.blocked_claims.look_again(FIN, number)) == [(BlockKind.GONE, 1)]
    kit.wallets.unreadable.clear()
    assert blocks(await services.blocked_claims.look_again(FIN, number)) == []
    assert (await services.finance.pay(FIN, number)).state is State.PAID


async def test_the_nightly_sweep_finds_again_what_was_not_found(kit):
    number, refs = await approved(kit, after=0)
    kit.wallets.unreadable.add(refs[0])
    await kit.settle()
    assert blocks(await kit.claim(number)) == [(BlockKind.GONE, 1)]
    await kit.services.reconciliation.reconcile()
    assert blocks(await kit.claim(number)) == [(BlockKind.GONE, 1)]
    kit.wallets.unreadable.clear()
    await kit.services.reconciliation.reconcile()
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED


async def test_one_that_was_left_out_unfound_and_comes_back_locked_is_released(kit):
    number, refs = await approved(kit, after=0)
    kit.wallets.unreadable.add(refs[0])
    await kit.settle()
    await kit.services.blocked_claims.drop_line(FIN, number, 1)
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED
    kit.wallets.unreadable.clear()
    assert kit.status(refs[0]) is Status.LOCKED
    await kit.services.reconciliation.reconcile()
    kit.clock.move(901)
    await kit.settle()
    assert kit.status(refs[0]) is Status.FREE
    await kit.check_quiet()


async def test_a_lock_that_is_lost_is_had_again_and_then_stops_nothing(kit):
    services = paying(kit)
    number, refs = await approved(kit)
    kit.wallets.cards[refs[2]].status = Status.FREE
    assert await refused(services.finance.pay(FIN, number)) == "late.pay_stopped"
    assert blocks(await kit.claim(number)) == [(BlockKind.UNLOCKED, 3)]
    await kit.now()
    claim = await kit.claim(number)
    assert (blocks(claim), kit.status(refs[2])) == ([], Status.LOCKED)
    assert "锁丢了" not in kit.messages.heard_by("ann") + kit.messages.heard_by("fin")
    assert (await services.finance.pay(FIN, number)).state is State.PAID


async def test_a_lock_that_somebody_else_has_now_is_told_and_can_be_left_out(kit):
    services = paying(kit)
    number, refs = await approved(kit)
    kit.wallets.cards[refs[2]].status = Status.FREE
    await refused(services.finance.pay(FIN, number))
    kit.wallets.cards[refs[2]].status, kit.wallets.cards[refs[2]].by = Status.LOCKED, RIVAL
    await kit.now()
    claim = await kit.claim(number)
    assert (blocks(claim), claim.needs_help) == ([(BlockKind.UNLOCKED, 3)], "help.relock_failed")
    assert kit.messages.heard_by("ann").count("锁丢了") == 1
    await services.blocked_claims.drop_line(FIN, number, 3)
    await services.finance.pay(FIN, number)
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, claim.needs_help, kit.wallets.cards[refs[2]].by) == (State.CLOSED, "", RIVAL)
    await kit.check_quiet()


async def test_one_written_off_elsewhere_stops_the_claim(kit):
    number, refs = await approved(kit, after=0)
    kit.wallets.cards[refs[0]].status = Status.CLOSED
    await kit.settle()
    assert blocks(await kit.claim(number)) == [(BlockKind.WRITTEN_OFF, 1)]
    assert kit.wallets.writes[-1][0] is Status.LOCKED


# ---------------------------------------------------------------- a reversal at each state


async def test_reversed_while_it_waits_it_leaves_the_claim_before_anybody_pays(kit):
    services = paying(kit)
    refs = [kit.wallets.add(n, "ann") for n in range(2)]
    claim = await kit.submit("ann", *refs)
    await kit.now()
    kit.wallets.reverse(refs[0])
    await services.reconciliation.reconcile()
    assert [line.no for line in (await kit.claim(claim.number)).counted] == [2]


async def test_reversed_after_the_approval_nothing_is_written_off(kit):
    number, refs = await approved(kit, after=0)
    kit.wallets.reverse(refs[0])
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, blocks(claim)) == (State.APPROVED, [(BlockKind.REVERSED, 1)])
    assert Status.CLOSED not in [aim for aim, _ in kit.wallets.writes]
    await kit.services.blocked_claims.drop_line(FIN, number, 1)
    await kit.settle()
    assert [kit.status(ref) for ref in refs] == [Status.CANCELLED, Status.CLOSED, Status.CLOSED]
    await kit.check_quiet()


async def test_reversed_after_the_payment_it_is_found_and_the_money_noted(kit):
    services = paying(kit)
    number, refs = await paid(kit)
    kit.wallets.reverse(refs[0])
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, blocks(claim)) == (State.PAID, [(BlockKind.REVERSED, 1)])
    assert "已付款，之后发现发票 1" in kit.messages.heard_by("fin")
    await services.blocked_claims.drop_line(FIN, number, 1)
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED
    assert "这张已经付了 ¥10.00" in kit.messages.heard_by("ann")
    assert await found(kit, number, 1) == ["row.paid"]
    await kit.check_quiet()


async def test_reversed_after_the_payment_the_only_one_is_not_paid_after_all(kit):
    services = paying(kit)
    number, refs = await paid(kit, 1)
    kit.wallets.reverse(refs[0])
    await kit.settle()
    assert "drop" not in services.finance.finance_can(await kit.claim(number), FIN.userid)
    await services.finance.unpay(FIN, number, "reversed")
    assert blocks(await kit.claim(number)) == [(BlockKind.REVERSED, 1)]
    await services.finance.send_back(FIN, number, "reversed")
    await kit.settle()
    await kit.check_quiet()


async def closing(kit: DeskKit, *fates: str) -> tuple[str, list[CardRef]]:
    """A claim past the point of no return whose write-off has met these fates so far."""
    number, refs = await approved(kit, 2)
    kit.wallets.plan = list(fates)
    await kit.now()
    assert (await kit.claim(number)).state is State.CLOSING
    return number, refs


async def test_reversed_before_the_write_off_it_is_void_and_the_rest_written_off(kit):
    number, refs = await closing(kit, "not_sent", "not_sent", "not_sent", "not_sent")
    kit.wallets.reverse(refs[0])
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, claim.total, claim.needs_help) == (State.CLOSED, 2_000, "")
    assert [(line.state, line.reversed) for line in claim.lines] == [
        (LineState.DROPPED, True),
        (LineState.CLOSED, False),
    ]
    for who in ("ann", "fin"):
        assert kit.messages.heard_by(who).count("已被商家冲红，没有核销") == 1
    await kit.services.reconciliation.reconcile()
    await kit.settle()
    assert "微信却显示没有" not in kit.messages.heard_by("fin")
    await kit.check_quiet()


async def test_reversed_during_an_unanswered_write_off_it_is_void_once_settled(kit):
    number, refs = await closing(kit, "lost before", "not_sent", "not_sent", "not_sent")
    kit.wallets.reverse(refs[0])
    await kit.now()
    assert (await kit.claim(number)).lines[0].counts, "the request may still take effect"
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, claim.lines[0].problem) == (State.CLOSED, "line.void")
    await kit.check_quiet()


async def test_reversed_after_an_acknowledged_write_off_it_stays_so_and_is_told(kit):
    number, refs = await approved(kit, 2)

    async def reverse() -> None:
        if Status.CLOSED in {card.status for card in kit.wallets.cards.values()}:
            kit.wallets.meanwhile = None
            kit.wallets.reverse(refs[0])

    kit.wallets.meanwhile = reverse
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, [line.state for line in claim.lines]) == (State.CLOSED, [LineState.CLOSED, LineState.CLOSED])
    assert "已核销，之后被商家冲红了" in kit.messages.heard_by("fin")
    assert await found(kit, number, 1) == ["row.reversed_after"]
    await kit.services.reconciliation.reconcile()
    await kit.settle()
    assert kit.messages.heard_by("fin").count("之后被商家冲红了") == 1
    assert kit.judge(quiet=True) == []


async def test_when_every_one_is_reversed_it_ends_with_nothing_written_off(kit):
    number, refs = await closing(kit, "not_sent", "not_sent", "not_sent", "not_sent")
    for ref in refs:
        kit.wallets.reverse(ref)
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, claim.standing, claim.total) == (State.CLOSED, "void", 0)
    card = next(card for task, card in kit.messages.cards.items() if task.endswith("claimant"))
    assert "已核销" not in card.title + card.replaced
    await kit.check_quiet()


async def test_a_write_off_begun_since_the_rows_were_read_is_waited_for(kit):
    """One worker reads the rows; another sends, is carried out, and the seller reverses; then the first one asks."""
    number, refs = await approved(kit, 1)
    kit.clock.move(31)
    asked = 0

    async def race() -> None:
        nonlocal asked
        claim = await kit.claim(number)
        if claim.state is not State.CLOSING:
            return
        asked += 1
        if asked == 1:
            kit.wallets.meanwhile = None
            other = kit.effects[ReconcileWallet]
            await other._round(await other._read(claim.id), 0)
            kit.wallets.reverse(refs[0])

    kit.wallets.meanwhile = race
    await kit.settle()
    claim = await kit.claim(number)
    assert (asked, claim.state, claim.lines[0].state) == (1, State.CLOSED, LineState.CLOSED)


# ---------------------------------------------------------------- nobody's word writes off what can't be


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.FREE])
async def test_what_the_wallet_shows_reversed_or_free_cannot_be_written_off(kit, status):
    number, refs = await closing(kit, "lost before", "not_sent", "not_sent", "not_sent")
    kit.wallets.unreadable = set(refs)
    kit.clock.move(2)
    await kit.now()
    kit.wallets.unreadable.clear()
    kit.wallets.cards[refs[0]].status = status
    kit.wallets.plan = ["not_sent"] * 9
    claim = await kit.claim(number)
    async with kit.store.unit() as unit:
        await unit.wallet.saw(claim.lines[0].wallet_id, status, kit.clock.now())
        claim = await kit.services.lifecycle.ask_for_help(unit, claim, "help.closing_unknown")
    with pytest.raises(TooLate) as no:
        await kit.services.finance.say_closed(FIN, number, [1], "looked")
    assert no.value.key == f"late.is_{status}"
    assert (await kit.claim(number)).state is State.CLOSING


async def test_a_claim_helped_by_the_release_before_is_finished_as_void(kit):
    number, refs = await closing(kit, "not_sent", "not_sent", "not_sent", "not_sent")
    kit.wallets.reverse(refs[0])
    async with kit.store.unit() as unit:
        await kit.services.lifecycle.ask_for_help(
            unit, await kit.services.lifecycle.find(unit, number), "help.cancelled"
        )
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, claim.needs_help, claim.lines[0].problem) == (State.CLOSED, "", "line.void")


# ---------------------------------------------------------------- held, and asked back


async def test_what_is_held_is_not_paid_and_nobody_hears_of_a_time(kit):
    services = paying(kit)
    number, _ = await approved(kit)
    await services.finance.hold(FIN, number, "contract")
    assert await refused(services.finance.pay(FIN, number)) == "late.pay_held"
    await kit.now()
    assert "最早" not in kit.messages.heard_by("ann")
    await services.finance.release(FIN, number)
    assert (await services.finance.pay(FIN, number)).state is State.PAID


async def test_a_claim_wanted_back_is_not_paid_till_finance_has_answered(kit):
    services = paying(kit)
    number, _ = await approved(kit)
    await services.submissions.withdraw(ANN, number)
    await services.submissions.withdraw(ANN, number)
    claim = await kit.claim(number)
    assert (blocks(claim), services.finance.finance_can(claim, FIN.userid)) == (
        [(BlockKind.ASKED_BACK, 0)],
        {"keep", "hold", "send_back"},
    )
    assert await refused(services.finance.pay(FIN, number)) == "late.pay_asked_back"
    await services.blocked_claims.keep(FIN, number)
    assert await refused(services.blocked_claims.keep(FIN, number)) == "late.finance"
    await kit.now()
    assert "不退回" in kit.messages.heard_by("ann")
    assert (await services.finance.pay(FIN, number)).state is State.PAID


async def test_asked_back_it_is_not_written_off_under_another_rule_either(kit):
    services = paying(kit)
    number, _ = await approved(kit)
    await services.submissions.withdraw(ANN, number)
    object.__setattr__(kit.services.shared, "rules", replace(services.rules, pays=False))
    await kit.services.closing.close_overdue()
    await kit.settle()
    assert (await kit.claim(number)).state is State.APPROVED
    await kit.services.blocked_claims.keep(FIN, number)
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED


async def test_an_approval_taken_back_ends_the_asking(kit):
    services = paying(kit)
    number, _ = await approved(kit, after=1)
    await services.submissions.withdraw(ANN, number)
    await services.approvals.undo(LEAD, number)
    assert (await kit.claim(number)).blocks == ()
    await services.submissions.withdraw(ANN, number)
    assert (await kit.claim(number)).state is State.WITHDRAWN


# ---------------------------------------------------------------- a silent platform before the write-off


async def test_while_wechat_is_silent_nothing_is_written_off_and_finance_is_told(kit):
    number, _ = await approved(kit)
    kit.wallets.silent[Account.WORK] = Busy("query", -1, 60.0)
    for _ in range(20):
        await kit.now()
        kit.clock.move(61)
    claim = await kit.claim(number)
    assert (claim.state, claim.needs_help) == (State.APPROVED, "help.platform_silent")
    kit.wallets.silent.clear()
    await kit.settle()
    claim = await kit.claim(number)
    assert (claim.state, claim.needs_help) == (State.CLOSED, "")


async def test_a_claim_asked_back_before_this_release_stops_by_the_migration(kit):
    services = paying(kit)
    (asked, _), (answered, _), (silent, _) = [await approved_one(kit, first) for first in (0, 10, 20)]
    for number in (asked, answered):
        await services.submissions.withdraw(ANN, number)
    await services.blocked_claims.keep(FIN, answered)
    await services.finance.pay(FIN, answered)
    await services.finance.unpay(FIN, answered, "no")
    step = importlib.import_module("bot.store.migrations.main.main_0014_asked_back")
    for text in ("UPDATE claims SET blocks = '[]'", step.STOP):
        async with kit.engine._database.begin() as connection:
            await connection.exec_driver_sql(text)
    stopped = {number: blocks(await kit.claim(number)) for number in (asked, answered, silent)}
    assert stopped == {asked: [(BlockKind.ASKED_BACK, 0)], answered: [], silent: []}


async def approved_one(kit: DeskKit, first: int) -> tuple[str, list[CardRef]]:
    ref = kit.wallets.add(first, "ann")
    claim = await kit.submit("ann", ref)
    await kit.now()
    await kit.services.approvals.approve(LEAD, claim.number)
    kit.clock.move(31)
    return claim.number, [ref]


async def test_who_holds_it_while_wechat_is_asked_is_first_and_it_is_not_paid(kit):
    services = paying(kit)
    number, _ = await approved(kit)

    async def hold() -> None:
        kit.wallets.meanwhile = None
        await services.finance.hold(FIN, number, "contract")

    kit.wallets.meanwhile = hold
    with pytest.raises(TooLate):
        await services.finance.pay(FIN, number)
    assert (await kit.claim(number)).state is State.APPROVED


async def test_a_hold_set_while_wechat_is_asked_prevents_the_write_off(kit):
    number, _ = await approved(kit, after=0)

    async def hold() -> None:
        kit.wallets.meanwhile = None
        await kit.services.finance.hold(FIN, number, "contract")

    kit.wallets.meanwhile = hold
    await kit.settle()
    assert (await kit.claim(number)).state is State.APPROVED
    await kit.services.finance.release(FIN, number)
    await kit.settle()
    assert (await kit.claim(number)).state is State.CLOSED
