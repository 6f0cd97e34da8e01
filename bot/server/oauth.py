"""Logging in through the platform (pages 91022, 91023) and out; where to go afterwards is kept here, not sent along."""

import secrets
from datetime import timedelta

import structlog
from aiohttp import web

from bot.domain.invoice import UserId
from bot.ports import PlatformFault, Refused
from bot.server.origins import is_path
from bot.server.parts import ServerParts, Visitor
from bot.server.problems import Problem
from bot.server.sessions import Sessions, cookie_name, drop_cookie, set_cookie

CALLBACK = "/oauth/callback"
STATE_LIFE = timedelta(minutes=5)
_LOGIN = "bx-login"
_HOME = "/"

log = structlog.get_logger("bot.server")


class OAuth:
    """The way to the platform's login and back."""

    def __init__(self, parts: ServerParts, sessions: Sessions) -> None:
        """States and sessions live in the store; nothing is kept here."""
        self._parts, self._sessions = parts, sessions

    async def begin(self, request: web.Request, origin: str, target: str) -> web.Response:
        """Send the browser to the login host. The state fits only this browser, once, for five minutes."""
        state = secrets.token_hex(16)
        cookie = self._login_cookie(request, origin) or secrets.token_urlsafe(16)
        async with self._parts.store.unit() as unit:
            await unit.sessions.add_state(
                self._sessions.hashed(state, "state"),
                self._sessions.hashed(cookie, "login"),
                target if is_path(target) else _HOME,
                self._parts.clock.now(),
            )
        to = self._parts.login.authorize_url(f"{origin}{CALLBACK}", state)
        response = web.Response(status=302, headers={"Location": to})
        # Two pages opened at once share the cookie, so that both find back.
        set_cookie(response, origin, _LOGIN, cookie, max_age=int(STATE_LIFE.total_seconds()))
        return response

    async def finish(self, request: web.Request, origin: str, visitor: Visitor | None) -> web.Response:
        """The browser is back with a code. Every failure ends on a page with a link, so nothing can go in circles."""
        target = await self._use_state(request, origin)
        if target is None:
            if visitor:  # an old address from the browser's history: there is nothing to do
                return see_other(_HOME)
            raise Problem("login_expired", 400, "login", "/claims")
        userid = await self._who(request.query.get("code", ""), target)
        if userid is None or await self._sessions.name_of(userid) is None:
            log.info("login_of_outsider")
            raise Problem("outsider", 403)
        token = await self._sessions.open(userid, request, origin)
        response = see_other(target)
        set_cookie(response, origin, "bx", token)
        drop_cookie(response, origin, _LOGIN)
        return response

    async def end(self, visitor: Visitor, origin: str) -> web.Response:
        """Log out."""
        await self._sessions.end(visitor.token_hash)
        response = see_other(_HOME)
        drop_cookie(response, origin, "bx")
        return response

    async def _use_state(self, request: web.Request, origin: str) -> str | None:
        state, cookie = request.query.get("state", ""), self._login_cookie(request, origin)
        if not state or not cookie:
            return None
        async with self._parts.store.unit() as unit:
            target = await unit.sessions.use_state(
                self._sessions.hashed(state, "state"),
                self._sessions.hashed(cookie, "login"),
                self._parts.clock.now() - STATE_LIFE,
            )
        return target if target is None or is_path(target) else _HOME

    async def _who(self, code: str, target: str) -> UserId | None:
        if not code:
            raise Problem("login_failed", 400, "login", target)
        try:
            return await self._parts.login.userid_of(code)
        except Refused as fault:
            log.warning("login_refused", code=fault.code)
            raise Problem("login_failed", 400, "login", target) from fault
        except PlatformFault as fault:
            log.warning("login_faulted", fault=type(fault).__name__, code=fault.code)
            raise Problem("login_unavailable", 503, "again", target) from fault

    @staticmethod
    def _login_cookie(request: web.Request, origin: str) -> str:
        value = request.cookies.get(cookie_name(origin, _LOGIN), "")
        return value if len(value) <= 64 else ""


def see_other(path: str) -> web.Response:
    """Go on with a GET of this path of ours. Raises ValueError when it would lead away."""
    if not is_path(path):
        raise ValueError("a redirect must stay on our own host")
    return web.Response(status=303, headers={"Location": path})
