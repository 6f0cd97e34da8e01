"""How a callback travels to the bot: a function from request to answer, and the one that speaks HTTP."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeAlias

import aiohttp


@dataclass(frozen=True, slots=True)
class Received:
    """What the bot answered over HTTP."""

    status: int
    body: bytes


Transport: TypeAlias = Callable[[str, str, dict[str, str], bytes], Awaitable[Received]]
"""(method, url, query, body) → answer. Raises OSError when the bot cannot be reached."""


def http_transport(session: aiohttp.ClientSession) -> Transport:
    """A transport over an aiohttp ClientSession; redirects are not followed."""

    async def send(method: str, url: str, query: dict[str, str], body: bytes) -> Received:
        headers = {"Content-Type": "text/xml"} if body else {}
        try:
            async with session.request(
                method, url, params=query, data=body or None, headers=headers, allow_redirects=False
            ) as answer:
                return Received(answer.status, await answer.read())
        except aiohttp.ClientError as error:
            raise ConnectionError(str(error)) from error

    return send
