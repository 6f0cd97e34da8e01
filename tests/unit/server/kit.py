"""Fakes and a small client for the server's tests; nothing here knows the database or the platform."""

import json
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import parse_qs, urlsplit

from aiohttp import ClientSession, DummyCookieJar, web
from yarl import URL

from bot.domain.claim import Person
from bot.domain.errors import CannotClaim
from bot.domain.invoice import Account, UserId
from bot.jobs import Job
from bot.ports.inbox import InboxRow
from bot.ports.people import LoggedIn
from bot.ports.platform import Member, NotAllowed, PlatformFault, Refused
from bot.ports.store import StoreDown
from bot.router import Router, Routes
from bot.server.app import ServerParts, make_app, make_runner
from bot.server.callback import Opened, Rejected
from bot.server.static import StaticFiles
from bot.services.renames import Renamed

PROBLEM = (
    "<h1 data-status='{{ status }}'>{{ title }}</h1><p>{{ text }}</p><a href='{{ action_path }}'>{{ action_text }}</a>"
)
BINDING = "<p data-is='binding'>{{ code }} {{ minutes }}</p><meta name='csrf' content='{{ csrf }}'>"
HOME = "<meta name='csrf' content='{{ csrf }}'><p>{{ me.name if me else 'nobody' }}</p>"


