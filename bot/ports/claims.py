"""Claims, their lines, decisions and history in the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.category import Category
from bot.domain.checks import Finding
from bot.domain.claim import Block, Claim, Decision, HelpOwner, Line, LineState, Person, State
from bot.domain.invoice import CardRef, Invoice, UserId


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of a claim's history. ``step`` is a Step, an AuditNote, or a word of a later release; ``state`` the
    claim's state after it."""

    at: datetime
    actor: str
    actor_name: str
    step: str
    state: State
    detail: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewLine:
    """What a new line is made of. ``weak``: the key that look-alikes share, empty when it can't be made. ``twin``: its
    key is shared with an invoice that may be the same, so it gets one of its own below that."""

    key: str
    ref: CardRef
    openid: str
    app_id: str
    invoice: Invoice
    note: str = ""
    findings: tuple[Finding, ...] = ()
    weak: str = ""
    category: Category = Category.OTHER
    twin: bool = False


@dataclass(frozen=True, slots=True)
class Unkeyed:
    """A line without keys: where it stands, and whether it is live."""

    id: int
    no: int
    key: str
    invoice: Invoice
    claim_id: int
    live: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """As much of a PENDING claim as it takes to see who decides about it."""

    id: int
    claimant: Person
    approvers: tuple[Person, ...]


class Queue(StrEnum):
    """A list of finance's work. All but HELP are the claims of the state of that name."""

    HELP = "help"
    APPROVED = "approved"
    PAID = "paid"
    CLOSING = "closing"
    CLOSED = "closed"


class Claims(Protocol):
    """Claims, their lines and decisions, inside one unit."""

    async def add(
        self,
        claimant: Person,
        purpose: str,
        submission_key: str,
        approvers: Sequence[Person],
        lines: Sequence[NewLine],
        at: datetime,
    ) -> Claim:
        """A new DRAFT claim with the next number (``BX-0001``), its lines bound to wallet rows (made or found by
        key)."""
        ...

    async def number_from(self, last: int) -> None:
        """The next claim gets a number above ``last``, or above all others if those are higher."""
        ...

    async def get(self, claim_id: int) -> Claim | None:
        """The claim, locked for this unit (FOR UPDATE on PostgreSQL)."""
        ...

    async def by_number(self, number: str) -> Claim | None:
        """The claim ``BX-0001``, locked for this unit."""
        ...

    async def by_submission(self, userid: UserId, key: str) -> Claim | None:
        """The claim this member submitted under this key."""
        ...

    async def save(
        self,
        claim: Claim,
        *,
        state: State,
        at: datetime,
        round: int | None = None,
        level: int | None = None,
        undo_until: datetime | None = None,
        approvers: Sequence[Person] | None = None,
        needs_help: str | None = None,
        help_owner: HelpOwner | None = None,
        held: str | None = None,
        held_by: str | None = None,
        blocks: Sequence[Block] | None = None,
        extra: Mapping[str, str] | None = None,
    ) -> Claim:
        """Compare-and-set on ``claim.version``; None leaves a field as it is but ``undo_until``, which is always
        written. Raises TooLate when somebody was first."""
        ...

    async def set_line(self, line: Line, state: LineState, problem: str = "", code: int = 0) -> None:
        """Write a line's state and problem (a text key, and the platform's code if there is one)."""
        ...

    async def find(self, line_id: int, finding: Finding) -> None:
        """There is one more thing to say of this line; said once."""
        ...

    async def hold(self, claim: Claim) -> list[str]:
        """Take the company-wide live keys of the counted lines; answers the keys that are taken by another claim (then
        none is held). Raises TooLate when somebody takes one at this very moment."""
        ...

    async def let_go(self, claim: Claim, some: Sequence[Line] | None = None) -> None:
        """Give the live keys of these lines (all, when none are named) back."""
        ...

    async def holders(self, keys: Sequence[str]) -> dict[str, Claim]:
        """Key → the newest claim with a live line of that key; a weak key may have several."""
        ...

    async def locking(self, keys: Sequence[str], but: int) -> bool:
        """Whether another claim than ``but`` (its id) with one of these keys is being locked just now."""
        ...

    async def enter_alone(self, line: Line) -> None:
        """Enter a line of a draft under a key, and with a wallet row, of its own: its weak key is another claim's."""
        ...

    async def unkeyed(self, after: int, limit: int) -> list[Unkeyed]:
        """Lines that have no keys yet, by id: those of releases before this one; ``after`` a line id (keyset)."""
        ...

    async def last_line(self) -> int:
        """The id of the newest line, 0 when there is none."""
        ...

    async def key_line(self, line_id: int, keys: Mapping[str, bool]) -> list[int]:
        """Give a line its keys, each held (True) or only known; answers the claims that hold one of them already."""
        ...

    async def name_of(self, userid: UserId) -> str | None:
        """The name this member last had as a claimant, or has in a claim that waits for them; None when in neither."""
        ...

    async def look_alikes(self, weak_keys: Sequence[str], but: Sequence[str]) -> set[str]:
        """Those of the weak keys that a line of another invoice (its key not in ``but``) holds too."""
        ...

    async def decide(self, claim: Claim, decision: Decision) -> None:
        """Write a decision; (claim, round, level) is unique. Raises TooLate."""
        ...

    async def of_claimant(self, userid: UserId, before: int | None = None, limit: int = 20) -> list[Claim]:
        """Newest first; ``before`` a claim id (keyset)."""
        ...

    async def waiting_for(self, userid: UserId, limit: int = 50) -> list[Claim]:
        """PENDING claims this member is an approver of, oldest first."""
        ...

    async def decided_by(
        self, userid: UserId, *, number: str = "", task_id: str = "", limit: int = 50
    ) -> list[Waiting]:
        """PENDING claims this member is an approver of, oldest first: the one of this number, or on this card, or all
        that wait for them. One statement."""
        ...

    async def last_with(self, wallet_id: int) -> Claim | None:
        """The claim that holds this invoice; when none does, the newest that ever did."""
        ...

    async def of_openid(self, openid: str) -> list[Claim]:
        """Claims that hold an invoice of this openid of Weixin Work and are not written off yet, by id; locked for this
        unit when it writes."""
        ...

    async def in_queue(self, queue: Queue, after: int | None = None, limit: int = 20) -> list[Claim]:
        """Finance's work, oldest first, what is closed newest first; ``after`` a claim id (keyset)."""
        ...

    async def queued(self, most: int = 100) -> dict[Queue, int]:
        """How many claims each queue holds, counted no further than ``most``."""
        ...

    async def in_state(self, state: State, after: int = 0, limit: int = 20) -> list[Claim]:
        """Claims in this state, by id; ``after`` a claim id (keyset)."""
        ...

    async def due(self, state: State, at: datetime, limit: int = 100) -> list[Claim]:
        """Claims in this state (APPROVED, PAID) that nothing stops and whose last word could no longer be taken back
        at ``at``."""
        ...

    async def after(self, last: int, limit: int = 200) -> list[Claim]:
        """Every claim, by id; ``last`` a claim id (keyset)."""
        ...

    async def holding(self, keys: Sequence[str]) -> set[str]:
        """Those of the identity keys that a live claim holds."""
        ...

    async def approved_between(self, start: datetime, end: datetime, after: int = 0, limit: int = 100) -> list[Claim]:
        """Claims whose standing approval was given in this time, by id; ``after`` a claim id (keyset)."""
        ...
