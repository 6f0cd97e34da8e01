"""Connections that bring nothing, and too many of them."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import pytest
from structlog.testing import capture_logs

from bot.server import app, connections
from tests.unit.server.kit import Browser, World, serving


@asynccontextmanager
async def half_a_head(browser: Browser) -> AsyncIterator[asyncio.StreamReader]:
    host, port = browser.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"GET / HTTP/1.1\r\nHost: ")
    try:
        yield reader
    finally:
        writer.close()


async def test_who_never_ends_a_head_is_hung_up_on(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(app, "IDLE", 0.1)
    async with serving(world) as browser, half_a_head(browser) as reader:
        assert await asyncio.wait_for(reader.read(), 5) == b""


async def test_beyond_the_limit_a_connection_is_cut_and_work_goes_on_later(
    browser: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "most_connections", lambda: 2)
    with capture_logs() as logs:
        async with half_a_head(browser), half_a_head(browser):
            for _ in range(5):
                async with half_a_head(browser) as third:
                    with suppress(ConnectionResetError):
                        assert await asyncio.wait_for(third.read(), 5) == b""
    assert [line["event"] for line in logs] == ["too_many_connections"]
    await asyncio.sleep(0.05)
    assert (await browser.get("/livez")).status == 200


def test_some_files_are_kept_for_ourselves(monkeypatch: pytest.MonkeyPatch) -> None:
    for soft, most in ((1024, 1024 - connections.OURS), (64, 32), (-1, 2**20)):
        monkeypatch.setattr(connections.resource, "getrlimit", lambda _, soft=soft: (soft, -1))
        assert connections.most_connections() == most
