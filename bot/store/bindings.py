"""Whose an openid is, and the one-time codes by which a member says so; who may bind is decided in the services."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.invoice import Account, UserId
from bot.ports.people import BindingEntry, Held, Standing
from bot.store import sql
from bot.store.tables import binding_codes, binding_log, bindings, claims, contenders


class Bindings:
    """``ports.Bindings`` inside one session. ``writing``: openids that are read to be judged are locked."""

    def __init__(self, session: AsyncSession, *, writing: bool) -> None:
        self._session, self._writing = session, writing

    async def openid(self, userid: UserId, account: Account = Account.WORK) -> str | None:
        """The first one that was bound."""
        mine = sa.select(bindings.c.openid).where(bindings.c.userid == userid, bindings.c.account == account)
        return await self._session.scalar(mine.order_by(bindings.c.at).limit(1))

    async def member(self, account: Account, openid: str) -> UserId | None:
        """By the primary key."""
        owner = await self._session.scalar(sa.select(bindings.c.userid).where(*_is(bindings, account, openid)))
        return UserId(owner) if owner else None

    async def bind(
        self,
        userid: UserId,
        openid: str,
        at: datetime,
        account: Account = Account.WORK,
        standing: Standing = Standing.PROVED,
    ) -> UserId:
        """An openid is held by whoever came with it first."""
        row = {"account": account, "openid": openid, "userid": userid, "at": at, "standing": standing}
        await sql.add_new(self._session, bindings, row)
        owner = await self._session.scalar(sa.select(bindings.c.userid).where(*_is(bindings, account, openid)))
        return UserId(str(owner))

    async def held(self, openids: Sequence[str], userid: UserId | None = None) -> dict[str, Held]:
        """The lock is on the holder's row, which ``contend`` writes as well: whoever waited for it reads that row as it
        is now, while the rows joined to it may be as they were."""
        which: sa.ColumnElement[bool] = bindings.c.openid.in_(openids)
        if userid is not None:
            which = sa.or_(which, bindings.c.userid == userid)
        query = _held().where(bindings.c.account == Account.WORK, which)
        if self._writing:
            query = query.order_by(bindings.c.openid).with_for_update(of=bindings)
        return {one.openid: one for one in _read((await self._session.execute(query)).all())}

    async def contend(self, openid: str, userid: UserId, at: datetime) -> None:
        """Once for each member."""
        await sql.add_new(self._session, contenders, {"openid": openid, "userid": userid, "at": at})
        unsure = sa.update(bindings).where(*_is(bindings, Account.WORK, openid), bindings.c.standing != Standing.PROVED)
        await self._session.execute(unsure.values(standing=Standing.CONTESTED))

    async def doubt(self, openid: str) -> None:
        """Whoever holds it goes on holding it."""
        this = sa.update(bindings).where(*_is(bindings, Account.WORK, openid))
        await self._session.execute(this.values(standing=Standing.PROVISIONAL))

    async def prove(self, openid: str, userid: UserId, at: datetime) -> None:
        """The rows of all others go."""
        row = {"account": Account.WORK, "openid": openid, "userid": userid, "at": at, "standing": Standing.PROVED}
        await sql.put(self._session, bindings, row)
        await self._session.execute(sa.delete(contenders).where(contenders.c.openid == openid))

    async def unproved(self, after: str, limit: int) -> list[Held]:
        """By the index of what is not proved; who else came with them is not read."""
        where = sa.text("standing <> 'proved'"), bindings.c.account == Account.WORK, bindings.c.openid > after
        query = sa.select(bindings).where(*where).order_by(bindings.c.openid).limit(limit)
        rows = (await self._session.execute(query)).all()
        return [Held(row.openid, UserId(row.userid), Standing(row.standing)) for row in rows]

    async def contested(self, limit: int) -> list[Held]:
        """As long as there are rows of others."""
        some = sa.select(contenders.c.openid).distinct().order_by(contenders.c.openid).limit(limit)
        query = _held().where(bindings.c.account == Account.WORK, bindings.c.openid.in_(some))
        return _read((await self._session.execute(query)).all())

    async def all_of(self, userid: UserId) -> list[tuple[Account, str]]:
        """By the index on (member, account, time)."""
        mine = sa.select(bindings.c.account, bindings.c.openid).where(bindings.c.userid == userid)
        rows = await self._session.execute(mine.order_by(bindings.c.account, bindings.c.at))
        return [(Account(row.account), row.openid) for row in rows]

    async def since(self, userid: UserId) -> list[tuple[str, datetime]]:
        """By the index on (member, account, time)."""
        mine = bindings.c.userid == userid, bindings.c.account == Account.WORK.value
        rows = await self._session.execute(
            sa.select(bindings.c.openid, bindings.c.at).where(*mine).order_by(bindings.c.at)
        )
        return [(row.openid, row.at) for row in rows]

    async def called(self, who: str) -> list[UserId]:
        """Looks through all names: for the few times an admin asks."""
        named = sa.select(claims.c.claimant).where(claims.c.claimant_name == who)
        found: set[str] = set()
        for table in (bindings, binding_log):
            so = (sa.func.lower(table.c.userid) == who.lower()) | table.c.userid.in_(named)
            query = sa.select(table.c.userid).where(so, table.c.account == Account.WORK.value)
            found |= set(await self._session.scalars(query.distinct()))
        return [UserId(userid) for userid in sorted(found)]

    async def unbind(self, account: Account, openid: str) -> None:
        """Nothing when it is bound to nobody. Whoever else came with it first holds it then, as contested as it was:
        their row among the others stays until it is settled."""
        await self._session.execute(sa.delete(bindings).where(*_is(bindings, account, openid)))
        others = sa.select(contenders).where(contenders.c.openid == openid)
        rows = (await self._session.execute(others)).all() if account is Account.WORK else []
        if rows:
            first = min(rows, key=lambda row: (row.at, row.userid))
            await self.bind(UserId(first.userid), openid, first.at, standing=Standing.CONTESTED)

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


def _held() -> sa.Select[Any]:
    """Each openid with whoever else came with it: a row for each of them, or one."""
    other, since = contenders.c.userid.label("other"), contenders.c.at.label("since")
    columns = bindings.c.openid, bindings.c.userid, bindings.c.standing, other, since
    return sa.select(*columns).select_from(bindings.outerjoin(contenders, contenders.c.openid == bindings.c.openid))


def _read(rows: Sequence[sa.Row[Any]]) -> list[Held]:
    """The rows of ``_held``, by openid; who else came with it in the order they came."""
    others: dict[str, list[UserId]] = {row.openid: [] for row in sorted(rows, key=lambda row: str(row.openid))}
    holders = {row.openid: (UserId(row.userid), Standing(row.standing)) for row in rows}
    came = [row for row in rows if row.other and row.other != row.userid]
    for row in sorted(came, key=lambda row: (row.since, row.other)):
        others[row.openid].append(UserId(row.other))
    return [Held(openid, *holders[openid], tuple(found)) for openid, found in others.items()]


def _is(table: sa.Table, account: Account, openid: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return table.c.account == account, table.c.openid == openid
