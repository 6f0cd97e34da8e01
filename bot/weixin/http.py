"""One HTTP exchange with the platform: a JSON object or a fault. Tokens and codes are ``client``'s business.

The platform wants the access token and the app's secret in the URL, and aiohttp puts the URL into its errors: none of
them leaves this module, not even as the cause of ours.
"""

import json
import logging
from collections.abc import Mapping
from typing import Any

import aiohttp

from bot.ports.platform import NotSent, PlatformFault
from bot.weixin import errors
from bot.weixin.bodies import ACCEPTED, LARGEST, TooLarge, body_of

log = logging.getLogger(__name__)

# Raised while connecting: not a byte of the request has left.
_BEFORE_SENDING = (
    aiohttp.ClientConnectorError,
    aiohttp.ConnectionTimeoutError,
    aiohttp.InvalidURL,
    aiohttp.NonHttpUrlClientError,
)
_PLAIN = {"Accept-Encoding": ACCEPTED}
_JSON = {**_PLAIN, "Content-Type": "application/json"}
CONNECT_SHARE = 0.6  # of the time-out may go into connecting, so that a dead host is told from a slow answer


class Http:
    """Exchanges under one root address; ``timeout`` in seconds from the first byte to the last."""

    def __init__(self, session: aiohttp.ClientSession, base_url: str, timeout: float) -> None:
        self._session = session
        self._base = base_url.rstrip("/")
        self._timeout = aiohttp.ClientTimeout(total=timeout, connect=timeout * CONNECT_SHARE)

    async def exchange(
        self, path: str, params: Mapping[str, str], body: Mapping[str, Any] | None, *, write: bool
    ) -> tuple[int, dict[str, Any]]:
        """GET, or POST when there is a body; answers (errcode, object). Never sends twice.

        Raises NotSent, InDoubt (writes) or Busy (reads).
        """
        failed: PlatformFault
        try:
            status, raw = await self._send(path, params, body)
        except _BEFORE_SENDING as error:
            log.warning("%s not reached: %s", path, type(error).__name__)
            failed = NotSent(path)
        except TooLarge:  # neither read on nor kept: this is not the platform, or it is out of its mind
            log.error("%s gave an answer of more than %d bytes; it is not read", path, LARGEST)  # noqa: TRY400
            failed = errors.silence(path, write=write)
        except Exception as error:  # whatever it was: the request may have left
            log.warning("%s gave no answer: %s", path, type(error).__name__)
            failed = errors.silence(path, write=write)
        else:
            answer = _read(status, raw, write=write)
            if answer is not None:
                return answer
            log.warning("%s gave an answer that can't be read (HTTP %d)", path, status)
            failed = errors.silence(path, write=write)
        raise failed  # out here, so that no aiohttp error hangs on it

    async def _send(self, path: str, params: Mapping[str, str], body: Mapping[str, Any] | None) -> tuple[int, bytes]:
        # Real UTF-8: the platform calls \uXXXX illegal (code 40033).
        data = None if body is None else json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        async with self._session.request(
            "GET" if data is None else "POST",
            f"{self._base}/{path}",
            params=params,
            data=data,
            headers=_PLAIN if data is None else _JSON,
            timeout=self._timeout,
            allow_redirects=False,
            auto_decompress=False,  # counted while it is inflated
        ) as response:
            return response.status, await body_of(response)


def _read(status: int, raw: bytes, *, write: bool) -> tuple[int, dict[str, Any]] | None:
    """(errcode, object), or None when it is not what the platform promises. Some successes leave the errcode out
    (page 90664); of a write that is believed only if the answer names what it made."""
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    if status != 200 or not isinstance(data, dict):
        return None
    code = _code(data.get("errcode", None if write and not data.get("msgid") else 0))
    return None if code is None else (code, data)


def _code(value: object) -> int | None:
    """The errcode, which the invoice API was seen to write as a string."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    try:
        return int(value)
    except ValueError:
        return None
