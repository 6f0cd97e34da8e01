"""The picker in the Official Account, in Chromium: real template, modules and weixin-js-sdk, a fake client bridge."""

import gzip
import json
import re
from typing import Any

import pytest
from playwright.async_api import Page, expect

from bot.domain.invoice import Account
from tests.page.conftest import PHONE, WEIXIN, OpenPage, bridge, cards, chosen
from tests.page.stub_server import Person, Stub

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PICKER = "/official-account/picker"
THREE = cards("a", "b", "c")


@pytest.fixture(autouse=True)
def door(stub: Stub) -> None:
    """Whoever comes, comes through the Official Account."""
    stub.person = Person(account=Account.OFFICIAL)
    stub.pages[PICKER] = ("picker.html", {"limits": {"max_lines": 20}, "approvers_hint": None})


async def opened(open_page: OpenPage, *answers: Any, config: Any = None) -> Page:
    """The page in Weixin, whose wallet answers like this."""
    script = bridge(*answers, config=config) if config else bridge(*answers)
    return await open_page(PICKER, script=script, agent=WEIXIN)


async def tap(page: Page, testid: str) -> None:
    await page.get_by_test_id(testid).click()


async def test_the_wallet_opens_with_both_signatures_and_its_json_is_read(open_page: OpenPage, stub: Stub) -> None:
    page = await opened(open_page, chosen(json.dumps(THREE)))
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    await expect(page.get_by_test_id("total")).to_contain_text("¥666.50")
    config, choose = await page.evaluate("bridgeCalls")
    assert (config[0], config[1]["verifyJsApiList"]) == ("preVerifyJSAPI", ["chooseInvoice"])
    assert (config[1]["verifyAppId"], config[1]["verifySignature"]) == ("wx1", "0f9d")
    assert choose[0] == "chooseInvoice"
    sent = {name: choose[1][name] for name in ("timestamp", "nonceStr", "signType", "cardSign")}
    assert sent == {"timestamp": 1700000000, "nonceStr": "n0nceStr", "signType": "SHA1", "cardSign": "c0ffee"}
    assert stub.body("/api/picks")["result"] == json.dumps(THREE)


async def test_submitting_leads_to_the_claim(open_page: OpenPage, stub: Stub) -> None:
    page = await opened(open_page, chosen(json.dumps(THREE)))
    stub.pages["/claims/BX-0001"] = ("problem.html", {**PROBLEM})
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    await tap(page, "submit")
    await page.wait_for_url("**/claims/BX-0001")
    assert stub.body("/api/claims")["picks"] == ["pick-a", "pick-b", "pick-c"]


PROBLEM = {"title": "t", "text": "t", "status": 400, "action_text": "t", "action_path": "/"}


@pytest.mark.parametrize("style", ["err_msg", "errMsg"])
async def test_a_cancel_says_nothing(open_page: OpenPage, style: str) -> None:
    page = await opened(open_page, {style: "choose_invoice: cancel"})
    await tap(page, "choose")
    await expect(page.get_by_test_id("choose")).to_have_text("从卡包选发票")
    await expect(page.get_by_test_id("error")).to_be_hidden()


@pytest.mark.parametrize("empty", [chosen("[]"), chosen(None), {"err_msg": "choose_invoice:ok"}])
async def test_an_empty_or_missing_list_tells_how_invoices_get_into_the_wallet(open_page: OpenPage, empty: Any) -> None:
    page = await opened(open_page, empty)
    await tap(page, "choose")
    await expect(page.get_by_test_id("blank")).to_contain_text("放入微信卡包")


async def test_an_account_without_the_interface_is_told_with_the_clients_words(open_page: OpenPage) -> None:
    page = await opened(open_page, {"err_msg": "chooseInvoice:fail api unauthorized"})
    await tap(page, "choose")
    await expect(page.get_by_test_id("error")).to_contain_text("chooseInvoice:fail api unauthorized")


