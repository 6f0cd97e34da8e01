"""Breakers: an API that said "too often" or will not take our token is left alone for a while by every process."""

import contextlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.ports.engine import Clock
from bot.ports.platform import NotSent
from bot.ports.store import StoreDown
from bot.ports.tokens import Breakers
from bot.weixin import facts

LOOK_EVERY = timedelta(seconds=5)  # how long another process's trip may go unnoticed
NEVER = datetime.min.replace(tzinfo=UTC)
MEMORY = 10.0  # a trip within this many windows of the last one makes the window grow


@dataclass(slots=True)
class _State:
    until: datetime
    window: float = 0.0
    code: int = 0
    looked: datetime | None = None


class Breaker:
    """One breaker per name, shared by all processes. Without a database each process keeps its own."""

    def __init__(self, shared: Breakers, clock: Clock) -> None:
        self._shared, self._clock = shared, clock
        self._states: dict[str, _State] = {}

    async def check(self, name: str) -> None:
        """Raises NotSent, with the seconds to wait and the code that tripped it here, while the breaker is open."""
        now = self._clock.now()
        state = self._state(name, now)
        if state.until <= now and (state.looked is None or abs(now - state.looked) >= LOOK_EVERY):
            state.looked = now
            with contextlib.suppress(StoreDown):
                until = await self._shared.until(name)
                if until is not None and until > now:
                    state.until, state.code = until, 0
        if state.until > now:
            raise NotSent(name.split(":", 1)[0], state.code, (state.until - now).total_seconds())

    def _state(self, name: str, now: datetime) -> _State:
        """What is known. No breaker is open for longer than its window: the clock may have been put back."""
        state = self._states.setdefault(name, _State(until=NEVER))
        if state.until > now + timedelta(seconds=state.window or facts.RATE_WINDOW_MAX):
            state.until = now + timedelta(seconds=state.window) if state.window else NEVER
        return state

    async def trip(self, name: str, code: int, window: float = facts.RATE_WINDOW) -> float:
        """Open the breaker; answers for how many seconds: ``window``, doubled by each relapse, an hour at most."""
        now = self._clock.now()
        state = self._state(name, now)
        if state.until > now:  # by a call that was under way at the same time
            return (state.until - now).total_seconds()
        relapse = state.window and now - state.until < timedelta(seconds=MEMORY * state.window)
        state.window = min(state.window * 2, facts.RATE_WINDOW_MAX) if relapse else window
        state.code, state.until = code, now + timedelta(seconds=state.window)
        with contextlib.suppress(StoreDown):
            await self._shared.open(name, state.until)
        return state.window

    def open_now(self) -> dict[str, int]:
        """The names of the open breakers, each with the code that tripped it here (0: tripped elsewhere)."""
        now = self._clock.now()
        return {name: state.code for name in self._states if (state := self._state(name, now)).until > now}
