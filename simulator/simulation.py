"""The parts of the simulator wired together, without a server: what tests and the control API work with."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from simulator.callbacks.sender import CallbackSender
from simulator.callbacks.transport import Transport
from simulator.client.phones import Phones
from simulator.faults.rules import Faults
from simulator.platform.company.world import Signed, World
from simulator.platform.gateway import ApiGateway
from simulator.platform.hosts import WeixinHost, WorkHost
from simulator.scenarios import scenario
from simulator.state.clock import Clock
from simulator.state.journal import Journal
from simulator.state.models import State
from simulator.state.settings import Settings
from simulator.state.switches import Switches


@dataclass(slots=True)
class Simulator:
    """All parts: the company, journal, faults, callbacks and the API of both hosts.

    `url` and `weixin_url` are the origins of the main port and of the second host, `phone_urls` those of the phones
    (empty without a server); `saved` saves the state now.
    """

    world: World
    journal: Journal
    faults: Faults
    callbacks: CallbackSender
    platform: ApiGateway
    weixin: ApiGateway
    url: str = ""
    weixin_url: str = ""
    phone_urls: list[str] = field(default_factory=list)
    phones: Phones | None = None
    saved: Callable[[], None] = lambda: None

    @property
    def switches(self) -> Switches:
        """The switches in force; they may be set."""
        return self.world.switches

    def configure(self, **changes: Any) -> None:
        """Change callback_url, bot_url or origins while running, as an admin does in the console."""
        self.world.configure(**changes)
        if self.phones:
            self.phones.bot_url = self.world.settings.bot_url.rstrip("/")

    def reset(self, name: str | None = None) -> None:
        """Start a scenario again: faults and journal are cleared, switches are as the scenario says; time goes on.

        Raises FileNotFoundError, ValueError.
        """
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
    """All parts without servers; tests with a virtual clock give their own transport and call `platform.answer`.

    Without a `state` the scenario of the settings is loaded. Raises FileNotFoundError, ValueError.
    """
    clock = clock or Clock()
    world = World(settings, state or scenario.load(settings.scenario, clock.now()), clock)
    journal = Journal(clock)
    faults = Faults(world.state.seed)
    for rule in scenario.faults(settings.scenario) if state is None else ():
        faults.include(rule)
    callbacks = CallbackSender(world, journal, faults, transport)
    world.on_push = callbacks.send
    world.on_signature = lambda signed: _write_signature(journal, signed)
    work, weixin = (ApiGateway(world, journal, faults, host) for host in (WorkHost(), WeixinHost()))
    return Simulator(world, journal, faults, callbacks, work, weixin)


def _write_signature(journal: Journal, signed: Signed) -> None:
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
