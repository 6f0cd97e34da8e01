"""The engine on DBOS Transact: one short workflow per job, enqueued in the caller's transaction.

DBOS is a process-wide singleton, so only one of these can be started in a process at a time."""

import asyncio
import logging
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from dbos import DBOS, DBOSClient, DBOSConfig, EnqueueOptions, WorkflowStatus
from dbos import DBOSPortableJSONSerializer as JsonSerializer
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.engine.database import slots_of, system_engine
from bot.engine.dbos_log import JobGivenUp, quiet_dbos
from bot.engine.guard import refuse_inside_unit, watch_units
from bot.engine.leaps import due_across_leaps
from bot.engine.rules import (
    PACES,
    DeadJob,
    carry_out,
    cron_of,
    job_id,
    only_json,
)
from bot.jobs import Decision, Done, GiveUp, Retry
from bot.jobs.registry import RowHandler, queue_of
from bot.jobs.retry import FAILURES

log = logging.getLogger("bot.engine")

APPLICATION = "baoxiao"
WORKFLOW = "effect"  # what rows of every release call a job; another name, and they would wait for ever
SCHEMA = "1"  # of the workflow's arguments, not of the release: rows of another number would wait for ever
JANITOR_PERIOD = 5.0  # seconds between two looks for rows of dead processes
END = 2.0  # seconds for DBOS's threads to end; one that waits for the database's lock may take half a minute
PURGE = "engine-purge"
_DEAD = ["ERROR", "MAX_RECOVERY_ATTEMPTS_EXCEEDED"]
_PURGED = ["SUCCESS", "CANCELLED"]
_BATCH = 500

quiet_dbos()  # before DBOS puts its own console handler there


class _Process:
    """What there is one of in a process: DBOS finds its workflows by name, and they find their engine here."""

    engine: "DbosEngine | None" = None


@DBOS.workflow(name=WORKFLOW, max_recovery_attempts=FAILURES.attempts)
async def _job(kind: str, key: str, payload: dict[str, Any], run: int, failed: int) -> None:
    """One run of one job. What a crash cuts off runs again, as every job allows; so it is no step of DBOS, whose
    checkpoint would be one more commit and a third of the engine's work."""
    why = await _engine()._run(kind, key, payload, run, failed)
    if why:
        raise JobGivenUp(why)


@DBOS.workflow(name="tick")
async def _tick(at: datetime, context: dict[str, str]) -> None:
    """One call of a periodic job. It is not repeated: the next one comes."""
    await DBOS.run_step_async({"name": "run"}, _engine()._tick, context["kind"], context["name"], at.isoformat())


def _engine() -> "DbosEngine":
    if _Process.engine is None:
        raise RuntimeError("the engine is stopped")
    return _Process.engine


