"""Which userids were renamed to which: what history keeps under the old one is found under the new one.

Revision ID: main_0013
Revises: main_0012
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0013"
down_revision = "main_0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "renames",
        sa.Column("old", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("new", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("old", "at", name="pk_renames"),
    )
    op.create_index("ix_renames_new", "renames", ["new"])
