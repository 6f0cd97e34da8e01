"""Starts the callback servers that are compared, one at a time, each in processes of its own, and stops them again."""

import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.callbacks import AES_KEY, TOKEN

PATIENCE = 20.0
PEERS = Path(__file__).with_name("peers")
GUNICORN = ("-m", "gunicorn", "--workers=2", "--log-level=error", "--bind=127.0.0.1:{port}", "{app}")


@dataclass(frozen=True, slots=True)
class Contestant:
    """A server to measure. ``mix``: what it understands; ``stores``: its acknowledgements are looked for on disk;
    ``node``: a program for Node.js, not for Python."""

    name: str
    command: tuple[str, ...]
    mix: str = "texts"
    stores: bool = False
    node: bool = False
    environment: dict[str, str] = field(default_factory=dict)


def _flask(name: str, **rest: dict[str, str]) -> Contestant:
    command = tuple(part.replace("{app}", "benchmarks.peers.flask_wechatpy:app") for part in GUNICORN)
    return Contestant(name, command, **rest)  # type: ignore[arg-type]


OURS = Contestant("Baoxiao: stored, 1 process", ("-m", "benchmarks.edge", "{port}", "{folder}"), stores=True)
NOTHING = Contestant("Baoxiao without its inbox: nothing stored", ("-m", "benchmarks.edge", "{port}", "-"))
BARE = Contestant("bare aiohttp: neither opened nor stored", ("-m", "benchmarks.edge", "{port}", "bare"))
FLASK = _flask("wechatpy + Flask + gunicorn, 2 workers: nothing stored")
FLASK_STORES = _flask("the same with one committed row each", environment={"STORE": "{folder}/peer.db"})
ROBOT = Contestant(
    "wecom-bot-svr on Flask's server: nothing stored", ("-m", "benchmarks.peers.bot_svr", "{port}"), mix="robot"
)
NODE = Contestant(
    "@wecom/crypto + node:http: nothing stored",
    (str(PEERS / "node_http.mjs"), "{port}", TOKEN, AES_KEY),
    node=True,
)


def node() -> str | None:
    """Where Node.js is: the machine's, or the one ``make install`` put beside our Python."""
    return shutil.which("node", path=f"{os.environ.get('PATH', os.defpath)}{os.pathsep}{Path(sys.executable).parent}")


@contextmanager
def running(contestant: Contestant, folder: Path) -> Iterator[tuple[int, int]]:
    """The server's port, once it listens, and the number of its process. What it writes goes to a file."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = int(found.getsockname()[1])
    program = node() if contestant.node else sys.executable
    command = [str(program), *(part.format(port=port, folder=folder) for part in contestant.command)]
    more = {name: value.format(folder=folder) for name, value in contestant.environment.items()}
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, env={**os.environ, **more}, stdout=output, stderr=output)
    try:
        _wait_for(port, process, log)
        yield port, process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(port: int, process: "subprocess.Popen[bytes]", log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"the server did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}")


def rows_in(folder: Path) -> int:
    """How many callbacks are in the inbox on disk."""
    for file in sorted(folder.glob("*.db")):
        with sqlite3.connect(file) as database:
            if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'inbox'").fetchone():
                return int(database.execute("SELECT count(*) FROM inbox").fetchone()[0])
    return 0