class DbosEngine:
    """See ``bot.engine.rules.Engine``. Making one does no I/O; ``start`` creates DBOS's tables where they lack."""

    def __init__(self, url: str, *, keep: timedelta = timedelta(days=7), leaping: bool = False) -> None:
        """``url``: the app's own database (``sqlite:///file`` or ``postgresql://…``). Finished rows, and with them
        the memory that an id was used, are kept for ``keep``. ``leaping``: somebody moves this process's clock."""
        self.counts: Counter[str] = Counter()
        self._leaping = leaping
        self.unfollowed: Callable[[], float] = lambda: 0.0
        self._keep = keep
        self._database = system_engine(url)
        self._stopped = False
        sa.event.listen(self._database, "checkin", self._close_late)
        self._slots = slots_of(url)
        self._client = DBOSClient(
            system_database_engine=self._database, serializer=JsonSerializer(), application_name=APPLICATION, lazy=True
        )
        self._handlers: dict[str, RowHandler] = {}
        self._periods: dict[str, tuple[str, str]] = {}
        self._dbos: DBOS | None = None
        self._running: set[asyncio.Task[Any]] = set()
        self._missed: set[str] = set()
        self._janitor: asyncio.Task[None] | None = None
        self._ticker: asyncio.Task[None] | None = None
        self._stopping: asyncio.Task[None] | None = None
        self.every(PURGE, 3600, PURGE)

    @property
    def running(self) -> bool:
        """Whether jobs are carried out; False after ``stop``, and after the slot was lost to another process."""
        return _Process.engine is self

    def watch(self, app_engine: AsyncEngine) -> None:
        """Guard the units of this engine: inside one every door of ours but ``enqueue`` raises InsideUnit."""
        watch_units(app_engine)

    def stand_on(self, guard: Callable[[sa.Engine], None]) -> None:
        """Let ``guard`` look after the connections of DBOS, too."""
        guard(self._database)

    async def migrate(self) -> None:
        """Bring DBOS's tables up to date (``start`` does it too)."""
        refuse_inside_unit()
        url = self._database.url.render_as_string(hide_password=False)
        await asyncio.to_thread(DBOS.migrate, url)

    async def enqueue(
        self, session: AsyncSession, kind: str, key: str, payload: Mapping[str, Any] | None = None, delay: float = 0.0
    ) -> None:
        """Write a job in the session's transaction. Raises TypeError when the payload is not JSON."""
        options, content = _options(kind, key, 0, self._by_wall(delay)), only_json(payload)
        await session.run_sync(
            lambda sync: self._client.enqueue_in_transaction(sync, options, kind, key, content, 0, 0)
        )

    def _by_wall(self, delay: float) -> float:
        """DBOS reckons by the machine's clock, which may have leapt a moment ago (``unfollowed`` seconds): what is set
        now is set by the time that all the rest goes by, and moved with it."""
        return delay - self.unfollowed() if delay > 0 else 0.0

    async def move(self, session: AsyncSession, seconds: float) -> None:
        """Have all that waits wait so much longer, or shorter, by the machine's clock; in the session's transaction."""
        table = "workflow_status" if self._database.dialect.name == "sqlite" else "dbos.workflow_status"
        longer = f"UPDATE {table} SET delay_until_epoch_ms = delay_until_epoch_ms + :by WHERE status = 'DELAYED'"  # noqa: S608
        await session.execute(sa.text(longer), {"by": int(seconds * 1000)})

    def every(self, name: str, period: int | str, kind: str) -> None:
        """Call a handler periodically; before ``start``. Raises ValueError for a period that divides nothing."""
        self._periods[name] = (cron_of(period), kind)

    async def start(self, handlers: Mapping[str, RowHandler]) -> None:
        """Take a slot, bring DBOS's tables up to date, begin to work. Raises NoFreeSlot or a database error."""
        refuse_inside_unit()
        if _Process.engine is not None:
            raise RuntimeError("another engine is running in this process")
        slot = await asyncio.to_thread(self._slots.take)
        self._stopped = False
        _Process.engine, self._handlers = self, {**handlers, PURGE: self._purge}
        try:
            await self.migrate()
            await asyncio.to_thread(self._register_queues)  # before the launch, or DBOS looks for them a second later
            self._dbos = DBOS(config=self._config(slot))
            DBOS.launch()  # in this thread: DBOS runs coroutines on the loop it is launched on
            if self._leaping:
                self._ticker = asyncio.create_task(self._tick_across_leaps())
            else:
                await self._register_periods()
        except BaseException:
            await self.stop(grace=0)
            raise
        self._janitor = asyncio.create_task(self._look_after_dead())
        log.info("engine started: slot %d, schema %s, %s", slot, SCHEMA, self._database.url.get_backend_name())

    async def stop(self, grace: float = 10.0) -> None:
        """Take nothing new, wait up to ``grace`` seconds, cut off the rest (it runs again at the next start).

        Gone ``END`` seconds later, whatever DBOS's threads wait for.
        """
        if _Process.engine is not self:
            return
        helpers = [task for task in (self._janitor, self._ticker) if task is not None]
        for task in helpers:
            task.cancel()
        await asyncio.gather(*helpers, return_exceptions=True)
        wait = max(1, round(grace)) if self._running and grace > 0 else 0
        await _end_dbos(wait)
        # DBOS made its own pool the loop's default; that pool is closed now.
        asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(thread_name_prefix="loop"))
        for task in list(self._running):
            task.cancel()
        _Process.engine = None
        self._slots.release()
        self._stopped = True
        self._database.dispose()
        log.info("engine stopped")

    async def dead(self, limit: int = 100) -> list[DeadJob]:
        """Jobs given up, newest first."""
        rows = await self._list(_DEAD, limit, output=True)
        return [_dead(row) for row in rows]

    async def revive(self, ident: str) -> bool:
        """Try a dead job again from the beginning."""
        refuse_inside_unit()
        rows = await asyncio.to_thread(
            self._client.list_workflows, workflow_ids=[ident], name=WORKFLOW, status=_DEAD, load_output=False
        )
        if not rows or rows[0].input is None:
            return False
        kind, key, payload, run, _failed = rows[0].input["args"]
        await self._client.enqueue_async(_options(kind, key, run + 1, 0), kind, key, payload, run + 1, 0)
        await asyncio.to_thread(self._client.delete_workflow, ident)
        return True

    # ------------------------------------------------------------ what DBOS calls

    async def _run(self, kind: str, key: str, payload: dict[str, Any], run: int, failed: int) -> str:
        task = asyncio.current_task()
        assert task is not None  # noqa: S101
        self._running.add(task)
        try:
            ended = await carry_out(self._handlers, kind, key, payload, failed, self.counts)
        finally:
            self._running.discard(task)
        if isinstance(ended.decision, Retry):
            options = _options(kind, key, run + 1, self._by_wall(ended.decision.after))
            await self._client.enqueue_async(options, kind, key, ended.payload, run + 1, ended.failed)
        return (ended.decision.why or "given up") if isinstance(ended.decision, GiveUp) else ""

    async def _tick(self, kind: str, name: str, at: str) -> None:
        await carry_out(self._handlers, kind, name, {"at": at}, 0, self.counts)

    # ------------------------------------------------------------ our own housekeeping

    def _close_late(self, _connection: Any, record: Any) -> None:
        """A thread that DBOS did not wait for gives its connection back to a pool nobody looks after any more."""
        if self._stopped:
            record.invalidate()

    def _config(self, slot: int) -> DBOSConfig:
        return {
            "name": APPLICATION,
            "system_database_engine": self._database,
            "serializer": JsonSerializer(),
            "application_version": SCHEMA,
            "executor_id": f"slot-{slot}",
            "log_level": "WARNING",
            "enable_otlp": False,
            "max_executor_threads": 32,
        }

    def _register_queues(self) -> None:
        for name, pace in PACES.items():
            self._client.register_queue(
                name.value, worker_concurrency=pace.slots, polling_interval_sec=pace.poll, application_name=APPLICATION
            )

    async def _register_periods(self) -> None:
        await DBOS.apply_schedules_async(
            [
                {
                    "schedule_name": name,
                    "workflow_fn": _tick,
                    "schedule": cron,
                    "context": {"kind": kind, "name": name},
                    "queue_name": "later",
                }
                for name, (cron, kind) in self._periods.items()
            ]
        )

    async def _tick_across_leaps(self) -> None:
        """Instead of DBOS's scheduler, and with its ids: in how many processes a moment is seen, it is called once."""
        for name in self._periods:
            await asyncio.to_thread(DBOS.delete_schedule, name)
        async for name, at in due_across_leaps({name: cron for name, (cron, _) in self._periods.items()}):
            ident = f"sched-{name}-{at.isoformat()}"
            tick: EnqueueOptions = {"workflow_name": "tick", "queue_name": "later", "workflow_id": ident}
            await self._client.enqueue_async(tick, at, {"kind": self._periods[name][1], "name": name})

    async def _look_after_dead(self) -> None:
        """Resume what processes that died left behind, and stop when our own slot has gone to another."""
        while True:
            await asyncio.sleep(JANITOR_PERIOD)
            try:
                if not await asyncio.to_thread(self._slots.held):
                    log.error("engine lost its slot to another process and stops")
                    self._stopping = asyncio.create_task(self.stop(grace=0))
                    return
                rows = await asyncio.to_thread(self._pending)
                await asyncio.to_thread(self._resume_stranded, rows)
                await asyncio.to_thread(self._resume_dead, rows)
            except Exception as fault:
                log.warning("engine could not look for dead processes: %s", type(fault).__name__)

    def _pending(self) -> list[WorkflowStatus]:
        return self._client.list_workflows(status="PENDING", load_input=False, load_output=False, limit=_BATCH)

    def _resume_stranded(self, rows: list[WorkflowStatus]) -> None:
        """Where the answer to a dequeue's commit was lost, rows are ours and nobody here knows: those that do not run
        here at two looks in a row."""
        assert self._dbos is not None  # noqa: S101
        ours = {row.workflow_id: row.queue_name for row in rows if row.executor_id == DBOS.executor_id}
        missing = ours.keys() - set(self._dbos._active_workflows_set.activeList())
        for ident in missing & self._missed:
            self._client.resume_workflow(ident, queue_name=ours[ident])
            self.counts["resumed"] += 1
            log.warning("engine resumes a job it took from the queue and never began")
        self._missed = missing - self._missed

    def _resume_dead(self, rows: list[WorkflowStatus]) -> None:
        for executor in {row.executor_id for row in rows} - {DBOS.executor_id, None}:
            slot = str(executor).removeprefix("slot-")
            if not slot.isdecimal():
                continue
            with self._slots.borrow(int(slot)) as free:
                if free:  # nobody lives there; the lease keeps a second janitor and a new tenant away meanwhile
                    resumed = len(DBOS._recover_pending_workflows([str(executor)]))
                    self.counts["resumed"] += resumed
                    log.warning("engine resumes %d jobs of dead process in slot %s", resumed, slot)

    async def _purge(self, key: str, payload: dict[str, Any]) -> Decision:
        """Delete what was finished longer ago than ``keep``, in batches, and not for longer than a minute."""
        before = (datetime.now(UTC) - self._keep).isoformat()
        end = time.monotonic() + 60
        while time.monotonic() < end:
            rows = await self._list(_PURGED, _BATCH, before=before)
            if not rows:
                break
            await asyncio.to_thread(self._client.delete_workflows, [row.workflow_id for row in rows])
        return Done()

    async def _list(
        self, status: list[str], limit: int, *, before: str | None = None, output: bool = False
    ) -> list[Any]:
        refuse_inside_unit()
        return await asyncio.to_thread(
            self._client.list_workflows,
            status=status,
            name=None if before else WORKFLOW,
            completed_before=before,
            limit=limit,
            sort_desc=output,
            load_input=False,
            load_output=output,
        )


