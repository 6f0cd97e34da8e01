"""The inbox: durable before it answers, one row per key, and no row lost between arriving and being heard."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa

from bot.domain.invoice import UserId
from bot.ports.inbox import InboxRow
from bot.ports.store import StoreDown
from bot.store import Database, Inbox, Store, open_database
from bot.store.tables import inbox as rows_table
from bot.weixin.callback import meaning_key
from tests.contract.samples import NOW, HandClock

ZHANG, WANG = UserId("zhang"), UserId("wang")


@pytest.fixture
async def inbox(database: Database, clock: HandClock) -> AsyncIterator[Inbox]:
    made = Inbox(database, clock)
    yield made
    await made.close()


async def put(inbox: Inbox, key: str, person: UserId = ZHANG, body: str = "<xml/>") -> bool:
    return await inbox.record(key, person, NOW, body)


async def hear(store: Store, *ids: int) -> None:
    async with store.unit() as unit:
        for id_ in ids:
            assert await unit.heard(id_, "answered", NOW)


async def test_a_row_is_readable_as_soon_as_it_is_recorded(inbox: Inbox) -> None:
    created = NOW - timedelta(seconds=3)
    assert await inbox.record("msg:1", ZHANG, created, "<xml>报销</xml>", "too old")
    assert await inbox.unheard(ZHANG, 1) == [InboxRow(1, "msg:1", ZHANG, created, "<xml>报销</xml>", "too old")]


async def test_a_repeat_is_told_apart_and_stored_once(inbox: Inbox) -> None:
    assert [await put(inbox, key) for key in ("a", "a", "b")] == [True, False, True]
    assert [row.key for row in await inbox.unheard(ZHANG, 9)] == ["a", "b"]


async def test_two_people_with_the_same_key_are_both_heard_once(inbox: Inbox) -> None:
    order = [ZHANG, WANG, WANG, ZHANG]
    assert [await put(inbox, "m-77", person) for person in order] == [True, True, False, False]
    assert [len(await inbox.unheard(person, 9)) for person in (ZHANG, WANG)] == [1, 1]


async def test_two_people_with_the_same_key_in_one_commit_are_both_heard_once(inbox: Inbox) -> None:
    order = [ZHANG, WANG, WANG, ZHANG, WANG]
    assert await asyncio.gather(*(put(inbox, "m-77", one) for one in order)) == [True, True, False, False, False]
    assert [row.person for person in (ZHANG, WANG) for row in await inbox.unheard(person, 9)] == [ZHANG, WANG]


async def test_what_the_release_before_stored_is_not_heard_again(inbox: Inbox, database: Database) -> None:
    """It stored a message under its id alone."""
    row = {"key": "m-77", "person": ZHANG, "created": NOW, "received": NOW, "body": "<xml/>", "ignored": ""}
    async with database.inbox.begin() as connection:
        await connection.execute(sa.insert(rows_table).values(**row, forwarded=False, settled=False, purged=False))
    xml = "<xml><FromUserName>zhang</FromUserName><MsgType>text</MsgType><MsgId>77</MsgId></xml>"
    assert not await put(inbox, meaning_key(xml))


async def test_of_many_at_once_each_key_is_new_to_exactly_one(inbox: Inbox) -> None:
    answers = await asyncio.gather(*(put(inbox, f"key-{n % 300}") for n in range(1200)))
    assert sum(answers) == 300
    assert [row.key for row in await inbox.unheard(ZHANG, 1200)] == [f"key-{n}" for n in range(300)]


async def test_two_processes_share_the_keys(inbox: Inbox, url: str, clock: HandClock) -> None:
    database = open_database(url)
    other = Inbox(database, clock)
    answers = await asyncio.gather(*(put(one, f"key-{n}") for n in range(100) for one in (inbox, other)))
    await other.close()
    await database.close()
    assert sum(answers) == 100


async def test_many_waiting_rows_cost_few_commits(database: Database, clock: HandClock) -> None:
    commits = 0

    def count() -> None:
        nonlocal commits
        commits += 1

    inbox = Inbox(database, clock, on_committed=count)
    await asyncio.gather(*(put(inbox, f"{n}") for n in range(1000)))
    assert commits == 2


async def test_a_refused_row_does_not_fail_its_neighbours(inbox: Inbox) -> None:
    bodies = ["good"] * 20
    bodies[7] = "lone \ud800 surrogate"
    answers = await asyncio.gather(
        *(put(inbox, f"{n}", body=body) for n, body in enumerate(bodies)), return_exceptions=True
    )
    assert isinstance(answers[7], StoreDown)
    assert answers[:7] + answers[8:] == [True] * 19


async def test_rows_are_heard_per_person_in_order_up_to_an_id(inbox: Inbox, store: Store) -> None:
    for key, person in (("a", ZHANG), ("b", WANG), ("c", ZHANG), ("d", ZHANG)):
        await put(inbox, key, person)
    assert [row.key for row in await inbox.unheard(ZHANG, 3)] == ["a", "c"]
    await hear(store, 1)
    assert [row.key for row in await inbox.unheard(ZHANG, 4)] == ["c", "d"]
    assert [row.key for row in await inbox.unheard(WANG, 4)] == ["b"]
    assert await inbox.unheard(UserId("nobody"), 4) == []


async def test_what_was_heard_stays_heard_when_it_is_remembered_beside_the_rows(
    inbox: Inbox, store: Store, database: Database
) -> None:
    for key in "abc":
        await put(inbox, key)
    await hear(store, 1, 2)
    assert [row.key for row in await inbox.unheard(ZHANG, 3)] == ["c"]
    await inbox.mark_forwarded([1, 2, 3])
    async with database.inbox_read.connect() as connection:
        settled = (await connection.scalars(sa.select(rows_table.c.id).where(rows_table.c.settled))).all()
    assert sorted(settled) == [1, 2]
    assert [row.key for row in await inbox.unheard(ZHANG, 3)] == ["c"]


async def test_rows_wait_for_the_forwarder_till_they_are_marked(inbox: Inbox) -> None:
    for key in "abc":
        await put(inbox, key)
    assert [row.id for row in await inbox.unforwarded(2)] == [1, 2]
    await inbox.mark_forwarded([1, 3])
    assert [row.id for row in await inbox.unforwarded()] == [2]
    await inbox.mark_forwarded([])


async def test_the_forwarder_is_told_after_each_commit(database: Database, clock: HandClock) -> None:
    told = asyncio.Event()
    inbox = Inbox(database, clock, on_committed=told.set)
    await put(inbox, "a")
    assert told.is_set()
    assert [row.key for row in await inbox.unforwarded()] == ["a"]


async def test_a_purge_empties_what_was_heard_and_is_old_but_keeps_the_keys(
    inbox: Inbox, store: Store, clock: HandClock
) -> None:
    await put(inbox, "heard")
    await put(inbox, "not heard")
    clock.move(3600)
    await put(inbox, "new")
    await hear(store, 1, 3)
    assert await inbox.purge(clock.now()) == 1
    assert await inbox.purge(clock.now()) == 0
    assert [(row.key, row.body) for row in await inbox.unforwarded()] == [
        ("heard", ""),
        ("not heard", "<xml/>"),
        ("new", "<xml/>"),
    ]
    assert [row.key for row in await inbox.unheard(ZHANG, 3)] == ["not heard"]
    assert not await put(inbox, "heard")


async def test_a_full_queue_and_a_slow_database_are_down_in_time(
    database: Database, clock: HandClock, url: str
) -> None:
    blocker = open_database(url)
    inbox = Inbox(database, clock, waiting=3, seconds=1.0)
    await put(inbox, "first")
    async with blocker.inbox.begin() as connection:
        lock = "LOCK TABLE inbox IN ACCESS EXCLUSIVE MODE" if database.path is None else "UPDATE inbox SET body = body"
        await connection.execute(sa.text(lock))
        started = asyncio.get_running_loop().time()
        answers = await asyncio.gather(*(put(inbox, f"{n}") for n in range(10)), return_exceptions=True)
        took = asyncio.get_running_loop().time() - started
    await blocker.close()
    assert all(isinstance(answer, StoreDown) for answer in answers)
    assert took < 4  # the platform gives up after five
    await inbox.close()
    assert await put(Inbox(database, clock), "after")


# ---------------------------------------------------------------- the file of its own (SQLite)


@pytest.fixture
def files(database: Database) -> tuple[Path, Path]:
    """The main file and the inbox's."""
    if database.path is None:
        pytest.fail("asked for on PostgreSQL")
    return database.path, database.path.with_name("main-inbox.db")


