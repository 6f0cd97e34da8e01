"""Sessions of the mini program and the app: who may open one, what it is worth, how it ends."""

import json
from pathlib import Path
from typing import Any

import pytest

from bot.domain.invoice import Account, UserId
from bot.ports.platform import Member, NotSent
from bot.router import Routes
from bot.server.session_api import in_minutes
from tests.unit.server.kit import Answer, Browser, World, make_world, serving

ZHANG = UserId("zhang")


async def log_in(browser: Browser, code: str = "o-zhang", account: str = "mini_program", **headers: str) -> Answer:
    return await browser.post("/api/sessions", headers=headers, json={"account": account, "code": code})


@pytest.fixture
def bound(world: World) -> World:
    """A world in which an openid of the mini program is zhang's."""
    world.services.bindings.bound[Account.MINI, "o-zhang"] = ZHANG
    return world


@pytest.fixture
async def bearer(bound: World, browser: Browser) -> dict[str, str]:
    """The header of zhang's session."""
    return bearing(await log_in(browser))


def bearing(opened: Answer) -> dict[str, str]:
    return {"Authorization": f"Bearer {json.loads(opened.text)['token']}"}


def told(answer: Answer) -> Any:
    return json.loads(answer.text)


async def test_a_bound_openid_is_its_member_without_cookie_and_csrf_token(
    browser: Browser, bearer: dict[str, str]
) -> None:
    assert browser.cookies == {}
    answer = await browser.post("/api/echo", headers=bearer, json={"a": 1})
    assert (answer.status, told(answer)["name"], told(answer)["roles"]) == (200, "张三", [])
    assert told(await browser.get("/api/session", **bearer)) == {"account": "mini_program", "member": {"name": "张三"}}


async def test_whoever_is_unbound_gets_a_code_and_may_only_ask_who_they_are(world: World, browser: Browser) -> None:
    opened = await log_in(browser)
    assert told(opened)["member"] is None
    assert told(opened)["binding"] == {"code": "CODE0", "expires_in": 600, "text": "zh-CN page.binding.how CODE0 10"}
    mine = bearing(opened)
    refused = await browser.post("/api/echo", headers=mine, json={})
    assert (refused.status, refused.error["code"], refused.error["action"]) == (403, "server.unbound", "bind")
    assert told(await browser.get("/api/session", **mine))["member"] is None
    assert told(await browser.post("/api/session/binding", headers=mine))["code"] == "CODE1"
    world.services.bindings.bound[Account.MINI, "o-zhang"] = ZHANG
    assert told(await browser.get("/api/session", **mine))["member"] == {"name": "张三"}
    assert (await browser.post("/api/echo", headers=mine, json={})).status == 200


async def test_asking_who_one_is_makes_no_code(world: World, browser: Browser) -> None:
    mine = bearing(await log_in(browser))
    await browser.get("/api/session", **mine)
    assert world.services.codes == ["CODE0"]


async def test_an_openid_the_platform_knows_is_bound_at_once(world: World, browser: Browser) -> None:
    world.services.known["o-zhang"] = ZHANG
    opened = told(await log_in(browser, account="open_app"))
    assert (opened["member"], opened["binding"]) == ({"name": "张三"}, None)


async def test_unbinding_takes_the_session_its_rights_at_once(
    bound: World, browser: Browser, bearer: dict[str, str]
) -> None:
    del bound.services.bindings.bound[Account.MINI, "o-zhang"]
    assert (await browser.post("/api/echo", headers=bearer, json={})).status == 403


async def test_one_who_left_a_moment_ago_does_not_get_in_as_the_member(bound: World, browser: Browser) -> None:
    bound.company.left.add("zhang")
    opened = await log_in(browser)
    assert (told(opened)["member"], told(opened)["binding"]["code"]) == (None, "CODE0")
    refused = await browser.post("/api/echo", headers=bearing(opened), json={})
    assert (refused.status, refused.error["action"]) == (403, "bind")


