"""One call and everything that can happen to it: tokens, codes, silence, breakers, and what must never be seen."""

import asyncio
import json
import logging
import socket
import traceback

import pytest
from aiohttp import web
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.ports.platform import Busy, InDoubt, NotAllowed, NotSent, OurBug, PlatformFault, Refused
from tests.contract.weixin import kit

READ, WRITE = "user/get", "message/send"


async def read(it: kit.Scene) -> dict:
    return await it.weixin.client.call(READ, params={"userid": "lisi"})


async def write(it: kit.Scene) -> dict:
    return await it.weixin.client.call(WRITE, body={"touser": "lisi", "text": "张三"}, write=True)


# -------------------- how it is asked


async def test_a_read_is_a_get_with_its_parameters_and_the_token(it: kit.Scene) -> None:
    await read(it)
    (call,) = it.platform.calls[READ]
    assert (call["method"], call["query"]) == ("GET", {"access_token": "TOKEN-1-canary", "userid": "lisi"})


async def test_a_body_is_posted_as_real_utf_8(it: kit.Scene) -> None:
    await write(it)
    (call,) = it.platform.calls[WRITE]
    assert call["method"] == "POST"
    assert "张三".encode() in call["raw"]


async def test_one_token_serves_many_calls_and_many_processes(it: kit.Scene) -> None:
    other = it.another()
    await asyncio.gather(*(read(it) for _ in range(10)))
    await other.client.call(READ)
    assert it.platform.count("gettoken") == 1


async def test_a_token_is_renewed_five_minutes_before_its_end(it: kit.Scene) -> None:
    await read(it)
    it.clock.pass_seconds(7200 - 301)
    await read(it)
    assert it.platform.count("gettoken") == 1
    it.clock.pass_seconds(2)
    await read(it)
    assert it.platform.count("gettoken") == 2


async def test_a_token_with_little_life_left_is_not_asked_for_at_every_call(it: kit.Scene) -> None:
    it.platform.script["gettoken"] = {"errcode": 0, "access_token": "short", "expires_in": 100}
    await read(it)
    await read(it)
    assert it.platform.count("gettoken") == 1


async def test_the_pace_is_kept_before_every_exchange(it: kit.Scene) -> None:
    asked: list[str] = []

    async def pace(api: str) -> None:
        asked.append(api)

    async with kit.scene(pace=pace) as scene:
        scene.platform.script[READ] = [{"errcode": 42001}, {"errcode": 0}]
        await read(scene)
    assert asked == ["gettoken", READ, "gettoken", READ]


async def test_a_write_whose_turn_comes_too_late_is_not_sent() -> None:
    async def never(api: str) -> None:
        await asyncio.sleep(60 if api == WRITE else 0)

    async with kit.scene(patience=0.2, pace=never) as scene:
        with pytest.raises(NotSent):
            await write(scene)
        assert scene.platform.count(WRITE) == 0


async def test_every_exchange_is_observed(it: kit.Scene) -> None:
    it.platform.script[READ] = [{"errcode": 42001}, {"errcode": 60111}]
    with pytest.raises(Refused):
        await read(it)
    assert [(api, result) for api, result, _ in it.seen] == [
        ("gettoken", "ok"),
        (READ, "42001"),
        ("gettoken", "ok"),
        (READ, "60111"),
    ]


# -------------------- refused tokens


@pytest.mark.parametrize("code", [40001, 40014, 42001])
async def test_a_refused_token_is_renewed_once_and_the_call_repeated_once(it: kit.Scene, code: int) -> None:
    it.platform.script[WRITE] = [{"errcode": code}, {"errcode": 0, "msgid": "m"}]
    assert (await write(it))["msgid"] == "m"
    assert it.platform.calls[WRITE][1]["query"]["access_token"] == "TOKEN-2-canary"


@pytest.mark.parametrize("code", [40014, 42001])
async def test_a_platform_refusing_every_token_sees_two_fetches_and_two_calls(it: kit.Scene, code: int) -> None:
    it.platform.script[READ] = {"errcode": code}
    for _ in range(20):
        with pytest.raises((Busy, NotSent)):
            await read(it)
    assert (it.platform.count("gettoken"), it.platform.count(READ)) == (2, 2)


