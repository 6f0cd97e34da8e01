"""Jobs that timers start, with the timers, and the check of a member's new userid."""

from dataclasses import dataclass
from datetime import datetime
from typing import ClassVar, Self

from bot.domain.invoice import UserId
from bot.jobs.job import Job, JobQueue


@dataclass(frozen=True, slots=True, kw_only=True)
class _Periodic(Job):
    """``key`` is the timer's name, ``at`` the moment it was called for, as ISO text."""

    queue: ClassVar[JobQueue] = JobQueue.LATER

    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep(_Periodic):
    """Look after what no job carries any more: by the timer ``open`` open requests and overdue closings, by ``nightly``
    every wallet."""

    kind: ClassVar[str] = "sweep"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemindPeople(_Periodic):
    """Remind whoever is waited for."""

    kind: ClassVar[str] = "remind"


@dataclass(frozen=True, slots=True, kw_only=True)
class PurgeOldData(_Periodic):
    """Forget what is kept for a time only."""

    kind: ClassVar[str] = "purge"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRename(Job):
    """Ask the directory whether a member got another userid, as the platform says."""

    kind: ClassVar[str] = "rename"

    old: UserId
    new: UserId

    @classmethod
    def of(cls, old: UserId, new: UserId, at: datetime) -> Self:
        """At most once a minute for each pair."""
        return cls(key=f"{old}.{new}.{at:%Y%m%d%H%M}", old=old, new=new)


@dataclass(frozen=True, slots=True)
class Timer:
    """Starts a job each ``period``: seconds, or a cron line in UTC with seconds first (Shanghai is eight hours ahead).
    ``name`` is the job's key."""

    name: str
    period: int | str
    job: type[Job]


OPEN = Timer("open", 600, Sweep)
NIGHTLY = Timer("nightly", "0 30 18 * * *", Sweep)
MORNINGS = Timer("mornings", "0 30 1 * * *", RemindPeople)
TIDY = Timer("tidy", "0 10 19 * * *", PurgeOldData)
TIMERS = (OPEN, NIGHTLY, MORNINGS, TIDY)
