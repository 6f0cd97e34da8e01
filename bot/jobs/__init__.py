"""The durable jobs: one frozen dataclass a kind, with key, queue, retry policy and fields. None is carried out here."""

from bot.jobs.claims import CloseClaim, DownloadOriginal, ReconcileWallet, ReleaseOrphanedLock
from bot.jobs.job import Decision, Job, JobHandler, JobQueue
from bot.jobs.messages import ProcessInbox, SendCard, SendNotice, SendOffer, UpdateCard
from bot.jobs.retry import Done, GiveUp, Retry
from bot.jobs.upkeep import CheckRename, PurgeOldData, RemindPeople, Sweep

__all__ = [
    "CheckRename",
    "CloseClaim",
    "Decision",
    "Done",
    "DownloadOriginal",
    "GiveUp",
    "Job",
    "JobHandler",
    "JobQueue",
    "ProcessInbox",
    "PurgeOldData",
    "ReconcileWallet",
    "ReleaseOrphanedLock",
    "RemindPeople",
    "Retry",
    "SendCard",
    "SendNotice",
    "SendOffer",
    "Sweep",
    "UpdateCard",
]
