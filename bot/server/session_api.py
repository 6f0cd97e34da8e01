"""Sessions of the company's mini program and app: log in, who am I, a code to bind by, log out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar, Literal

import structlog
from aiohttp import web
from pydantic import ConfigDict, Field

from bot.domain.errors import BadInput
from bot.domain.invoice import Account
from bot.ports.people import LoggedIn
from bot.ports.platform import Refused
from bot.server import language, shapes
from bot.server.bodies import body_of
from bot.server.gate import Gate
from bot.server.parts import API, Caller, ServerParts, Visitor
from bot.server.problems import Problem
from bot.server.sessions import IDLE
from bot.server.throttle import Throttle

FAILURES_A_MINUTE = 20

log = structlog.get_logger("bot.server")


@dataclass(frozen=True, slots=True)
class Login:
    """``code``: of ``wx.login`` in the mini program, of ``SendAuth`` in the app; each serves once."""

    __pydantic_config__: ClassVar[ConfigDict] = shapes.STRICT
    account: Literal["mini_program", "open_app"]
    code: Annotated[str, Field(min_length=1, max_length=512, pattern="^[!-~]+$")]


@dataclass(frozen=True, slots=True)
class Member:
    """Whom the session speaks for."""

    name: str


@dataclass(frozen=True, slots=True)
class Binding:
    """What to send to the bot in Weixin Work once, so that it knows whose session this is; it asks whether it is one's
    own Weixin. ``text``: that in words; ``expires_in``: seconds."""

    code: str
    expires_in: int
    text: str


@dataclass(frozen=True, slots=True)
class Session:
    """``member`` is null until the session is bound; then anything but asking this is answered 403."""

    account: str
    member: Member | None


@dataclass(frozen=True, slots=True)
class Opened:
    """``token``: for ``Authorization: Bearer``; it lasts ``expires_in`` seconds after its last use, and no longer than
    a login does at most. ``binding`` is null for whoever is bound."""

    token: str
    expires_in: int
    member: Member | None
    binding: Binding | None


@dataclass(frozen=True, slots=True)
class OwnCall:
    """A call that the server itself answers, described like a route."""

    method: str
    path: str
    handler: Callable[..., Any]
    takes: type | None = None
    gives: type | None = None
    asks: Mapping[str, str] = field(default_factory=dict)
    pages_only: bool = False
    public: bool = False
    api: bool = True


class SessionApi:
    """The answers, and who somebody is that comes with an openid."""

    def __init__(self, parts: ServerParts, gate: Gate) -> None:
        """Failed logins are counted by address."""
        self._parts, self._gate = parts, gate
        self._throttle = Throttle(parts.clock, FAILURES_A_MINUTE, gate.peers)

    async def log_in(self, request: web.Request) -> web.Response:
        """Open a session with a code of the client."""
        await self._gate.arrive(request)
        sent: Login = shapes.read(Login, await body_of(request))
        account = Account(sent.account)
        if account not in self._parts.services.bindings.accounts:
            raise BadInput("refusal.no_such_door")
        openid = await self._openid(request, account, sent.code)
        member = await self.member(account, openid)
        token = await self._gate.sessions.open(LoggedIn(account, None, openid), "bearer")
        lang = language.read(request, self._parts.language)
        binding = None if member else await self.binding(account, openid, lang)
        return shapes.written(Opened(token, int(IDLE.total_seconds()), member, binding))

    async def show(self, request: web.Request) -> web.Response:
        """Whose session this is."""
        caller = await self._caller(request)
        known = Member(caller.name) if isinstance(caller, Visitor) else None
        member = known or await self.member(caller.account, caller.openid)
        return shapes.written(Session(caller.account.value, member))

    async def bind(self, request: web.Request) -> web.Response:
        """A new code to bind by; the one before is worth nothing any more."""
        caller = await self._caller(request)
        await self._gate.body(request, caller)
        if isinstance(caller, Visitor):
            raise BadInput("refusal.bound_already")
        return shapes.written(await self.binding(caller.account, caller.openid, caller.lang))

    async def log_out(self, request: web.Request) -> web.Response:
        """End the session."""
        caller = await self._caller(request)
        await self._gate.body(request, caller)
        await self._gate.sessions.end(caller.token_hash)
        return web.Response(status=204)

    async def member(self, account: Account, openid: str) -> Member | None:
        """Whose openid it is, as far as that is known. One who has left the company is nobody."""
        name = await self._gate.sessions.member_by(account, openid)
        return Member(name) if name else None

    async def binding(self, account: Account, openid: str, lang: str) -> Binding:
        """A code, and what to do with it."""
        code, until = await self._parts.services.bindings.binding_code(account, openid)
        left = int((until - self._parts.clock.now()).total_seconds())
        return Binding(code, left, self._parts.say(lang, "page.binding.how", code=code, minutes=in_minutes(left)))

    async def _openid(self, request: web.Request, account: Account, code: str) -> str:
        """Whose code it is. Raises Problem, PlatformFault."""
        if not self._throttle.allows(request):
            raise Problem("too_often", 429, "again")
        try:
            return await self._parts.services.bindings.openid_of(account, code)
        except Refused as fault:
            self._throttle.failed(request)
            log.info("code_refused", account=account.value, code=fault.code)
            raise Problem("code_refused", 401, "login") from fault

    async def _caller(self, request: web.Request) -> Caller:
        request[API] = True
        _, caller = await self._gate.arrive(request)
        if caller is None:
            raise Problem("login_needed", 401, "login", "")
        return caller


CALLS = (
    OwnCall("POST", "/api/sessions", SessionApi.log_in, Login, Opened, public=True),
    OwnCall("GET", "/api/session", SessionApi.show, gives=Session),
    OwnCall("POST", "/api/session/binding", SessionApi.bind, gives=Binding),
    OwnCall("DELETE", "/api/session", SessionApi.log_out),
)


def in_minutes(seconds: int) -> str:
    """As people say it: to the nearest minute, at least one."""
    return str(max(1, round(seconds / 60)))
