"""SQLite without a thread, for tests that open databases by the hundred: there, half the time went into handing single
calls to the driver's thread and waiting for it. A call is still a moment at which other tasks come first."""

from asyncio import Future
from collections.abc import Callable
from typing import Any

import aiosqlite


class AtOnce:
    """In the place of the queue to the driver's thread: carries out what is put in, and answers a moment later."""

    def put_nowait(self, job: tuple[Future[Any] | None, Callable[[], Any]]) -> None:
        waiting, call = job
        try:
            answer, error = call(), None
        except Exception as failed:
            answer, error = None, failed
        if waiting:
            waiting.get_loop().call_soon(_tell, waiting, answer, error)


def _tell(waiting: Future[Any], answer: Any, error: Exception | None) -> None:
    if waiting.done():  # whoever asked was cancelled meanwhile
        return
    if error:
        waiting.set_exception(error)
    else:
        waiting.set_result(answer)


async def connect(file: str) -> aiosqlite.Connection:
    """The driver's connection to this file, its thread never started."""
    connection = aiosqlite.connect(file)
    connection._tx = AtOnce()  # type: ignore[assignment]
    return await connection._connect()
