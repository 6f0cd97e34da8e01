"""One claim after the other, as people come: how long they wait, what it costs, what the bot needs while nobody comes.

``python -m benchmarks --only claims``. Simulator and bot run as real processes, without faults.
"""

import gzip
import re
import time
import uuid
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urljoin

from benchmarks import machine
from benchmarks.figures import Row, Table, percentile
from benchmarks.town import COUNTED, POSTGRES, SQLITE, Employees, happened, now_in, town
from tests.company import Company
from tests.person import Person

CLAIMS, INVOICES, IDLE = 12, 4, 10.0
MOST_ROUNDS = 3
ADDRESS = re.compile(r'(?:src|href)="(/static/[^"]+)"|(?:from|import)\s*\(?\s*"(\.{0,2}/[^"]+)"')


@dataclass
class Figures:
    """What one run showed."""

    start: float = 0.0
    idle: float = 0.0
    memory: float = 0.0
    to_card: list[float] = field(default_factory=list)
    to_decision: list[float] = field(default_factory=list)
    calls: list[float] = field(default_factory=list)
    page: float = 0.0
    requests: int = 0
    elsewhere: int = 0


def main(rounds: int = 3) -> list[Table]:
    """One table for each database."""
    return [table_of(kind, [one_run(kind) for _ in range(min(rounds, MOST_ROUNDS))]) for kind in (SQLITE, POSTGRES)]


def one_run(kind: str, claims: int = CLAIMS, idle: float = IDLE) -> Figures:
    """Start, idle, claims. Raises AssertionError when an invariant is broken in the end."""
    seen = Figures()
    with town(kind) as it:
        assert it.bot
        it.kill_bot()
        began = time.monotonic()
        it.start_bot()
        seen.start = time.monotonic() - began
        time.sleep(2)  # the first looks of the timers
        before = machine.spent(it.bot.pid)
        time.sleep(idle)
        seen.idle = (machine.spent(it.bot.pid) - before) / idle * 100
        seen.memory = machine.resident(it.bot.pid)
        people = Employees(it)
        for n in range(claims):
            one_claim(it, people, n, seen)
        seen.page, seen.requests, seen.elsewhere = first_load(it)
    return seen


def one_claim(it: Company, people: Employees, n: int, seen: Figures) -> None:
    """Submit, approve, wait for the end."""
    who, invoices = people.ready(n, INVOICES)
    picks = [row["pick"] for row in who.pick(*invoices)["rows"]]
    since, began = now_in(it), time.time()
    answer = who.call("/api/claims", {"key": str(uuid.uuid4()), "picks": picks, "purpose": "客户拜访"})
    answer.raise_for_status()
    number = str(answer.json()["claim"])
    it.until(lambda: {(number, "approval"), (number, "claimant")} <= happened(it).cards.keys())
    card, clicked = happened(it).cards[number, "approval"], time.time()
    it.ask("/_sim/click", {"userid": card.userid, "task_id": card.task, "key": "approve"})
    it.until(lambda: all(happened(it).cards[number, kind].rewritten for kind in ("approval", "claimant")))
    seen.to_card.append(card.sent - began)
    seen.to_decision.append(happened(it).cards[number, "approval"].rewritten[0] - clicked)
    entries = it.ask(f"/_sim/journal?after={since}")["entries"]
    seen.calls.append(sum(e["kind"] == "api" and any(path in e["title"] for path in COUNTED) for e in entries))


def first_load(it: Company) -> tuple[float, int, int]:
    """The picker as a new phone loads it: kilobytes as they travel, requests, and how many go to another host."""
    who = Person(it, "lina")
    who.login()
    todo, sizes, elsewhere = ["/picker"], dict[str, int](), 0
    while todo:
        path = todo.pop()
        if path in sizes:
            continue
        answer = who.session.get(it.url + path, headers={"Accept-Encoding": "gzip"}, stream=True, timeout=15)
        travelled = answer.raw.read(decode_content=False)
        sizes[path] = len(travelled)
        text = gzip.decompress(travelled) if answer.headers.get("Content-Encoding") == "gzip" else travelled
        for found in ADDRESS.findall(text.decode("utf-8", "replace")):
            address = urljoin(path, next(filter(None, found)))
            elsewhere += not address.startswith("/")
            todo += [address] if address.startswith("/static/") else []
    return sum(sizes.values()) / 1000, len(sizes), elsewhere


def table_of(kind: str, runs: Sequence[Figures]) -> Table:
    """What all runs showed on one database."""

    def halves(what: str, name: str, p50: float, p99: float) -> list[Row]:
        taken = [getattr(run, name) for run in runs]
        return [
            Row(f"{what}: p50", tuple(percentile(one, 0.5) for one in taken), "s", 2, at_most=p50),
            Row(f"{what}: p99", tuple(percentile(one, 0.99) for one in taken), "s", 2, at_most=p99),
        ]

    rows = [
        *halves("submit → manager's card", "to_card", 1.0, 3.0),
        *halves("click → decision on the card", "to_decision", 0.5, 2.0),
        Row("invoice and message calls per claim, the most", tuple(max(run.calls) for run in runs), at_most=10),
        Row("idle, share of one core", tuple(run.idle for run in runs), "%", 1, at_most=15),
        Row("memory, idle", tuple(run.memory for run in runs), "MB", at_most=200),
        Row("kill -9 → serving again, nothing to do", tuple(run.start for run in runs), "s", 2, at_most=3),
    ]
    if kind == SQLITE:
        rows += [
            Row("picker, first load, as it travels (gzip)", tuple(run.page for run in runs), "kB", 1, at_most=100),
            Row("its requests", tuple(float(run.requests) for run in runs)),
            Row("its requests to another host", tuple(float(run.elsewhere) for run in runs), at_most=0),
        ]
    return Table(f"claims-{kind.lower()}", rows)
