"""``baoxiao serve --workers``: who dies is started anew, the end is passed on, and a storm of kills loses nothing."""

import asyncio
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
import requests

from tests.company import Company, company
from tests.person import Person
from tests.postgres import new_postgres
from tests.process.storms import Storm, at_work, decide_all, drained

pytestmark = [pytest.mark.process, pytest.mark.postgres]
SEED = int(os.environ.get("BAOXIAO_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
WORKERS = 2
KILLS = 4


def children(parent: int) -> list[int]:
    """The living processes of this parent."""
    return [int(pid) for pid in Path(f"/proc/{parent}/task/{parent}/children").read_text().split()]


@pytest.fixture
def town(tmp_path, postgres_server):
    url = asyncio.run(new_postgres(postgres_server))
    with company(tmp_path, prepare=Company.migrate, start_bot=False, BAOXIAO_STORE__URL=url) as it:
        it.replicas = 2 * (KILLS + WORKERS)
        yield it


def serve(town: Company, count: int = WORKERS) -> subprocess.Popen[bytes]:
    command = ["bot", "serve", "--config", str(town.bot_file), "--workers", str(count)]
    town.bot = town._start("bot", command)
    town.wait_for_bot()
    return town.bot


def test_workers_killed_under_load_are_started_anew_and_nothing_is_lost(town):
    storm, dice = Storm(SEED, KILLS), random.Random(SEED)
    parent = serve(town)
    with at_work(town, storm):
        for n in range(KILLS):
            time.sleep(dice.uniform(0.3, 1.5))
            town.until(lambda n=n: len(storm.submitted) > n)
            before = town.until(lambda: len(found := children(parent.pid)) == WORKERS and found)
            os.kill(dice.choice(before), signal.SIGKILL)
            town.until(lambda before=before: set(children(parent.pid)) != set(before))
    decide_all(town, storm)
    assert drained(town) == [], f"BAOXIAO_SEED={SEED}"
    print(storm)
    assert len(storm.submitted) >= KILLS
    assert len(town.until(lambda: len(found := children(parent.pid)) == WORKERS and found)) == WORKERS


def test_a_stop_is_passed_on_and_a_dead_parent_takes_its_workers_along(town):
    parent = serve(town)
    assert len(children(parent.pid)) == WORKERS
    parent.send_signal(signal.SIGTERM)
    assert parent.wait(30) == 0
    parent = serve(town)
    orphans = children(parent.pid)
    parent.kill()
    parent.wait()
    town.until(lambda: not any(Path(f"/proc/{pid}").exists() for pid in orphans))
    with pytest.raises(requests.ConnectionError):
        requests.get(f"{town.url}/livez", timeout=60)
    serve(town)


def test_new_parent_then_old_loses_no_request(town):
    answers, lost, over = [], [], threading.Event()

    def knock() -> None:
        while not over.is_set():
            try:
                answers.append(
                    requests.get(f"{town.url}/livez", headers={"Connection": "close"}, timeout=60).status_code
                )
            except requests.RequestException as error:
                lost.append(repr(error))

    old = serve(town)
    clients = [threading.Thread(target=knock) for _ in range(3)]
    for client in clients:
        client.start()
    town.until(lambda: town.serving() == WORKERS)
    serve(town)
    town.until(lambda: town.serving() == 2 * WORKERS)
    old.send_signal(signal.SIGTERM)
    assert old.wait(30) == 0
    time.sleep(0.5)
    over.set()
    for client in clients:
        client.join()
    assert lost == []
    assert set(answers) == {200}


def test_a_worker_that_cannot_start_is_retried_ever_later_and_comes_up(tmp_path, postgres_server):
    url = asyncio.run(new_postgres(postgres_server))
    with company(tmp_path, start_bot=False, BAOXIAO_STORE__URL=url) as town:
        command = ["bot", "serve", "--config", str(town.bot_file), "--workers", "2"]
        town.bot = town._start("bot", command)
        town.until(lambda: '"again_in": 2.0' in town.log())
        assert "run `baoxiao migrate`" in town.log()
        town.migrate()
        town.wait_for_bot()
        assert Person(town, "lina").login().ok


def test_several_processes_on_a_sqlite_file_are_refused_with_the_reason(tmp_path):
    with company(tmp_path, start_bot=False) as town:
        command = [sys.executable, "-m", "bot", "serve", "--config", str(town.bot_file), "--workers", "2"]
        refused = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert refused.returncode == 2
    assert "--workers needs PostgreSQL" in refused.stderr
