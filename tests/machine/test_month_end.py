"""200 claims of a month end; ``make soak`` has 5,000."""

import os
import random

import pytest

from tests.machine.month_end import live

SEED = int(os.environ.get("BAOXIAO_SEED", "0")) or random.SystemRandom().randrange(1, 10**6)


@pytest.mark.slow
async def test_everything_is_closed_once_within_the_limits() -> None:
    end = await live(200, SEED)
    print(end)
    assert end.broken == [], f"BAOXIAO_SEED={SEED}"
    assert (end.closed, end.written_twice) == (200, 0)
    assert end.most_in_a_minute <= 30
    assert end.calls_per_claim < 11  # ten without a fault