async def test_one_who_left_is_logged_out(bound: World, browser: Browser, bearer: dict[str, str]) -> None:
    bound.company.members["zhang"] = Member(ZHANG, "张三", active=False)
    assert (await browser.post("/api/echo", headers=bearer, json={})).status == 401
    assert bound.store.sessions.rows == {}


@pytest.mark.parametrize(("asked", "spoken"), [
    ("en-US,en;q=0.9,zh;q=0.8", "en"),
    ("zh_TW", "zh-CN"),
    ("fr-CH, fr;q=0.9, EN;q=0.8, *;q=0.5", "en"),
    ("fr, english, *", "zh-CN"),
    ("", "zh-CN"),
])  # fmt: skip
async def test_an_app_is_answered_in_the_language_it_asks_for(
    world: World, browser: Browser, asked: str, spoken: str
) -> None:
    header = {"Accept-Language": asked}
    opened = await log_in(browser, **header)
    assert told(opened)["binding"]["text"].startswith(f"{spoken} page.binding.how")
    mine = bearing(opened) | header
    assert (await browser.post("/api/echo", headers=mine, json={})).error["text"].startswith(f"{spoken} server.unbound")
    assert (await log_in(browser, "used", **header)).error["text"].startswith(f"{spoken} server.code_refused")


async def test_what_a_member_chose_goes_before_what_the_app_asks_for(
    bound: World, browser: Browser, bearer: dict[str, str]
) -> None:
    asked = bearer | {"Accept-Language": "en"}
    assert told(await browser.post("/api/echo", headers=asked, json={}))["lang"] == "en"
    bound.store.languages["zhang"] = "zh-CN"
    assert told(await browser.post("/api/echo", headers=asked, json={}))["lang"] == "zh-CN"


async def test_a_page_speaks_as_its_visitor_chose_whatever_the_browser_asks_for(member: Browser) -> None:
    answer = await member.post("/api/echo", {"Accept-Language": "en", "X-CSRF-Token": await member.csrf()}, json={})
    assert told(answer)["lang"] == "zh-CN"


async def test_a_session_ends_a_day_after_the_login_however_much_it_is_used(
    browser: Browser, bearer: dict[str, str], world: World
) -> None:
    for _ in range(4):
        world.clock.move(hours=6)
        assert (await browser.get("/api/session", **bearer)).status == 200
    world.clock.move(minutes=1)
    assert (await browser.get("/api/session", **bearer)).status == 401


async def test_logging_out_ends_the_session(browser: Browser, bearer: dict[str, str]) -> None:
    assert (await browser.ask("DELETE", "/api/session", bearer)).status == 204
    assert (await browser.get("/api/session", **bearer)).status == 401


async def test_a_session_ends_eight_hours_after_its_last_use(
    bound: World, browser: Browser, bearer: dict[str, str]
) -> None:
    bound.clock.move(hours=7)
    assert (await browser.get("/api/session", **bearer)).status == 200
    bound.clock.move(hours=7)
    assert (await browser.get("/api/session", **bearer)).status == 200
    bound.clock.move(hours=9)
    assert (await browser.get("/api/session", **bearer)).status == 401


async def test_a_token_and_a_cookie_are_never_mixed(member: Browser, bound: World) -> None:
    csrf = await member.csrf()
    answer = await member.post("/api/echo", headers={"Authorization": "Bearer x", "X-CSRF-Token": csrf}, json={})
    assert answer.status == 401
    basic = await member.post("/api/echo", headers={"Authorization": "Basic x", "X-CSRF-Token": csrf}, json={})
    assert basic.status == 200  # a proxy's own password is none of our business


async def test_a_token_serves_neither_as_cookie_nor_for_pages(browser: Browser, bearer: dict[str, str]) -> None:
    token = bearer["Authorization"].removeprefix("Bearer ")
    assert (await browser.get("/page", **bearer)).status == 302
    browser.cookies["__Host-bx"] = token
    assert (await browser.get("/api/who")).status == 401


