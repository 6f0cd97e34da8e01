"""What the platform has called back with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.invoice import UserId


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A callback as stored before it was acknowledged. ``body`` is the decrypted XML; ``created`` its own CreateTime
    (UTC)."""

    id: int
    key: str
    person: UserId
    created: datetime
    body: str
    ignored: str = ""


class Inbox(Protocol):
    """What arrived; durable before the 200. Its own file on SQLite."""

    async def record(self, key: str, person: UserId, created: datetime, body: str, ignored: str = "") -> bool:
        """Store under the meaning key, group-committed; False when the same person's was there already, for that alone
        is a repeat. Raises StoreDown."""
        ...

    async def unheard(self, person: UserId, up_to: int) -> list[InboxRow]:
        """This person's rows up to this id not yet marked ``heard`` in the main database, in id order."""
        ...

    async def unforwarded(self, limit: int = 100) -> list[InboxRow]:
        """The oldest rows that no job was enqueued for yet, in id order."""
        ...

    async def mark_forwarded(self, ids: Sequence[int]) -> None:
        """A job that will process these rows is enqueued."""
        ...

    async def purge(self, before: datetime) -> int:
        """Empty the bodies of heard rows received before this moment; their keys stay for ever. How many were
        emptied."""
        ...
