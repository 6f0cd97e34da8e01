"""Runs the simulator: a main port for all its interfaces, one for the second host, and the ports of the phones."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path

import aiohttp
from aiohttp import web

from simulator.callbacks.transport import http_transport
from simulator.client import page
from simulator.client.native_apps import NativeApps
from simulator.client.phones import Phones
from simulator.control import routes as control_routes
from simulator.platform import http_routes
from simulator.platform.company.world import World
from simulator.simulation import Simulator, assemble
from simulator.state import persistence
from simulator.state.clock import Clock, write_offset
from simulator.state.models import State
from simulator.state.settings import Settings

CLOCK_NOTES = ("clock", "reset")
"""Kinds of notes after which the clock's offset may be another."""
MAX_BODY = 16 * 1024 * 1024


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
    """Serve until the block ends. `state` is the folder for the saved state; `port` 0 takes any free one.

    Raises OSError when a port is taken, `persistence.UnreadableStateError` for a folder of another version.
    """
    async with AsyncExitStack() as stack:
        saved = persistence.load(state) if state and not reset else None
        simulator = await _assembled(stack, settings, saved, clock)
        if state:
            _save_changes(stack, simulator, state)
        _publish_clock_offset(simulator.world)
        simulator.phones = Phones(
            simulator.world, settings.bot_url, host, settings.phone_ports, settings.weixin_phone_ports
        )
        await _serve(stack, simulator, simulator.phones, host, port)
        yield simulator


async def _assembled(stack: AsyncExitStack, settings: Settings, saved: State | None, clock: Clock | None) -> Simulator:
    session = await stack.enter_async_context(
        aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None), connector=aiohttp.TCPConnector(limit=0))
    )
    simulator = assemble(settings, http_transport(session), state=saved, clock=clock)
    stack.push_async_callback(simulator.callbacks.close)
    return simulator


def _save_changes(stack: AsyncExitStack, simulator: Simulator, folder: Path) -> None:
    saver = persistence.StateSaver(simulator.world, folder)
    simulator.saved = saver.flush
    stack.callback(saver.close)


async def _serve(stack: AsyncExitStack, simulator: Simulator, phones: Phones, host: str, port: int) -> None:
    """Listen on both main ports and those of the phones, and write the addresses into the simulator."""
    main = await _runner(stack, application(simulator, phones))
    simulator.phone_urls = phones.urls
    simulator.url = await _listen(main, host, port)
    simulator.world.base_url = simulator.url
    weixin = await _runner(stack, weixin_application(simulator))
    simulator.weixin_url = await _listen(weixin, host, simulator.world.settings.weixin_port)


async def _runner(stack: AsyncExitStack, app: web.Application) -> web.AppRunner:
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    stack.push_async_callback(runner.cleanup)
    return runner


async def _listen(runner: web.AppRunner, host: str, port: int) -> str:
    await web.TCPSite(runner, host, port).start()
    return f"http://{host}:{runner.addresses[0][1]}"


def _publish_clock_offset(world: World) -> None:
    """Keep the clock's offset in the file that the settings name as `clock_file`, if they do."""
    file = world.settings.extra.get("clock_file")
    if file:
        write_offset(world.clock.offset, Path(file))
        world.feed.listen(
            lambda note: write_offset(world.clock.offset, Path(file)) if note["kind"] in CLOCK_NOTES else None
        )


def application(simulator: Simulator, phones: Phones) -> web.Application:
    """What the main port serves: platform API, login page and PDFs, native apps, page, control API."""
    app = web.Application(client_max_size=MAX_BODY)
    http_routes.setup(app, simulator.world, simulator.platform, simulator.journal, simulator.saved)
    control_routes.setup(app, simulator)
    NativeApps(simulator.world, simulator.journal, phones).mount(app)
    page.setup(app, simulator.world, simulator.journal, phones)
    return app


def weixin_application(simulator: Simulator) -> web.Application:
    """The port that plays the host api.weixin.qq.com."""
    app = web.Application(client_max_size=MAX_BODY)
    app.router.add_route("*", "/{path:.*}", http_routes.answering(simulator.weixin, simulator.saved))
    return app
