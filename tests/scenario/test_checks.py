"""What people are told of invoices that can't be claimed, before anything is locked (product: failures A)."""

import re
import sqlite3
import uuid
from contextlib import closing

import pytest

from tests.company import company
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
    assert lina.state(number) == "rejected"
    assert "王强 驳回：超标" in lina.page(f"/claims/{number}").text


def refused(person: Person, *picks: str, **more) -> str:
    answer = person.call("/api/claims", {"key": str(uuid.uuid4()), "picks": list(picks), "purpose": "", **more})
    assert answer.status_code == 422, answer.text
    return str(answer.json()["error"]["text"])


def tail(town, invoice: str) -> str:
    return str(town.state()["invoices"][invoice]["billing_no"])[-4:]


def test_a1_locked_elsewhere_before_and_after_picking(town, lina):
    good, bad, held = (an_invoice(town, "lina", 38_600) for _ in range(3))
    how = "若想用它：先到原来的报销撤回，锁会自动解开。"
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [held]})
    town.ask("/_sim/rival_lock", {"invoice": held})
    it = lina.call("/api/picks", {"result": choice, "have": []}).json()["rows"][0]
    assert (it["state"], it["note"]) == ("blocked", f"已被别处锁定，多半在另一个报销里。{how}")
    picks = [r["pick"] for r in lina.pick(good, bad)["rows"]]
    town.ask("/_sim/rival_lock", {"invoice": bad})
    body = {"key": str(uuid.uuid4()), "picks": picks, "purpose": ""}
    number = lina.call("/api/claims", body).json()["claim"]
    town.until(lambda: f"{number} 还没提交：有 1 张发票已被别处锁定，其余 1 张没问题。" in lina.heard())
    assert (
        f"¥386.00（尾号 {tail(town, bad)}）多半在另一个报销里。若想用它：先到原来的报销撤回，锁会自动解开。"
        in lina.heard()
    )
    page = lina.page(f"/claims/{number}").text
    assert "去掉它，提交 1 张" in page
    assert "再试一次" in page


def test_a1c_written_off_in_a_claim_of_ones_own(town, lina, wang):
    invoice = an_invoice(town, "lina")
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [invoice]})
    number = lina.submit(invoice)
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed")
    it = lina.call("/api/picks", {"result": choice, "have": []}).json()["rows"][0]
    assert re.fullmatch(rf"这张发票 \d+月\d+日 已核销（你的 {number}），不能再报。", it["note"])
    assert it["link"] == f"/claims/{number}"


def test_a4_the_good_ones_of_a_mixed_selection_can_be_submitted(town, lina, wang):
    good = [an_invoice(town, "lina") for _ in range(3)]
    bad = [an_invoice(town, "lina", title="别家公司"), an_invoice(town, "lina", title="个人", buyer_number="")]
    picked = lina.pick(*good, *bad)
    assert picked["summary"] == "选了 5 张：3 张可以报，2 张不行（原因写在下面）。"
    said = refused(lina, *[r["pick"] for r in picked["rows"]])
    assert said.startswith(picked["summary"])
    assert all(f"（尾号 {tail(town, invoice)}）" in said for invoice in bad)
    assert not any(f"（尾号 {tail(town, invoice)}）" in said for invoice in good)
    assert [town.status(invoice) for invoice in (*good, *bad)] == ["INIT"] * 5
    fine = [r["pick"] for r in picked["rows"] if r["state"] == "ok"]
    body = {"key": str(uuid.uuid4()), "picks": fine, "purpose": ""}
    number = lina.call("/api/claims", body).json()["claim"]
    wang.wait_for_card(number)
    assert [town.status(invoice) for invoice in (*good, *bad)] == ["LOCK"] * 3 + ["INIT"] * 2


def test_a6_a_personal_title_in_its_exact_words(town, lina):
    it = row(lina, an_invoice(town, "lina", title="个人", buyer_number=""))
    assert (
        it["note"]
        == "这是个人抬头的发票，公司不能入账。火车票、铁路、航空、机票、行程单、客票、客运、汽车票、船票除外。"
    )


def test_a7a_in_a_live_claim_of_ones_own(town, lina, wang):
    invoice = an_invoice(town, "lina")
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [invoice]})
    number = lina.submit(invoice)
    wang.wait_for_card(number)
    it = lina.call("/api/picks", {"result": choice, "have": []}).json()["rows"][0]
    assert it["note"] == f"这张已在你的 {number}（审批中）里，不会重复计入。"
    assert it["link"] == f"/claims/{number}"


