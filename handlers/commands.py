"""Words that members type about their own claims, and words for everybody."""

from bot.chat.replies import Link, Plain, Reply, Text
from bot.chat.speech import last_digits, understood
from bot.domain.claim import Claim, State
from bot.domain.errors import BadInput
from bot.domain.invoice import Status
from bot.domain.money import yuan
from bot.domain.wording import TextKey
from bot.router import ChatContext, Routes
from bot.services.claim_queries import InvoiceInClaim
from bot.services.closing import STOPPABLE
from handlers import shown
from handlers.shown import state_word

routes = Routes()


@routes.command("报销", "claim")
@routes.menu("claim")
@routes.button("claim")
async def claim(context: ChatContext) -> Reply:
    """Hand out the picker."""
    return Link("reply.claim", "/picker", "label.pick")


@routes.command("我的", "mine")
@routes.menu("mine")
@routes.button("mine")
async def mine(context: ChatContext) -> Reply:
    """List the member's claims; numbers then mean places in this list."""
    listed = await context.conversations.show(context.sender, await context.claims.mine(context.sender))
    if not listed:
        return Link("reply.mine_nothing", "/picker", "label.pick")
    lines = [_line(context, place, it) for place, it in enumerate(listed, 1)]
    return Plain("\n".join([context.say("reply.mine"), *lines]), "/claims", "label.my_claims")


def _line(context: ChatContext, place: int, it: Claim) -> str:
    state = context.say(state_word(it))
    return f"{place} {it.number} {yuan(it.total)} {state}"


def names(context: ChatContext, it: Claim) -> str:
    """Who has to act: the approvers; an admin, as long as there are none."""
    return "、".join(person.name for person in it.approvers) or context.say("waits.admin")


async def the_one(context: ChatContext) -> str:
    """The one claim that is meant: by its number, or the only one of the list just shown. Raises BadInput."""
    said = understood(context.words)
    meant = await context.conversations.meant(context.sender, said)
    if len(meant) != 1:
        raise BadInput("refusal.which_claim")
    return meant[0]


@routes.command("进度", "status")
async def status(context: ChatContext) -> Reply:
    """How one claim stands and who has the ball."""
    view = await context.claims.view(context.sender, await the_one(context))
    it = view.claim
    key = "reply.status_pending" if it.state is State.PENDING else "reply.status"
    args = {"number": it.number, "total": yuan(it.total), "state": context.say(state_word(it))}
    if it.stopped and it.state in STOPPABLE:
        key, args["what"] = "reply.status_stopped", context.say("page.app.comma").join(_stops(context, it))
    args["names"] = names(context, it)
    return Link(key, f"/claims/{it.number}", "label.see_claim", args)


def _stops(context: ChatContext, it: Claim) -> list[str]:
    held = [context.say("page.finance.held", name=it.held_by, why=it.held)] if it.held else []
    return [*held, *shown.stops(it, context.say)]


@routes.command("撤回", "withdraw")
async def withdraw(context: ChatContext) -> Reply:
    """Take a claim back."""
    it = await context.submissions.withdraw(context.sender, await the_one(context))
    if it.state is not State.WITHDRAWN:
        return Text("late.withdraw_approved", {"number": it.number})
    return Text("reply.withdrawn", {"number": it.number, "total": yuan(it.total)})


@routes.command("催", "催一下", "nudge")
async def nudge(context: ChatContext) -> Reply:
    """Remind the approver, once a day."""
    it = await context.reminders.nudge(context.sender, await the_one(context))
    return Text("reply.nudged", {"number": it.number, "names": names(context, it)})


@routes.command("查锁", "锁", "lock")
async def lock(context: ChatContext) -> Reply:
    """Why an invoice is locked, found by its last digits."""
    tail = last_digits(context.words)
    if not tail:
        raise BadInput("refusal.which_invoice")
    found = await context.claims.with_tail(context.sender, tail)
    if not found:
        return Link("reply.lock_unknown", "/picker", "label.pick", {"tail": tail})
    told = "\n".join(_why_locked(context, tail, held) for held in found)
    return Plain(told, f"/claims/{found[0].claim.number}", "label.see_claim")


def _why_locked(context: ChatContext, tail: str, held: InvoiceInClaim) -> str:
    """Where this invoice is, whether it is locked, and who has the ball."""
    it, line = held.claim, held.line
    args = {"tail": tail, "seller": line.invoice.seller, "number": it.number}
    if it.state is State.PENDING and line.counts:
        return context.say("reply.lock_waits", names=names(context, it), at=it.updated_at.isoformat(), **args)
    if it.state is State.DRAFT and line.problem:
        return context.say("reply.lock_refused", why=TextKey(line.problem), code=str(line.problem_code), **args)
    if held.wanted is Status.FREE:
        key = "reply.lock_free" if held.proved else "reply.lock_freeing"
        return context.say(key, state=context.say(f"doing.{it.standing}"), **args)
    return context.say("reply.lock", state=context.say(state_word(it)), **args)


@routes.command("帮助", "help", "?")
@routes.button("help")
async def help_(context: ChatContext) -> Reply:
    """What can be typed."""
    if "admin" in context.roles:
        return Plain("\n".join([context.say("reply.help"), context.say("reply.help_admin")]))
    return Text("reply.help")


@routes.command("English")
async def english(context: ChatContext) -> Reply:
    """Speak English with this person."""
    await context.conversations.speak(context.sender, "en")
    return Text("reply.language")


@routes.command("中文")
async def chinese(context: ChatContext) -> Reply:
    """Speak Chinese with this person."""
    await context.conversations.speak(context.sender, "zh-CN")
    return Text("reply.language")
