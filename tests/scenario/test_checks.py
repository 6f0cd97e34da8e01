"""What people are told of invoices that can't be claimed, before anything is locked (product: failures A)."""

import uuid

import pytest

from tests.person import Person, an_invoice

pytestmark = pytest.mark.process


def row(person: Person, *invoices: str) -> dict:
    rows = person.pick(*invoices)["rows"]
    return rows[0]


def test_a_wrong_title_is_shown_with_what_differs(town, lina):
    it = row(lina, an_invoice(town, "lina", title="青屿示例科技分公司"))
    assert it["state"] == "blocked"
    read = "抬头不对。发票上：青屿示例科技【分】公司；公司要求：青屿示例科技有限公司（税号尾号 T03E）。"
    assert it["note"].startswith(read)
    assert it["note"].endswith("请让商家冲红重开。")


def test_a_personal_title_is_refused_with_the_exceptions(town, lina):
    it = row(lina, an_invoice(town, "lina", title="李娜", buyer_number=""))
    assert it["state"] == "blocked"
    assert it["note"].startswith("这是个人抬头的发票，公司不能入账。火车票、")


def test_amounts_that_do_not_add_up_only_warn(town, lina):
    it = row(lina, an_invoice(town, "lina", fee=10_000, fee_without_tax=9_000, tax=900))
    assert (it["state"], it["note"]) == ("warn", "这张发票金额核不平，已标给财务人工看。")


def test_an_invoice_without_a_pdf_only_warns_and_goes_on(town, lina, wang):
    invoice = an_invoice(town, "lina", pdf=False)
    it = row(lina, invoice)
    assert (it["state"], it["chip"]) == ("warn", "缺原件")
    number = lina.submit(invoice)
    assert "1 张要看" in str(wang.wait_for_card(number))


def test_a_written_off_invoice_is_refused(town, lina):
    invoice = an_invoice(town, "lina")
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [invoice]})
    number = lina.submit(invoice)
    Person(town, "wangqiang").click(number, "approve")
    town.until(lambda: lina.state(number) == "closed")
    it = lina.call("/api/picks", {"result": choice, "have": []}).json()["rows"][0]
    assert it["state"] == "blocked"
    assert number in it["note"]


def test_a_blocked_invoice_is_refused_by_the_server_too_and_by_name(town, lina):
    good, bad = an_invoice(town, "lina"), an_invoice(town, "lina", title="别家公司")
    picks = [r["pick"] for r in lina.pick(good, bad)["rows"]]
    answer = lina.call("/api/claims", {"key": str(uuid.uuid4()), "picks": picks, "purpose": ""})
    assert answer.status_code == 422
    assert "抬头不对" in answer.json()["error"]["text"]
    assert town.status(good) == "INIT"


def test_a_reason_chosen_on_the_card_reaches_the_employee(town, lina, wang):
    number = lina.submit(an_invoice(town, "lina"))
    card = wang.wait_for_card(number)
    chosen = {"reason": ["reason.over_limit"]}
    town.ask("/_sim/click", {"userid": "wangqiang", "task_id": card["task_id"], "key": "reject", "selected": chosen})
    town.until(lambda: "原因：超标" in lina.heard())
