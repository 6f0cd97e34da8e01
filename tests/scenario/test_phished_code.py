"""A bind code hands over a person: what whoever talked a colleague into typing theirs gets, and what they don't."""

import re
from typing import Any

import pytest

from tests.company import Company
from tests.door import AppUser, Follower
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process

APPROVER, FINANCE, ADMIN = "wangqiang", "chenjing", "liuyang"
FORMS = (
    "approve",
    "reject",
    "undo",
    "assign",
    "pay",
    "unpay",
    "hold",
    "release",
    "return",
    "closed",
    "not-closed",
    "resubmit",
    "withdraw",
    "ask-back",
)
PAGES = ("", "/print", "/lines/1/pdf", "/lines/1/itinerary")
OFFICE = ("/finance", "/finance?queue=closed", "/finance/export?month=2026-11", "/finance/safe-mode")


def code_on(page: str) -> str:
    found = re.search(r'data-testid="code">\S+ ([A-Z0-9]{8})<', page)
    assert found, page
    return found[1]


def phished(town: Company, owner: str) -> Follower:
    """A browser of 李娜's, in which a colleague's typed word has made her that colleague."""
    browser = Follower(town, "lina")
    victim = Person(town, owner)
    town.ask("/_sim/say", {"userid": owner, "text": "解绑"})  # of an earlier test
    code = code_on(browser.come().text)
    heard = len(town.chat(owner))
    victim.say(f"绑定 {code}")
    victim.say("是")
    asked = f"{town.url}/api/session"
    town.until(lambda: browser.session.get(asked, timeout=60).json()["member"])
    assert len(town.chat(owner)) > heard
    page = browser.session.get(town.url + browser.door, timeout=60)
    found = re.search(r'name="csrf" content="([^"]+)"', page.text)
    assert found
    browser.csrf = found[1]
    return browser


def let_go(town: Company, userid: str) -> None:
    """Every door is free for the next test."""
    before = len(town.chat(userid))
    Person(town, userid).say("解绑")
    town.until(lambda: len(town.chat(userid)) > before + 1)


@pytest.fixture
def waiting(town: Company, lina: Person) -> str:
    """A claim of 李娜's that waits for her leader."""
    number = lina.submit(an_invoice(town, "lina"))
    lina.wait_for_pending(number)
    return number


def trail(town: Company, number: str) -> list[Any]:
    """What the database holds of a claim: its row and its history."""
    tables = town.tables()
    (claim,) = [row for row in tables["claims"] if row["number"] == number]
    steps = [row["step"] for row in tables["audit"] if row["claim_id"] == claim["id"]]
    return [claim["state"], claim["version"], claim["needs_help"], steps]


def test_a_leader_who_types_her_code_does_not_let_her_approve_her_own(town: Company, lina: Person, waiting: str):
    """As it was done: two browsers, one phished code, her own claim written off."""
    invoice_before = trail(town, waiting)
    browser = phished(town, APPROVER)
    try:
        assert browser.session.get(f"{town.url}/api/session", timeout=60).json()["member"] == {"name": "王强"}
        refused = browser.form(f"/claims/{waiting}/approve")
        assert refused.status_code == 403
        assert "企业微信" in refused.text
        assert trail(town, waiting) == invoice_before
        assert lina.state(waiting) == "pending"
    finally:
        let_go(town, APPROVER)


@pytest.mark.parametrize("victim", [APPROVER, FINANCE, ADMIN])
def test_nothing_of_what_the_colleague_decides_or_sees_is_hers(town: Company, lina: Person, waiting: str, victim: str):
    before = trail(town, waiting)
    browser = phished(town, victim)
    try:
        for form in FORMS:
            answer = browser.form(
                f"/claims/{waiting}/{form}", userid="huangting", why="x", reason="x", **{"line-1": "1"}
            )
            assert answer.status_code in {403, 404}, form
            assert "企业微信" in answer.text, form
        assert browser.form("/finance/resume").status_code == 403
        for page in PAGES:
            answer = browser.page(f"/claims/{waiting}{page}")
            assert answer.status_code == 404, page
            assert "李娜" not in answer.text
        for page in OFFICE:
            answer = browser.page(page)
            assert (answer.status_code, "企业微信" in answer.text) == (403, True), page
        assert browser.call(f"/api/claims/{waiting}").status_code == 404
        assert browser.call(f"/api/claims/{waiting}/withdraw", {}).status_code == 404
        listed = browser.page("/claims")
        assert waiting not in listed.text
        assert "/finance" not in listed.text
        assert trail(town, waiting) == before
    finally:
        let_go(town, victim)


