"""Openid proofs: whose an openid of Weixin Work is by the platform's word, asked at each look-up and every night, and
by an admin's where it says nothing."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.claim import Claim, Person
from bot.domain.errors import BadInput, NoSuchPage, NotYourCall, TooLate
from bot.domain.invoice import Account, Found, Lookup, UserId
from bot.domain.money import yuan
from bot.ports.people import Held, Standing
from bot.ports.platform import PlatformFault
from bot.ports.store import Unit
from bot.ports.wallet import Pick
from bot.services.bindings import Bindings
from bot.services.core import Service
from bot.services.openid_owners import OpenidOwners, Whose, short
from bot.services.people import People
from bot.services.permissions import is_named
from bot.services.platform_calls import PlatformCalls

A_NIGHT, PAGE = 200, 20
MOST_SHOWN, MOST_NAMED = 50, 3
CURSOR = "openids_asked"


@dataclass(frozen=True, slots=True)
class OwnerAnswer:
    """What the platform says of an openid. ``named``: the member it names, None when it says nothing; ``here``: whether
    that one is active; ``left``: who came with the openid and has left."""

    openid: str
    named: Person | None = None
    here: bool = True
    left: frozenset[UserId] = frozenset()


@dataclass(frozen=True, slots=True)
class Dispute:
    """An openid that several came with. ``can``: whether this admin may say whose it is."""

    openid: str
    proved: UserId | None
    people: tuple[Person, ...]
    claims: Mapping[UserId, tuple[Claim, ...]]
    can: bool


@dataclass(frozen=True)
class OpenidProofs(Service):
    """Asks the platform whose openids are, outside any unit, and acts on the answer."""

    platform_calls: PlatformCalls
    people: People
    bindings: Bindings
    owners: OpenidOwners

    async def asked_whose(self, userid: UserId, answers: Sequence[Lookup]) -> list[OwnerAnswer]:
        """What the platform says of the openids of these answers that are not proved to be this member's."""
        found = [a.openid for a in answers if isinstance(a, Found) and a.ref.account is Account.WORK and a.openid]
        openids = list(dict.fromkeys(found))
        if not openids:
            return []
        async with self.read() as unit:
            rows = await unit.bindings.held(openids)
        said: list[OwnerAnswer] = []
        silent = False
        for openid in openids:
            it = rows.get(openid)
            if it and it.holder == userid and it.standing is Standing.PROVED:
                continue
            try:
                named = None if silent else await self._named(openid)
            except PlatformFault as fault:
                named, silent = None, True  # the others would wait as long for nothing
                if fault.lasting:
                    await self.platform_calls.tell_forbidden(fault)
            said.append(await self._said(openid, named, it, userid))
        return said

    async def _named(self, openid: str) -> Person | None:
        named = await self.gateways.directory.userid_now(openid)
        return Person(named, named) if named else None

    async def _said(
        self, openid: str, named: Person | None, it: Held | None, userid: UserId | None = None
    ) -> OwnerAnswer:
        """The answer with what the directory knows of the people in it. ``userid``: who is here for certain."""
        left = [one for one in (it.people if it else ()) if one != userid and await self._has_left(one)]
        here = True
        if named and userid and is_named(named.userid, [userid]):
            named = await self.people.person(userid)
        elif named:
            try:
                member = await self.reachable(named.userid)
                here = member is not None
                named = member or named
            except PlatformFault:
                pass  # named all the same
        return OwnerAnswer(openid, named, here, frozenset(left))

    async def _has_left(self, userid: UserId) -> bool:
        """Only where the directory says so."""
        try:
            return await self.reachable(userid) is None
        except PlatformFault:
            return False

    async def reachable(self, userid: UserId) -> Person | None:
        """An active member. Whoever the app may not read counts: whether a card reaches them is told when it is sent
        (B-23)."""
        try:
            member = await self.gateways.directory.member(userid)
        except PlatformFault as no:
            await self.platform_calls.tell_forbidden(no)
            return await self.people.remembered(userid)
        return Person(member.userid, member.name) if member and member.active else None

    async def settle_whose(self, unit: Unit, said: Iterable[OwnerAnswer]) -> None:
        """Act on what the platform said. Where it named nobody, what one who has left holds is let go – the next may be
        the same person under a new userid – unless claims of theirs go on."""
        for one in said:
            it = (await unit.bindings.held([one.openid])).get(one.openid)
            if one.named and one.here:
                known = it and it.standing is Standing.PROVED and it.holder == one.named.userid
                if not (known and it and one.left.issuperset(it.others)):
                    await self.owners.own(unit, one.openid, one.named.userid, None, one.left)
            elif one.named:
                await self._is_said_to_be(unit, one.openid, one.named, it)
            elif it and it.holder in one.left and it.standing is not Standing.CONTESTED and not it.others:
                await self._left_behind(unit, it)

    async def _is_said_to_be(self, unit: Unit, openid: str, named: Person, it: Held | None) -> None:
        """Named is somebody who is not here: as good as if they had come with it, so that an admin looks."""
        if it is None:
            await unit.bindings.bind(named.userid, openid, self.clock.now(), standing=Standing.PROVISIONAL)
        elif named.userid not in it.people:
            await self.owners.contest(unit, openid, named)

    async def _left_behind(self, unit: Unit, it: Held) -> None:
        if not await unit.claims.of_openid(it.openid):
            await self.bindings.take_back(unit, Account.WORK, it.openid, it.holder, by="left")
        elif it.standing is Standing.PROVED:
            await unit.bindings.doubt(it.openid)

    async def tell_of_another_s(
        self, unit: Unit, who: Person, said: Iterable[OwnerAnswer], picks: Iterable[Pick], whose: Mapping[str, Whose]
    ) -> None:
        """The platform named another member: both are told, once a day, and that nothing has happened."""
        for one in said:
            mine = [p for p in picks if p.openid == one.openid and whose[p.id] is Whose.SOMEBODY_ELSES]
            if not (one.named and one.here and mine):
                continue
            mark, owner = short(one.openid, who.userid), one.named.userid
            await self.notifier.members.wallet_of_another(unit, mark, who.userid, owner, _what(mine), len(mine))

    async def prove_openids(self) -> None:
        """Ask again whose the openids are that nobody has proved: so many a night, each night from where the last one
        ended; the first fault ends it."""
        async with self.store.reading() as unit:
            after = await unit.setting(CURSOR) or ""
        for _ in range(A_NIGHT // PAGE):
            async with self.store.reading() as unit:
                page = await unit.bindings.unproved(after, PAGE)
                rows = await unit.bindings.held([one.openid for one in page]) if page else {}
            for openid, it in rows.items():
                try:
                    named = await self._named(openid)
                except PlatformFault as fault:
                    if fault.lasting:
                        await self.platform_calls.tell_forbidden(fault)
                    return
                said = await self._said(openid, named, it) if named else None
                async with self.store.unit() as unit:
                    await self.settle_whose(unit, [said] if said else [])
                    await unit.set_setting(CURSOR, openid)
                after = openid
            if len(page) < PAGE:
                async with self.store.unit() as unit:
                    await unit.set_setting(CURSOR, "")
                return

    async def disputes(self, by: UserId) -> list[Dispute]:
        """Openids that several came with, as this admin may see them. Raises NoSuchPage for anybody else."""
        if not self.permissions.at_work or not is_named(by, (*self.rules.admins, *self.rules.finance)):
            raise NoSuchPage
        async with self.read() as unit:
            rows = await unit.bindings.contested(MOST_SHOWN)
            claims = {it.openid: await unit.claims.of_openid(it.openid) for it in rows}
        found = []
        for it in rows:
            can = is_named(by, self.owners.judges_of(it.people))
            if can or is_named(by, self.rules.admins):
                theirs = {p: tuple(c for c in claims[it.openid] if c.claimant.userid == p) for p in it.people}
                people = tuple([await self.people.person(userid) for userid in it.people])
                proved = it.holder if it.standing is Standing.PROVED else None
                found.append(Dispute(it.openid, proved, people, theirs, can))
        return found

    async def decide_openid(self, by: Person, openid: str, owner: UserId) -> None:
        """This admin says whose it is: the owner's claims go on, the others' are withdrawn. Raises NoSuchPage,
        NotYourCall (one of them is the admin), BadInput (owner never came with it), TooLate (settled meanwhile)."""
        if not self.permissions.at_work or not is_named(by.userid, (*self.rules.admins, *self.rules.finance)):
            raise NoSuchPage
        async with self.write() as unit:
            it = (await unit.bindings.held([openid])).get(openid) if openid else None
            if it is None or (it.standing is not Standing.CONTESTED and not it.others):
                raise TooLate("late.openid_settled")
            if not is_named(by.userid, self.owners.judges_of(it.people)):
                raise NotYourCall(
                    "refusal.own_openid" if is_named(by.userid, it.people) else "refusal.openid_admin_only"
                )
            if owner not in it.people:
                raise BadInput("refusal.not_among_them")
            await self.owners.own(unit, openid, owner, by)


def _what(picks: Sequence[Pick]) -> str:
    """The invoices by seller, amount and the end of their number; the first few of many."""
    named = [f"{p.invoice.seller} {yuan(p.invoice.fee)}（{p.invoice.tail}）" for p in picks[:MOST_NAMED]]
    return "、".join(named) + (" …" if len(picks) > MOST_NAMED else "")
