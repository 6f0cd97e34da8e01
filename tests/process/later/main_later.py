"""A step of a release that is not there yet: it adds a column and a table.

Revision ID: main_later
Revises: the last one there is
"""

import sqlalchemy as sa
from alembic import op
from alembic.script import ScriptDirectory

from tests.process.later_release import steps_of_today

revision = "main_later"
down_revision = ScriptDirectory.from_config(steps_of_today()).get_current_head()
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One column, one table."""
    op.add_column("claims", sa.Column("mood", sa.Text(), server_default="", nullable=False))
    op.create_table("surveys", sa.Column("key", sa.Text(), primary_key=True))
