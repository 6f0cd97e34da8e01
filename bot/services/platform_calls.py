"""What has to be minded while the platform is asked: budgets, lasting refusals, notices that did not arrive."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.domain.errors import CannotClaim, TooOften, TryAgain
from bot.domain.invoice import Account
from bot.jobs import SendNotice
from bot.ports.budget import Act
from bot.ports.platform import Busy, PlatformFault, Refused
from bot.services.core import Service


@dataclass(frozen=True)
class PlatformCalls(Service):
    """What has to be minded while the platform is asked."""

    async def tell_forbidden(self, no: PlatformFault) -> None:
        """The directory may not be asked: the admins hear why, and whoever asked goes on with what is known. Raises the
        fault if it is no lasting one."""
        if not no.lasting:
            raise no
        async with self.write() as unit:
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
            async with self.write() as unit:
                await self.notifier.admins.setup(unit, no.code, no.account, no.asked, f"setup.{there}other")
            said = self.rules.codes[no.account].why.get(no.code, f"why.{there}setup")
            raise CannotClaim(said, code=str(no.code)) from no

    async def spend(self, act: Act, who: str, cost: int = 1) -> None:
        """Count it against what this person may ask for. Raises TooOften."""
        if wait := await self.gateways.budget.spend(act, who, cost):
            raise TooOften(f"refusal.too_often_{act.value}", wait)

    async def not_reached(self, notice: SendNotice) -> None:
        """A member of a team can't get messages; ``notice`` did not arrive."""
        async with self.write() as unit:
            await self.notifier.sender.not_reached(unit, notice)
