"""Claims with invoices of several accounts: one claim, all or nothing; nobody waits for an account that is silent."""

from dataclasses import replace

import pytest

from bot.domain.claim import State
from bot.domain.invoice import Account, CardRef, Status, UserId
from bot.ports.platform import Busy, NotAllowed
from bot.services.picks import Chosen
from bot.weixin import CODES
from tests.unit.services.kit import RIVAL, DeskKit, bind, changed, desk, refused

ANN, BOB, LEAD = UserId("ann"), UserId("bob"), UserId("lead")
WORK, MINI, APP = Account.WORK, Account.MINI, Account.APP


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        for account in (Account.OFFICIAL, MINI, APP):
            await bind(it.services, ANN, (await it.services.bindings.binding_code(account, f"{account}:openid-ann"))[0])
        yield it


def picked(kit: DeskKit, *accounts: Account) -> list[CardRef]:
    """An invoice of Ann's through each of these doors."""
    refs = [kit.wallets.add(n, "ann") for n in range(len(accounts))]
    return [kit.wallets.through(r, a) if a is not WORK else r for r, a in zip(refs, accounts, strict=True)]


async def state(kit: DeskKit, number: str) -> State:
    return (await kit.claim(number)).state


def asked_of(kit: DeskKit, aim: Status) -> list[tuple[Account, int]]:
    return sorted((refs[0].account, len(refs)) for done, refs in kit.wallets.writes if done is aim)


async def test_a_claim_through_all_doors_is_written_off_in_one_call_for_each(kit):
    refs = picked(kit, WORK, MINI, MINI, APP, Account.OFFICIAL)
    claim = await kit.submit("ann", *refs)
    await kit.now()
    assert await state(kit, claim.number) is State.PENDING
    await kit.services.approvals.approve(LEAD, claim.number)
    await kit.settle()

    assert await state(kit, claim.number) is State.CLOSED
    for aim in (Status.LOCKED, Status.CLOSED):
        assert asked_of(kit, aim) == [(MINI, 2), (Account.OFFICIAL, 1), (APP, 1), (WORK, 1)]
    assert {line.ref.account for line in (await kit.claim(claim.number)).lines} == set(Account)
    assert {line.account for line in kit.journal.lines} == set(Account)
    await kit.check_quiet()


@pytest.mark.parametrize("bad", [0, 1, 2])
async def test_a_lock_refused_through_one_door_releases_what_the_others_locked(kit, bad):
    refs = picked(kit, WORK, MINI, APP)
    claim = await kit.submit("ann", *refs)
    kit.wallets.cards[refs[bad]].status, kit.wallets.cards[refs[bad]].by = Status.LOCKED, RIVAL
    await kit.settle()

    draft = await kit.claim(claim.number)
    assert draft.state is State.DRAFT
    assert [line.problem for line in draft.lines if line.problem] == ["line.locked_elsewhere"]
    assert draft.lines[bad].problem == "line.locked_elsewhere"
    assert [kit.status(ref) for n, ref in enumerate(refs) if n != bad] == [Status.FREE] * 2
    await kit.check_quiet()


@pytest.mark.parametrize("silent", [WORK, MINI])
async def test_an_account_that_does_not_answer_keeps_no_other_waiting(kit, silent):
    refs = picked(kit, WORK, MINI)
    claim = await kit.submit("ann", *refs)
    await kit.settle()
    kit.wallets.silent[silent] = Busy("query", after=2.0)
    await kit.services.submissions.withdraw(ANN, claim.number)
    await kit.now()

    other = next(ref for ref in refs if ref.account is not silent)
    assert kit.status(other) is Status.FREE
    kit.wallets.silent.clear()
    await kit.settle()
    await kit.check_quiet()


async def test_an_account_without_permission_returns_the_claim_marking_its_line(kit):
    refs = picked(kit, WORK, MINI)
    claim = await kit.submit("ann", *refs)
    no = NotAllowed("query", 48001)
    no.account = MINI
    kit.wallets.silent[MINI] = no
    await kit.now()

    draft = await kit.claim(claim.number)
    assert draft.state is State.DRAFT
    assert [bool(line.problem) for line in draft.lines] == [False, True]
    assert kit.status(refs[0]) is Status.FREE
    kit.wallets.silent.clear()
    await kit.settle()
    await kit.check_quiet()


