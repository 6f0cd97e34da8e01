"""The shared token bucket: bursts pass, the rest waits or is sent away, and processes share one bucket."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest
import sqlalchemy as sa
from pyrate_limiter import Rate

from bot.engine.pacing import Pacing
from bot.ports.budget import Act
from bot.ports.platform import Busy

RATES = {"person": [Rate(10, 1000, burst=5)], "api": [Rate(1000, 1000), Rate(2000, 60_000)]}

CHILD = """
import asyncio, sys, time
from pyrate_limiter import Rate
from bot.engine.pacing import Pacing

async def main():
    rates = {"person": [Rate(10, 1000, burst=5)], "api": [Rate(1000, 1000)]}
    pacing = Pacing(sys.argv[1], rates, personal_patience=60)
    for _ in range(12):
        await pacing.pace("person:zhang")
        print(time.time())
    await pacing.close()

asyncio.run(main())
"""


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'main.db'}"
        return
    server = request.getfixturevalue("postgres_url")
    yield server
    engine = sa.create_engine(sa.make_url(server).set(drivername="postgresql+psycopg"))
    with engine.begin() as connection:
        connection.execute(sa.text("DROP TABLE IF EXISTS pacing"))
    engine.dispose()


async def test_a_burst_passes_at_once_and_the_rest_in_the_pace_of_the_limit(url):
    pacing = Pacing(url, RATES, personal_patience=60)
    await pacing.pace("person:zhang")
    began = time.monotonic()
    for _ in range(9):
        await pacing.pace("person:zhang")
    assert time.monotonic() - began >= 0.4
    await pacing.close()


async def test_who_would_wait_too_long_is_sent_away_and_told_when_to_come_back(url):
    pacing = Pacing(url, {**RATES, "person": [Rate(2, 60_000)]})
    await take(pacing, 2)
    with pytest.raises(Busy) as refused:
        await take(pacing, 1)
    assert 20 < refused.value.after <= 30
    assert "zhang" not in str(refused.value)
    await pacing.pace("person:li")
    await pacing.close()


async def test_each_who_is_sent_away_is_given_a_turn_of_its_own(url, monkeypatch):
    """Else the replies to one who writes a hundred messages come for every token together, and hold the engine up."""
    still = SimpleNamespace(monotonic=lambda: 1000.0, monotonic_ns=lambda: 10**12)
    monkeypatch.setattr("bot.engine.pacing.time", still)
    pacing = Pacing(url, {**RATES, "person": [Rate(1, 600_000)]})
    await take(pacing, 1)
    turns = []
    for _ in range(4):
        with pytest.raises(Busy) as refused:
            await pacing.pace("person:zhang")
        turns.append(refused.value.after)
    assert 300 < turns[0] <= 600
    assert [round(later - earlier) for earlier, later in pairwise(turns)] == [600, 600, 600]
    await pacing.pace("person:li")
    await pacing.close()


async def test_a_bucket_outlives_its_process_and_is_shared(url):
    children = [
        await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD, url, env=environment, stdout=subprocess.PIPE)
        for environment in [{**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}] * 2
    ]
    outputs = await asyncio.gather(*(child.communicate() for child in children))
    stamps = sorted(float(word) for output, _ in outputs for word in output.split())
    assert len(stamps) == 24
    assert stamps[-1] - stamps[0] >= (24 - 5 - 1) / 10


async def test_a_clock_set_back_holds_nobody_up(url, monkeypatch):
    ahead = 3_600_000
    monkeypatch.setattr("bot.engine.pacing._lock_and_now", lambda *_: time.monotonic_ns() // 1_000_000 + ahead)
    pacing = Pacing(url, RATES, personal_patience=60)
    await take(pacing, 5)
    ahead, pace = 0, asyncio.create_task(pacing.pace("person:zhang"))
    done, _ = await asyncio.wait([pace], timeout=60)
    assert [task.exception() for task in done] == [None]
    await pacing.close()


async def test_a_clock_put_forward_gives_nobody_more(url, monkeypatch):
    pacing = Pacing(url, {**RATES, "person": [Rate(2, 60_000)]}, personal_patience=0)
    await take(pacing, 2)
    now = time.time() + 3600
    monkeypatch.setattr(time, "time", lambda: now)
    monkeypatch.setattr(time, "time_ns", lambda: int(now * 1e9))
    with pytest.raises(Busy):
        await take(pacing, 1)
    await pacing.close()


async def take(pacing: Pacing, count: int) -> None:
    for _ in range(count):
        await pacing.pace("person:zhang")


async def test_a_budget_is_spent_by_what_it_costs_and_each_person_has_their_own(url):
    rates = {Act.LOOK_UP: [Rate(10, 1000, burst=25)], "api": [Rate(1000, 1000)]}
    pacing, other = Pacing(url, rates), Pacing(url, rates)
    assert [await one.spend(Act.LOOK_UP, "zhang", 10) for one in (pacing, other)] == [0, 0]
    wait = await pacing.spend(Act.LOOK_UP, "Zhang", 10)
    assert 0 < wait <= 0.5
    assert await other.spend(Act.LOOK_UP, "wang", 20) == 0
    await asyncio.sleep(wait)
    assert await pacing.spend(Act.LOOK_UP, "zhang", 10) == 0
    for one in (pacing, other):
        await one.close()


async def test_a_thousand_look_ups_by_one_person_take_a_fraction_of_the_budget(url):
    pacing = Pacing(url)
    taken = [await pacing.spend(Act.LOOK_UP, "zhang", 20) == 0 for _ in range(1000)]
    assert taken[:30] == [True] * 30
    assert sum(taken) * 20 < 1_000
    await pacing.close()


async def test_limits_that_cannot_be_read_keep_nobody_from_working(tmp_path: Path):
    pacing = Pacing(f"sqlite:///{tmp_path / 'nowhere' / 'main.db'}")
    assert await pacing.spend(Act.LOOK_UP, "zhang") == 0
    await pacing.close()
