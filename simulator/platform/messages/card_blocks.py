"""The hard rules of each block of a template card, by errcode (page 90236); the whole card is ``template_cards``'s."""

from collections.abc import Callable
from typing import Any, Final
from urllib.parse import urlsplit

from simulator.platform.facts import fact
from simulator.state.models import Json


class CardError(Exception):
    """The card breaks a hard rule; `code` is the errcode of the answer, `where` the place in the card."""

    def __init__(self, code: int, where: str) -> None:
        super().__init__(f"{code} at {where}")
        self.code = code
        self.where = where


def _required(part: Json, name: str, code: int, path: str) -> str:
    value = part.get(name)
    if value is None or value == "":
        raise CardError(code, f"{path}.{name}")
    if not isinstance(value, str):
        raise CardError(40058, f"{path}.{name}")
    return value


def _url(part: Json, path: str, name: str = "url", code: int = 42028) -> None:
    value = _required(part, name, code, path)
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
        _required(part, "appid", 42030, path)


def _card_action(block: Any, path: str) -> None:
    if not isinstance(block, dict) or block.get("type") not in (0, 1, 2):
        raise CardError(42045, path)
    _link(block, path)


def _horizontal(block: Any, path: str) -> None:
    for part in block:
        _required(part, "keyname", 42027, path)
        kind = _kind(part, path, (0, 1, 2, 3))
        if kind == 1:
            _url(part, path)
        elif kind == 2:
            _required(part, "media_id", 42029, path)
        elif kind == 3:
            _required(part, "userid", 42050, path)


def _vertical(block: Any, path: str) -> None:
    for part in block:
        _required(part, "title", 42033, path)


def _jumps(block: Any, path: str) -> None:
    for part in block:
        _required(part, "title", 42033, path)
        _link(part, path)


def _menu(block: Any, path: str) -> None:
    _unique([_key(part, f"{path}.action_list") for part in block["action_list"]], 42051, path)
    for part in block["action_list"]:
        _required(part, "text", 42038, f"{path}.action_list")


def _key(part: Json, path: str, code: int = 42039) -> str:
    key = _required(part, "key", code, path)
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
        _required(part, "text", 42038, path)
        if _kind(part, path, (0, 1)) == 1:
            _url(part, path)
        else:
            keys.append(_key(part, path))
    _unique(keys, 42018, path)


def _select(part: Any, path: str) -> None:
    question = _required(part, "question_key", 42043, path)
    if len(question.encode()) > fact("key_bytes"):
        raise CardError(40058, f"{path}.question_key")
    ids = []
    for option in part.get("option_list") or []:
        ids.append(_required(option, "id", 42040, f"{path}.option_list"))
        _required(option, "text", 42041, f"{path}.option_list")
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


RULES: Final[dict[str, Callable[[Any, str], None]]] = {
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
"""Block → the function that checks it: (block, path). Each raises CardError."""
