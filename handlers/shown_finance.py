"""How finance's console, the claim's finance part, the printed claim and all fields of an invoice are shown."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.domain.calendar import SHANGHAI
from bot.domain.claim import AT_THE_WALLET, WANTS, Block, BlockKind, Claim, Line, State, Step
from bot.domain.invoice import Invoice, Item, Status
from bot.domain.money import yuan
from bot.domain.numbers import normal
from bot.domain.original import Kept, Kind
from bot.ports.claims import AuditEntry, Queue
from bot.services.claim_queries import ClaimView
from bot.services.finance_desk import QueueView
from bot.services.rules import Rules
from bot.texts import Say
from handlers import shown

MOST = 99
ACTIONS = ("pay", "unpay", "hold", "release", "send_back", "drop", "look", "keep")


def console(view: QueueView, rules: Rules, now: datetime, paged: bool, say: Say) -> dict[str, Any]:
    """One page of one queue; ``paged``: not its first."""
    return {
        "queue": view.queue.value,
        "queues": [_tab(queue, view.counts[queue]) for queue in Queue if _shown(queue, view, rules)],
        "rows": [_row(claim, view, now, say) for claim in view.claims],
        "total": sum(claim.total for claim in view.claims),
        "after": view.after,
        "pays": rules.pays,
        "close_hours": f"{rules.close_after.total_seconds() / 3600:g}",
        "paged": paged,
        "month": f"{now.astimezone(SHANGHAI):%Y-%m}",
    }


def _shown(queue: Queue, view: QueueView, rules: Rules) -> bool:
    """Where nobody pays, the queue of what is paid shows only when it holds something (the rule was changed)."""
    return queue is not Queue.PAID or rules.pays or bool(view.counts[queue]) or view.queue is queue


def _tab(queue: Queue, count: int) -> dict[str, str]:
    return {"name": queue.value, "count": f"{MOST}+" if count > MOST else str(count)}


def _row(claim: Claim, view: QueueView, now: datetime, say: Say) -> dict[str, Any]:
    lines = {line.id: line.no for line in claim.counted}
    files = [file for file in view.originals if file.line_id in lines and file.kind is Kind.PDF]
    return {
        **shown.row(claim),
        "state_text": say(shown.state_word(claim)),
        "age": _since(claim, now, say),
        "files": [
            {"no": lines[file.line_id], "href": f"/claims/{claim.number}/lines/{lines[file.line_id]}/pdf"}
            for file in sorted(files, key=lambda file: lines[file.line_id])
            if file.state is Kept.STORED
        ],
        "missing": [str(lines[file.line_id]) for file in files if file.state is Kept.MISSING],
        "trouble": say(claim.needs_help, number=claim.number).lstrip("⚠🛑 ") if claim.needs_help else "",
        "held": held(claim),
        "stops": shown.stops(claim, say),
        "can": {action: action in view.can[claim.id] for action in ACTIONS},
        "mine_not": claim.state in {State.APPROVED, State.PAID} and not view.can[claim.id],
    }


def _since(claim: Claim, now: datetime, say: Say) -> str:
    """How long ago it was approved; when it was written off."""
    if claim.state is State.CLOSED:
        return say("page.finance.closed_at", at=claim.updated_at.isoformat())
    last = claim.decided()
    minutes = int((now - (last.at if last else claim.updated_at)).total_seconds() // 60)
    for size, word in ((1440, "days"), (60, "hours")):
        if minutes >= size:
            return say("page.finance.ago", age=say(f"page.finance.{word}", n=str(minutes // size)))
    return say("page.finance.ago", age=say("page.finance.minutes", n=str(max(0, minutes))))


def held(claim: Claim) -> dict[str, str] | None:
    """Who holds the write-off and why, while that matters."""
    if not claim.held or claim.state not in {State.APPROVED, State.PAID}:
        return None
    return {"name": claim.held_by, "why": claim.held}


def on_claim(claim: Claim, can: frozenset[str], stuck: Sequence[int], say: Say) -> dict[str, Any]:
    """The finance part of the claim page. ``stuck``: the lines this person may answer for."""
    want = WANTS[claim.state]
    return {
        "finance": {
            **{action: action in can for action in ACTIONS},
            "stuck": list(stuck),
            "stopped": [
                _stop(block, claim, text) for block, text in zip(claim.blocks, shown.stops(claim, say), strict=True)
            ],
            "wants": {Status.CLOSED: "closing", Status.FREE: "release"}.get(want, "lock"),
            "can_say_closed": want is not Status.LOCKED,
        },
        "held": held(claim),
    }


def doubts(claim: Claim, blocks: Sequence[Block]) -> list[dict[str, Any]]:
    """The invoices of this claim of which finance has to say whether they are another's."""
    lines = {line.no: line.invoice for line in claim.lines}
    return [
        {"no": b.line, "seller": lines[b.line].seller, "amount": lines[b.line].fee, "other": b.args.get("other", "")}
        for b in blocks
    ]


def _stop(block: Block, claim: Claim, text: str) -> dict[str, Any]:
    """Why it is stopped, and what there is to do about it; ``paid``: what went out for that invoice, in fen."""
    line = next((one for one in claim.counted if one.no == block.line), None)
    wallet = line is not None and block.kind in AT_THE_WALLET
    return {
        "text": text,
        "no": block.line,
        "drop": wallet and len(claim.counted) > 1,
        "last": wallet and len(claim.counted) == 1,
        "paid": line.invoice.fee if wallet and line and claim.state is State.PAID else 0,
        "asked_back": block.kind is BlockKind.ASKED_BACK,
    }


