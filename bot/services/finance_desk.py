"""Finance: its queues, paying, holding a write-off, and the recorded answers when one is stuck."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date

from bot.domain.audit import AuditNote
from bot.domain.claim import Claim, Person, State, Step
from bot.domain.errors import BadInput, NoSuchClaim, NotYourCall, TooLate
from bot.domain.evidence import Evidence
from bot.domain.invoice import Status, UserId
from bot.domain.original import Original
from bot.domain.wording import TextKey
from bot.jobs import ReconcileWallet
from bot.ports.cards import CardKind
from bot.ports.claims import Queue
from bot.ports.store import Unit
from bot.services.closing import Closing, at_the_wallet
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle, still_undoable
from bot.services.months import approved_in
from bot.services.wallet_outcomes import WalletOutcomes

PAGE = 20
WHY_LIMIT = 100


# What the wallet shows so was not written off, whatever anybody says.
NEVER_WRITTEN_OFF = frozenset({Status.CANCELLED, Status.FREE})


@dataclass(frozen=True, slots=True)
class QueueView:
    """One queue as a member of finance sees it. ``can``: claim id → what they may do; ``after``: where the next page
    begins, None on the last."""

    queue: Queue
    counts: dict[Queue, int]
    claims: tuple[Claim, ...]
    originals: tuple[Original, ...]
    can: dict[int, frozenset[str]]
    after: int | None


@dataclass(frozen=True)
class FinanceDesk(Service):
    """What finance does with claims. Whoever claimed or approved one neither pays nor closes it."""

    lifecycle: ClaimLifecycle
    outcomes: WalletOutcomes
    closing: Closing

    async def queue(self, by: UserId, queue: Queue, after: int | None = None) -> QueueView:
        """A page of finance's work. Raises NoSuchClaim for anybody else."""
        if not self.permissions.is_finance(by):
            raise NoSuchClaim
        async with self.read() as unit:
            found = await unit.claims.in_queue(queue, after, PAGE + 1)
            shown = found[:PAGE]
            files = await unit.originals.of([line for claim in shown for line in claim.lines])
            counts = await unit.claims.queued()
        can = {claim.id: self.finance_can(claim, by) for claim in shown}
        more = shown[-1].id if len(found) > PAGE else None
        return QueueView(queue, counts, tuple(shown), tuple(files), can, more)

    def finance_can(self, claim: Claim, userid: UserId) -> frozenset[str]:
        """What this member may do to the claim as one of finance; answers to a stuck claim are not among it."""
        if not self.permissions.is_finance(userid) or claim.is_party(userid):
            return frozenset()
        can = set()
        if claim.state is State.APPROVED:
            can.add("send_back")
            if self.rules.pays and not claim.stopped and not still_undoable(claim, self.clock.now()):
                can.add("pay")
        if claim.state is State.PAID:
            can.add("unpay")
        if claim.state in {State.APPROVED, State.PAID}:
            can.add("release" if claim.held else "hold")
            can |= {"keep"} if claim.asked_back else set()
            can |= {"look"} if at_the_wallet(claim) else set()
            can |= {"drop"} if at_the_wallet(claim) and len(claim.counted) > 1 else set()
        return frozenset(can)

    async def answers_for(self, by: UserId, claim: Claim) -> list[int]:
        """The numbers of the stuck lines this member may speak for."""
        if not claim.needs_help or not self.permissions.is_finance(by) or claim.is_party(by):
            return []
        async with self.read() as unit:
            return [line.no for line, _ in await self.outcomes.stuck(unit, claim)]

    async def pay(self, by: Person, number: str) -> Claim:
        """The money is on its way; after ``close_after`` the invoices are written off. The claimant is told. Every
        invoice is looked at first; with one that is reversed, gone or no longer locked nothing is paid.

        Raises NoSuchClaim, NotYourCall, TooLate, TryAgain (WeChat can't tell how the invoices are).
        """
        async with self.read() as unit:
            claim = await self.to_handle(unit, by, number, "pay")
        looks = await self.closing.looked_up_by_hand(claim)
        async with self.write() as unit:
            claim = await self.closing.stop_for(unit, claim, looks)  # who was quicker is found by its version
            if not claim.stopped:
                return await self._paid(unit, claim, by)
        raise _unpaid(claim)  # after the unit: what was found stays found

    async def _paid(self, unit: Unit, claim: Claim, by: Person) -> Claim:
        until = self.clock.now() + self.rules.close_after
        paid = await self.lifecycle.step(unit, claim, Step.PAY, by, undo_until=until)
        await self.lifecycle.close_later(unit, paid)
        await self.notifier.claimant.paid(unit, paid, until)
        return paid

    async def unpay(self, by: Person, number: str, why: str) -> Claim:
        """It was not paid after all. Raises NoSuchClaim, NotYourCall, TooLate (being written off), BadInput."""
        async with self.write() as unit:
            claim = await self.to_handle(unit, by, number, "unpay")
            return await self.lifecycle.step(unit, claim, Step.UNPAY, by, {"why": _said(why)})

    async def hold(self, by: Person, number: str, why: str) -> Claim:
        """Nothing of this claim is written off until it is released. Raises NoSuchClaim, NotYourCall, TooLate,
        BadInput (no reason)."""
        async with self.write() as unit:
            claim = await self.to_handle(unit, by, number, "hold")
            return await self._mark(unit, claim, by, AuditNote.HOLD, _said(why))

    async def release(self, by: Person, number: str) -> Claim:
        """Go on as if it had not been held. Raises NoSuchClaim, NotYourCall, TooLate."""
        async with self.write() as unit:
            claim = await self.to_handle(unit, by, number, "release")
            freed = await self._mark(unit, claim, by, AuditNote.RELEASE, "")
            if not freed.stopped:
                await self.lifecycle.close_later(unit, freed)
            return freed

    async def send_back(self, by: Person, number: str, why: str) -> Claim:
        """An approved claim goes back to its claimant; its invoices are unlocked. Raises NoSuchClaim, NotYourCall,
        TooLate, BadInput."""
        async with self.write() as unit:
            claim = await self.to_handle(unit, by, number, "send_back")
            reason = _said(why)
            gone = await self.lifecycle.step(unit, claim, Step.WITHDRAW, by, {"why": reason}, held="", held_by="")
            await self.lifecycle.refresh_cards(unit, gone, CardKind.APPROVAL)
            await self.lifecycle.refresh_cards(unit, gone, CardKind.CLAIMANT)
            await self.notifier.claimant.sent_back(unit, gone, by.name, reason)
            return gone

    async def say_closed(self, by: Person, number: str, nos: Sequence[int], why: str) -> Claim:
        """Finance has looked: these lines are written off. They count as proved on this person's word.

        Raises NoSuchClaim, NotYourCall, TooLate (not stuck, or the wallet says otherwise), BadInput.
        """
        async with self.write() as unit:
            claim = await self._to_answer(unit, by, number)
            stuck = {line.no: (line, card) for line, card in await self.outcomes.stuck(unit, claim)}
            chosen = [stuck[no] for no in nos if no in stuck]
            if not chosen or len(chosen) != len(nos):
                raise BadInput("refusal.which_lines")
            for line, card in chosen:
                if card.intent.want is Status.LOCKED:  # a lock that is not there is no lock, whatever anybody says
                    raise TooLate("late.not_stuck", number=claim.number)
                if card.seen is Status.LOCKED and claim.needs_help != "help.locked_elsewhere":
                    raise TooLate("late.still_locked", tail=line.invoice.tail)
                if card.intent.want is Status.CLOSED and card.seen in NEVER_WRITTEN_OFF:
                    raise TooLate(f"late.is_{card.seen}", tail=line.invoice.tail)
            now = self.clock.now()
            detail = {"why": _said(why), "lines": "、".join(str(line.no) for line, _ in chosen)}
            await unit.audit(claim, AuditNote.SAID_CLOSED, by, now, detail)
            for _, card in chosen:
                await unit.wallet.prove(card, Evidence.FINANCE, now)
            if claim.state is State.CLOSING:
                claim = await self.outcomes.proved(unit, claim)
            if claim.needs_help and not await self.outcomes.stuck(unit, claim):
                claim = await self.lifecycle.no_more_help(unit, claim)
            return claim

    async def say_not_closed(self, by: Person, number: str, why: str) -> Claim:
        """Finance has looked: nothing was written off yet, so it is tried again as soon as that is safe.

        Raises NoSuchClaim, NotYourCall, TooLate, BadInput.
        """
        async with self.write() as unit:
            claim = await self._to_answer(unit, by, number)
            reason = _said(why)
            again = await self.lifecycle.no_more_help(unit, claim)
            now = self.clock.now()
            await unit.audit(again, AuditNote.SAID_NOT_CLOSED, by, now, {"why": reason})
            attempts = await unit.wallet.attempts([card.id for _, card in await self.outcomes.stuck(unit, again)])
            settle = self.rules.settle
            ends = [a.deadline + settle for a in attempts if a.unsettled(now, settle)]
            delay = max([(end - now).total_seconds() for end in ends], default=0.0)
            await unit.enqueue(ReconcileWallet.of(again), delay=delay)
            return again

    async def to_handle(self, unit: Unit, by: Person, number: str, what: str) -> Claim:
        claim = await self._in_charge(unit, by, number)
        if what in self.finance_can(claim, by.userid):
            return claim
        if what == "pay" and still_undoable(claim, self.clock.now()):
            raise TooLate("late.pay_too_early", number=claim.number)
        if what == "pay" and claim.state is State.APPROVED and claim.stopped:
            raise _unpaid(claim)
        raise TooLate("late.finance", number=claim.number)

    def approved_in(self, month: date) -> AsyncIterator[Claim]:
        """The claims whose standing approval fell in the month (of Shanghai) that begins on this day."""
        return approved_in(self.store, month)

    async def _to_answer(self, unit: Unit, by: Person, number: str) -> Claim:
        claim = await self._in_charge(unit, by, number)
        if not claim.needs_help or not await self.outcomes.stuck(unit, claim):
            raise TooLate("late.not_stuck", number=claim.number)
        return claim

    async def _in_charge(self, unit: Unit, by: Person, number: str) -> Claim:
        """The claim, if this member may act on it as finance."""
        self.permissions.require_work()
        claim = await self.lifecycle.find(unit, number)
        if not self.permissions.is_finance(by.userid):
            raise NotYourCall("refusal.finance_only") if self.permissions.may_see(claim, by.userid) else NoSuchClaim
        if claim.is_party(by.userid):
            raise NotYourCall("refusal.own_money")
        return claim

    async def _mark(self, unit: Unit, claim: Claim, by: Person, what: AuditNote, why: str) -> Claim:
        now = self.clock.now()
        name = by.name if why else ""
        marked = await unit.claims.save(
            claim, state=claim.state, at=now, undo_until=claim.undo_until, held=why, held_by=name
        )
        await unit.audit(marked, what, by, now, {"why": why} if why else None)
        return marked


def _unpaid(claim: Claim) -> TooLate:
    """Why it can't be paid as it is, and what to do."""
    lines = [block for block in claim.blocks if block.line]
    if lines:
        nos = "、".join(dict.fromkeys(str(block.line) for block in lines))
        return TooLate("late.pay_stopped", number=claim.number, nos=nos, why=TextKey(f"block.{lines[0].kind}"))
    if claim.asked_back:
        return TooLate("late.pay_asked_back", number=claim.number, name=claim.claimant.name)
    if claim.held:
        return TooLate("late.pay_held", number=claim.number, name=claim.held_by, said=claim.held)
    return TooLate("late.finance", number=claim.number)


def _said(why: str) -> str:
    """The reason in one line. Raises BadInput when there is none."""
    said = " ".join(why.split())[:WHY_LIMIT]
    if not said:
        raise BadInput("refusal.say_why")
    return said
