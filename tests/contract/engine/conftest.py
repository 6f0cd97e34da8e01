"""Both engines behind one handle, so that the same checks run on each."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession, async_sessionmaker, create_async_engine

from bot.engine.dbos_engine import DbosEngine
from bot.engine.inline import InlineEngine
from bot.engine.rules import DeadJob
from bot.jobs import Decision, Done
from tests.postgres import new_postgres


@dataclass
class HandClock:
    """A clock the test moves."""

    at: datetime = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def move(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass
class Rig:
    """An engine, a sessionmaker on its database, and what its effects were called with."""

    engine: DbosEngine | InlineEngine
    app: AsyncEngine
    clock: HandClock | None
    calls: list[tuple[str, str, dict[str, Any]]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)

    @property
    def session(self) -> async_sessionmaker[AsyncSession]:
        return async_sessionmaker(self.app, expire_on_commit=False)

    def now(self) -> float:
        return self.clock.now().timestamp() if self.clock else time.time()

    def recording(self, kind: str, answer: Callable[[int], Awaitable[Decision | None]] | None = None) -> Any:
        """An effect that writes down its calls and answers by how often this kind was called."""

        async def effect(key: str, payload: dict[str, Any]) -> Decision:
            self.calls.append((kind, key, payload))
            self.times.append(self.now())
            decision = await answer(sum(call[0] == kind for call in self.calls)) if answer else None
            return decision or Done()

        return effect

    async def commit(self, kind: str, key: str, payload: Mapping[str, Any] | None = None, delay: float = 0) -> None:
        async with self.session() as session, session.begin():
            await self.engine.enqueue(session, kind, key, payload, delay)

    async def until(self, calls: int, within: float = 60) -> None:
        """Let the engine work until it made so many calls; fails after ``within`` seconds."""
        if isinstance(self.engine, InlineEngine):
            await self._until_inline(calls, within)
            return
        async with asyncio.timeout(within):
            while len(self.calls) < calls:  # noqa: ASYNC110 - the engine knows no one to tell
                await asyncio.sleep(0.02)

    async def counted(self, what: str, within: float = 60) -> None:
        """Let the engine work until its count of this is no longer 0; fails after ``within`` seconds."""
        async with asyncio.timeout(within):
            while not self.engine.counts[what]:
                await self.quiet(0.05)

    async def given_up(self, within: float = 60) -> list[DeadJob]:
        """Let the engine work until it has given something up; what that is."""
        async with asyncio.timeout(within):
            while not (dead := await self.engine.dead()):
                await self.quiet(0.05)
        return dead

    async def _until_inline(self, calls: int, within: float) -> None:
        assert isinstance(self.engine, InlineEngine)
        assert self.clock
        for _ in range(round(within * 10) + 1):
            await self.engine.run_due()
            if len(self.calls) >= calls:
                return
            self.clock.move(0.1)
        pytest.fail(f"{len(self.calls)} calls of {calls} within {within} s")

    async def quiet(self, seconds: float = 0.6) -> None:
        """Let the engine work for a while."""
        if isinstance(self.engine, InlineEngine):
            assert self.clock
            self.clock.move(seconds)
            await self.engine.run_due()
        else:
            await asyncio.sleep(seconds)


def app_engine(url: str) -> AsyncEngine:
    """The app's writing engine as it has to be: on SQLite every transaction begins IMMEDIATE."""
    target = sa.make_url(url)
    if target.get_backend_name() != "sqlite":
        return create_async_engine(target.set(drivername="postgresql+asyncpg"))
    engine = create_async_engine(target.set(drivername="sqlite+aiosqlite"))

    @sa.event.listens_for(engine.sync_engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        cursor = connection.cursor()
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "busy_timeout = 30000", "foreign_keys = ON"):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    @sa.event.listens_for(engine.sync_engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


@pytest.fixture(scope="session")
def postgres_url(postgres_server: str) -> str:
    """A database in which no other test makes tables: the server's first."""
    return postgres_server


@pytest.fixture(autouse=True)
def quick_timers(monkeypatch: pytest.MonkeyPatch) -> None:
    """DBOS looks for timers that are over once a second; tests look ten times as often."""
    monkeypatch.setattr("dbos._workflow_commands._BACKGROUND_JOBS_INTERVAL_SEC", 0.1)


# DBOS takes a second or two a test to start, wait and stop: too long for the fast run, so it goes with the processes.
@pytest.fixture(
    params=[
        "inline",
        pytest.param("dbos", marks=pytest.mark.process),
        pytest.param("dbos-postgres", marks=pytest.mark.postgres),
    ]
)
async def rig(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Rig]:
    """Each engine, not started yet."""
    if request.param == "dbos-postgres":
        url = await new_postgres(request.getfixturevalue("postgres_url"))
    else:
        url = f"sqlite:///{tmp_path / 'main.db'}"
    app = app_engine(url)
    if request.param == "inline":
        clock = HandClock()
        made = Rig(InlineEngine(app, clock), app, clock)
    else:
        made = Rig(DbosEngine(url), app, None)
    yield made
    await made.engine.stop(grace=2)
    await app.dispose()
