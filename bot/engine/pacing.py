"""The platform's limits, held by token buckets that all processes share; which calls are paced stands in bot.weixin."""

import asyncio
import json
import logging
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from pyrate_limiter import Decision, Duration, Rate, TokenBucket
from sqlalchemy.exc import SQLAlchemyError

from bot.ports.budget import Act
from bot.ports.platform import Busy
from bot.system import private

log = logging.getLogger("bot.engine")

PERSON = "person"
API = "api"
# Burst + limit is what any minute or hour sees at most. The platform's own limits (page 90312): 30 messages a member a
# minute and 1,000 an hour, dropped silently beyond that; 10,000 calls of one API a minute and 150,000 an hour.
RATES: Mapping[str, Sequence[Rate]] = {
    PERSON: (Rate(20, Duration.MINUTE, burst=10), Rate(800, Duration.HOUR, burst=200)),
    API: (Rate(6_000, Duration.MINUTE, burst=3_000), Rate(100_000, Duration.HOUR, burst=20_000)),
    # What one person may ask for: a thirtieth of what the platform grants the company. A page with twenty invoices, one
    # of which is just being released, looks at all of them ten times within twenty seconds.
    Act.LOOK_UP: (Rate(240, Duration.MINUTE, burst=600), Rate(4_000, Duration.HOUR, burst=1_000)),
    Act.BINDING_CODE: (Rate(10, Duration.MINUTE, burst=10), Rate(60, Duration.HOUR, burst=30)),
    Act.STRANGER: (Rate(20, Duration.MINUTE, burst=20), Rate(200, Duration.HOUR, burst=100)),
    Act.EXPORT: (Rate(6, Duration.MINUTE, burst=6), Rate(60, Duration.HOUR, burst=30)),
}

_buckets = sa.Table(
    "pacing", sa.MetaData(), sa.Column("name", sa.Text, primary_key=True), sa.Column("state", sa.Text, nullable=False)
)
AGAIN = 0.05  # seconds
_SET_UP_LOCK = 0x70616365


class Pacing:
    """Buckets by name: ``person:<userid>``, ``<act>:<who>``, or the name of an API. SQLite: a file of its own beside
    the main one, since losing it costs nothing; PostgreSQL: the table ``pacing`` and the server's clock."""

    def __init__(
        self,
        url: str,
        rates: Mapping[str, Sequence[Rate]] = RATES,
        *,
        patience: float = 5.0,
        personal_patience: float = 0.5,
    ) -> None:
        """``url``: the main database. ``rates`` by the name's part before a colon; ``api`` for all others.
        ``patience``: seconds a caller is made to wait before it is sent away; ``personal_patience``: those for a
        person's bucket, few, for one who is told too much must not hold up what is done for everybody else. Nothing is
        opened yet."""
        self._rates = {kind: sorted(limits, key=lambda rate: rate.interval) for kind, limits in rates.items()}
        self._patience, self._personal_patience = patience, personal_patience
        self._database = _engine(url)
        self._threads = ThreadPoolExecutor(2, "pacing")
        self._ready = False
        self._turns: dict[str, float] = {}  # by name, when the last who was sent away shall come again

    async def pace(self, name: str) -> None:
        """Take one token, waiting if it comes soon. Raises Busy; ``after`` is when this caller's own turn will be."""
        kind = name.partition(":")[0]
        end = time.monotonic() + (self._personal_patience if kind == PERSON else self._patience)
        while True:
            try:
                decision = await asyncio.get_running_loop().run_in_executor(self._threads, self._take, name)
            except SQLAlchemyError as fault:
                if time.monotonic() + AGAIN < end:  # another process makes the file just now, or holds it
                    await asyncio.sleep(AGAIN)
                    continue
                raise Busy("the limits cannot be read", after=1.0) from fault
            if decision.allowed:
                return
            wait = (decision.retry_after_ms or 1) / 1000
            if time.monotonic() + wait > end:
                raise Busy(f"limit of {kind}", after=self._turn(name, wait))
            await asyncio.sleep(wait)

    async def spend(self, act: Act, who: str, cost: int = 1) -> float:
        """As ``ports.Budget`` says. Limits that can't be read keep nobody from working."""
        name = f"{act}:{who.lower()}"
        try:
            decision = await asyncio.get_running_loop().run_in_executor(self._threads, self._take, name, cost)
        except SQLAlchemyError as fault:
            log.warning("the budget of %s can't be read: %s", act, type(fault).__name__)
            return 0.0
        return 0.0 if decision.allowed else (decision.retry_after_ms or 1) / 1000

    def _turn(self, name: str, wait: float) -> float:
        """Seconds until this caller's own turn. If all were told when the next token comes, all would come for it again
        and again, and the more there are the less would be left of the engine for anything else."""
        now, rate = time.monotonic(), self._rates_of(name)[0]
        turn = max(now + wait, self._turns.get(name, now) + rate.interval / 1000 / rate.limit)
        self._turns[name] = turn
        return turn - now

    def _rates_of(self, name: str) -> list[Rate]:
        return self._rates.get(name.partition(":")[0], self._rates[API])

    async def close(self) -> None:
        """Give threads and connections back."""
        await asyncio.to_thread(self._threads.shutdown, cancel_futures=True)
        self._database.dispose()

    def _take(self, name: str, cost: int = 1) -> Decision:
        rates = self._rates_of(name)
        with self._database.begin() as connection:
            if not self._ready:
                self._set_up(connection)
            now = _lock_and_now(connection, name)
            row = connection.execute(sa.select(_buckets.c.state).where(_buckets.c.name == name)).scalar()
            state, decision = TokenBucket().step(rates, _sane(row, rates, now), now, cost)
            if decision.allowed:
                connection.execute(_store(connection, name, json.dumps(state)))
        self._ready = True
        return decision

    def _set_up(self, connection: sa.Connection) -> None:
        if connection.dialect.name == "postgresql":
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(_SET_UP_LOCK)))
        _buckets.create(connection, checkfirst=True)


