"""Answers that nobody asked for in that size: never kept, plain or packed, and for a write nothing is concluded."""

import asyncio
import gzip
import json
import logging
import subprocess
import sys
import zlib

import pytest
from aiohttp import web

from bot.domain.protocol import Outcome
from bot.ports.platform import Busy, InDoubt
from bot.weixin import errors
from bot.weixin.bodies import LARGEST
from tests.contract.weixin import kit

READ, WRITE = "user/get", "card/invoice/reimburse/updatestatusbatch"
MIB = 1024 * 1024
GIB = 1024 * MIB
MOST = 48 * MIB  # what a process may grow by for an answer of a gigabyte

ASKING = """
import asyncio, resource, sys
import aiohttp
from bot.ports.platform import PlatformFault
from bot.weixin.http import Http

async def main():
    async with aiohttp.ClientSession(trust_env=False) as session:
        http = Http(session, sys.argv[1] + "/cgi-bin", 60.0)
        await http.exchange("warm-up", {}, None, write=False)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        try:
            await http.exchange(sys.argv[2], {}, {"a": 1}, write=True)
        except PlatformFault as fault:
            print(type(fault).__name__)
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)

asyncio.run(main())
"""


class Bomb:
    """A platform whose ``plain``, ``chunked`` and ``packed`` answers are a gigabyte each."""

    def __init__(self) -> None:
        packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
        block = packer.compress(bytes(MIB)) + packer.flush(zlib.Z_FULL_FLUSH)  # which stands for itself
        self.packed = b"\x1f\x8b\x08" + bytes(7) + block * (GIB // MIB)

    async def serve(self, request: web.Request) -> web.StreamResponse:
        name = request.path.rpartition("/")[2]
        if name == "warm-up":
            return web.json_response({"errcode": 0})
        if name == "packed":
            return web.Response(body=self.packed, headers={"Content-Encoding": "gzip"})
        response = web.StreamResponse()
        if name == "plain":
            response.content_length = GIB
        await response.prepare(request)
        for _ in range(GIB // MIB):
            await response.write(bytes(MIB))
        return response


@pytest.mark.process
@pytest.mark.parametrize("how", ["plain", "chunked", "packed"])
async def test_a_gigabyte_is_not_taken_into_memory_and_settles_no_write(how: str) -> None:
    app = web.Application()
    app.router.add_route("*", "/cgi-bin/{name}", Bomb().serve)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        command = [sys.executable, "-c", ASKING, url, how]
        child = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True, check=True)
    finally:
        await runner.cleanup()
    fault, grown = child.stdout.split()
    assert fault == "InDoubt"
    assert int(grown) * 1024 < MOST


def padded(size: int) -> bytes:
    """A good answer of exactly so many bytes."""
    bare = json.dumps({"errcode": 0, "x": ""}).encode()
    return bare[:-2] + b"x" * (size - len(bare)) + bare[-2:]


@pytest.mark.parametrize("packed", [False, True])
async def test_the_largest_answer_is_read_and_one_more_byte_is_not(it: kit.Scene, packed: bool) -> None:
    def answer(size: int) -> web.Response:
        if packed:
            return web.Response(body=gzip.compress(padded(size)), headers={"Content-Encoding": "gzip"})
        return web.Response(body=padded(size))

    it.platform.script[READ] = [answer(LARGEST), answer(LARGEST + 1)]
    assert len((await it.weixin.client.call(READ))["x"]) > LARGEST - 100
    with pytest.raises(Busy):
        await it.weixin.client.call(READ)


async def test_too_large_an_answer_to_a_wallet_change_is_logged_as_unknown(
    it: kit.Scene, caplog: pytest.LogCaptureFixture
) -> None:
    it.platform.script[WRITE] = web.Response(
        body=gzip.compress(padded(LARGEST + 1)), headers={"Content-Encoding": "gzip"}
    )
    with caplog.at_level(logging.ERROR), pytest.raises(InDoubt) as caught:
        await it.weixin.client.call(WRITE, body={"a": 1}, write=True)
    assert errors.answer(caught.value).outcome is Outcome.UNKNOWN
    assert [record.getMessage() for record in caplog.records] == [
        f"{WRITE} gave an answer of more than {LARGEST} bytes; it is not read"
    ]


@pytest.mark.parametrize(
    "body",
    [
        web.Response(body=gzip.compress(padded(100))[:-9], headers={"Content-Encoding": "gzip"}),
        web.Response(body=padded(100), headers={"Content-Encoding": "br"}),
    ],
    ids=["cut off", "packed in a way nobody asked for"],
)
async def test_what_is_badly_packed_is_no_answer(it: kit.Scene, body: web.Response) -> None:
    it.platform.script[READ] = body
    with pytest.raises(Busy):
        await it.weixin.client.call(READ)
