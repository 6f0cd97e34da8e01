"""The template cards we sent and the one-time codes that rewrite them; what stands on a card is not known here."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.invoice import UserId
from bot.ports.cards import CardKind, SentCard
from bot.store import sql
from bot.store.tables import CardState, card_codes, cards, claims

_CARDS = sa.select(cards, claims.c.number).join(claims, claims.c.id == cards.c.claim_id)


class Cards:
    """``ports.Cards`` inside one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def plan(self, card: SentCard) -> bool:
        """False when it is there already."""
        row = {
            "task_id": card.task_id,
            "claim_id": card.claim_id,
            "kind": card.kind.value,
            "round": card.round,
            "level": card.level,
            "to": list(card.to),
            "state": CardState(card.state),
        }
        return await sql.add_new(self._session, cards, row)

    async def get(self, task_id: str) -> SentCard | None:
        """The card."""
        row = (await self._session.execute(_CARDS.where(cards.c.task_id == task_id))).one_or_none()
        return _card(row) if row else None

    async def of_claim(self, claim_id: int) -> list[SentCard]:
        """Oldest first."""
        query = _CARDS.where(cards.c.claim_id == claim_id).order_by(cards.c.id)
        return [_card(row) for row in (await self._session.execute(query)).all()]

    async def mark(self, task_id: str, state: str) -> None:
        """Raises ValueError for a state there is not."""
        statement = sa.update(cards).where(cards.c.task_id == task_id)
        await self._session.execute(statement.values(state=CardState(state)))

    async def add_code(self, task_id: str, code: str, at: datetime) -> None:
        """A repeat is ignored, also of a spent code."""
        row = {"task_id": task_id, "code": code, "at": at, "spent": False}
        await sql.add_new(self._session, card_codes, row)

    async def code(self, task_id: str, not_before: datetime) -> str | None:
        """As the port says."""
        fresh = card_codes.c.task_id == task_id, card_codes.c.spent.is_(False), card_codes.c.at >= not_before
        newest = sa.select(card_codes.c.code).where(*fresh).order_by(card_codes.c.id.desc()).limit(1)
        return (await self._session.execute(newest)).scalar()

    async def spend(self, task_id: str, code: str) -> None:
        """As the port says."""
        this = card_codes.c.task_id == task_id, card_codes.c.code == code
        await self._session.execute(sa.update(card_codes).where(*this).values(spent=True))


def _card(row: sa.Row[Any]) -> SentCard:
    return SentCard(
        task_id=row.task_id,
        claim_id=row.claim_id,
        kind=CardKind(row.kind),
        round=row.round,
        level=row.level,
        to=tuple(UserId(userid) for userid in row.to),
        state=row.state.value,
        number=row.number,
    )
