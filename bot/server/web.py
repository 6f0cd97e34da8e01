"""Every page and call of ours: right host, logged in, same origin, token fits; then the handler; then its answer."""

import json
from collections.abc import Awaitable, Callable
from functools import partial

from aiohttp import web

from bot.replies import Download, Json, Page, WebReply
from bot.router import Visit, WebRoute
from bot.server import language, qr, shapes
from bot.server.bodies import body_of, plain
from bot.server.oauth import OAuth, see_other
from bot.server.origins import Origins, is_secure
from bot.server.parts import API, VISITOR, ServerParts, Visitor
from bot.server.problems import Problem
from bot.server.rendering import Renderer, html
from bot.server.sessions import Sessions
from bot.texts import LANGUAGES

Handle = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Pages:
    """Turns the router's web routes, and the server's own pages, into aiohttp handlers."""

    def __init__(self, parts: ServerParts, origins: Origins, renderer: Renderer, sessions: Sessions) -> None:
        """Holds what every request needs."""
        self._parts, self._origins, self._renderer, self._sessions = parts, origins, renderer, sessions
        self._oauth = OAuth(parts, sessions)

    def serving(self, route: WebRoute) -> Handle:
        """The aiohttp handler of one route."""

        async def handle(request: web.Request) -> web.StreamResponse:
            request[API] = route.api
            origin, visitor = await self._arrive(request)
            if visitor is None:
                return await self._without_login(request, origin, route)
            reply = await route.serves(await self._visit(request, visitor, route))
            return self._respond(request, reply, visitor)

        return handle

    async def home(self, request: web.Request) -> web.StreamResponse:
        """GET /: for everybody."""
        _, visitor = await self._arrive(request)
        return self._respond(request, Page("home.html"), visitor)

    async def come_back(self, request: web.Request) -> web.StreamResponse:
        """GET /oauth/callback."""
        origin, visitor = await self._arrive(request)
        return await self._oauth.finish(request, origin, visitor)

    async def logout(self, request: web.Request) -> web.StreamResponse:
        """POST /logout."""
        origin, visitor = await self._arrive(request)
        if visitor is None:
            return see_other("/")
        await self._checked_body(request, visitor)
        return await self._oauth.end(visitor, origin)

    async def speak(self, request: web.Request) -> web.StreamResponse:
        """POST /language: from now on this one, in chat as well for whoever is logged in."""
        origin, visitor = await self._arrive(request)
        if visitor is None and not self._same_origin(request):
            raise Problem("stale_page", 403, "back", "")
        body = await self._checked_body(request, visitor) if visitor else await body_of(request)
        chosen = str(body.get("language", ""))
        if chosen not in LANGUAGES:
            raise Problem("bad_request", 400, "back", "")
        if visitor:
            await self._parts.do.speak(visitor.userid, chosen)
        came_from = self._origins.path_in(request.headers.get("Referer", ""))
        response = see_other(came_from or "/")
        language.keep(response, chosen, secure=is_secure(origin))
        return response

    async def qr(self, request: web.Request) -> web.StreamResponse:
        """GET /qr.svg?path=…: a page of ours, to be scanned with the phone."""
        _, visitor = await self._arrive(request)
        if visitor is None:
            raise Problem("login_needed", 401, "login", "")
        path = request.query.get("path", "")
        if ("GET", path) not in self._parts.router.web or self._parts.router.web["GET", path].api:
            raise web.HTTPNotFound
        return web.Response(body=qr.svg(self._origins.public + path), content_type="image/svg+xml")

    async def _arrive(self, request: web.Request) -> tuple[str, Visitor | None]:
        """The origin the request came to and who sends it. Raises Problem for a host that is not ours."""
        origin = self._origins.of_host(request.headers.get("Host", ""))
        if origin is None:
            raise Problem("wrong_host", 400, "home", f"{self._origins.public}/", address=self._origins.public)
        visitor = await self._sessions.visitor(request, origin)
        if visitor:
            request[VISITOR] = visitor
        return origin, visitor

    async def _without_login(self, request: web.Request, origin: str, route: WebRoute) -> web.StreamResponse:
        """A page sends its visitor to the login; a call or a form can't, so it says so."""
        if route.method == "GET" and not route.api:
            return await self._oauth.begin(request, origin, request.path_qs)
        raise Problem("login_needed", 401, "login", "")

    async def _visit(self, request: web.Request, visitor: Visitor, route: WebRoute) -> Visit:
        body = {} if request.method in {"GET", "HEAD"} else await self._checked_body(request, visitor)
        return Visit(
            userid=visitor.userid,
            name=visitor.name,
            lang=visitor.lang,
            do=self._parts.do,
            path=plain(request.match_info),
            query=plain(request.query),
            body=body,
            sent=shapes.read(route.takes, body),
            say=partial(self._parts.say, visitor.lang),
            origins=self._origins.all,
            roles=visitor.roles,
        )

    async def _checked_body(self, request: web.Request, visitor: Visitor) -> dict[str, object]:
        """The body of a POST that came from a page of ours. Raises Problem."""
        if not self._same_origin(request):
            raise Problem("stale_page", 403, "back", "")
        body = await body_of(request)
        in_form = body.pop("csrf", "")
        offered = request.headers.get("X-CSRF-Token") or (in_form if isinstance(in_form, str) else "")
        if not self._sessions.csrf_fits(visitor, offered):
            raise Problem("stale_page", 403, "back", "")
        return body

    def _same_origin(self, request: web.Request) -> bool:
        """Old web views send neither header; the token guards them alone."""
        origin, site = request.headers.get("Origin"), request.headers.get("Sec-Fetch-Site")
        return (origin is None or self._origins.trusts(origin)) and site in {None, "same-origin"}

    def _respond(self, request: web.Request, reply: WebReply, visitor: Visitor | None) -> web.StreamResponse:
        if isinstance(reply, Page):
            lang = language.read(request, self._parts.language)
            text = self._renderer.page(reply.template, reply.context, visitor, lang)
            return html(text, reply.status)
        if isinstance(reply, Json):
            text = json.dumps(shapes.plain(reply.data), ensure_ascii=False)
            return web.Response(text=text, status=reply.status, content_type="application/json", charset="utf-8")
        if isinstance(reply, Download):
            headers = {
                "Content-Disposition": f'attachment; filename="{reply.name}"',
                "Content-Security-Policy": "sandbox; default-src 'none'",
            }
            return web.Response(body=reply.content, content_type=reply.kind, headers=headers)
        return see_other(reply.path)
