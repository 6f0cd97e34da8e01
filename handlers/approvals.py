"""Words that approvers type."""

from dataclasses import replace

from bot.domain.claim import Claim
from bot.domain.errors import BadInput, Refusal
from bot.domain.money import yuan
from bot.replies import Link, Plain, Reply, Text
from bot.router import Routes, Turn
from bot.speech import understood
from bot.usecases.talking import Outcome
from handlers.commands import the_one

routes = Routes()

AFTER_YES = "了。.!！~～ "


@routes.command("待办", "todo")
@routes.menu("todo")
@routes.button("todo")
async def todo(turn: Turn) -> Reply:
    """List what waits for the member's word; numbers then mean places in this list."""
    waiting = await turn.do.waiting_for(turn.sender)
    shown = await turn.do.show(turn.sender, waiting)
    if not shown:
        return Text("reply.todo_nothing")
    lines = [f"{n} {it.number} {it.claimant.name} {yuan(it.total)}" for n, it in enumerate(shown, 1)]
    head = turn.say("reply.todo", count=str(len(waiting)))
    return Plain("\n".join([head, *lines, turn.say("reply.todo_how")]), "/claims", "label.my_todo")


@routes.command("全部同意")
async def approve_all(turn: Turn) -> Reply:
    """Say yes to the whole list just shown."""
    return await approve(replace(turn, words="全部"))


@routes.command("同意", "ok")
async def approve(turn: Turn) -> Reply:
    """Say yes to the claims meant; without a number only when exactly one waits."""
    numbers = await _meant(turn)
    outcomes = await turn.do.approve_each(turn.sender, numbers)
    return Plain("\n".join(_told(turn, outcome) for outcome in outcomes))


async def _meant(turn: Turn) -> list[str]:
    """Raises BadInput for words that only begin like a yes, and when it is not clear which claims are meant."""
    said = understood(turn.words)
    if meant := await turn.do.meant(turn.sender, said):
        return meant
    if said.rest.strip(AFTER_YES):
        raise BadInput("refusal.not_a_yes")
    waiting = await turn.do.waiting_for(turn.sender)
    if len(waiting) != 1:
        raise BadInput("refusal.which_of_many" if waiting else "reply.todo_nothing")
    return [waiting[0].number]


def _told(turn: Turn, outcome: Outcome) -> str:
    match outcome:
        case Outcome(claim=Claim() as claim):
            seconds = str(int(turn.do.rules.undo_window.total_seconds()))
            args = {"number": claim.number, "name": claim.claimant.name, "total": yuan(claim.total)}
            return turn.say("reply.approved", seconds=seconds, **args)
        case Outcome(number=number, refusal=Refusal() as no):
            return f"{number} {turn.say(no.key, **no.args_for_text)}"
    return outcome.number


@routes.command("驳回", "reject")
async def reject(turn: Turn) -> Reply:
    """Say no with a reason; without one, ask for it."""
    said = understood(turn.words)
    numbers = await turn.do.meant(turn.sender, said)
    if not numbers:
        waiting = await turn.do.waiting_for(turn.sender)
        numbers = [waiting[0].number] if len(waiting) == 1 else []
    if len(numbers) != 1:
        raise BadInput("refusal.which_claim")
    if said.rest:
        return await rejected(turn, numbers[0], said.rest)
    await turn.do.view(turn.sender, numbers[0])
    await turn.do.ask_for_reason(turn.sender, numbers[0])
    return Text("reply.why_reject", {"number": numbers[0]})


async def rejected(turn: Turn, number: str, reason: str) -> Reply:
    """The claim is rejected for this reason."""
    it = await turn.do.reject(turn.sender, number, reason)
    args = {"number": it.number, "name": it.claimant.name, "total": yuan(it.total), "reason": reason}
    return Text("reply.rejected", args)


@routes.command("撤销", "undo")
async def undo(turn: Turn) -> Reply:
    """Take an approval back inside the window."""
    it = await turn.do.undo(turn.sender, await the_one(turn))
    return Link("reply.undone", f"/claims/{it.number}", "label.see_claim", {"number": it.number})
