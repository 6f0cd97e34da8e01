"""Logging in through the platform and out: a member of Weixin Work (pages 91022, 91023), or a follower of the Official
Account; where to go afterwards stays with the browser (``prelogin``), signed, and is not sent along."""

import secrets

import structlog
from aiohttp import web

from bot.domain.invoice import Account
from bot.ports.people import LoggedIn
from bot.ports.platform import PlatformFault, Refused
from bot.server.origins import is_path
from bot.server.parts import Caller, ServerParts
from bot.server.peers import Peers
from bot.server.prelogin import HOME, STATE_LIFE, Prelogin
from bot.server.problems import Problem
from bot.server.sessions import Sessions, cookie_name, drop_cookie, set_cookie
from bot.server.throttle import Throttle

CALLBACKS = {Account.WORK: "/oauth/callback", Account.OFFICIAL: "/official-account/oauth/callback"}
_DOOR = "bx-door"
# Each costs a call of the platform. A company that stands behind one address must not get there by mishaps.
FAILURES_A_MINUTE = 60
_A_YEAR = 365 * 86_400

log = structlog.get_logger("bot.server")


class OAuth:
    """The way to the platform's login and back."""

    def __init__(self, parts: ServerParts, sessions: Sessions, peers: Peers) -> None:
        """Sessions and used states live in the store; failed logins are counted by address."""
        self._parts, self._sessions = parts, sessions
        self._throttle = Throttle(parts.clock, FAILURES_A_MINUTE, peers)
        self._prelogin = Prelogin(lambda said: sessions.hashed(said, "login"), parts.clock)

    def door_of(self, request: web.Request, origin: str) -> Account:
        """The door this browser came through the last time."""
        known = request.cookies.get(cookie_name(origin, _DOOR)) == Account.OFFICIAL.value
        return (
            Account.OFFICIAL if known and Account.OFFICIAL in self._parts.services.bindings.accounts else Account.WORK
        )

    def begin(self, request: web.Request, origin: str, target: str, account: Account) -> web.Response:
        """Send the browser to the login host. The state fits only this browser and account, once, for five minutes.
        Anybody can ask for this as often as they like, so nothing is written down."""
        state = secrets.token_hex(16)
        login = self._parts.login if account is Account.WORK else self._parts.services.gateways.logins[account]
        to = login.authorize_url(f"{origin}{CALLBACKS[account]}", state)
        response = web.Response(status=302, headers={"Location": to})
        self._prelogin.give(request, response, origin, account, state, target)
        return response

    async def finish(self, request: web.Request, origin: str, caller: Caller | None, account: Account) -> web.Response:
        """The browser is back with a code. Every failure ends on a page with a link, so nothing can go in circles."""
        state = request.query.get("state", "")
        target = self._prelogin.target(request, origin, account, state)
        used = self._sessions.hashed(f"{account.value}:{state}", "state")
        if target is None or await self._is_used(used):
            if caller:  # an old address from the browser's history: there is nothing to do
                return see_other(HOME)
            raise Problem("login_expired", 400, "login", "/claims")
        if not self._throttle.allows(request):
            raise Problem("too_often", 429, "again", target)
        try:
            who = await self._who(request.query.get("code", ""), target, account)
        except Problem as problem:
            if isinstance(problem.__cause__, Refused):
                self._throttle.failed(request)
            raise
        if who.userid is None and not who.openid:
            log.info("login_of_outsider")
            raise Problem("outsider", 403)
        token = await self._open(who, request.cookies.get(cookie_name(origin), ""), used)
        response = see_other(target if is_path(target) else HOME)
        set_cookie(response, origin, "bx", token)
        self._prelogin.forget(response, origin, state)
        set_cookie(response, origin, _DOOR, account.value, max_age=_A_YEAR)
        return response

    async def end(self, caller: Caller, origin: str) -> web.Response:
        """Log out."""
        await self._sessions.end(caller.token_hash)
        response = see_other(HOME)
        drop_cookie(response, origin, "bx")
        return response

    async def _is_used(self, state_hash: str) -> bool:
        async with self._parts.store.reading() as unit:
            return await unit.sessions.is_used(state_hash)

    async def _open(self, who: LoggedIn, former: str, state_hash: str) -> str:
        """The new session's token. Of two that come back with one state at the same moment one is refused."""
        now = self._parts.clock.now()
        async with self._parts.store.unit() as unit:
            if not await unit.sessions.use_state(state_hash, now, now - 2 * STATE_LIFE):
                raise Problem("login_expired", 400, "login", "/claims")
            return await self._sessions.open_in(unit, who, "session", former)

    async def _who(self, code: str, target: str, account: Account) -> LoggedIn:
        """A member who is still one, or an openid; neither for an outsider."""
        if not code:
            raise Problem("login_failed", 400, "login", target)
        work = account is Account.WORK
        try:
            if not work:
                openid = await self._parts.services.bindings.openid_of(account, code)
                await self._sessions.member_by(account, openid)  # bound at once, or let go
                return LoggedIn(account, None, openid)
            async with self._parts.services.platform_calls.asking(about_a_code=True):
                userid = await self._parts.login.userid_of(code)
            if userid is None or await self._sessions.name_of(userid, comes=True) is None:
                return LoggedIn(account, None)
            await self._parts.services.renames.recognise(userid)
            return LoggedIn(account, userid)
        except Refused as fault:
            log.warning("login_refused", account=account.value, code=fault.code)
            if work:
                raise Problem("login_failed", 400, "login", target) from fault
            raise Problem("code_refused", 400, "login", target) from fault
        except PlatformFault as fault:
            log.warning("login_faulted", account=account.value, fault=type(fault).__name__, code=fault.code)
            if work:
                raise Problem("login_unavailable", 503, "again", target) from fault
            raise Problem("door_silent", 503, "again", target) from fault


def see_other(path: str) -> web.Response:
    """Go on with a GET of this path of ours. Raises ValueError when it would lead away."""
    if not is_path(path):
        raise ValueError("a redirect must stay on our own host")
    return web.Response(status=303, headers={"Location": path})
