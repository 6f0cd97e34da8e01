"""What a browser carries while it is away at the login host: where it wanted to go, signed, good for five minutes.
Nothing is stored for it, so whoever only asks leaves nothing behind; that it serves once is ``oauth``'s matter."""

import base64
import binascii
import hmac
from collections.abc import Callable
from datetime import timedelta

from aiohttp import web

from bot.domain.invoice import Account
from bot.ports.engine import Clock
from bot.server.origins import is_path
from bot.server.sessions import cookie_name, drop_cookie, set_cookie

STATE_LIFE = timedelta(minutes=5)
MOST = 5  # pages that one browser may have on their way at a time
LONGEST = 512  # of a page's address; what is longer leads to the page without its query
_BASE = "bx-login-"
_TOLD = 8  # characters of a state that name its cookie
HOME = "/"


class Prelogin:
    """Gives the cookie and reads it. Each way has one of its own, so that pages opened at once all find back."""

    def __init__(self, sign: Callable[[str], str], clock: Clock) -> None:
        """``sign``: a keyed hash in hexadecimal digits."""
        self._sign, self._clock = sign, clock

    def give(
        self, request: web.Request, response: web.Response, origin: str, account: Account, state: str, target: str
    ) -> None:
        """``target`` is only ever a path of ours. The oldest of too many cookies goes."""
        self._make_room(request, response, origin)
        path = target if len(target) <= LONGEST else target.partition("?")[0]
        path = path if is_path(path) and len(path) <= LONGEST else HOME
        at = f"{int(self._clock.now().timestamp())}"
        value = f"{at}.{_packed(path)}.{self._sign(_said(account, state, at, path))}"
        set_cookie(response, origin, _base(state), value, max_age=int(STATE_LIFE.total_seconds()))

    def target(self, request: web.Request, origin: str, account: Account, state: str) -> str | None:
        """The page that this browser wanted when it was sent away with this state; None when it was not, or too long
        ago."""
        at, _, rest = request.cookies.get(cookie_name(origin, _base(state)), "").partition(".")
        packed, _, signature = rest.partition(".")
        path = _unpacked(packed)
        if path is None or not hmac.compare_digest(
            self._sign(_said(account, state, at, path)).encode(), signature.encode("utf-8", "replace")
        ):
            return None
        age = self._clock.now().timestamp() - int(at)
        return path if age <= STATE_LIFE.total_seconds() else None

    @staticmethod
    def forget(response: web.Response, origin: str, state: str) -> None:
        """The browser is back."""
        drop_cookie(response, origin, _base(state))

    @staticmethod
    def _make_room(request: web.Request, response: web.Response, origin: str) -> None:
        start = cookie_name(origin, _BASE)
        mine = sorted((value, name) for name, value in request.cookies.items() if name.startswith(start))
        for _, name in mine[: max(0, len(mine) - MOST + 1)]:
            drop_cookie(response, origin, _base(name.removeprefix(start)))


def _base(state: str) -> str:
    return _BASE + "".join(letter for letter in state[:_TOLD] if letter.isascii() and letter.isalnum())


def _said(account: Account, state: str, at: str, path: str) -> str:
    """No part but the last can hold the separator."""
    return ":".join((account.value, state if state.isalnum() else "", at if at.isdecimal() else "", path))


def _packed(path: str) -> str:
    return base64.urlsafe_b64encode(path.encode()).decode().rstrip("=")


def _unpacked(packed: str) -> str | None:
    try:
        return base64.urlsafe_b64decode(packed + "=" * (-len(packed) % 4)).decode()
    except (binascii.Error, ValueError):
        return None
