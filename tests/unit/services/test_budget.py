"""What one person may ask for: refused in words before anything is asked or written, and counted for each alone."""

from dataclasses import dataclass, field, replace

import pytest

from bot.domain.errors import TooOften
from bot.domain.invoice import Account, UserId
from bot.ports.budget import Act
from bot.services.picks import Chosen
from tests.unit.services.kit import DeskKit, bind, changed, desk

ANN, BOB = UserId("ann"), UserId("bob")


@dataclass
class Purse:
    """``Budget`` with so much for each act and person."""

    most: int
    spent: dict[tuple[Act, str], int] = field(default_factory=dict)

    async def spend(self, act: Act, who: str, cost: int = 1) -> float:
        spent = self.spent.get((act, who), 0) + cost
        if spent > self.most:
            return 12.3
        self.spent[act, who] = spent
        return 0.0


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        purse = Purse(3)
        it.services = changed(it.services, gateways=replace(it.services.gateways, budget=purse))
        yield it


async def test_a_look_up_costs_what_it_asks_and_over_budget_nothing_is_asked(kit: DeskKit):
    chosen = [Chosen(kit.wallets.add(n, "ann")) for n in range(3)]
    rows = await kit.services.picks.look_up(ANN, chosen[:2], [])
    assert len(rows) == 2
    asked = kit.wallets.queries
    with pytest.raises(TooOften) as caught:
        await kit.services.picks.look_up(ANN, chosen[2:], [row.id for row in rows])
    assert (caught.value.key, caught.value.args_for_text) == ("refusal.too_often_look_up", {"seconds": "13"})
    assert kit.wallets.queries == asked
    assert len(await kit.services.picks.picked(ANN, [row.id for row in rows])) == 2
    assert len(await kit.services.picks.look_up(BOB, [Chosen(kit.wallets.add(9, "bob"))], [])) == 1


async def test_beyond_the_budget_the_last_binding_code_still_works(kit: DeskKit):
    codes = [(await kit.services.bindings.binding_code(Account.MINI, "o-ann"))[0] for _ in range(3)]
    with pytest.raises(TooOften):
        await kit.services.bindings.binding_code(Account.MINI, "o-ann")
    assert (await bind(kit.services, ANN, codes[-1])).account is Account.MINI


async def test_the_platform_is_asked_only_so_often_who_a_stranger_is(kit: DeskKit):
    asked = []

    async def userid_of(openid: str) -> UserId | None:
        asked.append(openid)
        return None

    kit.people.userid_of = userid_of
    for openid in ("o-one", "o-two"):
        assert {await kit.services.bindings.member_of(Account.MINI, openid) for _ in range(10)} == {None}
    assert asked == ["o-one"] * 3 + ["o-two"] * 3
