"""The doors between the use cases and the outside: protocols, the values they carry, and the faults of the platform."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.domain.category import Category
from bot.domain.checks import Finding
from bot.domain.claim import Claim, Decision, Line, LineState, Person, State
from bot.domain.invoice import Account, CardRef, Invoice, Lookup, Status, UserId
from bot.domain.original import Kept, Kind, Original
from bot.domain.protocol import Attempt, Intent, Outcome
from bot.replies import Card, Plain, Sent

# ---------------------------------------------------------------- faults of the platform


class PlatformFault(Exception):
    """The platform did not do what was asked. ``code`` is its errcode (0: none); never carries a secret.

    ``account``: the account that asked.
    """

    account: Account = Account.WORK

    def __init__(self, what: str, code: int = 0, after: float = 0.0) -> None:
        """``after``: seconds to wait before asking again (0: no advice)."""
        super().__init__(f"{what} ({code})" if code else what)
        self.what, self.code, self.after = what, code, after


class NotSent(PlatformFault):
    """No byte left us (connect, DNS, TLS, breaker open, no token): safe to repeat."""


class InDoubt(PlatformFault):
    """A write may or may not have happened (time-out, reset, 5xx, not JSON, −1): ask before repeating."""


class Busy(PlatformFault):
    """A definite "not now": nothing happened, repeat after ``after`` seconds (45009, 72036, reads that time
    out, −1 on a read)."""


class Refused(PlatformFault):
    """A definite no about this request's subject (72xxx, 42014, 81013 …): nothing happened; look at ``code``.

    ``duplicate``: a card with this task_id is there already. ``spent``: the card's one-time code is used or over.
    ``unreachable``: none of the receivers can be reached.
    """

    def __init__(
        self,
        what: str,
        code: int = 0,
        after: float = 0.0,
        *,
        duplicate: bool = False,
        spent: bool = False,
        unreachable: bool = False,
    ) -> None:
        super().__init__(what, code, after)
        self.duplicate, self.spent, self.unreachable = duplicate, spent, unreachable


class NotAllowed(PlatformFault):
    """A setting in the admin console is missing (48001, 60020, 40001 on gettoken …): a human must act; nothing
    happened."""


class OurBug(PlatformFault):
    """We sent something wrong (missing parameter, bad JSON …): nothing happened; repeating will not help."""


# ---------------------------------------------------------------- the platform


class Clock(Protocol):
    """The time, aware and in UTC."""

    def now(self) -> datetime:
        """This moment."""
        ...


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a write to the wallet: the outcome and, for a refusal, the platform's code."""

    outcome: Outcome
    code: int = 0
    after: float = 0.0


class Invoices(Protocol):
    """The members' invoice wallets. Each card is asked about under the account that its ref names."""

    async def query(self, refs: Sequence[CardRef], known: Mapping[CardRef, str]) -> list[Lookup]:
        """One ``Lookup`` per ref, in the order asked. ``known`` binds a ref to its identity key, so that a
        batch answer can be
        matched without its position. Raises PlatformFault when the platform can't be asked at all (never for
        one bad card): then nothing is known of any of them, under whatever account."""
        ...

    async def set_status(self, refs: Sequence[CardRef], aim: Status, openid: str) -> Answer:
        """Lock, free or close: one ref by the single call when ``openid`` is empty, else the all-or-nothing
        batch; all under one account. Never raises
        for what the platform does; an unknown fate is ``Answer(UNKNOWN)``. Never repeated by the HTTP layer
        once it may have left."""
        ...


class Messenger(Protocol):
    """Messages and cards to members."""

    async def send_text(self, to: Sequence[UserId], text: Plain, *, once: bool) -> Sent:
        """``once`` switches the platform's duplicate check on. Raises PlatformFault."""
        ...

    async def send_card(self, to: Sequence[UserId], card: Card) -> Sent:
        """``card.task_id`` makes it unique; Raises PlatformFault (Refused 42014: a card with this task_id is
        there already)."""
        ...

    async def update_card(self, response_code: str, card: Card) -> None:
        """Rewrites the card for all its receivers. The code is spent by it. Raises PlatformFault (Refused
        42022, 60140: code used or
        over)."""
        ...


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the company as the directory shows them."""

    userid: UserId
    name: str
    departments: tuple[int, ...] = ()
    main_department: int = 0
    leaders: tuple[UserId, ...] = ()
    active: bool = True


@dataclass(frozen=True, slots=True)
class Department:
    """A department; ``parent`` 0 is none."""

    id: int
    name: str
    parent: int
    leaders: tuple[UserId, ...] = ()


class Directory(Protocol):
    """The company's members, at most five minutes old."""

    async def member(self, userid: UserId) -> Member | None:
        """None: unknown, left, or outside the app's range. Raises PlatformFault."""
        ...

    async def departments(self) -> tuple[Department, ...]:
        """All the app may see. Raises PlatformFault."""
        ...

    async def openid(self, userid: UserId) -> str | None:
        """The member's openid, empty for who never used Weixin; None when that can't be known. Raises PlatformFault."""
        ...

    async def userid_of(self, openid: str) -> UserId | None:
        """The member this openid belongs to; None when the platform does not say. Raises PlatformFault."""
        ...


