"""How much of what costs the platform or this machine something one person may ask for."""

from enum import StrEnum
from typing import Protocol


class Act(StrEnum):
    """What is counted, each by itself. A look-up costs as many as there are invoices to be asked about."""

    LOOK_UP = "look_up"
    BINDING_CODE = "binding_code"
    STRANGER = "stranger"
    EXPORT = "export"


class Budget(Protocol):
    """A bucket for each act and person, shared by all processes."""

    async def spend(self, act: Act, who: str, cost: int = 1) -> float:
        """0, and it is taken; or in how many seconds it can be."""
        ...


class Unlimited:
    """``Budget`` of whoever counts nothing."""

    async def spend(self, act: Act, who: str, cost: int = 1) -> float:
        """Always 0."""
        del act, who, cost
        return 0.0
