"""What becomes of claims that wait: reminders, a nudge, and people who have left."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain.audit import AuditNote
from bot.domain.calendar import SHANGHAI
from bot.domain.claim import Claim, Person, State
from bot.domain.errors import BadInput, NotYours, TooLate
from bot.domain.invoice import UserId
from bot.ports.platform import PlatformFault
from bot.ports.store import Unit
from bot.services.approver_finder import ApproverFinder
from bot.services.approver_rights import ApproverRights
from bot.services.core import Service
from bot.services.lifecycle import ClaimLifecycle
from bot.services.platform_calls import PlatformCalls
from bot.services.renames import Renames

PAGE = 20


@dataclass(frozen=True)
class Reminders(Service):
    """Reminders of claims that wait."""

    lifecycle: ClaimLifecycle
    platform_calls: PlatformCalls
    renames: Renames
    approver_finder: ApproverFinder
    rights: ApproverRights

    async def look_after_waiting(self) -> None:
        """Every claim that waits for somebody: is that person still here, and have they been waited for too long?
        Raises PlatformFault, once all that could be looked at was."""
        after, silent = 0, None
        while True:
            async with self.store.reading() as unit:
                page = await unit.claims.in_state(State.PENDING, after, PAGE)
            if not page:
                break
            after = page[-1].id
            for claim in page:
                try:
                    await self._look_after(claim)
                except PlatformFault as fault:  # no other claim waits for it
                    silent = fault
        if silent:
            raise silent

    async def _look_after(self, claim: Claim) -> None:
        claimant_here = await self._is_here(claim.claimant)
        here = [person for person in claim.approvers if await self._is_here(person)]
        gone = [person for person in claim.approvers if person not in here]
        others = (await self.approver_finder.approvers_for(claim.claimant.userid)).people if gone and not here else ()
        async with self.store.unit() as unit:
            fresh = await unit.claims.get(claim.id)
            if fresh is None or fresh.version != claim.version:
                return
            if not claimant_here:
                await self.notifier.finance.claimant_left(unit, fresh)
            if gone and not here and not fresh.help_owner:
                await self.rights.hand_over(unit, fresh, gone[0].userid, others, AuditNote.REROUTED)
                return
            await self._remind(unit, fresh)

    async def _is_here(self, person: Person) -> bool:
        """Nobody has left because the app may not read members, or because they have another userid now."""
        try:
            member = await self.gateways.directory.member(person.userid)
        except PlatformFault as no:
            await self.platform_calls.tell_forbidden(no)
            return True
        return member.active if member else await self.renames.renamed(person.userid) is not None

    async def _remind(self, unit: Unit, claim: Claim) -> None:
        """After a workday the approver gets plain text, since a card does not show in the Weixin plugin; after
        ``escalate_after`` admin and employee are told."""
        now, rules = self.clock.now(), self.rules
        if workdays(claim.updated_at, now) >= rules.remind_after and rules.remind_after:
            await self.notifier.approvers.reminder(unit, claim)
        if rules.escalate_after and now - claim.updated_at >= rules.escalate_after:
            await self.notifier.approvers.waits_long(unit, claim, now)

    async def nudge(self, userid: UserId, number: str) -> Claim:
        """Remind whoever has to act, once a day. Raises NoSuchClaim, NotYours, TooLate, BadInput (today already)."""
        async with self.write() as unit:
            claim = await self.lifecycle.find(unit, number)
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


def workdays(start: datetime, end: datetime) -> int:
    """Whole workdays (Monday to Friday, in Shanghai) between two moments."""
    day, last, count = start.astimezone(SHANGHAI), end.astimezone(SHANGHAI), 0
    while (day := day + timedelta(days=1)) <= last:
        count += day.weekday() < 5
        if count > 60:
            break
    return count
