"""Bindings: whose an openid of another account is, how a member says so (twice), and how it is taken back."""

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.claim import Person
from bot.domain.errors import BadInput, NotYourCall
from bot.domain.invoice import Account, UserId
from bot.ports.budget import Act
from bot.ports.people import BindingEntry
from bot.ports.platform import OpenidLogin, PlatformFault
from bot.ports.store import Unit
from bot.services.conversations import Conversations
from bot.services.core import Service
from bot.services.platform_calls import PlatformCalls

CODE_LIFE = timedelta(minutes=10)
WRONG_CODES, WRONG_CODES_IN = 5, timedelta(hours=1)


class Tried(StrEnum):
    """What became of a code that a member typed."""

    ASKED = "asked"
    BOUND = "bound"
    WRONG = "wrong"
    TOO_OFTEN = "too_often"
    SOMEBODY_ELSES = "somebody_elses"
    HAVE_ANOTHER = "have_another"


@dataclass(frozen=True, slots=True)
class Binding:
    """The answer to a code, and the door it was for (None: the code is unknown)."""

    tried: Tried
    account: Account | None = None


@dataclass(frozen=True, slots=True)
class Bound:
    """A member, the openids of Weixin Work bound to them since when, and all that was bound and taken back."""

    member: Person
    openids: tuple[tuple[str, datetime], ...]
    history: tuple[BindingEntry, ...]


