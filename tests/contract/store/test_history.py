"""The history: append-only, and it explains the claim's state."""

from collections.abc import Callable

import pytest
import sqlalchemy as sa
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from bot.domain.audit import AuditNote
from bot.domain.claim import LIFE, Decision, State, Step
from bot.ports.claims import AuditEntry
from bot.store import Database, Store
from bot.store.history import BrokenHistory, fold
from bot.store.tables import audit, decisions
from tests.contract.samples import LI, NOW, ZHANG, draft, moved, pending


async def test_the_history_is_in_order_and_a_step_without_actor_is_the_systems(store: Store) -> None:
    claim = await pending(store)
    async with store.unit() as unit:
        await unit.audit(claim, AuditNote.KEPT, LI, NOW, {"times": "2"})
    async with store.reading() as unit:
        history = await unit.history(claim.id)
        assert await unit.history(99) == []
    assert history == [
        AuditEntry(NOW, "zhang", "张三", "submit", State.LOCKING),
        AuditEntry(NOW, "", "", "locked", State.PENDING),
        AuditEntry(NOW, "li", "李四", "kept", State.PENDING, {"times": "2"}),
    ]


async def test_a_word_of_another_release_in_the_history_is_read_as_it_is(store: Store, database: Database) -> None:
    claim = await pending(store)
    row = {"claim_id": claim.id, "at": NOW, "actor": "", "actor_name": "", "state": State.PENDING, "version": 3}
    async with database.write.begin() as connection:
        await connection.execute(sa.insert(audit).values(**row, step="escalated", detail={}))
    async with store.reading() as unit:
        history = await unit.history(claim.id)
    assert history[-1] == AuditEntry(NOW, "", "", "escalated", State.PENDING)
    assert fold(history) is State.PENDING


@pytest.mark.parametrize("change", [sa.update(audit).values(actor="x"), sa.delete(audit)])
async def test_the_database_refuses_to_change_the_history(
    store: Store, database: Database, change: sa.Update | sa.Delete
) -> None:
    claim = await pending(store)
    with pytest.raises(DBAPIError, match="append-only"):
        async with database.write.begin() as connection:
            await connection.execute(change)
    async with store.reading() as unit:
        assert [entry.actor for entry in await unit.history(claim.id)] == ["zhang", ""]


@pytest.mark.parametrize("change", [sa.update(decisions).values(reason="x"), sa.delete(decisions)])
async def test_the_database_refuses_to_change_a_decision(
    store: Store, database: Database, change: sa.Update | sa.Delete
) -> None:
    claim = await pending(store)
    async with store.unit() as unit:
        await unit.claims.decide(claim, Decision(1, 1, LI, Step.APPROVE, "", NOW))
    with pytest.raises(DBAPIError, match="append-only"):
        async with database.write.begin() as connection:
            await connection.execute(change)


def walk(choose: Callable[[list[Step]], Step], length: int) -> list[tuple[Step, State]]:
    """A way through the table of life."""
    state, way = State.DRAFT, []
    for _ in range(length):
        steps = [step for (here, step) in LIFE if here is state]
        if not steps:
            break
        step = choose(steps)
        state = LIFE[state, step]
        way.append((step, state))
    return way


@given(data=st.data(), length=st.integers(0, 12))
def test_every_way_through_life_folds_to_its_last_state(data: st.DataObject, length: int) -> None:
    way = walk(lambda steps: data.draw(st.sampled_from(steps)), length)
    entries = [AuditEntry(NOW, "", "", step, state) for step, state in way]
    assert fold(entries) is (way[-1][1] if way else State.DRAFT)


@pytest.mark.parametrize(
    ("step", "state"), [("approve", State.APPROVED), ("submit", State.PENDING), ("reminded", State.CLOSED)]
)
def test_a_state_that_nothing_led_to_is_noticed(step: str, state: State) -> None:
    with pytest.raises(BrokenHistory):
        fold([AuditEntry(NOW, "", "", step, state)])


async def test_a_claims_state_is_the_fold_of_its_history(store: Store) -> None:
    for number, choice in enumerate((0, 1, -1)):
        way = walk(lambda steps, choice=choice: steps[choice % len(steps)], 8)  # type: ignore[misc]
        async with store.unit() as unit:
            claim = await draft(unit, [f"{number}"], submission=f"s{number}")
            for step, state in way:
                claim = await moved(unit, claim, step, state, ZHANG)
        async with store.reading() as unit:
            read = await unit.claims.get(claim.id)
            assert read
            assert fold(await unit.history(claim.id)) is read.state
