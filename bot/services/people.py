"""Who somebody is: asked of the directory, else as it was known here before."""

from dataclasses import dataclass

from bot.domain.claim import Person
from bot.domain.invoice import UserId
from bot.ports.platform import PlatformFault
from bot.services.core import Service
from bot.services.platform_calls import PlatformCalls


@dataclass(frozen=True)
class People(Service):
    """Who somebody is, by name."""

    platform_calls: PlatformCalls

    async def person(self, userid: UserId) -> Person:
        """The member's name as the directory has it; as it was here before when the directory does not say."""
        try:
            member = await self.gateways.directory.member(userid)
        except PlatformFault as fault:
            if fault.lasting:
                await self.platform_calls.tell_forbidden(fault)
            member = None
        return Person(userid, member.name) if member else await self.remembered(userid)

    async def speaker(self, userid: UserId) -> Person:
        """As ``person``; what came under a userid of old, which the directory knows no more, is from who has the new
        one."""
        try:
            member = await self.gateways.directory.member(userid)
        except PlatformFault:
            return await self.person(userid)
        if member:
            return Person(userid, member.name)
        async with self.read() as unit:
            now = await unit.renames.now(userid)
        return await self.person(now or userid)

    async def remembered(self, userid: UserId) -> Person:
        """The member by the name they last had in a claim; by the userid when there is none."""
        async with self.read() as unit:
            return Person(userid, await unit.claims.name_of(userid) or userid)
