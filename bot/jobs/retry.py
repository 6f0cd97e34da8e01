"""When something is tried again: the policy, the decision, and every delay there is but those the platform asks for."""

import zlib
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Done:
    """Nothing more is to be done."""


@dataclass(frozen=True, slots=True)
class Retry(Generic[T]):
    """Try again after ``after`` seconds; what is tried then is ``job``, or the same as before."""

    after: float
    job: T | None = None


@dataclass(frozen=True, slots=True)
class GiveUp:
    """It was tried often enough; ``why`` is a word for the list of what was given up."""

    why: str = ""


@dataclass(frozen=True, slots=True)
class RetryPolicy:
    """``first`` seconds before the second attempt, twice as long before each further one, at most ``longest``; or,
    where given, exactly these ``pauses``. ``attempts`` in all, None: without end. ``jitter``: the share by which a
    pause may be longer or shorter, so that what failed together comes back apart."""

    first: float = 1.0
    longest: float = 300.0
    attempts: int | None = None
    jitter: float = 0.0
    pauses: tuple[float, ...] = ()

    def pause(self, failed: int, ident: str = "") -> float:
        """Seconds before the next attempt after ``failed`` failures in a row, from 1. The jitter comes from ``ident``:
        a test repeats exactly."""
        if self.pauses:
            return self.pauses[min(failed, len(self.pauses)) - 1]
        spread = zlib.crc32(f"{ident}/{failed}".encode()) / 0xFFFFFFFF
        doubled = self.first * 2.0 ** min(failed - 1, 30)
        return min(self.longest, doubled) * (1 - self.jitter + 2 * self.jitter * spread)

    def decide(self, failed: int, *, at_least: float = 0.0, ident: str = "") -> "Retry[Any] | GiveUp":
        """After ``failed`` failures in a row, from 1. ``at_least``: seconds that the platform asks for."""
        if self.attempts is not None and failed >= self.attempts:
            return GiveUp()
        return Retry(max(at_least, self.pause(failed, ident)))


# ------------------------------------------------------------ the policies

FAILURES = RetryPolicy(1.0, 300.0, attempts=30, jitter=0.2)
"""A job whose handler raised an exception; the engine repeats it."""
MESSAGES = RetryPolicy(1.0, 60.0, attempts=500)
"""A notice or an offer that the platform does not take now: for some eight hours."""
CARDS = RetryPolicy(1.0, 60.0)
"""A card that the platform does not take now: without end, for the claim waits for it."""
ORIGINALS = RetryPolicy(attempts=6, pauses=(2.0, 10.0, 60.0, 600.0, 3600.0))
"""A file that could not be fetched; after the last attempt its line goes on without it."""
LOCKING = RetryPolicy(1.0, 30.0)
"""The invoices of a claim that is being locked: its claimant waits."""
WALLET = RetryPolicy(1.0, 300.0)
"""The invoices of any other claim."""
WALLET_WITH_HELP = RetryPolicy(1.0, 900.0)
"""Those of a claim that a person was called to."""
FORWARDING = RetryPolicy(0.1, 30.0)
"""From the inbox to the queue, while the database takes nothing."""
WORKERS = RetryPolicy(1.0, 30.0)
"""A process that died, started again by its parent."""

EVENT_ATTEMPTS = 3
"""After so many failures of ours an event is laid aside and its sender told; the pauses are those of FAILURES."""
CARD_TRIES_BEFORE_HELP = 8
"""After so many a person is told that nobody was asked; the card is tried on."""

# ------------------------------------------------------------ seconds until it is looked at again

AT_ONCE = 0.1
"""Something changed, and the next attempt may well succeed."""
MOVED_ON = 0.5
"""Somebody moved the claim while the platform was asked about it."""
IN_DOUBT = 5.0
"""At least, after a message whose fate is unknown."""
UNKNOWN_KIND = 30.0
"""Long enough for the release that knows the kind of job to come up."""
JOURNAL_BLOCKED = 30.0
"""The lock journal cannot be written, so no request may be sent."""
CLOSING_SILENT = 60.0
"""The platform does not say how the invoices are that are to be written off."""
CLOSING_SUSPENDED = 60.0
"""Nothing may be written off at present."""
