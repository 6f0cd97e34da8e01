"""The login: where it leads, what it is bound to, and that it can't be bent."""

import base64
import re
from hashlib import sha256

import pytest
from aiohttp import web
from aiohttp.test_utils import make_mocked_request

from bot.domain.claim import Person
from bot.domain.invoice import Account, UserId
from bot.ports.platform import Member, NotAllowed, NotSent, Refused
from bot.server import prelogin
from bot.server.oauth import FAILURES_A_MINUTE
from tests.unit.server.kit import Browser, FakeClock, World

EVIL = ["//evil.example.org", "https://evil.example.org/", "/\\evil.example.org", "/%5cevil", "javascript:alert(1)"]


async def test_a_page_sends_a_stranger_to_the_login_host_and_back_to_itself(browser: Browser) -> None:
    away = await browser.get("/page?month=5")
    assert away.status == 302
    assert "redirect_uri=https://bx.example.com/oauth/callback" in away.location
    back = await browser.get(f"/oauth/callback?code=zhang&state={away.state}")
    assert (back.status, back.location) == (303, "/page?month=5")
    assert "张三" in (await browser.get("/page?month=5")).text


async def test_the_state_is_128_random_bits_in_letters_and_digits(browser: Browser) -> None:
    states = {(await browser.get("/page")).state for _ in range(5)}
    assert len(states) == 5
    assert all(re.fullmatch("[0-9a-z]{32}", state) for state in states)


async def test_tokens_and_used_states_are_stored_hashed(browser: Browser, world: World) -> None:
    away = await browser.get("/page")
    await browser.get(f"/oauth/callback?code=zhang&state={away.state}")
    assert len(world.store.sessions.states) == 1
    assert away.state not in world.store.sessions.states
    assert browser.cookies["__Host-bx"] not in world.store.sessions.rows


async def test_whoever_only_asks_leaves_nothing_behind(browser: Browser, world: World) -> None:
    """Not even when nothing can be written, and nobody is kept out by it."""
    world.store.down = True
    for _ in range(300):
        assert (await browser.another().get("/page?month=5")).status == 302
    world.store.down = False
    assert (world.store.sessions.states, world.store.sessions.rows) == ({}, {})
    assert (await browser.log_in()).status == 303


async def test_pages_that_are_opened_at_once_all_find_back(browser: Browser) -> None:
    ways = {path: browser.another() for path in ("/page?a=1", "/page?a=2", "/picker")}
    aways = {path: await one.get(path) for path, one in ways.items()}
    for one in ways.values():
        browser.cookies |= one.cookies  # each answer was to a request that knew nothing of the others
    for path, away in aways.items():
        assert (await browser.get(f"/oauth/callback?code=zhang&state={away.state}")).location == path
    assert list(browser.cookies) == ["__Host-bx", "__Host-bx-door"]


async def test_a_browser_never_carries_more_than_a_few_ways_back(browser: Browser, world: World) -> None:
    for _ in range(30):
        away = await browser.get("/page?" + "q" * 900)
        world.clock.move(seconds=1)
    assert len(browser.cookies) == prelogin.MOST
    assert sum(len(name) + len(value) for name, value in browser.cookies.items()) < 4096
    assert (await browser.get(f"/oauth/callback?code=zhang&state={away.state}")).location == "/page"


@pytest.mark.parametrize("part", [0, 1, 2])
async def test_a_way_back_that_was_written_over_is_refused(browser: Browser, world: World, part: int) -> None:
    world.clock.move(seconds=0.5)
    away = await browser.get("/page")
    (name,) = browser.cookies
    parts = browser.cookies[name].split(".")
    others = ("1778047380", base64.urlsafe_b64encode(b"/picker").decode().rstrip("="), "0" * 64)
    parts[part] = others[part] if parts[part] != others[part] else "1778047381"
    browser.cookies[name] = ".".join(parts)
    assert (await browser.get(f"/oauth/callback?code=zhang&state={away.state}")).status == 400


@pytest.mark.parametrize(
    ("origin", "name", "secure"),
    [
        ("https://bx.example.com", "__Host-bx", True),
        ("https://other.example.com:8443", "__Host-bx", True),
        ("http://127.0.0.1:8080", "bx", False),
    ],
)
async def test_each_origin_logs_in_by_itself_and_has_the_cookie_it_can_keep(
    browser: Browser, origin: str, name: str, secure: bool
) -> None:
    browser.origin = origin
    away = await browser.get("/page")
    assert f"redirect_uri={origin}/oauth/callback" in away.location
    back = await browser.get(f"/oauth/callback?code=zhang&state={away.state}")
    cookie = next(v for k, v in back.headers.items() if k == "Set-Cookie" and v.startswith(f"{name}="))
    assert ("Secure" in cookie) is secure
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Path=/" in cookie
    assert "Domain" not in cookie


