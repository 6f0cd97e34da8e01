"""The closure protocol at work: read attempts, query, commit what is proved, fence, send – until the wishes of
a claim are true.

The judgement itself is pure and stands in ``bot.domain.protocol``.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.claim import AT_THE_WALLET, ENDED, WANTS, Block, BlockKind, Claim, HelpOwner, State
from bot.domain.evidence import Evidence
from bot.domain.identity import has_own_key, keys
from bot.domain.invoice import Account, Found, Lookup, Status
from bot.domain.protocol import Attempt, Do, Outcome, Verdict, conclude
from bot.jobs import Decision, Done, ReconcileWallet
from bot.jobs.retry import CLOSING_SUSPENDED, JOURNAL_BLOCKED, LOCKING, WALLET, WALLET_WITH_HELP
from bot.ports.journal import LockJournal, Requested
from bot.ports.platform import Answer, Invoices, NotAllowed, PlatformFault
from bot.ports.store import Unit
from bot.ports.wallet import WalletCard
from bot.services import Services
from bot.services.closing import RELOCK_FAILED, STOPPABLE

ROUNDS, ROUNDS_LATER = 6, 3
CHANGED = Verdict(Do.REFUSE, "line.changed")
ELSEWHERE = Verdict(Do.REFUSE, "line.locked_elsewhere")
NO_ANSWER = Verdict(Do.REFUSE, "line.no_answer")
AWAITED = frozenset({State.LOCKING, State.REJECTED, State.WITHDRAWN})  # somebody waits to use the invoices
GIVE_UP_LOCKING = timedelta(minutes=10)
TELL_ADMINS = timedelta(days=1)
JUST_NOW = timedelta(seconds=10)
ASK_FOR_HELP = timedelta(minutes=15)
BATCH_REFUSALS_BEFORE_SINGLES = 1


@dataclass(frozen=True, slots=True)
class Plan:
    """What is open for a claim, read before the query."""

    claim: Claim
    cards: tuple[WalletCard, ...]
    attempts: tuple[Attempt, ...]

    def of(self, card: WalletCard) -> list[Attempt]:
        """The attempts on this card, oldest first."""
        return [a for a in self.attempts if a.wallet_id == card.id]

    def as_locked(self) -> list[Lookup]:
        """How the invoices look while they are locked as they were entered."""
        invoices = {line.wallet_id: line.invoice for line in self.claim.lines}
        return [Found(card.ref, invoices[card.id], Status.LOCKED, card.openid) for card in self.cards]

    def parts(self) -> dict[Account, "Plan"]:
        """The same by account: each is asked, sent and waited for by itself."""
        parts: dict[Account, list[WalletCard]] = {}
        for card in self.cards:
            parts.setdefault(card.ref.account, []).append(card)
        return {account: self._only(cards) for account, cards in parts.items()}

    def _only(self, cards: Sequence[WalletCard]) -> "Plan":
        ids = {card.id for card in cards}
        return replace(self, cards=tuple(cards), attempts=tuple(a for a in self.attempts if a.wallet_id in ids))


class WalletReconciler:
    """Carries out ReconcileWallet. Right after every invoice was seen locked nobody is asked again before the first
    request."""

    def __init__(self, services: Services, invoices: Invoices, journal: LockJournal) -> None:
        """``invoices``: the wallets; ``journal``: where every request is noted before it is sent."""
        self._services, self._rules, self._invoices, self._journal = services, services.rules, invoices, journal

    async def __call__(self, job: ReconcileWallet, /) -> Decision:
        """Drive the claim's invoices to what its state wants; asks to be called again while something is open."""
        claim_id, tries = job.claim_id, job.tries
        resting: dict[Account, float] = {}
        seen_locked = not tries and self._is_now(job.locked_at)
        plan = await self._read(claim_id)
        for _ in range(ROUNDS_LATER if tries else ROUNDS):
            if plan is None or not plan.cards:
                return Done()
            parts = plan.parts()
            for account in parts.keys() - resting.keys():
                if delay := await self._turn(parts[account], tries, seen_locked):
                    resting[account] = delay
            seen_locked = False
            if parts.keys() <= resting.keys():
                break
            plan = await self._read(claim_id)
        if plan is None or not plan.cards:
            return Done()
        await self._look_at_the_clock(plan)
        if job.once:  # a sweep's push; whoever carries the wish repeats it
            return Done()
        delay = min(resting.values(), default=pause(plan.claim, tries))
        return job.after(delay)

    def _is_now(self, at: str | None) -> bool:
        return at is not None and timedelta() <= self._services.clock.now() - datetime.fromisoformat(at) < JUST_NOW

    async def _turn(self, part: Plan, tries: int, seen_locked: bool) -> float:
        """A round of one account's invoices; an account that can't be asked keeps no other waiting. Answers the
        seconds to wait before the next (0: none)."""
        try:
            return await self._round(part, tries, seen_locked)
        except PlatformFault as fault:
            if isinstance(fault, NotAllowed):
                await self._not_allowed(part, fault)
            return fault.after or pause(part.claim, tries)

    async def _read(self, claim_id: int) -> Plan | None:
        """Step 1: the attempt rows, before the query."""
        async with self._services.read() as unit:
            claim = await unit.claims.get(claim_id)
            if claim is None:
                return None
            todo = await self._open(unit, claim)
            return Plan(claim, todo, tuple(await unit.wallet.attempts([c.id for c in todo])))

    @staticmethod
    async def _open(unit: Unit, claim: Claim) -> tuple[WalletCard, ...]:
        """The claim's invoices whose wish is not proved. A dropped line still has to be let go of; an invoice that
        another claim took over is not ours to move."""
        wants = {x.wallet_id: WANTS[claim.state] if x.counts else Status.FREE for x in claim.lines}
        cards = await unit.wallet.cards(list(wants))
        return tuple(c for c in cards if not c.intent.proved and c.intent.want is wants[c.id])

    async def _round(self, plan: Plan, tries: int, seen_locked: bool) -> float:
        """Query, commit what can be concluded, send the rest. Answers the seconds to wait before the next
        round (0: none). What was just seen locked and nothing was asked about since is not queried again: from that
        nothing is concluded but that the request may go."""
        known = {c.ref: c.key for c in plan.cards}
        now = self._services.clock.now()  # before the query: what is settled only after it may have landed after it
        looks: Sequence[Lookup]
        if seen_locked and not plan.attempts and all(card.intent.want is Status.CLOSED for card in plan.cards):
            looks = plan.as_locked()
        else:
            looks = await self._invoices.query([c.ref for c in plan.cards], known)
        verdicts = {
            card.id: CHANGED
            if _changed(plan.claim, card, look)
            else ELSEWHERE
            if _is_anothers(plan, card, look)
            else conclude(
                card.intent, look, plan.of(card), now, self._rules.settle, self._rules.codes[card.ref.account]
            )
            for card, look in zip(plan.cards, looks, strict=True)
        }
        moved_on = await self._commit(plan, looks, verdicts)
        if moved_on:
            return 0.0
        delay = await self._send(plan, looks, verdicts, pause(plan.claim, tries))
        waits = [card for card in plan.cards if verdicts[card.id].do in {Do.WAIT, Do.HELP}]
        if not delay and waits and len(waits) == len([c for c in plan.cards if verdicts[c.id].do is not Do.DONE]):
            delay = self._until_settled(plan, now) or pause(plan.claim, tries)
        return delay

    async def _commit(self, plan: Plan, looks: Sequence[Lookup], verdicts: Mapping[int, Verdict]) -> bool:
        """Step 3: one transaction, compare-and-set on each gen. True when the claim took a step: then the
        plan is over, as it is when somebody else moved the claim since it was made."""
        shown: list[WalletCard] = []
        moved_on = await self._committed(plan, looks, verdicts, shown)
        if any(verdict.do is Do.REFUSE for verdict in verdicts.values()):
            async with self._services.read() as unit:  # given back: what none of our requests reached is free of us
                now_free = await unit.wallet.cards([card.id for card in plan.cards])
            shown = [card for card in now_free if card.intent.proved and card.intent.want is Status.FREE]
        if shown:
            with suppress(OSError):  # known from a query: the database alone may tell it
                await self._journal.write(self._lines(plan, shown, proved=True), durable=False)
        return moved_on

    async def _committed(
        self, plan: Plan, looks: Sequence[Lookup], verdicts: Mapping[int, Verdict], shown: list[WalletCard]
    ) -> bool:
        """The transaction of ``_commit``; adds to ``shown`` what it proved."""
        now = self._services.clock.now()
        async with self._services.write() as unit:
            claim = await unit.claims.get(plan.claim.id)
            if claim is None or claim.version != plan.claim.version:
                return True
            proved, void = False, await self._void(unit, plan, verdicts)
            for card, look in zip(plan.cards, looks, strict=True):
                await unit.wallet.saw(card.id, look.status if isinstance(look, Found) else None, now)
                verdict = verdicts[card.id]
                if verdict.do is Do.DONE or card.id in void:
                    proved = await unit.wallet.prove(card, Evidence(verdict.why), now) or proved
                    shown.append(card)
            refused = {wid: v for wid, v in verdicts.items() if v.do is Do.REFUSE}
            if refused and claim.state is State.LOCKING:
                await self._services.outcomes.lock_refused(unit, claim, refused)
                return True
            if refused and claim.state in STOPPABLE:
                claim = await self._services.closing.not_locked_again(
                    unit, claim, _by_line(claim, plan, looks, refused)
                )
            if void:
                claim = await self._services.outcomes.void(unit, claim, void)
            for line in claim.counted:
                if line.wallet_id in verdicts and verdicts[line.wallet_id].why == Evidence.REVERSED_AFTER:
                    await self._services.outcomes.reversed_after(unit, claim, line)
            if proved:
                claim = await self._services.outcomes.proved(unit, claim)
                if claim.help_owner is HelpOwner.FINANCE and not await self._open(unit, claim):
                    claim = await self._services.lifecycle.no_more_help(unit, claim)
            await self._maybe_help(unit, claim, verdicts)
            return proved and claim.state is not plan.claim.state
        return False

    async def _void(self, unit: Unit, plan: Plan, verdicts: Mapping[int, Verdict]) -> set[int]:
        """What is void by what stands in the rows now too: a write-off that was begun since they were read may have
        come before the reversal."""
        void = {card.id for card in plan.cards if verdicts[card.id].do is Do.VOID}
        rows = await unit.wallet.attempts(sorted(void)) if void else ()
        known = {(row.id, row.outcome) for row in plan.attempts}
        return void - {row.wallet_id for row in rows if (row.id, row.outcome) not in known}

    async def _maybe_help(self, unit: Unit, claim: Claim, verdicts: Mapping[int, Verdict]) -> None:
        """A verdict that no repeat can mend gets a person."""
        helps = [v.why for v in verdicts.values() if v.do is Do.HELP]
        settled = {line.wallet_id for line in claim.counted if any(b.line == line.no for b in _told(claim))}
        if claim.state is not State.LOCKING and any(
            v.do is Do.REFUSE and wallet_id not in settled for wallet_id, v in verdicts.items()
        ):
            helps.append(RELOCK_FAILED)  # a lock got lost, and it can't be had again (B-16)
        if helps:
            await self._services.lifecycle.ask_for_help(unit, claim, helps[0])

    async def _send(self, plan: Plan, looks: Sequence[Lookup], verdicts: Mapping[int, Verdict], rest: float) -> float:
        """Steps 2 and 4: fence, attempt rows, then the calls; answers the seconds to wait (``rest`` at least) if one
        was put off."""
        delay = 0.0
        for owner, cards in self._calls(plan, looks, verdicts):
            if cards[0].intent.want is Status.CLOSED and await self._suspended():
                delay = max(delay, CLOSING_SUSPENDED)
                continue
            answer = await self._attempt(plan, cards, owner)
            if answer is not None and (answer.after or answer.outcome is Outcome.NOT_SENT):
                delay = max(delay, answer.after, rest)
        return delay

    def _calls(
        self, plan: Plan, looks: Sequence[Lookup], verdicts: Mapping[int, Verdict]
    ) -> list[tuple[str, list[WalletCard]]]:
        """(owner, invoices) of each call. Whose lock it is gets found out first, one by one and without an owner; else
        invoices of one owner and one wish go together."""
        probes = [card for card in plan.cards if verdicts[card.id].do is Do.PROBE]
        if probes:
            return [("", [card]) for card in probes]
        batches: dict[tuple[str, int, Status], list[WalletCard]] = {}
        for card, look in zip(plan.cards, looks, strict=True):
            if verdicts[card.id].do is Do.SEND:
                found = isinstance(look, Found)
                owner = look.openid if isinstance(look, Found) else card.openid
                alone = card.id if not (owner and found) or self._goes_alone(plan.of(card), card) else 0
                batches.setdefault((owner, alone, card.intent.want), []).append(card)
        return [(owner, cards) for (owner, *_), cards in batches.items()]

    def _goes_alone(self, attempts: Sequence[Attempt], card: WalletCard) -> bool:
        """After a batch of this wish was refused without a culprit, each invoice goes by itself. "Not now" means none
        of them."""
        refused = [
            a
            for a in attempts
            if a.gen == card.intent.gen
            and a.aim is card.intent.want
            and a.outcome is Outcome.REFUSED
            and a.code not in self._rules.codes[card.ref.account].busy
        ]
        return len(refused) >= BATCH_REFUSALS_BEFORE_SINGLES

    async def _attempt(self, plan: Plan, cards: Sequence[WalletCard], owner: str) -> Answer | None:
        """Write the attempt rows (all gens unchanged), send before the deadline, write the outcome. None:
        fenced off."""
        aim = cards[0].intent.want
        now = self._services.clock.now()
        clean = {
            card.id: not any(a.aim is not aim and a.unsettled(now, self._rules.settle) for a in plan.of(card))
            for card in cards
        }
        deadline = now + self._rules.request_time
        single = len(cards) == 1
        lines = self._lines(plan, cards, owner=owner)
        place = self._journal.slot, [line.n for line in lines]
        async with self._services.write() as unit:
            ids = await unit.wallet.open_attempts(cards, aim, now, deadline, clean, single, place)
        if ids is None:
            return None
        answer = await self._send_by(deadline, cards, aim, owner, lines)
        async with self._services.write() as unit:
            await unit.wallet.close_attempts(ids, answer)
        return answer

    async def _send_by(
        self, deadline: datetime, cards: Sequence[WalletCard], aim: Status, owner: str, lines: Sequence[Requested]
    ) -> Answer:
        """Write the journal, then send; nothing leaves us without the one or after the deadline."""
        try:
            await self._journal.write(lines)
        except OSError:
            return Answer(Outcome.NOT_SENT, after=JOURNAL_BLOCKED)
        if self._services.clock.now() >= deadline:
            return Answer(Outcome.NOT_SENT)
        return await self._invoices.set_status([c.ref for c in cards], aim, owner)

    def _lines(
        self, plan: Plan, cards: Sequence[WalletCard], *, owner: str = "", proved: bool = False
    ) -> list[Requested]:
        """What the journal keeps about these invoices."""
        at = self._services.clock.now().isoformat()
        return [
            Requested(
                slot=self._journal.slot,
                n=n,
                at=at,
                claim=plan.claim.number,
                aim=card.intent.want.value,
                key=card.key,
                card_id=card.ref.card_id,
                encrypt_code=card.ref.encrypt_code,
                openid=owner or card.openid,
                gen=card.intent.gen,
                proved=proved,
                account=card.ref.account,
            )
            for n, card in zip(self._journal.reserve(len(cards)), cards, strict=True)
        ]

    async def _suspended(self) -> bool:
        """Whether nothing may be written off: the database is older than the journal, and nobody has looked yet."""
        async with self._services.read() as unit:
            return await self._services.safe_mode.suspended(unit) is not None

    def _until_settled(self, plan: Plan, now: datetime) -> float:
        """Seconds until the first unsettled attempt is settled; 0 when none is."""
        ends = [a.deadline + self._rules.settle for a in plan.attempts if a.unsettled(now, self._rules.settle)]
        return max(0.2, (min(ends) - now).total_seconds()) if ends else 0.0

    async def _not_allowed(self, plan: Plan, fault: PlatformFault) -> None:
        """A setting is missing: a claim on its way to be locked goes back at once, any other gets a person."""
        async with self._services.write() as unit:
            claim = await self._unmoved(unit, plan)
            if claim and claim.state is State.LOCKING:
                no = Verdict(Do.REFUSE, self._rules.codes[fault.account].said(fault.code), fault.code)
                await self._services.outcomes.lock_refused(
                    unit, claim, dict.fromkeys((card.id for card in plan.cards), no)
                )
            elif claim and not claim.needs_help:
                await self._services.lifecycle.ask_for_help(unit, claim, "help.platform_silent")
                await self._services.notifier.admins.setup(unit, fault.code, fault.account)

    async def _look_at_the_clock(self, plan: Plan) -> None:
        """A lock not had in ten minutes goes back to DRAFT; anything else open after fifteen gets a person."""
        waited = self._services.clock.now() - plan.claim.updated_at
        if waited <= self._rules.settle:
            return
        async with self._services.write() as unit:
            claim = await self._unmoved(unit, plan)
            if claim is None:
                return
            if claim.state in AWAITED and not (claim.state is State.LOCKING and waited > GIVE_UP_LOCKING):
                await self._services.outcomes.slow(unit, claim, len(claim.counted) - len(plan.cards), len(plan.cards))
            if claim.state is State.LOCKING:
                if waited > GIVE_UP_LOCKING:
                    await self._services.outcomes.lock_refused(
                        unit, claim, dict.fromkeys((card.id for card in plan.cards), NO_ANSWER)
                    )
            elif waited > ASK_FOR_HELP and not claim.needs_help:
                await self._services.lifecycle.ask_for_help(unit, claim, "help.too_long")
            if claim.state in ENDED and waited > TELL_ADMINS:
                await self._services.outcomes.stays_locked(unit, claim)

    @staticmethod
    async def _unmoved(unit: Unit, plan: Plan) -> Claim | None:
        """The claim, if it still stands as it was planned for and an intent of the plan is open."""
        claim = await unit.claims.get(plan.claim.id)
        if claim is None or claim.version != plan.claim.version:
            return None
        cards = await unit.wallet.cards([card.id for card in plan.cards])
        return claim if any(not card.intent.proved for card in cards) else None


