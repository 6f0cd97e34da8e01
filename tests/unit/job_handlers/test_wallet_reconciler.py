"""The closure protocol at work, rule by rule, with a fake platform."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.claim import LineState, State
from bot.domain.invoice import Status, UserId
from bot.domain.protocol import Do, Verdict
from bot.job_handlers.wallet import WalletReconciler
from tests.unit.services.kit import RIVAL, US, DeskKit, desk, refused

ANN, LEAD = UserId("ann"), UserId("lead")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def state(kit: DeskKit, number: str) -> State:
    return (await kit.claim(number)).state


async def test_three_calls_lock_a_claim_and_three_write_it_off(kit):
    refs = [kit.wallets.add(n, "ann") for n in range(3)]
    claim = await kit.submit("ann", *refs)
    asked = kit.wallets.queries
    await kit.now()
    assert await state(kit, claim.number) is State.PENDING
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.settle()
    assert await state(kit, claim.number) is State.CLOSED
    assert [aim for aim, _ in kit.wallets.writes] == [Status.LOCKED, Status.CLOSED]
    assert kit.wallets.queries - asked == 4
    await kit.check_quiet()


@pytest.mark.parametrize("same_state_ok", [True, False])
@pytest.mark.parametrize("fate", ["not_sent", "busy", "lost before", "lost after"])
@pytest.mark.parametrize("which", [0, 1])
async def test_one_fault_on_lock_or_closure_changes_nothing_in_the_end(kit, which, fate, same_state_ok):
    kit.wallets.same_state_ok = same_state_ok
    ref = kit.wallets.add(1, "ann")
    kit.wallets.plan = [*([""] * which), fate]
    claim = await kit.submit("ann", ref)
    await kit.settle()
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.settle()
    assert await state(kit, claim.number) is State.CLOSED
    await kit.check_quiet()


@pytest.mark.parametrize("fate", ["not_sent", "busy", "lost before", "lost after"])
async def test_one_fault_on_the_unlock_changes_nothing_in_the_end(kit, fate):
    ref = kit.wallets.add(1, "ann")
    kit.wallets.plan = ["", fate]
    claim = await kit.submit("ann", ref)
    await kit.settle()
    await kit.services.approvals.reject(LEAD, claim.number, "")
    await kit.settle()
    assert kit.status(ref) is Status.FREE
    await kit.check_quiet()


async def test_a_late_lock_of_a_withdrawn_claim_is_waited_for_and_undone(kit):
    ref = kit.wallets.add(1, "ann")
    kit.wallets.plan = ["lost before"]
    claim = await kit.submit("ann", ref)
    effect = (await kit.engine.waiting())[0]
    assert effect.kind == "wallet"
    await kit.services.submissions.withdraw(ANN, claim.number)
    await kit.settle()
    assert kit.status(ref) is Status.FREE
    assert await refused(kit.submit("ann", ref)) == ""


async def test_a_closed_invoice_beyond_query_closes_by_its_answer_asking_nobody(kit):
    kit.wallets.closed_queryable = False
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.settle()
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.settle()
    assert await state(kit, claim.number) is State.CLOSED
    assert kit.messages.heard_by("fin") == ""


async def approved(kit: DeskKit, *fates: str) -> str:
    """The number of a claim of one invoice, approved, its undo window over; ``fates`` of the calls after the lock."""
    kit.wallets.plan = ["", *fates]
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.settle()
    await kit.services.approvals.approve(LEAD, claim.number)
    kit.clock.move(30)
    return claim.number


async def test_a_lost_closure_beyond_query_is_told_to_finance_mended_by_a_repeat(kit):
    kit.wallets.closed_queryable = False
    number = await approved(kit, "lost after")
    await kit.now()
    found = await kit.claim(number)
    assert (found.state, found.needs_help) == (State.CLOSING, "help.closing_unknown")
    assert kit.messages.heard_by("fin").count(number) == 1
    await kit.settle()
    found = await kit.claim(number)
    assert (found.state, found.needs_help) == (State.CLOSED, "")
    assert kit.messages.heard_by("fin").count(number) == 1


async def test_a_repeat_that_tells_nothing_is_left_to_finance_and_rarely_asked(kit):
    kit.wallets.closed_queryable = False
    kit.wallets.closed_code = 72024
    number = await approved(kit, "lost after")
    await days(kit, 1)
    found = await kit.claim(number)
    assert (found.state, found.needs_help, found.help_owner) == (State.CLOSING, "help.closing_unknown", "finance")
    assert kit.messages.heard_by("fin").count(number) == 1
    assert kit.wallets.queries < 120
    assert len(kit.wallets.writes) == 3


async def days(kit: DeskKit, number: float) -> None:
    """Timers come and go for so long, and not one effect more than they ask for."""
    end = kit.clock.now() + timedelta(days=number)
    while (due := await kit.engine.next_due()) is not None and due <= end:
        kit.clock.at = max(kit.clock.at, due)
        await kit.now()
    kit.clock.at = end


async def test_a_rivals_lock_names_the_culprit_and_is_never_touched(kit):
    good, bad = kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann")
    claim = await kit.submit("ann", good, bad)
    kit.wallets.cards[bad].status, kit.wallets.cards[bad].by = Status.LOCKED, RIVAL
    await kit.settle()
    draft = await kit.claim(claim.number)
    assert draft.state is State.DRAFT
    assert [line.problem for line in draft.lines] == ["", "line.locked_elsewhere"]
    assert kit.status(good) is Status.FREE
    assert all(aim is not Status.FREE for aim, _ in kit.wallets.writes)
    await kit.services.submissions.resubmit(ANN, claim.number, [2])
    await kit.settle()
    again = await kit.claim(claim.number)
    assert (again.state, [line.state for line in again.lines]) == (
        State.PENDING,
        [LineState.PROPOSED, LineState.DROPPED],
    )


async def test_a_lock_that_cannot_be_finished_is_given_up_and_let_go_of(kit):
    good, odd = kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann")
    claim = await kit.submit("ann", good, odd)
    kit.wallets.plan = ["lost after", "not_sent"] + ["not_sent"] * 200
    for _ in range(30):
        await kit.now()
        kit.clock.move(60)
    assert await state(kit, claim.number) is State.DRAFT
    assert kit.status(odd) is Status.LOCKED
    kit.wallets.plan = []
    await kit.settle()
    assert (kit.status(good), kit.status(odd)) == (Status.FREE, Status.FREE)


async def test_a_refusal_that_repeats_does_not_ask_the_platform_for_ever(kit):
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    kit.wallets._apply = lambda *_: 72031  # type: ignore[method-assign]
    await kit.settle()
    assert await state(kit, claim.number) is State.DRAFT
    assert len(kit.wallets.writes) <= 4
    assert "微信不接受这张发票，请去掉它再提交（72031）" in kit.messages.heard_by("ann")


async def test_an_invoice_that_changed_its_owner_is_refused(kit):
    mine, foreign = kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann")
    claim = await kit.submit("ann", mine, foreign)
    kit.wallets._refusal = lambda card, account, aim, openid: 72037 if "2号" in card.invoice.seller and openid else 0  # type: ignore[method-assign]
    await kit.settle()
    draft = await kit.claim(claim.number)
    assert draft.state is State.DRAFT
    assert [bool(line.problem) for line in draft.lines] == [False, True]
    assert (kit.status(mine), kit.status(foreign)) == (Status.FREE, Status.FREE)


async def test_a_busy_wallet_is_told_once_and_so_is_its_end(kit):
    ref = kit.wallets.add(1, "ann")
    kit.wallets.plan = ["busy"] * 8
    claim = await kit.submit("ann", ref)
    for _ in range(10):
        await kit.now()
        kit.clock.move(30)
    heard = kit.messages.heard_by("ann")
    assert heard.count("我会自动重试，不用再点。") == 1
    assert heard.count(f"好了，已提交 {claim.number}。") == 1
    assert heard.index("自动重试") < heard.index("好了")


async def test_a_slow_unlock_is_told_its_end_too_and_after_a_day_the_admins(kit):
    free, stuck = kit.wallets.add(1, "ann"), kit.wallets.add(2, "bob")
    kit.wallets.cards[stuck].openid = "openid-ann"
    claim = await kit.submit("ann", free, stuck)
    await kit.now()
    kit.wallets._refusal = lambda card, account, aim, openid: 72036 if "2号" in card.invoice.seller else 0  # type: ignore[method-assign]
    kit.wallets.plan = []
    await kit.services.submissions.withdraw(ANN, claim.number)
    for pause in [900] * 8 + [3600] * 32:
        await kit.now()
        kit.clock.move(pause)
    heard = kit.messages.heard_by("ann")
    assert heard.count(f"{claim.number} 已撤回。") == 1
    assert "微信还在处理，解开后告诉你。" in heard
    assert "都解锁了" not in heard
    assert kit.messages.heard_by("adm").count(f"⚠ {claim.number}（ann先生）有发票超过一天还没解锁") == 1
    assert "超过 15 分钟还没有结果" in kit.messages.heard_by("fin")
    kit.wallets._refusal = lambda *_: 0  # type: ignore[method-assign]
    await kit.settle()
    assert kit.messages.heard_by("ann").count(f"{claim.number}：都解锁了，可以重新使用。") == 1
    assert not (await kit.claim(claim.number)).needs_help


async def test_a_silent_platform_gives_the_claim_back_after_ten_minutes(kit):
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    kit.wallets.trouble = 2.0  # every query fails
    for _ in range(15):
        await kit.now()
        kit.clock.move(60)
    assert await state(kit, claim.number) is State.DRAFT
    assert f"{claim.number}：微信正在处理其中一张发票，我会自动重试，不用再点。" in kit.messages.heard_by("ann")
    assert f"{claim.number}：10 分钟仍不行，已存为草稿，没有锁定任何发票。" in kit.messages.heard_by("ann")
    kit.wallets.trouble = 0.0
    await kit.settle()
    await kit.check_quiet()


async def test_a_claim_sent_in_again_is_not_given_up_for_its_dropped_lines_wait(kit):
    good, bad = kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann")
    kit.wallets.plan = ["lost after"]
    claim = await kit.submit("ann", good, bad)
    kit.wallets.hides_when_written.add(bad)
    await days(kit, 0.02)
    kit.wallets.hides_when_written.clear()
    draft = await kit.claim(claim.number)
    assert (draft.state, kit.status(good), kit.status(bad)) == (State.DRAFT, Status.FREE, Status.LOCKED)
    await kit.services.submissions.resubmit(ANN, claim.number, [2])
    kit.wallets.plan = ["not_sent"] * 3
    await days(kit, 0.02)
    assert await state(kit, claim.number) is State.PENDING
    kit.wallets.unreadable.clear()
    await kit.settle()
    assert (kit.status(good), kit.status(bad)) == (Status.LOCKED, Status.FREE)
    assert (await kit.claim(claim.number)).needs_help == ""


async def test_a_plan_made_before_the_claim_moved_refuses_nothing(kit):
    """Two workers on one claim: the slower one's rival lock is of yesterday."""
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    card = kit.wallets.cards[ref]
    card.status, card.by = Status.LOCKED, RIVAL
    slow = WalletReconciler(kit.services, kit.wallets, kit.journal)
    old = await slow._read(claim.id)
    assert old
    await kit.settle()
    card.status = Status.FREE
    await kit.services.submissions.resubmit(ANN, claim.number, [])
    looks = await kit.wallets.query([ref], {})
    refuse = {card.id: Verdict(Do.REFUSE, "line.locked_elsewhere") for card in old.cards}
    assert await slow._commit(old, looks, refuse)
    assert await state(kit, claim.number) is State.LOCKING


