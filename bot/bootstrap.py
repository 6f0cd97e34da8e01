"""The composition root: the only module that names concrete classes; builds the bot from a configuration."""

import asyncio
import secrets
import string
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import aiohttp
import structlog
from aiohttp import web

import handlers
from bot.config import Config
from bot.domain.checks import Company, House
from bot.domain.invoice import Account, UserId
from bot.engine.dbos_engine import DbosEngine
from bot.engine.pacing import Pacing, pacing_file
from bot.job_handlers.cards import CardSender, CardUpdater
from bot.job_handlers.closing import ClaimCloser
from bot.job_handlers.faces import Faces
from bot.job_handlers.inbox import InboxProcessor
from bot.job_handlers.notices import NoticeSender, OfferSender
from bot.job_handlers.originals import OriginalDownloader
from bot.job_handlers.upkeep import OrphanReleaser, Purger, Reminder, RenameChecker, Sweeper
from bot.job_handlers.wallet import WalletReconciler
from bot.jobs import (
    CheckRename,
    CloseClaim,
    DownloadOriginal,
    Job,
    JobHandler,
    ProcessInbox,
    PurgeOldData,
    ReconcileWallet,
    ReleaseOrphanedLock,
    RemindPeople,
    SendCard,
    SendNotice,
    SendOffer,
    Sweep,
    UpdateCard,
)
from bot.jobs.registry import by_kind
from bot.jobs.upkeep import TIMERS
from bot.originals import Door, Folder, Originals
from bot.ports.budget import Budget, Unlimited
from bot.ports.engine import Clock
from bot.ports.journal import Held, Requested
from bot.ports.originals import Files
from bot.ports.platform import PlatformFault
from bot.ports.store import StoreDown
from bot.router import Router
from bot.server.app import ServerParts, make_app
from bot.server.callback import Opened, Rejected
from bot.server.forwarder import Forwarder
from bot.server.health import Metrics
from bot.server.static import load_static
from bot.services import Services, Shared
from bot.services.core import Gateways
from bot.services.months import approved_in
from bot.services.reconciliation import Drift
from bot.services.rules import Rules
from bot.store import Breakers, Inbox, Store, Tokens, migrate, open_database
from bot.store.database import file_of, inbox_url, normal_url, stand_on
from bot.store.ground import Ground, GroundLost
from bot.store.journal import LockJournal, ahead, held, number_of, open_slot, read
from bot.store.leaps import Leaps
from bot.store.watch import Watch, follow_clock
from bot.system import private
from bot.system.machine import SystemClock, clock_is_movable, has_room, machine
from bot.system.one_time_codes import one_time_code
from bot.texts import Texts
from bot.weixin import CODES, Weixin, connect
from bot.weixin.callback import CLICK_LIFE, MESSAGE_LIFE, Callback, CallbackRejected
from bot.weixin.choice import read_choice
from bot.weixin.settings import AppSettings, WorkSettings
from bot.weixin.wire import read_event
from handlers import sheets

ALPHABET = string.ascii_lowercase + string.digits
HTTP_TIMEOUT = 5.0
GRACE = 3.0

log = structlog.get_logger()


class NotMigrated(Exception):
    """The database is older than the program; the message says what to do."""


class WorkEnvelope:
    """The callback's door as the server knows it."""

    def __init__(self, callback: Callback) -> None:
        """``callback``: the adapter's."""
        self._callback = callback

    def greet(self, query: Mapping[str, str]) -> str:
        """See ``bot.server.callback.Envelope``."""
        try:
            return self._callback.greet(query)
        except CallbackRejected as no:
            raise Rejected(no.why) from None

    def open(self, query: Mapping[str, str], body: bytes) -> Opened:
        """See ``bot.server.callback.Envelope``."""
        try:
            opened = self._callback.open_message(query, body)
        except CallbackRejected as no:
            raise Rejected(no.why) from None
        life = CLICK_LIFE if opened.is_click else MESSAGE_LIFE
        return Opened(opened.key, opened.person, opened.created, opened.xml, life)


@dataclass(frozen=True, slots=True)
class Bot:
    """Everything that runs, for whoever serves or tests it."""

    config: Config
    web: web.Application
    metrics: Metrics
    services: Services
    weixin: Weixin
    engine: DbosEngine
    router: Router


