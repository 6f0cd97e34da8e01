"""Reading what the platform answers, with a limit: what is counted is what it becomes, inflated; what it says is read
elsewhere."""

import zlib
from collections.abc import Callable

import aiohttp

# A company of twenty thousand departments lists them in three million bytes; nothing else we ask for is near to that.
LARGEST = 4 * 1024 * 1024
ACCEPTED = "gzip"
_CHUNK = 64 * 1024
_GZIP = 16 + zlib.MAX_WBITS


class TooLarge(Exception):
    """The answer is larger than any that the platform gives."""


class Unreadable(Exception):
    """The answer is packed in a way that nobody asked for, or badly."""


async def body_of(response: aiohttp.ClientResponse, largest: int = LARGEST) -> bytes:
    """The body, inflated where it is packed; the session must not have inflated it. At most ``largest`` bytes are read,
    and at most as many made of them. Raises TooLarge, Unreadable, aiohttp.ClientError."""
    if (response.content_length or 0) > largest:
        raise TooLarge
    content, came, unpack = bytearray(), 0, _unpacking(response.headers.get("Content-Encoding", ""))
    async for chunk in response.content.iter_chunked(_CHUNK):
        came += len(chunk)
        content += unpack(chunk, largest + 1 - len(content))
        if max(came, len(content)) > largest:
            raise TooLarge
    if came:
        content += unpack(b"", largest + 1 - len(content))
    return bytes(content)


def _unpacking(encoding: str) -> Callable[[bytes, int], bytes]:
    """What makes at most so many bytes of a chunk; an empty chunk is the end."""
    match encoding.strip().lower():
        case "" | "identity":
            return lambda chunk, most: chunk[:most]
        case "gzip" | "x-gzip":
            return _Gzip().unpack
    raise Unreadable


class _Gzip:
    def __init__(self) -> None:
        self._inflater = zlib.decompressobj(_GZIP)

    def unpack(self, chunk: bytes, most: int) -> bytes:
        if not chunk and not self._inflater.eof:
            raise Unreadable
        try:
            return self._inflater.decompress(chunk, most) if chunk else b""
        except zlib.error:
            raise Unreadable from None
