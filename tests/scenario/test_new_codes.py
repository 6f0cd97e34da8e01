"""A wallet that hands out a new code at each pull: the same invoice is never claimed or written off twice over it."""

import re
import uuid
from pathlib import Path

import pytest

from tests.company import Company, company
from tests.person import Person, an_invoice

UNSHAPED = {
    "a ticket of 13 digits": {"billing_no": "7842109876543", "billing_code": "", "type": "客运发票"},
    "8 digits without a code": {"billing_no": "48213377", "billing_code": ""},
    "a fiscal receipt": {"billing_no": "0123456789", "billing_code": "11010124", "type": "财政电子票据"},
}
NUMBERLESS = {"billing_no": "", "billing_code": "", "payee": "城际客运站"}


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    with company(Path(tmp_path_factory.mktemp("pulls")), undo_window="0s") as it:
        it.ask("/_sim/switches", {"new_code_per_pull": True})
        yield it


@pytest.fixture
def lina(town):
    return Person(town, "lina")


@pytest.fixture
def wang(town):
    return Person(town, "wangqiang")


@pytest.fixture
def chen(town):
    return Person(town, "chenjing")


def sent(person: Person, picked: dict) -> tuple[int, dict]:
    """Submit what was picked; the status and the answer."""
    body = {"key": str(uuid.uuid4()), "picks": [row["pick"] for row in picked["rows"]], "purpose": "出差"}
    answer = person.call("/api/claims", body)
    return answer.status_code, answer.json()


@pytest.mark.parametrize("words", UNSHAPED.values(), ids=UNSHAPED)
def test_two_pulls_of_one_invoice_become_one_claim(town: Company, lina: Person, wang: Person, words: dict):
    invoice = an_invoice(town, "lina", **words)
    first, second = lina.pick(invoice), lina.pick(invoice)
    assert first["rows"][0]["pick"] != second["rows"][0]["pick"], "each pull came under a code of its own"
    status, made = sent(lina, first)
    assert status == 200
    assert sent(lina, second)[0] == 422
    wang.click(made["claim"], "approve")
    town.until(lambda: lina.state(made["claim"]) == "closed")
    assert town.status(invoice) == "CLOSURE"
    assert sent(lina, second)[0] == 422


@pytest.mark.parametrize("words", UNSHAPED.values(), ids=UNSHAPED)
def test_one_page_lists_an_invoice_once(town: Company, lina: Person, words: dict):
    changed = {**words, "billing_no": words["billing_no"][:-1] + "9"}
    invoice = an_invoice(town, "lina", **changed)
    rows = lina.pick(invoice)["rows"]
    result = town.ask("/_sim/choose", {"userid": "lina", "invoices": [invoice]})
    both = lina.call("/api/picks", {"result": result, "have": [row["pick"] for row in rows]}).json()["rows"]
    assert len(both) == 1


def test_withdrawing_frees_only_what_the_claim_itself_holds(town: Company, lina: Person, chen: Person):
    invoice = an_invoice(town, "lina", **NUMBERLESS, fee=8_800)
    first, second = lina.pick(invoice), lina.pick(invoice)
    _, held = sent(lina, first)
    status, waits = sent(lina, second)
    assert status == 200
    lina.wait_for_pending(held["claim"])
    page = chen.page(f"/claims/{waits['claim']}").text
    assert "是不是同一张发票" in page
    assert held["claim"] in page
    assert "先等财务看一眼" in town.until(lina.heard)
    assert f">{town.url}/claims/{waits['claim']}<" not in lina.heard(), "a link has words"
    assert "发票正在解锁" not in lina.page(f"/claims/{waits['claim']}").text, "it was never locked"
    assert lina.state(waits["claim"]) == "draft"
    lina.form(f"/claims/{waits['claim']}/withdraw")
    assert lina.state(waits["claim"]) == "withdrawn"
    assert lina.state(held["claim"]) == "pending"
    assert town.status(invoice) == "LOCK"


def test_finance_says_that_it_is_the_same_and_the_first_goes_on(
    town: Company, lina: Person, wang: Person, chen: Person
):
    invoice = an_invoice(town, "lina", **NUMBERLESS, fee=9_900)
    first, second = lina.pick(invoice), lina.pick(invoice)
    _, held = sent(lina, first)
    _, waits = sent(lina, second)
    lina.wait_for_pending(held["claim"])
    told = chen.form(f"/claims/{waits['claim']}/another", line="1").text
    assert "微信显示第 1 张现在锁着" in told
    assert "只有财务能这样做" in wang.form(f"/claims/{held['claim']}/same", line="1").text
    chen.form(f"/claims/{waits['claim']}/same", line="1")
    assert lina.state(waits["claim"]) == "withdrawn"
    wang.click(held["claim"], "approve")
    town.until(lambda: lina.state(held["claim"]) == "closed")
    assert town.status(invoice) == "CLOSURE"


def test_finance_says_that_they_are_two_and_both_are_written_off(
    town: Company, lina: Person, wang: Person, chen: Person
):
    one, other = (an_invoice(town, "lina", **NUMBERLESS, fee=7_700) for _ in range(2))
    held = lina.submit(one)
    lina.wait_for_pending(held)
    waits = lina.submit(other)
    assert lina.state(waits) == "draft"
    assert town.status(other) == "INIT"
    queue = chen.page("/finance?queue=help").text
    assert waits in queue
    assert re.search("可能和另一张单里的是同一张发票", chen.page(f"/claims/{waits}").text)
    chen.form(f"/claims/{waits}/another", line="1")
    lina.wait_for_pending(waits)
    for number in (held, waits):
        wang.click(number, "approve")
        town.until(lambda number=number: lina.state(number) == "closed")
    assert {town.status(one), town.status(other)} == {"CLOSURE"}
