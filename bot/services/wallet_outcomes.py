"""How a claim moves on when the wallet has proved or refused what was asked of it, and when time has passed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from bot.domain.audit import AuditNote
from bot.domain.checks import Finding
from bot.domain.claim import VOID, WANTS, BlockKind, Claim, HelpOwner, Line, LineState, State, Step
from bot.domain.evidence import NOT_OURS, Evidence
from bot.domain.invoice import Status
from bot.domain.money import yuan
from bot.domain.protocol import Attempt, Outcome, Verdict
from bot.domain.wording import TextKey
from bot.ports.cards import CardKind
from bot.ports.store import Unit
from bot.ports.wallet import WalletCard
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle

NO_APPROVER, UNREACHABLE = "help.no_approver", "help.unreachable"
REVERSED_LATER = Finding(False, "chip.cancelled", "row.reversed_after", quiet=True)


@dataclass(frozen=True)
class WalletOutcomes(Service):
    """How a claim goes on when the wallet has answered; called by job handlers, inside their units."""

    lifecycle: ClaimLifecycle

    async def stuck(self, unit: Unit, claim: Claim) -> list[tuple[Line, WalletCard]]:
        """The lines whose wish is not proved yet, with how the wallet was last seen."""
        cards = {card.id: card for card in await unit.wallet.cards([line.wallet_id for line in claim.lines])}
        wants = {line.no: WANTS[claim.state] if line.counts else Status.FREE for line in claim.lines}
        both = [(line, cards[line.wallet_id]) for line in claim.lines]
        return [(it, card) for it, card in both if not card.intent.proved and card.intent.want is wants[it.no]]

    async def proved(self, unit: Unit, claim: Claim) -> Claim:
        """Every intent of the claim may be proved now: if so, take the step that waited for it."""
        cards = await unit.wallet.cards([line.wallet_id for line in claim.counted])
        want = WANTS[claim.state]
        claim = await self._locked_again(unit, claim, {card.id for card in cards if card.intent.proved})
        if not all(card.intent.proved and card.intent.want is want for card in cards):
            return claim
        match claim.state:
            case State.LOCKING:
                return await self._locked(unit, claim)
            case State.CLOSING:
                return await self._written_off(unit, claim)
            case State.REJECTED | State.WITHDRAWN | State.DRAFT:
                await unit.audit(claim, AuditNote.RELEASED, None, self.clock.now())
                await self._good_news(unit, claim, AuditNote.SLOW_UNLOCK, "notice.unlocked")
                if not any(card.intent.evidence in NOT_OURS for card in cards):
                    await self._good_news(unit, claim, AuditNote.ORPHAN, "notice.orphan")
        return claim

    async def _locked_again(self, unit: Unit, claim: Claim, proved: Collection[int]) -> Claim:
        """A lock that was lost and is ours again stops nothing."""
        lost = {block.line for block in claim.blocks if block.kind is BlockKind.UNLOCKED}
        if WANTS[claim.state] is Status.LOCKED:
            for line in claim.counted:
                if line.no in lost and line.wallet_id in proved:
                    claim = await self.lifecycle.unblock(
                        unit, claim, BlockKind.UNLOCKED, line.no, None, TextKey("block.right_again")
                    )
        return claim

    async def _locked(self, unit: Unit, claim: Claim) -> Claim:
        for line in claim.counted:
            await unit.claims.set_line(line, LineState.PROPOSED)
        pending = await self.lifecycle.step(unit, claim, Step.LOCKED, None)
        await self.lifecycle.send_card(unit, pending, CardKind.CLAIMANT, (pending.claimant.userid,))
        if not pending.approvers:
            return await self.nobody_approves(unit, pending)
        await self.lifecycle.send_card(unit, pending, CardKind.APPROVAL, tuple(p.userid for p in pending.approvers))
        await self._good_news(unit, pending, AuditNote.SLOW_LOCK, "notice.submitted")
        return pending

    async def nobody_approves(self, unit: Unit, claim: Claim) -> Claim:
        """The invoices are locked and nobody can say yes: an admin names somebody (B-7)."""
        args = {"name": claim.claimant.name, "total": yuan(claim.total)}
        await self.notifier.claimant.no_approver(unit, claim)
        return await self.lifecycle.ask_for_help(unit, claim, NO_APPROVER, owner=HelpOwner.ADMIN, **args)

    async def slow(self, unit: Unit, claim: Claim, done: int, left: int) -> None:
        """The wallet takes its time: the claimant is told once that it goes on, and later that it is over (A-2, B-13).

        ``done``, ``left``: how many invoices are as they should be, and how many are not.
        """
        what = AuditNote.SLOW_LOCK if claim.state is State.LOCKING else AuditNote.SLOW_UNLOCK
        if await self._said_since_last_step(unit, claim, what):
            return
        await unit.audit(claim, what, None, self.clock.now())
        await self.notifier.claimant.slow(unit, claim, what, done, left)

    async def stays_locked(self, unit: Unit, claim: Claim) -> None:
        """For a day now an invoice could not be unlocked: the admins are told, once."""
        await self.notifier.admins.stays_locked(unit, claim)

    async def _good_news(self, unit: Unit, claim: Claim, after: AuditNote, text: str) -> None:
        """Who was told that it takes long is told that it is over."""
        if await self._said_since_last_step(unit, claim, after):
            await self.notifier.claimant.slow_no_more(unit, claim, text)

    @staticmethod
    async def _said_since_last_step(unit: Unit, claim: Claim, what: AuditNote) -> bool:
        """Whether the history has ``what`` after the step that began the present wish."""
        said = False
        for entry in await unit.history(claim.id):
            said = entry.step == what or (said and entry.step not in {Step.SUBMIT, Step.REJECT, Step.WITHDRAW})
        return said

    async def _written_off(self, unit: Unit, claim: Claim) -> Claim:
        for line in claim.counted:
            await unit.claims.set_line(line, LineState.CLOSED)
        detail = None if claim.counted else {"void": "all"}
        closed = await self.lifecycle.step(
            unit, claim, Step.WRITTEN_OFF, None, detail, needs_help="", help_owner=HelpOwner.NOBODY
        )
        await self.lifecycle.refresh_cards(unit, closed, CardKind.CLAIMANT)
        return closed

    async def void(self, unit: Unit, claim: Claim, wallet_ids: Collection[int]) -> Claim:
        """Its seller reversed it before it was written off: it is neither, and claimant and finance hear so."""
        lines = [line for line in claim.counted if line.wallet_id in wallet_ids]
        now, paid = self.clock.now(), await self.was_paid(unit, claim)
        for line in lines:
            await unit.claims.set_line(line, LineState.DROPPED, VOID)
            if paid:
                await unit.claims.find(line.id, paid_for(line))
        voided = await unit.claims.save(claim, state=claim.state, at=now, undo_until=claim.undo_until)
        nos = "、".join(str(line.no) for line in lines)
        await unit.audit(voided, AuditNote.VOID, None, now, {"line": nos})
        await self.notifier.finance.void(unit, claim, lines, paid=paid)
        return voided

    async def reversed_after(self, unit: Unit, claim: Claim, line: Line) -> None:
        """Its seller reversed it after it had been written off: finance hears so and finds it noted."""
        await unit.claims.find(line.id, REVERSED_LATER)
        await self.notifier.finance.reversed_after(unit, claim, line)

    @staticmethod
    async def was_paid(unit: Unit, claim: Claim) -> bool:
        """Whether finance has said that it is paid, and not taken that back."""
        money = [entry.step for entry in await unit.history(claim.id) if entry.step in {Step.PAY, Step.UNPAY}]
        return money[-1:] == [Step.PAY]

    async def lock_refused(self, unit: Unit, claim: Claim, problems: Mapping[int, Verdict]) -> Claim:
        """The batch can't be locked: back to DRAFT, nothing stays locked, the employee is told which line and why.

        ``problems``: wallet id → what refused it. What has to be set up is told to the admins.
        """
        attempts = await unit.wallet.attempts([line.wallet_id for line in claim.counted])  # before the wish changes
        for line in claim.counted:
            no = problems.get(line.wallet_id)
            await unit.claims.set_line(line, line.state, no.why if no else "", no.code if no else 0)
        draft = await self.lifecycle.step(unit, claim, Step.LOCK_REFUSED, None, {"lines": str(len(problems))})
        await self._free_untouched(unit, draft, attempts)
        bad = [line for line in claim.counted if line.wallet_id in problems]
        await self.notifier.claimant.lock_refused(unit, draft, bad, problems)
        asked = {line.wallet_id: line.ref.account for line in claim.counted}
        for code, account in sorted({(no.code, asked[wid]) for wid, no in problems.items() if wid in asked}):
            await self.notifier.admins.setup(unit, code, account)
        return await self.proved(unit, draft)

    async def _free_untouched(self, unit: Unit, draft: Claim, attempts: Sequence[Attempt]) -> None:
        """An invoice that none of our lock requests can have reached needs no unlocking; somebody else's lock
        is not touched."""
        cards = await unit.wallet.cards([line.wallet_id for line in draft.counted])
        wrong = {card.id: self.rules.codes[card.ref.account].wrong_state for card in cards}
        locking = [a for a in attempts if a.aim is Status.LOCKED]
        reached = {a.wallet_id for a in locking if may_have_locked(a, wrong[a.wallet_id])}
        for card in cards:
            if card.id not in reached:
                await unit.wallet.prove(card, Evidence.NEVER_OURS, self.clock.now())


def paid_for(line: Line) -> Finding:
    """Money went out for an invoice that does not count any more."""
    return Finding(False, "chip.paid", "row.paid", {"amount": yuan(line.invoice.fee)}, quiet=True)


def may_have_locked(attempt: Attempt, wrong_state: int) -> bool:
    """Whether this lock request can have left a lock of ours behind."""
    if attempt.outcome is Outcome.NOT_SENT:
        return False
    if attempt.outcome is Outcome.REFUSED:
        return attempt.single and attempt.code == wrong_state
    return True
