"""The same invoice or another one: what finance says of two invoices that nothing tells apart, and of old claims that
turn out to hold the same."""

from dataclasses import dataclass

from bot.domain.audit import AuditNote
from bot.domain.claim import LIVE, Block, BlockKind, Claim, HelpOwner, Line, LineState, Person, State, Step
from bot.domain.errors import NoSuchClaim, NotYourCall, TooLate
from bot.domain.evidence import Evidence
from bot.domain.identity import is_weak, keys
from bot.domain.invoice import Account, Found, Status, UserId
from bot.domain.protocol import Do, Verdict
from bot.domain.wording import TextKey
from bot.jobs import ReconcileWallet
from bot.ports.cards import CardKind
from bot.ports.claims import Unkeyed
from bot.ports.store import Unit
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle
from bot.services.openid_owners import OpenidOwners
from bot.services.permissions import is_named
from bot.services.platform_calls import PlatformCalls
from bot.services.submissions import Submissions
from bot.services.wallet_outcomes import WalletOutcomes

KEYED, KEYED_AT_ONCE = "lines_keyed_to", 200
CAN_STOP = frozenset({State.DRAFT, State.LOCKING, State.PENDING, State.APPROVED, State.PAID})


@dataclass(frozen=True)
class SameInvoices(Service):
    """Invoices that may be in two claims."""

    lifecycle: ClaimLifecycle
    platform_calls: PlatformCalls
    outcomes: WalletOutcomes
    owners: OpenidOwners
    submissions: Submissions

    def same_can(self, claim: Claim, by: UserId) -> list[Block]:
        """The doubts about this claim that this member may settle."""
        open_now = [block for block in claim.blocks if block.kind is BlockKind.SAME_INVOICE]
        return open_now if self.permissions.at_work and is_named(by, self.permissions.payers(claim)) else []

    async def another_invoice(self, by: Person, number: str, line: int) -> Claim:
        """It is another invoice: the claim goes on. A draft that nothing else keeps is locked; what was left locked
        because it might be another claim's is unlocked.

        Raises NoSuchClaim, NotYourCall, TooLate (settled already, or the wallet says that it is locked), PlatformFault.
        """
        await self._still_free(by, number, line)
        async with self.write() as unit:
            claim = await self._to_settle(unit, by, number, line)
            freed = await self.lifecycle.unblock(
                unit, claim, BlockKind.SAME_INVOICE, line, by, TextKey("block.another")
            )
            if freed.state is State.DRAFT and not self._doubts(freed):
                return await self._lock_at_last(unit, freed)
            if freed.state not in LIVE:
                await self._unlock_after_all(unit, freed, line)
            return freed

    async def same_invoice(self, by: Person, number: str, line: int) -> Claim:
        """It is the same invoice: the line leaves this claim and the wallet is not touched, for the lock is the other
        claim's. The claimant is told. Raises NoSuchClaim, NotYourCall, TooLate."""
        async with self.write() as unit:
            claim = await self._to_settle(unit, by, number, line)
            if claim.state is State.PAID:
                raise TooLate("late.same_paid", number=claim.number)
            (gone,) = [one for one in claim.lines if one.no == line]
            await self._drop(unit, claim, gone)
            mine = [block for block in self._doubts(claim) if block.line == line]
            now, until, left = self.clock.now(), claim.undo_until, (*claim.without(line=line), *mine)
            if len(left) < len(claim.blocks):  # whatever else was wrong with the line goes with it
                claim = await unit.claims.save(claim, state=claim.state, at=now, undo_until=until, blocks=left)
            fresh = await self.lifecycle.unblock(unit, claim, BlockKind.SAME_INVOICE, line, by, TextKey("block.same"))
            if not fresh.counted and fresh.state not in {State.WITHDRAWN, State.REJECTED}:
                why = {"why": TextKey("block.same")}
                fresh = await self.lifecycle.step(unit, fresh, Step.WITHDRAW, by, why, held="", held_by="")
            if fresh.help_owner is HelpOwner.FINANCE and not await self.outcomes.stuck(unit, fresh):
                fresh = await self.lifecycle.no_more_help(unit, fresh)
            for kind in (CardKind.APPROVAL, CardKind.CLAIMANT):
                await self.lifecycle.refresh_cards(unit, fresh, kind)
            await self.notifier.claimant.same_invoice(unit, fresh, gone)
            return fresh

    async def _still_free(self, by: Person, number: str, line: int) -> None:
        """What is locked now is not another invoice than the one that was locked for the other claim, or somebody
        else's: asked before the unit. Raises TooLate, PlatformFault."""
        async with self.read() as unit:
            claim = await self._to_settle(unit, by, number, line)
        if claim.state is not State.DRAFT:
            return
        (one,) = [it for it in claim.lines if it.no == line]
        async with self.platform_calls.asking():
            (look,) = await self.gateways.invoices.query([one.ref], {})
        if isinstance(look, Found) and look.status is not Status.FREE:
            raise TooLate("late.same_locked", number=claim.number, no=str(line))

    async def _to_settle(self, unit: Unit, by: Person, number: str, line: int) -> Claim:
        self.permissions.require_work()
        claim = await self.lifecycle.find(unit, number)
        if not is_named(by.userid, self.permissions.payers(claim)):
            if not self.permissions.may_see(claim, by.userid):
                raise NoSuchClaim
            raise NotYourCall("refusal.own_money" if self.permissions.is_finance(by.userid) else "refusal.finance_only")
        if not any(block.kind is BlockKind.SAME_INVOICE and block.line == line for block in claim.blocks):
            raise TooLate("late.finance", number=claim.number)
        return claim

    @staticmethod
    def _doubts(claim: Claim) -> list[Block]:
        return [block for block in claim.blocks if block.kind is BlockKind.SAME_INVOICE]

    async def _lock_at_last(self, unit: Unit, draft: Claim) -> Claim:
        """As if it had been sent in now, through its own door: what became another's while finance was asked is left
        to its claimant."""
        kept = list(draft.counted)
        weak = sorted({key for line in kept for key in keys(line.invoice) if is_weak(key)})
        for key in weak:  # of two that finance answers at once the second sees that the first is being locked
            await unit.serialize(key)
        if await unit.claims.locking(weak, draft.id):
            raise TooLate("late.same_locking", number=draft.number)  # what the wallet shows tells nothing yet
        if any(entry.row.state == "blocked" for entry in await self.submissions.taken_meanwhile(unit, draft, kept)):
            fresh = await self.lifecycle.find(unit, draft.number)
            problems = {one.wallet_id: Verdict(Do.REFUSE, one.problem) for one in fresh.counted if one.problem}
            bad = [one for one in fresh.counted if one.problem]
            await self.notifier.claimant.lock_refused(unit, fresh, bad, problems)
            return await unit.claims.save(
                fresh, state=fresh.state, at=self.clock.now(), blocks=fresh.without(BlockKind.OPENID)
            )
        door = Account(draft.extra.get("door", Account.WORK))
        locking = await self.submissions.lock(unit, draft, draft.claimant, door)
        picks = [self.submissions.pick_of(locking, one) for one in locking.counted]
        return await self.owners.stop_contested(
            unit, locking, await self.owners.whose(unit, locking.claimant, picks), picks
        )

    async def _drop(self, unit: Unit, claim: Claim, line: Line) -> None:
        """The line goes, its lock stays with the other claim; when that has ended, nobody needs it."""
        await unit.claims.set_line(line, LineState.DROPPED, "line.same_invoice")
        await unit.claims.let_go(claim, [line])
        await unit.wallet.wish([line.wallet_id], Status.FREE)
        if await self.lifecycle.leave_to_the_other(unit, line):
            return
        for card in await unit.wallet.cards([line.wallet_id]):
            if not card.intent.proved or (card.intent.evidence == Evidence.ANOTHERS and await unit.wallet.doubt(card)):
                await unit.enqueue(ReconcileWallet.of(claim, f"same-{card.id}"))

    async def _unlock_after_all(self, unit: Unit, claim: Claim, line: int) -> None:
        ids = [one.wallet_id for one in claim.lines if one.no == line]
        for card in await unit.wallet.cards(ids):
            if card.intent.evidence == Evidence.ANOTHERS and await unit.wallet.doubt(card):
                await unit.enqueue(ReconcileWallet.of(claim, f"after-all-{card.id}"))

    async def key_old_lines(self) -> int:
        """At start: lines without keys get those of their invoices, the key they were entered under among them.
        Where two live claims turn out to hold the same invoice, the later one waits for finance. Answers how many
        lines there were."""
        last, count = await self._keyed_to(), 0
        while True:
            async with self.write() as unit:
                page = await unit.claims.unkeyed(last, KEYED_AT_ONCE)
                for line in page:
                    await self._key(unit, line)
                last = page[-1].id if page else await unit.claims.last_line()
                await unit.set_setting(KEYED, str(last))
            count += len(page)
            if not page:
                return count

    async def _keyed_to(self) -> int:
        async with self.read() as unit:
            return int(await unit.setting(KEYED) or 0)

    async def _key(self, unit: Unit, line: Unkeyed) -> None:
        mine = dict.fromkeys((line.key, *keys(line.invoice)))
        held = {key: line.live and (key == line.key or not is_weak(key)) for key in mine}
        for claim_id in await unit.claims.key_line(line.id, held):
            await self._collide(unit, line, claim_id)

    async def _collide(self, unit: Unit, line: Unkeyed, other_id: int) -> None:
        """Two live claims with one invoice: the later one that can still be stopped waits for finance; where none can,
        both are only listed."""
        mine, other = await unit.claims.get(line.claim_id), await unit.claims.get(other_id)
        if mine is None or other is None or mine.id == other.id:
            return
        later = [claim for claim in sorted((mine, other), key=lambda claim: -claim.id) if claim.state in CAN_STOP]
        stopped, kept = (later[0], other if later[0].id == mine.id else mine) if later else (mine, other)
        own = {key for one in mine.lines if one.id == line.id for key in one.keys if not is_weak(key)}
        same = next((one for one in stopped.lines if not own.isdisjoint(one.keys)), None)
        if same is None:
            return
        if later:
            await self.lifecycle.block(
                unit, stopped, Block(BlockKind.SAME_INVOICE, same.no, args={"other": kept.number})
            )
        else:
            await unit.audit(
                stopped, AuditNote.COLLISION, None, self.clock.now(), {"line": str(same.no), "why": kept.number}
            )
        to = self.permissions.payers(stopped) or self.rules.responsible
        await self.notifier.finance.collision(unit, stopped, same, kept, to, stopped=bool(later))
