"""Locks that the lock journal says we hold and no live claim wants, as a backup that was put back leaves them: whose
they are, who sees to them, and that both hear of it. ``bot.maintenance.lock_release`` frees them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.claim import Person
from bot.domain.errors import NoSuchPage
from bot.domain.identity import tail_of
from bot.domain.invoice import CardRef, Found, Status, UserId, by_account
from bot.ports.journal import Held
from bot.ports.platform import PlatformFault
from bot.ports.store import Unit
from bot.services.core import Service
from bot.services.permissions import is_named

TAKEN, MOST_NAMED = "safe_mode.taken", 5


@dataclass(frozen=True, slots=True)
class Unowned:
    """One such lock. ``whose``: the member whose invoice it is, empty when nobody knows; ``seen``: what the wallet
    shows (None: it can't be told); ``owner``: the name of who has taken it on, empty for nobody. ``since`` is UTC."""

    id: str
    claim: str
    tail: str
    whose: UserId
    seen: Status | None
    since: datetime
    owner: str = ""


@dataclass(frozen=True)
class UnownedLocks(Service):
    """Locks that lost their claim."""

    async def unowned(self, *, ask: bool = True) -> tuple[Unowned, ...]:
        """All of them, oldest first. With ``ask`` the wallets are asked, and what is not locked there is left out."""
        held = await self.gateways.held()
        async with self.store.reading() as unit:
            wanted = await unit.claims.holding([one.key for one in held])
        lost = [one for one in held if one.key not in wanted]
        seen = await self._in_wallets(lost) if ask else {}
        left = [one for one in lost if one.ref not in seen or seen[one.ref] is Status.LOCKED]
        async with self.store.reading() as unit:
            taken = await _taken(unit)
            return tuple([await self._told_of(unit, one, seen.get(one.ref), taken) for one in left])

    async def take_on(self, by: Person, which: str) -> None:
        """This person sees to it that the lock goes. Raises NoSuchPage for who may not, and when it is not there."""
        self.oversees(by)
        found = next((one for one in await self.unowned(ask=False) if one.id == which), None)
        if found is None:
            raise NoSuchPage
        async with self.write() as unit:
            entry = {"by": by.userid, "name": by.name, "at": self.clock.now().isoformat()}
            await unit.set_setting(TAKEN, json.dumps({**await _taken(unit), which: entry}))
            if found.whose:
                tell = self.notifier.members.lock_taken_on
                await tell(unit, which, found.whose, found.claim, found.tail, by.name)

    async def tell_of_unowned(self, unit: Unit, left: Sequence[Unowned]) -> None:
        """Everybody once: who oversees hears of all together, each member of their own invoices."""
        if not left:
            return
        mark = hashlib.sha256("".join(one.id for one in left).encode()).hexdigest()[:12]
        await self.notifier.admins.unowned_locks(unit, mark, len(left), named(left))
        for one in left:
            if one.whose:
                await self.notifier.members.lock_left_behind(unit, one.id, one.whose, one.claim, one.tail)

    async def remind_of_unowned(self) -> None:
        """Who has taken one on hears of it each day until it is gone, which the wallet is asked for."""
        async with self.store.reading() as unit:
            if not (taken := await _taken(unit)):
                return
        left = {one.id: one for one in await self.unowned()}
        async with self.store.unit() as unit:
            await unit.set_setting(TAKEN, json.dumps({key: taken[key] for key in taken if key in left}))
            for key in taken.keys() & left.keys():
                one, to = left[key], UserId(taken[key]["by"])
                await self.notifier.members.lock_waits_for_you(unit, key, to, one.claim, one.tail)

    def oversees(self, by: Person) -> None:
        """Raises NoSuchPage for who is neither finance nor admin."""
        if not self.permissions.at_work or not is_named(by.userid, (*self.rules.admins, *self.rules.finance)):
            raise NoSuchPage

    async def _in_wallets(self, lost: Sequence[Held]) -> dict[CardRef, Status]:
        """What the wallets show of these; of those that can't be looked up nothing."""
        keys = {one.ref: one.key for one in lost}
        found: dict[CardRef, Status] = {}
        for refs in by_account(keys).values():
            for start in range(0, len(refs), self.rules.max_lines):
                some = refs[start : start + self.rules.max_lines]
                try:
                    looks = await self.gateways.invoices.query(some, {ref: keys[ref] for ref in some})
                except PlatformFault:
                    continue
                found |= {look.ref: look.status for look in looks if isinstance(look, Found)}
        return found

    async def _told_of(
        self, unit: Unit, one: Held, seen: Status | None, taken: Mapping[str, dict[str, str]]
    ) -> Unowned:
        claim = await unit.claims.by_number(one.claim)
        whose = claim.claimant.userid if claim else await unit.bindings.member(one.ref.account, one.openid)
        key = hashlib.sha256(f"{one.claim}/{one.key}".encode()).hexdigest()[:16]
        since, owner = datetime.fromisoformat(one.since), taken.get(key, {}).get("name", "")
        return Unowned(key, one.claim, tail_of(one.key), whose or UserId(""), seen, since, owner)


def named(left: Sequence[Unowned]) -> str:
    """The first few in a line: claim, end of the invoice's number, member."""
    some = [f"{one.claim} …{one.tail}" + (f" ({one.whose})" if one.whose else "") for one in left[:MOST_NAMED]]
    return "、".join(some) + (" …" if len(left) > MOST_NAMED else "")


async def _taken(unit: Unit) -> dict[str, dict[str, str]]:
    """Who has taken on which, as it is kept."""
    return dict(json.loads(await unit.setting(TAKEN) or "{}"))
