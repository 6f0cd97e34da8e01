"""Whether we live, whether we are ready, and what the figures and the log may say."""

import asyncio
import json
import socket
from dataclasses import replace
from typing import cast

import pytest
from aiohttp import ClientConnectorError, ClientSession, web
from aiohttp.test_utils import TestClient, TestServer
from structlog.testing import capture_logs

from bot.bootstrap import Bot
from bot.config.model import Server
from bot.process.serving import _figures
from bot.server import health
from bot.server.app import HEALTH, make_app, make_metrics_app
from tests.unit.server.kit import Browser, World, serving


async def of(world: World, ready: health.Ready) -> tuple[int, object]:
    """What /readyz says."""
    async with serving(replace(world, parts=replace(world.parts, ready=ready))) as browser:
        browser.origin = "http://10.0.0.1:80"
        answer = await browser.get("/readyz")
    return answer.status, json.loads(answer.text)


async def test_it_lives_and_is_ready_for_any_host(browser: Browser) -> None:
    browser.origin = "http://10.0.0.1:8080"
    assert (await browser.get("/livez")).status == 200
    assert json.loads((await browser.get("/readyz")).text) == {"ready": True, "reasons": []}


async def test_reasons_against_being_ready_are_told(world: World) -> None:
    async def not_ready() -> list[str]:
        return ["the database does not answer"]

    assert await of(world, not_ready) == (503, {"ready": False, "reasons": ["the database does not answer"]})


async def test_a_check_that_breaks_or_hangs_means_not_ready(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_READY_SECONDS", 0.02)

    async def breaks() -> list[str]:
        raise OSError("postgresql://user:password@host/name")

    async def hangs() -> list[str]:
        await asyncio.Event().wait()
        return []

    assert await of(world, breaks) == (503, {"ready": False, "reasons": ["the check failed"]})
    assert await of(world, hangs) == (503, {"ready": False, "reasons": ["the check takes too long"]})


async def test_while_shutting_down_it_is_not_ready(world: World) -> None:
    app = make_app(world.parts)
    async with TestClient(TestServer(app)) as client:
        app[HEALTH].draining = True
        assert (await client.get("/readyz")).status == 503


async def test_the_figures_know_routes_but_neither_people_nor_claims(member: Browser, world: World) -> None:
    await member.get("/things/BX-0001")
    await member.get("/nowhere/zhang")
    await member.post("/callback/work?sig=good", data=b"m-1 zhang")
    async with TestClient(TestServer(make_metrics_app(world.parts.metrics))) as client:
        answer = await client.get("/metrics")
        text = await answer.text()
    assert answer.headers["Server"] == "baoxiao"
    assert 'route="/things/{number}",status="200"' in text
    assert 'route="unknown",status="404"' in text
    assert 'baoxiao_callbacks_total{outcome="stored"} 1.0' in text
    assert "baoxiao_callback_ack_seconds_bucket" in text
    assert "BX-0001" not in text
    assert "zhang" not in text


async def test_figures_are_not_on_the_public_port(browser: Browser) -> None:
    assert (await browser.get("/metrics")).status == 404


async def test_the_access_log_has_no_query_and_no_raw_control_characters(browser: Browser) -> None:
    with capture_logs() as logs:
        await browser.get("/nowhere%0aforged?code=SECRET&state=SECRET")
        await browser.get("/callback/work?msg_signature=SECRET")
        await browser.get("/long/" + "x" * 1000)
    paths = [line["path"].lower() for line in logs if line["event"] == "http"]
    assert paths[0] == "/nowhere%0aforged"  # a refused callback is told by a sample alone
    assert len(paths[1]) == 200
    assert "SECRET" not in str(logs)


async def test_the_forwarder_runs_as_long_as_the_server(world: World) -> None:
    class Held:
        def __init__(self) -> None:
            self.calls: list[str] = []

        def start(self) -> None:
            self.calls.append("start")

        async def stop(self) -> None:
            self.calls.append("stop")

    held = Held()
    app: web.Application = make_app(replace(world.parts, forwarder=held))  # type: ignore[arg-type]
    async with TestClient(TestServer(app)):
        assert held.calls == ["start"]
    assert held.calls == ["start", "stop"]


async def test_the_figures_are_shown_at_their_own_address(world: World) -> None:
    with socket.socket() as one:
        one.bind(("127.0.0.2", 0))
        port = one.getsockname()[1]
    server = Server(public_url="http://localhost", session_secret="s" * 32, metrics_host="127.0.0.2", metrics_port=port)
    async with _figures(cast(Bot, world.parts), server, 0), ClientSession() as client:
        assert (await client.get(f"http://127.0.0.2:{port}/metrics")).status == 200
        with pytest.raises(ClientConnectorError):
            await client.get(f"http://127.0.0.1:{port}/metrics")
