"""Writes the pytest function that does the recorded actions again; runs nothing."""

import json
from collections.abc import Iterator
from typing import Any

from simulator.recorder.recording import MOST, RecordingTooLongError
from simulator.state.models import Json, State

SHORTEST = 6
"""A shorter string of an answer is taken for a word, not for an identifier that differs in another run."""

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


def as_test(state: State) -> str:
    """The source of the test. Raises RecordingTooLongError."""
    if len(state.deeds) > MOST:
        raise RecordingTooLongError(f"more than {MOST} deeds: start over, or go back to a checkpoint")
    names: dict[str, str] = {}
    lines = [HEAD.format(seed=state.seed)]
    for number, action in enumerate(state.deeds, 1):
        call = _call(action, names)
        found = {value: place for value, place in _names(action.get("answer"), f"seen_{number}") if value not in names}
        names |= found
        lines.append(f"        {f'seen_{number} = ' if found else ''}{call}\n")
    ends = {
        one.id: one.status.removeprefix("INVOICE_REIMBURSE_")
        for one in state.invoices.values()
        if any(one.codes.values())
    }
    lines.append(f"        it.ends({_source(ends, {})})\n")
    return _only_used(lines)


def _call(action: Json, names: dict[str, str]) -> str:
    body = _source(action.get("body", {}), names)
    path = _source(action["path"], names)
    if action["how"] == "page":
        kind = "form" if action["form"] else "page"
        return f"it.{kind}({action['userid']!r}, {path}, {body})"
    if action["path"] == "click":
        return f"it.click({body})"
    return f"it.{action['how']}({path}, {body})"


def _names(value: Any, place: str) -> Iterator[tuple[str, str]]:
    """The strings of an answer, each with the expression that finds it there."""
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
    """A value as Python source; a string that an earlier answer contained becomes a reference to the new answer."""
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
    """The source without the variables that are not used."""
    whole = "".join(lines)
    for number in range(len(lines)):
        if whole.count(f"seen_{number}[") == 0:
            whole = whole.replace(f"seen_{number} = ", "")
    return whole
