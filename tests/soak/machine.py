"""20,000 random steps on the real code without a broken promise, and eight planted bugs found by the same steps."""

import logging
import random
import sys
import time
from typing import Any

from tests.machine.bugs import BUGS, planted
from tests.machine.office import BrokenPromise, a_random_day, live_again
from tests.machine.test_machine import keep

STEPS, STEPS_PER_DAY, DAYS_PER_BUG = 20_000, 60, 300


def survived(seed: int) -> str:
    """Live the day of this seed; the broken promise in words, or nothing. A broken day is kept."""
    day = a_random_day(random.Random(seed), STEPS_PER_DAY)
    answers = _answers(seed)
    try:
        live_again(day, **answers)
    except BrokenPromise as broken:
        return f"{str(broken).partition('the day')[0].strip()} (kept as {keep({'answers': answers, 'day': day}).name})"
    return ""


def _answers(seed: int) -> dict[str, Any]:
    """What the platform answers where nobody knows, and the house's rule, on the day of this seed."""
    platform = {"same_state_ok": seed % 2 == 0, "closed_queryable": seed % 3 > 0, "pulls": seed % 4 < 2}
    return {**platform, "seed": seed, "pays": seed % 5 > 2}


def found(bug: str, first: int) -> int:
    """How many days it takes to find the bug; 0 when it is not found."""
    with planted(bug):
        for days in range(1, DAYS_PER_BUG + 1):
            day = a_random_day(random.Random(first + days), STEPS_PER_DAY)
            try:
                live_again(day, **{**_answers(days), "seed": first + days})
            except BrokenPromise:
                return days
    return 0


def main(first: int = 1) -> int:
    """Exit 1 when a promise was broken or a bug was not found. ``first``: the first day's seed."""
    logging.disable(logging.WARNING)
    begun, bad, steps = time.monotonic(), 0, 0
    for seed in range(first, first + STEPS // STEPS_PER_DAY + 1):
        steps += STEPS_PER_DAY
        if trouble := survived(seed):
            bad += 1
            print(f"seed {seed}: {trouble}", flush=True)
    print(f"{steps:,} steps from seed {first}: {bad} broken days, {time.monotonic() - begun:.0f} s", flush=True)
    for bug in BUGS:
        days = found(bug, first)
        bad += not days
        print(f"planted: {bug:<45}{f'found after {days} days' if days else 'NOT FOUND'}", flush=True)
    return min(1, bad)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