def make_router() -> Router:
    """All routes. Raises TwoAnswersError."""
    return Router(handlers.ROUTES)


def work_settings(config: Config) -> WorkSettings:
    """The app as the adapter wants it."""
    work = config.work
    return WorkSettings(
        corp_id=work.corp_id,
        agent_id=work.agent_id,
        secret=work.secret.get_secret_value(),
        token=work.token.get_secret_value(),
        encoding_aes_key=work.encoding_aes_key.get_secret_value(),
        api_url=work.api_url,
        oauth_url=work.oauth_url,
        timeout=HTTP_TIMEOUT,
    )


def app_settings(config: Config) -> list[AppSettings]:
    """The accounts beside Weixin Work that are configured, as the adapter wants them."""
    official, mini, mobile = config.official_account, config.mini_program, config.open_app
    given = {Account.OFFICIAL: official, Account.MINI: mini, Account.APP: mobile}
    return [
        AppSettings(
            account=account,
            app_id=app.app_id,
            secret=app.secret.get_secret_value(),
            api_url=app.api_url,
            oauth_url=official.oauth_url if official else app.api_url,
            timeout=HTTP_TIMEOUT,
        )
        for account, app in given.items()
        if app is not None
    ]


async def prepare_database(url: str) -> None:
    """A new SQLite file gets its tables; anything older than the program is refused. Raises NotMigrated, StoreDown."""
    if url.startswith("sqlite") and await migrate.is_empty(url):
        await migrate.upgrade(url)
    if not await migrate.is_current(url):
        raise NotMigrated(
            "The database is not up to date: run `baoxiao migrate` with this configuration, then start again."
        )


def not_here(what: str, path: Path | str) -> str:
    """What a command says that finds nothing, most likely because a relative path counts from the folder it runs in."""
    where = Path(path).absolute()
    return f"There is no {what} at {where}: run this in the folder the bot runs in, or write whole paths into [store]."


async def require_database(url: str) -> None:
    """For commands that only look: where no database is, there is nothing to find, and that is no good news. Raises
    NotMigrated, StoreDown."""
    if url.startswith("sqlite") and await migrate.is_empty(url):
        raise NotMigrated(not_here("database", url.removeprefix("sqlite:///")))
    await prepare_database(url)


async def installation(store: Store) -> str:
    """This installation's random name: it begins every task id, so that a wiped database never repeats one."""
    async with store.unit() as unit:
        name = await unit.setting("installation")
        if name is None:
            name = "".join(secrets.choice(ALPHABET) for _ in range(8))
            await unit.set_setting("installation", name)
        return name


@asynccontextmanager
async def open_bot(config: Config, clock: Clock | None = None) -> AsyncIterator[Bot]:
    """Build everything, hand it out working, take it down in reverse order. Raises NotMigrated,
    FrontEndMissing, StoreDown."""
    clock = clock or SystemClock()
    url = config.store.url.get_secret_value()
    await prepare_database(url)
    _close_to_others(config)
    async with AsyncExitStack() as stack:
        ground = Ground()
        database = open_database(url, ground=ground)
        stack.push_async_callback(database.close)
        journal, requested = await _open_journal(config, Store(database, DbosEngine(url).enqueue))
        stack.callback(journal.close)
        engine = DbosEngine(url, leaping=clock_is_movable())
        engine.watch(database.write)
        engine.stand_on(partial(stand_on, ground))
        store = Store(database, engine.enqueue)
        session = await stack.enter_async_context(aiohttp.ClientSession(trust_env=False))
        settings = work_settings(config)
        metrics, pacing = Metrics(), Pacing(url)
        stack.push_async_callback(pacing.close)
        weixin = connect(
            session,
            settings,
            Tokens(database, clock),
            Breakers(database),
            clock,
            pace=pacing.pace,
            observe=metrics.count_call,
            apps=app_settings(config),
        )
        door = await stack.enter_async_context(Door(config.documents.allow_hosts))
        files = Originals(door, Folder(originals_folder(config)))
        gateways = gateways_of(weixin, files, journal_folder(config), pacing)
        services = Services(Shared(store, gateways, clock, await _rules(config, store)))
        router, inbox = make_router(), Inbox(database, clock)
        await engine.migrate()  # what is found now may have to be told
        await services.same_invoices.key_old_lines()
        await _compare(services, requested)
        leap = await _leaping(clock, engine, Leaps(database, engine.move))
        for timer in TIMERS:
            engine.every(timer.name, timer.period, timer.job.kind)
        await engine.start(
            by_kind(
                {
                    **_handlers(config, services, weixin, router, inbox, journal),
                    **_sweeps(services, engine, store, inbox),
                }
            )
        )
        async with store.reading() as unit:
            suspended = await services.safe_mode.suspended(unit)
        if not suspended:
            await services.closing.close_overdue()
        stack.push_async_callback(engine.stop, GRACE)
        watch = Watch(ground, database, journal, partial(engine.stop, 0), leap)
        await stack.enter_async_context(watch.kept())
        forwarder = Forwarder(store, inbox, metrics.forwarded.inc)
        parts = ServerParts(
            router=router,
            store=store,
            inbox=inbox,
            login=weixin.login,
            clock=clock,
            envelope=WorkEnvelope(Callback(settings)),
            services=services,
            roles_of=lambda userid: _roles(config, userid),
            member_name=weixin.directory.member,
            member_now=weixin.directory.member_now,
            say=Texts(config.server.language).say,
            public_url=config.server.public_url,
            origins=config.server.origins,
            trusted_proxies=config.server.trusted_proxies,
            session_max_age=timedelta(seconds=config.server.session_max_age),
            session_secret=config.server.session_secret.get_secret_value(),
            ready=lambda: _reasons(weixin, watch, forwarder, journal_folder(config)),
            static=load_static(),
            verify_files=config.server.verify_files,
            language=config.server.language,
            metrics=metrics,
            forwarder=forwarder,
        )
        yield Bot(config, make_app(parts), metrics, services, weixin, engine, router)


