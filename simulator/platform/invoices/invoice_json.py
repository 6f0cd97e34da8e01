"""A wallet invoice as the JSON of a query (page 90284), with the deviations that are switched on; changes nothing."""

from datetime import UTC, datetime

from simulator.state.clock import BEIJING
from simulator.state.models import Invoice, Json
from simulator.state.switches import Switches

_OFTEN_EMPTY = (
    *("buyer_number", "buyer_address_and_phone", "buyer_bank_account"),
    *("seller_number", "seller_address_and_phone", "seller_bank_account"),
    *("remarks", "cashier", "maker", "order_id"),
)


def invoice_json(invoice: Invoice, openid: str, switches: Switches) -> Json:
    """One invoice without errcode. Fields that are None are left out, as issuers do."""
    whole = {
        "card_id": invoice.card_id,
        "begin_time": invoice.begin_time,
        "end_time": invoice.end_time,
        "user_card_status": invoice.user_card_status or ("NORMAL" if switches.unknown_key else None),
        "openid": openid,
        "type": invoice.type,
        "payee": invoice.payee,
        "detail": invoice.detail,
        "user_info": _present(_user_info(invoice, switches)),
    }
    return _present(whole)


def _user_info(invoice: Invoice, switches: Switches) -> Json:
    number, code = invoice.billing_no, invoice.billing_code
    if switches.swap_billing and code:
        number, code = code, number
    has_tax = not switches.missing_tax
    more = {"fee": invoice.fee} if switches.unknown_key and len(invoice.info) == 1 else {}
    return {
        "fee": _amount(invoice.fee, switches),
        "title": invoice.title,
        "billing_time": _date(invoice.billing_time, switches),
        "billing_no": number,
        "billing_code": code,
        "info": [_row({**more, **one}, switches) for one in invoice.info] or None,
        "fee_without_tax": _amount(invoice.fee_without_tax, switches) if has_tax else None,
        "tax": _amount(invoice.tax, switches) if has_tax else None,
        "detail": invoice.detail,
        "pdf_url": invoice.pdf_url,
        ("trip_pdf_ur" if switches.trip_typo else "trip_pdf_url"): invoice.trip_pdf_url,
        (" reimburse_status" if switches.blank_key else "reimburse_status"): str(invoice.status),
        "check_code": invoice.check_code,
        **{name: getattr(invoice, name) or None for name in _OFTEN_EMPTY},
        "lock_owner": invoice.locked_by or None if switches.shows_locker else None,
        "accept": True if switches.unknown_key else None,
    }


def _present(fields: Json) -> Json:
    return {name: value for name, value in fields.items() if value is not None}


def _amount(fen: int | None, switches: Switches) -> object:
    """A sum (fen) in the form of the switch `amounts`."""
    if fen is None or switches.amounts == "fen":
        return fen
    ways = {"fen_text": str(fen), "yuan_text": f"{fen / 100:.2f}", "yuan": fen / 100}
    return ways.get(switches.amounts, "***")


def _row(row: Json, switches: Switches) -> Json:
    """A row of goods, its sums in the same form."""
    return {name: _amount(value, switches) if name in {"price", "fee"} else value for name, value in row.items()}


def _date(seconds: int, switches: Switches) -> object:
    """The issue date (unix seconds) in the form of the switch `dates`."""
    day = datetime.fromtimestamp(seconds, UTC).astimezone(BEIJING)
    ways: dict[str, object] = {
        "milliseconds": seconds * 1000,
        "iso": f"{day:%Y-%m-%d}",
        "compact": int(f"{day:%Y%m%d}"),
        "chinese": f"{day:%Y}年{day:%m}月{day:%d}日",
        "short": f"{day:%m/%d/%y}",
    }
    return ways.get(switches.dates, seconds)
