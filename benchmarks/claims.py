"""``python -m benchmarks.claims``: how long people wait and what a claim costs, against the simulator without faults.

Simulator and bot run as real processes on this machine; claims go one after the other, as people come.
"""

import argparse
import json
import sys
import tempfile
import time
import uuid
from pathlib import Path
from statistics import median, quantiles

from tests.company import Company, company
from tests.person import Person, an_invoice

COUNTED = ("/invoice/", "/message/")
TICKS = 100.0  # of a clock in /proc, per second


def main() -> int:
    """Exit 1 when a claim costs more calls than it may; times are printed and judged by whoever reads them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--claims", type=int, default=20)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, company(Path(folder), undo_window="0s") as town:
        idle = idle_share(town)
        lina, wang = Person(town, "lina"), Person(town, "wangqiang")
        runs = [one_claim(town, lina, wang) for _ in range(given.claims)]
        memory = resident(town)
    to_card, to_decision, calls = zip(*runs, strict=True)
    print(f"{given.claims} claims of 3 invoices, one after the other")
    print(line("submit → approver's card", to_card, "p50 ≤ 1 s, p99 ≤ 3 s"))
    print(line("click → decision on the card", to_decision, "p50 ≤ 0.5 s, p99 ≤ 2 s"))
    print(f"{'platform calls per claim, submit to closed':<46}{max(calls):>6}     wanted ≤ 10")
    print(f"{'idle, share of one core':<46}{idle:>6.0%}     wanted ≤ 15 %")
    print(f"{'memory of the bot':<46}{memory:>6.0f} MB  wanted ≤ 200 MB")
    return 1 if max(calls) > 10 else 0


def one_claim(town: Company, lina: Person, wang: Person) -> tuple[float, float, int]:
    """Seconds to the card, seconds from the click to the decision on the card, platform calls."""
    invoices = [an_invoice(town, "lina", card_id=f"pBench{n}") for n in range(3)]
    picks = [row["pick"] for row in lina.pick(*invoices)["rows"]]
    since = town.ask("/_sim/journal")["entries"][-1]["seq"]
    began = time.monotonic()
    answer = lina.call("/api/claims", {"key": str(uuid.uuid4()), "picks": picks, "purpose": "客户拜访"})
    number = str(answer.json()["claim"])
    wang.wait_for_card(number)
    to_card = time.monotonic() - began
    town.until(lambda: lina.card(number))
    began = time.monotonic()
    wang.click(number, "approve")
    town.until(lambda: "王强" in json.dumps(wang.card(number), ensure_ascii=False))
    to_decision = time.monotonic() - began
    town.until(lambda: "已核销" in json.dumps(lina.card(number), ensure_ascii=False))
    entries = town.ask(f"/_sim/journal?after={since}")["entries"]
    calls = sum(entry["kind"] == "api" and any(path in entry["title"] for path in COUNTED) for entry in entries)
    return to_card, to_decision, calls


def line(what: str, seconds: tuple[float, ...], wanted: str) -> str:
    """One row of the report."""
    worst = quantiles(seconds, n=100)[-1] if len(seconds) > 1 else seconds[0]
    return f"{what:<46}p50 {median(seconds):5.2f} s   p99 {worst:5.2f} s   wanted {wanted}"


def idle_share(town: Company, seconds: float = 10.0) -> float:
    """The bot's processor time while nobody does anything, as a share of one core."""
    time.sleep(2)
    before, began = spent(town), time.monotonic()
    time.sleep(seconds)
    return (spent(town) - before) / (time.monotonic() - began)


def spent(town: Company) -> float:
    """Processor seconds of the bot so far."""
    fields = _proc(town, "stat").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def resident(town: Company) -> float:
    """Megabytes the bot holds in memory."""
    text = next(row for row in _proc(town, "status").splitlines() if row.startswith("VmRSS"))
    return int(text.split()[1]) / 1024


def _proc(town: Company, name: str) -> str:
    assert town.bot
    return Path(f"/proc/{town.bot.pid}/{name}").read_text()


if __name__ == "__main__":
    sys.exit(main())