def _told(claim: Claim) -> list[Block]:
    """What finance has heard about as a reason of its own to stop the claim."""
    return [block for block in claim.blocks if block.kind in AT_THE_WALLET and block.kind is not BlockKind.UNLOCKED]


def _by_line(claim: Claim, plan: Plan, looks: Sequence[Lookup], which: Mapping[int, Verdict]) -> dict[int, Lookup]:
    """The number of each of these lines that counts → how its invoice was seen."""
    seen = {card.id: look for card, look in zip(plan.cards, looks, strict=True) if card.id in which}
    return {line.no: seen[line.wallet_id] for line in claim.counted if line.wallet_id in seen}


def _changed(claim: Claim, card: WalletCard, look: Lookup) -> bool:
    """An invoice that shall be locked is not what was looked up when the claim was made."""
    if card.intent.want is not Status.LOCKED or claim.state is not State.LOCKING or not isinstance(look, Found):
        return False
    line = next(line for line in claim.lines if line.wallet_id == card.id)
    return set(keys(look.invoice)).isdisjoint(keys(line.invoice)) or look.invoice.fee != line.invoice.fee


def _is_anothers(plan: Plan, card: WalletCard, look: Lookup) -> bool:
    """Entered beside an invoice that may be the same, and locked before we asked: then it is the same, or a rival's.
    A lock request would be answered as if the lock were this claim's."""
    locked = isinstance(look, Found) and look.status is Status.LOCKED
    return locked and plan.claim.state is State.LOCKING and has_own_key(card.key) and not plan.of(card)


def pause(claim: Claim, tries: int) -> float:
    """Seconds before looking again at what did not move. The claimant of a claim that is being locked waits; what a
    person has been called to may take its time."""
    policy = LOCKING if claim.state is State.LOCKING else WALLET
    return (WALLET_WITH_HELP if claim.needs_help else policy).pause(tries + 1)
