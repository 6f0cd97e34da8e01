"""A whole desk in one thread: real services, effects and store; fakes where the platform and the clock would be."""

import hashlib
import random
import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bot.chat.replies import Card, Plain, Sent
from bot.domain.claim import Claim
from bot.domain.errors import Refusal
from bot.domain.invoice import Account, CardRef, Found, Invoice, Lookup, Status, Unreadable, UserId, by_account
from bot.domain.protocol import Codes, Outcome
from bot.engine.inline import InlineEngine
from bot.job_handlers.cards import CardSender, CardUpdater
from bot.job_handlers.closing import ClaimCloser
from bot.job_handlers.faces import Faces
from bot.job_handlers.notices import NoticeSender
from bot.job_handlers.originals import OriginalDownloader
from bot.job_handlers.upkeep import OrphanReleaser, RenameChecker
from bot.job_handlers.wallet import WalletReconciler
from bot.jobs import (
    CheckRename,
    CloseClaim,
    DownloadOriginal,
    Job,
    JobHandler,
    ReconcileWallet,
    ReleaseOrphanedLock,
    SendCard,
    SendNotice,
    UpdateCard,
)
from bot.jobs.registry import by_kind
from bot.ports.journal import Requested
from bot.ports.originals import Unfetched
from bot.ports.platform import Answer, Busy, Department, InDoubt, Member, PlatformFault, Refused
from bot.services import Services, Shared
from bot.services.bindings import Binding, Tried
from bot.services.core import Gateways
from bot.services.picks import Chosen
from bot.services.rules import Rules
from bot.store import Store, migrate, open_database
from bot.store.history import fold
from bot.store.unit import Unit
from bot.system.one_time_codes import one_time_code
from bot.texts import Texts
from simulator.judge import TABLES, Entry, History, Told, judge, rows_of
from tests.unit.services.threadless import connect

CODES = Codes(locked_by_other=72023, wrong_state=72024, closed=72061, busy=frozenset({72036}))
START = datetime(2026, 5, 6, 8, 0, tzinfo=UTC)
US, RIVAL = "us", "rival"


