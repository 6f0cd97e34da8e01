"""Approvals: approve, reject, take an approval back; one compare-and-set decides, everybody later is told who
was first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.audit import AuditNote
from bot.domain.claim import Claim, Decision, HelpOwner, LineState, Person, State, Step
from bot.domain.errors import BadInput, NoSuchClaim, NotYourCall, Refusal, TooLate
from bot.domain.invoice import UserId
from bot.domain.wording import REASONS, TextKey
from bot.jobs import CloseClaim
from bot.ports.cards import CardKind
from bot.ports.platform import PlatformFault
from bot.ports.store import Unit
from bot.services.approver_rights import ApproverRights
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle, still_undoable
from bot.services.people import People
from bot.services.permissions import is_named
from bot.services.platform_calls import PlatformCalls

REASON_LIMIT = 100
ANOTHER_S = {"why.openid_platform", "why.openid_admin"}


@dataclass(frozen=True, slots=True)
class ApprovalResult:
    """What became of one claim of several: the claim, or why not."""

    number: str
    claim: Claim | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True)
class Approvals(Service):
    """What an approver decides, takes back or hands on."""

    lifecycle: ClaimLifecycle
    platform_calls: PlatformCalls
    people: People
    rights: ApproverRights

    async def claim_of_card(self, task_id: str, by: UserId, kind: CardKind) -> str:
        """The number of the claim on a card of this kind that was sent to ``by``. No other card counts: whoever knows
        the id of one has not been asked by it. Raises NoSuchClaim, NotYourCall."""
        async with self.read() as unit:
            card = await unit.cards.get(task_id)
            if card is None:
                raise NoSuchClaim("refusal.unknown_card")
            if card.kind is kind and is_named(by, card.to):
                return card.number
            claim = await unit.claims.get(card.claim_id)
        if kind is CardKind.APPROVAL and claim and claim.claimant.userid == by:
            raise NotYourCall("refusal.own_claim")
        raise NoSuchClaim("refusal.not_your_card")

    async def approve(self, by: UserId, number: str) -> Claim:
        """The approver says yes; after the undo window the invoices are written off, or wait for finance to pay.

        Raises NoSuchClaim, NotYourCall, TooLate.
        """
        await self.rights.renew_rights(by, number=number)
        async with self.write() as unit:
            return await self._approve(unit, by, number)

    async def _approve(self, unit: Unit, by: UserId, number: str) -> Claim:
        claim = await self._to_decide(unit, by, number, Step.APPROVE)
        until = self.clock.now() + self.rules.undo_window
        approved = await self._decide(unit, claim, by, Step.APPROVE, "", undo_until=until)
        for line in approved.counted:
            await unit.claims.set_line(line, LineState.APPROVED)
        if not self.rules.pays:
            await unit.enqueue(CloseClaim.of(approved), delay=self.rules.undo_window.total_seconds())
        return approved

    async def to_reject(self, by: UserId, number: str) -> Claim:
        """The claim, if this member could reject it now. Raises what ``reject`` would."""
        async with self.read() as unit:
            return await self._to_decide(unit, by, number, Step.REJECT)

    async def reject(self, by: UserId, number: str, reason: str) -> Claim:
        """The approver says no; the invoices are unlocked. ``reason``: one of REASONS or the approver's own words.

        Raises NoSuchClaim, NotYourCall, TooLate.
        """
        await self.rights.renew_rights(by, number=number)
        async with self.write() as unit:
            claim = await self._to_decide(unit, by, number, Step.REJECT)
            reason = _kept(reason) or REASONS[-1]
            rejected = await self._decide(unit, claim, by, Step.REJECT, reason)
            await self.lifecycle.refresh_cards(unit, rejected, CardKind.CLAIMANT)
            await self.notifier.claimant.rejected(unit, rejected, _person(rejected, by).name, reason)
            return rejected

    async def undo(self, by: UserId, number: str) -> Claim:
        """The same approver takes the approval back inside the window. Raises NoSuchClaim, NotYourCall, TooLate."""
        async with self.write() as unit:
            claim = await self._seen(unit, by, number)
            last = claim.decided()
            if claim.state is not State.APPROVED or last is None or not still_undoable(claim, self.clock.now()):
                raise await self._late(unit, claim, by, Step.UNDO)
            if last.by.userid != by:
                raise NotYourCall
            back = await self.lifecycle.step(unit, claim, Step.UNDO, last.by, round=claim.round + 1)
            for line in back.counted:
                await unit.claims.set_line(line, LineState.PROPOSED)
            await self.lifecycle.refresh_cards(unit, back, CardKind.APPROVAL)
            return back

    async def assign(self, by: UserId, number: str, userid: UserId) -> Claim:
        """An admin names who approves a claim that nobody could approve. Raises NoSuchClaim, NotYourCall, TooLate,
        BadInput (not an active member, or the claimant), PlatformFault (directory)."""
        self.permissions.require_work()
        named, admin = await self._nameable(userid), await self.people.person(by)
        async with self.write() as unit:
            claim = await self._seen(unit, by, number)
            if not self.permissions.is_responsible(by) or by == claim.claimant.userid:
                raise NotYourCall("refusal.admin_only")
            if claim.state is not State.PENDING or claim.help_owner is not HelpOwner.ADMIN:
                raise TooLate("late.assigned", number=claim.number)
            if named is None:
                raise BadInput("refusal.no_such_member")
            if is_named(named.userid, [claim.claimant.userid]):
                raise BadInput("refusal.approves_own")
            moved = await unit.claims.save(
                claim,
                state=claim.state,
                at=self.clock.now(),
                round=claim.round + 1,
                approvers=[named],
                needs_help="",
                help_owner=HelpOwner.NOBODY,
            )
            await unit.audit(moved, AuditNote.ASSIGNED, admin, self.clock.now(), {"why": named.name})
            await self.lifecycle.send_card(unit, moved, CardKind.APPROVAL, (named.userid,))
            await self.notifier.claimant.approver_changed(unit, moved, named.name, "assigned")
            return moved

    async def _nameable(self, userid: UserId) -> Person | None:
        """An active member; where the app may not read members, whoever the admin names."""
        try:
            member = await self.gateways.directory.member(userid) if userid else None
        except PlatformFault as no:
            await self.platform_calls.tell_forbidden(no)
            return await self.people.remembered(userid)
        return Person(member.userid, member.name) if member and member.active else None

    async def _decide(
        self, unit: Unit, claim: Claim, by: UserId, verdict: Step, reason: str, undo_until: datetime | None = None
    ) -> Claim:
        who = _person(claim, by)
        now = self.clock.now()
        await unit.claims.decide(claim, Decision(claim.round, claim.level, who, verdict, reason, now))
        moved = await self.lifecycle.step(
            unit, claim, verdict, who, {"reason": reason} if reason else None, undo_until=undo_until
        )
        await self.lifecycle.refresh_cards(unit, moved, CardKind.APPROVAL)
        return moved

    async def _seen(self, unit: Unit, by: UserId, number: str) -> Claim:
        self.permissions.require_work()
        claim = await self.lifecycle.find(unit, number)
        if not self.permissions.may_see(claim, by):
            raise NoSuchClaim
        return claim

    async def _to_decide(self, unit: Unit, by: UserId, number: str, verdict: Step) -> Claim:
        self.permissions.require_work()
        claim = await self.lifecycle.find(unit, number)
        if by == claim.claimant.userid:
            raise NotYourCall("refusal.own_claim")
        if not claim.is_approver(by):
            raise await self._not_theirs(unit, claim, by, verdict)
        if claim.state is not State.PENDING:
            raise await self._late(unit, claim, by, verdict)
        return claim

    async def _not_theirs(self, unit: Unit, claim: Claim, by: UserId, verdict: Step) -> Refusal:
        """Whoever was asked once is told who decides now, or who did; to others the claim is what it was before."""
        cards = await unit.cards.of_claim(claim.id)
        if not any(card.kind is CardKind.APPROVAL and is_named(by, card.to) for card in cards):
            return NotYourCall() if self.permissions.may_see(claim, by) else NoSuchClaim("refusal.not_your_card")
        if claim.state is not State.PENDING:
            return await self._late(unit, claim, by, verdict)
        names = "、".join(person.name for person in claim.approvers)
        return NotYourCall("late.others_decide", names=names) if names else NotYourCall("late.admin_decides")

    async def _late(self, unit: Unit, claim: Claim, by: UserId, verdict: Step) -> TooLate:
        """Who was first, and what that means for this click."""
        last = claim.decided()
        if claim.state is State.WITHDRAWN:
            other = await self.lifecycle.taken_back_by(unit, claim)
            key = f"late.withdrawn_{verdict}" if other is None else "late.sent_back" if other else "late.reversed"
            if other is not None and await self._another_s_wallet(unit, claim):
                key = "late.another_s"
            when = claim.updated_at.isoformat()
            return TooLate(key, name=other or claim.claimant.name, at=when, number=claim.number)
        if verdict is Step.UNDO:
            given = last is not None and last.verdict is Step.APPROVE
            why = TextKey(f"doing.{claim.state.value}")
            return TooLate("late.undo" if given else "late.nothing_to_undo", number=claim.number, why=why)
        if last is None:
            return TooLate("refusal.not_pending", number=claim.number)
        what = "approved" if last.verdict is Step.APPROVE else "rejected"
        key = f"late.you_{what}" if last.by.userid == by else f"late.other_{what}"
        return TooLate(key, name=last.by.name, at=last.at.isoformat(), number=claim.number)

    @staticmethod
    async def _another_s_wallet(unit: Unit, claim: Claim) -> bool:
        """Whether it was withdrawn since its invoices turned out to be in another's Weixin."""
        whys = [entry.detail.get("why", "") for entry in await unit.history(claim.id) if entry.step == Step.WITHDRAW]
        return whys[-1] in ANOTHER_S

    async def approve_each(self, by: UserId, numbers: Sequence[str]) -> list[ApprovalResult]:
        """Say yes to each; one that can't be decided does not hold up the others."""
        outcomes = []
        async with self.write() as unit:
            for number in numbers:
                try:
                    async with unit.savepoint():
                        outcomes.append(ApprovalResult(number, await self._approve(unit, by, number)))
                except Refusal as no:
                    outcomes.append(ApprovalResult(number, refusal=no))
        return outcomes


def _person(claim: Claim, userid: UserId) -> Person:
    return next((p for p in claim.approvers if p.userid == userid), Person(userid, userid))


def _kept(reason: str) -> str:
    """A reason on one line; that it was too long to be kept whole can be seen."""
    if isinstance(reason, TextKey):
        return reason
    text = " ".join(reason.split())
    return text if len(text) <= REASON_LIMIT else text[: REASON_LIMIT - 1] + "…"
