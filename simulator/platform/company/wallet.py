"""Wallet invoices and the rules of their statuses (pages 90284 to 90287); answers no call."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

from simulator.state.models import Invoice, State, Status
from simulator.state.switches import Switches

Pair: TypeAlias = tuple[str, str]
"""(card_id, encrypt_code)"""

RIVAL = "rival-account"
TAIL = "+/="


class Wallet:
    """The app changes statuses by `change`, which obeys `refusal`; third parties set them by `put`."""

    def __init__(self, state: State, mint: Callable[[str, int], str]) -> None:
        self._state = state
        self._mint = mint

    def of(self, userid: str) -> list[Invoice]:
        """What the member sees in the wallet: written-off invoices have left it."""
        return [one for one in self._state.invoices.values() if one.owner == userid and one.status != Status.CLOSURE]

    def choosable(self, userid: str) -> list[Invoice]:
        """What the picker lets the member select: free invoices."""
        return [one for one in self.of(userid) if one.status == Status.INIT and not one.giving]

    def pull(self, invoice: Invoice, account: str) -> str:
        """The encrypt_code of an invoice for one account; it contains + / and = as real ones do."""
        codes = invoice.codes.setdefault(account, [])
        if not codes or self._state.switches.new_code_per_pull:
            codes.append(self._mint("code", 40) + TAIL)
            self._state.pulled[f"{account} {codes[-1]}"] = invoice.id
        return codes[-1]

    def find(self, account: str, pair: Pair) -> Invoice | None:
        """The invoice behind a pair, if that account has selected it."""
        card_id, code = pair
        invoice = self._state.invoices.get(self._state.pulled.get(f"{account} {code}", ""))
        return invoice if invoice and invoice.card_id == card_id else None

    def change(self, account: str, invoices: Sequence[Invoice], wanted: Status, now: int) -> int:
        """Set all or none: 0, or the errcode of the first refusal (page 90286); `now` in unix seconds."""
        for invoice in invoices:
            code = refusal(invoice, wanted, account, self._state.switches)
            if code:
                return code
        for invoice in invoices:
            put(invoice, wanted, account, now)
        return 0


def put(invoice: Invoice, status: Status, account: str, now: int) -> None:
    """Set a status without checking it; INIT frees the lock."""
    if status == Status.CLOSURE and invoice.status != Status.CLOSURE:
        invoice.written_off_at = now
    invoice.status = status
    invoice.locked_by = "" if status == Status.INIT else account
    invoice.locked_at = now if status == Status.LOCK else None


def refusal(invoice: Invoice, wanted: Status, account: str, switches: Switches) -> int:
    """0 when `account` may set `wanted`, else the errcode (pages 90285, 90286)."""
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
    """Whether two accounts count as the same holder of a lock; accounts are named `corp:app`."""
    return one == other or (not switches.same_corp_is_other and one.partition(":")[0] == other.partition(":")[0])


def _same_state(wanted: Status, switches: Switches) -> int:
    if switches.same_state == "idempotent_ok":
        return 0
    return switches.closed_code if wanted == Status.CLOSURE else 72024
