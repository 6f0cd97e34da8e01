"""The picker page in Chromium: the real templates and JS-SDK, a fake client bridge, a stub behind the API."""

import asyncio
import json
import re
from typing import Any

import pytest
from playwright.async_api import Page, expect

from tests.page.conftest import OpenPage, bridge, cards, chosen, held_back
from tests.page.stub_server import Stub, claim_context

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

THREE = cards("a", "b", "c")


async def tap(page: Page, testid: str) -> None:
    await page.get_by_test_id(testid).click()


async def picked(open_page: OpenPage, *choices: Any, **more: Any) -> Page:
    """A page on which the first choice was made."""
    page = await open_page("/picker", script=bridge(*(chosen(c) for c in choices)), **more)
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice").first).to_be_visible()
    return page


@pytest.mark.parametrize(
    ("info", "count"),
    [
        pytest.param(THREE, 3, id="array"),
        pytest.param(json.dumps(THREE), 3, id="JSON string"),
        pytest.param(cards("a")[0], 1, id="single object"),
    ],
)
async def test_a_choice_shows_its_invoices_and_their_sum_in_any_shape(
    open_page: OpenPage, stub: Stub, info: Any, count: int
) -> None:
    page = await picked(open_page, info)
    await expect(page.get_by_test_id("invoice")).to_have_count(count)
    total = {3: ("¥666.50", "陆佰陆拾陆元伍角整"), 1: ("¥386.00", "叁佰捌拾陆元整")}[count]
    for text in total:
        await expect(page.get_by_test_id("total")).to_contain_text(text)
    await expect(page.get_by_test_id("submit")).to_have_text(f"提交并锁定 {count} 张")
    await expect(page.get_by_text("审批：王强")).to_be_visible()


async def test_the_client_gets_the_signatures_the_server_made(open_page: OpenPage) -> None:
    page = await picked(open_page, THREE)
    config, choose = await page.evaluate("bridgeCalls")
    assert config[1]["verifySignature"] == "0f9d"
    assert choose[1]["cardSign"] == "c0ffee"
    assert choose[1]["signType"] == "SHA1"


async def test_a_lock_that_is_being_released_is_looked_at_again_by_itself(open_page: OpenPage, stub: Stub) -> None:
    page = await picked(open_page, cards("left"))
    row = page.get_by_test_id("invoice")
    await expect(row).to_contain_text("正在替你解开")
    await expect(page.get_by_test_id("submit")).to_have_class(re.compile("bx-dim"))
    stub.freed.add("pick-left")
    await expect(row).to_have_attribute("data-state", "ok")
    await expect(page.get_by_test_id("submit")).to_have_text("提交并锁定 1 张")


async def test_nothing_can_be_tapped_before_a_tap_is_heard(open_page: OpenPage) -> None:
    page = await open_page("/picker", script=bridge(chosen(THREE)))
    here = await held_back(page, "picker.js")
    await page.goto("/picker", wait_until="commit")
    await expect(page.get_by_test_id("choose")).to_be_visible()
    await expect(page.get_by_test_id("choose")).to_be_disabled()
    await expect(page.get_by_test_id("submit")).to_be_disabled()
    here.set()
    await expect(page.get_by_test_id("submit")).to_be_enabled()
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice")).to_have_count(3)


async def test_choosing_again_adds_to_the_rows_already_there(open_page: OpenPage, stub: Stub) -> None:
    page = await picked(open_page, cards("a"), cards("a", "b"))
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice")).to_have_count(2)
    assert stub.body("/api/picks")["have"] == ["pick-a"]
    assert stub.count("/api/js-config") == 1


async def test_a_cancel_changes_nothing_and_says_nothing(open_page: OpenPage) -> None:
    cancel = {"err_msg": "choose_invoice: cancel"}
    page = await open_page("/picker", script=bridge(chosen(THREE), cancel))
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    await tap(page, "choose")
    await expect(page.get_by_test_id("choose")).to_have_text("再选几张")
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    await expect(page.get_by_test_id("error")).to_be_hidden()


async def test_a_failed_authorisation_shows_its_code_and_can_be_tried_again(open_page: OpenPage, stub: Stub) -> None:
    refused = {"err_msg": "preVerifyJSAPI:invalid signature"}
    page = await open_page("/picker", script=bridge(chosen(THREE), config=[refused, {"err_msg": "preVerifyJSAPI:ok"}]))
    await tap(page, "choose")
    error = page.get_by_test_id("error")
    await expect(error).to_contain_text(
        "页面授权失败，这次没有选到发票，已选的不受影响。（preVerifyJSAPI:invalid signature）"
    )
    await error.get_by_role("button").click()
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    await expect(error).to_be_hidden()
    assert stub.count("/api/js-config") == 2


