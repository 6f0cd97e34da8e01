"""Where each person is in a talk and what they prefer, in the database; what the talk is about is not known here."""

from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.invoice import UserId
from bot.store import sql
from bot.store.tables import conversations, preferences


class Conversations:
    """``ports.Conversations`` inside one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def get(self, userid: UserId, now: datetime) -> dict[str, Any]:
        """Empty when there is none or its time is over."""
        live = conversations.c.userid == userid, conversations.c.until > now
        state = await self._session.scalar(sa.select(conversations.c.state).where(*live))
        return dict(state) if state else {}

    async def put(self, userid: UserId, state: dict[str, Any], until: datetime) -> None:
        """Replace the person's state."""
        await sql.put(self._session, conversations, {"userid": userid, "state": state, "until": until})

    async def clear(self, userid: UserId) -> None:
        """Forget it."""
        await self._session.execute(sa.delete(conversations).where(conversations.c.userid == userid))

    async def preference(self, userid: UserId, name: str) -> str:
        """Empty when unset."""
        mine = preferences.c.userid == userid, preferences.c.name == name
        return await self._session.scalar(sa.select(preferences.c.value).where(*mine)) or ""

    async def prefer(self, userid: UserId, name: str, value: str) -> None:
        """Set a lasting preference."""
        await sql.put(self._session, preferences, {"userid": userid, "name": name, "value": value})