async def _leaping(clock: Clock, engine: DbosEngine, leaps: Leaps) -> Callable[[], Awaitable[None]]:
    """What looks at the clock; first at whether it has leapt while no process of ours ran. A test's never does."""
    if not isinstance(clock, SystemClock):
        return nothing
    engine.unfollowed = clock.unfollowed
    await leaps.follow(machine(), clock.ahead, clock.steady())
    return partial(follow_clock, clock, leaps)


async def nothing() -> None:
    """Where nothing is to be done."""


def gateways_of(weixin: Weixin, files: Files, journal: Path, budget: Budget | None = None) -> Gateways:
    """The gateways of the services; ``journal`` is the folder of the lock journal. A command of the operator's
    has no budget."""

    async def held_now() -> Sequence[Held]:
        return await asyncio.to_thread(lambda: held(read(journal)))

    doors = (weixin.directory, weixin.invoices, weixin.signers, files)
    return Gateways(*doors, read_choice, one_time_code, weixin.logins, budget or Unlimited(), held_now)


async def _rules(config: Config, store: Store) -> Rules:
    return Rules(
        installation=await installation(store),
        undo_window=timedelta(seconds=config.approval.undo_window),
        fallback_approver=UserId(config.approval.fallback_approver) if config.approval.fallback_approver else None,
        language=config.server.language,
        codes=CODES,
        pays=config.approval.close_when == "paid",
        close_after=timedelta(seconds=config.approval.close_after),
        remind_after=config.approval.remind_after_workdays,
        escalate_after=timedelta(seconds=config.approval.escalate_after),
        settle=timedelta(seconds=max(config.engine.settle, 2 * HTTP_TIMEOUT)),
        request_time=timedelta(seconds=2 * HTTP_TIMEOUT),
        finance=tuple(UserId(u) for u in config.roles.finance),
        admins=tuple(UserId(u) for u in config.roles.admin),
        house=_house(config),
        agent_id=config.work.agent_id,
    )


def originals_folder(config: Config) -> Path:
    """Where the PDFs are kept."""
    return Path(config.documents.folder) if config.documents.folder else _beside(config, "originals")


def journal_folder(config: Config) -> Path:
    """Where the lock journal is."""
    return Path(config.store.journal_dir) if config.store.journal_dir else _beside(config, "journal")


def private_files(config: Config) -> list[Path]:
    """What is there of the bot's files and folders, all of them for its own user alone."""
    folders = (journal_folder(config), originals_folder(config))
    there = [path for folder in folders for path in private.inside(folder)]
    if main := file_of(normal_url(config.store.url.get_secret_value())):
        inbox = file_of(inbox_url(normal_url(config.store.url.get_secret_value())))
        there += [path for file in (main, inbox, pacing_file(main)) if file for path in private.beside(file)]
    return there


