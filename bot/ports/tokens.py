"""What all processes share about calling the platform; never inside a unit."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class StoredToken:
    """A token or ticket of the platform, shared by all processes."""

    value: str = field(repr=False)
    expires_at: datetime


class Tokens(Protocol):
    """The platform's tokens and tickets, shared by all processes; each call is a transaction of its own, never inside a
    unit."""

    async def get(self, name: str) -> StoredToken | None:
        """What is stored under this name, over or not."""
        ...

    async def put(self, name: str, value: str, expires_at: datetime) -> None:
        """Replace it."""
        ...

    def refreshing(self, name: str) -> AbstractAsyncContextManager[None]:
        """Only one task of all processes is inside for a name: ``get`` again once in, then fetch and ``put``. Ends with
        its process. Raises StoreDown when it takes too long to get in."""
        ...


class Breakers(Protocol):
    """Which APIs of the platform nobody calls for a while, shared by all processes; never inside a unit."""

    async def until(self, api: str) -> datetime | None:
        """Till when it stays shut, None when it never was; may lie in the past."""
        ...

    async def open(self, api: str, until: datetime) -> None:
        """Nobody calls before ``until``; never makes a longer rest shorter."""
        ...
