"""The clock of real processes: moved forward it brings what is due at once; jumping to and fro it loses nothing."""

import os
import random
import time
from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.company import Company
from tests.person import Person, an_invoice
from tests.process.clocks import Clock, living
from tests.process.storms import Storm, at_work, decide_all, drained

pytestmark = pytest.mark.process
SHANGHAI = ZoneInfo("Asia/Shanghai")
SEED = int(os.environ.get("BAOXIAO_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
HOUR = 3600.0
FINANCE = '["chenjing", "wangqiang"]'
SOON = 60.0  # seconds of patience for what is due at once: far less than anything waited for below


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


def test_undo_inside_the_window_brings_the_claim_back(tmp_path):
    with living(tmp_path, undo_window="10m") as town:
        clock = Clock(tmp_path / "clock", town)
        lina, wang = Person(town, "lina"), Person(town, "wangqiang")
        number, invoice = approved(town)
        clock.advance(590)
        assert wang.form(f"/claims/{number}/undo").ok
        assert lina.state(number) == "pending"
        assert town.status(invoice) == "LOCK"
        wang.click(number, "approve")
        town.until(lambda: lina.state(number) == "approved")
        clock.advance(601)
        town.until(lambda: lina.state(number) == "closed", SOON)
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
        assert "没动了" not in wang.heard()
        clock.advance((morning - here).total_seconds())
        town.until(lambda: f"{number}：李娜 的 ¥123.45 等你审批，已经一个工作日没动了。" in wang.heard(), 30)
        assert wang.heard().count("没动了") == 1


def test_a_clock_that_jumps_to_and_fro_under_load_loses_nothing(tmp_path):
    storm = Storm(SEED, rounds=0)
    dice = random.Random(SEED)
    with living(tmp_path) as town:
        clock, furthest = Clock(tmp_path / "clock", town), 0.0
        with at_work(town, storm):
            for step in (5, -9, HOUR, -HOUR, -90, 2 * HOUR, -HOUR / 2, 30, -600, -1):
                time.sleep(dice.uniform(0.3, 1.5))
                clock.move_bot(step)
                town.replicas += 1  # each may end the life of a token
                furthest = max(furthest, clock.offset)
        clock.move_bot(furthest - clock.offset + 60)  # what was set to wait by a clock ahead comes when it is reached
        decide_all(town, storm)
        assert drained(town) == [], f"BAOXIAO_SEED={SEED}"
    print(storm)
    assert len(storm.submitted) > 5


DAY = 24 * HOUR
WINDOW = 6.0


def closes_in_time(town: Company, number: str, begun: float, latest: float) -> None:
    """Not before the window that began at ``begun`` was over, nor much later: by the time that really passed."""
    lina = Person(town, "lina")
    while (state := lina.state(number)) == "approved":
        assert time.monotonic() - begun < WINDOW + latest, f"too late\n{town.log()[-6000:]}"
        time.sleep(0.1)
    assert state in {"closing", "closed"}
    assert time.monotonic() - begun >= WINDOW, "too early"
    town.until(lambda: lina.state(number) == "closed", SOON)


@pytest.mark.parametrize("way", [(DAY, -DAY), (-DAY, DAY), (DAY,), (-DAY,)])
def test_a_clock_leap_in_the_window_neither_shortens_nor_lengthens_it(tmp_path, way):
    with living(tmp_path, undo_window=f"{WINDOW:.0f}s") as town:
        clock = Clock(tmp_path / "clock", town)
        lina, wang = Person(town, "lina"), Person(town, "wangqiang")
        number = lina.submit(an_invoice(town, "lina"))
        wang.wait_for_card(number)
        begun = time.monotonic()
        assert wang.form(f"/claims/{number}/approve").ok
        for step in way:
            clock.leap(step)
        assert lina.state(number) == "approved"
        closes_in_time(town, number, begun, latest=10)


def test_a_claim_approved_by_a_fast_clock_is_closed_in_time_once_corrected(tmp_path):
    with living(tmp_path, undo_window=f"{WINDOW:.0f}s") as town:
        clock = Clock(tmp_path / "clock", town)
        lina, wang = Person(town, "lina"), Person(town, "wangqiang")
        number = lina.submit(an_invoice(town, "lina"))
        wang.wait_for_card(number)
        clock.leap(DAY)
        begun = time.monotonic()
        assert wang.form(f"/claims/{number}/approve").ok
        town.kill_bot()
        clock.leapt = 0.0  # while nobody looks
        clock.move_bot(0)
        town.replicas += 1
        town.start_bot()
        closes_in_time(town, number, begun, latest=20)
