"""Who will approve somebody's claims: the first group of the directory with an active member."""

from collections.abc import Awaitable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from bot.domain.approvers import candidates
from bot.domain.claim import Person
from bot.domain.invoice import UserId
from bot.ports.platform import PlatformFault
from bot.services.core import Service
from bot.services.openid_proofs import OpenidProofs
from bot.services.permissions import is_named
from bot.services.platform_calls import PlatformCalls

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Approvers:
    """Who will be asked. ``passed_over``: the claimant leads too, and that level was skipped (B-8)."""

    people: tuple[Person, ...] = ()
    passed_over: bool = False


@dataclass(frozen=True)
class ApproverFinder(Service):
    """Who approves a member's claims, by the directory."""

    platform_calls: PlatformCalls
    proofs: OpenidProofs

    async def expected(self, userid: UserId) -> Approvers | None:
        """As ``approvers_for``, to be shown only; None while the directory is silent."""
        try:
            return await self.approvers_for(userid)
        except PlatformFault:
            return None

    async def approvers_for(self, userid: UserId) -> Approvers:
        """Who will approve this member's claims: the first group of the directory with an active member; may be empty.

        Where the directory may not be asked, what is known must do: the leaders on the member, else the fallback.
        Raises PlatformFault while the directory is silent and is needed.
        """
        directory, fallback = self.gateways.directory, self.rules.fallback_approver
        member = await self._permitted(directory.member(userid))
        leaders, main = (member.leaders, member.main_department) if member else ((), 0)
        asked: dict[UserId, Person | None] = {}
        if found := await self._first(userid, candidates(userid, leaders, 0, {}, None), asked):
            return found  # nobody needs the departments
        departments = await self._permitted(directory.departments()) if main else None
        tree = {d.id: (d.parent, d.leaders) for d in departments or ()}
        return await self._first(userid, candidates(userid, leaders, main, tree, fallback), asked) or Approvers()

    async def _first(
        self, userid: UserId, groups: Iterable[tuple[tuple[UserId, ...], bool]], asked: dict[UserId, Person | None]
    ) -> Approvers | None:
        """The first group somebody of which can be reached; ``asked`` remembers who can."""
        for group, passed_over in groups:
            for other in group:
                if other not in asked:
                    asked[other] = await self.proofs.reachable(other)
            found = [person for other in group if (person := asked[other])]
            people = tuple(person for person in found if not is_named(person.userid, [userid]))
            if people:
                return Approvers(people, passed_over)
        return None

    async def _permitted(self, asking: Awaitable[T]) -> T | None:
        """What the directory answers; None where the app may not ask. Raises PlatformFault while it is silent."""
        try:
            return await asking
        except PlatformFault as no:
            await self.platform_calls.tell_forbidden(no)
            return None
