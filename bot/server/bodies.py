"""Reading what a page sent: small, in time, and well-formed, or refused with a sentence."""

import asyncio
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl

from aiohttp import web

from bot.server.problems import Problem

READ_SECONDS = 10.0
_FIELDS = 200


async def body_of(request: web.Request) -> dict[str, Any]:
    """A JSON object or the fields of a form; empty for no body. Raises Problem (400, 408, 415) and aiohttp's 413."""
    if "Content-Encoding" in request.headers:
        raise Problem("bad_request", 415, "back", "")
    try:
        async with asyncio.timeout(READ_SECONDS):
            raw = await request.read()
    except TimeoutError as error:
        raise Problem("bad_request", 408, "back", "") from error
    except web.RequestPayloadError as error:
        raise Problem("bad_request", 400, "back", "") from error
    if not raw:
        return {}
    if request.content_type not in {"application/json", "application/x-www-form-urlencoded"}:
        raise Problem("bad_request", 415, "back", "")
    try:
        return _object(raw) if request.content_type == "application/json" else _form(raw)
    except (ValueError, RecursionError) as error:
        raise Problem("bad_request", 400, "back", "") from error


def plain(pairs: Mapping[str, str]) -> dict[str, str]:
    """Query or path parameters, each name once. Raises Problem for what no page of ours sends."""
    try:
        return {name: _storable(value) for name, value in pairs.items()}
    except ValueError as error:
        raise Problem("bad_request", 400) from error


def _object(raw: bytes) -> dict[str, Any]:
    data = json.loads(raw.decode("utf-8"), parse_constant=_no_constant)
    if not isinstance(data, dict):
        raise ValueError("not an object")  # noqa: TRY004 - one kind of error for everything that is malformed
    _check(data)
    return data


def _check(value: Any) -> None:
    """Every text inside. Raises ValueError."""
    if isinstance(value, str):
        _storable(value)
    elif isinstance(value, list):
        for item in value:
            _check(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            _storable(name)
            _check(item)


def _form(raw: bytes) -> dict[str, Any]:
    pairs = parse_qsl(
        raw.decode("ascii"), keep_blank_values=True, strict_parsing=True, errors="strict", max_num_fields=_FIELDS
    )
    fields = {name: _storable(value) for name, value in pairs}
    if len(fields) != len(pairs):
        raise ValueError("a field stands twice")
    return fields


def _storable(text: str) -> str:
    """What no database takes is refused here: the character NUL and half a surrogate pair. Raises ValueError."""
    text.encode("utf-8")
    if "\x00" in text:
        raise ValueError("NUL")
    return text


def _no_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")
