"""What is checked of an invoice before it is locked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.checks import Company, House, check, marked
from bot.domain.invoice import Invoice, Item
from bot.domain.titles import is_personal

OURS = Company("北京青禾科技有限公司", "91110108MA01ABCD8L")
HOUSE = House((OURS,), ("火车票", "客运"), 180)
TODAY = date(2026, 5, 19)


def invoice(**more):
    usual = {
        "number": "26442000000012345678",
        "code": "",
        "kind": "电子发票（普通发票）",
        "seller": "店",
        "buyer": OURS.name,
        "buyer_number": OURS.tax_number,
        "fee": 10_000,
        "billed_on": "2026-05-01",
        "pdf_url": "https://x",
    }
    given = usual | more
    if "number" not in more and given["billed_on"]:
        given["number"] = f"{given['billed_on'][2:4]}442000000012345678"
    return Invoice(**given)


def notes(house=HOUSE, today=TODAY, **more):
    return [(f.note, f.blocks) for f in check(invoice(**more), house, today) if not f.quiet]


def quiet_notes(**more):
    return [f.note for f in check(invoice(**more), HOUSE, TODAY) if f.quiet]


def test_a_good_invoice_has_no_finding():
    assert notes() == []


@pytest.mark.parametrize("buyer", ["北京青禾科技有限公司 ", "北京 青禾科技有限公司", "北京青禾科技有限公司"])
def test_blanks_and_widths_do_not_make_another_title(buyer):
    assert notes(buyer=buyer) == []


def test_full_width_brackets_and_letters_are_the_same():
    house = House((Company("青禾(北京)科技有限公司", "91110108MA01ABCD8L"),))
    assert notes(house, buyer="青禾（北京）科技有限公司", buyer_number="91110108ｍａ01abcd8l") == []


def test_another_title_blocks_and_shows_what_differs():
    [finding] = check(invoice(buyer="北京青禾科技分公司"), HOUSE, TODAY)
    assert finding.blocks
    assert finding.args["read"] == "北京青禾科技【分】公司"
    assert finding.args["wanted"] == OURS.name
    assert finding.args["tail"] == "CD8L"


def test_only_what_really_differs_is_marked():
    house = House((Company("青禾(北京)科技有限公司", "91110108MA01ABCD8L"),))
    [finding] = check(invoice(buyer="青禾 （北京）科技 分公司"), house, TODAY)
    assert finding.args["read"] == "青禾 （北京）科技 【分】公司"
    [finding] = check(invoice(buyer="青禾（北京）科技有限公司", buyer_number="９１110108ma01abcd8x"), house, TODAY)
    assert finding.args["read"] == "９１110108ma01abcd8【x】"


def test_another_tax_number_blocks():
    assert notes(buyer_number="91110108MA01ABCD8X") == [("row.wrong_tax_number", True)]


def test_a_missing_tax_number_passes_and_is_told_to_those_who_decide():
    assert notes(buyer_number="") == []
    assert quiet_notes(buyer_number="") == ["row.missing_tax_number"]


def test_what_the_platform_left_out_is_told_to_those_who_decide():
    assert quiet_notes() == []
    assert quiet_notes(seller="", billed_on="") == ["row.missing_seller", "row.missing_date"]
    assert quiet_notes(buyer="张三", buyer_number="", kind="火车票") == []


@pytest.mark.parametrize("buyer", ["个人", "张三", "", "个人（李四）"])
def test_a_personal_title_blocks(buyer):
    assert notes(buyer=buyer, buyer_number="") == [("row.personal", True)]


def test_a_personal_title_is_fine_for_the_kinds_the_house_names():
    assert notes(buyer="张三", buyer_number="", kind="铁路电子客票 火车票") == []
    assert notes(buyer="张三", buyer_number="", items=(Item("*运输服务*客运服务费"),)) == []


@pytest.mark.parametrize("name", ["陈知行", "JOHN SMITH", "阿布都热依木江"])
def test_on_the_kinds_the_house_names_any_persons_name_is_fine(name):
    assert notes(buyer=name, buyer_number="", kind="火车票") == []
    assert notes(buyer=name, buyer_number="") != []


def test_on_the_kinds_the_house_names_another_company_is_still_wrong():
    assert notes(buyer="北京青禾科技分公司", buyer_number="", kind="火车票") == [("row.wrong_title", True)]
    assert notes(buyer="陈知行", buyer_number="91110108MA01ABCD8X", kind="火车票") == [("row.wrong_title", True)]


NO_COMPANY_S = [
    *("", "/", "无", "0", "000000000000000000", "***************", "4403**********1234", "4403XXXXXXXXXX1234"),
    *("110101199003078515", "11010119900307851X", "E12345678", "EA1234567", "G1234567", "H12345678"),
]
TICKETS = ["电子发票（铁路电子客票）", "电子发票（航空运输电子客票行程单）", "公路汽车票"]
TRAVELS = House((OURS,), ("铁路", "航空", "汽车票"))


@pytest.mark.parametrize("number", NO_COMPANY_S)
@pytest.mark.parametrize("kind", TICKETS)
@pytest.mark.parametrize("buyer", ["张三", "JOHN SMITH", "陈知行", "个人", OURS.name])
def test_a_ticket_in_a_travellers_name_is_taken_unless_a_companys_number(buyer, kind, number):
    assert notes(TRAVELS, buyer=buyer, buyer_number=number, kind=kind) == []


@pytest.mark.parametrize("buyer", ["张三", "JOHN SMITH", "个人", ""])
@pytest.mark.parametrize(
    "number",
    ["91110108MA01ABCD8X", "91440300MA5XXXXXXX", "110108123456789", "911101080123456789", "911101199003078510"],
)
def test_a_company_s_own_number_is_a_company_s_whatever_the_title(buyer, number):
    assert [blocks for _, blocks in notes(TRAVELS, buyer=buyer, buyer_number=number, kind=TICKETS[0])] == [True]


def test_a_ticket_without_a_title_is_ours_by_its_number():
    assert notes(TRAVELS, buyer="", buyer_number=OURS.tax_number, kind=TICKETS[0]) == []


@pytest.mark.parametrize("number", NO_COMPANY_S)
def test_elsewhere_a_personal_title_blocks_whatever_the_number(number):
    assert notes(TRAVELS, buyer="张三", buyer_number=number) == [("row.personal", True)]


def test_a_number_saying_nothing_is_missing_and_a_persons_is_wrong():
    assert notes(buyer_number="/") == []
    assert quiet_notes(buyer_number="/") == ["row.missing_tax_number"]
    assert notes(buyer_number="110101199003078515") == [("row.wrong_tax_number", True)]


def test_a_company_with_a_short_name_is_no_person():
    assert not is_personal(invoice(buyer="大地公司", buyer_number=""))


def test_an_old_invoice_warns_or_blocks_as_the_house_says():
    assert ("row.too_old", False) in notes(billed_on="2025-11-01")
    assert ("row.too_old_blocks", True) in notes(House((OURS,), (), 180, old_blocks=True), billed_on="2025-11-01")
    assert notes(House((OURS,)), billed_on="2026-01-01") == []


def test_last_years_invoice_counts_down_to_the_end_of_may():
    [finding] = check(invoice(billed_on="2025-12-30"), House((OURS,)), TODAY)
    assert (finding.note, finding.args) == ("row.year_ends", {"year": "2025", "days": "12"})
    assert notes(House((OURS,)), date(2026, 6, 1), billed_on="2025-12-30") == [("row.year_over", False)]


def test_an_invoice_of_the_year_before_last_is_past_its_books_too():
    [finding] = check(invoice(billed_on="2024-12-30"), House((OURS,)), TODAY)
    assert (finding.note, finding.args["year"]) == ("row.year_over", "2024")
    assert notes(House((OURS,)), billed_on="2027-01-01") == []


@pytest.mark.parametrize(("net", "tax", "found"), [(9_000, 1_000, []), (9_000, 999, ["row.sum"]), (None, 999, [])])
def test_net_and_tax_make_the_total_where_both_are_told(net, tax, found):
    assert [note for note, _ in notes(fee_without_tax=net, tax=tax)] == found


FLIGHT = "电子发票（航空运输电子客票行程单）"


def test_the_development_fund_of_a_flight_stands_beside_net_and_tax():
    flight = {"kind": FLIGHT, "fee": 87_000, "fee_without_tax": 75_229, "tax": 6_771}
    assert notes(**flight) == []
    assert invoice(**flight).other_charges == 5_000


@pytest.mark.parametrize(
    ("kind", "fee"),
    [
        *((FLIGHT, 81_999), (FLIGHT, 82_050), (FLIGHT, 170_000)),
        *(("电子发票（铁路电子客票）", 87_000), ("电子发票（普通发票）", 87_000)),
    ],
)
def test_any_other_difference_is_still_found(kind, fee):
    odd = {"kind": kind, "fee": fee, "fee_without_tax": 75_229, "tax": 6_771}
    assert notes(**odd) == [("row.sum", False)]
    assert invoice(**odd).other_charges is None


def test_what_cannot_be_told_is_refused_in_words():
    [finding] = check(invoice(fee=0, unclear={"fee": "***"}), HOUSE, TODAY)
    assert (finding.blocks, finding.note, finding.args) == (True, "row.unclear_fee", {"read": "***"})
    [finding] = check(invoice(billed_on="", unclear={"date": "11/01/26"}), HOUSE, TODAY)
    assert (finding.blocks, finding.note, finding.args) == (True, "row.unclear_date", {"read": "11/01/26"})


def test_expired_cards_odd_numbers_and_missing_originals_warn():
    assert notes(card_status="EXPIRE", number="A1", pdf_url="") == [
        ("row.expired", False),
        ("row.odd_number", False),
        ("row.no_pdf", False),
    ]


@pytest.mark.parametrize(("billed", "age"), [("2025-11-20", 180), ("2025-11-19", 181)])
def test_the_day_of_the_limit_still_goes_and_the_next_asks_for_a_word(billed, age):
    found = [f for f in check(invoice(billed_on=billed), HOUSE, TODAY) if f.chip == "chip.old"]
    assert [f.asks for f in found] == ([True] if age > 180 else [])


def test_nothing_but_age_asks_for_a_word():
    odd = {"card_status": "EXPIRE", "number": "A1", "pdf_url": "", "fee_without_tax": 1, "tax": 1}
    assert not any(f.asks for f in check(invoice(**odd), HOUSE, TODAY))


def test_a_house_without_exceptions_names_none():
    assert notes(House((OURS,)), buyer="张三", buyer_number="") == [("row.personal_any", True)]


@pytest.mark.parametrize(
    ("number", "code", "odd"),
    [
        ("26442000000012345678", "", False),
        ("", "26442000000012345678", False),
        ("25442000000012345678", "", True),
        ("12345678", "1234567890", False),
        ("123456789012", "12345678", False),
        ("2644200000001234567", "", True),
        ("2644200000001234567X", "", True),
    ],
)
def test_numbers_of_a_shape_or_year_unheard_of_are_odd(number, code, odd):
    assert (("row.odd_number", False) in notes(number=number, code=code)) is odd


def test_the_end_of_the_card_counts_from_the_day_after():
    assert notes(expires_on="2026-05-19") == []
    assert notes(expires_on="2026-05-18") == [("row.expired", False)]


def test_no_company_named_means_any_title():
    assert notes(House(), buyer="谁都行", buyer_number="1") == []


@given(st.sampled_from(["", " ", "\u3000", "\xa0", "\u200b", "\ufeff"]), st.integers(0, 10), st.booleans())
def test_width_case_and_blanks_never_make_another_company(blank, place, wide):
    name = OURS.name[:place] + blank + OURS.name[place:]
    number = OURS.tax_number.lower()
    if wide:
        number = "".join(chr(ord(c) + 0xFEE0) for c in number)
    assert notes(buyer=name, buyer_number=number) == []


@given(st.sampled_from(range(len(OURS.tax_number))), st.sampled_from("0123456789ABCDEFGHJKLMNPQRTUWXY"))
def test_one_wrong_character_of_the_tax_number_is_found(place, letter):
    read = OURS.tax_number[:place] + letter + OURS.tax_number[place + 1 :]
    assert bool(notes(buyer_number=read)) is (read != OURS.tax_number)


def test_an_invoice_without_an_amount_blocks():
    assert notes(fee=0) == [("row.no_amount", True)]
    assert notes(fee=-100, fee_without_tax=-90, tax=-10) == [("row.negative", True)]


@given(st.text(max_size=20), st.text(max_size=20))
def test_marking_keeps_what_was_read(read, wanted):
    bare = marked(read.replace("【", "").replace("】", ""), wanted.replace("【", "").replace("】", ""))
    assert bare.replace("【", "").replace("】", "") == read.replace("【", "").replace("】", "")


@given(st.text(max_size=30), st.text(max_size=30), st.integers(-10, 10**9), st.text(max_size=30))
def test_no_words_of_an_invoice_make_a_check_stumble(buyer, number, fee, kind):
    findings = check(invoice(buyer=buyer, buyer_number=number, fee=fee, kind=kind), HOUSE, TODAY)
    assert findings == sorted(findings, key=lambda finding: (not finding.blocks, finding.quiet))
