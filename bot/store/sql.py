"""Statements that SQLAlchemy spells differently per database: insert if new, replace, lock, count changed rows."""

from collections.abc import Mapping, Sequence
from typing import Any, cast

import sqlalchemy as sa
from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import CursorResult
from sqlalchemy.ext.asyncio import AsyncSession

Values = Mapping[str, Any]


def on_postgres(session: AsyncSession) -> bool:
    """Whether this session speaks to PostgreSQL."""
    return session.get_bind().dialect.name == "postgresql"


def insert(session: AsyncSession, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ON CONFLICT."""
    return postgresql.insert(table) if on_postgres(session) else sqlite.insert(table)


async def changed(session: AsyncSession, statement: sa.Update | sa.Delete | sa.Insert) -> int:
    """Run it; how many rows it touched."""
    return cast("CursorResult[Any]", await session.execute(statement)).rowcount


async def add_new(session: AsyncSession, table: Table, values: Values) -> bool:
    """Insert a row; False when one of its unique keys is there already."""
    return await changed(session, insert(session, table).values(**values).on_conflict_do_nothing()) > 0


async def put(session: AsyncSession, table: Table, values: Values) -> None:
    """Insert a row, or replace the one with its primary key."""
    keys = [column.name for column in table.primary_key]
    statement = insert(session, table).values(**values)
    rest = {name: statement.excluded[name] for name in values if name not in keys}
    await session.execute(statement.on_conflict_do_update(index_elements=keys, set_=rest))


async def alone(session: AsyncSession, name: str) -> None:
    """One transaction at a time under this name, till it ends. On SQLite every writing one is alone anyway."""
    if on_postgres(session):
        await session.execute(sa.select(sa.func.pg_advisory_xact_lock(sa.func.hashtextextended(name, 1))))


async def lock_rows(session: AsyncSession, table: Table, ids: Sequence[int]) -> Sequence[sa.Row[Any]]:
    """These rows in id order, locked for this unit (the order keeps units from waiting for each other in a ring)."""
    query = sa.select(table).where(table.c.id.in_(sorted(set(ids)))).order_by(table.c.id).with_for_update()
    return (await session.execute(query)).all()
