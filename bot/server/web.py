"""Every page and call of ours: past the gate, logged in, bound; then the handler; then its answer."""

from collections.abc import Awaitable, Callable
from functools import partial

from aiohttp import web

from bot.chat.replies import Download, Json, Page, WebReply
from bot.domain.invoice import Account
from bot.router import RequestContext, WebRoute
from bot.server import language, qr, shapes
from bot.server.bodies import body_of, plain
from bot.server.gate import Gate
from bot.server.oauth import OAuth, see_other
from bot.server.origins import is_secure
from bot.server.parts import API, Caller, ServerParts, Visitor
from bot.server.problems import Problem
from bot.server.rendering import Renderer, html
from bot.server.session_api import SessionApi, in_minutes
from bot.services.picks import PICKERS
from bot.texts import LANGUAGES

Handle = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Pages:
    """Turns the router's web routes, and the server's own pages, into aiohttp handlers."""

    def __init__(self, parts: ServerParts, gate: Gate, renderer: Renderer, members: SessionApi) -> None:
        """Holds what every request needs."""
        self._parts, self._gate, self._renderer, self._members = parts, gate, renderer, members
        self._origins, self._oauth = gate.origins, OAuth(parts, gate.sessions, gate.peers)

    def serving(self, route: WebRoute) -> Handle:
        """The aiohttp handler of one route."""

        async def handle(request: web.Request) -> web.StreamResponse:
            request[API] = route.api
            origin, visitor = await self._gate.arrive(request)
            if visitor is None or not self._meant_for(visitor, route):
                return await self._without_login(request, origin, route)
            if visitor.account not in route.doors:
                return self._wrong_door(visitor, route)
            if not isinstance(visitor, Visitor):
                return await self._unbound(request, visitor, route)
            reply = await route.handler(await self._visit(request, visitor, route))
            return self._respond(request, reply, visitor)

        return handle

    async def home(self, request: web.Request) -> web.StreamResponse:
        """GET /: for everybody."""
        _, caller = await self._gate.arrive(request)
        return self._respond(request, Page("home.html"), caller)

    def coming_back(self, account: Account) -> Handle:
        """GET of the address where this account's login sends its visitors."""

        async def come_back(request: web.Request) -> web.StreamResponse:
            origin, caller = await self._gate.arrive(request)
            return await self._oauth.finish(request, origin, caller, account)

        return come_back

    async def logout(self, request: web.Request) -> web.StreamResponse:
        """POST /logout."""
        origin, caller = await self._gate.arrive(request)
        if caller is None:
            return see_other("/")
        await self._gate.body(request, caller)
        return await self._oauth.end(caller, origin)

    async def speak(self, request: web.Request) -> web.StreamResponse:
        """POST /language: from now on this one, in chat as well for whoever is logged in."""
        origin, caller = await self._gate.arrive(request)
        if caller is None and not self._gate.same_origin(request):
            raise Problem("stale_page", 403, "back", "")
        body = await self._gate.body(request, caller) if caller else await body_of(request)
        chosen = str(body.get("language", ""))
        if chosen not in LANGUAGES:
            raise Problem("bad_request", 400, "back", "")
        if isinstance(caller, Visitor):
            await self._parts.services.conversations.speak(caller.userid, chosen)
        came_from = self._origins.path_in(request.headers.get("Referer", ""))
        response = see_other(came_from or "/")
        language.keep(response, chosen, secure=is_secure(origin))
        return response

    async def qr(self, request: web.Request) -> web.StreamResponse:
        """GET /qr.svg?path=…: a page of ours, to be scanned with the phone."""
        _, caller = await self._gate.arrive(request)
        if caller is None:
            raise Problem("login_needed", 401, "login", "")
        path = request.query.get("path", "")
        if ("GET", path) not in self._parts.router.web or self._parts.router.web["GET", path].api:
            raise web.HTTPNotFound
        return web.Response(body=qr.svg(self._origins.public + path), content_type="image/svg+xml")

    @staticmethod
    def _meant_for(caller: Caller, route: WebRoute) -> bool:
        """An Official Account's page is for its followers alone, a page's call not for apps."""
        if route.pages_only and not caller.csrf:
            return False
        return route.door is not Account.OFFICIAL or caller.account is Account.OFFICIAL

    @staticmethod
    def _wrong_door(caller: Caller, route: WebRoute) -> web.StreamResponse:
        """What is for Weixin Work's own login is not done here, whoever the session speaks for."""
        if route.path == PICKERS[Account.WORK] and caller.account in PICKERS:
            return see_other(PICKERS[caller.account])  # the wallet of the door they came through
        raise Problem("at_work_alone", 403)

    async def _without_login(self, request: web.Request, origin: str, route: WebRoute) -> web.StreamResponse:
        """A page sends its visitor to the login; a call or a form can't, so it says so."""
        if route.method != "GET" or route.api:
            raise Problem("login_needed", 401, "login", "")
        account = route.door or self._oauth.door_of(request, origin)
        if account not in self._parts.services.bindings.accounts:
            raise Problem("door_closed", 404)
        return self._oauth.begin(request, origin, request.path_qs, account)

    async def _unbound(self, request: web.Request, caller: Caller, route: WebRoute) -> web.StreamResponse:
        """Whoever is nobody yet is told how to become somebody."""
        if route.method != "GET" or route.api:
            raise Problem("unbound", 403, "bind", "")
        member = await self._members.member(caller.account, caller.openid)
        if member:  # bound a moment ago, by the platform's own word
            return see_other(request.path_qs)
        binding = await self._members.binding(caller.account, caller.openid, caller.lang)
        page = Page("binding.html", {"code": binding.code, "minutes": in_minutes(binding.expires_in)}, 403)
        return self._respond(request, page, caller)

    async def _visit(self, request: web.Request, visitor: Visitor, route: WebRoute) -> RequestContext:
        body = {} if request.method in {"GET", "HEAD"} else await self._gate.body(request, visitor)
        return RequestContext(
            self._parts.services.through(visitor.account).shared,
            userid=visitor.userid,
            name=visitor.name,
            lang=visitor.lang,
            path=plain(request.match_info),
            query=plain(request.query),
            body=body,
            sent=shapes.read(route.takes, body),
            say=partial(self._parts.say, visitor.lang),
            origins=self._origins.all,
            roles=visitor.roles,
            account=visitor.account,
        )

    def _respond(self, request: web.Request, reply: WebReply, caller: Caller | None) -> web.StreamResponse:
        if isinstance(reply, Page):
            lang = language.read(request, self._parts.language)
            text = self._renderer.page(reply.template, reply.context, caller, lang)
            return html(text, reply.status)
        if isinstance(reply, Json):
            return shapes.written(reply.data, reply.status)
        if isinstance(reply, Download):
            headers = {
                "Content-Disposition": f'attachment; filename="{reply.name}"',
                "Content-Security-Policy": "sandbox; default-src 'none'",
            }
            return web.Response(body=reply.content, content_type=reply.kind, headers=headers)
        return see_other(reply.path)
