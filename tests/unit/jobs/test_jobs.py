"""The jobs: kinds, keys and payloads as rows of the queue hold them, also rows that release 295cc9d wrote."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from bot import bootstrap as app
from bot.domain.invoice import UserId
from bot.engine.rules import PACES
from bot.jobs import (
    CheckRename,
    CloseClaim,
    Decision,
    Done,
    DownloadOriginal,
    Job,
    JobQueue,
    ProcessInbox,
    PurgeOldData,
    ReconcileWallet,
    ReleaseOrphanedLock,
    RemindPeople,
    SendCard,
    SendNotice,
    SendOffer,
    Sweep,
    UpdateCard,
)
from bot.jobs.registry import ALL, JOBS, by_kind, queue_of
from bot.jobs.upkeep import TIMERS

AT = datetime(2026, 5, 4, 1, 30, 7, tzinfo=UTC)
ANN, BOB = UserId("ann"), UserId("bob")
NOTICE = {"args": {"number": "BX-0031"}, "path": "/claims/BX-0031", "label": "label.see_claim"}

# Rows as 295cc9d wrote them: kind, key, payload, and what they mean.
OLD_ROWS: list[tuple[str, str, dict[str, Any], Job]] = [
    ("hear", "ann-7", {"person": "ann", "up_to": 7}, ProcessInbox.of(ANN, 7)),
    ("wallet", "BX-0031.4", {"claim_id": 31}, ReconcileWallet(key="BX-0031.4", claim_id=31)),
    ("wallet", "BX-0031.4", {"claim_id": 31, "tries": 3}, ReconcileWallet(key="BX-0031.4", claim_id=31, tries=3)),
    ("wallet", "open-31.202605040130", {"claim_id": 31, "once": True}, ReconcileWallet.pushed(31, AT)),
    ("close", "BX-0031.4", {"claim_id": 31, "version": 4}, CloseClaim(key="BX-0031.4", claim_id=31, version=4)),
    ("orphan", "5.2", {"wallet_id": 5, "gen": 2}, ReleaseOrphanedLock.of(5, 2)),
    ("original", "9", {"id": 9}, DownloadOriginal.of(9)),
    ("original", "9", {"id": 9, "tries": 2}, DownloadOriginal(key="9", id=9, tries=2)),
    ("card", "x-BX-0031-1-1-approval", {"task_id": "x-BX-0031-1-1-approval"}, SendCard.of("x-BX-0031-1-1-approval")),
    ("card", "t", {"task_id": "t", "tries": 4}, SendCard(key="t", task_id="t", tries=4)),
    ("card_update", "t.5", {"task_id": "t"}, UpdateCard.of("t", 5)),
    ("card_update", "t.5", {"task_id": "t", "tries": 1}, UpdateCard(key="t.5", task_id="t", tries=1)),
    (
        "say",
        "rejected-BX-0031.4.ann",
        {"to": "ann", "key": "notice.rejected", **NOTICE, "lang": "en", "once": True, "tries": 2},
        SendNotice(
            key="rejected-BX-0031.4.ann",
            to=ANN,
            text_key="notice.rejected",
            once=True,
            language="en",
            tries=2,
            **NOTICE,
        ),
    ),
    (
        "say",
        "hear-7",
        {"to": "ann", "once": False, "lang": "", "key": "", "text": "BX-0031", "path": "", "label": ""},
        SendNotice.reply(7, ANN, "", text="BX-0031"),
    ),
    (
        "say",
        "fault-7",
        {"to": "ann", "key": "problem.fault", "args": {"number": "A1B2C3"}, "once": False},
        SendNotice.failure(7, ANN, "A1B2C3"),
    ),
    (
        "say",
        f"link.ann.{AT.isoformat()}",
        {"to": "ann", "key": "notice.link", "args": {}, "path": "/picker", "label": "label.pick", "lang": "en"},
        SendNotice.picker_link(ANN, AT, "en"),
    ),
    (
        "offer",
        "hear-7",
        {"to": "ann", "lang": "en", "task_id": "x-offer-7", "buttons": ["mine", "todo"]},
        SendOffer.reply(7, ANN, "en", "x-offer-7", ["mine", "todo"]),
    ),
    ("sweep", "open", {"at": AT.isoformat()}, Sweep(key="open", at=AT.isoformat())),
    ("sweep", "nightly", {"at": AT.isoformat()}, Sweep(key="nightly", at=AT.isoformat())),
    ("remind", "mornings", {"at": AT.isoformat()}, RemindPeople(key="mornings", at=AT.isoformat())),
    ("purge", "tidy", {"at": AT.isoformat()}, PurgeOldData(key="tidy", at=AT.isoformat())),
]

# Rows of releases between 295cc9d and this one.
LATER_ROWS: list[tuple[str, str, dict[str, Any], Job]] = [
    ("rename", "ann.bob.202605040130", {"old": "ann", "new": "bob"}, CheckRename.of(ANN, BOB, AT)),
    (
        "wallet",
        "BX-0031.9",
        {"claim_id": 31, "locked_at": AT.isoformat()},
        ReconcileWallet(key="BX-0031.9", claim_id=31, locked_at=AT.isoformat()),
    ),
    (
        "say",
        "setup.ann",
        {"to": "ann", "key": "n", "args": {}, "path": "", "label": "", "occasion": "setup", "team": ["ann", "bob"]},
        SendNotice(key="setup.ann", to=ANN, text_key="n", occasion="setup", team=(ANN, BOB)),
    ),
]


@pytest.mark.parametrize(("kind", "key", "payload", "job"), OLD_ROWS + LATER_ROWS)
def test_a_row_of_an_older_release_is_read(kind: str, key: str, payload: dict[str, Any], job: Job) -> None:
    assert JOBS[kind].read(key, payload) == job


def test_every_kind_the_release_before_wrote_is_known() -> None:
    old = {"hear", "offer", "wallet", "close", "original", "card", "card_update", "say"}
    assert {kind for kind, *_ in OLD_ROWS} == old | {"sweep", "orphan", "remind", "purge"}
    assert {kind for kind, *_ in OLD_ROWS + LATER_ROWS} == set(JOBS)


@pytest.mark.parametrize(("kind", "key", "payload", "job"), OLD_ROWS + LATER_ROWS)
def test_what_is_stored_now_can_be_read_by_an_older_release(
    kind: str, key: str, payload: dict[str, Any], job: Job
) -> None:
    """During a deployment it may take the row: every field it wrote itself is there under the same name."""
    stored = json.loads(json.dumps(job.payload()))
    assert (job.kind, job.key) == (kind, key)
    assert payload.items() <= stored.items()


@pytest.mark.parametrize("job", [job for *_, job in OLD_ROWS + LATER_ROWS])
def test_a_job_comes_out_of_the_queue_as_it_went_in(job: Job) -> None:
    assert type(job).read(job.key, json.loads(json.dumps(job.payload()))) == job


def test_a_field_of_a_later_release_is_left_out() -> None:
    assert CloseClaim.read("k", {"claim_id": 1, "version": 2, "why": "new"}) == CloseClaim(
        key="k", claim_id=1, version=2
    )


def test_a_payload_without_what_the_job_is_about_is_refused() -> None:
    with pytest.raises(TypeError):
        CloseClaim.read("k", {"claim_id": 1})


def test_every_kind_is_one_job() -> None:
    assert len(JOBS) == len(ALL)
    assert {job for job in ALL if not job.kind.replace("_", "").isalpha()} == set()


def wired() -> tuple[dict[type[Job], Any], dict[type[Job], Any]]:
    """The handlers of the composition root; nothing is called, so what they are made of does not matter."""
    config, services, weixin, rest = Mock(), Mock(), Mock(), [Mock() for _ in range(3)]
    config.server.language = "en"
    return app._handlers(config, services, weixin, *rest), app._sweeps(services, *rest)


def test_every_job_has_exactly_one_handler() -> None:
    handlers, swept = wired()
    assert handlers.keys() & swept.keys() == set()
    assert handlers.keys() | swept.keys() == set(ALL)
    assert by_kind({**handlers, **swept}).keys() == JOBS.keys()


def test_the_architecture_page_lists_every_job() -> None:
    page = (Path(__file__).parents[3] / "docs" / "architecture.md").read_text("utf-8")
    for job, handler in {**wired()[0], **wired()[1]}.items():
        row = f"| `{job.__name__}` | `{job.kind}` | {job.queue} | `{type(handler).__name__}` |"
        assert row in page


def test_every_queue_is_worked_and_keeps_its_name() -> None:
    assert {queue_of(kind) for kind in JOBS} == set(JobQueue) == set(PACES)
    assert [queue.value for queue in JobQueue] == ["urgent", "wallet", "effects", "later"]


def test_a_kind_of_another_release_waits_in_the_default_queue() -> None:
    assert queue_of("survey") is JobQueue.DEFAULT


def test_every_timer_starts_a_job_of_the_registry() -> None:
    assert {timer.name for timer in TIMERS} == {"open", "nightly", "mornings", "tidy"}
    assert {timer.job for timer in TIMERS} == {Sweep, RemindPeople, PurgeOldData}


async def test_a_handler_is_called_with_the_job_of_its_row() -> None:
    seen: list[Job] = []

    async def handle(job: CloseClaim, /) -> Decision:
        seen.append(job)
        return Done()

    await by_kind({CloseClaim: handle})["close"]("BX-0031.4", {"claim_id": 31, "version": 4})
    assert seen == [CloseClaim(key="BX-0031.4", claim_id=31, version=4)]


def test_a_notice_for_somebody_else_has_a_key_of_its_own() -> None:
    notice = SendNotice(key="setup.ann", to=ANN, text_key="n", occasion="setup", team=(ANN,), once=True, tries=30)
    assert notice.redirected(BOB) == SendNotice(key="setup.bob", to=BOB, text_key="n", occasion="setup", once=True)