async def _end_dbos(wait: int) -> None:
    """Give workflows ``wait`` seconds, and DBOS's threads ``END`` more; who is not done then ends with the process."""
    over: Future[None] = Future()

    def end() -> None:
        over.set_running_or_notify_cancel()
        try:
            DBOS.destroy(workflow_completion_timeout_sec=wait)
        except BaseException as fault:
            over.set_exception(fault)
        else:
            over.set_result(None)

    threading.Thread(target=end, name="engine-stop", daemon=True).start()
    done, late = await asyncio.wait([asyncio.wrap_future(over)], timeout=wait + END)
    for one in done:
        one.result()
    for one in late:
        one.cancel()
        log.warning("engine: DBOS's threads do not end, perhaps the database is locked; they are left behind")


def _options(kind: str, key: str, run: int, delay: float) -> EnqueueOptions:
    options: EnqueueOptions = {
        "workflow_name": WORKFLOW,
        "queue_name": queue_of(kind).value,
        "workflow_id": job_id(kind, key, run),
    }
    if delay > 0:
        options["delay_seconds"] = delay
    return options


def _dead(row: Any) -> DeadJob:
    kind, _, rest = row.workflow_id.partition(":")
    stamp = datetime.fromtimestamp((row.updated_at or row.created_at or 0) / 1000, UTC)
    why = str(row.error) if row.status == "ERROR" else "process died each time"
    return DeadJob(row.workflow_id, kind, rest.rpartition("#")[0] or rest, why, stamp)
