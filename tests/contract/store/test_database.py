"""How the database is reached: URLs, settings, migrations, and that no list reads a whole table."""

import asyncio
import os
import sqlite3
import threading
import time
from collections.abc import AsyncIterator, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import event
from sqlalchemy.exc import IntegrityError

from bot.domain.claim import State
from bot.domain.invoice import Account, Status
from bot.ports.claims import Queue
from bot.ports.store import StoreDown
from bot.store import Database, Inbox, Store, migrate, open_database
from bot.store.database import inbox_url, normal_url
from bot.store.tables import inbox_metadata, metadata
from tests.contract.samples import LI, NOW, ZHANG, HandClock, draft, key_of, pending

only_sqlite = pytest.mark.parametrize("url", ["sqlite"], indirect=True)
only_postgres = pytest.mark.parametrize("url", [pytest.param("postgres", marks=pytest.mark.postgres)], indirect=True)


@pytest.mark.parametrize(
    ("given", "ours"),
    [
        ("sqlite:///baoxiao.db", "sqlite+aiosqlite:///baoxiao.db"),
        ("sqlite:////var/lib/baoxiao.db", "sqlite+aiosqlite:////var/lib/baoxiao.db"),
        ("postgresql://u:p@host/name", "postgresql+asyncpg://u:p@host/name"),
        ("postgres://u:p@host:5433/name", "postgresql+asyncpg://u:p@host:5433/name"),
        ("postgresql+psycopg://u@host/name", "postgresql+asyncpg://u@host/name"),
        ("postgresql://u:@/name?host=/tmp/socket", "postgresql+asyncpg://u:@/name?host=%2Ftmp%2Fsocket"),
        ("postgresql://u@host/name?sslmode=require", "postgresql+asyncpg://u@host/name?ssl=require"),
    ],
)
def test_urls_are_taken_as_people_write_them(given: str, ours: str) -> None:
    assert normal_url(given).render_as_string(hide_password=False) == ours


@pytest.mark.parametrize("url", ["mysql://u@host/name", "sqlite://", "sqlite:///:memory:", "sqlite:///"])
def test_other_urls_are_refused(url: str) -> None:
    with pytest.raises(ValueError, match=r"sqlite"):
        normal_url(url)


def test_the_inbox_lies_beside_the_main_file_or_in_the_same_postgresql() -> None:
    assert inbox_url(normal_url("sqlite:////data/b.db")).database == "/data/b-inbox.db"
    postgres = normal_url("postgresql://u@host/name")
    assert inbox_url(postgres) == postgres


@only_sqlite
async def test_every_sqlite_connection_keeps_its_promises(database: Database) -> None:
    names = ["journal_mode", "synchronous", "foreign_keys", "query_only"]
    for engine, query_only in [
        (database.write, 0),
        (database.inbox, 0),
        (database.read, 1),
        (database.inbox_read, 1),
    ]:
        async with engine.connect() as connection:
            values = [(await connection.exec_driver_sql(f"PRAGMA {name}")).scalar_one() for name in names]
            busy = (await connection.exec_driver_sql("PRAGMA busy_timeout")).scalar_one()
        assert values == ["wal", 2, 1, query_only]
        assert busy >= 2_000


