"""What every service has: the unit of work, the gateways to the world outside, the clock and the rules."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from bot.domain.calendar import day_in_china
from bot.domain.checks import Finding, check
from bot.domain.invoice import Account, CardRef, Invoice
from bot.ports.budget import Budget, Unlimited
from bot.ports.engine import Clock
from bot.ports.journal import Held
from bot.ports.originals import Files
from bot.ports.platform import Directory, Invoices, OpenidLogin, Signer
from bot.ports.store import Store, Unit
from bot.services.notices import Notifier
from bot.services.permissions import Permissions
from bot.services.rules import Rules


async def _nothing_held() -> Sequence[Held]:
    return ()


@dataclass(frozen=True, slots=True)
class Gateways:
    """What is asked outside the database, before a unit is opened. ``read_choice`` reads whatever the native picker
    gave into (card, app_id) pairs; raises ValueError. ``signers`` and ``logins``: of the accounts that are set up and
    have them. ``one_time_code``: a new one each time that nobody can guess. ``held``: what the lock journal says we
    hold."""

    directory: Directory
    invoices: Invoices
    signers: Mapping[Account, Signer]
    files: Files
    read_choice: Callable[[Any, Account], list[tuple[CardRef, str]]]
    one_time_code: Callable[[], str]
    logins: Mapping[Account, OpenidLogin] = field(default_factory=dict)
    budget: Budget = field(default_factory=Unlimited)
    held: Callable[[], Awaitable[Sequence[Held]]] = _nothing_held


@dataclass(frozen=True, slots=True)
class Shared:
    """What the services of one person and one transaction share. ``unit`` is set when a caller has opened one already.
    ``door``: what the person came through; at any but Weixin Work's they have their own claims alone, and decide
    nothing."""

    store: Store
    gateways: Gateways
    clock: Clock
    rules: Rules
    unit: Unit | None = field(default=None, repr=False)
    door: Account = Account.WORK


@dataclass(frozen=True)
class Service:
    """The base of every service; the services it works with are its other fields."""

    shared: Shared

    @property
    def store(self) -> Store:
        """Where units of work come from."""
        return self.shared.store

    @property
    def gateways(self) -> Gateways:
        """The world outside."""
        return self.shared.gateways

    @property
    def clock(self) -> Clock:
        """The time."""
        return self.shared.clock

    @property
    def rules(self) -> Rules:
        """The rules of the house."""
        return self.shared.rules

    @cached_property
    def permissions(self) -> Permissions:
        """What the person may do."""
        return Permissions(self.rules, self.shared.door)

    @cached_property
    def notifier(self) -> Notifier:
        """Tells people what has become of things."""
        return Notifier(self.rules, self.clock)

    @asynccontextmanager
    async def write(self) -> AsyncIterator[Unit]:
        """The unit to write in: the caller's, or one of our own."""
        if self.shared.unit is not None:
            yield self.shared.unit
        else:
            async with self.store.unit() as unit:
                yield unit

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Unit]:
        """The unit to read in."""
        if self.shared.unit is not None:
            yield self.shared.unit
        else:
            async with self.store.reading() as unit:
                yield unit

    def today(self) -> date:
        """The calendar day in Shanghai, wherever the server stands."""
        return day_in_china(self.clock.now())

    def findings(self, invoice: Invoice) -> list[Finding]:
        """What the checks of the house say of this invoice today."""
        return check(invoice, self.rules.house, self.today())
