"""The Official Account's door: its own login, its own picker, and what somebody sees who is bound to nobody."""

import json

import pytest

from bot.domain.errors import CannotClaim
from bot.domain.invoice import Account, UserId
from bot.ports.platform import Member, NotSent, Refused
from tests.unit.server.kit import Browser, World

PICKER = "/official-account/picker"


async def come(browser: Browser, openid: str = "o-zhang") -> str:
    """The whole way through the Official Account's login; where it ends."""
    away = await browser.get(PICKER)
    assert "redirect_uri=https://bx.example.com/official-account/oauth/callback" in away.location
    back = await browser.get(f"/official-account/oauth/callback?code={openid}&state={away.state}")
    return back.location


@pytest.fixture
async def follower(world: World, browser: Browser) -> Browser:
    """Logged in as zhang through the Official Account."""
    world.services.bindings.bound[Account.OFFICIAL, "o-zhang"] = UserId("zhang")
    await come(browser)
    return browser


async def test_a_bound_follower_comes_back_to_the_page_as_the_member(follower: Browser) -> None:
    assert json.loads((await follower.get(PICKER)).text) == {"account": "official_account", "name": "张三"}
    assert json.loads((await follower.get("/api/who")).text)["roles"] == []  # a role is had in Weixin Work alone


async def test_one_who_has_left_is_a_stranger_and_sent_in_no_circle(world: World, follower: Browser) -> None:
    world.company.members["zhang"] = Member(UserId("zhang"), "张三", active=False)
    assert (await follower.get(PICKER)).status == 302
    await come(follower)
    page = await follower.get(PICKER)
    assert page.status == 403
    assert "data-is='binding'" in page.text
    assert (Account.OFFICIAL, "o-zhang") not in world.services.bindings.bound


async def test_the_other_picker_leads_to_the_one_of_this_door(follower: Browser) -> None:
    answer = await follower.get("/picker")
    assert (answer.status, answer.location) == (303, PICKER)


async def test_a_member_of_weixin_work_is_asked_to_log_in_as_follower(member: Browser) -> None:
    answer = await member.get(PICKER)
    assert answer.status == 302
    assert "official-account" in answer.location


async def test_whoever_is_bound_to_nobody_reads_a_code_on_every_page(world: World, browser: Browser) -> None:
    await come(browser)
    for path in (PICKER, "/page"):
        page = await browser.get(path)
        assert page.status == 403
        assert f"<p data-is='binding'>{world.services.bindings.codes[-1]} 10</p>" in page.text
    csrf = page.text.partition("content='")[2].partition("'")[0]
    call = await browser.post("/api/echo", headers={"X-CSRF-Token": csrf}, json={})
    assert (call.status, call.error["code"]) == (403, "server.unbound")
    assert (await browser.post("/things/7/approve", data={"csrf": csrf})).status == 403
    assert json.loads((await browser.get("/api/session")).text)["member"] is None
    world.services.bindings.bound[Account.OFFICIAL, "o-zhang"] = UserId("zhang")
    assert json.loads((await browser.get("/api/session")).text)["member"] == {"name": "张三"}
    assert (await browser.get("/page")).status == 200


async def test_changing_the_session_needs_the_pages_token(world: World, browser: Browser) -> None:
    await come(browser)
    assert (await browser.post("/api/session/binding")).status == 403
    assert (await browser.ask("DELETE", "/api/session", {})).status == 403


async def test_a_state_of_one_account_is_worth_nothing_for_the_other(browser: Browser) -> None:
    away = await browser.get(PICKER)
    crossed = await browser.get(f"/oauth/callback?code=zhang&state={away.state}")
    assert crossed.status == 400
    again = await browser.get("/page")
    assert (await browser.get(f"/official-account/oauth/callback?code=o&state={again.state}")).status == 400


async def test_a_state_works_once_and_in_its_own_browser_alone(browser: Browser) -> None:
    away, other = await browser.get(PICKER), browser.another()
    back = f"/official-account/oauth/callback?code=o-zhang&state={away.state}"
    assert (await other.get(back)).status == 400
    assert (await browser.get(back)).status == 303
    browser.cookies.pop("__Host-bx")
    assert (await browser.get(back)).status == 400


async def test_a_refused_code_ends_on_a_page_with_a_way_back(world: World, browser: Browser) -> None:
    world.services.fault = Refused("invalid code", 40029)
    away = await browser.get(PICKER)
    failed = await browser.get(f"/official-account/oauth/callback?code=x&state={away.state}")
    assert failed.status == 400
    assert f"href='{PICKER}'" in failed.text


@pytest.mark.parametrize(("fault", "said"), [
    (Refused("invalid code", 40029), "server.code_refused.text"),
    (NotSent("connect"), "server.door_silent.text"),
    (CannotClaim("why.app_setup", code="40125"), "why.app_setup 40125"),
])  # fmt: skip
async def test_what_fails_is_the_official_account_s_and_not_weixin_work_s(
    world: World, browser: Browser, fault: Exception, said: str
) -> None:
    world.services.fault = fault
    away = await browser.get(PICKER)
    assert said in (await browser.get(f"/official-account/oauth/callback?code=x&state={away.state}")).text


async def test_after_its_session_a_browser_comes_back_through_the_same_door(follower: Browser) -> None:
    follower.cookies.pop("__Host-bx")
    answer = await follower.get("/page")
    assert "official-account" in answer.location
    back = await follower.get(f"/official-account/oauth/callback?code=o-zhang&state={answer.state}")
    assert back.location == "/page"


async def test_a_door_that_is_not_set_up_says_so(world: World, browser: Browser) -> None:
    world.services.bindings.accounts = frozenset({Account.WORK})
    answer = await browser.get(PICKER)
    assert answer.status == 404
    assert "server.door_closed.text" in answer.text
    browser.cookies["__Host-bx-door"] = "official_account"
    assert "official-account" not in (await browser.get("/page")).location
