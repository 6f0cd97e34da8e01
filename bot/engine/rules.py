"""What both engines agree on: queues, ids, back-off, schedules and the fate of a run; nothing here stores or waits."""

import asyncio
import json
import logging
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from sqlalchemy.ext.asyncio import AsyncSession

from bot.ports.engine import Effect
from bot.ports.platform import PlatformFault

log = logging.getLogger("bot.engine")

MAX_TRIES = 30
UNKNOWN_KIND_DELAY = 30.0  # seconds: long enough for the release that knows the kind to come up
FIRST_BACK_OFF = 1.0
LONGEST_BACK_OFF = 300.0
LONGEST_RUN = 300.0  # seconds: an effect that hangs fails then, or it would hold its slot for ever


class Queue(StrEnum):
    """A lane of its own, so that what a person waits for never stands behind what nobody waits for."""

    URGENT = "urgent"
    WALLET = "wallet"
    EFFECTS = "effects"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Pace:
    """How often a queue is looked at (seconds) and how many effects of it run at once in one process."""

    poll: float
    slots: int


PACES: Mapping[Queue, Pace] = {
    Queue.URGENT: Pace(0.15, 8),
    Queue.WALLET: Pace(0.15, 3),  # beside a rush of clicks the write-offs behind them wait, not the answers
    Queue.EFFECTS: Pace(0.5, 4),
    Queue.LATER: Pace(1.0, 2),
}

QUEUE_OF_KIND: Mapping[str, Queue] = {
    "hear": Queue.URGENT,
    "wallet": Queue.WALLET,
    "card": Queue.URGENT,
    "card_update": Queue.URGENT,
    "say": Queue.URGENT,
    "offer": Queue.URGENT,
    "original": Queue.LATER,
    "remind": Queue.LATER,
    "escalate": Queue.LATER,
    "sweep": Queue.LATER,
    "purge": Queue.LATER,
}


def queue_of(kind: str) -> Queue:
    """The queue of a kind; ``effects`` for every kind not named above."""
    return QUEUE_OF_KIND.get(kind, Queue.EFFECTS)


def effect_id(kind: str, key: str, run: int = 0) -> str:
    """``kind:key``, and ``kind:key#n`` for its n-th repetition: the same effect always gets the same id."""
    return f"{kind}:{key}#{run}" if run else f"{kind}:{key}"


def only_json(payload: Mapping[str, Any] | None) -> dict[str, Any]:
    """The payload as it will come out of the database. Raises TypeError for what JSON cannot hold."""
    content: dict[str, Any] = json.loads(json.dumps(dict(payload or {})))
    return content


def back_off(ident: str, failed: int) -> float:
    """Seconds before the next try after ``failed`` failures: doubling, capped, ±20 %. The jitter comes from
    the id: a test repeats exactly, and effects that failed together still come back apart."""
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
    """The effect needs nothing more."""


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
class DeadEffect:
    """An effect that was given up. ``id`` is what ``revive`` takes; ``at`` is UTC."""

    id: str
    kind: str
    key: str
    why: str
    at: datetime


class Engine(Protocol):
    """The door to the engine for the composition root and the store; use cases only know ``Unit.enqueue``."""

    counts: Counter[str]
    """``failed``, ``dead``, ``unknown`` and ``resumed`` since the process started; ``dead`` is worth an alarm."""

    @property
    def running(self) -> bool:
        """Whether effects are being carried out."""
        ...

    async def migrate(self) -> None:
        """Bring the engine's own tables up to date."""
        ...

    async def enqueue(
        self, session: AsyncSession, kind: str, key: str, payload: Mapping[str, Any] | None = None, delay: float = 0.0
    ) -> None:
        """Write an effect in the session's transaction: it runs ``delay`` seconds after now, if that commits. The same
        kind and key once. Raises TypeError when the payload is not JSON."""
        ...

    def every(self, name: str, period: int | str, kind: str) -> None:
        """Call the effect ``kind`` with key ``name`` and payload ``{"at": "<ISO time>"}`` each ``period`` seconds (or
        by a cron line, UTC), in one process only. A failed call is not repeated: the next one comes. Call it before
        ``start``."""
        ...

    async def start(self, effects: Mapping[str, Effect]) -> None:
        """Begin to carry out effects of these kinds."""
        ...

    async def stop(self, grace: float = 10.0) -> None:
        """Take nothing new, wait about ``grace`` seconds for what runs; what is cut off runs again after a start."""
        ...

    async def dead(self, limit: int = 100) -> list[DeadEffect]:
        """Effects given up, newest first."""
        ...

    async def revive(self, ident: str) -> bool:
        """Try a dead effect again from the beginning; False when there is none with this id."""
        ...


async def carry_out(
    effects: Mapping[str, Effect], kind: str, key: str, payload: dict[str, Any], failed: int, counts: Counter[str]
) -> Done | Later | GivenUp:
    """Run one effect and say what is to become of it. Logs kind, key and the class of a fault, never its text, which
    may hold personal data."""
    effect = effects.get(kind)
    if effect is None:
        counts["unknown"] += 1
        log.info("no effect of kind %s in this release, key %s waits", kind, key)
        return Later(UNKNOWN_KIND_DELAY, payload, failed)
    try:
        async with asyncio.timeout(LONGEST_RUN):
            again = await effect(key, payload)
        if again is None:
            return Done()
        return Later(again.delay, payload if again.payload is None else only_json(again.payload))
    except Exception as fault:
        return _after_fault(fault, kind, key, payload, failed + 1, counts)


def _after_fault(
    fault: Exception, kind: str, key: str, payload: dict[str, Any], failed: int, counts: Counter[str]
) -> Later | GivenUp:
    why = type(fault).__name__
    counts["failed"] += 1
    if failed >= MAX_TRIES:
        counts["dead"] += 1
        log.error("effect given up after %d tries: kind %s, key %s, %s", failed, kind, key, why)
        return GivenUp(why)
    delay = back_off(effect_id(kind, key), failed)
    if isinstance(fault, PlatformFault):
        delay = max(delay, fault.after)
    log.warning("effect failed: kind %s, key %s, %s, try %d, again in %.1f s", kind, key, why, failed, delay)
    return Later(delay, payload, failed)
