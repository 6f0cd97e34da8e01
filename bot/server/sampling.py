"""Log lines that anybody can make us write: a few of each kind within a minute, then how many there were."""

import asyncio
from collections import Counter

import structlog

FIRST = 5  # of each kind are told one by one
WINDOW = 60.0  # seconds

log = structlog.get_logger("bot.server")


class Sampled:
    """One event of the log; ``why`` is its kind, of which there are few."""

    def __init__(self, event: str) -> None:
        """Counts for this process alone."""
        self._event = event
        self._seen: Counter[str] = Counter()
        self._end: asyncio.TimerHandle | None = None

    def tell(self, why: str, **more: str) -> None:
        """It happened again."""
        if self._end is None:
            self._end = asyncio.get_running_loop().call_later(WINDOW, self.sum_up)
        self._seen[why] += 1
        if self._seen[why] <= FIRST:
            log.warning(self._event, why=why, **more)

    def sum_up(self) -> None:
        """The minute is over, or the process ends: say what was left out."""
        if self._end is not None:
            self._end.cancel()
        left_out = {why: count - FIRST for why, count in self._seen.items() if count > FIRST}
        self._end, self._seen = None, Counter()
        if left_out:
            log.warning(f"{self._event}_more", unlogged=sum(left_out.values()), seconds=WINDOW, **left_out)
