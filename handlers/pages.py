"""Pages, and the forms on them."""

from bot.chat.replies import Download, Page, Redirect, WebReply
from bot.domain.claim import Claim, State
from bot.domain.errors import BadInput, NoSuchClaim, TooLate
from bot.domain.invoice import Account, UserId
from bot.domain.original import Kind
from bot.domain.wording import REASONS, reason_of
from bot.router import EVERY_DOOR, WORK_ALONE, RequestContext, Routes
from bot.services.picks import PICKERS
from handlers import paging, shown, shown_finance

routes = Routes()

USERID_LIMIT = 64


@routes.page(PICKERS[Account.WORK], WORK_ALONE)
async def picker(context: RequestContext) -> WebReply:
    """The picker page."""
    return Page("picker.html", {"limits": {"max_lines": context.rules.max_lines}, "approvers_hint": None})


@routes.page(PICKERS[Account.OFFICIAL], frozenset({Account.OFFICIAL}))
async def official_picker(context: RequestContext) -> WebReply:
    """The picker page in the company's Official Account."""
    return await picker(context)


@routes.page("/claims", EVERY_DOOR)
async def claims(context: RequestContext) -> WebReply:
    """The member's claims, newest first in pages, and what waits for them."""
    mine, older = await paging.mine(context)
    waiting = await context.claims.waiting_for(context.userid)
    values = {"mine": [shown.row(c) for c in mine], "waiting": [shown.row(c) for c in waiting]}
    return Page("claims.html", {**values, "older": older, "paged": "before" in context.query})


@routes.page("/claims/{number}", EVERY_DOOR)
async def claim(context: RequestContext) -> WebReply:
    """One claim: timeline, lines, and what this person can do."""
    view = await context.claims.view(context.userid, context.path["number"])
    it, say = view.claim, context.say
    can, stuck = context.finance.finance_can(it, context.userid), await context.finance.answers_for(context.userid, it)
    details = {line.no: shown_finance.fields(line.invoice, say) for line in it.lines}
    same = shown_finance.doubts(it, context.same_invoices.same_can(it, context.userid))
    finance = shown_finance.on_claim(it, can, stuck, say)
    values = {**shown.claim(view, context.userid, say), **finance, "same": same, "details": details}
    return Page("claim.html", values)


@routes.page("/claims/{number}/print", EVERY_DOOR)
async def printed(context: RequestContext) -> WebReply:
    """The claim as a sheet of paper."""
    view = await context.claims.view(context.userid, context.path["number"])
    companies = [company.name for company in context.rules.house.companies]
    return Page("print.html", shown_finance.printed(view, companies, context.clock.now(), context.say))


@routes.page("/claims/{number}/lines/{no}/pdf", EVERY_DOOR)
async def pdf(context: RequestContext) -> WebReply:
    """The original of one invoice, for everybody concerned."""
    return await _original(context, Kind.PDF)


@routes.page("/claims/{number}/lines/{no}/itinerary", EVERY_DOOR)
async def itinerary(context: RequestContext) -> WebReply:
    """The itinerary that came with one invoice."""
    return await _original(context, Kind.ITINERARY)


async def _original(context: RequestContext, kind: Kind) -> Download:
    no = context.path["no"]
    if not (no.isascii() and no.isdecimal() and len(no) < 4):
        raise NoSuchClaim("refusal.no_original")
    return Download(*await context.claims.original(context.userid, context.path["number"], int(no), kind))


@routes.form("/claims/{number}/withdraw", EVERY_DOOR)
async def withdraw(context: RequestContext) -> WebReply:
    """The claimant takes it back."""
    moved = await context.submissions.withdraw(context.userid, context.path["number"])
    if moved.state is not State.WITHDRAWN:
        raise TooLate("late.withdraw_approved", number=moved.number)
    return _back(moved)


@routes.form("/claims/{number}/ask-back", EVERY_DOOR)
async def ask_back(context: RequestContext) -> WebReply:
    """The claimant asks finance to send it back."""
    return _back(await context.submissions.withdraw(context.userid, context.path["number"]))


@routes.form("/claims/{number}/approve")
async def approve(context: RequestContext) -> WebReply:
    """An approver says yes."""
    return _back(await context.approvals.approve(context.userid, context.path["number"]))


@routes.form("/claims/{number}/reject")
async def reject(context: RequestContext) -> WebReply:
    """An approver says no, with a reason."""
    return _back(await context.approvals.reject(context.userid, context.path["number"], _reason(context)))


def _reason(context: RequestContext) -> str:
    """What was chosen and what was written; "other" says nothing beside a sentence."""
    chosen, note = reason_of(str(context.body.get("reason", ""))), str(context.body.get("note", "")).strip()
    if not note or chosen in {None, REASONS[-1]}:
        return note or chosen or ""
    return context.say("page.claim.reason_and_note", reason=chosen, note=note)


@routes.form("/claims/{number}/undo")
async def undo(context: RequestContext) -> WebReply:
    """The approver takes the approval back."""
    return _back(await context.approvals.undo(context.userid, context.path["number"]))


@routes.form("/claims/{number}/resubmit", EVERY_DOOR)
async def resubmit(context: RequestContext) -> WebReply:
    """Try again, without the lines named in ``drop``."""
    drop = [word for word in str(context.body.get("drop", "")).split(",") if word]
    if not all(word.isascii() and word.isdecimal() and len(word) < 4 for word in drop):
        raise BadInput
    return _back(await context.submissions.resubmit(context.userid, context.path["number"], [int(w) for w in drop]))


@routes.form("/claims/{number}/assign")
async def assign(context: RequestContext) -> WebReply:
    """An admin names who approves a claim that nobody could approve."""
    named = str(context.body.get("userid", "")).strip()[:USERID_LIMIT]
    return _back(await context.approvals.assign(context.userid, context.path["number"], UserId(named)))


def _back(moved: Claim) -> Redirect:
    return Redirect(f"/claims/{moved.number}")
