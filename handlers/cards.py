"""Buttons on cards. A card says which claim is meant and counts only for those it was sent to; the server decides by
who clicked and how the claim stands."""

from bot.domain.claim import State
from bot.domain.wording import reason_of
from bot.events import CardClick
from bot.ports.cards import CardKind
from bot.replies import Refreshed, Reply, Text
from bot.router import Routes, Turn

routes = Routes()


async def _claim(turn: Turn, kind: CardKind) -> str:
    """The claim on the card of this kind that was clicked."""
    task_id = turn.event.task_id if isinstance(turn.event, CardClick) else ""
    return await turn.do.claim_of_card(task_id, turn.sender, kind)


def _reason(turn: Turn) -> str:
    """What was chosen in the card's drop-down: a reason of ours, nothing else."""
    chosen = turn.event.chosen.get("reason", ()) if isinstance(turn.event, CardClick) else ()
    return (reason_of(chosen[0]) if chosen else None) or ""


@routes.decides
@routes.button("approve")
async def approve(turn: Turn) -> Reply:
    """An approver says yes."""
    await turn.do.approve(turn.sender, await _claim(turn, CardKind.APPROVAL))
    return Refreshed()


@routes.decides
@routes.button("reject")
async def reject(turn: Turn) -> Reply:
    """An approver says no; a card without a chosen reason counts as "other"."""
    await turn.do.reject(turn.sender, await _claim(turn, CardKind.APPROVAL), _reason(turn))
    return Refreshed()


@routes.button("undo")
async def undo(turn: Turn) -> Reply:
    """The approver takes the approval back."""
    await turn.do.undo(turn.sender, await _claim(turn, CardKind.APPROVAL))
    return Refreshed()


@routes.button("withdraw")
async def withdraw(turn: Turn) -> Reply:
    """The claimant takes the claim back."""
    it = await turn.do.withdraw(turn.sender, await _claim(turn, CardKind.CLAIMANT))
    return Refreshed() if it.state is State.WITHDRAWN else Text("late.withdraw_approved", {"number": it.number})
