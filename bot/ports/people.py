"""Who is logged in, whose an openid is, where a talk stands, in the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Protocol

from bot.domain.invoice import Account, UserId


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

    async def get(self, token_hash: str, used_since: datetime, made_since: datetime) -> LoggedIn | None:
        """Whose session, if it was used since ``used_since`` and is no older than ``made_since``."""
        ...

    async def end_of(self, userid: UserId) -> None:
        """Log this member out of Weixin Work's pages everywhere."""
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

    async def is_used(self, state_hash: str) -> bool:
        """Whether somebody has come in with this OAuth state."""
        ...

    async def use_state(self, state_hash: str, at: datetime, forget: datetime) -> bool:
        """Somebody comes in with it: False when somebody has before. What was used before ``forget`` goes."""
        ...


@dataclass(frozen=True, slots=True)
class BindingEntry:
    """One line of the history of bindings; ``step``: bound, proved, unbound or renamed (it came along with a new
    userid); ``by``: a userid, or ``platform``, ``command``, ``left``."""

    account: Account
    openid: str
    userid: UserId
    step: str
    by: str
    at: datetime


class Standing(StrEnum):
    """How sure it is whose an openid is: the platform or an admin said so; somebody came with it; several did."""

    PROVED = "proved"
    PROVISIONAL = "provisional"
    CONTESTED = "contested"


@dataclass(frozen=True, slots=True)
class Held:
    """An openid of Weixin Work: who holds it, and ``others`` who came with it and were neither let in nor sent away."""

    openid: str
    holder: UserId
    standing: Standing
    others: tuple[UserId, ...] = ()

    @property
    def people(self) -> tuple[UserId, ...]:
        """Everybody it may belong to, the holder first."""
        return (self.holder, *self.others)


class Bindings(Protocol):
    """Whose an openid is under each account, inside one unit. One openid never speaks for two people."""

    async def openid(self, userid: UserId, account: Account = Account.WORK) -> str | None:
        """The openid bound to this member."""
        ...

    async def member(self, account: Account, openid: str) -> UserId | None:
        """Whom this openid belongs to."""
        ...

    async def bind(
        self,
        userid: UserId,
        openid: str,
        at: datetime,
        account: Account = Account.WORK,
        standing: Standing = Standing.PROVED,
    ) -> UserId:
        """Bind it if it is nobody's; answers whom it belongs to now."""
        ...

    async def held(self, openids: Sequence[str], userid: UserId | None = None) -> dict[str, Held]:
        """Those of these openids of Weixin Work that anybody holds, and all that this member does; locked for this
        unit when it writes. What was contested meanwhile is seen, though not by whom."""
        ...

    async def contend(self, openid: str, userid: UserId, at: datetime) -> None:
        """This member too came with an openid of Weixin Work; unless it is proved, it is contested from now on."""
        ...

    async def doubt(self, openid: str) -> None:
        """An openid of Weixin Work is proved no more."""
        ...

    async def prove(self, openid: str, userid: UserId, at: datetime) -> None:
        """An openid of Weixin Work is this member's, whoever held it or came with it."""
        ...

    async def unproved(self, after: str, limit: int) -> list[Held]:
        """Openids of Weixin Work that are not proved, in their order; ``after`` an openid (keyset)."""
        ...

    async def contested(self, limit: int) -> list[Held]:
        """Openids of Weixin Work that somebody beside the holder came with, until it is settled."""
        ...

    async def all_of(self, userid: UserId) -> list[tuple[Account, str]]:
        """Everything bound to this member."""
        ...

    async def since(self, userid: UserId) -> list[tuple[str, datetime]]:
        """The member's openids of Weixin Work, and since when."""
        ...

    async def called(self, who: str) -> list[UserId]:
        """Members who have or had an openid of Weixin Work and this userid (whatever its case) or, in claims, this
        name."""
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

    async def code(self, code_hash: str, now: datetime) -> tuple[Account, str] | None:
        """Whose code it is, without spending it; None as for ``take_code``."""
        ...

    async def take_code(self, code_hash: str, now: datetime) -> tuple[Account, str] | None:
        """Spend a code: whose it is; None when unknown, spent, replaced or over."""
        ...


@dataclass(frozen=True, slots=True)
class Rename:
    """A userid of old and whose it was until ``at``, by the present userid; ``by``: a userid, ``platform`` or
    ``command``."""

    old: UserId
    new: UserId
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Known:
    """What the database has under a userid: how many claims, bindings, claims that wait for this member's word, and
    decisions."""

    claims: int = 0
    bindings: int = 0
    waiting: int = 0
    decided: int = 0


class Renames(Protocol):
    """Userids that became others, inside one unit. Userids know no case."""

    async def now(self, userid: UserId) -> UserId | None:
        """Who was called so last; None when nobody was renamed from it."""
        ...

    async def all(self) -> list[Rename]:
        """Every one, oldest first."""
        ...

    async def known(self, userid: UserId) -> Known:
        """What there is under this userid."""
        ...

    async def openids_of(self, after: str, limit: int) -> list[UserId]:
        """Members who have an openid of Weixin Work, by userid; ``after`` a userid (keyset)."""
        ...

    async def apart(self, one: UserId, other: UserId) -> list[str]:
        """Numbers of claims that one of the two made and the other decided."""
        ...

    async def rename(self, old: UserId, new: UserId, by: str, at: datetime) -> list[int]:
        """Everything that can change is the new one's from now on: claims, whom they wait for, cards, picks, bindings,
        sessions, talks. Answers the ids of the claims that are under way."""
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
