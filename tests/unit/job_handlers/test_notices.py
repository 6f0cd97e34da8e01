"""A notice that the platform does not take is sent again, with pauses that grow, for hours."""

from itertools import pairwise
from types import SimpleNamespace
from typing import Any

from bot.domain.claim import Person
from bot.domain.invoice import UserId
from bot.job_handlers.notices import NoticeSender
from bot.jobs import Done, Retry, SendNotice
from bot.ports.platform import NotSent
from bot.texts import Texts

ANN = UserId("ann")
HOUR = 3600


class Silent:
    """A platform that cannot be reached and asks for two seconds' patience, as the client says of each refused call."""

    async def send_text(self, *_: Any, **__: Any) -> Any:
        raise NotSent("message/send", after=2.0)


class People:
    """Everybody is who they were."""

    async def speaker(self, userid: UserId) -> Person:
        return Person(userid, userid)


async def test_a_notice_outlives_hours_in_which_nothing_can_be_sent() -> None:
    services: Any = SimpleNamespace(people=People())
    send = NoticeSender(services, Silent(), Texts("zh-CN"), "https://bot.test")  # type: ignore[arg-type]
    job, pauses = SendNotice.about("x", ANN, "reply.help", {}), list[float]()
    while isinstance(decision := await send(job), Retry):
        pauses.append(decision.after)
        assert decision.job
        job = decision.job  # type: ignore[assignment]
    assert decision == Done()
    assert pauses[0] == 2.0
    assert all(earlier <= later for earlier, later in pairwise(pauses))
    assert sum(pauses) > 6 * HOUR
