"""Every table of ours, for the main database and for the inbox; no query lives here.

Enums are text with a CHECK, times are UTC and aware, money stands in fen inside the invoice's JSON. The history and the
decisions are append-only: triggers made by the migrations refuse UPDATE and DELETE.
"""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Column, ForeignKey, Index, Table, UniqueConstraint

from bot.domain.claim import LineState, State, Step
from bot.domain.invoice import Account, Status
from bot.domain.original import Kept, Kind
from bot.domain.protocol import Outcome
from bot.ports.people import Standing

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = sa.MetaData(naming_convention=NAMES)
inbox_metadata = sa.MetaData(naming_convention=NAMES)

APPEND_ONLY = ("audit", "decisions", "binding_log")


class Moment(sa.TypeDecorator[datetime]):
    """A moment: aware and in UTC on both sides; refuses a naive one."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """SQLite keeps text without a zone; microseconds always written, so text order is time order."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive time cannot be stored")
        value = value.astimezone(UTC)
        return value.replace(tzinfo=None) if dialect.name == "sqlite" else value

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:
        """Aware, UTC."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def word(values: type[StrEnum], name: str) -> sa.Enum:
    """A column type for one word of a StrEnum: text with a CHECK."""
    return sa.Enum(
        values,
        name=name,
        native_enum=False,
        create_constraint=True,
        length=20,
        values_callable=lambda members: [member.value for member in members],
    )


class CardState(StrEnum):
    """How far a card of ours has come."""

    PLANNED = "planned"
    SENT = "sent"
    FAILED = "failed"
    FINAL = "final"


def _id() -> Column[int]:
    return Column("id", sa.Integer, primary_key=True)


def _text(name: str, **rest: Any) -> Column[str]:
    return Column(name, sa.Text, nullable=rest.pop("nullable", False), **rest)


def _count(name: str) -> Column[int]:
    return Column(name, sa.Integer, nullable=False)


def _when(name: str, *, nullable: bool = False) -> Column[datetime]:
    return Column(name, Moment, nullable=nullable)


def _account(**rest: Any) -> Column[str]:
    """Under which account a card's code, or an openid, means something: the word of an ``Account``."""
    return _text("account", server_default=Account.WORK.value, **rest)


def _claim_id(**rest: Any) -> Column[int]:
    return Column("claim_id", ForeignKey("claims.id"), nullable=False, **rest)


sequences = Table("sequences", metadata, _text("name", primary_key=True), _count("value"))

claims = Table(
    "claims",
    metadata,
    Column("id", sa.Integer, primary_key=True, autoincrement=False),
    _text("number", unique=True),
    Column("state", word(State, "state"), nullable=False),
    _count("version"),
    _text("claimant"),
    _text("claimant_name"),
    _text("purpose"),
    _text("submission_key"),
    _count("round"),
    _count("level"),
    _when("created_at"),
    _when("updated_at"),
    Column("approvers", sa.JSON, nullable=False),
    _when("undo_until", nullable=True),
    _text("needs_help"),
    _text("help_owner"),
    _text("held", server_default=""),
    _text("held_by", server_default=""),
    _text("blocks", server_default="[]"),
    Column("extra", sa.JSON, nullable=False),
    UniqueConstraint("claimant", "submission_key"),
    Index(None, "claimant", "id"),
    Index(None, "state", "id"),
    Index(None, "state", "undo_until", "id"),
    # Few claims at a time: the index holds only them.
    Index(
        "ix_claims_needs_help",
        "id",
        sqlite_where=sa.text("needs_help <> ''"),
        postgresql_where=sa.text("needs_help <> ''"),
    ),
    Index(
        "ix_claims_blocks",
        "id",
        sqlite_where=sa.text("blocks <> '[]'"),
        postgresql_where=sa.text("blocks <> '[]'"),
    ),
)

# Our view of each invoice: found by its identity key, whatever claim it is or was in.
wallet = Table(
    "wallet",
    metadata,
    _id(),
    _text("key", unique=True),
    _text("card_id"),
    _text("encrypt_code"),
    _account(),
    _text("openid"),
    Column("want", word(Status, "want"), nullable=False),
    _count("gen"),
    Column("proved", sa.Boolean, nullable=False),
    _text("evidence"),
    _when("proved_at", nullable=True),
    Column("seen", word(Status, "seen"), nullable=True),
    _when("seen_at", nullable=True),
    # Few wishes at a time are open: the index holds only them.
    Index("ix_wallet_open", "id", sqlite_where=sa.text("NOT proved"), postgresql_where=sa.text("NOT proved")),
)