def test_a7b_in_a_colleagues_claim_names_nobody_and_finance_is_told_once(town, lina, wang):
    number = "YY440000000000770077"
    hers, his = an_invoice(town, "lina", billing_no=number), an_invoice(town, "wuhao", billing_no=number)
    claim = lina.submit(hers)
    wang.wait_for_card(claim)
    wu, finance = Person(town, "wuhao"), Person(town, "chenjing")
    it = row(wu, his)
    found = re.fullmatch(r"这张发票公司已经报销过或正在报销，不能再报。有疑问请找财务，编号 (Q-\d+)。", it["note"])
    assert found
    assert "李娜" not in str(it)
    assert claim not in str(it)
    town.until(lambda: f"{found[1]}：吴昊 想报" in finance.heard())
    assert f"这张已在 {claim} 里" in finance.heard()
    assert found[1] in row(wu, his)["note"]
    assert found[1] in refused(wu, it["pick"])
    assert finance.heard().count(f"{found[1]}：") == 1
    assert "Q-" not in wu.heard()


def test_a14_a_second_tap_says_so(town, lina):
    picks = [r["pick"] for r in lina.pick(an_invoice(town, "lina"))["rows"]]
    body = {"key": str(uuid.uuid4()), "picks": picks, "purpose": ""}
    number = lina.call("/api/claims", body).json()["claim"]
    again = lina.call("/api/claims", body).json()
    assert (again["claim"], again["text"]) == (number, f"已提交过了：{number}。")


def test_a17_goes_on_and_the_approver_sees_it(town, lina, wang):
    invoice = an_invoice(town, "lina", fee=10_000, fee_without_tax=9_000, tax=900)
    number = lina.submit(invoice)
    assert "⚠金额不平" in str(wang.wait_for_card(number))
    assert "这张发票金额核不平，已标给财务人工看。" in wang.page(f"/claims/{number}").text


def test_look_alikes_are_noted_for_the_approver_alone(town, lina, wang):
    same = {"seller_number": "91440300MA5Y99TEST", "fee": 4_321}
    ids = [an_invoice(town, "lina", **same), an_invoice(town, "lina", **same)]
    picked = lina.pick(*ids)
    assert [r["state"] for r in picked["rows"]] == ["ok", "ok"]
    number = lina.submit(*ids)
    wang.wait_for_card(number)
    assert "同店同日同额" in wang.page(f"/claims/{number}").text
    assert "同店同日同额" not in lina.page(f"/claims/{number}").text


def test_the_original_and_the_itinerary_are_kept_for_those_concerned(town, lina, wang):
    invoice = an_invoice(town, "lina", trip_pdf_url="/pdf/trip-trip.pdf")
    number = lina.submit(invoice)
    path = f"/claims/{number}/lines/1/pdf"
    town.until(lambda: lina.page(path).ok)
    for person in (lina, wang, Person(town, "chenjing")):
        answer = person.page(path)
        assert answer.content.startswith(b"%PDF-")
        assert answer.headers["Content-Type"] == "application/pdf"
        assert answer.headers["Content-Disposition"] == f'attachment; filename="{number}-1.pdf"'
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["Content-Security-Policy"].startswith("sandbox")
    assert path in wang.page(f"/claims/{number}").text
    stranger = Person(town, "huangting").page(path)
    absent = lina.page(f"/claims/{number}/lines/9/pdf")
    assert (stranger.status_code, absent.status_code) == (404, 404)


def test_an_original_not_to_be_had_is_flagged_and_its_address_forgotten(town, lina, wang):
    invoice = an_invoice(town, "lina", pdf_url="http://127.0.0.1:1/secret-address.pdf")
    number = lina.submit(invoice)
    wang.wait_for_card(number)
    town.until(lambda: "没拿到这张发票的原件" in wang.page(f"/claims/{number}").text)
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed")
    assert "secret-address" not in town.log()
    with closing(sqlite3.connect(town.folder / "baoxiao.db")) as database:
        assert not [line for line in database.iterdump() if "secret-address" in line]


@pytest.fixture
def strict(tmp_path):
    """A company that asks for a word about invoices older than 180 days, in either language."""
    with company(tmp_path, BAOXIAO_CHECKS__MAX_AGE_DAYS="180") as it:
        yield it


