"""The life of a claim as one table, and the values a claim is made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.category import Category
from bot.domain.checks import Finding
from bot.domain.errors import TooLate
from bot.domain.identity import is_weak, keys
from bot.domain.invoice import CardRef, Invoice, Status, UserId


class State(StrEnum):
    """Where a claim stands."""

    DRAFT = "draft"
    LOCKING = "locking"
    PENDING = "pending"
    APPROVED = "approved"
    PAID = "paid"
    CLOSING = "closing"
    CLOSED = "closed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class HelpOwner(StrEnum):
    """Who has to look at a claim that needs help."""

    NOBODY = ""
    FINANCE = "finance"
    ADMIN = "admin"


class Step(StrEnum):
    """What can happen to a claim."""

    SUBMIT = "submit"
    LOCKED = "locked"
    LOCK_REFUSED = "lock_refused"
    APPROVE = "approve"
    UNDO = "undo"
    REJECT = "reject"
    WITHDRAW = "withdraw"
    PAY = "pay"
    UNPAY = "unpay"
    CLOSE = "close"
    WRITTEN_OFF = "written_off"


LIFE: dict[tuple[State, Step], State] = {
    (State.DRAFT, Step.SUBMIT): State.LOCKING,
    (State.DRAFT, Step.WITHDRAW): State.WITHDRAWN,
    (State.LOCKING, Step.LOCKED): State.PENDING,
    (State.LOCKING, Step.LOCK_REFUSED): State.DRAFT,
    (State.LOCKING, Step.WITHDRAW): State.WITHDRAWN,
    (State.PENDING, Step.APPROVE): State.APPROVED,
    (State.PENDING, Step.REJECT): State.REJECTED,
    (State.PENDING, Step.WITHDRAW): State.WITHDRAWN,
    (State.APPROVED, Step.UNDO): State.PENDING,
    (State.APPROVED, Step.WITHDRAW): State.WITHDRAWN,
    (State.APPROVED, Step.CLOSE): State.CLOSING,
    (State.APPROVED, Step.PAY): State.PAID,
    (State.PAID, Step.UNPAY): State.APPROVED,
    (State.PAID, Step.CLOSE): State.CLOSING,
    (State.CLOSING, Step.WRITTEN_OFF): State.CLOSED,
}

# What a state wants of the claim's invoices in the wallet. CLOSING is the point of no return.
WANTS: dict[State, Status] = {
    State.DRAFT: Status.FREE,
    State.LOCKING: Status.LOCKED,
    State.PENDING: Status.LOCKED,
    State.APPROVED: Status.LOCKED,
    State.PAID: Status.LOCKED,
    State.CLOSING: Status.CLOSED,
    State.CLOSED: Status.CLOSED,
    State.REJECTED: Status.FREE,
    State.WITHDRAWN: Status.FREE,
}

# In these states a line keeps its invoice from every other claim of the company.
LIVE = frozenset({State.LOCKING, State.PENDING, State.APPROVED, State.PAID, State.CLOSING, State.CLOSED})
ENDED = frozenset({State.CLOSED, State.REJECTED, State.WITHDRAWN})


def after(state: State, step: Step) -> State:
    """The state that ``step`` leads to.

    Raises:
        TooLate: the table has no such step from ``state``.
    """
    try:
        return LIFE[state, step]
    except KeyError:
        raise TooLate from None


# Why a dropped line was dropped, where that matters: reversed by its seller; reversed while it was being written off,
# so that it never was.
CANCELLED, VOID = "line.cancelled", "line.void"


class LineState(StrEnum):
    """Where one invoice of a claim stands."""

    PROPOSED = "proposed"
    APPROVED = "approved"
    DECLINED = "declined"
    DROPPED = "dropped"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Line:
    """One invoice in a claim. ``problem`` is a text key that says why it was refused, empty when nothing is wrong;
    ``problem_code`` the platform's code for it, 0 when there is none.

    ``note``: what the claimant wrote about it. ``findings``: what the checks had to say when it was submitted.
    """

    id: int
    no: int
    state: LineState
    key: str
    ref: CardRef
    openid: str
    invoice: Invoice
    wallet_id: int
    problem: str = ""
    app_id: str = ""
    note: str = ""
    findings: tuple[Finding, ...] = ()
    category: Category = Category.OTHER
    problem_code: int = 0

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key of its invoice: the one it was entered under first, then what its own words give."""
        return tuple(dict.fromkeys((self.key, *keys(self.invoice))))

    @property
    def held_keys(self) -> tuple[str, ...]:
        """The keys it keeps for itself while it is live: a weak one only if it was entered under that."""
        return (self.key, *(key for key in self.keys if key != self.key and not is_weak(key)))

    @property
    def counts(self) -> bool:
        """Whether the line still belongs to the claim (a dropped or declined one does not)."""
        return self.state not in {LineState.DECLINED, LineState.DROPPED}

    @property
    def reversed(self) -> bool:
        """Whether it left the claim because its seller reversed it: before the write-off, or instead of it (void)."""
        return self.state is LineState.DROPPED and self.problem in {CANCELLED, VOID}


