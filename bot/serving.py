"""Runs the bot as a server until it is told to stop; what it serves is put together in bot.app, and several processes
are started by bot.workers."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import structlog
from aiohttp import web

from bot.app import Bot, journal_folder, open_bot
from bot.config import Config
from bot.config.model import Server
from bot.server import listening
from bot.server.app import HEALTH, make_metrics_app, make_runner
from bot.server.connections import Runner
from bot.system import keep_what_is_loaded

DRAIN = 1.0  # seconds for connections that were accepted before the signal to bring their request
_MOMENT = 0.05

log = structlog.get_logger()


def door_of(config: Config) -> Path:
    """Where processes of this installation on this machine hand over the sockets of this port."""
    return journal_folder(config) / f"port-{config.server.port}"


def sockets_for(config: Config) -> list[socket.socket]:
    """Given, handed over, or opened. Raises OSError."""
    host, port = config.server.host, config.server.port
    return listening.given() or listening.handed_over(door_of(config), host, port) or listening.opened(host, port)


@dataclass(frozen=True, slots=True)
class Berth:
    """What a parent gives one of its processes: a number, the sockets of all, and a pipe that ends with the parent."""

    number: int
    sockets: Sequence[socket.socket]
    leash: int


async def serve(config: Config, berth: Berth | None = None) -> None:
    """Run until SIGTERM or SIGINT, or until the parent is gone; stops within ten seconds."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    if berth:
        loop.add_reader(berth.leash, stop.set)
    async with open_bot(config) as bot, _figures(bot, config.server, berth.number if berth else 0):
        sockets = berth.sockets if berth else sockets_for(config)
        async with _answering(bot, sockets):
            keep_what_is_loaded()
            log.info("serving", host=config.server.host, port=config.server.port, worker=berth and berth.number)
            with nullcontext() if berth else _door(config, sockets):
                await stop.wait()
            log.info("stopping")


@asynccontextmanager
async def _answering(bot: Bot, sockets: Sequence[socket.socket]) -> AsyncIterator[None]:
    """Requests are answered; in the end those that were accepted."""
    runner = make_runner(bot.web)
    await runner.setup()
    try:
        for one in sockets:
            await web.SockSite(runner, one, backlog=listening.AT_ONCE).start()
            one.listen(listening.BACKLOG)
        yield
        bot.web[HEALTH].draining = True
        await drain(runner, sockets)
    finally:
        await runner.cleanup()


@contextmanager
def _door(config: Config, sockets: Sequence[socket.socket]) -> Iterator[None]:
    """The way to our sockets for the process that comes after us."""
    door, loop = listening.Door(door_of(config), sockets), asyncio.get_running_loop()
    if door.open():
        loop.add_reader(door, door.hand_over)
    try:
        yield
    finally:
        loop.remove_reader(door)
        door.close()


@asynccontextmanager
async def _figures(bot: Bot, server: Server, number: int) -> AsyncIterator[None]:
    """/metrics, on the loopback unless configured otherwise; each process of a parent has a port of its own, counted
    from the configured one."""
    runner = Runner(make_metrics_app(bot.metrics), access_log=None)
    await runner.setup()
    try:
        if server.metrics_port:
            await web.TCPSite(runner, server.metrics_host, server.metrics_port + number, reuse_port=True).start()
        yield
    finally:
        await runner.cleanup()


async def drain(runner: web.AppRunner, sockets: Sequence[socket.socket]) -> None:
    """Accept nothing more, answer what was accepted."""
    loop = asyncio.get_running_loop()
    for one in sockets:
        loop.remove_reader(one)
    await asyncio.sleep(_MOMENT)  # an accepted connection becomes a transport one turn later; a closed server drops it
    for site in list(runner.sites):
        await site.stop()
    end = loop.time() + DRAIN
    while runner.server and runner.server.connections and loop.time() < end:  # noqa: ASYNC110 - aiohttp tells nobody
        await asyncio.sleep(_MOMENT)