async def test_a_request_that_never_leaves_is_tried_ever_more_rarely(kit):
    number = await approved(kit, *["not_sent"] * 500)
    await days(kit, 0.25)
    assert await state(kit, number) is State.CLOSING
    assert len(kit.wallets.writes) < 60
    assert kit.messages.heard_by("fin").count(number) == 1


async def test_a_platform_that_contradicts_itself_is_not_asked_for_ever(kit):
    number = await approved(kit)
    kit.wallets.refuse = 72024  # though the query says: locked
    await days(kit, 0.25)
    assert await state(kit, number) is State.CLOSING
    assert len(kit.wallets.writes) < 150
    kit.wallets.refuse = 0
    await kit.settle()
    found = await kit.claim(number)
    assert (found.state, found.needs_help) == (State.CLOSED, "")


async def test_not_now_to_a_batch_does_not_break_it_up(kit):
    kit.wallets.plan = ["busy"]
    claim = await kit.submit("ann", *[kit.wallets.add(n, "ann") for n in range(3)])
    await kit.settle()
    assert await state(kit, claim.number) is State.PENDING
    assert [len(refs) for _, refs in kit.wallets.writes] == [3, 3]


async def test_an_invoice_claimed_again_after_a_lost_unlock_costs_few_calls(kit):
    ref = kit.wallets.add(1, "ann")
    kit.wallets.plan = ["", "lost after"]
    first = await kit.submit("ann", ref)
    await kit.now()
    await kit.services.submissions.withdraw(ANN, first.number)
    await kit.now()
    assert kit.status(ref) is Status.FREE
    before = len(kit.wallets.writes)
    second = await kit.submit("ann", ref)
    await kit.settle()
    assert await state(kit, second.number) is State.PENDING
    assert len(kit.wallets.writes) - before <= 2


