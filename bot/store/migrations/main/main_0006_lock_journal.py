"""Where in the lock journal an attempt stands, and an index of the wishes that are open.

Revision ID: main_0006
Revises: main_0005
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0006"
down_revision = "main_0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two columns and their index; attempts from before stand nowhere."""
    op.add_column("attempts", sa.Column("journal_slot", sa.Integer(), server_default="0", nullable=False))
    op.add_column("attempts", sa.Column("journal_n", sa.Integer(), server_default="0", nullable=False))
    op.create_index(
        "ix_wallet_open", "wallet", ["id"], sqlite_where=sa.text("NOT proved"), postgresql_where=sa.text("NOT proved")
    )
    op.create_index("ix_attempts_journal_slot_journal_n", "attempts", ["journal_slot", "journal_n"])
