"""The server with the real envelope, database, texts and templates: what is acknowledged is stored and asked for."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.bootstrap import WorkEnvelope
from bot.domain.invoice import UserId
from bot.ports.platform import Member
from bot.router import Router
from bot.server import callback
from bot.server.app import ServerParts
from bot.server.forwarder import Forwarder
from bot.server.static import OWN, StaticFiles
from bot.store import Inbox, Store, migrate, open_database
from bot.texts import Texts
from bot.weixin.callback import Callback
from bot.weixin.crypto import Envelope
from bot.weixin.settings import WorkSettings
from tests.unit.server.conftest import some_routes
from tests.unit.server.kit import Answer, Browser, Company, FakeClock, FakeLogin, FakeServices, World, ready, serving

CORP, TOKEN, KEY = "ww1234567890abcdef", "simtoken2026", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
SEALED = Envelope(TOKEN, KEY, CORP)
VERIFY = (
    "?msg_signature=b352b1ab78fb02e2e345bf6656538dd193f81ea7&timestamp=1700000000&nonce=1357924680"
    "&echostr=Q3stYC6hdFzMh9T8HCvyDIzDAyJaAfqgTdokyJiWhsWFhHeec4vsek1ligaWFYnLWKdJpd5Wo19H0FLLhGOcbg%3D%3D"
)


@dataclass
class Engine:
    """What was asked of it, by kind and key."""

    asked: dict[tuple[str, str], dict[str, Any]] = field(default_factory=dict)

    async def enqueue(self, session: object, kind: str, key: str, payload: dict[str, Any], delay: float) -> None:
        del session, delay
        self.asked.setdefault((kind, key), payload)


@dataclass
class Edge:
    """The running server and what lies behind it."""

    browser: Browser
    inbox: Inbox
    engine: Engine
    clock: FakeClock

    async def push(self, xml: str, encrypt: str | None = None, query: str = "") -> Answer:
        """What the platform does with a message; ``encrypt`` instead of it for a damaged one."""
        sealed = SEALED.seal(xml.encode()) if encrypt is None else encrypt
        signed = SEALED.signature("1700000000", "246810", sealed)
        body = f"<xml><ToUserName><![CDATA[{CORP}]]></ToUserName><Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
        address = f"/callback/work?msg_signature={signed}&timestamp=1700000000&nonce=246810{query}"
        return await self.browser.post(address, data=body.encode())

    def text(self, number: int, person: str = "zhang", age: int = 0, corp: str = CORP, agent: int = 1000002) -> str:
        """A typed message."""
        created = int(self.clock.now().timestamp()) - age
        return (
            f"<xml><ToUserName><![CDATA[{corp}]]></ToUserName><FromUserName><![CDATA[{person}]]></FromUserName>"
            f"<CreateTime>{created}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[报销]]></Content>"
            f"<MsgId>{number}</MsgId><AgentID>{agent}</AgentID></xml>"
        )

    async def rows(self, person: str = "zhang") -> list[str]:
        """The keys stored for this person."""
        return [row.key for row in await self.inbox.unheard(UserId(person), 10**9)]

    async def asked(self, count: int) -> set[str]:
        """The persons the engine was asked to hear, once there are this many."""
        async with asyncio.timeout(60):
            while len({payload["person"] for payload in self.engine.asked.values()}) < count:  # noqa: ASYNC110
                await asyncio.sleep(0.005)
        return {payload["person"] for payload in self.engine.asked.values()}


@asynccontextmanager
async def running(folder: Path) -> AsyncIterator[Edge]:
    url, clock, engine, login = f"sqlite:///{folder}/baoxiao.db", FakeClock(), Engine(), FakeLogin()
    if await migrate.is_empty(url):
        await migrate.upgrade(url)
    database = open_database(url)
    store, inbox = Store(database, engine.enqueue), Inbox(database, clock, seconds=60)
    services = FakeServices(clock)
    company = Company({"zhang": Member(UserId("zhang"), "张三")})
    own = {path.name: path.read_bytes() for path in OWN.iterdir() if path.is_file()}
    parts = ServerParts(
        router=Router([some_routes()]),
        store=store,
        inbox=inbox,
        login=login,
        clock=clock,
        envelope=WorkEnvelope(Callback(WorkSettings(CORP, 1000002, "secret", TOKEN, KEY))),
        services=services,  # type: ignore[arg-type]
        roles_of=company.roles_of,
        member_name=company.member,
        member_now=company.member_now,
        say=Texts("zh-CN").say,
        public_url="https://bx.example.com",
        session_secret="secret",
        ready=ready,
        static=StaticFiles(own | {"vendor/weui.css": b"a{}"}),
        forwarder=Forwarder(store, inbox),
    )
    try:
        async with serving(World(parts, store, inbox, clock, login, company, services)) as browser:  # type: ignore[arg-type]
            yield Edge(browser, inbox, engine, clock)
    finally:
        await inbox.close()
        await database.close()


@pytest.fixture
async def edge(tmp_path: Path) -> AsyncIterator[Edge]:
    async with running(tmp_path) as edge:
        yield edge


async def test_the_platforms_url_verification_gets_its_own_number_back(edge: Edge) -> None:
    answer = await edge.browser.get(f"/callback/work{VERIFY}")
    assert (answer.status, answer.text) == (200, "8675309")
    assert (await edge.browser.get(f"/callback/work{VERIFY.replace('nonce=1', 'nonce=2')}")).status == 403


async def test_a_message_sent_three_times_is_stored_once_and_asked_for(edge: Edge) -> None:
    answers = await asyncio.gather(*(edge.push(edge.text(7)) for _ in range(3)))
    assert [(answer.status, answer.text) for answer in answers] == [(200, "")] * 3
    assert await edge.rows() == ["m-7"]
    assert await edge.asked(1) == {"zhang"}


async def test_a_storm_is_acknowledged_and_every_person_asked_for(edge: Edge, monkeypatch: Any) -> None:
    monkeypatch.setattr(callback, "STORE_SECONDS", 60)  # a busy machine may take longer than the platform waits
    people = [f"p{number}" for number in range(50)]
    texts = [edge.text(100 * context + number, person) for context in range(4) for number, person in enumerate(people)]
    answers = await asyncio.gather(*map(edge.push, texts))
    assert {answer.status for answer in answers} == {200}
    assert await edge.asked(50) == set(people)
    assert len(await edge.rows("p7")) == 4


async def test_what_was_acknowledged_is_asked_for_by_the_next_process(tmp_path: Path, monkeypatch: Any) -> None:
    with monkeypatch.context() as dead:
        dead.setattr(Forwarder, "start", lambda self: None)
        async with running(tmp_path) as former:
            assert (await former.push(former.text(7))).status == 200
    async with running(tmp_path) as present:
        assert await present.asked(1) == {"zhang"}


async def test_an_old_message_is_acknowledged_and_marked_as_ignored(edge: Edge) -> None:
    assert (await edge.push(edge.text(7, age=25 * 3600))).status == 200
    (row,) = await edge.inbox.unheard(UserId("zhang"), 10**9)
    assert row.ignored == "stale"


async def test_another_corp_or_app_is_refused_and_nothing_stored(edge: Edge) -> None:
    for xml in (edge.text(1, corp="ww0000000000000000"), edge.text(2, agent=1000003)):
        assert (await edge.push(xml)).status == 403
    foreign = Envelope(TOKEN, KEY, "ww0000000000000000").seal(edge.text(3).encode())
    assert (await edge.push("", encrypt=foreign)).status == 403
    assert await edge.rows() == []


async def test_markup_declarations_are_refused(edge: Edge) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + edge.text(1)
    assert (await edge.push(bomb)).status == 403
    assert await edge.rows() == []


@given(damage=st.data())
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_damaged_ciphertext_under_a_valid_signature_never_makes_a_500(edge: Edge, damage: st.DataObject) -> None:
    sealed = list(SEALED.seal(edge.text(1).encode()))
    alphabet = "ABCabc019+/= <>]\\%"
    for _ in range(damage.draw(st.integers(1, 3))):
        place = damage.draw(st.integers(0, len(sealed) - 1))
        sealed[place : place + damage.draw(st.integers(0, 4))] = damage.draw(st.text(alphabet, max_size=4))
    assert (await edge.push("", encrypt="".join(sealed))).status in {200, 403}


@given(inner=st.text(max_size=200) | st.binary(max_size=200).map(lambda raw: raw.decode("latin-1")))
@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_any_text_inside_an_authentic_envelope_is_taken_or_refused(edge: Edge, inner: str) -> None:
    xml = edge.text(1).replace("报销", inner)
    for whole in (inner, xml):
        answer = await edge.push("", encrypt=SEALED.seal(whole.encode("utf-8", "replace")))
        assert answer.status in {200, 403}


async def test_a_member_logs_in_reads_posts_and_logs_out_over_the_real_database(edge: Edge) -> None:
    browser = edge.browser
    assert (await browser.log_in(page="/things/7")).location == "/things/7"
    home = await browser.get("/")
    assert "张三" in home.text
    token = home.text.partition('name="csrf" content="')[2].partition('"')[0]
    assert (await browser.post("/things/7/approve", data={"csrf": token})).status == 303
    edge.clock.move(hours=9)
    assert (await browser.get("/things/7")).status == 302


PROBLEMS = ["/nowhere", "/late", "/silent", "/bug", "/things/%00", "/logout", "/oauth/callback?code=a&state=b"]


@pytest.mark.parametrize("path", PROBLEMS)
@pytest.mark.parametrize("logged_in", [True, False])
async def test_every_problem_page_is_a_whole_page_with_a_way_on(edge: Edge, path: str, logged_in: bool) -> None:
    if logged_in:
        await edge.browser.log_in()
    page = await edge.browser.get(path)
    if page.status in {302, 303}:
        return
    assert page.status >= 400
    assert 'data-testid="way-back"' in page.text
    assert "server." not in page.text


@pytest.mark.parametrize("who", ["outsider", ""])
async def test_failed_logins_are_explained_in_words(edge: Edge, who: str) -> None:
    page = await edge.browser.log_in(who)
    assert page.status in {400, 403}
    assert 'data-testid="way-back"' in page.text