class Login(Protocol):
    """OAuth2 of the platform."""

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        """Where the browser is sent to."""
        ...

    async def userid_of(self, code: str) -> UserId | None:
        """Who comes with this code; None for an outsider. Raises PlatformFault (Refused: code used, over, foreign)."""
        ...


class OpenidLogin(Protocol):
    """Who comes through a door beside Weixin Work: known by an openid of that account alone."""

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        """Where a browser in Weixin is sent to (Official Account)."""
        ...

    async def openid_of(self, code: str) -> str:
        """Whose code this is, from OAuth, ``wx.login`` or ``SendAuth``. Raises PlatformFault (Refused: code used,
        over, foreign)."""
        ...


class Signer(Protocol):
    """Signatures for the JS-SDK of one account; ``app_id`` is what the SDK calls that account."""

    @property
    def app_id(self) -> str:
        """The corp id or the appid."""
        ...

    async def config(self, url: str) -> dict[str, Any]:
        """``{"timestamp", "nonceStr", "signature"}`` for this page. Raises PlatformFault."""
        ...

    async def card_sign(self) -> dict[str, Any]:
        """``{"timestamp", "nonceStr", "signType", "cardSign"}``. Raises PlatformFault."""
        ...


# ---------------------------------------------------------------- the database


@dataclass(frozen=True, slots=True)
class Pick:
    """An invoice a member picked and we looked up; the page knows it by ``id`` alone. ``app_id`` is kept,
    never trusted."""

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
    evidence: str
    claim: str


@dataclass(frozen=True, slots=True)
class SentCard:
    """A template card of ours, written down before it is sent."""

    task_id: str
    claim_id: int
    kind: str
    round: int
    level: int
    to: tuple[UserId, ...]
    state: str = "planned"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of a claim's history. ``step`` is a Step's value or a word of the system; ``state`` the claim's
    state after it."""

    at: datetime
    actor: str
    actor_name: str
    step: str
    state: State
    detail: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class NewLine:
    """What a new line is made of. ``weak``: the key that look-alikes share, empty when it can't be made."""

    key: str
    ref: CardRef
    openid: str
    app_id: str
    invoice: Invoice
    note: str = ""
    findings: tuple[Finding, ...] = ()
    weak: str = ""
    category: Category = Category.OTHER


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
        """A new DRAFT claim with the next number (``BX-0001``), its lines bound to wallet rows (made or found
        by key)."""
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
        help_owner: str | None = None,
        held: str | None = None,
        held_by: str | None = None,
    ) -> Claim:
        """Compare-and-set on ``claim.version``; None leaves a field as it is but ``undo_until``, which is
        always written.
        Raises TooLate when somebody was first."""
        ...

    async def set_line(self, line: Line, state: LineState, problem: str = "", code: int = 0) -> None:
        """Write a line's state and problem (a text key, and the platform's code if there is one)."""
        ...

    async def hold(self, claim: Claim) -> list[str]:
        """Take the company-wide live keys of the counted lines; answers the keys that are taken by another
        claim (then none is held)."""
        ...

    async def let_go(self, claim: Claim, lines: Sequence[Line] | None = None) -> None:
        """Give the live keys back."""
        ...

    async def holder(self, key: str) -> Claim | None:
        """The claim that holds this live key."""
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

    async def last_with(self, wallet_id: int) -> Claim | None:
        """The newest claim that ever held this invoice."""
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
        """Claims in this state (APPROVED, PAID) that nobody holds and whose last word could no longer be taken back at
        ``at``."""
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


class Wallet(Protocol):
    """Intents and attempts, inside one unit."""

    async def card(self, key: str) -> WalletCard | None:
        """Our row for this identity key."""
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
        """Every attempt row of these invoices that can still matter (of the present gen, or not settled),
        oldest first."""
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

    async def prove(self, card: WalletCard, evidence: str, at: datetime) -> bool:
        """Compare-and-set on gen: the wish is fulfilled. False when it has changed meanwhile, or was proved already."""
        ...

    async def swept(self, after: int, since: datetime, limit: int) -> list[SweptCard]:
        """Proved wishes by id: all that want LOCKED, and what was proved ``since``; ``after`` an id (keyset)."""
        ...

    async def open_claims(self) -> list[int]:
        """The newest claim of each invoice whose wish is not proved."""
        ...

    async def journaled(self) -> dict[int, int]:
        """Slot of the lock journal → the highest number any attempt has there."""
        ...

    async def saw(self, wallet_id: int, status: Status | None, at: datetime) -> None:
        """Remember what the last query showed."""
        ...


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


