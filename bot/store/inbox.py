"""What arrived from the platform, stored before it is acknowledged; ``bot.job_handlers.inbox`` processes it.

Group commit: one coroutine takes all waiting rows, writes them with one statement and one COMMIT and answers everybody;
the next batch gathers while the last one commits, so there is no timer. A row the database refuses does not fail its
neighbours.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import StatementError
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.domain.invoice import UserId
from bot.ports.engine import Clock
from bot.ports.inbox import InboxRow
from bot.ports.store import StoreDown
from bot.store.database import Database, is_down, serving
from bot.store.tables import heard, inbox

BATCH = 500
WAITING = 5_000
SECONDS = 3.0


@dataclass(slots=True)
class _Waiting:
    """A row on its way, and the caller who waits to hear whether it was new."""

    row: dict[str, Any]
    done: asyncio.Future[bool]


Known = tuple[str, str]  # a key and who sent it: by both a repeat is known


class Inbox:
    """``ports.Inbox`` on its own file (SQLite) or in the same database (PostgreSQL)."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        *,
        on_committed: Callable[[], None] | None = None,
        waiting: int = WAITING,
        seconds: float = SECONDS,
    ) -> None:
        """``on_committed`` is called after each commit. At most ``waiting`` rows wait at a time, each for ``seconds``;
        beyond either it is StoreDown."""
        self.on_committed = on_committed
        self._database = database
        self._clock = clock
        self._limit = waiting
        self._seconds = seconds
        self._queue: deque[_Waiting] = deque()
        self._writer: asyncio.Task[None] | None = None
        self._settled: set[int] = set()
        self._numbered = database.path is None

    async def record(self, key: str, person: UserId, created: datetime, body: str, ignored: str = "") -> bool:
        """Durable when it returns; False when this person's key was there already. Raises StoreDown."""
        if len(self._queue) >= self._limit:
            raise StoreDown("too many rows wait")
        row = {
            "key": key,
            "person": person,
            "created": created,
            "received": self._clock.now(),
            "body": body,
            "ignored": ignored,
            "forwarded": False,
            "settled": False,
            "purged": False,
        }
        waiting = _Waiting(row, asyncio.get_running_loop().create_future())
        self._queue.append(waiting)
        if self._writer is None or self._writer.done():
            self._writer = asyncio.create_task(self._drain())
        try:
            async with asyncio.timeout(self._seconds):
                return await waiting.done
        except TimeoutError as error:
            raise StoreDown("took too long") from error

    async def _drain(self) -> None:
        while self._queue:
            batch = [self._queue.popleft() for _ in range(min(BATCH, len(self._queue)))]
            await self._store([one for one in batch if not one.done.done()])

    async def _store(self, batch: Sequence[_Waiting]) -> None:
        """Write the batch and answer everybody in it; halves it as long as the database refuses one of its rows."""
        if not batch:
            return
        try:
            async with asyncio.timeout(self._seconds):
                new = await self._commit([one.row for one in batch])
        except Exception as error:  # whatever it was, everybody must be answered
            if len(batch) > 1 and _refused(error):
                half = len(batch) // 2
                await self._store(batch[:half])
                await self._store(batch[half:])
                return
            for one in batch:
                if not one.done.done():
                    down = StoreDown(type(error).__name__)
                    down.__cause__ = error
                    one.done.set_exception(down)
            return
        for one in batch:
            if not one.done.done():
                one.done.set_result(_known_by(one.row) in new)
            new.discard(_known_by(one.row))
        if self.on_committed is not None:
            self.on_committed()

    async def _commit(self, rows: Sequence[dict[str, Any]]) -> set[Known]:
        """What was new."""
        if not self._numbered:
            await self._number_on()
        async with self._database.inbox.begin() as connection:
            new = await self._insert(connection, rows)
            if repeats := [row for row in rows if _known_by(row) not in new]:
                new |= await self._insert_others(connection, repeats)
        return new

    async def _insert(self, connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> set[Known]:
        kind = sqlite if self._database.path else postgresql
        statement = kind.insert(inbox).on_conflict_do_nothing().returning(inbox.c.key, inbox.c.person)
        return {(row.key, row.person) for row in await connection.execute(statement, list(rows))}

    async def _insert_others(self, connection: AsyncConnection, rows: Sequence[dict[str, Any]]) -> set[Known]:
        """A key that is there already is a repeat only if the same person sent it: the ids of messages are promised to
        be unique for nobody but their sender. Another person's row has the person in its key as well."""
        there = sa.select(inbox.c.key, inbox.c.person).where(inbox.c.key.in_({row["key"] for row in rows}))
        senders = {row.key: row.person for row in await connection.execute(there)}
        others = {f"{row['key']} {row['person']}": row for row in rows if senders[row["key"]] != row["person"]}
        if not others:
            return set()
        new = await self._insert(connection, [{**row, "key": key} for key, row in others.items()])
        return {_known_by(others[key]) for key, _ in new}

    async def _number_on(self) -> None:
        """Never give an id again that the main database knows as heard, should the inbox's file be lost or older."""
        async with self._database.read.connect() as main:
            last = await main.scalar(sa.select(sa.func.coalesce(sa.func.max(heard.c.inbox_id), 0)))
        async with self._database.inbox.begin() as connection:
            row = {"name": inbox.name, "seq": last}
            known = "UPDATE sqlite_sequence SET seq = max(seq, :seq) WHERE name = :name"
            if (await connection.execute(sa.text(known), row)).rowcount == 0:
                await connection.execute(sa.text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"), row)
        self._numbered = True

    async def unheard(self, person: UserId, up_to: int) -> list[InboxRow]:
        """In id order. What turns out to be heard is remembered, so that the next look is short. Raises StoreDown."""
        mine = inbox.c.person == person, inbox.c.settled.is_(False), inbox.c.id <= up_to
        async with serving():
            async with self._database.inbox_read.connect() as connection:
                rows = await _rows(connection, sa.select(inbox).where(*mine).order_by(inbox.c.id))
            done = await self._heard([row.id for row in rows])
        self._settled |= done
        return [row for row in rows if row.id not in done]

    async def _heard(self, ids: Sequence[int]) -> set[int]:
        if not ids:
            return set()
        async with self._database.read.connect() as main:
            return set(await main.scalars(sa.select(heard.c.inbox_id).where(heard.c.inbox_id.in_(ids))))

    async def unforwarded(self, limit: int = 100) -> list[InboxRow]:
        """The oldest ones, in id order. Raises StoreDown."""
        query = sa.select(inbox).where(inbox.c.forwarded.is_(False)).order_by(inbox.c.id).limit(limit)
        async with serving(), self._database.inbox_read.connect() as connection:
            return await _rows(connection, query)

    async def mark_forwarded(self, ids: Sequence[int]) -> None:
        """Writes along which rows were found heard. Raises StoreDown."""
        settled = self._settled
        async with serving(), self._database.inbox.begin() as connection:
            await connection.execute(sa.update(inbox).where(inbox.c.id.in_(ids)).values(forwarded=True))
            if settled:
                await connection.execute(sa.update(inbox).where(inbox.c.id.in_(settled)).values(settled=True))
        self._settled = self._settled - settled

    async def purge(self, before: datetime) -> int:
        """A heard row's body goes, its key stays. Raises StoreDown."""
        emptied, after = 0, 0
        async with serving():
            while ids := await self._purgeable(after, before):
                done = await self._heard(ids)
                change = {"body": "", "settled": True, "purged": True}
                async with self._database.inbox.begin() as connection:
                    await connection.execute(sa.update(inbox).where(inbox.c.id.in_(done)).values(**change))
                emptied, after = emptied + len(done), ids[-1]
        return emptied

    async def _purgeable(self, after: int, before: datetime) -> Sequence[int]:
        """The next ids, oldest first; ids grow with ``received`` but for a few rows of the same moment."""
        full = inbox.c.purged.is_(False), inbox.c.id > after
        query = sa.select(inbox.c.id, inbox.c.received).where(*full).order_by(inbox.c.id).limit(BATCH)
        async with self._database.inbox_read.connect() as connection:
            rows = (await connection.execute(query)).all()
        return [row.id for row in rows if row.received < before]

    async def close(self) -> None:
        """Let the rows on their way be written; the connections are the database's to close."""
        if self._writer is not None:
            await self._writer


def _known_by(row: dict[str, Any]) -> Known:
    return row["key"], row["person"]


def _refused(error: Exception) -> bool:
    """Whether the database refused a value (so one row is to blame) and could serve otherwise."""
    return isinstance(error, UnicodeError | StatementError) and not is_down(error)


async def _rows(connection: AsyncConnection, query: sa.Select[Any]) -> list[InboxRow]:
    rows = (await connection.execute(query)).all()
    return [InboxRow(row.id, row.key, UserId(row.person), row.created, row.body, row.ignored) for row in rows]
