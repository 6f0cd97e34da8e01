"""The time, as the engine and the services ask for it."""

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """The time, aware and in UTC."""

    def now(self) -> datetime:
        """This moment."""
        ...
