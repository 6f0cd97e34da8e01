"""When two wallet cards are the same invoice."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.identity import has_own_key, identity, is_weak, keys, numbers, own_key, tail_of, weak_key
from bot.domain.invoice import Invoice
from bot.domain.numbers import Numbers, normal


def invoice(number="", code="", kind="", seller="店"):
    return Invoice(number=number, code=code, kind=kind, seller=seller, buyer="", fee=100, billed_on="2026-01-02")


def of_length(*lengths):
    return st.sampled_from(lengths).flatmap(lambda n: st.text("0123456789", min_size=n, max_size=n)).filter(told)


def told(number):
    return bool(number.strip("0"))


digits = st.text("0123456789", min_size=1)


@given(of_length(20), st.sampled_from(["", "/", "144002010000", "x"]))
def test_twenty_digits_in_either_field_are_a_fully_digital_invoice(number, other):
    assert keys(invoice(number, other)) == keys(invoice(other, number)) == (f"D:{number}",)


@given(of_length(8), of_length(12))
def test_twelve_and_eight_digits_are_told_apart_by_length_not_by_field(number, code):
    assert keys(invoice(number, code)) == keys(invoice(code, number)) == (f"T:{code}:{number}",)


@given(of_length(8), of_length(10), st.sampled_from(["增值税专用发票", "财政电子票据", ""]))
def test_eight_and_ten_digits_meet_whatever_field_they_came_in(short, long, kind):
    one, other = keys(invoice(short, long, kind)), keys(invoice(long, short, kind))
    assert set(one) == set(other) == {f"T:{long}:{short}", f"E:{short}:{long}"}


SHAPES = {
    "fully digital": (("26442000000012345678", "", "电子发票（普通发票）"), "5678", ("D:26442000000012345678",)),
    "fully digital, in the code alone": (("", "26442000000012345678", ""), "5678", ("D:26442000000012345678",)),
    "fully digital, zeros as its code": (
        ("26442000000012345678", "000000000000", "电子发票"),
        "5678",
        ("D:26442000000012345678",),
    ),
    "rail": (("26339132621000219582", "", "电子发票（铁路电子客票）"), "9582", ("D:26339132621000219582",)),
    "fully digital on paper": (
        ("26442000000012345678/00263938", "144002010000", "电子发票（普通发票）"),
        "5678",
        ("D:26442000000012345678", "T:144002010000:00263938"),
    ),
    "fully digital on paper, beside the code": (
        ("00263938", "144002010000，26442000000012345678", "电子发票（普通发票）"),
        "5678",
        ("D:26442000000012345678", "T:144002010000:00263938"),
    ),
    "electronic before": (
        ("00263938", "144002010000", "增值税电子普通发票"),
        "3938",
        ("T:144002010000:00263938",),
    ),
    "on paper before": (
        ("00263938", "4400201000", "增值税专用发票"),
        "3938",
        ("T:4400201000:00263938", "E:00263938:4400201000"),
    ),
    "on paper before, swapped": (
        ("4400201000", "00263938", "增值税专用发票"),
        "3938",
        ("T:4400201000:00263938", "E:00263938:4400201000"),
    ),
    "taxi": (("00263938", "144002010000", "出租车发票"), "3938", ("T:144002010000:00263938",)),
    "fiscal receipt": (
        ("0012345678", "44060122", "财政电子票据"),
        "5678",
        ("E:44060122:0012345678", "T:0012345678:44060122"),
    ),
    "fiscal receipt, swapped": (
        ("44060122", "0012345678", "医疗门诊收费票据（电子）"),
        "5678",
        ("E:44060122:0012345678", "T:0012345678:44060122"),
    ),
    "fiscal receipt by its seller": (
        ("44060122", "0012345678", "", "示例市财政局"),
        "5678",
        ("E:44060122:0012345678", "T:0012345678:44060122"),
    ),
    "no words, fields as a receipt's": (
        ("0012345678", "44060122", ""),
        "5678",
        ("E:44060122:0012345678", "T:0012345678:44060122"),
    ),
    "no words, fields as an invoice's": (
        ("44060122", "0012345678", ""),
        "0122",
        ("T:0012345678:44060122", "E:44060122:0012345678"),
    ),
    "air ticket": (("8801234567890", "", "机票"), "7890", ("N:8801234567890::店:2026-01-02:100",)),
    "rail e-ticket": (
        ("263391326210002195821", "", "火车票"),
        "5821",
        ("N:263391326210002195821::店:2026-01-02:100",),
    ),
    "number without its code": (("00263938", "", ""), "3938", ("N:00263938::店:2026-01-02:100",)),
    "number without its code, in the code": (("/", "00263938", ""), "3938", ("N:00263938::店:2026-01-02:100",)),
    "odd number beside a code": (
        ("A-17", "144002010000", ""),
        "A-17",
        ("N:A-17:144002010000:店:2026-01-02:100",),
    ),
    "a code alone": (("", "144002010000", ""), "", ("W:店:2026-01-02:100",)),
    "nothing": (("", "", ""), "", ("W:店:2026-01-02:100",)),
    "words for nothing": (("无", "/", ""), "", ("W:店:2026-01-02:100",)),
    "zeros": (("00000000", "000000000000", ""), "", ("W:店:2026-01-02:100",)),
}


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_has_its_keys_and_its_tail(name):
    given_words, tail, expected = SHAPES[name]
    it = invoice(*given_words)
    assert keys(it) == expected
    assert it.tail == tail == numbers(it).shown[-4:]
    assert is_weak(expected[0]) == (not tail)


def test_the_numbers_are_told_by_their_names():
    assert numbers(invoice("0012345678", "44060122", "财政电子票据")) == Numbers("", "44060122", "0012345678", True)
    assert numbers(invoice("144002010000", "00263938")) == Numbers("", "144002010000", "00263938")
    both = numbers(invoice("26442000000012345678/00263938", "144002010000"))
    assert both == Numbers("26442000000012345678", "144002010000", "00263938")
    assert both.shown == "26442000000012345678"


@pytest.mark.parametrize(
    "written",
    ["２３４４２０００００００１２３４５６７８", " 23442000 000012345678 ", "\ufeff23442000\u200b000012345678"],
)
def test_full_width_digits_and_blanks_do_not_matter(written):
    assert identity(invoice(written)) == "D:23442000000012345678"


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_words_at_all_have_a_key_and_only_known_shapes_an_identity(number, code, kind):
    it = invoice(number, code, kind)
    assert keys(it)[0][:2] in {"D:", "T:", "E:", "N:", "W:"}
    assert identity(it) in {None, keys(it)[0]}
    assert (identity(it) is None) == (keys(it)[0][:2] in {"N:", "W:"})


@pytest.mark.parametrize(
    ("number", "code", "tail"),
    [
        ("23442000000012345678", "", "5678"),
        ("12345679", "144002010000", "5679"),
        ("1234567890", "12345678", "7890"),
        ("8801234567890", "", "7890"),
        ("", "", ""),
    ],
)
def test_the_tail_of_a_key_is_the_end_of_the_number_that_people_see(number, code, tail):
    it = invoice(number, code, "财政电子票据" if len(code) == 8 else "")
    assert tail_of(keys(it)[0]) == tail == it.tail


def test_an_old_key_made_of_a_handle_has_no_tail_of_a_number():
    assert tail_of("C:0123456789abcdef") == ""


@given(st.text(max_size=30), st.integers(1, 10**6), st.integers(1, 100))
def test_an_invoice_that_may_be_the_same_is_told_apart_by_its_own_key(seller, claim, no):
    (weak, *_) = keys(replace(invoice(), seller=seller))
    own = own_key(weak, claim, no)
    assert is_weak(own)
    assert has_own_key(own)
    assert not has_own_key(weak)
    assert own_key(own, claim, no) == own


@pytest.mark.parametrize("number", ["8801234567890", ""])
def test_a_seller_is_met_by_tax_number_and_by_name(number):
    both = replace(invoice(number), seller_number="9144 0300ma5y01k15h")
    assert len(keys(both)) == 2
    assert "91440300MA5Y01K15H" in keys(both)[0]
    assert keys(both)[1] == keys(invoice(number))[0]


@pytest.mark.parametrize("number", ["8801234567890", ""])
def test_another_seller_day_or_sum_is_another_invoice(number):
    it = invoice(number)
    others = [replace(it, seller="另"), replace(it, billed_on="2026-01-03"), replace(it, fee=101)]
    assert not any(set(keys(it)) & set(keys(other)) for other in others)


@pytest.mark.parametrize("name", SHAPES)
def test_a_key_tells_the_end_of_the_number_it_was_made_of(name):
    _, tail, expected = SHAPES[name]
    assert tail_of(expected[0]) == tail
    assert tail_of("C:0123456789abcdef") == ""


def test_words_of_any_length_make_keys_that_an_index_can_hold():
    long, longer = invoice("9" * 5000, "", "", "店" * 5000), invoice("9" * 5001, "", "", "店" * 5000)
    assert all(len(key) < 200 for key in keys(long))
    assert keys(long) != keys(longer)


@given(st.text(max_size=30))
def test_what_is_normal_stays_as_it_is(text):
    assert normal(normal(text)) == normal(text)
    assert not any(character.isspace() for character in normal(text))


@given(st.text("0123456789 ０１２３４５６７８９\u3000", max_size=40))
def test_the_identity_of_the_normal_form_is_that_of_what_was_written(number):
    assert identity(invoice(number)) == identity(invoice(normal(number)))


def test_look_alikes_share_seller_day_and_sum_and_nothing_unknown():
    one = replace(invoice("26442000000000000001"), seller_number="91440300MA5Y01K15H")
    other = replace(one, number="26442000000000000002", seller_number="9144 0300ma5y01k15h")
    assert weak_key(one) == weak_key(other) == "S:91440300MA5Y01K15H:2026-01-02:100"
    assert weak_key(replace(one, fee=101)) != weak_key(one)
    assert weak_key(replace(one, seller_number="")) == weak_key(replace(one, billed_on="")) == ""