async def test_trouble_with_an_unlock_is_over_when_it_is_unlocked(kit):
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    await kit.settle()
    kit.wallets.plan = ["not_sent"] * 500
    await kit.services.approvals.reject(LEAD, claim.number, "")
    await days(kit, 0.1)
    assert (await kit.claim(claim.number)).needs_help == "help.too_long"
    kit.wallets.plan = []
    await kit.settle()
    assert (await kit.claim(claim.number)).needs_help == ""
    assert kit.status(ref) is Status.FREE


async def test_a_lock_that_lands_while_the_query_is_under_way_is_not_overlooked(kit):
    ref = kit.wallets.add(1, "ann")
    kit.wallets.plan = ["lost before", "busy"]
    claim = await kit.submit("ann", ref)
    await kit.now()
    await kit.services.submissions.withdraw(ANN, claim.number)
    kit.clock.move(65)  # the lost request may take effect for another few seconds
    ask = kit.wallets.query

    async def lands_late(refs, known):
        looks = await ask(refs, known)
        kit.wallets.cards[ref].status, kit.wallets.cards[ref].by = Status.LOCKED, US
        kit.clock.move(30)
        kit.wallets.query = ask
        return looks

    kit.wallets.query = lands_late
    await kit.settle()
    assert kit.status(ref) is Status.FREE
    await kit.check_quiet()


