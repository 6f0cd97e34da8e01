"""The seller reverses one of three invoices, at each state of their claim: it is neither paid nor written off, it is
told so, and the rest goes on. The checker judges each company at its end."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.company import Company
from tests.person import Person, an_invoice
from tests.process.clocks import Clock, living
from tests.scenario.test_finance import FINANCE, rows_of

UPDATE = "/cgi-bin/card/invoice/reimburse/update*"
FEES = (10_000, 20_000, 30_000)
BUSY = {"path": UPDATE, "kind": "errcode", "errcode": 72036, "times": 0}
NO_ANSWER = {"path": UPDATE, "kind": "drop", "times": 0}
LATER = 601


@pytest.fixture(scope="module")
def approving(tmp_path_factory):
    """A company that writes off what is approved, after ten minutes."""
    with living(Path(tmp_path_factory.mktemp("approving")), undo_window="10m", BAOXIAO_ROLES__FINANCE=FINANCE) as it:
        yield Case(it)


@pytest.fixture(scope="module")
def paying(tmp_path_factory):
    """A company that writes off ten minutes after it was paid."""
    rules = {"BAOXIAO_APPROVAL__CLOSE_WHEN": "paid", "BAOXIAO_APPROVAL__CLOSE_AFTER": "10m"}
    with living(
        Path(tmp_path_factory.mktemp("paying")), undo_window="0s", BAOXIAO_ROLES__FINANCE=FINANCE, **rules
    ) as it:
        yield Case(it)


class Case:
    """A claim of three invoices, and what its people do about it."""

    def __init__(self, town: Company) -> None:
        self.town, self.clock = town, Clock(town.folder / "clock", town)
        self.lina, self.wang, self.chen = (Person(town, who) for who in ("lina", "wangqiang", "chenjing"))
        self.number, self.invoices = "", ["", "", ""]

    def submitted(self) -> None:
        self.invoices = [an_invoice(self.town, "lina", fee) for fee in FEES]
        self.number = self.lina.submit(*self.invoices)
        self.lina.wait_for_pending(self.number)

    def approved(self) -> None:
        self.wang.click(self.number, "approve")
        self.until("approved")

    def pay(self) -> str:
        return self.chen.form(f"/claims/{self.number}/pay").text

    def reverse(self) -> None:
        self.town.ask("/_sim/cancel_invoice", {"invoice": self.invoices[1]})

    def go_on_without(self) -> None:
        self.chen.form(f"/claims/{self.number}/lines/2/drop")

    def until(self, state: str) -> None:
        self.town.until(lambda: self.lina.state(self.number) == state)

    def statuses(self) -> list[str]:
        return [self.town.status(one) for one in self.invoices]

    def page(self, path: str = "") -> str:
        return self.chen.page(f"/claims/{self.number}{path}").text

    def heard(self, text: str) -> None:
        """Both hear it, each once."""
        for who in (self.lina, self.chen):
            self.town.until(lambda who=who: any(text in line for line in self.of(who)))
            assert sum(text in line for line in self.of(who)) == 1

    def of(self, who: Person) -> list[str]:
        return [line for line in who.heard().splitlines() if self.number in line]

    def trouble(self, fault: dict[str, object], at: Callable[[], None]) -> None:
        """While the platform answers like this, that happens; then the seller reverses."""
        self.town.ask("/_sim/faults", fault)
        at()
        self.until("closing")
        self.town.until(lambda: any(rule["hits"] for rule in self.town.state()["faults"]))
        self.reverse()
        self.town.ask("/_sim/faults", method="DELETE")


def refused_then_paid_without(it: Case) -> None:
    """Finance presses 已付款, reads why not, leaves the invoice out and pays the rest."""
    assert "没有付款：发票 2 卖方已冲红" in it.pay()
    assert "没有付款：发票 2 卖方已冲红" in it.pay()
    assert it.lina.state(it.number) == "approved"
    assert "已付款" not in "".join(it.of(it.lina))
    assert 'data-testid="pay"' not in it.page()
    assert f'/claims/{it.number}/pay"' not in it.chen.page("/finance?queue=approved").text
    assert "发票 2 卖方已冲红" in it.chen.page("/finance?queue=help").text
    it.heard("发票 2：卖方已冲红")
    it.lina.say(f"进度 {it.number}")
    it.town.until(lambda: any("先停住了" in line for line in it.of(it.lina)))
    it.go_on_without()
    it.pay()
    it.until("paid")
    it.town.until(lambda: any("已付款 ¥400.00" in line for line in it.of(it.lina)))
    it.clock.advance(LATER)


def pending(it: Case) -> None:
    it.submitted()
    it.reverse()
    it.approved()
    refused_then_paid_without(it)


def approved_to_pay(it: Case) -> None:
    it.submitted()
    it.approved()
    it.reverse()
    refused_then_paid_without(it)


def paid(it: Case) -> None:
    it.submitted()
    it.approved()
    it.pay()
    it.until("paid")
    it.reverse()
    it.clock.advance(LATER)
    it.heard("发票 2：卖方已冲红")
    assert it.statuses() == ["LOCK", "CANCEL", "LOCK"]
    assert "这张已经付了 ¥200.00，会记下来。" in it.page()
    it.go_on_without()
    assert "陈静 不算发票 2（卖方已冲红）；这张已经付了 ¥200.00" in it.page()


def closing_paid(it: Case) -> None:
    it.submitted()
    it.approved()
    it.pay()
    it.until("paid")
    it.trouble(BUSY, lambda: it.clock.advance(LATER))
    it.heard("已经为它付了 ¥200.00")


def approved_to_close(it: Case) -> None:
    it.submitted()
    it.approved()
    it.reverse()
    it.clock.advance(LATER)
    it.heard("发票 2：卖方已冲红")
    assert (it.lina.state(it.number), it.statuses()) == ("approved", ["LOCK", "CANCEL", "LOCK"])
    it.go_on_without()


def closing_before_the_request(it: Case) -> None:
    it.submitted()
    it.approved()
    it.trouble(BUSY, lambda: it.clock.advance(LATER))
    it.heard("已被商家冲红，没有核销")


def closing_without_an_answer(it: Case) -> None:
    it.submitted()
    it.approved()
    it.trouble(NO_ANSWER, lambda: it.clock.advance(LATER))
    it.heard("已被商家冲红，没有核销")


AT_EACH_STATE = {
    "paying": (pending, approved_to_pay, paid, closing_paid),
    "approving": (approved_to_close, closing_before_the_request, closing_without_an_answer),
}


@pytest.mark.parametrize(
    ("town", "reversal"),
    [(town, one) for town, them in AT_EACH_STATE.items() for one in them],
    ids=lambda one: getattr(one, "__name__", one),
)
def test_a_reversal_at_each_state_is_neither_paid_nor_written_off(town, reversal, request):
    it: Case = request.getfixturevalue(town)
    reversal(it)
    it.until("closed")
    assert it.statuses() == ["CLOSURE", "CANCEL", "CLOSURE"]
    for path in ("", "/print"):
        assert "已冲红" in it.page(path)
        assert "¥400.00" in it.page(path)
    assert "李娜 提交，开始锁定 3 张发票" in it.page(), "a history is not rewritten by what was dropped later"
    assert exported(it) == [[100.0, "已核销"], ["已冲红 200.00，不计入"], [300.0, "已核销"]]
    assert it.town.judge() == []


def exported(it: Case) -> list[list[str | float]]:
    """The amounts and states of the claim's rows in the month's sheet."""
    month = it.chen.page("/finance").text.partition('name="month" value="')[2][:7]
    rows = [list(row.values()) for row in rows_of(it.chen.page(f"/finance/export?month={month}").content)]
    mine = [row for row in rows if it.number in row]
    return [[cell for cell in row if cell in {100.0, 200.0, 300.0} or "已" in str(cell)] for row in mine]
