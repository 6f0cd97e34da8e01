"""How DBOS reaches the app's database: its own synchronous engine on the same file or server, and nothing else."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bot.engine.guard import keep_out
from bot.engine.slots import AdvisorySlots, FileSlots, Slots

_POOL = 12  # well above the threads that poll; a worker slot needs a connection only for moments
_SQLITE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA busy_timeout = 30000",
    "PRAGMA foreign_keys = ON",
)


def system_engine(url: str) -> sa.Engine:
    """The engine for DBOS. It gets no ``begin`` listener (DBOS begins its migrations itself), and it hides
    parameters, which hold personal data, from the texts of errors."""
    target = sa.make_url(url)
    if target.get_backend_name() == "sqlite":
        engine = sa.create_engine(
            target.set(drivername="sqlite"), pool_size=_POOL, max_overflow=0, pool_timeout=60, hide_parameters=True
        )
        sa.event.listen(engine, "connect", _prepare_sqlite)
    else:
        engine = sa.create_engine(
            target.set(drivername="postgresql+psycopg"),
            pool_size=_POOL,
            max_overflow=0,
            pool_timeout=60,
            pool_pre_ping=True,
            hide_parameters=True,
        )
    keep_out(engine)
    return engine


def slots_of(url: str) -> Slots:
    """The executor slots of this database."""
    target = sa.make_url(url)
    if target.get_backend_name() == "sqlite":
        if not target.database or target.database == ":memory:":
            raise ValueError("the engine needs a database file: two connections cannot share one in memory")
        return FileSlots(Path(target.database).absolute())
    return AdvisorySlots(target.set(drivername="postgresql").render_as_string(hide_password=False))


def _prepare_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = "IMMEDIATE"
    for pragma in _SQLITE:
        connection.execute(pragma).close()