class Originals(Protocol):
    """Which files belong to the lines and where they stand, inside one unit."""

    async def plan(self, line: Line, kind: Kind, url: str) -> Original:
        """Have a file kept; without an address it is taken from an earlier line of the same invoice, else missing."""
        ...

    async def get(self, ident: int) -> Original | None:
        """The file."""
        ...

    async def of(self, lines: Sequence[Line]) -> list[Original]:
        """The files of these lines."""
        ...

    async def settle(self, ident: int, state: Kept, at: datetime, sha256: str = "", size: int = 0) -> None:
        """Stored or missing; either way its address is forgotten."""
        ...


@dataclass(frozen=True, slots=True)
class LoggedIn:
    """Whose a session is: a member's in Weixin Work; elsewhere an openid's, which speaks for whoever it is bound to."""

    account: Account
    userid: UserId | None = None
    openid: str = ""


class Sessions(Protocol):
    """Logins of pages and apps, inside one unit. Tokens are stored hashed by the caller."""

    async def add(self, token_hash: str, who: LoggedIn, at: datetime) -> None:
        """A new session."""
        ...

    async def get(self, token_hash: str, not_before: datetime) -> LoggedIn | None:
        """Whose session, if it was used since ``not_before``."""
        ...

    async def end_all(self, account: Account, openid: str) -> None:
        """Log this openid out everywhere."""
        ...

    async def touch(self, token_hash: str, at: datetime) -> None:
        """It was used."""
        ...

    async def end(self, token_hash: str) -> None:
        """Log out."""
        ...

    async def add_state(self, state_hash: str, cookie_hash: str, target: str, at: datetime) -> None:
        """An OAuth state bound to a pre-login cookie and the page to return to."""
        ...

    async def use_state(self, state_hash: str, cookie_hash: str, not_before: datetime) -> str | None:
        """The page to return to; single use; None when unknown, used, over or another browser's."""
        ...


@dataclass(frozen=True, slots=True)
class BindingEntry:
    """One line of the history of bindings; ``step``: bound or unbound, ``by``: a userid or ``platform``."""

    account: Account
    openid: str
    userid: UserId
    step: str
    by: str
    at: datetime


class Bindings(Protocol):
    """Whose an openid is under each account, inside one unit. One openid never speaks for two people."""

    async def openid(self, userid: UserId, account: Account = Account.WORK) -> str | None:
        """The openid bound to this member."""
        ...

    async def member(self, account: Account, openid: str) -> UserId | None:
        """Whom this openid belongs to."""
        ...

    async def bind(self, userid: UserId, openid: str, at: datetime, account: Account = Account.WORK) -> UserId:
        """Bind it if it is nobody's; answers whom it belongs to now."""
        ...

    async def all_of(self, userid: UserId) -> list[tuple[Account, str]]:
        """Everything bound to this member."""
        ...

    async def unbind(self, account: Account, openid: str) -> None:
        """It belongs to nobody any more."""
        ...

    async def log(self, entry: BindingEntry) -> None:
        """Append to the history of bindings."""
        ...

    async def history(self, userid: UserId) -> list[BindingEntry]:
        """What was bound to this member and taken back, oldest first."""
        ...

    async def put_code(self, account: Account, openid: str, code_hash: str, until: datetime) -> None:
        """The one-time code of this openid, good ``until``; the one before is forgotten."""
        ...

    async def take_code(self, code_hash: str, now: datetime) -> tuple[Account, str] | None:
        """Spend a code: whose it is; None when unknown, spent, replaced or over."""
        ...