def test_a8_an_old_invoice_needs_a_word_that_the_approver_reads(strict):
    lina, wang = Person(strict, "lina"), Person(strict, "wangqiang")
    invoice = an_invoice(strict, "lina", days_ago=200)
    it = row(lina, invoice)
    assert (it["state"], it["asks"]) == ("warn", True)
    assert "已超过公司规定的 180 天，需要说明原因。" in it["note"]
    assert "需要说明原因：写一句就能提交，审批人会看到。" in refused(lina, it["pick"])
    assert "需要说明原因" in refused(lina, it["pick"], notes={it["pick"]: "  "})
    assert strict.status(invoice) == "INIT"
    body = {"key": str(uuid.uuid4()), "picks": [it["pick"]], "purpose": "", "notes": {it["pick"]: "客户刚寄来"}}
    number = lina.call("/api/claims", body).json()["claim"]
    assert "客户刚寄来" in str(wang.wait_for_card(number))
    assert "说明：客户刚寄来" in wang.page(f"/claims/{number}").text
    lina.say("English")
    old = an_invoice(strict, "lina", days_ago=200)
    said = strict.until(lambda: next((n for n in [row(lina, old)["note"]] if n.startswith("Issued")), ""))
    assert said.startswith("Issued 200 days ago, over the limit of 180 days; say why.")


def test_the_approvers_card_shows_invoices_to_look_at_and_sums_up_the_rest(town, lina, wang):
    invoices = [an_invoice(town, "lina", 1_000) for _ in range(7)] + [an_invoice(town, "lina", 2_600, pdf_url="")]
    number = lina.submit(*invoices)
    rows = wang.wait_for_card(number)["card"]["horizontal_content_list"]
    assert rows[0]["value"].startswith("¥26.00 ⚠缺原件 ")
    assert [row["value"] for row in rows[1:]] == ["7 张共 ¥70.00"]


TICKETS = {
    "rail": {"type": "电子发票（铁路电子客票）", "buyer_number": "110101199003078515"},
    "coach": {"type": "公路汽车票", "buyer_number": "E12345678"},
    "coach by another name": {"type": "客运发票", "buyer_number": "00000000"},
    "masked": {"type": "电子发票（铁路电子客票）", "buyer_number": "4403**********1234"},
    "slash": {"type": "电子发票（铁路电子客票）", "buyer_number": "/"},
    "flight": {
        "type": "电子发票（航空运输电子客票行程单）",
        "buyer_number": "无",
        "fee_without_tax": 75_229,
        "tax": 6_771,
    },
}


@pytest.mark.parametrize("ticket", TICKETS)
def test_a_ticket_in_a_traveller_s_name_is_taken_and_written_off(town, lina, wang, ticket):
    invoice = an_invoice(town, "lina", 87_000, title="欧阳知行", **TICKETS[ticket])
    (row,) = lina.pick(invoice)["rows"]
    assert (row["state"], row["note"]) == ("ok", "")
    number = lina.submit(invoice)
    wang.click(number, "approve")
    town.until(lambda: town.status(invoice) == "CLOSURE")


@pytest.mark.parametrize(
    ("switch", "answer", "said"),
    [("amounts", "masked", "微信给出的金额是「***」，看不出是多少"), ("dates", "short", "看不出是哪一天")],
)
def test_a_sum_or_date_that_cannot_be_told_is_refused_in_words(town, lina, switch, answer, said):
    invoice = an_invoice(town, "lina", 87_000)
    town.ask("/_sim/switches", {switch: answer})
    (row,) = lina.pick(invoice)["rows"]
    town.ask("/_sim/switches", method="DELETE")
    assert row["state"] == "blocked"
    assert said in row["note"]
    assert row["amount_text"] == ("" if switch == "amounts" else "¥870.00")


def test_a_sum_in_yuan_is_claimed_whole(town, lina, wang):
    invoice = an_invoice(town, "lina", 87_000)
    town.ask("/_sim/switches", {"amounts": "yuan_text", "dates": "chinese"})
    number = lina.submit(invoice)
    wang.click(number, "approve")
    town.until(lambda: town.status(invoice) == "CLOSURE")
    town.ask("/_sim/switches", method="DELETE")
    assert "¥870.00" in lina.page(f"/claims/{number}").text