@dataclass
class Clock:
    """A clock that the engine's timers move."""

    at: datetime = START

    def now(self) -> datetime:
        return self.at

    def move(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


@dataclass
class WalletEntry:
    """One invoice in the fake wallet."""

    invoice: Invoice
    openid: str
    status: Status = Status.FREE
    by: str = ""
    closures: int = 0
    account: Account = Account.WORK
    shown: list[tuple[float, str]] = field(default_factory=list)

    def owner(self, account: Account) -> str:
        """The member's openid there: each account of ours knows them by another."""
        return self.openid if account is Account.WORK else f"{account}:{self.openid}"

    def ours(self, ref: CardRef) -> bool:
        """Whether it is locked by us, through this handle."""
        return self.status is Status.LOCKED and self.by == US and self.account is ref.account


@dataclass
class Wallets:
    """``ports.Invoices``: the platform's state machine, with faults drawn by a seed when ``trouble`` is above 0."""

    dice: random.Random
    cards: dict[CardRef, WalletEntry] = field(default_factory=dict)
    trouble: float = 0.0
    same_state_ok: bool = True
    silent: dict[Account, Exception] = field(default_factory=dict)
    closed_queryable: bool = True
    closed_code: int = 72061
    refuse: int = 0
    unreadable: set[CardRef] = field(default_factory=set)
    hides_when_written: set[CardRef] = field(default_factory=set)
    writes: list[tuple[Status, tuple[CardRef, ...]]] = field(default_factory=list)
    queries: int = 0
    plan: list[str] = field(default_factory=list)
    late: list[tuple[datetime, Sequence[CardRef], Status, str]] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)
    haste: float = 0.4
    meanwhile: Callable[[], Awaitable[None]] | None = None

    async def pause(self) -> None:
        """A moment at which others may act: before a request is looked at, and before its answer is heard."""
        if self.meanwhile:
            await self.meanwhile()

    def land(self) -> None:
        """A request whose answer was given up arrives after all: at once, or at the latest within the settling time."""
        for request in list(self.late):
            sent, refs, aim, openid = request
            if self.dice.random() < self.haste or self.clock.now() - sent > timedelta(seconds=60):
                self.late.remove(request)
                self._apply(refs, aim, openid)

    def through(self, ref: CardRef, account: Account) -> CardRef:
        """The same invoice as another account of ours sees it: another code, another openid, one state."""
        door = CardRef(ref.card_id, f"{account}:{ref.encrypt_code}", account)
        self.cards[door] = self.cards[ref]
        return door

    def add(self, number: int, owner: str, fee: int = 10_000) -> CardRef:
        ref = CardRef(f"card-{number % 2}", f"code+/={number}")
        invoice = Invoice(f"26{number:018d}", "", "电子发票", f"第{number}号店", "公司", fee, "2026-05-01")
        self.cards[ref] = WalletEntry(invoice, f"openid-{owner}")
        return ref

    def reverse(self, ref: CardRef) -> None:
        """The seller reverses it, in whatever state it is."""
        self.cards[ref].status = Status.CANCELLED

    async def query(self, refs: Sequence[CardRef], known: Mapping[CardRef, str]) -> list[Lookup]:
        self.queries += 1
        await self.pause()
        self.land()
        if self.dice.random() < self.trouble / 2:
            raise Busy("query", -1, 1.0)
        for account in by_account(refs):
            if account in self.silent:
                raise self.silent[account]
        seen = [self._seen(ref) for ref in refs]
        await self.pause()
        return seen

    def _seen(self, ref: CardRef) -> Lookup:
        card = self.cards[ref]
        if ref in self.unreadable or (card.status is Status.CLOSED and not self.closed_queryable):
            return Unreadable(ref, 72031)
        card.shown.append((self.clock.now().timestamp(), card.status.value))
        return Found(ref, card.invoice, card.status, card.owner(ref.account))

    async def set_status(self, refs: Sequence[CardRef], aim: Status, openid: str) -> Answer:
        self.writes.append((aim, tuple(refs)))
        await self.pause()
        fate = self.plan.pop(0) if self.plan else self._fate()
        if fate == "not_sent":
            return Answer(Outcome.NOT_SENT)
        if fate == "busy":
            return Answer(Outcome.REFUSED, 72036, 1.0)
        self.land()
        if fate == "lost before":
            return Answer(Outcome.UNKNOWN)
        if fate == "late":
            self.late.append((self.clock.now(), refs, aim, openid))
            return Answer(Outcome.UNKNOWN)
        code = self._apply(refs, aim, openid)
        await self.pause()
        if fate == "lost after":
            return Answer(Outcome.UNKNOWN)
        return Answer(Outcome.REFUSED, code) if code else Answer(Outcome.OK)

    def _fate(self) -> str:
        if self.dice.random() >= self.trouble:
            return ""
        return self.dice.choice(["not_sent", "busy", "lost before", "lost after", "late"])

    def _apply(self, refs: Sequence[CardRef], aim: Status, openid: str) -> int:
        for ref in refs:
            if code := self._refusal(self.cards[ref], ref.account, aim, openid):
                return code
        self.unreadable |= self.hides_when_written
        for ref in refs:
            card = self.cards[ref]
            card.closures += aim is Status.CLOSED is not card.status
            card.status, card.by = aim, US if aim is Status.LOCKED else card.by
            card.account = ref.account if aim is Status.LOCKED else card.account
        return 0

    def _refusal(self, card: WalletEntry, account: Account, aim: Status, openid: str) -> int:
        if openid and openid != card.owner(account):
            return 72037
        if self.refuse:
            return self.refuse
        if card.status is Status.LOCKED and (card.by == RIVAL or card.account is not account):
            return 72023
        if card.status is Status.CLOSED:
            return self.closed_code
        if card.status is Status.CANCELLED:
            return 72060
        if card.status is aim:
            return 0 if self.same_state_ok else 72024
        if aim is Status.CLOSED and card.status is not Status.LOCKED:
            return 72039
        return 0


class PausingStore(Store):
    """A store at whose door others may come first."""

    meanwhile: Callable[[], Awaitable[None]] | None = None

    @asynccontextmanager
    async def unit(self) -> AsyncIterator[Unit]:
        if self.meanwhile:
            await self.meanwhile()
        async with super().unit() as unit:
            yield unit