def _close_to_others(config: Config) -> None:
    """Files of an older release, or of a looser umask."""
    closed = []
    for path in private.open_ones(private_files(config)):
        with suppress(OSError):
            closed += [path.name] if private.close_to_others(path) else []
    if closed:
        log.warning("closed_to_others", count=len(closed), first=closed[:5])


def _beside(config: Config, what: str) -> Path:
    """A folder beside the SQLite file, else in the folder we run in."""
    if config.store.kind == "sqlite":
        database = Path(config.store.url.get_secret_value().removeprefix("sqlite:///"))
        return database.with_name(f"{database.stem}-{what}")
    return Path(f"baoxiao-{what}")


def _house(config: Config) -> House:
    return House(
        companies=tuple(Company(company.name, company.tax_number) for company in config.company),
        personal_types=config.checks.personal_types,
        max_age_days=config.checks.max_age_days,
        old_blocks=config.checks.when_too_old == "block",
    )


async def _open_journal(config: Config, store: Store) -> tuple[LockJournal, list[Requested]]:
    """Our file of the lock journal, and all that it and the others hold. Raises JournalFault."""
    folder = journal_folder(config)
    requested = read(folder)
    async with store.reading() as unit:
        return open_slot(folder, await unit.wallet.journaled()), requested


async def _compare(services: Services, requested: Sequence[Requested]) -> None:
    """A database older than the journal is not trusted with write-offs until a person has looked. Attempts are
    committed before they are journaled, and the journal was read before the database is asked."""
    async with services.store.reading() as unit:
        known = await unit.wallet.journaled()
    newest = max((number_of(one.claim) for one in requested), default=0)
    await services.safe_mode.suspend(ahead(requested, known), newest, restored=False)
    async with services.store.reading() as unit:
        suspended = await services.safe_mode.suspended(unit)
    if suspended:
        unowned = await services.unowned_locks.unowned(
            ask=False
        )  # the platform may not answer yet, and each of them is told once
        async with services.store.unit() as unit:
            await services.unowned_locks.tell_of_unowned(unit, unowned)


def _handlers(
    config: Config, services: Services, weixin: Weixin, router: Router, inbox: Inbox, journal: LockJournal
) -> dict[type[Job], JobHandler[Any]]:
    """Who carries out which job."""
    texts, home = Texts(config.server.language), config.server.public_url
    faces = Faces(texts, home)
    return {
        ProcessInbox: InboxProcessor(inbox, services, router, read_event, lambda userid: _roles(config, userid), texts),
        SendOffer: OfferSender(weixin.messenger, texts),
        ReconcileWallet: WalletReconciler(services, services.gateways.invoices, journal),
        CloseClaim: ClaimCloser(services),
        DownloadOriginal: OriginalDownloader(services, services.gateways.files),
        SendCard: CardSender(services, weixin.messenger, faces),
        UpdateCard: CardUpdater(services, weixin.messenger, faces),
        SendNotice: NoticeSender(services, weixin.messenger, texts, home),
    }


def _sweeps(services: Services, engine: DbosEngine, store: Store, inbox: Inbox) -> dict[type[Job], JobHandler[Any]]:
    """Who carries out what timers and sweeps start."""

    async def revive() -> int:
        dead = await engine.dead()
        return sum([await engine.revive(one.id) for one in dead])

    async def purge(pages: timedelta, bodies: timedelta) -> None:
        now = services.clock.now()
        await store.purge(now - pages)
        await inbox.purge(now - bodies)

    return {
        Sweep: Sweeper(services, revive),
        ReleaseOrphanedLock: OrphanReleaser(services),
        CheckRename: RenameChecker(services),
        RemindPeople: Reminder(services),
        PurgeOldData: Purger(services, purge),
    }


def _roles(config: Config, userid: UserId) -> frozenset[str]:
    """The roles the configuration gives this member; userids know no case."""
    listed = {"finance": config.roles.finance, "admin": config.roles.admin}
    return frozenset(role for role, members in listed.items() if userid.lower() in {m.lower() for m in members})


