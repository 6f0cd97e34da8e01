"""Finance's console and the forms behind it; who may do what is decided by the use cases for each of them."""

from bot.domain.claim import Claim, Person
from bot.domain.errors import BadInput, NoSuchPage
from bot.ports.budget import Act
from bot.ports.claims import Queue
from bot.replies import Download, Page, Redirect, WebReply
from bot.router import Routes, Visit
from handlers import sheets, shown_finance

routes = Routes()


@routes.page("/finance")
async def console(visit: Visit) -> WebReply:
    """Finance's queues, for finance alone."""
    if not visit.do.permissions.is_finance(visit.userid):
        raise NoSuchPage
    after = visit.query.get("after", "")
    if after and not (after.isascii() and after.isdecimal() and len(after) < 10):
        raise NoSuchPage
    view = await visit.do.queue(visit.userid, _queue(visit.query.get("queue", "")), int(after) if after else None)
    now = visit.do.clock.now()
    suspended = await visit.do.differences(_who(visit)) is not None
    page = shown_finance.console(view, visit.do.rules, now, bool(after), visit.say)
    return Page("finance.html", {**page, "suspended": suspended})


@routes.page("/finance/export")
async def export(visit: Visit) -> WebReply:
    """The invoices approved in one month as a spreadsheet."""
    if not visit.do.permissions.is_finance(visit.userid):
        raise NoSuchPage
    month = sheets.month_of(visit.query.get("month", ""))
    await visit.do.spend(Act.EXPORT, visit.userid)
    return Download(f"baoxiao-{month:%Y-%m}.xlsx", await sheets.monthly(visit.do.store, month, visit.say), sheets.XLSX)


@routes.form("/claims/{number}/pay")
async def pay(visit: Visit) -> WebReply:
    """Finance says it is paid."""
    return _back(visit, await visit.do.pay(_who(visit), visit.path["number"]))


@routes.form("/claims/{number}/unpay")
async def unpay(visit: Visit) -> WebReply:
    """Finance says it is not paid after all."""
    return _back(visit, await visit.do.unpay(_who(visit), visit.path["number"], _why(visit)))


@routes.form("/claims/{number}/hold")
async def hold(visit: Visit) -> WebReply:
    """Finance holds the write-off."""
    return _back(visit, await visit.do.hold(_who(visit), visit.path["number"], _why(visit)))


@routes.form("/claims/{number}/release")
async def release(visit: Visit) -> WebReply:
    """Finance lets the write-off go on."""
    return _back(visit, await visit.do.release(_who(visit), visit.path["number"]))


@routes.form("/claims/{number}/return")
async def send_back(visit: Visit) -> WebReply:
    """Finance sends an approved claim back to its claimant."""
    return _back(visit, await visit.do.send_back(_who(visit), visit.path["number"], _why(visit)))


@routes.form("/claims/{number}/look-again")
async def look_again(visit: Visit) -> WebReply:
    """Finance has WeChat asked once more how the invoices are."""
    return _back(visit, await visit.do.look_again(_who(visit), visit.path["number"]))


@routes.form("/claims/{number}/lines/{no}/drop")
async def drop_line(visit: Visit) -> WebReply:
    """Finance goes on without an invoice that stops the claim."""
    no = visit.path["no"]
    if not (no.isascii() and no.isdecimal() and len(no) < 4):
        raise BadInput
    return _back(visit, await visit.do.drop_line(_who(visit), visit.path["number"], int(no)))


@routes.form("/claims/{number}/keep")
async def keep(visit: Visit) -> WebReply:
    """Finance does not send back what its claimant asked to have back."""
    return _back(visit, await visit.do.keep(_who(visit), visit.path["number"]))


@routes.form("/claims/{number}/closed")
async def closed(visit: Visit) -> WebReply:
    """Finance has looked: the ticked invoices are written off."""
    nos = [name.removeprefix("line-") for name in visit.body if name.startswith("line-")]
    if not all(no.isascii() and no.isdecimal() and len(no) < 4 for no in nos):
        raise BadInput
    return _back(
        visit, await visit.do.say_closed(_who(visit), visit.path["number"], [int(n) for n in nos], _why(visit))
    )


@routes.form("/claims/{number}/not-closed")
async def not_closed(visit: Visit) -> WebReply:
    """Finance has looked: nothing was written off, it is tried again."""
    return _back(visit, await visit.do.say_not_closed(_who(visit), visit.path["number"], _why(visit)))


@routes.form("/claims/{number}/another")
async def another(visit: Visit) -> WebReply:
    """Finance has compared: it is another invoice."""
    return _back(visit, await visit.do.another_invoice(_who(visit), visit.path["number"], _line(visit)))


@routes.form("/claims/{number}/same")
async def same(visit: Visit) -> WebReply:
    """Finance has compared: it is the same invoice."""
    return _back(visit, await visit.do.same_invoice(_who(visit), visit.path["number"], _line(visit)))


def _line(visit: Visit) -> int:
    no = str(visit.body.get("line", ""))
    if not (no.isascii() and no.isdecimal() and len(no) < 4):
        raise BadInput
    return int(no)


def _who(visit: Visit) -> Person:
    return Person(visit.userid, visit.name)


def _why(visit: Visit) -> str:
    return str(visit.body.get("why", ""))


def _queue(word: str) -> Queue:
    return Queue(word) if word in set(Queue) else Queue.APPROVED


def _back(visit: Visit, moved: Claim) -> Redirect:
    """To the queue the form stood in, else to the claim."""
    queue = str(visit.body.get("queue", ""))
    return Redirect(f"/finance?queue={_queue(queue).value}" if queue else f"/claims/{moved.number}")