@dataclass(frozen=True)
class Bindings(Service):
    """Accounts beside Weixin Work, and who is bound to them."""

    platform_calls: PlatformCalls
    conversations: Conversations

    @property
    def accounts(self) -> frozenset[Account]:
        """What is set up."""
        return frozenset({Account.WORK, *self.gateways.logins})

    async def openid_of(self, account: Account, code: str) -> str:
        """Who comes with this code. Raises BadInput (no such door), CannotClaim (something is not set up), Refused
        (used, over, foreign), PlatformFault."""
        login = self._login(account)
        async with self.platform_calls.asking(about_a_code=True):
            return await login.openid_of(code)

    def _login(self, account: Account) -> OpenidLogin:
        try:
            return self.gateways.logins[account]
        except KeyError:
            raise BadInput("refusal.no_such_door") from None

    async def member_of(self, account: Account, openid: str) -> UserId | None:
        """The member this openid is bound to. What the platform itself knows is bound without asking anybody."""
        async with self.read() as unit:
            bound = await unit.bindings.member(account, openid)
        if bound:
            return bound
        if await self.gateways.budget.spend(Act.STRANGER, f"{account}:{openid}"):
            return None  # the same until they have bound themselves: the platform is not asked at each request
        known = await self._known_to_platform(openid)
        if known is None:
            return None
        async with self.write() as unit:
            await unit.serialize(known)
            tried = await self._bind(unit, known, account, openid, by="platform")
        return known if tried is Tried.BOUND else None

    async def _known_to_platform(self, openid: str) -> UserId | None:
        """An active member of this openid; a platform that will not say is no reason to turn anybody away."""
        try:
            userid = await self.gateways.directory.userid_of(openid)
            member = await self.gateways.directory.member(userid) if userid else None
        except PlatformFault as fault:
            if fault.lasting:
                await self.platform_calls.tell_forbidden(fault)
            return None
        return member.userid if member and member.active else None

    async def binding_code(self, account: Account, openid: str) -> tuple[str, datetime]:
        """A one-time code for this openid to be typed in the Weixin Work chat, and until when it is good. The one
        before is worth nothing any more; only a hash of it is kept. Raises TooOften."""
        await self.platform_calls.spend(Act.BINDING_CODE, f"{account}:{openid}")
        code = self.gateways.one_time_code()
        until = self.clock.now() + CODE_LIFE
        async with self.write() as unit:
            await unit.bindings.put_code(account, openid, self._hash(code), until)
        return code, until

    async def ask_to_bind(self, userid: UserId, code: str) -> Binding:
        """The member has typed a code. Whoever was shown it will speak for them, so they are asked whether it was they
        themselves; the code stays good for that long. Never raises, so that guesses are counted."""
        async with self.write() as unit:
            await unit.serialize(userid)
            if await self._guessed_too_often(unit, userid):
                return Binding(Tried.TOO_OFTEN)
            hashed = self._hash("".join(code.split()).upper())
            meant = await unit.bindings.code(hashed, self.clock.now())
            if meant is None:
                await self._count_guess(unit, userid)
                return Binding(Tried.WRONG)
            account, openid = meant
            tried = await self._could_bind(unit, userid, account, openid)
            if tried is Tried.ASKED:
                await self.conversations.ask(unit, userid, binding=hashed)
            return Binding(tried, account)

    async def bind(self, userid: UserId, hashed: str) -> Binding:
        """The member has said yes to the question that ``ask_to_bind`` remembered: the code is spent."""
        async with self.write() as unit:
            await unit.serialize(userid)
            meant = await unit.bindings.take_code(hashed, self.clock.now())
            if meant is None:
                return Binding(Tried.WRONG)
            account, openid = meant
            return Binding(await self._bind(unit, userid, account, openid, by=userid), account)

    async def _bind(self, unit: Unit, userid: UserId, account: Account, openid: str, by: str) -> Tried:
        tried = await self._could_bind(unit, userid, account, openid)
        if tried is not Tried.ASKED:
            return tried
        now = self.clock.now()
        if await unit.bindings.bind(userid, openid, now, account) != userid:  # somebody was quicker
            return Tried.SOMEBODY_ELSES
        await unit.bindings.log(BindingEntry(account, openid, userid, "bound", by, now))
        return Tried.BOUND

    @staticmethod
    async def _could_bind(unit: Unit, userid: UserId, account: Account, openid: str) -> Tried:
        """Why not; BOUND when it is theirs already, ASKED when they have to say."""
        mine = await unit.bindings.openid(userid, account)
        if mine not in {None, openid}:
            return Tried.HAVE_ANOTHER
        if await unit.bindings.member(account, openid) not in {None, userid}:
            return Tried.SOMEBODY_ELSES
        return Tried.ASKED if mine is None else Tried.BOUND

    async def unbind(self, userid: UserId) -> list[Account]:
        """Take back every binding of a door beside Weixin Work; its sessions end. Answers which doors."""
        async with self.write() as unit:
            await unit.serialize(userid)
            mine = [(account, o) for account, o in await unit.bindings.all_of(userid) if account is not Account.WORK]
            for account, openid in mine:
                await self.take_back(unit, account, openid, userid, by=userid)
            return list(dict.fromkeys(account for account, _ in mine))

    async def bound(self, by: UserId, who: str) -> list[Bound]:
        """Members called so, by userid or name, who have or had an openid of Weixin Work. Raises NotYourCall."""
        self.permissions.require_work()
        if not self.permissions.is_responsible(by):
            raise NotYourCall("refusal.admin_only")
        async with self.read() as unit:
            return [await self._bound(unit, userid) for userid in await unit.bindings.called(who)]

    async def _bound(self, unit: Unit, userid: UserId) -> Bound:
        mine = await unit.bindings.since(userid)
        name = await unit.claims.name_of(userid) or userid
        return Bound(Person(userid, name), tuple(mine), tuple(await unit.bindings.history(userid)))

    async def rebind(self, by: Person, who: str) -> Person:
        """An admin says that this member has another Weixin account: the next pick binds it. What is locked under the
        one before goes on as it is. Raises NotYourCall, BadInput (nobody, several)."""
        self.permissions.require_work()
        if not self.permissions.is_responsible(by.userid):
            raise NotYourCall("refusal.admin_only")
        return await self._rebind(who, by=by.userid, name=by.name)

    async def rebind_by_hand(self, who: str) -> Person:
        """As ``rebind``, by whoever may give commands on the server. Raises BadInput."""
        return await self._rebind(who, by="command", name="baoxiao person unbind")

    async def _rebind(self, who: str, by: str, name: str) -> Person:
        async with self.write() as unit:
            found = [one for one in await unit.bindings.called(who) if await unit.bindings.since(one)]
            if len(found) != 1:
                key = "refusal.rebind_which" if found else "refusal.rebind_nothing"
                raise BadInput(key, member=who, names="、".join(found))
            await unit.serialize(found[0])
            member = Person(found[0], await unit.claims.name_of(found[0]) or found[0])
            for openid, _ in await unit.bindings.since(member.userid):
                await self.take_back(unit, Account.WORK, openid, member.userid, by=by)
            await self.notifier.members.weixin_let_go(unit, member, UserId(by), name, self.clock.now())
            return member

    async def log_out(self, userid: UserId) -> None:
        """End the member's sessions at every door; who comes in again is looked up anew."""
        async with self.write() as unit:
            await unit.sessions.end_of(userid)
            for account, openid in await unit.bindings.all_of(userid):
                await unit.sessions.end_all(account, openid)

    async def _guessed_too_often(self, unit: Unit, userid: UserId) -> bool:
        since, count = await self._guesses(unit, userid)
        return count >= WRONG_CODES and self.clock.now() < since + WRONG_CODES_IN

    async def _count_guess(self, unit: Unit, userid: UserId) -> None:
        since, count = await self._guesses(unit, userid)
        if self.clock.now() >= since + WRONG_CODES_IN:
            since, count = self.clock.now(), 0
        await unit.conversations.prefer(userid, "wrong_codes", f"{count + 1} {since.isoformat()}")

    async def _guesses(self, unit: Unit, userid: UserId) -> tuple[datetime, int]:
        count, _, since = (await unit.conversations.preference(userid, "wrong_codes")).partition(" ")
        return (datetime.fromisoformat(since), int(count)) if since else (self.clock.now(), 0)

    def _hash(self, code: str) -> str:
        return hashlib.sha256(f"{self.rules.installation}:{code}".encode()).hexdigest()

    async def let_go(self, account: Account, openid: str, userid: UserId) -> None:
        """This member has left, and nobody could ask them to take the binding back: the openid is free for whoever it
        belongs to now."""
        async with self.write() as unit:
            if await unit.bindings.member(account, openid) == userid:
                await self.take_back(unit, account, openid, userid, by="left")

    async def take_back(self, unit: Unit, account: Account, openid: str, userid: UserId, by: str) -> None:
        """The openid speaks for the member no more, and its sessions end."""
        await unit.bindings.unbind(account, openid)
        await unit.sessions.end_all(account, openid)
        await unit.bindings.log(BindingEntry(account, openid, userid, "unbound", by, self.clock.now()))
