"""Freeing invoices from the lock journal alone: what is held, what of it nobody wants, and letting go of it.

Works without the database; tokens live in a scratch one for as long as the command runs.
"""

import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import aiohttp

from bot.bootstrap import app_settings, journal_folder, not_here, work_settings
from bot.config import Config
from bot.domain.invoice import Found, Status
from bot.domain.protocol import Outcome
from bot.engine.dbos_engine import DbosEngine
from bot.ports.journal import Held, Requested
from bot.ports.platform import Invoices, PlatformFault
from bot.ports.store import StoreDown
from bot.store import Breakers, Store, Tokens, journal, migrate, open_database
from bot.system.machine import SystemClock
from bot.weixin import CODES, connect

THEIRS = "locked by another account, not by us"


class InUse(Exception):
    """The bot is running on this journal."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A held invoice and what the wallet says of it: a Status, or why it can't be told."""

    held: Held
    status: Status | None
    problem: str = ""
    wanted: bool = False

    @property
    def lost(self) -> bool:
        """Locked, and no live claim wants it."""
        return self.status is Status.LOCKED and not self.wanted


@asynccontextmanager
async def platform(config: Config) -> AsyncIterator[Invoices]:
    """The wallets, without our database."""
    clock = SystemClock()
    async with AsyncExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="baoxiao-rescue-"))
        url = f"sqlite:///{Path(folder) / 'tokens.db'}"
        await migrate.upgrade(url)
        database = open_database(url)
        stack.push_async_callback(database.close)
        session = await stack.enter_async_context(aiohttp.ClientSession(trust_env=False))
        weixin = connect(
            session,
            work_settings(config),
            Tokens(database, clock),
            Breakers(database),
            clock,
            apps=app_settings(config),
        )
        yield weixin.invoices


async def wanted_keys(config: Config, keys: Sequence[str]) -> set[str] | None:
    """Those of the identities that live claims of the database hold; None when it can't be read."""
    url = config.store.url.get_secret_value()
    try:
        if not await migrate.is_current(url):
            return None
        database = open_database(url)
        try:
            async with Store(database, DbosEngine(url).enqueue).reading() as unit:
                return await unit.claims.holding(keys)
        finally:
            await database.close()
    except StoreDown:
        return None


async def look(config: Config, *, ask: bool = True) -> tuple[list[Seen], bool]:
    """Everything the journal says we hold, as the wallet shows it now (``ask``); and whether the database was read.
    Raises JournalFault where there is no journal: that nothing is held would be no answer."""
    folder = journal_folder(config)
    if not folder.is_dir():
        raise journal.JournalFault(not_here("lock journal", folder))
    held = journal.held(journal.read(folder))
    wanted = await wanted_keys(config, [one.key for one in held])
    seen = [Seen(one, None, wanted=one.key in (wanted or ())) for one in held]
    if not ask or not seen:
        return seen, wanted is not None
    async with platform(config) as invoices:
        return [await _asked(invoices, one) for one in seen], wanted is not None


async def _asked(invoices: Invoices, one: Seen) -> Seen:
    try:
        (look_up,) = await invoices.query([one.held.ref], {one.held.ref: one.held.key})
    except PlatformFault as fault:
        return replace(one, problem=str(fault))
    if isinstance(look_up, Found):
        return replace(one, status=look_up.status)
    return replace(one, problem=f"the platform refuses ({look_up.code})")


async def release(config: Config, todo: Sequence[Seen]) -> AsyncIterator[tuple[Seen, str]]:
    """Free each of these, prove it by a query and note it in the journal; yields the outcome in words.

    Raises InUse: a running bot would lock again what it wants locked.
    """
    folder = journal_folder(config)
    if journal.in_use(folder):
        raise InUse
    ours = journal.open_slot(folder, {})
    try:
        async with platform(config) as invoices:
            for one in todo:
                yield one, await _released(invoices, ours, one.held)
    finally:
        ours.close()


async def _released(invoices: Invoices, ours: journal.LockJournal, held: Held) -> str:
    await ours.write([_line(ours, held, proved=False)])
    answer = await invoices.set_status([held.ref], Status.FREE, "")
    if answer.outcome is Outcome.REFUSED and answer.code == CODES[held.ref.account].locked_by_other:
        return THEIRS
    try:
        (after,) = await invoices.query([held.ref], {held.ref: held.key})
    except PlatformFault as fault:
        return f"not proved: {fault}"
    if isinstance(after, Found) and after.status is Status.FREE:
        await ours.write([_line(ours, held, proved=True)])
        return "free"
    return (
        f"still {after.status.value if isinstance(after, Found) else 'unknown'} ({answer.outcome.value} {answer.code})"
    )


def _line(ours: journal.LockJournal, held: Held, *, proved: bool) -> Requested:
    (n,) = ours.reserve(1)
    now = SystemClock().now().isoformat()
    ref = held.ref
    free = Status.FREE.value
    return Requested(
        ours.slot,
        n,
        now,
        held.claim,
        free,
        held.key,
        ref.card_id,
        ref.encrypt_code,
        held.openid,
        0,
        proved,
        ref.account,
    )
