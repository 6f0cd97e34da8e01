"""Pages and calls: who may come in, what is refused, what a person is told when it does not work out."""

import asyncio
import json
from dataclasses import replace

import pytest
from structlog.testing import capture_logs

from bot.server.app import make_app
from tests.unit.server.kit import Browser, World, serving

OURS = "https://bx.example.com"


async def echo(browser: Browser, data: bytes, **headers: str) -> int:
    """The status of a call with this body."""
    token = await browser.csrf()
    sent = {"X-CSRF-Token": token, "Content-Type": "application/json", **headers}
    return (await browser.post("/api/echo", headers=sent, data=data)).status


async def test_home_is_for_everybody(browser: Browser) -> None:
    assert "nobody" in (await browser.get("/")).text
    await browser.log_in()
    assert "张三" in (await browser.get("/")).text


async def test_a_call_reaches_its_handler_with_the_member_and_the_body(member: Browser) -> None:
    answer = await member.post("/api/echo", headers={"X-CSRF-Token": await member.csrf()}, json={"a": [1, "二"]})
    told = {"body": {"a": [1, "二"]}, "name": "张三", "roles": ["finance"], "lang": "zh-CN"}
    assert (answer.status, json.loads(answer.text)) == (200, told)


async def test_a_form_leads_back_to_its_page_by_303(member: Browser) -> None:
    answer = await member.post("/things/7/approve", data={"csrf": await member.csrf(), "version": "3"})
    assert (answer.status, answer.location) == (303, "/things/7")


async def test_the_token_is_taken_out_of_the_form_before_the_handler_sees_it(member: Browser) -> None:
    answer = await member.post("/api/echo", data={"csrf": await member.csrf(), "x": "1"})
    assert json.loads(answer.text)["body"] == {"x": "1"}


@pytest.mark.parametrize("token", ["", "0" * 64, "中文", None])
async def test_a_post_without_the_sessions_token_is_refused(member: Browser, token: str | None) -> None:
    form = {} if token is None else {"csrf": token}
    assert (await member.post("/things/7/approve", data=form)).status == 403


async def test_a_token_of_another_session_is_refused(member: Browser) -> None:
    other = member.another()
    await other.log_in()
    answer = await member.post("/things/7/approve", data={"csrf": await other.csrf()})
    assert answer.status == 403
    assert "server.stale_page.text" in answer.text


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 200),
        ({"Origin": OURS}, 200),
        ({"Origin": OURS, "Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "same-origin"}, 200),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": ""}, 403),
        ({"Origin": "https://evil.example.org"}, 403),
        ({"Origin": "https://bx.example.com.evil.org"}, 403),
        ({"Origin": "http://bx.example.com"}, 403),
        ({"Origin": OURS, "Sec-Fetch-Site": "cross-site"}, 403),
    ],
)
async def test_a_post_must_come_from_a_page_of_ours(member: Browser, headers: dict[str, str], status: int) -> None:
    assert await echo(member, b"{}", **headers) == status


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{}", 200),
        (b"", 200),
        (b"[]", 400),
        (b"{", 400),
        (b"\xff", 400),
        (b'"text"', 400),
        (b'{"a": NaN}', 400),
        (b'{"a": "\\ud800"}', 400),
        (b'{"a": "\\u0000"}', 400),
        (b'{"\\u0000": 1}', 400),
        (b'{"a": "\\\\u0000"}', 200),
        (b"[" * 30_000, 400),
        (b'{"a":' * 10_000, 400),
        (b'{"a": "' + b"x" * 64 * 1024 + b'"}', 413),
    ],
)
async def test_a_body_is_understood_or_refused_with_a_sentence(member: Browser, body: bytes, status: int) -> None:
    assert await echo(member, body) == status


@pytest.mark.parametrize("form", [b"a=1&a=2", b"a=%ff", b"a=%00", b"\xff=1", b"a", b"&".join([b"a=1"] * 300)])
async def test_an_odd_form_is_refused_with_a_sentence(member: Browser, form: bytes) -> None:
    assert await echo(member, form, **{"Content-Type": "application/x-www-form-urlencoded"}) == 400


async def test_other_kinds_of_bodies_are_refused(member: Browser) -> None:
    assert await echo(member, b"x", **{"Content-Type": "text/plain"}) == 415
    assert await echo(member, b"{}", **{"Content-Encoding": "gzip"}) == 415


@pytest.mark.parametrize("path", ["/page?a=%00", "/things/%00"])
async def test_an_odd_address_is_refused_with_a_page(member: Browser, path: str) -> None:
    assert (await member.get(path)).status == 400


