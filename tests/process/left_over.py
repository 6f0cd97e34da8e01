"""What an older release left when it was killed, as text in ``old_release/``: laid out again for the bot of today, with
the simulated wallets, and both clocks going on from the kill."""

import asyncio
import json
import os
import re
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
import sqlalchemy as sa

from simulator.judge import rows_of
from tests.company import HOST, LONG_PATIENCE, Company
from tests.person import Person
from tests.postgres import new_postgres
from tests.process.clocks import Clock, living

FILES = Path(__file__).with_name("old_release")
WAITING = {"ENQUEUED", "DELAYED", "PENDING"}


@dataclass
class Left:
    """What lies there after the kill, and the company that carries on. ``names``: claims by what they were left as."""

    town: Company
    clock: Clock
    url: str
    names: dict[str, str]

    def rows(self, table: str) -> list[Any]:
        """A table of the queue."""
        target = sa.make_url(self.url)
        if target.get_backend_name() == "sqlite":
            return rows_of(target, (table,))[table]
        return rows_of(target.set(drivername="postgresql+psycopg"), (f"dbos.{table}",))[f"dbos.{table}"]

    def jobs(self) -> dict[str, str]:
        """The states of all jobs by their ids."""
        return {row["workflow_uuid"]: row["status"] for row in self.rows("workflow_status")}

    def due(self) -> list[str]:
        """Jobs that wait and whose time has come, or comes within a minute."""
        soon = (self.clock.now().timestamp() + 60) * 1000
        return [
            row["workflow_uuid"]
            for row in self.rows("workflow_status")
            if row["status"] in WAITING and not (row["status"] == "DELAYED" and row["delay_until_epoch_ms"] > soon)
        ]

    def work(self, seconds: float = 0.0) -> None:
        """So much later everything that is due has been done."""
        self.clock.advance(seconds)
        self.town.until(lambda: not any(self.due() or time.sleep(0.5) for _ in range(4)), LONG_PATIENCE)

    def claims(self) -> dict[str, Any]:
        """The claims by name."""
        rows = {row["number"]: row for row in self.town.tables()["claims"]}
        return {name: rows[number] for name, number in self.names.items()}

    def states(self) -> dict[str, str]:
        return {name: claim["state"] for name, claim in self.claims().items()}

    def codes(self, *names: str) -> list[str]:
        """The encrypt_codes of these claims' invoices."""
        numbers, tables = {self.names[name] for name in names}, self.town.tables()
        ids = {row["id"] for row in tables["claims"] if row["number"] in numbers}
        return [row["encrypt_code"] for row in tables["lines"] if row["claim_id"] in ids]

    def wallet(self, name: str) -> list[str]:
        """How the wallet shows the invoices of a claim."""
        status = {
            code: one["status"].removeprefix("INVOICE_REIMBURSE_")
            for one in self.town.state()["invoices"].values()
            for codes in one["codes"].values()
            for code in codes
        }
        return [status[code] for code in self.codes(name)]

    def write_offs(self) -> Counter[str]:
        """How often the bot of today has asked to write off what has this encrypt_code."""
        asked = [str(entry["request"]) for entry in self.town.ask("/_sim/journal")["entries"] if entry["kind"] == "api"]
        closures = [request for request in asked if "INVOICE_REIMBURSE_CLOSURE" in request]
        return Counter(code for request in closures for code in re.findall(r"'encrypt_code': '([^']+)'", request))

    def does(self, who: str, what: str, name: str, **fields: str) -> None:
        """A button of the claim's page."""
        assert Person(self.town, who).form(f"/claims/{self.names[name]}/{what}", **fields).ok


def kind_of(ident: str) -> str:
    """``hear`` of ``hear:lina-1``; ``open`` of ``sched-open-2026-…``."""
    return ident.removeprefix("sched-").partition("-20")[0] if ident.startswith("sched-") else ident.partition(":")[0]


@contextmanager
def left(folder: Path, kind: str, server: str) -> Iterator[Left]:
    """Simulator and files as they were left; the bot is not started. Both clocks go on from the kill."""
    about = json.loads((FILES / kind / "about.json").read_text("utf-8"))
    more = {} if kind == "sqlite" else {"BAOXIAO_STORE__URL": asyncio.run(new_postgres(server))}
    with living(folder, undo_window="0s", start_bot=False, **more) as town:
        clock = Clock(folder / "clock", town)
        clock.move_bot(about["now"] - time.time())
        lay_out(town, kind, clock.offset, more.get("BAOXIAO_STORE__URL", ""))
        url = more.get("BAOXIAO_STORE__URL", f"sqlite:///{folder / 'baoxiao.db'}")
        yield Left(town, clock, url, about["claims"])


def lay_out(town: Company, kind: str, offset: float, url: str) -> None:
    """Put everything where the two programs look for it."""
    files = {path.relative_to(FILES / kind): text_of(path, town) for path in (FILES / kind).rglob("*.*")}
    if url:
        with psycopg.connect(url) as database:
            database.execute(files[Path("main.sql")].encode())
    else:
        for name, file in (("main", "baoxiao.db"), ("inbox", "baoxiao-inbox.db")):
            with closing(sqlite3.connect(town.folder / file)) as database:
                database.executescript(files[Path(f"{name}.sql")])
    journal = town.folder / "baoxiao-journal"
    journal.mkdir(mode=0o700)
    for path, text in files.items():
        if path.parent.name == "journal":
            (journal / path.name).write_text(text, "utf-8")
    restart_simulator(town, {**json.loads(files[Path("world.json")]), "clock_offset": offset})


def text_of(path: Path, town: Company) -> str:
    """A file with the addresses of now."""
    text = path.read_text("utf-8")
    for place, port in (("@page@", town.ports.page), ("@bot@", town.ports.bot), ("@weixin@", town.ports.weixin)):
        text = text.replace(place, f"{HOST}:{port}")
    return text


def restart_simulator(town: Company, world: dict[str, Any]) -> None:
    """With that world instead of a fresh one."""
    assert town.simulator
    town.simulator.terminate()
    town.simulator.wait()
    state = town.folder / "state"
    state.mkdir()
    (state / "world.json").write_text(json.dumps(world), "utf-8")
    where = ["--host", HOST, "--port", str(town.ports.page), "--settings", str(town.simulator_file)]
    town.simulator = town._start("simulator", ["simulator", *where, "--state", str(state)])
    town._wait(f"{town.page}/_sim/state", town.simulator, "simulator")


def migrate(town: Company) -> None:
    command = [sys.executable, "-m", "bot", "migrate", "--config", str(town.bot_file)]
    subprocess.run(command, check=True, env={**os.environ, **town.environment}, capture_output=True)
