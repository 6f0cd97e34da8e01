"""The platform's code beside the reason why a line was refused.

Revision ID: main_0005
Revises: main_0004
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0005"
down_revision = "main_0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column."""
    op.add_column("lines", sa.Column("problem_code", sa.Integer(), server_default="0", nullable=False))
