"""The headers and bodies that a phone's proxy forwards, in both directions; which request goes where is elsewhere."""

from collections.abc import Mapping

import aiohttp
from aiohttp import web
from multidict import CIMultiDict, CIMultiDictProxy

from simulator.client import rewriting

HOP_BY_HOP = {"connection", "keep-alive", "te", "trailer", "transfer-encoding", "upgrade", "proxy-connection"}
NOT_SENT = HOP_BY_HOP | {"cookie", "user-agent", "accept-encoding", "content-length"}
NOT_PASSED = HOP_BY_HOP | {"set-cookie", "x-frame-options", "content-length", "content-encoding"}
POLICIES = ("Content-Security-Policy", "Content-Security-Policy-Report-Only")
PAGES = {"document", "iframe", "frame"}


def outgoing(given: Mapping[str, str], cookies: str, user_agent: str) -> "CIMultiDict[str]":
    """The browser's request headers as that member's client would send them."""
    headers = CIMultiDict((k, v) for k, v in given.items() if k.lower() not in NOT_SENT)
    headers["User-Agent"] = user_agent
    headers["Accept-Encoding"] = "identity"
    if cookies:
        headers["Cookie"] = cookies
    return headers


def incoming(given: "CIMultiDictProxy[str]", host: str) -> "CIMultiDict[str]":
    """The app's response headers without cookies and without what forbids framing by the page on ``host``."""
    headers = CIMultiDict((k, v) for k, v in given.items() if k.lower() not in NOT_PASSED)
    for name in POLICIES:
        for policy in headers.popall(name, []):
            headers.add(name, rewriting.allow_framing(policy, host))
    return headers


async def stream(
    request: web.Request, answer: aiohttp.ClientResponse, headers: Mapping[str, str]
) -> web.StreamResponse:
    """Forward a body while it arrives, or whole when it has been read."""
    passed = web.StreamResponse(status=answer.status, headers=headers)
    if "Content-Encoding" not in answer.headers and answer.content_length is not None:
        passed.content_length = answer.content_length
    await passed.prepare(request)
    if answer.content.at_eof():
        await passed.write(await answer.read())
    else:
        async for chunk in answer.content.iter_any():
            await passed.write(chunk)
    await passed.write_eof()
    return passed


def is_page(request: web.Request, answer: aiohttp.ClientResponse) -> bool:
    """Whether the browser shows this answer as a page, so that the bridge script belongs into it."""
    if answer.content_type != "text/html" or request.method == "HEAD" or answer.status in (204, 304):
        return False
    return request.headers.get("Sec-Fetch-Dest", "document") in PAGES
