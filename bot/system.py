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
    """The machine's time, or the moved one."""

    def now(self) -> datetime:
        """This moment, aware, in UTC."""
        return datetime.fromtimestamp(time.time(), UTC)


class MovedTime:
    """``time.time`` plus the seconds a file holds, which may change at any moment."""

    def __init__(self, file: Path) -> None:
        """``file``: a number of seconds, negative or positive; while it cannot be read, the last one counts."""
        self._file, self._real = file, time.time
        self._offset, self._look_at = 0.0, 0.0

    def __call__(self) -> float:
        """Unix seconds."""
        if time.monotonic() >= self._look_at:
            with suppress(OSError, ValueError):
                self._offset = float(self._file.read_text("ascii"))
            self._look_at = time.monotonic() + _LOOK_AGAIN
        return self._real() + self._offset


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
