"""Saves the state in one JSON file, which is replaced as a whole after each change; checkpoints are elsewhere."""

import asyncio
import os
from pathlib import Path
from typing import Protocol

from pydantic import TypeAdapter, ValidationError

from simulator.state.feed import Feed, Note
from simulator.state.models import State

FILE = "world.json"
_STATE: TypeAdapter[State] = TypeAdapter(State)


class UnreadableStateError(Exception):
    """The file in the state folder is of another version; `--reset` starts again."""


def load(folder: Path) -> State | None:
    """The state saved in a folder, None without one. Raises UnreadableStateError."""
    path = folder / FILE
    if not path.exists():
        return None
    try:
        return _STATE.validate_json(path.read_bytes())
    except ValidationError as error:
        raise UnreadableStateError(f"{path} cannot be read (start with --reset): {error}") from error


def dump(state: State) -> bytes:
    """The state as JSON."""
    return _STATE.dump_json(state)


class Source(Protocol):
    """Whose state is saved, after each note of its feed. The state may be replaced by another."""

    feed: Feed
    state: State


class StateSaver:
    """Saves after every change: in the next iteration of the event loop, or at once by `flush`."""

    def __init__(self, source: Source, folder: Path) -> None:
        self._source = source
        self._path = folder / FILE
        self._due = False
        folder.mkdir(parents=True, exist_ok=True)
        self._stop = source.feed.listen(self._changed)

    def flush(self) -> None:
        """Save now."""
        self._due = False
        fresh = self._path.with_suffix(".new")
        fresh.write_bytes(dump(self._source.state))
        os.replace(fresh, self._path)

    def close(self) -> None:
        """Stop listening and save."""
        self._stop()
        self.flush()

    def _changed(self, note: Note) -> None:
        if not self._due:
            self._due = True
            asyncio.get_running_loop().call_soon(self._flush_if_due)

    def _flush_if_due(self) -> None:
        if self._due:
            self.flush()
