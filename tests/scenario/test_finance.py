"""Finance: paying before the write-off, holding it, sending claims back, and its word on what is stuck."""

import io
import re
import zipfile
from pathlib import Path

import pytest

from tests.company import Company, company
from tests.person import Person, an_invoice
from tests.process.clocks import Clock, living

INVOICE_API = "/cgi-bin/card/invoice/reimburse/update*"
FINANCE = '["chenjing", "wangqiang"]'  # the approver too: nobody pays what he approved


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """A company that writes off two seconds after payment."""
    folder = Path(tmp_path_factory.mktemp("paying"))
    rules = {"BAOXIAO_APPROVAL__CLOSE_WHEN": "paid", "BAOXIAO_APPROVAL__CLOSE_AFTER": "2s"}
    with company(folder, undo_window="0s", BAOXIAO_ROLES__FINANCE=FINANCE, **rules) as it:
        yield it


@pytest.fixture(scope="module")
def patient(tmp_path_factory):
    """A company where payments may be taken back for a day, and approvals for three seconds."""
    folder = Path(tmp_path_factory.mktemp("patient"))
    with company(folder, undo_window="0s", BAOXIAO_APPROVAL__CLOSE_WHEN="paid", BAOXIAO_ROLES__FINANCE=FINANCE) as it:
        yield it


@pytest.fixture(scope="module")
def quick(tmp_path_factory):
    """A company that writes off once approved; its clock is moved on when the undo window shall be over."""
    with living(Path(tmp_path_factory.mktemp("quick")), undo_window="10m") as it:
        yield it


@pytest.fixture(scope="module")
def clock(quick):
    return Clock(quick.folder / "clock", quick)


def people(town: Company) -> tuple[Person, Person, Person]:
    """An employee, her leader, and somebody of finance."""
    return Person(town, "lina"), Person(town, "wangqiang"), Person(town, "chenjing")


def approved(town: Company, *invoices: str) -> str:
    """A claim of these invoices that her leader has approved."""
    lina, wang, _ = people(town)
    number = lina.submit(*invoices)
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "approved")
    return number


def test_invoices_stay_locked_until_another_person_has_paid(town):
    lina, wang, chen = people(town)
    invoice = an_invoice(town, "lina", 38_600)
    number = approved(town, invoice)
    assert town.status(invoice) == "LOCK"
    assert number in chen.page("/finance?queue=approved").text
    assert "自己报的、自己批的单，要由另一位财务处理。" in wang.form(f"/claims/{number}/pay").text
    assert "只有财务能这样做，你的点击没有生效。" in lina.form(f"/claims/{number}/pay").text
    assert lina.state(number) == "approved"
    page = chen.form(f"/claims/{number}/pay", queue="approved")
    assert page.url.endswith("/finance?queue=approved")
    assert town.until(lambda: f"{number} 已付款 ¥386.00。" in lina.heard())
    assert town.until(lambda: lina.state(number) == "closed")
    assert town.status(invoice) == "CLOSURE"
    assert "陈静 确认已付款" in lina.page(f"/claims/{number}").text
    assert number in chen.page("/finance?queue=closed").text


def test_the_console_is_for_finance_alone(town):
    lina, _, chen = people(town)
    assert lina.page("/finance").status_code == 404
    assert lina.page("/finance/export?month=2026-11").status_code == 404
    assert "/finance" not in lina.page("/claims").text
    assert 'href="/finance"' in chen.page("/claims").text
    assert chen.page("/finance?queue=nonsense&after=99999999").status_code == 200
    assert chen.page("/finance?after=x").status_code == 404


def test_b4c_too_late_to_withdraw_finance_is_asked_and_sends_it_back(patient):
    lina, _, chen = people(patient)
    invoice = an_invoice(patient, "lina", 12_000)
    number = approved(patient, invoice)
    lina.say(f"撤回 {number}")
    assert patient.until(lambda: f"晚了一步：{number} 刚批完，已改为请财务退回。" in lina.heard())
    lina.say(f"撤回 {number}")
    asked = f"李娜 请你退回 {number}（¥120.00）"
    assert patient.until(lambda: asked in chen.heard())
    assert "请写一句原因" in chen.form(f"/claims/{number}/return", why=" ").text
    chen.form(f"/claims/{number}/return", why="重复了")
    assert patient.until(lambda: patient.status(invoice) == "INIT")
    assert patient.until(lambda: f"陈静（财务）退回了你的 {number}" in lina.heard())
    assert "原因：重复了" in lina.heard()
    assert chen.heard().count(asked) == 1
    assert lina.state(number) == "withdrawn"
    again = lina.submit(invoice)
    assert again != number


