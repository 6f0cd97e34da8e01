"""What of DBOS's own words reaches our log."""

import logging
from collections.abc import Iterator

import pytest

from bot.engine import dbos_log
from bot.engine.dbos_log import FirstLines, JobGivenUp


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> Iterator[logging.Logger]:
    it = logging.getLogger("a.stranger")
    caplog.set_level(logging.WARNING, it.name)
    strict = FirstLines()
    it.addFilter(strict)
    yield it
    it.removeFilter(strict)


def test_what_may_hold_data_is_cut_off(log: logging.Logger, caplog: pytest.LogCaptureFixture) -> None:
    log.warning("Exception in queue urgent: (sqlite3.OperationalError) disk is full\n[SQL: …]\n[parameters: ('李娜',)]")
    log.warning("Exception polling schedules: Traceback (most recent call last):\n  File …\nKeyError: '李娜'")
    try:
        raise KeyError("李娜")
    except KeyError:
        log.exception("it broke")
    assert [record.getMessage() for record in caplog.records] == [
        "Exception in queue urgent: (sqlite3.OperationalError) disk is full",
        "Exception polling schedules",
        "it broke KeyError",
    ]
    assert "李娜" not in caplog.text


def test_the_same_is_said_once_in_a_while(
    log: logging.Logger, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(500):
        log.warning("the database is away")
    log.warning("something else")
    assert [record.getMessage() for record in caplog.records] == ["the database is away", "something else"]
    monkeypatch.setattr(dbos_log, "QUIET", 0.0)
    log.warning("the database is away")
    assert len(caplog.records) == 3


def test_what_was_said_in_our_words_is_not_said_again(log: logging.Logger, caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise JobGivenUp("StoreDown")
    except JobGivenUp:
        log.exception("a workflow failed")
    assert not caplog.records
