"""The callback URL: admit, open, record durably, acknowledge. What a callback means is decided later, elsewhere.

Whatever arrives, the answer is 200, 403, 413 or 415; 408 when the body does not come, 503 when nothing can be stored.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

import structlog
from aiohttp import web

from bot.domain.invoice import UserId
from bot.ports.engine import Clock
from bot.ports.inbox import Inbox
from bot.server.health import Metrics
from bot.server.sampling import Sampled

PATH = "/callback/work"
BODY_LIMIT = 64 * 1024
QUERY_LIMIT = 4096
READ_SECONDS = 2.0
STORE_SECONDS = 2.5
MESSAGE_LIFE = timedelta(hours=24)
_FORGED = ("forged", "signature", "query")
_FOREIGN = ("foreign", "corp", "agent", "receiveid")
_OUTCOMES = dict.fromkeys(_FORGED, "forged") | dict.fromkeys(_FOREIGN, "foreign")

log = structlog.get_logger("bot.server")


class Rejected(Exception):
    """Not a callback of ours. ``why`` becomes forged, foreign (authentic, but of another corp or app) or malformed."""

    def __init__(self, why: str = "forged") -> None:
        """The sender never learns ``why``; it is counted."""
        super().__init__(why)
        self.why = _OUTCOMES.get(why, "malformed")


@dataclass(frozen=True, slots=True)
class Opened:
    """An authentic callback: the key of its meaning, who did it, its own CreateTime (UTC), the decrypted XML.

    ``life`` is how long after ``created`` it may still be acted upon.
    """

    key: str
    person: UserId
    created: datetime
    body: str = field(repr=False)
    life: timedelta = MESSAGE_LIFE


class Envelope(Protocol):
    """Signature and encryption of the callback channel; pure, no I/O (pages 90930, 90238, 90968)."""

    def greet(self, query: Mapping[str, str]) -> str:
        """The bare text that answers the URL verification. Raises Rejected."""
        ...

    def open(self, query: Mapping[str, str], body: bytes) -> Opened:
        """Verify and decrypt one push. Raises Rejected."""
        ...


class CallbackEdge:
    """The two handlers of the callback URL."""

    def __init__(self, envelope: Envelope, inbox: Inbox, clock: Clock, metrics: Metrics) -> None:
        """Keeps no state but how often it has refused within a minute."""
        self._envelope, self._inbox, self._clock, self._metrics = envelope, inbox, clock, metrics
        self.refusals = Sampled("callback_refused")

    async def greet(self, request: web.Request) -> web.Response:
        """URL verification: needs nothing but the keys, so it works while everything else is down."""
        try:
            text = self._envelope.greet(_query(request))
        except Rejected as refused:
            return self._refuse(refused.why)
        except Exception as error:  # bytes of a stranger must never make a 500
            return self._refuse("malformed", error)
        self._metrics.callbacks.labels("verified").inc()
        return web.Response(body=text.encode(), headers={"Content-Type": "text/plain"})

    async def receive(self, request: web.Request) -> web.Response:
        """A push: 200 with an empty body means "stored"."""
        loop = asyncio.get_running_loop()
        start = loop.time()
        response = await self._receive(request)
        self._metrics.ack_seconds.observe(loop.time() - start)
        return response

    async def _receive(self, request: web.Request) -> web.Response:
        if "Content-Encoding" in request.headers:
            return self._refuse("malformed", status=415)
        if (request.content_length or 0) > BODY_LIMIT:
            return self._refuse("malformed", status=413)
        try:
            query = _query(request)
            async with asyncio.timeout(READ_SECONDS):
                body = await request.read()
            opened = self._envelope.open(query, body)
        except Rejected as refused:
            return self._refuse(refused.why)
        except web.HTTPRequestEntityTooLarge:
            return self._refuse("malformed", status=413)
        except TimeoutError:
            return self._refuse("slow", status=408)
        except Exception as error:  # bytes of a stranger must never make a 500
            return self._refuse("malformed", error)
        return await self._record(opened)

    async def _record(self, opened: Opened) -> web.Response:
        ignored = "stale" if self._clock.now() - opened.created > opened.life else ""
        try:
            async with asyncio.timeout(STORE_SECONDS):
                new = await self._inbox.record(opened.key, opened.person, opened.created, opened.body, ignored)
        except Exception as error:  # StoreDown, too slow, or a bug: not stored, so the platform must come again
            log.error("callback_not_stored", error=type(error).__name__)  # noqa: TRY400 - may quote the callback
            return self._answer("unavailable", 503)
        return self._answer((ignored or "stored") if new else "duplicate", 200)

    def _answer(self, outcome: str, status: int) -> web.Response:
        self._metrics.callbacks.labels(outcome).inc()
        return web.Response(status=status)

    def _refuse(self, why: str, error: Exception | None = None, status: int = 403) -> web.Response:
        """One answer for every kind of forgery. ``foreign`` means that a stranger knows our token: a flood of another
        kind does not hide it."""
        self.refusals.tell(why, error=type(error).__name__ if error else "")
        response = self._answer(why, status)
        response.force_close()
        return response


def _query(request: web.Request) -> dict[str, str]:
    """The query as plain pairs. Raises Rejected for what the platform never sends: repeats, non-ASCII, great length."""
    if len(request.query_string) > QUERY_LIMIT:
        raise Rejected("malformed")
    pairs = request.query
    query = dict(pairs)
    if len(query) != len(pairs) or not all(name.isascii() and value.isascii() for name, value in query.items()):
        raise Rejected("malformed")
    return query
