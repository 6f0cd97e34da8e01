"""A platform of a few lines for the adapter's tests: scripted answers, every request remembered."""

import json
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
from aiohttp import web

from bot.ports.platform import PlatformFault
from bot.ports.tokens import StoredToken
from bot.weixin import Weixin, WorkSettings, connect

APIS = (
    *("gettoken", "get_jsapi_ticket", "ticket/get", "user/get", "department/list", "user/convert_to_openid"),
    "user/convert_to_userid",
    *("auth/getuserinfo", "message/send", "message/update_template_card", "menu/create", "getcallbackip"),
    "card/invoice/reimburse/getinvoiceinfo",
    "card/invoice/reimburse/getinvoiceinfobatch",
    "card/invoice/reimburse/updateinvoicestatus",
    "card/invoice/reimburse/updatestatusbatch",
)
SECRET = "the-secret-of-the-app"
Answer = Mapping[str, Any] | bytes | web.Response | Exception
Script = Answer | Callable[[dict[str, Any]], Answer | Awaitable[Answer]]


async def undeclared(call: Awaitable[object]) -> Exception | None:
    """What a call raises beside the declared faults."""
    try:
        await call
    except PlatformFault:
        return None
    except Exception as other:
        return other
    return None


class Ticking:
    """A clock that moves when told to."""

    def __init__(self) -> None:
        self.time = datetime(2026, 1, 5, 1, 0, tzinfo=UTC)

    def now(self) -> datetime:
        return self.time

    def pass_seconds(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)


class Shelf:
    """Tokens and breakers in memory, as the database keeps them for all processes."""

    def __init__(self) -> None:
        self.tokens: dict[str, StoredToken] = {}
        self.breakers: dict[str, datetime] = {}

    async def get(self, name: str) -> StoredToken | None:
        return self.tokens.get(name)

    async def put(self, name: str, value: str, expires_at: datetime) -> None:
        self.tokens[name] = StoredToken(value, expires_at)

    @asynccontextmanager
    async def refreshing(self, name: str) -> AsyncIterator[None]:
        yield

    async def until(self, api: str) -> datetime | None:
        return self.breakers.get(api)

    async def open(self, api: str, until: datetime) -> None:
        self.breakers[api] = until


@dataclass
class Platform:
    """``script`` says what an API answers: a value, or a list of values for call after call (the last one stays)."""

    script: dict[str, Script | list[Script]] = field(default_factory=dict)
    calls: dict[str, list[dict[str, Any]]] = field(default_factory=lambda: defaultdict(list))
    tokens_given: int = 0
    url: str = ""

    def count(self, api: str) -> int:
        return len(self.calls[api])

    async def serve(self, request: web.Request) -> web.Response:
        api = request.path.removeprefix("/cgi-bin/")
        raw = await request.read()
        call = {"method": request.method, "query": dict(request.query), "raw": raw, "headers": request.headers}
        call["body"] = json.loads(raw) if raw else None
        self.calls[api].append(call)
        script = self.script.get(api)
        if script is None and api == "gettoken":
            script = self._token
        if isinstance(script, list):
            script = script.pop(0) if len(script) > 1 else script[0]
        answer = script(call) if callable(script) else script
        if isinstance(answer, Awaitable):
            answer = await answer
        return self._response(request, answer)

    def _token(self, call: dict[str, Any]) -> Answer:
        self.tokens_given += 1
        return {"errcode": 0, "errmsg": "ok", "access_token": f"TOKEN-{self.tokens_given}-canary", "expires_in": 7200}

    def _response(self, request: web.Request, answer: Any) -> web.Response:
        if isinstance(answer, web.Response):  # a response serves once
            return web.Response(status=answer.status, body=answer.body, headers=answer.headers)
        if isinstance(answer, Exception):
            assert request.transport is not None
            request.transport.abort()
            return web.Response()
        if isinstance(answer, bytes):
            return web.Response(body=answer, content_type="text/html")
        return web.json_response(answer if answer is not None else {"errcode": 0, "errmsg": "ok"})


@asynccontextmanager
async def serving(platform: Platform) -> AsyncIterator[Platform]:
    app = web.Application()
    app.router.add_route("*", "/{tail:.*}", platform.serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    platform.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        yield platform
    finally:
        await runner.cleanup()


def settings_for(url: str, timeout: float = 1.0, secret: str = SECRET) -> WorkSettings:
    return WorkSettings(
        corp_id="ww1234567890abcdef",
        agent_id=1000002,
        secret=secret,
        token="simtoken2026",
        encoding_aes_key="abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
        api_url=url,
        oauth_url="https://open.example.com",
        timeout=timeout,
    )


@dataclass
class Scene:
    """A platform, a clock, what processes share, and an adapter; ``another`` is a second process."""

    platform: Platform
    clock: Ticking
    shelf: Shelf
    session: aiohttp.ClientSession
    weixin: Weixin
    seen: list[tuple[str, str, float]] = field(default_factory=list)

    def another(self, **changes: Any) -> Weixin:
        settings = settings_for(changes.pop("url", self.platform.url), **changes)
        return connect(self.session, settings, self.shelf, self.shelf, self.clock)


@asynccontextmanager
async def scene(patience: float = 1.0, pace: Callable[[str], Awaitable[None]] | None = None) -> AsyncIterator[Scene]:
    async with serving(Platform()) as platform, aiohttp.ClientSession() as session:
        clock, shelf, seen = Ticking(), Shelf(), []  # type: ignore[var-annotated]
        settings = settings_for(platform.url, patience)
        weixin = connect(session, settings, shelf, shelf, clock, pace=pace, observe=lambda *args: seen.append(args))
        yield Scene(platform, clock, shelf, session, weixin, seen)
