"""Our view of the members' invoices in the database: what was picked, what we wish, what we asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.evidence import Evidence
from bot.domain.invoice import CardRef, Invoice, Status, UserId
from bot.domain.protocol import Attempt, Intent
from bot.ports.platform import Answer


@dataclass(frozen=True, slots=True)
class Pick:
    """An invoice a member picked and we looked up; the page knows it by ``id`` alone. ``app_id`` is kept, never
    trusted."""

    id: str
    userid: UserId
    ref: CardRef
    app_id: str
    key: str
    openid: str
    status: Status
    invoice: Invoice
    at: datetime


@dataclass(frozen=True, slots=True)
class WalletCard:
    """Our view of one invoice in a wallet: how to reach it, what we want of it, whether that is proved."""

    id: int
    key: str
    ref: CardRef
    openid: str
    intent: Intent
    seen: Status | None = None


@dataclass(frozen=True, slots=True)
class SweptCard:
    """A proved wish, as a sweep compares it. ``claim``: the number of the last claim with this invoice."""

    id: int
    key: str
    ref: CardRef
    want: Status
    gen: int
    evidence: Evidence
    claim: str


class Wallet(Protocol):
    """Intents and attempts, inside one unit."""

    async def known(self, keys: Sequence[str]) -> dict[str, list[WalletCard]]:
        """Key → our rows for invoices with this key; several where a key is weak, or was made before this release."""
        ...

    async def cards(self, ids: Sequence[int]) -> list[WalletCard]:
        """These rows."""
        ...

    async def wish(self, wallet_ids: Sequence[int], want: Status) -> None:
        """Change the wish: gen + 1 and unproved where ``want`` differs; nothing where it is the same already."""
        ...

    async def doubt(self, card: WalletCard) -> bool:
        """The same wish once more, unproved: gen + 1. False when the gen has changed meanwhile."""
        ...

    async def attempts(self, wallet_ids: Sequence[int]) -> list[Attempt]:
        """Every attempt row of these invoices that can still matter (of the present gen, or not settled), oldest
        first."""
        ...

    async def open_attempts(
        self,
        cards: Sequence[WalletCard],
        aim: Status,
        opened: datetime,
        deadline: datetime,
        clean: Mapping[int, bool],
        single: bool,
        place: tuple[int, Sequence[int]] = (0, ()),
    ) -> list[int] | None:
        """The fence: write one row per invoice, all or none; None when a gen has changed since ``cards`` was read.
        ``place``: the slot of the lock journal and the numbers these requests will have there."""
        ...

    async def close_attempts(self, ids: Sequence[int], answer: Answer) -> None:
        """Write the outcome of a request on its rows."""
        ...

    async def prove(self, card: WalletCard, evidence: Evidence, at: datetime) -> bool:
        """Compare-and-set on gen: the wish is fulfilled. False when it has changed meanwhile, or was proved already."""
        ...

    async def swept(self, after: int, since: datetime, limit: int) -> list[SweptCard]:
        """Proved wishes by id: all that want LOCKED, and what was proved ``since``; ``after`` an id (keyset)."""
        ...

    async def open_claims(self) -> list[int]:
        """For each invoice whose wish is not proved the claim that holds it, or else the newest that ever did."""
        ...

    async def journaled(self) -> dict[int, int]:
        """Slot of the lock journal → the highest number any attempt has there."""
        ...

    async def saw(self, wallet_id: int, status: Status | None, at: datetime) -> None:
        """Remember what the last query showed."""
        ...
