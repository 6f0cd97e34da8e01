"""The callback's edge: what is admitted, what is told, and that nothing a stranger sends makes a 500."""

import asyncio
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from structlog.testing import capture_logs

from bot.ports.store import StoreDown
from bot.server import callback, sampling
from tests.unit.server.kit import Browser, World, serving

GOOD = "/callback/work?sig=good"
EXPECTED = {200, 403, 413, 415}


async def test_url_verification_answers_the_bare_text_to_any_host(browser: Browser) -> None:
    browser.origin = "http://some-proxy:1234"
    answer = await browser.get(f"{GOOD}&echostr=8675309")
    assert (answer.status, answer.text, answer.headers["Content-Type"]) == (200, "8675309", "text/plain")


async def test_a_push_is_stored_and_then_acknowledged_with_nothing(browser: Browser, world: World) -> None:
    answer = await browser.post(GOOD, data=b"m-1 zhang")
    assert (answer.status, answer.text) == (200, "")
    assert [(row.key, row.person, row.ignored) for row in world.inbox.rows] == [("m-1", "zhang", "")]


async def test_a_repeat_is_acknowledged_and_stored_once(browser: Browser, world: World) -> None:
    answers = [await browser.post(GOOD, data=b"m-1 zhang") for _ in range(3)]
    assert [answer.status for answer in answers] == [200, 200, 200]
    assert len(world.inbox.rows) == 1
    assert world.parts.metrics.registry.get_sample_value("baoxiao_callbacks_total", {"outcome": "duplicate"}) == 2


async def test_what_is_too_old_is_acknowledged_and_recorded_as_ignored(browser: Browser, world: World) -> None:
    assert (await browser.post(f"{GOOD}&age=25", data=b"m-1 zhang")).status == 200
    assert [row.ignored for row in world.inbox.rows] == ["stale"]


@pytest.mark.parametrize(
    "query",
    [
        "",
        "?sig=bad",
        "?sig=corp",
        "?sig=bug",
        "?sig=good&sig=good",
        "?sig=good&nonce=1&nonce=2",
        "?sig=good&nonce=%E4%B8%AD",
        "?sig=good&nonce=%ff",
        "?sig=good&nonce=" + "9" * 5000,
        "?sig=good&nonce=" + "9" * 50_000,
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_what_the_platform_never_sends_is_refused_without_a_word(
    browser: Browser, world: World, method: str, query: str
) -> None:
    answer = await browser.ask(method, f"/callback/work{query}", {}, data=b"m-1 zhang" if method == "POST" else None)
    assert (answer.status, answer.text) == (403, "")
    assert world.inbox.rows == []


async def test_a_forgery_is_counted_by_its_kind(browser: Browser, world: World) -> None:
    for sig in ("signature", "corp", "padding", "bug"):
        await browser.post(f"/callback/work?sig={sig}", data=b"x")
    counted = world.parts.metrics.registry.get_sample_value
    outcomes = {
        kind: counted("baoxiao_callbacks_total", {"outcome": kind}) for kind in ("forged", "foreign", "malformed")
    }
    assert outcomes == {"forged": 1, "foreign": 1, "malformed": 2}


@pytest.mark.parametrize("size", [callback.BODY_LIMIT + 1, 3 * callback.BODY_LIMIT])
@pytest.mark.parametrize("chunked", [True, False])
async def test_a_body_over_64_kib_is_refused(browser: Browser, world: World, size: int, chunked: bool) -> None:
    async def pieces():  # type: ignore[no-untyped-def]
        yield b"x" * size

    answer = await browser.post(GOOD, data=pieces() if chunked else b"x" * size)
    assert (answer.status, answer.text) == (413, "")
    assert world.inbox.rows == []


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "br", "identity", "nonsense"])
async def test_a_compressed_body_is_refused_unread(browser: Browser, world: World, encoding: str) -> None:
    answer = await browser.post(GOOD, headers={"Content-Encoding": encoding}, data=b"m-1 zhang")
    assert answer.status == 415
    assert world.inbox.rows == []


@pytest.mark.parametrize("fault", [StoreDown("disk full"), LookupError("a bug"), None])
async def test_without_a_database_the_platform_is_asked_to_come_again(
    browser: Browser, world: World, fault: Exception | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def hang(*args: object) -> bool:
        await asyncio.Event().wait()
        return True

    world.inbox.fault = fault
    if fault is None:
        monkeypatch.setattr(callback, "STORE_SECONDS", 0.05)
        monkeypatch.setattr(world.inbox, "record", hang)
    assert (await browser.post(GOOD, data=b"m-1 zhang")).status == 503
    assert (await browser.get(f"{GOOD}&echostr=1")).status == 200


def test_a_database_verdict_comes_within_three_seconds_of_the_whole_body() -> None:
    assert callback.STORE_SECONDS < 3


async def test_a_body_that_does_not_come_is_not_waited_for(
    browser: Browser, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(callback, "READ_SECONDS", 0.05)
    host, port = browser.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"POST /callback/work?sig=good HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nm-1")
    status = await asyncio.wait_for(reader.readline(), 2)
    writer.close()
    assert b" 408 " in status
    assert world.inbox.rows == []


async def test_other_methods_are_not_answered_with_a_page(browser: Browser) -> None:
    for method in ("PUT", "DELETE", "HEAD"):
        answer = await browser.ask(method, GOOD, {})
        assert (answer.status, answer.text) == (405, "")


@given(
    query=st.lists(
        st.tuples(st.sampled_from(["sig", "nonce", "echostr", "msg_signature", ""]), st.text() | st.just("good")),
        max_size=4,
    ),
    raw=st.text(alphabet=st.characters(min_codepoint=33, max_codepoint=126, exclude_characters="#"), max_size=40),
    body=st.binary(max_size=300),
    post=st.booleans(),
)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_whatever_comes_the_answer_is_one_of_four(
    browser: Browser, query: list[tuple[str, str]], raw: str, body: bytes, post: bool
) -> None:
    pairs = "&".join(f"{name}={quote(value, errors='surrogatepass')}" for name, value in query)
    answer = await browser.ask(
        "POST" if post else "GET", f"/callback/work?{pairs}&{raw}", {}, data=body if post else None
    )
    assert answer.status in EXPECTED


async def test_of_a_flood_of_forgeries_the_first_are_told_and_then_how_many(browser: Browser) -> None:
    with capture_logs() as lines:
        for _ in range(200):
            await browser.post("/callback/work?sig=bad", data=b"m-1 zhang")
        await browser.post("/callback/work?sig=corp", data=b"m-1 zhang")
    assert [line["why"] for line in lines] == ["malformed"] * sampling.FIRST + ["foreign"]


async def test_the_minute_of_a_flood_ends_with_a_count(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sampling, "WINDOW", 0.5)
    with capture_logs() as lines:
        for _ in range(50):
            await browser.post("/callback/work?sig=signature", data=b"m-1 zhang")
        async with asyncio.timeout(10):
            while sum(line.get("unlogged", 1) for line in lines) < 50:  # noqa: ASYNC110 - a timer tells nobody
                await asyncio.sleep(0.05)
    assert {line["event"] for line in lines} == {"callback_refused", "callback_refused_more"}
    assert len(lines) < 50


async def test_what_was_left_out_is_told_when_the_process_ends(world: World) -> None:
    with capture_logs() as lines:
        async with serving(world) as browser:
            for _ in range(20):
                await browser.get("/callback/work?sig=signature")
    assert (lines[-1]["event"], lines[-1]["forged"]) == ("callback_refused_more", 20 - sampling.FIRST)
