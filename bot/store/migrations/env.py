"""What Alembic runs: the chain and the open connection come from ``bot.store.migrate``; no URL is read here."""

from typing import Any, Literal

from alembic import context

from bot.store.tables import Moment

chain = context.config.attributes["chain"]


def ours(name: str | None, kind: str, parents: Any) -> bool:
    """The engine keeps its tables beside ours; they are not compared."""
    return kind != "table" or name in chain.tables.tables


def plainly(kind: str, item: Any, autogen: Any) -> str | Literal[False]:
    """A step must not depend on our code of a later day: a Moment is written as the type it stands on."""
    return "sa.DateTime(timezone=True)" if kind == "type" and isinstance(item, Moment) else False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=chain.tables,
    version_table=chain.version_table,
    include_name=ours,
    render_item=plainly,
    render_as_batch=True,
)
context.run_migrations()
