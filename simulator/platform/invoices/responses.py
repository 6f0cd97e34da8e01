"""Answers the four invoice calls of both hosts (pages 90284 to 90287); which status may follow is the wallet's rule."""

import random
from typing import Any

from simulator.platform.calls import Call, Codes, RefusedError
from simulator.platform.company import originals, third_parties
from simulator.platform.company.wallet import Pair
from simulator.platform.invoices.invoice_json import invoice_json
from simulator.state.models import Invoice, Json, Status


def query_one(call: Call) -> Json:
    """getinvoiceinfo (page 90284)."""
    _permitted(call, batch=False)
    call.flag_unknown_fields("card_id", "encrypt_code")
    invoice = _find(call, _pair(call.body, call.codes))
    hidden = call.world.switches.closed_queryable != "yes" and invoice.status == Status.CLOSURE
    if hidden:
        raise RefusedError(call.world.switches.closed_query_code)
    return _shown(call, invoice)


def query_many(call: Call) -> Json:
    """getinvoiceinfobatch (page 90287): items carry no encrypt_code, so only their order pairs them."""
    _permitted(call, batch=True)
    call.flag_unknown_fields("item_list")
    switches = call.world.switches
    pairs = _pairs(call, "item_list")
    if switches.max_batch_query and len(pairs) > switches.max_batch_query:
        raise RefusedError(72052)
    items = []
    for pair in pairs:
        invoice = call.world.wallet.find(call.account.owner, pair)
        if invoice is None and switches.batch_omits_bad:
            continue
        if invoice is None:
            raise RefusedError(72031)
        if invoice.status == Status.CLOSURE and switches.closed_queryable == "omit":
            continue
        if invoice.status == Status.CLOSURE and switches.closed_queryable == "no":
            raise RefusedError(switches.closed_query_code)
        items.append({"errcode": 0, "errmsg": "ok", **_shown(call, invoice)})
    if switches.batch_order == "shuffle":
        random.Random(call.world.number()).shuffle(items)
    return {"item_list": items}


def update_one(call: Call) -> Json:
    """updateinvoicestatus (page 90285)."""
    _permitted(call, batch=False)
    call.flag_unknown_fields("card_id", "encrypt_code", "reimburse_status")
    pair = _pair(call.body, call.codes)
    wanted = _status(call)
    _change(call, [_find(call, pair)], wanted)
    return {}


def update_many(call: Call) -> Json:
    """updatestatusbatch (page 90286): one owner, all or none, and the answer does not name the invoice at fault."""
    _permitted(call, batch=False)
    call.flag_unknown_fields("openid", "reimburse_status", "invoice_list")
    openid = call.required_text("openid")
    wanted = _status(call)
    pairs = _pairs(call, "invoice_list")
    if call.world.switches.max_batch_update and len(pairs) > call.world.switches.max_batch_update:
        raise RefusedError(72055)
    if len(set(pairs)) != len(pairs):
        call.flags.append("the same invoice twice in one batch")
    owners = call.account.userids(openid)
    if not owners:
        raise RefusedError(call.codes.unknown_openid)
    invoices = [_find(call, pair) for pair in pairs]
    if any(one.owner not in owners for one in invoices):
        raise RefusedError(72037)
    _change(call, invoices, wanted)
    return {}


def _change(call: Call, invoices: list[Invoice], wanted: Status) -> None:
    world = call.world
    code = world.wallet.change(call.account.owner, invoices, wanted, world.clock.seconds())
    if code:
        raise RefusedError(code)
    for one in invoices:
        world.changed("wallet", userid=one.owner, invoice=one.id)


def _permitted(call: Call, *, batch: bool) -> None:
    third_parties.expire_locks(call.world)
    if not call.account.may_reimburse(batch=batch):
        raise RefusedError(48001)


def _find(call: Call, pair: Pair) -> Invoice:
    invoice = call.world.wallet.find(call.account.owner, pair)
    if invoice is None:
        known = any(one.card_id == pair[0] for one in call.world.invoices.values())
        raise RefusedError(72031 if known else call.codes.unknown_card)
    return invoice


def _pair(table: Any, codes: Codes) -> Pair:
    if not isinstance(table, dict):
        raise RefusedError(codes.wrong_type)
    values = table.get("card_id"), table.get("encrypt_code")
    for value in values:
        if value in (None, ""):
            raise RefusedError(codes.missing)
        if not isinstance(value, str):
            raise RefusedError(codes.wrong_type)
    return str(values[0]), str(values[1])


def _pairs(call: Call, name: str) -> list[Pair]:
    rows = call.body.get(name)
    if not rows:
        raise RefusedError(call.codes.missing, name)
    if not isinstance(rows, list):
        raise RefusedError(call.codes.wrong_type, name)
    for row in rows:
        extra = set(row) - {"card_id", "encrypt_code"} if isinstance(row, dict) else set()
        call.flags += [f"unknown field {name}.{one}" for one in sorted(extra)]
    return [_pair(row, call.codes) for row in rows]


def _status(call: Call) -> Status:
    given = call.required_text("reimburse_status")
    try:
        return Status(given)
    except ValueError:
        raise RefusedError(72031, given) from None


def _shown(call: Call, invoice: Invoice) -> Json:
    world = call.world
    invoice.shown = [*invoice.shown, (world.clock.now(), str(invoice.status))][-SHOWN_KEPT:]
    item = invoice_json(invoice, call.account.openid(invoice.owner), world.switches)
    info = item["user_info"]
    for name in ("pdf_url", "trip_pdf_url", "trip_pdf_ur"):
        if str(info.get(name, "")).startswith("/"):
            info[name] = originals.pdf_address(world, info[name])
    return item


SHOWN_KEPT = 50
"""How many answers about one invoice are remembered."""
