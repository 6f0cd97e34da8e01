"""The clock of real processes: moved forward it brings what is due at once; jumping to and fro it loses nothing."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.company import Company, company
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process
SHANGHAI = ZoneInfo("Asia/Shanghai")
HOUR = 3600.0
FINANCE = '["chenjing", "wangqiang"]'
SOON = 15.0  # seconds of patience for what is due at once: far less than anything waited for below


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


def approved(town: Company) -> tuple[str, str]:
    """A claim that its leader has approved, and its invoice."""
    lina, wang = Person(town, "lina"), Person(town, "wangqiang")
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice)
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "approved")
    return number, invoice


def test_the_undo_window_ends_when_the_clock_has_passed_it(tmp_path):
    with living(tmp_path, undo_window="10m") as town:
        clock = Clock(tmp_path / "clock", town)
        number, invoice = approved(town)
        clock.advance(540)
        later = Person(town, "lina")
        assert later.state(number) == "approved"
        clock.advance(61)
        town.until(lambda: later.state(number) == "closed", SOON)
        assert town.status(invoice) == "CLOSURE"


def test_what_was_paid_is_written_off_when_its_day_has_passed(tmp_path):
    rules = {"BAOXIAO_APPROVAL__CLOSE_WHEN": "paid", "BAOXIAO_ROLES__FINANCE": FINANCE}
    with living(tmp_path, undo_window="0s", **rules) as town:
        clock = Clock(tmp_path / "clock", town)
        number, invoice = approved(town)
        assert Person(town, "chenjing").form(f"/claims/{number}/pay").ok
        clock.advance(23 * HOUR)
        assert Person(town, "lina").state(number) == "paid"
        clock.advance(HOUR + 1)
        town.until(lambda: town.status(invoice) == "CLOSURE", SOON)
        later = Person(town, "lina")
        town.until(lambda: later.state(number) == "closed", SOON)


def test_the_morning_after_a_workday_the_approver_is_reminded(tmp_path):
    with living(tmp_path) as town:
        clock = Clock(tmp_path / "clock", town)
        lina, wang = Person(town, "lina"), Person(town, "wangqiang")
        number = lina.submit(an_invoice(town, "lina"))
        wang.wait_for_card(number)
        here = clock.now().astimezone(SHANGHAI)
        morning = (here + timedelta(days=4)).replace(hour=9, minute=29, second=50)
        while morning.weekday() >= 5:
            morning += timedelta(days=1)
        clock.advance((morning - here).total_seconds())
        town.until(lambda: f"{number}：李娜 的 ¥123.45 等你审批，已经一个工作日没动了。" in wang.heard(), 30)
