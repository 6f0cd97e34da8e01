"""Judges template cards by the tables of page 90236: hard rules by errcode, advice by what the client would cut.

Covers all five card types, in message/send and in updates; changes no card and sends nothing.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlsplit

from simulator.platform.facts import fact
from simulator.state.models import Json

INTERACTIVE: Final = ("button_interaction", "vote_interaction", "multiple_interaction")

_COMMON = {"card_type", "task_id", "source", "main_title"}
_NOTICE = _COMMON | {"action_menu", "quote_area", "horizontal_content_list", "card_action"}
_FORM = _COMMON | {"submit_button", "replace_text"}

BLOCKS: Final[dict[str, set[str]]] = {
    "text_notice": _NOTICE | {"emphasis_content", "sub_title_text", "jump_list"},
    "news_notice": _NOTICE | {"image_text_area", "card_image", "vertical_content_list", "jump_list"},
    "button_interaction": _NOTICE | {"sub_title_text", "button_selection", "button_list", "replace_text"},
    "vote_interaction": _FORM | {"checkbox"},
    "multiple_interaction": _FORM | {"select_list"},
}

_LINK = {"type", "url", "appid", "pagepath"}
_OPTION = {"id", "text", "is_checked", "disable"}
_SELECT = {"question_key", "title", "selected_id", "option_list", "disable"}
FIELDS: Final[dict[str, set[str]]] = {
    "source": {"icon_url", "desc", "desc_color"},
    "main_title": {"title", "desc"},
    "action_menu": {"desc", "action_list"},
    "action_menu.action_list": {"text", "key"},
    "quote_area": _LINK | {"title", "quote_text"},
    "emphasis_content": {"title", "desc"},
    "horizontal_content_list": {"type", "keyname", "value", "url", "media_id", "userid"},
    "vertical_content_list": {"title", "desc"},
    "jump_list": _LINK | {"title"},
    "card_action": _LINK,
    "card_image": {"url", "aspect_ratio"},
    "image_text_area": _LINK | {"title", "desc", "image_url"},
    "button_selection": _SELECT,
    "button_selection.option_list": _OPTION - {"is_checked"},
    "button_list": {"type", "text", "style", "key", "url"},
    "checkbox": {"question_key", "mode", "option_list", "disable"},
    "checkbox.option_list": _OPTION,
    "select_list": _SELECT,
    "select_list.option_list": _OPTION - {"is_checked"},
    "submit_button": {"text", "key"},
}

ADVISED: Final[dict[str, str]] = {
    "source.desc": "source_desc",
    "main_title.title": "title",
    "main_title.desc": "title_desc",
    "emphasis_content.title": "emphasis_title",
    "emphasis_content.desc": "emphasis_desc",
    "sub_title_text": "sub_title",
    "horizontal_content_list.keyname": "horizontal_key",
    "horizontal_content_list.value": "horizontal_value",
    "vertical_content_list.title": "vertical_title",
    "vertical_content_list.desc": "vertical_desc",
    "jump_list.title": "jump_title",
    "button_list.text": "button_text",
    "submit_button.text": "button_text",
    "button_selection.option_list.text": "selection_text",
    "select_list.option_list.text": "selection_text",
    "checkbox.option_list.text": "checkbox_text",
}
"""Path in the card → the fact that holds the advised number of characters."""

_LENGTHS: Final[dict[str, tuple[int, str, int]]] = {
    "horizontal_content_list": (0, "horizontal_rows", 42035),
    "vertical_content_list": (0, "vertical_rows", 42036),
    "jump_list": (0, "jumps", 42042),
    "button_list": (1, "buttons", 40058),
    "select_list": (1, "selects", 42047),
    "action_menu.action_list": (1, "menu_actions", 40058),
    "button_selection.option_list": (1, "selection_options", 42037),
    "select_list.option_list": (1, "selection_options", 42037),
    "checkbox.option_list": (1, "checkbox_options", 42037),
}

_TASK_ID = re.compile(r"[0-9A-Za-z_\-@]+")


class CardError(Exception):
    """The card breaks a hard rule; `code` is the errcode of the answer, `where` the place in the card."""

    def __init__(self, code: int, where: str) -> None:
        super().__init__(f"{code} at {where}")
        self.code = code
        self.where = where


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
    """What is odd about a card that is accepted; raises CardError for one that is refused.

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
    for name, judge in _JUDGES.items():
        if name in BLOCKS[kind] and (name in card or name in _REQUIRED[kind]):
            judge(card.get(name), name)
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


_TEXTS: Final = {"title", "desc", "text", "key", "keyname", "value", "url", "userid", "id", "question_key"} | {
    "selected_id",
    "quote_text",
    "appid",
    "pagepath",
    "media_id",
    "icon_url",
    "image_url",
}


def _inner_types(block: Any, path: str) -> None:
    for part in block if isinstance(block, list) else [block]:
        if not isinstance(part, dict):
            raise CardError(40058, path)
        for name, value in part.items():
            if name in _TEXTS and not isinstance(value, str):
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
                if isinstance(part, dict) and (inner in part or f"{name}.{inner}" in _LENGTHS):
                    yield f"{name}.{inner}", part.get(inner) or []


