"""Plain messages: never longer than allowed, never cut inside a character, never deceiving."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.replies import Plain
from bot.domain.visible import visible
from bot.ports.platform import OurBug
from bot.weixin import messages, writing

URL = "https://bot.example.com/picker?a=1&b=2"


def content(plain: Plain) -> str:
    return messages.text(plain)["text"]["content"]


@settings(deadline=None)
@given(st.text(min_size=1, max_size=3000, alphabet=st.characters(exclude_categories=["C", "Z"])))
def test_any_text_fits_and_keeps_its_link(typed: str) -> None:
    told = content(Plain(typed, URL, "打开"))
    assert len(told.encode()) <= 2048
    assert told.endswith(f'<a href="{URL}">打开</a>')


def test_what_was_cut_says_so() -> None:
    assert content(Plain("票" * 2000)).endswith("票…")


def test_what_fits_is_left_as_it_is() -> None:
    assert content(Plain("第一行\n第二行 👨‍👩‍👧")) == "第一行\n第二行 👨‍👩‍👧"


def test_a_link_in_words_from_outside_is_no_link() -> None:
    assert "<a" not in content(Plain('公司 <a href="https://evil.example">点我</a> < A href=x>')).lower().replace(
        " ", ""
    )


def test_control_and_bidi_characters_are_gone() -> None:
    assert content(Plain("a\u202eb\x00c\u200fd\u2066e\r")) == "abcde"


def test_a_link_alone_is_a_message() -> None:
    assert content(Plain("", URL, "打开")) == f'<a href="{URL}">打开</a>'


@pytest.mark.parametrize("plain", [Plain(""), Plain("\u202e"), Plain("x", "https://a.example/" + "b" * 2000, "l")])
def test_an_empty_message_and_an_endless_link_are_our_bug(plain: Plain) -> None:
    with pytest.raises(OurBug):
        messages.text(plain)


def test_markdown_and_textcard_keep_their_limits() -> None:
    assert len(messages.markdown("报" * 3000)["markdown"]["content"].encode()) <= 2048
    card = messages.textcard("题" * 200, "<b>" * 600, URL, "打开明细页")["textcard"]
    assert (len(card["title"]), len(card["description"]), card["btntxt"]) == (128, 512, "打开明…")
    with pytest.raises(OurBug):
        messages.textcard("t", "d", "bot.example.com")


@settings(deadline=None)
@given(st.text(), st.integers(3, 50))
def test_cutting_bytes_never_breaks_a_character(text: str, most: int) -> None:
    seen = visible(text)
    assert len(writing.short_bytes(seen, most).encode()) <= most


@settings(deadline=None)
@given(st.text())
def test_a_line_is_one_line(text: str) -> None:
    assert len(writing.one_line(text).splitlines()) <= 1