async def test_an_unknown_path_has_a_friendly_page_or_json(browser: Browser) -> None:
    page, call = await browser.get("/nowhere"), await browser.get("/api/nowhere")
    assert page.status == call.status == 404
    assert "server.not_found.text" in page.text
    assert call.error["code"] == "server.not_found"


async def test_a_wrong_method_says_which_ones_there_are(browser: Browser) -> None:
    page = await browser.post("/page")
    assert (page.status, page.headers["Allow"]) == (405, "GET,HEAD")
    assert "server.method.text" in page.text


@pytest.mark.parametrize("host", ["http://evil.example.org", "http://bx.example.com:8080", "http://127.0.0.1"])
@pytest.mark.parametrize("path", ["/", "/page", "/oauth/callback", "/api/who"])
async def test_a_host_that_is_not_ours_gets_a_page_that_says_where_to_go(
    browser: Browser, host: str, path: str
) -> None:
    browser.origin = host
    answer = await browser.get(path)
    assert answer.status == 400
    assert OURS in answer.text
    assert "Set-Cookie" not in answer.headers


async def test_a_default_port_in_the_host_is_the_same_host(browser: Browser) -> None:
    browser.origin = "https://BX.example.com:443"
    assert (await browser.get("/")).status == 200


async def test_a_refusal_is_a_sentence_with_its_status(member: Browser) -> None:
    page = await member.get("/late", Referer=f"{OURS}/things/7")
    assert page.status == 409
    assert "zh-CN refusal.too_late 王强" in page.text
    assert "href='/things/7'" in page.text
    call = await member.get("/api/late")
    assert (call.status, call.error) == (
        409,
        {"code": "refusal.too_late", "text": "zh-CN refusal.too_late 王强", "action": ""},
    )


@pytest.mark.parametrize(
    "referer", ["https://evil.example.org/x", "javascript:alert(1)", "https://bx.example.com//evil.org"]
)
async def test_the_way_back_is_a_page_of_ours(member: Browser, referer: str) -> None:
    assert "href='/'" in (await member.get("/late", Referer=referer)).text


async def test_who_asked_too_often_is_told_when_to_come_again(member: Browser) -> None:
    call = await member.get("/api/often")
    assert (call.status, call.headers["Retry-After"]) == (429, "42")
    assert (call.error["text"], call.error["action"]) == ("zh-CN refusal.too_often_export 42", "retry")
    page = await member.get("/often")
    assert (page.status, page.headers["Retry-After"]) == (429, "42")


async def test_a_silent_platform_asks_to_try_again(member: Browser) -> None:
    call = await member.get("/api/silent")
    assert (call.status, call.error["code"], call.error["action"]) == (503, "refusal.try_again", "retry")


async def test_a_database_that_takes_nothing_is_not_blamed_on_the_platform(member: Browser) -> None:
    call = await member.get("/api/full")
    assert (call.status, call.error["code"], call.error["action"]) == (503, "refusal.not_stored", "retry")


async def test_an_unexpected_fault_shows_the_number_in_the_log_and_no_data(member: Browser) -> None:
    with capture_logs() as logs:
        page = await member.get("/bug")
    (incident,) = [line for line in logs if line["event"] == "incident"]
    assert page.status == 500
    assert incident["number"] in page.text
    assert incident["error"] == "LookupError"
    assert any("conftest" in frame for frame in incident["at"])
    assert "13800000000" not in page.text + str(logs)


async def test_a_broken_problem_page_still_answers_with_a_number(member: Browser, world: World) -> None:
    (world.parts.templates / "problem.html").write_text("{{ nowhere }}", encoding="utf-8")
    answer = await member.get("/nothing-here")
    assert answer.status == 500
    assert len(answer.text.split()) == 2


async def test_a_redirect_that_would_lead_away_is_a_fault_not_a_redirect(member: Browser) -> None:
    assert (await member.get("/away")).status == 500


PATHS = [
    "/",
    "/page",
    "/nowhere",
    "/api/nowhere",
    "/callback/work",
    "/static/app.css",
    "/static/x",
    "/livez",
    "/readyz",
    "/bug",
    "/WW_verify_1.txt",
]


