"""The closure protocol's judgement, rule by rule (design: the exact protocol)."""

from datetime import UTC, datetime, timedelta
from itertools import count

import pytest

from bot.domain.invoice import CardRef, Found, Invoice, Status, Unreadable
from bot.domain.protocol import Attempt, Codes, Do, Intent, Outcome, conclude

NOW = datetime(2026, 5, 6, 12, tzinfo=UTC)
SETTLE = timedelta(seconds=60)
CODES = Codes(locked_by_other=72023, wrong_state=72024, closed=72061)
FREE, LOCKED, CLOSED, CANCELLED = Status.FREE, Status.LOCKED, Status.CLOSED, Status.CANCELLED
REF = CardRef("c", "e")
numbers = count(1)


def seen(status):
    if status is None:
        return Unreadable(REF, 72031)
    return Found(REF, Invoice("1", "", "", "", "", 1, ""), status, "o")


def tried(aim, outcome=None, code=0, *, gen=1, clean=True, single=False, ago=0.0):
    deadline = NOW - timedelta(seconds=ago)
    return Attempt(next(numbers), 7, gen, aim, deadline, clean, single, outcome, code)


def judge(want, status, *attempts, gen=1):
    return conclude(Intent(7, want, gen, False), seen(status), attempts, NOW, SETTLE, CODES).do


def test_a_free_invoice_that_shall_be_locked_is_sent():
    assert judge(LOCKED, FREE) is Do.SEND


def test_a_lock_is_ours_only_with_our_own_acknowledgement():
    assert judge(LOCKED, LOCKED) is Do.PROBE
    assert judge(LOCKED, LOCKED, tried(LOCKED, Outcome.OK)) is Do.DONE
    assert judge(LOCKED, LOCKED, tried(LOCKED, Outcome.UNKNOWN)) is Do.PROBE
    assert judge(LOCKED, LOCKED, tried(LOCKED, Outcome.OK, gen=0)) is Do.PROBE


def test_wrong_state_acknowledges_a_single_lock_and_not_a_batch():
    assert judge(LOCKED, LOCKED, tried(LOCKED, Outcome.REFUSED, 72024, single=True)) is Do.DONE
    assert judge(LOCKED, LOCKED, tried(LOCKED, Outcome.REFUSED, 72024)) is Do.PROBE


def test_an_acknowledgement_beside_a_contrary_request_does_not_count():
    assert judge(LOCKED, LOCKED, tried(LOCKED, Outcome.OK, clean=False)) is Do.PROBE


def test_somebody_elses_lock_is_refused():
    refused = tried(LOCKED, Outcome.REFUSED, 72023, single=True)
    assert judge(LOCKED, LOCKED, refused) is Do.REFUSE


@pytest.mark.parametrize("status", [CLOSED, CANCELLED, None])
def test_what_is_spent_reversed_or_unreadable_cannot_be_locked(status):
    assert judge(LOCKED, status) is Do.REFUSE


@pytest.mark.parametrize("want", [LOCKED, FREE])
def test_an_unsettled_contrary_request_makes_us_wait_and_settles(want):
    other = FREE if want is LOCKED else LOCKED
    ack = [tried(LOCKED, Outcome.OK)] if want is LOCKED else []
    assert judge(want, want, tried(other, Outcome.UNKNOWN, gen=0, ago=30), *ack) is Do.WAIT
    assert judge(want, want, tried(other, None, gen=0, ago=59), *ack) is Do.WAIT
    assert judge(want, want, tried(other, None, gen=0, ago=60), *ack) is Do.DONE


def test_an_unsettled_request_that_aims_at_the_wish_makes_nobody_wait():
    assert judge(FREE, FREE, tried(FREE, Outcome.UNKNOWN)) is Do.DONE
    assert judge(FREE, LOCKED, tried(FREE, Outcome.UNKNOWN)) is Do.SEND


def test_a_lock_that_is_not_ours_need_not_be_released():
    assert judge(FREE, LOCKED, tried(FREE, Outcome.REFUSED, 72023, single=True)) is Do.DONE
    assert judge(FREE, LOCKED, tried(FREE, Outcome.REFUSED, 72023)) is Do.SEND


def test_closure_concludes_from_any_query_whatever_is_in_the_air():
    assert judge(CLOSED, CLOSED, tried(LOCKED, None, gen=0), tried(CLOSED, Outcome.UNKNOWN)) is Do.DONE


def test_a_closed_invoice_that_cannot_be_queried_is_closed_by_its_answer():
    assert judge(CLOSED, None, tried(CLOSED, Outcome.OK)) is Do.DONE
    assert judge(CLOSED, None, tried(CLOSED, Outcome.REFUSED, 72061)) is Do.DONE


def test_a_lost_answer_and_a_refused_query_need_a_person():
    assert judge(CLOSED, None, tried(CLOSED, Outcome.UNKNOWN)) is Do.HELP
    assert judge(CLOSED, None) is Do.HELP


def test_an_approved_invoice_whose_lock_is_gone_needs_a_person():
    assert judge(CLOSED, FREE) is Do.HELP


def test_an_invoice_reversed_before_its_write_off_is_void():
    assert judge(CLOSED, CANCELLED) is Do.VOID
    assert judge(CLOSED, CANCELLED, tried(CLOSED, Outcome.REFUSED, 72060, single=True)) is Do.VOID
    assert judge(CLOSED, CANCELLED, tried(CLOSED, Outcome.NOT_SENT)) is Do.VOID


def test_an_invoice_reversed_while_its_write_off_is_not_settled_waits():
    assert judge(CLOSED, CANCELLED, tried(CLOSED, None)) is Do.WAIT
    assert judge(CLOSED, CANCELLED, tried(CLOSED, Outcome.UNKNOWN, ago=59)) is Do.WAIT
    assert judge(CLOSED, CANCELLED, tried(CLOSED, Outcome.UNKNOWN, ago=60)) is Do.VOID


@pytest.mark.parametrize("answer", [(Outcome.OK, 0), (Outcome.REFUSED, 72061)])
def test_an_invoice_reversed_after_its_write_off_stays_written_off(answer):
    assert judge(CLOSED, CANCELLED, tried(CLOSED, *answer)) is Do.DONE
    assert judge(CLOSED, CANCELLED, tried(CLOSED, *answer), tried(CLOSED, Outcome.UNKNOWN)) is Do.DONE


def test_closing_is_sent_again_while_the_lock_stands():
    assert judge(CLOSED, LOCKED) is Do.SEND
    assert judge(CLOSED, LOCKED, tried(CLOSED, Outcome.UNKNOWN)) is Do.SEND