def fields(invoice: Invoice, say: Say) -> dict[str, Any]:
    """Everything the platform told about an invoice, without what it left empty; unknown fields as they came."""
    money = {"net": invoice.fee_without_tax, "tax": invoice.tax, "other_charges": invoice.other_charges or None}
    money["fee"] = None if "fee" in invoice.unclear else invoice.fee
    words = {
        **_numbers(invoice),
        "kind": invoice.kind,
        "date": invoice.billed_on,
        "check_code": invoice.check_code,
        "buyer": invoice.buyer,
        "buyer_number": invoice.buyer_number,
        "buyer_contact": invoice.buyer_contact,
        "buyer_bank": invoice.buyer_bank,
        "seller": invoice.seller,
        "seller_number": invoice.seller_number,
        "seller_contact": invoice.seller_contact,
        "seller_bank": invoice.seller_bank,
        **{name: "" if fen is None else yuan(fen) for name, fen in money.items()},
        "detail": invoice.detail,
        "remarks": invoice.remarks,
        "cashier": invoice.cashier,
        "maker": invoice.maker,
        "valid_from": invoice.valid_from,
        "expires": invoice.expires_on,
        "card_status": invoice.card_status,
    }
    extra = [(name, value) for name, value in sorted(invoice.extra.items()) if value and not _address(value)]
    return {
        "words": [(say(f"field.{k}"), v) for k, v in words.items() if v],
        "items": [_goods(it, say) for it in invoice.items],
        "extra": extra,
    }


def _numbers(invoice: Invoice) -> dict[str, str]:
    """The numbers under their right names; what was not recognised as it came."""
    it = invoice.numbers
    kind = "fiscal_" if it.fiscal and not it.digital else ""
    code = it.code or ("" if it.shown and it.shown in normal(invoice.code) else invoice.code)
    return {
        f"{kind}number": it.shown or invoice.number,
        f"{kind}code": code,
        "paper_number": it.number if it.digital else "",
    }


def _goods(item: Item, say: Say) -> dict[str, str]:
    """One row of goods: how many, what one costs, what they cost together; what the platform did not tell is empty."""
    return {
        "name": item.name,
        "count": f"{item.num} {item.unit}".strip(),
        "price": "" if item.price is None else say("field.of_one", amount=yuan(item.price)),
        "fee": "" if item.fee is None else say("field.of_all", amount=yuan(item.fee)),
    }


def _address(value: str) -> bool:
    """Addresses of files are secrets."""
    return "://" in value


def printed(view: ClaimView, companies: Sequence[str], now: datetime, say: Say) -> dict[str, Any]:
    """The claim on paper. ``companies``: the names of ours; the one the invoices were made out to heads the sheet."""
    it = view.claim
    buyers = [line.invoice.buyer for line in it.counted if line.invoice.buyer in companies]
    submitted = [entry.at for entry in view.history if entry.step == Step.SUBMIT]
    return {
        "claim": {**shown.row(it), "state_text": say(shown.state_word(it))},
        "company": (*buyers, *companies, "")[0],
        "lines": [_printed_line(line) for line in it.lines],
        "submitted": submitted[-1] if submitted else it.created_at,
        "submitted_via": shown.via(it.extra.get("door", ""), say),
        "decisions": [*_decided(it, view.history, say), *_followed(view.history, say)],
        "approvers": [p.name for p in it.approvers],
        "now": now,
    }


def _printed_line(line: Line) -> dict[str, Any]:
    it = line.invoice
    return {
        "no": line.no,
        "seller": it.seller,
        "number": it.numbers.shown,
        "date": it.billed_on,
        "kind": it.kind,
        "amount": it.fee,
        "counts": line.counts,
        "reversed": line.reversed,
    }


def _decided(claim: Claim, history: Sequence[AuditEntry], say: Say) -> list[dict[str, Any]]:
    """Every decision; one that was taken back says so."""
    undone = [entry.at for entry in history if entry.step == Step.UNDO]
    rows = []
    for decision in claim.decisions:
        back = (
            decision.verdict is Step.APPROVE and decision.round < claim.round and any(a > decision.at for a in undone)
        )
        text = say("page.print.undone" if back else f"page.print.{decision.verdict.value}")
        rows.append({"name": decision.by.name, "text": text, "reason": decision.reason, "at": decision.at})
    return rows


def _followed(history: Sequence[AuditEntry], say: Say) -> list[dict[str, Any]]:
    """The payment that stands, and the write-off."""
    found: dict[str, AuditEntry] = {}
    for entry in history:
        if entry.step == Step.UNPAY:
            found.pop("paid", None)
        elif entry.step == Step.PAY or (entry.step == Step.WRITTEN_OFF and not entry.detail.get("void")):
            found["paid" if entry.step == Step.PAY else "written_off"] = entry
    return [
        {"name": e.actor_name or say("timeline.system"), "text": say(f"page.print.{what}"), "reason": "", "at": e.at}
        for what, e in found.items()
    ]
