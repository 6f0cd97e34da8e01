"""The life of a claim: each step with its history, what it asks of the wallet, the cards that tell of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.domain.audit import AuditNote
from bot.domain.claim import (
    AT_THE_WALLET,
    ENDED,
    LIVE,
    WANTS,
    Block,
    BlockKind,
    Claim,
    HelpOwner,
    Line,
    Person,
    State,
    Step,
    after,
)
from bot.domain.evidence import Evidence
from bot.domain.invoice import Account, Status, UserId
from bot.domain.wording import TextKey
from bot.jobs import CloseClaim, ReconcileWallet, SendCard, UpdateCard
from bot.ports.cards import CardKind, SentCard
from bot.ports.store import Unit
from bot.services.core import Service


@dataclass(frozen=True)
class ClaimLifecycle(Service):
    """Moves claims along the table of their life, with history, requests to the wallet, and cards."""

    async def step(
        self,
        unit: Unit,
        claim: Claim,
        step: Step,
        actor: Person | None,
        detail: Mapping[str, str] | None = None,
        door: Account | None = None,
        **changes: Any,
    ) -> Claim:
        """Move the claim along the table, write history, and let the wallet follow; ``door``: what the actor came
        through, where that is not the door of whoever has it done. Raises TooLate."""
        now = self.clock.now()
        if claim.help_owner is HelpOwner.ADMIN:  # it was about who decides
            changes = {"needs_help": "", "help_owner": HelpOwner.NOBODY, **changes}
        state = after(claim.state, step)
        if claim.blocks and "blocks" not in changes:
            changes["blocks"] = _still_blocked(claim, state)
        moved = await unit.claims.save(claim, state=state, at=now, **changes)
        if step in {Step.SUBMIT, Step.LOCKED}:  # the history tells how many there were, whatever is dropped later
            detail = {"count": str(len(moved.counted)), **(detail or {})}
        await unit.audit(moved, step, actor, now, self.by_door(actor, detail, door))
        if claim.state in LIVE and moved.state not in LIVE:
            await unit.claims.let_go(moved)
        if WANTS[claim.state] is not WANTS[moved.state]:
            await self.wish(unit, moved)
        return moved

    async def block(self, unit: Unit, claim: Claim, *blocks: Block) -> Claim:
        """Nothing of the claim is paid or written off until each of these is decided; what is there already is not
        added again. Of an invoice in its wallet the latest news counts."""
        have = {(block.kind, block.line) for block in claim.blocks}
        new = [block for block in blocks if (block.kind, block.line) not in have]
        if not new:
            return claim
        newer = {block.line for block in new if block.kind in AT_THE_WALLET}
        kept = [block for block in claim.blocks if not (block.kind in AT_THE_WALLET and block.line in newer)]
        now, all_of_them = self.clock.now(), (*kept, *new)
        moved = await unit.claims.save(
            claim, state=claim.state, at=now, undo_until=claim.undo_until, blocks=all_of_them
        )
        for block in new:
            detail = {"why": TextKey(f"block.{block.kind}"), "line": str(block.line)}
            await unit.audit(moved, AuditNote.BLOCKED, None, now, detail)
        return moved

    async def unblock(
        self, unit: Unit, claim: Claim, kind: BlockKind, line: int, by: Person | None, why: str = ""
    ) -> Claim:
        """It is decided; when it was the last block, the claim goes on as if there had been none."""
        left = [block for block in claim.blocks if (block.kind, block.line) != (kind, line)]
        if len(left) == len(claim.blocks):
            return claim
        now = self.clock.now()
        freed = await unit.claims.save(claim, state=claim.state, at=now, undo_until=claim.undo_until, blocks=left)
        await unit.audit(freed, AuditNote.UNBLOCKED, by, now, {"what": kind.value, "line": str(line), "why": why})
        if not freed.stopped:
            await self.close_later(unit, freed)
        return freed

    async def close_later(self, unit: Unit, claim: Claim) -> None:
        """Have it written off when its time has come; nothing to do while nobody has said the last word."""
        if claim.undo_until is None:
            return
        delay = max(0.0, (claim.undo_until - self.clock.now()).total_seconds())
        await unit.enqueue(CloseClaim.of(claim), delay=delay)

    def by_door(
        self, actor: Person | None, detail: Mapping[str, str] | None = None, door: Account | None = None
    ) -> Mapping[str, str] | None:
        """What the history keeps of a step, with the door it came through when that was not Weixin Work's."""
        door = door or self.shared.door
        return detail if actor is None or door is Account.WORK else {**(detail or {}), "door": door.value}

    async def wish(self, unit: Unit, claim: Claim) -> None:
        """Turn what the claim's state wants into intents, and have them carried out."""
        ids = [line.wallet_id for line in claim.counted]
        await unit.wallet.wish(ids, WANTS[claim.state])
        if WANTS[claim.state] is Status.FREE:
            await self._leave_alone(unit, claim)
        # Whoever took the point of no return has just seen them all locked.
        locked_at = self.clock.now() if claim.state is State.CLOSING else None
        await unit.enqueue(ReconcileWallet.of(claim, locked_at=locked_at))

    async def _leave_alone(self, unit: Unit, claim: Claim) -> None:
        """An invoice that may be another claim's is not unlocked: the lock would be that claim's."""
        for line in claim.counted:
            if any(block.kind is BlockKind.SAME_INVOICE and block.line == line.no for block in claim.blocks):
                await self.leave_to_the_other(unit, line)

    async def leave_to_the_other(self, unit: Unit, line: Line) -> bool:
        """The lock of this line, which holds its invoice no more, is that of another claim, if one holds it; when none
        does, there is nobody else to let go of it."""
        if not await unit.claims.holders(line.keys):
            return False
        for card in await unit.wallet.cards([line.wallet_id]):
            if not card.intent.proved:
                await unit.wallet.prove(card, Evidence.ANOTHERS, self.clock.now())
        return True

    async def refresh_cards(self, unit: Unit, claim: Claim, kind: CardKind) -> None:
        """Have the claim's cards of this kind rewritten to tell how it stands."""
        for card in await unit.cards.of_claim(claim.id):
            if card.kind is kind:
                await unit.enqueue(UpdateCard.of(card.task_id, claim.version))

    async def send_card(self, unit: Unit, claim: Claim, kind: CardKind, to: tuple[UserId, ...]) -> None:
        """Plan a card with its deterministic task id and have it sent."""
        task_id = f"{self.rules.installation}-{claim.number}-{claim.round}-{claim.level}-{kind}"
        card = SentCard(task_id, claim.id, kind, claim.round, claim.level, to)
        if await unit.cards.plan(card):
            await unit.enqueue(SendCard.of(task_id))

    async def find(self, unit: Unit, number: str) -> Claim:
        """The claim under this number. Raises NoSuchClaim."""
        found = await unit.claims.by_number(number.upper())
        if found is None:
            raise self.permissions.unseen()
        return found

    @staticmethod
    async def taken_back_by(unit: Unit, claim: Claim) -> str | None:
        """Who ended a withdrawn claim: the name, empty for the system. None: its claimant did, or nobody."""
        if claim.state is not State.WITHDRAWN:
            return None
        last = [entry for entry in await unit.history(claim.id) if entry.step == Step.WITHDRAW][-1]
        return None if last.actor == claim.claimant.userid else last.actor_name

    async def ask_for_help(
        self, unit: Unit, claim: Claim, why: str, *, owner: HelpOwner = HelpOwner.FINANCE, **args: str
    ) -> Claim:
        """Flag the claim: a person of finance (or an admin: ``owner``) has to look; said once per reason.

        ``why``: a text key, filled with the claim's number and ``args``.
        """
        if claim.needs_help == why:
            return claim
        now = self.clock.now()
        flagged = await unit.claims.save(
            claim, state=claim.state, at=now, undo_until=claim.undo_until, needs_help=why, help_owner=owner
        )
        await unit.audit(flagged, AuditNote.NEEDS_HELP, None, now, {"why": TextKey(why)})
        await self.notifier.admins.help_wanted(unit, flagged, why, owner, args)
        return flagged

    async def no_more_help(self, unit: Unit, claim: Claim) -> Claim:
        """What a person was called for is over."""
        now, until = self.clock.now(), claim.undo_until
        return await unit.claims.save(
            claim, state=claim.state, at=now, undo_until=until, needs_help="", help_owner=HelpOwner.NOBODY
        )


def _still_blocked(claim: Claim, state: State) -> list[Block]:
    """What is still to be decided once the claim stands there. What holds no invoice is nobody's to dispute, but what
    may be another claim's lock is still to be known; a claim that waits again can be withdrawn without asking."""
    if state in LIVE:
        waits = state is State.PENDING
        return [block for block in claim.blocks if not (waits and block.kind is BlockKind.ASKED_BACK)]
    still = claim.state in LIVE or state not in ENDED
    return [block for block in claim.blocks if block.kind is BlockKind.SAME_INVOICE and still]


def still_undoable(claim: Claim, now: datetime) -> bool:
    """Whether the approval may still be taken back."""
    return claim.state is State.APPROVED and claim.undo_until is not None and now < claim.undo_until
