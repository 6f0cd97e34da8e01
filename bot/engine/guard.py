"""Keeps the engine's own database calls out of open units: there they would wait for the very lock the unit holds."""

from contextvars import ContextVar
from typing import Any
from weakref import ref

from sqlalchemy import Connection, Engine, event
from sqlalchemy.ext.asyncio import AsyncEngine

# Connections on which this task, or the one that made it, began a transaction. Whether one is still open is asked of
# the connection itself, for another task may have ended it (SQLAlchemy closes sessions in a task of their own).
_begun: ContextVar[tuple[ref[Connection], ...]] = ContextVar("begun", default=())


class InsideUnit(RuntimeError):
    """The engine was called inside an open unit by another door than ``enqueue``: a bug of ours."""


def watch_units(app_engine: AsyncEngine) -> None:
    """Know from now on when a task has a transaction open on the app's writing engine."""

    @event.listens_for(app_engine.sync_engine, "begin")
    def _began(connection: Connection) -> None:
        _begun.set((*(other for other in _begun.get() if _is_open(other)), ref(connection)))


def refuse_inside_unit() -> None:
    """Raises InsideUnit when this task has a unit open."""
    if any(map(_is_open, _begun.get())):
        raise InsideUnit("only Unit.enqueue may talk to the engine while a unit is open")


def keep_out(engine_of_dbos: Engine) -> None:
    """Refuse the engine's own connections to a task with a unit open (threads of ``to_thread`` know their task)."""

    @event.listens_for(engine_of_dbos, "checkout")
    def _checkout(*_args: Any) -> None:
        refuse_inside_unit()


def _is_open(connection: ref[Connection]) -> bool:
    begun = connection()
    return begun is not None and not begun.closed and begun.in_transaction()
