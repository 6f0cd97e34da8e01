"""The invoices that were looked up for the picker, in the database; what may be picked is not decided here."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.invoice import UserId
from bot.ports.wallet import Pick
from bot.store import sql
from bot.store.packing import pack, unpack
from bot.store.tables import picks
from bot.store.wallet import ref_of


class Picks:
    """The ``picks`` table inside one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def save(self, some: Sequence[Pick]) -> None:
        """An existing id is replaced."""
        for pick in some:
            await sql.put(self._session, picks, _row(pick))

    async def of(self, userid: UserId, ids: Sequence[str]) -> list[Pick]:
        """In the order asked; unknown ids and other people's are left out."""
        query = sa.select(picks).where(picks.c.id.in_(ids), picks.c.userid == userid)
        found = {row.id: _pick(row) for row in (await self._session.execute(query)).all()}
        return [found[id_] for id_ in ids if id_ in found]


def _row(pick: Pick) -> dict[str, Any]:
    return {
        "id": pick.id,
        "userid": pick.userid,
        "card_id": pick.ref.card_id,
        "encrypt_code": pick.ref.encrypt_code,
        "account": pick.ref.account,
        "app_id": pick.app_id,
        "key": pick.key,
        "openid": pick.openid,
        "status": pick.status,
        "invoice": pack(pick.invoice),
        "at": pick.at,
    }


def _pick(row: sa.Row[Any]) -> Pick:
    return Pick(
        id=row.id,
        userid=UserId(row.userid),
        ref=ref_of(row),
        app_id=row.app_id,
        key=row.key,
        openid=row.openid,
        status=row.status,
        invoice=unpack(row.invoice),
        at=row.at,
    )
