"""The life of a claim is a table, and the table is the whole truth."""

from itertools import product

import pytest

from bot.domain.claim import ENDED, LIFE, LIVE, WANTS, State, Step, after
from bot.domain.errors import TooLate
from bot.domain.invoice import Status


@pytest.mark.parametrize(("state", "step"), list(product(State, Step)))
def test_a_step_leads_where_the_table_says_or_is_too_late(state, step):
    if (state, step) in LIFE:
        assert after(state, step) is LIFE[state, step]
    else:
        with pytest.raises(TooLate):
            after(state, step)


def test_nothing_leaves_closing_but_the_write_off():
    assert {step for state, step in LIFE if state is State.CLOSING} == {Step.WRITTEN_OFF}


def test_an_ended_claim_stays_ended():
    assert not {state for state, _ in LIFE} & ENDED


def test_only_closing_and_closed_want_invoices_written_off():
    assert {state for state in State if WANTS[state] is Status.CLOSED} == {State.CLOSING, State.CLOSED}


def test_a_claim_that_is_not_live_wants_its_invoices_free():
    assert {state for state in State if WANTS[state] is Status.FREE} == set(State) - LIVE


def test_every_state_can_be_reached_from_a_draft():
    reached, before = {State.DRAFT}, set()
    while reached != before:
        before = set(reached)
        reached |= {to for (state, _), to in LIFE.items() if state in reached}
    assert reached == set(State)
