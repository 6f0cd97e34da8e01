"""People, invoices and claims for the tests of the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.domain.claim import Claim, Person, State, Step
from bot.domain.identity import keys
from bot.domain.invoice import CardRef, Invoice, Item, UserId
from bot.ports.claims import NewLine
from bot.store import Store, Unit

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
ZHANG = Person(UserId("zhang"), "张三")
WANG = Person(UserId("wang"), "王五")
LI = Person(UserId("li"), "李四")


@dataclass
class HandClock:
    """A clock the test moves."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at

    def move(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


def invoice(number: str = "25312000000012345678") -> Invoice:
    return Invoice(
        number=number,
        code="",
        kind="增值税电子普通发票",
        seller="上海小满楼餐饮有限公司",
        buyer="北京某某科技有限公司",
        fee=12_345,
        billed_on="2026-02-28",
        tax=345,
        pdf_url="https://example.com/a.pdf",
        items=(Item("餐饮服务", "1", "次", 12_000), Item("服务费")),
        extra={"title": "普票"},
    )


def key_of(number: str) -> str:
    """The key of ``invoice(number)``."""
    return keys(invoice(number))[0]


def new_line(key: str, owner: str = "zhang") -> NewLine:
    return NewLine(key_of(key), CardRef(f"card-{key}", f"code-{owner}-{key}"), f"openid-{owner}", "wx1", invoice(key))


async def draft(
    unit: Unit,
    keys: Sequence[str] = ("1",),
    *,
    submission: str = "s1",
    claimant: Person = ZHANG,
    approvers: Sequence[Person] = (LI,),
) -> Claim:
    lines = [new_line(key, claimant.userid) for key in keys]
    return await unit.claims.add(claimant, "差旅", submission, approvers, lines, NOW)


async def moved(unit: Unit, claim: Claim, step: Step, state: State, by: Person | None = None) -> Claim:
    """The claim one step further, with its line of history."""
    after = await unit.claims.save(claim, state=state, at=NOW)
    await unit.audit(after, step, by, NOW)
    return after


async def pending(store: Store, submission: str = "s1", keys: Sequence[str] = ("1",), **more: object) -> Claim:
    """A claim that waits for its approver."""
    async with store.unit() as unit:
        claim = await draft(unit, keys, submission=submission, **more)  # type: ignore[arg-type]
        assert await unit.claims.hold(claim) == []
        claim = await moved(unit, claim, Step.SUBMIT, State.LOCKING, ZHANG)
        return await moved(unit, claim, Step.LOCKED, State.PENDING)
