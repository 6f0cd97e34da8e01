"""Who is visiting: cookies of pages, bearer tokens of apps, the rows behind them, and the token a page's POST carries.

The browser or app holds a random token; the database only its keyed hash, so a copy of the database logs nobody in.
"""

import hashlib
import hmac
import secrets
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any, Literal

import structlog
from aiohttp import web

from bot.domain.invoice import Account, UserId
from bot.ports.people import LoggedIn
from bot.ports.platform import PlatformFault
from bot.ports.store import StoreDown, Unit
from bot.server import language
from bot.server.origins import is_secure
from bot.server.parts import API, Caller, ServerParts, Visitor

IDLE = timedelta(hours=8)
Use = Literal["session", "bearer", "state", "login"]
_TOUCH = timedelta(minutes=5)
_REMEMBERED = 10_000

log = structlog.get_logger("bot.server")


def cookie_name(origin: str, base: str = "bx") -> str:
    """``__Host-bx`` where the browser speaks TLS; a browser refuses that prefix elsewhere."""
    return f"__Host-{base}" if is_secure(origin) else base


def set_cookie(response: web.StreamResponse, origin: str, base: str, value: str, max_age: int | None = None) -> None:
    """Lax, not Strict: Strict would withhold the cookie on the way back from the login host."""
    response.set_cookie(
        cookie_name(origin, base),
        value,
        path="/",
        max_age=max_age,
        secure=is_secure(origin),
        httponly=True,
        samesite="Lax",
    )


def drop_cookie(response: web.StreamResponse, origin: str, base: str) -> None:
    """Make the browser forget it."""
    set_cookie(response, origin, base, "", max_age=0)


def bearer_of(request: web.Request) -> str | None:
    """The token of an app, which only the API takes; None when it is not asked in that way."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" and request.get(API) else None


class Sessions:
    """Logins of pages and apps."""

    def __init__(self, parts: ServerParts) -> None:
        """Keeps, for a while, when each session was last written down, so that reading a page writes nothing."""
        self._parts = parts
        self._secret = parts.session_secret.encode()
        self._touched: dict[str, datetime] = {}

    def hashed(self, token: str, use: Use) -> str:
        """What the database keeps of a token; one that was given for one use is worth nothing for another."""
        return self._mac(use, token)

    async def caller(self, request: web.Request, origin: str) -> Caller | None:
        """Who has sent this, with today's name and roles. A bearer token and a cookie are never mixed.

        None: nobody, or one who has left the company.
        """
        bearer = bearer_of(request)
        token = request.cookies.get(cookie_name(origin), "") if bearer is None else bearer
        if not token or len(token) > 128:
            return None
        token_hash, now = self.hashed(token, "session" if bearer is None else "bearer"), self._parts.clock.now()
        async with self._parts.store.reading() as unit:
            who = await unit.sessions.get(token_hash, now - IDLE, now - self._parts.session_max_age)
            if who is None:
                return None
            userid = who.userid if who.account is Account.WORK else await unit.bindings.member(who.account, who.openid)
            lang = await unit.conversations.preference(userid, "language") if userid else ""
        found = Caller(
            lang=lang or language.read(request, self._parts.language),
            token_hash=token_hash,
            csrf=self._mac("csrf", token_hash) if bearer is None else "",
            account=who.account,
            openid=who.openid,
        )
        known = await self.as_member(found, userid) if userid else found
        if known:
            await self._touch(token_hash, now)
        return known

    async def as_member(self, caller: Caller, userid: UserId) -> Visitor | None:
        """This caller as the member they are; one who has left is logged out, and None."""
        name = await self.name_of(userid)
        if name is None and (renamed := await self._parts.services.renames.renamed(userid)):
            userid, name = renamed.new.userid, renamed.new.name
        if name is None:
            await self.end(caller.token_hash)
            return None
        roles = self._parts.roles_of(userid) if caller.account is Account.WORK else frozenset[str]()
        return Visitor(userid=userid, name=name, roles=roles, **_fields(caller))

    async def name_of(self, userid: UserId, *, comes: bool = False) -> str | None:
        """The member's name; None when the directory says they have left. While it does not say, what is known must do.

        Whoever ``comes`` in is looked up anew; for those who are in, what was heard minutes ago will do.
        """
        try:
            member = await (self._parts.member_now if comes else self._parts.member_name)(userid)
        except PlatformFault as fault:
            log.warning("directory_silent", fault=type(fault).__name__, code=fault.code)
            if fault.lasting:
                await self._parts.services.platform_calls.tell_forbidden(fault)
            return (await self._parts.services.people.remembered(userid)).name
        return member.name or str(userid) if member and member.active else None

    async def member_by(self, account: Account, openid: str) -> str | None:
        """The name of the member who comes in with this openid; None while it speaks for nobody, and from when whom it
        was bound to has left."""
        userid = await self._parts.services.bindings.member_of(account, openid)
        name = await self.name_of(userid, comes=True) if userid else None
        if userid and name is None:
            if renamed := await self._parts.services.renames.renamed(userid):
                return renamed.new.name
            await self._parts.services.bindings.let_go(account, openid, userid)
        return name

    async def open(self, who: LoggedIn, use: Use, former: str = "") -> str:
        """A new session under a new token; the one under the ``former`` token ends."""
        async with self._parts.store.unit() as unit:
            return await self.open_in(unit, who, use, former)

    async def open_in(self, unit: Unit, who: LoggedIn, use: Use, former: str = "") -> str:
        """The same, with what else is to be written."""
        token = secrets.token_urlsafe(32)
        if former:
            await unit.sessions.end(self.hashed(former, use))
        await unit.sessions.add(self.hashed(token, use), who, self._parts.clock.now())
        return token

    async def end(self, token_hash: str) -> None:
        """Log out."""
        self._touched.pop(token_hash, None)
        async with self._parts.store.unit() as unit:
            await unit.sessions.end(token_hash)

    def csrf_fits(self, caller: Caller, offered: str) -> bool:
        """Compare in constant time, on bytes."""
        return hmac.compare_digest(caller.csrf.encode(), offered.encode("utf-8", "replace"))

    async def _touch(self, token_hash: str, now: datetime) -> None:
        before = self._touched.get(token_hash)
        if before is not None and now - before < _TOUCH:
            return
        if len(self._touched) >= _REMEMBERED:
            self._touched.clear()
        try:
            async with self._parts.store.unit() as unit:
                await unit.sessions.touch(token_hash, now)
        except StoreDown:
            log.warning("session_not_touched")  # pages can still be read
            return
        self._touched[token_hash] = now

    def _mac(self, use: str, value: str) -> str:
        return hmac.new(self._secret, f"{use}:{value}".encode("utf-8", "replace"), hashlib.sha256).hexdigest()


def _fields(caller: Caller) -> dict[str, Any]:
    return {field.name: getattr(caller, field.name) for field in fields(Caller)}
