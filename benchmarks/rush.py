"""Many people at once: everybody submits, managers click, the bot is killed in between – on SQLite and on PostgreSQL.

``python -m benchmarks --only rush``. Simulator and bot are real processes; what people waited for is read from the
simulator's journal afterwards, so that nobody has to look while it is measured.
"""

import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from typing import TypeVar

import requests

from benchmarks.figures import Row, Table, percentile
from benchmarks.town import MANAGERS, POSTGRES, SQLITE, Employees, Happened, happened, town, wait
from tests.company import Company
from tests.person import Person

CLAIMS, INVOICES = 60, 4
ARRIVALS = 1.0  # claims a second
CLICKS = {SQLITE: 5.0, POSTGRES: 10.0}  # a second
AT_ONCE = 15
MOST_ROUNDS = 2  # each takes two to three minutes
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim that was made, and when its employee pressed the button."""

    number: str
    at: float


@dataclass
class Figures:
    """What one run showed; seconds, where the name does not say otherwise."""

    to_card: list[float] = field(default_factory=list)
    to_decision: list[float] = field(default_factory=list)
    to_all_cards: list[float] = field(default_factory=list)
    storm: list[float] = field(default_factory=list)
    calls: float = 0.0
    refused: int = 0
    dropped: int = 0
    first_ack: float = 0.0
    drained: float = 0.0


def main(rounds: int = 3) -> list[Table]:
    """One table for each database."""
    return [table_of(kind, [one_run(kind) for _ in range(min(rounds, MOST_ROUNDS))]) for kind in (SQLITE, POSTGRES)]


def one_run(kind: str, claims: int = CLAIMS, at_once: int = AT_ONCE) -> Figures:
    """Everybody submits, all cards are clicked, one manager clicks everything at once; then the bot is killed in the
    middle of it. Raises AssertionError when an invariant is broken in the end."""
    seen = Figures()
    with town(kind) as it, ThreadPoolExecutor(24) as pool:
        office = Office(it, pool, Employees(it))
        asked = office.submit(claims, ARRIVALS)
        cards = happened(it).cards
        seen.to_card = [cards[one.number, "approval"].sent - one.at for one in asked]
        seen.to_decision, seen.to_all_cards = office.click(asked, CLICKS[kind])
        wait(it, lambda: office.told(asked))
        whole = happened(it)
        seen.calls, seen.refused, seen.dropped = whole.calls / claims, whole.refused, whole.dropped
        seen.storm, _ = office.click(office.submit(at_once, 2 * ARRIVALS, every=MANAGERS), per_second=1_000)
        seen.first_ack, seen.drained = office.killed(claims // 3)
    return seen


@dataclass
class Office:
    """The people of one company at work."""

    it: Company
    pool: ThreadPoolExecutor
    people: Employees

    def submit(self, claims: int, per_second: float, every: int = 1) -> list[Asked]:
        """Claims arrive at fixed moments; done when all managers have their cards. ``every``: of the employees one in
        so many makes them."""
        ready = [self.people.ready(every * n, INVOICES) for n in range(claims)]
        asked = self._at_a_rate([partial(_submit, who, mine) for who, mine in ready], per_second)
        wait(self.it, lambda: all((one.number, "approval") in happened(self.it).cards for one in asked))
        return asked

    def click(self, asked: Sequence[Asked], per_second: float) -> tuple[list[float], list[float]]:
        """Every second manager says no, so that the employee's card changes too. Seconds from each click until the
        decision stands on the manager's card, and until it stands on every card that shows it."""
        cards = happened(self.it).cards
        keys = ["reject" if n % 2 else "approve" for n in range(len(asked))]
        clicks = [
            partial(_click, self.it, cards[one.number, "approval"].task, cards[one.number, "approval"].userid, key)
            for one, key in zip(asked, keys, strict=True)
        ]
        moments = self._at_a_rate(clicks, per_second)
        shown = {
            one.number: ("approval", "claimant")[: 1 + (key == "reject")] for one, key in zip(asked, keys, strict=True)
        }
        wait(self.it, lambda: _all_rewritten(happened(self.it), shown))
        cards = happened(self.it).cards
        took = [
            [cards[one.number, kind].rewritten[0] - at for kind in shown[one.number]]
            for one, at in zip(asked, moments, strict=True)
        ]
        return [first for first, *_ in took], [max(all_of_them) for all_of_them in took]

    def told(self, asked: Sequence[Asked]) -> bool:
        """Whether every employee's card shows how it ended."""
        return _all_rewritten(happened(self.it), {one.number: ("claimant",) for one in asked})

    def killed(self, claims: int) -> tuple[float, float]:
        """kill -9 while claims arrive, and a new start: seconds until a callback is acknowledged, and until all is
        done."""
        arriving = self.pool.submit(self.submit, claims, ARRIVALS)
        time.sleep(claims / ARRIVALS / 2)
        self.it.kill_bot()
        began = time.time()
        self.it.start_bot(wait=False)
        first = 0.0
        while not first:
            self.it.ask("/_sim/say", {"userid": "lina", "text": "帮助"})
            time.sleep(0.1)
            entries = self.it.ask("/_sim/journal")["entries"]
            first = next(
                (e["at"] for e in entries if e["kind"] == "callback" and e["status"] == 200 and e["at"] > began), 0
            )
        arriving.result()
        wait(self.it, lambda: not self.it.judge(quiet=True))
        return first - began, time.time() - began - claims / ARRIVALS / 2

    def _at_a_rate(self, what: Sequence[Callable[[], T]], per_second: float) -> list[T]:
        """Each at its moment, whether or not the others are done."""
        begin, futures = time.monotonic() + 0.1, []
        for n, one in enumerate(what):
            time.sleep(max(0.0, begin + n / per_second - time.monotonic()))
            futures.append(self.pool.submit(one))
        return [future.result() for future in futures]