async def test_many_calls_at_once_renew_a_refused_token_once(it: kit.Scene) -> None:
    await read(it)

    def judge(call: dict) -> dict:
        return {"errcode": 42001 if call["query"]["access_token"] == "TOKEN-1-canary" else 0}

    it.platform.script[READ] = judge
    await asyncio.gather(*(read(it) for _ in range(20)))
    assert it.platform.count("gettoken") == 2


async def test_a_token_another_process_has_renewed_is_taken_over(it: kit.Scene) -> None:
    other = it.another()
    await read(it)
    it.platform.script[READ] = lambda call: {"errcode": 42001 if "TOKEN-1" in call["query"]["access_token"] else 0}
    await other.client.call(READ)
    await read(it)
    assert it.platform.count("gettoken") == 2


@pytest.mark.parametrize("code", [60020, 48001, 50003])
async def test_a_missing_permission_never_renews_the_token(it: kit.Scene, code: int) -> None:
    it.platform.script[READ] = {"errcode": code}
    with pytest.raises(NotAllowed) as caught:
        await read(it)
    assert (caught.value.code, it.platform.count("gettoken")) == (code, 1)


@pytest.mark.parametrize("code", [40001, 40091, 40013])
async def test_a_wrong_secret_is_not_tried_again_and_again(it: kit.Scene, code: int) -> None:
    it.platform.script["gettoken"] = {"errcode": code}
    with pytest.raises(NotAllowed):
        await write(it)
    for _ in range(5):
        with pytest.raises(NotSent) as caught:
            await write(it)
    assert (caught.value.code, it.platform.count("gettoken")) == (code, 1)
    with pytest.raises(NotSent):
        await it.another().client.call(READ)
    assert it.platform.count("gettoken") == 1


async def test_a_corrected_secret_starts_anew(it: kit.Scene) -> None:
    it.platform.script["gettoken"] = [{"errcode": 40001}, {"errcode": 0, "access_token": "good", "expires_in": 7200}]
    with pytest.raises(NotAllowed):
        await read(it)
    await it.another(secret="corrected").client.call(READ)
    assert it.platform.count(READ) == 1


@pytest.mark.parametrize("answer", [b"<html>", {"errcode": -1}, {"errcode": 0}, web.Response(status=502), OSError()])
async def test_a_write_without_a_token_was_not_sent(it: kit.Scene, answer: kit.Answer) -> None:
    it.platform.script["gettoken"] = answer
    with pytest.raises(NotSent):
        await write(it)
    with pytest.raises(NotSent):
        await it.weixin.health()


# -------------------- codes and silence


async def test_too_many_calls_pause_that_api_alone_for_a_minute(it: kit.Scene) -> None:
    it.platform.script[READ] = {"errcode": 45009}
    with pytest.raises(Busy) as caught:
        await read(it)
    assert caught.value.after == 60
    with pytest.raises(NotSent):
        await read(it)
    with pytest.raises(NotSent):
        await it.another().client.call(READ)
    await write(it)
    assert it.platform.count(READ) == 1
    assert it.weixin.paused() == {READ: 45009}


async def test_a_pause_grows_when_it_was_not_enough_and_ends_when_it_was(it: kit.Scene) -> None:
    it.platform.script[READ] = [{"errcode": 45009}, {"errcode": 45009}, {"errcode": 0}]
    pauses = []
    for _ in range(2):
        with pytest.raises(Busy) as caught:
            await read(it)
        pauses.append(caught.value.after)
        it.clock.pass_seconds(caught.value.after + 1)
    assert pauses == [60, 120]
    await read(it)
    assert it.weixin.paused() == {}


@pytest.mark.parametrize(
    ("code", "of_read", "of_write"),
    [
        (-1, Busy, InDoubt),
        (72036, Busy, Busy),
        (72023, Refused, Refused),
        (42014, Refused, Refused),
        (40058, OurBug, OurBug),
        (48001, NotAllowed, NotAllowed),
        (99999, Refused, Refused),
    ],
)
async def test_a_code_becomes_the_fault_of_its_class(
    it: kit.Scene, code: int, of_read: type[PlatformFault], of_write: type[PlatformFault]
) -> None:
    it.platform.script |= {READ: {"errcode": code}, WRITE: {"errcode": code}}
    with pytest.raises(of_read):
        await read(it)
    with pytest.raises(of_write):
        await write(it)
    assert it.platform.count(WRITE) == 1


