"""What people type is taken apart the same way however they write it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.speech import Said, folded, is_about_locks, is_yes, understood


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", Said()),
        ("31", Said((31,))),
        ("BX-0031", Said((31,), frozenset({31}))),
        ("bx31", Said((31,), frozenset({31}))),
        ("1,3", Said((1, 3))),
        ("1、3 5", Said((1, 3, 5))),
        ("１，３", Said((1, 3))),
        ("2 非公务", Said((2,), rest="非公务")),
        ("2 3个人没写", Said((2,), rest="3个人没写")),
        ("非公务", Said(rest="非公务")),
        ("全部", Said(everything=True)),
        ("ALL", Said(everything=True)),
        ("1 1", Said((1,))),
        ("1 和 3", Said((1, 3))),
        ("1和3", Said((1, 3))),
        ("1 and BX-3", Said((1, 3), frozenset({3}))),
        ("2 和谐", Said((2,), rest="和谐")),
        ("1。", Said((1,))),
    ],
)
def test_numbers_names_and_what_is_left(typed, said):
    assert understood(typed) == said


@given(st.text(max_size=60))
def test_nothing_that_is_typed_makes_it_stumble(text):
    said = understood(text)
    assert len(set(said.numbers)) == len(said.numbers)
    assert said.named <= set(said.numbers)
    assert isinstance(is_yes(text), bool)


@given(
    st.lists(st.integers(1, 99_999), min_size=1, max_size=5, unique=True), st.sampled_from([",", "、", " ", "，", ", "])
)
def test_full_width_digits_and_commas_mean_the_same(numbers, comma):
    typed = comma.join(map(str, numbers))
    wide = typed.translate(str.maketrans("0123456789,", "０１２３４５６７８９，"))
    assert understood(typed) == understood(wide) == Said(tuple(numbers))


@given(st.text(max_size=40))
def test_folding_twice_is_folding_once(text):
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize("text", ["1", "１", "好", "好的", "OK", "ok", "ｏｋ", "Yes", "好。"])
def test_a_bare_yes(text):
    assert is_yes(text)


@pytest.mark.parametrize("text", ["", "12", "不好", "不同意", "okay then"])
def test_what_is_no_bare_yes(text):
    assert not is_yes(text)


@pytest.mark.parametrize("text", ["block", "clock 1234", "报销单"])
def test_what_only_sounds_like_locks_is_not_about_them(text):
    assert not is_about_locks(text)
