"""How the database is reached: URLs, engines and their settings on SQLite and PostgreSQL; no table is known here.

SQLite: WAL, synchronous FULL, foreign keys, and every writing transaction begins IMMEDIATE, for without it a value
read before the first write may be stale and updates get lost. There is one writing connection per process, so writers
queue up in order. Reads go through a second engine that sees one snapshot per unit and refuses writes.
"""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import aiosqlite
import sqlalchemy as sa
from sqlalchemy import AsyncAdaptedQueuePool, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from bot.ports.store import StoreDown
from bot.store.ground import MARK, Ground, Mark

BUSY_MS = 10_000
INBOX_BUSY_MS = 2_500
OPENING = 5.0  # seconds a task that is cancelled waits for a file being opened
# Busy, locked, out of memory, read-only, interrupted, I/O, corrupt, full, cannot open, protocol, not a database.
SQLITE_DOWN = frozenset({5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 26})
# A unit that hangs must not keep everybody else waiting for ever (milliseconds).
POSTGRES_LIMITS = {"lock_timeout": "10000", "idle_in_transaction_session_timeout": "60000"}
DRIVERS = {"sqlite": "sqlite+aiosqlite", "postgresql": "postgresql+asyncpg", "postgres": "postgresql+asyncpg"}

Connect = Callable[[str], Awaitable[Any]]


def normal_url(url: str) -> URL:
    """``sqlite:///x.db`` and ``postgresql://…`` with the driver we use.

    Raises:
        ValueError: neither SQLite in a file nor PostgreSQL.
    """
    parsed = make_url(url)
    kind = parsed.drivername.partition("+")[0]
    if kind not in DRIVERS:
        raise ValueError(f"{kind}: only sqlite and postgresql are known")
    if kind == "sqlite" and parsed.database in {None, "", ":memory:"}:
        raise ValueError("SQLite needs a file: sqlite:///baoxiao.db")
    query = dict(parsed.query)
    if kind != "sqlite" and "sslmode" in query:  # libpq's word for it; our driver says ssl
        query["ssl"] = query.pop("sslmode")
    return parsed.set(drivername=DRIVERS[kind], query=query)


def inbox_url(main: URL) -> URL:
    """The inbox's database: ``baoxiao.db`` → ``baoxiao-inbox.db``; the same one on PostgreSQL."""
    path = file_of(main)
    return main if path is None else main.set(database=str(path.with_name(f"{path.stem}-inbox{path.suffix}")))


def file_of(url: URL) -> Path | None:
    """The file of an SQLite database; None on PostgreSQL."""
    return Path(url.database or "") if url.get_backend_name() == "sqlite" else None


@dataclass(frozen=True, slots=True)
class Database:
    """The engines: ``write`` for units, ``read`` for pages, the inbox's two. ``path``: the main SQLite file."""

    url: URL
    write: AsyncEngine
    read: AsyncEngine
    inbox: AsyncEngine
    inbox_read: AsyncEngine
    path: Path | None

    async def mark(self) -> Mark:
        """What tells this database from another, and from an older copy of itself. Raises StoreDown."""
        async with serving(), self.read.connect() as connection:
            name, newest = (await connection.execute(sa.text(MARK))).one()
            return name or "", newest

    async def close(self) -> None:
        """Give all connections back."""
        for engine in {self.inbox, self.inbox_read, self.read, self.write}:
            await engine.dispose()


def open_database(url: str, *, connect: Connect | None = None, ground: Ground | None = None) -> Database:
    """The engines for ``url``; nothing is connected yet. ``ground`` watches that it stays the same database.

    ``connect`` (SQLite only) makes the driver's connection to a file, for tests that must not start a thread.
    """
    made = _opened(url, connect)
    for engine in {made.write, made.read, made.inbox, made.inbox_read}:
        stand_on(ground, engine.sync_engine)
    return made


def stand_on(ground: Ground | None, engine: sa.Engine) -> None:
    """Have every transaction of this engine, be it ours or not, end when the database under it is another one."""
    path = file_of(engine.url)
    if ground is None:
        return
    if path is None:
        ground.watch(engine)
    else:
        ground.hold(engine, path.absolute())


