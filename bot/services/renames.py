"""Renames: a member whose userid became another keeps what is theirs; noticed by their openid, or said by a person.

Nobody's rights grow by it unseen: what leaves a doubt is told to the admins and left to them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.domain.audit import AuditNote
from bot.domain.claim import Claim, Person, State
from bot.domain.invoice import Account, UserId
from bot.jobs import CheckRename
from bot.ports.people import BindingEntry, Standing
from bot.ports.platform import Member, PlatformFault
from bot.ports.store import Unit
from bot.services.core import Service
from bot.services.openid_owners import OpenidOwners
from bot.services.people import People
from bot.services.permissions import is_named
from bot.services.platform_calls import PlatformCalls
from bot.services.wallet_outcomes import WalletOutcomes

PAGE = 200
ENOUGH = 5  # refusals in a row


class Doubt(StrEnum):
    """Why two userids may not be one person's; those that a person may overrule come first."""

    OWN = "own"  # the new one has claims or bindings already
    NAME = "name"  # the new one is called otherwise
    APART = "apart"  # one of them decided a claim of the other
    SAME = "same"
    UNKNOWN = "unknown"  # nothing is known of the old one
    STILL_HERE = "still_here"  # the old one is a member
    NOT_HERE = "not_here"  # the new one is none


OVERRULED = frozenset({Doubt.OWN, Doubt.NAME})


@dataclass(frozen=True, slots=True)
class Renamed:
    """Who was renamed; ``claims``: the numbers of those under way, ``roles``: keys of the configuration that name the
    old one still, ``unasked``: the directory was silent about them."""

    old: UserId
    new: Person
    claims: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    unasked: bool = False


