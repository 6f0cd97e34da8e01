"""Closing: every invoice of a claim is looked up before it is paid and before it is written off.

What is wrong with one stops the claim until finance has decided. Asking comes first and outside any unit; who changes
what may be changed is ``bot.services.finance_desk``.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from bot.domain.audit import AuditNote
from bot.domain.claim import AT_THE_WALLET, Block, BlockKind, Claim, HelpOwner, Line, State, Step
from bot.domain.errors import TooLate, TryAgain
from bot.domain.invoice import Account, Lookup, Status, Unreadable
from bot.domain.wording import TextKey
from bot.jobs import CloseClaim, ReconcileWallet
from bot.jobs.retry import CLOSING_SILENT, MOVED_ON
from bot.ports.platform import Busy, NotAllowed, PlatformFault
from bot.ports.store import Unit
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle

STOPPABLE = frozenset({State.APPROVED, State.PAID})
FOR_GOOD = frozenset({BlockKind.REVERSED, BlockKind.WRITTEN_OFF})
CALL_FOR_HELP = timedelta(minutes=15)
SILENT, RELOCK_FAILED = "help.platform_silent", "help.relock_failed"


@dataclass(frozen=True)
class Closing(Service):
    """Looks at the invoices of a claim before it is paid or written off, and begins the write-off."""

    lifecycle: ClaimLifecycle

    async def looked_up(self, claim: Claim) -> dict[int, Lookup]:
        """Line number → how the wallet shows its invoice now. Raises PlatformFault when one can't be told just now."""
        known = {line.ref: line.key for line in claim.counted}
        looks = {look.ref: look for look in await self.gateways.invoices.query(list(known), known)}
        for look in looks.values():
            if self._unsure(look):
                raise _busy(look.ref.account, look)
        return {line.no: looks[line.ref] for line in claim.counted}

    def _unsure(self, look: Lookup) -> bool:
        """Whether it says nothing about the invoice: not now, or an answer that can't be read."""
        busy = self.rules.codes[look.ref.account].busy
        return isinstance(look, Unreadable) and (not look.code or look.code in busy)

    async def looked_up_by_hand(self, claim: Claim) -> dict[int, Lookup]:
        """The same for a person. Raises TryAgain: nothing was changed."""
        try:
            return await self.looked_up(claim)
        except PlatformFault as fault:
            if isinstance(fault, NotAllowed):
                async with self.write() as unit:
                    await self.notifier.admins.setup(unit, fault.code, fault.account)
            raise TryAgain("refusal.cannot_look", number=claim.number) from fault

    async def stop_for(self, unit: Unit, claim: Claim, looks: Mapping[int, Lookup]) -> Claim:
        """What is wrong with an invoice stops the claim, and people are told once; what was not found and is there
        again stops it no longer. Raises TooLate when the claim has moved since it was read."""
        wrong: list[Block] = []
        for line in claim.counted:
            look = looks.get(line.no)
            if look is None or self._unsure(look):
                continue
            kind = trouble(look)
            if kind is None:
                claim = await self._right_again(unit, claim, line)
            elif not any(block.line == line.no and block.kind in {kind, *FOR_GOOD} for block in claim.blocks):
                wrong.append(Block(kind, line.no))
        if not wrong:
            return claim
        stopped = await self.lifecycle.block(unit, claim, *wrong)
        lost = [block.line for block in wrong if block.kind is BlockKind.UNLOCKED]
        await self._retake(unit, stopped, [line for line in stopped.counted if line.no in lost])
        await self._tell_stopped(unit, stopped, [block for block in wrong if block.kind is not BlockKind.UNLOCKED])
        return stopped

    async def _right_again(self, unit: Unit, claim: Claim, line: Line) -> Claim:
        """The wallet shows it locked. Whose lock that is, only what is proved tells."""
        kinds = {block.kind for block in claim.blocks if block.line == line.no}
        if not kinds & {BlockKind.GONE, BlockKind.UNLOCKED}:
            return claim
        (card,) = await unit.wallet.cards([line.wallet_id])
        if not card.intent.proved or card.intent.want is not Status.LOCKED:
            return claim
        for kind in kinds & {BlockKind.GONE, BlockKind.UNLOCKED}:
            claim = await self.lifecycle.unblock(unit, claim, kind, line.no, None, TextKey("block.right_again"))
        return claim

    async def _retake(self, unit: Unit, claim: Claim, lines: Sequence[Line]) -> None:
        """A lock that is lost is tried to be had again (B-16); its block goes when it is proved."""
        for card in await unit.wallet.cards([line.wallet_id for line in lines]):
            if card.intent.proved and await unit.wallet.doubt(card):
                no = next(line.no for line in lines if line.wallet_id == card.id)
                await unit.audit(claim, AuditNote.LOCK_LOST, None, self.clock.now(), {"line": str(no)})
                await self.drive(unit, claim, f"lost-{card.id}-{card.intent.gen}")

    async def not_locked_again(self, unit: Unit, claim: Claim, looks: Mapping[int, Lookup]) -> Claim:
        """The platform refuses to lock these again: somebody else has it, or worse. Finance gets the flag for help."""
        stopped = await self.stop_for(unit, claim, looks)
        lost = [Block(BlockKind.UNLOCKED, no) for no, look in looks.items() if trouble(look) in _LOST]
        stopped = await self.lifecycle.block(unit, stopped, *lost)
        if claim.needs_help != RELOCK_FAILED:
            await self.notifier.claimant.stopped(unit, stopped, lost)
        return stopped

    async def _tell_stopped(self, unit: Unit, claim: Claim, blocks: Sequence[Block]) -> None:
        if not blocks:
            return
        await self.notifier.claimant.stopped(unit, claim, blocks)
        await self.notifier.finance.stopped(unit, claim, blocks)

    async def drive(self, unit: Unit, claim: Claim, why: str) -> None:
        """Have the wishes of the claim carried out."""
        await unit.enqueue(ReconcileWallet.of(claim, why))

    async def close(self, claim_id: int, version: int) -> float:
        """The point of no return: to CLOSING when the last word (the approval, or the payment where finance pays) can
        no longer be taken back and every invoice is as it should be. A claim that is held or blocked stays; whoever
        ends that asks again.

        Answers the seconds still to wait, 0 when there is nothing more to do.
        """
        async with self.read() as unit:
            claim = await unit.claims.get(claim_id)
        if claim is None or claim.version < version or (left := self._left(claim)) is None:
            return 0.0
        if left > 0:
            return left
        try:
            looks = await self.looked_up(claim)
        except PlatformFault as fault:
            with suppress(TooLate):
                await self._silent(claim, fault)
            return fault.after or CLOSING_SILENT
        try:
            async with self.write() as unit:
                stopped = await self.stop_for(unit, claim, looks)
                if not stopped.stopped:
                    heard = stopped.needs_help == SILENT
                    over: dict[str, Any] = {"needs_help": "", "help_owner": HelpOwner.NOBODY} if heard else {}
                    await self.lifecycle.step(unit, stopped, Step.CLOSE, None, **over)
        except TooLate:  # it moved while the wallet was asked
            return MOVED_ON
        return 0.0

    def _left(self, claim: Claim) -> float | None:
        """Seconds until it may be written off; None when it is not to be."""
        last = State.PAID if self.rules.pays else State.APPROVED
        if claim.state not in {last, State.PAID} or claim.undo_until is None or claim.stopped:
            return None
        return None if claim.decided() is None else (claim.undo_until - self.clock.now()).total_seconds()

    async def _silent(self, claim: Claim, fault: PlatformFault) -> None:
        """Nobody can be asked how the invoices are: it goes on by itself, and after a while a person knows."""
        waited = self.clock.now() - (claim.undo_until or claim.updated_at)
        denied = isinstance(fault, NotAllowed)
        if claim.needs_help or not (denied or waited > CALL_FOR_HELP):
            return
        async with self.write() as unit:
            await self.lifecycle.ask_for_help(unit, claim, SILENT)
            if denied:
                await self.notifier.admins.setup(unit, fault.code, fault.account)

    async def close_overdue(self) -> None:
        """At start: what became due while nobody ran, or under a rule that has changed since, is written off now."""
        now, seen = self.clock.now(), set[int]()
        for state in (State.PAID,) if self.rules.pays else (State.APPROVED, State.PAID):
            while due := [claim for claim in await self._due(state, len(seen)) if claim.id not in seen]:
                seen |= {claim.id for claim in due}
                async with self.write() as unit:
                    for claim in due:
                        await unit.enqueue(CloseClaim.overdue(claim, now))

    async def _due(self, state: State, seen: int) -> list[Claim]:
        async with self.read() as unit:
            return await unit.claims.due(state, self.clock.now(), seen + 100)


_LOST = {None, BlockKind.UNLOCKED}  # locked by somebody else, or free


def trouble(look: Lookup) -> BlockKind | None:
    """What is wrong with an invoice that is to be locked."""
    if isinstance(look, Unreadable):
        return BlockKind.GONE
    wrong = {
        Status.CANCELLED: BlockKind.REVERSED,
        Status.CLOSED: BlockKind.WRITTEN_OFF,
        Status.FREE: BlockKind.UNLOCKED,
    }
    return wrong.get(look.status)


def at_the_wallet(claim: Claim) -> tuple[Block, ...]:
    """The blocks that say what is wrong with an invoice in its wallet, by line."""
    return tuple(sorted((b for b in claim.blocks if b.kind in AT_THE_WALLET), key=lambda block: block.line))


def _busy(account: Account, look: Lookup) -> Busy:
    fault = Busy("an invoice", look.code if isinstance(look, Unreadable) else 0)
    fault.account = account
    return fault