@dataclass
class Messages:
    """``ports.Messenger``: remembers what people were told; a repeated task id is refused as the platform does."""

    told: list[tuple[UserId, str]] = field(default_factory=list)
    cards: dict[str, Card] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    spent: set[str] = field(default_factory=set)
    plan: list[str] = field(default_factory=list)
    delivered: list[Told] = field(default_factory=list)
    clock: Clock = field(default_factory=Clock)

    def _fate(self) -> str:
        """``lost before``, ``lost after`` or nothing; raises what needs no telling apart."""
        fate = self.plan.pop(0) if self.plan else ""
        if fate == "busy":
            raise Busy("message/send", 45009, 1.0)
        if fate == "lost before":
            raise InDoubt("message/send")
        return fate

    async def send_text(self, to: Sequence[UserId], text: Plain, *, once: bool) -> Sent:
        fate, at = self._fate(), self.clock.at.timestamp()
        for userid in to:
            self.told.append((userid, text.text))
            told = Told(userid, at, text.text, once)
            earlier = [o for o in self.delivered if (o.to, o.text) == (told.to, told.text) and at - o.at < 1_800]
            if not (once and earlier):  # the platform drops a repeated text by itself
                self.delivered.append(told)
        if fate:
            raise InDoubt("message/send")
        return Sent(str(len(self.told)))

    async def send_card(self, to: Sequence[UserId], card: Card) -> Sent:
        fate = self._fate()
        if card.task_id in self.cards:
            raise Refused("message/send", 42014, duplicate=True)
        self.cards[card.task_id] = card
        self.delivered += [Told(userid, self.clock.at.timestamp(), card.title, task=card.task_id) for userid in to]
        code = f"send-{card.task_id}"
        self.codes[code] = card.task_id
        if fate:
            raise InDoubt("message/send")
        return Sent("m", code)

    async def update_card(self, response_code: str, card: Card) -> None:
        if self._fate():
            raise InDoubt("update_card")
        if response_code in self.spent:
            raise Refused("update", 42022, spent=True)
        self.spent.add(response_code)
        self.cards[self.codes[response_code]] = card

    def click(self, task_id: str) -> str:
        """A new one-time code, as a click brings it."""
        code = f"click-{len(self.codes)}"
        self.codes[code] = task_id
        return code

    def heard_by(self, userid: str) -> str:
        return "\n".join(text for to, text in self.told if to == userid)


@dataclass
class People:
    """``ports.Directory``. ``faults``, ``refuses``: what asking for this userid, or for what is named so, ends in;
    ``heads``: the leaders of the only department."""

    leaders: dict[str, tuple[str, ...]]
    gone: set[str] = field(default_factory=set)
    inactive: set[str] = field(default_factory=set)
    heads: tuple[str, ...] = ()
    faults: dict[str, Exception] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    openids: dict[str, UserId] = field(default_factory=dict)
    silent: Exception | None = None  # to whoever asks whose an openid is
    openids_asked: list[str] = field(default_factory=list)
    refuses: dict[str, PlatformFault] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    weixin: dict[str, str] = field(default_factory=dict)

    def _ask(self, *names: str) -> None:
        self.asked += names
        for name in names:
            if fault := self.faults.get(name) or self.refuses.get(name):
                raise fault

    async def member(self, userid: UserId) -> Member | None:
        self._ask("members", userid)
        if userid in self.gone:
            return None
        leaders, name = tuple(UserId(u) for u in self.leaders.get(userid, ())), self.names.get(userid, f"{userid}先生")
        return Member(userid, name, (1,), 1, leaders, active=userid not in self.inactive)

    async def member_now(self, userid: UserId) -> Member | None:
        return await self.member(userid)

    async def openid(self, userid: UserId) -> str | None:
        self._ask("openid")
        return self.weixin.get(userid, f"openid-{userid}")

    async def userid_of(self, openid: str) -> UserId | None:
        self._ask("userid")
        return self.openids.get(openid)

    async def userid_now(self, openid: str) -> UserId | None:
        self.openids_asked.append(openid)
        if self.silent:
            raise self.silent
        return await self.userid_of(openid)

    async def departments(self) -> tuple[Department, ...]:
        self._ask("departments")
        return (Department(1, "公司", 0, tuple(UserId(head) for head in self.heads)),)


class NoSigner:
    """``ports.Signer``: nobody asks here."""

    app_id = "ww1"

    async def config(self, url: str) -> dict[str, Any]:
        return {}

    async def card_sign(self) -> dict[str, Any]:
        return {}