SILENCE: list[kit.Answer] = [
    OSError(),
    b"<html>busy</html>",
    b'{"errcode":0,"errm',
    b"",
    b"[]",
    b'{"errcode":null}',
    b'{"errcode":"soon"}',
    b'{"errcode":true}',
    b'{"errcode":1.5}',
    b"[" * 100_000,
    b'{"errcode":' + b"9" * 5000 + b"}",
    web.Response(status=500),
    web.Response(status=302, headers={"Location": "/elsewhere"}),
    web.Response(body=b"not gzip", headers={"Content-Encoding": "gzip"}),
]


@pytest.mark.parametrize("answer", SILENCE, ids=str)
async def test_no_readable_answer_leaves_a_write_in_doubt_and_a_read_to_repeat(
    it: kit.Scene, answer: kit.Answer
) -> None:
    it.platform.script |= {READ: answer, WRITE: answer}
    with pytest.raises(Busy):
        await read(it)
    with pytest.raises(InDoubt):
        await write(it)
    assert it.platform.count(WRITE) == 1


async def test_a_missing_errcode_leaves_a_write_in_doubt_but_not_a_read(it: kit.Scene) -> None:
    it.platform.script |= {READ: {"userid": "lisi"}, WRITE: {"errmsg": "ok"}}
    assert await read(it) == {"userid": "lisi"}
    with pytest.raises(InDoubt):
        await write(it)


async def test_a_slow_answer_leaves_a_write_in_doubt() -> None:
    async with kit.scene(patience=0.2) as scene:
        await read(scene)

        async def slow(call: dict) -> kit.Answer:
            await asyncio.sleep(0.5)
            return {"errcode": 0}

        scene.platform.script[WRITE] = slow
        with pytest.raises(InDoubt):
            await write(scene)
        assert scene.platform.count(WRITE) == 1


@pytest.mark.parametrize("url", ["http://127.0.0.1:{free}", "http://no-such-host.invalid", "https://{host}", "ftp://x"])
async def test_what_never_left_is_not_sent(it: kit.Scene, url: str) -> None:
    await read(it)
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = url.format(free=probe.getsockname()[1], host=it.platform.url.removeprefix("http://"))
        with pytest.raises(NotSent):
            await it.another(url=address).client.call(WRITE, body={}, write=True)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["errcode", "errmsg", "item_list", "x"]), inner, max_size=3)
    ),
    max_leaves=6,
)
BODIES = st.binary(max_size=200) | JSON.map(lambda value: json.dumps(value).encode())


@settings(max_examples=40, deadline=None)
@given(body=BODIES, api=st.sampled_from([READ, WRITE]))
def test_no_answer_raises_anything_but_the_declared_faults(body: bytes, api: str) -> None:
    async def call() -> Exception | None:
        async with kit.scene() as scene:
            scene.platform.script[api] = body
            return await kit.undeclared(write(scene) if api == WRITE else read(scene))

    assert asyncio.run(call()) is None


# -------------------- what must never be seen


@pytest.mark.parametrize("answer", [*SILENCE[:3], {"errcode": 42001}, {"errcode": 45009}, {"errcode": 60020}], ids=str)
async def test_neither_token_nor_secret_is_in_any_log_or_error(
    it: kit.Scene, answer: kit.Answer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    it.platform.script[WRITE] = answer
    assert not _secrets(await _told(it.weixin, caplog))


@pytest.mark.parametrize("url", ["http://127.0.0.1:1", "http://no-such-host.invalid", "https://127.0.0.1:1"])
async def test_neither_is_in_an_error_of_the_network(it: kit.Scene, url: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    assert not _secrets(await _told(it.another(url=url), caplog))
    await it.weixin.client.call(READ)
    assert not _secrets(await _told(it.another(url=url), caplog))


def _secrets(told: list[str]) -> list[str]:
    return [text for text in told if "canary" in text or kit.SECRET in text]


async def _told(weixin: kit.Weixin, caplog: pytest.LogCaptureFixture) -> list[str]:
    """Everything that a refused call leaves to be read."""
    with pytest.raises(PlatformFault) as caught:
        await weixin.client.call(WRITE, body={}, write=True)
    error: BaseException | None = caught.value
    told = [caplog.text, "".join(traceback.format_exception(caught.value)), repr(weixin.client._settings)]
    while error is not None:
        told.append(repr(error))
        error = error.__cause__ or error.__context__
    return told
