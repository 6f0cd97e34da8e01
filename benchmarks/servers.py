"""Starts the servers that are compared, one at a time, each in processes of its own, and stops them again."""

import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Contestant:
    """A server to measure; ``stores`` when what it answered has to be found on disk afterwards."""

    name: str
    command: tuple[str, ...]
    stores: bool = False


OURS = Contestant("Baoxiao, stored durably, 1 process", ("-m", "benchmarks.edge", "{port}", "{folder}"), stores=True)
NOTHING = Contestant("Baoxiao, storing nothing, 1 process", ("-m", "benchmarks.edge", "{port}", "-"))
PEER = Contestant(
    "wechatpy + Flask + gunicorn, storing nothing, 2 workers",
    ("-m", "gunicorn", "--workers=2", "--log-level=error", "--bind=127.0.0.1:{port}", "benchmarks.peer:app"),
)


@contextmanager
def running(contestant: Contestant, folder: Path) -> Iterator[int]:
    """The server's port, once it listens."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = int(found.getsockname()[1])
    command = [part.format(port=port, folder=folder) for part in contestant.command]
    process = subprocess.Popen([sys.executable, *command])
    try:
        _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _wait_for(port: int, process: "subprocess.Popen[bytes]") -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError("the server did not start; its own message stands above")


def rows_in(folder: Path) -> int:
    """How many callbacks are in the inbox on disk."""
    for file in sorted(folder.glob("*.db")):
        with sqlite3.connect(file) as database:
            if database.execute("SELECT 1 FROM sqlite_master WHERE name = 'inbox'").fetchone():
                return int(database.execute("SELECT count(*) FROM inbox").fetchone()[0])
    return 0