@pytest.mark.parametrize(("code", "said"), [(72036, "why.busy"), (72054, "why.busy"), (-1, ""), (45009, "")])
async def test_a_pick_says_that_weixin_is_busy_with_an_invoice_not_silent(kit, code, said):
    (ref,) = picked(kit, MINI)
    kit.wallets.silent[MINI] = busy = Busy("query", code)
    busy.account = MINI
    services = changed(kit.services, rules=replace(kit.services.rules, codes=CODES))
    if said:
        assert await refused(services.picks.look_up(ANN, [Chosen(ref)], [])) == said
    else:
        with pytest.raises(Busy):
            await services.picks.look_up(ANN, [Chosen(ref)], [])


async def test_an_invoice_claimed_through_one_door_is_blocked_through_the_others(kit):
    ref = kit.wallets.add(1, "ann")
    claim = await kit.submit("ann", ref)
    await kit.now()
    (row,) = await kit.services.picks.look_up(ANN, [Chosen(kit.wallets.through(ref, MINI))], [])
    assert (row.state, row.note, row.claim) == ("blocked", "row.in_own_claim", claim.number)


async def test_a_lock_left_through_one_door_and_seen_in_another_is_let_go_there(kit):
    ref = kit.wallets.add(1, "ann")
    door = kit.wallets.through(ref, MINI)
    claim = await kit.submit("ann", door)
    await kit.now()
    await kit.services.submissions.withdraw(ANN, claim.number)
    await kit.settle()
    entry = kit.wallets.cards[door]
    entry.status, entry.by, entry.account = Status.LOCKED, "us", MINI  # a late request of ours has landed after all

    (row,) = await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
    assert (row.state, row.note) == ("blocked", "row.leftover")
    await kit.settle()
    assert kit.status(ref) is Status.FREE
    assert kit.wallets.writes[-1] == (Status.FREE, (door,))
    (row,) = await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
    assert row.state != "blocked"


async def test_a_freed_invoice_may_be_claimed_through_another_door(kit):
    ref = kit.wallets.add(1, "ann")
    first = await kit.submit("ann", ref)
    await kit.now()
    await kit.services.submissions.withdraw(ANN, first.number)
    await kit.settle()
    door = kit.wallets.through(ref, APP)
    second = await kit.submit("ann", door)
    await kit.settle()

    assert await state(kit, second.number) is State.PENDING
    assert kit.wallets.cards[door].ours(door)
    await kit.check_quiet()


async def test_the_same_invoice_twice_in_one_selection_counts_once(kit):
    ref = kit.wallets.add(1, "ann")
    rows = await kit.services.picks.look_up(ANN, [Chosen(ref), Chosen(kit.wallets.through(ref, MINI))], [])
    assert len(rows) == 1


async def test_an_invoice_in_somebody_else_s_weixin_is_not_the_member_s(kit):
    theirs = kit.wallets.through(kit.wallets.add(1, "bob"), MINI)
    (row,) = await kit.services.picks.look_up(ANN, [Chosen(theirs)], [])
    assert row.note == "row.not_yours"


async def test_whoever_is_not_bound_has_no_wallet_there(kit):
    await kit.services.bindings.unbind(ANN)
    (ref,) = picked(kit, MINI)
    (row,) = await kit.services.picks.look_up(ANN, [Chosen(ref)], [])
    assert row.note == "row.not_yours"


async def test_the_night_s_sweep_goes_on_where_an_account_does_not_answer(kit):
    refs = picked(kit, MINI, WORK)
    claim = await kit.submit("ann", *refs)
    await kit.now()
    kit.wallets.cards[refs[1]].status = Status.FREE  # its lock is lost
    kit.wallets.silent[MINI] = Busy("query")
    with pytest.raises(Busy):
        await kit.services.reconciliation.reconcile()
    await kit.now()

    assert kit.status(refs[1]) is Status.LOCKED
    assert await state(kit, claim.number) is State.PENDING
