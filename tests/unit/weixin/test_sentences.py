"""Every code has words: for whom it stops, and for who can set things right."""

import pytest

from bot.domain.invoice import Account
from bot.texts import LANGUAGES, Texts, catalogue
from bot.weixin import CODES
from bot.weixin.errors import TABLE, Kind

SEED = (72015, 72017, 72023, 72024, 72025, 72028, 72029, 72030, 72031, 72035, 72036, 72038, 72039, 72040)
SEED_TOO = (72042, 72043, 72044, 40078)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", [*TABLE, 99999])
def test_every_code_has_a_sentence_that_does_not_hide_it(code, language):
    key = CODES[Account.WORK].said(code)
    sentence = Texts(language).in_language(language)(key, code=str(code))
    assert "{" not in sentence
    assert key.startswith("line.") or f"{code}" in sentence  # a line's own reason says all there is to say


@pytest.mark.parametrize("code", [*SEED, *SEED_TOO])
def test_the_invoice_codes_say_more_than_that_something_was_refused(code):
    assert CODES[Account.WORK].said(code) != "why.other"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_has_to_be_set_up_is_told_to_admins(language):
    wanted = {code for code, kind in TABLE.items() if kind is Kind.PERMISSION} | {40078}
    assert wanted <= set(CODES[Account.WORK].setup)
    say = Texts(language).in_language(language)
    for code, key in CODES[Account.WORK].setup.items():
        assert str(code) in say(key, code=str(code))


def test_the_three_causes_of_a_card_without_authorisation_are_all_told():
    english = catalogue("en")[CODES[Account.WORK].setup[40078]]
    assert [cause in english for cause in ("test list", "Cards & Offers permission", "too soon")] == [True] * 3
