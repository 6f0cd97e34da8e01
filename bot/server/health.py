"""Whether we live, whether we are ready, and the figures: /livez, /readyz, /metrics on its own port, the access log."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from aiohttp import web
from aiohttp.abc import AbstractAccessLogger
from aiohttp.typedefs import Handler
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest

from bot.server.connections import NAME, WHY

_READY_SECONDS = 2.0
_LOGGED = 200
_COUNTED = ("/callback/", "/static/", "/livez", "/readyz")  # the figures tell enough of these
_METHODS = {"GET", "HEAD", "POST"}
_ACK_BUCKETS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0)

Ready = Callable[[], Awaitable[list[str]]]
log = structlog.get_logger("bot.server")


class Metrics:
    """The figures of the server in a registry of their own; other parts may add theirs to ``registry``."""

    def __init__(self) -> None:
        """Labels are few and fixed: never a person, a claim or a path with a number in it."""
        self.registry = CollectorRegistry()
        self.callbacks = Counter(
            "baoxiao_callbacks_total",
            "Callbacks by what became of them.",
            ["outcome"],
            registry=self.registry,
        )
        self.ack_seconds = Histogram(
            "baoxiao_callback_ack_seconds",
            "From a callback's arrival to its answer.",
            buckets=_ACK_BUCKETS,
            registry=self.registry,
        )
        self.forwarded = Counter(
            "baoxiao_forwarded_rows_total", "Inbox rows handed to the engine.", registry=self.registry
        )
        self.requests = Counter(
            "baoxiao_http_requests_total",
            "Requests by route and status.",
            ["method", "route", "status"],
            registry=self.registry,
        )

        self.platform_seconds = Histogram(
            "baoxiao_platform_call_seconds",
            "Calls of the platform by API and result (ok, an errcode, or the kind of fault).",
            ["api", "result"],
            buckets=_ACK_BUCKETS,
            registry=self.registry,
        )

    def count_call(self, api: str, result: str, seconds: float) -> None:
        """Count one exchange with the platform."""
        self.platform_seconds.labels(api, result).observe(seconds)

    def count_request(self, request: web.Request, status: int) -> None:
        """Count one answered request under its route's pattern."""
        resource = request.match_info.route.resource
        method = request.method if request.method in _METHODS else "other"
        self.requests.labels(method, resource.canonical if resource else "unknown", str(status)).inc()


class Health:
    """The answers of /livez and /readyz, and the end: once ``draining``, no connection is kept for a next request."""

    def __init__(self, ready: Ready) -> None:
        """``ready`` lists the reasons against taking work; an empty list is ready."""
        self._ready = ready
        self.draining = False

    @web.middleware
    async def part(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """The outermost middleware: a client that is told to close opens its next connection to another process."""
        response = await handler(request)
        if self.draining:
            response.force_close()
        return response

    async def live(self, request: web.Request) -> web.Response:
        """200 as long as the loop turns."""
        del request
        return web.json_response({"alive": True})

    async def readiness(self, request: web.Request) -> web.Response:
        """200, or 503 with the reasons."""
        del request
        reasons = ["shutting down"] if self.draining else await self._reasons()
        return web.json_response({"ready": not reasons, "reasons": reasons}, status=503 if reasons else 200)

    async def _reasons(self) -> list[str]:
        try:
            async with asyncio.timeout(_READY_SECONDS):
                return await self._ready()
        except TimeoutError:
            return ["the check takes too long"]
        except Exception as error:  # whatever it is, the answer is "not ready"
            log.warning("ready_check_failed", error=type(error).__name__)
            return ["the check failed"]


def make_metrics_app(metrics: Metrics) -> web.Application:
    """The application of the metrics port."""

    async def show(request: web.Request) -> web.Response:
        del request
        return web.Response(body=generate_latest(metrics.registry), headers={"Content-Type": CONTENT_TYPE_LATEST})

    async def name(request: web.Request, response: web.StreamResponse) -> None:
        del request
        response.headers["Server"] = NAME

    app = web.Application()
    app.router.add_get("/metrics", show)
    app.on_response_prepare.append(name)
    return app


class AccessLog(AbstractAccessLogger):
    """One line per request but the many that went well; no query, for codes, states and signatures travel there."""

    def log(self, request: web.BaseRequest, response: web.StreamResponse, time: float) -> None:
        """``time`` in seconds; the path stays percent-encoded, so no control character gets through."""
        quiet = request.path.startswith(_COUNTED) and response.status < 400
        refused = request.path.startswith("/callback/") and response.status < 500
        if quiet or refused:  # a refused callback is told by a sample
            return
        log.info(
            "http",
            method=request.method,
            path=request.rel_url.raw_path[:_LOGGED],
            status=response.status,
            ms=round(time * 1000, 1),
            size=response.body_length,
            **({"malformed": request[WHY]} if WHY in request else {}),
        )
