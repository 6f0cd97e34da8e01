"""Records in the state what people, third parties and faults do; the test that does it again is written elsewhere."""

import json
from typing import Any
from urllib.parse import parse_qs

from simulator.platform.company.world import World
from simulator.state.models import Json, State

MOST = 2_000
REPLAYED = {
    *("say", "enter", "click", "menu", "choose", "faults", "switches", "clock", "invoices", "member", "revoke_tokens"),
    *("rename", "rival_lock", "rival_unlock", "leftover_lock", "sibling_lock", "cancel_invoice", "bot"),
}
"""Requests of the control API that another run repeats."""


class RecordingTooLongError(Exception):
    """More was recorded than a copied test can hold."""


def record(state: State, how: str, **what: Any) -> None:
    """Append an action, named `deeds` in saved files.

    `how`: `door` (a request of the control API), `undo` (its DELETE) or `page` (a request of a member's page to the
    app), the names of the methods of `tests.replay.Replay`. Beyond MOST + 1 actions nothing is recorded any more.
    """
    if len(state.deeds) <= MOST:
        state.deeds.append({"how": how, **what})


def control_request(world: World, name: str, asked: Json) -> Json | None:
    """A request of the control API as another run can make it; None for one that is not repeated.

    Raises NotPossibleError for a click on an unknown card.
    """
    if name not in REPLAYED:
        return None
    if name == "click" and "item" in asked:
        found = world.item(str(asked["userid"]), int(asked["item"]))
        asked = {key: value for key, value in asked.items() if key != "item"} | {"task_id": found.task_id}
    return {"path": name, "body": dict(asked)}


def record_page_post(world: World, userid: str, path: str, content_type: str, body: bytes, answer: bytes) -> None:
    """Record what a member's page posted to the app, when it was JSON or a form, and the JSON that came back."""
    try:
        if content_type == "application/json":
            sent = json.loads(body)
        elif content_type == "application/x-www-form-urlencoded":
            sent = {key: values[-1] for key, values in parse_qs(body.decode(), keep_blank_values=True).items()}
            sent.pop("csrf", None)
        else:
            return
        came = json.loads(answer) if content_type == "application/json" else None
    except ValueError:
        return
    form = content_type != "application/json"
    record(world.state, "page", userid=userid, path=path, form=form, body=sent, answer=came)
