"""Reads the bot's database as it is, without the bot's code; writes nothing."""

import re
from collections.abc import Sequence

import sqlalchemy as sa

from simulator.judge.history import Row

TABLES = ("claims", "lines", "decisions", "audit", "cards", "wallet", "attempts", "heard")


def read_tables(url: str) -> dict[str, list[Row]]:
    """Every table the checker looks at, the inbox among them, without the bot's code."""
    target = sa.make_url(url)
    beside = target
    if target.get_backend_name() == "sqlite":
        beside = target.set(database=re.sub(r"\.db$", "-inbox.db", str(target.database)))
    else:
        target = beside = target.set(drivername="postgresql+psycopg")
    return {**rows_of(target, TABLES), **rows_of(beside, ("inbox",))}


def rows_of(url: sa.URL, names: Sequence[str]) -> dict[str, list[Row]]:
    """The rows of these tables."""
    engine = sa.create_engine(url, poolclass=sa.NullPool)
    with engine.connect() as connection:
        try:
            return {name: _all(connection, name) for name in names}
        finally:
            engine.dispose()


def _all(connection: sa.Connection, name: str) -> list[Row]:
    rows = connection.exec_driver_sql(f"SELECT * FROM {name}")  # noqa: S608 - a name of ours
    return [dict(row._mapping) for row in rows]
