"""Puts the simulator together and runs it: a main port for all doors, one for the second host, one a phone."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
from aiohttp import web

from simulator import chat, doors, keeping, scenario
from simulator.callbacks import Courier, Transport, http_transport
from simulator.clock import Clock, tell
from simulator.control import Control
from simulator.faults import Faults
from simulator.hosts import WeixinHost, WorkHost
from simulator.journal import Journal
from simulator.model import State, Switches
from simulator.native import Native
from simulator.phones import Phones
from simulator.platform import Platform
from simulator.settings import Settings
from simulator.world import World

LEAPS = ("clock", "reset")


@dataclass(slots=True)
class Simulator:
    """The whole: `url` of the main port (empty without a server), `phone_urls`, and the parts a test talks to."""

    world: World
    journal: Journal
    faults: Faults
    courier: Courier
    platform: Platform
    weixin: Platform
    url: str = ""
    weixin_url: str = ""
    phone_urls: list[str] = field(default_factory=list)
    phones: Phones | None = None
    saved: Callable[[], None] = lambda: None

    @property
    def switches(self) -> Switches:
        return self.world.switches

    def configure(self, **changes: Any) -> None:
        """Change callback_url, bot_url or origins while running, as an admin does in the console."""
        self.world.configure(**changes)
        if self.phones:
            self.phones.bot_url = self.world.settings.bot_url.rstrip("/")

    def reset(self, name: str | None = None) -> None:
        """Start a scenario afresh: faults and journal are cleared, switches take their defaults; time goes on."""
        chosen = name or self.world.settings.scenario
        fresh, rules = scenario.load(chosen, self.world.clock.now()), scenario.faults(chosen)
        fresh.clock_offset = self.world.clock.offset
        self.faults.clear()
        self.journal.clear()
        self.world.reset(fresh)
        for rule in rules:
            self.faults.include(rule)


def assemble(
    settings: Settings, transport: Transport, *, state: State | None = None, clock: Clock | None = None
) -> Simulator:
    """Everything but servers; tests with a virtual clock give their own transport and call `platform.answer`."""
    clock = clock or Clock()
    world = World(settings, state or scenario.load(settings.scenario, clock.now()), clock)
    journal = Journal(clock)
    faults = Faults(world.state.seed)
    for rule in scenario.faults(settings.scenario) if state is None else ():
        faults.include(rule)
    courier = Courier(world, journal, faults, transport)
    world.on_push = courier.send
    world.on_signature = lambda signed: void(
        journal.write(
            "page",
            f"JS {signed.call}",
            request=signed.asked,
            inputs=signed.inputs,
            userid=signed.userid,
            outcome="refused" if signed.problem else "ok",
            flags=[signed.problem] if signed.problem else [],
            account=signed.account,
        )
    )
    work, weixin = (Platform(world, journal, faults, host) for host in (WorkHost(), WeixinHost()))
    return Simulator(world, journal, faults, courier, work, weixin)


def void(result: object) -> None:
    """Take a result and give nothing."""


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
        known = keeping.load(state) if state and not reset else None
        simulator = assemble(settings, http_transport(session), state=known, clock=clock)
        stack.push_async_callback(simulator.courier.close)
        if state:
            keeper = keeping.Keeper(simulator.world, state)
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
    doors.setup(app, simulator.world, simulator.platform, simulator.journal, simulator.saved)
    Control(simulator).mount(app)
    Native(simulator.world, simulator.journal, phones).mount(app)
    chat.setup(app, simulator.world, simulator.journal, phones)
    return app


def weixin_application(simulator: Simulator) -> web.Application:
    """The port that plays the host api.weixin.qq.com."""
    app = web.Application(client_max_size=16 * 1024 * 1024)
    app.router.add_route("*", "/{path:.*}", doors.answering(simulator.weixin, simulator.saved))
    return app
