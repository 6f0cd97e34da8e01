"""Pages, and the forms on them."""

from bot.domain.claim import Claim, State
from bot.domain.errors import BadInput, NoSuchClaim, TooLate
from bot.domain.invoice import Account, UserId
from bot.domain.original import Kind
from bot.domain.wording import REASONS, reason_of
from bot.replies import Download, Page, Redirect, WebReply
from bot.router import EVERY_DOOR, WORK_ALONE, Routes, Visit
from bot.usecases.picking import PICKERS
from handlers import paging, shown, shown_finance

routes = Routes()

USERID_LIMIT = 64


@routes.page(PICKERS[Account.WORK], WORK_ALONE)
async def picker(visit: Visit) -> WebReply:
    """The picker page."""
    return Page("picker.html", {"limits": {"max_lines": visit.do.rules.max_lines}, "approvers_hint": None})


@routes.page(PICKERS[Account.OFFICIAL], frozenset({Account.OFFICIAL}))
async def official_picker(visit: Visit) -> WebReply:
    """The picker page in the company's Official Account."""
    return await picker(visit)


@routes.page("/claims", EVERY_DOOR)
async def claims(visit: Visit) -> WebReply:
    """The member's claims, newest first in pages, and what waits for them."""
    mine, older = await paging.mine(visit)
    waiting = await visit.do.waiting_for(visit.userid)
    context = {"mine": [shown.row(c) for c in mine], "waiting": [shown.row(c) for c in waiting]}
    return Page("claims.html", {**context, "older": older, "paged": "before" in visit.query})


@routes.page("/claims/{number}", EVERY_DOOR)
async def claim(visit: Visit) -> WebReply:
    """One claim: timeline, lines, and what this person can do."""
    view = await visit.do.view(visit.userid, visit.path["number"])
    it, say = view.claim, visit.say
    can, stuck = visit.do.finance_can(it, visit.userid), await visit.do.answers_for(visit.userid, it)
    details = {line.no: shown_finance.fields(line.invoice, say) for line in it.lines}
    same = shown_finance.doubts(it, visit.do.same_can(it, visit.userid))
    finance = shown_finance.on_claim(it, can, stuck, say)
    context = {**shown.claim(view, visit.userid, say), **finance, "same": same, "details": details}
    return Page("claim.html", context)


@routes.page("/claims/{number}/print", EVERY_DOOR)
async def printed(visit: Visit) -> WebReply:
    """The claim as a sheet of paper."""
    view = await visit.do.view(visit.userid, visit.path["number"])
    companies = [company.name for company in visit.do.rules.house.companies]
    return Page("print.html", shown_finance.printed(view, companies, visit.do.clock.now(), visit.say))


@routes.page("/claims/{number}/lines/{no}/pdf", EVERY_DOOR)
async def pdf(visit: Visit) -> WebReply:
    """The original of one invoice, for everybody concerned."""
    return await _original(visit, Kind.PDF)


@routes.page("/claims/{number}/lines/{no}/itinerary", EVERY_DOOR)
async def itinerary(visit: Visit) -> WebReply:
    """The itinerary that came with one invoice."""
    return await _original(visit, Kind.ITINERARY)


async def _original(visit: Visit, kind: Kind) -> Download:
    no = visit.path["no"]
    if not (no.isascii() and no.isdecimal() and len(no) < 4):
        raise NoSuchClaim("refusal.no_original")
    return Download(*await visit.do.original(visit.userid, visit.path["number"], int(no), kind))


@routes.form("/claims/{number}/withdraw", EVERY_DOOR)
async def withdraw(visit: Visit) -> WebReply:
    """The claimant takes it back."""
    moved = await visit.do.withdraw(visit.userid, visit.path["number"])
    if moved.state is not State.WITHDRAWN:
        raise TooLate("late.withdraw_approved", number=moved.number)
    return _back(moved)


@routes.form("/claims/{number}/ask-back", EVERY_DOOR)
async def ask_back(visit: Visit) -> WebReply:
    """The claimant asks finance to send it back."""
    return _back(await visit.do.withdraw(visit.userid, visit.path["number"]))


@routes.form("/claims/{number}/approve")
async def approve(visit: Visit) -> WebReply:
    """An approver says yes."""
    return _back(await visit.do.approve(visit.userid, visit.path["number"]))


@routes.form("/claims/{number}/reject")
async def reject(visit: Visit) -> WebReply:
    """An approver says no, with a reason."""
    return _back(await visit.do.reject(visit.userid, visit.path["number"], _reason(visit)))


def _reason(visit: Visit) -> str:
    """What was chosen and what was written; "other" says nothing beside a sentence."""
    chosen, note = reason_of(str(visit.body.get("reason", ""))), str(visit.body.get("note", "")).strip()
    if not note or chosen in {None, REASONS[-1]}:
        return note or chosen or ""
    return visit.say("page.claim.reason_and_note", reason=chosen, note=note)


@routes.form("/claims/{number}/undo")
async def undo(visit: Visit) -> WebReply:
    """The approver takes the approval back."""
    return _back(await visit.do.undo(visit.userid, visit.path["number"]))


@routes.form("/claims/{number}/resubmit", EVERY_DOOR)
async def resubmit(visit: Visit) -> WebReply:
    """Try again, without the lines named in ``drop``."""
    drop = [word for word in str(visit.body.get("drop", "")).split(",") if word]
    if not all(word.isascii() and word.isdecimal() and len(word) < 4 for word in drop):
        raise BadInput
    return _back(await visit.do.resubmit(visit.userid, visit.path["number"], [int(w) for w in drop]))


@routes.form("/claims/{number}/assign")
async def assign(visit: Visit) -> WebReply:
    """An admin names who approves a claim that nobody could approve."""
    named = str(visit.body.get("userid", "")).strip()[:USERID_LIMIT]
    return _back(await visit.do.assign(visit.userid, visit.path["number"], UserId(named)))


def _back(moved: Claim) -> Redirect:
    return Redirect(f"/claims/{moved.number}")
