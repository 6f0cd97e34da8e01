"""Jobs about claims and their invoices in the wallet."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Self

from bot.domain.claim import Claim
from bot.jobs.job import Job, JobQueue, RepeatedJob
from bot.jobs.retry import ORIGINALS, WALLET, RetryPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class ReconcileWallet(RepeatedJob):
    """Ask for a claim's invoices and send lock, unlock and write-off requests until all are as the claim wants them;
    while it is being locked, or a person looks at it, its handler takes another policy than ``repeat``. ``once``: a
    sweep's push, which is not repeated. ``locked_at``: when every invoice was last seen locked, as ISO text."""

    kind: ClassVar[str] = "wallet"
    queue: ClassVar[JobQueue] = JobQueue.WALLET
    repeat: ClassVar[RetryPolicy] = WALLET

    claim_id: int
    once: bool = False
    locked_at: str | None = None

    @classmethod
    def of(cls, claim: Claim, reason: str = "", *, locked_at: datetime | None = None) -> Self:
        """For the claim as it stands now; ``reason`` tells several jobs of one version apart."""
        key = ".".join(filter(None, (claim.number, str(claim.version), reason)))
        return cls(key=key, claim_id=claim.id, locked_at=locked_at.isoformat() if locked_at else None)

    @classmethod
    def pushed(cls, claim_id: int, at: datetime) -> Self:
        """A sweep's push, at most one a minute."""
        return cls(key=f"open-{claim_id}.{at:%Y%m%d%H%M}", claim_id=claim_id, once=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseClaim(Job):
    """Take the point of no return once the undo window is over."""

    kind: ClassVar[str] = "close"

    claim_id: int
    version: int

    @classmethod
    def of(cls, claim: Claim) -> Self:
        """For the claim as it stands now."""
        return cls(key=f"{claim.number}.{claim.version}", claim_id=claim.id, version=claim.version)

    @classmethod
    def overdue(cls, claim: Claim, at: datetime) -> Self:
        """For one whose job is gone, or was for other rules."""
        key = f"{claim.number}.{claim.version}.{at:%Y%m%d%H%M%S}"
        return cls(key=key, claim_id=claim.id, version=claim.version)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseOrphanedLock(Job):
    """Look again at a lock that no live claim wants, and release it."""

    kind: ClassVar[str] = "orphan"

    wallet_id: int
    gen: int

    @classmethod
    def of(cls, wallet_id: int, gen: int) -> Self:
        """One for each generation of the intent."""
        return cls(key=f"{wallet_id}.{gen}", wallet_id=wallet_id, gen=gen)


@dataclass(frozen=True, slots=True, kw_only=True)
class DownloadOriginal(RepeatedJob):
    """Fetch a file of an invoice and keep it."""

    kind: ClassVar[str] = "original"
    queue: ClassVar[JobQueue] = JobQueue.LATER
    repeat: ClassVar[RetryPolicy] = ORIGINALS

    id: int

    @classmethod
    def of(cls, original_id: int) -> Self:
        """Once for each file."""
        return cls(key=str(original_id), id=original_id)
