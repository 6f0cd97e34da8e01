"""The deterministic engine for tests: a table in the app's SQLite file, one job at a time, timers by a clock.

It keeps the rules of ``bot.engine.rules.Engine``; nothing runs until ``run_due`` is called."""

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from croniter import croniter  # type: ignore[import-untyped]
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.engine.guard import refuse_inside_unit, watch_units
from bot.engine.rules import DeadJob, carry_out, cron_of, job_id, only_json
from bot.jobs import GiveUp, Retry
from bot.jobs.registry import RowHandler
from bot.ports.engine import Clock

_metadata = sa.MetaData()
job_queue = sa.Table(
    "effect_queue",  # as in the databases that tests keep of the releases before
    _metadata,
    sa.Column("seq", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("id", sa.Text, nullable=False, unique=True),
    sa.Column("kind", sa.Text, nullable=False),
    sa.Column("key", sa.Text, nullable=False),
    sa.Column("payload", sa.Text, nullable=False),
    sa.Column("run", sa.Integer, nullable=False),
    sa.Column("failed", sa.Integer, nullable=False),
    sa.Column("due", sa.Float, nullable=False),
    sa.Column("tick", sa.Boolean, nullable=False),
    sa.Column("state", sa.Text, nullable=False),
    sa.Column("why", sa.Text, nullable=False),
    sa.Column("ended", sa.Float),
)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A job that has not run yet. ``due`` is UTC."""

    id: str
    kind: str
    key: str
    payload: dict[str, Any]
    due: datetime


class InlineEngine:
    """See ``bot.engine.rules.Engine``; ``stop`` and a new one on the same file stand for a restart."""

    def __init__(self, app_engine: AsyncEngine, clock: Clock) -> None:
        """``app_engine``: the app's writing engine (SQLite); ``clock`` decides what is due."""
        self.counts: Counter[str] = Counter()
        self._database = app_engine
        self._clock = clock
        self._handlers: Mapping[str, RowHandler] = {}
        self._periods: dict[str, tuple[str, str]] = {}

    @property
    def running(self) -> bool:
        """Whether it was started."""
        return bool(self._handlers)

    def watch(self, app_engine: AsyncEngine) -> None:
        """Guard the units of this engine: inside one every door of ours but ``enqueue`` raises InsideUnit."""
        watch_units(app_engine)

    async def migrate(self) -> None:
        """Make the table where it lacks."""
        refuse_inside_unit()
        async with self._database.begin() as connection:
            await connection.run_sync(_metadata.create_all)

    async def enqueue(
        self, session: AsyncSession, kind: str, key: str, payload: Mapping[str, Any] | None = None, delay: float = 0.0
    ) -> None:
        """Write a job in the session's transaction. Raises TypeError when the payload is not JSON."""
        await session.execute(self._row(kind, key, only_json(payload), delay))

    def every(self, name: str, period: int | str, kind: str) -> None:
        """Call a handler periodically; before ``start``. Raises ValueError for a period that divides nothing."""
        self._periods[name] = (cron_of(period), kind)

    async def start(self, handlers: Mapping[str, RowHandler]) -> None:
        """Make the table where it lacks and plan the periodic calls."""
        await self.migrate()
        self._handlers = dict(handlers)
        for name in self._periods:
            await self._plan_tick(name)

    async def stop(self, grace: float = 0.0) -> None:
        """Forget the handlers; the rows stay."""
        self._handlers = {}

    async def run_due(self) -> int:
        """Run everything due by the clock, in order of time and entry, also what these runs enqueue; how many ran."""
        refuse_inside_unit()
        ran = 0
        while (row := await self._first(job_queue.c.due <= self._clock.now().timestamp())) is not None:
            await self._run(row)
            ran += 1
        return ran

    async def drain(self, advance: Callable[[float], None] | None = None, *, most: int = 10_000) -> int:
        """``run_due``, and with ``advance`` (moves the clock by so many seconds) go on from timer to timer until
        only periodic calls are left. Raises RuntimeError after ``most`` runs: something repeats for ever."""
        ran = await self.run_due()
        while advance is not None and (row := await self._first(job_queue.c.tick.is_(False))) is not None:
            advance(max(0.001, row.due - self._clock.now().timestamp()))
            ran += await self.run_due()
            if ran > most:
                raise RuntimeError(f"still not empty after {ran} runs, next is {row.id}")
        return ran

    async def waiting(self) -> list[Waiting]:
        """What has not run yet, in the order it will; without periodic calls."""
        query = _waiting(job_queue.c.tick.is_(False))
        async with self._database.connect() as connection:
            rows = (await connection.execute(query)).all()
        return [
            Waiting(row.id, row.kind, row.key, json.loads(row.payload), datetime.fromtimestamp(row.due, UTC))
            for row in rows
        ]

    async def next_due(self) -> datetime | None:
        """When the next job or periodic call is due."""
        row = await self._first(sa.true())
        return datetime.fromtimestamp(row.due, UTC) if row is not None else None

    async def dead(self, limit: int = 100) -> list[DeadJob]:
        """Jobs given up, newest first."""
        refuse_inside_unit()
        c = job_queue.c
        query = sa.select(job_queue).where(c.state == "dead").order_by(c.ended.desc(), c.seq.desc()).limit(limit)
        async with self._database.connect() as connection:
            rows = (await connection.execute(query)).all()
        return [DeadJob(row.id, row.kind, row.key, row.why, datetime.fromtimestamp(row.ended, UTC)) for row in rows]

    async def revive(self, ident: str) -> bool:
        """Try a dead job again from the beginning."""
        refuse_inside_unit()
        c = job_queue.c
        async with self._database.begin() as connection:
            row = (await connection.execute(sa.select(job_queue).where(c.id == ident, c.state == "dead"))).one_or_none()
            if row is None:
                return False
            await connection.execute(self._row(row.kind, row.key, json.loads(row.payload), 0, row.run + 1))
            await connection.execute(sa.delete(job_queue).where(c.id == ident))
        return True

    # ------------------------------------------------------------ inside

    async def _first(self, condition: sa.ColumnElement[bool]) -> Any:
        async with self._database.connect() as connection:
            return (await connection.execute(_waiting(condition).limit(1))).one_or_none()

    async def _run(self, row: Any) -> None:
        """Run outside any transaction, then write what became of it: a crash between the two runs it again."""
        payload = json.loads(row.payload)
        run = await carry_out(self._handlers, row.kind, row.key, payload, row.failed, self.counts)
        values = {"state": "done", "why": "", "ended": self._clock.now().timestamp()}
        if isinstance(run.decision, GiveUp) and not row.tick:
            values |= {"state": "dead", "why": run.decision.why}
        async with self._database.begin() as connection:
            await connection.execute(sa.update(job_queue).where(job_queue.c.seq == row.seq).values(values))
            if isinstance(run.decision, Retry) and not row.tick:
                again = self._row(row.kind, row.key, run.payload, run.decision.after, row.run + 1, run.failed)
                await connection.execute(again)
        if row.tick:
            await self._plan_tick(row.key)

    async def _plan_tick(self, name: str) -> None:
        if name not in self._periods:
            return
        cron, kind = self._periods[name]
        now = self._clock.now()
        at: datetime = croniter(cron, now, second_at_beginning=True).get_next(datetime)
        if await self._first(sa.and_(job_queue.c.tick, job_queue.c.key == name)) is not None:
            return
        row = self._row(kind, name, {"at": at.isoformat()}, (at - now).total_seconds())
        async with self._database.begin() as connection:
            await connection.execute(row.values(id=f"tick:{name}:{at.isoformat()}", tick=True))

    def _row(
        self, kind: str, key: str, payload: dict[str, Any], delay: float, run: int = 0, failed: int = 0
    ) -> sa.Insert:
        values = {
            "id": job_id(kind, key, run),
            "kind": kind,
            "key": key,
            "payload": json.dumps(payload, ensure_ascii=False),
            "run": run,
            "failed": failed,
            "due": self._clock.now().timestamp() + max(0.0, delay),
            "tick": False,
            "state": "waiting",
            "why": "",
        }
        return insert(job_queue).values(values).on_conflict_do_nothing(index_elements=["id"])


def _waiting(condition: sa.ColumnElement[bool]) -> sa.Select[Any]:
    c = job_queue.c
    return sa.select(job_queue).where(c.state == "waiting", condition).order_by(c.due, c.seq)