lines = Table(
    "lines",
    metadata,
    _id(),
    _claim_id(),
    _count("no"),
    Column("state", word(LineState, "state"), nullable=False),
    _text("key"),
    _text("card_id"),
    _text("encrypt_code"),
    _account(),
    _text("openid"),
    _text("app_id"),
    Column("invoice", sa.JSON, nullable=False),
    Column("wallet_id", ForeignKey("wallet.id"), nullable=False, index=True),
    _text("problem"),
    sa.Column("problem_code", sa.Integer, nullable=False, server_default="0"),
    _text("live_key", nullable=True, unique=True),
    _text("note", server_default=""),
    _text("category", server_default="other"),
    Column("findings", sa.JSON, nullable=False, server_default="[]"),
    _text("weak", server_default="", index=True),
    UniqueConstraint("claim_id", "no"),
    Index(
        "ix_lines_openid_live",
        "openid",
        sqlite_where=sa.text("live_key IS NOT NULL"),
        postgresql_where=sa.text("live_key IS NOT NULL"),
    ),
)

# Every key of a line's invoice. ``live_key`` is set while the line keeps the invoice from every other claim; a weak
# key, which several invoices may share, stands there for one of them alone.
line_keys = Table(
    "line_keys",
    metadata,
    Column("line_id", ForeignKey("lines.id"), primary_key=True),
    _text("key", primary_key=True),
    _text("live_key", nullable=True, unique=True),
    Index(None, "key"),
)

# The files of a line. The address is a secret: it stands here till the file is settled, and nowhere else.
originals = Table(
    "originals",
    metadata,
    _id(),
    Column("line_id", ForeignKey("lines.id"), nullable=False),
    Column("kind", word(Kind, "kind"), nullable=False),
    Column("state", word(Kept, "state"), nullable=False),
    _text("url"),
    _text("sha256"),
    _count("size"),
    _when("at", nullable=True),
    UniqueConstraint("line_id", "kind"),
)

# Who was told that an invoice is in somebody else's claim, and under which number they may ask.
questions = Table(
    "questions",
    metadata,
    _id(),
    _text("userid"),
    _text("key"),
    _claim_id(),
    _when("at"),
    UniqueConstraint("userid", "key"),
)

decisions = Table(
    "decisions",
    metadata,
    _id(),
    _claim_id(),
    _count("round"),
    _count("level"),
    _text("by"),
    _text("by_name"),
    Column("verdict", word(Step, "verdict"), nullable=False),
    _text("reason"),
    _when("at"),
    UniqueConstraint("claim_id", "round", "level"),
    Index(None, "at", "claim_id"),
)

# Whose word a PENDING claim waits for; rows exist only while it waits.
waiting = Table(
    "waiting",
    metadata,
    _text("userid", primary_key=True),
    Column("claim_id", ForeignKey("claims.id"), primary_key=True, index=True),
)

audit = Table(
    "audit",
    metadata,
    _id(),
    _claim_id(),
    _when("at"),
    _text("actor"),
    _text("actor_name"),
    _text("step"),
    Column("state", word(State, "state"), nullable=False),
    _count("version"),
    Column("detail", sa.JSON, nullable=False),
    Index(None, "claim_id", "id"),
)

attempts = Table(
    "attempts",
    metadata,
    _id(),
    Column("wallet_id", ForeignKey("wallet.id"), nullable=False),
    _count("gen"),
    Column("aim", word(Status, "aim"), nullable=False),
    _when("opened"),
    _when("deadline"),
    Column("clean", sa.Boolean, nullable=False),
    Column("single", sa.Boolean, nullable=False),
    Column("outcome", word(Outcome, "outcome"), nullable=True),
    _count("code"),
    Column("journal_slot", sa.Integer, nullable=False, server_default="0"),
    Column("journal_n", sa.Integer, nullable=False, server_default="0"),
    Index(None, "wallet_id", "id"),
    Index(None, "journal_slot", "journal_n"),
)

cards = Table(
    "cards",
    metadata,
    _id(),
    _text("task_id", unique=True),
    _claim_id(),
    _text("kind"),
    _count("round"),
    _count("level"),
    Column("to", sa.JSON, nullable=False),
    Column("state", word(CardState, "state"), nullable=False),
    Index(None, "claim_id", "id"),
)

card_codes = Table(
    "card_codes",
    metadata,
    _id(),
    _text("task_id"),
    _text("code"),
    _when("at"),
    Column("spent", sa.Boolean, nullable=False),
    UniqueConstraint("task_id", "code"),
    Index(None, "task_id", "spent", "id"),
)

