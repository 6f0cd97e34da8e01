"""Safe mode: what the lock journal has and the database has not, and the word that lets write-offs go on."""

from bot.chat.replies import Page, Redirect, WebReply
from bot.domain.claim import Person
from bot.router import RequestContext, Routes

routes = Routes()


@routes.page("/finance/safe-mode")
async def safe_mode(context: RequestContext) -> WebReply:
    """Why nothing is written off, row by row, for finance and admins."""
    found = await context.safe_mode.differences(Person(context.userid, context.name))
    return Page("safe_mode.html", {"found": found, "unowned": await context.unowned_locks.unowned() if found else ()})


@routes.form("/finance/resume")
async def resume(context: RequestContext) -> WebReply:
    """Somebody has compared: write off again."""
    await context.safe_mode.resume(Person(context.userid, context.name))
    await context.closing.close_overdue()
    return Redirect("/finance/safe-mode")


@routes.form("/finance/locks/{id}/take-on")
async def take_on(context: RequestContext) -> WebReply:
    """Somebody sees to a lock that lost its claim."""
    await context.unowned_locks.take_on(Person(context.userid, context.name), context.path["id"])
    return Redirect("/finance/safe-mode")
