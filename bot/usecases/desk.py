"""What all use cases share: the unit they work in, the step that moves a claim, and the words to people that follow."""

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import cached_property
from typing import Any, Self

from bot.domain.calendar import day_in_china
from bot.domain.checks import Finding, check
from bot.domain.claim import (
    AT_THE_WALLET,
    ENDED,
    LIVE,
    WANTS,
    AuditNote,
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
from bot.domain.errors import CannotClaim, TooOften, TryAgain
from bot.domain.invoice import Account, CardRef, Invoice, Status, UserId
from bot.domain.protocol import Evidence
from bot.domain.wording import TextKey
from bot.jobs import CloseClaim, ReconcileWallet, SendCard, SendNotice, UpdateCard
from bot.ports.budget import Act, Budget, Unlimited
from bot.ports.cards import CardKind, SentCard
from bot.ports.engine import Clock
from bot.ports.journal import Held
from bot.ports.originals import Files
from bot.ports.people import BindingEntry
from bot.ports.platform import Busy, Directory, Invoices, OpenidLogin, PlatformFault, Refused, Signer
from bot.ports.store import Store, Unit
from bot.services.notices import Notifier
from bot.services.permissions import Permissions
from bot.services.rules import Rules


async def _nothing_held() -> Sequence[Held]:
    return ()


@dataclass(frozen=True, slots=True)
class Outside:
    """The doors the use cases ask before they open a unit. ``read_choice`` reads whatever the native picker gave into
    (card, app_id) pairs; raises ValueError. ``signers`` and ``logins``: of the accounts that are set up and have them.
    ``one_time_code``: a new one each time that nobody can guess. ``held``: what the lock journal says we hold."""

    directory: Directory
    invoices: Invoices
    signers: Mapping[Account, Signer]
    files: Files
    read_choice: Callable[[Any, Account], list[tuple[CardRef, str]]]
    one_time_code: Callable[[], str]
    logins: Mapping[Account, OpenidLogin] = field(default_factory=dict)
    budget: Budget = field(default_factory=Unlimited)
    held: Callable[[], Awaitable[Sequence[Held]]] = _nothing_held


@dataclass(frozen=True)
class Desk:
    """One desk takes claims. ``unit`` is set when a caller has opened one already. ``door``: what the person at the
    desk came through; at any but Weixin Work's they have their own claims alone, and decide nothing."""

    store: Store
    outside: Outside
    clock: Clock
    rules: Rules
    unit: Unit | None = field(default=None, repr=False)
    door: Account = Account.WORK

    @cached_property
    def permissions(self) -> Permissions:
        """What the person at the desk may do."""
        return Permissions(self.rules, self.door)

    @cached_property
    def notifier(self) -> Notifier:
        """Tells people what has become of things."""
        return Notifier(self.rules, self.clock)

    def through(self, door: Account) -> Self:
        """The same desk, for whoever came through this door."""
        return self if door is self.door else replace(self, door=door)

    def joined(self, unit: Unit) -> Self:
        """The same desk, working inside this unit."""
        return replace(self, unit=unit)

    @asynccontextmanager
    async def working(self) -> AsyncIterator[Unit]:
        """The unit to write in: the caller's, or one of our own."""
        if self.unit is not None:
            yield self.unit
        else:
            async with self.store.unit() as unit:
                yield unit

    @asynccontextmanager
    async def looking(self) -> AsyncIterator[Unit]:
        """The unit to read in."""
        if self.unit is not None:
            yield self.unit
        else:
            async with self.store.reading() as unit:
                yield unit

    async def step(
        self,
        unit: Unit,
        claim: Claim,
        step: Step,
        actor: Person | None,
        detail: Mapping[str, str] | None = None,
        **changes: Any,
    ) -> Claim:
        """Move the claim along the table, write history, and let the wallet follow. Raises TooLate."""
        now = self.clock.now()
        if claim.help_owner is HelpOwner.ADMIN:  # it was about who decides
            changes = {"needs_help": "", "help_owner": HelpOwner.NOBODY, **changes}
        state = after(claim.state, step)
        if claim.blocks and "blocks" not in changes:
            changes["blocks"] = _still_blocked(claim, state)
        moved = await unit.claims.save(claim, state=state, at=now, **changes)
        if step in {Step.SUBMIT, Step.LOCKED}:  # the history tells how many there were, whatever is dropped later
            detail = {"count": str(len(moved.counted)), **(detail or {})}
        await unit.audit(moved, step, actor, now, self.by_door(actor, detail))
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

    def by_door(self, actor: Person | None, detail: Mapping[str, str] | None = None) -> Mapping[str, str] | None:
        """What the history keeps of a step, with the door it came through when that was not Weixin Work's."""
        return detail if actor is None or self.permissions.at_work else {**(detail or {}), "door": self.door.value}

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

    async def not_reached(self, notice: SendNotice) -> None:
        """A member of a team can't get messages; ``notice`` did not arrive."""
        async with self.working() as unit:
            await self.notifier.sender.not_reached(unit, notice)

    async def tell_forbidden(self, no: PlatformFault) -> None:
        """The directory may not be asked: the admins hear why, and whoever asked goes on with what is known. Raises the
        fault if it is no lasting one."""
        if not no.lasting:
            raise no
        async with self.working() as unit:
            await self.notifier.admins.setup(unit, no.code, no.account, no.asked)

    @asynccontextmanager
    async def asking(self, *, about_a_code: bool = False) -> AsyncIterator[None]:
        """While the platform is asked: a lasting no is told to the admins with its causes, and to the member in words
        (A-10); of an invoice that is being changed (A-2) the member hears just that. ``about_a_code``: what is Refused
        is the member's own code, and passes."""
        try:
            yield
        except Busy as busy:
            if said := self.rules.codes[busy.account].why.get(busy.code):
                raise TryAgain(said, code=str(busy.code)) from busy
            raise
        except PlatformFault as no:
            if not no.lasting or (about_a_code and isinstance(no, Refused)):
                raise
            there = "app_" if no.account is not Account.WORK else ""
            async with self.working() as unit:
                await self.notifier.admins.setup(unit, no.code, no.account, no.asked, f"setup.{there}other")
            said = self.rules.codes[no.account].why.get(no.code, f"why.{there}setup")
            raise CannotClaim(said, code=str(no.code)) from no

    async def spend(self, act: Act, who: str, cost: int = 1) -> None:
        """Count it against what this person may ask for. Raises TooOften."""
        if wait := await self.outside.budget.spend(act, who, cost):
            raise TooOften(f"refusal.too_often_{act.value}", wait)

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

    async def claim(self, unit: Unit, number: str) -> Claim:
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

    def findings(self, invoice: Invoice) -> list[Finding]:
        """What the checks of the house say of this invoice today (in Shanghai)."""
        return check(invoice, self.rules.house, self.today())

    def today(self) -> date:
        """The calendar day in Shanghai, wherever the server stands."""
        return day_in_china(self.clock.now())

    async def person(self, userid: UserId) -> Person:
        """The member's name as the directory has it; as it was here before when the directory does not say."""
        try:
            member = await self.outside.directory.member(userid)
        except PlatformFault as fault:
            if fault.lasting:
                await self.tell_forbidden(fault)
            member = None
        return Person(userid, member.name) if member else await self.remembered(userid)

    async def speaker(self, userid: UserId) -> Person:
        """As ``person``; what came under a userid of old, which the directory knows no more, is from who has the new
        one."""
        try:
            member = await self.outside.directory.member(userid)
        except PlatformFault:
            return await self.person(userid)
        if member:
            return Person(userid, member.name)
        async with self.looking() as unit:
            now = await unit.renames.now(userid)
        return await self.person(now or userid)

    async def remembered(self, userid: UserId) -> Person:
        """The member by the name they last had in a claim; by the userid when there is none."""
        async with self.looking() as unit:
            return Person(userid, await unit.claims.name_of(userid) or userid)

    async def let_go(self, account: Account, openid: str, userid: UserId) -> None:
        """This member has left, and nobody could ask them to take the binding back: the openid is free for whoever it
        belongs to now."""
        async with self.working() as unit:
            if await unit.bindings.member(account, openid) == userid:
                await self.take_back(unit, account, openid, userid, by="left")

    async def take_back(self, unit: Unit, account: Account, openid: str, userid: UserId, by: str) -> None:
        """The openid speaks for the member no more, and its sessions end."""
        await unit.bindings.unbind(account, openid)
        await unit.sessions.end_all(account, openid)
        await unit.bindings.log(BindingEntry(account, openid, userid, "unbound", by, self.clock.now()))


def _still_blocked(claim: Claim, state: State) -> list[Block]:
    """What is still to be decided once the claim stands there. What holds no invoice is nobody's to dispute, but what
    may be another claim's lock is still to be known; a claim that waits again can be withdrawn without asking."""
    if state in LIVE:
        waits = state is State.PENDING
        return [block for block in claim.blocks if not (waits and block.kind is BlockKind.ASKED_BACK)]
    still = claim.state in LIVE or state not in ENDED
    return [block for block in claim.blocks if block.kind is BlockKind.SAME_INVOICE and still]


def pick_id(userid: UserId, ref: CardRef) -> str:
    """The same pick of the same member has the same id, so that choosing it again is no second row."""
    said = "\n".join((userid, ref.account, ref.card_id, ref.encrypt_code))
    return hashlib.sha256(said.encode()).hexdigest()[:32]


def still_undoable(claim: Claim, now: datetime) -> bool:
    """Whether the approval may still be taken back."""
    return claim.state is State.APPROVED and claim.undo_until is not None and now < claim.undo_until