async def test_a_forwarded_scheme_is_not_believed(browser: Browser) -> None:
    browser.origin = "http://127.0.0.1:8080"
    away = await browser.get("/page", **{"X-Forwarded-Proto": "https", "X-Forwarded-Host": "evil.example.org"})
    assert "redirect_uri=http://127.0.0.1:8080/oauth/callback" in away.location


async def test_a_state_works_once(browser: Browser) -> None:
    away = await browser.get("/page")
    first = await browser.get(f"/oauth/callback?code=zhang&state={away.state}")
    browser.cookies.pop("__Host-bx")
    second = await browser.get(f"/oauth/callback?code=zhang&state={away.state}")
    assert (first.status, second.status) == (303, 400)
    assert "server.login_expired.text" in second.text


async def test_a_state_of_another_browser_is_refused(browser: Browser) -> None:
    victim = browser.another()
    await victim.get("/page")
    away = await browser.get("/page")
    refused = await victim.get(f"/oauth/callback?code=zhang&state={away.state}")
    assert refused.status == 400
    assert "__Host-bx" not in victim.cookies


@pytest.mark.parametrize("query", ["", "?code=zhang", "?code=zhang&state=", "?code=zhang&state=abc", "?state=%00"])
async def test_a_return_without_a_known_state_ends_on_a_page_with_a_way_on(browser: Browser, query: str) -> None:
    await browser.get("/page")
    refused = await browser.get(f"/oauth/callback{query}")
    assert refused.status == 400
    assert "href='/claims'" in refused.text


async def test_five_minutes_are_enough_six_are_too_long(browser: Browser, world: World) -> None:
    away = await browser.get("/page")
    world.clock.move(minutes=6)
    assert (await browser.get(f"/oauth/callback?code=zhang&state={away.state}")).status == 400


@pytest.mark.parametrize("fault", [Refused("code", 40029), Refused("code", 42003)])
async def test_a_bad_code_gives_a_page_whose_link_starts_again(browser: Browser, world: World, fault: Refused) -> None:
    world.login.fault = fault
    away = await browser.get("/page?a=1")
    for _ in range(2):
        refused = await browser.get(f"/oauth/callback?code=used&state={away.state}")
        assert refused.status == 400
        assert "href='/page?a=1'" in refused.text
        away = await browser.get("/page?a=1")


async def fail(browser: Browser, times: int, **headers: str) -> list[int]:
    """So many codes that the platform refuses; what each was answered."""
    statuses = []
    for _ in range(times):
        away = await browser.get("/page")
        back = await browser.get(f"/oauth/callback?code=x&state={away.state}", **headers)
        statuses.append(back.status)
    return statuses


async def test_whoever_tries_codes_is_sent_away_before_the_platform_is_asked(browser: Browser, world: World) -> None:
    world.login.fault = Refused("code", 40029)
    assert await fail(browser, FAILURES_A_MINUTE + 2) == [400] * FAILURES_A_MINUTE + [429] * 2
    world.login.fault = None
    assert (await browser.log_in()).status == 429
    world.clock.move(minutes=1)
    assert (await browser.log_in()).status == 303


async def test_behind_a_proxy_that_nobody_named_one_visitor_keeps_no_other_out(browser: Browser, world: World) -> None:
    world.login.fault = Refused("code", 40029)
    forwarded = {"X-Forwarded-For": "203.0.113.9"}
    assert set(await fail(browser, FAILURES_A_MINUTE + 20, **forwarded)) == {400}
    world.login.fault = None
    away = await browser.get("/page")
    assert (await browser.get(f"/oauth/callback?code=zhang&state={away.state}", **forwarded)).status == 303


async def test_a_silent_platform_is_said_so(browser: Browser, world: World) -> None:
    world.login.fault = NotSent("connect")
    refused = await browser.log_in()
    assert refused.status == 503
    assert "server.login_unavailable.text" in refused.text


async def test_somebody_from_outside_is_refused(browser: Browser) -> None:
    refused = await browser.log_in("outsider")
    assert refused.status == 403
    assert "__Host-bx" not in browser.cookies


async def test_a_code_of_somebody_the_directory_does_not_know_is_refused(browser: Browser) -> None:
    assert (await browser.log_in("ghost")).status == 403


async def test_coming_back_by_the_back_button_when_logged_in_leads_home(member: Browser) -> None:
    back = await member.get("/oauth/callback?code=old&state=old")
    assert (back.status, back.location) == (303, "/")


async def test_the_token_changes_at_each_login_and_the_former_one_ends(member: Browser) -> None:
    former = member.cookies["__Host-bx"]
    fresh = member.another()
    sent = await fresh.get("/page")
    fresh.cookies["__Host-bx"] = former
    await fresh.get(f"/oauth/callback?code=zhang&state={sent.state}")
    assert fresh.cookies["__Host-bx"] != former
    assert (await member.get("/page")).status == 302


async def test_a_session_ends_after_eight_idle_hours_and_not_while_it_is_used(member: Browser, world: World) -> None:
    for _ in range(3):
        world.clock.move(hours=7)
        assert (await member.get("/page")).status == 200
    world.clock.move(hours=8, minutes=1)
    assert (await member.get("/page")).status == 302


