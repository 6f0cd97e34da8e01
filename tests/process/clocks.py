"""The clock of a real bot, moved by the file it follows."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.company import Company, company


@dataclass
class Clock:
    """The file the bot's process follows."""

    file: Path
    town: Company
    offset: float = 0.0

    def advance(self, seconds: float) -> None:
        """Both sides live later."""
        self.move_bot(seconds)
        self.town.ask("/_sim/clock", {"advance": seconds})

    def move_bot(self, seconds: float) -> None:
        self.offset += seconds
        part = self.file.with_suffix(".part")
        part.write_text(f"{self.offset}")
        part.replace(self.file)
        time.sleep(0.1)  # the bot looks every 0.05 s

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.offset)


def living(folder: Path, **rules: str):
    return company(folder, BAOXIAO_CLOCK_FILE=str(folder / "clock"), **rules)
