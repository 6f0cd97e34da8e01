"""Tokens and tickets: fetched once for all, kept where every process finds them, renewed early or when refused."""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable
from datetime import timedelta

from bot.ports.engine import Clock
from bot.ports.platform import NotSent
from bot.ports.store import StoreDown
from bot.ports.tokens import StoredToken, Tokens
from bot.weixin import facts

Fetch = Callable[[], Awaitable[tuple[str, float]]]


class Credential:
    """One token or ticket. ``fetch`` asks the platform for (value, seconds to live); one task of all asks at a time."""

    def __init__(self, name: str, fetch: Fetch, shelf: Tokens, clock: Clock) -> None:
        self._name, self._fetch, self._shelf, self._clock = name, fetch, shelf, clock
        self._held: StoredToken | None = None
        self._lock = asyncio.Lock()

    async def get(self) -> str:
        """A value that is good for some minutes more. Raises NotSent (no database) and what ``fetch`` raises."""
        return self._good(self._held, refused="") or await self.renew(refused="")

    async def renew(self, refused: str) -> str:
        """Another value than ``refused``: somebody else's newer one if there is one, a fetched one if not."""
        async with self._lock:
            if value := self._good(self._held, refused):
                return value
            try:
                return await self._shared(refused) or await self._new(refused)
            except StoreDown:
                pass
        raise NotSent(self._name.split(":", 1)[0])

    async def _shared(self, refused: str) -> str:
        held = await self._shelf.get(self._name)
        if value := self._good(held, refused):
            self._held = held
            return value
        return ""

    async def _new(self, refused: str) -> str:
        async with self._shelf.refreshing(self._name):
            if value := await self._shared(refused):
                return value
            value, lives = await self._fetch()
            # What is fetched late in its life has little left: half of that is better than asking at every call.
            until = self._clock.now() + timedelta(seconds=max(lives - facts.REFRESH_EARLY, lives / 2))
            self._held = StoredToken(value, until)
            with contextlib.suppress(StoreDown):  # good for us all the same
                await self._shelf.put(self._name, value, until)
            return value

    def _good(self, held: StoredToken | None, refused: str) -> str:
        """The held value; empty when there is none, its time is over, or it is the refused one."""
        if held is None or held.value == refused or held.expires_at <= self._clock.now():
            return ""
        return held.value
