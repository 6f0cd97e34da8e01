"""How a notice gets on its way: stored with the unit of work, in the receiver's language, once for each occasion."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.domain.calendar import day_in_china
from bot.domain.claim import Claim
from bot.domain.invoice import UserId
from bot.domain.wording import stored_args
from bot.jobs.messages import SendNotice
from bot.ports.engine import Clock
from bot.ports.store import Unit
from bot.services.rules import Rules

SEE_CLAIM = "label.see_claim"
GO_ON = "label.go_on"
LOOK = "label.look"


def page_of(claim: Claim) -> str:
    """The path of the claim's page."""
    return f"/claims/{claim.number}"


def at_version(what: str, claim: Claim) -> str:
    """An occasion that comes once for each version of the claim."""
    return f"{what}-{claim.number}.{claim.version}"


@dataclass(frozen=True, slots=True)
class Sender:
    """Puts notices into the queue. ``text`` is a text key, ``path`` the page its link leads to, ``label`` the link's
    words (a text key), ``args`` fill the text; the same ``occasion`` reaches the same person once."""

    rules: Rules
    clock: Clock

    def today(self) -> date:
        """The calendar day in Shanghai."""
        return day_in_china(self.clock.now())

    async def send(
        self, unit: Unit, occasion: str, to: UserId, text: str, path: str = "", label: str = SEE_CLAIM, **args: str
    ) -> None:
        """One person is told."""
        await self._enqueue(unit, SendNotice.about(occasion, to, text, stored_args(args), path, label))

    async def send_to_each(
        self,
        unit: Unit,
        occasion: str,
        people: Iterable[UserId],
        text: str,
        path: str = "",
        label: str = SEE_CLAIM,
        **args: str,
    ) -> None:
        """Each of these people is told, nobody twice."""
        for to in dict.fromkeys(people):
            await self.send(unit, occasion, to, text, path, label, **args)

    async def send_to_team(
        self,
        unit: Unit,
        occasion: str,
        team: Iterable[UserId],
        text: str,
        path: str = "",
        label: str = SEE_CLAIM,
        **args: str,
    ) -> None:
        """Each of those who look after something (admins or finance) is told; when none of them can be reached, the
        others of both are."""
        team = tuple(dict.fromkeys(team))
        for to in team:
            notice = SendNotice.about(occasion, to, text, stored_args(args), path, label)
            await self._enqueue(unit, replace(notice, team=team))

    async def not_reached(self, unit: Unit, notice: SendNotice) -> None:
        """A member of a team can't get messages; ``notice`` did not arrive. When that is so of the whole team today,
        whoever else looks after things gets it."""
        today = str(self.today())
        await unit.conversations.prefer(notice.to, "not_reached", today)
        for one in notice.team:
            if await unit.conversations.preference(one, "not_reached") != today:
                return
        for other in self.rules.overseers:
            if other not in notice.team:
                await self._enqueue(unit, notice.redirected(other))

    async def _enqueue(self, unit: Unit, notice: SendNotice) -> None:
        language = await unit.conversations.preference(notice.to, "language")
        await unit.enqueue(replace(notice, language=language))
