"""When a machine's clock leaps, what waits for a moment is moved with it, once, whoever notices."""

import time
from datetime import timedelta

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.invoice import Account
from bot.engine.dbos_engine import DbosEngine
from bot.store import Breakers, Database, Store
from bot.store.leaps import Leaps
from bot.store.tables import binding_codes
from tests.contract.samples import NOW

STEADY = 1000.0
AHEAD = NOW.timestamp() - STEADY
DAY = 86400.0


@pytest.fixture
def moved() -> list[float]:
    """By how much the engine's timers were moved."""
    return []


@pytest.fixture
def leaps(database: Database, moved: list[float]) -> Leaps:
    async def timers(_session: object, seconds: float) -> None:
        moved.append(seconds)

    return Leaps(database, timers)


@pytest.mark.parametrize("by", [DAY, -DAY])
async def test_what_is_to_come_moves_with_the_clock_and_what_is_over_stays(
    database: Database, store: Store, leaps: Leaps, moved: list[float], by: float
) -> None:
    later, over = NOW + timedelta(minutes=5), NOW - timedelta(minutes=5)
    await Breakers(database).open("later", later)
    await Breakers(database).open("over", over)
    async with store.unit() as unit:
        await unit.bindings.put_code(Account.OFFICIAL, "o-1", "hash", later)
    assert await leaps.follow("m", AHEAD, STEADY) == 0.0
    assert await leaps.follow("m", AHEAD + by, STEADY) == by
    assert await leaps.follow("m", AHEAD + by, STEADY) == 0.0  # another process of the same machine
    assert await leaps.follow("m", AHEAD + by + 1.5, STEADY) == 0.0  # put right by a little
    assert moved == [by]
    assert await Breakers(database).until("later") == later + timedelta(seconds=by)
    assert await Breakers(database).until("over") == over
    async with database.read.connect() as connection:
        [until] = (await connection.execute(sa.select(binding_codes.c.until))).scalars()
    assert until == later + timedelta(seconds=by)


async def test_another_machine_or_a_machine_started_anew_moves_nothing(leaps: Leaps, moved: list[float]) -> None:
    await leaps.follow("m", AHEAD, STEADY)
    assert await leaps.follow("another", AHEAD + DAY, STEADY) == 0.0
    assert moved == []


async def test_the_engine_s_timers_move_in_the_same_transaction(url: str, database: Database) -> None:
    engine = DbosEngine(url)
    await engine.migrate()
    begun = time.time()
    async with AsyncSession(database.write) as session, session.begin():
        await engine.enqueue(session, "close", "BX-0001.4", delay=60)
        await engine.enqueue(session, "close", "BX-0002.4")
    leaps = Leaps(database, engine.move)
    await leaps.follow("m", AHEAD, STEADY)
    assert await leaps.follow("m", AHEAD - DAY, STEADY) == -DAY
    where = "workflow_status" if database.path else "dbos.workflow_status"
    async with database.read.connect() as connection:
        rows = await connection.execute(sa.text(f"SELECT workflow_uuid, delay_until_epoch_ms FROM {where}"))
        found = {row[0]: row[1] for row in rows}
    assert found["close:BX-0002.4"] is None
    assert abs(found["close:BX-0001.4"] / 1000 - (begun + 60 - DAY)) < 30
