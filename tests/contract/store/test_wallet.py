"""Wishes, attempts and the fence between them."""

import asyncio
from dataclasses import replace
from datetime import timedelta

from bot.domain.evidence import Evidence
from bot.domain.invoice import Status
from bot.domain.protocol import Outcome
from bot.ports.platform import Answer
from bot.ports.wallet import WalletCard
from bot.store import Store, Unit
from tests.contract.samples import NOW, key_of, pending

SOON = NOW + timedelta(seconds=10)


async def locking(store: Store, count: int = 1) -> list[WalletCard]:
    """Wallet rows that we want locked."""
    claim = await pending(store, keys=[f"{n}" for n in range(count)])
    async with store.unit() as unit:
        await unit.wallet.wish([line.wallet_id for line in claim.lines], Status.LOCKED)
        return await unit.wallet.cards([line.wallet_id for line in claim.lines])


async def attempt(unit: Unit, cards: list[WalletCard], aim: Status = Status.LOCKED) -> list[int] | None:
    return await unit.wallet.open_attempts(cards, aim, NOW, SOON, {card.id: True for card in cards}, len(cards) == 1)


async def test_a_new_row_wishes_nothing_and_a_changed_wish_is_a_new_generation(store: Store) -> None:
    claim = await pending(store)
    async with store.unit() as unit:
        [fresh] = (await unit.wallet.known([key_of("1")]))[key_of("1")]
        assert (fresh.intent.want, fresh.intent.gen, fresh.intent.proved) == (Status.FREE, 0, True)
        await unit.wallet.wish([fresh.id], Status.FREE)
        assert (await unit.wallet.known([key_of("1")]))[key_of("1")] == [fresh]
        await unit.wallet.wish([fresh.id], Status.LOCKED)
        [wished] = (await unit.wallet.known([key_of("1")]))[key_of("1")]
        assert (wished.intent.want, wished.intent.gen, wished.intent.proved) == (Status.LOCKED, 1, False)
        assert await unit.wallet.known([key_of("none")]) == {}
    assert wished.ref == claim.lines[0].ref


async def test_rows_come_in_the_order_asked(store: Store) -> None:
    cards = await locking(store, 3)
    backwards = cards[::-1]
    async with store.reading() as unit:
        assert await unit.wallet.cards([card.id for card in backwards] + [999]) == backwards


async def test_the_fence_writes_one_row_per_invoice_in_the_order_given(store: Store) -> None:
    cards = (await locking(store, 3))[::-1]
    async with store.unit() as unit:
        ids = await unit.wallet.open_attempts(
            cards, Status.LOCKED, NOW, SOON, {card.id: card is cards[0] for card in cards}, False
        )
        rows = {row.id: row for row in await unit.wallet.attempts([card.id for card in cards])}
    assert ids
    assert [rows[id_].wallet_id for id_ in ids] == [card.id for card in cards]
    assert [rows[id_].clean for id_ in ids] == [True, False, False]
    assert {(row.gen, row.aim, row.deadline, row.single, row.outcome) for row in rows.values()} == {
        (1, Status.LOCKED, SOON, False, None)
    }


async def test_the_fence_refuses_all_when_one_generation_has_changed(store: Store) -> None:
    cards = await locking(store, 2)
    async with store.unit() as unit:
        await unit.wallet.wish([cards[1].id], Status.FREE)
    async with store.unit() as unit:
        assert await attempt(unit, cards) is None
        assert await unit.wallet.attempts([card.id for card in cards]) == []


async def test_a_wish_and_a_fence_at_once_never_both_see_the_old_generation(store: Store) -> None:
    for n in range(10):
        claim = await pending(store, f"s{n}", [f"{n}"])
        ids = [claim.lines[0].wallet_id]
        async with store.unit() as unit:
            await unit.wallet.wish(ids, Status.LOCKED)
            cards = await unit.wallet.cards(ids)

        async def wish(ids: list[int] = ids) -> None:
            async with store.unit() as unit:
                await unit.wallet.wish(ids, Status.FREE)

        async def fence(cards: list[WalletCard] = cards) -> list[int] | None:
            async with store.unit() as unit:
                made = await attempt(unit, cards)
                now = await unit.wallet.cards([card.id for card in cards])
                assert made is None or [card.intent.gen for card in now] == [1]
                return made

        await asyncio.gather(fence(), wish())


async def test_a_definite_answer_stays(store: Store) -> None:
    cards = await locking(store)
    async with store.unit() as unit:
        ids = await attempt(unit, cards)
        assert ids
        for answer in (Answer(Outcome.UNKNOWN), Answer(Outcome.REFUSED, 72023), Answer(Outcome.UNKNOWN)):
            await unit.wallet.close_attempts(ids, answer)
        [row] = await unit.wallet.attempts([cards[0].id])
    assert (row.outcome, row.code) == (Outcome.REFUSED, 72023)


async def test_only_attempts_that_can_still_matter_are_read_oldest_first(store: Store) -> None:
    [card] = await locking(store)
    async with store.unit() as unit:
        done, unknown, open_ = [(await attempt(unit, [card]) or [0])[0] for _ in range(3)]
        await unit.wallet.close_attempts([done], Answer(Outcome.OK))
        await unit.wallet.close_attempts([unknown], Answer(Outcome.UNKNOWN))
        assert [row.id for row in await unit.wallet.attempts([card.id])] == [done, unknown, open_]
        await unit.wallet.wish([card.id], Status.FREE)
        assert [row.id for row in await unit.wallet.attempts([card.id])] == [unknown, open_]


async def test_a_proof_counts_for_its_own_generation_alone(store: Store) -> None:
    [card] = await locking(store)
    async with store.unit() as unit:
        assert await unit.wallet.prove(card, Evidence.QUERY, NOW)
        [proved] = await unit.wallet.cards([card.id])
        assert (proved.intent.proved, proved.intent.evidence) == (True, "query")
        await unit.wallet.wish([card.id], Status.FREE)
        assert not await unit.wallet.prove(card, Evidence.QUERY, NOW)
        [after] = await unit.wallet.cards([card.id])
        assert (after.intent.proved, after.intent.evidence, after.intent.gen) == (False, "", 2)


async def test_what_the_last_query_showed_is_remembered(store: Store) -> None:
    [card] = await locking(store)
    for status in (Status.CANCELLED, None):
        async with store.unit() as unit:
            await unit.wallet.saw(card.id, status, NOW)
            assert await unit.wallet.cards([card.id]) == [replace(card, seen=status)]
