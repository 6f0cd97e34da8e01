"""Every route of the app, walked through with a session of every door: what each of them may do, and nothing else."""

import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from bot.chat.replies import Json, WebReply
from bot.domain.invoice import Account, UserId
from bot.router import RequestContext, Routes
from bot.server.app import make_app
from handlers import ROUTES
from tests.unit.server.kit import Browser, World, make_world, serving

Route = tuple[str, str]

OF_THE_SERVER = {
    ("GET", "/"),
    ("GET", "/api/openapi.json"),
    ("GET", "/api/session"),
    ("DELETE", "/api/session"),
    ("POST", "/api/session/binding"),
    ("POST", "/api/sessions"),
    ("GET", "/callback/work"),
    ("POST", "/callback/work"),
    ("POST", "/language"),
    ("GET", "/livez"),
    ("POST", "/logout"),
    ("GET", "/oauth/callback"),
    ("GET", "/official-account/oauth/callback"),
    ("GET", "/qr.svg"),
    ("GET", "/readyz"),
    ("GET", "/static/{name}"),
}
IN_AN_APP = {
    ("GET", "/api/card-sign"),
    ("GET", "/api/claims"),
    ("POST", "/api/claims"),
    ("GET", "/api/claims/{number}"),
    ("POST", "/api/claims/{number}/withdraw"),
    ("POST", "/api/picks"),
    ("GET", "/api/submissions/{key}"),
    ("POST", "/api/total"),
}
IN_THE_OFFICIAL_ACCOUNT = IN_AN_APP | {
    ("GET", "/api/js-config"),
    ("GET", "/claims"),
    ("GET", "/claims/{number}"),
    ("POST", "/claims/{number}/ask-back"),
    ("GET", "/claims/{number}/lines/{no}/itinerary"),
    ("GET", "/claims/{number}/lines/{no}/pdf"),
    ("GET", "/claims/{number}/print"),
    ("POST", "/claims/{number}/resubmit"),
    ("POST", "/claims/{number}/withdraw"),
    ("GET", "/official-account/picker"),
}
ALL = {(route.method, route.path) for module in ROUTES for route in module.web}
MAY = {
    Account.WORK: ALL - {("GET", "/official-account/picker")},
    Account.OFFICIAL: IN_THE_OFFICIAL_ACCOUNT,
    Account.MINI: IN_AN_APP,
    Account.APP: IN_AN_APP,
}


@pytest.fixture
def reached() -> list[Route]:
    """The routes whose handler was called."""
    return []


@pytest.fixture
def world(tmp_path: Path, reached: list[Route]) -> World:
    """The app's own routes as they are declared, each with a handler that only notes that it was called."""

    def noting(route: Route) -> Any:
        async def handler(context: RequestContext) -> WebReply:
            assert context.shared.doors[-1] is context.account
            reached.append(route)
            return Json({})

        return handler

    routes = Routes()
    for module in ROUTES:
        for one in module.web:
            routes.web.append(replace(one, takes=None, handler=noting((one.method, one.path))))
    world = make_world(tmp_path, routes)
    world.company.roles["zhang"] = frozenset({"finance", "admin"})
    for account in Account:
        world.services.bindings.bound[account, "o-zhang"] = UserId("zhang")
    return world


@pytest.fixture
async def browser(world: World) -> AsyncIterator[Browser]:
    async with serving(world) as browser:
        yield browser


async def let_in(browser: Browser, account: Account) -> dict[str, str]:
    """Log in by this door; the headers that go with every request from now on."""
    if account in {Account.MINI, Account.APP}:
        opened = await browser.post("/api/sessions", json={"account": account.value, "code": "o-zhang"})
        assert opened.status == 200
        return {"Authorization": f"Bearer {json.loads(opened.text)['token']}"}
    page = "/picker" if account is Account.WORK else "/official-account/picker"
    away = await browser.get(page)
    back = "/oauth/callback?code=zhang" if account is Account.WORK else "/official-account/oauth/callback?code=o-zhang"
    assert (await browser.get(f"{back}&state={away.state}")).location == page
    return {"X-CSRF-Token": await browser.csrf()}


async def walk(browser: Browser, headers: dict[str, str]) -> dict[Route, Any]:
    """Ask for every route once; what came back."""
    answers = {}
    for method, path in sorted(ALL):
        address = path.format(number="BX-0001", no="1", key="k", id="x")
        body = {} if method == "GET" else {"json": {}}
        answers[method, path] = await browser.ask(method, address, headers, **body)
    return answers


def test_the_server_s_own_routes_are_known(world: World) -> None:
    """A new one has to be looked at here: it knows of no doors."""
    ours = {(route.method, getattr(route.resource, "canonical", "")) for route in make_app(world.parts).router.routes()}
    assert {route for route in ours if route[0] != "HEAD"} == ALL | OF_THE_SERVER


@pytest.mark.parametrize("account", Account)
async def test_each_door_leads_to_what_it_may_do_and_nowhere_else(
    browser: Browser, reached: list[Route], account: Account
) -> None:
    answers = await walk(browser, await let_in(browser, account))
    assert set(reached) == MAY[account]
    for route in ALL - MAY[account]:
        assert answers[route].status in {302, 303, 401, 403}, route


@pytest.mark.parametrize("account", [account for account in Account if account is not Account.WORK])
async def test_what_is_done_in_weixin_work_alone_is_refused_in_words_that_say_so(
    world: World, browser: Browser, account: Account
) -> None:
    routes = Routes()
    routes.api("POST", "/api/new")(lambda context: None)  # type: ignore[arg-type,return-value]
    world.parts.router.web.update({("POST", "/api/new"): routes.web[0]})
    async with serving(world) as there:
        headers = await let_in(there, account)
        refused = await there.ask("POST", "/api/new", headers, json={})
    assert (refused.status, refused.error["code"]) == (403, "server.at_work_alone")


async def test_a_page_not_in_a_followers_browser_is_answered_with_where_it_is(browser: Browser) -> None:
    await let_in(browser, Account.OFFICIAL)
    page = await browser.get("/finance")
    assert page.status == 403
    assert "server.at_work_alone.text" in page.text
