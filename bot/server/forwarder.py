"""From the inbox to the engine: what was acknowledged becomes ProcessInbox jobs, in batches, whatever crashes."""

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Protocol

import structlog

from bot.domain.invoice import UserId
from bot.jobs import ProcessInbox
from bot.jobs.retry import FORWARDING
from bot.ports.inbox import InboxRow
from bot.ports.store import Store

BATCH = 100
PAUSE = 0.05
RESCAN = 5.0

log = structlog.get_logger("bot.server")


class Outlet(Protocol):
    """The far side of the inbox. ``on_committed`` is called on the loop after each commit of new rows."""

    on_committed: Callable[[], None] | None

    async def unforwarded(self, limit: int) -> Sequence[InboxRow]:
        """Rows not yet handed to the engine, in id order."""
        ...

    async def mark_forwarded(self, ids: Sequence[int]) -> None:
        """These rows are in the engine's hands."""
        ...


class Forwarder:
    """One held task. A crash between enqueue and mark only enqueues again; hearing skips what it has heard."""

    def __init__(self, store: Store, outlet: Outlet, counted: Callable[[int], None] = lambda rows: None) -> None:
        """``counted`` is told how many rows each batch had."""
        self._store, self._outlet, self._counted = store, outlet, counted
        self._wake = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        outlet.on_committed = self._wake.set

    def start(self) -> None:
        """Begin with what a former process left behind."""
        self._task = asyncio.create_task(self._run(), name="forwarder")

    async def stop(self) -> None:
        """Stop between or inside a batch; nothing is lost by it."""
        if self._task is None:
            return
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        self._task = None

    @property
    def running(self) -> bool:
        """False before start, after stop, or if the task died, which readiness should tell."""
        return self._task is not None and not self._task.done()

    async def forward(self) -> int:
        """One batch: at most ``BATCH`` rows, one job per person. Answers how many rows it took."""
        rows = await self._outlet.unforwarded(BATCH)
        if not rows:
            return 0
        last: dict[UserId, int] = {}
        for row in rows:
            last[row.person] = max(row.id, last.get(row.person, 0))
        async with self._store.unit() as unit:
            for person, up_to in last.items():
                await unit.enqueue(ProcessInbox.of(person, up_to))
        await self._outlet.mark_forwarded([row.id for row in rows])
        self._counted(len(rows))
        return len(rows)

    async def _run(self) -> None:
        failed = 0
        while True:
            self._wake.clear()
            try:
                took = await self.forward()
            except Exception as error:  # the task must outlive any fault of the database
                failed += 1
                wait = FORWARDING.pause(failed)
                log.error("forward_failed", error=type(error).__name__, again_in=wait)  # noqa: TRY400 - may quote data
                await asyncio.sleep(wait)
                continue
            failed = 0
            await asyncio.sleep(PAUSE)
            if took < BATCH:
                await self._woken()

    async def _woken(self) -> None:
        """Until new rows are committed; now and then anyway, for rows of another process that died."""
        with suppress(TimeoutError):
            async with asyncio.timeout(RESCAN):
                await self._wake.wait()
