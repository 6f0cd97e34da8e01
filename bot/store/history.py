"""The claims' history: appending, reading, and the proof that it explains a claim's state; it is never changed."""

from collections.abc import Mapping, Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.audit import AuditNote
from bot.domain.claim import LIFE, Claim, Person, State, Step
from bot.domain.wording import restored_args, stored_args
from bot.ports.claims import AuditEntry
from bot.store.renames import now_called
from bot.store.tables import audit

_STEPS = frozenset(step.value for step in Step)


class BrokenHistory(Exception):
    """The history does not explain itself: a line says a state that the line before does not lead to."""


class History:
    """The ``audit`` table inside one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def append(
        self, claim: Claim, step: Step | AuditNote, actor: Person | None, at: datetime, detail: Mapping[str, str] | None
    ) -> None:
        """One more line; the system is the actor with the empty userid."""
        row = {
            "claim_id": claim.id,
            "at": at,
            "actor": actor.userid if actor else "",
            "actor_name": actor.name if actor else "",
            "step": step.value,
            "state": claim.state,
            "version": claim.version,
            "detail": stored_args(detail or {}),
        }
        await self._session.execute(sa.insert(audit).values(**row))

    async def of(self, claim_id: int) -> list[AuditEntry]:
        """Oldest first."""
        who = now_called(audit.c.actor, audit.c.at).label("who")
        query = sa.select(audit, who).where(audit.c.claim_id == claim_id).order_by(audit.c.id)
        rows = (await self._session.execute(query)).all()
        return [
            AuditEntry(row.at, row.who, row.actor_name, row.step, row.state, restored_args(row.detail)) for row in rows
        ]


def fold(entries: Sequence[AuditEntry]) -> State:
    """The state that this history (oldest first) leads to, from DRAFT on.

    Raises:
        BrokenHistory: a Step that the table of life does not have there, or another word that changed the state.
    """
    state = State.DRAFT
    for entry in entries:
        reached = LIFE.get((state, Step(entry.step))) if entry.step in _STEPS else state
        if reached is not entry.state:
            raise BrokenHistory(f"{state} → {entry.step} → {entry.state}")
        state = entry.state
    return state
