"""The values a history consists of: what the platform holds, what people were told, the rows of the bot's tables."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

Row = Mapping[str, Any]
Ref = tuple[str, str]

LIVE = {"locking", "pending", "approved", "paid", "closing", "closed"}


@dataclass(frozen=True)
class Entry:
    """A wallet invoice as the platform holds it.

    ``status``: free, locked, closed, cancelled; ``ours``: locked by an account of the bot; ``closures``: how often it
    was written off; ``meddled``: a third party changed its status; ``refs``: every reference to it, one for each
    account that selected it, or for each selection where each gives a new code; ``named``: the userid that the platform
    names for its openid, or empty; ``shown``: (unix seconds, status) of each query, the latest last.
    """

    status: str
    fee: int
    ours: bool = False
    closures: int = 0
    meddled: bool = False
    refs: frozenset[Ref] = frozenset()
    named: str = ""
    shown: Sequence[tuple[float, str]] = ()


@dataclass(frozen=True)
class Told:
    """A message or card that a person received.

    ``at``: unix seconds; ``once``: sent with the duplicate check; ``task``: the task_id of a card.
    """

    to: str
    at: float
    text: str
    once: bool = False
    task: str = ""


@dataclass(frozen=True)
class History:
    """What is judged.

    ``acked``: the plaintext of every genuine callback answered 200; ``needless``: how many tokens were requested
    without need; ``shown``: the logs; ``secrets``: what must not be in them; ``overlooking``: who may read about any
    claim; ``quiet``: nothing is under way; ``replicas``: how many processes of the bot there have been.
    """

    wallets: Mapping[Ref, Entry]
    tables: Mapping[str, Sequence[Row]]
    told: Sequence[Told] = ()
    acked: Sequence[str] = ()
    needless: int = 0
    shown: str = ""
    secrets: Sequence[str] = ()
    overlooking: frozenset[str] = frozenset()
    quiet: bool = False
    replicas: int = 1
    lines_of: dict[int, list[Row]] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        for line in self.tables["lines"]:
            self.lines_of.setdefault(line["claim_id"], []).append(line)

    def counted(self, claim: Row) -> list[Row]:
        """The lines that still belong to the claim."""
        return [one for one in self.lines_of.get(claim["id"], []) if one["state"] not in {"declined", "dropped"}]

    def steps(self, claim: Row, *names: str) -> list[Row]:
        """The entries of these names in the claim's history, in order."""
        mine = [one for one in self.tables["audit"] if one["claim_id"] == claim["id"] and one["step"] in names]
        return sorted(mine, key=lambda one: int(one["id"]))

    def entry(self, line: Row) -> Entry | None:
        """What the platform holds under this line's reference."""
        return self.wallets.get((line["card_id"], line["encrypt_code"]))

    def invoice(self, line: Row) -> Ref:
        """The invoice of a line: the same one of its references, whichever of them the line has."""
        ref, entry = (line["card_id"], line["encrypt_code"]), self.entry(line)
        return min(entry.refs | {ref}) if entry else ref

    def doubted(self, claim: Row, line: Row) -> bool:
        """Whether finance has yet to say that this line is not another claim's invoice."""
        blocks = decoded(claim["blocks"])
        return any(block["kind"] == "same_invoice" and block["line"] == line["no"] for block in blocks)

    def approvals(self, claim: Row) -> list[Row]:
        """The decisions to approve in the present round."""
        return [
            one
            for one in self.tables["decisions"]
            if one["claim_id"] == claim["id"] and one["round"] == claim["round"] and one["verdict"] == "approve"
        ]


def seconds(moment: Any) -> float:
    """A moment of a table, in unix seconds: text on SQLite, where it is UTC."""
    when = moment if isinstance(moment, datetime) else datetime.fromisoformat(moment)
    return when.replace(tzinfo=when.tzinfo or UTC).timestamp()


def decoded(value: Any) -> Any:
    """A JSON column: text on SQLite, decoded already on PostgreSQL."""
    return json.loads(value) if isinstance(value, str) else value