@pytest.mark.parametrize("path", PATHS)
async def test_every_answer_carries_the_security_headers(member: Browser, path: str) -> None:
    headers = (await member.get(path)).headers
    assert headers["Content-Security-Policy"] == (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
    assert (headers["X-Content-Type-Options"], headers["Referrer-Policy"]) == ("nosniff", "same-origin")
    assert "aiohttp" not in headers["Server"]
    assert path == "/static/app.css" or headers["Cache-Control"] == "no-store"
    assert "Strict-Transport-Security" in headers


async def test_the_file_that_proves_the_domain_lies_at_the_root_for_any_host(world: World) -> None:
    parts = replace(world.parts, verify_files={"WW_verify_abc.txt": "proof"})
    async with serving(replace(world, parts=parts)) as browser:
        browser.origin = "http://10.0.0.1"
        answer = await browser.get("/WW_verify_abc.txt")
    assert (answer.status, answer.text) == (200, "proof")


@pytest.mark.parametrize("name", ["../x.txt", "{name}.txt", "a/b.txt", "index.html"])
def test_a_verification_file_with_an_odd_name_is_refused_at_start(world: World, name: str) -> None:
    with pytest.raises(ValueError, match="verification"):
        make_app(replace(world.parts, verify_files={name: "x"}))


@pytest.mark.parametrize("url", ["bx.example.com", "ftp://x", "https://", ""])
def test_an_address_that_is_none_is_refused_at_start(world: World, url: str) -> None:
    with pytest.raises(ValueError, match="origin"):
        make_app(replace(world.parts, public_url=url))


async def over_a_wire(browser: Browser, sent: bytes) -> tuple[bytes, bytes]:
    """Head and body of the answer to these bytes."""
    host, port = browser.address.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(sent)
    answer = await reader.read()
    writer.close()
    head, _, body = answer.partition(b"\r\n\r\n")
    return head, body


async def test_a_request_without_a_host_is_told_where_to_go(browser: Browser) -> None:
    head, body = await over_a_wire(browser, b"GET / HTTP/1.0\r\n\r\n")
    assert b" 400 " in head.splitlines()[0]
    assert OURS.encode() in body


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"\x16\x03\x01 SECRET\r\n\r\n", id="TLS where none is spoken"),
        pytest.param(b"SECRET\r\n\r\n", id="no request line"),
        pytest.param(b"GET / HTTP/1.1\r\nSECRET\r\n\r\n", id="a header without a colon"),
        pytest.param(b"GET / HTTP/1.1\r\nHost: x\r\nContent-Length: SECRET\r\n\r\n", id="a length that is none"),
        pytest.param(b"GET / HTTP/1.1\r\nSECRET: " + b"x" * 20_000 + b"\r\n\r\n", id="a header too long"),
        pytest.param(b"GET / HTTP/1.1\r\n" + b"SECRET: x\r\n" * 300 + b"\r\n", id="too many headers"),
    ],
)
async def test_bytes_that_are_no_request_get_a_bare_400_and_one_line_in_the_log(
    browser: Browser, sent: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with capture_logs() as logs:
        head, body = await over_a_wire(browser, sent)
    assert head.startswith(b"HTTP/1.0 400 ")
    assert b"\r\nServer: baoxiao" in head
    assert b"aiohttp" not in head
    assert body in (b"", b"400: Bad Request")
    (line,) = logs
    assert line["status"] == 400
    assert line["malformed"]
    assert "SECRET" not in str(logs) + caplog.text
    assert not caplog.records


async def test_a_browser_remembers_its_language_until_a_member_has_one(browser: Browser, world: World) -> None:
    assert (
        await browser.post("/language", data={"language": "en"}, headers={"Sec-Fetch-Site": "cross-site"})
    ).status == 403
    answer = await browser.post("/language", data={"language": "en"}, headers={"Referer": f"{OURS}/things/7"})
    assert (answer.status, answer.location) == (303, "/things/7")
    await browser.log_in()
    answer = await browser.post("/api/echo", headers={"X-CSRF-Token": await browser.csrf()}, json={})
    assert json.loads(answer.text)["lang"] == "en"
    assert (await browser.post("/language", data={"language": "zh-CN"})).status == 403
    form = {"language": "zh-CN", "csrf": await browser.csrf()}
    answer = await browser.post("/language", data=form, headers={"Referer": "https://evil.example.org/x"})
    assert (answer.status, answer.location) == (303, "/")
    assert world.services.spoken == [("zhang", "zh-CN")]
    form["language"] = "fr"
    assert (await browser.post("/language", data=form)).status == 400


async def test_a_code_to_scan_leads_to_pages_of_ours_alone(browser: Browser) -> None:
    assert (await browser.get("/qr.svg?path=/page")).status == 401
    await browser.log_in()
    answer = await browser.get("/qr.svg?path=/page")
    assert answer.status == 200
    assert answer.text.startswith("<svg ")
    for path in ("", "/nowhere", "https://evil.example.org", "/api/echo"):
        assert (await browser.get(f"/qr.svg?path={path}")).status == 404
