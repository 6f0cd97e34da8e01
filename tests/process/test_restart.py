"""A restart without a gap: the new process takes over the socket before the old one is told to stop."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
import requests

from tests.company import BUSY, HOST, Company, company
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process
RESTARTS = 3
SEND_API = "/cgi-bin/message/send"


@pytest.fixture
def town(tmp_path):
    with company(tmp_path) as it:
        it.replicas = RESTARTS + 1
        yield it


@dataclass
class Crowd:
    """Clients that knock without a break, each in its own way."""

    town: Company
    answers: Counter[int] = field(default_factory=Counter)
    lost: list[str] = field(default_factory=list)
    pushed: int = 0
    over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> "Crowd":
        ways = [self.knock, self.knock, self.stay, self.stay, self.push]
        self.threads = [threading.Thread(target=way) for way in ways]
        for one in self.threads:
            one.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.over.set()
        for one in self.threads:
            one.join()

    def knock(self) -> None:
        """One request after the other, each on a connection of its own."""
        while not self.over.is_set():
            self.ask(requests.get, headers={"Connection": "close"})

    def stay(self) -> None:
        """One request after the other on the same connection, as long as it is kept."""
        with requests.Session() as session:
            while not self.over.is_set():
                self.ask(session.get)

    def ask(self, get, **more) -> None:
        try:
            self.answers[get(f"{self.town.url}/livez", timeout=60, **more).status_code] += 1
        except requests.RequestException as error:
            self.lost.append(repr(error))
        time.sleep(0.005)

    def push(self) -> None:
        """Callbacks, by the platform."""
        people = sorted(self.town.state()["members"])
        while not self.over.is_set():
            self.town.ask("/_sim/enter", {"userid": people[self.pushed % len(people)]})
            self.pushed += 1
            time.sleep(0.02)


def up(town: Company, start: Callable[[], subprocess.Popen[bytes]]) -> subprocess.Popen[bytes]:
    """One more process, once it serves."""
    before = town.serving()
    child = start()
    town.until(lambda: town.serving() > before)
    return child


def beside(town: Company) -> subprocess.Popen[bytes]:
    """Started while another one runs."""
    return up(town, lambda: town._start("bot", ["bot", "serve", "--config", str(town.bot_file)]))


def pushes(town: Company) -> list[int | None]:
    """How each delivery of a callback was answered."""
    entries = town.ask("/_sim/journal")["entries"]
    return [entry["status"] for entry in entries if entry["kind"] == "callback" and entry["push"]]


def test_new_then_old_loses_no_request_and_no_claim(town):
    lina, wang = Person(town, "lina"), Person(town, "wangqiang")
    number = lina.submit(an_invoice(town, "lina"))
    with Crowd(town) as crowd:
        for _ in range(RESTARTS):
            old, town.bot = town.bot, beside(town)
            begun = time.monotonic()
            old.send_signal(signal.SIGTERM)
            assert old.wait(30) == 0
            assert time.monotonic() - begun < 10
        wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed", 300)  # behind all that the crowd has said
    town.ask("/_sim/settle", {})
    assert crowd.lost == []
    assert set(crowd.answers) == {200}
    assert crowd.answers[200] > 500
    assert Counter(pushes(town)) == {200: len(pushes(town))}
    assert len(pushes(town)) >= crowd.pushed > 20


def test_whoever_hangs_on_it_the_process_is_gone_within_ten_seconds(town):
    lina = Person(town, "lina")
    town.ask("/_sim/faults", {"path": SEND_API, "kind": "delay", "seconds": 60})
    lina.submit(an_invoice(town, "lina"))
    town.until(lambda: any(SEND_API in entry["title"] for entry in town.ask("/_sim/journal")["entries"]))
    with (
        socket.create_connection((HOST, town.ports.bot)) as silent,
        socket.create_connection(silent.getpeername()) as slow,
    ):
        slow.sendall(b"POST /language HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n")
        time.sleep(0.5)
        assert town.bot
        town.bot.send_signal(signal.SIGTERM)
        assert town.bot.wait(10 + BUSY) == 0
    town.ask("/_sim/faults", method="DELETE")
    town.start_bot()


def test_on_a_socket_that_was_given_even_stop_then_start_loses_no_request(tmp_path):
    with company(tmp_path, start_bot=False) as town, socket.create_server((HOST, town.ports.bot)) as ours:
        town.replicas = RESTARTS + 1
        (town.folder / "bot.log").touch()
        town.bot = up(town, lambda: activated(town, ours))
        with Crowd(town) as crowd:
            for _ in range(RESTARTS):
                town.bot.send_signal(signal.SIGTERM)
                assert town.bot.wait(30) == 0
                town.bot = up(town, lambda: activated(town, ours))
        assert crowd.lost == []
        assert set(crowd.answers) == {200}


def activated(town: Company, ours: socket.socket) -> subprocess.Popen[bytes]:
    """Started as systemd does it, which opened the socket itself."""
    itself = "import os, sys; os.dup2(int(sys.argv[1]), 3); os.environ['LISTEN_PID'] = str(os.getpid()); "
    itself += "os.execv(sys.executable, [sys.executable, *sys.argv[2:]])"
    serve = ["-m", "bot", "serve", "--config", str(town.bot_file)]
    with (town.folder / "bot.log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, "-c", itself, str(ours.fileno()), *serve],
            stdout=log,
            stderr=log,
            pass_fds=[ours.fileno()],
            env={**os.environ, **town.environment, "LISTEN_FDS": "1"},
        )
