"""Safe mode: the database is older than the lock journal, so nothing is written off until a person has looked."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.domain.claim import Person
from bot.domain.errors import LocksLeft
from bot.domain.identity import tail_of
from bot.domain.invoice import Status
from bot.ports.journal import Requested
from bot.ports.store import Unit
from bot.services.core import Service
from bot.services.unowned_locks import UnownedLocks, named

SAFE_MODE, MOST_SHOWN = "safe_mode", 200


@dataclass(frozen=True, slots=True)
class Difference:
    """A request that the journal has and the database has not. ``at`` is UTC, ``tail`` the end of the invoice's
    number."""

    claim: str
    tail: str
    aim: Status
    at: datetime


@dataclass(frozen=True, slots=True)
class Differences:
    """Why writing off is suspended. ``restored``: somebody put a backup back; ``count`` may exceed what is listed."""

    since: datetime
    restored: bool
    count: int
    listed: tuple[Difference, ...]

    @property
    def hours(self) -> str:
        """How much older the database is, in hours."""
        times = [one.at for one in self.listed]
        return f"{max(0.1, (max(times) - min(times)).total_seconds() / 3600):.1f}" if times else "0"

    @property
    def locks(self) -> int:
        """Invoices that were to be locked."""
        return len({(one.claim, one.tail) for one in self.listed if one.aim is Status.LOCKED})

    @property
    def closures(self) -> int:
        """Invoices that were to be written off: their approvals are lost."""
        return len({(one.claim, one.tail) for one in self.listed if one.aim is Status.CLOSED})


@dataclass(frozen=True)
class SafeMode(Service):
    """Safe mode: nothing is written off while the database and the lock journal differ."""

    unowned_locks: UnownedLocks

    async def suspend(self, missing: Sequence[Requested], newest_claim: int, *, restored: bool) -> None:
        """Suspend writing off and tell finance and the admins, once for the same differences. The numbers of claims go
        on behind those that the journal knows, so that no number and no card is used again."""
        async with self.store.unit() as unit:
            await unit.claims.number_from(newest_claim)
            if not missing and not restored:
                return
            now = self.clock.now()
            state = {
                "since": now.isoformat(),
                "restored": restored,
                "count": len(missing),
                "listed": [[one.claim, tail_of(one.key), one.aim, one.at] for one in missing[-MOST_SHOWN:]],
            }
            before = await unit.setting(SAFE_MODE)
            if before and json.loads(before)["listed"] == state["listed"] and "told" in json.loads(before):
                return
            await unit.set_setting(SAFE_MODE, json.dumps({**state, "told": True}))
            found = _differences(state)
            args = {"locks": str(found.locks), "closures": str(found.closures), "hours": found.hours}
            text = "notice.safe_mode" if missing else "notice.safe_mode_restored"
            await self.notifier.admins.suspended(unit, f"safe-{now:%Y%m%d%H%M%S}", text, args)

    async def suspended(self, unit: Unit) -> Differences | None:
        """Why nothing is written off just now; None when all is well."""
        state = await unit.setting(SAFE_MODE)
        return _differences(json.loads(state)) if state else None

    async def differences(self, by: Person) -> Differences | None:
        """The same, for finance and admins. Raises NoSuchPage for anybody else."""
        self.unowned_locks.oversees(by)
        async with self.read() as unit:
            return await self.suspended(unit)

    async def resume(self, by: Person) -> None:
        """This person has compared; invoices are written off again. Raises NoSuchPage; LocksLeft while there is a lock
        that no claim wants and nobody has taken on."""
        self.unowned_locks.oversees(by)
        unowned = await self.unowned_locks.unowned()
        if left := [one for one in unowned if not one.owner]:
            async with self.write() as unit:
                await self.unowned_locks.tell_of_unowned(unit, left)
            raise LocksLeft(count=str(len(left)), which=named(left))
        async with self.write() as unit:
            found = await self.suspended(unit)
            if found is None:
                return
            now = self.clock.now()
            await unit.set_setting(SAFE_MODE, "")
            taken = {f"{one.claim} …{one.tail}": one.owner for one in unowned}
            record = {"by": by.userid, "of": found.count, "taken_on": taken}
            await unit.set_setting(f"{SAFE_MODE}.{now.isoformat()}", json.dumps(record))


def _differences(state: dict[str, object]) -> Differences:
    listed = tuple(
        Difference(claim, tail, Status(aim), datetime.fromisoformat(at))
        for claim, tail, aim, at in _rows(state["listed"])
    )
    return Differences(
        datetime.fromisoformat(str(state["since"])), bool(state["restored"]), int(str(state["count"])), listed
    )


def _rows(listed: object) -> list[list[str]]:
    return listed if isinstance(listed, list) else []