class Conversations(Protocol):
    """Where each person is in a talk; survives restarts, times out, never leaks between people."""

    async def get(self, userid: UserId, now: datetime) -> dict[str, Any]:
        """The person's state, empty when there is none or its time is over."""
        ...

    async def put(self, userid: UserId, state: dict[str, Any], until: datetime) -> None:
        """Replace the person's state."""
        ...

    async def clear(self, userid: UserId) -> None:
        """Forget it."""
        ...

    async def preference(self, userid: UserId, name: str) -> str:
        """A lasting preference (language, greeted), empty when unset."""
        ...

    async def prefer(self, userid: UserId, name: str, value: str) -> None:
        """Set a lasting preference."""
        ...


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
    def conversations(self) -> Conversations:
        """Where each person is in a talk."""
        ...

    async def audit(
        self,
        claim: Claim,
        step: str,
        actor: Person | None,
        at: datetime,
        detail: Mapping[str, str] | None = None,
    ) -> None:
        """Append to the claim's history (append-only); ``claim`` is the claim *after* the step. None: the system."""
        ...

    async def history(self, claim_id: int) -> list[AuditEntry]:
        """The claim's history, oldest first."""
        ...

    async def enqueue(
        self, kind: str, key: str, payload: Mapping[str, Any] | None = None, *, delay: float = 0.0
    ) -> None:
        """An effect, carried out after this unit commits (at least once; the same kind and key once)."""
        ...

    async def heard(self, inbox_id: int, outcome: str, at: datetime) -> bool:
        """Mark an inbox row as heard; False when it was already."""
        ...

    async def lock_person(self, userid: UserId) -> None:
        """One unit at a time per person."""
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


@dataclass(frozen=True, slots=True)
class InboxRow:
    """A callback as stored before it was acknowledged. ``body`` is the decrypted XML; ``created`` its own
    CreateTime (UTC)."""

    id: int
    key: str
    person: UserId
    created: datetime
    body: str
    ignored: str = ""


class Inbox(Protocol):
    """What arrived; durable before the 200. Its own file on SQLite."""

    async def record(self, key: str, person: UserId, created: datetime, body: str, ignored: str = "") -> bool:
        """Store under the meaning key, group-committed; False when it was there already. Raises StoreDown."""
        ...

    async def unheard(self, person: UserId, up_to: int) -> list[InboxRow]:
        """This person's rows up to this id not yet marked ``heard`` in the main database, in id order."""
        ...

    async def unforwarded(self, limit: int = 100) -> list[InboxRow]:
        """The oldest rows that no effect was enqueued for yet, in id order."""
        ...

    async def mark_forwarded(self, ids: Sequence[int]) -> None:
        """An effect that will hear these rows is enqueued."""
        ...

    async def purge(self, before: datetime) -> int:
        """Empty the bodies of heard rows received before this moment; their keys stay for ever. How many were
        emptied."""
        ...


class StoreDown(Exception):
    """The database can't take anything just now; nothing was stored."""


@dataclass(frozen=True, slots=True)
class StoredToken:
    """A token or ticket of the platform, shared by all processes."""

    value: str = field(repr=False)
    expires_at: datetime


class Tokens(Protocol):
    """The platform's tokens and tickets, shared by all processes; each call is a transaction of its own, never
    inside a unit."""

    async def get(self, name: str) -> StoredToken | None:
        """What is stored under this name, over or not."""
        ...

    async def put(self, name: str, value: str, expires_at: datetime) -> None:
        """Replace it."""
        ...

    def refreshing(self, name: str) -> AbstractAsyncContextManager[None]:
        """Only one task of all processes is inside for a name: ``get`` again once in, then fetch and ``put``.
        Ends with its
        process. Raises StoreDown when it takes too long to get in."""
        ...


class Breakers(Protocol):
    """Which APIs of the platform nobody calls for a while, shared by all processes; never inside a unit."""

    async def until(self, api: str) -> datetime | None:
        """Till when it stays shut, None when it never was; may lie in the past."""
        ...

    async def open(self, api: str, until: datetime) -> None:
        """Nobody calls before ``until``; never makes a longer rest shorter."""
        ...


# ---------------------------------------------------------------- files


class Unfetched(Exception):
    """A file could not be had; ``why`` is a word for the log, ``again``: it may work later. Never holds the address."""

    def __init__(self, why: str, *, again: bool = False) -> None:
        super().__init__(why)
        self.why, self.again = why, again


class Files(Protocol):
    """Where originals come from and where they are kept, found by their SHA-256 (hexadecimal)."""

    async def fetch(self, url: str) -> bytes:
        """The PDF at an address that anybody may have written. Raises Unfetched."""
        ...

    async def keep(self, content: bytes) -> str:
        """Store it, durable when this returns; answers its SHA-256."""
        ...

    async def read(self, sha256: str) -> bytes | None:
        """What was kept under this hash; None when it is gone or not what it was."""
        ...


# ---------------------------------------------------------------- the lock journal


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


# ---------------------------------------------------------------- the engine


@dataclass(frozen=True, slots=True)
class Again:
    """An effect asks to be called again after ``delay`` seconds, with a new payload if given."""

    delay: float
    payload: dict[str, Any] | None = None


class Effect(Protocol):
    """An effect's code: repeatable; None when done, Again to be called later; an exception is retried with
    back-off by the engine."""

    async def __call__(self, key: str, payload: dict[str, Any]) -> Again | None:
        """Carry it out."""
        ...
