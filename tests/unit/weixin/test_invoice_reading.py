"""Reading the platform's invoices: the documented sample, the oddities seen in the field, and anything at all."""

from dataclasses import asdict
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.identity import identity
from bot.domain.invoice import CardRef, Found, Invoice, Item, Status
from bot.texts import LANGUAGES, Texts
from bot.weixin import invoice_reading
from handlers.shown_finance import fields

REF = CardRef("pSimCardTpl0001", "abc+/=")


def sample(top: dict[str, Any] | None = None, **inner: Any) -> dict[str, Any]:
    """The sample of the documentation, with changes; a value of ``...`` takes a field away."""
    info = {"name": "*餐饮服务*餐费", "num": 1, "unit": "次", "price": 8302}
    user_info = {
        "fee": 8800,
        "title": "示例科技有限公司",
        "billing_time": 1700000000,
        "billing_no": "23442000000012345678",
        "billing_code": "",
        "info": [info],
        "fee_without_tax": 8302,
        "tax": 498,
        "detail": "餐费",
        "pdf_url": "https://sim.local/pdf/1",
        "reimburse_status": "INVOICE_REIMBURSE_INIT",
        "check_code": "",
        "buyer_number": "91440300MA5XXXXXXX",
        **inner,
    }
    data = {
        "errcode": 0,
        "errmsg": "ok",
        "card_id": REF.card_id,
        "begin_time": 1700000000,
        "end_time": 2331072000,
        "openid": "oSim-zhangsan",
        "type": "电子发票（普通发票）",
        "payee": "示例餐饮有限公司",
        "detail": "可用于报销",
        "user_info": {name: value for name, value in user_info.items() if value is not ...},
        **(top or {}),
    }
    return {name: value for name, value in data.items() if value is not ...}


def invoice(top: dict[str, Any] | None = None, **inner: Any) -> Invoice:
    found = invoice_reading.found(REF, sample(top, **inner))
    assert found is not None
    return found.invoice


def test_the_documented_sample() -> None:
    assert invoice_reading.found(REF, sample()) == Found(
        REF,
        Invoice(
            number="23442000000012345678",
            code="",
            kind="电子发票（普通发票）",
            seller="示例餐饮有限公司",
            buyer="示例科技有限公司",
            fee=8800,
            billed_on="2023-11-15",
            tax=498,
            fee_without_tax=8302,
            buyer_number="91440300MA5XXXXXXX",
            detail="餐费",
            pdf_url="https://sim.local/pdf/1",
            items=(Item("*餐饮服务*餐费", "1", "次", 8302),),
            valid_from="2023-11-15",
            expires_on="2043-11-14",
            extra={"detail": "可用于报销"},
        ),
        Status.FREE,
        "oSim-zhangsan",
    )


@pytest.mark.parametrize(
    ("word", "status"),
    [("INIT", Status.FREE), ("LOCK", Status.LOCKED), ("CLOSURE", Status.CLOSED), ("CANCEL", Status.CANCELLED)],
)
def test_status_words(word: str, status: Status) -> None:
    found = invoice_reading.found(REF, sample(reimburse_status=f"INVOICE_REIMBURSE_{word}"))
    assert found is not None
    assert found.status is status


def test_the_date_is_the_calendar_date_in_china() -> None:
    before, after = 1699977599, 1699977600  # 2023-11-14 23:59:59 and midnight in UTC+8
    assert (invoice(billing_time=before).billed_on, invoice(billing_time=after).billed_on) == (
        "2023-11-14",
        "2023-11-15",
    )


def test_promised_fields_that_are_missing_in_the_field() -> None:
    bare = invoice(
        {"begin_time": ..., "end_time": ...},
        tax=...,
        fee_without_tax=...,
        check_code=...,
        billing_code=...,
        info=...,
        pdf_url=...,
    )
    assert (bare.tax, bare.fee_without_tax, bare.check_code, bare.items, bare.expires_on) == (None, None, "", (), "")


def test_keys_with_a_blank_in_front_and_the_misspelt_trip_document() -> None:
    data = sample(trip_pdf_ur="https://t")
    data["user_info"][" reimburse_status"] = "INVOICE_REIMBURSE_LOCK"
    del data["user_info"]["reimburse_status"]
    found = invoice_reading.found(REF, {(" " + name): value for name, value in data.items()})
    assert found is not None
    assert (found.status, found.invoice.trip_pdf_url) == (Status.LOCKED, "https://t")


