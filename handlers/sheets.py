"""The spreadsheet finance takes away: one row per invoice, text in every cell, never a formula."""

import io
import re
from collections.abc import Iterator
from datetime import date

import xlsxwriter

from bot.domain.claim import Claim, Line
from bot.domain.errors import BadInput
from bot.domain.invoice import Account
from bot.domain.money import plain
from bot.domain.visible import visible
from bot.ports.store import Store
from bot.texts import Say
from bot.usecases.finance import approved_in

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MONTH = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])")
COLUMNS = {
    "number": 24,
    "code": 14,
    "date": 12,
    "seller": 34,
    "seller_number": 22,
    "net": 12,
    "tax": 12,
    "fee": 12,
    "claim": 12,
    "claimant": 12,
    "decider": 16,
    "state": 12,
    "door": 12,
}


def month_of(text: str) -> date:
    """The first day of the month ``2026-11``. Raises BadInput."""
    found = MONTH.fullmatch(text)
    if not found:
        raise BadInput("refusal.which_month")
    return date(int(found[1]), int(found[2]), 1)


async def monthly(store: Store, month: date, say: Say) -> bytes:
    """What was approved in the month that begins on this day (Shanghai) as an XLSX file."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(f"{month:%Y-%m}")
        bold, right = book.add_format({"bold": True}), book.add_format({"align": "right"})
        sheet.freeze_panes(1, 0)
        for column, (name, width) in enumerate(COLUMNS.items()):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, say(f"sheet.{name}"), bold)
        row = 0
        async for claim in approved_in(store, month):
            for line in claim.counted:
                row += 1
                for column, (name, text) in enumerate(_cells(claim, line, say)):
                    sheet.write_string(row, column, text, right if name in {"net", "tax", "fee"} else None)
    return file.getvalue()


def _cells(claim: Claim, line: Line, say: Say) -> Iterator[tuple[str, str]]:
    it = line.invoice
    deciders = [d.by.name for d in claim.decisions if d.round == claim.round]
    values = {
        "number": it.number,
        "code": it.code,
        "date": it.billed_on,
        "seller": it.seller,
        "seller_number": it.seller_number,
        "net": "" if it.fee_without_tax is None else plain(it.fee_without_tax),
        "tax": "" if it.tax is None else plain(it.tax),
        "fee": plain(it.fee),
        "claim": claim.number,
        "claimant": claim.claimant.name,
        "decider": say("page.app.comma").join(dict.fromkeys(deciders)),
        "state": say(f"state.{claim.state.value}"),
        "door": say(f"door.{claim.extra.get('door', Account.WORK)}"),
    }
    return ((name, visible(values[name])) for name in COLUMNS)
