"""How many connections there may be, and what one answers when what came over it is no request; everything else is
aiohttp's."""

import asyncio
import resource
import time
import weakref
from typing import Any

import structlog
from aiohttp import web
from aiohttp.http import HttpProcessingError

NAME = "baoxiao"  # the Server header: no versions
IDLE = 75.0  # seconds a connection may be without a whole request head; proxies leave theirs idle for up to 60
OURS = 256  # open files kept for the database, the platform, the journal, and those just being accepted
TOLD = 30.0  # seconds until the same is said again
WHY = web.RequestKey("malformed", str)  # here the access log finds what was wrong with a request that is none


log = structlog.get_logger("bot.server")


class Connection(web.RequestHandler):
    """A bare 400 for bytes that are no HTTP, and no traceback: they are the sender's doing and may hold anything."""

    __slots__ = ("__weakref__",)

    def handle_error(
        self, request: web.BaseRequest, status: int = 500, exc: BaseException | None = None, message: str | None = None
    ) -> web.StreamResponse:
        """As aiohttp wants it."""
        if isinstance(exc, HttpProcessingError):
            request[WHY] = type(exc).__name__
            answer: web.StreamResponse = web.Response(status=status)
            answer.force_close()
        else:
            answer = super().handle_error(request, status, exc, message)
        answer.headers["Server"] = NAME
        return answer


def most_connections() -> int:
    """As many as the process may have open files, but for our own."""
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return 2**20 if soft == resource.RLIM_INFINITY else max(soft - OURS, soft // 2)


class _Nobody(asyncio.Protocol):
    """Hangs up."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """As asyncio calls it."""
        transport.close()


class _Server(web.Server):
    """When there are too many connections the next is closed at once: out of files, nothing here would work at all."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self._open: weakref.WeakSet[Connection] = weakref.WeakSet()  # those being made, too, which aiohttp learns later
        self._told = -TOLD

    def __call__(self) -> Any:
        if len(self._open) >= most_connections():
            self._tell()
            return _Nobody()
        one = Connection(self, loop=self._loop, **self._kwargs)
        self._open.add(one)
        return one

    def connection_lost(self, handler: web.RequestHandler, exc: BaseException | None = None) -> None:
        """As a connection calls it."""
        self._open.discard(handler)  # type: ignore[arg-type]
        super().connection_lost(handler, exc)

    def _tell(self) -> None:
        if time.monotonic() - self._told > TOLD:
            self._told = time.monotonic()
            log.error("too_many_connections", most=most_connections())


class Runner(web.AppRunner):
    """Runs an application on such connections."""

    async def _make_server(self) -> web.Server:
        plain = await super()._make_server()
        options: dict[str, Any] = self._kwargs
        return _Server(plain.request_handler, request_factory=plain.request_factory, **options)
