"""The spreadsheet finance takes away."""

from decimal import Decimal
from types import SimpleNamespace

from bot.domain.claim import Person, State
from bot.domain.invoice import Invoice, UserId
from bot.texts import Texts
from handlers import sheets


def test_what_would_turn_around_a_name_is_not_exported() -> None:
    invoice = Invoice("26\u200b17", "", "", "\u202e店\u2066", "公司", 38_600, "2026-05-01")
    lina = Person(UserId("lina"), "李\u200f娜")
    claim = SimpleNamespace(
        decisions=(), round=1, number="BX-0001", claimant=lina, standing=State.APPROVED.value, extra={}
    )
    line = SimpleNamespace(invoice=invoice, reversed=False)
    row = dict(sheets._cells(claim, line, Texts("zh-CN").in_language("zh-CN")))
    assert (row["number"], row["seller"], row["claimant"], row["fee"]) == ("2617", "店", "李娜", Decimal("386.00"))