async def test_a_write_off_that_did_not_go_out_at_once_asks_the_wallet_first(kit):
    """What was seen before the point of no return holds for a moment, and only while nothing was asked since."""
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    await kit.settle()
    await kit.services.approvals.approve(LEAD, claim.number)
    kit.clock.move(31)
    assert await kit.services.closing.close(claim.id, claim.version) == 0.0
    kit.clock.move(11)
    kit.wallets.reverse(ref)
    asked = len(kit.wallets.writes)
    await kit.settle()
    assert kit.wallets.writes[asked:] == []
    assert [line.reversed for line in (await kit.claim(claim.number)).lines] == [True]
    await kit.check_quiet()


async def test_a_reversal_between_last_look_and_request_is_refused_and_void(kit):
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    await kit.settle()
    await kit.services.approvals.approve(LEAD, claim.number)
    kit.clock.move(31)
    assert await kit.services.closing.close(claim.id, claim.version) == 0.0
    kit.wallets.reverse(ref)
    await kit.settle()
    assert kit.wallets.cards[ref].closures == 0
    assert [line.reversed for line in (await kit.claim(claim.number)).lines] == [True]
    await kit.check_quiet()


async def test_an_invoice_whose_numbers_change_places_is_still_the_same(kit):
    ref = kit.wallets.add(1, "ann")
    entry = kit.wallets.cards[ref]
    entry.invoice = replace(entry.invoice, number="00263938", code="4400201000", kind="")
    claim = await kit.submit("ann", ref)
    entry.invoice = replace(entry.invoice, number="4400201000", code="00263938")
    await kit.now()
    assert await state(kit, claim.number) is State.PENDING


async def test_another_invoice_under_the_same_handle_is_refused(kit):
    ref = kit.wallets.add(1, "ann")
    entry = kit.wallets.cards[ref]
    claim = await kit.submit("ann", ref)
    entry.invoice = replace(entry.invoice, number="26000000000000009999")
    await kit.now()
    assert await state(kit, claim.number) is State.DRAFT
