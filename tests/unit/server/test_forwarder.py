"""The forwarder: one effect per person and batch, nothing left behind, no fault that ends it."""

import asyncio
import time
from collections.abc import Callable

import pytest

from bot.domain.invoice import UserId
from bot.jobs.retry import RetryPolicy
from bot.ports.store import StoreDown
from bot.server import forwarder
from bot.server.forwarder import Forwarder
from tests.unit.server.kit import FakeClock, FakeInbox, FakeStore

PATIENCE = 10.0  # seconds


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forwarder, "PAUSE", 0.001)
    monkeypatch.setattr(forwarder, "FORWARDING", RetryPolicy(0.001, 0.002))


async def arrive(inbox: FakeInbox, *people: str) -> None:
    for person in people:
        await inbox.record(f"m-{len(inbox.rows)}", UserId(person), FakeClock().now(), "<xml/>")


async def until(true: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < end, "it never happened"
        await asyncio.sleep(0.001)


async def test_a_batch_becomes_one_job_per_person_up_to_their_last_row() -> None:
    store, inbox = FakeStore(), FakeInbox()
    await arrive(inbox, "li", "wang", "li")
    assert await Forwarder(store, inbox).forward() == 3
    assert store.enqueued == [
        ("hear", "li-3", {"person": "li", "up_to": 3}),
        ("hear", "wang-2", {"person": "wang", "up_to": 2}),
    ]
    assert inbox.forwarded == {1, 2, 3}


async def test_with_nothing_to_do_no_unit_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    store = FakeStore()
    monkeypatch.setattr(store, "unit", None)
    assert await Forwarder(store, FakeInbox()).forward() == 0


async def test_a_crash_between_enqueue_and_mark_only_asks_again(monkeypatch: pytest.MonkeyPatch) -> None:
    store, inbox = FakeStore(), FakeInbox()
    await arrive(inbox, "li")

    async def crash(ids: object) -> None:
        raise StoreDown

    with monkeypatch.context() as broken:
        broken.setattr(inbox, "mark_forwarded", crash)
        with pytest.raises(StoreDown):
            await Forwarder(store, inbox).forward()
    await Forwarder(store, inbox).forward()
    assert [key for _, key, _ in store.enqueued] == ["li-1"]
    assert inbox.forwarded == {1}


async def test_what_a_former_process_left_is_forwarded_at_start_and_news_at_once() -> None:
    store, inbox, counted = FakeStore(), FakeInbox(), []
    await arrive(inbox, "li")
    held = Forwarder(store, inbox, counted.append)
    held.start()
    await until(lambda: inbox.forwarded == {1})
    await asyncio.sleep(0.01)
    await arrive(inbox, "wang")
    await until(lambda: inbox.forwarded == {1, 2})
    await held.stop()
    assert counted == [1, 1]


async def test_a_backlog_longer_than_a_batch_is_drained() -> None:
    store, inbox = FakeStore(), FakeInbox()
    await arrive(inbox, *["li", "wang"] * forwarder.BATCH)
    held = Forwarder(store, inbox)
    held.start()
    await until(lambda: len(inbox.forwarded) == 2 * forwarder.BATCH)
    await held.stop()


async def test_a_row_of_a_process_that_died_is_found_without_a_call(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forwarder, "RESCAN", 0.005)
    store, inbox = FakeStore(), FakeInbox()
    held = Forwarder(store, inbox)
    held.start()
    await asyncio.sleep(0.01)
    inbox.on_committed = None
    await arrive(inbox, "li")
    await until(lambda: inbox.forwarded == {1})
    await held.stop()


async def test_a_fault_of_the_database_is_outlived() -> None:
    store, inbox = FakeStore(), FakeInbox()
    store.fault = OSError("disk full")
    held = Forwarder(store, inbox)
    held.start()
    await arrive(inbox, "li")
    await asyncio.sleep(0.02)
    assert held.running
    store.fault = None
    await until(lambda: inbox.forwarded == {1})
    await held.stop()
    assert not held.running


async def test_it_can_be_stopped_before_it_was_started_and_twice() -> None:
    held = Forwarder(FakeStore(), FakeInbox())
    await held.stop()
    held.start()
    await held.stop()
    await held.stop()
    assert not held.running
