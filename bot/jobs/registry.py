"""Every kind of job there is, and the way from a row of the queue to a job and its handler."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.jobs.claims import CloseClaim, DownloadOriginal, ReconcileWallet, ReleaseOrphanedLock
from bot.jobs.job import Decision, Job, JobHandler, JobQueue
from bot.jobs.messages import ProcessInbox, SendCard, SendNotice, SendOffer, UpdateCard
from bot.jobs.retry import RetryPolicy
from bot.jobs.upkeep import CheckRename, PurgeOldData, RemindPeople, Sweep

RowHandler = Callable[[str, dict[str, Any]], Awaitable[Decision]]
"""Carries out a row of the queue: key and payload."""

ALL: tuple[type[Job], ...] = (
    ProcessInbox,
    ReconcileWallet,
    CloseClaim,
    ReleaseOrphanedLock,
    DownloadOriginal,
    SendNotice,
    SendOffer,
    SendCard,
    UpdateCard,
    CheckRename,
    Sweep,
    RemindPeople,
    PurgeOldData,
)
JOBS: Mapping[str, type[Job]] = {job.kind: job for job in ALL}


def queue_of(kind: str) -> JobQueue:
    """The queue of a kind; the default one for a kind that only another release knows."""
    return JOBS[kind].queue if kind in JOBS else Job.queue


def retry_of(kind: str) -> RetryPolicy:
    """What the engine does after a failure; the usual for a kind that only another release knows."""
    return JOBS[kind].retry if kind in JOBS else Job.retry


def by_kind(handlers: Mapping[type[Job], JobHandler[Any]]) -> dict[str, RowHandler]:
    """The handlers as the engine knows them: by kind, and called with what a row holds."""
    return {job.kind: _reading(job, handler) for job, handler in handlers.items()}


def _reading(job: type[Job], handler: JobHandler[Any]) -> RowHandler:
    async def carry_out(key: str, payload: dict[str, Any]) -> Decision:
        return await handler(job.read(key, payload))

    return carry_out
