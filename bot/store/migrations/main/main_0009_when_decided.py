"""An index of the decisions by time: a month's export begins where the month does.

Revision ID: main_0009
Revises: main_0008
"""

from alembic import op

revision = "main_0009"
down_revision = "main_0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One index."""
    op.create_index("ix_decisions_at_claim_id", "decisions", ["at", "claim_id"])
