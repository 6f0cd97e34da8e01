"""What the lock journal holds and no claim wants is named before write-offs go on, and has an owner who hears of it."""

import json
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.claim import Person, State
from bot.domain.errors import LocksLeft, NoSuchPage
from bot.domain.invoice import Account, CardRef, Status, UserId
from bot.ports.journal import Held
from bot.ports.platform import Busy
from bot.services.safe_mode import SAFE_MODE
from bot.store.journal import held
from tests.unit.services.kit import US, DeskKit, changed, desk

FIN, ANN = Person(UserId("fin"), "Fin"), Person(UserId("ann"), "Ann")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        it.more = []

        async def held_now():
            return [*held(it.journal.lines), *it.more]

        it.services = changed(it.services, gateways=replace(it.services.gateways, held=held_now))
        await it.services.safe_mode.suspend([], 0, restored=True)
        yield it


def left_behind(kit: DeskKit, n: int, status: Status = Status.LOCKED, openid: str = "") -> CardRef:
    """An invoice that a claim the database never heard of had locked."""
    ref = kit.wallets.add(n, "ann")
    entry = kit.wallets.cards[ref]
    entry.status, entry.by = status, US
    key = f"D:2600000000000000{n:04d}"
    kit.more.append(
        Held(f"BX-{900 + n:04d}", key, ref, openid or entry.openid, Status.LOCKED, kit.clock.now().isoformat(), True)
    )
    return ref


async def suspended(kit: DeskKit) -> bool:
    async with kit.store.reading() as unit:
        return await kit.services.safe_mode.suspended(unit) is not None


def told(kit: DeskKit, userid: str) -> str:
    return str([message for message in kit.messages.delivered if userid in str(message)])


async def test_what_live_claims_want_stands_in_nobodys_way(kit):
    await kit.submit("ann", kit.wallets.add(0, "ann"))
    await kit.settle()
    assert await kit.services.unowned_locks.unowned() == ()
    await kit.services.safe_mode.resume(FIN)
    assert not await suspended(kit)


async def test_resuming_is_refused_and_all_are_told_until_the_lock_is_taken_on(kit):
    left_behind(kit, 1)
    async with kit.store.unit() as unit:
        await unit.bindings.bind(ANN.userid, kit.more[0].openid, kit.clock.now())
    with pytest.raises(LocksLeft) as refused:
        await kit.services.safe_mode.resume(FIN)
    assert refused.value.args_for_text == {"count": "1", "which": "BX-0901 …0001 (ann)"}
    assert await suspended(kit)
    await kit.settle()
    assert "BX-0901" in told(kit, "fin")
    assert "BX-0901" in told(kit, "adm")
    assert "BX-0901" in told(kit, "ann")
    before = len(kit.messages.delivered)
    with pytest.raises(LocksLeft):
        await kit.services.safe_mode.resume(FIN)
    await kit.settle()
    assert len(kit.messages.delivered) == before  # once

    (one,) = await kit.services.unowned_locks.unowned()
    assert (one.claim, one.tail, one.whose, one.owner) == ("BX-0901", "0001", "ann", "")
    with pytest.raises(NoSuchPage):
        await kit.services.unowned_locks.take_on(ANN, one.id)
    with pytest.raises(NoSuchPage):
        await kit.services.unowned_locks.take_on(FIN, "another")
    await kit.services.unowned_locks.take_on(FIN, one.id)
    await kit.services.safe_mode.resume(FIN)
    assert not await suspended(kit)
    async with kit.store.reading() as unit:
        record = await unit.setting(f"{SAFE_MODE}.{kit.clock.now().isoformat()}")
    assert json.loads(record) == {"by": "fin", "of": 0, "taken_on": {"BX-0901 …0001": "Fin"}}


async def test_who_took_it_on_hears_of_it_each_morning_until_it_is_free(kit):
    ref = left_behind(kit, 1)
    (one,) = await kit.services.unowned_locks.unowned()
    await kit.services.unowned_locks.take_on(FIN, one.id)
    for mornings in (1, 2):
        await kit.services.unowned_locks.remind_of_unowned()
        await kit.services.unowned_locks.remind_of_unowned()  # the same morning
        await kit.settle()
        assert told(kit, "fin").count("认领了它") == mornings
        kit.clock.at += timedelta(days=1)
    kit.wallets.cards[ref].status = Status.FREE
    await kit.services.unowned_locks.remind_of_unowned()
    await kit.settle()
    assert told(kit, "fin").count("认领了它") == 2
    kit.wallets.cards[ref].status = Status.LOCKED  # another lock than the one that was taken on
    assert [one.owner for one in await kit.services.unowned_locks.unowned()] == [""]


async def test_an_invoice_free_by_now_is_no_lock_and_an_unknown_one_counts(kit):
    left_behind(kit, 1, Status.FREE)
    left_behind(kit, 2)
    assert [(one.claim, one.seen) for one in await kit.services.unowned_locks.unowned()] == [("BX-0902", Status.LOCKED)]
    kit.wallets.silent[Account.WORK] = Busy("getinvoiceinfo")
    assert [(one.claim, one.seen) for one in await kit.services.unowned_locks.unowned()] == [
        ("BX-0901", None),
        ("BX-0902", None),
    ]


async def test_a_claim_that_the_backup_has_as_withdrawn_does_not_want_its_lock(kit):
    claim = await kit.submit("ann", kit.wallets.add(0, "ann"))
    await kit.settle()
    journaled = list(kit.journal.lines)
    await kit.services.submissions.withdraw(ANN.userid, claim.number)
    await kit.settle()
    assert await kit.services.unowned_locks.unowned() == ()
    kit.journal.lines[:] = journaled
    kit.wallets.cards[next(iter(kit.wallets.cards))].status = Status.LOCKED
    assert (await kit.claim(claim.number)).state is State.WITHDRAWN
    assert [(one.claim, one.whose) for one in await kit.services.unowned_locks.unowned()] == [(claim.number, "ann")]
