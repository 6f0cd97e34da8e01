"""The doors beside Weixin Work, over HTTP against the real bot: mini program, app, Official Account; and binding."""

import uuid

import pytest
import requests

from tests.company import Company
from tests.door import AppUser, Follower, bind
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process

DOORS = [
    pytest.param(("mini_program", "ios"), id="mini program"),
    pytest.param(("open_app", "ios"), id="app on iOS"),
    pytest.param(("open_app", "android"), id="app on Android"),
]


@pytest.fixture(params=DOORS)
def lina_outside(request, town: Company) -> AppUser:
    """李娜 with the mini program or the app."""
    lina = AppUser(town, "lina", account=request.param[0], platform=request.param[1])
    lina.login()
    return lina


@pytest.fixture
def follower(town: Company) -> Follower:
    """李娜 in the Official Account."""
    lina = Follower(town, "lina")
    lina.login()
    return lina


def test_from_pick_to_closure_in_an_app(town: Company, lina_outside: AppUser, wang: Person):
    lina = lina_outside
    invoices = [an_invoice(town, "lina", 38_600), an_invoice(town, "lina", 62_000)]
    picked = lina.pick(*invoices)
    assert [row["state"] for row in picked["rows"]] == ["ok", "ok"]
    assert (picked["total_text"], picked["approvers"]) == ("¥1,006.00", ["王强"])
    number = lina.submit(*invoices, purpose="客户拜访")
    lina.wait_for_pending(number)
    assert [town.status(one) for one in invoices] == ["LOCK", "LOCK"]
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed")
    assert [town.status(one) for one in invoices] == ["CLOSURE", "CLOSURE"]
    shown = lina.call(f"/api/claims/{number}").json()
    assert "王强 同意" in " ".join(event["text"] for event in shown["timeline"])
    assert number in [one["number"] for one in lina.call("/api/claims").json()["claims"]]


def test_withdrawing_in_an_app_unlocks(town: Company, lina_outside: AppUser):
    invoice = an_invoice(town, "lina")
    number = lina_outside.submit(invoice)
    lina_outside.wait_for_pending(number)
    assert lina_outside.call(f"/api/claims/{number}/withdraw", {}).json()["state"] == "withdrawn"
    town.until(lambda: town.status(invoice) == "INIT")


@pytest.mark.parametrize("invoices", [[], None], ids=["cancelled", "null list"])
def test_choosing_nothing_is_an_empty_choice(town: Company, lina_outside: AppUser, invoices):
    asked = {"userid": "lina", "invoices": invoices, "account": lina_outside.account}
    result = town.ask("/_sim/choose", {**asked, "platform": lina_outside.platform})
    answer = lina_outside.call("/api/picks", {"result": result, "have": []})
    assert (answer.status_code, answer.json()["rows"]) == (200, [])


def test_the_same_key_is_the_same_claim_in_an_app(town: Company, lina_outside: AppUser):
    (row,) = lina_outside.pick(an_invoice(town, "lina"))["rows"]
    body = {"key": str(uuid.uuid4()), "picks": [row["pick"]]}
    first, second = (lina_outside.call("/api/claims", body).json()["claim"] for _ in range(2))
    assert first == second == lina_outside.call(f"/api/submissions/{body['key']}").json()["claim"]


def test_the_signature_is_made_for_the_account_of_the_door(town: Company):
    user = AppUser(town, "lina", account="open_app")
    user.login()
    signed = user.call("/api/card-sign").json()
    assert signed["appId"]
    asked = {"userid": "lina", "invoices": [an_invoice(town, "lina")], "account": "open_app", "params": signed}
    assert town.ask("/_sim/choose", asked)["cardAry"]


def test_a_code_serves_once(town: Company):
    code = town.ask("/_sim/door", {"account": "mini_program", "userid": "lina"})["code"]
    body = {"account": "mini_program", "code": code}
    first, second = (requests.post(f"{town.url}/api/sessions", json=body, timeout=60) for _ in range(2))
    assert (first.status_code, second.status_code) == (200, 401)
    assert second.json()["error"]["code"] == "server.code_refused"


