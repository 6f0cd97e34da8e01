"""How claims and picks are shown on pages: values ready for a template, sentences in the visitor's language."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.domain.audit import AuditNote
from bot.domain.category import guess
from bot.domain.claim import AT_THE_WALLET, ENDED, BlockKind, Claim, Line, LineState, State, Step
from bot.domain.invoice import Account, UserId
from bot.domain.money import yuan
from bot.domain.original import Kept, Kind, Original
from bot.domain.wording import REASONS, TextKey
from bot.ports.claims import AuditEntry
from bot.services.claim_queries import ClaimView
from bot.services.picks import PickRow
from bot.texts import Say, when
from handlers import shapes

BAD_NEWS = frozenset(
    {
        Step.REJECT,
        Step.LOCK_REFUSED,
        Step.UNPAY,
        AuditNote.NEEDS_HELP,
        AuditNote.HOLD,
        AuditNote.SAID_NOT_CLOSED,
        AuditNote.BLOCKED,
        AuditNote.DROPPED,
        AuditNote.DROPPED_PAID,
        AuditNote.VOID,
    }
)


def state_word(claim: Claim) -> str:
    """The text key for where a claim stands; a draft may wait for finance."""
    return "state.draft_waits" if claim.state is State.DRAFT and claim.blocks else f"state.{claim.standing}"


def row(claim: Claim) -> dict[str, Any]:
    """One claim in a list."""
    return {
        "number": claim.number,
        "state": claim.state.value,
        "word": state_word(claim),
        "total": claim.total,
        "lines": len(claim.counted),
        "claimant": claim.claimant.name,
        "at": claim.updated_at,
        "purpose": claim.purpose,
        "waiting_for": [p.name for p in claim.approvers] if claim.state is State.PENDING else [],
    }


def claim(view: ClaimView, userid: UserId, say: Say) -> dict[str, Any]:
    """The claim page."""
    it = view.claim
    waits = state_word(it) == "state.draft_waits"
    refused = [line.no for line in it.counted if line.problem]
    out = sorted({block.line for block in it.blocks}) if waits else refused
    return {
        "claim": {
            **row(it),
            "state_text": say(state_word(it)),
            "version": view.version,
            "waits_for_finance": waits,
            "stopped": bool(it.blocks),
            "mine": it.claimant.userid == userid,
            "lines": [_line(line, view, it.claimant.userid == userid, say) for line in it.lines],
        },
        "waiting_for": [p.name for p in it.approvers] if it.state is State.PENDING else [],
        "timeline": [_entry(entry, it, say) for entry in view.history],
        "can": {
            **{
                what: what in view.can
                for what in ("withdraw", "ask_back", "approve", "reject", "undo", "resubmit", "assign")
            },
            "drop": out if 0 < len(out) < len(it.counted) else [],
        },
        "undo_seconds": view.undo_seconds,
        "waits": say(view.waits) if view.waits else _waits(it, say),
        "trouble": _trouble(view, say),
        "poll": it.state not in ENDED or not view.released,
    }


def stops(claim: Claim, say: Say) -> list[str]:
    """What keeps it from being paid and written off till somebody has decided, a sentence each; a hold has its own."""
    return [
        say("block.on_line", no=str(block.line), why=TextKey(f"block.{block.kind}"))
        if block.line
        else say(f"block.{block.kind}")
        for block in claim.blocks
    ]


def _waits(claim: Claim, say: Say) -> str:
    return say("waits.stopped", what=say("page.app.comma").join(stops(claim, say))) if claim.blocks else ""


def _line(line: Line, view: ClaimView, mine: bool, say: Say) -> dict[str, Any]:
    files = [file for file in view.originals if file.line_id == line.id]
    return {
        "why": line.note,
        "files": [_file(file, view.claim.number, line.no, say) for file in files if file.state is Kept.STORED],
        "no": line.no,
        "seller": line.invoice.seller,
        "tail": line.invoice.tail,
        "date": line.invoice.billed_on,
        "amount": line.invoice.fee,
        "kind": line.invoice.kind,
        "category": line.category.value,
        "state": "refused" if line.problem and line.counts else line.state.value,
        "stopped": bool(_stops(line, view.claim)),
        "state_text": say(f"line_state.{_standing(line, view)}"),
        "note": "\n".join(_line_notes(line, view.claim, files, mine, say)),
    }


def _standing(line: Line, view: ClaimView) -> str:
    """The word for where an invoice stands: as long as it is not decided about, that is where its lock is."""
    if not line.counts or line.state is LineState.CLOSED:
        return "reversed" if line.reversed else line.state.value
    if line.problem:
        return "refused"
    if _stops(line, view.claim):
        return "stopped"
    match view.claim.state:
        case State.LOCKING:
            return "locking"
        case State.DRAFT | State.REJECTED | State.WITHDRAWN:
            return "free" if view.released else "freeing"
    return line.state.value


def _stops(line: Line, claim: Claim) -> list[BlockKind]:
    """What stops the claim because of this line; a draft that waits was never under way."""
    if claim.state is State.DRAFT:
        return []
    return [block.kind for block in claim.blocks if block.line == line.no]


def _line_notes(line: Line, claim: Claim, files: Sequence[Original], mine: bool, say: Say) -> list[str]:
    """What stops it, why it was refused, what the checks found (what is quiet, for those who decide), a missing
    original (A-15)."""
    notes = [_sentence(say(f"block.{kind}")) for kind in _stops(line, claim) if kind in AT_THE_WALLET]
    notes += [say(line.problem, code=str(line.problem_code))] if line.problem else []
    notes += [say(found.note, **found.args) for found in line.findings if not (found.quiet and mine)]
    missing = any(file.kind is Kind.PDF and file.state is Kept.MISSING for file in files)
    return list(dict.fromkeys([*notes, *([say("row.no_pdf")] if missing else [])]))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]


def _file(file: Original, number: str, no: int, say: Say) -> dict[str, str]:
    return {"text": say(f"original.{file.kind.value}"), "href": f"/claims/{number}/lines/{no}/{file.kind.value}"}


def _entry(entry: AuditEntry, claim: Claim, say: Say) -> dict[str, Any]:
    reason = entry.detail.get("reason", "")
    args = {
        "name": entry.actor_name or say("timeline.system"),
        "reason": reason or REASONS[-1],
        "why": entry.detail.get("why", ""),
        "line": entry.detail.get("line", ""),
        "names": entry.detail.get("names") or "、".join(p.name for p in claim.approvers) or say("waits.admin"),
        "amount": entry.detail.get("amount", ""),
        "number": claim.number,
        "count": entry.detail.get("count") or str(len(claim.counted)),
    }
    through = via(entry.detail.get("door", ""), say)
    sent_back = entry.step == Step.WITHDRAW and entry.actor != claim.claimant.userid
    void = entry.step == Step.WRITTEN_OFF and entry.detail.get("void")
    word = "sent_back" if sent_back else "ended_void" if void else entry.step
    text = say(f"timeline.{word}", **args)
    return {
        "at": entry.at,
        "text": say("door.step_through", what=text, via=through) if through else text,
        "tone": "bad" if entry.step in BAD_NEWS else "done",
    }


def via(door: str, say: Say) -> str:
    """The door that a step came through, in words; empty for Weixin Work's own."""
    return say("door.through", door=say(f"door.{door}")) if door not in {"", Account.WORK.value} else ""


