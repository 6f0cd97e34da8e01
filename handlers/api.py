"""The HTTP API, for the scripts of our own pages, the mini program and the company's app alike."""

from collections.abc import Sequence
from dataclasses import asdict

from bot.chat.replies import Json, WebReply
from bot.domain.claim import Claim, State
from bot.domain.errors import BadInput, TooLate
from bot.domain.invoice import Account
from bot.domain.money import capital, yuan
from bot.router import EVERY_DOOR, RequestContext, Routes
from bot.services.approver_finder import Approvers
from handlers import paging, shapes, shown

routes = Routes()


def _total(fens: Sequence[int]) -> shapes.Total:
    total = sum(fens)
    return shapes.Total(total, yuan(total), capital(total), len(fens))


@routes.api(
    "GET",
    "/api/js-config",
    gives=shapes.PageConfig,
    asks={"url": "The page's address, without #."},
    pages_only=True,
    doors=frozenset({Account.WORK, Account.OFFICIAL}),
)
async def js_config(context: RequestContext) -> WebReply:
    """The JS-SDK's signature, for pages of ours alone."""
    return Json(
        shapes.PageConfig(
            **await context.picks.js_config(context.query.get("url", ""), context.origins, context.account)
        )
    )


@routes.api("GET", "/api/card-sign", gives=shapes.CardSign, doors=EVERY_DOOR)
async def card_sign(context: RequestContext) -> WebReply:
    """The signature that opens the wallet."""
    return Json(shapes.CardSign(**await context.picks.card_sign(context.account)))


@routes.api("POST", "/api/picks", takes=shapes.Choice, gives=shapes.Picked, doors=EVERY_DOOR)
async def picks(context: RequestContext) -> WebReply:
    """Look up what was chosen; rows, total, and who will approve."""
    sent: shapes.Choice = context.sent
    rows = await context.picks.look_up(context.userid, context.picks.chosen(sent.result, context.account), sent.have)
    approvers = await context.approver_finder.expected(context.userid)
    good = [row.invoice.fee for row in rows if row.state != "blocked" and row.invoice]
    return Json(
        shapes.Picked(
            **asdict(_total(good)),
            rows=[shown.pick_row(row, context.say) for row in rows],
            ok_count=len(good),
            summary=_summary(context, len(rows), len(good)),
            approvers=[person.name for person in approvers.people] if approvers else [],
            approver_note=_about(approvers, context) if approvers else None,
        )
    )


def _about(approvers: Approvers, context: RequestContext) -> str | None:
    """What is to be said about the approvers: a level skipped (B-8), or nobody there (B-7)."""
    if approvers.people:
        return context.say("page.picker.passed_over", name=context.name) if approvers.passed_over else None
    return context.say("page.picker.nobody" if context.rules.responsible else "refusal.no_approver")


def _summary(context: RequestContext, count: int, good: int) -> str:
    """How many of the selection can be claimed (A-4)."""
    if not count:
        return ""
    key = "picked.all" if good == count else "picked.some" if good else "picked.none"
    return context.say(key, count=str(count), good=str(good), bad=str(count - good))


@routes.api("POST", "/api/total", takes=shapes.Selection, gives=shapes.Total, doors=EVERY_DOOR)
async def total(context: RequestContext) -> WebReply:
    """The sum of these picks, in figures and capitals."""
    sent: shapes.Selection = context.sent
    return Json(_total([pick.invoice.fee for pick in await context.picks.picked(context.userid, sent.picks)]))


@routes.api("POST", "/api/claims", takes=shapes.Submission, gives=shapes.Submitted, doors=EVERY_DOOR)
async def submit(context: RequestContext) -> WebReply:
    """Submit; the same key is the same claim."""
    sent: shapes.Submission = context.sent
    known = await context.submissions.submitted(context.userid, sent.key)
    if known:
        return Json(_submitted(known, context.say("refusal.already_submitted", number=known.number)))
    if not set(sent.categories) <= set(sent.picks):
        raise BadInput
    made = await context.submissions.submit(
        context.userid, sent.key, sent.picks, sent.purpose, sent.notes, sent.categories
    )
    return Json(_submitted(made))


@routes.api("GET", "/api/submissions/{key}", gives=shapes.Submitted, doors=EVERY_DOOR)
async def submission(context: RequestContext) -> WebReply:
    """What became of a submission; 404 while nothing is known of it."""
    return Json(_submitted(await context.claims.by_submission(context.userid, context.path["key"])))


@routes.api(
    "GET",
    "/api/claims",
    gives=shapes.ClaimList,
    asks={"before": "``next`` of the answer that these are to follow."},
    doors=EVERY_DOOR,
)
async def claims(context: RequestContext) -> WebReply:
    """The member's claims, newest first."""
    found, older = await paging.mine(context)
    listed = [shown.in_list(one, context.say) for one in found]
    return Json(shapes.ClaimList(listed, str(older) if older else None))


@routes.api("GET", "/api/claims/{number}", gives=shapes.ClaimShown, doors=EVERY_DOOR)
async def claim(context: RequestContext) -> WebReply:
    """How the claim stands: state, invoices, timeline."""
    view = await context.claims.view(context.userid, context.path["number"])
    return Json(shown.told(view, context.userid, context.lang, context.say))


@routes.api("POST", "/api/claims/{number}/withdraw", gives=shapes.Submitted, doors=EVERY_DOOR)
async def withdraw(context: RequestContext) -> WebReply:
    """The claimant takes the claim back; its invoices are unlocked."""
    moved = await context.submissions.withdraw(context.userid, context.path["number"])
    if moved.state is not State.WITHDRAWN:
        raise TooLate("late.withdraw_approved", number=moved.number)
    return Json(_submitted(moved))


@routes.api("POST", "/api/send-link", gives=shapes.Told, pages_only=True)
async def send_link(context: RequestContext) -> WebReply:
    """Send the member a link to the picker, to be opened on the phone."""
    sent = await context.conversations.send_link(context.userid)
    return Json(shapes.Told(context.say("page.picker.sent" if sent else "page.picker.sent_before")))


def _submitted(claim: Claim, text: str = "") -> shapes.Submitted:
    return shapes.Submitted(claim.number, claim.state.value, f"/claims/{claim.number}", text)
