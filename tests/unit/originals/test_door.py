"""Fetching originals: hostile addresses against a server that really listens on loopback."""

import asyncio
import socket
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web

from bot.originals.door import Door, public_only
from bot.ports.originals import Unfetched

PDF = b"%PDF-1.4\nsmall"


@dataclass
class Server:
    """Counts who got through to it."""

    port: int = 0
    asked: list[str] = field(default_factory=list)

    @property
    def here(self) -> str:
        return f"127.0.0.1:{self.port}"


async def answer(request: web.Request) -> web.StreamResponse:
    name = request.path.strip("/")
    request.app[SERVER].asked.append(name)
    if name == "good":
        return web.Response(body=PDF)
    if name == "html":
        return web.Response(body=b"<html>%PDF-")
    if name == "short":
        return web.Response(body=b"%PD")
    if name == "zipped":
        return web.Response(body=PDF, headers={"Content-Encoding": "gzip"})
    if name == "big":
        return web.Response(body=PDF + bytes(2000))
    if name == "endless":
        return await _endless(request)
    if name == "slow":
        await asyncio.sleep(30)
    if name.startswith("to/"):
        raise web.HTTPFound(request.query["where"])
    if name.startswith("hop"):
        left = int(name[3:])
        raise web.HTTPFound(f"/hop{left - 1}" if left > 1 else "/good")
    return web.Response(status=int(name) if name.isdecimal() else 404)


