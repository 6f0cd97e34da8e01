"""Fetching a PDF from an address that anybody may have written: what may be asked, whom, how much, how long.

The check stands where a socket is made, the one place that sees the address really connected to: a name that points
inside, a literal, a mapped or translated address, and a name that changes its mind between look-up and use all end
there. Nothing raised or logged here holds the address, which is a bearer secret.
"""

import asyncio
import socket
from collections.abc import Iterable
from types import TracebackType
from typing import Any, Self

import aiohttp
from yarl import URL

from bot.originals.public import is_public
from bot.ports.originals import Unfetched

LARGEST = 10 * 1024 * 1024  # bytes
LONGEST = 20.0  # seconds for everything, redirects included
REDIRECTS = 3
LONGEST_ADDRESS = 4096
PORTS = {"http": 80, "https": 443}
MAGIC = b"%PDF-"
MOVED = {301, 302, 303, 307, 308}
LATER = {408, 425, 429}


def public_only(addr_info: tuple[Any, ...]) -> socket.socket:
    """A socket to a public address. Raises OSError for any other."""
    family, kind, protocol, _, address = addr_info
    if not is_public(str(address[0])):
        raise OSError("refused address")
    return socket.socket(family, kind, protocol)


class Door:
    """An HTTP client for nothing else; an asynchronous context manager."""

    def __init__(self, allow_hosts: Iterable[str] = (), largest: int = LARGEST, longest: float = LONGEST) -> None:
        """``allow_hosts``: ``host:port`` that may be asked wherever they point; ``longest`` in seconds."""
        self._allowed, self._largest, self._longest = frozenset(allow_hosts), largest, longest
        self._guarded = _session(aiohttp.TCPConnector(socket_factory=public_only, limit=4))
        self._open = _session(aiohttp.TCPConnector(limit=4))

    async def __aenter__(self) -> Self:
        """Ready at once."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Closes what is open."""
        await self._guarded.close()
        await self._open.close()

    async def fetch(self, url: str) -> bytes:
        """The PDF. Raises Unfetched."""
        try:
            async with asyncio.timeout(self._longest):
                return await self._follow(url)
        except TimeoutError:
            raise Unfetched("time", again=True) from None
        except (aiohttp.ClientError, OSError, UnicodeError, ValueError):
            raise Unfetched("network", again=True) from None

    async def _follow(self, url: str) -> bytes:
        """Redirects by hand: each new address passes the same checks."""
        here = self._checked(url)
        for _ in range(REDIRECTS + 1):
            session = self._open if _host_and_port(here) in self._allowed else self._guarded
            async with session.get(here, allow_redirects=False) as answer:
                if answer.status not in MOVED:
                    return await self._read(answer)
                here = self._checked(answer.headers.get("Location", ""), here)
        raise Unfetched("redirects")

    def _checked(self, url: str, base: URL | None = None) -> URL:
        """An address that may be asked. Raises Unfetched."""
        if not url or len(url) > LONGEST_ADDRESS or not url.isprintable() or "\\" in url:
            raise Unfetched("address")
        try:
            whole = base.join(URL(url)) if base else URL(url)
            port, host = whole.port, whole.host
        except ValueError:
            raise Unfetched("address") from None
        if whole.scheme not in PORTS or not host or whole.user is not None or whole.password is not None:
            raise Unfetched("address")
        if port != PORTS[whole.scheme] and _host_and_port(whole) not in self._allowed:
            raise Unfetched("port")
        return whole

    async def _read(self, answer: aiohttp.ClientResponse) -> bytes:
        if answer.status != 200:
            raise Unfetched("status", again=answer.status >= 500 or answer.status in LATER)
        if (answer.content_length or 0) > self._largest:
            raise Unfetched("size")
        content = bytearray()
        async for chunk in answer.content.iter_chunked(65536):
            content += chunk
            if len(content) > self._largest:
                raise Unfetched("size")
            if len(content) >= len(MAGIC) and not content.startswith(MAGIC):
                break
        if not content.startswith(MAGIC):
            raise Unfetched("no pdf")
        return bytes(content)


def _host_and_port(url: URL) -> str:
    return f"{url.host}:{url.port}"


def _session(connector: aiohttp.TCPConnector) -> aiohttp.ClientSession:
    """No proxy of the environment, no cookies, nothing inflated: what is counted is what came."""
    return aiohttp.ClientSession(
        connector=connector,
        trust_env=False,
        cookie_jar=aiohttp.DummyCookieJar(),
        auto_decompress=False,
        headers={"Accept": "application/pdf", "Accept-Encoding": "identity", "User-Agent": "baoxiao"},
    )
