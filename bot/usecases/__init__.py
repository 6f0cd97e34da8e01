"""Use cases: what people can do to claims, one method each, in one transaction."""

from bot.usecases.deciding import Deciding
from bot.usecases.settling import Settling
from bot.usecases.submitting import Submitting
from bot.usecases.viewing import Viewing


class UseCases(Submitting, Deciding, Settling, Viewing):
    """All use cases in one hand; ``joined(unit)`` gives the same inside a unit that is open already."""


__all__ = ["UseCases"]
