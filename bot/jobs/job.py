"""What a job is: its kind, key, queue and typed fields; which kinds there are stands in the modules beside this one."""

from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from typing import Any, ClassVar, Protocol, Self, TypeVar

from bot.jobs.retry import FAILURES, Done, GiveUp, Retry, RetryPolicy


class JobQueue(StrEnum):
    """A lane of its own, so that what a person waits for never stands behind what nobody waits for. The values stand
    in the rows of every release."""

    URGENT = "urgent"
    WALLET = "wallet"
    DEFAULT = "effects"
    LATER = "later"


def stored_as(name: str, **default: Any) -> Any:
    """A field that has another name in the rows of the queue."""
    return field(metadata={"stored_as": name}, **default)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """Something to do once a transaction has committed. ``kind`` and ``key`` together are its identity: the same job
    is put into the queue once. A job read from the queue has the key it was put there with."""

    kind: ClassVar[str]
    """How rows name it: never changed, or rows of the release before are not understood."""
    queue: ClassVar[JobQueue] = JobQueue.DEFAULT
    retry: ClassVar[RetryPolicy] = FAILURES
    """For the engine, when the handler raised an exception."""

    key: str

    def payload(self) -> dict[str, Any]:
        """What is stored beside kind and key. Every field is there, also where it has its default: a release before
        this one may take the row, and may need the field."""
        return {_stored(one): getattr(self, one.name) for one in fields(self) if one.name != "key"}

    @classmethod
    def read(cls, key: str, payload: dict[str, Any]) -> Self:
        """The job that was stored. A field an older release did not know has its default, one that only another
        release knows is left out. Raises TypeError when a field without a default is not there."""
        given = {one.name: payload[_stored(one)] for one in fields(cls) if _stored(one) in payload}
        return cls(**{**{name: _frozen(value) for name, value in given.items()}, "key": key})


@dataclass(frozen=True, slots=True, kw_only=True)
class RepeatedJob(Job):
    """A job whose handler has it repeated; ``tries``: how often it was."""

    repeat: ClassVar[RetryPolicy]
    """For the handler, which knows why it could not be done."""

    tries: int = 0

    def again(self, *, at_least: float = 0.0) -> "Retry[Job] | GiveUp":
        """What its policy says after this try, with the job for the next one; ``at_least``: seconds that
        the platform asks for."""
        decision = self.repeat.decide(self.tries + 1, at_least=at_least)
        return decision if isinstance(decision, GiveUp) else self.after(decision.after)

    def after(self, seconds: float) -> "Retry[Job]":
        """The next try so many seconds later, whatever its policy says."""
        return Retry(seconds, replace(self, tries=self.tries + 1))


Decision = Done | Retry[Job] | GiveUp
J_contra = TypeVar("J_contra", bound=Job, contravariant=True)


class JobHandler(Protocol[J_contra]):
    """Carries out the jobs of one kind, each at least once, so it has to be repeatable. An exception is a failure,
    which the engine repeats by the job's policy."""

    async def __call__(self, job: J_contra, /) -> Decision:
        """Carry it out."""
        ...


def _stored(one: Any) -> str:
    name: str = one.metadata.get("stored_as", one.name)
    return name


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