@pytest.mark.parametrize(("no", "code"), [("00263938", "144002010000"), ("144002010000", "00263938")])
def test_number_and_code_are_told_by_their_shape(no: str, code: str) -> None:
    read = invoice(billing_no=no, billing_code=code)
    assert (read.numbers.number, read.numbers.code, read.tail) == ("00263938", "144002010000", "3938")
    assert identity(read) == "T:144002010000:00263938"


def test_numbers_written_as_text_and_amounts_as_floats() -> None:
    read = invoice(fee="8800", tax=498.0, billing_time="1700000000", billing_no=12345678)
    assert (read.fee, read.tax, read.billed_on, read.number) == (8800, 498, "2023-11-15", "12345678")


@pytest.mark.parametrize("word", ["870.00", " 870.0", "¥870", "８７０．００", "870元", "RMB 870.00"])
def test_a_text_with_a_decimal_point_or_a_currency_is_yuan(word: str) -> None:
    read = invoice(fee=word, fee_without_tax=..., tax=...)
    assert (read.fee, read.unclear) == (87000, {})


def test_a_sum_in_yuan_is_read_whatever_the_other_fields_say() -> None:
    read = invoice(fee="1,088.00", fee_without_tax=99817, tax=8983)
    assert (read.fee, read.fee_without_tax, read.tax) == (108_800, None, None)
    read = invoice(fee="88.00", fee_without_tax="83.02", tax="4.98", info=[{"name": "x", "price": "83.02"}])
    assert (read.fee, read.fee_without_tax, read.tax, read.items[0].price) == (8800, 8302, 498, 8302)


@pytest.mark.parametrize(
    ("fee", "net", "tax"), [(88.0, 83.02, 4.98), (88.5, 83.52, 4.98), (88.5, ..., ...), (88.5, 88.5, 0)]
)
def test_numbers_with_cents_are_yuan_and_tell_the_unit_of_the_others(fee: float, net: object, tax: object) -> None:
    assert invoice(fee=fee, fee_without_tax=net, tax=tax).fee == round(fee * 100)


@pytest.mark.parametrize(
    "changes",
    [
        {"fee": "a lot"},
        {"fee": "***"},
        {"fee": "870.123"},
        {"fee": "8,800"},
        {"fee": "8_800"},
        {"fee": "1e3"},
        {"fee": [8800]},
        {"fee": True},
        {"fee": 88.5},  # the others are whole fen
        {"fee": 88.123, "fee_without_tax": ..., "tax": ...},
        {"fee": 870.0, "fee_without_tax": ..., "tax": ...},  # fen or yuan
        {"fee": float("inf")},
        {"fee": 870, "fee_without_tax": "752.29", "tax": "67.71"},
        {"fee": "870", "fee_without_tax": 752.29, "tax": 67.71},
    ],
)
def test_a_sum_that_cannot_be_told_is_kept_as_it_came_and_never_guessed(changes: dict[str, Any]) -> None:
    read = invoice(**changes)
    assert read.fee == 0
    assert read.unclear["fee"]


@pytest.mark.parametrize(
    "written",
    [
        *(1793462400, "1793462400", 1793462400.0, 1793462400_000, "1793462400000", 20261101, "20261101"),
        *("2026-11-01", "2026/11/1", "2026.11.01", "2026年11月01日", "2026年11月1日", "２０２６－１１－０１"),
        *("2026-11-01 10:11:12", "20261101101112", "2026-11-01T10:11:12", "2026-10-31T20:00:00Z"),
        *("2026-11-01T10:11:12+08:00", "2026年11月01日 10时11分"),
    ],
)
def test_a_date_is_read_however_it_is_written(written: object) -> None:
    read = invoice({"begin_time": written, "end_time": written}, billing_time=written)
    assert (read.billed_on, read.valid_from, read.expires_on, read.unclear) == (*["2026-11-01"] * 3, {})


@pytest.mark.parametrize("written", ["11/01/26", "2026-13-01", "20261131", "soon", 12345, -1, [1], 1e30, "1026-11-01"])
def test_a_date_that_cannot_be_told_is_kept_as_it_came(written: object) -> None:
    read = invoice({"begin_time": written}, billing_time=written)
    assert (read.billed_on, read.valid_from) == ("", "")
    assert read.unclear["date"]


