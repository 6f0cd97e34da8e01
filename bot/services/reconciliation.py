"""Reconciliation: what nobody asked for and must be looked at all the same. Run again, each changes nothing more.

Reading comes first and outside any unit, for it asks the platform; every change is made in a unit of its own.
"""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.audit import AuditNote
from bot.domain.claim import CANCELLED, Block, BlockKind, Claim, Line, LineState, State, Step
from bot.domain.errors import TooLate
from bot.domain.evidence import NOT_OURS, Evidence
from bot.domain.invoice import Account, CardRef, Found, Lookup, Status, by_account
from bot.domain.wording import TextKey
from bot.jobs import ReconcileWallet, ReleaseOrphanedLock
from bot.ports.claims import Queue
from bot.ports.platform import PlatformFault
from bot.ports.store import Unit
from bot.ports.wallet import SweptCard
from bot.services.closing import STOPPABLE, Closing, at_the_wallet
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle
from bot.services.wallet_outcomes import WalletOutcomes

PAGE = 20
SECOND_LOOK = 900.0  # seconds: a lock that nobody wants is looked at twice
MARKED_CLOSED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Drift:
    """An invoice whose wallet shows something else than what we had proved. ``seen`` None: the platform refuses."""

    card: SweptCard
    look: Lookup

    @property
    def seen(self) -> Status | None:
        """What the wallet shows."""
        return self.look.status if isinstance(self.look, Found) else None

    @property
    def matters(self) -> bool:
        """A closed invoice may be hidden by the platform, a free one may be locked by somebody else; what was found
        reversed is known."""
        hidden = self.seen is None and self.card.want is not Status.LOCKED
        known = self.seen is Status.CANCELLED and self.card.evidence in {Evidence.REVERSED, Evidence.REVERSED_AFTER}
        not_ours = self.seen is not Status.LOCKED or self.card.evidence in NOT_OURS
        theirs = self.card.want is Status.FREE and not_ours
        return self.seen is not self.card.want and not hidden and not theirs and not known


