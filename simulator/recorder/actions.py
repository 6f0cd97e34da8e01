"""What people, outsiders and faults have done since the start, and the test that does it again; does nothing itself."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs

from simulator.platform.company.world import World
from simulator.state.models import Json, State

MOST = 2_000
SHORTEST = 6
"""A shorter string of an answer is taken for a word, not for a name that another run gives otherwise."""

REPLAYED = {
    *("say", "enter", "click", "menu", "choose", "faults", "switches", "clock", "invoices", "member", "revoke_tokens"),
    *("rename", "rival_lock", "rival_unlock", "leftover_lock", "sibling_lock", "cancel_invoice", "bot"),
}
"""Requests of the control door that change the company."""

HEAD = '''"""Copied from the simulator's page: what was done there since its start. Seed {seed}."""

from pathlib import Path

from tests.company import company
from tests.replay import Replay


def test_copied(tmp_path: Path) -> None:
    """Every invariant holds in the end; ``company`` judges."""
    clock = str(tmp_path / "clock")
    with company(tmp_path, undo_window="10s", settle="5s", BAOXIAO_CLOCK_FILE=clock) as town:
        it = Replay(town)
'''


class TooMuchError(Exception):
    """More was done than a test of this kind can hold."""


def note(state: State, how: str, **what: Any) -> None:
    """Remember a deed: `how` is `door` (the control door), `undo` (its DELETE) or `page` (a request of a member's
    page to the app)."""
    if len(state.deeds) <= MOST:
        state.deeds.append({"how": how, **what})


def of_door(world: World, name: str, asked: Json) -> Json | None:
    """A request of the control door, as another run can make it; None for one that changes nothing there."""
    if name not in REPLAYED:
        return None
    if name == "click" and "item" in asked:
        found = world.item(str(asked["userid"]), int(asked["item"]))
        asked = {key: value for key, value in asked.items() if key != "item"} | {"task_id": found.task_id}
    return {"path": name, "body": dict(asked)}


def of_page(world: World, userid: str, path: str, content_type: str, body: bytes, answer: bytes) -> None:
    """Note what a member's page posted to the app, when it was JSON or a form, and what came back."""
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
    note(world.state, "page", userid=userid, path=path, form=form, body=sent, answer=came)


def as_test(state: State) -> str:
    """A test function that lives it again. Raises TooMuchError."""
    if len(state.deeds) > MOST:
        raise TooMuchError(f"more than {MOST} deeds: start over, or go back to a checkpoint")
    names: dict[str, str] = {}
    lines = [HEAD.format(seed=state.seed)]
    for number, deed in enumerate(state.deeds, 1):
        call = _call(deed, names)
        found = {value: place for value, place in _names(deed.get("answer"), f"seen_{number}") if value not in names}
        names |= found
        lines.append(f"        {f'seen_{number} = ' if found else ''}{call}\n")
    ends = {
        one.id: one.status.removeprefix("INVOICE_REIMBURSE_")
        for one in state.invoices.values()
        if any(one.codes.values())
    }
    lines.append(f"        it.ends({_source(ends, {})})\n")
    return _only_used(lines)


def _call(deed: Json, names: dict[str, str]) -> str:
    body = _source(deed.get("body", {}), names)
    path = _source(deed["path"], names)
    if deed["how"] == "page":
        kind = "form" if deed["form"] else "page"
        return f"it.{kind}({deed['userid']!r}, {path}, {body})"
    if deed["path"] == "click":
        return f"it.click({body})"
    return f"it.{deed['how']}({path}, {body})"


def _names(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """The strings of an answer and where they stand in it."""
    if isinstance(value, str):
        if len(value) >= SHORTEST and value.isascii():
            yield value, place
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from _names(one, f"{place}[{number}]")
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _names(one, f"{place}[{key!r}]")


def _source(value: Any, names: dict[str, str]) -> str:
    """Python for a value in which whatever an earlier answer gave is taken from the answer of the new run."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_source(key, names)}: {_source(one, names)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_source(one, names) for one in value) + "]"
    if not isinstance(value, str):
        return repr(value)
    if value in names:
        return names[value]
    inside = next((name for name in sorted(names, key=len, reverse=True) if name in value), None)
    if inside is None:
        return json.dumps(value, ensure_ascii=False)
    before, after = value.split(inside, 1)
    return f"{_source(before, {})} + {names[inside]} + {_source(after, {})}"


def _only_used(lines: list[str]) -> str:
    """Without the names nobody asks for again."""
    whole = "".join(lines)
    for number in range(len(lines)):
        if whole.count(f"seen_{number}[") == 0:
            whole = whole.replace(f"seen_{number} = ", "")
    return whole
