"""Under which account an invoice was opened, whose an openid is under each, and the codes that bind one.

Revision ID: main_0008
Revises: main_0007
"""

import sqlalchemy as sa
from alembic import op

revision = "main_0008"
down_revision = "main_0007"
branch_labels = None
depends_on = None

WORK = "work"


def upgrade() -> None:
    """What is there was opened in Weixin Work."""
    for table in ("wallet", "lines", "picks"):
        op.add_column(table, _account())
    _rebuild_bindings()
    op.create_table(
        "binding_codes",
        _account(),
        sa.Column("openid", sa.Text(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("account", "openid", name="pk_binding_codes"),
        sa.UniqueConstraint("code_hash", name="uq_binding_codes_code_hash"),
    )
    op.create_index("ix_binding_codes_until", "binding_codes", ["until"])
    _create_log()


def _account() -> sa.Column[str]:
    return sa.Column("account", sa.Text(), server_default=WORK, nullable=False)


def _create_log() -> None:
    """Append-only, as the history of claims is."""
    op.create_table(
        "binding_log",
        sa.Column("id", sa.Integer(), nullable=False),
        _account(),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("openid", "userid", "step", "by")),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_binding_log"),
    )
    op.create_index("ix_binding_log_userid_id", "binding_log", ["userid", "id"])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE TRIGGER binding_log_no_change BEFORE UPDATE OR DELETE OR TRUNCATE ON binding_log "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        )
        return
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER binding_log_no_{verb.lower()} BEFORE {verb} ON binding_log "
            "BEGIN SELECT RAISE(ABORT, 'binding_log is append-only'); END"
        )


def _rebuild_bindings() -> None:
    """The key grows by the account; the rows move over."""
    op.drop_index("ix_bindings_userid_at", "bindings")
    op.rename_table("bindings", "bindings_of_old")
    if op.get_bind().dialect.name == "postgresql":
        op.execute("ALTER INDEX pk_bindings RENAME TO pk_bindings_of_old")
    op.create_table(
        "bindings",
        _account(),
        sa.Column("openid", sa.Text(), nullable=False),
        sa.Column("userid", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("account", "openid", name="pk_bindings"),
    )
    op.execute("INSERT INTO bindings (openid, userid, at) SELECT openid, userid, at FROM bindings_of_old")
    op.drop_table("bindings_of_old")
    op.create_index("ix_bindings_userid_account_at", "bindings", ["userid", "account", "at"])
