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
    leapt: float = 0.0

    def advance(self, seconds: float) -> None:
        """Both sides live later."""
        self.move_bot(seconds)
        self.town.ask("/_sim/clock", {"advance": seconds})

    def move_bot(self, seconds: float) -> None:
        self.offset += seconds
        self._write()

    def leap(self, seconds: float) -> None:
        """The bot's machine shows another time, and no time has passed; returns when the bot has noticed."""
        before = self.town.log().count("clock_leapt")
        self.leapt += seconds
        self._write()
        self.town.until(lambda: self.town.log().count("clock_leapt") > before)

    def _write(self) -> None:
        part = self.file.with_suffix(".part")
        part.write_text(f"{self.offset} {self.leapt}")
        part.replace(self.file)
        time.sleep(0.1)  # the bot looks every 0.05 s

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.offset)


def living(folder: Path, **rules: str):
    return company(folder, BAOXIAO_CLOCK_FILE=str(folder / "clock"), **rules)
