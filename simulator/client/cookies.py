"""One member's cookies for the bot's site, as a phone's in-app browser stores them; makes no request."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from http.cookies import CookieError, Morsel, SimpleCookie

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Cookie:
    """`expires` in unix seconds; None: a session cookie."""

    name: str
    value: str
    path: str
    expires: float | None


@dataclass(slots=True)
class CookieJar:
    """Cookies by (name, path). There is one site, so domains are ignored."""

    cookies: dict[Key, Cookie] = field(default_factory=dict)

    def store(self, set_cookie: Iterable[str], request_path: str, now: float) -> None:
        """Store the Set-Cookie lines of one answer; an expired cookie deletes the one of the same name and path."""
        for line in set_cookie:
            parsed: SimpleCookie = SimpleCookie()
            try:
                parsed.load(line)
            except CookieError:
                continue
            for morsel in parsed.values():
                self._put(_read(morsel, request_path, now), now)

    def header(self, request_path: str, now: float) -> str:
        """The Cookie header for this path, longer paths first; empty when no cookie matches."""
        fitting = [c for c in self.cookies.values() if _fits(c.path, request_path) and not _stale(c, now)]
        fitting.sort(key=lambda cookie: -len(cookie.path))
        return "; ".join(f"{cookie.name}={cookie.value}" for cookie in fitting)

    def _put(self, cookie: Cookie, now: float) -> None:
        key = (cookie.name, cookie.path)
        if _stale(cookie, now):
            self.cookies.pop(key, None)
        else:
            self.cookies[key] = cookie


def _read(morsel: "Morsel[str]", request_path: str, now: float) -> Cookie:
    path = morsel["path"] or request_path.rpartition("/")[0] or "/"
    return Cookie(morsel.key, morsel.coded_value, path, _expiry(morsel, now))


def _expiry(morsel: "Morsel[str]", now: float) -> float | None:
    if morsel["max-age"]:
        try:
            return now + int(morsel["max-age"])
        except ValueError:
            return None
    if morsel["expires"]:
        try:
            return parsedate_to_datetime(morsel["expires"]).timestamp()
        except ValueError:
            return None
    return None


def _fits(cookie_path: str, request_path: str) -> bool:
    folder = cookie_path if cookie_path.endswith("/") else cookie_path + "/"
    return request_path == cookie_path or request_path.startswith(folder)


def _stale(cookie: Cookie, now: float) -> bool:
    return cookie.expires is not None and cookie.expires <= now
