"""The catalogue says the same in both languages, and its words fit where they are shown."""

import re
import string

import pytest

from bot.domain.category import Category
from bot.domain.claim import ENDED, LineState, State, Step
from bot.texts import LANGUAGES, Texts, catalogue

BUTTON = 10  # characters a button of a card shows (page 90236)
OPTION = 16
LABEL = 5  # of a row


def fields(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


def test_both_languages_have_the_same_keys():
    assert catalogue("zh-CN").keys() == catalogue("en").keys()


@pytest.mark.parametrize("key", sorted(catalogue("zh-CN")))
def test_both_languages_fill_in_the_same(key):
    assert fields(catalogue("zh-CN")[key]) == fields(catalogue("en")[key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_on_cards_fit(language):
    sentences = catalogue(language)
    for key, sentence in sentences.items():
        if key.startswith(("button.", "card.ended.")):
            assert len(sentence) <= BUTTON, key
        if key.startswith("reason."):
            assert len(sentence) <= OPTION, key
        if key.startswith("card.kind."):
            assert len(sentence) <= LABEL, key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_end_of_a_claim_and_every_category_has_words_on_cards(language):
    sentences = catalogue(language)
    assert {f"card.ended.{state.value}" for state in ENDED} <= sentences.keys()
    assert {f"card.kind.{kind.value}" for kind in Category} <= sentences.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_step_and_line_has_words(language):
    sentences = catalogue(language)
    for state in State:
        assert f"state.{state.value}" in sentences
    for step in Step:
        assert f"timeline.{step.value}" in sentences
    for line in LineState:
        assert f"line_state.{line.value}" in sentences


def test_times_are_told_in_shanghai_whatever_the_servers_zone(monkeypatch):
    monkeypatch.setenv("TZ", "America/New_York")
    said = Texts("zh-CN").say("", "late.you_approved", at="2026-05-06T02:42:00+00:00")
    assert said == "你 5月6日 10:42 已同意，不用再点。"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_shows_a_bare_code(language):
    for key, sentence in catalogue(language).items():
        assert not re.search(r"\b(errcode|INVOICE_REIMBURSE)\b", sentence), key