class FakeClock:
    """Stands still until moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 5, 6, 6, 3, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    def move(self, **by: float) -> None:
        self.at += timedelta(**by)


@dataclass
class FakeSessions:
    """Sessions and used states in two dicts."""

    rows: dict[str, tuple[LoggedIn, datetime]] = field(default_factory=dict)
    made: dict[str, datetime] = field(default_factory=dict)
    states: dict[str, datetime] = field(default_factory=dict)
    touches: int = 0

    async def add(self, token_hash: str, who: LoggedIn, at: datetime) -> None:
        self.rows[token_hash] = (who, at)
        self.made[token_hash] = at

    async def get(self, token_hash: str, used_since: datetime, made_since: datetime) -> LoggedIn | None:
        who, at = self.rows.get(token_hash, (None, used_since))
        return who if at >= used_since and self.made.get(token_hash, made_since) >= made_since else None

    async def touch(self, token_hash: str, at: datetime) -> None:
        self.touches += 1
        self.rows[token_hash] = (self.rows[token_hash][0], at)

    async def end(self, token_hash: str) -> None:
        self.rows.pop(token_hash, None)

    async def is_used(self, state_hash: str) -> bool:
        return state_hash in self.states

    async def use_state(self, state_hash: str, at: datetime, forget: datetime) -> bool:
        self.states = {state: used for state, used in self.states.items() if used >= forget}
        return self.states.setdefault(state_hash, at) is at


class FakeStore:
    """Units that share one set of rows; ``fault`` is raised by enqueue, ``down`` refuses writing."""

    def __init__(self) -> None:
        self.sessions = FakeSessions()
        self.bindings: Any = None
        self.conversations = self
        self.languages: dict[str, str] = {}
        self.enqueued: list[tuple[str, str, dict[str, Any]]] = []
        self.fault: Exception | None = None
        self.down = False

    @asynccontextmanager
    async def unit(self) -> AsyncIterator["FakeStore"]:
        if self.down:
            raise StoreDown("disk full")
        yield self

    @asynccontextmanager
    async def reading(self) -> AsyncIterator["FakeStore"]:
        yield self

    async def preference(self, userid: UserId, name: str) -> str:
        return self.languages.get(userid, "") if name == "language" else ""

    async def enqueue(self, job: Job, *, delay: float = 0) -> None:
        del delay
        if self.fault:
            raise self.fault
        if (job.kind, job.key) not in {known[:2] for known in self.enqueued}:
            self.enqueued.append((job.kind, job.key, job.payload()))


class FakeInbox:
    """Rows in a list; ``fault`` is raised by the next record."""

    def __init__(self) -> None:
        self.rows: list[InboxRow] = []
        self.forwarded: set[int] = set()
        self.fault: Exception | None = None
        self.on_committed: Any = None

    async def record(self, key: str, person: UserId, created: datetime, body: str, ignored: str = "") -> bool:
        if self.fault:
            raise self.fault
        if any((row.key, row.person) == (key, person) for row in self.rows):
            return False
        self.rows.append(InboxRow(len(self.rows) + 1, key, person, created, body, ignored))
        if self.on_committed:
            self.on_committed()
        return True

    async def unforwarded(self, limit: int) -> list[InboxRow]:
        return [row for row in self.rows if row.id not in self.forwarded][:limit]

    async def mark_forwarded(self, ids: Sequence[int]) -> None:
        self.forwarded.update(ids)


class FakeEnvelope:
    """``sig=good`` is authentic; the body is ``key person``; ``sig=bug`` breaks."""

    def __init__(self, clock: FakeClock) -> None:
        self.clock = clock

    def greet(self, query: Mapping[str, str]) -> str:
        self._check(query)
        return query["echostr"]

    def open(self, query: Mapping[str, str], body: bytes) -> Opened:
        self._check(query)
        key, _, person = body.decode().partition(" ")
        age = timedelta(hours=float(query.get("age", "0")))
        return Opened(key, UserId(person), self.clock.now() - age, body.decode())

    @staticmethod
    def _check(query: Mapping[str, str]) -> None:
        if query.get("sig") == "bug":
            raise ZeroDivisionError
        if query.get("sig") != "good":
            raise Rejected(query.get("sig", "signature"))


class FakeLogin:
    """The code is the userid; ``fault`` is raised."""

    def __init__(self) -> None:
        self.fault: Exception | None = None

    def authorize_url(self, redirect_uri: str, state: str) -> str:
        return f"https://login.example.org/authorize?redirect_uri={redirect_uri}&state={state}"

    async def userid_of(self, code: str) -> UserId | None:
        if self.fault:
            raise self.fault
        return None if code == "outsider" else UserId(code)


@dataclass
class Company:
    """The members by userid, and their roles; who ``left`` is still remembered by ``member``, as by a cache."""

    members: dict[str, Member] = field(default_factory=dict)
    roles: dict[str, frozenset[str]] = field(default_factory=dict)
    fault: Exception | None = None
    left: set[str] = field(default_factory=set)

    async def member(self, userid: UserId) -> Member | None:
        if self.fault:
            raise self.fault
        return self.members.get(userid)

    async def member_now(self, userid: UserId) -> Member | None:
        return None if userid in self.left else await self.member(userid)

    def roles_of(self, userid: UserId) -> frozenset[str]:
        return self.roles.get(userid, frozenset())


@dataclass
class FakeServices:
    """Hears which language members choose; the code of a door is the openid; whom it is bound to stands in ``bound``,
    whom the platform knows by it in ``known``."""

    clock: FakeClock
    spoken: list[tuple[str, str]] = field(default_factory=list)
    accounts: frozenset[Account] = frozenset(Account)
    bound: dict[tuple[Account, str], UserId] = field(default_factory=dict)
    known: dict[str, UserId] = field(default_factory=dict)
    codes: list[str] = field(default_factory=list)
    fault: Exception | None = None
    doors: list[Account] = field(default_factory=list)

    @property
    def bindings(self) -> "FakeServices":
        """It is all of the services that the server asks, in one."""
        return self

    platform_calls = people = conversations = renames = shared = bindings

    def through(self, door: Account) -> "FakeServices":
        self.doors.append(door)
        return self

    forbidden: list[int] = field(default_factory=list)
    renamed_to: dict[str, Person] = field(default_factory=dict)
    recognised: list[str] = field(default_factory=list)
    names: dict[str, str] = field(default_factory=dict)

    @property
    def gateways(self) -> Any:
        return SimpleNamespace(logins={Account.OFFICIAL: FakeLogin()})

    async def openid_of(self, account: Account, code: str) -> str:
        if self.fault:
            raise self.fault
        if code == "used":
            raise Refused("used", 40163)
        return code

    async def member_of(self, account: Account, openid: str) -> UserId | None:
        if openid in self.known:
            self.bound[account, openid] = self.known[openid]
        return self.bound.get((account, openid))

    async def member(self, account: Account, openid: str) -> UserId | None:
        return self.bound.get((account, openid))

    async def let_go(self, account: Account, openid: str, userid: UserId) -> None:
        assert self.bound.pop((account, openid)) == userid

    async def binding_code(self, account: Account, openid: str) -> tuple[str, datetime]:
        self.codes.append(f"CODE{len(self.codes)}")
        return self.codes[-1], self.clock.now() + timedelta(minutes=10)

    @asynccontextmanager
    async def asking(self, *, about_a_code: bool = False) -> AsyncIterator[None]:
        try:
            yield
        except NotAllowed as no:
            raise CannotClaim("why.setup", code=str(no.code)) from no

    async def renamed(self, userid: UserId) -> Renamed | None:
        return Renamed(userid, self.renamed_to[userid]) if userid in self.renamed_to else None

    async def recognise(self, userid: UserId) -> None:
        self.recognised.append(userid)

    async def tell_forbidden(self, no: PlatformFault) -> None:
        self.forbidden.append(no.code)

    async def remembered(self, userid: UserId) -> Person:
        return Person(userid, self.names.get(userid, userid))

    async def speak(self, userid: UserId, language: str) -> None:
        self.spoken.append((userid, language))


def say(lang: str, key: str, /, **args: str) -> str:
    """Every key is its own sentence."""
    return " ".join([lang, key, *map(str, args.values())])


async def ready() -> list[str]:
    """Nothing is in the way."""
    return []


@dataclass
class World:
    """One server with its fakes."""

    parts: ServerParts
    store: FakeStore
    inbox: FakeInbox
    clock: FakeClock
    login: FakeLogin
    company: Company
    services: FakeServices


def make_world(templates: Path, routes: Routes, **changes: Any) -> World:
    """A server of fakes; ``changes`` replace single parts."""
    (templates / "problem.html").write_text(PROBLEM, encoding="utf-8")
    (templates / "binding.html").write_text(BINDING, encoding="utf-8")
    (templates / "home.html").write_text(HOME, encoding="utf-8")
    store, inbox, clock, login = FakeStore(), FakeInbox(), FakeClock(), FakeLogin()
    services = store.bindings = FakeServices(clock)
    company = Company({"zhang": Member(UserId("zhang"), "张三")}, {"zhang": frozenset({"finance"})})
    parts: Any = {
        "router": Router([routes]),
        "store": store,
        "inbox": inbox,
        "login": login,
        "clock": clock,
        "envelope": FakeEnvelope(clock),
        "services": services,
        "roles_of": company.roles_of,
        "member_name": company.member,
        "member_now": company.member_now,
        "say": say,
        "public_url": "https://bx.example.com",
        "origins": ("https://other.example.com:8443", "http://127.0.0.1:8080"),
        "session_secret": "a secret of this test",
        "ready": ready,
        "static": StaticFiles({"app.css": b"body{margin:0}" * 50, "vendor/weui.css": b"a{}", "logo.png": b"\x89PNG"}),
        "templates": templates,
    }
    return World(replace(ServerParts(**parts), **changes), store, inbox, clock, login, company, services)


@asynccontextmanager
async def serving(world: World) -> AsyncIterator["Browser"]:
    """The server as it is really run, and a browser in front of it."""
    runner = make_runner(make_app(world.parts))
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        host, port = runner.addresses[0][:2]
        async with ClientSession(cookie_jar=DummyCookieJar()) as client:
            yield Browser(client, f"http://{host}:{port}")
    finally:
        await runner.cleanup()


@dataclass
class Browser:
    """A visitor who comes to one origin, keeps its cookies, follows no redirect."""

    client: ClientSession
    address: str
    origin: str = "https://bx.example.com"
    cookies: dict[str, str] = field(default_factory=dict)

    async def get(self, path: str, **headers: str) -> "Answer":
        return await self.ask("GET", path, headers)

    async def post(self, path: str, headers: Mapping[str, str] | None = None, **body: Any) -> "Answer":
        return await self.ask("POST", path, headers or {}, **body)

    async def ask(self, method: str, path: str, headers: Mapping[str, str], **body: Any) -> "Answer":
        sent = {"Host": urlsplit(self.origin).netloc, **headers}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        url = URL(self.address + path, encoded=True)
        async with self.client.request(method, url, headers=sent, allow_redirects=False, **body) as response:
            for name, morsel in response.cookies.items():
                self.cookies[name] = morsel.value
                if morsel["max-age"] == "0":
                    del self.cookies[name]
            return Answer(response.status, response.headers.copy(), await response.text(errors="replace"))

    def another(self) -> "Browser":
        """Somebody else's."""
        return Browser(self.client, self.address, self.origin)

    async def log_in(self, userid: str = "zhang", page: str = "/page") -> "Answer":
        """The whole way through the login host."""
        sent_away = await self.get(page)
        return await self.get(f"/oauth/callback?code={userid}&state={sent_away.state}")

    async def csrf(self) -> str:
        """The token that our pages carry."""
        return (await self.get("/")).text.partition("content='")[2].partition("'")[0]


@dataclass
class Answer:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str

    @property
    def location(self) -> str:
        return self.headers["Location"]

    @property
    def state(self) -> str:
        """The state in the address the browser is sent to."""
        return parse_qs(urlsplit(self.location).query)["state"][0]

    @property
    def error(self) -> dict[str, str]:
        """What a call of the API is told."""
        told: dict[str, str] = json.loads(self.text)["error"]
        return told
