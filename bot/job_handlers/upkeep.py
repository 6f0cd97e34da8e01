"""Carries out the jobs that timers start, and two that sweeps and events lead to."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.jobs import CheckRename, Decision, Done, PurgeOldData, ReleaseOrphanedLock, RemindPeople, Sweep
from bot.jobs.upkeep import OPEN
from bot.services import Services

LEFT_BEHIND = timedelta(days=7)
BODIES = timedelta(days=30)


class Sweeper:
    """Carries out Sweep. By the timer ``open`` every unproved wish gets a push. By ``nightly`` every wallet is compared
    with what we know, and whose the openids are that nobody has proved is asked again."""

    def __init__(self, services: Services, revive: Callable[[], Awaitable[int]]) -> None:
        """``revive``: gives jobs that were given up another try; answers how many."""
        self._services, self._revive = services, revive

    async def __call__(self, job: Sweep, /) -> Decision:
        """Nothing is done to wallets by the nightly sweep, and nothing closed, while writing off is suspended."""
        async with self._services.read() as unit:
            suspended = await self._services.safe_mode.suspended(unit)
        if job.key == OPEN.name:
            await self._services.reconciliation.drive_open()
            if not suspended:
                await self._services.closing.close_overdue()  # whatever became of the timer that was to do it
            return Done()
        await self._revive()
        await (
            self._services.same_invoices.key_old_lines()
        )  # a process of the release before may have been at work beside us
        await self._services.renames.look_for_renames()
        if not suspended:
            await self._services.proofs.prove_openids()
            await self._services.reconciliation.reconcile()
        return Done()


class RenameChecker:
    """Carries out CheckRename: the platform says that a member got another userid."""

    def __init__(self, services: Services) -> None:
        """``services``: what it has done."""
        self._services = services

    async def __call__(self, job: CheckRename, /) -> Decision:
        """Look whether the directory says so too."""
        await self._services.renames.rename_told(job.old, job.new)
        return Done()


class OrphanReleaser:
    """Carries out ReleaseOrphanedLock: the second look at a lock that no live claim wants."""

    def __init__(self, services: Services) -> None:
        """``services``: what it has done."""
        self._services = services

    async def __call__(self, job: ReleaseOrphanedLock, /) -> Decision:
        """Release it if it is still there."""
        await self._services.reconciliation.release_orphan(job.wallet_id, job.gen)
        return Done()


class Reminder:
    """Carries out RemindPeople: every morning, who is waited for, and for how long."""

    def __init__(self, services: Services) -> None:
        """``services``: what it has done."""
        self._services = services

    async def __call__(self, job: RemindPeople, /) -> Decision:
        """On workdays alone; a lock without a claim waits for no workday."""
        await self._services.unowned_locks.remind_of_unowned()
        if self._services.today().weekday() < 5:
            await self._services.reminders.look_after_waiting()
        return Done()


class Purger:
    """Carries out PurgeOldData: what pages left behind, and the bodies of callbacks that were heard long ago."""

    def __init__(self, services: Services, purge: Callable[[timedelta, timedelta], Awaitable[None]]) -> None:
        """``purge(pages, bodies)``: forget what is older than these."""
        self._services, self._purge = services, purge

    async def __call__(self, job: PurgeOldData, /) -> Decision:
        """Tidy up."""
        await self._purge(LEFT_BEHIND, BODIES)
        return Done()
