"""Time and effects, as the engine drives them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol


class Clock(Protocol):
    """The time, aware and in UTC."""

    def now(self) -> datetime:
        """This moment."""
        ...


@dataclass(frozen=True, slots=True)
class Again:
    """An effect asks to be called again after ``delay`` seconds, with a new payload if given."""

    delay: float
    payload: dict[str, Any] | None = None


class Effect(Protocol):
    """An effect's code: repeatable; None when done, Again to be called later; an exception is retried with back-off by
    the engine."""

    async def __call__(self, key: str, payload: dict[str, Any]) -> Again | None:
        """Carry it out."""
        ...
