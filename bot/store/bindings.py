"""Whose an openid is, and the one-time codes by which a member says so; who may bind is decided in the use cases."""

from dataclasses import asdict
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.invoice import Account, UserId
from bot.ports.people import BindingEntry
from bot.store import sql
from bot.store.tables import binding_codes, binding_log, bindings


class Bindings:
    """``ports.Bindings`` inside one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def openid(self, userid: UserId, account: Account = Account.WORK) -> str | None:
        """The first one that was bound."""
        mine = sa.select(bindings.c.openid).where(bindings.c.userid == userid, bindings.c.account == account)
        return await self._session.scalar(mine.order_by(bindings.c.at).limit(1))

    async def member(self, account: Account, openid: str) -> UserId | None:
        """By the primary key."""
        owner = await self._session.scalar(sa.select(bindings.c.userid).where(*_is(bindings, account, openid)))
        return UserId(owner) if owner else None

    async def bind(self, userid: UserId, openid: str, at: datetime, account: Account = Account.WORK) -> UserId:
        """An openid belongs to whoever came with it first."""
        row = {"account": account, "openid": openid, "userid": userid, "at": at}
        await sql.add_new(self._session, bindings, row)
        owner = await self._session.scalar(sa.select(bindings.c.userid).where(*_is(bindings, account, openid)))
        return UserId(str(owner))

    async def all_of(self, userid: UserId) -> list[tuple[Account, str]]:
        """By the index on (member, account, time)."""
        mine = sa.select(bindings.c.account, bindings.c.openid).where(bindings.c.userid == userid)
        rows = await self._session.execute(mine.order_by(bindings.c.account, bindings.c.at))
        return [(Account(row.account), row.openid) for row in rows]

    async def unbind(self, account: Account, openid: str) -> None:
        """Nothing when it is bound to nobody."""
        await self._session.execute(sa.delete(bindings).where(*_is(bindings, account, openid)))

    async def log(self, entry: BindingEntry) -> None:
        """Append-only."""
        await self._session.execute(sa.insert(binding_log).values(**asdict(entry)))

    async def history(self, userid: UserId) -> list[BindingEntry]:
        """By the index on (member, id)."""
        query = sa.select(binding_log).where(binding_log.c.userid == userid).order_by(binding_log.c.id)
        rows = (await self._session.execute(query)).all()
        return [BindingEntry(Account(r.account), r.openid, UserId(r.userid), r.step, r.by, r.at) for r in rows]

    async def put_code(self, account: Account, openid: str, code_hash: str, until: datetime) -> None:
        """In place of the one before."""
        row = {"account": account, "openid": openid, "code_hash": code_hash, "until": until}
        await sql.put(self._session, binding_codes, row)

    async def code(self, code_hash: str, now: datetime) -> tuple[Account, str] | None:
        """It stays as it is."""
        good = binding_codes.c.code_hash == code_hash, binding_codes.c.until > now
        query = sa.select(binding_codes.c.account, binding_codes.c.openid).where(*good)
        row = (await self._session.execute(query)).one_or_none()
        return (Account(row.account), row.openid) if row else None

    async def take_code(self, code_hash: str, now: datetime) -> tuple[Account, str] | None:
        """It is gone, whether it was still good or not."""
        taken = sa.delete(binding_codes).where(binding_codes.c.code_hash == code_hash)
        gave = taken.returning(binding_codes.c.account, binding_codes.c.openid, binding_codes.c.until)
        row = (await self._session.execute(gave)).one_or_none()
        return (Account(row.account), row.openid) if row and row.until > now else None


def _is(table: sa.Table, account: Account, openid: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return table.c.account == account, table.c.openid == openid
