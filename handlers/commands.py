"""Words that members type about their own claims, and words for everybody."""

from bot.domain.claim import Claim, State
from bot.domain.errors import BadInput
from bot.domain.invoice import Status
from bot.domain.money import yuan
from bot.domain.wording import TextKey
from bot.replies import Link, Plain, Reply, Text
from bot.router import Routes, Turn
from bot.speech import last_digits, understood
from bot.usecases.looking import STOPPABLE
from bot.usecases.talking import Held
from handlers import shown
from handlers.shown import state_word

routes = Routes()


@routes.command("报销", "claim")
@routes.menu("claim")
@routes.button("claim")
async def claim(turn: Turn) -> Reply:
    """Hand out the picker."""
    return Link("reply.claim", "/picker", "label.pick")


@routes.command("我的", "mine")
@routes.menu("mine")
@routes.button("mine")
async def mine(turn: Turn) -> Reply:
    """List the member's claims; numbers then mean places in this list."""
    listed = await turn.do.show(turn.sender, await turn.do.mine(turn.sender))
    if not listed:
        return Link("reply.mine_nothing", "/picker", "label.pick")
    lines = [_line(turn, place, it) for place, it in enumerate(listed, 1)]
    return Plain("\n".join([turn.say("reply.mine"), *lines]), "/claims", "label.my_claims")


def _line(turn: Turn, place: int, it: Claim) -> str:
    state = turn.say(state_word(it))
    return f"{place} {it.number} {yuan(it.total)} {state}"


def names(turn: Turn, it: Claim) -> str:
    """Who has to act: the approvers; an admin, as long as there are none."""
    return "、".join(person.name for person in it.approvers) or turn.say("waits.admin")


async def the_one(turn: Turn) -> str:
    """The one claim that is meant: by its number, or the only one of the list just shown. Raises BadInput."""
    said = understood(turn.words)
    meant = await turn.do.meant(turn.sender, said)
    if len(meant) != 1:
        raise BadInput("refusal.which_claim")
    return meant[0]


@routes.command("进度", "status")
async def status(turn: Turn) -> Reply:
    """How one claim stands and who has the ball."""
    view = await turn.do.view(turn.sender, await the_one(turn))
    it = view.claim
    key = "reply.status_pending" if it.state is State.PENDING else "reply.status"
    args = {"number": it.number, "total": yuan(it.total), "state": turn.say(state_word(it))}
    if it.stopped and it.state in STOPPABLE:
        key, args["what"] = "reply.status_stopped", turn.say("page.app.comma").join(_stops(turn, it))
    args["names"] = names(turn, it)
    return Link(key, f"/claims/{it.number}", "label.see_claim", args)


def _stops(turn: Turn, it: Claim) -> list[str]:
    held = [turn.say("page.finance.held", name=it.held_by, why=it.held)] if it.held else []
    return [*held, *shown.stops(it, turn.say)]


@routes.command("撤回", "withdraw")
async def withdraw(turn: Turn) -> Reply:
    """Take a claim back."""
    it = await turn.do.withdraw(turn.sender, await the_one(turn))
    if it.state is not State.WITHDRAWN:
        return Text("late.withdraw_approved", {"number": it.number})
    return Text("reply.withdrawn", {"number": it.number, "total": yuan(it.total)})


@routes.command("催", "催一下", "nudge")
async def nudge(turn: Turn) -> Reply:
    """Remind the approver, once a day."""
    it = await turn.do.nudge(turn.sender, await the_one(turn))
    return Text("reply.nudged", {"number": it.number, "names": names(turn, it)})


@routes.command("查锁", "锁", "lock")
async def lock(turn: Turn) -> Reply:
    """Why an invoice is locked, found by its last digits."""
    tail = last_digits(turn.words)
    if not tail:
        raise BadInput("refusal.which_invoice")
    found = await turn.do.with_tail(turn.sender, tail)
    if not found:
        return Link("reply.lock_unknown", "/picker", "label.pick", {"tail": tail})
    told = "\n".join(_why_locked(turn, tail, held) for held in found)
    return Plain(told, f"/claims/{found[0].claim.number}", "label.see_claim")


def _why_locked(turn: Turn, tail: str, held: Held) -> str:
    """Where this invoice is, whether it is locked, and who has the ball."""
    it, line = held.claim, held.line
    args = {"tail": tail, "seller": line.invoice.seller, "number": it.number}
    if it.state is State.PENDING and line.counts:
        return turn.say("reply.lock_waits", names=names(turn, it), at=it.updated_at.isoformat(), **args)
    if it.state is State.DRAFT and line.problem:
        return turn.say("reply.lock_refused", why=TextKey(line.problem), code=str(line.problem_code), **args)
    if held.wanted is Status.FREE:
        key = "reply.lock_free" if held.proved else "reply.lock_freeing"
        return turn.say(key, state=turn.say(f"doing.{it.standing}"), **args)
    return turn.say("reply.lock", state=turn.say(state_word(it)), **args)


@routes.command("帮助", "help", "?")
@routes.button("help")
async def help_(turn: Turn) -> Reply:
    """What can be typed."""
    if "admin" in turn.roles:
        return Plain("\n".join([turn.say("reply.help"), turn.say("reply.help_admin")]))
    return Text("reply.help")


@routes.command("English")
async def english(turn: Turn) -> Reply:
    """Speak English with this person."""
    await turn.do.speak(turn.sender, "en")
    return Text("reply.language")


@routes.command("中文")
async def chinese(turn: Turn) -> Reply:
    """Speak Chinese with this person."""
    await turn.do.speak(turn.sender, "zh-CN")
    return Text("reply.language")
