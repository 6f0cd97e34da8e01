"""Which language a visitor reads: the member's own choice, else this browser's, else the house's."""

from aiohttp import web

from bot.texts import LANGUAGES

_COOKIE = "bx-lang"
_ONE_YEAR = 365 * 86_400


def read(request: web.Request, house: str) -> str:
    """What this browser chose while nobody was logged in."""
    chosen = request.cookies.get(_COOKIE, "")
    return chosen if chosen in LANGUAGES else house


def keep(response: web.StreamResponse, language: str, *, secure: bool) -> None:
    """Remember it in this browser."""
    response.set_cookie(_COOKIE, language, path="/", max_age=_ONE_YEAR, secure=secure, httponly=True, samesite="Lax")
