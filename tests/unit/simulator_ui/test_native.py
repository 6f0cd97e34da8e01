"""Mini programs and mobile apps on a phone: what their client lets them do, and what it checks."""

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

from simulator.client.mini_program import MiniProgram
from tests.unit.simulator_ui.conftest import APP, MINI


async def ask(bench: Any, account: str, name: str, body: Any = None, slot: int = 0) -> tuple[int, Any]:
    address = f"{bench.simulator.url}/_native/{slot}/{account}/{name}"
    async with bench.client.post(address, json=body or {}) as answer:
        return answer.status, await answer.json() if answer.content_type == "application/json" else None


def request(bench: Any, platform: str, **changes: Any) -> dict[str, Any]:
    """A correct request of an app, as one that asked its server for the signature makes it."""
    good = bench.simulator.world.account("open_app").signed_card_params("1790000000", "n")
    common = {"signType": "SHA1", "cardSign": good["cardSign"], "nonceStr": "n"}
    ios = {"appID": APP.app_id, "timeStamp": 1790000000}
    android = {"appId": APP.app_id, "cardType": "INVOICE", "timeStamp": "1790000000", "canMultiSelect": "1"}
    return {"platform": platform, "request": common | (ios if platform == "ios" else android) | changes}


async def answered(bench: Any, account: str, body: Any, ids: list[str] | None) -> Any:
    """What comes back to the app after the person ticked these."""
    with bench.simulator.world.feed.subscribe() as queue:
        waiting = asyncio.create_task(ask(bench, account, "choose", body))
        while not bench.phones.pickers.at(0):
            await asyncio.wait_for(queue.get(), 5)
    choice = bench.phones.pickers.at(0)
    asked = {"choice": choice.id, "invoices": ids}
    async with bench.client.post(bench.simulator.url + "/_chat/choose", json=asked) as answer:
        assert answer.status == 200
    return (await waiting)[1]


@pytest.mark.parametrize(("account", "path"), [("mini_program", "jscode2session"), ("open_app", "oauth2/access_token")])
async def test_the_client_hands_out_a_code_for_whoever_holds_the_phone(bench: Any, account: str, path: str) -> None:
    _, told = await ask(bench, account, "login", slot=1)
    app = MINI if account == "mini_program" else APP
    query = {"appid": app.app_id, "secret": app.secret, "grant_type": "authorization_code"}
    query["js_code" if account == "mini_program" else "code"] = told["code"]
    async with bench.client.get(f"{bench.simulator.weixin_url}/sns/{path}", params=query) as answer:
        openid = (await answer.json())["openid"]
    assert bench.simulator.world.account(account).userids(openid) == [bench.phones.holders[1]]


async def test_a_request_reaches_the_bot_with_its_headers_and_returns_as_it_is(bench: Any) -> None:
    asked = {"method": "post", "url": bench.upstream.url + "/api/claims", "headers": {"Authorization": "Bearer t"}}
    status, told = await ask(bench, "open_app", "request", asked | {"body": {"key": "钥"}})
    assert (status, told["status"], told["body"]) == (200, 200, "<head></head>往来")
    seen = bench.upstream.seen[-1]
    assert (seen.method, seen.path, seen.headers["Authorization"]) == ("POST", "/api/claims", "Bearer t")
    assert json.loads(bench.upstream.bodies[-1]) == {"key": "钥"}
    entry = bench.simulator.journal.after()[-1]
    assert (entry.title, entry.account, entry.status) == ("POST /api/claims", "open_app", 200)


async def test_another_server_and_another_method_are_refused(bench: Any) -> None:
    status, told = await ask(bench, "mini_program", "request", {"method": "GET", "url": "https://evil.test/"})
    assert (status, told["error"]) == (409, "url not in domain list")
    assert (await ask(bench, "mini_program", "request", {"method": "TRACE", "url": bench.upstream.url}))[0] == 400


async def test_a_server_that_does_not_answer_is_status_0(bench: Any) -> None:
    bench.phones.bot_url = "http://127.0.0.1:9"
    _, told = await ask(bench, "mini_program", "request", {"method": "GET", "url": "http://127.0.0.1:9/"})
    assert told["status"] == 0


async def test_a_mini_program_opens_the_list_without_a_signature(bench: Any) -> None:
    bench.phones.hand_to(0, "lina")
    result = await answered(bench, "mini_program", {}, ["lina-lunch"])
    assert result["errMsg"] == "chooseInvoice:ok"
    assert len(json.loads(result["invoiceInfo"])) == 1


