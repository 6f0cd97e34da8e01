"""Publishes small JSON notes to listeners (pages, tests, the state saver); keeps no history."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Note = dict[str, Any]


class Feed:
    """Every note goes to every listener at once and in order."""

    def __init__(self) -> None:
        self._queues: list[asyncio.Queue[Note]] = []
        self._listeners: list[Callable[[Note], None]] = []

    def publish(self, note: Note) -> None:
        """Give the note to every listener and queue."""
        for listener in tuple(self._listeners):
            listener(note)
        for queue in tuple(self._queues):
            queue.put_nowait(note)

    @contextmanager
    def subscribe(self) -> Iterator[asyncio.Queue[Note]]:
        """`with feed.subscribe() as queue: note = await queue.get()`."""
        queue: asyncio.Queue[Note] = asyncio.Queue()
        self._queues.append(queue)
        try:
            yield queue
        finally:
            self._queues.remove(queue)

    def listen(self, listener: Callable[[Note], None]) -> Callable[[], None]:
        """Call `listener` with every note; returns the function that stops it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)
