"""The store and its unit: one transaction with all a use case may read and write; each subject has its own module."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from typing import Any
from weakref import WeakSet

import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from bot.domain.audit import AuditNote
from bot.domain.claim import Claim, Person, Step
from bot.domain.invoice import UserId
from bot.jobs import Job
from bot.ports.claims import AuditEntry
from bot.ports.wallet import Pick
from bot.store import sql
from bot.store.bindings import Bindings
from bot.store.cards import Cards
from bot.store.claims import Claims
from bot.store.conversations import Conversations
from bot.store.database import Database, serving
from bot.store.history import History
from bot.store.originals import Originals
from bot.store.picks import Picks
from bot.store.renames import Renames
from bot.store.sessions import Sessions
from bot.store.tables import binding_codes, heard, oauth_states, picks, questions, sessions, settings
from bot.store.wallet import Wallet

Enqueue = Callable[[AsyncSession, str, str, dict[str, Any], float], Awaitable[None]]


class Unit:
    """``ports.Unit`` on one session of the database."""

    def __init__(self, session: AsyncSession, enqueue: Enqueue, *, writing: bool) -> None:
        self._session = session
        self._enqueue = enqueue
        self._history = History(session)
        self._picks = Picks(session)
        self.claims = Claims(session, writing=writing)
        self.wallet = Wallet(session)
        self.cards = Cards(session)
        self.originals = Originals(session)
        self.sessions = Sessions(session)
        self.bindings = Bindings(session, writing=writing)
        self.renames = Renames(session)
        self.conversations = Conversations(session)

    async def audit(
        self,
        claim: Claim,
        step: Step | AuditNote,
        actor: Person | None,
        at: datetime,
        detail: Mapping[str, str] | None = None,
    ) -> None:
        """Append to the claim's history; the system is the actor with the empty userid."""
        await self._history.append(claim, step, actor, at, detail)

    async def history(self, claim_id: int) -> list[AuditEntry]:
        """Oldest first."""
        return await self._history.of(claim_id)

    async def enqueue(self, job: Job, *, delay: float = 0.0) -> None:
        """In this transaction: the job is there if the unit commits, or not at all."""
        await self._enqueue(self._session, job.kind, job.key, job.payload(), delay)

    async def heard(self, inbox_id: int, outcome: str, at: datetime) -> bool:
        """False when it was marked already."""
        return await sql.add_new(self._session, heard, {"inbox_id": inbox_id, "outcome": outcome, "at": at})

    async def serialize(self, name: str) -> None:
        """Held till the transaction ends."""
        await sql.alone(self._session, name)

    async def save_picks(self, picks: Sequence[Pick]) -> None:
        """An existing id is replaced."""
        await self._picks.save(picks)

    async def picks(self, userid: UserId, ids: Sequence[str]) -> list[Pick]:
        """In the order asked; unknown ids and other people's are left out."""
        return await self._picks.of(userid, ids)

    async def question(self, userid: UserId, key: str, claim_id: int, at: datetime) -> tuple[str, bool]:
        """One number per member and invoice, for ever."""
        new = await sql.add_new(
            self._session, questions, {"userid": userid, "key": key, "claim_id": claim_id, "at": at}
        )
        mine = sa.select(questions.c.id).where(questions.c.userid == userid, questions.c.key == key)
        return f"Q-{await self._session.scalar(mine)}", new

    async def setting(self, name: str) -> str | None:
        """A stored value of the installation."""
        return await self._session.scalar(sa.select(settings.c.value).where(settings.c.name == name))

    async def set_setting(self, name: str, value: str) -> None:
        """Store it."""
        await sql.put(self._session, settings, {"name": name, "value": value})

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """A nested transaction."""
        async with self._session.begin_nested():
            yield


class Store:
    """``ports.Store`` on one database."""

    def __init__(self, database: Database, enqueue: Enqueue) -> None:
        """``enqueue(session, kind, key, payload, delay)`` writes a job within the session's transaction."""
        self._database = database
        self._enqueue = enqueue
        self._inside: WeakSet[asyncio.Task[Any]] = WeakSet()

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[Unit]:
        """A writing transaction. Raises StoreDown when the database can't take it; RuntimeError inside another unit of
        this task, for it would wait for itself."""
        task = asyncio.current_task()
        if task in self._inside:
            raise RuntimeError("a unit is open in this task already")
        if task is not None:
            self._inside.add(task)
        try:
            async with self._session(self._database.write) as session:
                yield Unit(session, self._enqueue, writing=True)
        finally:
            if task is not None:
                self._inside.discard(task)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[Unit]:
        """A reading transaction on one snapshot; the database refuses writes in it. Raises StoreDown."""
        async with self._session(self._database.read) as session:
            yield Unit(session, self._enqueue, writing=False)

    @asynccontextmanager
    async def _session(self, engine: AsyncEngine) -> AsyncIterator[AsyncSession]:
        async with serving(), AsyncSession(engine, expire_on_commit=False, autoflush=False) as session, session.begin():
            yield session

    async def purge(self, before: datetime) -> None:
        """Forget what pages left behind before this moment: unused sessions, OAuth states, picks, binding codes."""
        async with self._session(self._database.write) as session:
            await session.execute(sa.delete(sessions).where(sessions.c.used_at < before))
            await session.execute(sa.delete(oauth_states).where(oauth_states.c.at < before))
            await session.execute(sa.delete(picks).where(picks.c.at < before))
            await session.execute(sa.delete(binding_codes).where(binding_codes.c.until < before))

    async def close(self) -> None:
        """Give all connections back."""
        await self._database.close()
