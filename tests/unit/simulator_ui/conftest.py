"""The whole simulator with an app behind it that writes down what reached it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import quote

import aiohttp
import pytest
from aiohttp import web

from simulator.app import running
from simulator.client.phones import Phones
from simulator.simulation import Simulator
from simulator.state.settings import Settings, WeixinApp

PUBLIC = "https://app.example.com"
OFFICIAL, MINI, APP = (WeixinApp(f"wx000000000000000{n}", f"secret-{n}") for n in (1, 2, 3))


@dataclass
class Upstream:
    """The app as the proxy sees it."""

    url: str = ""
    seen: list[web.Request] = field(default_factory=list)
    bodies: list[bytes] = field(default_factory=list)

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.seen.append(request)
        self.bodies.append(await request.read())
        headers = {"Content-Security-Policy": "script-src 'self'; frame-ancestors 'none'", "X-Frame-Options": "DENY"}
        match request.path:
            case "/login":
                page = web.Response(text="<head></head>", content_type="text/html", headers=headers)
                page.set_cookie("session", request.query["as"], httponly=True)
                return page
            case "/file":
                return web.Response(body=bytes(range(256)) * 400, content_type="application/pdf")
            case "/moved":
                return web.Response(status=303, headers={"Location": f"{PUBLIC}/there?x=1"})
            case "/authorize":
                return web.Response(status=302, headers={"Location": request.query["to"]})
        return web.Response(text="<head></head>往来", content_type="text/html", headers=headers)


@dataclass
class Bench:
    simulator: Simulator
    upstream: Upstream
    client: aiohttp.ClientSession

    @property
    def phones(self) -> Phones:
        assert self.simulator.phones
        return self.simulator.phones

    def at(self, slot: int, path: str) -> str:
        return self.phones.urls[slot] + path

    def authorize(self, back: str, **changes: str) -> str:
        """The address of the silent login (page 91022)."""
        values = {"appid": self.simulator.world.settings.corp_id, "redirect_uri": back, "response_type": "code"}
        values |= {"scope": "snsapi_base", "state": "s1"} | changes
        query = "&".join(f"{key}={quote(value, safe='')}" for key, value in values.items())
        return f"https://open.weixin.qq.com/connect/oauth2/authorize?{query}#wechat_redirect"


@pytest.fixture
async def bench() -> AsyncIterator[Bench]:
    upstream = Upstream()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", upstream.answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    upstream.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    settings = Settings(
        bot_url=upstream.url,
        origins=(PUBLIC,),
        callback_url=f"{upstream.url}/callback",
        official_account=OFFICIAL,
        mini_program=MINI,
        open_app=APP,
    )
    async with running(settings) as simulator, aiohttp.ClientSession(cookie_jar=aiohttp.DummyCookieJar()) as client:
        yield Bench(simulator, upstream, client)
    await runner.cleanup()
