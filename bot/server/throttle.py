"""How often the same address may try what it must not guess; kept in this process, forgotten after a minute."""

from collections import deque
from datetime import datetime, timedelta

from aiohttp import web

from bot.ports.engine import Clock
from bot.server.peers import Peers

WINDOW = timedelta(minutes=1)
MANY = 25  # times as much for an address that stands for many: nobody is to lock all the others out
_REMEMBERED = 10_000


class Throttle:
    """Counts failures by address; what succeeds is never counted."""

    def __init__(self, clock: Clock, limit: int, peers: Peers) -> None:
        """``limit``: failures a minute."""
        self._clock, self._limit, self._peers = clock, limit, peers
        self._failed: dict[str, deque[datetime]] = {}

    def allows(self, request: web.Request) -> bool:
        """Whether this address may try again now."""
        times = self._failed.get(self._peers.address(request))
        while times and self._clock.now() - times[0] >= WINDOW:
            times.popleft()
        limit = self._limit * (MANY if self._peers.hides_many(request) else 1)
        return not times or len(times) < limit

    def failed(self, request: web.Request) -> None:
        """It did not succeed."""
        address = self._peers.address(request)
        times = self._failed.pop(address, None) or deque(maxlen=self._limit * MANY)
        times.append(self._clock.now())
        if len(self._failed) >= _REMEMBERED:
            del self._failed[next(iter(self._failed))]  # who failed longest ago
        self._failed[address] = times
