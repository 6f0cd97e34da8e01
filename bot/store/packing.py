"""How an invoice and what was found of it are laid into JSON and read back; other values are plain columns."""

import json
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from bot.domain.checks import Finding
from bot.domain.claim import Block, BlockKind
from bot.domain.invoice import Invoice, Item

_FIELDS = frozenset(field.name for field in fields(Invoice))
_FINDING_FIELDS = frozenset(field.name for field in fields(Finding))
_ITEM_FIELDS = frozenset(field.name for field in fields(Item))


def pack_findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings as JSON."""
    return [{**asdict(finding), "args": dict(finding.args)} for finding in findings]


def unpack_findings(data: list[dict[str, Any]]) -> tuple[Finding, ...]:
    """The findings back."""
    known = [{name: value for name, value in entry.items() if name in _FINDING_FIELDS} for entry in data]
    return tuple(Finding(**entry) for entry in known)


def pack_blocks(blocks: Iterable[Block]) -> str:
    """Blocks as text; ``[]`` when there are none, which the partial index knows."""
    rows = [{"kind": b.kind.value, "line": b.line, "owner": b.owner, "args": dict(b.args)} for b in blocks]
    return json.dumps(rows, ensure_ascii=False)


def unpack_blocks(text: str) -> tuple[Block, ...]:
    """The blocks back."""
    rows = json.loads(text)
    return tuple(Block(BlockKind(row["kind"]), row["line"], row["owner"], row["args"]) for row in rows)


def pack(invoice: Invoice) -> dict[str, Any]:
    """The invoice as JSON."""
    return asdict(invoice)


def unpack(data: dict[str, Any]) -> Invoice:
    """The invoice back; a field that another release wrote and this one does not know is left out."""
    known = {name: value for name, value in data.items() if name in _FIELDS}
    known["items"] = tuple(
        Item(**{name: value for name, value in item.items() if name in _ITEM_FIELDS}) for item in data.get("items", ())
    )
    return Invoice(**known)
