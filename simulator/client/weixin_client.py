"""What Weixin's clients do for pages and apps: check a page's signature, give it the selected invoices; no HTTP."""

from collections.abc import Iterable

from simulator.client import selection_results
from simulator.platform.company.account import AccountKind, TicketKind
from simulator.platform.company.world import Signed, World
from simulator.state.errors import NotPossibleError
from simulator.state.models import Invoice, Json


def selectable_invoices(world: World, userid: str, params: Json, kind: AccountKind = "work") -> list[Invoice]:
    """What the invoice picker shows; a wrong cardSign shows an empty list, as the real client does.

    A mini program has no signature. Raises NotPossibleError for an unknown member or account.
    """
    world.member(userid)
    if kind == "mini_program":
        return world.wallet.choosable(userid)
    account = world.account(kind)
    problem = account.card_sign_error(params)
    told = f"chooseInvoice: {problem}" if problem else ""
    world.on_signature(Signed("chooseInvoice", userid, params, account.card_inputs(params), told, kind))
    return [] if problem else world.wallet.choosable(userid)


def select(
    world: World, userid: str, invoice_ids: Iterable[str], params: Json, kind: AccountKind = "work"
) -> list[Json]:
    """The rows for the selected invoices, with codes that only this account can query. Raises NotPossibleError."""
    ids = list(invoice_ids)
    most = world.switches.max_picked
    if most and len(ids) > most:
        raise NotPossibleError(f"no more than {most} can be chosen")
    chosen = [one for one in selectable_invoices(world, userid, params, kind) if one.id in ids]
    owner = world.account(kind).owner
    world.changed("pull", userid=userid)
    return [
        {"card_id": one.card_id, "encrypt_code": world.wallet.pull(one, owner), "app_id": "wxinvoiceplatform01"}
        for one in sorted(chosen, key=lambda one: ids.index(one.id))
    ]


def choose_invoice(
    world: World,
    userid: str,
    invoice_ids: Iterable[str] | None,
    params: Json,
    kind: AccountKind = "work",
    platform: selection_results.MobileSystem = "ios",
) -> Json:
    """What the page or the app gets after the member selected these (page 90493).

    No ids: cancelled. None: the member went back, which is ok with an empty list. Raises NotPossibleError.
    """
    if invoice_ids is None:
        return selection_result(world, "ok", [], kind, platform)
    ids = list(invoice_ids)
    rows = select(world, userid, ids, params, kind) if ids else None
    return selection_result(world, "ok" if ids else "cancel", rows, kind, platform)


def selection_result(
    world: World,
    outcome: selection_results.Outcome,
    rows: list[Json] | None,
    kind: AccountKind,
    platform: selection_results.MobileSystem = "ios",
) -> Json:
    """The answer in the shape of that account's client."""
    if kind == "mini_program":
        return selection_results.mini_program(outcome, rows)
    if kind == "open_app":
        return selection_results.open_app(outcome, rows, platform)
    shape = selection_results.work if kind == "work" else selection_results.official_account
    return shape(outcome, rows, world.switches)


def check_js_signature(
    world: World,
    url: str,
    timestamp: str,
    nonce: str,
    signature: str,
    kind: TicketKind = "jsapi",
    account: AccountKind = "work",
) -> tuple[int, str]:
    """(errcode, reason) of wx.config (`jsapi`) or wx.agentConfig (`agent_config`); flags one that is wrong."""
    signer = world.account(account)
    code, reason = signer.check_js_signature(url, timestamp, nonce, signature, kind)
    asked = {"url": url, "timestamp": timestamp, "nonceStr": nonce, "signature": signature}
    name = "wx.agentConfig" if kind == "agent_config" else "wx.config"
    told = f"JS signature {code}: {reason}" if code else ""
    world.on_signature(Signed(name, "", asked, signer.js_inputs(url, timestamp, nonce, kind), told, account))
    return code, reason
