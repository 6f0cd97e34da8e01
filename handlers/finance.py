"""Finance's console and the forms behind it; who may do what the services decide for each of them."""

from bot.chat.replies import Download, Page, Redirect, WebReply
from bot.domain.claim import Claim, Person
from bot.domain.errors import BadInput, NoSuchPage
from bot.ports.budget import Act
from bot.ports.claims import Queue
from bot.router import RequestContext, Routes
from handlers import sheets, shown_finance

routes = Routes()


@routes.page("/finance")
async def console(context: RequestContext) -> WebReply:
    """Finance's queues, for finance alone."""
    if not context.permissions.is_finance(context.userid):
        raise NoSuchPage
    after = context.query.get("after", "")
    if after and not (after.isascii() and after.isdecimal() and len(after) < 10):
        raise NoSuchPage
    view = await context.finance.queue(
        context.userid, _queue(context.query.get("queue", "")), int(after) if after else None
    )
    now = context.clock.now()
    suspended = await context.safe_mode.differences(_who(context)) is not None
    page = shown_finance.console(view, context.rules, now, bool(after), context.say)
    return Page("finance.html", {**page, "suspended": suspended})


@routes.page("/finance/export")
async def export(context: RequestContext) -> WebReply:
    """The invoices approved in one month as a spreadsheet."""
    if not context.permissions.is_finance(context.userid):
        raise NoSuchPage
    month = sheets.month_of(context.query.get("month", ""))
    await context.platform_calls.spend(Act.EXPORT, context.userid)
    content = await sheets.monthly(context.finance.approved_in(month), month, context.say)
    return Download(f"baoxiao-{month:%Y-%m}.xlsx", content, sheets.XLSX)


@routes.form("/claims/{number}/pay")
async def pay(context: RequestContext) -> WebReply:
    """Finance says it is paid."""
    return _back(context, await context.finance.pay(_who(context), context.path["number"]))


@routes.form("/claims/{number}/unpay")
async def unpay(context: RequestContext) -> WebReply:
    """Finance says it is not paid after all."""
    return _back(context, await context.finance.unpay(_who(context), context.path["number"], _why(context)))


@routes.form("/claims/{number}/hold")
async def hold(context: RequestContext) -> WebReply:
    """Finance holds the write-off."""
    return _back(context, await context.finance.hold(_who(context), context.path["number"], _why(context)))


@routes.form("/claims/{number}/release")
async def release(context: RequestContext) -> WebReply:
    """Finance lets the write-off go on."""
    return _back(context, await context.finance.release(_who(context), context.path["number"]))


@routes.form("/claims/{number}/return")
async def send_back(context: RequestContext) -> WebReply:
    """Finance sends an approved claim back to its claimant."""
    return _back(context, await context.finance.send_back(_who(context), context.path["number"], _why(context)))


@routes.form("/claims/{number}/look-again")
async def look_again(context: RequestContext) -> WebReply:
    """Finance has WeChat asked once more how the invoices are."""
    return _back(context, await context.blocked_claims.look_again(_who(context), context.path["number"]))


@routes.form("/claims/{number}/lines/{no}/drop")
async def drop_line(context: RequestContext) -> WebReply:
    """Finance goes on without an invoice that stops the claim."""
    no = context.path["no"]
    if not (no.isascii() and no.isdecimal() and len(no) < 4):
        raise BadInput
    return _back(context, await context.blocked_claims.drop_line(_who(context), context.path["number"], int(no)))


@routes.form("/claims/{number}/keep")
async def keep(context: RequestContext) -> WebReply:
    """Finance does not send back what its claimant asked to have back."""
    return _back(context, await context.blocked_claims.keep(_who(context), context.path["number"]))


@routes.form("/claims/{number}/closed")
async def closed(context: RequestContext) -> WebReply:
    """Finance has looked: the ticked invoices are written off."""
    nos = [name.removeprefix("line-") for name in context.body if name.startswith("line-")]
    if not all(no.isascii() and no.isdecimal() and len(no) < 4 for no in nos):
        raise BadInput
    return _back(
        context,
        await context.finance.say_closed(_who(context), context.path["number"], [int(n) for n in nos], _why(context)),
    )


@routes.form("/claims/{number}/not-closed")
async def not_closed(context: RequestContext) -> WebReply:
    """Finance has looked: nothing was written off, it is tried again."""
    return _back(context, await context.finance.say_not_closed(_who(context), context.path["number"], _why(context)))


@routes.form("/claims/{number}/another")
async def another(context: RequestContext) -> WebReply:
    """Finance has compared: it is another invoice."""
    return _back(
        context, await context.same_invoices.another_invoice(_who(context), context.path["number"], _line(context))
    )


@routes.form("/claims/{number}/same")
async def same(context: RequestContext) -> WebReply:
    """Finance has compared: it is the same invoice."""
    return _back(
        context, await context.same_invoices.same_invoice(_who(context), context.path["number"], _line(context))
    )


def _line(context: RequestContext) -> int:
    no = str(context.body.get("line", ""))
    if not (no.isascii() and no.isdecimal() and len(no) < 4):
        raise BadInput
    return int(no)


def _who(context: RequestContext) -> Person:
    return Person(context.userid, context.name)


def _why(context: RequestContext) -> str:
    return str(context.body.get("why", ""))


def _queue(word: str) -> Queue:
    return Queue(word) if word in set(Queue) else Queue.APPROVED


def _back(context: RequestContext, moved: Claim) -> Redirect:
    """To the queue the form stood in, else to the claim."""
    queue = str(context.body.get("queue", ""))
    return Redirect(f"/finance?queue={_queue(queue).value}" if queue else f"/claims/{moved.number}")