only_sqlite = pytest.mark.parametrize("url", ["sqlite"], indirect=True)


@only_sqlite
async def test_the_inbox_is_its_own_file(inbox: Inbox, files: tuple[Path, Path]) -> None:
    await put(inbox, "a")
    main, own = (sqlite3.connect(file) for file in files)
    names = [
        {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        for file in (main, own)
    ]
    stored = own.execute("SELECT key FROM inbox").fetchall()
    main.close()
    own.close()
    assert "inbox" not in names[0]
    assert "claims" not in names[1]
    assert stored == [("a",)]


@only_sqlite
async def test_an_open_unit_does_not_delay_an_ack(inbox: Inbox, store: Store) -> None:
    async with store.unit() as unit:
        await unit.set_setting("a", "1")
        async with asyncio.timeout(5):
            assert await put(inbox, "a")


@only_sqlite
async def test_a_readonly_inbox_is_down_and_answers_again_when_it_can(
    inbox: Inbox, database: Database, files: tuple[Path, Path]
) -> None:
    await put(inbox, "a")
    await set_readonly(database, "ON")
    answers = await asyncio.gather(put(inbox, "b"), put(inbox, "c"), return_exceptions=True)
    assert [type(answer) for answer in answers] == [StoreDown, StoreDown]
    await set_readonly(database, "OFF")
    assert await put(inbox, "b")


async def set_readonly(database: Database, value: str) -> None:
    """On the one connection that writes, outside a transaction."""
    async with database.inbox.connect() as connection:
        raw = await connection.get_raw_connection()
        assert raw.driver_connection
        await raw.driver_connection.execute(f"PRAGMA query_only = {value}")


@only_sqlite
async def test_a_full_disk_is_down_and_nothing_is_half_stored(inbox: Inbox, database: Database) -> None:
    await put(inbox, "a")
    async with database.inbox.connect() as connection:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 3}")
    big = [put(inbox, f"big-{n}", body="x" * 9000) for n in range(10)]
    answers = await asyncio.gather(*big, return_exceptions=True)
    assert {type(answer) for answer in answers} == {StoreDown}
    assert [row.key for row in await inbox.unforwarded()] == ["a"]


@only_sqlite
async def test_a_file_that_is_no_database_any_more_is_down(clock: HandClock, url: str, tmp_path: Path) -> None:
    database = open_database(url)
    inbox = Inbox(database, clock)
    await put(inbox, "a")
    await database.close()
    (tmp_path / "main-inbox.db").write_text("this is no database " * 100)
    with pytest.raises(StoreDown):
        await put(inbox, "b")
    with pytest.raises(StoreDown):
        await inbox.unforwarded()
    await database.close()


@only_sqlite
async def test_ids_go_on_where_the_main_database_left_off_when_the_inbox_is_lost(
    inbox: Inbox, store: Store, database: Database, clock: HandClock
) -> None:
    """Else a new row would carry the id of an old one and count as heard."""
    await hear(store, 41)
    await put(inbox, "a")
    again = Inbox(database, clock)
    await put(again, "b")
    assert [row.id for row in await inbox.unforwarded()] == [42, 43]