async def test_a_failing_wallet_keeps_what_was_chosen(open_page: OpenPage) -> None:
    page = await open_page("/picker", script=bridge(chosen(THREE), {"err_msg": "choose_invoice: fail"}))
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    await tap(page, "choose")
    await expect(page.get_by_test_id("error")).to_contain_text("没能打开卡包")
    await expect(page.get_by_test_id("invoice")).to_have_count(3)


async def test_an_empty_choice_tells_how_invoices_get_into_the_wallet(open_page: OpenPage) -> None:
    page = await open_page("/picker", script=bridge(chosen([])))
    await tap(page, "choose")
    await expect(page.get_by_test_id("blank")).to_contain_text("放入微信卡包")


async def test_a_client_without_the_wallet_is_asked_to_be_updated(open_page: OpenPage) -> None:
    page = await open_page("/picker", script=bridge({"err_msg": "chooseInvoice:function not exist"}))
    await tap(page, "choose")
    await expect(page.get_by_test_id("elsewhere")).to_contain_text("请升级企业微信")


async def test_a_client_that_never_answers_is_explained_after_a_while(open_page: OpenPage) -> None:
    page = await open_page("/picker", script=bridge(None, config=[None]))
    await tap(page, "choose")
    await expect(page.get_by_test_id("elsewhere")).to_contain_text("没能打开卡包")
    await expect(page.get_by_test_id("choose")).to_be_enabled()


@pytest.mark.parametrize(
    ("agent", "title"),
    [
        pytest.param("Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0", "请用手机上的企业微信打开", id="browser"),
        pytest.param("Mozilla/5.0 (Windows NT 10.0) wxwork/4.1.0", "选发票要在手机上做", id="desktop client"),
        pytest.param("Mozilla/5.0 (iPhone) MicroMessenger/8.0.50", "请在企业微信中打开", id="plain Weixin"),
    ],
)
async def test_where_there_is_no_wallet_the_page_says_where_to_go_on(
    open_page: OpenPage, stub: Stub, agent: str, title: str
) -> None:
    page = await open_page("/picker", agent=agent)
    await expect(page.get_by_role("heading", name=title)).to_be_visible()
    await expect(page.get_by_label("本页链接")).to_have_value(f"{stub.home}/picker")
    await expect(page.get_by_test_id("choose")).to_be_hidden()


@pytest.mark.parametrize(
    "agent", ["Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0", "Mozilla/5.0 (Windows NT 10.0) wxwork/4.1.0"]
)
async def test_at_a_computer_a_code_to_scan_or_a_link_in_chat_leads_to_the_phone(
    open_page: OpenPage, stub: Stub, agent: str
) -> None:
    page = await open_page("/picker", agent=agent, width=1100)
    await expect(page.get_by_test_id("qr")).to_be_visible()
    await page.wait_for_function("document.getElementById('qr').naturalWidth > 0")
    assert ("/qr.svg", {}) in stub.asked
    await tap(page, "send-link")
    await expect(page.get_by_text("已发到你的企业微信，在手机上点开。")).to_be_visible()
    assert stub.count("/api/send-link") == 1


async def test_on_the_phone_no_code_is_shown_and_none_is_loaded(open_page: OpenPage, stub: Stub) -> None:
    page = await picked(open_page, THREE)
    await expect(page.get_by_test_id("qr")).to_be_hidden()
    assert stub.count("/qr.svg") == 0


async def test_without_a_signature_the_page_says_so_and_asks_again_by_itself(open_page: OpenPage, stub: Stub) -> None:
    stub.faults["/api/card-sign"] = ["503"]
    page = await open_page("/picker", script=bridge(chosen(THREE)))
    await tap(page, "choose")
    await expect(page.get_by_text("微信接口暂时没有回应，1 秒后再试。")).to_be_visible()
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    await expect(page.get_by_text("微信接口暂时没有回应")).to_be_hidden()


async def test_a_tap_need_not_wait_for_the_next_try(open_page: OpenPage, stub: Stub) -> None:
    stub.faults["/api/card-sign"] = ["503", "503"]
    page = await open_page("/picker", script=bridge(chosen(THREE)))
    await tap(page, "choose")
    await expect(page.get_by_text("2 秒后再试")).to_be_visible()
    await expect(page.get_by_test_id("choose")).to_have_text("现在就试")
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice")).to_have_count(3)