async def test_a_refused_signature_is_told_and_tried_again_with_a_fresh_one(open_page: OpenPage, stub: Stub) -> None:
    refused = {"err_msg": "preVerifyJSAPI:invalid signature"}
    page = await opened(open_page, chosen(json.dumps(THREE)), config=[refused, {"err_msg": "preVerifyJSAPI:ok"}])
    await tap(page, "choose")
    error = page.get_by_test_id("error")
    await expect(error).to_contain_text("页面授权失败")
    await error.get_by_role("button").click()
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    assert stub.count("/api/js-config") == 2


async def test_an_old_weixin_is_asked_to_be_updated(open_page: OpenPage) -> None:
    page = await opened(open_page, {"err_msg": "chooseInvoice:function not exist"})
    await tap(page, "choose")
    await expect(page.get_by_test_id("elsewhere")).to_contain_text("请升级微信")


async def test_a_client_that_is_silent_is_not_waited_for_for_ever(open_page: OpenPage) -> None:
    page = await open_page(PICKER, agent=WEIXIN)
    await tap(page, "choose")
    await expect(page.get_by_test_id("elsewhere")).to_contain_text("微信没有回应")


@pytest.mark.parametrize(
    ("agent", "told", "code"),
    [
        (PHONE, "这里是企业微信", False),
        ("Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0", "请用手机上的微信打开", True),
        (f"{WEIXIN} WindowsWechat", "电脑版微信打不开卡包", True),
    ],
)
async def test_elsewhere_it_says_where_to_open_it(
    open_page: OpenPage, stub: Stub, agent: str, told: str, code: bool
) -> None:
    page = await open_page(PICKER, agent=agent)
    await expect(page.get_by_test_id("elsewhere")).to_contain_text(told)
    await expect(page.get_by_test_id("choose")).to_be_hidden()
    await expect(page.get_by_test_id("send-link")).to_have_count(0)
    if code:
        await expect(page.get_by_test_id("qr")).to_have_attribute("src", f"/qr.svg?path={PICKER}")


async def test_the_first_load_weighs_at_most_100_kilobytes_and_stays_with_us(open_page: OpenPage, stub: Stub) -> None:
    await opened(open_page, None)
    loaded = {path.removeprefix("/static/") for path, _ in stub.asked if path.startswith("/static/")}
    assert {"module.js", "vendor/weixin.js"} <= loaded
    assert "vendor/jssdk.js" not in loaded
    assert sum(len(gzip.compress(stub.static._files[name].body, 9)) for name in loaded) <= 95_000


async def test_links_stay_in_this_door(open_page: OpenPage, stub: Stub) -> None:
    page = await opened(open_page, None)
    assert await page.locator('a[href="/picker"]').count() == 0
    await expect(page.get_by_role("link", name="报销", exact=True)).to_have_attribute("href", PICKER)


async def test_the_list_holds_their_own_claims_and_says_where_the_rest_is_done(open_page: OpenPage, stub: Stub) -> None:
    stub.pages["/claims"] = ("claims.html", {"mine": [], "waiting": [], "older": None, "paged": False})
    page = await open_page("/claims", agent=WEIXIN)
    await expect(page.get_by_test_id("mine")).to_be_visible()
    await expect(page.get_by_test_id("waiting")).to_have_count(0)
    await expect(page.get_by_test_id("at-work-alone")).to_contain_text("请在企业微信里做")
    assert await page.locator('a[href="/finance"]').count() == 0


async def test_whoever_is_bound_goes_on_by_themselves(open_page: OpenPage, stub: Stub) -> None:
    picker = stub.pages[PICKER]
    stub.pages[PICKER] = ("binding.html", {"code": "K7MHP4WX", "minutes": 10})
    page = await open_page(PICKER, agent=WEIXIN)
    await expect(page.get_by_test_id("code")).to_have_text(re.compile("绑定 K7MHP4WX"))
    stub.pages[PICKER], stub.bound = picker, True
    await expect(page.get_by_test_id("choose")).to_be_visible()
