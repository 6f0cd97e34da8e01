"""The closure protocol's judgement: from attempts read first and a query made after, what may be concluded.

Pure. Who asks, sends and commits is ``bot.job_handlers.wallet``; why the rules are what they are: docs/lifecycle.md.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from bot.domain.evidence import Evidence
from bot.domain.invoice import Lookup, Status, Unreadable


class Outcome(StrEnum):
    """What became of a request. A row without an outcome belongs to a request in flight or to a dead process."""

    OK = "ok"
    REFUSED = "refused"
    NOT_SENT = "not_sent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Intent:
    """A wish about one invoice. ``gen`` grows with every change of the wish; every commit compares it."""

    wallet_id: int
    want: Status
    gen: int
    proved: bool
    evidence: Evidence = Evidence.NONE


@dataclass(frozen=True, slots=True)
class Attempt:
    """One request about one invoice, written down before it was sent.

    ``clean``: when it was written no unsettled attempt aimed elsewhere. ``single``: it was a call for this
    invoice alone.
    ``code``: the platform's errcode of a refusal, 0 otherwise.
    """

    id: int
    wallet_id: int
    gen: int
    aim: Status
    deadline: datetime
    clean: bool
    single: bool
    outcome: Outcome | None = None
    code: int = 0

    def unsettled(self, now: datetime, settle: timedelta) -> bool:
        """Whether its request may still take effect: no definite answer, and its time is not over."""
        return self.outcome in {None, Outcome.UNKNOWN} and now < self.deadline + settle


@dataclass(frozen=True, slots=True)
class Codes:
    """The platform's refusals that the protocol tells apart, given by the adapter.

    ``busy``: not now, ask again. ``why``: code → text key for a person; ``setup``: code → text key for an admin, where
    something has to be set up. ``asked``: what was asked for → text key for an admin, where that is forbidden by
    whatever code but those ``everywhere``, which stop more than that.
    """

    locked_by_other: int
    wrong_state: int
    closed: int
    busy: frozenset[int] = frozenset()
    why: Mapping[int, str] = field(default_factory=dict)
    setup: Mapping[int, str] = field(default_factory=dict)
    asked: Mapping[str, str] = field(default_factory=dict)
    everywhere: frozenset[int] = frozenset()

    def said(self, code: int) -> str:
        """The text key that tells a person what this code means."""
        return self.why.get(code, "why.other")

    def cure(self, code: int, asked: str = "") -> str | None:
        """The text key that tells an admin what to set up; None when there is nothing."""
        return self.setup.get(code) if code in self.everywhere else self.asked.get(asked, self.setup.get(code))


class Do(StrEnum):
    """What to do next about one invoice."""

    DONE = "done"
    SEND = "send"
    PROBE = "probe"
    WAIT = "wait"
    REFUSE = "refuse"
    VOID = "void"
    HELP = "help"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement and its ground: Evidence when it is DONE or VOID, a text key for people when it is REFUSE or HELP.
    ``code``: the platform's own word for it, 0 when it gave none."""

    do: Do
    why: str
    code: int = 0


def conclude(
    intent: Intent, seen: Lookup, attempts: Sequence[Attempt], now: datetime, settle: timedelta, codes: Codes
) -> Verdict:
    """What may be concluded about one invoice.

    ``attempts`` (oldest first, all generations of this invoice) must have been read *before* the query that
    gave ``seen``.
    """
    if isinstance(seen, Unreadable) and seen.code in codes.busy:
        return Verdict(Do.WAIT, "busy")
    status = None if isinstance(seen, Unreadable) else seen.status
    judge = {Status.LOCKED: _lock, Status.FREE: _free, Status.CLOSED: _close}[intent.want]
    contrary = any(a.aim != intent.want and a.unsettled(now, settle) for a in attempts)
    mine = [a for a in attempts if a.gen == intent.gen and a.aim == intent.want]
    verdict = judge(status, mine, contrary, now, settle, codes)
    if isinstance(seen, Unreadable) and seen.code and verdict.do is Do.REFUSE:
        return Verdict(Do.REFUSE, codes.said(seen.code), seen.code)
    return verdict


def _acked(mine: Sequence[Attempt], codes: Codes) -> bool:
    """Our own lock is acknowledged: by the latest clean attempt, 0 or (from a single call) "wrong state"."""
    if not mine or not mine[-1].clean:
        return False
    last = mine[-1]
    return last.outcome is Outcome.OK or (
        last.single and last.outcome is Outcome.REFUSED and last.code == codes.wrong_state
    )


def _refusal_alone(mine: Sequence[Attempt]) -> int:
    """The code that refused the latest request, if it was about this invoice alone; 0 otherwise."""
    last = mine[-1] if mine else None
    return last.code if last and last.single and last.outcome is Outcome.REFUSED else 0


def _lock(
    status: Status | None,
    mine: Sequence[Attempt],
    contrary: bool,
    now: datetime,
    settle: timedelta,
    codes: Codes,
) -> Verdict:
    if status is None:
        return Verdict(Do.REFUSE, "line.unreadable")
    if status is Status.CLOSED:
        return Verdict(Do.REFUSE, "line.closed")
    if status is Status.CANCELLED:
        return Verdict(Do.REFUSE, "line.cancelled")
    refused = _refusal_alone(mine)
    if refused not in {0, codes.locked_by_other, codes.wrong_state, *codes.busy}:
        return Verdict(Do.REFUSE, codes.said(refused), refused)
    if status is Status.FREE:
        return Verdict(Do.SEND, "free")
    if refused == codes.locked_by_other:
        return Verdict(Do.REFUSE, "line.locked_elsewhere")
    if _acked(mine, codes):
        return Verdict(Do.WAIT, "unsettled") if contrary else Verdict(Do.DONE, Evidence.QUERY)
    # An acknowledgement counts only once nothing contrary is in the air: asking again before that proves nothing.
    return Verdict(Do.WAIT, "unsettled") if contrary and mine else Verdict(Do.PROBE, "whose lock?")


def _free(
    status: Status | None,
    mine: Sequence[Attempt],
    contrary: bool,
    now: datetime,
    settle: timedelta,
    codes: Codes,
) -> Verdict:
    if status is Status.FREE:
        return Verdict(Do.WAIT, "unsettled") if contrary else Verdict(Do.DONE, Evidence.QUERY)
    if status is Status.CANCELLED:
        return Verdict(Do.DONE, Evidence.CANCELLED)
    if status is Status.CLOSED:
        return Verdict(Do.HELP, "help.closed_elsewhere")
    if status is None:
        return Verdict(Do.HELP, "help.unreadable")
    if _refusal_alone(mine) != codes.locked_by_other:
        return Verdict(Do.SEND, "locked")
    if mine[-1].clean:
        return Verdict(Do.DONE, Evidence.THEIRS)
    return Verdict(Do.WAIT, "unsettled") if contrary else Verdict(Do.SEND, "locked")


def _close(
    status: Status | None,
    mine: Sequence[Attempt],
    contrary: bool,
    now: datetime,
    settle: timedelta,
    codes: Codes,
) -> Verdict:
    if status is Status.CLOSED:
        return Verdict(Do.DONE, Evidence.QUERY)
    if status is Status.LOCKED:
        theirs = _refusal_alone(mine) == codes.locked_by_other
        return Verdict(Do.HELP, "help.locked_elsewhere") if theirs else Verdict(Do.SEND, "locked")
    if status is Status.FREE:
        return Verdict(Do.HELP, "help.lock_lost")
    acked = any(a.outcome is Outcome.OK or (a.outcome is Outcome.REFUSED and a.code == codes.closed) for a in mine)
    if status is Status.CANCELLED:
        return _reversed(acked, any(a.unsettled(now, settle) for a in mine))
    if acked:
        return Verdict(Do.DONE, Evidence.ANSWER)
    if any(a.unsettled(now, settle) for a in mine):
        return Verdict(Do.HELP, "help.closing_unknown")
    if mine and (mine[-1].outcome in {None, Outcome.UNKNOWN} or mine[-1].code in codes.busy):
        return Verdict(Do.SEND, "a repeat may be acknowledged")
    unknown = any(a.outcome in {None, Outcome.UNKNOWN} for a in mine)
    return Verdict(Do.HELP, "help.closing_unknown" if unknown else "help.unreadable")


def _reversed(acked: bool, unsettled: bool) -> Verdict:
    """An invoice to be written off that its seller has reversed: void, unless ours came first or may have."""
    if acked:
        return Verdict(Do.DONE, Evidence.REVERSED_AFTER)
    return Verdict(Do.WAIT, "unsettled") if unsettled else Verdict(Do.VOID, Evidence.REVERSED)
