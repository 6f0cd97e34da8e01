"""Words that approvers type."""

from collections.abc import Sequence

from bot.chat.replies import Link, Plain, Reply, Text
from bot.chat.speech import Said, is_question, understood
from bot.domain.claim import Claim
from bot.domain.errors import BadInput, Refusal
from bot.domain.money import yuan
from bot.router import ChatContext, Routes
from bot.services.approvals import ApprovalResult
from bot.services.conversations import SHOWN
from handlers.commands import the_one

routes = Routes()

AFTER_YES = "了。.!！~～ "


@routes.command("待办", "todo")
@routes.menu("todo")
@routes.button("todo")
async def todo(context: ChatContext) -> Reply:
    """List what waits for the member's word; numbers then mean places in this list."""
    waiting = sorted(await context.claims.waiting_for(context.sender), key=lambda it: not it.clean)
    shown = await context.conversations.show(context.sender, waiting)
    if not shown:
        return Text("reply.todo_nothing")
    lines = [f"{n} {_named(context, it)}" for n, it in enumerate(shown, 1)]
    head = context.say("reply.todo", count=str(len(waiting)))
    return Plain("\n".join([head, *lines, context.say("reply.todo_how")]), "/claims", "label.my_todo")


def _named(context: ChatContext, it: Claim) -> str:
    """A claim on a list: whose, how much, and whether there is something to look at."""
    look = "" if it.clean else context.say("reply.todo_flagged")
    look = context.say("reply.todo_look", look=str(it.doubtful)) if it.doubtful else look
    return f"{it.number} {it.claimant.name} {yuan(it.total)}{look}"


@routes.decides
@routes.command("同意", "ok")
async def approve(context: ChatContext) -> Reply:
    """Say yes to the claims meant; without a number only when exactly one waits."""
    said = understood(context.words)
    if said.everything:
        return await approve_all(context)
    if said.rest.strip(AFTER_YES):
        raise BadInput("refusal.not_a_yes")
    numbers = await _meant(context, said) or await _the_only_one(context)
    return Plain(await _approved(context, numbers))


async def _meant(context: ChatContext, said: Said) -> list[str]:
    """The claims to decide. A small number without a list may be a place in one that is over: it is no claim's number
    while several wait. Raises BadInput."""
    listed = await context.conversations.meant(context.sender, Said(everything=True))
    places = [number for number in said.numbers if number <= SHOWN and number not in said.named]
    if places and not listed and len(await context.claims.waiting_for(context.sender)) > 1:
        raise BadInput("refusal.which_of_many")
    return await context.conversations.meant(context.sender, said)


async def _the_only_one(context: ChatContext) -> list[str]:
    waiting = await context.claims.waiting_for(context.sender)
    if len(waiting) != 1:
        raise BadInput("refusal.which_of_many" if waiting else "reply.todo_nothing")
    return [waiting[0].number]


@routes.decides
@routes.command("全部同意")
async def approve_all(context: ChatContext) -> Reply:
    """Say yes to all of the list just shown but those with something to look at; without a list, show it."""
    shown = await context.conversations.meant(context.sender, Said(everything=True))
    listed = [it for it in await context.claims.waiting_for(context.sender) if it.number in shown]
    if not listed:
        return await todo(context)
    told = [await _approved(context, [it.number for it in listed if it.clean])]
    told += [
        context.say("reply.left_alone", number=it.number, what=_named(context, it)) for it in listed if not it.clean
    ]
    return Plain("\n".join(filter(None, told)))


async def _approved(context: ChatContext, numbers: Sequence[str]) -> str:
    """Each is approved where that can be done; a line on each."""
    outcomes = await context.approvals.approve_each(context.sender, numbers)
    return "\n".join(_told(context, outcome) for outcome in outcomes)


def _told(context: ChatContext, outcome: ApprovalResult) -> str:
    match outcome:
        case ApprovalResult(claim=Claim() as claim):
            seconds = str(int(context.rules.undo_window.total_seconds()))
            args = {"number": claim.number, "name": claim.claimant.name, "total": yuan(claim.total)}
            return context.say("reply.approved", seconds=seconds, **args)
        case ApprovalResult(number=number, refusal=Refusal() as no):
            return f"{number} {context.say(no.key, **no.args_for_text)}"
    return outcome.number


@routes.decides
@routes.command("驳回", "reject")
async def reject(context: ChatContext) -> Reply:
    """Say no with a reason; without one, ask for it."""
    said = understood(context.words)
    numbers = await _meant(context, said)
    if not numbers:
        waiting = await context.claims.waiting_for(context.sender)
        numbers = [waiting[0].number] if len(waiting) == 1 else []
    if len(numbers) != 1:
        raise BadInput("refusal.which_claim")
    if said.rest and (said.numbers or not is_question(said.rest)):
        return await rejected(context, numbers[0], said.rest)
    await context.approvals.to_reject(context.sender, numbers[0])
    return await ask_why(context, numbers[0])


async def ask_why(context: ChatContext, number: str) -> Reply:
    """The next words are the reason."""
    await context.conversations.ask_for_reason(context.sender, number)
    return Text("reply.why_reject", {"number": number})


async def rejected(context: ChatContext, number: str, reason: str) -> Reply:
    """The claim is rejected for this reason; told as it was kept."""
    it = await context.approvals.reject(context.sender, number, reason)
    last = it.decided()
    kept = last.reason if last else reason
    args = {"number": it.number, "name": it.claimant.name, "total": yuan(it.total), "reason": kept}
    return Text("reply.rejected", args)


@routes.command("撤销", "undo")
async def undo(context: ChatContext) -> Reply:
    """Take an approval back inside the window."""
    it = await context.approvals.undo(context.sender, await the_one(context))
    return Link("reply.undone", f"/claims/{it.number}", "label.see_claim", {"number": it.number})
