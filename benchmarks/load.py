"""Posts callbacks to a server as fast as it answers, or at a steady rate, and prints what it saw as one line of JSON.

Runs as a process of its own: ``python -m benchmarks.load PORT SECONDS CONNECTIONS [RATE]``.
"""

import asyncio
import json
import sys
import time
from dataclasses import dataclass, field

from benchmarks.callbacks import make_requests

AT_MOST = 15_000  # requests a second that we expect of nobody here
PATIENCE = 10.0


@dataclass(slots=True)
class Seen:
    """Seconds from sending (at a steady rate: from when it should have been sent) to the answer, and failures."""

    took: list[float] = field(default_factory=list)
    failed: int = 0


class Connection(asyncio.Protocol):
    """One keep-alive connection; opened again when the server closes it, as gunicorn's sync workers always do."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._wire: asyncio.Transport | None = None
        self._read = b""
        self._answer: asyncio.Future[bool] | None = None

    async def post(self, request: bytes) -> bool:
        """Whether it was answered 200."""
        loop = asyncio.get_running_loop()
        if self._wire is None:
            self._wire, _ = await loop.create_connection(lambda: self, "127.0.0.1", self._port)
        self._read, self._answer = b"", loop.create_future()
        self._wire.write(request)
        return await self._answer

    def data_received(self, data: bytes) -> None:
        """Look whether the answer is complete."""
        self._read += data
        head, end, body = self._read.partition(b"\r\n\r\n")
        head = head.lower()
        if not end or len(body) < int(head.partition(b"content-length:")[2].partition(b"\r")[0] or b"0"):
            return
        if b"connection: close" in head:
            self.close()
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(head.startswith(b"http/1.1 200"))

    def connection_lost(self, exc: Exception | None) -> None:
        """An answer that was still awaited does not come."""
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError())
            self._wire = None

    def close(self) -> None:
        """Open a new connection for the next request."""
        if self._wire is not None:
            self._wire.close()
            self._wire = None


async def as_fast_as_it_goes(port: int, seconds: float, connections: int) -> Seen:
    """Each connection sends its next request when the last was answered."""
    requests, seen = make_requests(int(AT_MOST * seconds)), Seen()
    end = time.perf_counter() + seconds

    async def one() -> None:
        connection = Connection(port)
        while requests and time.perf_counter() < end:
            await _timed(connection, requests.pop(), time.perf_counter(), seen)
        connection.close()

    await asyncio.gather(*(one() for _ in range(connections)))
    return seen


async def at_a_rate(port: int, seconds: float, connections: int, rate: float) -> Seen:
    """Requests leave at fixed moments, whether or not earlier ones were answered; waiting for a connection counts."""
    requests, seen = make_requests(int(rate * seconds)), Seen()
    free: asyncio.Queue[Connection] = asyncio.Queue()
    for _ in range(connections):
        free.put_nowait(Connection(port))
    running: set[asyncio.Task[None]] = set()

    async def one(connection: Connection, request: bytes, due: float) -> None:
        await _timed(connection, request, due, seen)
        free.put_nowait(connection)

    begin = time.perf_counter() + 0.1
    for index, request in enumerate(requests):
        due = begin + index / rate
        if (early := due - time.perf_counter()) > 0:
            await asyncio.sleep(early)
        running.add(task := asyncio.create_task(one(await free.get(), request, due)))
        task.add_done_callback(running.discard)
    await asyncio.gather(*running)
    while not free.empty():
        free.get_nowait().close()
    return seen


async def _timed(connection: Connection, request: bytes, since: float, seen: Seen) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            good = await connection.post(request)
    except (OSError, TimeoutError):
        good = False
        connection.close()
    if good:
        seen.took.append(time.perf_counter() - since)
    else:
        seen.failed += 1


def main() -> None:
    """Print requests a second, p50 and p99 in milliseconds, answered and failed."""
    port, seconds, connections, *rest = map(float, sys.argv[1:])
    run = at_a_rate(int(port), seconds, int(connections), rest[0]) if rest else None
    seen = asyncio.run(run or as_fast_as_it_goes(int(port), seconds, int(connections)))
    took = sorted(seen.took) or [float("nan")]
    figures = {
        "per_second": len(seen.took) / seconds,
        "p50": took[len(took) // 2] * 1000,
        "p99": took[min(len(took) - 1, int(len(took) * 0.99))] * 1000,
        "answered": len(seen.took),
        "failed": seen.failed,
    }
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
