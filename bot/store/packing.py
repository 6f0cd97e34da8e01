"""How an invoice is laid into JSON and read back; other values are plain columns."""

from dataclasses import asdict, fields
from typing import Any

from bot.domain.invoice import Invoice, Item

_FIELDS = frozenset(field.name for field in fields(Invoice))
_ITEM_FIELDS = frozenset(field.name for field in fields(Item))


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
