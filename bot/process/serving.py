"""Runs the bot as a server until it is told to stop; what it serves is put together in bot.bootstrap, and several
processes are started by bot.process.workers."""

import asyncio
import errno
import signal
import socket
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import structlog
from aiohttp import web
from sqlalchemy.engine import make_url

from bot.bootstrap import Bot, journal_folder, open_bot
from bot.config import Config, ConfigProblems, problems_around
from bot.config.model import Server
from bot.engine.slots import tenants
from bot.server import listening
from bot.server.app import HEALTH, make_metrics_app, make_runner
from bot.server.connections import Runner
from bot.system import neighbours
from bot.system.machine import keep_what_is_loaded

ENDING = 10.0  # seconds that a process which was told to stop may take
DRAIN = 1.0  # seconds for connections that were accepted before the signal to bring their request
_MOMENT = 0.05

log = structlog.get_logger()


def door_of(config: Config) -> Path:
    """Where processes of this installation on this machine hand over the sockets of this port."""
    return journal_folder(config) / f"port-{config.server.port}"


def whose(config: Config) -> str:
    """The installation, by its database: two of them never share a socket. No password."""
    if (file := sqlite_file(config)) is not None:
        return f"sqlite:{file}"
    return make_url(config.store.url.get_secret_value()).set(password=None).render_as_string()


def sqlite_file(config: Config) -> Path | None:
    """The main file, as whoever starts a second process on it may spell it; None on PostgreSQL."""
    url = config.store.url.get_secret_value()
    return Path(url.removeprefix("sqlite:///")).resolve() if config.store.kind == "sqlite" else None


def taken_over(config: Config) -> list[socket.socket]:
    """The sockets of the process of this installation that serves now; none when there is no such process."""
    return listening.handed_over(door_of(config), config.server.host, config.server.port, whose(config))


def is_handed_over(config: Config) -> bool:
    """Whether a process of this installation would hand its sockets over to us."""
    sockets = taken_over(config)
    for one in sockets:
        one.close()
    return bool(sockets)


def sockets_for(config: Config) -> list[socket.socket]:
    """Handed over, given, or opened. Raises ConfigProblems where another process is on the same SQLite file, and when
    the port is somebody else's; OSError."""
    given = listening.given()
    taken = [] if given else taken_over(config)
    if not taken:
        _be_alone(config)
    try:
        return given or taken or listening.opened(config.server.host, config.server.port)
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:  # who came first has said so a moment ago
            raise ConfigProblems(problems_around(config, metrics=False)) from None
        raise


def _be_alone(config: Config) -> None:
    """One that stops lets go of the file within ten seconds; one that stays is not joined, unless it hands over."""
    file, end = sqlite_file(config), time.monotonic() + ENDING
    while file is not None and (held := tenants(file)):
        if time.monotonic() > end:
            by = neighbours.told(neighbours.locker(held[0]))
            raise ConfigProblems([config.problem("store_in_use", "store.url", by=by)])
        time.sleep(0.1)


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
    with ExitStack() as ours:
        sockets = [ours.enter_context(one) for one in (berth.sockets if berth else sockets_for(config))]
        await _serve(config, berth, sockets, stop)


async def _serve(config: Config, berth: Berth | None, sockets: Sequence[socket.socket], stop: asyncio.Event) -> None:
    number = berth.number if berth else 0
    async with open_bot(config) as bot, _figures(bot, config.server, number), _answering(bot, sockets):
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
    door, loop = listening.Door(door_of(config), sockets, whose(config)), asyncio.get_running_loop()
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
