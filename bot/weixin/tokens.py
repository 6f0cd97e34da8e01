"""Tokens and tickets: fetched once for all, kept where every process finds them, renewed early or when refused."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Protocol

from bot.ports import Clock
from bot.weixin import facts

Fetch = Callable[[], Awaitable[tuple[str, float]]]


class Shelf(Protocol):
    """Where all processes of the installation keep what they share."""

    async def get(self, name: str) -> tuple[str, datetime] | None:
        """The value and until when it is good (aware, UTC); None when there is none."""
        ...

    async def put(self, name: str, value: str, expires_at: datetime) -> None:
        """Replace the value."""
        ...


class Credential:
    """One token or ticket. ``fetch`` asks the platform for (value, seconds to live); only one task asks at a time."""

    def __init__(self, name: str, fetch: Fetch, shelf: Shelf, clock: Clock) -> None:
        self._name, self._fetch, self._shelf, self._clock = name, fetch, shelf, clock
        self._held: tuple[str, datetime] | None = None
        self._lock = asyncio.Lock()

    async def get(self) -> str:
        """A value that is good for some minutes more. Raises what ``fetch`` raises."""
        return self._good(self._held, refused="") or await self.renew(refused="")

    async def renew(self, refused: str) -> str:
        """Another value than ``refused``: somebody else's newer one if there is one, a fetched one if not."""
        async with self._lock:
            for held in (self._held, await self._shelf.get(self._name)):
                if value := self._good(held, refused):
                    self._held = held
                    return value
            return await self._new()

    async def _new(self) -> str:
        value, lives = await self._fetch()
        # What is fetched late in its life has little left: half of that is better than asking at every call.
        until = self._clock.now() + timedelta(seconds=max(lives - facts.REFRESH_EARLY, lives / 2))
        self._held = (value, until)
        await self._shelf.put(self._name, value, until)
        return value

    def _good(self, held: tuple[str, datetime] | None, refused: str) -> str:
        """The held value; empty when there is none, its time is over, or it is the refused one."""
        if held is None or held[0] == refused or held[1] <= self._clock.now():
            return ""
        return held[0]
