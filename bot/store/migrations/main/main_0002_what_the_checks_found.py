"""What the checks found, what the claimant wrote about it, the originals, and questions to finance.

Revision ID: main_0002
Revises: main_0001
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0002"
down_revision = "main_0001"
branch_labels = None
depends_on = None

KINDS = ("pdf", "itinerary")
KEPT = ("waiting", "stored", "missing")


def _word(words: tuple[str, ...], name: str) -> sa.Enum:
    return sa.Enum(*words, name=name, native_enum=False, create_constraint=True, length=20)


def upgrade() -> None:
    """Three columns for the lines, two tables."""
    op.add_column("lines", sa.Column("note", sa.Text(), server_default="", nullable=False))
    op.add_column("lines", sa.Column("findings", sa.JSON(), server_default="[]", nullable=False))
    op.add_column("lines", sa.Column("weak", sa.Text(), server_default="", nullable=False))
    op.create_index(op.f("ix_lines_weak"), "lines", ["weak"])
    op.create_table(
        "originals",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("line_id", sa.Integer(), nullable=False),
        sa.Column("kind", _word(KINDS, "kind"), nullable=False),
        sa.Column("state", _word(KEPT, "state"), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["line_id"], ["lines.id"], name=op.f("fk_originals_line_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_originals")),
        sa.UniqueConstraint("line_id", "kind", name=op.f("uq_originals_line_id_kind")),
    )
    op.create_table(
        "questions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("userid", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claims.id"], name=op.f("fk_questions_claim_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_questions")),
        sa.UniqueConstraint("userid", "key", name=op.f("uq_questions_userid_key")),
    )
