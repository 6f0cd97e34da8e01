"""The aiohttp application put together from its parts, and how it is run."""

import json
import re
from collections.abc import AsyncIterator
from functools import partial
from typing import Any

from aiohttp import web

from bot.server import callback, openapi
from bot.server.connections import IDLE, NAME, Runner
from bot.server.gate import Gate
from bot.server.health import AccessLog, Health, make_metrics_app
from bot.server.oauth import CALLBACKS
from bot.server.origins import Origins, is_secure
from bot.server.parts import ServerParts
from bot.server.peers import Peers
from bot.server.problems import Problems
from bot.server.rendering import Renderer
from bot.server.session_api import CALLS, SessionApi
from bot.server.sessions import Sessions
from bot.server.web import Pages

__all__ = ["HEALTH", "ServerParts", "make_app", "make_metrics_app", "make_runner"]

HEALTH: web.AppKey[Health] = web.AppKey("health", Health)
_VERIFY_NAME = re.compile(r"[A-Za-z0-9_.-]+\.txt")
_CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Server": NAME,
}
_ONE_YEAR = "max-age=31536000"


def make_app(parts: ServerParts) -> web.Application:
    """The whole server. Raises ValueError for an address that is none or a verification file with an odd name."""
    origins = Origins(parts.public_url, parts.origins)
    renderer = Renderer(parts.templates, parts.say, parts.static)
    problems = Problems(renderer, parts.say, parts.language, origins, parts.metrics)
    health = Health(parts.ready)
    app = web.Application(client_max_size=callback.BODY_LIMIT, middlewares=[health.part, problems.guard])
    app[HEALTH] = health
    _add_own_routes(app, parts, health)
    gate = Gate(origins, Sessions(parts), Peers(parts.trusted_proxies))
    sessions = SessionApi(parts, gate)
    _add_pages(app, parts, Pages(parts, gate, renderer, sessions))
    _add_api(app, parts, sessions)
    _add_headers(app, origins)
    _add_life(app, parts)
    return app


def make_runner(app: web.Application, **options: Any) -> web.AppRunner:
    """A runner with our limits; ``options`` override them.

    Bodies are never inflated, an unread body is not waited for, a long query reaches our own refusal.
    """
    ours: dict[str, Any] = {
        "access_log_class": AccessLog,
        "auto_decompress": False,
        "keepalive_timeout": IDLE,
        "lingering_time": 1.0,
        "max_line_size": 2 * callback.BODY_LIMIT,
        "shutdown_timeout": 3.0,
    }
    return Runner(app, **(ours | options))


def _add_own_routes(app: web.Application, parts: ServerParts, health: Health) -> None:
    edge = callback.CallbackEdge(parts.envelope, parts.inbox, parts.clock, parts.metrics)
    app.router.add_get(callback.PATH, edge.greet, allow_head=False)
    app.router.add_post(callback.PATH, edge.receive)
    app.on_cleanup.append(partial(_sum_up, edge))
    app.router.add_get("/livez", health.live)
    app.router.add_get("/readyz", health.readiness)
    app.router.add_get("/static/{name:.+}", parts.static.serve)
    for name, content in parts.verify_files.items():
        if not _VERIFY_NAME.fullmatch(name):
            raise ValueError("a verification file is named like WW_verify_….txt")
        app.router.add_get(f"/{name}", _VerifyFile(content).serve)


async def _sum_up(edge: callback.CallbackEdge, app: web.Application) -> None:
    del app
    edge.refusals.sum_up()


class _Written:
    """A JSON document that never changes while we run; for everybody."""

    def __init__(self, data: dict[str, Any]) -> None:
        self._text = json.dumps(data, ensure_ascii=False)

    async def serve(self, request: web.Request) -> web.Response:
        del request
        return web.json_response(text=self._text)


class _VerifyFile:
    """A file that proves to the platform that the domain is ours: at the root, without a redirect (page 90514)."""

    def __init__(self, content: str) -> None:
        self._content = content

    async def serve(self, request: web.Request) -> web.Response:
        del request
        return web.Response(body=self._content.encode(), headers={"Content-Type": "text/plain"})


def _add_pages(app: web.Application, parts: ServerParts, pages: Pages) -> None:
    app.router.add_get("/", pages.home)
    for account, path in CALLBACKS.items():
        app.router.add_get(path, pages.coming_back(account), allow_head=False)
    app.router.add_post("/logout", pages.logout)
    app.router.add_post("/language", pages.speak)
    app.router.add_get("/qr.svg", pages.qr)
    for route in parts.router.web.values():
        if route.method == "GET":
            app.router.add_get(route.path, pages.serving(route))
        else:
            app.router.add_route(route.method, route.path, pages.serving(route))


def _add_api(app: web.Application, parts: ServerParts, sessions: SessionApi) -> None:
    """What apps call beside the routes: sessions, and the document that tells of both."""
    for call in CALLS:
        app.router.add_route(call.method, call.path, partial(call.handler, sessions))
    app.router.add_get(openapi.PATH, _Written(openapi.document(parts.router.web.values())).serve)


def _add_headers(app: web.Application, origins: Origins) -> None:
    async def add(request: web.Request, response: web.StreamResponse) -> None:
        response.headers.update(_HEADERS)
        response.headers.setdefault("Content-Security-Policy", _CSP)
        response.headers.setdefault("Cache-Control", "no-store")
        origin = origins.of_host(request.headers.get("Host", ""))
        if origin and is_secure(origin):
            response.headers["Strict-Transport-Security"] = _ONE_YEAR

    app.on_response_prepare.append(add)


def _add_life(app: web.Application, parts: ServerParts) -> None:
    async def forwarding(app: web.Application) -> AsyncIterator[None]:
        del app
        if parts.forwarder:
            parts.forwarder.start()
        yield
        if parts.forwarder:
            await parts.forwarder.stop()

    app.cleanup_ctx.append(forwarding)
