"""Logins of pages and apps, used OAuth states, in the database; cookies, hashes and limits are decided elsewhere."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.invoice import Account, UserId
from bot.ports.people import LoggedIn
from bot.store import sql
from bot.store.tables import oauth_states, sessions


class Sessions:
    """``ports.Sessions`` inside one session of the database."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def add(self, token_hash: str, who: LoggedIn, at: datetime) -> None:
        """A new session."""
        row = {"token_hash": token_hash, "made_at": at, "used_at": at}
        row |= {"account": who.account.value, "userid": who.userid or "", "openid": who.openid}
        await self._session.execute(sa.insert(sessions).values(**row))

    async def get(self, token_hash: str, used_since: datetime, made_since: datetime) -> LoggedIn | None:
        """Whose session, if it was used since ``used_since`` and is no older than ``made_since``."""
        live = sessions.c.token_hash == token_hash, sessions.c.used_at >= used_since, sessions.c.made_at >= made_since
        query = sa.select(sessions.c.account, sessions.c.userid, sessions.c.openid).where(*live)
        row = (await self._session.execute(query)).one_or_none()
        if row is None:
            return None
        return LoggedIn(Account(row.account), UserId(row.userid) if row.userid else None, row.openid)

    async def end_of(self, userid: UserId) -> None:
        """Log this member out of Weixin Work's pages everywhere; userids know no case."""
        await self._session.execute(sa.delete(sessions).where(sa.func.lower(sessions.c.userid) == userid.lower()))

    async def end_all(self, account: Account, openid: str) -> None:
        """Log this openid out everywhere."""
        theirs = sessions.c.account == account.value, sessions.c.openid == openid
        await self._session.execute(sa.delete(sessions).where(*theirs))

    async def touch(self, token_hash: str, at: datetime) -> None:
        """It was used."""
        statement = sa.update(sessions).where(sessions.c.token_hash == token_hash)
        await self._session.execute(statement.values(used_at=at))

    async def end(self, token_hash: str) -> None:
        """Log out."""
        await self._session.execute(sa.delete(sessions).where(sessions.c.token_hash == token_hash))

    async def is_used(self, state_hash: str) -> bool:
        """Whether somebody has come in with this OAuth state."""
        query = sa.select(oauth_states.c.at).where(oauth_states.c.state_hash == state_hash)
        return await self._session.scalar(query) is not None

    async def use_state(self, state_hash: str, at: datetime, forget: datetime) -> bool:
        """Somebody comes in with it: False when somebody has before. What was used before ``forget`` goes."""
        await self._session.execute(sa.delete(oauth_states).where(oauth_states.c.at < forget))
        row = {"state_hash": state_hash, "cookie_hash": "", "target": "", "at": at}
        return await sql.add_new(self._session, oauth_states, row)
