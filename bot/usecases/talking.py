"""Talking: what people do by words – deciding several claims at once, a nudge, a lookup, a person's language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.claim import Claim, Line, State
from bot.domain.errors import BadInput, NotYours, Refusal, TooLate
from bot.domain.invoice import Status, UserId
from bot.jobs import SendNotice
from bot.speech import Said
from bot.usecases.deciding import Deciding
from bot.usecases.remembering import Remembering
from bot.usecases.submitting import Submitting
from bot.usecases.viewing import Viewing

LINK_PAUSE = timedelta(seconds=30)
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one claim of several: the claim, or why not."""

    number: str
    claim: Claim | None = None
    refusal: Refusal | None = None


@dataclass(frozen=True, slots=True)
class Held:
    """An invoice of a claim: what is wanted of it in the wallet, and whether that is proved."""

    claim: Claim
    line: Line
    wanted: Status
    proved: bool


class Talking(Submitting, Deciding, Viewing, Remembering):
    """Use cases of the chat."""

    async def show(self, userid: UserId, claims: Sequence[Claim]) -> list[Claim]:
        """Remember, for ten minutes, which claims the numbers 1, 2, 3 mean to this person; answers those shown."""
        shown = list(claims)[:SHOWN]
        async with self.working() as unit:
            await self._remember(unit, userid, list=[claim.number for claim in shown])
        return shown

    async def ask_for_reason(self, userid: UserId, number: str) -> None:
        """What this person types next is the reason to reject this claim, unless it is a command."""
        async with self.working() as unit:
            await self._ask(unit, userid, rejecting=number)

    async def meant(self, userid: UserId, said: Said) -> list[str]:
        """The claims these numbers mean: places in the list just shown, else numbers of claims."""
        async with self.looking() as unit:
            talk = await unit.conversations.get(userid, self.clock.now())
        shown = [str(number) for number in talk.get("list", [])]
        if said.everything:
            return shown

        def one(number: int) -> str:
            by_place = number not in said.named and 1 <= number <= len(shown)
            return shown[number - 1] if by_place else f"BX-{number:04d}"

        return list(dict.fromkeys(one(number) for number in said.numbers))

    async def approve_each(self, by: UserId, numbers: Sequence[str]) -> list[Outcome]:
        """Say yes to each; one that can't be decided does not hold up the others."""
        outcomes = []
        async with self.working() as unit:
            desk = self.joined(unit)
            for number in numbers:
                try:
                    async with unit.savepoint():
                        outcomes.append(Outcome(number, await desk.approve(by, number)))
                except Refusal as no:
                    outcomes.append(Outcome(number, refusal=no))
        return outcomes

    async def nudge(self, userid: UserId, number: str) -> Claim:
        """Remind whoever has to act, once a day. Raises NoSuchClaim, NotYours, TooLate, BadInput (today already)."""
        async with self.working() as unit:
            claim = await self.claim(unit, number)
            if claim.claimant.userid != userid:
                raise NotYours
            if claim.state is not State.PENDING:
                raise TooLate("refusal.not_pending", number=claim.number)
            today = self.today().isoformat()
            name = f"nudged.{claim.number}"
            if await unit.setting(name) == today:
                raise BadInput("refusal.nudged_today", number=claim.number)
            await unit.set_setting(name, today)
            await self.notifier.approvers.nudged(unit, claim)
            return claim

    async def send_link(self, userid: UserId) -> bool:
        """Send the member a link to the picker; False when one was sent within the last 30 seconds."""
        now = self.clock.now()
        async with self.working() as unit:
            await unit.lock_person(userid)
            before = await unit.conversations.preference(userid, "link_sent")
            if before and now - datetime.fromisoformat(before) < LINK_PAUSE:
                return False
            await unit.conversations.prefer(userid, "link_sent", now.isoformat())
            lang = await unit.conversations.preference(userid, "language")
            await unit.enqueue(SendNotice.picker_link(userid, now, lang))
            return True

    async def with_tail(self, userid: UserId, tail: str) -> list[Held]:
        """The member's invoices whose numbers end like this, at most five, each with the newest claim it is in."""
        found: dict[int, tuple[Claim, Line]] = {}
        async with self.looking() as unit:
            before: int | None = None
            while len(found) < SHOWN and (claims := await unit.claims.of_claimant(userid, before)):
                for claim in claims:
                    for line in claim.lines:
                        if line.invoice.numbers.ends(tail):
                            found.setdefault(line.wallet_id, (claim, line))
                before = claims[-1].id
            cards = {card.id: card.intent for card in await unit.wallet.cards(list(found))}
        held = [Held(claim, line, cards[id].want, cards[id].proved) for id, (claim, line) in found.items()]
        return held[:SHOWN]

    async def speak(self, userid: UserId, language: str) -> None:
        """Speak this language with this person from now on."""
        async with self.working() as unit:
            await unit.conversations.prefer(userid, "language", language)