@dataclass
class Files:
    """``ports.Files``: what each address answers in turn, and what was kept."""

    answers: list[bytes | Unfetched] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    kept: dict[str, bytes] = field(default_factory=dict)

    async def fetch(self, url: str) -> bytes:
        self.asked.append(url)
        answer = self.answers.pop(0) if self.answers else Unfetched("nothing there")
        if isinstance(answer, Unfetched):
            raise answer
        return answer

    async def keep(self, content: bytes) -> str:
        name = hashlib.sha256(content).hexdigest()
        self.kept[name] = content
        return name

    async def read(self, sha256: str) -> bytes | None:
        return self.kept.get(sha256)


@dataclass
class Journal:
    """``ports.LockJournal`` in memory; ``full``: the disk is."""

    lines: list[Requested] = field(default_factory=list)
    slot: int = 0
    last: int = 0
    full: bool = False

    def reserve(self, count: int) -> list[int]:
        self.last += count
        return list(range(self.last - count + 1, self.last + 1))

    async def write(self, requests: Sequence[Requested], *, durable: bool = True) -> None:
        if self.full:
            raise OSError("full")
        self.lines += requests


@dataclass
class DeskKit:
    """Everything a test touches."""

    store: PausingStore
    engine: InlineEngine
    clock: Clock
    wallets: Wallets
    messages: Messages
    people: People
    services: Services
    files: Files
    url: str = ""
    numbers: int = 0
    effects: dict[type[Job], JobHandler[Any]] = field(default_factory=dict)
    journal: Journal = field(default_factory=Journal)

    async def submit(self, owner: str, *refs: CardRef, key: str = "") -> Claim:
        """Pick and submit; nothing has been locked yet."""
        self.numbers += 1
        rows = await self.services.picks.look_up(UserId(owner), [Chosen(ref) for ref in refs], [])
        return await self.services.submissions.submit(
            UserId(owner), key or f"key-{self.numbers}", [row.id for row in rows], ""
        )

    async def claim(self, number: str) -> Claim:
        async with self.store.reading() as unit:
            found = await unit.claims.by_number(number)
        assert found
        return found

    async def all_claims(self) -> list[Claim]:
        found: list[Claim] = []
        async with self.store.reading() as unit:
            while page := await unit.claims.after(found[-1].id if found else 0):
                found += page
        return found

    async def settle(self) -> None:
        """Let everything happen that will, however long it takes."""
        await self.engine.drain(self.clock.move, most=5_000)

    async def now(self) -> None:
        """Let happen what is due."""
        await self.engine.run_due()

    def status(self, ref: CardRef) -> Status:
        return self.wallets.cards[ref].status

    def judge(self, *, quiet: bool = False) -> list[str]:
        """Every broken invariant of simulator/judge."""
        tables = {**rows_of(sa.make_url(self.url), TABLES), "inbox": []}
        wallets = {
            (ref.card_id, ref.encrypt_code): Entry(
                card.status.value,
                card.invoice.fee,
                ours=card.ours(ref),
                closures=card.closures,
                refs=frozenset((r.card_id, r.encrypt_code) for r, one in self.wallets.cards.items() if one is card),
                named=self.people.openids.get(card.openid, ""),
                meddled=card.status is Status.CANCELLED,
                shown=card.shown,
            )
            for ref, card in self.wallets.cards.items()
            if ref.account is card.account  # each invoice once: by the handle that locked it last
        }
        told, over = self.messages.delivered, frozenset({"fin", "adm", "boss"})
        return judge(History(wallets=wallets, tables=tables, told=told, overlooking=over, quiet=quiet))

    async def check(self) -> None:
        """What must hold at every moment, and more once all is quiet."""
        assert self.judge() == []
        live: dict[int, str] = {}
        for claim in await self.all_claims():
            async with self.store.reading() as unit:
                assert fold(await unit.history(claim.id)) == claim.state
            rounds = [(d.round, d.level) for d in claim.decisions]
            assert len(rounds) == len(set(rounds))
            assert all(d.by.userid != claim.claimant.userid for d in claim.decisions)
            statuses = {line.no: self.status(line.ref) for line in claim.counted}
            if claim.state.value == "closed":
                assert set(statuses.values()) <= {Status.CLOSED}, claim.number
            if claim.state.value in {"pending", "approved"} and not claim.blocks:
                assert set(statuses.values()) <= {Status.LOCKED, Status.CANCELLED}, claim.number
            if claim.state.value in {"locking", "pending", "approved", "closing", "closed"}:
                for line in claim.counted:
                    assert live.setdefault(line.wallet_id, claim.number) == claim.number

    async def check_quiet(self) -> None:
        """Nothing is under way any more: no lock of ours without a live claim, nobody left between."""
        assert self.judge(quiet=True) == []
        await self.check()
        wanted: set[int] = set()
        for claim in await self.all_claims():
            assert claim.state.value not in {"locking", "closing"} or claim.needs_help, (claim.number, claim.state)
            if claim.state.value in {"pending", "approved", "paid"}:
                mine = [line.ref for line in claim.counted if self.status(line.ref) is not Status.CANCELLED]
                wanted |= {id(self.wallets.cards[ref]) for ref in mine}
        ours = {id(card) for ref, card in self.wallets.cards.items() if card.ours(ref)}
        assert ours == wanted
        assert all(card.closures <= 1 for card in self.wallets.cards.values())


