"""A new release while claims are under way: the old serves on the new schema, the new finishes what it began."""

import asyncio
import os
import signal
import subprocess
import sys

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from bot.engine.dbos_engine import DbosEngine
from tests.company import Company
from tests.person import Person, an_invoice
from tests.process.clocks import Clock, living
from tests.process.test_restart import beside, up

pytestmark = pytest.mark.process
INVOICE_API = "/cgi-bin/card/invoice/reimburse/updatestatusbatch"
LATER = "tests.process.later_release"


def migrate(town: Company) -> None:
    command = [sys.executable, "-m", LATER, "migrate", "--config", str(town.bot_file)]
    subprocess.run(command, check=True, env={**os.environ, **town.environment}, capture_output=True)


def survey(town: Company, key: str) -> None:
    """A job of the later release, in the queue already."""

    async def enqueue() -> None:
        file = town.folder / "baoxiao.db"
        database, engine = create_async_engine(f"sqlite+aiosqlite:///{file}"), DbosEngine(f"sqlite:///{file}")
        async with AsyncSession(database) as session, session.begin():
            await engine.enqueue(session, "survey", key)
        await database.dispose()

    asyncio.run(enqueue())


def surveyed(town: Company) -> set[str]:
    database = sa.create_engine(f"sqlite:///{town.folder / 'baoxiao.db'}")
    with database.connect() as connection:
        found = set(connection.execute(sa.text("SELECT key FROM surveys")).scalars())
    database.dispose()
    return found


def test_a_later_release_serves_beside_this_one_and_finishes_what_it_began(tmp_path):
    with living(tmp_path, undo_window="10m") as town:
        town.replicas = 4
        clock = Clock(tmp_path / "clock", town)
        lina, wang = Person(town, "lina"), Person(town, "wangqiang")
        waiting, open_one = lina.submit(an_invoice(town, "lina")), lina.submit(an_invoice(town, "lina"))
        wang.click(waiting, "approve")
        town.until(lambda: lina.state(waiting) == "approved")
        wang.wait_for_card(open_one)
        town.ask("/_sim/faults", {"path": INVOICE_API, "kind": "errcode", "errcode": 72036, "times": 1000})
        retried = lina.submit(an_invoice(town, "lina"))
        survey(town, "early")
        town.until(lambda: "no job of kind survey in this release, key early waits" in town.log())

        migrate(town)
        assert lina.state(retried) == "locking"
        town.kill_bot()
        town.start_bot()  # the release of today, on the schema of tomorrow
        old, town.bot = town.bot, up(town, lambda: town._start("bot", [LATER, "serve", "--config", str(town.bot_file)]))
        old.send_signal(signal.SIGTERM)
        assert old.wait(30) == 0

        town.ask("/_sim/faults", method="DELETE")
        clock.advance(400)  # the longest pause between two tries
        town.until(lambda: lina.state(retried) == "pending", 60)
        wang.click(retried, "approve")
        wang.click(open_one, "approve")
        town.until(lambda: [lina.state(one) for one in (retried, open_one)] == ["approved"] * 2)
        clock.advance(601)
        for number in (waiting, open_one, retried):
            town.until(lambda number=number: lina.state(number) == "closed", 60)
        wanted = {"early", waiting, open_one, retried}
        # A sweep that meets an overdue claim closes it once more, under a key of its own.
        town.until(lambda: {key.partition(".")[0] for key in surveyed(town)} == wanted, 60)

        old, town.bot = town.bot, beside(town)  # taken back: the release of today once more
        old.send_signal(signal.SIGTERM)
        assert old.wait(30) == 0
        assert lina.state(lina.submit(an_invoice(town, "lina"))) in {"locking", "pending"}