async def test_a_cookie_serves_not_as_token(member: Browser) -> None:
    token = member.cookies.pop("__Host-bx")
    assert (await member.get("/api/who", Authorization=f"Bearer {token}")).status == 401


async def test_calls_of_our_pages_alone_are_not_for_apps(browser: Browser, bearer: dict[str, str]) -> None:
    assert (await browser.post("/api/pages-alone", headers=bearer, json={})).status == 401


@pytest.mark.parametrize(
    "body",
    [
        {"account": "work", "code": "c"},
        {"account": "official_account", "code": "c"},
        {"account": "mini_program"},
        {"account": "mini_program", "code": ""},
        {"account": "mini_program", "code": "c" * 513},
        {"account": "mini_program", "code": "c", "userid": "zhang"},
    ],
)
async def test_a_login_of_another_shape_is_refused(browser: Browser, body: dict[str, str]) -> None:
    assert (await browser.post("/api/sessions", json=body)).status == 400


async def test_a_door_that_is_not_set_up_is_told(world: World, browser: Browser) -> None:
    world.services.bindings.accounts = frozenset({Account.WORK, Account.MINI})
    assert (await log_in(browser, account="open_app")).error["code"] == "refusal.no_such_door"


async def test_a_platform_that_does_not_answer_is_told_as_that(world: World, browser: Browser) -> None:
    world.services.fault = NotSent("connect")
    answer = await log_in(browser)
    assert (answer.status, answer.error["action"]) == (503, "retry")


async def test_guessing_codes_is_stopped_for_that_address_alone(bound: World, browser: Browser) -> None:
    for _ in range(20):
        assert (await log_in(browser, "used")).status == 401
    assert (await log_in(browser)).status == 429
    assert (await log_in(browser, **{"X-Forwarded-For": "203.0.113.9"})).status == 200
    bound.clock.move(minutes=1)
    assert (await log_in(browser)).status == 200


async def test_behind_a_named_proxy_each_visitor_is_counted_alone(tmp_path: Path) -> None:
    world = make_world(tmp_path, Routes(), trusted_proxies=("127.0.0.1",))
    guesser, other = {"X-Forwarded-For": "1.1.1.1, 203.0.113.9"}, {"X-Forwarded-For": "203.0.113.10"}
    async with serving(world) as browser:
        for n in range(20):  # whatever the guesser claims to have come through
            assert (await log_in(browser, "used", **{"X-Forwarded-For": f"9.9.9.{n}, 203.0.113.9"})).status == 401
        assert [(await log_in(browser, **one)).status for one in (guesser, other)] == [429, 200]


async def test_logins_that_succeed_are_not_counted(bound: World, browser: Browser) -> None:
    assert {(await log_in(browser)).status for _ in range(25)} == {200}


async def test_no_other_origin_is_let_in(browser: Browser, bearer: dict[str, str]) -> None:
    asked = {"Origin": "https://evil.example.org", "Access-Control-Request-Method": "POST"}
    preflight = await browser.ask("OPTIONS", "/api/echo", asked)
    assert preflight.status == 405
    answer = await browser.post("/api/echo", headers={**bearer, "Origin": "https://evil.example.org"}, json={})
    assert not any(name.lower().startswith("access-control") for name in answer.headers)


async def test_a_body_is_read_by_its_shape(browser: Browser, bearer: dict[str, str]) -> None:
    async def sent(body: Any) -> int:
        return (await browser.post("/api/shaped", headers=bearer, json=body)).status

    assert told(await browser.post("/api/shaped", headers=bearer, json={"name": "x"})) == {"name": "x", "count": 1}
    assert [await sent(body) for body in ({}, {"name": 1}, {"name": "x", "cuont": 2}, {"name": None})] == [400] * 4


@pytest.mark.parametrize(("seconds", "said"), [(599, "10"), (600, "10"), (61, "1"), (3, "1")])
def test_minutes_are_said_to_the_nearest(seconds: int, said: str) -> None:
    assert in_minutes(seconds) == said
