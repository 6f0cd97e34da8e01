"""kill -9 at every await: the database is copied at each suspension and opened again as the restarted process would.

No ``finally`` and no rollback gets to run, as with a real kill. And the n-th statement or request fails, for every n.
"""

import copy
import os
import shutil
from collections.abc import Awaitable, Callable, Generator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import OperationalError

from bot.domain.claim import Person, State
from bot.domain.invoice import UserId
from bot.ports.store import StoreDown
from tests.unit.services.kit import Clock, DeskKit, Messages, Wallets, desk

pytestmark = pytest.mark.slow

# Every run looks at some twenty images and every seventh statement (neighbours are parts of one transaction);
# `make soak` looks at all of them.
ALL = os.environ.get("BAOXIAO_EVERY_AWAIT") == "1"
EVERY = 1 if ALL else 40

Outside = tuple[Clock, Wallets, Messages]
ANN, LEAD, FIN = UserId("ann"), UserId("lead"), Person(UserId("fin"), "fin")


class Probe:
    """Awaits something and calls ``at(n)`` at its n-th suspension."""

    def __init__(self, work: Awaitable[Any], at: Callable[[int], None]) -> None:
        self._work, self._at, self.count = work, at, 0

    def __await__(self) -> Generator[Any, Any, Any]:
        inside, value = self._work.__await__(), None
        while True:
            try:
                future = inside.send(value)
            except StopIteration as end:
                return end.value
            self.count += 1
            self._at(self.count)
            value = yield future


def outside(kit: DeskKit) -> Outside:
    """The world without us: clock, wallets and messages, as they are now."""
    return copy.deepcopy((kit.clock, kit.wallets, kit.messages))


async def journey(kit: DeskKit, end: str) -> None:
    """Everything that is due, from the submission on; a decision as soon as one can be made."""
    await kit.engine.run_due()
    claims = await kit.all_claims()
    if claims and claims[0].state is State.PENDING:
        if end == "reversed":
            kit.wallets.reverse(claims[0].lines[0].ref)
        by = {
            "approve": kit.services.approvals.approve,
            "reversed": kit.services.approvals.approve,
            "reject": lambda who, n: kit.services.approvals.reject(who, n, ""),
        }.get(end)
        await (by(LEAD, claims[0].number) if by else kit.services.submissions.withdraw(ANN, claims[0].number))
    await kit.engine.drain(kit.clock.move)
    if claims and (await kit.claim(claims[0].number)).blocks:
        await kit.services.blocked_claims.drop_line(FIN, claims[0].number, 1)
        await kit.engine.drain(kit.clock.move)


ENDS = {"approve": State.CLOSED, "reject": State.REJECTED, "withdraw": State.WITHDRAWN}


@pytest.mark.parametrize("end", [*ENDS, "reversed"])
async def test_a_restart_after_a_kill_at_any_await_ends_like_an_unbroken_run(tmp_path: Path, end: str) -> None:
    images: list[tuple[Path, Outside]] = []

    def keep(n: int) -> None:
        if n % EVERY:
            return
        folder = tmp_path / f"image-{n}"
        folder.mkdir()
        for file in (tmp_path / "live").glob("desk*.db*"):
            if not file.name.endswith("-shm"):
                shutil.copyfile(file, folder / file.name)
        images.append((folder, outside(kit)))

    (tmp_path / "live").mkdir()
    async with desk(tmp_path / "live") as kit:
        await kit.submit("ann", kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann"))
        await Probe(journey(kit, end), keep)
        assert [claim.state for claim in await kit.all_claims()] == [ENDS.get(end, State.CLOSED)]
    assert len(images) >= 19
    for folder, world in images:
        async with desk(folder, outside=world) as again:
            await journey(again, end)
            await again.settle()
            assert [claim.state for claim in await again.all_claims()] == [ENDS.get(end, State.CLOSED)], folder.name
            await again.check_quiet()


@pytest.mark.parametrize("end", ENDS)
async def test_whichever_statement_fails_nothing_is_lost(tmp_path: Path, end: str) -> None:
    n, failed = 0, True
    while failed:
        n += 1 if ALL else 7
        folder = tmp_path / str(n)
        folder.mkdir()
        async with desk(folder) as kit:
            await kit.submit("ann", kit.wallets.add(1, "ann"))
            failed = await with_failing_statement(kit, n, end)
            for _ in range(3):
                await journey(kit, end)
            await kit.settle()
            assert [claim.state for claim in await kit.all_claims()] == [ENDS[end]], n
            await kit.check_quiet()
    assert n > 60


async def with_failing_statement(kit: DeskKit, n: int, end: str) -> bool:
    """The n-th statement of the journey fails as a full disk would; whether there was one."""
    seen = 0

    def fail(*_: Any) -> None:
        nonlocal seen
        seen += 1
        if seen == n:
            raise OperationalError("a statement", {}, Exception("database or disk is full"))

    engine = kit.engine._database.sync_engine
    sa.event.listen(engine, "before_cursor_execute", fail)
    try:
        await journey(kit, end)
    except (OperationalError, StoreDown):  # what a person would see; the engine repeats what is its own
        pass
    finally:
        sa.event.remove(engine, "before_cursor_execute", fail)
    return seen >= n


@pytest.mark.parametrize("end", ENDS)
@pytest.mark.parametrize("fate", ["not_sent", "busy", "lost before", "lost after", "late"])
async def test_whichever_request_fails_nothing_is_lost(tmp_path: Path, end: str, fate: str) -> None:
    for n in range(6):
        folder = tmp_path / str(n)
        folder.mkdir()
        async with desk(folder) as kit:
            await kit.submit("ann", kit.wallets.add(1, "ann"), kit.wallets.add(2, "ann"))
            kit.wallets.plan = [""] * n + [fate]
            kit.messages.plan = [""] * n + [fate if fate in {"busy", "lost before", "lost after"} else ""]
            for _ in range(3):
                await journey(kit, end)
            await kit.settle()
            assert [claim.state for claim in await kit.all_claims()] == [ENDS[end]], n
            await kit.check_quiet()