picks = Table(
    "picks",
    metadata,
    _text("id", primary_key=True),
    _text("userid"),
    _text("card_id"),
    _text("encrypt_code"),
    _account(),
    _text("app_id"),
    _text("key"),
    _text("openid"),
    Column("status", word(Status, "status"), nullable=False),
    Column("invoice", sa.JSON, nullable=False),
    Column("at", Moment, nullable=False, index=True),
)

# Whose an openid is: each account has openids of its own, and one of them never speaks for two people.
# ``standing``: the word of a ``Standing``; any other account's are proved, whatever the release before wrote.
bindings = Table(
    "bindings",
    metadata,
    _account(primary_key=True),
    _text("openid", primary_key=True),
    _text("userid"),
    _when("at"),
    _text("standing", server_default=Standing.PROVISIONAL.value),
    Index(None, "userid", "account", "at"),
    Index(
        "ix_bindings_unproved",
        "openid",
        sqlite_where=sa.text("standing <> 'proved'"),
        postgresql_where=sa.text("standing <> 'proved'"),
    ),
)

# Who else came with an openid of Weixin Work that is bound to somebody; rows exist until it is settled.
contenders = Table(
    "contenders",
    metadata,
    _text("openid", primary_key=True),
    _text("userid", primary_key=True),
    _when("at"),
)

binding_log = Table(
    "binding_log",
    metadata,
    _id(),
    _account(),
    _text("openid"),
    _text("userid"),
    _text("step"),
    _text("by"),
    _when("at"),
    Index(None, "userid", "id"),
)

# A member's userids of old (lower case: userids know none), each with the present one. Decisions and history keep
# the old one; until ``at`` it meant this member, since then it may be somebody else's.
renames = Table(
    "renames",
    metadata,
    _text("old", primary_key=True),
    Column("at", Moment, primary_key=True),
    Column("new", sa.Text, nullable=False, index=True),
    _text("by"),
)

# One-time codes by which a member says in chat whose openid this is. The code itself is stored nowhere.
binding_codes = Table(
    "binding_codes",
    metadata,
    _account(primary_key=True),
    _text("openid", primary_key=True),
    _text("code_hash", unique=True),
    Column("until", Moment, nullable=False, index=True),
)

# Whose: a member's in Weixin Work; elsewhere an openid's, and ``userid`` is empty.
sessions = Table(
    "sessions",
    metadata,
    _text("token_hash", primary_key=True),
    _text("userid"),
    _text("account", server_default="work"),
    _text("openid", server_default=""),
    _when("made_at"),
    Column("used_at", Moment, nullable=False, index=True),
    Index(None, "account", "openid"),
)

# States that somebody has come in with. What stands in the other columns is of the release before.
oauth_states = Table(
    "oauth_states",
    metadata,
    _text("state_hash", primary_key=True),
    _text("cookie_hash"),
    _text("target"),
    Column("at", Moment, nullable=False, index=True),
)

conversations = Table(
    "conversations",
    metadata,
    _text("userid", primary_key=True),
    Column("state", sa.JSON, nullable=False),
    _when("until"),
)

preferences = Table(
    "preferences",
    metadata,
    _text("userid", primary_key=True),
    _text("name", primary_key=True),
    _text("value"),
)

# Which inbox rows were heard. Kept for ever, as the inbox keeps its keys.
heard = Table(
    "heard",
    metadata,
    Column("inbox_id", sa.Integer, primary_key=True, autoincrement=False),
    _text("outcome"),
    _when("at"),
)

settings = Table("settings", metadata, _text("name", primary_key=True), _text("value"))

platform_tokens = Table(
    "platform_tokens",
    metadata,
    _text("name", primary_key=True),
    _text("value"),
    _when("expires_at"),
    _when("updated"),
)

breakers = Table("breakers", metadata, _text("api", primary_key=True), _when("until"))

# The inbox: its own file on SQLite. ``settled``: known to be heard, so nobody has to look again.
# ``purged``: the body is gone, the key stays.
inbox = Table(
    "inbox",
    inbox_metadata,
    _id(),
    _text("key", unique=True),
    _text("person"),
    _when("created"),
    _when("received"),
    _text("body"),
    _text("ignored"),
    Column("forwarded", sa.Boolean, nullable=False),
    Column("settled", sa.Boolean, nullable=False),
    Column("purged", sa.Boolean, nullable=False),
    Index(None, "forwarded", "id"),
    Index(None, "purged", "id"),
    Index(None, "person", "settled", "id"),
    sqlite_autoincrement=True,
)