def _sane(row: str | None, rates: list[Rate], now: int) -> tuple[float, ...]:
    """The stored state. A fresh one when the rates changed, or when it is further ahead of now than a bucket can be:
    then the machine was started anew, or the server's clock set back, and nobody is to wait for it to catch up."""
    stored = json.loads(row) if row else []
    fresh = len(stored) != len(rates) or any(
        tat > now * 1000 + rate.burst * (rate.interval * 1000 // rate.limit + 1)
        for tat, rate in zip(stored, rates, strict=True)
    )
    return TokenBucket().initial(rates) if fresh else tuple(stored)


def _lock_and_now(connection: sa.Connection, name: str) -> int:
    """Hold this bucket for the transaction; milliseconds by the clock all its users share."""
    if connection.dialect.name != "postgresql":
        return time.monotonic_ns() // 1_000_000  # one machine; BEGIN IMMEDIATE holds the whole file
    connection.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(name, _SET_UP_LOCK))))
    return int(connection.execute(sa.text("SELECT extract(epoch FROM clock_timestamp()) * 1000")).scalar_one())


def _store(connection: sa.Connection, name: str, state: str) -> sa.Executable:
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert  # noqa: PLC0415
    else:
        from sqlalchemy.dialects.sqlite import insert  # type: ignore[assignment]  # noqa: PLC0415
    row = insert(_buckets).values(name=name, state=state)
    return row.on_conflict_do_update(index_elements=["name"], set_={"state": row.excluded.state})


def pacing_file(database: Path) -> Path:
    """Where the buckets are kept beside this SQLite file."""
    return database.with_name(f"{database.stem}-pacing{database.suffix}")


def _engine(url: str) -> sa.Engine:
    target = sa.make_url(url)
    if target.get_backend_name() != "sqlite":
        return sa.create_engine(target.set(drivername="postgresql+psycopg"), pool_size=2, pool_pre_ping=True)
    path = pacing_file(Path(target.database or ""))
    engine = sa.create_engine(sa.URL.create("sqlite", database=str(path)))

    @sa.event.listens_for(engine, "do_connect")
    def _make(*_given: Any) -> None:
        with suppress(OSError):  # SQLite will say why
            private.make(path)

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in ("journal_mode = WAL", "synchronous = OFF", "busy_timeout = 5000"):
            connection.execute(f"PRAGMA {pragma}").close()

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine
