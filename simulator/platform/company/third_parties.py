"""What others, or time, do to invoices and codes: rival accounts, sellers, locks that end; no call of the app's."""

import json
from collections.abc import Iterable
from typing import Any

from simulator.platform.company.wallet import RIVAL, put
from simulator.platform.company.world import World
from simulator.state.errors import NotPossibleError
from simulator.state.models import Invoice, Status


def rival_lock(world: World, invoice_id: str) -> Invoice:
    """Another reimbursing account locks the invoice. Raises NotPossibleError unless it is free."""
    return _lock(world, invoice_id, RIVAL)


def sibling_lock(world: World, invoice_id: str) -> Invoice:
    """Another app of the same corp locks the invoice. Raises NotPossibleError unless it is free."""
    return _lock(world, invoice_id, f"{world.settings.corp_id}:another-app")


def leftover_lock(world: World, invoice_id: str) -> Invoice:
    """The app's own account holds a lock that no present request explains, such as one that arrived late.

    Raises NotPossibleError unless the invoice is free.
    """
    return _lock(world, invoice_id, world.settings.account)


def rival_unlock(world: World, invoice_id: str) -> Invoice:
    """The other account unlocks the invoice. Raises NotPossibleError unless another account has locked it."""
    invoice = world.invoice(invoice_id)
    if invoice.locked_by in ("", world.settings.account) or invoice.status != Status.LOCK:
        raise NotPossibleError("no rival holds this invoice")
    return _set_status(world, invoice, Status.INIT, "")


def cancel_invoice(world: World, invoice_id: str) -> Invoice:
    """The seller reverses the invoice (status CANCEL). Raises NotPossibleError for an unknown one."""
    return _set_status(world, world.invoice(invoice_id), Status.CANCEL, "")


def rival_first(world: World, body: bytes) -> None:
    """Another account locks the first free invoice that a request names, if there is one."""
    for pair in _pairs(body):
        for account in world.all_accounts():
            found = world.wallet.find(account.owner, pair)
            if found and found.status == Status.INIT:
                rival_lock(world, found.id)
                return


def expire_codes(world: World) -> None:
    """End the life of every response code given out so far."""
    for code in world.state.response_codes.values():
        code.made = 0.0


def expire_locks(world: World) -> None:
    """Unlock what has been locked for `lock_hours`, where that switch is set."""
    hours, now = world.switches.lock_hours, world.clock.now()
    for one in world.invoices.values():
        if hours and one.status == Status.LOCK and (one.locked_at or 0) + hours * 3600 <= now:
            _set_status(world, one, Status.INIT, "")


def _lock(world: World, invoice_id: str, account: str) -> Invoice:
    invoice = world.invoice(invoice_id)
    if invoice.status != Status.INIT:
        raise NotPossibleError(f"the invoice is {invoice.status}")
    return _set_status(world, invoice, Status.LOCK, account)


def _set_status(world: World, invoice: Invoice, status: Status, account: str) -> Invoice:
    put(invoice, status, account, world.clock.seconds())
    invoice.meddled = True
    world.changed("wallet", userid=invoice.owner, invoice=invoice.id)
    return invoice


def _pairs(body: bytes) -> Iterable[tuple[str, str]]:
    try:
        asked: Any = json.loads(body)
    except ValueError:
        return []
    rows = asked.get("invoice_list", [asked]) if isinstance(asked, dict) else []
    return [(str(row.get("card_id")), str(row.get("encrypt_code"))) for row in rows if isinstance(row, dict)]
