"""Runs the bot as a server until it is told to stop, in one process; what it serves is put together in bot.app."""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import structlog
from aiohttp import web

from bot.app import Bot, journal_folder, open_bot
from bot.config import Config
from bot.server import listening
from bot.server.app import HEALTH, make_metrics_app, make_runner

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


async def serve(config: Config, sockets: Sequence[socket.socket] = ()) -> None:
    """Run until SIGTERM or SIGINT; stops within ten seconds. ``sockets``: what to listen on, else as configured."""
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with open_bot(config) as bot, AsyncExitStack() as stack:
        runner = make_runner(bot.web)
        await runner.setup()
        stack.push_async_callback(runner.cleanup)
        sockets = sockets or sockets_for(config)
        for one in sockets:
            await web.SockSite(runner, one, backlog=listening.BACKLOG).start()
        if config.server.metrics_port:
            await stack.enter_async_context(_figures(bot, config.server.metrics_port))
        door = listening.Door(door_of(config), sockets)
        door.open()
        log.info("serving", host=config.server.host, port=config.server.port)
        await stop.wait()
        log.info("stopping")
        bot.web[HEALTH].draining = True
        door.close()
        await drain(runner, sockets)


@asynccontextmanager
async def _figures(bot: Bot, port: int) -> AsyncIterator[None]:
    """/metrics on the loopback."""
    runner = web.AppRunner(make_metrics_app(bot.metrics), access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", port, reuse_port=True).start()
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
