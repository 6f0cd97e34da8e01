"""A proxy before PostgreSQL that eats answers to COMMIT: what was committed is committed, and who asked never hears."""

import asyncio
import random
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

import sqlalchemy as sa

HOST = "127.0.0.1"


@dataclass
class Proxy:
    """``chance``: how many of the answers are eaten, 0 to 1; ``eaten`` counts them."""

    server: sa.URL
    dice: random.Random
    chance: float = 0.0
    eaten: int = 0
    url: str = ""

    async def serve(self, ready: Callable[[], None], over: threading.Event) -> None:
        """Until it is over."""
        async with await asyncio.start_server(self.link, HOST, 0) as listener:
            port = listener.sockets[0].getsockname()[1]
            self.url = self.server.set(host=HOST, port=port, query={}).render_as_string(hide_password=False)
            ready()
            await asyncio.to_thread(over.wait)

    async def link(self, near_in: asyncio.StreamReader, near_out: asyncio.StreamWriter) -> None:
        """One connection, until either side ends it."""
        socket = str(self.server.query.get("host", ""))
        if socket.startswith("/"):
            far_in, far_out = await asyncio.open_unix_connection(f"{socket}/.s.PGSQL.{self.server.port or 5432}")
        else:
            far_in, far_out = await asyncio.open_connection(self.server.host, self.server.port)
        link = Link(self, near_out, far_out)
        try:
            await asyncio.gather(link.ask(near_in), link.answer(far_in))
        finally:
            near_out.transport.abort()
            far_out.transport.abort()


@dataclass
class Link:
    """One connection, both ways."""

    proxy: Proxy
    near: asyncio.StreamWriter
    far: asyncio.StreamWriter
    hungry: bool = False

    async def ask(self, near: asyncio.StreamReader) -> None:
        """To the server, everything."""
        with suppress(OSError):
            while data := await near.read(65536):
                if b"COMMIT" in data and self.proxy.dice.random() < self.proxy.chance:
                    self.hungry = True
                self.far.write(data)
                await self.far.drain()
        self.far.transport.abort()

    async def answer(self, far: asyncio.StreamReader) -> None:
        """From the server, everything but what is eaten; then both sides lose the connection."""
        with suppress(OSError):
            while data := await far.read(65536):
                if self.hungry and b"COMMIT\0" in data:
                    self.proxy.eaten += 1
                    self.near.transport.abort()
                    break
                self.near.write(data)
                await self.near.drain()
        self.near.transport.abort()


@contextmanager
def proxied(server: str, seed: int) -> Iterator[Proxy]:
    """A proxy in a thread of its own."""
    proxy = Proxy(sa.make_url(server), random.Random(seed))
    ready, over = threading.Event(), threading.Event()
    thread = threading.Thread(target=lambda: asyncio.run(proxy.serve(ready.set, over)))
    thread.start()
    assert ready.wait(60)
    try:
        yield proxy
    finally:
        over.set()
        thread.join(10)
