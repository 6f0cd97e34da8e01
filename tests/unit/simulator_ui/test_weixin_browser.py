"""Weixin's browser on a phone: the Official Account's login, signatures and answers, and nothing of Weixin Work's."""

import asyncio
import hashlib
import json
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.unit.simulator_ui.conftest import OFFICIAL


def official_login(bench: Any, back: str) -> dict[str, str]:
    return {"to": bench.authorize(back, appid=OFFICIAL.app_id)}


async def test_the_app_sees_weixin_and_not_weixin_work(bench: Any) -> None:
    async with bench.client.get(bench.phones.weixin_urls[0] + "/"):
        agent = bench.upstream.seen[-1].headers["User-Agent"]
    assert "MicroMessenger/" in agent
    assert "wxwork" not in agent
    async with bench.client.get(bench.phones.weixin_urls[0] + "/__phone__/bridge.js") as script:
        assert '"kind": "official_account"' in await script.text()


async def test_the_two_browsers_of_a_phone_share_no_cookies(bench: Any) -> None:
    async with bench.client.get(bench.at(0, "/login?as=work")):
        pass
    async with bench.client.get(bench.phones.weixin_urls[0] + "/"):
        assert not bench.upstream.seen[-1].cookies
    async with bench.client.get(bench.phones.weixin_urls[0] + "/login?as=official"):
        pass
    async with bench.client.get(bench.at(0, "/")):
        assert bench.upstream.seen[-1].cookies == {"session": "work"}


async def test_the_login_gives_a_code_for_the_openid_of_whoever_holds_the_phone(bench: Any) -> None:
    back = bench.phones.weixin_urls[1] + "/official-account/picker"
    address = bench.phones.weixin_urls[1] + "/authorize"
    async with bench.client.get(address, params=official_login(bench, back), allow_redirects=False) as answer:
        location = answer.headers["Location"]
    assert location.startswith(back + "?code=")
    code = parse_qs(urlsplit(location).query)["code"][0]
    query = {"appid": OFFICIAL.app_id, "secret": OFFICIAL.secret, "code": code, "grant_type": "authorization_code"}
    async with bench.client.get(bench.simulator.weixin_url + "/sns/oauth2/access_token", params=query) as answer:
        told = await answer.json()
    account = bench.simulator.world.account("official_account")
    assert account.userids(told["openid"]) == [bench.phones.holders[1]]


async def test_weixin_work_s_browser_does_not_open_the_official_account_s_login(bench: Any) -> None:
    params = official_login(bench, bench.phones.urls[0] + "/official-account/picker")
    async with bench.client.get(bench.at(0, "/authorize"), params=params, allow_redirects=False) as answer:
        assert (answer.status, "请在微信客户端打开链接" in await answer.text()) == (200, True)


async def configured(bench: Any, account: str, app_id: str) -> Any:
    url = bench.phones.weixin_urls[0] + "/official-account/picker"
    ticket = bench.simulator.world.account(account).ticket("jsapi").value
    signature = hashlib.sha1(f"jsapi_ticket={ticket}&noncestr=n&timestamp=1&url={url}".encode()).hexdigest()
    asked = {"url": url, "timestamp": "1", "nonceStr": "n", "signature": signature, "appId": app_id}
    async with bench.client.post(bench.phones.weixin_urls[0] + "/__phone__/config", json=asked) as answer:
        return await answer.json()


async def test_config_is_judged_with_the_tickets_of_the_official_account(bench: Any) -> None:
    good = await configured(bench, "official_account", OFFICIAL.app_id)
    assert good == {"ok": True, "result": {"err_msg": "preVerifyJSAPI:ok"}}
    assert not (await configured(bench, "official_account", "wxother"))["ok"]
    wrong = await configured(bench, "work", OFFICIAL.app_id)
    assert wrong["result"]["errMsg"] == "config:invalid signature"


async def chosen(bench: Any, params: Any, ids: list[str]) -> Any:
    """What the page gets after the person ticked these in the list that opened."""
    address = bench.phones.weixin_urls[0] + "/__phone__/choose"
    with bench.simulator.world.feed.subscribe() as queue:
        waiting = asyncio.create_task(post(bench, address, params))
        while not bench.phones.pickers.at(0):
            await asyncio.wait_for(queue.get(), 5)
    choice = bench.phones.pickers.at(0)
    assert choice.kind == "official_account"
    bench.phones.pickers.settle(choice.id, [one for one in ids if one in [each.id for each in choice.shown]])
    return await waiting


async def post(bench: Any, address: str, body: Any) -> Any:
    async with bench.client.post(address, json=body) as answer:
        return await answer.json()


async def test_the_chosen_invoices_come_as_text_with_codes_of_this_account(bench: Any) -> None:
    account = bench.simulator.world.account("official_account")
    bench.phones.hand_to(0, "lina")
    result = await chosen(bench, account.signed_card_params("1", "n"), ["lina-lunch"])
    assert result["err_msg"] == "choose_invoice:ok"
    (row,) = json.loads(result["choose_invoice_info"])
    pair = (row["card_id"], row["encrypt_code"])
    assert bench.simulator.world.wallet.find(account.owner, pair).id == "lina-lunch"
    assert bench.simulator.world.wallet.find(bench.simulator.world.work.owner, pair) is None


async def test_a_card_signature_of_the_weixin_work_app_opens_an_empty_list(bench: Any) -> None:
    bench.phones.hand_to(0, "lina")
    result = await chosen(bench, bench.simulator.world.work.signed_card_params("1", "n"), ["lina-lunch"])
    assert result["err_msg"] == "choose_invoice: cancel"
    assert any("cardSign" in flag for flag in bench.simulator.journal.flags)


async def test_the_journal_says_whose_browser_a_page_was_opened_in(bench: Any) -> None:
    async with bench.client.get(bench.phones.weixin_urls[0] + "/claims"):
        pass
    (entry,) = [one for one in bench.simulator.journal.after() if one.kind == "page"]
    assert entry.account == "official_account"
