"""When two wallet cards are the same invoice."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.identity import identity, key_of, normal, weak_key
from bot.domain.invoice import CardRef, Invoice


def invoice(number="", code=""):
    return Invoice(number=number, code=code, kind="", seller="店", buyer="", fee=100, billed_on="2026-01-02")


digits = st.text("0123456789", min_size=1)


@given(st.text("0123456789", min_size=20, max_size=20), st.sampled_from(["", "144002010000", "x"]))
def test_twenty_digits_in_either_field_are_a_fully_digital_invoice(number, other):
    assert identity(invoice(number, other)) == identity(invoice(other, number)) == f"D:{number}"


@given(
    st.text("0123456789", min_size=8, max_size=8),
    st.sampled_from([10, 12]).flatmap(lambda n: st.text("0123456789", min_size=n, max_size=n)),
)
def test_code_and_number_are_told_apart_by_length_not_by_field(number, code):
    assert identity(invoice(number, code)) == identity(invoice(code, number)) == f"T:{code}:{number}"


@pytest.mark.parametrize(
    "written",
    ["２３４４２０００００００１２３４５６７８", " 23442000 000012345678 ", "\ufeff23442000\u200b000012345678"],
)
def test_full_width_digits_and_blanks_do_not_matter(written):
    assert identity(invoice(written)) == "D:23442000000012345678"


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_other_shape_has_no_identity_and_never_raises(number, code):
    found = identity(invoice(number, code))
    assert found is None or found[:2] in {"D:", "T:"}


def test_without_a_shaped_number_the_cards_handle_is_the_key():
    one, other = CardRef("card", "code-1"), CardRef("card", "code-2")
    assert key_of(one, invoice("A1")) != key_of(other, invoice("A1"))
    assert key_of(one, invoice("A1")) == key_of(one, invoice("A1"))


@given(st.text(max_size=30))
def test_what_is_normal_stays_as_it_is(text):
    assert normal(normal(text)) == normal(text)
    assert not any(character.isspace() for character in normal(text))


@given(st.text("0123456789 ０１２３４５６７８９\u3000", max_size=40))
def test_the_identity_of_what_is_normal_is_the_identity_of_what_was_written(number):
    assert identity(invoice(number)) == identity(invoice(normal(number)))


def test_look_alikes_share_seller_day_and_sum_and_nothing_unknown():
    one = replace(invoice("26442000000000000001"), seller_number="91440300MA5Y01K15H")
    other = replace(one, number="26442000000000000002", seller_number="9144 0300ma5y01k15h")
    assert weak_key(one) == weak_key(other) == "S:91440300MA5Y01K15H:2026-01-02:100"
    assert weak_key(replace(one, fee=101)) != weak_key(one)
    assert weak_key(replace(one, seller_number="")) == weak_key(replace(one, billed_on="")) == ""