@pytest.mark.parametrize("written", [None, "", " ", 0, "0", ...])
def test_a_date_that_is_not_told_is_only_missing(written: object) -> None:
    read = invoice(billing_time=written)
    assert (read.billed_on, read.unclear) == ("", {})


def test_what_we_have_no_field_for_is_kept() -> None:
    read = invoice({"user_card_status": "EXPIRE", "new_key": [1]}, order_id="o1", accept=True, detail="可用于报销")
    assert read.card_status == "EXPIRE"
    assert read.extra == {"new_key": "[1]", "order_id": "o1", "accept": "true"}


TEXTS = (
    *("title", "billing_no", "billing_code", "check_code", "buyer_number", "buyer_address_and_phone"),
    *("buyer_bank_account", "seller_number", "seller_address_and_phone", "seller_bank_account", "remarks"),
    *("cashier", "maker", "detail", "pdf_url", "trip_pdf_url"),
)


def test_every_field_of_the_documentation_s_tables_is_kept() -> None:
    read = invoice(
        {"payee": "the payee", "type": "the type", "detail": "the card"},
        **{name: f"the {name}" for name in TEXTS},
        info=[{"name": "the item", "num": 2, "unit": "the unit", "price": 7, "fee": 14}],
    )
    kept = {value for value in asdict(read).values() if isinstance(value, str)}
    assert {f"the {name}" for name in TEXTS} | {"the payee", "the type"} <= kept
    assert read.items == (Item("the item", "2", "the unit", 7, 14),)
    assert (read.fee, read.tax, read.fee_without_tax) == (8800, 498, 8302)
    assert (read.billed_on, read.valid_from, read.expires_on) == ("2023-11-15", "2023-11-15", "2043-11-14")
    assert read.extra == {"detail": "the card"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kept_field_is_shown_but_the_addresses_of_files(language: str) -> None:
    read = invoice({"payee": "the payee", "type": "the type"}, **{name: f"the {name}" for name in TEXTS})
    shown = fields(read, Texts(language).in_language(language))
    said = {value for _, value in [*shown["words"], *shown["extra"]]}
    hidden = {"the pdf_url", "the trip_pdf_url"}
    texts = {f"the {name}" for name in TEXTS} - hidden
    assert texts | {"the payee", "the type", "¥88.00", "¥4.98", "¥83.02"} <= said
    assert not hidden & said
    one = {"zh-CN": "单价 ¥83.02", "en": "¥83.02 each"}[language]
    assert shown["items"] == [{"name": "*餐饮服务*餐费", "count": "1 次", "price": one, "fee": ""}]
    assert all(label and not label.startswith("field.") for label, _ in shown["words"])


@pytest.mark.parametrize(("language", "told"), [("zh-CN", "金额 ¥0.14"), ("en", "¥0.14 in all")])
def test_what_the_goods_of_one_row_cost_together_is_shown(language: str, told: str) -> None:
    read = invoice({}, info=[{"name": "the item", "num": 2, "price": 7, "fee": 14}, {"name": "without"}])
    assert [item["fee"] for item in fields(read, Texts(language).in_language(language))["items"]] == [told, ""]


@pytest.mark.parametrize(
    "data",
    [
        {},
        sample({"user_info": None}),
        sample({"user_info": []}),
        sample(fee=...),
        sample(fee=None),
        sample(fee=""),
        sample(reimburse_status=...),
        sample(reimburse_status="INVOICE_REIMBURSE_NEW"),
    ],
)
def test_without_amount_or_status_it_is_unreadable(data: dict[str, Any]) -> None:
    assert invoice_reading.found(REF, data) is None


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None)
@given(st.data())
def test_any_value_in_any_field_reads_or_is_unreadable(data: st.DataObject) -> None:
    told = sample()
    for target in (told, told["user_info"]):
        for name in data.draw(st.lists(st.sampled_from(sorted(target)), max_size=3, unique=True)):
            target[name] = data.draw(ANYTHING)
    found = invoice_reading.found(REF, told)
    if found is not None:
        words = "".join(
            [found.invoice.number, found.invoice.seller, *found.invoice.extra, *found.invoice.extra.values()]
        )
        assert "\0" not in words
        words.encode("utf-8")
