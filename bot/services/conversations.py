"""Where each person is in a conversation, for ten minutes: the list just shown, the question just asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.chat.speech import Said
from bot.domain.claim import Claim
from bot.domain.invoice import UserId
from bot.jobs import SendNotice
from bot.ports.store import Unit
from bot.services.core import Service

MEMORY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody was asked just before. ``rejecting``: why they reject this claim; ``binding``: whether the Weixin
    that was shown the code of this hash is theirs. Empty: nothing was asked."""

    rejecting: str = ""
    binding: str = ""


NOTHING_ASKED = Asked()
LINK_PAUSE = timedelta(seconds=30)
SHOWN = 5


@dataclass(frozen=True)
class Conversations(Service):
    """Where each person is in a conversation."""

    async def question(self, userid: UserId) -> Asked:
        """What this person was asked; the question is over then, whatever they say."""
        async with self.write() as unit:
            talk = await unit.conversations.get(userid, self.clock.now())
            asked = Asked(str(talk.pop("rejecting", "")), str(talk.pop("binding", "")))
            if asked != NOTHING_ASKED:
                await unit.conversations.put(userid, talk, self.clock.now() + MEMORY)
            return asked

    async def ask(self, unit: Unit, userid: UserId, **question: str) -> None:
        """One question at a time: the one before is over."""
        await self._remember(unit, userid, **{"rejecting": "", "binding": "", **question})

    async def _remember(self, unit: Unit, userid: UserId, **what: object) -> None:
        now = self.clock.now()
        talk = await unit.conversations.get(userid, now)
        await unit.conversations.put(userid, {**talk, **what}, now + MEMORY)

    async def show(self, userid: UserId, claims: Sequence[Claim]) -> list[Claim]:
        """Remember, for ten minutes, which claims the numbers 1, 2, 3 mean to this person; answers those shown."""
        shown = list(claims)[:SHOWN]
        async with self.write() as unit:
            await self._remember(unit, userid, list=[claim.number for claim in shown])
        return shown

    async def ask_for_reason(self, userid: UserId, number: str) -> None:
        """What this person types next is the reason to reject this claim, unless it is a command."""
        async with self.write() as unit:
            await self.ask(unit, userid, rejecting=number)

    async def meant(self, userid: UserId, said: Said) -> list[str]:
        """The claims these numbers mean: places in the list just shown, else numbers of claims."""
        async with self.read() as unit:
            talk = await unit.conversations.get(userid, self.clock.now())
        shown = [str(number) for number in talk.get("list", [])]
        if said.everything:
            return shown

        def one(number: int) -> str:
            by_place = number not in said.named and 1 <= number <= len(shown)
            return shown[number - 1] if by_place else f"BX-{number:04d}"

        return list(dict.fromkeys(one(number) for number in said.numbers))

    async def send_link(self, userid: UserId) -> bool:
        """Send the member a link to the picker; False when one was sent within the last 30 seconds."""
        now = self.clock.now()
        async with self.write() as unit:
            await unit.serialize(userid)
            before = await unit.conversations.preference(userid, "link_sent")
            if before and now - datetime.fromisoformat(before) < LINK_PAUSE:
                return False
            await unit.conversations.prefer(userid, "link_sent", now.isoformat())
            lang = await unit.conversations.preference(userid, "language")
            await unit.enqueue(SendNotice.picker_link(userid, now, lang))
            return True

    async def speak(self, userid: UserId, language: str) -> None:
        """Speak this language with this person from now on."""
        async with self.write() as unit:
            await unit.conversations.prefer(userid, "language", language)

    async def greeted(self, userid: UserId) -> bool:
        """Whether this member was greeted before; the first asking greets."""
        async with self.write() as unit:
            before = await unit.conversations.preference(userid, "greeted")
            if not before:
                await unit.conversations.prefer(userid, "greeted", self.clock.now().isoformat())
            return bool(before)