def test_whoever_is_not_bound_may_nothing_until_the_word_was_typed(town: Company):
    zhou = AppUser(town, "zhoumin")
    zhou.open()
    assert zhou.opened["member"] is None
    assert zhou.opened["binding"]["code"] in zhou.opened["binding"]["text"]
    for path, body in (("/api/claims", None), ("/api/card-sign", None), ("/api/picks", {"result": []})):
        refused = zhou.call(path, body)
        assert (refused.status_code, refused.json()["error"]["action"]) == (403, "bind")
    Person(town, "zhoumin").say("绑定 WRONG234")
    assert zhou.call("/api/claims").status_code == 403
    zhou.login()
    assert zhou.call("/api/claims").status_code == 200
    Person(town, "zhoumin").say("解绑")
    town.until(lambda: zhou.call("/api/claims").status_code == 401)


def test_whoever_types_the_code_is_meant_and_a_code_never_serves_two(town: Company):
    phone = AppUser(town, "chenjing")
    phone.open()
    code = phone.opened["binding"]["code"]
    bind(Person(town, "liuyang"), code, phone)
    names = {userid: one["name"] for userid, one in town.state()["members"].items()}
    assert phone.call("/api/session").json()["member"] == {"name": names["liuyang"]}
    chen = Person(town, "chenjing")
    before = len(town.chat("chenjing"))
    chen.say(f"绑定 {code}")
    town.until(lambda: len(town.chat("chenjing")) > before + 1)  # what was said, and the answer
    assert phone.call("/api/session").json()["member"] == {"name": names["liuyang"]}


def test_a_claim_of_somebody_else_is_none_of_an_apps_business(town: Company, lina: Person):
    number = lina.submit(an_invoice(town, "lina"))
    stranger = AppUser(town, "huangting", account="open_app")
    stranger.login()
    assert stranger.call(f"/api/claims/{number}").status_code == 404
    assert stranger.call(f"/api/claims/{number}/withdraw", {}).status_code == 404


def test_from_pick_to_closure_in_the_official_account(town: Company, follower: Follower, wang: Person):
    invoice = an_invoice(town, "lina", 38_600)
    number = follower.submit(invoice)
    follower.wait_for_pending(number)
    assert "王强" in follower.page(f"/claims/{number}").text
    wang.click(number, "approve")
    town.until(lambda: follower.state(number) == "closed")
    assert town.status(invoice) == "CLOSURE"


def test_pages_keep_to_the_official_account(town: Company, follower: Follower):
    number = follower.submit(an_invoice(town, "lina"))
    for path in (f"/claims/{number}", "/claims", "/"):
        assert 'href="/picker"' not in follower.page(path).text
        assert 'href="/official-account/picker"' in follower.page(path).text
    assert follower.page("/picker").url.endswith("/official-account/picker")
    assert follower.form(f"/claims/{number}/withdraw").ok


def test_in_the_official_account_nobody_decides(town: Company, lina: Person):
    number = lina.submit(an_invoice(town, "lina"))
    lina.wait_for_pending(number)
    wang = Follower(town, "wangqiang")
    wang.login()
    assert wang.form(f"/claims/{number}/approve").status_code == 403
    assert lina.state(number) == "pending"


def test_the_js_signature_is_the_official_accounts_and_for_its_page_alone(town: Company, follower: Follower):
    good = follower.call(f"/api/js-config?url={town.url}/official-account/picker")
    assert good.json()["appId"].startswith("wx")
    assert good.json()["corpId"] is None
    assert follower.call(f"/api/js-config?url={town.url}/picker").status_code == 400


def test_the_simulator_had_nothing_to_object_to(town: Company):
    assert town.ask("/_sim/flags")["flags"] == []
