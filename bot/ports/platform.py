"""The platform as the services see it: its faults, wallets, messages, directory, logins, signatures."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from bot.chat.replies import Card, Plain, Sent
from bot.domain.invoice import Account, CardRef, Lookup, Status, UserId
from bot.domain.protocol import Outcome


class PlatformFault(Exception):
    """The platform did not do what was asked. ``code`` is its errcode (0: none); never carries a secret.

    ``account``: the account that asked. ``asked``: what was asked for, where that alone may be forbidden: ``members``,
    ``departments``, ``openids``, ``login``. ``lasting``: a definite no; asking again by itself does not help.
    """

    account: Account = Account.WORK
    asked: str = ""
    lasting: bool = False

    def __init__(self, what: str, code: int = 0, after: float = 0.0) -> None:
        """``after``: seconds to wait before asking again (0: no advice)."""
        super().__init__(f"{what} ({code})" if code else what)
        self.what, self.code, self.after = what, code, after


class NotSent(PlatformFault):
    """No byte left us (connect, DNS, TLS, breaker open, no token): safe to repeat."""


class InDoubt(PlatformFault):
    """A write may or may not have happened (time-out, reset, 5xx, not JSON, −1): ask before repeating."""


class Busy(PlatformFault):
    """A definite "not now": nothing happened, repeat after ``after`` seconds (45009, 72036, reads that time out, −1 on
    a read)."""


class Refused(PlatformFault):
    """A definite no about this request's subject (72xxx, 42014, 81013 …): nothing happened; look at ``code``.

    ``duplicate``: a card with this task_id is there already. ``spent``: the card's one-time code is used or over.
    ``unreachable``: none of the receivers can be reached.
    """

    lasting = True

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

    lasting = True


class OurBug(PlatformFault):
    """We sent something wrong (missing parameter, bad JSON …): nothing happened; repeating will not help."""

    lasting = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of a write to the wallet: the outcome and, for a refusal, the platform's code."""

    outcome: Outcome
    code: int = 0
    after: float = 0.0


class Invoices(Protocol):
    """The members' invoice wallets. Each card is asked about under the account that its ref names."""

    async def query(self, refs: Sequence[CardRef], known: Mapping[CardRef, str]) -> list[Lookup]:
        """One ``Lookup`` per ref, in the order asked. ``known`` binds a ref to its identity key, so that a batch answer
        can be matched without its position. Raises PlatformFault when the platform can't be asked at all (never for one
        bad card): then nothing is known of any of them, under whatever account."""
        ...

    async def set_status(self, refs: Sequence[CardRef], aim: Status, openid: str) -> Answer:
        """Lock, free or close: one ref by the single call when ``openid`` is empty, else the all-or-nothing batch; all
        under one account. Never raises for what the platform does; an unknown fate is ``Answer(UNKNOWN)``. Never
        repeated by the HTTP layer once it may have left."""
        ...


class Messenger(Protocol):
    """Messages and cards to members."""

    async def send_text(self, to: Sequence[UserId], text: Plain, *, once: bool) -> Sent:
        """``once`` switches the platform's duplicate check on. Raises PlatformFault."""
        ...

    async def send_card(self, to: Sequence[UserId], card: Card) -> Sent:
        """``card.task_id`` makes it unique; Raises PlatformFault (Refused 42014: a card with this task_id is there
        already)."""
        ...

    async def update_card(self, response_code: str, card: Card) -> None:
        """Rewrites the card for all its receivers. The code is spent by it. Raises PlatformFault (Refused 42022, 60140:
        code used or over)."""
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
    """The company's members, at most five minutes old. What it raises is ``lasting`` where the app may not ask."""

    async def member(self, userid: UserId) -> Member | None:
        """None: unknown, left, or outside the app's range. Raises PlatformFault."""
        ...

    async def member_now(self, userid: UserId) -> Member | None:
        """As ``member``, asked for anew. Raises PlatformFault."""
        ...

    async def departments(self) -> tuple[Department, ...]:
        """All the app may see. Raises PlatformFault."""
        ...

    async def openid(self, userid: UserId) -> str | None:
        """The member's openid, empty for who never used Weixin; None when that can't be known. Raises PlatformFault."""
        ...

    async def userid_of(self, openid: str) -> UserId | None:
        """The member this openid belongs to; None when it is nobody's the platform knows. Raises PlatformFault."""
        ...

    async def userid_now(self, openid: str) -> UserId | None:
        """As ``userid_of``, asked for anew. Raises PlatformFault, also when we may not ask."""
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
        """Whose code this is, from OAuth, ``wx.login`` or ``SendAuth``. Raises PlatformFault (Refused: code used, over,
        foreign)."""
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