def _trouble(view: ClaimView, say: Say) -> str | None:
    if view.claim.needs_help:
        it = view.claim
        names = "、".join(p.name for p in it.approvers)
        return say(it.needs_help, number=it.number, name=it.claimant.name, total=yuan(it.total), names=names)
    return None


def _notes(pick: PickRow) -> list[tuple[str, Mapping[str, str]]]:
    first = [(pick.note, pick.args or {})] if pick.note else []
    return [*first, *((finding.note, finding.args) for finding in pick.more)]


def pick_row(pick: PickRow, say: Say) -> shapes.Row:
    """One row of the picker."""
    row = shapes.Row(
        pick=pick.id,
        state=pick.state,
        chip=say(pick.chip),
        note="\n".join(say(note, **args) for note, args in _notes(pick)),
        link=f"/claims/{pick.claim}" if pick.claim else "",
        asks=pick.asks,
        soon=pick.chip == "chip.unlocking",
        category="",
    )
    invoice = pick.invoice
    if invoice is None:
        return row
    day = invoice.billed_on
    return replace(
        row,
        category=guess(invoice).value,
        seller=invoice.seller,
        tail=invoice.tail,
        date=day,
        date_text=say("date.day", year=day[:4], on=f"{day}T00:00:00+08:00") if day else "",
        amount=invoice.fee,
        amount_text="" if "fee" in invoice.unclear else yuan(invoice.fee),
        kind=invoice.kind,
    )


def in_list(claim: Claim, say: Say) -> shapes.ClaimInList:
    """One claim in the API's list."""
    shown = row(claim)
    texts = {"state_text": say(shown.pop("word")), "total_text": yuan(claim.total)}
    return shapes.ClaimInList(**{**shown, **texts, "at": claim.updated_at.isoformat()})


def told(view: ClaimView, userid: UserId, lang: str, say: Say) -> shapes.ClaimShown:
    """One claim in the API: what its page shows."""
    page = claim(view, userid, say)
    it = page["claim"]
    return shapes.ClaimShown(
        number=it["number"],
        state=it["state"],
        state_text=it["state_text"],
        version=it["version"],
        total=it["total"],
        total_text=yuan(it["total"]),
        claimant=it["claimant"],
        purpose=it["purpose"],
        waiting_for=page["waiting_for"],
        waits=page["waits"],
        trouble=page["trouble"],
        poll=page["poll"],
        can_withdraw=page["can"]["withdraw"],
        lines=[_told_line(line) for line in it["lines"]],
        timeline=[
            shapes.Event(event["at"].isoformat(), when(event["at"], lang), event["text"], event["tone"])
            for event in page["timeline"]
        ],
    )


def _told_line(line: dict[str, Any]) -> shapes.LineShown:
    told = {name: value for name, value in line.items() if name not in {"files", "stopped"}}
    return shapes.LineShown(**told, amount_text=yuan(line["amount"]))
