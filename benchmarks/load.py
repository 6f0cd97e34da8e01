"""Posts callbacks to a server as fast as it answers, or at a steady rate, and prints what it saw as one line of JSON.

Runs as a process of its own: ``python -m benchmarks.load PORT FILE FROM SECONDS CONNECTIONS [RATE]``. It begins with
the request numbered FROM, and ends early when the file is used up.
"""

import asyncio
import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from benchmarks.callbacks import Ready, read_requests
from benchmarks.figures import percentile

PATIENCE = 10.0
LATE = 1.0


@dataclass(slots=True)
class Seen:
    """Seconds from sending (at a steady rate: from when it should have been sent) to the answer; what was acknowledged;
    how many got another answer than they had to."""

    took: list[float] = field(default_factory=list)
    acknowledged: set[bytes] = field(default_factory=set)
    failed: int = 0


class Connection(asyncio.Protocol):
    """One keep-alive connection; opened again when the server closes it, as gunicorn's sync workers always do."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._wire: asyncio.Transport | None = None
        self._read = b""
        self._answer: asyncio.Future[int] | None = None

    async def post(self, request: bytes) -> int:
        """The status of the answer."""
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
        if b"connection: close" in head or head.startswith(b"http/1.0"):
            self.close()
        if self._answer is not None and not self._answer.done():
            self._answer.set_result(int(head[9:12]))

    def connection_lost(self, exc: Exception | None) -> None:
        """An answer that was still awaited does not come; the next request opens a new connection."""
        self._wire = None
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(exc or ConnectionResetError())

    def close(self) -> None:
        """Open a new connection for the next request."""
        if self._wire is not None:
            self._wire.close()
            self._wire = None


async def as_fast_as_it_goes(port: int, requests: Iterator[Ready], seconds: float, connections: int) -> Seen:
    """Each connection sends its next request when the last was answered."""
    seen = Seen()
    end = time.perf_counter() + seconds

    async def one() -> None:
        connection = Connection(port)
        while time.perf_counter() < end and (request := next(requests, None)):
            await _timed(connection, request, time.perf_counter(), seen)
        connection.close()

    await asyncio.gather(*(one() for _ in range(connections)))
    return seen


async def at_a_rate(port: int, requests: Iterator[Ready], seconds: float, connections: int, rate: float) -> Seen:
    """Requests leave at fixed moments, whether or not earlier ones were answered; waiting for a connection counts."""
    seen, free = Seen(), asyncio.Queue[Connection]()
    for _ in range(connections):
        free.put_nowait(Connection(port))
    running: set[asyncio.Task[None]] = set()

    async def one(connection: Connection, request: Ready, due: float) -> None:
        await _timed(connection, request, due, seen)
        free.put_nowait(connection)

    begin = time.perf_counter() + 0.1
    for index, request in enumerate(islice(requests, int(rate * seconds))):
        due = begin + index / rate
        if (early := due - time.perf_counter()) > 0:
            await asyncio.sleep(early)
        running.add(task := asyncio.create_task(one(await free.get(), request, due)))
        task.add_done_callback(running.discard)
    await asyncio.gather(*running)
    while not free.empty():
        free.get_nowait().close()
    return seen


async def _timed(connection: Connection, request: Ready, since: float, seen: Seen) -> None:
    try:
        async with asyncio.timeout(PATIENCE):
            status = await connection.post(request.wire)
    except (OSError, TimeoutError):
        status = 0
        connection.close()
    if status != request.status:
        seen.failed += 1
        return
    seen.took.append(time.perf_counter() - since)
    if status == 200:
        seen.acknowledged.add(request.wire)


def main() -> None:
    """Print requests a second, latencies in milliseconds, the share of late ones, acknowledged and failed."""
    port, file, first, seconds, connections, *rate = sys.argv[1:]
    ready, skipped = read_requests(Path(file)), int(first)
    while (
        0 < skipped < len(ready) and ready[skipped] == ready[skipped - 1]
    ):  # a repeat of what was sent by the run before
        skipped += 1
    requests, began = iter(ready[skipped:]), time.perf_counter()
    if rate:
        run = at_a_rate(int(port), requests, float(seconds), int(connections), float(rate[0]))
    else:
        run = as_fast_as_it_goes(int(port), requests, float(seconds), int(connections))
    seen = asyncio.run(run)
    lasted = min(time.perf_counter() - began, float(seconds)) if not rate else float(seconds)
    figures = {
        "per_second": len(seen.took) / lasted,
        **{name: percentile(seen.took, share) * 1000 for name, share in SHARES.items()},
        "late": sum(took > LATE for took in seen.took) / max(1, len(seen.took)),
        "answered": len(seen.took),
        "acknowledged": len(seen.acknowledged),
        "failed": seen.failed,
    }
    print(json.dumps(figures))


SHARES = {"p50": 0.5, "p99": 0.99, "p99.9": 0.999, "max": 1.0}

if __name__ == "__main__":
    main()
