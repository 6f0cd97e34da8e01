"""A server of fakes with a few routes, and a browser in front of it."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot.domain.errors import TooLate
from bot.ports import NotSent
from bot.replies import Json, Page, Redirect, WebReply
from bot.router import Routes, Visit
from tests.unit.server.kit import Browser, World, make_world, serving


def some_routes() -> Routes:
    """One route of each kind, and those that go wrong."""
    routes = Routes()

    @routes.page("/page")
    async def page(visit: Visit) -> WebReply:
        return Page("home.html", {"q": dict(visit.query)})

    @routes.page("/things/{number}")
    async def thing(visit: Visit) -> WebReply:
        return Json({"number": visit.path["number"]})

    @routes.form("/things/{number}/approve")
    async def approve(visit: Visit) -> WebReply:
        return Redirect(f"/things/{visit.path['number']}")

    @routes.api("POST", "/api/echo")
    async def echo(visit: Visit) -> WebReply:
        return Json({"body": dict(visit.body), "name": visit.name, "roles": sorted(visit.roles), "lang": visit.lang})

    @routes.api("GET", "/api/who")
    async def who(visit: Visit) -> WebReply:
        return Json({"name": visit.name, "roles": sorted(visit.roles), "lang": visit.lang})

    @routes.page("/away")
    async def away(visit: Visit) -> WebReply:
        return Redirect("//evil.example.org")

    _broken(routes)
    return routes


def _broken(routes: Routes) -> None:
    faults: dict[str, Exception] = {
        "late": TooLate("refusal.too_late", who="王强"),
        "silent": NotSent("connect"),
        "bug": LookupError("张三 13800000000"),
    }

    def raising(error: Exception) -> Any:
        async def serve(visit: Visit) -> WebReply:
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
