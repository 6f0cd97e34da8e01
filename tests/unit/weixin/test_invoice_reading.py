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
        sample(fee="a lot"),
        sample(fee=88.5),
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
