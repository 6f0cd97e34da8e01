"""What the history of a claim tells beside its steps, which stand in bot.domain.claim."""

from enum import StrEnum


class AuditNote(StrEnum):
    """What the history tells of a claim beside its steps: none of these moves it along the table."""

    NEEDS_HELP = "needs_help"
    ASSIGNED = "assign"
    REROUTED = "rerouted"
    ROLE_MOVED = "role_moved"
    RENAMED = "renamed"
    SLOW_LOCK = "slow_lock"
    SLOW_UNLOCK = "slow_unlock"
    RELEASED = "released"
    LOCK_LOST = "lock_lost"
    ORPHAN = "orphan"
    REVERSED = "reversed"
    VOID = "void"
    COLLISION = "collision"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    HOLD = "hold"
    RELEASE = "release"
    ASKED_BACK = "asked_back"
    KEPT = "kept"
    DROPPED = "dropped"
    DROPPED_PAID = "dropped_paid"
    SAID_CLOSED = "said_closed"
    SAID_NOT_CLOSED = "said_not_closed"
