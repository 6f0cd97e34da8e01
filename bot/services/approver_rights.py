"""Approver rights: whoever is about to decide is looked up first, and hands the claim over if it is theirs no longer.

The directory is asked before any unit is opened. One that can't be asked takes a right from nobody.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.domain.approvers import candidates
from bot.domain.audit import AuditNote
from bot.domain.claim import Claim, HelpOwner, Person, State, Step
from bot.domain.invoice import UserId
from bot.domain.money import yuan
from bot.ports.cards import CardKind
from bot.ports.claims import Waiting
from bot.ports.platform import Busy, InDoubt, Member, NotSent, PlatformFault
from bot.ports.store import Unit
from bot.services.approver_finder import ApproverFinder
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle
from bot.services.openid_proofs import OpenidProofs
from bot.services.permissions import is_named
from bot.services.wallet_outcomes import NO_APPROVER


@dataclass(frozen=True)
class ApproverRights(Service):
    """Who decides now, and how a claim gets to them."""

    lifecycle: ClaimLifecycle
    proofs: OpenidProofs
    approver_finder: ApproverFinder

    async def renew_rights(self, by: UserId, *, number: str = "", task_id: str = "") -> None:
        """``by`` is about to decide about this claim, about the one on this card, or about any that waits for them.

        What they decide no longer goes to those whom the directory names now. Inside an open unit nothing is asked:
        whoever opened it has asked before.
        """
        if self.shared.unit is not None:
            return
        async with self.store.reading() as unit:
            theirs = await unit.claims.decided_by(by, number=number.upper(), task_id=task_id)
        for claim in theirs:
            try:
                await self._renew(claim, by)
            except (NotSent, InDoubt, Busy):  # it is silent: what the claims say counts
                return
            except PlatformFault:  # it will not say about this one
                continue

    async def _renew(self, claim: Waiting, by: UserId) -> None:
        claimant = await self.gateways.directory.member(claim.claimant.userid)
        member = await self.gateways.directory.member(by)
        left = not member.active if member else claimant is not None
        try:
            others = await self._named_for(claimant) if claimant else ()
            if not left and (not others or is_named(by, [person.userid for person in others])):
                return
            others = others or await self._who_is_left(claim, by)
        except PlatformFault:
            if not left:
                raise
            others = tuple(person for person in claim.approvers if person.userid != by)
        async with self.store.unit() as unit:
            fresh = await unit.claims.get(claim.id)
            if fresh is None or fresh.state is not State.PENDING or not fresh.is_approver(by):
                return
            if not left and await self._assigned(unit, fresh):
                return
            if not others:  # whoever has left does not decide, even if an admin has to find somebody else
                fresh = await unit.claims.save(fresh, state=fresh.state, at=self.clock.now(), approvers=())
            await self.hand_over(unit, fresh, by, others, AuditNote.REROUTED if left else AuditNote.ROLE_MOVED)

    async def _named_for(self, claimant: Member) -> tuple[Person, ...]:
        """Whom the directory itself names for this member now, if anybody; departments are asked for when it takes
        them. Raises PlatformFault."""
        if direct := await self._active(claimant.leaders, claimant):
            return direct
        departments = {d.id: (d.parent, d.leaders) for d in await self.gateways.directory.departments()}
        for group, _ in candidates(claimant.userid, (), claimant.main_department, departments, None):
            if heads := await self._active(group, claimant):
                return heads
        return ()

    async def _active(self, group: Sequence[UserId], claimant: Member) -> tuple[Person, ...]:
        """Those who are here, as the directory itself says; whom it may not tell of is not guessed."""
        asked = [other for other in dict.fromkeys(group) if other != claimant.userid]
        found = [await self.gateways.directory.member(other) for other in asked]
        return tuple(Person(member.userid, member.name) for member in found if member and member.active)

    async def _who_is_left(self, claim: Waiting, gone: UserId) -> tuple[Person, ...]:
        """The directory names nobody and an approver has left: those who were asked with them, else the fallback."""
        with_them = [person for person in claim.approvers if person.userid != gone]
        here = tuple([person for person in with_them if await self.proofs.reachable(person.userid)])
        return here or (await self.approver_finder.approvers_for(claim.claimant.userid)).people

    @staticmethod
    async def _assigned(unit: Unit, claim: Claim) -> bool:
        """Whether an admin named the approver, whom the directory need not know as one."""
        ways = {AuditNote.ASSIGNED, AuditNote.REROUTED, AuditNote.ROLE_MOVED, Step.SUBMIT}
        return [entry.step for entry in await unit.history(claim.id) if entry.step in ways][-1:] == [AuditNote.ASSIGNED]

    async def hand_over(
        self, unit: Unit, claim: Claim, gone: UserId, others: Sequence[Person], why: AuditNote
    ) -> Claim:
        """Others than ``gone`` decide from now on, and are asked; if there is nobody, an admin is (B-7)."""
        now = self.clock.now()
        if not others:
            args = {"number": claim.number, "name": claim.claimant.name, "total": yuan(claim.total)}
            return await self.lifecycle.ask_for_help(unit, claim, NO_APPROVER, owner=HelpOwner.ADMIN, **args)
        new = [person for person in others if person not in claim.approvers]
        over = claim.help_owner is HelpOwner.ADMIN  # it was about who decides
        moved = await unit.claims.save(
            claim,
            state=claim.state,
            at=now,
            round=claim.round + bool(new),
            approvers=others,
            needs_help="" if over else None,
            help_owner=HelpOwner.NOBODY if over else None,
        )
        names = "、".join(person.name for person in others)
        former = next((person.name for person in claim.approvers if person.userid == gone), gone)
        await unit.audit(moved, why, None, now, {"why": former, "names": names})
        if new:
            await self.lifecycle.refresh_cards(unit, moved, CardKind.APPROVAL)
            await self.lifecycle.send_card(unit, moved, CardKind.APPROVAL, tuple(person.userid for person in others))
            await self.notifier.claimant.approver_changed(unit, moved, names, "rerouted")
        return moved
