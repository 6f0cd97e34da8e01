"""Which language a visitor reads: the member's own choice, else this browser's or app's, else the house's."""

import re

from aiohttp import web

from bot.texts import LANGUAGES

_COOKIE = "bx-lang"
_ONE_YEAR = 365 * 86_400


def read(request: web.Request, house: str) -> str:
    """What this browser chose while nobody was logged in. An app chooses with each call; pages have a switch for it."""
    if request.path.startswith("/api/") and not request.cookies:
        return _asked(request.headers.get("Accept-Language", "")) or house
    chosen = request.cookies.get(_COOKIE, "")
    return chosen if chosen in LANGUAGES else house


def _asked(header: str) -> str:
    """The first of ours in it, whatever the country; empty when there is none."""
    asked = (re.split("[-_;]", word.strip().lower())[0] for word in header.split(","))
    ours = {language.partition("-")[0]: language for language in LANGUAGES}
    return next((ours[word] for word in asked if word in ours), "")


def keep(response: web.StreamResponse, language: str, *, secure: bool) -> None:
    """Remember it in this browser."""
    response.set_cookie(_COOKIE, language, path="/", max_age=_ONE_YEAR, secure=secure, httponly=True, samesite="Lax")
