"""The rules of the house, as the configuration gives them; values alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.checks import ANY_HOUSE, House
from bot.domain.invoice import Account, UserId
from bot.domain.protocol import Codes


@dataclass(frozen=True, slots=True)
class Rules:
    """The rules of the house. ``installation`` begins every task id, so that a wiped database repeats none.

    ``pays``: invoices are written off ``close_after`` they were paid, not when they were approved. An approver is
    reminded ``remind_after`` workdays, admin and employee are told ``escalate_after`` nothing moved (0: never).
    """

    installation: str
    undo_window: timedelta
    fallback_approver: UserId | None
    language: str
    codes: Mapping[Account, Codes]
    pays: bool = False
    close_after: timedelta = timedelta(hours=24)
    settle: timedelta = timedelta(seconds=60)
    request_time: timedelta = timedelta(seconds=10)
    finance: tuple[UserId, ...] = ()
    admins: tuple[UserId, ...] = ()
    max_lines: int = 20
    remind_after: int = 1
    escalate_after: timedelta = timedelta(days=7)
    house: House = ANY_HOUSE
    agent_id: int = 0

    @property
    def responsible(self) -> tuple[UserId, ...]:
        """Who looks after what is not set up: the admins, finance where there are none."""
        return self.admins or self.finance

    @property
    def finance_desk(self) -> tuple[UserId, ...]:
        """Who looks after payments and write-offs: finance, the admins where there is none."""
        return self.finance or self.admins

    @property
    def overseers(self) -> tuple[UserId, ...]:
        """Admins and finance together, each once."""
        return tuple(dict.fromkeys((*self.admins, *self.finance)))
