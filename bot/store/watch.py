"""Looks every second whether the ground is still there: database files, lock journal, the installation in the tables,
the clock. When it is not, jobs stop at once; the server goes on and answers that it is not ready. A clock that leaps
is followed, and all that waits with it."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.ports.store import StoreDown
from bot.store import Database
from bot.store.ground import Ground, GroundLost
from bot.store.journal import LockJournal
from bot.store.leaps import SMALL, Leaps
from bot.system.machine import SystemClock, machine
from bot.system.tracebacks import where

LOOK = 1.0  # seconds between two looks at the files
MARKED = 2  # looks between two at the tables

log = structlog.get_logger()


async def follow_clock(clock: SystemClock, leaps: Leaps) -> None:
    """When the machine's clock has leapt, all that waits is moved by as much, and only then is the clock followed: what
    was to come in ten minutes comes in ten minutes. Raises StoreDown: then it is as it was, and tried again."""
    ahead = clock.look()
    if abs(ahead - clock.ahead) < SMALL:
        clock.follow(ahead)
        return
    by = await leaps.follow(machine(), ahead, clock.steady())
    log.warning("clock_leapt", seconds=round(ahead - clock.ahead, 1), moved=round(by, 1))
    clock.follow(ahead)


class Watch:
    """One task for the life of the process."""

    def __init__(
        self,
        ground: Ground,
        database: Database,
        journal: LockJournal,
        stop: Callable[[], Awaitable[None]],
        leap: Callable[[], Awaitable[None]],
    ) -> None:
        """``stop`` ends the jobs; it is awaited once, when the ground is lost. ``leap`` looks at the clock."""
        self._ground, self._database, self._journal, self._stop = ground, database, journal, stop
        self._leap = leap

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """While this is open it is looked."""
        task = asyncio.create_task(self._run(), name="watch")
        try:
            yield
        finally:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _run(self) -> None:
        count, gone = 0, asyncio.Event()
        loop = asyncio.get_running_loop()
        self._ground.on_lost(lambda: loop.call_soon_threadsafe(gone.set))
        while not self._ground.lost:
            count += 1
            try:
                await self.look(tables=count % MARKED == 1)
                await self._leap()
            except StoreDown:
                pass
            except Exception as fault:  # whatever it is, the next look must come
                log.error("watch_failed", error=type(fault).__name__, at=where(fault))  # noqa: TRY400 - may quote data
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK):
                    await gone.wait()
        await self._stop()

    async def look(self, *, tables: bool) -> None:
        """``tables``: also whether they are still those we began with. Raises GroundLost; StoreDown when the database
        only does not answer just now."""
        self._ground.look()
        if not self._journal.intact():
            self._ground.lose("the lock journal was removed or replaced under the running bot")
            self._ground.look()
        if not tables:
            return
        try:
            before = self._ground.mark
            self._ground.marked(await self._database.mark(), before)
        except SQLAlchemyError as fault:
            log.warning("tables_gone", error=type(fault).__name__)
            self._ground.lose("the tables of the database are gone")
            raise GroundLost(self._ground.lost) from None
