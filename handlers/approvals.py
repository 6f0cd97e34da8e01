"""Words that approvers type."""

from collections.abc import Sequence

from bot.domain.claim import Claim
from bot.domain.errors import BadInput, Refusal
from bot.domain.money import yuan
from bot.replies import Link, Plain, Reply, Text
from bot.router import Routes, Turn
from bot.speech import Said, is_question, understood
from bot.usecases.talking import SHOWN, Outcome
from handlers.commands import the_one

routes = Routes()

AFTER_YES = "了。.!！~～ "


@routes.command("待办", "todo")
@routes.menu("todo")
@routes.button("todo")
async def todo(turn: Turn) -> Reply:
    """List what waits for the member's word; numbers then mean places in this list."""
    waiting = sorted(await turn.do.waiting_for(turn.sender), key=lambda it: not it.clean)
    shown = await turn.do.show(turn.sender, waiting)
    if not shown:
        return Text("reply.todo_nothing")
    lines = [f"{n} {_named(turn, it)}" for n, it in enumerate(shown, 1)]
    head = turn.say("reply.todo", count=str(len(waiting)))
    return Plain("\n".join([head, *lines, turn.say("reply.todo_how")]), "/claims", "label.my_todo")


def _named(turn: Turn, it: Claim) -> str:
    """A claim on a list: whose, how much, and whether there is something to look at."""
    look = "" if it.clean else turn.say("reply.todo_flagged")
    look = turn.say("reply.todo_look", look=str(it.doubtful)) if it.doubtful else look
    return f"{it.number} {it.claimant.name} {yuan(it.total)}{look}"


@routes.decides
@routes.command("同意", "ok")
async def approve(turn: Turn) -> Reply:
    """Say yes to the claims meant; without a number only when exactly one waits."""
    said = understood(turn.words)
    if said.everything:
        return await approve_all(turn)
    if said.rest.strip(AFTER_YES):
        raise BadInput("refusal.not_a_yes")
    numbers = await _meant(turn, said) or await _the_only_one(turn)
    return Plain(await _approved(turn, numbers))


async def _meant(turn: Turn, said: Said) -> list[str]:
    """The claims to decide. A small number without a list may be a place in one that is over: it is no claim's number
    while several wait. Raises BadInput."""
    listed = await turn.do.meant(turn.sender, Said(everything=True))
    places = [number for number in said.numbers if number <= SHOWN and number not in said.named]
    if places and not listed and len(await turn.do.waiting_for(turn.sender)) > 1:
        raise BadInput("refusal.which_of_many")
    return await turn.do.meant(turn.sender, said)


async def _the_only_one(turn: Turn) -> list[str]:
    waiting = await turn.do.waiting_for(turn.sender)
    if len(waiting) != 1:
        raise BadInput("refusal.which_of_many" if waiting else "reply.todo_nothing")
    return [waiting[0].number]


@routes.decides
@routes.command("全部同意")
async def approve_all(turn: Turn) -> Reply:
    """Say yes to all of the list just shown but those with something to look at; without a list, show it."""
    shown = await turn.do.meant(turn.sender, Said(everything=True))
    listed = [it for it in await turn.do.waiting_for(turn.sender) if it.number in shown]
    if not listed:
        return await todo(turn)
    told = [await _approved(turn, [it.number for it in listed if it.clean])]
    told += [turn.say("reply.left_alone", number=it.number, what=_named(turn, it)) for it in listed if not it.clean]
    return Plain("\n".join(filter(None, told)))


async def _approved(turn: Turn, numbers: Sequence[str]) -> str:
    """Each is approved where that can be done; a line on each."""
    outcomes = await turn.do.approve_each(turn.sender, numbers)
    return "\n".join(_told(turn, outcome) for outcome in outcomes)


def _told(turn: Turn, outcome: Outcome) -> str:
    match outcome:
        case Outcome(claim=Claim() as claim):
            seconds = str(int(turn.do.rules.undo_window.total_seconds()))
            args = {"number": claim.number, "name": claim.claimant.name, "total": yuan(claim.total)}
            return turn.say("reply.approved", seconds=seconds, **args)
        case Outcome(number=number, refusal=Refusal() as no):
            return f"{number} {turn.say(no.key, **no.args_for_text)}"
    return outcome.number


@routes.decides
@routes.command("驳回", "reject")
async def reject(turn: Turn) -> Reply:
    """Say no with a reason; without one, ask for it."""
    said = understood(turn.words)
    numbers = await _meant(turn, said)
    if not numbers:
        waiting = await turn.do.waiting_for(turn.sender)
        numbers = [waiting[0].number] if len(waiting) == 1 else []
    if len(numbers) != 1:
        raise BadInput("refusal.which_claim")
    if said.rest and (said.numbers or not is_question(said.rest)):
        return await rejected(turn, numbers[0], said.rest)
    await turn.do.to_reject(turn.sender, numbers[0])
    return await ask_why(turn, numbers[0])


async def ask_why(turn: Turn, number: str) -> Reply:
    """The next words are the reason."""
    await turn.do.ask_for_reason(turn.sender, number)
    return Text("reply.why_reject", {"number": number})


async def rejected(turn: Turn, number: str, reason: str) -> Reply:
    """The claim is rejected for this reason; told as it was kept."""
    it = await turn.do.reject(turn.sender, number, reason)
    last = it.decided()
    kept = last.reason if last else reason
    args = {"number": it.number, "name": it.claimant.name, "total": yuan(it.total), "reason": kept}
    return Text("reply.rejected", args)


@routes.command("撤销", "undo")
async def undo(turn: Turn) -> Reply:
    """Take an approval back inside the window."""
    it = await turn.do.undo(turn.sender, await the_one(turn))
    return Link("reply.undone", f"/claims/{it.number}", "label.see_claim", {"number": it.number})
