"""A call to the platform: with its token, its turn, its breaker; what its code means stands in ``errors``."""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.domain.invoice import Account
from bot.ports.engine import Clock
from bot.ports.platform import NotAllowed, NotSent, PlatformFault
from bot.ports.tokens import Breakers, Tokens
from bot.weixin import errors, facts
from bot.weixin.breaker import Breaker
from bot.weixin.http import Http
from bot.weixin.settings import Settings, WorkSettings
from bot.weixin.tokens import Credential

log = logging.getLogger(__name__)

Pace = Callable[[str], Awaitable[None]]
Observe = Callable[[str, str, float], None]


async def _at_once(api: str) -> None:
    """The pace of an installation that limits nothing."""


def _unseen(api: str, result: str, seconds: float) -> None:
    """The observer of an installation that counts nothing."""


class Client:
    """Calls APIs of one account.

    ``pace(api)`` is awaited right before every HTTP exchange, a repeat included. ``observe(api, result, seconds)``
    is told of every exchange; ``result`` is ``ok``, an errcode, or the name of a fault.
    """

    def __init__(
        self,
        http: Http,
        settings: Settings,
        tokens: Tokens,
        breakers: Breakers,
        clock: Clock,
        pace: Pace | None = None,
        observe: Observe | None = None,
    ) -> None:
        self._http, self._settings, self._clock = http, settings, clock
        self._pace, self._observe = pace or _at_once, observe or _unseen
        self.account = settings.account
        self.host = facts.host(settings.account)
        self._table = errors.table(settings.account)
        self.breaker = Breaker(breakers, clock)
        self._shelf = tokens
        # A new secret starts anew: neither the old token nor the old breaker is its own.
        mark = hashlib.sha256(settings.secret.encode()).hexdigest()[:8]
        self._owner = f"{settings.name}:{mark}"
        self._token = self.credential("access_token", self._fetch_token)

    def credential(self, name: str, fetch: Callable[[], Awaitable[tuple[str, float]]]) -> Credential:
        """A token or ticket of this account, shared by all processes."""
        return Credential(f"{name}:{self._owner}", fetch, self._shelf, self._clock)

    async def call(
        self,
        api: str,
        *,
        params: Mapping[str, str] | None = None,
        body: Mapping[str, Any] | None = None,
        write: bool = False,
    ) -> dict[str, Any]:
        """The object that ``api`` answers; POST when there is a body. A write is sent once, its refusals are definite.

        A refused token is renewed once and the call repeated once; code 60020 and the like never renew it.
        Raises PlatformFault: InDoubt only for writes, OurBug and NotAllowed as ``errors.table`` says.
        """
        try:
            return await self._call(api, params, body, write=write)
        except PlatformFault as fault:
            fault.account = self.account
            raise

    async def _call(
        self, api: str, params: Mapping[str, str] | None, body: Mapping[str, Any] | None, *, write: bool
    ) -> dict[str, Any]:
        leave_by = asyncio.get_running_loop().time() + self._settings.timeout if write else None
        token = await self._turn(api, self._token.get, leave_by)
        code, data = await self._exchange(api, token, params, body, write=write)
        if code in facts.TOKEN_REFUSED:
            log.info("%s refused the token (%d)", api, code)
            refused = token
            token = await self._turn(api, lambda: self._token.renew(refused), leave_by)
            code, data = await self._exchange(api, token, params, body, write=write)
        if code != facts.OK:
            raise await self._failed(api, code, write=write)
        return data

    async def ask_as_app(self, api: str, params: Mapping[str, str]) -> dict[str, Any]:
        """What ``api`` answers to the app's own id and secret, without a token. Raises PlatformFault."""
        if isinstance(self._settings, WorkSettings):
            raise TypeError("Weixin Work has no such API")
        try:
            await self._check_secret(api)
            await self._pace(self._named(api))
            mine = {"appid": self._settings.app_id, "secret": self._settings.secret}
            code, data = await self._watched(api, {**mine, **params}, None, write=False)
            if code in facts.BAD_SECRET:
                raise await self._no_token(api, code)
            if code != facts.OK:
                raise await self._failed(api, code, write=False)
            return data
        except PlatformFault as fault:
            fault.account = self.account
            raise

    async def _check_secret(self, api: str) -> None:
        """An API that refused our secret is left alone, and whoever comes meanwhile is told that as well."""
        try:
            await self.breaker.check(self._breaker_name(api))
        except NotSent as shut:
            if shut.code in facts.BAD_SECRET:
                raise NotAllowed(api, shut.code, shut.after) from None
            raise

    async def _failed(self, api: str, code: int, *, write: bool) -> PlatformFault:
        """The fault of this code; an API that said "too often" is left alone for a while."""
        failed = errors.fault(api, code, write=write, account=self.account)
        if window := errors.WINDOWS.get(self._table.get(code)):
            failed.after = await self.breaker.trip(self._breaker_name(api), code, window)
            log.error("%s is left alone for %.0f s (%d)", api, failed.after, code)
        return failed

    async def ready(self) -> None:
        """Whether calls can be made: a token is at hand or can be had. Raises NotSent, NotAllowed."""
        await self._token.get()

    async def _turn(self, api: str, token: Callable[[], Awaitable[str]], leave_by: float | None) -> str:
        """Wait for our turn. A write whose turn comes after ``leave_by`` is given up: its attempt has a deadline."""
        try:
            async with asyncio.timeout_at(leave_by):
                await self.breaker.check(self._breaker_name(api))
                value = await token()
                await self._pace(self._named(api))
                return value
        except TimeoutError:
            pass
        raise NotSent(api, after=errors.RETRY_AFTER)

    async def _exchange(
        self,
        api: str,
        token: str,
        params: Mapping[str, str] | None,
        body: Mapping[str, Any] | None,
        *,
        write: bool,
    ) -> tuple[int, dict[str, Any]]:
        return await self._watched(api, {"access_token": token, **(params or {})}, body, write=write)

    async def _watched(
        self, api: str, params: Mapping[str, str], body: Mapping[str, Any] | None, *, write: bool
    ) -> tuple[int, dict[str, Any]]:
        started, result = asyncio.get_running_loop().time(), "cancelled"
        try:
            code, data = await self._http.exchange(api, params, body, write=write)
            result = str(code) if code else "ok"
            return code, data
        except PlatformFault as error:
            result = type(error).__name__
            raise
        finally:
            self._observe(self._named(api), result, asyncio.get_running_loop().time() - started)

    async def _fetch_token(self) -> tuple[str, float]:
        """Whatever goes wrong here, the call it was for has not been sent. Raises NotSent, NotAllowed."""
        api = self.host.token
        await self.breaker.check(self._breaker_name(api))
        await self._pace(self._named(api))
        params, body = _who(self._settings)
        try:
            code, data = await self._watched(api, params, body, write=False)
        except PlatformFault as error:
            failed: PlatformFault = NotSent(api, error.code, error.after)
        else:
            if code == facts.OK and (token := data.get("access_token")) and isinstance(token, str):
                return token, seconds(data.get("expires_in"))
            failed = await self._no_token(api, code)
        raise failed

    async def _no_token(self, api: str, code: int) -> PlatformFault:
        """A wrong secret asked again and again gets the address blocked for an hour (page 90313, code 45009)."""
        kind = self._table.get(code)
        settled = code in facts.BAD_SECRET or kind is errors.Kind.PERMISSION
        if not settled and kind is not errors.Kind.LIMIT:
            return NotSent(api, code, errors.RETRY_AFTER)
        after = await self.breaker.trip(self._breaker_name(api), code)
        log.error("%s is left alone for %.0f s (%d)", api, after, code)
        return NotAllowed(api, code, after) if settled else NotSent(api, code, after)

    def _named(self, api: str) -> str:
        """The API as it is counted and paced: each account has limits of its own."""
        return api if self.account is Account.WORK else f"{self.account}/{api}"

    def _breaker_name(self, api: str) -> str:
        return f"{self._named(api)}:{self._owner}"


def _who(settings: Settings) -> tuple[dict[str, str], dict[str, Any] | None]:
    """Query and body that ask for a token: page 91039, and getStableAccessToken of the other host, in the mode in which
    all who ask get the same token."""
    if isinstance(settings, WorkSettings):
        return {"corpid": settings.corp_id, "corpsecret": settings.secret}, None
    grant = {"grant_type": "client_credential", "force_refresh": False}
    return {}, {**grant, "appid": settings.app_id, "secret": settings.secret}


def seconds(value: object) -> float:
    """A life time the platform tells; two hours when it tells none."""
    return float(value) if isinstance(value, int | float) and 0 < value < 86_400 else 7200.0
