"""How often the same address may try what it must not guess; kept in this process, forgotten after a minute."""

import ipaddress
from collections import deque
from datetime import datetime, timedelta

from aiohttp import web

from bot.ports.engine import Clock

_WINDOW = timedelta(minutes=1)
_REMEMBERED = 10_000


class Throttle:
    """Counts failures by address; what succeeds is never counted."""

    def __init__(self, clock: Clock, limit: int) -> None:
        """``limit``: failures a minute."""
        self._clock, self._limit = clock, limit
        self._failed: dict[str, deque[datetime]] = {}

    def allows(self, request: web.Request) -> bool:
        """Whether this address may try again now."""
        times = self._failed.get(address_of(request))
        while times and self._clock.now() - times[0] >= _WINDOW:
            times.popleft()
        return not times or len(times) < self._limit

    def failed(self, request: web.Request) -> None:
        """It did not succeed."""
        if len(self._failed) >= _REMEMBERED:
            self._failed.clear()
        self._failed.setdefault(address_of(request), deque(maxlen=self._limit)).append(self._clock.now())


def address_of(request: web.Request) -> str:
    """Who asks. A proxy on this machine or in this network is believed what it added last to X-Forwarded-For."""
    peer = request.remote or ""
    try:
        near = ipaddress.ip_address(peer).is_private
    except ValueError:
        return peer
    last = request.headers.get("X-Forwarded-For", "").rpartition(",")[2].strip()
    return last[:64] if near and last else peer