async def test_the_category_is_guessed_and_a_change_of_it_is_kept_and_sent(open_page: OpenPage, stub: Stub) -> None:
    stub.pages["/claims/BX-0001"] = ("claim.html", claim_context("locking", "正在锁定发票"))
    page = await picked(open_page, cards("a", "hotel", "locked"))
    kinds = page.get_by_test_id("category")
    await expect(kinds.nth(0)).to_have_value("meals")
    await expect(kinds.nth(2)).to_be_hidden()
    await kinds.nth(1).select_option(label="住宿")
    await page.reload()
    await expect(kinds.nth(1)).to_have_value("lodging")
    await tap(page, "submit")
    await page.wait_for_url("**/claims/BX-0001")
    assert stub.body("/api/claims")["categories"] == {"pick-a": "meals", "pick-hotel": "lodging"}


async def test_a_blocked_invoice_says_why_and_stays_out_of_sum_and_submission(open_page: OpenPage, stub: Stub) -> None:
    page = await picked(open_page, cards("a", "hotel", "locked"))
    states = await page.get_by_test_id("invoice").evaluate_all("rows => rows.map((row) => row.dataset.state)")
    assert states == ["ok", "warn", "blocked"]
    await expect(page.get_by_test_id("invoice").nth(2)).to_contain_text("已被别处锁定")
    await expect(page.get_by_test_id("total")).to_contain_text("¥1,006.00")
    await expect(page.get_by_test_id("total")).to_contain_text("另有 1 张不能报")
    stub.pages["/claims/BX-0001"] = ("claim.html", claim_context("locking", "正在锁定发票"))
    await tap(page, "submit")
    await page.wait_for_url("**/claims/BX-0001")
    assert stub.body("/api/claims")["picks"] == ["pick-a", "pick-hotel"]


async def test_a_button_that_cannot_submit_says_why(open_page: OpenPage) -> None:
    page = await open_page("/picker", script=bridge(chosen(cards("locked"))))
    await tap(page, "submit")
    await expect(page.get_by_test_id("error")).to_contain_text("还没选发票")
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice")).to_have_count(1)
    await tap(page, "submit")
    await expect(page.get_by_test_id("error")).to_contain_text("这些发票都不能报")


async def test_more_invoices_than_one_claim_holds_are_not_sent(open_page: OpenPage, stub: Stub) -> None:
    stub.pages["/picker"] = ("picker.html", {"limits": {"max_lines": 2}, "approvers_hint": "王强"})
    page = await picked(open_page, THREE)
    await tap(page, "submit")
    await expect(page.get_by_test_id("error")).to_contain_text("一次最多报 2 张")
    assert stub.count("/api/claims") == 0


async def test_a_removed_invoice_leaves_the_sum(open_page: OpenPage) -> None:
    page = await picked(open_page, THREE)
    await page.get_by_test_id("remove").nth(1).click()
    await expect(page.get_by_test_id("invoice")).to_have_count(2)
    await expect(page.get_by_test_id("total")).to_contain_text("伍佰捌拾陆元整")
    await expect(page.get_by_test_id("total")).to_contain_text("2 张")


async def test_what_was_chosen_and_written_survives_a_reload(open_page: OpenPage) -> None:
    page = await picked(open_page, THREE)
    await page.get_by_test_id("purpose").fill("拜访客户")
    await page.reload()
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    await expect(page.get_by_test_id("purpose")).to_have_value("拜访客户")


async def test_a_double_tap_on_submit_is_one_claim(open_page: OpenPage, stub: Stub) -> None:
    stub.pages["/claims/BX-0001"] = ("claim.html", claim_context("locking", "正在锁定发票"))
    page = await picked(open_page, THREE)
    await page.get_by_test_id("purpose").fill(" 拜访客户 ")
    await page.get_by_test_id("submit").dblclick()
    await page.wait_for_url("**/claims/BX-0001")
    assert stub.count("/api/claims") == 1
    assert stub.body("/api/claims")["purpose"] == "拜访客户"
    assert len(stub.claims) == 1


@pytest.mark.parametrize("fault", ["lose", "taken-503"])
async def test_a_lost_answer_is_asked_after_and_never_called_a_failure(
    open_page: OpenPage, stub: Stub, fault: str
) -> None:
    stub.pages["/claims/BX-0001"] = ("claim.html", claim_context("locking", "正在锁定发票"))
    page = await picked(open_page, THREE)
    stub.faults["/api/claims"] = [fault] * 9  # Chromium repeats a POST on a reused connection
    await tap(page, "submit")
    await expect(page.get_by_test_id("submit")).to_contain_text("正在确认")
    assert "失败" not in await page.get_by_test_id("error").inner_text()
    await page.wait_for_url("**/claims/BX-0001")
    assert len(stub.claims) == 1


