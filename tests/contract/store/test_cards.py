"""The cards we sent and their one-time codes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.ports.cards import CardKind, SentCard
from bot.store import Store
from tests.contract.samples import LI, NOW, WANG, pending


async def planned(store: Store) -> SentCard:
    claim = await pending(store)
    card = SentCard("task-1", claim.id, CardKind.APPROVAL, 1, 1, (LI.userid, WANG.userid), number=claim.number)
    async with store.unit() as unit:
        assert await unit.cards.plan(card)
    return card


async def test_a_card_is_written_down_once_and_read_back(store: Store) -> None:
    card = await planned(store)
    second = replace(card, task_id="task-0")
    async with store.unit() as unit:
        assert not await unit.cards.plan(replace(card, kind=CardKind.CLAIMANT))
        assert await unit.cards.plan(second)
        assert await unit.cards.get("task-1") == card
        assert await unit.cards.get("none") is None
        assert await unit.cards.of_claim(card.claim_id) == [card, second]


async def test_a_card_goes_from_planned_to_sent_to_final_and_nowhere_else(store: Store) -> None:
    card = await planned(store)
    async with store.unit() as unit:
        for state in ("sent", "failed", "final"):
            await unit.cards.mark("task-1", state)
            assert await unit.cards.get("task-1") == replace(card, state=state)
        with pytest.raises(ValueError, match="lost"):
            await unit.cards.mark("task-1", "lost")


async def test_the_newest_fresh_code_is_told_until_it_is_spent(store: Store) -> None:
    async with store.unit() as unit:
        await unit.cards.add_code("task-1", "stale", NOW - timedelta(hours=72))
        for code in ("first", "second", "first"):
            await unit.cards.add_code("task-1", code, NOW)
        not_before = NOW - timedelta(hours=71)
        assert [await unit.cards.code("task-1", not_before) for _ in range(2)] == ["second", "second"]
        assert await unit.cards.code("task-2", not_before) is None
        await unit.cards.spend("task-1", "second")
        assert await unit.cards.code("task-1", not_before) == "first"
        await unit.cards.spend("task-1", "first")
        await unit.cards.add_code("task-1", "second", NOW)
        assert await unit.cards.code("task-1", not_before) is None