def _submit(who: Person, invoices: Sequence[str]) -> Asked:
    """As the page does it: again under the same key, while nobody answers."""
    key, began = f"rush-{invoices[0]}", 0.0
    while True:
        with suppress(requests.RequestException, KeyError, ValueError):
            picks = [row["pick"] for row in who.pick(*invoices)["rows"]]
            began = began or time.time()
            answer = who.call("/api/claims", {"key": key, "picks": picks, "purpose": "出差"})
            return Asked(str(answer.json()["claim"]), began)
        time.sleep(0.2)


def _click(it: Company, task: str, userid: str, key: str) -> float:
    began = time.time()
    it.ask("/_sim/click", {"userid": userid, "task_id": task, "key": key})
    return began


def _all_rewritten(seen: Happened, wanted: dict[str, tuple[str, ...]]) -> bool:
    return all(
        (number, kind) in seen.cards and seen.cards[number, kind].rewritten
        for number, kinds in wanted.items()
        for kind in kinds
    )


def table_of(kind: str, runs: Sequence[Figures]) -> Table:
    """What all runs showed on one database."""
    clicks = f"click → manager's card, {CLICKS[kind]:g} clicks/s"
    rows = [
        *halves("submit → manager's card", [run.to_card for run in runs], 1.0, 3.0),
        *halves(clicks, [run.to_decision for run in runs], 0.5, 2.0),
        *halves("click → every card that shows it", [run.to_all_cards for run in runs], 0.5, 2.0),
        *halves(f"{AT_ONCE} cards of one manager clicked at once", [run.storm for run in runs]),
        Row("calls per claim, look-ups of the picker included", tuple(run.calls for run in runs), digits=1),
        Row("answered 45009", tuple(float(run.refused) for run in runs), at_most=0),
        Row("messages dropped by the platform", tuple(float(run.dropped) for run in runs), at_most=0),
        Row("kill -9 → first acknowledgement", tuple(run.first_ack for run in runs), "s", 2, at_most=3),
        Row("kill -9 → all drained, every invariant holds", tuple(run.drained for run in runs), "s", 1),
    ]
    return Table(f"rush-{kind.lower()}", rows)


def halves(
    what: str, runs: Sequence[Sequence[float]], p50: float | None = None, p99: float | None = None
) -> tuple[Row, Row]:
    """Median and 99th percentile of each run."""
    return (
        Row(f"{what}: p50", tuple(percentile(run, 0.5) for run in runs), "s", 2, at_most=p50),
        Row(f"{what}: p99", tuple(percentile(run, 0.99) for run in runs), "s", 2, at_most=p99),
    )
