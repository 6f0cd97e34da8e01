"""What was set to happen at a moment is moved along when the machine's clock leaps, so that it comes after as long as
was meant; which moments those are stands here, how a leap is noticed in bot.store.watch."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store import sql
from bot.store.database import Database, serving
from bot.store.tables import (
    attempts,
    binding_codes,
    breakers,
    claims,
    conversations,
    oauth_states,
    platform_tokens,
    sessions,
    settings,
)

SMALL = 2.0  # seconds: what a clock may be put right by without anybody noticing
A_DAY, A_MONTH = timedelta(days=1), timedelta(days=30)
# With how far back each counts: a request is settled, and a login or a session over, some time after what is kept.
MOMENTS: tuple[tuple[sa.Column[datetime], timedelta], ...] = (
    (claims.c.undo_until, timedelta()),
    (attempts.c.deadline, A_DAY),
    (breakers.c.until, timedelta()),
    (platform_tokens.c.expires_at, timedelta()),
    (conversations.c.until, timedelta()),
    (binding_codes.c.until, timedelta()),
    (oauth_states.c.at, A_DAY),
    (sessions.c.used_at, A_MONTH),
    (sessions.c.made_at, A_MONTH),
)

Timers = Callable[[AsyncSession, float], Awaitable[None]]


class Leaps:
    """Which time the tables follow: for each machine (by its start) what its clock was ahead of its steady time."""

    def __init__(self, database: Database, timers: Timers) -> None:
        """``timers`` moves what the engine has waiting by so many seconds, in the session's transaction."""
        self._database, self._timers = database, timers

    async def follow(self, machine: str, ahead: float, steady: float) -> float:
        """Have the tables follow a clock that is ``ahead`` of ``steady`` (seconds of this machine). Answers by how many
        seconds everything was moved, 0 when another process has done it or nothing has leapt. Raises StoreDown."""
        name = f"clock.{machine}"
        async with serving(), AsyncSession(self._database.write) as session, session.begin():
            await sql.alone(session, name)  # one process of a machine
            known = await session.scalar(sa.select(settings.c.value).where(settings.c.name == name))
            by = ahead - float(known) if known else 0.0
            if known and abs(by) < SMALL:
                return 0.0
            if by:
                before = datetime.fromtimestamp(steady + float(known or 0), UTC)
                for column, back in MOMENTS:
                    await _move(session, column, before - back, timedelta(seconds=by))
                await self._timers(session, by)
            await sql.put(session, settings, {"name": name, "value": repr(ahead)})
            return by


async def _move(session: AsyncSession, column: sa.Column[datetime], after: datetime, by: timedelta) -> None:
    """Row by row, for SQLite keeps text; there are few, and it happens once in years."""
    table = column.table
    keys = list(table.primary_key)
    for row in (await session.execute(sa.select(*keys, column).where(column > after))).all():
        same = [key == row._mapping[key] for key in keys]
        await session.execute(sa.update(table).where(*same).values({column: row._mapping[column] + by}))
