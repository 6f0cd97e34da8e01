"""Carries out SendCard and UpdateCard: sends a planned card, and rewrites one with an unspent one-time code."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.claim import ENDED, Claim, HelpOwner, State
from bot.job_handlers.faces import Faces
from bot.jobs import Decision, Done, Retry, SendCard, UpdateCard
from bot.jobs.retry import AT_ONCE, CARD_TRIES_BEFORE_HELP
from bot.ports.cards import CardKind, SentCard
from bot.ports.platform import Messenger, NotAllowed, OurBug, PlatformFault, Refused
from bot.ports.store import Unit
from bot.services import Services
from bot.services.wallet_outcomes import UNREACHABLE

CODE_LIFE = timedelta(hours=71)
SILENT = "help.platform_silent"


class CardSender:
    """Carries out SendCard. A repeat with the same task id is refused by the platform, so it is safe."""

    def __init__(self, services: Services, messenger: Messenger, faces: Faces) -> None:
        """``faces`` draws the cards."""
        self._services, self._messenger, self._faces = services, messenger, faces

    async def __call__(self, job: SendCard, /) -> Decision:
        """Send the card if it still makes sense; keep its code."""
        async with self._services.read() as unit:
            card = await unit.cards.get(job.task_id)
            claim = await unit.claims.get(card.claim_id) if card else None
            language = await _language_of(unit, card)
            back = await self._services.lifecycle.taken_back_by(unit, claim) if claim else None
        if card is None or claim is None or card.state != "planned":
            return Done()
        if card.kind is CardKind.APPROVAL and claim.state is not State.PENDING:
            async with self._services.write() as unit:
                await unit.cards.mark(card.task_id, "final")
            return Done()
        try:
            face = self._faces.of(card, claim, self._services.clock.now(), language, back)
            sent = await self._messenger.send_card(card.to, face)
        except Refused as no:
            async with self._services.write() as unit:
                await self._refused(unit, card, no)
            return Done()
        except PlatformFault as fault:
            await self._not_yet(card, fault, job.tries)
            return job.again(at_least=fault.after)
        async with self._services.write() as unit:
            await unit.cards.mark(card.task_id, "sent")
            await self._at_last(unit, card)
            if sent.response_code:
                await unit.cards.add_code(card.task_id, sent.response_code, self._services.clock.now())
            if sent.unreachable and set(sent.unreachable) >= set(card.to):
                await self._nobody_reached(unit, card)
            current = await unit.claims.get(card.claim_id)
            if current and _tells_something_else(card, claim, current):
                await unit.enqueue(UpdateCard.of(card.task_id, current.version))
        return Done()

    async def _refused(self, unit: Unit, card: SentCard, no: Refused) -> None:
        await unit.cards.mark(card.task_id, "sent" if no.duplicate else "failed")
        if no.duplicate:
            await self._at_last(unit, card)
        else:
            await self._nobody_reached(unit, card)

    async def _not_yet(self, card: SentCard, fault: PlatformFault, tries: int) -> None:
        """A claim nobody was asked about would wait for ever: if the card does not get through, a person is told."""
        lasting = tries >= CARD_TRIES_BEFORE_HELP or isinstance(fault, NotAllowed | OurBug)
        if card.kind is not CardKind.APPROVAL or not lasting:
            return
        async with self._services.write() as unit:
            claim = await unit.claims.get(card.claim_id)
            if claim and claim.state is State.PENDING and not claim.needs_help:
                await self._services.lifecycle.ask_for_help(unit, claim, SILENT)

    async def _at_last(self, unit: Unit, card: SentCard) -> None:
        """The card is there: what a person was called for is over."""
        claim = await unit.claims.get(card.claim_id)
        if claim and card.kind is CardKind.APPROVAL and claim.needs_help == SILENT:
            await self._services.lifecycle.no_more_help(unit, claim)

    async def _nobody_reached(self, unit: Unit, card: SentCard) -> None:
        """Nobody on the card can get it: an admin has to let them be reached, or name somebody else (B-23)."""
        if card.kind is not CardKind.APPROVAL:
            return
        claim = await unit.claims.get(card.claim_id)
        if claim is None:
            return
        if claim.state is State.PENDING and claim.round == card.round:
            names = "、".join(p.name for p in claim.approvers)
            await self._services.lifecycle.ask_for_help(unit, claim, UNREACHABLE, owner=HelpOwner.ADMIN, names=names)


async def _language_of(unit: Unit, card: SentCard | None) -> str:
    """The language of the one who gets the card; the house's when several do and differ."""
    chosen = {await unit.conversations.preference(userid, "language") for userid in (card.to if card else ())}
    return chosen.pop() if len(chosen) == 1 else ""


def _tells_something_else(card: SentCard, drawn: Claim, now: Claim) -> bool:
    """The claim moved while its card was on the way; the claimant's card is rewritten only at the end."""
    return now.state is not drawn.state and (card.kind is CardKind.APPROVAL or now.state in ENDED)


class CardUpdater:
    """Carries out UpdateCard. Shows how the claim stands when it runs; without a code nothing is tried."""

    def __init__(self, services: Services, messenger: Messenger, faces: Faces) -> None:
        """``faces`` draws the cards."""
        self._services, self._messenger, self._faces = services, messenger, faces

    async def __call__(self, job: UpdateCard, /) -> Decision:
        """Rewrite the card for all its receivers. A code is spent only once the platform has said so: who dies before
        finds it again, and of two who use the same one the platform refuses the second."""
        task_id, now = job.task_id, self._services.clock.now()
        async with self._services.write() as unit:
            card = await unit.cards.get(task_id)
            claim = await unit.claims.get(card.claim_id) if card else None
            if card is None or claim is None:
                return Done()
            language = await _language_of(unit, card)
            back = await self._services.lifecycle.taken_back_by(unit, claim)
            code = await unit.cards.code(task_id, now - CODE_LIFE)
            if (
                code is None
                and card.kind is CardKind.APPROVAL
                and claim.state is State.PENDING
                and claim.round > card.round
            ):
                # The approval was taken back and the old card can't be rewritten: ask again on a new one.
                await self._services.lifecycle.send_card(unit, claim, CardKind.APPROVAL, card.to)
        if code is None:
            return Done()
        try:
            await self._messenger.update_card(code, self._faces.of(card, claim, now, language, back))
        except Refused as no:
            await self._spend(task_id, code)
            return Retry(AT_ONCE, replace(job, tries=0)) if no.spent else Done()
        except PlatformFault as fault:
            return job.again(at_least=fault.after)
        await self._spend(task_id, code)
        return Done()

    async def _spend(self, task_id: str, code: str) -> None:
        async with self._services.write() as unit:
            await unit.cards.spend(task_id, code)
