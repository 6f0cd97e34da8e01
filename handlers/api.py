"""What our own pages' scripts ask, in JSON."""

from collections.abc import Sequence
from typing import Any

from bot.domain.category import Category
from bot.domain.claim import Claim
from bot.domain.errors import BadInput
from bot.domain.money import capital, yuan
from bot.replies import Json, WebReply
from bot.router import Routes, Visit
from bot.usecases.picking import Approvers
from handlers import shown

routes = Routes()


def _ids(value: Any) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(v, str) for v in value):
        raise BadInput
    return value


def _notes(value: Any) -> dict[str, str]:
    if not isinstance(value, dict) or not all(isinstance(v, str) for v in value.values()):
        raise BadInput
    return value


def _categories(value: Any, picks: Sequence[str]) -> dict[str, Category]:
    kinds = _notes(value)
    if not set(kinds) <= set(picks) or not set(kinds.values()) <= set(Category):
        raise BadInput
    return {pick: Category(kind) for pick, kind in kinds.items()}


def _total(fens: Sequence[int]) -> dict[str, Any]:
    total = sum(fens)
    return {"total": total, "total_text": yuan(total), "total_capital": capital(total), "count": len(fens)}


@routes.api("GET", "/api/js-config")
async def js_config(visit: Visit) -> WebReply:
    """The JS-SDK's signature, for pages of ours alone."""
    return Json(await visit.do.js_config(visit.query.get("url", ""), visit.origins))


@routes.api("GET", "/api/card-sign")
async def card_sign(visit: Visit) -> WebReply:
    """The signature that opens the wallet."""
    return Json(await visit.do.card_sign())


@routes.api("POST", "/api/picks")
async def picks(visit: Visit) -> WebReply:
    """Look up what was chosen; rows, total, and who will approve."""
    chosen = visit.do.chosen(visit.body.get("result"))
    rows = await visit.do.look_up(visit.userid, chosen, _ids(visit.body.get("have", [])))
    approvers = await visit.do.approvers_for(visit.userid)
    good = [row.invoice.fee for row in rows if row.state != "blocked" and row.invoice]
    names = [person.name for person in approvers.people]
    note = _about(approvers, visit)
    data = {"rows": [shown.pick_row(row, visit.say) for row in rows], "approvers": names, "approver_note": note}
    return Json({**data, **_total(good), "ok_count": len(good), "summary": _summary(visit, len(rows), len(good))})


def _about(approvers: Approvers, visit: Visit) -> str | None:
    """What is to be said about the approvers: a level skipped (B-8), or nobody there (B-7)."""
    if approvers.people:
        return visit.say("page.picker.passed_over", name=visit.name) if approvers.passed_over else None
    return visit.say("page.picker.nobody" if visit.do.carers else "refusal.no_approver")


def _summary(visit: Visit, count: int, good: int) -> str:
    """How many of the selection can be claimed (A-4)."""
    if not count:
        return ""
    key = "picked.all" if good == count else "picked.some" if good else "picked.none"
    return visit.say(key, count=str(count), good=str(good), bad=str(count - good))


@routes.api("POST", "/api/total")
async def total(visit: Visit) -> WebReply:
    """The sum of these picks, in figures and capitals."""
    return Json(_total([p.invoice.fee for p in await visit.do.picked(visit.userid, _ids(visit.body.get("picks")))]))


@routes.api("POST", "/api/claims")
async def submit(visit: Visit) -> WebReply:
    """Submit; the same key is the same claim."""
    body = visit.body
    key, purpose = str(body.get("key", "")), str(body.get("purpose", ""))
    known = await visit.do.submitted(visit.userid, key)
    if known:
        return Json({**_told(known), "text": visit.say("refusal.already_submitted", number=known.number)})
    picks, notes = _ids(body.get("picks")), _notes(body.get("notes", {}))
    kinds = _categories(body.get("categories", {}), picks)
    return Json(_told(await visit.do.submit(visit.userid, key, picks, purpose, notes, kinds)))


@routes.api("POST", "/api/send-link")
async def send_link(visit: Visit) -> WebReply:
    """Send the member a link to the picker, to be opened on the phone."""
    return Json(
        {"text": visit.say("page.picker.sent" if await visit.do.send_link(visit.userid) else "page.picker.sent_before")}
    )


@routes.api("GET", "/api/submissions/{key}")
async def submission(visit: Visit) -> WebReply:
    """What became of a submission."""
    return Json(_told(await visit.do.by_submission(visit.userid, visit.path["key"])))


@routes.api("GET", "/api/claims/{number}")
async def claim(visit: Visit) -> WebReply:
    """How the claim stands."""
    view = await visit.do.view(visit.userid, visit.path["number"])
    return Json({"state": view.claim.state.value, "version": view.version})


def _told(claim: Claim) -> dict[str, Any]:
    return {"claim": claim.number, "state": claim.state.value, "url": f"/claims/{claim.number}"}
