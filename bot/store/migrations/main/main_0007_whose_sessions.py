"""Sessions of other accounts: an openid's, which speaks for whoever it is bound to.

Revision ID: main_0007
Revises: main_0006
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0007"
down_revision = "main_0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Two columns and an index; sessions that are open go on."""
    op.add_column("sessions", sa.Column("account", sa.Text(), server_default="work", nullable=False))
    op.add_column("sessions", sa.Column("openid", sa.Text(), server_default="", nullable=False))
    op.create_index(op.f("ix_sessions_account_openid"), "sessions", ["account", "openid"])
