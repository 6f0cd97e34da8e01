"""What both engines agree on: ids, back-off, schedules and the fate of a run; nothing here stores or waits."""

import asyncio
import json
import logging
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from bot.jobs import JobQueue
from bot.jobs.registry import RowHandler
from bot.ports.platform import PlatformFault

log = logging.getLogger("bot.engine")

MAX_TRIES = 30
UNKNOWN_KIND_DELAY = 30.0  # seconds: long enough for the release that knows the kind to come up
FIRST_BACK_OFF = 1.0
LONGEST_BACK_OFF = 300.0
LONGEST_RUN = 300.0  # seconds: a job that hangs fails then, or it would hold its slot for ever


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a queue is looked at (seconds) and how many jobs of it run at once in one process."""

    poll: float
    slots: int


PACES: Mapping[JobQueue, Pace] = {
    JobQueue.URGENT: Pace(0.15, 8),
    JobQueue.WALLET: Pace(0.15, 3),  # beside a rush of clicks the write-offs behind them wait, not the answers
    JobQueue.DEFAULT: Pace(0.5, 4),
    JobQueue.LATER: Pace(1.0, 2),
}


def job_id(kind: str, key: str, run: int = 0) -> str:
    """``kind:key``, and ``kind:key#n`` for its n-th repetition: the same job always gets the same id."""
    return f"{kind}:{key}#{run}" if run else f"{kind}:{key}"


def only_json(payload: Mapping[str, Any] | None) -> dict[str, Any]:
    """The payload as it will come out of the database. Raises TypeError for what JSON cannot hold."""
    content: dict[str, Any] = json.loads(json.dumps(dict(payload or {})))
    return content


def back_off(ident: str, failed: int) -> float:
    """Seconds before the next try after ``failed`` failures: doubling, capped, ±20 %. The jitter comes from
    the id: a test repeats exactly, and jobs that failed together still come back apart."""
    spread = zlib.crc32(f"{ident}/{failed}".encode()) / 0xFFFFFFFF
    return min(LONGEST_BACK_OFF, FIRST_BACK_OFF * 2.0 ** (failed - 1)) * (0.8 + 0.4 * spread)


def cron_of(every: int | str) -> str:
    """A cron line (six fields: seconds first) for a period in seconds that divides a minute, an hour or a day; a
    cron line is handed back as it is. Raises ValueError."""
    if isinstance(every, str):
        return every
    for unit, line in ((1, "*/{} * * * * *"), (60, "0 */{} * * * *"), (3600, "0 0 */{} * * *")):
        count, rest = divmod(every, unit)
        if rest == 0 and count > 0 and (24 if unit == 3600 else 60) % count == 0 and count < 60:
            return line.format(count)
    if every == 86400:
        return "0 0 0 * * *"
    raise ValueError(f"a period of {every} s does not divide a minute, an hour or a day")


@dataclass(frozen=True, slots=True)
class Done:
    """The job needs nothing more."""


@dataclass(frozen=True, slots=True)
class Later:
    """Run again after ``delay`` seconds; ``failed`` counts the failures in a row so far."""

    delay: float
    payload: dict[str, Any]
    failed: int = 0


@dataclass(frozen=True, slots=True)
class GivenUp:
    """Too many failures in a row; ``why`` is the class of the last one."""

    why: str


@dataclass(frozen=True, slots=True)
class DeadJob:
    """A job that was given up. ``id`` is what ``revive`` takes; ``at`` is UTC."""

    id: str
    kind: str
    key: str
    why: str
    at: datetime


class Engine(Protocol):
    """The door to the engine for the composition root and the store; services only know ``Unit.enqueue``."""

    counts: Counter[str]
    """``failed``, ``dead``, ``unknown`` and ``resumed`` since the process started; ``dead`` is worth an alarm."""

    @property
    def running(self) -> bool:
        """Whether jobs are being carried out."""
        ...

    async def migrate(self) -> None:
        """Bring the engine's own tables up to date."""
        ...

    async def enqueue(
        self, session: AsyncSession, kind: str, key: str, payload: Mapping[str, Any] | None = None, delay: float = 0.0
    ) -> None:
        """Write a job in the session's transaction: it runs ``delay`` seconds after now, if that commits. The same
        kind and key once. Raises TypeError when the payload is not JSON."""
        ...

    def every(self, name: str, period: int | str, kind: str) -> None:
        """Call the handler of ``kind`` with key ``name`` and payload ``{"at": "<ISO time>"}`` each ``period`` seconds
        (or by a cron line, UTC), in one process only. A failed call is not repeated: the next one comes. Call it
        before ``start``."""
        ...

    async def start(self, handlers: Mapping[str, RowHandler]) -> None:
        """Begin to carry out jobs of these kinds."""
        ...

    async def stop(self, grace: float = 10.0) -> None:
        """Take nothing new, wait about ``grace`` seconds for what runs; what is cut off runs again after a start."""
        ...

    async def dead(self, limit: int = 100) -> list[DeadJob]:
        """Jobs given up, newest first."""
        ...

    async def revive(self, ident: str) -> bool:
        """Try a dead job again from the beginning; False when there is none with this id."""
        ...


async def carry_out(
    handlers: Mapping[str, RowHandler], kind: str, key: str, payload: dict[str, Any], failed: int, counts: Counter[str]
) -> Done | Later | GivenUp:
    """Carry out one job and say what is to become of it. Logs kind, key and the class of a fault, never its text, which
    may hold personal data."""
    handler = handlers.get(kind)
    if handler is None:
        counts["unknown"] += 1
        log.info("no job of kind %s in this release, key %s waits", kind, key)
        return Later(UNKNOWN_KIND_DELAY, payload, failed)
    try:
        async with asyncio.timeout(LONGEST_RUN):
            again = await handler(key, payload)
        if again is None:
            return Done()
        return Later(again.delay, payload if again.job is None else only_json(again.job.payload()))
    except Exception as fault:
        return _after_fault(fault, kind, key, payload, failed + 1, counts)


def _after_fault(
    fault: Exception, kind: str, key: str, payload: dict[str, Any], failed: int, counts: Counter[str]
) -> Later | GivenUp:
    why = type(fault).__name__
    counts["failed"] += 1
    if failed >= MAX_TRIES:
        counts["dead"] += 1
        log.error("job given up after %d tries: kind %s, key %s, %s", failed, kind, key, why)
        return GivenUp(why)
    delay = back_off(job_id(kind, key), failed)
    if isinstance(fault, PlatformFault):
        delay = max(delay, fault.after)
    log.warning("job failed: kind %s, key %s, %s, try %d, again in %.1f s", kind, key, why, failed, delay)
    return Later(delay, payload, failed)
