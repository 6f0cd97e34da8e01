"""Puts the simulator together and runs it: a main port for all doors, one for the second host, one a phone."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
from aiohttp import web

from simulator.callbacks.transport import http_transport
from simulator.client import page
from simulator.client.native_apps import Native
from simulator.client.phones import Phones
from simulator.control import routes as control_routes
from simulator.platform import http_routes
from simulator.platform.company.world import World
from simulator.simulation import Simulator, assemble
from simulator.state import persistence
from simulator.state.clock import Clock, tell
from simulator.state.settings import Settings

LEAPS = ("clock", "reset")


@asynccontextmanager
async def running(
    settings: Settings,
    state: Path | None = None,
    *,
    host: str = "127.0.0.1",
    port: int = 0,
    reset: bool = False,
    clock: Clock | None = None,
) -> AsyncIterator[Simulator]:
    """Serve until the block ends. `state` is a folder to remember in; `port` 0 takes any free one.

    Raises OSError when a port is taken, `keeping.UnreadableStateError` for a folder of another version.
    """
    async with AsyncExitStack() as stack:
        session = await stack.enter_async_context(
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None), connector=aiohttp.TCPConnector(limit=0))
        )
        known = persistence.load(state) if state and not reset else None
        simulator = assemble(settings, http_transport(session), state=known, clock=clock)
        stack.push_async_callback(simulator.callbacks.close)
        if state:
            keeper = persistence.Keeper(simulator.world, state)
            simulator.saved = keeper.flush
            stack.callback(keeper.close)
        _lead_the_bots_clock(simulator.world)
        phones = Phones(simulator.world, settings.bot_url, host, settings.phone_ports, settings.weixin_phone_ports)
        simulator.phones = phones
        runner = web.AppRunner(application(simulator, phones), access_log=None, shutdown_timeout=1)
        await runner.setup()
        stack.push_async_callback(runner.cleanup)
        simulator.phone_urls = phones.urls
        simulator.url = await _listen(runner, host, port)
        simulator.world.base_url = simulator.url
        other = web.AppRunner(weixin_application(simulator), access_log=None, shutdown_timeout=1)
        await other.setup()
        stack.push_async_callback(other.cleanup)
        simulator.weixin_url = await _listen(other, host, settings.weixin_port)
        yield simulator


def _lead_the_bots_clock(world: World) -> None:
    """Where the settings name a `clock_file`, it always holds the clock's offset."""
    file = world.settings.extra.get("clock_file")
    if file:
        tell(world.clock.offset, Path(file))
        world.feed.listen(lambda note: tell(world.clock.offset, Path(file)) if note["kind"] in LEAPS else None)


async def _listen(runner: web.AppRunner, host: str, port: int) -> str:
    await web.TCPSite(runner, host, port).start()
    return f"http://{host}:{runner.addresses[0][1]}"


def application(simulator: Simulator, phones: Phones) -> web.Application:
    """The main port: platform API, OAuth page and PDFs, chat UI, control API."""
    app = web.Application(client_max_size=16 * 1024 * 1024)
    http_routes.setup(app, simulator.world, simulator.platform, simulator.journal, simulator.saved)
    control_routes.setup(app, simulator)
    Native(simulator.world, simulator.journal, phones).mount(app)
    page.setup(app, simulator.world, simulator.journal, phones)
    return app


def weixin_application(simulator: Simulator) -> web.Application:
    """The port that plays the host api.weixin.qq.com."""
    app = web.Application(client_max_size=16 * 1024 * 1024)
    app.router.add_route("*", "/{path:.*}", http_routes.answering(simulator.weixin, simulator.saved))
    return app
