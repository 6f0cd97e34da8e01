"""Whether a template card is accepted (page 90236): hard rules by errcode, advice by what the client would cut off.

Covers all five card types, in message/send and in updates; changes no card and sends nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from simulator.platform.facts import fact
from simulator.platform.messages.card_blocks import RULES, CardError
from simulator.platform.messages.card_fields import ADVISED, BLOCKS, FIELDS, INTERACTIVE, LENGTHS, REQUIRED, TEXTS
from simulator.state.models import Json

_TASK_ID = re.compile(r"[0-9A-Za-z_\-@]+")


@dataclass(frozen=True, slots=True)
class Cut:
    """A text the real client would cut: its place, the advised and the actual number of characters."""

    path: str
    limit: int
    length: int

    def __str__(self) -> str:
        return f"{self.path} has {self.length} characters, the client shows about {self.limit}"


def calls_back(card: Json) -> bool:
    """Whether a press on this card reaches the app, so that it needs a callback URL and may be updated."""
    return card.get("card_type") in INTERACTIVE or bool(card.get("action_menu"))


def check(card: Json, *, update: bool = False) -> list[str]:
    """What is odd about a card that is accepted, one line each. Raises CardError for a card that is refused.

    In an update task_id is not asked for, `submit_button` is optional and `replace_text` is allowed.
    """
    kind = card.get("card_type")
    if not isinstance(kind, str) or kind not in BLOCKS:
        raise CardError(42031, "card_type")
    flags = list(_unknown(card, kind, update))
    _types(card)
    _task_id(card, update)
    _titles(card, kind)
    for path, entries in _lists(card):
        _length(path, entries)
    for name, rule in RULES.items():
        if name in BLOCKS[kind] and (name in card or name in REQUIRED[kind]):
            rule(card.get(name), name)
    if kind in ("text_notice", "news_notice") and card["card_action"]["type"] == 0:
        raise CardError(42045, "card_action")
    if kind == "news_notice" and not card.get("card_image") and not card.get("image_text_area"):
        raise CardError(42044, "card_image")
    if kind in ("vote_interaction", "multiple_interaction") and not update and not card.get("submit_button"):
        raise CardError(42046, "submit_button")
    return flags + [str(one) for one in cuts(card)]


def cuts(card: Json) -> list[Cut]:
    """The texts that are longer than advised."""
    found = []
    for path, value in _texts(card):
        limit = _limit(re.sub(r"\[\d+\]", "", path), str(card.get("card_type")))
        if limit and len(value) > limit:
            found.append(Cut(path, limit, len(value)))
    return found


def _limit(path: str, kind: str) -> int:
    if path == "main_title.title" and kind == "vote_interaction":
        return fact("vote_title")
    if path == "main_title.desc" and kind in ("vote_interaction", "multiple_interaction"):
        return fact("form_desc")
    name = ADVISED.get(path)
    return fact(name) if name else 0


def _texts(block: Any, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(block, str):
        yield path, block
    elif isinstance(block, dict):
        for key, value in block.items():
            yield from _texts(value, f"{path}.{key}" if path else key)
    elif isinstance(block, list):
        for place, value in enumerate(block):
            yield from _texts(value, f"{path}[{place}]")


def _unknown(card: Json, kind: str, update: bool) -> Iterator[str]:
    allowed = BLOCKS[kind] - (set() if update else {"replace_text"}) - ({"task_id"} if update else set())
    for name, block in card.items():
        if name not in allowed:
            yield f"{kind} has no field {name}"
            continue
        for part in block if isinstance(block, list) else [block]:
            yield from _unknown_inside(part, name)


def _unknown_inside(part: Any, path: str) -> Iterator[str]:
    if not isinstance(part, dict) or path not in FIELDS:
        return
    for name, value in part.items():
        if name not in FIELDS[path]:
            yield f"{path} has no field {name}"
        for entry in value if isinstance(value, list) else []:
            yield from _unknown_inside(entry, f"{path}.{name}")


def _types(card: Json) -> None:
    for name, block in card.items():
        wants_list = name.endswith("_list")
        wants_text = name in ("card_type", "task_id", "sub_title_text", "replace_text")
        wanted = list if wants_list else str if wants_text else dict
        if not isinstance(block, wanted):
            raise CardError(40058, name)
        if isinstance(block, (list, dict)):
            _inner_types(block, name)


def _inner_types(block: Any, path: str) -> None:
    for part in block if isinstance(block, list) else [block]:
        if not isinstance(part, dict):
            raise CardError(40058, path)
        for name, value in part.items():
            if name in TEXTS and not isinstance(value, str):
                raise CardError(40058, f"{path}.{name}")
            if name.endswith("_list"):
                if not isinstance(value, list):
                    raise CardError(40058, f"{path}.{name}")
                _inner_types(value, f"{path}.{name}")


def _task_id(card: Json, update: bool) -> None:
    given = card.get("task_id")
    if given is None and (update or not calls_back(card)):
        return
    if not given or len(given.encode()) > fact("task_id_bytes") or not _TASK_ID.fullmatch(given):
        raise CardError(42014, "task_id")


def _titles(card: Json, kind: str) -> None:
    title = card.get("main_title", {}).get("title")
    if not title and not (kind == "text_notice" and card.get("sub_title_text")):
        raise CardError(41016, "main_title.title")


def _lists(card: Json) -> Iterator[tuple[str, list[Json]]]:
    for name, block in card.items():
        if isinstance(block, list):
            yield name, block
        for part in block if isinstance(block, list) else [block]:
            for inner in ("option_list", "action_list"):
                if isinstance(part, dict) and (inner in part or f"{name}.{inner}" in LENGTHS):
                    yield f"{name}.{inner}", part.get(inner) or []


def _length(path: str, entries: list[Json]) -> None:
    if path in LENGTHS:
        least, most, code = LENGTHS[path]
        if not least <= len(entries) <= fact(most):
            raise CardError(code, path)
