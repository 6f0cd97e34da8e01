"""What a claim costs when a thousand lie in the database, and when a million do: time, statements, query plans.

``python -m benchmarks --only growth``. The real services and effects run in this process on SQLite; the platform and
the engine are the fakes of the tests, so that nothing but our own statements is measured.
"""

import asyncio
import logging
import random
import re
import sqlite3
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from benchmarks.figures import Row, Table
from benchmarks.seed import LIVED, PEOPLE, seed
from bot.domain.invoice import UserId
from bot.ports.claims import Queue
from bot.services.months import approved_in
from tests.unit.services.kit import Clock, DeskKit, Messages, Wallets, desk

FEW, MANY, SHORT = 1_000, 1_000_000, 100_000
CLAIMS, LOOKS = 12, 20
OURS = re.compile(r"(SELECT|INSERT|UPDATE|DELETE)\b(?!.*\beffect_queue\b)", re.DOTALL)  # the tests' engine is not meant


@dataclass
class Size:
    """One database and what was measured on it."""

    claims: int
    folder: Path
    kit: DeskKit
    made: int = 0
    statements: list[str] = field(default_factory=list)
    per_claim: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)
    counted: list[float] = field(default_factory=list)
    lists: dict[str, list[float]] = field(default_factory=dict)


def main(rounds: int = 3) -> list[Table]:
    """One table."""
    return [asyncio.run(compare(FEW, MANY if rounds > 1 else SHORT, rounds))]


async def compare(
    few: int, many: int, rounds: int, claims: int = CLAIMS, looks: int = LOOKS, lived: int = LIVED
) -> Table:
    """Both sizes in turns."""
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as small, tempfile.TemporaryDirectory() as large:
        began = time.monotonic()
        await seed(Path(large), many, lived)
        took, weight = time.monotonic() - began, (Path(large) / "desk.db").stat().st_size
        await seed(Path(small), few, lived)
        async with opened(few, Path(small)) as one, opened(many, Path(large)) as other:
            for _ in range(rounds + 1):  # the first warms up
                for size in (one, other):
                    await live(size, claims)
                    await read(size, looks)
            bad = plans(other)
        note = f"{many:,} claims weigh {weight / 1e9:.2f} GB; making them took {took:.0f} s."
        return table_of(one, other, bad, weight / many, note)


@asynccontextmanager
async def opened(claims: int, folder: Path) -> AsyncIterator[Size]:
    """A desk on the seeded database, its statements noted."""
    clock = Clock()
    world = clock, Wallets(random.Random(1), clock=clock), Messages(clock=clock)
    async with desk(folder, undo=0.0, outside=world) as kit:
        kit.people.leaders.update({f"e{n}": (f"m{n}",) for n in range(PEOPLE)})
        size = Size(claims, folder, kit)
        for engine in (kit.store._database.write, kit.store._database.read):
            sa.event.listen(engine.sync_engine, "before_cursor_execute", _noting(size))
        yield size


def _noting(size: Size) -> Callable[..., None]:
    def note(_connection: Any, _cursor: Any, statement: str, *_rest: Any) -> None:
        if OURS.match(statement):
            size.statements.append(re.sub(r"\s+", " ", statement))

    return note


async def live(size: Size, claims: int) -> None:
    """Some claims from the first tap to the write-off; the mean of them is one value."""
    kit, before = size.kit, len(size.statements)
    began, spent = time.perf_counter(), time.process_time()
    for _ in range(claims):
        size.made += 1
        owner = size.made % PEOPLE
        refs = [kit.wallets.add(size.made * 10 + n + 1_000_000, f"e{owner}") for n in range(4)]
        claim = await kit.submit(f"e{owner}", *refs, key=f"grown-{size.made}")
        await kit.settle()
        await kit.services.approvals.approve(UserId(f"m{owner}"), claim.number)
        await kit.settle()
    size.per_claim.append((time.perf_counter() - began) / claims)
    size.processor.append((time.process_time() - spent) / claims)
    size.counted.append((len(size.statements) - before) / claims)


async def read(size: Size, looks: int) -> None:
    """Processor time of every page that lists claims."""
    services, number = size.kit.services, "BX-0001"

    async def month() -> None:
        async for _ in approved_in(size.kit.store, date(2026, 6, 1)):
            pass  # a month of which the year before says nothing

    pages: dict[str, Callable[[], Awaitable[object]]] = {
        "my claims": lambda: services.claims.mine(UserId("e1")),
        "my claims, a later page": lambda: services.claims.mine(UserId("e1"), size.claims // 2),
        "what waits for me": lambda: services.claims.waiting_for(UserId("m1")),
        "one claim": lambda: services.claims.view(UserId("e0"), number),
        "finance: closed": lambda: services.finance.queue(UserId("fin"), Queue.CLOSED),
        "finance: approved": lambda: services.finance.queue(UserId("fin"), Queue.APPROVED),
        "a month's export, nothing in it": month,
    }
    for name, page in pages.items():
        began = time.process_time()
        for _ in range(looks):
            await page()
        size.lists.setdefault(name, []).append((time.process_time() - began) / looks)


def plans(size: Size) -> list[str]:
    """Statements, of all that were made, that read a whole table or sort in a temporary one."""
    bad = []
    with sqlite3.connect(size.folder / "desk.db") as database:
        for statement in sorted(set(size.statements)):
            values = (None,) * statement.count("?")
            steps = [row[3] for row in database.execute(f"EXPLAIN QUERY PLAN {statement}", values)]
            bad += [f"{step}: {statement}" for step in steps if _reads_all(step)]
    database.close()
    return bad


def _reads_all(step: str) -> bool:
    """A scan, but for partial indexes that hold little and what a statement made itself."""
    small = ("ix_claims_needs_help", "ix_claims_blocks", "ix_wallet_open", "CONSTANT ROW", "SCAN anon", "(subquery-")
    return "TEMP B-TREE" in step or (step.startswith("SCAN") and not any(name in step for name in small))


def table_of(few: Size, many: Size, bad: list[str], weight: float, note: str) -> Table:
    """Both sizes side by side; the first round of each is left out."""

    def pair(what: str, small: list[float], large: list[float], unit: str, digits: int) -> list[Row]:
        a, b = tuple(small[1:]), tuple(large[1:])
        times = tuple(y / x for x, y in zip(a, b, strict=True))
        return [
            Row(f"{what}, {few.claims:,} claims", a, unit, digits),
            Row(f"{what}, {many.claims:,} claims", b, unit, digits),
            Row(f"{what}, ratio", times, "×", 2, at_most=1.2),
        ]

    def thousandfold(values: list[float]) -> list[float]:
        return [value * 1000 for value in values]

    rows = pair("time per claim", thousandfold(few.per_claim), thousandfold(many.per_claim), "ms", 1)
    rows += pair("processor time per claim", thousandfold(few.processor), thousandfold(many.processor), "ms", 1)
    rows += pair("statements per claim", few.counted, many.counted, "", 1)
    for name in few.lists:
        rows += pair(f"page: {name}", thousandfold(few.lists[name]), thousandfold(many.lists[name]), "ms", 2)[1:]
    rows.append(Row("statements that read a whole table or sort in one", (float(len(bad)),), at_most=0))
    rows.append(Row("disk per claim", (weight / 1000,), "kB", 1))
    return Table("growth", rows, [note, *(f"`{text}`" for text in bad)])
