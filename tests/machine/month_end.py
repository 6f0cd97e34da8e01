"""Month end in virtual time: everybody submits, managers approve, everything is written off, on a platform that errs.

1 % of all requests are answered −1, of the writes half of those with effect; 0.5 % of the answers to writes are lost; a
member who got 30 messages within a minute gets no more until it is over, and the sender is told so.
"""

import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.domain.claim import State
from bot.domain.invoice import Status, UserId
from bot.ports.platform import Busy
from tests.unit.services.kit import DeskKit, desk

PER_CLAIM, MANAGERS, ARRIVALS_PER_MINUTE = 4, 25, 100
BUSY, LOST = 0.01, 0.005


@dataclass
class MonthEnd:
    """What came of it. ``calls``: queries, writes, messages and rewritten cards, of all claims."""

    claims: int
    seed: int
    closed: int
    written_twice: int
    most_in_a_minute: int
    calls: Counter[str]
    days: float
    seconds: float
    broken: list[str]

    @property
    def calls_per_claim(self) -> float:
        """Invoice and message calls, submit to closed."""
        return self.calls.total() / self.claims

    def __str__(self) -> str:
        parts = ", ".join(f"{name} {count / self.claims:.2f}" for name, count in sorted(self.calls.items()))
        return (
            f"seed {self.seed}: {self.closed} of {self.claims} claims closed, {self.written_twice} invoices twice, "
            f"{self.calls_per_claim:.2f} calls per claim ({parts}), at most {self.most_in_a_minute} messages a minute "
            f"to one person, {self.days:.1f} virtual days in {self.seconds:.0f} s, {len(self.broken)} invariants broken"
        )


async def live(claims: int, seed: int) -> MonthEnd:
    """The whole month end."""
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="baoxiao-month-") as folder:
        async with desk(Path(folder), seed=seed) as kit:
            start, calls = kit.clock.now(), Counter[str]()
            kit.people.leaders.update({f"e{n}": (f"m{n % MANAGERS}",) for n in range(claims)})
            _err(kit, random.Random(seed), calls)
            await _submit(kit, claims)
            await _approve(kit)
            kit.wallets.land()
            found = await kit.all_claims()
            return MonthEnd(
                claims=claims,
                seed=seed,
                closed=sum(claim.state is State.CLOSED for claim in found),
                written_twice=sum(card.closures > 1 for card in kit.wallets.cards.values()),
                most_in_a_minute=_most_in_a_minute(kit),
                calls=calls,
                days=(kit.clock.now() - start).total_seconds() / 86_400,
                seconds=time.monotonic() - begun,
                broken=kit.judge(quiet=True),
            )


async def _submit(kit: DeskKit, claims: int) -> None:
    for n in range(claims):
        refs = [kit.wallets.add(n * PER_CLAIM + i, f"e{n}") for i in range(PER_CLAIM)]
        while True:
            try:
                await kit.submit(f"e{n}", *refs, key=f"key-{n}")
                break
            except Busy:
                kit.clock.move(1)
        kit.clock.move(60 / ARRIVALS_PER_MINUTE)
        await kit.engine.run_due()


async def _approve(kit: DeskKit) -> None:
    """Each manager says yes to what waits for them, until nothing does."""
    while True:
        await kit.engine.drain(kit.clock.move, most=1_000_000)
        waiting = [claim for claim in await kit.all_claims() if claim.state is State.PENDING]
        if not waiting:
            return
        for claim in waiting:
            await kit.services.approvals.approve(UserId(claim.approvers[0].userid), claim.number)


def _err(kit: DeskKit, dice: random.Random, calls: "Counter[str]") -> None:
    """Plant the misfortunes, and count what is asked."""
    wallets, messages = kit.wallets, kit.messages
    query, set_status = wallets.query, wallets.set_status
    send_text, send_card, update_card = messages.send_text, messages.send_card, messages.update_card
    sent: dict[str, list[float]] = {}

    def fate() -> str:
        drawn = dice.random()
        if drawn < BUSY:
            return dice.choice(["lost before", "lost after"])
        return dice.choice(["lost after", "late"]) if drawn < BUSY + LOST else ""

    async def asked(refs: Any, known: Any) -> Any:
        if known:  # what the page asks before a claim is made is not the claim's
            calls["query"] += 1
        if dice.random() < BUSY:
            raise Busy("query", -1, 1.0)
        return await query(refs, known)

    async def set_to(refs: Any, aim: Status, openid: str) -> Any:
        calls["write"] += 1
        return await set_status(refs, aim, openid)

    def counted(name: str, call: Callable[..., Any], *, limited: bool) -> Callable[..., Any]:
        async def made(to: Any, *rest: Any, **more: Any) -> Any:
            if limited:
                now = kit.clock.at.timestamp()
                for userid in to:
                    recent = [at for at in sent.get(userid, []) if now - at < 60]
                    if len(recent) >= 30:
                        raise Busy("message/send", 45009, 60 - (now - recent[0]))
                    sent[userid] = [*recent, now]
            calls[name] += 1
            return await call(to, *rest, **more)

        return made

    wallets._fate, wallets.query, wallets.set_status = fate, asked, set_to  # type: ignore[method-assign]
    messages.send_text = counted("text", send_text, limited=True)  # type: ignore[method-assign]
    messages.send_card = counted("card", send_card, limited=True)  # type: ignore[method-assign]
    messages.update_card = counted("rewrite", update_card, limited=False)  # type: ignore[method-assign]


def _most_in_a_minute(kit: DeskKit) -> int:
    most = 0
    by_person: dict[str, list[float]] = {}
    for told in kit.messages.delivered:
        by_person.setdefault(told.to, []).append(told.at)
    for times in by_person.values():
        times.sort()
        first = 0
        for last, at in enumerate(times):
            while at - times[first] >= 60:
                first += 1
            most = max(most, last - first + 1)
    return most
