"""Refusals: the product says no to a person, in words people may read. Faults of the platform live in ``bot.ports``.

Each class names the text key under which the sentence stands; ``args`` fill it.
"""

import math
from collections.abc import Iterable, Mapping


class Refusal(Exception):
    """The product says no; ``key`` finds the sentence in the catalogue, ``args`` fill it, ``status`` is the
    page's HTTP status."""

    key = "refusal.general"
    status = 409
    more: tuple[tuple[str, Mapping[str, str]], ...] = ()

    def __init__(self, key: str = "", /, **args: str) -> None:
        """``key`` overrides the class's own sentence."""
        self.key = key or type(self).key
        self.args_for_text = args
        super().__init__(self.key)


class NoSuchClaim(Refusal):
    """There is no such claim, or not for this person: the same answer for both, so that nothing leaks."""

    key = "refusal.no_such_claim"
    status = 404


class NoSuchPage(Refusal):
    """There is no such page for this person: told like an address that does not exist."""

    status = 404


class NotYours(Refusal):
    """Only the claimant may do this."""

    key = "refusal.not_yours"
    status = 403


class NotYourCall(Refusal):
    """Only the approver whose turn it is may do this."""

    key = "refusal.not_your_call"
    status = 403


class TooLate(Refusal):
    """The claim has moved on; the sentence says who did what when."""

    key = "refusal.too_late"


class CannotClaim(Refusal):
    """An invoice of the selection can't be claimed; the row says why."""

    key = "refusal.cannot_claim"
    status = 422


class SomeCannot(CannotClaim):
    """Some of the selection (``good`` 0: all) can't be claimed: ``rows`` are (text key, args) sentences that name each
    and say why."""

    def __init__(self, rows: Iterable[tuple[str, Mapping[str, str]]], **args: str) -> None:
        super().__init__("refusal.none_can" if args["good"] == "0" else "refusal.some_cannot", **args)
        self.more = tuple(rows)


class TooOften(Refusal):
    """This person has asked for as much as is fair; ``after``: in how many whole seconds it can be had again."""

    status = 429

    def __init__(self, key: str, after: float) -> None:
        self.after = max(1, math.ceil(after))
        super().__init__(key, seconds=str(self.after))


class LocksLeft(Refusal):
    """Invoices are locked that no claim wants, and nobody has taken them on; the sentence names them."""

    key = "refusal.locks_left"


class BadInput(Refusal):
    """What was sent makes no sense; the sentence says what to send instead."""

    key = "refusal.bad_input"
    status = 400


class TryAgain(Refusal):
    """Something outside does not answer just now; nothing was changed."""

    key = "refusal.try_again"
    status = 503


class NotStored(TryAgain):
    """Our own database can't take anything just now; nothing was changed."""

    key = "refusal.not_stored"
