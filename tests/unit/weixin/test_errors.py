"""The table of codes: complete, and each class with its fault and its answer."""

import pytest

from bot.domain.protocol import Outcome
from bot.ports.platform import Answer, Busy, InDoubt, NotAllowed, NotSent, OurBug, PlatformFault, Refused
from bot.weixin import errors
from bot.weixin.errors import Kind


def spread(text: str) -> set[int]:
    """``"1 3-5"`` as a set."""
    out: set[int] = set()
    for part in text.split():
        first, _, last = part.removeprefix("m").partition("-")
        low = -int(first) if part.startswith("m") else int(first)
        out |= set(range(low, int(last or low) + 1))
    return out


# Transcribed from the platform's own lists ("m1" is minus one).
GENERAL = spread(
    "m1 6000 40001 40003 40004-40007 40009 40011 40008 40013 40014 40016-40027 40029 40031 40032 40033 40035 "
    "40056 40058 40063 40066 40068 40070 40071 40073 40078 40091 40093 41001 41002 41004 41006 41008 41009 "
    "41011 41016 41033 42001 42003 42012 42014-42022 42027-42052 43004 43012 44001 44004 45001 45002 45007 "
    "45008 45032 45029 45034 45036 40123 40145 40146 40206 45009 45033 45035 46003 46004 48001 48002 48005 "
    "48006 48009 48010 50001 50002 50003 60003 60123 60011 60020 60031 60021 60111 60257 60140 72023 72024 "
    "72037 72036 72054 72059 80001 81012 81013 82001 82002 82003 82004 82101 82102 84014 84015 90201-90208 "
    "92002 92003 93000 84025 91040 301002 301025 301055 301056 301057 301112 830002 2000002 "
)
INVOICES = spread(
    "72015 72017 72018 72023 72024 72025 72027 72028 72029 72030 72031 72035 72036 72037 72038 72039 72040 72041 72042 "
    "72043 72044 72045-72047 72048-72051 72052 72053 72054 72055 72056-72058 72059 72060 72061 72062 72063 72064-72093 "
    "73000-73016 40073 40078 40101 48001 47001 43002 61007"
)
CARDS = spread(
    "42014 42015 42016 42017-42020 42022 42027-42031 42033 42035-42047 42049-42052 60140 82101 82102 82004 45034 40039 "
    "40127 40058 43012 41016 40054 40055"
)


@pytest.mark.parametrize("listed", [GENERAL, INVOICES, CARDS], ids=["general", "invoices", "cards"])
def test_every_listed_code_has_a_class(listed: set[int]) -> None:
    assert listed - errors.TABLE.keys() == set()


def test_no_code_has_two_classes() -> None:
    every = [code for codes in errors._CODES.values() for code in codes]
    assert sorted(every) == sorted(set(every))


def test_success_has_no_class() -> None:
    assert 0 not in errors.TABLE


FAULTS: dict[Kind, tuple[type[PlatformFault], type[PlatformFault]]] = {
    Kind.UNKNOWN: (Busy, InDoubt),
    Kind.RETRY: (Busy, Busy),
    Kind.LIMIT: (Busy, Busy),
    Kind.TOKEN: (Busy, Busy),
    Kind.TICKET: (Refused, Refused),
    Kind.STATE: (Refused, Refused),
    Kind.SUBJECT: (Refused, Refused),
    Kind.SPLIT: (OurBug, OurBug),
    Kind.PERMISSION: (NotAllowed, NotAllowed),
    Kind.OURS: (OurBug, OurBug),
    Kind.ELSEWHERE: (Refused, Refused),
}


@pytest.mark.parametrize("code", sorted(errors.TABLE))
def test_each_code_s_fault_is_its_class_s(code: int) -> None:
    of_read, of_write = FAULTS[errors.TABLE[code]]
    assert type(errors.fault("api", code, write=False)) is of_read
    assert type(errors.fault("api", code, write=True)) is of_write
    assert errors.fault("api", code, write=True).code == code


@pytest.mark.parametrize("code", sorted(set(errors.TABLE) - {-1}))
def test_every_listed_refusal_of_a_wallet_write_is_definite(code: int) -> None:
    assert errors.answer(errors.fault("api", code, write=True)).outcome is Outcome.REFUSED


@pytest.mark.parametrize("fault", [InDoubt("api"), InDoubt("api", -1), Refused("api", 99999), Busy("api")])
def test_everything_else_leaves_a_wallet_write_unknown(fault: PlatformFault) -> None:
    assert errors.answer(fault).outcome is Outcome.UNKNOWN


def test_what_was_not_sent_keeps_its_code_and_its_pause() -> None:
    assert errors.answer(NotSent("api", 45009, 60.0)) == Answer(Outcome.NOT_SENT, 45009, 60.0)


def test_a_refusal_says_in_plain_words_what_effects_have_to_know() -> None:
    told = {
        code: (no.duplicate, no.spent, no.unreachable)
        for code in (42014, 42022, 60140, 81013, 72023)
        if isinstance(no := errors.fault("api", code, write=True), Refused)
    }
    assert told == {
        42014: (True, False, False),
        42022: (False, True, False),
        60140: (False, True, False),
        81013: (False, False, True),
        72023: (False, False, False),
    }
