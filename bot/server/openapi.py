"""The OpenAPI document of the HTTP API, made from the routes and their shapes."""

import re
from collections.abc import Iterable
from typing import Any, Literal

from pydantic.json_schema import GenerateJsonSchema

from bot import __version__
from bot.router import WORK_ALONE, WebRoute
from bot.server.session_api import CALLS, OwnCall
from bot.server.shapes import ErrorBody, adapter

PATH = "/api/openapi.json"
_REF = "#/components/schemas/{model}"
_TITLE = "Baoxiao"
_ABOUT = (
    "What the company's mini program and app call, and our own pages use. An app logs in with POST /api/sessions "
    "and sends the token as `Authorization: Bearer`; a page sends its cookie and, to change something, its token as "
    "`X-CSRF-Token`. Refusals are JSON with a code for programs and a sentence for people. Sentences come in the "
    "language the member chose; for an app whose member chose none, in the one of `Accept-Language`. A session that "
    "did not begin in Weixin Work picks, submits, reads and withdraws its member's own claims: everybody else's are "
    "not there (404), and what is done in Weixin Work alone is answered 403 `server.at_work_alone`."
)
_SCHEMES = {
    "bearer": {"type": "http", "scheme": "bearer", "description": "Of POST /api/sessions."},
    "cookie": {"type": "apiKey", "in": "cookie", "name": "__Host-bx", "description": "Of a page of ours."},
}


class _Plain(GenerateJsonSchema):
    """Without titles that repeat the names."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Never."""
        return False


def document(routes: Iterable[WebRoute]) -> dict[str, Any]:
    """The whole document, as JSON values."""
    calls: list[WebRoute | OwnCall] = [*CALLS, *(route for route in routes if route.api)]
    paths: dict[str, dict[str, Any]] = {}
    for route in calls:
        paths.setdefault(route.path, {})[route.method.lower()] = _operation(route)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": _TITLE,
            "version": __version__,
            "description": _ABOUT,
            "license": {"name": "MIT"},
        },
        "paths": paths,
        "components": {"schemas": _schemas(calls), "securitySchemes": _SCHEMES},
    }


def _operation(route: WebRoute | OwnCall) -> dict[str, Any]:
    does, _, more = (route.handler.__doc__ or "").strip().partition("\n")
    operation: dict[str, Any] = {
        "operationId": getattr(route.handler, "__name__", ""),
        "summary": does,
        "parameters": [*_in_path(route.path), *_in_query(route)],
        "responses": {
            "200" if route.gives else "204": _answer("As asked.", route.gives),
            "default": _answer("Refused, with a sentence for people.", ErrorBody),
        },
        "security": _security(route),
    }
    at_work = "In Weixin Work alone." if getattr(route, "doors", None) == WORK_ALONE else ""
    if about := " ".join([*more.split(), *at_work.split()]):
        operation["description"] = about
    if route.takes:
        operation["requestBody"] = {"required": True, "content": _json(route.takes)}
    return operation


def _in_path(path: str) -> list[dict[str, Any]]:
    names = re.findall(r"\{(\w+)\}", path)
    return [{"name": name, "in": "path", "required": True, "schema": {"type": "string"}} for name in names]


def _in_query(route: WebRoute | OwnCall) -> list[dict[str, Any]]:
    return [
        {"name": name, "in": "query", "required": False, "description": about, "schema": {"type": "string"}}
        for name, about in route.asks.items()
    ]


def _security(route: WebRoute | OwnCall) -> list[dict[str, list[str]]]:
    if route.public:
        return []
    return [{"cookie": []}] if route.pages_only else [{"bearer": []}, {"cookie": []}]


def _answer(about: str, shape: type | None) -> dict[str, Any]:
    return {"description": about, **({"content": _json(shape)} if shape else {})}


def _json(shape: type) -> dict[str, Any]:
    return {"application/json": {"schema": {"$ref": _REF.format(model=shape.__name__)}}}


def _schemas(routes: Iterable[WebRoute | OwnCall]) -> dict[str, Any]:
    """Every shape once, under its name."""
    modes: list[tuple[type, Literal["validation", "serialization"]]] = [(ErrorBody, "serialization")]
    for route in routes:
        modes += [(route.takes, "validation")] if route.takes else []
        modes += [(route.gives, "serialization")] if route.gives else []
    found: dict[str, Any] = {}
    for shape, mode in dict.fromkeys(modes):
        schema = adapter(shape).json_schema(mode=mode, ref_template=_REF, schema_generator=_Plain)
        found.update(schema.pop("$defs", {}))
        found[shape.__name__] = schema
    return dict(sorted(found.items()))
