"""The main job on PostgreSQL: migrate first, then the same as on SQLite – also with two bots, one of which dies."""

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.company import Company, company
from tests.person import Person, an_invoice
from tests.postgres import new_postgres

pytestmark = [pytest.mark.process, pytest.mark.postgres]


@pytest.fixture
def database(postgres_server) -> str:
    """A new database without a table."""
    return asyncio.run(new_postgres(postgres_server))


@pytest.fixture
def town(tmp_path: Path, database: str):
    with company(tmp_path, prepare=Company.migrate, BAOXIAO_STORE__URL=database) as it:
        yield it


def test_serve_refuses_a_database_without_tables(tmp_path, database):
    with company(tmp_path, start_bot=False, BAOXIAO_STORE__URL=database) as it:
        command = [sys.executable, "-m", "bot", "serve", "--config", str(it.bot_file)]
        refused = subprocess.run(
            command, check=False, env={**os.environ, **it.environment}, capture_output=True, text=True, timeout=30
        )
    assert refused.returncode == 2
    assert "baoxiao migrate" in refused.stderr
    assert "Traceback" not in refused.stderr


def test_pick_to_closure_and_reject_on_postgresql(town):
    lina, wang = Person(town, "lina"), Person(town, "wangqiang")
    good, bad = an_invoice(town, "lina"), an_invoice(town, "lina")
    approved, rejected = lina.submit(good), lina.submit(bad)
    wang.click(approved, "approve")
    wang.click(rejected, "reject")
    town.until(lambda: lina.state(approved) == "closed")
    town.until(lambda: town.status(bad) == "INIT")
    assert (town.status(good), lina.state(rejected)) == ("CLOSURE", "rejected")


def test_a_killed_bot_on_postgresql_goes_on_after_its_restart(town):
    lina, wang = Person(town, "lina"), Person(town, "wangqiang")
    invoice = an_invoice(town, "lina")
    path = "/cgi-bin/card/invoice/reimburse/updatestatusbatch"
    town.ask("/_sim/faults", {"path": path, "kind": "delay", "seconds": 30, "after": True})
    number = lina.submit(invoice)
    town.until(lambda: town.status(invoice) == "LOCK")
    town.kill_bot()
    town.ask("/_sim/faults", method="DELETE")
    town.start_bot()
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed", 60)