@pytest.mark.parametrize("platform", ["ios", "android"])
async def test_an_app_gets_what_its_sdk_gives_it(bench: Any, platform: str) -> None:
    bench.phones.hand_to(0, "lina")
    field = "cardAry" if platform == "ios" else "cardItemList"
    result = await answered(bench, "open_app", request(bench, platform), ["lina-lunch"])
    assert (result["sent"], result["response"]["errCode"]) == (True, 0)
    assert result["response"][field]
    cancelled = await answered(bench, "open_app", request(bench, platform), [])
    assert cancelled["response"] == {"errCode": -2, "errStr": "", field: None}
    back = await answered(bench, "open_app", request(bench, platform), None)
    assert back["response"] == {"errCode": 0, "errStr": "", field: None}


async def test_an_app_that_signs_wrongly_sees_an_empty_list(bench: Any) -> None:
    bench.phones.hand_to(0, "lina")
    result = await answered(bench, "open_app", request(bench, "ios", cardSign="0" * 40), [])
    assert result["response"]["errCode"] == -2
    assert any("cardSign" in flag for flag in bench.simulator.journal.flags)


@pytest.mark.parametrize(
    ("platform", "changes", "problem"),
    [
        ("ios", {"appID": "wxother"}, "app id"),
        ("ios", {"timeStamp": "1790000000"}, "timeStamp must be an integer"),
        ("ios", {"timeStamp": 2**32}, "UInt32"),
        ("ios", {"canMultiSelect": "1"}, "no such field: canMultiSelect"),
        ("android", {"timeStamp": 1790000000}, "timeStamp must be a string"),
        ("android", {"timeStamp": "soon"}, "digits"),
        ("android", {"cardType": "COUPON"}, "cardType must be INVOICE"),
        ("android", {"canMultiSelect": "yes"}, "canMultiSelect"),
        ("android", {"nonceStr": None}, "nonceStr must be a string"),
    ],
)
async def test_the_sdk_does_not_send_what_is_malformed(
    bench: Any, platform: str, changes: dict[str, Any], problem: str
) -> None:
    _, result = await ask(bench, "open_app", "choose", request(bench, platform, **changes))
    assert not result["sent"]
    assert problem in result["problem"]
    assert bench.phones.pickers.at(0) is None


async def test_a_missing_field_is_named(bench: Any) -> None:
    asked = request(bench, "ios")
    del asked["request"]["nonceStr"]
    assert (await ask(bench, "open_app", "choose", asked))[1]["problem"] == "nonceStr is missing"


async def test_only_phones_and_accounts_that_there_are_can_be_used(bench: Any) -> None:
    assert (await ask(bench, "open_app", "login", slot=9))[0] == 404
    assert (await ask(bench, "work", "login"))[0] == 404
    async with bench.client.post(f"{bench.simulator.url}/_native/0/open_app/login", data="{}") as answer:
        assert answer.status == 415


@pytest.mark.parametrize(
    ("app", "said"), [(None, "no mini program"), ("{", "JSON"), ("{}", "pages"), ('{"pages":["a"]}', "a.wxml")]
)
def test_a_folder_that_cannot_be_read_becomes_a_script_that_says_so(tmp_path: Path, app: str | None, said: str) -> None:
    if app:
        (tmp_path / "app.json").write_text(app)
    script = MiniProgram(tmp_path, "http://bot.test").script()
    assert script.startswith("throw new Error(")
    assert said in script


def test_a_folder_becomes_one_script_and_one_style_sheet(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "app.json").write_text('{"pages": ["pages/one"]}')
    (tmp_path / "app.js").write_text("App({});")
    (tmp_path / "config.js").write_text('module.exports = { server: "https://example.com" };')
    (tmp_path / "app.wxss").write_text(
        "page { padding: 24rpx } .mypage { width: 750rpx } .a page, .page { top: -.5rpx }"
    )
    (tmp_path / "pages" / "one.js").write_text("Page({});")
    (tmp_path / "pages" / "one.wxml").write_text("<view>“{{x}}”</view>")
    program = MiniProgram(tmp_path, "http://bot.test")
    script = program.script()
    assert '"pages/one.js": function (require, module, exports) {\nPage({});\n}' in script
    assert 'module.exports = {"server": "http://bot.test"};' in script
    assert "https://example.com" not in script
    assert program.style().strip() == (
        "wx-page { padding: calc(24 * var(--rpx)) } .mypage { width: calc(750 * var(--rpx)) } "
        ".a wx-page, .page { top: calc(-.5 * var(--rpx)) }"
    )
