"""Random kill -9 under load: ten with one process on SQLite, ten with two on PostgreSQL; 200 of each in ``make
soak``."""

import asyncio
import os
import random
from pathlib import Path

import pytest

from tests.company import Company
from tests.postgres import new_postgres
from tests.process.storms import ride

pytestmark = pytest.mark.process
SEED = int(os.environ.get("BAOXIAO_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)

ROUNDS = int(os.environ.get("BAOXIAO_STORM_ROUNDS", "10"))


def test_kills_under_load_break_nothing_on_sqlite(tmp_path: Path) -> None:
    storm = ride(tmp_path, ROUNDS, SEED)
    print(storm)
    assert storm.broken == [], f"BAOXIAO_SEED={SEED}"
    assert len(storm.submitted) > 2


@pytest.mark.postgres
def test_kills_under_load_break_nothing_with_two_processes_on_postgresql(tmp_path: Path, postgres_server) -> None:
    url = asyncio.run(new_postgres(postgres_server))
    storm = ride(tmp_path, ROUNDS, SEED, replicas=2, prepare=Company.migrate, BAOXIAO_STORE__URL=url)
    print(storm)
    assert storm.broken == [], f"BAOXIAO_SEED={SEED}"
    assert len(storm.submitted) > 2
