"""Any day at the office: people do what they like, the platform fails as it likes, and no invoice is ever lost."""

import asyncio
import random
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.errors import Refusal
from bot.domain.invoice import Status, UserId
from bot.ports import PlatformFault
from tests.unit.effects.kit import RIVAL, DeskKit, desk

PEOPLE = ("ann", "bob", "lead", "lead2", "boss")
STEPS = ("submit", "approve", "reject", "undo", "withdraw", "resubmit", "rival", "rival_gone", "wait", "work")


async def step(kit: DeskKit, what: str, who: str, dice: random.Random) -> None:
    """One thing that one person, a rival or time does; a refusal is an answer like any other."""
    by = UserId(who)
    claims = await kit.all_claims()
    number = dice.choice(claims).number if claims else "BX-0000"
    cards = list(kit.wallets.cards)
    try:
        match what:
            case "submit":
                owner = dice.choice(("ann", "bob"))
                mine = [ref for ref in cards if kit.wallets.cards[ref].openid == f"openid-{owner}"]
                await kit.submit(owner, *dice.sample(mine, dice.randint(1, len(mine))))
            case "approve":
                await kit.do.approve(by, number)
            case "reject":
                await kit.do.reject(by, number, "")
            case "undo":
                await kit.do.undo(by, number)
            case "withdraw":
                await kit.do.withdraw(by, number)
            case "resubmit":
                await kit.do.resubmit(by, number, [dice.randint(1, 3)])
            case "rival" | "rival_gone":
                rival(kit, what, dice)
            case "wait":
                kit.clock.move(dice.choice((1, 20, 90, 700)))
            case "work":
                await kit.now()
    except (Refusal, PlatformFault):
        return


def rival(kit: DeskKit, what: str, dice: random.Random) -> None:
    """Another account locks a free invoice, or lets go of its own."""
    card = kit.wallets.cards[dice.choice(list(kit.wallets.cards))]
    if what == "rival" and card.status is Status.FREE:
        card.status, card.by = Status.LOCKED, RIVAL
    elif what == "rival_gone" and card.status is Status.LOCKED and card.by == RIVAL:
        card.status = Status.FREE


async def a_day(folder: Path, seed: int, steps: list[tuple[str, str]], same_state_ok: bool) -> None:
    dice = random.Random(seed)
    async with desk(folder, seed=seed, undo=30) as kit:
        kit.wallets.same_state_ok = same_state_ok
        for number in range(4):
            kit.wallets.add(number, ("ann", "bob")[number % 2])
        kit.wallets.trouble = 0.3
        for what, who in steps:
            await step(kit, what, who, dice)
        kit.wallets.trouble = 0.0
        await kit.settle()
        kit.clock.move(120)
        kit.wallets.land()
        await kit.check_quiet()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    seed=st.integers(0, 2**32),
    steps=st.lists(st.tuples(st.sampled_from(STEPS), st.sampled_from(PEOPLE)), max_size=30),
    same_state_ok=st.booleans(),
)
def test_nothing_is_lost_on_any_day(seed, steps, same_state_ok):
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(a_day(Path(folder), seed, steps, same_state_ok))