@dataclass(frozen=True, slots=True)
class Doubted:
    """Nothing was changed, and why; ``args``: what the sentence about it is filled with."""

    why: Doubt
    args: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Renames(Service):
    """Members whose userids change."""

    platform_calls: PlatformCalls
    people: People
    outcomes: WalletOutcomes
    owners: OpenidOwners

    async def proved_openids(self, unit: Unit, userid: UserId) -> list[str]:
        """Those of the member's openids of Weixin Work of which it is certain that they are theirs."""
        mine = [openid for account, openid in await unit.bindings.all_of(userid) if account is Account.WORK]
        held = await unit.bindings.held(mine) if mine else {}
        return [openid for openid, it in held.items() if it.holder == userid and it.standing is Standing.PROVED]

    async def look_for_renames(self) -> list[Renamed]:
        """Everybody who has an openid: are they still who they were? Stops while the directory is silent, and where it
        refuses to tell of one after the other."""
        after, found, refused = "", list[Renamed](), 0
        while True:
            async with self.read() as unit:
                page = await unit.renames.openids_of(after, PAGE)
            if not page:
                return found
            after = page[-1]
            for userid in page:
                try:
                    renamed = await self._notice(userid)
                except PlatformFault as fault:
                    refused += 1
                    if fault.lasting:
                        await self.platform_calls.tell_forbidden(fault)
                    if not fault.lasting or refused == ENOUGH:
                        return found
                    continue
                refused = 0
                found += [renamed] if renamed else []

    async def renamed(self, old: UserId) -> Renamed | None:
        """Whether this member has another userid now, who then has all that was theirs; never raises PlatformFault."""
        try:
            return await self._notice(old)
        except PlatformFault as fault:
            if fault.lasting:
                await self.platform_calls.tell_forbidden(fault)
            return None

    async def recognise(self, userid: UserId) -> None:
        """Who comes in without an openid here may be known under another userid: whoever has theirs, and is gone. Never
        raises PlatformFault."""
        async with self.read() as unit:
            if await unit.bindings.openid(userid):
                return
        try:
            openid = await self.gateways.directory.openid(userid)
        except PlatformFault as fault:
            if fault.lasting:
                await self.platform_calls.tell_forbidden(fault)
            return
        async with self.read() as unit:
            owner = await unit.bindings.member(Account.WORK, openid) if openid else None
        if owner and not is_named(owner, [userid]):
            await self.renamed(owner)

    async def _notice(self, old: UserId) -> Renamed | None:
        """An unknown userid whose proved openid is another active member's is a rename."""
        directory = self.gateways.directory
        if await directory.member_now(old) is not None:
            return None
        async with self.read() as unit:
            openids = await self.proved_openids(unit, old)
        for openid in openids:
            userid = await directory.userid_now(openid)
            member = await directory.member(userid) if userid and not is_named(userid, [old]) else None
            if member and member.active:
                return await self._by_itself(old, member, by="platform")
        return None

    async def look_into_rename(self, old: UserId, new: UserId) -> None:
        """Have ``rename_told`` done after this unit: it asks the directory."""
        async with self.write() as unit:
            await unit.enqueue(CheckRename.of(old, new, self.clock.now()))

    async def rename_told(self, old: UserId, new: UserId) -> Renamed | None:
        """The platform says that ``old`` became ``new``: true if the directory agrees. Raises PlatformFault while it is
        silent."""
        try:
            gone, member = await self.gateways.directory.member(old) is None, await self.gateways.directory.member(new)
        except PlatformFault as fault:
            await self.platform_calls.tell_forbidden(fault)
            return None
        if not gone or member is None or not member.active or is_named(old, [new]):
            return None
        return await self._by_itself(old, member, by="platform")

    async def _by_itself(self, old: UserId, member: Member, by: str) -> Renamed | None:
        new = Person(member.userid, member.name)
        async with self.write() as unit:
            await self._alone(unit, old, new.userid)
            if not await self._has_anything(unit, old):  # somebody was quicker
                done = await unit.renames.now(old)
                return Renamed(old, new) if done and is_named(done, [new.userid]) else None
            doubt = await self._doubt(unit, old, new)
            if doubt is None:
                return await self._move(unit, old, new, by)
            await self.notifier.admins.unsure_rename(unit, old, new, doubt.why, doubt.args)
            return None

    async def rename_by_hand(self, old: UserId, new: UserId, by: str, *, sure: bool) -> Renamed | Doubted:
        """A person says that both are one. ``sure``: although the new one has claims, bindings or another name."""
        if is_named(old, [new]):
            return Doubted(Doubt.SAME)
        gone, person = await self._asked_about(old, new)
        if gone is False:
            return Doubted(Doubt.STILL_HERE)
        if person is None and gone is not None:
            return Doubted(Doubt.NOT_HERE)
        person = person or await self.people.remembered(new)
        async with self.write() as unit:
            await self._alone(unit, old, new)
            if not await self._has_anything(unit, old):
                return Doubted(Doubt.UNKNOWN)
            doubt = await self._doubt(unit, old, person)
            if doubt and not (sure and doubt.why in OVERRULED):
                return doubt
            return replace(await self._move(unit, old, person, by), unasked=gone is None)

    async def _asked_about(self, old: UserId, new: UserId) -> tuple[bool | None, Person | None]:
        """Whether the old one is gone (None: the directory does not say), and the new one as an active member."""
        try:
            gone = await self.gateways.directory.member(old) is None
            member = await self.gateways.directory.member(new)
        except PlatformFault:
            return None, None
        return gone, Person(member.userid, member.name) if member and member.active else None

    async def _alone(self, unit: Unit, old: UserId, new: UserId) -> None:
        for userid in sorted({old, new}):
            await unit.serialize(userid)

    async def _has_anything(self, unit: Unit, userid: UserId) -> bool:
        known = await unit.renames.known(userid)
        return bool(known.claims or known.bindings or known.waiting or known.decided)

    async def _doubt(self, unit: Unit, old: UserId, new: Person) -> Doubted | None:
        """Why these two may be two people."""
        if numbers := await unit.renames.apart(old, new.userid):
            return Doubted(Doubt.APART, {"numbers": "、".join(numbers[:5])})
        known = await unit.renames.known(new.userid)
        if known.claims or known.bindings:
            return Doubted(Doubt.OWN, {"claims": str(known.claims), "bindings": str(known.bindings)})
        before = await unit.claims.name_of(old)
        if before and before not in {old, new.name}:
            return Doubted(Doubt.NAME, {"before": before})
        return None

    async def _move(self, unit: Unit, old: UserId, new: Person, by: str) -> Renamed:
        """All of it in this unit; claims under way tell it in their history."""
        now, numbers = self.clock.now(), list[str]()
        for account, openid in await unit.bindings.all_of(old):
            await unit.bindings.log(BindingEntry(account, openid, new.userid, "renamed", by, now))
        for claim_id in await unit.renames.rename(old, new.userid, by, now):
            claim = await unit.claims.get(claim_id)
            if claim:
                numbers.append(claim.number)
                await unit.audit(claim, AuditNote.RENAMED, None, now, {"why": f"{old} → {new.userid}"})
                await self._still_decidable(unit, claim)
        await self._no_dispute_with_oneself(unit, new.userid)
        roles = self._roles_of(old)
        await self.notifier.members.renamed(unit, old, new, roles, now)
        return Renamed(old, new, tuple(numbers), roles)

    async def _no_dispute_with_oneself(self, unit: Unit, userid: UserId) -> None:
        """Two who came with one openid may have been this one person: then nobody has to say whose it is."""
        mine = [openid for account, openid in await unit.bindings.all_of(userid) if account is Account.WORK]
        held = await unit.bindings.held(mine) if mine else {}
        for openid, it in held.items():
            if it.holder != userid or it.others:
                continue
            if it.standing is Standing.CONTESTED:
                await unit.bindings.doubt(openid)
            elif it.standing is not Standing.PROVED:
                continue
            for claim in await unit.claims.of_openid(openid):
                if claim.claimant.userid == userid:
                    await self.owners.no_dispute(unit, claim, openid, None)

    async def _still_decidable(self, unit: Unit, claim: Claim) -> None:
        """Whoever is both claimant and the only approver now decides nothing: an admin names somebody (B-7)."""
        others = [person for person in claim.approvers if claim.is_approver(person.userid)]
        if claim.state is State.PENDING and not others:
            await self.outcomes.nobody_approves(unit, claim)

    def _roles_of(self, userid: UserId) -> tuple[str, ...]:
        """The keys of the configuration that name this member."""
        fallback = (self.rules.fallback_approver,) if self.rules.fallback_approver else ()
        keys = {
            "roles.admin": self.rules.admins,
            "roles.finance": self.rules.finance,
            "approval.fallback_approver": fallback,
        }
        return tuple(key for key, members in keys.items() if is_named(userid, members))
