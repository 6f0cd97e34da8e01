"""Remembering where each person is in a talk, for ten minutes: the list just shown, the question just asked."""

from dataclasses import dataclass
from datetime import timedelta

from bot.domain.invoice import UserId
from bot.ports.store import Unit
from bot.usecases.desk import Desk

MEMORY = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody was asked just before. ``rejecting``: why they reject this claim; ``binding``: whether the Weixin
    that was shown the code of this hash is theirs. Empty: nothing was asked."""

    rejecting: str = ""
    binding: str = ""


NOTHING_ASKED = Asked()


class Remembering(Desk):
    """Use cases of a conversation."""

    async def question(self, userid: UserId) -> Asked:
        """What this person was asked; the question is over then, whatever they say."""
        async with self.working() as unit:
            talk = await unit.conversations.get(userid, self.clock.now())
            asked = Asked(str(talk.pop("rejecting", "")), str(talk.pop("binding", "")))
            if asked != NOTHING_ASKED:
                await unit.conversations.put(userid, talk, self.clock.now() + MEMORY)
            return asked

    async def _ask(self, unit: Unit, userid: UserId, **question: str) -> None:
        """One question at a time: the one before is over."""
        await self._remember(unit, userid, **{"rejecting": "", "binding": "", **question})

    async def _remember(self, unit: Unit, userid: UserId, **what: object) -> None:
        now = self.clock.now()
        talk = await unit.conversations.get(userid, now)
        await unit.conversations.put(userid, {**talk, **what}, now + MEMORY)