@dataclass(frozen=True)
class Reconciliation(Service):
    """Compares what we know with what the wallets show; called by timers."""

    lifecycle: ClaimLifecycle
    outcomes: WalletOutcomes
    closing: Closing

    async def drift(self, since: datetime | None = None) -> AsyncIterator[Drift]:
        """Ask for every invoice that is to be locked, and for those freed or written off ``since`` (30 days ago when
        None); yields what differs. Changes nothing. Raises PlatformFault, once all that could be asked was."""
        after, since = 0, since or self.clock.now() - MARKED_CLOSED
        faults: dict[Account, PlatformFault] = {}
        while True:
            async with self.store.reading() as unit:
                page = await unit.wallet.swept(after, since, PAGE)
            if not page:
                break
            after = page[-1].id
            known = {card.ref: card for card in page}
            for account, refs in by_account(known).items():
                try:
                    looks = [] if account in faults else await self._asked(known, refs)
                except PlatformFault as fault:  # no other account waits for it
                    faults[account], looks = fault, []
                for look in looks:
                    found = Drift(known[look.ref], look)
                    if found.matters:
                        yield found
        for silent in faults.values():
            raise silent

    async def _asked(self, known: Mapping[CardRef, SweptCard], refs: Sequence[CardRef]) -> list[Lookup]:
        return await self.gateways.invoices.query(refs, {ref: known[ref].key for ref in refs})

    async def reconcile(self) -> int:
        """Act on every drift (B-15, B-16, B-19); answers how many there were. Raises PlatformFault."""
        count = 0
        async for drift in self.drift():
            count += 1
            async with self.store.unit() as unit:
                await self._mend(unit, drift)
        await self._look_at_the_stopped()
        return count

    async def _look_at_the_stopped(self) -> None:
        """What could not be found and is there again is no difference any more, but its claim is still stopped."""
        after: int | None = None
        while True:
            async with self.store.reading() as unit:
                page = await unit.claims.in_queue(Queue.HELP, after, PAGE)
            if not page:
                return
            after = page[-1].id
            for claim in page:
                if claim.state in STOPPABLE and at_the_wallet(claim):
                    looks = await self.closing.looked_up(claim)
                    async with self.store.unit() as unit:
                        with suppress(TooLate):
                            await self.closing.stop_for(unit, claim, looks)

    async def _mend(self, unit: Unit, drift: Drift) -> None:
        claim = await unit.claims.last_with(drift.card.id)
        (card,) = await unit.wallet.cards([drift.card.id]) or (None,)
        if claim is None or card is None or card.intent.gen != drift.card.gen or not card.intent.proved:
            return
        line = next(line for line in claim.lines if line.wallet_id == card.id)
        if drift.card.want is Status.FREE:
            await unit.enqueue(ReleaseOrphanedLock.of(card.id, card.intent.gen), delay=SECOND_LOOK)
        elif drift.card.want is Status.CLOSED and drift.seen is Status.CANCELLED:
            await self.outcomes.reversed_after(unit, claim, line)
        elif drift.card.want is Status.CLOSED:
            await self.notifier.finance.wallet_differs(unit, claim, line, f"unclosed-{card.id}", "notice.unclosed")
        elif drift.seen is Status.CANCELLED and claim.state is State.PENDING:
            await self._reversed(unit, claim, line)
        elif claim.state in STOPPABLE:
            await self.closing.stop_for(unit, claim, {line.no: drift.look})
        elif drift.seen is Status.FREE and await unit.wallet.doubt(card):
            lost = await self.lifecycle.block(
                unit, claim, Block(BlockKind.UNLOCKED, line.no)
            )  # it may be approved meanwhile
            await unit.audit(lost, AuditNote.LOCK_LOST, None, self.clock.now(), {"line": str(line.no)})
            await self.closing.drive(unit, lost, f"lost-{card.id}-{card.intent.gen}")
        elif drift.seen is not Status.FREE and claim.state is State.PENDING:
            key = "help.written_off_elsewhere" if drift.seen is Status.CLOSED else "help.unreadable"
            await self.lifecycle.ask_for_help(unit, claim, key, no=str(line.no))

    async def release_orphan(self, wallet_id: int, gen: int) -> bool:
        """The second look at a lock that no live claim wants (B-19): have it released. A lock of somebody else is
        refused by the platform and stays. Raises PlatformFault."""
        async with self.store.reading() as unit:
            cards = await unit.wallet.cards([wallet_id])
        if not cards or cards[0].intent.gen != gen or not cards[0].intent.proved:
            return False
        (look,) = await self.gateways.invoices.query([cards[0].ref], {cards[0].ref: cards[0].key})
        if not isinstance(look, Found) or look.status is not Status.LOCKED:
            return False
        async with self.store.unit() as unit:
            claim = await unit.claims.last_with(wallet_id)
            if claim is None or not await unit.wallet.doubt(cards[0]):
                return False
            await unit.audit(claim, AuditNote.ORPHAN, None, self.clock.now())
            await self.closing.drive(unit, claim, f"orphan-{wallet_id}-{gen}")
            return True

    async def drive_open(self) -> int:
        """Every wish that is not proved gets one more push, whatever became of the job that carried it."""
        now = self.clock.now()
        async with self.store.reading() as unit:
            claim_ids = await unit.wallet.open_claims()
        for claim_id in claim_ids:
            async with self.store.unit() as unit:
                await unit.enqueue(ReconcileWallet.pushed(claim_id, now))
        return len(claim_ids)

    async def _reversed(self, unit: Unit, claim: Claim, line: Line) -> None:
        """The seller has reversed an invoice of a waiting claim: it leaves the claim, the others go on (B-15)."""
        await unit.claims.set_line(line, LineState.DROPPED, CANCELLED)
        await unit.wallet.wish([line.wallet_id], Status.FREE)
        (card,) = await unit.wallet.cards([line.wallet_id])
        await unit.wallet.prove(card, Evidence.REVERSED, self.clock.now())
        await unit.claims.let_go(claim, [line])
        if len(claim.counted) == 1:
            await self.lifecycle.step(unit, claim, Step.WITHDRAW, None, {"why": TextKey(CANCELLED)})
        else:
            left = claim.without(line=line.no)
            saved = await unit.claims.save(claim, state=claim.state, at=self.clock.now(), blocks=left)
            await unit.audit(saved, AuditNote.REVERSED, None, self.clock.now(), {"line": str(line.no)})
        await self.notifier.approvers.reversed(unit, claim, line)
