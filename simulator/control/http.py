"""How the control API answers: JSON, refusals as statuses, changes recorded and saved; knows no single request."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from pydantic import ValidationError

from simulator.recorder import recording
from simulator.simulation import Simulator
from simulator.state.errors import NotPossibleError
from simulator.state.models import Json

Action = Callable[[Simulator, Json], Any]
"""A request of the API: the JSON that was asked with → the JSON of the answer, or a coroutine of it."""
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def reading(simulator: Simulator, read: Action) -> Handler:
    """A GET that changes nothing; `read` gets the query. What cannot be done is 409 with `{"error": text}`."""

    async def handler(request: web.Request) -> web.StreamResponse:
        try:
            return _answer(read(simulator, dict(request.query)))
        except NotPossibleError as error:
            return _answer({"error": str(error)}, 409)

    return handler


def doing(simulator: Simulator, do: Action, name: str = "") -> Handler:
    """A request that may change something. Malformed ones are 400, what cannot be done is 409.

    With a `name` that a replay knows, the request is recorded. The state is saved before the answer leaves.
    """

    async def handler(request: web.Request) -> web.StreamResponse:
        try:
            asked = await request.json() if request.can_read_body else {}
            action = recording.control_request(simulator.world, name, asked)
            result = do(simulator, asked)
            if asyncio.iscoroutine(result):
                result = await result
        except (NotPossibleError, recording.RecordingTooLongError) as error:
            return _answer({"error": str(error)}, 409)
        except KeyError as error:
            return _answer({"error": f"{error} is missing"}, 400)
        except (ValueError, TypeError, ValidationError, FileNotFoundError) as error:
            return _answer({"error": str(error)}, 400)
        if action:
            _record(simulator, request.method, action, result if name == "choose" else None)
        simulator.saved()
        return _answer(result)

    return handler


def _record(simulator: Simulator, method: str, action: Json, answer: Any) -> None:
    how = "undo" if method == "DELETE" else "door"
    recording.record(simulator.world.state, how, **action, answer=answer)


def _answer(table: Any, status: int = 200) -> web.Response:
    return web.json_response(table, status=status, dumps=lambda one: json.dumps(one, ensure_ascii=False))