def _length(path: str, entries: list[Json]) -> None:
    if path in _LENGTHS:
        least, most, code = _LENGTHS[path]
        if not least <= len(entries) <= fact(most):
            raise CardError(code, path)


def _need(part: Json, name: str, code: int, path: str) -> str:
    value = part.get(name)
    if value is None or value == "":
        raise CardError(code, f"{path}.{name}")
    if not isinstance(value, str):
        raise CardError(40058, f"{path}.{name}")
    return value


def _url(part: Json, path: str, name: str = "url", code: int = 42028) -> None:
    value = _need(part, name, code, path)
    scheme = urlsplit(value).scheme
    if not scheme or "://" not in value:
        raise CardError(45034, f"{path}.{name}")
    if scheme not in ("http", "https"):
        raise CardError(40127, f"{path}.{name}")
    if len(value.encode()) > fact("url_bytes"):
        raise CardError(40039, f"{path}.{name}")


def _kind(part: Json, path: str, allowed: tuple[int, ...], default: int = 0) -> int:
    value = part.get("type", default)
    if isinstance(value, bool) or value not in allowed:
        raise CardError(40058, f"{path}.type")
    return int(value)


def _link(part: Json, path: str, allowed: tuple[int, ...] = (0, 1, 2)) -> None:
    kind = _kind(part, path, allowed)
    if kind == 1:
        _url(part, path)
    elif kind == 2:
        _need(part, "appid", 42030, path)


def _card_action(block: Any, path: str) -> None:
    if not isinstance(block, dict) or block.get("type") not in (0, 1, 2):
        raise CardError(42045, path)
    _link(block, path)


def _horizontal(block: Any, path: str) -> None:
    for part in block:
        _need(part, "keyname", 42027, path)
        kind = _kind(part, path, (0, 1, 2, 3))
        if kind == 1:
            _url(part, path)
        elif kind == 2:
            _need(part, "media_id", 42029, path)
        elif kind == 3:
            _need(part, "userid", 42050, path)


def _vertical(block: Any, path: str) -> None:
    for part in block:
        _need(part, "title", 42033, path)


def _jumps(block: Any, path: str) -> None:
    for part in block:
        _need(part, "title", 42033, path)
        _link(part, path)


def _menu(block: Any, path: str) -> None:
    _unique([_key(part, f"{path}.action_list") for part in block["action_list"]], 42051, path)
    for part in block["action_list"]:
        _need(part, "text", 42038, f"{path}.action_list")


def _key(part: Json, path: str, code: int = 42039) -> str:
    key = _need(part, "key", code, path)
    if len(key.encode()) > fact("key_bytes"):
        raise CardError(42018, f"{path}.key")
    return key


def _unique(values: list[str], code: int, path: str) -> None:
    if len(set(values)) != len(values):
        raise CardError(code, path)


def _buttons(block: Any, path: str) -> None:
    if not block:
        raise CardError(40058, path)
    keys = []
    for part in block:
        _need(part, "text", 42038, path)
        if _kind(part, path, (0, 1)) == 1:
            _url(part, path)
        else:
            keys.append(_key(part, path))
    _unique(keys, 42018, path)


def _select(part: Any, path: str) -> None:
    question = _need(part, "question_key", 42043, path)
    if len(question.encode()) > fact("key_bytes"):
        raise CardError(40058, f"{path}.question_key")
    ids = []
    for option in part.get("option_list") or []:
        ids.append(_need(option, "id", 42040, f"{path}.option_list"))
        _need(option, "text", 42041, f"{path}.option_list")
        if len(ids[-1].encode()) > fact("option_id_bytes"):
            raise CardError(40058, f"{path}.option_list.id")
    _unique(ids, 40058, f"{path}.option_list")


def _selects(block: Any, path: str) -> None:
    if not block:
        raise CardError(42047, path)
    for part in block:
        _select(part, path)
    _unique([part["question_key"] for part in block], 40058, path)


def _checkbox(block: Any, path: str) -> None:
    if not block:
        raise CardError(42037, path)
    if block.get("mode", 0) not in (0, 1):
        raise CardError(40058, f"{path}.mode")
    _select(block, path)


def _submit(block: Any, path: str) -> None:
    _key(block, path, 42046)


def _image(block: Any, path: str) -> None:
    _url(block, path, code=42044)


def _image_text(block: Any, path: str) -> None:
    _url(block, path, "image_url", 42044)
    _link(block, path)


_JUDGES: Final[dict[str, Callable[[Any, str], None]]] = {
    "action_menu": _menu,
    "quote_area": _link,
    "card_image": _image,
    "image_text_area": _image_text,
    "vertical_content_list": _vertical,
    "horizontal_content_list": _horizontal,
    "jump_list": _jumps,
    "card_action": _card_action,
    "button_selection": _select,
    "button_list": _buttons,
    "checkbox": _checkbox,
    "select_list": _selects,
    "submit_button": _submit,
}

_REQUIRED: Final[dict[str, set[str]]] = {
    "text_notice": {"card_action"},
    "news_notice": {"card_action"},
    "button_interaction": {"button_list"},
    "vote_interaction": {"checkbox"},
    "multiple_interaction": {"select_list"},
}
