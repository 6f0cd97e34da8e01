"""The shape in which each client gives the selected invoices to a page or an app; selects and signs nothing."""

import json
from typing import Any, Literal

from simulator.state.models import Json
from simulator.state.switches import Switches

Outcome = Literal["ok", "cancel", "fail"]
MobileSystem = Literal["ios", "android"]

CANCELLED = -2
"""errCode of both SDKs when the person turned back (WXErrCodeUserCancel, ERR_USER_CANCEL)."""

FAILED = -1


def work(outcome: Outcome, rows: list[Json] | None, switches: Switches) -> Json:
    """The JS answer in a Weixin Work page, in the styles of the switches (page 90493)."""
    listed: Any = json.dumps(rows) if switches.result_style == "string" else rows
    return _js(outcome, rows is not None, listed, switches)


def official_account(outcome: Outcome, rows: list[Json] | None, switches: Switches) -> Json:
    """The JS answer in Weixin's own browser: the list is a JSON string."""
    return _js(outcome, rows is not None, json.dumps(rows), switches)


def _js(outcome: Outcome, has_rows: bool, listed: Any, switches: Switches) -> Json:
    blank = "" if outcome == "ok" else " "
    result: Json = {}
    if switches.err_msg_style != "sdk":
        result["err_msg"] = f"choose_invoice:{blank}{outcome}"
    if switches.err_msg_style != "native":
        result["errMsg"] = f"chooseInvoice:{outcome}"
    return result | ({"choose_invoice_info": listed} if has_rows else {})


def mini_program(outcome: Outcome, rows: list[Json] | None) -> Json:
    """What wx.chooseInvoice gives to success or fail: the list is a JSON string named invoiceInfo."""
    if outcome == "ok":
        return {"errMsg": "chooseInvoice:ok", "invoiceInfo": json.dumps(rows or [])}
    return {"errMsg": "chooseInvoice:fail cancel" if outcome == "cancel" else "chooseInvoice:fail"}


def open_app(outcome: Outcome, rows: list[Json] | None, platform: MobileSystem) -> Json:
    """The SDK's response; going back without a selection gives errCode 0 and a list that is null."""
    code = {"ok": 0, "cancel": CANCELLED, "fail": FAILED}[outcome]
    if platform == "android":
        return {"errCode": code, "errStr": "", "cardItemList": json.dumps(rows) if rows else None}
    cards = [
        {"cardId": one["card_id"], "extMsg": "", "appID": one["app_id"], "encryptCode": one["encrypt_code"]}
        for one in rows or []
    ]
    return {"errCode": code, "errStr": "", "cardAry": cards or None}
