"""A claim can be blocked: neither paid nor written off until a person has decided; blocked ones are found by an index.

Revision ID: main_0010
Revises: main_0009
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0010"
down_revision = "main_0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, one index."""
    op.add_column("claims", sa.Column("blocks", sa.Text(), server_default="[]", nullable=False))
    some = sa.text("blocks <> '[]'")
    op.create_index("ix_claims_blocks", "claims", ["id"], sqlite_where=some, postgresql_where=some)
