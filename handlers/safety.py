"""Safe mode: what the lock journal has and the database has not, and the word that lets write-offs go on."""

from bot.domain.claim import Person
from bot.replies import Page, Redirect, WebReply
from bot.router import Routes, Visit

routes = Routes()


@routes.page("/finance/safe-mode")
async def safe_mode(visit: Visit) -> WebReply:
    """Why nothing is written off, row by row, for finance and admins."""
    found = await visit.do.differences(Person(visit.userid, visit.name))
    return Page("safe_mode.html", {"found": found, "unowned": await visit.do.unowned() if found else ()})


@routes.form("/finance/resume")
async def resume(visit: Visit) -> WebReply:
    """Somebody has compared: write off again."""
    await visit.do.resume(Person(visit.userid, visit.name))
    await visit.do.close_overdue()
    return Redirect("/finance/safe-mode")


@routes.form("/finance/locks/{id}/take-on")
async def take_on(visit: Visit) -> WebReply:
    """Somebody sees to a lock that lost its claim."""
    await visit.do.take_on(Person(visit.userid, visit.name), visit.path["id"])
    return Redirect("/finance/safe-mode")
