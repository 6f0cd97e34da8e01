"""The HTTP API as its OpenAPI document describes it: generated requests against the real bot, every answer judged."""

import pytest
import requests
import schemathesis
from hypothesis import given, settings
from schemathesis import GenerationMode
from schemathesis.checks import CHECKS, load_all_checks

from bot.bootstrap import make_router
from bot.server import openapi
from tests.company import Company
from tests.door import AppUser
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process

load_all_checks()
JUDGED = [check for check in CHECKS.get_all() if check.__name__ != "positive_data_acceptance"]
JUDGED_AS_PAGE = [one for one in JUDGED if one.__name__ != "ignored_auth"]  # it knows the cookie's name for HTTPS alone
DOCUMENT = openapi.document(make_router().web.values())
OPERATIONS = [found.ok() for found in schemathesis.openapi.from_dict(DOCUMENT).get_all_operations()]
FITTING, ODD = GenerationMode.POSITIVE, GenerationMode.NEGATIVE
CASES = [
    pytest.param(one, mode, id=f"{one.method.upper()} {one.path} {mode.value}")
    for one in OPERATIONS
    for mode in (FITTING, ODD)
    if mode is FITTING or one.definition.raw.get("requestBody") or one.definition.raw["parameters"]
]


@pytest.fixture
def member(town: Company) -> Person:
    """Somebody who is logged in on a page."""
    lina = Person(town, "lina")
    lina.login()
    return lina


@pytest.fixture
def user(town: Company) -> AppUser:
    """The same with the company's app."""
    lina = AppUser(town, "lina", account="open_app")
    lina.login()
    return lina


@pytest.mark.parametrize(("operation", "mode"), CASES)
def test_every_call_answers_as_the_document_says(operation, mode, town: Company, member: Person, user: AppUser):
    """Well-formed requests about picks and claims that do not exist are rightly refused, so a refusal is no fault."""
    how = {"headers": {"Authorization": user.session.headers["Authorization"]}, "checks": JUDGED}
    if operation.definition.raw["security"] == [{"cookie": []}]:
        cookies = member.session.cookies.get_dict()
        how = {"headers": {"X-CSRF-Token": member.csrf}, "cookies": cookies, "checks": JUDGED_AS_PAGE}

    @settings(max_examples=15, derandomize=True, deadline=None, database=None)
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        answered.append(case.call_and_validate(base_url=town.url, timeout=60, **how))

    answered = []
    ask()
    assert answered
    assert all(answer.status_code < 500 for answer in answered)


def test_the_bot_serves_the_document_to_everybody(town: Company):
    assert requests.get(f"{town.url}/api/openapi.json", timeout=60).json() == DOCUMENT


def test_claims_are_listed_newest_first_page_by_page(town: Company, wang: Person):
    sun = Person(town, "sunlei")
    made = [sun.submit(an_invoice(town, "sunlei")) for _ in range(3)]
    listed = sun.call("/api/claims").json()
    assert [one["number"] for one in listed["claims"]] == made[::-1]
    assert listed["next"] is None
    assert listed["claims"][0]["total_text"] == "¥123.45"
    assert sun.call("/api/claims?before=1").json()["claims"] == []
    assert sun.call("/api/claims?before=x").status_code == 400
    assert wang.call("/api/claims").json()["claims"] == []


def test_a_claim_shows_its_invoices_and_history_and_can_be_withdrawn(town: Company, lina: Person):
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice, purpose="客户拜访")
    lina.wait_for_pending(number)
    claim = lina.call(f"/api/claims/{number}").json()
    assert (claim["state_text"], claim["purpose"], claim["waiting_for"]) == ("等待审批", "客户拜访", ["王强"])
    assert [(line["amount_text"], line["state"]) for line in claim["lines"]] == [("¥123.45", "proposed")]
    assert "李娜" in claim["timeline"][0]["text"]
    assert claim["can_withdraw"]
    assert Person(town, "huangting").call(f"/api/claims/{number}/withdraw", {}).status_code == 404
    assert lina.call(f"/api/claims/{number}/withdraw", {}).json()["state"] == "withdrawn"
    town.until(lambda: town.status(invoice) == "INIT")
    assert not lina.call(f"/api/claims/{number}").json()["can_withdraw"]


@pytest.mark.parametrize(
    "body",
    [
        {"key": "k", "picks": "abc"},
        {"key": "k", "picks": [1]},
        {"key": "k" * 65, "picks": []},
        {"key": "两", "picks": []},
        {"key": "k", "picks": [], "categories": {"p": "yacht"}},
        {"key": "k", "picks": [], "nots": {}},
        {"picks": []},
    ],
)
def test_a_body_of_another_shape_is_refused_in_words(town: Company, member: Person, body):
    answer = member.call("/api/claims", body)
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "refusal.bad_input"
    assert answer.json()["error"]["text"]
