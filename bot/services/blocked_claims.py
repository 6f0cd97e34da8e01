"""Blocked claims: what finance may do about a claim that is stopped, besides sending it back and ending a hold."""

from dataclasses import dataclass

from bot.domain.audit import AuditNote
from bot.domain.claim import AT_THE_WALLET, Block, BlockKind, Claim, HelpOwner, Line, LineState, Person, State
from bot.domain.errors import TooLate
from bot.domain.evidence import Evidence
from bot.domain.invoice import Status
from bot.domain.money import yuan
from bot.domain.wording import TextKey
from bot.ports.store import Unit
from bot.services.closing import Closing, at_the_wallet
from bot.services.core import Service
from bot.services.finance_desk import FinanceDesk
from bot.services.lifecycle import ClaimLifecycle
from bot.services.wallet_outcomes import WalletOutcomes, paid_for

# Nothing more can be done about such an invoice: finance's word is the evidence that we want nothing of it.
EVIDENCE = {
    BlockKind.REVERSED: Evidence.REVERSED,
    BlockKind.GONE: Evidence.NOT_FOUND,
    BlockKind.WRITTEN_OFF: Evidence.WRITTEN_OFF_ELSEWHERE,
}


@dataclass(frozen=True)
class BlockedClaims(Service):
    """Finance goes on with a claim that is stopped; who claimed or approved it has no say here either."""

    lifecycle: ClaimLifecycle
    outcomes: WalletOutcomes
    closing: Closing
    finance: FinanceDesk

    async def look_again(self, by: Person, number: str) -> Claim:
        """Ask WeChat once more how the invoices are; what is right again stops the claim no longer. Raises NoSuchClaim,
        NotYourCall, TooLate, TryAgain."""
        async with self.read() as unit:
            claim = await self.finance.to_handle(unit, by, number, "look")
        looks = await self.closing.looked_up_by_hand(claim)
        async with self.write() as unit:
            return await self.closing.stop_for(unit, claim, looks)

    async def drop_line(self, by: Person, number: str, no: int) -> Claim:
        """Go on without an invoice that stops the claim; one at least has to stay. What was paid for it is noted.

        Raises NoSuchClaim, NotYourCall, TooLate.
        """
        async with self.write() as unit:
            claim = await self.finance.to_handle(unit, by, number, "drop")
            line = next((one for one in claim.counted if one.no == no), None)
            block = next((one for one in at_the_wallet(claim) if one.line == no), None)
            if line is None or block is None:
                raise TooLate("late.finance", number=claim.number)
            now, paid = self.clock.now(), claim.state is State.PAID
            await self._let_go_of(unit, claim, line, block)
            if paid:
                await unit.claims.find(line.id, paid_for(line))
            left = claim.without(line=no)
            rest = await unit.claims.save(claim, state=claim.state, at=now, undo_until=claim.undo_until, blocks=left)
            detail = {"line": str(no), "why": TextKey(f"block.{block.kind}"), "amount": yuan(line.invoice.fee)}
            await unit.audit(rest, AuditNote.DROPPED_PAID if paid else AuditNote.DROPPED, by, now, detail)
            await self.notifier.claimant.dropped(unit, rest, line, paid=paid)
            if rest.help_owner is HelpOwner.FINANCE and not await self.outcomes.stuck(unit, rest):
                rest = await self.lifecycle.no_more_help(unit, rest)
            if not rest.stopped:
                await self.lifecycle.close_later(unit, rest)
            return rest

    async def _let_go_of(self, unit: Unit, claim: Claim, line: Line, block: Block) -> None:
        """The line is out, its key free, and of its invoice we want nothing any more."""
        await unit.claims.set_line(line, LineState.DROPPED, AT_THE_WALLET[block.kind])
        await unit.claims.let_go(claim, [line])
        await unit.wallet.wish([line.wallet_id], Status.FREE)
        if block.kind in EVIDENCE:
            (card,) = await unit.wallet.cards([line.wallet_id])
            await unit.wallet.prove(card, EVIDENCE[block.kind], self.clock.now())
            return
        same = any(one.kind is BlockKind.SAME_INVOICE and one.line == line.no for one in claim.blocks)
        if not (same and await self.lifecycle.leave_to_the_other(unit, line)):
            await self.closing.drive(unit, claim, f"dropped-{line.no}")

    async def keep(self, by: Person, number: str) -> Claim:
        """The claimant asked to have it sent back; it goes on all the same. Raises NoSuchClaim, NotYourCall,
        TooLate."""
        async with self.write() as unit:
            claim = await self.finance.to_handle(unit, by, number, "keep")
            now, left = self.clock.now(), claim.without(BlockKind.ASKED_BACK)
            kept = await unit.claims.save(claim, state=claim.state, at=now, undo_until=claim.undo_until, blocks=left)
            await unit.audit(kept, AuditNote.KEPT, by, now)
            await self.notifier.claimant.not_sent_back(unit, kept, by.name)
            if not kept.stopped:
                await self.lifecycle.close_later(unit, kept)
            return kept
