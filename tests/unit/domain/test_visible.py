"""Words from outside turn nothing around, on their way to a person."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.visible import visible

TURNS = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"}


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("\u202e00.683¥\u202c 店", "00.683¥ 店"),
        ("\u2066a\u2069\u200e\u200f\u061cb", "ab"),
        ("李\u200b\u200c\u200d\u2060\ufeff娜", "李娜"),
        ("\x1b[2J\x85行\r\n", "[2J行"),
        ("👨\u200d👩\u200d👧 ❤️\u200d🔥", "👨\u200d👩\u200d👧 ❤️\u200d🔥"),
        ("上海饭店 ¥386.00", "上海饭店 ¥386.00"),
    ],
)
def test_what_shows_nothing_is_gone(text: str, seen: str) -> None:
    assert visible(text) == seen


@given(st.text())
def test_nothing_that_is_left_turns_the_words_around(text: str) -> None:
    seen = visible(text, keep="\n\t")
    assert not {unicodedata.bidirectional(char) for char in seen} & TURNS
    assert visible(seen, keep="\n\t") == seen
