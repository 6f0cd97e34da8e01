"""A server of fakes with a few routes, and a browser in front of it."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

import pytest
from pydantic import ConfigDict

from bot.chat.replies import Json, Page, Redirect, WebReply
from bot.domain.errors import TooLate, TooOften
from bot.domain.invoice import Account
from bot.ports.platform import NotSent
from bot.ports.store import StoreDown
from bot.router import EVERY_DOOR, WORK_ALONE, RequestContext, Routes
from bot.server.shapes import STRICT
from tests.unit.server.kit import Browser, World, make_world, serving


@dataclass(frozen=True)
class Thing:
    """What a call takes."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    name: str
    count: int = 1


def some_routes() -> Routes:
    """One route of each kind, and those that go wrong."""
    routes = Routes()

    @routes.page("/page", EVERY_DOOR)
    async def page(context: RequestContext) -> WebReply:
        return Page("home.html", {"q": dict(context.query)})

    @routes.page("/things/{number}", EVERY_DOOR)
    async def thing(context: RequestContext) -> WebReply:
        return Json({"number": context.path["number"]})

    @routes.form("/things/{number}/approve", EVERY_DOOR)
    async def approve(context: RequestContext) -> WebReply:
        return Redirect(f"/things/{context.path['number']}")

    @routes.page("/picker", WORK_ALONE)
    async def picker(context: RequestContext) -> WebReply:
        return Json({"account": context.account})

    @routes.page("/official-account/picker", frozenset({Account.OFFICIAL}))
    async def official_picker(context: RequestContext) -> WebReply:
        return Json({"account": context.account, "name": context.name})

    @routes.api("POST", "/api/shaped", takes=Thing, doors=EVERY_DOOR)
    async def shaped(context: RequestContext) -> WebReply:
        return Json({"name": context.sent.name, "count": context.sent.count})

    @routes.api("POST", "/api/pages-alone", pages_only=True, doors=EVERY_DOOR)
    async def pages_alone(context: RequestContext) -> WebReply:
        return Json({})

    @routes.api("POST", "/api/echo", doors=EVERY_DOOR)
    async def echo(context: RequestContext) -> WebReply:
        return Json(
            {"body": dict(context.body), "name": context.name, "roles": sorted(context.roles), "lang": context.lang}
        )

    @routes.api("GET", "/api/who", doors=EVERY_DOOR)
    async def who(context: RequestContext) -> WebReply:
        return Json({"name": context.name, "roles": sorted(context.roles), "lang": context.lang})

    @routes.page("/away")
    async def away(context: RequestContext) -> WebReply:
        return Redirect("//evil.example.org")

    _broken(routes)
    return routes


def _broken(routes: Routes) -> None:
    faults: dict[str, Exception] = {
        "late": TooLate("refusal.too_late", who="王强"),
        "often": TooOften("refusal.too_often_export", 41.2),
        "silent": NotSent("connect"),
        "full": StoreDown(),
        "bug": LookupError("张三 13800000000"),
    }

    def raising(error: Exception) -> Any:
        async def serve(context: RequestContext) -> WebReply:
            raise error

        return serve

    for name, error in faults.items():
        routes.page(f"/{name}")(raising(error))
        routes.api("GET", f"/api/{name}")(raising(error))


@pytest.fixture
def world(tmp_path: Path) -> World:
    return make_world(tmp_path, some_routes())


@pytest.fixture
async def browser(world: World) -> AsyncIterator[Browser]:
    async with serving(world) as browser:
        yield browser


@pytest.fixture
async def member(browser: Browser) -> Browser:
    """A browser that is logged in as zhang."""
    await browser.log_in()
    return browser
