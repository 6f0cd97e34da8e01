"""Leases on executor slots: one tenant each, free again when the tenant is gone."""

from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from bot.engine.database import slots_of
from bot.engine.slots import AdvisorySlots, Slots


@pytest.fixture(params=["file", pytest.param("postgres", marks=pytest.mark.postgres)])
def tenant(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Slots]]:
    """Makes tenants that stand for processes of their own."""
    url = f"sqlite:///{tmp_path / 'main.db'}" if request.param == "file" else request.getfixturevalue("postgres_url")
    made: list[Slots] = []

    def make() -> Slots:
        made.append(slots_of(url))
        return made[-1]

    yield make
    for slots in made:
        slots.release()


def test_each_process_gets_the_first_free_slot(tenant):
    first, second, third = tenant(), tenant(), tenant()
    assert [first.take(), second.take()] == [0, 1]
    first.release()
    assert third.take() == 0
    assert third.held()
    assert not first.held()


def test_a_slot_can_be_borrowed_only_while_nobody_lives_there(tenant):
    first, second = tenant(), tenant()
    first.take()
    second.take()
    with second.borrow(0) as free:
        assert not free
    first.release()
    with second.borrow(0) as free:
        assert free
        assert tenant().take() == 2


def test_a_slot_whose_file_was_taken_away_is_held_no_more(tmp_path):
    slots = slots_of(f"sqlite:///{tmp_path / 'main.db'}")
    slots.take()
    (tmp_path / "main.db.slot-0").unlink()
    assert not slots.held()
    slots_of(f"sqlite:///{tmp_path / 'main.db'}").take()  # another has it now
    assert not slots.held()
    slots.release()


@pytest.mark.postgres
def test_a_lost_connection_keeps_the_slot_unless_another_took_it(postgres_url):
    first, second = AdvisorySlots(postgres_url), AdvisorySlots(postgres_url)
    mine = first.take()
    second.take()
    cut_all_but_own(postgres_url, first)
    assert first.held()
    cut_all_but_own(postgres_url, first)
    with second.borrow(mine) as free:
        assert free
        assert not first.held()
    first.release()
    second.release()


def cut_all_but_own(url: str, slots: AdvisorySlots) -> None:
    assert slots._connection is not None
    with psycopg.connect(url, autocommit=True) as admin:
        admin.execute("SELECT pg_terminate_backend(%s, 5000)", (slots._connection.info.backend_pid,))
