"""Settling: how the claim moves on when the wallet has proved (or refused) what was wished, and when time has
passed."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from bot.domain.claim import WANTS, Claim, Line, LineState, State, Step
from bot.domain.errors import TooLate
from bot.domain.invoice import Status, UserId
from bot.domain.money import yuan
from bot.domain.protocol import Attempt, Outcome
from bot.ports import Unit, WalletCard
from bot.usecases.desk import Desk


class Settling(Desk):
    """Use cases of the system itself; called by effects, inside their units."""

    async def close(self, claim_id: int, version: int) -> float:
        """The point of no return: to CLOSING when the last word (the approval, or the payment where finance pays) can
        no longer be taken back. A claim that is held stays; its release asks again.

        Answers the seconds still to wait, 0 when there is nothing more to do.
        """
        async with self.working() as unit:
            claim = await unit.claims.get(claim_id)
            last = State.PAID if self.rules.pays else State.APPROVED
            if claim is None or claim.state not in {last, State.PAID} or claim.undo_until is None or claim.held:
                return 0.0
            decision = claim.decided()
            if claim.version < version or decision is None:
                return 0.0
            left = (claim.undo_until - self.clock.now()).total_seconds()
            if left > 0:
                return left
            await self.step(unit, claim, Step.CLOSE, None)
            return 0.0

    async def close_overdue(self) -> None:
        """At start: what became due while nobody ran, or under a rule that has changed since, is written off now."""
        for state in (State.PAID,) if self.rules.pays else (State.APPROVED, State.PAID):
            seen: set[int] = set()
            while due := [claim for claim in await self._due(state) if claim.id not in seen]:
                seen |= {claim.id for claim in due}
                for claim in due:
                    with suppress(TooLate):  # somebody else moved it meanwhile
                        await self.close(claim.id, claim.version)

    async def _due(self, state: State) -> list[Claim]:
        async with self.looking() as unit:
            return await unit.claims.due(state, self.clock.now())

    async def _close_later(self, unit: Unit, claim: Claim) -> None:
        """Have it written off when its time has come; nothing to do while nobody has said the last word."""
        if claim.undo_until is None:
            return
        delay = max(0.0, (claim.undo_until - self.clock.now()).total_seconds())
        payload = {"claim_id": claim.id, "version": claim.version}
        await unit.enqueue("close", f"{claim.number}.{claim.version}", payload, delay=delay)

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
        if not all(card.intent.proved and card.intent.want is want for card in cards):
            return claim
        match claim.state:
            case State.LOCKING:
                return await self._locked(unit, claim)
            case State.CLOSING:
                return await self._written_off(unit, claim)
            case State.REJECTED | State.WITHDRAWN | State.DRAFT:
                await unit.audit(claim, "released", None, self.clock.now())
        return claim

    async def _locked(self, unit: Unit, claim: Claim) -> Claim:
        for line in claim.counted:
            await unit.claims.set_line(line, LineState.PROPOSED)
        pending = await self.step(unit, claim, Step.LOCKED, None)
        await self.send_card(unit, pending, "approval", tuple(p.userid for p in pending.approvers))
        await self.send_card(unit, pending, "claimant", (pending.claimant.userid,))
        return pending

    async def _written_off(self, unit: Unit, claim: Claim) -> Claim:
        for line in claim.counted:
            await unit.claims.set_line(line, LineState.CLOSED)
        closed = await self.step(unit, claim, Step.WRITTEN_OFF, None, needs_help="", help_owner="")
        await self.refresh_cards(unit, closed, "claimant")
        return closed

    async def lock_refused(self, unit: Unit, claim: Claim, problems: Mapping[int, str]) -> Claim:
        """The batch can't be locked: back to DRAFT, nothing stays locked, the employee is told which line and why.

        ``problems``: wallet id → text key.
        """
        attempts = await unit.wallet.attempts([line.wallet_id for line in claim.counted])  # before the wish changes
        for line in claim.counted:
            await unit.claims.set_line(line, line.state, problems.get(line.wallet_id, ""))
        draft = await self.step(unit, claim, Step.LOCK_REFUSED, None, {"lines": str(len(problems))})
        await self._free_untouched(unit, draft, attempts)
        bad = [line for line in claim.counted if line.wallet_id in problems]
        await self._tell_refused(unit, draft, bad, problems)
        return await self.proved(unit, draft)

    async def _free_untouched(self, unit: Unit, draft: Claim, attempts: Sequence[Attempt]) -> None:
        """An invoice that none of our lock requests can have reached needs no unlocking; somebody else's lock
        is not touched."""
        reached = {
            a.wallet_id for a in attempts if a.aim is Status.LOCKED and may_have_locked(a, self.rules.codes.wrong_state)
        }
        for card in await unit.wallet.cards([line.wallet_id for line in draft.counted]):
            if card.id not in reached:
                await unit.wallet.prove(card, "never locked by us", self.clock.now())

    async def _tell_refused(self, unit: Unit, draft: Claim, bad: Sequence[Line], problems: Mapping[int, str]) -> None:
        first = bad[0] if bad else draft.counted[0]
        args = {
            "number": draft.number,
            "bad": str(len(bad)),
            "good": str(len(draft.counted) - len(bad)),
            "seller": first.invoice.seller,
            "amount": yuan(first.invoice.fee),
            "tail": first.invoice.tail,
            "why": problems.get(first.wallet_id, "line.refused"),
        }
        occasion = f"refused-{draft.number}.{draft.version}"
        to, path = draft.claimant.userid, f"/claims/{draft.number}"
        elsewhere = set(problems.values()) == {"line.locked_elsewhere"}
        text = "notice.locked_elsewhere" if elsewhere else "notice.lock_refused"
        await self.say(unit, occasion, to, text, path, "label.go_on", **args)

    async def ask_for_help(self, unit: Unit, claim: Claim, why: str) -> None:
        """Flag the claim: a person of finance has to look; said once per reason."""
        if claim.needs_help == why:
            return
        now = self.clock.now()
        flagged = await unit.claims.save(
            claim, state=claim.state, at=now, undo_until=claim.undo_until, needs_help=why, help_owner="finance"
        )
        await unit.audit(flagged, "needs_help", None, now, {"why": why})
        occasion = f"help-{claim.number}.{flagged.version}"
        for to in self.rules.finance or self.rules.admins:
            path = f"/claims/{claim.number}"
            await self.say(unit, occasion, UserId(to), why, path, "label.see_claim", number=claim.number)

    async def no_more_help(self, unit: Unit, claim: Claim) -> Claim:
        """What a person was called for is over."""
        now, until = self.clock.now(), claim.undo_until
        return await unit.claims.save(claim, state=claim.state, at=now, undo_until=until, needs_help="", help_owner="")


def may_have_locked(attempt: Attempt, wrong_state: int) -> bool:
    """Whether this lock request can have left a lock of ours behind."""
    if attempt.outcome is Outcome.NOT_SENT:
        return False
    if attempt.outcome is Outcome.REFUSED:
        return attempt.single and attempt.code == wrong_state
    return True
