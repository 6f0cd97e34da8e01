"""Money in figures and in capital numerals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.money import capital, yuan

DIGITS = {word: value for value, word in enumerate("零壹贰叁肆伍陆柒捌玖")}
PLACES = {"拾": 10, "佰": 100, "仟": 1000}


@pytest.mark.parametrize(
    ("fen", "words"),
    [
        (0, "零元整"),
        (5, "伍分"),
        (50, "伍角整"),
        (100, "壹元整"),
        (90050, "玖佰元伍角整"),
        (20005, "贰佰元零伍分"),
        (10100, "壹佰零壹元整"),
        (1_000_000, "壹万元整"),
        (10_000_500, "壹拾万零伍元整"),
        (123_456_789, "壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分"),
        (1_000_000_000_000, "壹佰亿元整"),
        (100_010_000_000_000, "壹万零壹亿元整"),
        (10**18, "壹亿亿元整"),
        (1_002 * 10**18 + 100, "壹仟零贰亿亿零壹元整"),
        (-100, "负壹元整"),
    ],
)
def test_capitals_as_a_voucher_needs_them(fen, words):
    assert capital(fen) == words


def read_whole(words):
    """``壹亿亿零壹`` → 10**16 + 1: the last unit of its kind parts the words."""
    for unit, worth in (("亿", 10**8), ("万", 10**4)):
        above, found, below = words.rpartition(unit)
        if found:
            return read_whole(above) * worth + read_whole(below)
    value, digit = 0, 0
    for sign in words:
        if sign in PLACES:
            value, digit = value + digit * PLACES[sign], 0
        else:
            digit = DIGITS[sign]
    return value + digit


def read(words):
    """Capital numerals back to fen, written the other way round than the code under test."""
    whole, _, cents = words.partition("元") if "元" in words else ("", "", words)
    total = read_whole(whole)
    fen, digit = 0, 0
    for sign in cents.removesuffix("整"):
        if sign in DIGITS:
            digit = DIGITS[sign]
        else:
            fen += digit * {"角": 10, "分": 1}[sign]
    return total * 100 + fen


@given(st.integers(0, 10**13) | st.integers(0, 10**40))
def test_capitals_say_the_same_amount(fen):
    words = capital(fen)
    assert read(words) == fen
    assert "零零" not in words


@given(st.integers(-(10**12), 10**12))
def test_figures_say_the_same_amount(fen):
    text = yuan(fen)
    assert int(text.replace("¥", "").replace(",", "").replace(".", "")) == fen
    assert text.lstrip("-").startswith("¥")
