"""Keeps the engine's own database calls out of open units: there they would wait for the very lock the unit holds."""

from contextvars import ContextVar
from typing import Any

from sqlalchemy import Engine, event
from sqlalchemy.ext.asyncio import AsyncEngine

_open_units: ContextVar[int] = ContextVar("open_units", default=0)


class InsideUnit(RuntimeError):
    """The engine was called inside an open unit by another door than ``enqueue``: a bug of ours."""


def watch_units(app_engine: AsyncEngine) -> None:
    """Know from now on when a task has a transaction open on the app's writing engine."""

    def opened(_connection: Any) -> None:
        _open_units.set(_open_units.get() + 1)

    def closed(_connection: Any) -> None:
        _open_units.set(max(0, _open_units.get() - 1))

    event.listen(app_engine.sync_engine, "begin", opened)
    event.listen(app_engine.sync_engine, "commit", closed)
    event.listen(app_engine.sync_engine, "rollback", closed)


def refuse_inside_unit() -> None:
    """Raises InsideUnit when this task has a unit open."""
    if _open_units.get():
        raise InsideUnit("only Unit.enqueue may talk to the engine while a unit is open")


def keep_out(engine_of_dbos: Engine) -> None:
    """Refuse the engine's own connections to a task with a unit open (threads of ``to_thread`` know their task)."""

    @event.listens_for(engine_of_dbos, "checkout")
    def _checkout(*_args: Any) -> None:
        refuse_inside_unit()
