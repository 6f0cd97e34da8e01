"""Between JSON and the dataclasses that routes name as their shapes: checks what was sent, writes what is answered."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, is_dataclass
from functools import lru_cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.domain.errors import BadInput


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


def plain(answer: Any) -> Any:
    """What can be written as JSON."""
    return asdict(answer) if is_dataclass(answer) and not isinstance(answer, type) else answer


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
