"""What all processes share about the platform: its tokens and tickets, and the APIs that nobody calls for a while."""

import asyncio
import fcntl
import hashlib
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.ports.engine import Clock
from bot.ports.store import StoreDown
from bot.ports.tokens import StoredToken
from bot.store import sql
from bot.store.database import Database, serving
from bot.store.tables import breakers, platform_tokens
from bot.system import private

POLL = 0.05
SECONDS = 30.0


class Tokens:
    """``ports.Tokens``; one refresh at a time by a file lock (SQLite) or an advisory lock (PostgreSQL): both end with
    their process."""

    def __init__(self, database: Database, clock: Clock, *, seconds: float = SECONDS) -> None:
        """``seconds``: how long to wait for another's refresh."""
        self._database = database
        self._clock = clock
        self._seconds = seconds
        self._gates: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)

    async def get(self, name: str) -> StoredToken | None:
        """What is stored under this name, over or not. Raises StoreDown."""
        query = sa.select(platform_tokens).where(platform_tokens.c.name == name)
        async with serving(), AsyncSession(self._database.read) as session:
            row = (await session.execute(query)).one_or_none()
        return StoredToken(row.value, row.expires_at) if row else None

    async def put(self, name: str, value: str, expires_at: datetime) -> None:
        """Replace it. Raises StoreDown."""
        row = {"name": name, "value": value, "expires_at": expires_at, "updated": self._clock.now()}
        async with serving(), AsyncSession(self._database.write) as session, session.begin():
            await sql.put(session, platform_tokens, row)

    @asynccontextmanager
    async def refreshing(self, name: str) -> AsyncIterator[None]:
        """One task of all processes at a time. Raises StoreDown when it takes too long to get in."""
        path = self._database.path
        async with self._alone(name):
            engine = self._database.write
            async with _file(path, name, self._seconds) if path else _advisory(engine, name, self._seconds):
                yield

    @asynccontextmanager
    async def _alone(self, name: str) -> AsyncIterator[None]:
        """Within this process, so that only one task at a time asks the others."""
        gate = self._gates[name]
        try:
            async with asyncio.timeout(self._seconds):
                await gate.acquire()
        except TimeoutError as error:
            raise StoreDown("another refresh takes too long") from error
        try:
            yield
        finally:
            gate.release()


@asynccontextmanager
async def _file(database: Path, name: str, seconds: float) -> AsyncIterator[None]:
    """A lock file beside the database. It is polled: a thread could not be called back from a blocking lock."""
    digest = hashlib.sha256(name.encode()).hexdigest()[:12]
    path = database.with_name(f"{database.name}.token-{digest}")
    private.make(path)
    with path.open("ab") as file:
        try:
            async with asyncio.timeout(seconds):
                while not _taken(file.fileno()):  # noqa: ASYNC110 - another process holds it
                    await asyncio.sleep(POLL)
        except TimeoutError as error:
            raise StoreDown("another process's refresh takes too long") from error
        yield


def _taken(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@asynccontextmanager
async def _advisory(engine: AsyncEngine, name: str, seconds: float) -> AsyncIterator[None]:
    """A transaction-level lock: it falls with the connection."""
    async with serving(), engine.begin() as connection:
        await connection.execute(sa.text(f"SET LOCAL lock_timeout = {int(seconds * 1000)}"))
        lock = sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(f"token {name}", 2))
        await connection.execute(sa.select(lock))
        yield


class Breakers:
    """``ports.Breakers``."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def until(self, api: str) -> datetime | None:
        """None when it never was shut. Raises StoreDown."""
        async with serving(), AsyncSession(self._database.read) as session:
            return await session.scalar(sa.select(breakers.c.until).where(breakers.c.api == api))

    async def open(self, api: str, until: datetime) -> None:
        """Never makes a longer rest shorter. Raises StoreDown."""
        async with serving(), AsyncSession(self._database.write) as session, session.begin():
            statement = sql.insert(session, breakers).values(api=api, until=until)
            longer = statement.excluded.until > breakers.c.until
            change = {"until": statement.excluded.until}
            await session.execute(statement.on_conflict_do_update(index_elements=["api"], set_=change, where=longer))
