"""A larger company for measurements: simulator and bot as real processes on SQLite or PostgreSQL, with many members,
and what the simulator's journal tells about their claims. Nothing is measured here."""

import asyncio
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from simulator.scenarios.scenario import FOLDER
from tests.company import Company, company
from tests.person import Person, an_invoice
from tests.postgres import new_postgres, serving

EMPLOYEES, MANAGERS = 40, 20
COUNTED = ("/invoice/", "/message/")
CARD = re.compile(r"-(BX-\d+)-\d+-\d+-(approval|claimant)$")
SQLITE, POSTGRES = "SQLite", "PostgreSQL"


@contextmanager
def town(kind: str, *, undo_window: str = "0s") -> Iterator[Company]:
    """The company, running; when it is left everything has settled and every invariant holds, or AssertionError."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        more: dict[str, Any] = {}
        if kind == POSTGRES:
            server = stack.enter_context(serving())
            more["BAOXIAO_STORE__URL"] = asyncio.run(new_postgres(server))
        yield stack.enter_context(company(folder, undo_window=undo_window, prepare=_prepare, **more))


def crowded(it: Company) -> None:
    """The simulator's own company with more members."""
    scenario = it.folder / "crowd.toml"
    scenario.write_text((FOLDER / "company.toml").read_text("utf-8") + crowd(), "utf-8")
    it.ask("/_sim/reset", {"scenario": str(scenario)})


def _prepare(it: Company) -> None:
    """Before the bot: more members, and tables where they do not come by themselves."""
    crowded(it)
    if "BAOXIAO_STORE__URL" in it.environment:
        command = [sys.executable, "-m", "bot", "migrate", "--config", str(it.bot_file)]
        subprocess.run(command, check=True, env={**os.environ, **it.environment}, capture_output=True)


def crowd() -> str:
    """Members of a scenario file: each manager leads some employees."""
    entry = '\n[[member]]\nuserid = "{0}"\nname = "{0}"\ndepartment = [2]\ndirect_leader = ["{1}"]\n'
    managers = [entry.format(manager(n), "sunlei") for n in range(MANAGERS)]
    return "".join(managers + [entry.format(employee(n), manager(n)) for n in range(EMPLOYEES)])


def employee(n: int) -> str:
    """The userid of whoever makes the n-th claim."""
    return f"employee{n % EMPLOYEES}"


def manager(n: int) -> str:
    """The userid of whoever approves it."""
    return f"manager{n % MANAGERS}"


@dataclass
class Employees:
    """Logged-in members with invoices in their wallets."""

    it: Company
    logged_in: dict[str, Person] = field(default_factory=dict)

    def ready(self, n: int, invoices: int) -> tuple[Person, list[str]]:
        """The n-th claimant and the invoices of the claim."""
        userid = employee(n)
        if userid not in self.logged_in:
            self.logged_in[userid] = Person(self.it, userid)
            self.logged_in[userid].login()
        return self.logged_in[userid], [an_invoice(self.it, userid) for _ in range(invoices)]


@dataclass(slots=True)
class Card:
    """A card as the platform saw it: whose it is, when its request was answered, when it was rewritten (seconds since
    1970)."""

    task: str
    userid: str
    sent: float = 0.0
    rewritten: list[float] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Happened:
    """What the platform saw. ``cards`` by claim number and kind (``approval``, ``claimant``); ``calls``: about invoices
    and messages; ``refused``: answered 45009; ``dropped``: messages beyond a member's limit."""

    cards: dict[tuple[str, str], Card]
    calls: int
    refused: int
    dropped: int


def happened(it: Company) -> Happened:
    """Read the journal."""
    items = {item["id"]: item for chat in it.state()["chats"].values() for item in chat if item["task_id"]}
    entries = [entry for entry in it.ask("/_sim/journal")["entries"] if entry["kind"] == "api"]
    cards: dict[tuple[str, str], Card] = {}
    for entry in entries:
        for item in (items[number] for number in entry["items"] if number in items):
            if not (found := CARD.search(item["task_id"])):
                continue
            card = cards.setdefault((found[1], found[2]), Card(item["task_id"], item["userid"]))
            if entry["title"].endswith("/message/send"):
                card.sent = entry["at"]
            else:
                card.rewritten.append(entry["at"])
    sends = [entry for entry in entries if entry["title"].endswith("/message/send") and entry["errcode"] == 0]
    return Happened(
        cards,
        calls=sum(any(path in entry["title"] for path in COUNTED) for entry in entries),
        refused=sum(entry["errcode"] == 45009 for entry in entries),
        dropped=sum(not entry["items"] for entry in sends),
    )


def wait(it: Company, what: Callable[[], object], patience: float = 180.0) -> None:
    """Until it is true, looking twice a second so as not to disturb. Raises AssertionError with the end of the log."""
    end = time.monotonic() + patience
    while not what():
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience:.0f} s in vain; the bot's log ends:\n{it.log()[-3000:]}")
        time.sleep(0.5)


def now_in(it: Company) -> int:
    """The number of the journal's last entry."""
    entries = it.ask("/_sim/journal")["entries"]
    return int(entries[-1]["seq"]) if entries else 0