@dataclass(frozen=True, slots=True)
class Person:
    """A member as the claim remembers them."""

    userid: UserId
    name: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One person's word on one level of one round. ``reason``: a TextKey that was chosen, or the person's own words."""

    round: int
    level: int
    by: Person
    verdict: Step
    reason: str
    at: datetime


class BlockKind(StrEnum):
    """What can stand between an approved claim and its payment."""

    SAME_INVOICE = "same_invoice"
    REVERSED = "reversed"
    GONE = "gone"
    UNLOCKED = "unlocked"
    WRITTEN_OFF = "written_off"
    OPENID = "openid"
    ASKED_BACK = "asked_back"


# What may be wrong with an invoice in its wallet: finance may go on without the line, for the reason that follows.
AT_THE_WALLET = {
    BlockKind.REVERSED: CANCELLED,
    BlockKind.GONE: "line.gone",
    BlockKind.UNLOCKED: "line.lock_lost",
    BlockKind.WRITTEN_OFF: "line.closed",
}


@dataclass(frozen=True, slots=True)
class Block:
    """Why a claim is neither paid nor written off until a person has decided: finance, or an admin (``owner``).

    ``line``: the number of the line it is about, 0 for the whole claim. ``args`` fill the sentence ``block.<kind>``.
    """

    kind: BlockKind
    line: int
    owner: str = "finance"
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim as the database holds it. ``version`` grows with every change; ``round`` with every new turn of
    approval. ``undo_until``: when the approval (or, once paid, the payment) can no longer be taken back and the
    invoices may be written off; while ``held`` (why, by ``held_by``) or while there are ``blocks`` they are not."""

    id: int
    number: str
    state: State
    version: int
    claimant: Person
    purpose: str
    submission_key: str
    round: int
    level: int
    created_at: datetime
    updated_at: datetime
    approvers: tuple[Person, ...]
    lines: tuple[Line, ...]
    decisions: tuple[Decision, ...] = ()
    undo_until: datetime | None = None
    needs_help: str = ""
    help_owner: HelpOwner = HelpOwner.NOBODY
    held: str = ""
    held_by: str = ""
    blocks: tuple[Block, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def counted(self) -> tuple[Line, ...]:
        """The lines that still belong to the claim."""
        return tuple(line for line in self.lines if line.counts)

    @property
    def total(self) -> int:
        """The sum of the lines that count, in fen, from the platform's figures."""
        return sum(line.invoice.fee for line in self.counted)

    @property
    def doubtful(self) -> int:
        """How many of its invoices the checks had something to say about."""
        return sum(bool(line.findings) for line in self.counted)

    @property
    def clean(self) -> bool:
        """Whether there is nothing to look at first: neither for who decides nor for finance."""
        return not self.doubtful and self.help_owner is not HelpOwner.FINANCE

    @property
    def stopped(self) -> bool:
        """Whether nothing of it may be paid or written off just now."""
        return bool(self.held or self.blocks)

    @property
    def asked_back(self) -> bool:
        """Whether its claimant has asked finance to send it back, and finance has not answered."""
        return any(block.kind is BlockKind.ASKED_BACK for block in self.blocks)

    @property
    def standing(self) -> str:
        """The word for how it stands: its state's, or that it ended with every invoice reversed."""
        return "void" if self.state is State.CLOSED and not self.counted else self.state.value

    def without(self, *kinds: BlockKind, line: int | None = None) -> tuple[Block, ...]:
        """Its blocks but those of these kinds (any, when none is named), of this line (any line: None)."""
        return tuple(
            one for one in self.blocks if not ((not kinds or one.kind in kinds) and (line is None or one.line == line))
        )

    def decided(self) -> Decision | None:
        """The last decision of the round in hand, if there is one."""
        mine = [d for d in self.decisions if d.round == self.round]
        return mine[-1] if mine else None

    def is_approver(self, userid: UserId) -> bool:
        """Whether this member may decide now. The claimant never may."""
        return userid != self.claimant.userid and any(p.userid == userid for p in self.approvers)

    def is_party(self, userid: UserId) -> bool:
        """Whether this member is the claimant, or is or was an approver: they never pay nor close this claim."""
        parties = {self.claimant.userid, *(p.userid for p in self.approvers), *(d.by.userid for d in self.decisions)}
        return userid.lower() in {party.lower() for party in parties}
