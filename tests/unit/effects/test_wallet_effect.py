"""The closure protocol at work, rule by rule, with a fake platform."""

import pytest

from bot.domain.claim import LineState, State
from bot.domain.invoice import Status, UserId
from tests.unit.effects.kit import RIVAL, DeskKit, desk, refused

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
    await kit.do.approve(LEAD, claim.number)
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
    await kit.do.approve(LEAD, claim.number)
    await kit.settle()
    assert await state(kit, claim.number) is State.CLOSED
    await kit.check_quiet()


@pytest.mark.parametrize("fate", ["not_sent", "busy", "lost before", "lost after"])
async def test_one_fault_on_the_unlock_changes_nothing_in_the_end(kit, fate):
    ref = kit.wallets.add(1, "ann")
    kit.wallets.plan = ["", fate]
    claim = await kit.submit("ann", ref)
    await kit.settle()
    await kit.do.reject(LEAD, claim.number, "")
    await kit.settle()
    assert kit.status(ref) is Status.FREE
    await kit.check_quiet()


async def test_a_late_lock_of_a_withdrawn_claim_is_waited_for_and_undone(kit):
    ref = kit.wallets.add(1, "ann")
    kit.wallets.plan = ["lost before"]
    claim = await kit.submit("ann", ref)
    effect = (await kit.engine.waiting())[0]
    assert effect.kind == "wallet"
    await kit.do.withdraw(ANN, claim.number)
    await kit.settle()
    assert kit.status(ref) is Status.FREE
    assert await refused(kit.submit("ann", ref)) == ""


async def test_a_closed_invoice_that_cannot_be_queried_closes_by_its_answer_and_asks_nobody(kit):
    kit.wallets.closed_queryable = False
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.settle()
    await kit.do.approve(LEAD, claim.number)
    await kit.settle()
    assert await state(kit, claim.number) is State.CLOSED
    assert kit.messages.heard_by("fin") == ""


async def test_a_lost_answer_to_a_closure_that_cannot_be_queried_needs_finance(kit):
    kit.wallets.closed_queryable = False
    ref = kit.wallets.add(1, "ann")
    kit.wallets.plan = ["", "lost after"]
    claim = await kit.submit("ann", ref)
    await kit.settle()
    await kit.do.approve(LEAD, claim.number)
    kit.clock.move(60)
    for _ in range(8):
        await kit.now()
        kit.clock.move(300)
    found = await kit.claim(claim.number)
    assert (found.state, found.needs_help) == (State.CLOSING, "help.closing_unknown")
    assert kit.messages.heard_by("fin").count(claim.number) == 1
    assert kit.wallets.queries < 40


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
    await kit.do.resubmit(ANN, claim.number, [2])
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
    assert "微信不让锁这张发票" in kit.messages.heard_by("ann")


async def test_an_invoice_that_changed_its_owner_is_refused(kit):
    mine, foreign = kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann")
    claim = await kit.submit("ann", mine, foreign)
    kit.wallets._refusal = lambda card, aim, openid: 72037 if "2号" in card.invoice.seller and openid else 0  # type: ignore[method-assign]
    await kit.settle()
    draft = await kit.claim(claim.number)
    assert draft.state is State.DRAFT
    assert [bool(line.problem) for line in draft.lines] == [False, True]
    assert (kit.status(mine), kit.status(foreign)) == (Status.FREE, Status.FREE)


async def test_a_silent_platform_gives_the_claim_back_after_ten_minutes(kit):
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    kit.wallets.trouble = 2.0  # every query fails
    for _ in range(15):
        await kit.now()
        kit.clock.move(60)
    assert await state(kit, claim.number) is State.DRAFT
    assert "没有回应" in kit.messages.heard_by("ann")
    kit.wallets.trouble = 0.0
    await kit.settle()
    await kit.check_quiet()
