"""What a running bot stands on is removed, replaced or damaged: it says so within seconds and decides nothing."""

import asyncio
import os
import shutil
import signal
import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import pytest
import requests
import sqlalchemy as sa

from tests.company import Company, company
from tests.person import Person, an_invoice
from tests.postgres import new_postgres

pytestmark = pytest.mark.process
SECONDS = 10.0  # "within seconds", on a busy machine


def reasons(town: Company) -> list[str]:
    answer = requests.get(f"{town.url}/readyz", timeout=30)
    return list(answer.json()["reasons"]) if answer.status_code == 503 else []


def told(town: Company, word: str) -> str:
    return str(town.until(lambda: next((why for why in reasons(town) if word in why), ""), SECONDS))


def pushes(town: Company) -> list[int | None]:
    entries = town.ask("/_sim/journal")["entries"]
    return [entry["status"] for entry in entries if entry["kind"] == "callback" and entry["push"]]


def refused_push(town: Company) -> bool:
    """Whether a callback that comes now is answered so that the platform comes again."""
    before = len(pushes(town))
    town.ask("/_sim/enter", {"userid": "lina"})
    town.until(lambda: pushes(town)[before:])
    return set(pushes(town)[before:]) == {503}


def stop(town: Company) -> None:
    assert town.bot
    town.bot.send_signal(signal.SIGTERM)
    assert town.bot.wait(30) == 0


def removed(file: Path) -> None:
    file.rename(file.with_name(f"{file.name}.away"))


def replaced(file: Path) -> None:
    copy = file.with_name(f"{file.name}.copy")
    shutil.copyfile(file, copy)
    removed(file)
    copy.rename(file)


def put_back(file: Path) -> None:
    away = file.with_name(f"{file.name}.away")
    if away.exists():
        away.replace(file)


@pytest.mark.parametrize(
    ("name", "harm", "word"),
    [
        ("baoxiao.db", removed, "removed"),
        ("baoxiao.db", replaced, "replaced"),
        ("baoxiao.db-wal", removed, "removed"),
        ("baoxiao-inbox.db", removed, "removed"),
        ("baoxiao-journal/slot-0.jsonl", removed, "lock journal"),
    ],
)
def test_a_file_taken_from_under_the_bot_stops_every_decision_until_back(
    tmp_path: Path, name: str, harm: Callable[[Path], None], word: str
) -> None:
    with company(tmp_path) as town:
        town.replicas = 2
        lina, wang = Person(town, "lina"), Person(town, "wangqiang")
        invoice = an_invoice(town, "lina")
        number = lina.submit(invoice)
        wang.wait_for_card(number)
        wang.login()
        harm(tmp_path / name)
        assert "stop the bot" in told(town, word)
        assert "baoxiao restore" in town.log()
        assert refused_push(town)
        approve = f"{town.url}/claims/{number}/approve"
        assert wang.session.post(approve, data={"csrf": wang.csrf}, timeout=60).status_code == 503
        time.sleep(1)
        assert town.status(invoice) == "LOCK"
        stop(town)
        put_back(tmp_path / name)
        town.start_bot()
        assert lina.state(number) == "pending"
        wang.click(number, "approve")
        town.until(lambda: lina.state(number) == "closed")
        assert town.status(invoice) == "CLOSURE"


def test_a_database_written_over_in_place_is_noticed(tmp_path: Path) -> None:
    with company(tmp_path) as town:
        lina = Person(town, "lina")
        file = tmp_path / "baoxiao.db"
        with sqlite3.connect(file) as live, sqlite3.connect(tmp_path / "older.db") as older:
            live.backup(older)
        Person(town, "wangqiang").wait_for_card(lina.submit(an_invoice(town, "lina")))
        assert reasons(town) == []  # looked at
        with sqlite3.connect(tmp_path / "older.db") as older, sqlite3.connect(file) as live:
            older.backup(live)
        assert "older state" in told(town, "older state")
        stop(town)
        town.bot = None  # what the older database does not know is safe mode's matter


def test_damage_met_while_the_bot_runs_stops_it_and_names_restore(tmp_path: Path) -> None:
    with company(tmp_path) as town:
        lina = Person(town, "lina")
        lina.wait_for_pending(lina.submit(an_invoice(town, "lina")))
        file = tmp_path / "baoxiao.db"
        with sqlite3.connect(file) as database:
            database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with file.open("r+b") as raw:
            size = os.fstat(raw.fileno()).st_size
            raw.seek(4096)
            raw.write(b"\xff" * (size - 4096))
        with sqlite3.connect(file) as database:  # the bot's cache is over
            database.execute("PRAGMA user_version = 1")
        assert "baoxiao restore" in told(town, "damaged")
        stop(town)
        town.bot = None


@pytest.mark.postgres
def test_a_server_whose_database_is_made_anew_is_not_worked_on(tmp_path: Path, postgres_server: str) -> None:
    url = asyncio.run(new_postgres(postgres_server))
    with company(tmp_path, prepare=Company.migrate, start_bot=False, BAOXIAO_STORE__URL=url) as town:
        town.start_bot()
        lina = Person(town, "lina")
        lina.wait_for_pending(lina.submit(an_invoice(town, "lina")))
        where = sa.make_url(url).set(drivername="postgresql+psycopg")
        server = sa.create_engine(where.set(database="postgres"), isolation_level="AUTOCOMMIT")
        with server.connect() as connection:
            connection.execute(sa.text(f'DROP DATABASE "{where.database}" WITH (FORCE)'))
            connection.execute(sa.text(f'CREATE DATABASE "{where.database}"'))
        town.migrate()
        assert "restore" in told(town, "stop the bot")
        assert refused_push(town)
        stop(town)
        town.bot = None
        server.dispose()
