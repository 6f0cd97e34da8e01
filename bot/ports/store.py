"""The database: transactions, and all that happens in one."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import datetime
from typing import Protocol

from bot.domain.audit import AuditNote
from bot.domain.claim import Claim, Person, Step
from bot.domain.invoice import UserId
from bot.jobs import Job
from bot.ports.cards import Cards
from bot.ports.claims import AuditEntry, Claims
from bot.ports.originals import Originals
from bot.ports.people import Bindings, Conversations, Renames, Sessions
from bot.ports.wallet import Pick, Wallet


class StoreDown(Exception):
    """The database can't take anything just now; nothing was stored."""


class Unit(Protocol):
    """One transaction. Leaving it without an exception commits; an exception rolls back."""

    @property
    def claims(self) -> Claims:
        """Claims, lines, decisions."""
        ...

    @property
    def wallet(self) -> Wallet:
        """Intents and attempts."""
        ...

    @property
    def cards(self) -> Cards:
        """Cards we sent and their codes."""
        ...

    @property
    def originals(self) -> Originals:
        """The files of the lines."""
        ...

    @property
    def sessions(self) -> Sessions:
        """Logins of the web pages."""
        ...

    @property
    def bindings(self) -> Bindings:
        """Whose an openid is."""
        ...

    @property
    def renames(self) -> Renames:
        """Userids of old."""
        ...

    @property
    def conversations(self) -> Conversations:
        """Where each person is in a talk."""
        ...

    async def audit(
        self,
        claim: Claim,
        step: Step | AuditNote,
        actor: Person | None,
        at: datetime,
        detail: Mapping[str, str] | None = None,
    ) -> None:
        """Append to the claim's history (append-only); ``claim`` is the claim *after* the step. None: the system."""
        ...

    async def history(self, claim_id: int) -> list[AuditEntry]:
        """The claim's history, oldest first."""
        ...

    async def enqueue(self, job: Job, *, delay: float = 0.0) -> None:
        """Have this job carried out ``delay`` seconds after this unit commits, at least once; one of the same kind and
        key is there once."""
        ...

    async def heard(self, inbox_id: int, outcome: str, at: datetime) -> bool:
        """Mark an inbox row as heard; False when it was already."""
        ...

    async def serialize(self, name: str) -> None:
        """Units that ask for the same name (a userid, the key of an invoice) run one after the other."""
        ...

    async def save_picks(self, picks: Sequence[Pick]) -> None:
        """Remember what was looked up (an existing id is replaced)."""
        ...

    async def picks(self, userid: UserId, ids: Sequence[str]) -> list[Pick]:
        """The member's picks by id, in the order asked; unknown ids are left out."""
        ...

    async def question(self, userid: UserId, key: str, claim_id: int, at: datetime) -> tuple[str, bool]:
        """The reference (``Q-117``) under which this member may ask finance about an invoice another claim holds, and
        whether it was given just now."""
        ...

    async def setting(self, name: str) -> str | None:
        """A stored value of the installation, e.g. ``installation``."""
        ...

    async def set_setting(self, name: str, value: str) -> None:
        """Store it."""
        ...

    def savepoint(self) -> AbstractAsyncContextManager[None]:
        """A nested transaction: an exception inside rolls back to here."""
        ...


class Store(Protocol):
    """The database."""

    def unit(self) -> AbstractAsyncContextManager[Unit]:
        """A writing transaction (BEGIN IMMEDIATE on SQLite)."""
        ...

    def reading(self) -> AbstractAsyncContextManager[Unit]:
        """A reading transaction; writing in it is a bug."""
        ...
