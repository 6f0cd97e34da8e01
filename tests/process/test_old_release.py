"""What release 295cc9d left when it was killed between send and commit is opened and finished by the code of today.

``old_release/`` holds its databases, queue, lock journal and the simulated wallets as text, for SQLite and PostgreSQL;
``python -m tools.old_release`` made them. Nothing here looks inside the bot: files, tables, processes, HTTP.
"""

from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.person import Person
from tests.process.left_over import WAITING, Left, kind_of, left, migrate

pytestmark = [pytest.mark.process, pytest.mark.postgres]

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY = 86400.0
STATES = {"draft", "locking", "pending", "approved", "paid", "closing", "closed", "rejected", "withdrawn"}
# Every kind of job and every call of a timer that 295cc9d knows.
JOBS = {"hear", "say", "offer", "card", "card_update", "wallet", "close", "original", "orphan"}
TICKS = {"open", "nightly", "mornings", "tidy", "engine-purge"}


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_what_the_old_release_left_is_opened_and_finished(tmp_path, postgres_server, kind):
    with left(tmp_path, kind, postgres_server) as it:
        before = {ident for ident, state in it.jobs().items() if state in WAITING}
        stands_between_send_and_commit(it)
        migrate(it.town)
        it.town.start_bot()
        it.work()
        nothing_was_lost(it)
        people_do_their_part(it)
        everything_has_its_end(it, before)
        assert it.town.judge(quiet=True) == []


def stands_between_send_and_commit(it: Left) -> None:
    """The files hold every state, every kind of job in every state of a queue, and requests without their answers."""
    jobs = Counter((kind_of(ident), state) for ident, state in it.jobs().items())
    assert {kind for kind, state in jobs if state in WAITING} == JOBS | TICKS
    assert {state for _, state in jobs if state in WAITING} == WAITING
    assert any(
        int(ident.rpartition("#")[2]) >= 3 for ident, state in it.jobs().items() if state in WAITING and "#" in ident
    )
    assert {row["schedule_name"] for row in it.rows("workflow_schedules")} == TICKS
    assert set(it.states().values()) == STATES
    tables = it.town.tables()
    assert {row["aim"] for row in tables["attempts"] if row["outcome"] is None} == {"locked", "free", "closed"}
    assert (it.states()["half locked"], it.wallet("half locked")) == ("locking", ["LOCK", "LOCK"])
    assert (it.states()["to be closed"], it.wallet("to be closed")) == ("closing", ["CLOSURE", "CLOSURE"])
    assert (it.states()["not locked yet"], it.wallet("not locked yet")) == ("locking", ["INIT", "INIT"])
    heard = {row["inbox_id"] for row in tables["heard"]}
    assert [row["id"] for row in tables["inbox"] if row["id"] not in heard]


def nothing_was_lost(it: Left) -> None:
    """What was under way has come as far as it comes by itself."""
    assert it.states() == {
        "paid": "paid",
        "paid and held": "paid",
        "approved and held": "approved",
        "paid twice, first": "paid",
        "paid twice, second": "paid",
        "to be paid": "closed",
        "closed": "closed",
        "rejected": "rejected",
        "withdrawn": "withdrawn",
        "withdrawn, locked again": "withdrawn",
        "draft": "draft",
        "partly closed": "closed",  # what its seller reversed is void
        "waits for three days": "pending",
        "can be undone": "approved",
        "approved twice, first": "approved",
        "approved twice, second": "approved",
        "to be rejected": "rejected",
        "to be closed": "closed",
        "cards refused": "pending",
        "cards half sent": "pending",
        "half locked": "pending",
        "not locked yet": "pending",
        "not locked either": "pending",
    }


def people_do_their_part(it: Left) -> None:
    """The reminded approver says yes, finance lets go of what it held; days pass."""
    reminder = f"{it.names['waits for three days']}：李娜"
    before = Person(it.town, "wangqiang").heard().count(reminder)
    it.work((next_workday(it.clock.now()) - it.clock.now()).total_seconds())
    assert Person(it.town, "wangqiang").heard().count(reminder) == before + 1
    for name in ("waits for three days", "cards refused", "half locked", "not locked yet"):
        it.does("wangqiang", "approve", name)
    it.does("chenjing", "release", "paid and held")
    it.work(10)
    it.work(4 * DAY)


def next_workday(now: datetime) -> datetime:
    """Half past nine of the first workday that begins at least a day from now, in Shanghai."""
    morning = (now.astimezone(SHANGHAI) + timedelta(days=1)).replace(hour=9, minute=30, second=30)
    while morning.weekday() >= 5:
        morning += timedelta(days=1)
    return morning.astimezone(UTC)


def everything_has_its_end(it: Left, before: set[str]) -> None:
    """Every invoice is free, held by somebody who has to act, or written off, and that once."""
    doubted = {"paid twice, second", "approved twice, second"}
    waits = doubted | {"approved and held", "cards half sent", "not locked either"}
    wallet = {"closed": "CLOSURE", "draft": "INIT", "rejected": "INIT", "withdrawn": "INIT"}
    claims = it.claims()
    assert {name for name, claim in claims.items() if claim["state"] not in wallet} == waits
    assert {name for name, claim in claims.items() if claim["held"]} == {"approved and held"}
    assert {name for name, claim in claims.items() if "same_invoice" in str(claim["blocks"])} == doubted
    assert "asked_back" in str(claims["approved and held"]["blocks"])
    for name in claims.keys() - doubted - {"partly closed", "draft"}:
        assert set(it.wallet(name)) == {wallet.get(claims[name]["state"], "LOCK")}, name
    assert sorted(it.wallet("partly closed")) == ["CANCEL", "CLOSURE"]
    assert sorted(it.wallet("draft")) == ["INIT", "LOCK"], "one is somebody else's"
    asked = it.write_offs()
    assert set(asked.values()) == {1}
    assert asked.keys().isdisjoint(it.codes("to be closed", *doubted)), "written off before, or another claim's"
    every_job_was_done(it, before)


def every_job_was_done(it: Left, before: set[str]) -> None:
    """Those that waited, whatever followed from them, and no timer is left that nobody knows."""
    jobs = it.jobs()
    assert {ident: jobs[ident] for ident in before if jobs.get(ident) != "SUCCESS"} == {}
    assert {ident: state for ident, state in jobs.items() if state != "SUCCESS" and kind_of(ident) not in TICKS} == {}
    assert "no effect of kind" not in it.town.log()
    assert it.rows("workflow_schedules") == []
