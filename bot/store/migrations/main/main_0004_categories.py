"""Which kind of expense a line is.

Revision ID: main_0004
Revises: main_0003
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0004"
down_revision = "main_0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column."""
    op.add_column("lines", sa.Column("category", sa.Text(), server_default="other", nullable=False))
