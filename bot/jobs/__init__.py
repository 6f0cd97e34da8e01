"""The durable jobs: one frozen dataclass a kind, with its key, queue and fields. No job is carried out here."""

from bot.jobs.claims import CloseClaim, DownloadOriginal, ReconcileWallet, ReleaseOrphanedLock
from bot.jobs.job import Again, Job, JobHandler, JobQueue
from bot.jobs.messages import ProcessInbox, SendCard, SendNotice, SendOffer, UpdateCard
from bot.jobs.upkeep import CheckRename, PurgeOldData, RemindPeople, Sweep

__all__ = [
    "Again",
    "CheckRename",
    "CloseClaim",
    "DownloadOriginal",
    "Job",
    "JobHandler",
    "JobQueue",
    "ProcessInbox",
    "PurgeOldData",
    "ReconcileWallet",
    "ReleaseOrphanedLock",
    "RemindPeople",
    "SendCard",
    "SendNotice",
    "SendOffer",
    "Sweep",
    "UpdateCard",
]