def test_a_payment_can_be_taken_back_until_the_write_off(patient):
    lina, _, chen = people(patient)
    invoice = an_invoice(patient, "lina")
    number = approved(patient, invoice)
    chen.form(f"/claims/{number}/pay")
    assert lina.state(number) == "paid"
    lina.say(f"撤回 {number}")
    assert patient.until(lambda: f"{number} 已付款，不能撤回了。" in lina.heard())
    assert "状态已经变了" in chen.form(f"/claims/{number}/pay").text
    chen.form(f"/claims/{number}/unpay", why="付错了账户")
    assert lina.state(number) == "approved"
    assert patient.status(invoice) == "LOCK"
    assert "陈静 撤销了「已付款」：付错了账户" in lina.page(f"/claims/{number}").text


def test_a_write_off_on_hold_waits_for_its_release(quick, clock):
    lina, _, chen = people(quick)
    invoice = an_invoice(quick, "lina")
    number = approved(quick, invoice)
    chen.form(f"/claims/{number}/hold", why="等合同")
    other = approved(quick, an_invoice(quick, "lina"))
    clock.advance(601)
    quick.until(lambda: lina.state(other) == "closed")
    assert (lina.state(number), quick.status(invoice)) == ("approved", "LOCK")
    assert "陈静 暂缓了核销：等合同" in chen.page("/finance?queue=approved").text
    chen.form(f"/claims/{number}/release")
    assert quick.until(lambda: lina.state(number) == "closed")
    assert quick.status(invoice) == "CLOSURE"


def test_a_closure_without_any_answer_is_settled_by_finances_recorded_word(quick, clock):
    lina, _, chen = people(quick)
    invoice = an_invoice(quick, "lina")
    number = approved(quick, invoice)
    quick.ask("/_sim/switches", {"closed_queryable": "no"})
    quick.ask("/_sim/faults", {"path": INVOICE_API, "kind": "drop", "after": True, "times": 0})
    clock.advance(601)
    assert quick.until(lambda: "的核销没有得到答复，发票又查不到" in chen.heard())
    page = chen.page(f"/claims/{number}").text
    assert "核销没有得到答复，请核对" in page
    assert 'name="line-1"' in page
    assert 'name="line-1"' not in lina.page(f"/claims/{number}").text
    assert "只有财务能这样做" in lina.form(f"/claims/{number}/closed", why="x", **{"line-1": "1"}).text
    assert "请勾选核对过的发票" in chen.form(f"/claims/{number}/closed", why="看过卡包").text
    assert number in chen.page("/finance?queue=help").text
    chen.form(f"/claims/{number}/closed", why="看过卡包", **{"line-1": "1"})
    assert lina.state(number) == "closed"
    assert "陈静 核对过：已核销（看过卡包）" in lina.page(f"/claims/{number}").text
    assert number not in chen.page("/finance?queue=help").text
    quick.ask("/_sim/faults", method="DELETE")
    quick.ask("/_sim/switches", {"closed_queryable": "yes"})


def test_not_written_off_yet_is_tried_again(quick, clock):
    lina, _wang, chen = people(quick)
    invoice = an_invoice(quick, "lina")
    number = approved(quick, invoice)
    quick.ask("/_sim/faults", {"path": INVOICE_API, "kind": "drop", "times": 0})
    quick.ask(
        "/_sim/faults",
        # It is seen before the point of no return and once after it.
        {"path": "/cgi-bin/card/invoice/reimburse/get*", "kind": "errcode", "errcode": 72038, "times": 0, "skip": 2},
    )
    clock.advance(601)
    assert quick.until(lambda: f"{number} " in chen.heard() and lina.state(number) == "closing")
    quick.until(lambda: "核销没有得到答复" in chen.page(f"/claims/{number}").text)
    quick.ask("/_sim/faults", method="DELETE")
    chen.form(f"/claims/{number}/not-closed", why="卡包里还在")
    assert quick.until(lambda: lina.state(number) == "closed")
    assert quick.status(invoice) == "CLOSURE"
    assert "陈静 核对过：没有核销（卡包里还在）" in lina.page(f"/claims/{number}").text


def rows_of(content: bytes) -> list[dict[str, str | float]]:
    """The rows of the first sheet under the words of its head: shared strings as text, numbers as numbers, no
    formula; every number is shown with two decimals."""
    book = zipfile.ZipFile(io.BytesIO(content))
    strings = re.findall(r"<si><t[^>]*>(.*?)</t></si>", book.read("xl/sharedStrings.xml").decode())
    sheet, styles = (book.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "styles"))
    assert "<f>" not in sheet
    codes = dict(re.findall(r'<numFmt numFmtId="(\d+)" formatCode="(.*?)"', styles))
    formats = re.findall(r'<xf numFmtId="(\d+)"', styles.partition("<cellXfs")[2])
    rows: list[dict[str, str | float]] = []
    for row in re.findall(r"<row [^>]*>(.*?)</row>", sheet):
        found: dict[str, str | float] = {}
        for column, style, kind, value in re.findall(
            r'<c r="([A-Z]+)\d+"(?: s="(\d+)")?( t="s")?><v>(.*?)</v></c>', row
        ):
            assert kind or codes[formats[int(style)]] == "0.00", (column, value)
            found[column] = strings[int(value)] if kind else float(value)
        rows.append(found)
    head = rows.pop(0)
    return [{str(head[column]): value for column, value in row.items()} for row in rows]


