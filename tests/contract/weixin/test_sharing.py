"""Tokens and breakers over the real database: processes share them; one that is away stops nobody wrongly."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime

import pytest

from bot.ports.platform import Busy, NotSent
from bot.ports.store import StoreDown
from bot.ports.tokens import StoredToken
from bot.store import Breakers, Database, Tokens
from bot.weixin import connect
from tests.contract.weixin import kit

API = "user/get"


async def test_two_processes_share_tokens_and_pauses(database: Database, it: kit.Scene) -> None:
    def process() -> kit.Weixin:
        tokens, breakers = Tokens(database, it.clock), Breakers(database)
        return connect(it.session, kit.settings_for(it.platform.url), tokens, breakers, it.clock)

    one, two = process(), process()
    await asyncio.gather(*(weixin.client.call(API) for weixin in (one, two) for _ in range(5)))
    assert it.platform.count("gettoken") == 1
    it.platform.script[API] = lambda call: {"errcode": 42001 if "TOKEN-1" in call["query"]["access_token"] else 0}
    await asyncio.gather(*(weixin.client.call(API) for weixin in (one, two) for _ in range(5)))
    assert it.platform.count("gettoken") == 2
    it.platform.script[API] = {"errcode": 45009}
    with pytest.raises(Busy):
        await one.client.call(API)
    it.clock.pass_seconds(6)
    with pytest.raises(NotSent) as caught:
        await two.client.call(API)
    assert 50 < caught.value.after < 60


async def test_a_clock_that_is_put_back_pauses_nothing(database: Database, it: kit.Scene) -> None:
    weixin = connect(
        it.session, kit.settings_for(it.platform.url), Tokens(database, it.clock), Breakers(database), it.clock
    )
    await weixin.client.call(API)
    it.clock.pass_seconds(-1800)
    await weixin.client.call(API)
    it.platform.script[API] = {"errcode": 45009}
    with pytest.raises(Busy):
        await weixin.client.call(API)
    it.clock.pass_seconds(-86400)
    with pytest.raises(NotSent) as caught:
        await weixin.client.call(API)
    assert caught.value.after <= 60


class Away:
    """A database that takes nothing."""

    async def get(self, name: str) -> StoredToken | None:
        raise StoreDown

    async def put(self, name: str, value: str, expires_at: datetime) -> None:
        raise StoreDown

    @asynccontextmanager
    async def refreshing(self, name: str) -> AsyncIterator[None]:
        raise StoreDown
        yield

    async def until(self, api: str) -> datetime | None:
        raise StoreDown

    async def open(self, api: str, until: datetime) -> None:
        raise StoreDown


class Fading(Away):
    """A database that goes away while a token is fetched."""

    async def get(self, name: str) -> StoredToken | None:
        return None

    @asynccontextmanager
    async def refreshing(self, name: str) -> AsyncIterator[None]:
        yield


async def test_without_a_database_nothing_is_sent(it: kit.Scene) -> None:
    away = Away()
    weixin = connect(it.session, kit.settings_for(it.platform.url), away, away, it.clock)
    with pytest.raises(NotSent):
        await weixin.client.call(API)
    assert it.platform.count(API) == 0


async def test_a_token_that_cannot_be_kept_serves_and_a_pause_holds_here(it: kit.Scene) -> None:
    fading = Fading()
    weixin = connect(it.session, kit.settings_for(it.platform.url), fading, fading, it.clock)
    await weixin.client.call(API)
    it.platform.script[API] = {"errcode": 45009}
    with pytest.raises(Busy):
        await weixin.client.call(API)
    with pytest.raises(NotSent):
        await weixin.client.call(API)
    assert (it.platform.count("gettoken"), it.platform.count(API)) == (1, 2)
