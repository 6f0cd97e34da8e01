"""The simulator's own clock: real seconds plus an offset that tests and the demo move forward."""

import os
import time
from collections.abc import Callable
from datetime import timedelta, timezone
from pathlib import Path

DAY = 86_400
BEIJING = timezone(timedelta(hours=8))


class Clock:
    """Unix seconds. It never goes back."""

    def __init__(self, source: Callable[[], float] = time.time, offset: float = 0.0) -> None:
        self._source = source
        self.offset = offset

    def now(self) -> float:
        """Unix seconds with fractions."""
        return self._source() + self.offset

    def seconds(self) -> int:
        """Whole unix seconds, as the wire carries them."""
        return int(self.now())

    def advance(self, seconds: float) -> None:
        """Skip forward. Raises ValueError for a negative step."""
        if seconds < 0:
            raise ValueError("the clock only goes forward")
        self.offset += seconds


def write_offset(offset: float, file: Path) -> None:
    """Write the offset in seconds to the file that the bot's process reads; the file is never half written."""
    part = file.with_suffix(".part")
    part.write_text(f"{offset}", "ascii")
    os.replace(part, file)
