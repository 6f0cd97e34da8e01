"""Logins of pages and apps, and OAuth states, in the database; cookies, hashes and limits are decided elsewhere."""

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

    async def get(self, token_hash: str, not_before: datetime) -> LoggedIn | None:
        """Whose session, if it was used since ``not_before``."""
        live = sessions.c.token_hash == token_hash, sessions.c.used_at >= not_before
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