async def _endless(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    await response.write(PDF)
    while True:
        await response.write(bytes(500))


SERVER = web.AppKey("server", Server)


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    it, app = Server(), web.Application()
    app[SERVER] = it
    app.router.add_get("/{rest:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1, handler_cancellation=True)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    it.port = runner.addresses[0][1]
    yield it
    await runner.cleanup()


async def fails(door: Door, url: str) -> Unfetched:
    with pytest.raises(Unfetched) as caught:
        await door.fetch(url)
    assert "127.0.0.1" not in str(caught.value)
    assert "secret" not in str(caught.value)
    return caught.value


HOSTILE = [
    "http://127.0.0.1:{port}/good",
    "http://localhost:{port}/good",
    "http://[::1]:{port}/good",
    "http://[::ffff:127.0.0.1]:{port}/good",
    "http://2130706433:{port}/good",
    "http://0x7f.1:{port}/good",
    "http://0.0.0.0:{port}/good",
    "http://user:secret@127.0.0.1:{port}/good",
    "http://127.0.0.1:{port}@example.invalid/good",
    "http://127.0.0.1\\@example.invalid:{port}/good",
    "file:///etc/passwd",
    "ftp://127.0.0.1/good",
    "gopher://127.0.0.1:{port}/good",
    "//127.0.0.1:{port}/good",
    "/good",
    "http://",
    "http:///good",
    "http://127.0.0.1:{port}/go\nod",
    "http://127.0.0.1:99999/good",
    "",
    "http://127.0.0.1/" + "a" * 5000,
]


@pytest.mark.parametrize("url", HOSTILE)
async def test_nobody_inside_is_asked(server, url):
    async with Door() as door:
        await fails(door, url.format(port=server.port) if "{port}" in url else url)
    assert server.asked == []


INSIDE = {
    "0.0.0.0/8": ("0.0.0.0", "0.255.255.255"),
    "10.0.0.0/8": ("10.0.0.0", "10.255.255.255"),
    "100.64.0.0/10": ("100.64.0.0", "100.100.100.200", "100.127.255.255"),
    "127.0.0.0/8": ("127.0.0.1", "127.255.255.255"),
    "169.254.0.0/16": ("169.254.0.0", "169.254.169.254", "169.254.255.255"),
    "172.16.0.0/12": ("172.16.0.0", "172.31.255.255"),
    "192.0.0.0/24": ("192.0.0.0", "192.0.0.9", "192.0.0.10", "192.0.0.170", "192.0.0.192", "192.0.0.255"),
    "192.0.2.0/24": ("192.0.2.0", "192.0.2.255"),
    "192.88.99.0/24": ("192.88.99.0", "192.88.99.255"),
    "192.168.0.0/16": ("192.168.0.0", "192.168.255.255"),
    "198.18.0.0/15": ("198.18.0.0", "198.19.255.255"),
    "198.51.100.0/24": ("198.51.100.0",),
    "203.0.113.0/24": ("203.0.113.0",),
    "224.0.0.0/4": ("224.0.0.1", "239.255.255.255"),
    "240.0.0.0/4": ("240.0.0.0", "255.255.255.255"),
    "::/96": ("::", "::1", "::7f00:1", "::8.8.8.8", "::ffff:ffff"),
    "::ffff:0:0/96": ("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:8.8.8.8"),
    "::ffff:0:0:0/96": ("::ffff:0:0:0", "::ffff:0:7f00:1", "::ffff:0:808:808", "::ffff:0:ffff:ffff"),
    "64:ff9b::/96": ("64:ff9b::7f00:1", "64:ff9b::808:808"),
    "64:ff9b:1::/48": ("64:ff9b:1::7f00:1",),
    "100::/64": ("100::1",),
    "2001::/23": ("2001::", "2001:0:53aa:64c::1", "2001:1::1", "2001:4:112::1", "2001:20::1", "2001:1ff:ffff::1"),
    "2001:db8::/32": ("2001:db8::1",),
    "2002::/16": ("2002::", "2002:7f00:1::", "2002:ffff:ffff::1"),
    "3fff::/20": ("3fff::1",),
    "5f00::/16": ("5f00::1",),
    "fc00::/7": ("fc00::1", "fd00::1", "fdff:ffff::1"),
    "fe80::/10": ("fe80::1", "fe80::1%eth0", "febf::1"),
    "fec0::/10": ("fec0::1",),
    "ff00::/8": ("ff02::1", "ff0e::1"),
}
OUTSIDE = [
    *("1.0.0.0", "9.255.255.255", "11.0.0.0", "93.184.215.14", "100.63.255.255", "100.128.0.0", "126.255.255.255"),
    *("128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0"),
    *("192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255"),
    *("2001:200::1", "2400:3200::1", "2606:2800:21f:cb07:6820:80da:af6b:8b2c", "2a00::1", "3ffe::1"),
]


def family(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


@pytest.mark.parametrize("address", [one for inside in INSIDE.values() for one in inside])
def test_no_socket_is_made_for_an_address_inside(address):
    with pytest.raises(OSError, match="refused"):
        public_only((family(address), socket.SOCK_STREAM, 6, "", (address, 443)))


@pytest.mark.parametrize("address", OUTSIDE)
def test_a_public_address_gets_a_socket(address):
    with public_only((family(address), socket.SOCK_STREAM, 6, "", (address, 443))) as made:
        assert (made.family, made.type) == (family(address), socket.SOCK_STREAM)


async def test_a_host_that_is_named_may_be_asked(server):
    async with Door([server.here]) as door:
        assert await door.fetch(f"http://{server.here}/good?token=secret") == PDF


async def test_naming_one_port_opens_no_other(server):
    async with Door(["127.0.0.1:9"]) as door:
        await fails(door, f"http://{server.here}/good")
    assert server.asked == []


async def test_three_redirects_are_followed_and_a_fourth_is_not(server):
    async with Door([server.here]) as door:
        assert await door.fetch(f"http://{server.here}/hop3") == PDF
        assert (await fails(door, f"http://{server.here}/hop4")).why == "redirects"


@pytest.mark.parametrize(
    "where", ["http://localhost:{port}/good", "file:///etc/passwd", "http://u:p@127.0.0.1:{port}/good"]
)
async def test_a_redirect_passes_the_same_checks(server, where):
    async with Door([server.here]) as door:
        await fails(door, f"http://{server.here}/to/?where={where.format(port=server.port)}")
    assert server.asked == ["to"]


@pytest.mark.parametrize("name", ["html", "short", "big", "endless", "404", "204"])
async def test_what_is_no_pdf_or_too_large_is_given_up_at_once(server, name):
    async with Door([server.here], largest=1000) as door:
        assert not (await fails(door, f"http://{server.here}/{name}")).again


async def test_nothing_is_inflated(server):
    async with Door([server.here]) as door:
        assert await door.fetch(f"http://{server.here}/zipped") == PDF


@pytest.mark.parametrize("name", ["500", "503", "429"])
async def test_a_server_in_trouble_is_asked_again_later(server, name):
    async with Door([server.here]) as door:
        assert (await fails(door, f"http://{server.here}/{name}")).again


async def test_a_slow_server_is_not_waited_for(server):
    async with Door([server.here], longest=0.3) as door:
        assert (await fails(door, f"http://{server.here}/slow")).why == "time"


async def test_no_proxy_of_the_environment_is_used(server, monkeypatch):
    monkeypatch.setenv("http_proxy", f"http://{server.here}")
    async with Door() as door:
        await fails(door, "http://127.0.0.1/good")
    assert server.asked == []