async def test_a_reload_with_the_outcome_unknown_goes_on_asking_for_the_same_key(
    open_page: OpenPage, stub: Stub
) -> None:
    stub.pages["/claims/BX-0001"] = ("claim.html", claim_context("locking", "正在锁定发票"))
    page = await picked(open_page, THREE)
    stub.faults["/api/claims"] = ["lose"] * 9
    await tap(page, "submit")
    await expect(page.get_by_test_id("submit")).to_contain_text("正在确认")
    await page.reload()
    await page.wait_for_url("**/claims/BX-0001")
    assert len(stub.claims) == 1


async def test_what_never_arrived_can_be_sent_again_under_the_same_key(open_page: OpenPage, stub: Stub) -> None:
    stub.pages["/claims/BX-0001"] = ("claim.html", claim_context("locking", "正在锁定发票"))
    page = await picked(open_page, THREE)
    stub.faults["/api/claims"] = ["503"]
    await page.clock.install()
    await tap(page, "submit")
    await expect(page.get_by_test_id("submit")).to_contain_text("正在确认")  # the 503 is here
    for _ in range(8):
        await asyncio.sleep(0.1)
        await page.clock.run_for(3000)
    await expect(page.get_by_test_id("submit")).to_have_text("再提交一次")
    await tap(page, "submit")
    await page.wait_for_url("**/claims/BX-0001")
    keys = {body["key"] for path, body in stub.asked if path == "/api/claims"}
    assert len(keys) == 1


async def test_a_refusal_is_told_in_the_servers_words_and_the_next_try_is_new(open_page: OpenPage, stub: Stub) -> None:
    stub.pages["/claims/BX-0001"] = ("claim.html", claim_context("locking", "正在锁定发票"))
    page = await picked(open_page, THREE)
    stub.faults["/api/claims"] = ["409"]
    await tap(page, "submit")
    await expect(page.get_by_test_id("error")).to_contain_text("这样做不行（409）。")
    assert stub.body("/api/picks") == {"result": [], "have": ["pick-a", "pick-b", "pick-c"]}
    await tap(page, "submit")
    await page.wait_for_url("**/claims/BX-0001")
    keys = {body["key"] for path, body in stub.asked if path == "/api/claims"}
    assert len(keys) == 2


async def test_an_expired_login_says_so_and_leads_back_with_the_choice_kept(open_page: OpenPage, stub: Stub) -> None:
    page = await picked(open_page, THREE)
    stub.faults["/api/claims"] = ["401"]
    await tap(page, "submit")
    await expect(page.get_by_test_id("error")).to_contain_text("登录过期了")
    await page.get_by_role("link", name="重新登录").click()
    await expect(page.get_by_test_id("invoice")).to_have_count(3)


async def test_without_a_network_the_page_says_so_and_keeps_the_choice(open_page: OpenPage) -> None:
    page = await picked(open_page, THREE)
    await page.context.set_offline(True)
    await expect(page.get_by_text("网络断了")).to_be_visible()
    await page.get_by_test_id("remove").first.click()
    await expect(page.get_by_test_id("total")).to_contain_text("¥280.50")
    await page.context.set_offline(False)
    await expect(page.get_by_text("网络断了")).to_be_hidden()


async def test_an_invoice_that_needs_a_reason_asks_for_it_before_it_is_sent(open_page: OpenPage, stub: Stub) -> None:
    stub.pages["/claims/BX-0001"] = ("claim.html", claim_context("locking", "正在锁定发票"))
    page = await picked(open_page, cards("a", "old"))
    await expect(page.get_by_test_id("note").nth(0)).to_be_hidden()
    await tap(page, "submit")
    await expect(page.get_by_test_id("error")).to_contain_text("写一句就能提交")
    note = page.get_by_test_id("invoice").nth(1).get_by_label("说明")
    await expect(note).to_be_focused()
    await note.fill("客户刚寄来")
    await page.reload()
    await expect(note).to_have_value("客户刚寄来")
    await tap(page, "submit")
    await page.wait_for_url("**/claims/BX-0001")
    assert stub.body("/api/claims")["notes"] == {"pick-old": "客户刚寄来"}


async def test_whoever_has_no_weixin_behind_the_account_is_told_how_to_get_one(open_page: OpenPage, stub: Stub) -> None:
    stub.faults["/api/picks"] = ["422 no_openid"]
    page = await open_page("/picker", script=bridge(chosen(THREE)))
    await tap(page, "choose")
    await expect(page.get_by_test_id("how")).to_be_hidden()
    await page.get_by_test_id("error").get_by_role("button", name="怎么做").click()
    await expect(page.get_by_test_id("how").get_by_role("listitem")).to_have_count(3)
    await expect(page.get_by_role("heading", name="怎么关注企业的微信插件")).to_be_focused()
    await tap(page, "choose")
    await expect(page.get_by_test_id("invoice")).to_have_count(3)
    await expect(page.get_by_test_id("how")).to_be_hidden()
