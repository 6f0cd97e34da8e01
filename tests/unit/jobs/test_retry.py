"""When something is tried again: every policy's pauses, in figures."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.domain.invoice import UserId
from bot.jobs import DownloadOriginal, GiveUp, Retry, SendCard, SendNotice, retry
from bot.jobs.registry import ALL, retry_of
from bot.jobs.retry import FAILURES, RetryPolicy

AT = datetime(2026, 5, 4, tzinfo=UTC)
DOUBLED = [1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0, 256.0]
PAUSES = {
    "MESSAGES": [*DOUBLED[:6], 60.0, 60.0],
    "CARDS": [*DOUBLED[:6], 60.0, 60.0],
    "WALLET": [*DOUBLED, 300.0, 300.0],
    "WALLET_WITH_HELP": [*DOUBLED, 512.0, 900.0],
    "LOCKING": [1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0],
    "FORWARDING": [0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 25.6, 30.0, 30.0],
    "WORKERS": [1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0],
    "ORIGINALS": [2.0, 10.0, 60.0, 600.0, 3600.0],
}
ATTEMPTS = {"FAILURES": 30, "MESSAGES": 500, "ORIGINALS": 6}


@pytest.mark.parametrize(("name", "pauses"), PAUSES.items())
def test_a_policy_pauses_longer_and_longer_up_to_its_limit(name: str, pauses: list[float]) -> None:
    policy: RetryPolicy = getattr(retry, name)
    assert [policy.decide(failed) for failed in range(1, len(pauses) + 1)] == [Retry(pause) for pause in pauses]


def test_every_policy_is_checked_here() -> None:
    named = {name for name, value in vars(retry).items() if isinstance(value, RetryPolicy)}
    assert named == {*PAUSES, "FAILURES"}


def test_the_pauses_after_a_failure_double_within_a_fifth() -> None:
    pauses = [FAILURES.pause(failed, "say:a") for failed in range(1, 12)]
    assert all(0.8 * exact <= pause <= 1.2 * exact for pause, exact in zip(pauses, [*DOUBLED, 300, 300], strict=True))
    assert pauses != [*DOUBLED, 300, 300]


def test_the_jitter_depends_on_the_job_and_repeats_exactly() -> None:
    assert FAILURES.pause(1, "say:a") == FAILURES.pause(1, "say:a") != FAILURES.pause(1, "say:b")


@pytest.mark.parametrize(("name", "attempts"), ATTEMPTS.items())
def test_a_policy_gives_up_after_its_attempts(name: str, attempts: int) -> None:
    policy: RetryPolicy = getattr(retry, name)
    assert isinstance(policy.decide(attempts - 1), Retry)
    assert policy.decide(attempts) == policy.decide(attempts + 1) == GiveUp()


def test_a_policy_without_attempts_never_gives_up() -> None:
    endless = [value for name, value in vars(retry).items() if isinstance(value, RetryPolicy) and name not in ATTEMPTS]
    assert len(endless) == 6
    assert [policy.decide(10_000) for policy in endless] == [Retry(policy.longest) for policy in endless]


def test_what_the_platform_asks_for_makes_a_pause_longer_never_shorter() -> None:
    assert retry.CARDS.decide(5, at_least=2.0) == Retry(16.0)
    assert retry.CARDS.decide(1, at_least=90.0) == Retry(90.0)
    assert retry.MESSAGES.decide(500, at_least=2.0) == GiveUp()
    assert [retry.MESSAGES.decide(failed, at_least=5.0) for failed in (1, 4)] == [Retry(5.0), Retry(8.0)]


def test_a_job_that_is_tried_again_counts_its_tries() -> None:
    job = SendNotice.picker_link(UserId("ann"), AT, "en")
    assert job.again() == Retry(1.0, replace(job, tries=1))
    assert replace(job, tries=499).again() == GiveUp()


def test_a_row_of_the_release_before_with_more_tries_is_given_up() -> None:
    assert SendNotice.read("k", {"to": "ann", "key": "notice.link", "tries": 500}).again() == GiveUp()


def test_each_job_is_repeated_by_its_own_policy() -> None:
    tried = [SendCard(key="t", task_id="t", tries=40), DownloadOriginal(key="9", id=9, tries=4)]
    assert [job.again() for job in tried] == [
        Retry(60.0, SendCard(key="t", task_id="t", tries=41)),
        Retry(3600.0, DownloadOriginal(key="9", id=9, tries=5)),
    ]


def test_the_failures_of_every_job_are_repeated_by_one_policy() -> None:
    assert {job.retry for job in ALL} == {FAILURES} == {retry_of("close"), retry_of("a kind of tomorrow")}
