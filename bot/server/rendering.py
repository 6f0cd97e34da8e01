"""Templates into pages: one Jinja environment per language, with catalogue, filters and addresses of static files."""

from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.domain.calendar import SHANGHAI
from bot.domain.invoice import Account
from bot.domain.money import capital, yuan
from bot.domain.visible import visible
from bot.server.parts import Caller, Say, Visitor
from bot.server.static import StaticFiles
from bot.services.picks import PICKERS

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def when(at: datetime, lang: str) -> str:
    """An aware moment in China time: ``5月6日 14:03`` or ``6 May 14:03``."""
    at = at.astimezone(SHANGHAI)
    day_text = f"{at.month}月{at.day}日" if lang.startswith("zh") else f"{at.day} {_MONTHS[at.month - 1]}"
    return f"{day_text} {at:%H:%M}"


def moment(at: datetime, lang: str) -> str:
    """An aware moment in China time with its year, for paper: ``2026年5月6日 14:03`` or ``6 May 2026 14:03``."""
    return f"{day(at, lang)} {at.astimezone(SHANGHAI):%H:%M}"


def day(value: str | date, lang: str) -> str:
    """A calendar date (``2026-05-06``, a date, or a moment in China time): ``2026年5月6日`` or ``6 May 2026``."""
    if isinstance(value, datetime):
        value = value.astimezone(SHANGHAI).date()
    elif isinstance(value, str):
        try:
            value = date.fromisoformat(value)
        except ValueError:
            return str(value)  # an invoice whose date the platform did not tell
    if lang.startswith("zh"):
        return f"{value.year}年{value.month}月{value.day}日"
    return f"{value.day} {_MONTHS[value.month - 1]} {value.year}"


class Renderer:
    """Renders ``templates/``; escaping is on and an undefined name is an error."""

    def __init__(self, templates: Path, say: Say, static: StaticFiles) -> None:
        """Templates are compiled at their first use."""
        self._loader = FileSystemLoader(templates)
        self._say, self._static = say, static
        self._environments: dict[str, Environment] = {}

    def page(self, template: str, context: dict[str, Any], caller: Caller | None, lang: str) -> str:
        """The page as text, for this caller (None: nobody is logged in)."""
        me = _me(caller) if isinstance(caller, Visitor) else None
        door = caller.account if caller else Account.WORK
        environment = self._environment(caller.lang if caller else lang)
        csrf = caller.csrf if caller else ""
        return environment.get_template(template).render(
            context, me=me, csrf=csrf, picker=PICKERS[door], door=door.value
        )

    def _environment(self, lang: str) -> Environment:
        if lang not in self._environments:
            environment = Environment(
                loader=self._loader,
                autoescape=True,
                finalize=_seen,
                undefined=StrictUndefined,
                trim_blocks=True,
                lstrip_blocks=True,
            )
            environment.globals.update(t=partial(self._say, lang), lang=lang, asset=self._static.url)
            environment.filters.update(
                money=yuan,
                capital=capital,
                when=partial(when, lang=lang),
                moment=partial(moment, lang=lang),
                day=partial(day, lang=lang),
            )
            self._environments[lang] = environment
        return self._environments[lang]


def _seen(value: Any) -> Any:
    """What a template writes, without what could turn it around; markup stays markup."""
    if not isinstance(value, str):
        return value
    seen = visible(value, keep="\n\t")
    return Markup(seen) if isinstance(value, Markup) else seen  # noqa: S704 - was markup before


def _me(visitor: Visitor) -> dict[str, Any]:
    roles = {role: role in visitor.roles for role in ("finance", "admin")}
    return {"name": visitor.name, "userid": visitor.userid, **roles}


def html(text: str, status: int = 200) -> web.Response:
    """A page as a response."""
    return web.Response(text=text, status=status, content_type="text/html", charset="utf-8")