def exported(chen: Person) -> list[dict[str, str | float]]:
    """What finance takes away of this month."""
    month = chen.page("/finance").text.partition('name="month" value="')[2][:7]
    answer = chen.page(f"/finance/export?month={month}")
    assert answer.headers["Content-Disposition"] == f'attachment; filename="baoxiao-{month}.xlsx"'
    return rows_of(answer.content)


def test_a_month_is_exported_with_one_row_per_invoice_sums_as_numbers(patient):
    _lina, _, chen = people(patient)
    plain = an_invoice(patient, "lina", 10_629, payee="=1+1 饭店")
    number = approved(patient, plain, an_invoice(patient, "lina", 4_200))
    mine = [row for row in exported(chen) if row["报销单"] == number]
    assert len(mine) == 2
    assert (mine[0]["销售方"], mine[0]["价税合计"]) == ("=1+1 饭店", 106.29)
    assert (mine[0]["审批人"], mine[0]["状态"]) == ("王强", "已同意")
    assert mine[0]["发票号码"] == str(patient.state()["invoices"][plain]["billing_no"])
    assert "请选一个月份" in chen.page("/finance/export?month=2026-13").text


def test_the_printed_claim_tells_lines_sum_in_words_decisions_and_state(patient):
    lina, _wang, _ = people(patient)
    number = approved(patient, an_invoice(patient, "lina", 38_600), an_invoice(patient, "lina", 1_400))
    page = lina.page(f"/claims/{number}/print").text
    assert "费用报销单" in page
    assert "人民币肆佰元整" in page
    assert "¥386.00" in page
    assert re.search(r"王强</td><td>同意</td>", page)
    assert "已同意" in page
    assert re.search(r"打印时间：20\d\d年", page)
    assert Person(patient, "huangting").page(f"/claims/{number}/print").status_code == 404


NUMBERS = {
    "fiscal": (
        {"billing_no": "0099904821", "billing_code": "44060122", "type": "财政电子票据"},
        "0099904821",
        "44060122",
    ),
    "in the code": ({"billing_no": "", "billing_code": "26440000000000904822"}, "26440000000000904822", ""),
    "on paper": (
        {"billing_no": "26440000000000904823/00904824", "billing_code": "144002010000"},
        "26440000000000904823",
        "144002010000",
    ),
    "swapped": ({"billing_no": "144002010001", "billing_code": "00904825"}, "00904825", "144002010001"),
}


@pytest.mark.parametrize("shape", NUMBERS)
def test_a_number_is_shown_in_its_place_wherever_it_came_from(patient, shape):
    given, number, code = NUMBERS[shape]
    lina, _, chen = people(patient)
    claim = approved(patient, an_invoice(patient, "lina", 8_800, **given))
    page, printed = lina.page(f"/claims/{claim}").text, lina.page(f"/claims/{claim}/print").text
    assert f"尾号 {number[-4:]}" in page
    assert re.search(rf"<dt>(发票|票据)号码</dt><dd>{number}</dd>", page)
    assert f">{number}</td>" in printed
    (row,) = [row for row in exported(chen) if row["报销单"] == claim]
    assert (row["发票号码"], row["发票代码"], row["价税合计"]) == (number, code, 88.0)
    assert row["纸质发票号码"] == ("00904824" if shape == "on paper" else "")
    lina.say(f"锁 {number[-6:]}")
    patient.until(lambda: re.search(rf"尾号 {number[-6:]}（.*?）在你的 {claim} 里", lina.heard()))


def test_categories_are_guessed_changeable_and_kept(patient):
    lina, wang, _ = people(patient)
    picked = lina.pick(
        an_invoice(patient, "lina", 5_000, detail="餐费"), an_invoice(patient, "lina", 6_000, detail="住宿")
    )
    assert [row["category"] for row in picked["rows"]] == ["meals", "lodging"]
    first, second = (row["pick"] for row in picked["rows"])
    body = {"key": "k" * 32, "picks": [first, second], "purpose": "", "categories": {first: "training"}}
    number = lina.call("/api/claims", body).json()["claim"]
    page = wang.page(f"/claims/{number}").text
    assert "培训" in page
    assert "住宿" in page
    assert lina.call("/api/claims", {**body, "key": "l" * 32, "categories": {first: "yachts"}}).status_code == 400


def test_the_simulator_had_nothing_to_object_to(town, patient, quick):
    for each in (town, patient, quick):
        assert each.ask("/_sim/flags")["flags"] == []
