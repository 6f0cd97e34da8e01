"""What processes on PostgreSQL are put through: answers to COMMIT that are lost, a process that is frozen."""

import asyncio
import os
import random
import signal
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

import pytest
import requests

from tests.company import Company, company
from tests.person import Person, an_invoice
from tests.postgres import down, new_postgres, one_of_our_own
from tests.process.proxy import Proxy, proxied
from tests.process.storms import Storm, at_work, decide_all, drained, replica, replicas_of, work

pytestmark = [pytest.mark.process, pytest.mark.postgres]
SEED = int(os.environ.get("BAOXIAO_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
FROZEN = 15.0  # seconds: longer than a request may take and an unknown answer is waited for
EATEN = 25
CRASHES = 3


@pytest.fixture
def proxy(postgres_server):
    with proxied(asyncio.run(new_postgres(postgres_server)), SEED) as it:
        yield it


def insist(what: Callable[[], requests.Response]) -> requests.Response:
    """As a person does who is told to try again: the same once more, until it is done, or was done already."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with suppress(requests.RequestException, AssertionError):
            if (answer := what()).status_code < 500:
                return answer
    raise AssertionError("it was never answered")


@contextmanager
def hungry(proxy: Proxy) -> Iterator[None]:
    """During what a person does, and while the bot does what follows from it."""
    proxy.chance = 0.3
    yield
    time.sleep(2)
    proxy.chance = 0.0


def test_a_claim_with_unanswered_commits_is_submitted_and_closed_once(tmp_path, proxy):
    with company(tmp_path, prepare=Company.migrate, BAOXIAO_STORE__URL=proxy.url) as town:
        lina, wang = Person(town, "lina"), Person(town, "wangqiang")
        picks = [row["pick"] for row in lina.pick(an_invoice(town, "lina"), an_invoice(town, "lina"))["rows"]]
        wang.login()
        body = {"key": str(uuid.uuid4()), "picks": picks, "purpose": "出差"}
        with hungry(proxy):
            number = insist(lambda: lina.call("/api/claims", body)).json()["claim"]
        town.until(lambda: lina.state(number) == "pending", 90)
        with hungry(proxy):
            insist(lambda: wang.form(f"/claims/{number}/approve"))
        town.until(lambda: lina.state(number) == "closed", 90)
        assert proxy.eaten > 3
        assert insist(lambda: lina.call("/api/claims", body)).json()["claim"] == number
        assert len(lina.page("/claims").text.split('data-testid="claim-row"')) == 2


def test_a_storm_of_unanswered_commits_breaks_nothing(tmp_path, proxy):
    storm, over = Storm(SEED, 0), threading.Event()
    with company(tmp_path, prepare=Company.migrate, BAOXIAO_STORE__URL=proxy.url) as town:
        people = [threading.Thread(target=work, args=(town, storm, over, SEED + n)) for n in range(2)]
        proxy.chance = 0.1
        for one in people:
            one.start()
        try:
            town.until(lambda: proxy.eaten >= EATEN and len(storm.submitted) > 3, 120)
        finally:
            proxy.chance = 0.0
            over.set()
            for one in people:
                one.join()
        decide_all(town, storm)
        assert drained(town) == [], f"BAOXIAO_SEED={SEED}"
    print(storm, f"{proxy.eaten} answers eaten")


def test_a_database_server_that_crashes_under_two_processes_breaks_nothing(tmp_path):
    storm, dice = Storm(SEED, 0), random.Random(SEED)
    with one_of_our_own() as server:
        url = asyncio.run(new_postgres(server.get_uri()))
        with company(tmp_path, prepare=Company.migrate, BAOXIAO_STORE__URL=url) as town, replicas_of(town, 1):
            town.replicas = 2
            with at_work(town, storm):
                for _ in range(CRASHES):
                    before = len(storm.submitted)
                    town.until(lambda before=before: len(storm.submitted) > before, 60)
                    with down(server):
                        time.sleep(dice.uniform(0.5, 4))
                        assert requests.get(f"{town.url}/readyz", timeout=60).status_code == 503
            decide_all(town, storm)
            assert drained(town) == [], f"BAOXIAO_SEED={SEED}"
    print(storm)


def test_one_of_two_processes_frozen_for_a_while_does_nothing_twice(tmp_path, postgres_server):
    storm = Storm(SEED, 0)
    url = asyncio.run(new_postgres(postgres_server))
    with company(tmp_path, prepare=Company.migrate, BAOXIAO_STORE__URL=url) as town:
        town.replicas = 2
        other = replica(town)
        town.until(lambda: town.serving() == 2)
        with at_work(town, storm):
            for frozen in (town.bot, other):
                before = len(storm.submitted)
                town.until(lambda before=before: len(storm.submitted) > before, 60)
                frozen.send_signal(signal.SIGSTOP)
                time.sleep(FROZEN)
                frozen.send_signal(signal.SIGCONT)
            town.until(lambda: len(storm.submitted) > 2, 60)
        decide_all(town, storm)
        assert drained(town) == [], f"BAOXIAO_SEED={SEED}"
        other.terminate()
        assert other.wait(30) == 0
    print(storm)
