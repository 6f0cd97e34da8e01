"""The disk runs full again and again under people at work; whenever there is room, everything goes on by itself."""

import os
import random
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
import requests

from tests.company import company
from tests.process.storms import Storm, at_work, decide_all, drained

pytestmark = pytest.mark.process
SEED = int(os.environ.get("BAOXIAO_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)
ROUNDS = int(os.environ.get("BAOXIAO_STORM_ROUNDS", "5"))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 60 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=60m", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.decode().strip()}")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def full(disk: Path) -> Iterator[None]:
    """Not a byte is free."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as it:
        for size in (2**20, 2**12, 1):
            with suppress(OSError):
                while True:
                    it.write(b"x" * size)
    yield
    filler.unlink()


def test_a_disk_that_runs_full_stops_the_work_and_loses_nothing(disk: Path) -> None:
    storm, dice = Storm(SEED, 0), random.Random(SEED)
    with company(disk) as it:
        with at_work(it, storm):
            for _ in range(ROUNDS):
                time.sleep(dice.uniform(0.5, 2))
                with full(disk):
                    time.sleep(dice.uniform(0.5, 3))
                    assert requests.get(f"{it.url}/readyz", timeout=60).status_code == 503
        decide_all(it, storm)
        assert drained(it) == [], f"BAOXIAO_SEED={SEED}"
        assert requests.get(f"{it.url}/readyz", timeout=60).status_code == 200
    print(storm)
    assert len(storm.submitted) > 2
