"""Reads a company from a TOML file: people, departments and the invoices in their wallets; runs none."""

import time
import tomllib
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from simulator.faults.rules import Rule, rule_from
from simulator.platform.company.wallet import RIVAL
from simulator.state.clock import BEIJING, DAY
from simulator.state.models import Department, Invoice, Member, State, Status
from simulator.state.switches import Switches

FOLDER = Path(__file__).parent
_SWITCHES: TypeAdapter[Switches] = TypeAdapter(Switches)


def names() -> list[str]:
    """The scenarios that come with the simulator."""
    return sorted(path.stem for path in FOLDER.glob("*.toml"))


def load(name: str, now: float | None = None) -> State:
    """The state a scenario starts from; `name` is one of `names()` or a path that ends in `.toml`.

    `now` (unix seconds, default the real time) is the day `days_ago` counts from. Raises FileNotFoundError, ValueError.
    """
    table = _table(name)
    corp = table["corp"]
    state = State(corp_name=corp["name"], tax_number=corp["tax_number"], seed=corp.get("seed", 2026))
    state.switches = switches(table.get("switches", {}), state.switches)
    for entry in table.get("department", []):
        state.departments[entry["id"]] = Department(**entry)
    for entry in table.get("member", []):
        state.members[entry["userid"]] = _member(entry)
        state.chats[entry["userid"]] = []
    for entry in table.get("invoice", []):
        made = invoice(entry, state, time.time() if now is None else now)
        state.invoices[made.id] = made
    return state


def faults(name: str) -> list[Rule]:
    """The faults a scenario starts with. Raises FileNotFoundError, ValueError."""
    return [rule_from(dict(entry)) for entry in _table(name).get("fault", [])]


def about(name: str) -> str:
    """The scenario in one line. Raises FileNotFoundError."""
    return str(_table(name).get("about", name))


def _table(name: str) -> dict[str, Any]:
    """The file; with `base = "other"` it adds to another scenario."""
    path = Path(name) if name.endswith(".toml") else FOLDER / f"{name}.toml"
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    return _table(table.pop("base")) | table if "base" in table else table


def switches(wanted: dict[str, Any], present: Switches) -> Switches:
    """The present switches with some set anew. Raises ValueError for unknown names and wrong values."""
    unknown = set(wanted) - set(asdict(present))
    if unknown:
        raise ValueError(f"no such switch: {sorted(unknown)}")
    return _SWITCHES.validate_python(asdict(present) | wanted)


def invoice(entry: dict[str, Any], state: State, now: float) -> Invoice:
    """An invoice from a table; needs id, owner, card_id, payee, fee (fen) and billing_no.

    `days_ago` (default 3) sets the issue date, `YY` in billing_no becomes its year, `held_by = "rival"` locks it
    elsewhere, `pdf = false` leaves pdf_url out, `bare = true` leaves out what issuers often forget (tax, net,
    check code, times). Raises TypeError for missing or unknown keys.
    """
    given = dict(entry)
    issued = _midnight(now - given.pop("days_ago", 3) * DAY)
    held_elsewhere = given.pop("held_by", "") == "rival"
    status = Status("INVOICE_REIMBURSE_" + given.pop("status", "LOCK" if held_elsewhere else "INIT"))
    bare, pdf = given.pop("bare", False), given.pop("pdf", True)
    given["billing_no"] = given["billing_no"].replace("YY", f"{issued:%y}")
    usual = _usual(given["id"], state, int(issued.timestamp()))
    usual["pdf_url"] = usual["pdf_url"] if pdf else None
    usual["written_off_at"] = int(now) if status == Status.CLOSURE else None
    left_out = dict.fromkeys(("fee_without_tax", "tax", "check_code", "begin_time", "end_time")) if bare else {}
    return Invoice(**(usual | given | left_out), status=status, locked_by=RIVAL if held_elsewhere else "")


def _usual(invoice_id: str, state: State, issued: int) -> dict[str, Any]:
    """What an invoice says unless its table says otherwise; `issued` in unix seconds."""
    return {
        "type": "电子发票（普通发票）",
        "title": state.corp_name,
        "buyer_number": state.tax_number,
        "billing_code": "",
        "billing_time": issued,
        "begin_time": issued,
        "end_time": issued + 20 * 365 * DAY,
        "detail": "可用于报销",
        "pdf_url": f"/pdf/{invoice_id}.pdf",
    }


def _midnight(at: float) -> datetime:
    """The start of the Beijing day of a moment."""
    return datetime.fromtimestamp(at, UTC).astimezone(BEIJING).replace(hour=0, minute=0, second=0, microsecond=0)


def _member(entry: dict[str, Any]) -> Member:
    given = dict(entry)
    given.setdefault("main_department", given["department"][0])
    given.setdefault("is_leader_in_dept", [0] * len(given["department"]))
    given.setdefault("openid", "oSim" + given["userid"].ljust(24, "x"))
    return Member(**given)
