"""Buttons on cards. A card says which claim is meant and counts only for those it was sent to; the server decides by
who clicked and how the claim stands."""

from bot.chat.events import CardClick
from bot.chat.replies import Refreshed, Reply, Text
from bot.domain.claim import State
from bot.domain.wording import reason_of
from bot.ports.cards import CardKind
from bot.router import ChatContext, Routes

routes = Routes()


async def _claim(context: ChatContext, kind: CardKind) -> str:
    """The claim on the card of this kind that was clicked."""
    task_id = context.event.task_id if isinstance(context.event, CardClick) else ""
    return await context.approvals.claim_of_card(task_id, context.sender, kind)


def _reason(context: ChatContext) -> str:
    """What was chosen in the card's drop-down: a reason of ours, nothing else."""
    chosen = context.event.chosen.get("reason", ()) if isinstance(context.event, CardClick) else ()
    return (reason_of(chosen[0]) if chosen else None) or ""


@routes.decides
@routes.button("approve")
async def approve(context: ChatContext) -> Reply:
    """An approver says yes."""
    await context.approvals.approve(context.sender, await _claim(context, CardKind.APPROVAL))
    return Refreshed()


@routes.decides
@routes.button("reject")
async def reject(context: ChatContext) -> Reply:
    """An approver says no; a card without a chosen reason counts as "other"."""
    await context.approvals.reject(context.sender, await _claim(context, CardKind.APPROVAL), _reason(context))
    return Refreshed()


@routes.button("undo")
async def undo(context: ChatContext) -> Reply:
    """The approver takes the approval back."""
    await context.approvals.undo(context.sender, await _claim(context, CardKind.APPROVAL))
    return Refreshed()


@routes.button("withdraw")
async def withdraw(context: ChatContext) -> Reply:
    """The claimant takes the claim back."""
    it = await context.submissions.withdraw(context.sender, await _claim(context, CardKind.CLAIMANT))
    return Refreshed() if it.state is State.WITHDRAWN else Text("late.withdraw_approved", {"number": it.number})