@pytest.mark.parametrize("account", ["mini_program", "open_app"])
@pytest.mark.parametrize("victim", [APPROVER, FINANCE, ADMIN])
def test_nor_in_an_app(town: Company, waiting: str, victim: str, account: str):
    before = trail(town, waiting)
    app = AppUser(town, victim, account=account)
    app.login()
    try:
        assert app.call("/api/claims").ok
        assert app.call(f"/api/claims/{waiting}").status_code == 404
        for form in FORMS:
            url, token = f"{town.url}/claims/{waiting}/{form}", app.session.headers["Authorization"]
            answer = app.session.post(url, data={"csrf": str(token)}, timeout=60)
            assert answer.status_code == 401, form  # a token of an app is no login of pages
        assert trail(town, waiting) == before
    finally:
        let_go(town, victim)


def test_whoever_says_that_it_is_not_theirs_hands_nothing_over(town: Company):
    browser = Follower(town, "lina")
    code = code_on(browser.come().text)
    huang = Person(town, "huangting")
    huang.say(f"绑定 {code}")
    town.until(lambda: "是你的微信吗？" in huang.heard())
    told = huang.heard()
    assert "这是公众号的绑定码。" in told
    assert "绑定后，那边的微信能以你的名义选发票、看你的单。不是你自己页面上的码，别发。" in told
    assert browser.session.get(f"{town.url}/api/session", timeout=60).json()["member"] is None
    huang.say("不是")
    town.until(lambda: "没有绑定" in huang.heard())
    huang.say("是")
    before = len(town.chat("huangting"))
    town.until(lambda: len(town.chat("huangting")) >= before)
    assert browser.session.get(f"{town.url}/api/session", timeout=60).json()["member"] is None


def test_a_yes_to_the_question_approves_nothing(town: Company, lina: Person, wang: Person, waiting: str):
    phone = AppUser(town, APPROVER)
    phone.open()
    wang.say(f"绑定 {phone.opened['binding']['code']}")
    wang.say("同意")
    town.until(lambda: phone.call("/api/session").json()["member"])
    try:
        assert lina.state(waiting) == "pending"
    finally:
        let_go(town, APPROVER)


def test_the_question_outlives_a_restart(town: Company):
    phone = AppUser(town, "sunlei")
    phone.open()
    sun = Person(town, "sunlei")
    sun.say(f"绑定 {phone.opened['binding']['code']}")
    town.until(lambda: "是你的微信吗？" in sun.heard())
    town.kill_bot()
    town.start_bot()
    sun.say("是")
    town.until(lambda: phone.call("/api/session").json()["member"])


def test_unbinding_ends_cookies_and_tokens_at_once(town: Company):
    follower, phone = Follower(town, "zhoumin"), AppUser(town, "zhoumin")
    follower.login()
    phone.login()
    assert follower.page("/claims").ok
    assert phone.call("/api/claims").ok
    heard = Person(town, "zhoumin").heard().count("已解绑")
    Person(town, "zhoumin").say("解绑")
    town.until(lambda: Person(town, "zhoumin").heard().count("已解绑") > heard)
    assert phone.call("/api/claims").status_code == 401
    assert follower.call("/api/claims").status_code == 401
    there = follower.session.get(f"{town.url}/claims", allow_redirects=False, timeout=60)
    assert (there.status_code, "authorize" in there.headers["Location"]) == (302, True)


def test_the_trail_names_the_door(town: Company, lina: Person, wang: Person):
    follower = Follower(town, "lina")
    follower.login()
    number = follower.submit(an_invoice(town, "lina"))
    follower.wait_for_pending(number)
    assert "李娜 提交，开始锁定 1 张发票（经公众号）" in wang.page(f"/claims/{number}").text
    assert "经公众号" in follower.page(f"/claims/{number}/print").text
    assert follower.form(f"/claims/{number}/withdraw").ok
    shown = lina.call(f"/api/claims/{number}").json()
    assert "李娜 撤回（经公众号）" in [event["text"] for event in shown["timeline"]]


def test_the_simulator_had_nothing_to_object_to(town: Company):
    assert town.ask("/_sim/flags")["flags"] == []
