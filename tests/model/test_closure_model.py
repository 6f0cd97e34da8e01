"""The protocol's model: nothing breaks in any interleaving, each planted bug is found, the code judges as it does."""

from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from bot.domain.invoice import CardRef, Found, Invoice, Status, Unreadable
from bot.domain.protocol import Attempt, Codes, Intent, Outcome, conclude
from tests.model.closure import BUGS, CLOSED, FREE, LOCKED, OK, REVERSED, UNKNOWN, Explored, Row, World, explore

WORLDS = {
    "one worker, everything that can happen to it": World(workers=1),
    "one worker, setting a status again is refused": World(workers=1, same_state_ok=False),
    "one worker, written-off invoices cannot be queried": World(workers=1, queryable=False),
    "two workers and a rival account": World(workers=2, submits=1, crashes=0),
    "two workers, one of which dies": World(workers=2, submits=1, losses=0, moves=0),
    "a batch of two of which one line is declined": World(
        workers=1, invoices=2, submits=2, crashes=0, declines=True, moves=0
    ),
    "a batch of two and a rival account": World(
        workers=1, invoices=2, submits=1, crashes=0, declines=True, same_state_ok=False
    ),
    "one worker and a seller who reverses": World(workers=1, moves=0, reversals=1, pays=True),
    "two workers and a seller who reverses": World(workers=2, submits=1, crashes=0, moves=0, reversals=1),
    "a batch of two of which one or both are reversed": World(
        workers=1, invoices=2, submits=1, crashes=0, moves=0, reversals=2, pays=True
    ),
}
SMALLEST_WITH_A_BUG = (
    World(workers=1, submits=1, crashes=0, moves=0),
    World(workers=1),
    World(workers=2, crashes=0, moves=0),
    World(workers=1, submits=1, crashes=0, moves=0, reversals=1, pays=True),
    World(workers=2, submits=1, crashes=0, moves=0, reversals=1),
)


@cache
def explored(name: str) -> Explored:
    """One exploration serves several tests."""
    return explore(WORLDS[name])


@pytest.mark.slow
@pytest.mark.parametrize("name", WORLDS)
def test_nothing_breaks_and_an_end_can_always_be_reached(name: str) -> None:
    found = explored(name)
    assert found.broken == "", "\n".join(found.way)
    assert found.stuck is None
    assert found.states > 1_000


@pytest.mark.slow
@pytest.mark.parametrize("bug", BUGS)
def test_a_planted_bug_gives_a_counterexample(bug: str) -> None:
    for world in SMALLEST_WITH_A_BUG:
        found = explore(World(**{**vars(world), "bug": bug}))
        if found.broken:
            break
    assert found.broken, f"nothing is wrong with: {bug}"
    assert found.way, "a counterexample has a way that leads to it"


# ---------------------------------------------------------------- the code judges as the model does

NOW, SETTLE = datetime(2026, 5, 6, 12, tzinfo=UTC), timedelta(seconds=60)
CODES = Codes(locked_by_other=72023, wrong_state=72024, closed=72061)
STATUS = {FREE: Status.FREE, LOCKED: Status.LOCKED, CLOSED: Status.CLOSED, REVERSED: Status.CANCELLED}
REF = CardRef("card", "code")
INVOICE = Invoice("26000000000000000001", "", "", "", "", 1, "2026-05-01")


def attempt(number: int, row: Row) -> Attempt:
    """The row as the code would read it: a settled one without an answer is one whose time is over."""
    code = int(row.outcome) if row.outcome and row.outcome.isdecimal() else 0
    outcome = {None: None, OK: Outcome.OK, UNKNOWN: Outcome.UNKNOWN, "not sent": Outcome.NOT_SENT}
    deadline = NOW + timedelta(seconds=10) if row.unsettled else NOW - SETTLE - timedelta(seconds=1)
    told = Outcome.REFUSED if code else outcome[row.outcome]
    return Attempt(number, 7, row.gen, STATUS[row.aim], deadline, row.clean, row.single, told, code)


@pytest.mark.slow
@pytest.mark.parametrize("name", WORLDS)
def test_the_code_judges_as_the_model_does(name: str) -> None:
    world, seen = WORLDS[name], (FREE, LOCKED, CLOSED, REVERSED, None)
    judged = explored(name).judged
    assert len(judged) > 40
    for want, gen, rows in judged:
        attempts = [attempt(number, row) for number, row in enumerate(rows)]
        for status in seen:
            look = Found(REF, INVOICE, STATUS[status], "o") if status else Unreadable(REF, 72031)
            verdict = conclude(Intent(7, STATUS[want], gen, False), look, attempts, NOW, SETTLE, CODES)
            assert verdict.do.value == world.judge(want, gen, status, rows), (want, status, rows)
