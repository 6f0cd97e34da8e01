"""The files of the lines in the database: their address until settled, their hash after; no file is touched."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.domain.claim import Line
from bot.domain.original import Kept, Kind, Original
from bot.store import sql
from bot.store.tables import lines, originals


class Originals:
    """``ports.Originals`` inside one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def plan(self, line: Line, kind: Kind, url: str) -> Original:
        """Planned once: a second time answers what is there."""
        row = {"line_id": line.id, "kind": kind, "state": Kept.WAITING, "url": url, "sha256": "", "size": 0, "at": None}
        if not url:
            row |= await self._earlier(line, kind)
        await sql.add_new(self._session, originals, row)
        return (await self._where((originals.c.line_id == line.id) & (originals.c.kind == kind)))[0]

    async def _earlier(self, line: Line, kind: Kind) -> dict[str, Any]:
        """The same file as an earlier line of this invoice has it."""
        query = (
            sa.select(originals.c.id, originals.c.sha256, originals.c.size, originals.c.at)
            .join(lines, lines.c.id == originals.c.line_id)
            .where(lines.c.wallet_id == line.wallet_id, originals.c.kind == kind, originals.c.state == Kept.STORED)
        )
        rows = (await self._session.execute(query)).all()
        if not rows:
            return {"state": Kept.MISSING}
        found = max(rows, key=lambda row: row.id)
        return {"state": Kept.STORED, "sha256": found.sha256, "size": found.size, "at": found.at}

    async def get(self, ident: int) -> Original | None:
        """By its own number."""
        found = await self._where(originals.c.id == ident)
        return found[0] if found else None

    async def of(self, some: Sequence[Line]) -> list[Original]:
        """In the order of the lines."""
        return await self._where(originals.c.line_id.in_([line.id for line in some]))

    async def settle(self, ident: int, state: Kept, at: datetime, sha256: str = "", size: int = 0) -> None:
        """The address is overwritten."""
        values = {"state": state, "url": "", "sha256": sha256, "size": size, "at": at}
        await self._session.execute(sa.update(originals).where(originals.c.id == ident).values(values))

    async def _where(self, where: sa.ColumnElement[bool]) -> list[Original]:
        """In the order of the lines, the invoice before the itinerary; few enough to be sorted here."""
        rows = (await self._session.execute(sa.select(originals).where(where))).all()
        rows = sorted(rows, key=lambda row: (row.line_id, row.kind is not Kind.PDF))
        return [Original(row.id, row.line_id, row.kind, row.state, row.url, row.sha256, row.size) for row in rows]
