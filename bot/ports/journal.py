"""The lock journal: what suffices to free every invoice without the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.invoice import Account, CardRef, Status


@dataclass(frozen=True, slots=True)
class Requested:
    """A line of the lock journal: what is about to be asked of one invoice or, with ``proved``, what a query showed.

    ``n`` grows by one within the ``slot``; ``at`` is ISO 8601 in UTC; ``aim`` a Status; ``key`` the invoice's identity;
    ``account`` the Account that asked.
    """

    slot: int
    n: int
    at: str
    claim: str
    aim: str
    key: str
    card_id: str
    encrypt_code: str
    openid: str
    gen: int
    proved: bool = False
    account: str = Account.WORK


@dataclass(frozen=True, slots=True)
class Held:
    """An invoice that the journal says we hold, or may hold. ``sure``: a query showed it."""

    claim: str
    key: str
    ref: CardRef
    openid: str
    aim: Status
    since: str
    sure: bool


class LockJournal(Protocol):
    """What suffices to free every invoice without the database."""

    @property
    def slot(self) -> int:
        """Which of the files is ours."""
        ...

    def reserve(self, count: int) -> list[int]:
        """The next numbers."""
        ...

    async def write(self, requests: Sequence[Requested], *, durable: bool = True) -> None:
        """Append; on the disk when this returns, if ``durable``. Raises OSError: then nothing may be sent."""
        ...
