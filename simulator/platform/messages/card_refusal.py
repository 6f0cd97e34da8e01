"""Turns a template card that breaks a rule into the refusal of the call that sends it; has no rule."""

from simulator.platform.calls import RefusedError
from simulator.platform.messages.card_blocks import CardError
from simulator.platform.messages.template_cards import check
from simulator.state.models import Json


def checked(card: Json, *, update: bool) -> list[str]:
    """What is odd about an accepted card. Raises RefusedError for another one."""
    try:
        return check(card, update=update)
    except CardError as error:
        raise RefusedError(error.code, error.where) from None
