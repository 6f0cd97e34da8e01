"""Bringing a database up to date: Alembic called from the program, for the main database and for the inbox."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.engine import URL
from sqlalchemy.ext.asyncio import AsyncConnection, create_async_engine

from bot.store.database import file_of, inbox_url, normal_url, serving, sqlite_engine
from bot.store.tables import inbox_metadata, metadata
from bot.system import private

HERE = Path(__file__).with_name("migrations")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Chain:
    """One chain of migrations: the folder of its steps, the tables it leads to, where it notes how far it came."""

    folder: str
    tables: sa.MetaData
    version_table: str


MAIN = Chain("main", metadata, "alembic_version")
INBOX = Chain("inbox", inbox_metadata, "alembic_version_inbox")


def config(chain: Chain, connection: sa.Connection | None = None) -> Config:
    """Alembic's settings for one chain; ``migrations/env.py`` reads the attributes."""
    settings = Config()
    settings.set_main_option("script_location", str(HERE))
    settings.set_main_option("version_locations", str(HERE / chain.folder))
    settings.set_main_option("path_separator", "os")
    settings.attributes.update(chain=chain, connection=connection)
    return settings


async def upgrade(url: str) -> None:
    """All steps not yet done, in one transaction per chain. Raises StoreDown, ValueError for a URL we do not know."""
    for chain, place in _places(url):
        async with serving():
            _make_private(place)
        async with _connection(place) as connection:
            await connection.run_sync(_upgrade, chain)


def _make_private(place: URL) -> None:
    """An SQLite file is readable by its owner alone: it will hold invoices and tokens. What SQLite lays beside it
    takes its mode from it."""
    path = file_of(place)
    if path is not None:
        private.make(path)


async def is_current(url: str) -> bool:
    """Whether every step of both chains is done, if only by a later release: its steps add, so we can work on what it
    left, beside it or after it was taken back. Creates nothing. Raises StoreDown, ValueError."""
    return await _all(url, _is_current)


async def is_empty(url: str) -> bool:
    """Whether no table of ours is there yet. Creates nothing. Raises StoreDown, ValueError."""
    return await _all(url, _is_empty)


def _places(url: str) -> list[tuple[Chain, URL]]:
    main = normal_url(url)
    return [(MAIN, main), (INBOX, inbox_url(main))]


async def _all(url: str, question: Callable[[sa.Connection, Chain], bool]) -> bool:
    """A missing SQLite file is asked about as an empty database, and stays missing."""
    for chain, place in _places(url):
        path = file_of(place)
        missing = path is not None and not path.exists()
        async with _connection(place.set(database=":memory:") if missing else place) as connection:
            if not await connection.run_sync(question, chain):
                return False
    return True


@asynccontextmanager
async def _connection(place: URL) -> AsyncIterator[AsyncConnection]:
    """A transaction on an engine of its own."""
    sqlite = file_of(place) is not None
    engine = sqlite_engine(place, writing=True) if sqlite else create_async_engine(place)
    try:
        async with serving(), engine.begin() as connection:
            yield connection
    finally:
        await engine.dispose()


def _upgrade(connection: sa.Connection, chain: Chain) -> None:
    if connection.dialect.name == "postgresql":  # two processes may start at once
        connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended("migrate", 3))))
    command.upgrade(config(chain, connection), "head")


def _is_current(connection: sa.Connection, chain: Chain) -> bool:
    context = MigrationContext.configure(connection, opts={"version_table": chain.version_table})
    scripts, done = ScriptDirectory.from_config(config(chain)), set(context.get_current_heads())
    later = bool(done) and done.isdisjoint(step.revision for step in scripts.walk_revisions())
    return later or done == set(scripts.get_heads())


def _is_empty(connection: sa.Connection, chain: Chain) -> bool:
    return not set(sa.inspect(connection).get_table_names()) & set(chain.tables.tables)
