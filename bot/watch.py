"""Looks every second whether the ground is still there: database files, lock journal, the installation in the tables.
When it is not, effects stop at once; the server goes on and answers that it is not ready."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress

import structlog
from sqlalchemy.exc import SQLAlchemyError

from bot.journal import LockJournal
from bot.ports.store import StoreDown
from bot.store import Database
from bot.store.ground import Ground, GroundLost

LOOK = 1.0  # seconds between two looks at the files
MARKED = 2  # looks between two at the tables

log = structlog.get_logger()


class Watch:
    """One task for the life of the process."""

    def __init__(
        self, ground: Ground, database: Database, journal: LockJournal, stop: Callable[[], Awaitable[None]]
    ) -> None:
        """``stop`` ends the effects; it is awaited once, when the ground is lost."""
        self._ground, self._database, self._journal, self._stop = ground, database, journal, stop

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
            with suppress(StoreDown):
                await self.look(tables=count % MARKED == 1)
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
            self._ground.marked(await self._database.mark())
        except SQLAlchemyError as fault:
            log.warning("tables_gone", error=type(fault).__name__)
            self._ground.lose("the tables of the database are gone")
            raise GroundLost(self._ground.lost) from None
