"""Jobs that send messages and cards, and the one that processes what people sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, ClassVar, Self

from bot.domain.invoice import UserId
from bot.jobs.job import Job, JobQueue, RepeatedJob, stored_as
from bot.jobs.retry import CARDS, MESSAGES, RetryPolicy


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessInbox(Job):
    """Process the stored events of one person up to this row, in order."""

    kind: ClassVar[str] = "hear"
    queue: ClassVar[JobQueue] = JobQueue.URGENT

    person: UserId
    up_to: int

    @classmethod
    def of(cls, person: UserId, up_to: int) -> Self:
        """One for each person and last row."""
        return cls(key=f"{person}-{up_to}", person=person, up_to=up_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class SendNotice(RepeatedJob):
    """Send one text to one member: a sentence of the catalogue (``text_key`` with ``args`` as stored), or ``text`` as
    it is. ``path`` and ``label`` make a link. ``once``: sent until it has arrived, with the platform's duplicate check
    on; without it, it is not sent again when nobody knows what became of it. ``team``: who gets the same text;
    ``occasion``: what makes the notice unique among a member's."""

    kind: ClassVar[str] = "say"
    queue: ClassVar[JobQueue] = JobQueue.URGENT
    repeat: ClassVar[RetryPolicy] = MESSAGES

    to: UserId
    text_key: str = stored_as("key", default="")
    args: Mapping[str, Any] = field(default_factory=dict)
    path: str = ""
    label: str = ""
    once: bool = False
    language: str = stored_as("lang", default="")
    text: str = ""
    team: tuple[UserId, ...] = ()
    occasion: str = ""

    @classmethod
    def about(
        cls, occasion: str, to: UserId, text_key: str, args: Mapping[str, Any], path: str = "", label: str = ""
    ) -> Self:
        """A notice, at most one for each occasion and member."""
        key = f"{occasion}.{to}"
        return cls(key=key, to=to, text_key=text_key, args=args, path=path, label=label, once=True, occasion=occasion)

    @classmethod
    def reply(
        cls,
        row_id: int,
        to: UserId,
        language: str,
        *,
        text_key: str = "",
        text: str = "",
        args: Mapping[str, Any] | None = None,
        path: str = "",
        label: str = "",
    ) -> Self:
        """The answer to an event."""
        return cls(
            key=f"hear-{row_id}",
            to=to,
            language=language,
            text_key=text_key,
            text=text,
            args=args or {},
            path=path,
            label=label,
        )

    @classmethod
    def failure(cls, row_id: int, to: UserId, number: str) -> Self:
        """That an event could not be processed; ``number`` finds it in the log."""
        return cls(key=f"fault-{row_id}", to=to, text_key="problem.fault", args={"number": number})

    @classmethod
    def picker_link(cls, to: UserId, at: datetime, language: str) -> Self:
        """The link to the picker."""
        key = f"link.{to}.{at.isoformat()}"
        return cls(key=key, to=to, text_key="notice.link", path="/picker", label="label.pick", language=language)

    def redirected(self, to: UserId) -> Self:
        """The same notice to a member who is not of the team."""
        return replace(self, key=f"{self.occasion}.{to}", to=to, team=(), tries=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class SendOffer(RepeatedJob):
    """Send a card with guesses at what was meant."""

    kind: ClassVar[str] = "offer"
    queue: ClassVar[JobQueue] = JobQueue.URGENT
    repeat: ClassVar[RetryPolicy] = MESSAGES

    to: UserId
    task_id: str
    buttons: tuple[str, ...]
    language: str = stored_as("lang", default="")

    @classmethod
    def reply(cls, row_id: int, to: UserId, language: str, task_id: str, buttons: Sequence[str]) -> Self:
        """The answer to an event."""
        return cls(key=f"hear-{row_id}", to=to, task_id=task_id, buttons=tuple(buttons), language=language)


@dataclass(frozen=True, slots=True, kw_only=True)
class SendCard(RepeatedJob):
    """Send a planned card."""

    kind: ClassVar[str] = "card"
    queue: ClassVar[JobQueue] = JobQueue.URGENT
    repeat: ClassVar[RetryPolicy] = CARDS

    task_id: str

    @classmethod
    def of(cls, task_id: str) -> Self:
        """Once for each card."""
        return cls(key=task_id, task_id=task_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateCard(RepeatedJob):
    """Rewrite a card that was sent, to show how its claim stands."""

    kind: ClassVar[str] = "card_update"
    queue: ClassVar[JobQueue] = JobQueue.URGENT
    repeat: ClassVar[RetryPolicy] = CARDS

    task_id: str

    @classmethod
    def of(cls, task_id: str, version: int) -> Self:
        """Once for each card and version of its claim."""
        return cls(key=f"{task_id}.{version}", task_id=task_id)
