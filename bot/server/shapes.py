"""Between JSON and the dataclasses that routes name as their shapes: checks what was sent, writes what is answered."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, is_dataclass
from functools import lru_cache
from typing import Any

from aiohttp import web
from pydantic import ConfigDict, TypeAdapter, ValidationError

from bot.domain.errors import BadInput
from bot.domain.visible import visible

STRICT = ConfigDict(extra="forbid")  # a field we do not know is refused, not overlooked


@lru_cache
def adapter(shape: type) -> TypeAdapter[Any]:
    """What checks and describes this shape; made once."""
    return TypeAdapter(shape)


def read(shape: type | None, body: Mapping[str, Any]) -> Any:
    """The body as the route wants it. Raises BadInput."""
    if shape is None:
        return None
    try:
        return adapter(shape).validate_python(body)
    except ValidationError:
        raise BadInput from None  # its own words quote what was sent


def written(answer: Any, status: int = 200) -> web.Response:
    """An answer of the API: a dataclass, or a dict."""
    data = asdict(answer) if is_dataclass(answer) and not isinstance(answer, type) else answer
    text = json.dumps(_seen(data), ensure_ascii=False)
    return web.Response(text=text, status=status, content_type="application/json", charset="utf-8")


def _seen(data: Any) -> Any:
    """The same without characters that could turn around what a page or an app shows of it."""
    match data:
        case str():
            return visible(data, keep="\n\t")
        case Mapping():
            return {name: _seen(value) for name, value in data.items()}
        case list() | tuple():
            return [_seen(value) for value in data]
    return data


@dataclass(frozen=True, slots=True)
class Error:
    """``code`` for programs, ``text`` for people; ``action``: what helps: login, retry or bind."""

    code: str
    text: str
    action: str = ""


@dataclass(frozen=True, slots=True)
class ErrorBody:
    """Why something was not done."""

    error: Error
