"""The machine's clock, the testing aid that moves it for a whole process (tests in one process have their own), its
disk, and how a process treats its memory."""

import gc
import os
import shutil
import time
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

LEAST_ROOM = 32 * 2**20  # bytes; below it SQLite's log or a few originals may already not fit
CLOCK_FILE = "BAOXIAO_CLOCK_FILE"
_LOOK_AGAIN = 0.05  # seconds


class SystemClock:
    """The machine's time as it was when this was made, and as much later as has passed since then. A leap of the
    machine's clock is followed when whoever has moved all that waits says so."""

    def __init__(self) -> None:
        """Begins by the machine's clock."""
        self.ahead = _ahead()

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        return datetime.fromtimestamp(self.steady() + self.ahead, UTC)

    def steady(self) -> float:
        """Seconds since the machine was started, which no leap touches; those it slept count."""
        return _both()[1]

    def unfollowed(self) -> float:
        """Seconds by which the machine's clock has leapt from under us; less than a moment's when it has not."""
        return self.look() - self.ahead

    def look(self) -> float:
        """How far the machine's clock is ahead of steady time, now."""
        return _ahead()

    def follow(self, ahead: float) -> None:
        """From now on go by that."""
        self.ahead = ahead


class MovedTime:
    """``time.time`` plus the seconds a file holds, which may change at any moment."""

    def __init__(self, file: Path) -> None:
        """``file``: a number of seconds that have passed, negative or positive, and perhaps a second number, by which
        the clock alone has leapt; while it cannot be read, the last ones count."""
        self._file, self._real = file, time.time
        self._moved, self._look_at = (0.0, 0.0), 0.0

    def both(self) -> tuple[float, float]:
        """Unix seconds, and steady ones."""
        if time.monotonic() >= self._look_at:
            with suppress(OSError, ValueError):
                passed, *leapt = (float(word) for word in self._file.read_text("ascii").split())
                self._moved = passed, sum(leapt)
            self._look_at = time.monotonic() + _LOOK_AGAIN
        passed, leap = self._moved
        return self._real() + passed + leap, _since_start() + passed

    def __call__(self) -> float:
        """Unix seconds."""
        return self.both()[0]


def _since_start() -> float:
    return time.clock_gettime(getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC))


def _both() -> tuple[float, float]:
    """The machine's clock and steady time, in seconds."""
    return time.time.both() if isinstance(time.time, MovedTime) else (time.time(), _since_start())


def _ahead() -> float:
    wall, steady = _both()
    return wall - steady


def machine() -> str:
    """This start of this machine, as long as which steady time counts from the same moment."""
    with suppress(OSError):
        return Path("/proc/sys/kernel/random/boot_id").read_text("ascii").strip()
    return f"since-{round(_ahead() / 3600)}"


def clock_is_movable() -> bool:
    """Whether this process was started with the testing aid."""
    return bool(os.environ.get(CLOCK_FILE))


def follow_clock_file() -> None:
    """With ``BAOXIAO_CLOCK_FILE`` set, ``time.time`` of this process follows it from now on: ours, and the engine's
    delays. What measures durations reads the monotonic clock and notices nothing."""
    if clock_is_movable():
        time.time = MovedTime(Path(os.environ[CLOCK_FILE]))


def has_room(folder: Path, least: int = LEAST_ROOM) -> bool:
    """Whether ``least`` bytes are free where this folder is, or is going to be. Raises OSError."""
    there = next(one for one in (folder.absolute(), *folder.absolute().parents) if one.exists())
    return shutil.disk_usage(there).free >= least


def keep_what_is_loaded() -> None:
    """To be called once everything is built: it lives as long as the process, and the collector need not look through
    it again each time (a sixth of what a callback costs)."""
    gc.collect()
    gc.freeze()
