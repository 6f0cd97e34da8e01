"""What a connection answers when what came over it is no request; everything else is aiohttp's."""

from typing import Any

from aiohttp import web
from aiohttp.http import HttpProcessingError

NAME = "baoxiao"  # the Server header: no versions
WHY = web.RequestKey("malformed", str)  # here the access log finds what was wrong with a request that is none


class Connection(web.RequestHandler):
    """A bare 400 for bytes that are no HTTP, and no traceback: they are the sender's doing and may hold anything."""

    __slots__ = ()

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


class _Server(web.Server):
    def __call__(self) -> web.RequestHandler:
        return Connection(self, loop=self._loop, **self._kwargs)


class Runner(web.AppRunner):
    """Runs an application on such connections."""

    async def _make_server(self) -> web.Server:
        plain = await super()._make_server()
        options: dict[str, Any] = self._kwargs
        return _Server(plain.request_handler, request_factory=plain.request_factory, **options)
