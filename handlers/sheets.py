"""The spreadsheet finance takes away: one row per invoice, sums as numbers, all else as text, never a formula."""

import io
import re
from collections.abc import AsyncIterator, Iterator
from datetime import date
from decimal import Decimal

import xlsxwriter

from bot.domain.claim import Claim, Line
from bot.domain.errors import BadInput
from bot.domain.invoice import Account
from bot.domain.visible import visible
from bot.texts import Say

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
    "paper_number": 14,
}


def month_of(text: str) -> date:
    """The first day of the month ``2026-11``. Raises BadInput."""
    found = MONTH.fullmatch(text)
    if not found:
        raise BadInput("refusal.which_month")
    return date(int(found[1]), int(found[2]), 1)


async def monthly(claims: AsyncIterator[Claim], month: date, say: Say) -> bytes:
    """These claims, approved in the month that begins on this day, as an XLSX file."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet(f"{month:%Y-%m}")
        bold, money = book.add_format({"bold": True}), book.add_format({"num_format": "0.00"})
        sheet.freeze_panes(1, 0)
        sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})  # numbers of invoices: no sums, no warning
        for column, (name, width) in enumerate(COLUMNS.items()):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, say(f"sheet.{name}"), bold)
        row = 0
        async for claim in claims:
            for line in claim.lines:
                if not (line.counts or line.reversed):
                    continue
                row += 1
                for column, (_, value) in enumerate(_cells(claim, line, say)):
                    if isinstance(value, str):
                        sheet.write_string(row, column, value)
                    elif value is not None:
                        sheet.write_number(row, column, value, money)
    return file.getvalue()


def _cells(claim: Claim, line: Line, say: Say) -> Iterator[tuple[str, str | Decimal | None]]:
    """Sums in yuan as decimals, None where the platform told none, and where the invoice is reversed: whoever sums
    the column up does not count it."""
    it, numbers, state = line.invoice, line.invoice.numbers, say(f"state.{claim.standing}")
    net, tax, fee = _sum(it.fee_without_tax), _sum(it.tax), _sum(it.fee)
    if line.reversed:
        state = say("sheet.reversed", amount=f"{fee:.2f}")
        net, tax, fee = None, None, None
    deciders = [d.by.name for d in claim.decisions if d.round == claim.round]
    values: dict[str, str | Decimal | None] = {
        "number": numbers.shown,
        "code": numbers.code,
        "date": it.billed_on,
        "seller": it.seller,
        "seller_number": it.seller_number,
        "net": net,
        "tax": tax,
        "fee": fee,
        "claim": claim.number,
        "claimant": claim.claimant.name,
        "decider": say("page.app.comma").join(dict.fromkeys(deciders)),
        "state": state,
        "door": say(f"door.{claim.extra.get('door', Account.WORK)}"),
        "paper_number": numbers.number if numbers.digital else "",
    }
    for name in COLUMNS:
        value = values[name]
        yield name, visible(value) if isinstance(value, str) else value


def _sum(fen: int | None) -> Decimal | None:
    return None if fen is None else Decimal(fen).scaleb(-2)
