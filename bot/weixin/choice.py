"""The result of the native invoice picker in every shape the clients give it (platform-facts: 98457/90493 and
the field)."""

import json
from typing import Any

from bot.domain.invoice import Account, CardRef

_LISTS = ("choose_invoice_info", "invoiceInfo", "cardItemList", "cardAry")
_MOST = 200


def read_choice(result: Any, account: Account = Account.WORK) -> list[tuple[CardRef, str]]:
    """``(card, app_id)`` of each chosen invoice, repeats left out.

    ``result``: the whole result object, its list, a single entry, or any of these as a JSON string (with stray
    backslashes). ``account``: the door it came through.
    An empty or missing list is an empty choice. Raises ValueError for anything else.
    """
    entries = _entries(_unpacked(result))
    cards: dict[CardRef, str] = {}
    for entry in entries[:_MOST]:
        card_id, code = _text(entry, "card_id", "cardId"), _text(entry, "encrypt_code", "encryptCode")
        if not card_id or not code:
            raise ValueError("an entry without card_id or encrypt_code")
        cards.setdefault(CardRef(card_id, code, account), _text(entry, "app_id", "appID", "appId"))
    return list(cards.items())


def _unpacked(value: Any) -> Any:
    """A JSON string (once or twice over) to what it says."""
    for _ in range(3):
        if not isinstance(value, str):
            return value
        text = value.strip()
        if not text:
            return None
        try:
            value = json.loads(text)
        except ValueError:
            value = json.loads(text.replace('\\"', '"'))
    raise ValueError("a string inside a string inside a string")


def _entries(value: Any) -> list[dict[str, Any]]:
    if value is None:
        return []
    if isinstance(value, dict):
        for name in _LISTS:
            if name in value:
                return _entries(_unpacked(value[name]))
        if "card_id" in value or "cardId" in value:
            return [value]
        return _no_list(value)
    if isinstance(value, list) and all(isinstance(entry, dict) for entry in value):
        return value
    raise ValueError("neither a list nor an entry")


def _no_list(value: dict[str, Any]) -> list[dict[str, Any]]:
    """A result without a list: nothing was chosen."""
    if any(name in value for name in ("errMsg", "err_msg", "errCode")) or not value:
        return []
    raise ValueError("an object of another kind")


def _text(entry: dict[str, Any], *names: str) -> str:
    for name in names:
        value = entry.get(name)
        if isinstance(value, str) and len(value) <= 1024:
            return value
    return ""
