"""A whole company for tests: the simulator and the bot as real processes, driven over HTTP like from outside."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
import tomllib
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any
from urllib.parse import quote

from bot.maintenance import demo
from simulator.judge import BotFacts, History, history_from, judge, read_tables
from tests.nursery import Child

HOST = "127.0.0.1"
PATIENCE = 60.0
BUSY = 5.0  # seconds that a busy machine may add to what the bot promises
LONG_PATIENCE = 180.0  # for what a backlog takes on a busy machine
Process = subprocess.Popen[bytes] | Child


def start_process(arguments: Sequence[str], environment: Mapping[str, str], output: int) -> Process:
    """``python -m`` these as a process of its own session; tests start it by ``tests.nursery`` instead."""
    return subprocess.Popen(
        [sys.executable, "-m", *arguments], stdout=output, stderr=output, start_new_session=True, env=environment
    )


@dataclass
class Company:
    """The addresses, the two processes, and what a person or a platform can do to them."""

    folder: Path
    ports: demo.Ports
    bot_file: Path
    simulator_file: Path
    environment: dict[str, str] = field(default_factory=dict)
    simulator: Process | None = None
    bot: Process | None = None
    replicas: int = 1

    @property
    def page(self) -> str:
        """The simulator's page."""
        return f"http://{HOST}:{self.ports.page}"

    @property
    def url(self) -> str:
        """The bot."""
        return f"http://{HOST}:{self.ports.bot}"

    def ask(self, path: str, body: dict[str, Any] | None = None, method: str = "") -> dict[str, Any]:
        """A call of the control door; POST when there is a body."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.page + path, data, {"Content-Type": "application/json"})
        request.method = method or ("GET" if data is None else "POST")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return dict(json.load(answer))
        except urllib.error.HTTPError as refused:
            raise AssertionError(f"{path}: {refused.read().decode()}") from None

    def start_simulator(self) -> None:
        where = ["--host", HOST, "--port", str(self.ports.page), "--settings", str(self.simulator_file)]
        self.simulator = self._start("simulator", ["simulator", *where])
        self._wait(f"{self.page}/_sim/state", self.simulator, "simulator")

    def start_bot(self, *, wait: bool = True) -> None:
        before = self.serving()
        self.bot = self._start("bot", ["bot", "serve", "--config", str(self.bot_file)])
        if wait:
            self.wait_for_bot()
            self.until(lambda: self.serving() > before)

    def wait_for_bot(self) -> None:
        """Until somebody answers at the bot's address."""
        assert self.bot
        self._wait(f"{self.url}/livez", self.bot, "bot")

    def set_menu(self) -> None:
        """As the demo does."""
        demo.set_menu(self.bot_file, self.folder / "bot.log")

    def command(self, *words: str) -> tuple[int, str]:
        """``baoxiao`` with these words, beside the bot: its exit code, and what it said on both outputs."""
        with TemporaryFile() as output:
            child = start_process(["bot", *words], {**os.environ, **self.environment}, output.fileno())
            code = child.wait(LONG_PATIENCE)
            output.seek(0)
            return code, output.read().decode("utf-8", "replace")

    def migrate(self) -> None:
        """``baoxiao migrate``."""
        code, said = self.command("migrate", "--config", str(self.bot_file))
        assert code == 0, said

    def _start(self, name: str, arguments: list[str]) -> Process:
        with (self.folder / f"{name}.log").open("ab") as log:
            return start_process(arguments, {**os.environ, **self.environment}, log.fileno())

    def _wait(self, url: str, child: Process, name: str) -> None:
        demo.wait_for(url, child.poll, self.folder / f"{name}.log")

    def kill_bot(self) -> None:
        """kill -9, as a crash would."""
        assert self.bot
        self.bot.send_signal(signal.SIGKILL)
        self.bot.wait()

    def stop(self) -> None:
        for child in (self.bot, self.simulator):
            if child and child.poll() is None:
                child.terminate()
                try:
                    child.wait(30)
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()

    # ------------------------------------------------------------ looking

    def state(self) -> dict[str, Any]:
        return self.ask("/_sim/state")

    def status(self, invoice: str) -> str:
        """The wallet's word for one invoice: INIT, LOCK, CLOSURE, CANCEL."""
        held = self.ask(f"/_sim/state?invoice={quote(invoice)}")["invoices"][invoice]
        return str(held["status"]).removeprefix("INVOICE_REIMBURSE_")

    def chat(self, userid: str) -> list[dict[str, Any]]:
        return list(self.ask(f"/_sim/state?chat={quote(userid)}")["chats"][userid])

    def cards(self, userid: str) -> list[dict[str, Any]]:
        return [item for item in self.chat(userid) if item.get("task_id")]

    def judge(self, *, quiet: bool = False) -> list[str]:
        """Every invariant that is broken (simulator/judge); ``quiet``: nothing is under way any more."""
        return judge(self.history(quiet=quiet))

    def judge_at_the_end(self) -> None:
        """Faults are over; once all is quiet, and again when the bot has stopped, every invariant must hold."""
        if not self.simulator or self.simulator.poll() is not None or not self.bot:
            return
        self.ask("/_sim/faults", method="DELETE")
        broken = ["not judged"]
        end = time.monotonic() + LONG_PATIENCE
        while self.bot.poll() is None and broken and time.monotonic() < end:
            broken = self.judge(quiet=True)
            time.sleep(0.2 if broken else 0)
        stopped = self.bot.poll() is not None
        broken = self.judge() if stopped else broken
        assert not broken, "\n".join(broken)

    def history(self, *, quiet: bool = False) -> History:
        """What the platform saw and holds, what people were told, what is in the database."""
        tables = self.tables()
        settings = tomllib.loads(self.bot_file.read_text())
        work, roles = settings["work"], settings["roles"]
        known = BotFacts(
            accounts=[f"{work['corp_id']}:{work['agent_id']}", *demo.WEIXIN_APPS.values()],
            secrets=[
                *(work["secret"], work["token"], work["encoding_aes_key"], settings["server"]["session_secret"]),
                *(settings[kind]["secret"] for kind in demo.WEIXIN_APPS),
            ],
            shown=self.log() if (self.folder / "bot.log").exists() else "",
            overlooking=roles["finance"] + roles["admin"],
            replicas=self.replicas,
        )
        return history_from(self.state(), self.ask("/_sim/journal")["entries"], tables, known, quiet=quiet)

    def tables(self) -> dict[str, list[Mapping[str, Any]]]:
        """What is in the database."""
        return read_tables(self.environment.get("BAOXIAO_STORE__URL", f"sqlite:///{self.folder / 'baoxiao.db'}"))

    def serving(self) -> int:
        """How many processes have said so far that they serve; each does a moment after it answers."""
        return self.log().count('"serving"') if (self.folder / "bot.log").exists() else 0

    def log(self) -> str:
        return (self.folder / "bot.log").read_text("utf-8", "replace")

    def until(self, what: Callable[[], Any], patience: float = PATIENCE) -> Any:
        """The first true answer. Raises AssertionError with the end of the bot's log."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            if answer := what():
                return answer
            time.sleep(0.05)
        raise AssertionError(f"waited {patience:.0f} s in vain; the bot's log ends:\n{self.log()[-3000:]}")

    async def eventually(self, what: Callable[[], Any], patience: float = PATIENCE) -> Any:
        """``until`` beside a browser."""
        return await asyncio.to_thread(self.until, what, patience)


def first_port() -> int:
    """Where this process looks for free ports: runs side by side, and the workers of one run, keep out of each other's
    way."""
    worker = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    return int(os.environ.get("BAOXIAO_TEST_PORT", "18000")) + 200 * worker


@contextmanager
def company(
    folder: Path,
    *,
    undo_window: str = "1s",
    settle: str = "1s",
    prepare: Callable[[Company], None] | None = None,
    start_bot: bool = True,
    **environment: str,
) -> Iterator[Company]:
    """A fresh company on free ports; both processes are gone afterwards. ``prepare`` runs before the bot."""
    ports = demo.choose_ports(HOST, first_port())
    ports = replace(ports, bot=demo.free_port(HOST, ports.weixin_phones[-1] + 1, set()))
    bot_file, simulator_file = demo.write_settings(folder, HOST, ports)
    more = {
        "BAOXIAO_APPROVAL__UNDO_WINDOW": undo_window,
        "BAOXIAO_ENGINE__SETTLE": settle,
        "BAOXIAO_STORE__JOURNAL_DIR": str(folder / "baoxiao-journal"),
        **environment,
    }
    it = Company(folder, ports, bot_file, simulator_file, more)
    try:
        it.start_simulator()
        if prepare:
            prepare(it)
        if start_bot:
            it.start_bot()
        yield it
        it.judge_at_the_end()
    finally:
        it.stop()
