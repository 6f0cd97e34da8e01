"""What pages show of a claim: no line of a history is one that cannot be told."""

import string
from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from bot.domain.claim import Block, BlockKind, LineState, Person, State
from bot.domain.invoice import Invoice, UserId
from bot.ports.claims import AuditEntry
from bot.services.picks import PickRow
from bot.texts import LANGUAGES, Texts, catalogue
from handlers import shown

STEPS = sorted(key.removeprefix("timeline.") for key in catalogue("en") if key.startswith("timeline."))
LINA, LEAD = Person(UserId("lina"), "李娜"), Person(UserId("lead"), "王强")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", [step for step in STEPS if step not in {"system", "sent_back"}])
def test_every_line_of_a_history_can_be_told(step: str, language: str) -> None:
    claim = SimpleNamespace(number="BX-0001", claimant=LINA, approvers=(LEAD,), counted=(1, 2))
    detail = {"line": "7"} if "{line}" in catalogue(language)[f"timeline.{step}"] else {}
    entry = AuditEntry(datetime.now(UTC), "", "", step, State.PENDING, detail)
    told = shown._entry(entry, claim, Texts(language).in_language(language))
    assert not [name for _, name, _, _ in string.Formatter().parse(told["text"]) if name]
    assert all(value in told["text"] for value in detail.values())


@pytest.mark.parametrize(
    ("claim", "line", "released", "word"),
    [
        (State.LOCKING, LineState.PROPOSED, False, "正在锁定"),
        (State.PENDING, LineState.PROPOSED, True, "待批"),
        (State.APPROVED, LineState.APPROVED, True, "已同意"),
        (State.REJECTED, LineState.PROPOSED, False, "正在解锁"),
        (State.REJECTED, LineState.PROPOSED, True, "未锁定"),
        (State.WITHDRAWN, LineState.APPROVED, True, "未锁定"),
        (State.DRAFT, LineState.PROPOSED, True, "未锁定"),
        (State.REJECTED, LineState.DROPPED, True, "已移出"),
        (State.CLOSED, LineState.CLOSED, True, "已核销"),
    ],
)
def test_a_line_says_where_its_invoice_stands(claim: State, line: LineState, released: bool, word: str) -> None:
    one = SimpleNamespace(no=1, state=line, counts=line is not LineState.DROPPED, problem="", reversed=False)
    view = SimpleNamespace(claim=SimpleNamespace(state=claim, blocks=()), released=released)
    say = Texts("zh-CN").in_language("zh-CN")
    assert say(f"line_state.{shown._standing(one, view)}") == word
    one.problem = "line.cancelled"
    assert shown._standing(one, view) == (line.value if not one.counts or line is LineState.CLOSED else "refused")
    if not one.counts:
        one.reversed = True
        assert say(f"line_state.{shown._standing(one, view)}") == "已冲红"


@pytest.mark.parametrize(("line", "word"), [(1, "待批"), (2, "先停住")])
def test_a_line_that_stops_its_claim_says_so(line: int, word: str) -> None:
    one = SimpleNamespace(
        **{"no": line, "state": LineState.PROPOSED, "counts": True, "problem": "", "reversed": False, "findings": ()}
    )
    claim = SimpleNamespace(state=State.PENDING, blocks=(Block(BlockKind.REVERSED, 2),))
    say = Texts("zh-CN").in_language("zh-CN")
    assert say(f"line_state.{shown._standing(one, SimpleNamespace(claim=claim, released=True))}") == word
    assert shown._line_notes(one, claim, [], True, say) == (["卖方已冲红"] if line == 2 else [])


def test_a_history_tells_how_many_invoices_there_were_then() -> None:
    claim = SimpleNamespace(number="BX-0001", claimant=LINA, approvers=(LEAD,), counted=(1, 2))
    say = Texts("zh-CN").in_language("zh-CN")
    for detail, count in (({"count": "3"}, 3), ({}, 2)):  # one of an older release says nothing of it
        entry = AuditEntry(datetime.now(UTC), "lina", "李娜", "submit", State.LOCKING, detail)
        assert shown._entry(entry, claim, say)["text"] == f"李娜 提交，开始锁定 {count} 张发票"


@pytest.mark.parametrize(("language", "text"), [("zh-CN", "2026年9月7日"), ("en", "7 Sep 2026")])
def test_a_picked_invoice_is_dated_as_its_claim_will_be(language: str, text: str) -> None:
    invoice = Invoice("26442000000000000001", "", "电子发票", "小麦面馆", "青屿", 3200, "2026-09-07")
    row = shown.pick_row(PickRow("p", "ok", "chip.ok", invoice=invoice), Texts(language).in_language(language))
    assert (row.date, row.date_text) == ("2026-09-07", text)


@pytest.mark.parametrize("state", State)
def test_a_claim_in_any_state_can_be_listed_in_the_api(state: State) -> None:
    """Also as a draft that waits for finance, which has a word of its own."""
    claim = SimpleNamespace(
        **{"number": "BX-0001", "state": state, "standing": state.value, "blocks": (Block(BlockKind.SAME_INVOICE, 1),)},
        **{"total": 38_600, "counted": (1,), "claimant": LINA, "approvers": (LEAD,), "purpose": ""},
        updated_at=datetime.now(UTC),
    )
    listed = shown.in_list(claim, Texts("zh-CN").in_language("zh-CN"))
    assert (listed.state, listed.total_text) == (state.value, "¥386.00")
    assert (listed.state_text == "等财务确认") == (state is State.DRAFT)
