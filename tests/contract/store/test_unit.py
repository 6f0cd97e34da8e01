"""The unit of work: all or nothing, savepoints, and the small things that live in it."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.exc import DBAPIError

from bot.domain.invoice import Account, CardRef, Status, UserId
from bot.jobs import CloseClaim, SendCard
from bot.ports.people import LoggedIn
from bot.ports.store import StoreDown
from bot.ports.wallet import Pick
from bot.store import Database, Store, open_database
from tests.contract.samples import NOW, WANG, ZHANG, draft, invoice


async def test_an_exception_undoes_everything(store: Store) -> None:
    async def crash() -> None:
        async with store.unit() as unit:
            await draft(unit)
            await unit.set_setting("installation", "abc")
            raise RuntimeError("crash")

    with pytest.raises(RuntimeError, match="crash"):
        await crash()
    async with store.reading() as unit:
        assert await unit.claims.get(1) is None
        assert await unit.setting("installation") is None


async def test_an_exception_in_a_savepoint_undoes_what_was_done_in_it(store: Store) -> None:
    async with store.unit() as unit:
        await unit.set_setting("kept", "1")
        with suppress(RuntimeError):
            async with unit.savepoint():
                await unit.set_setting("undone", "1")
                raise RuntimeError("refused")
        async with unit.savepoint():
            await unit.set_setting("also kept", "1")
    async with store.reading() as unit:
        assert [await unit.setting(name) for name in ("kept", "undone", "also kept")] == ["1", None, "1"]


async def test_what_is_read_before_writing_cannot_change_meanwhile(store: Store) -> None:
    """The lost updates of a transaction that begins with its first write."""

    async def add_one() -> None:
        async with store.unit() as unit:
            await unit.serialize(ZHANG.userid)
            before = int(await unit.setting("count") or 0)
            await asyncio.sleep(0)
            await unit.set_setting("count", str(before + 1))

    await asyncio.gather(*(add_one() for _ in range(50)))
    async with store.reading() as unit:
        assert await unit.setting("count") == "50"


async def test_a_reading_unit_sees_one_moment(store: Store) -> None:
    async with store.reading() as reader:
        assert await reader.setting("a") is None
        async with store.unit() as writer:
            await writer.set_setting("a", "1")
        assert await reader.setting("a") is None
    async with store.reading() as reader:
        assert await reader.setting("a") == "1"


async def test_writing_in_a_reading_unit_is_refused(store: Store) -> None:
    with pytest.raises((DBAPIError, StoreDown)):
        async with store.reading() as unit:
            await unit.set_setting("a", "1")


async def test_a_unit_inside_a_unit_is_refused_before_it_waits_for_itself(store: Store) -> None:
    async with store.unit():
        with pytest.raises(RuntimeError, match="open in this task"):
            async with store.unit():
                pass
    async with store.unit() as unit:
        await unit.set_setting("still", "works")


async def test_jobs_are_enqueued_with_their_delay(
    store: Store, enqueued: list[tuple[str, str, dict[str, Any], float]]
) -> None:
    async with store.unit() as unit:
        await unit.enqueue(SendCard.of("k1"))
        await unit.enqueue(CloseClaim(key="k2", claim_id=1, version=4), delay=30)
    assert enqueued == [
        ("card", "k1", {"task_id": "k1", "tries": 0}, 0.0),
        ("close", "k2", {"claim_id": 1, "version": 4}, 30),
    ]


async def test_an_inbox_row_is_heard_once(store: Store) -> None:
    async def hear() -> bool:
        async with store.unit() as unit:
            return await unit.heard(7, "answered", NOW)

    assert sorted(await asyncio.gather(*(hear() for _ in range(5)))) == [False, False, False, False, True]


def pick(id_: str, userid: str = "zhang") -> Pick:
    ref = CardRef(f"card-{id_}", "code")
    return Pick(id_, UserId(userid), ref, "wx1", f"D:{id_}", "openid", Status.FREE, invoice(id_), NOW)


async def test_picks_come_back_in_the_order_asked_and_only_to_their_owner(store: Store) -> None:
    async with store.unit() as unit:
        await unit.save_picks([pick("a"), pick("b"), pick("c", "wang")])
        locked = replace(pick("b"), status=Status.LOCKED)
        await unit.save_picks([locked])
        assert await unit.picks(ZHANG.userid, ["b", "none", "c", "a"]) == [locked, pick("a")]
        assert await unit.picks(WANG.userid, ["c"]) == [pick("c", "wang")]


async def test_an_openid_belongs_to_whoever_came_with_it_first(store: Store) -> None:
    async with store.unit() as unit:
        assert await unit.bindings.openid(ZHANG.userid) is None
        assert await unit.bindings.bind(ZHANG.userid, "o1", NOW) == ZHANG.userid
        assert await unit.bindings.bind(ZHANG.userid, "o1", NOW) == ZHANG.userid
        assert await unit.bindings.bind(WANG.userid, "o1", NOW) == ZHANG.userid
        assert await unit.bindings.bind(ZHANG.userid, "o2", NOW + timedelta(days=1)) == ZHANG.userid
        assert await unit.bindings.openid(ZHANG.userid) == "o1"
        assert await unit.bindings.openid(WANG.userid) is None


async def test_settings_are_replaced(store: Store) -> None:
    async with store.unit() as unit:
        for value in ("one", "two"):
            await unit.set_setting("installation", value)
            assert await unit.setting("installation") == value


async def test_a_purge_forgets_what_pages_left_behind(store: Store) -> None:
    later = NOW + timedelta(days=1)
    async with store.unit() as unit:
        for at, name in ((NOW, "old"), (later, "new")):
            await unit.sessions.add(name, LoggedIn(Account.WORK, ZHANG.userid), at)
            await unit.sessions.use_state(name, at, NOW)
            await unit.save_picks([replace(pick(name), at=at)])
    await store.purge(later)
    async with store.unit() as unit:
        assert [await unit.sessions.get(name, NOW, NOW) for name in ("old", "new")] == [
            None,
            LoggedIn(Account.WORK, ZHANG.userid),
        ]
        assert [await unit.sessions.is_used(name) for name in ("old", "new")] == [False, True]
        assert [found.id for found in await unit.picks(ZHANG.userid, ["old", "new"])] == ["new"]


async def test_a_naive_time_is_refused(store: Store) -> None:
    with pytest.raises(Exception, match="naive"):
        async with store.unit() as unit:
            await unit.heard(1, "x", NOW.replace(tzinfo=None))


async def test_a_database_that_cannot_be_reached_is_down(database: Database, tmp_path: Path) -> None:
    async def nothing(*_: object) -> None:
        return None

    broken = tmp_path / "broken.db"
    broken.write_text("this is no database " * 100)
    gone = open_database("postgresql://nobody@127.0.0.1:1/none" if database.path is None else f"sqlite:///{broken}")
    try:
        for opening in (Store(gone, nothing).unit, Store(gone, nothing).reading):
            with pytest.raises(StoreDown):
                async with opening() as unit:
                    await unit.setting("a")
    finally:
        await gone.close()
