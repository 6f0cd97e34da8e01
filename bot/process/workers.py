"""Several processes on one socket: a parent that serves nothing itself starts them, starts anew who dies, and passes
the end on. What a process does stands in bot.process.serving."""

import os
import select
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

import structlog

from bot.jobs.retry import WORKERS
from bot.server.listening import Door

LOOK = 0.2  # seconds
WELL = 60.0  # seconds; who lived for so long is started again at once
LAST = 15.0  # seconds after the signal: whoever is still there hangs

Work = Callable[[int], None]
log = structlog.get_logger()


@dataclass(slots=True)
class Worker:
    """One of the processes; ``pid`` 0 while there is none, ``due`` by the monotonic clock. ``deaths``: how often in a
    row it died soon."""

    number: int
    pid: int = 0
    began: float = 0.0
    due: float = 0.0
    deaths: int = 0


class Parent:
    """Keeps ``count`` processes running until SIGTERM or SIGINT."""

    def __init__(self, count: int, work: Work, door: Door) -> None:
        """``work(number)`` is what a process does, in that process; ``door``: who asks there gets the sockets."""
        self._workers = [Worker(number) for number in range(count)]
        self._work, self._door = work, door
        self._told_at: float | None = None
        self.leash, self._end = os.pipe()  # readable in every process once this one is gone

    def run(self) -> None:
        """Return when told to stop and all are gone."""
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, self._told)
        asked = [self._door] if self._door.open() else []
        while self._told_at is None:
            for worker in self._workers:
                if not worker.pid and time.monotonic() >= worker.due:
                    self._start(worker)
            for door in select.select(asked, [], [], LOOK)[0]:
                door.hand_over()
            self._bury()
        self._door.close()
        self._end_all(self._told_at + LAST)

    def _told(self, _number: int, _frame: FrameType | None) -> None:
        self._told_at = time.monotonic()

    def _end_all(self, last: float) -> None:
        self._signal(signal.SIGTERM)
        while any(worker.pid for worker in self._workers):
            time.sleep(LOOK)
            if time.monotonic() > last:
                self._signal(signal.SIGKILL)
            self._bury()

    def _signal(self, number: signal.Signals) -> None:
        for worker in self._workers:
            if worker.pid:
                os.kill(worker.pid, number)

    def _start(self, worker: Worker) -> None:
        # A signal to all of us waits until the child has our handler no more, which would swallow it.
        blocked = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM, signal.SIGINT})
        worker.began, worker.pid = time.monotonic(), os.fork()
        if not worker.pid:
            for number in (signal.SIGTERM, signal.SIGINT):
                signal.signal(number, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_SETMASK, blocked)
        if worker.pid:
            log.info("worker_started", worker=worker.number, child=worker.pid)
            return
        self._be(worker.number)

    def _be(self, number: int) -> None:
        """The child's whole life; nothing of the parent's is left to happen in it."""
        code = 1
        try:
            os.close(self._end)
            self._door.close()
            self._work(number)
            code = 0
        except SystemExit as ended:
            code = ended.code if isinstance(ended.code, int) else 1
        except BaseException as fault:
            log.error("worker_failed", worker=number, why=type(fault).__name__)  # noqa: TRY400 - may quote data
        finally:
            os._exit(code)

    def _bury(self) -> None:
        """Take leave of who has died, and set when they are started again."""
        for worker in self._workers:
            if not worker.pid:
                continue
            pid, status = os.waitpid(worker.pid, os.WNOHANG)
            if not pid:
                continue
            worker.pid, now = 0, time.monotonic()
            worker.deaths = 0 if now - worker.began >= WELL else worker.deaths + 1
            pause = WORKERS.pause(worker.deaths) if worker.deaths else 0.0
            worker.due = now + pause
            if self._told_at is None:
                code = os.waitstatus_to_exitcode(status)
                log.warning("worker_died", worker=worker.number, exit=code, again_in=pause)
