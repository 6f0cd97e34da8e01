"""An invoice has several keys. Those of the lines that are there are made at start, from their invoices.

Revision ID: main_0011
Revises: main_0010
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0011"
down_revision = "main_0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table, one index."""
    op.create_table(
        "line_keys",
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("live_key", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["line_id"], ["lines.id"], name=op.f("fk_line_keys_line_id")),
        sa.PrimaryKeyConstraint("line_id", "key", name=op.f("pk_line_keys")),
        sa.UniqueConstraint("live_key", name=op.f("uq_line_keys_live_key")),
    )
    op.create_index(op.f("ix_line_keys_key"), "line_keys", ["key"])
