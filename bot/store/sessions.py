"""Logins of the web pages and OAuth states in the database; cookies, hashes and time limits are decided elsewhere."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.invoice import UserId
from bot.store import sql
from bot.store.tables import oauth_states, sessions


class Sessions:
    """``ports.Sessions`` inside one session of the database."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, token_hash: str, userid: UserId, at: datetime) -> None:
        """A new session."""
        row = {"token_hash": token_hash, "userid": userid, "made_at": at, "used_at": at}
        await self._session.execute(sa.insert(sessions).values(**row))

    async def get(self, token_hash: str, not_before: datetime) -> UserId | None:
        """Whose session, if it was used since ``not_before``."""
        live = sessions.c.token_hash == token_hash, sessions.c.used_at >= not_before
        userid = await self._session.scalar(sa.select(sessions.c.userid).where(*live))
        return None if userid is None else UserId(userid)

    async def touch(self, token_hash: str, at: datetime) -> None:
        """It was used."""
        statement = sa.update(sessions).where(sessions.c.token_hash == token_hash)
        await self._session.execute(statement.values(used_at=at))

    async def end(self, token_hash: str) -> None:
        """Log out."""
        await self._session.execute(sa.delete(sessions).where(sessions.c.token_hash == token_hash))

    async def add_state(self, state_hash: str, cookie_hash: str, target: str, at: datetime) -> None:
        """An OAuth state bound to a pre-login cookie and the page to return to."""
        row = {"state_hash": state_hash, "cookie_hash": cookie_hash, "target": target, "at": at}
        await sql.put(self._session, oauth_states, row)

    async def use_state(self, state_hash: str, cookie_hash: str, not_before: datetime) -> str | None:
        """Only the browser that asked for it can use it up."""
        mine = oauth_states.c.state_hash == state_hash, oauth_states.c.cookie_hash == cookie_hash
        gone = sa.delete(oauth_states).where(*mine).returning(oauth_states.c.target, oauth_states.c.at)
        row = (await self._session.execute(gone)).one_or_none()
        return str(row.target) if row is not None and row.at >= not_before else None