@only_sqlite
async def test_a_task_cancelled_while_it_opens_a_file_leaves_no_thread(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    began, connect, before = threading.Event(), sqlite3.connect, set(threading.enumerate())

    def slowly(*where: Any, **options: Any) -> sqlite3.Connection:
        began.set()
        time.sleep(0.2)
        return connect(*where, **options)

    monkeypatch.setattr(sqlite3, "connect", slowly)
    opening = asyncio.ensure_future(database.inbox.connect().start())
    await asyncio.to_thread(began.wait, 60)
    opening.cancel()
    with pytest.raises(asyncio.CancelledError):
        await opening
    left = set(threading.enumerate()) - before
    assert not [thread.name for thread in left if "_connection_worker_thread" in thread.name]


@only_sqlite
async def test_a_writing_unit_has_the_write_lock_from_its_first_statement(store: Store, database: Database) -> None:
    async with store.unit() as unit:
        await unit.setting("a")
        rival = sqlite3.connect(str(database.path), timeout=0, isolation_level=None)
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            rival.execute("BEGIN IMMEDIATE")
        rival.close()


@only_postgres
async def test_postgresql_reads_committed_rows_and_pages_are_readonly(database: Database) -> None:
    async def show(engine: Any, name: str) -> str:
        async with engine.connect() as connection:
            return str((await connection.exec_driver_sql(f"SHOW {name}")).scalar_one())

    assert await show(database.write, "transaction_isolation") == "read committed"
    assert await show(database.read, "transaction_isolation") == "repeatable read"
    assert await show(database.read, "transaction_read_only") == "on"
    assert await show(database.write, "synchronous_commit") == "on"


async def test_a_new_sqlite_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    fresh = f"sqlite:///{tmp_path / 'fresh.db'}"
    await migrate.upgrade(fresh)
    opened = open_database(fresh)
    async with opened.write.begin() as connection:
        await connection.execute(sa.text("INSERT INTO settings (name, value) VALUES ('a', 'b')"))
        modes = {entry.name: entry.stat().st_mode & 0o777 for entry in os.scandir(tmp_path)}
    assert set(modes) >= {"fresh.db", "fresh.db-wal", "fresh-inbox.db"}
    assert set(modes.values()) == {0o600}
    await opened.close()
    with pytest.raises(StoreDown):
        await migrate.upgrade(f"sqlite:///{tmp_path / 'nowhere' / 'fresh.db'}")


@only_postgres
@pytest.mark.parametrize("change", [{"database": "none"}, {"username": "nobody"}])
async def test_a_wrong_name_or_user_is_a_database_that_does_not_serve(url: str, change: dict[str, str]) -> None:
    wrong = sa.make_url(url).set(**change).render_as_string(hide_password=False)
    with pytest.raises(StoreDown, match="Invalid"):
        await migrate.is_current(wrong)


async def test_a_word_that_is_none_of_ours_is_refused_by_the_database(store: Store, database: Database) -> None:
    await pending(store)
    with pytest.raises(IntegrityError):
        async with database.write.begin() as connection:
            await connection.execute(sa.text("UPDATE claims SET state = 'lost'"))


async def test_every_state_of_the_domain_is_allowed_by_the_database(store: Store) -> None:
    async with store.unit() as unit:
        claim = await draft(unit)
        for state in State:
            claim = await unit.claims.save(claim, state=state, at=NOW)
            assert claim.state is state


# ---------------------------------------------------------------- migrations


async def test_migrations_lead_from_nothing_to_the_tables_of_the_program(empty_url: str) -> None:
    assert await migrate.is_empty(empty_url)
    assert not await migrate.is_current(empty_url)
    await migrate.upgrade(empty_url)
    assert not await migrate.is_empty(empty_url)
    assert await migrate.is_current(empty_url)
    await migrate.upgrade(empty_url)
    database = open_database(empty_url)
    for engine, tables in ((database.write, metadata), (database.inbox, inbox_metadata)):
        async with engine.connect() as connection:
            assert await connection.run_sync(differences, tables) == []
    await database.close()


@pytest.mark.parametrize(("step", "serves"), [("main_0001", False), ("main_9999_of_a_later_release", True)])
async def test_a_database_of_a_later_release_will_do_and_an_older_one_will_not(
    url: str, database: Database, step: str, serves: bool
) -> None:
    async with database.write.begin() as connection:
        await connection.execute(sa.text("UPDATE alembic_version SET version_num = :step"), {"step": step})
    assert await migrate.is_current(url) is serves


def differences(connection: sa.Connection, tables: sa.MetaData) -> list[Any]:
    """What Alembic would still have to do, and CHECKs of words that differ (Alembic does not look at those)."""

    def ours(name: str | None, kind: str, parents: object) -> bool:
        return kind != "table" or name in tables.tables

    context = MigrationContext.configure(connection, opts={"include_name": ours})
    return [*compare_metadata(context, tables), *check_differences(connection, tables)]


def check_differences(connection: sa.Connection, tables: sa.MetaData) -> Iterator[tuple[str, str | None]]:
    inspector = sa.inspect(connection)
    for table in tables.tables.values():
        there = {str(check["name"]): check["sqltext"] for check in inspector.get_check_constraints(table.name)}
        for column in table.columns:
            if isinstance(column.type, sa.Enum):
                found = there.get(f"ck_{table.name}_{column.type.name}", "")
                words = set(found.split("'")[1::2])
                if words != set(column.type.enums):
                    yield table.name, column.name


async def test_asking_about_a_missing_file_makes_none(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'none.db'}"
    assert await migrate.is_empty(url)
    assert not await migrate.is_current(url)
    assert os.listdir(tmp_path) == []


# ---------------------------------------------------------------- query plans


@pytest.fixture
async def plans(database: Database) -> AsyncIterator[list[tuple[str, Any]]]:
    """Every SELECT that is run, with its parameters."""
    seen: list[tuple[str, Any]] = []

    def note(connection: Any, cursor: Any, statement: str, parameters: Any, context: Any, many: bool) -> None:
        if statement.startswith("SELECT"):
            seen.append((statement, parameters))

    engines = {database.write.sync_engine, database.read.sync_engine, database.inbox_read.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", note)
    yield seen
    for engine in engines:
        event.remove(engine, "before_cursor_execute", note)


async def run_lists(store: Store, inbox: Inbox) -> None:
    """Every query that answers with a list, and every look-up by key."""
    async with store.reading() as unit:
        await unit.claims.of_claimant(ZHANG.userid, before=9)
        await unit.claims.of_claimant(ZHANG.userid)
        await unit.claims.waiting_for(LI.userid)
        await unit.claims.due(State.APPROVED, NOW + timedelta(days=1))
        for queue in Queue:
            await unit.claims.in_queue(queue)
            await unit.claims.in_queue(queue, after=3)
        await unit.claims.queued()
        await unit.claims.approved_between(NOW, NOW + timedelta(days=30))
        await unit.claims.approved_between(NOW, NOW + timedelta(days=30), after=1)
        await unit.originals.of((await unit.claims.of_claimant(ZHANG.userid))[0].lines)
        await unit.claims.by_number("BX-0001")
        await unit.claims.by_submission(ZHANG.userid, "s1")
        await unit.claims.holders([key_of("1")])
        await unit.wallet.known([key_of("1")])
        await unit.claims.holding([key_of("1")])
        await unit.claims.unkeyed(0, 10)
        await unit.claims.last_line()
        await unit.wallet.attempts([1, 2])
        await unit.cards.of_claim(1)
        await unit.cards.get("task")
        await unit.history(1)
        await unit.picks(ZHANG.userid, ["a"])
        await unit.bindings.openid(ZHANG.userid)
        await unit.bindings.member(Account.APP, "openid")
        await unit.bindings.all_of(ZHANG.userid)
        await unit.bindings.history(ZHANG.userid)
        await unit.bindings.held(["openid"], ZHANG.userid)
        await unit.bindings.unproved("openid", 9)
        await unit.bindings.contested(9)
        await unit.claims.of_openid("openid")
    async with store.unit() as unit:
        await unit.cards.code("task", NOW)
        await unit.cards.spend("task", "code")
    await inbox.unheard(ZHANG.userid, 9)
    await inbox.unforwarded()
    await inbox.purge(NOW + timedelta(days=1))


def reads_all(step: str) -> bool:
    """A scan of a table or a whole index; a partial index, what a limited part of a statement gave and the openids that
    somebody disputes are small."""
    small = ("ix_claims_needs_help", "ix_claims_blocks", "contenders", "CONSTANT ROW", "SCAN anon")
    return step.startswith("SCAN") and not any(word in step for word in small)


@only_sqlite
async def test_no_list_reads_a_whole_table_or_sorts_in_a_temporary_one_on_sqlite(
    store: Store, database: Database, plans: list[tuple[str, Any]], clock: HandClock
) -> None:
    await fill(store)
    inbox = Inbox(database, clock)
    await inbox.record("a", ZHANG.userid, NOW, "<xml/>")
    await run_lists(store, inbox)
    bad = []
    for statement, parameters in list(plans):
        engine = database.inbox_read if " FROM inbox" in statement.replace("\n", " ") else database.read
        async with engine.connect() as connection:
            rows = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            steps = [row.detail for row in rows]
        bad += [(step, statement) for step in steps if reads_all(step) or "TEMP B-TREE" in step]
    assert len(plans) > 20
    assert bad == []


@only_postgres
async def test_every_list_can_be_read_by_an_index_on_postgresql(
    store: Store, database: Database, plans: list[tuple[str, Any]], clock: HandClock
) -> None:
    """With few rows PostgreSQL prefers to read them all, so that is made dear first."""
    await fill(store)
    inbox = Inbox(database, clock)
    await inbox.record("a", ZHANG.userid, NOW, "<xml/>")
    await run_lists(store, inbox)
    bad = []
    for statement, parameters in [(s, p) for s, p in plans if "FOR UPDATE" not in s]:
        async with database.read.connect() as connection:
            await connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
            rows = await connection.exec_driver_sql(f"EXPLAIN {statement}", parameters)
            bad += [(row[0], statement) for row in rows if "Seq Scan" in row[0]]
    assert bad == []


async def fill(store: Store) -> None:
    for n in range(3):
        claim = await pending(store, f"s{n}", [f"{n + 1}"])
        async with store.unit() as unit:
            await unit.wallet.wish([claim.lines[0].wallet_id], Status.LOCKED)
            await unit.claims.save(claim, state=State.APPROVED, at=NOW, undo_until=NOW)
    await pending(store, "waits", ["w"])


async def test_a_list_costs_the_same_number_of_statements_however_long_it_is(
    store: Store, plans: list[tuple[str, Any]]
) -> None:
    costs = []
    for n in range(1, 13):
        await pending(store, f"s{n}", [f"{n}", f"{n}b"])
        plans.clear()
        async with store.reading() as unit:
            assert len(await unit.claims.of_claimant(ZHANG.userid)) == n
        costs.append(len(plans))
    assert set(costs) == {3}
