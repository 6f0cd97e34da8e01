"""How sure it is whose an openid of Weixin Work is, and who else came with it; lines are found by their openid.

Revision ID: main_0012
Revises: main_0011
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0012"
down_revision = "main_0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Until now an openid of Weixin Work was whoever's came with it first; the other accounts' were proved by a code
    or by the platform."""
    op.add_column("bindings", sa.Column("standing", sa.Text(), server_default="provisional", nullable=False))
    op.execute("UPDATE bindings SET standing = 'proved' WHERE account <> 'work'")
    op.create_table(
        "contenders",
        sa.Column("openid", sa.Text(), nullable=False),
        sa.Column("userid", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("openid", "userid", name="pk_contenders"),
    )
    live = sa.text("live_key IS NOT NULL")
    op.create_index("ix_lines_openid_live", "lines", ["openid"], sqlite_where=live, postgresql_where=live)
    unproved = sa.text("standing <> 'proved'")
    op.create_index("ix_bindings_unproved", "bindings", ["openid"], sqlite_where=unproved, postgresql_where=unproved)
