"""The company of ``days``: a simulator that remembers, and the bot of release 295cc9d, which follows a clock put back
first and can be made to wait long for an answer."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bot import app, demo
from bot.cli import main
from tests.company import HOST, Company, first_port

PATIENCE, SLOW = 5.0, 40.0  # seconds the bot waits for an answer; SLOW leaves time to cut it off


class Town(Company):
    """A company whose simulator remembers, and whose bot follows a clock that is put back first."""

    moved = 0.0
    since = 0.0
    timers: Sequence[Any] = ()

    def start_simulator(self) -> None:
        """With a folder to remember in."""
        where = ["--host", HOST, "--port", str(self.ports.page), "--settings", str(self.simulator_file)]
        self.simulator = self._start("simulator", ["simulator", *where, "--state", str(self.folder / "state")])
        self._wait(f"{self.page}/_sim/state", self.simulator, "simulator")

    def put_back(self, seconds: float) -> None:
        """Both sides live earlier; before the bot has started."""
        assert self.simulator
        self.simulator.terminate()
        self.simulator.wait()
        file = self.folder / "state" / "world.json"
        world = json.loads(file.read_text("utf-8"))
        file.write_text(json.dumps({**world, "clock_offset": -seconds}), "utf-8")
        self.start_simulator()
        self.move_bot(-seconds)

    def move_bot(self, seconds: float) -> None:
        """The bot lives later."""
        self.moved += seconds
        part = self.folder / "clock.part"
        part.write_text(str(self.moved))
        part.replace(self.folder / "clock")

    def advance(self, seconds: float) -> None:
        """Both sides live later."""
        self.ask("/_sim/clock", {"advance": seconds})
        self.move_bot(seconds)

    def start(self, *, slow: bool = False, **settings: str) -> None:
        """Start the bot, or start it anew, with these settings."""
        if self.bot:
            self.bot.terminate()
            self.bot.wait()
        self.environment |= settings
        with (self.folder / "bot.log").open("ab") as log:
            command = [sys.executable, "-P", __file__, str(self.bot_file), str(SLOW if slow else PATIENCE)]
            environment = {**os.environ, **self.environment}
            self.bot = subprocess.Popen(command, stdout=log, stderr=log, env=environment)
        self.wait_for_bot()

    def jobs(self) -> list[dict[str, Any]]:
        """The rows of the queue."""
        url = sa.make_url(self.environment.get("BAOXIAO_STORE__URL", f"sqlite:///{self.folder / 'baoxiao.db'}"))
        postgres = url.get_backend_name() != "sqlite"
        engine = sa.create_engine(url.set(drivername="postgresql+psycopg") if postgres else url)
        try:
            with engine.connect() as connection:
                where = "dbos." if postgres else ""
                self.timers = connection.exec_driver_sql(f"SELECT * FROM {where}workflow_schedules").fetchall()
                rows = connection.exec_driver_sql(f"SELECT * FROM {where}workflow_status")
                return [dict(row._mapping) for row in rows]
        finally:
            engine.dispose()

    def waiting(self) -> Counter[tuple[str, str]]:
        """How many rows of each kind are in each unfinished state."""
        counted = Counter[tuple[str, str]]()
        for row in self.jobs():
            if row["status"] in {"ENQUEUED", "DELAYED"} or self.is_being_done(row):
                counted[kind_of(row), row["status"]] += 1
        return counted

    def is_being_done(self, row: dict[str, Any]) -> bool:
        """Whether the process of now does it: another's rows have their marks until it takes them up."""
        return row["status"] == "PENDING" and row["updated_at"] / 1000 >= self.since


def kind_of(row: dict[str, Any]) -> str:
    """The kind of a job, the name of a timer's call."""
    ident = str(row["workflow_uuid"])
    if ident.startswith("sched-"):
        return f"tick {ident.removeprefix('sched-').partition('-20')[0]}"
    return ident.partition(":")[0]


@contextmanager
def town(folder: Path) -> Iterator[Town]:
    """On free ports; every process is gone afterwards."""
    ports = demo.choose_ports(HOST, first_port())
    ports = replace(ports, bot=demo.free_port(HOST, ports.weixin_phones[-1] + 1, set()))
    bot_file, simulator_file = demo.write_settings(folder, HOST, ports)
    given = os.environ.get("BAOXIAO_STORE__URL")
    more = {"BAOXIAO_STORE__JOURNAL_DIR": str(folder / "baoxiao-journal"), "BAOXIAO_ENGINE__SETTLE": "10s"}
    more |= {"BAOXIAO_CLOCK_FILE": str(folder / "clock")}
    more |= {"BAOXIAO_STORE__URL": given} if given else {}
    it = Town(folder, ports, bot_file, simulator_file, more)
    if given:
        command = [sys.executable, "-m", "bot", "migrate", "--config", str(bot_file)]
        subprocess.run(command, check=True, env={**os.environ, **more})
    try:
        it.start_simulator()
        yield it
    finally:
        for child in (it.bot, it.simulator):
            if child and child.poll() is None:
                child.kill()
                child.wait()


def serve(config: str, patience: str) -> None:
    """The bot, with so many seconds of patience with the platform."""
    app.HTTP_TIMEOUT = float(patience)
    sys.argv = ["baoxiao", "serve", "--config", config]
    main()


if __name__ == "__main__":
    serve(*sys.argv[1:])
