"""Signals to the bot's process, known by a pid file: kill, pause, resume; starting it again is its supervisor's job."""

import os
import signal
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.state.errors import NotPossibleError

SIGNALS = {"kill": signal.SIGKILL, "pause": signal.SIGSTOP, "resume": signal.SIGCONT}


@dataclass(frozen=True)
class BotProcess:
    """`pid_file` is empty when the settings do not name the process."""

    pid_file: str

    @property
    def pid(self) -> int:
        """The process id; 0 when it is unknown or has ended."""
        try:
            pid = int(Path(self.pid_file).read_text("utf-8"))
            os.kill(pid, 0)
        except (OSError, ValueError):
            return 0
        return pid

    def signal(self, what: str) -> "BotProcess":
        """Send kill, pause or resume. Raises ValueError for another word, NotPossibleError without a process."""
        if what not in SIGNALS:
            raise ValueError(f"do must be one of {sorted(SIGNALS)}")
        if not self.pid:
            raise NotPossibleError("the bot's process is not known here, or it is just being started again")
        os.kill(self.pid, SIGNALS[what])
        return self

    def to_json(self) -> dict[str, Any]:
        """Whether it is known at all, whether it runs, whether it is paused."""
        pid = self.pid
        return {"known": bool(self.pid_file), "alive": bool(pid), "paused": bool(pid) and _state(pid) == "T"}


def _state(pid: int) -> str:
    """The letter of the process's state on Linux, elsewhere empty."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(") ")[2][:1]
    except OSError:
        return ""