_empty: dict[str, bytes] = {}


def _files(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


async def empty_database() -> dict[str, bytes]:
    """The files of a database without a claim, migrated once for all tests."""
    if not _empty:
        with tempfile.TemporaryDirectory() as folder:
            await migrate.upgrade(f"sqlite:///{Path(folder) / 'desk.db'}")
            _empty.update(_files(Path(folder)))
    return _empty


@asynccontextmanager
async def desk(
    folder: Path, *, seed: int = 1, undo: float = 30.0, outside: "tuple[Clock, Wallets, Messages] | None" = None
) -> AsyncIterator[DeskKit]:
    """A desk on an empty database; with ``outside`` on the one that is there, in the world as it was left."""
    url = f"sqlite:///{folder / 'desk.db'}"
    clock, wallets, messages = outside or (Clock(), None, None)
    if outside is None:
        for name, content in (await empty_database()).items():
            (folder / name).write_bytes(content)
    database = open_database(url, connect=connect)
    engine = InlineEngine(database.write, clock)
    store = PausingStore(database, engine.enqueue)
    wallets, messages = wallets or Wallets(random.Random(seed), clock=clock), messages or Messages(clock=clock)
    people = People({"ann": ("lead",), "bob": ("lead", "lead2"), "lead": ("boss",)})
    files = Files()
    rules = Rules(
        installation="test",
        undo_window=timedelta(seconds=undo),
        fallback_approver=UserId("boss"),
        language="zh-CN",
        codes=dict.fromkeys(Account, CODES),
        finance=(UserId("fin"),),
        admins=(UserId("adm"),),
    )
    signers = {Account.WORK: NoSigner()}
    gateways = Gateways(people, wallets, signers, files, lambda result, account: [], one_time_code)
    services = Services(Shared(store, gateways, clock, rules))
    texts = Texts("zh-CN")
    faces = Faces(texts, "https://bot.test")
    journal = Journal()
    effects: dict[type[Job], JobHandler[Any]] = {
        ReconcileWallet: WalletReconciler(services, services.gateways.invoices, journal),
        CloseClaim: ClaimCloser(services),
        DownloadOriginal: OriginalDownloader(services, services.gateways.files),
        ReleaseOrphanedLock: OrphanReleaser(services),
        CheckRename: RenameChecker(services),
        SendCard: CardSender(services, messages, faces),
        UpdateCard: CardUpdater(services, messages, faces),
        SendNotice: NoticeSender(services, messages, texts, "https://bot.test"),
    }
    await engine.start(by_kind(effects))
    try:
        yield DeskKit(
            store, engine, clock, wallets, messages, people, services, files, url, effects=effects, journal=journal
        )
    finally:
        await database.close()


def changed(services: Services, **what: Any) -> Services:
    """The same services under other rules, or with other gateways."""
    return replace(services, shared=replace(services.shared, **what))


async def bind(services: Services, who: UserId, code: str) -> Binding:
    """Type a code, and say yes to what is asked then."""
    told = await services.bindings.ask_to_bind(who, code)
    return (
        await services.bindings.bind(who, (await services.conversations.question(who)).binding)
        if told.tried is Tried.ASKED
        else told
    )


async def refused(step: Any) -> str:
    """The key of the refusal this step ends in; empty when it does not."""
    try:
        await step
    except Refusal as no:
        return no.key
    return ""
