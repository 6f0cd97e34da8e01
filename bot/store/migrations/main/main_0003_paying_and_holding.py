"""Claims can be paid and held; what needs finance is found by an index.

Revision ID: main_0003
Revises: main_0002
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0003"
down_revision = "main_0002"
branch_labels = None
depends_on = None

STATES = ("draft", "locking", "pending", "approved", "paid", "closing", "closed", "rejected", "withdrawn")
STEPS = ("submit", "locked", "lock_refused", "approve", "undo", "reject", "withdraw", "pay", "unpay", "close")
WORDS = {("claims", "state"): STATES, ("audit", "state"): STATES, ("decisions", "verdict"): (*STEPS, "written_off")}


def upgrade() -> None:
    """More words, two columns, one index."""
    for (table, column), words in WORDS.items():
        check = f"{column} IN ({', '.join(repr(word) for word in words)})"
        if op.get_bind().dialect.name == "postgresql":
            op.drop_constraint(op.f(f"ck_{table}_{column}"), table, type_="check")
            op.create_check_constraint(op.f(f"ck_{table}_{column}"), table, check)
        else:
            _loosen(table, f"ck_{table}_{column}", check)
    op.add_column("claims", sa.Column("held", sa.Text(), server_default="", nullable=False))
    op.add_column("claims", sa.Column("held_by", sa.Text(), server_default="", nullable=False))
    some = sa.text("needs_help <> ''")
    op.create_index("ix_claims_needs_help", "claims", ["id"], sqlite_where=some, postgresql_where=some)


def _loosen(table: str, name: str, check: str) -> None:
    """A CHECK that allows more changes no row, so only the table's text is changed, as SQLite's documentation of ALTER
    TABLE describes it; copying the table would drop its triggers and break what refers to it."""
    bind = op.get_bind()
    query = sa.text("SELECT sql FROM sqlite_master WHERE type = 'table' AND name = :table")
    text = str(bind.execute(query, {"table": table}).scalar_one())
    head, mark, rest = text.partition(f"CONSTRAINT {name} CHECK (")
    end = rest.find(")") + 1  # the one that closes the words; the one that closes the CHECK stays
    if not mark:
        raise RuntimeError(f"{table} has no {name}")
    version = int(bind.exec_driver_sql("PRAGMA schema_version").scalar_one())
    bind.exec_driver_sql("PRAGMA writable_schema = ON")
    change = sa.text("UPDATE sqlite_master SET sql = :sql WHERE type = 'table' AND name = :table")
    bind.execute(change, {"sql": f"{head}{mark}{check}{rest[end:]}", "table": table})
    bind.exec_driver_sql(f"PRAGMA schema_version = {version + 1}")
    bind.exec_driver_sql("PRAGMA writable_schema = OFF")