def _opened(url: str, connect: Connect | None) -> Database:
    main = normal_url(url)
    path = file_of(main)
    if path is None:
        read, arrivals = _postgres(main, 5, reading=True), _postgres(main, 2)
        return Database(main, _postgres(main, 10), read, arrivals, read, None)
    beside = inbox_url(main)
    return Database(
        main,
        sqlite_engine(main, writing=True, connect=connect),
        sqlite_engine(main, writing=False, connect=connect),
        sqlite_engine(beside, writing=True, busy_ms=INBOX_BUSY_MS, connect=connect),
        sqlite_engine(beside, writing=False, connect=connect),
        path,
    )


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def sqlite_engine(url: URL, *, writing: bool, busy_ms: int = BUSY_MS, connect: Connect | None = None) -> AsyncEngine:
    """An engine on one file: one connection that writes, or several that only read."""
    begin, size = ("BEGIN IMMEDIATE", 1) if writing else ("BEGIN", 4)
    pragmas = [
        f"PRAGMA busy_timeout = {busy_ms}",
        "PRAGMA journal_mode = WAL",
        "PRAGMA synchronous = FULL",
        "PRAGMA foreign_keys = ON",
        f"PRAGMA query_only = {'OFF' if writing else 'ON'}",
    ]
    more: dict[str, Any] = {"connect_args": {"async_creator_fn": _connected}}
    if connect is not None:
        file, opener = str(file_of(url)), connect
        more = {"async_creator": lambda: opener(file)}
    engine = create_async_engine(
        url,
        poolclass=AsyncAdaptedQueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=busy_ms / 1000,
        json_serializer=_dump,
        hide_parameters=True,
        **more,
    )

    @event.listens_for(engine.sync_engine, "connect")
    def settings(connection: Any, record: object) -> None:
        connection.isolation_level = None  # the driver must begin nothing by itself
        cursor = connection.cursor()
        for pragma in pragmas:
            cursor.execute(pragma)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def start(connection: sa.Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


async def _connected(*where: Any, **options: Any) -> aiosqlite.Connection:
    """The driver's connection. A task cancelled meanwhile ends after the driver's thread, which answers to its loop."""
    connection = aiosqlite.connect(*where, **options)
    thread = connection._thread
    thread.daemon = True  # as SQLAlchemy has it: a disk that hangs must not keep the process
    try:
        return await connection
    except BaseException:
        end = time.monotonic() + OPENING
        while thread.is_alive() and time.monotonic() < end:  # noqa: ASYNC110 - a thread tells nobody that it ends
            await asyncio.sleep(0.01)
        raise


def _postgres(url: URL, size: int, *, reading: bool = False) -> AsyncEngine:
    engine = create_async_engine(
        url,
        pool_size=size,
        max_overflow=0,
        pool_pre_ping=True,
        pool_timeout=BUSY_MS / 1000,
        isolation_level="REPEATABLE READ" if reading else "READ COMMITTED",
        json_serializer=_dump,
        hide_parameters=True,
        connect_args={"server_settings": POSTGRES_LIMITS},
    )
    return engine.execution_options(postgresql_readonly=True) if reading else engine


@asynccontextmanager
async def serving() -> AsyncIterator[None]:
    """Turns what says that the database can't serve into StoreDown; other errors pass."""
    try:
        yield
    except Exception as error:
        if is_down(error):
            raise StoreDown(_name(error)) from error
        raise


def _name(error: BaseException) -> str:
    """The class of what the database itself said; its words may quote a value."""
    said = error.orig if isinstance(error, DBAPIError) and error.orig else error
    return type(said.__cause__ or said).__name__


def is_down(error: BaseException) -> bool:
    """Whether this says that the database can't serve now (locked, full, unreachable), not that we erred."""
    if isinstance(error, DBAPIError):
        return error.connection_invalidated or _sqlite_down(error) or _postgres_down(error)
    return isinstance(error, PoolTimeout | OSError)


def _sqlite_down(error: DBAPIError) -> bool:
    """The low byte is SQLite's primary result code."""
    return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in SQLITE_DOWN


def _postgres_down(error: DBAPIError) -> bool:
    """PostgreSQL's deadlocks, lock time-outs, lost connections, lack of resources and shutdowns, and that it knows no
    such user, password or database, by SQLSTATE."""
    state = str(getattr(error.orig, "sqlstate", None) or "")
    return state == "55P03" or state[:2] in {"08", "28", "3D", "40", "53", "57", "58"}
