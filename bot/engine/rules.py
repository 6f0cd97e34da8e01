"""What both engines agree on: ids, schedules and the fate of a run; nothing here stores or waits."""

import asyncio
import json
import logging
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from bot.jobs import Decision, GiveUp, JobQueue, Retry
from bot.jobs.registry import RowHandler, retry_of
from bot.jobs.retry import UNKNOWN_KIND
from bot.ports.platform import PlatformFault

log = logging.getLogger("bot.engine")

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
class Run:
    """What became of a run, and what the next one begins with, if there is one; ``failed`` counts the failures in a row
    so far."""

    decision: Decision
    payload: dict[str, Any]
    failed: int = 0


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
) -> Run:
    """Carry out one job and say what is to become of it. Logs kind, key and the class of a fault, never its text, which
    may hold personal data."""
    handler = handlers.get(kind)
    if handler is None:
        counts["unknown"] += 1
        log.info("no job of kind %s in this release, key %s waits", kind, key)
        return Run(Retry(UNKNOWN_KIND), payload, failed)
    try:
        async with asyncio.timeout(LONGEST_RUN):
            decision = await handler(key, payload)
        if isinstance(decision, Retry) and decision.job is not None:
            payload = only_json(decision.job.payload())
    except Exception as fault:
        return Run(_after_fault(fault, kind, key, failed + 1, counts), payload, failed + 1)
    if isinstance(decision, GiveUp):
        _given_up(kind, key, decision.why, failed + 1, counts)
    return Run(decision, payload)


def _after_fault(fault: Exception, kind: str, key: str, failed: int, counts: Counter[str]) -> Decision:
    why = type(fault).__name__
    counts["failed"] += 1
    at_least = fault.after if isinstance(fault, PlatformFault) else 0.0
    decision = retry_of(kind).decide(failed, at_least=at_least, ident=job_id(kind, key))
    if isinstance(decision, GiveUp):
        _given_up(kind, key, why, failed, counts)
        return GiveUp(why)
    said = "job failed: kind %s, key %s, %s, try %d, again in %.1f s"
    log.warning(said, kind, key, why, failed, decision.after)
    return decision


def _given_up(kind: str, key: str, why: str, tries: int, counts: Counter[str]) -> None:
    counts["dead"] += 1
    log.error("job given up after %d tries: kind %s, key %s, %s", tries, kind, key, why)
