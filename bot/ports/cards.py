"""The cards we sent and their one-time codes, in the database."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.invoice import UserId


class CardKind(StrEnum):
    """Whose card it is: it is drawn, rewritten and answered accordingly."""

    APPROVAL = "approval"
    CLAIMANT = "claimant"


@dataclass(frozen=True, slots=True)
class SentCard:
    """A template card of ours, written down before it is sent. ``number``: its claim's, once it is written down."""

    task_id: str
    claim_id: int
    kind: CardKind
    round: int
    level: int
    to: tuple[UserId, ...]
    state: str = "planned"
    number: str = ""


class Cards(Protocol):
    """The cards we sent and their one-time codes, inside one unit."""

    async def plan(self, card: SentCard) -> bool:
        """Write a card down before it is sent; False when it is there already."""
        ...

    async def get(self, task_id: str) -> SentCard | None:
        """The card."""
        ...

    async def of_claim(self, claim_id: int) -> list[SentCard]:
        """All cards of a claim, oldest first."""
        ...

    async def mark(self, task_id: str, state: str) -> None:
        """planned → sent | failed | final."""
        ...

    async def add_code(self, task_id: str, code: str, at: datetime) -> None:
        """A code came with the send or a click (a repeat is ignored)."""
        ...

    async def code(self, task_id: str, not_before: datetime) -> str | None:
        """The newest unspent code got after ``not_before``; None when there is none."""
        ...

    async def spend(self, task_id: str, code: str) -> None:
        """The platform has taken this code, or told that it is spent."""
        ...