async def test_a_session_ends_a_day_after_the_login_however_much_it_is_used(member: Browser, world: World) -> None:
    for _ in range(4):
        world.clock.move(hours=6)
        assert (await member.get("/page")).status == 200
    world.clock.move(minutes=1)
    assert (await member.get("/page")).status == 302
    assert (await member.get("/api/who")).status == 401


async def test_reading_pages_writes_only_now_and_then(member: Browser, world: World) -> None:
    for _ in range(5):
        await member.get("/page")
    assert world.store.sessions.touches == 1


async def test_pages_can_be_read_while_nothing_can_be_written(member: Browser, world: World) -> None:
    world.store.down = True
    assert (await member.get("/page")).status == 200
    assert (await member.another().log_in()).status == 503


async def test_name_roles_and_language_are_read_for_each_request(member: Browser, world: World) -> None:
    world.company.members["zhang"] = Member(UserId("zhang"), "张三丰")
    world.company.roles["zhang"] = frozenset({"admin"})
    world.store.languages["zhang"] = "en"
    told = (await member.get("/api/who")).text
    assert told == '{"name": "张三丰", "roles": ["admin"], "lang": "en"}'


async def test_whoever_left_the_company_is_out_at_once(member: Browser, world: World) -> None:
    world.company.members["zhang"] = Member(UserId("zhang"), "张三", active=False)
    assert (await member.get("/page")).status == 302
    assert world.store.sessions.rows == {}


async def test_who_signs_in_is_looked_up_anew(browser: Browser, world: World) -> None:
    world.company.left.add("zhang")
    assert (await browser.log_in()).status == 403
    assert world.store.sessions.rows == {}


async def test_a_silent_directory_locks_nobody_out(member: Browser, world: World) -> None:
    world.company.fault = NotSent("connect")
    assert '"name": "zhang"' in (await member.get("/api/who")).text


@pytest.mark.parametrize("fault", [Refused("user/get", 60011), NotAllowed("user/get", 48002)])
async def test_where_members_may_not_be_read_the_name_known_before_lets_in(
    browser: Browser, world: World, fault: Refused | NotAllowed
) -> None:
    world.company.fault, world.services.names["zhang"] = fault, "张三"
    assert (await browser.log_in()).status == 303
    assert '"name": "张三"' in (await browser.get("/api/who")).text
    assert set(world.services.forbidden) == {fault.code}


async def test_a_login_the_platform_forbids_for_good_is_not_called_silence(browser: Browser, world: World) -> None:
    world.login.fault = NotAllowed("auth/getuserinfo", 48002)
    refused = await browser.log_in()
    assert refused.status != 503
    assert "why.setup 48002" in refused.text


async def test_who_logs_in_may_be_known_under_another_userid(browser: Browser, world: World) -> None:
    await browser.log_in()
    assert world.services.recognised == ["zhang"]


async def test_the_session_of_who_was_renamed_goes_on_as_theirs(member: Browser, world: World) -> None:
    world.services.renamed_to["zhang"] = Person(UserId("zhang2"), "张三")
    world.company.members.clear()
    assert '"name": "张三"' in (await member.get("/api/who")).text


async def test_logging_out_ends_the_session_for_good(member: Browser) -> None:
    token, csrf = dict(member.cookies), await member.csrf()
    assert (await member.post("/logout", data={"csrf": csrf})).location == "/"
    member.cookies = token
    assert (await member.get("/page")).status == 302


@pytest.mark.parametrize("target", EVIL)
async def test_no_way_back_ever_leaves_our_host(target: str) -> None:
    """Whatever a caller takes for a page of ours."""
    jar, clock = web.Response(), FakeClock()
    ways = prelogin.Prelogin(lambda said: sha256(said.encode()).hexdigest(), clock)
    ways.give(make_mocked_request("GET", "/"), jar, "http://127.0.0.1", Account.WORK, "a" * 32, target)
    cookie = "; ".join(f"{name}={morsel.value}" for name, morsel in jar.cookies.items())
    back = make_mocked_request("GET", "/", headers={"Cookie": cookie})
    assert ways.target(back, "http://127.0.0.1", Account.WORK, "a" * 32) in {"/", "/%5cevil"}


@pytest.mark.parametrize("path", ["//evil.example.org/page", "/page?to=https://evil.example.org", "/page//..//"])
async def test_no_path_makes_the_login_return_elsewhere(browser: Browser, path: str) -> None:
    away = await browser.get(path)
    if away.status == 302:
        back = await browser.get(f"/oauth/callback?code=zhang&state={away.state}")
        assert back.location.startswith("/page?")


async def test_a_page_without_login_answers_calls_and_forms_with_401(browser: Browser) -> None:
    call = await browser.get("/api/who")
    assert (call.status, call.error["action"]) == (401, "login")
    form = await browser.post("/things/1/approve", headers={"Referer": "https://bx.example.com/things/1"})
    assert form.status == 401
    assert "href='/things/1'" in form.text
