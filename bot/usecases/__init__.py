"""Use cases: what people can do to claims, one method each, in one transaction."""

from bot.usecases.binding import Bind
from bot.usecases.safety import Safety
from bot.usecases.same_invoice import SameInvoice
from bot.usecases.sweeping import Sweeping
from bot.usecases.talking import Talking
from bot.usecases.unblocking import Unblocking


class UseCases(Talking, SameInvoice, Unblocking, Safety, Sweeping, Bind):
    """All use cases in one hand; ``joined(unit)`` gives the same inside a unit that is open already."""


__all__ = ["UseCases"]
