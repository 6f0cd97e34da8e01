"""Which periodic jobs fall due under a clock that leaps (a testing aid): DBOS's own scheduler sleeps until a moment
of the machine's clock, here the clock is looked at again and again instead."""

import asyncio
import time
from collections.abc import AsyncIterator, Mapping
from datetime import UTC, datetime

from croniter import croniter  # type: ignore[import-untyped]

_LOOK_AGAIN = 0.25  # seconds


async def due_across_leaps(crons: Mapping[str, str]) -> AsyncIterator[tuple[str, datetime]]:
    """Without end: each name with a moment (UTC) of its cron line that has come since the last look. Of several moments
    that a leap has passed, the latest counts for all."""
    looked = _now()
    while True:
        await asyncio.sleep(_LOOK_AGAIN)
        now = _now()
        for name, cron in crons.items():
            latest: datetime = croniter(cron, now, second_at_beginning=True).get_prev(datetime)
            if looked <= latest:
                yield name, latest
        looked = now


def _now() -> datetime:
    return datetime.fromtimestamp(time.time(), UTC)
