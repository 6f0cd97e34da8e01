"""Tokens and breakers that all processes share."""

import asyncio
from datetime import timedelta

import pytest

from bot.ports.store import StoreDown
from bot.ports.tokens import StoredToken
from bot.store import Breakers, Database, Tokens, open_database
from tests.contract.samples import NOW, HandClock

LATER = NOW + timedelta(hours=2)


async def test_a_token_is_stored_replaced_and_kept_out_of_logs(database: Database, clock: HandClock) -> None:
    tokens = Tokens(database, clock)
    assert await tokens.get("access_token") is None
    for value in ("first", "second"):
        await tokens.put("access_token", value, LATER)
    found = await tokens.get("access_token")
    assert found == StoredToken("second", LATER)
    assert "second" not in repr(found)


async def test_of_two_processes_and_many_tasks_only_one_is_refreshing_a_token(
    database: Database, url: str, clock: HandClock
) -> None:
    other = open_database(url)
    processes = [Tokens(database, clock), Tokens(other, clock)]
    inside, most, fetched = 0, 0, 0

    async def refresh(tokens: Tokens) -> None:
        nonlocal inside, most, fetched
        async with tokens.refreshing("access_token"):
            inside += 1
            most = max(most, inside)
            if await tokens.get("access_token") is None:
                fetched += 1
                await tokens.put("access_token", "value", LATER)
            inside -= 1

    await asyncio.gather(*(refresh(processes[n % 2]) for n in range(10)))
    await other.close()
    assert (most, fetched) == (1, 1)


async def test_a_ticket_is_refreshed_inside_which_a_token_is(database: Database, clock: HandClock) -> None:
    tokens = Tokens(database, clock, seconds=2)
    async with tokens.refreshing("ticket"), tokens.refreshing("access_token"):
        await tokens.put("access_token", "value", LATER)
    async with tokens.refreshing("ticket"):
        assert await tokens.get("access_token") == StoredToken("value", LATER)


async def test_waiting_for_anothers_refresh_has_an_end(database: Database, url: str, clock: HandClock) -> None:
    other = open_database(url)
    patient, hasty = Tokens(database, clock), Tokens(other, clock, seconds=0.1)
    async with patient.refreshing("access_token"):
        for tokens in (hasty, hasty):
            with pytest.raises(StoreDown):
                async with tokens.refreshing("access_token"):
                    pass
    async with hasty.refreshing("access_token"):
        pass
    await other.close()


async def test_a_failed_refresh_lets_the_next_one_in(database: Database, clock: HandClock) -> None:
    tokens = Tokens(database, clock, seconds=1)
    with pytest.raises(RuntimeError, match="platform"):
        async with tokens.refreshing("access_token"):
            raise RuntimeError("platform")
    async with tokens.refreshing("access_token"):
        await tokens.put("access_token", "value", LATER)


async def test_a_breaker_rests_as_long_as_the_longest_wish(database: Database) -> None:
    breakers = Breakers(database)
    assert await breakers.until("invoice") is None
    await breakers.open("invoice", LATER)
    await breakers.open("invoice", NOW)
    assert await breakers.until("invoice") == LATER
    await breakers.open("invoice", LATER + timedelta(seconds=1))
    assert await breakers.until("invoice") == LATER + timedelta(seconds=1)
    assert await breakers.until("message") is None
