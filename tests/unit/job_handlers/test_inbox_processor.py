"""What happens to an event whose handler stumbles."""

from collections.abc import Sequence
from datetime import UTC, datetime

import pytest
from structlog.testing import capture_logs

from bot.chat.events import Event, Left, TextMessage
from bot.chat.replies import Nothing, Reply, Text
from bot.domain.invoice import UserId
from bot.job_handlers.inbox import InboxProcessor
from bot.jobs import ProcessInbox
from bot.jobs.retry import EVENT_ATTEMPTS
from bot.ports.inbox import InboxRow
from bot.ports.store import StoreDown
from bot.router import ChatContext, Router, Routes
from bot.texts import Texts
from tests.unit.services.kit import desk

AT = datetime(2026, 5, 6, tzinfo=UTC)
ANN = UserId("ann")
SECRET = "张三的身份证号 110101"


class OneRow:
    """An inbox with one message of Ann's."""

    async def unheard(self, person: UserId, up_to: int) -> Sequence[InboxRow]:
        return [InboxRow(1, "m-1", person, AT, "…", "")]


class Stumbling:
    """A handler that fails so many times, then answers."""

    def __init__(self, times: int, fault: Exception) -> None:
        self.left, self.fault = times, fault

    async def __call__(self, context: ChatContext) -> Reply:
        if self.left:
            self.left -= 1
            raise self.fault
        return Text("reply.help")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


def hearing(kit, handler: Stumbling) -> InboxProcessor:
    routes = Routes()
    routes.event("words")(handler)
    read = lambda body: TextMessage(ANN, AT, "?")  # noqa: E731
    return InboxProcessor(OneRow(), kit.services, Router([routes]), read, lambda userid: frozenset(), Texts("zh-CN"))


async def heard(hear: InboxProcessor, tries: int) -> int:
    """Repeat as the engine does; how many tries failed."""
    failed = 0
    for _ in range(tries):
        try:
            await hear(ProcessInbox.of(UserId("ann"), 1))
        except Exception:
            failed += 1
    return failed


async def test_a_database_that_is_busy_for_long_costs_nobody_their_message(kit):
    hear = hearing(kit, Stumbling(EVENT_ATTEMPTS + 2, StoreDown("busy")))
    assert await heard(hear, EVENT_ATTEMPTS + 3) == EVENT_ATTEMPTS + 2
    await kit.now()
    assert "报销" in kit.messages.heard_by("ann")


async def test_our_own_fault_is_told_by_number_and_its_words_stay_out_of_the_log(kit):
    hear = hearing(kit, Stumbling(99, ValueError(SECRET)))
    with capture_logs() as log:
        assert await heard(hear, EVENT_ATTEMPTS) == EVENT_ATTEMPTS - 1
    await kit.now()
    told = log[-1]
    assert told["number"] in kit.messages.heard_by("ann")
    assert any("test_inbox_processor.py" in place for place in told["at"])
    assert SECRET not in str(log)


@pytest.mark.parametrize(("event", "who"), [(TextMessage(ANN, AT, "?"), "anna"), (Left(ANN, AT), "ann")])
async def test_that_a_userid_of_old_is_gone_logs_nobody_out_who_has_another_one(kit, event: Event, who: str):
    async with kit.store.unit() as unit:
        await unit.renames.rename(ANN, UserId("anna"), "platform", kit.clock.now())
    kit.people.gone.add("ann")
    came: list[UserId] = []

    async def handler(context: ChatContext) -> Reply:
        came.append(context.sender)
        return Nothing()

    routes = Routes()
    routes.event("words", "left")(handler)
    hear = InboxProcessor(
        OneRow(), kit.services, Router([routes]), lambda body: event, lambda userid: frozenset(), Texts("zh-CN")
    )
    assert await heard(hear, 1) == 0
    assert came == [who]
