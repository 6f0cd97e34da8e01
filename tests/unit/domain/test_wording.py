"""A sentence of the catalogue and a person's words are told apart by type, in memory and stored."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.wording import REASONS, TextKey, reason_of, restored, restored_args, stored, stored_args
from bot.texts import LANGUAGES, Texts, catalogue

ODD = [
    "reason.other",
    "state.closed",
    "zhang.san",
    "\u2060reason.other",
    "\u2060\u2060a.b",
    "{reason}",
    "",
    "超标",
    "a.",
]


@pytest.mark.parametrize("words", ODD)
def test_words_come_back_as_words(words):
    back = restored(json.loads(json.dumps(stored(words))))
    assert back == words
    assert not isinstance(back, TextKey)


@given(st.text() | st.from_regex(r"\u2060{0,2}[a-z]{1,3}\.[a-z]{1,3}", fullmatch=True))
def test_any_words_come_back_as_words(words):
    assert (restored(stored(words)), type(restored(stored(words)))) == (words, str)


@pytest.mark.parametrize("key", [*REASONS, TextKey("help.too_long"), TextKey("why.not_open")])
def test_a_key_comes_back_as_a_key_and_is_stored_as_it_always_was(key):
    assert stored(key) == str(key)
    assert type(stored(key)) is str
    assert type(restored(str(key))) is TextKey


def test_every_key_of_the_catalogue_can_be_stored():
    assert all(isinstance(restored(key), TextKey) for key in catalogue("en"))


def test_only_where_either_may_stand_is_anything_stored_otherwise():
    args = {"name": "reason.other", "why": "reason.other", "reason": TextKey("reason.other")}
    kept = stored_args(args)
    assert (kept["name"], kept["reason"]) == ("reason.other", "reason.other")
    assert kept["why"] != "reason.other"
    assert {name: type(value) for name, value in restored_args(kept).items()} == {
        "name": str,
        "why": str,
        "reason": TextKey,
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("words", ODD)
def test_what_a_person_wrote_is_said_as_it_is_in_any_place_of_any_sentence(language, words):
    say = Texts(language).in_language(language)
    for key in ("notice.rejected", "notice.sent_back"):
        told = say(key, number="BX-1", name=words, reason=words, why=words)
        assert told.count(words) >= 2
    assert say("timeline.hold", name="x", why=TextKey("state.closed")) != say(
        "timeline.hold", name="x", why="state.closed"
    )


def test_only_a_reason_on_the_list_can_be_chosen():
    assert reason_of("reason.over_limit") == "reason.over_limit"
    assert [reason_of(it) for it in ("reason.foo", "row.no_pdf", "", "超标")] == [None] * 4
