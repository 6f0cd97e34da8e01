"""Invoices in members' wallets and the rules of their states (pages 90284 to 90287); no HTTP, no chat."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, TypeAlias

from simulator.state.models import Invoice, Json, State, Status, Switches

Pair: TypeAlias = tuple[str, str]
"""(card_id, encrypt_code)"""

_OFTEN_EMPTY = (
    *("buyer_number", "buyer_address_and_phone", "buyer_bank_account"),
    *("seller_number", "seller_address_and_phone", "seller_bank_account"),
    *("remarks", "cashier", "maker", "order_id"),
)

BEIJING = timezone(timedelta(hours=8))
RIVAL = "rival-account"
TAIL = "+/="


class Wallet:
    """Statuses change through `refusal`, or by the world outside (a rival, the issuer)."""

    def __init__(self, state: State, mint: Callable[[str, int], str]) -> None:
        self._state = state
        self._mint = mint

    def of(self, userid: str) -> list[Invoice]:
        """What the member sees in the wallet: written-off invoices have left it."""
        return [one for one in self._state.invoices.values() if one.owner == userid and one.status != Status.CLOSURE]

    def choosable(self, userid: str) -> list[Invoice]:
        """What the picker offers: a locked invoice cannot be handed in again."""
        return [one for one in self.of(userid) if one.status == Status.INIT and not one.giving]

    def pull(self, invoice: Invoice, account: str) -> str:
        """The encrypt_code of an invoice for one account; it contains + / and = like real ones."""
        codes = invoice.codes.setdefault(account, [])
        if not codes or self._state.switches.new_code_per_pull:
            codes.append(self._mint("code", 40) + TAIL)
            self._state.pulled[f"{account} {codes[-1]}"] = invoice.id
        return codes[-1]

    def find(self, account: str, pair: Pair) -> Invoice | None:
        """The invoice behind a pair, when that account has pulled it."""
        card_id, code = pair
        invoice = self._state.invoices.get(self._state.pulled.get(f"{account} {code}", ""))
        return invoice if invoice and invoice.card_id == card_id else None

    def change(self, account: str, invoices: Sequence[Invoice], wanted: Status, now: int) -> int:
        """All or nothing: 0, or the code of the first refusal and no change at all (page 90286)."""
        for invoice in invoices:
            code = refusal(invoice, wanted, account, self._state.switches)
            if code:
                return code
        for invoice in invoices:
            put(invoice, wanted, account, now)
        return 0


def put(invoice: Invoice, status: Status, account: str, now: int) -> None:
    """Set a status without asking; INIT frees the lock."""
    if status == Status.CLOSURE and invoice.status != Status.CLOSURE:
        invoice.written_off_at = now
    invoice.status = status
    invoice.locked_by = "" if status == Status.INIT else account
    invoice.locked_at = now if status == Status.LOCK else None


def refusal(invoice: Invoice, wanted: Status, account: str, switches: Switches) -> int:
    """0 when `account` may set `wanted`, else the errcode (facts sheet §6.5)."""
    if wanted == Status.CANCEL:
        return 72031
    if invoice.giving:
        return 72059
    if invoice.status == Status.CANCEL:
        return 72060
    holds = _same(invoice.locked_by, account, switches)
    if invoice.status == Status.LOCK and not holds:
        return 72023
    if invoice.status == Status.CLOSURE and not (wanted == Status.CLOSURE and holds):
        return switches.closed_code
    if invoice.status == wanted:
        return _same_state(wanted, switches)
    if invoice.status == Status.INIT and wanted == Status.CLOSURE:
        return 0 if switches.allow_direct_close else 72039
    return 0


def _same(one: str, other: str, switches: Switches) -> bool:
    """Whether two accounts count as one locker; accounts are named `corp:app`."""
    return one == other or (not switches.same_corp_is_other and one.partition(":")[0] == other.partition(":")[0])


def _same_state(wanted: Status, switches: Switches) -> int:
    if switches.same_state == "idempotent_ok":
        return 0
    return switches.closed_code if wanted == Status.CLOSURE else 72024


def _amount(fen: int | None, switches: Switches) -> object:
    """A sum as the switch has it written."""
    if fen is None or switches.amounts == "fen":
        return fen
    ways = {"fen_text": str(fen), "yuan_text": f"{fen / 100:.2f}", "yuan": fen / 100}
    return ways.get(switches.amounts, "***")


def _row(row: Json, switches: Switches) -> Json:
    """A row of goods, its sums written so too."""
    return {name: _amount(value, switches) if name in {"price", "fee"} else value for name, value in row.items()}


def _date(seconds: int, switches: Switches) -> object:
    """The issue date as the switch has it written."""
    day = datetime.fromtimestamp(seconds, UTC).astimezone(BEIJING)
    ways: dict[str, object] = {
        "milliseconds": seconds * 1000,
        "iso": f"{day:%Y-%m-%d}",
        "compact": int(f"{day:%Y%m%d}"),
        "chinese": f"{day:%Y}年{day:%m}月{day:%d}日",
        "short": f"{day:%m/%d/%y}",
    }
    return ways.get(switches.dates, seconds)


def reply_item(invoice: Invoice, openid: str, switches: Switches) -> dict[str, Any]:
    """One invoice as a query shows it, without errcode (page 90284), with the quirks that are switched on."""
    number, code = invoice.billing_no, invoice.billing_code
    if switches.swap_billing and code:
        number, code = code, number
    without_tax, tax = invoice.fee_without_tax, invoice.tax
    if switches.missing_tax:
        without_tax = tax = None
    more = {"fee": invoice.fee} if switches.unknown_key and len(invoice.info) == 1 else {}
    user_info = {
        "fee": _amount(invoice.fee, switches),
        "title": invoice.title,
        "billing_time": _date(invoice.billing_time, switches),
        "billing_no": number,
        "billing_code": code,
        "info": [_row({**more, **one}, switches) for one in invoice.info] or None,
        "fee_without_tax": _amount(without_tax, switches),
        "tax": _amount(tax, switches),
        "detail": invoice.detail,
        "pdf_url": invoice.pdf_url,
        ("trip_pdf_ur" if switches.trip_typo else "trip_pdf_url"): invoice.trip_pdf_url,
        (" reimburse_status" if switches.blank_key else "reimburse_status"): str(invoice.status),
        "check_code": invoice.check_code,
        **{name: getattr(invoice, name) or None for name in _OFTEN_EMPTY},
        "lock_owner": invoice.locked_by or None if switches.shows_locker else None,
        "accept": True if switches.unknown_key else None,
    }
    whole = {
        "card_id": invoice.card_id,
        "begin_time": invoice.begin_time,
        "end_time": invoice.end_time,
        "user_card_status": invoice.user_card_status or ("NORMAL" if switches.unknown_key else None),
        "openid": openid,
        "type": invoice.type,
        "payee": invoice.payee,
        "detail": invoice.detail,
        "user_info": {key: value for key, value in user_info.items() if value is not None},
    }
    return {key: value for key, value in whole.items() if value is not None}
