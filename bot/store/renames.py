"""Userids that became others: moving all that may change to the new one, and finding what keeps the old one.

Decisions, history and the log of bindings are append-only and keep the userid of their day.
"""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.claim import ENDED
from bot.domain.invoice import UserId
from bot.ports.people import Known, Rename
from bot.store.tables import (
    bindings,
    cards,
    claims,
    contenders,
    conversations,
    decisions,
    picks,
    preferences,
    questions,
    renames,
    sessions,
    waiting,
)


def now_called(userid: sa.ColumnElement[str], at: sa.ColumnElement[datetime]) -> sa.ColumnElement[str]:
    """Who wrote this userid at that moment, by the userid they have today: an expression, so that no statement more is
    needed."""
    then = (renames.c.old == sa.func.lower(userid)) & (renames.c.at >= at)
    present = sa.select(renames.c.new).where(then).order_by(renames.c.at).limit(1).scalar_subquery()
    return sa.func.coalesce(present, userid)


class Renames:
    """``ports.Renames`` inside one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def now(self, userid: UserId) -> UserId | None:
        """By the primary key."""
        last = sa.select(renames.c.new).where(renames.c.old == userid.lower()).order_by(renames.c.at.desc())
        found = await self._session.scalar(last.limit(1))
        return UserId(found) if found else None

    async def all(self) -> list[Rename]:
        """By time."""
        rows = (await self._session.execute(sa.select(renames).order_by(renames.c.at, renames.c.old))).all()
        return [Rename(UserId(row.old), UserId(row.new), row.by, row.at) for row in rows]

    async def known(self, userid: UserId) -> Known:
        """One statement."""
        places = {
            claims: claims.c.claimant,
            bindings: bindings.c.userid,
            waiting: waiting.c.userid,
            decisions: now_called(decisions.c.by, decisions.c.at),
        }
        counts = [
            sa.select(sa.func.count()).select_from(table).where(_is(column, userid)).scalar_subquery()
            for table, column in places.items()
        ]
        row = (await self._session.execute(sa.select(*counts))).one()
        return Known(*row)

    async def openids_of(self, after: str, limit: int) -> list[UserId]:
        """By the index on (member, account, time)."""
        mine = (bindings.c.account == "work") & (bindings.c.userid > after)
        query = sa.select(bindings.c.userid).where(mine).distinct().order_by(bindings.c.userid).limit(limit)
        return [UserId(userid) for userid in await self._session.scalars(query)]

    async def apart(self, one: UserId, other: UserId) -> list[str]:
        """By the index on claimants."""
        by = now_called(decisions.c.by, decisions.c.at)
        both = (_is(claims.c.claimant, one) & _is(by, other)) | (_is(claims.c.claimant, other) & _is(by, one))
        query = sa.select(claims.c.number).join(decisions, decisions.c.claim_id == claims.c.id).where(both)
        return list(await self._session.scalars(query.distinct().order_by(claims.c.number)))

    async def rename(self, old: UserId, new: UserId, by: str, at: datetime) -> list[int]:
        """Rows of the new one's own are kept: a preference or a talk of the old one's gives way to it."""
        moved = await self._claims(old, new)
        moved |= await self._lists(old, new)
        await self._waiting(old, new)
        await self._cards(old, new)
        for table, twin in ((preferences, preferences.c.name), (questions, questions.c.key), (conversations, None)):
            await self._unless_there(table, twin, old, new)
        await self._unless_there(contenders, contenders.c.openid, old, new)
        for table in (picks, bindings, sessions):
            await self._session.execute(sa.update(table).where(_is(table.c.userid, old)).values(userid=new))
        holds = sa.exists().where(_is(bindings.c.userid, new), bindings.c.openid == contenders.c.openid)
        await self._session.execute(sa.delete(contenders).where(_is(contenders.c.userid, new), holds))
        await self._session.execute(sa.update(renames).where(_is(renames.c.new, old)).values(new=new))
        await self._session.execute(sa.insert(renames).values(old=old.lower(), new=new, by=by, at=at))
        under_way = sa.select(claims.c.id).where(claims.c.id.in_(moved), claims.c.state.not_in(ENDED))
        return list(await self._session.scalars(under_way.order_by(claims.c.id)))

    async def _claims(self, old: UserId, new: UserId) -> set[int]:
        """The old one's claims. A submission key that both used is no longer the old one's."""
        twin = claims.alias()
        both = sa.exists().where(_is(twin.c.claimant, new), twin.c.submission_key == claims.c.submission_key)
        mine = _is(claims.c.claimant, old)
        key = claims.c.submission_key + "~" + sa.cast(claims.c.id, sa.Text)
        await self._session.execute(sa.update(claims).where(mine, both).values(submission_key=key))
        values = {"claimant": new, "version": claims.c.version + 1}
        moved = await self._session.scalars(sa.update(claims).where(mine).values(**values).returning(claims.c.id))
        return set(moved)

    async def _lists(self, old: UserId, new: UserId) -> set[int]:
        """The claims that name the old one among their approvers, whatever their state."""
        query = sa.select(claims.c.id, claims.c.approvers).where(_names(claims.c.approvers, old)).order_by(claims.c.id)
        moved: set[int] = set()
        for row in (await self._session.execute(query.with_for_update())).all():
            people = [list(one) for one in {_now(userid, old, new): name for userid, name in row.approvers}.items()]
            if people != row.approvers:
                values = {"approvers": people, "version": claims.c.version + 1}
                await self._session.execute(sa.update(claims).where(claims.c.id == row.id).values(**values))
                moved.add(row.id)
        return moved

    async def _waiting(self, old: UserId, new: UserId) -> None:
        """Nobody waits for their own word, and nobody twice."""
        other = waiting.alias()
        there = sa.select(other.c.claim_id).where(other.c.userid == new)
        mine = _is(waiting.c.userid, old)
        moving = sa.update(waiting).where(mine, waiting.c.claim_id.not_in(there))
        await self._session.execute(moving.values(userid=new))
        own = sa.select(claims.c.id).where(claims.c.claimant == new)
        theirs = (waiting.c.userid == new) & waiting.c.claim_id.in_(own)
        await self._session.execute(sa.delete(waiting).where(mine | theirs))

    async def _cards(self, old: UserId, new: UserId) -> None:
        query = sa.select(cards.c.id, cards.c.to).where(_names(cards.c.to, old))
        for row in (await self._session.execute(query)).all():
            to = list(dict.fromkeys(_now(userid, old, new) for userid in row.to))
            await self._session.execute(sa.update(cards).where(cards.c.id == row.id).values(to=to))

    async def _unless_there(self, table: sa.Table, twin: sa.Column[str] | None, old: UserId, new: UserId) -> None:
        """Move rows that may be there once for each member (and ``twin``)."""
        other = table.alias()
        same = [] if twin is None else [other.c[twin.name] == twin]
        there = sa.exists().where(other.c.userid == new, *same)
        spellings = sa.select(table.c.userid).where(_is(table.c.userid, old)).distinct()
        for spelling in (await self._session.scalars(spellings)).all():
            mine = table.c.userid == spelling
            await self._session.execute(sa.update(table).where(mine, ~there).values(userid=new))
            if table is not questions:  # a number that was given stays known
                await self._session.execute(sa.delete(table).where(mine))


def _names(column: sa.Column[list[str]], userid: UserId) -> sa.ColumnElement[bool]:
    """Whether a JSON list may name this member; whoever reads the row makes sure."""
    return sa.func.lower(sa.cast(column, sa.Text)).contains(f'"{userid.lower()}"', autoescape=True)


def _is(column: sa.ColumnElement[str], userid: UserId) -> sa.ColumnElement[bool]:
    return sa.func.lower(column) == userid.lower()


def _now(userid: str, old: UserId, new: UserId) -> str:
    return new if userid.lower() == old.lower() else userid