async def _reasons(weixin: Weixin, watch: Watch, forwarder: Forwarder, folder: Path) -> list[str]:
    """Why we are not ready: what we stand on is gone, or the database, the disk under ``folder``, the way from the
    inbox to the engine, or the platform does not serve us."""
    try:
        await watch.look(tables=True)
    except GroundLost as lost:
        return [str(lost)]
    except StoreDown:
        return ["the database does not answer"]
    reasons = [] if forwarder.running else ["the forwarder does not run"]
    if not has_room(folder):
        reasons.append("the disk is full")
    try:
        await weixin.health()
    except PlatformFault as fault:
        reasons.append(f"platform: {fault}")
    return [*reasons, *(f"platform: {api} is paused ({code})" for api, code in weixin.paused().items())]


async def push_menu(config: Config) -> None:
    """Replace the app's menu by ours. Raises PlatformFault, NotMigrated, StoreDown."""
    url, clock = config.store.url.get_secret_value(), SystemClock()
    await prepare_database(url)
    say, home = Texts(config.server.language).in_language(""), config.server.public_url
    buttons = [
        {"type": "view", "name": say("menu.claim"), "url": f"{home}/picker"},
        {"type": "click", "name": say("menu.mine"), "key": "mine"},
        {"type": "click", "name": say("menu.todo"), "key": "todo"},
    ]
    async with AsyncExitStack() as stack:
        database = open_database(url)
        stack.push_async_callback(database.close)
        session = await stack.enter_async_context(aiohttp.ClientSession(trust_env=False))
        weixin = connect(session, work_settings(config), Tokens(database, clock), Breakers(database), clock)
        await weixin.console.create_menu(buttons)


@asynccontextmanager
async def open_services(config: Config) -> AsyncIterator[Services]:
    """The services for a command, whether the bot runs or not; what they enqueue, the bot carries out. Raises
    NotMigrated, StoreDown."""
    url, clock = config.store.url.get_secret_value(), SystemClock()
    await require_database(url)
    async with AsyncExitStack() as stack:
        database = open_database(url)
        stack.push_async_callback(database.close)
        store = Store(database, DbosEngine(url).enqueue)
        session = await stack.enter_async_context(aiohttp.ClientSession(trust_env=False))
        pacing = Pacing(url)
        stack.push_async_callback(pacing.close)
        weixin = connect(
            session,
            work_settings(config),
            Tokens(database, clock),
            Breakers(database),
            clock,
            pace=pacing.pace,
            apps=app_settings(config),
        )
        door = await stack.enter_async_context(Door(config.documents.allow_hosts))
        files = Originals(door, Folder(originals_folder(config)))
        gateways = gateways_of(weixin, files, journal_folder(config))
        yield Services(Shared(store, gateways, clock, await _rules(config, store)))


async def audit(config: Config, since: datetime | None) -> list[Drift]:
    """Every invoice whose wallet shows something else than we know. Changes nothing. Raises NotMigrated, StoreDown,
    PlatformFault."""
    async with open_services(config) as services:
        return [drift async for drift in services.reconciliation.drift(since)]


async def renames_in_roles(config: Config) -> list[tuple[str, str, str]]:
    """Keys of the configuration that name a userid of old, with it and the present one; none where there is no
    database, or an older one. Changes nothing. Raises StoreDown."""
    url = config.store.url.get_secret_value()
    if (url.startswith("sqlite") and await migrate.is_empty(url)) or not await migrate.is_current(url):
        return []
    database = open_database(url)
    try:
        async with Store(database, DbosEngine(url).enqueue).reading() as unit:
            latest = {one.old.lower(): one.new for one in await unit.renames.all()}
    finally:
        await database.close()
    fallback = config.approval.fallback_approver
    named = [("roles.finance", one) for one in config.roles.finance]
    named += [("roles.admin", one) for one in config.roles.admin]
    named += [("approval.fallback_approver", fallback)] if fallback else []
    return [(key, one, latest[one.lower()]) for key, one in named if one.lower() in latest]


async def export(config: Config, month: str) -> bytes:
    """What was approved in a month, as an XLSX file. Raises BadInput, NotMigrated, StoreDown."""
    first, url = sheets.month_of(month), config.store.url.get_secret_value()
    await require_database(url)
    database = open_database(url)
    try:
        store = Store(database, DbosEngine(url).enqueue)
        return await sheets.monthly(approved_in(store, first), first, Texts(config.server.language).in_language(""))
    finally:
        await database.close()
