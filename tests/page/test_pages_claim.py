"""The claim page, the lists and the problem page in Chromium, with the stub behind them."""

import re

import pytest
from playwright.async_api import expect

from tests.page.conftest import OpenPage, held_back, until
from tests.page.stub_server import CSRF, Stub, claim_context, claim_row, print_context

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

CLAIM = "/claims/BX-0001"


async def test_the_claim_page_tells_state_sum_waiting_and_history(open_page: OpenPage, stub: Stub) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context())
    page = await open_page(CLAIM)
    state = page.get_by_test_id("state")
    await expect(state).to_have_attribute("data-state", "pending")
    await expect(state).to_have_text("等待审批")
    await expect(page.get_by_text("陆佰陆拾陆元伍角整")).to_be_visible()
    steps = page.get_by_test_id("timeline").get_by_role("listitem")
    await expect(steps).to_have_count(3)
    await expect(steps.first).to_contain_text("5月6日 10:12")
    await expect(steps.last).to_have_text("等王强审批")
    for action in ("withdraw", "approve", "reject", "undo", "resubmit"):
        await expect(page.get_by_test_id(action)).to_have_count(0)


async def test_a_withdrawal_is_sent_after_a_moment_in_which_it_can_be_kept_back(
    open_page: OpenPage, stub: Stub
) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context(can={"withdraw": True}))
    page = await open_page(CLAIM)
    await page.get_by_test_id("withdraw").click()
    await page.get_by_test_id("keep").click()
    await expect(page.get_by_test_id("withdraw")).to_be_visible()
    assert stub.count(f"{CLAIM}/withdraw") == 0
    await page.get_by_test_id("withdraw").click()
    async with page.expect_navigation():
        pass
    assert stub.body(f"{CLAIM}/withdraw") == {"csrf": CSRF, "version": "1"}
    assert stub.count(f"{CLAIM}/withdraw") == 1


async def test_a_withdrawal_is_not_lost_when_the_page_is_left_at_once(open_page: OpenPage, stub: Stub) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context(can={"withdraw": True}))
    stub.pages["/claims"] = ("claims.html", {"mine": [], "waiting": [], "older": None, "paged": False})
    page = await open_page(CLAIM)
    await page.get_by_test_id("withdraw").click()
    await page.get_by_role("link", name="我的").first.click()
    await expect(page.get_by_test_id("mine")).to_be_visible()
    await until(lambda: stub.count(f"{CLAIM}/withdraw"))  # it may come after the next page
    assert stub.count(f"{CLAIM}/withdraw") == 1


async def test_an_approver_rejects_with_a_reason_in_one_form(open_page: OpenPage, stub: Stub) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context(can={"approve": True, "reject": True}))
    page = await open_page(CLAIM)
    await page.get_by_test_id("reason").select_option("超标")
    await page.get_by_test_id("reason-text").fill("人均 500")
    async with page.expect_navigation():
        await page.get_by_test_id("reject").click()
    sent = stub.body(f"{CLAIM}/reject")
    assert sent == {"csrf": CSRF, "version": "1", "reason": "reason.over_limit", "note": "人均 500"}


async def test_the_enter_key_in_the_reason_never_approves(open_page: OpenPage, stub: Stub) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context(can={"approve": True, "reject": True}))
    page = await open_page(CLAIM)
    await page.get_by_test_id("reason-text").fill("不清楚")
    async with page.expect_navigation():
        await page.get_by_test_id("reason-text").press("Enter")
    assert stub.count(f"{CLAIM}/approve") == 0
    assert stub.count(f"{CLAIM}/reject") == 1


async def test_a_double_tap_approves_once(open_page: OpenPage, stub: Stub) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context(can={"approve": True, "reject": True}))
    page = await open_page(CLAIM)
    async with page.expect_navigation():
        await page.get_by_test_id("approve").dblclick(no_wait_after=True)
    assert stub.count(f"{CLAIM}/approve") == 1


async def test_forms_work_without_scripts(browser: object, open_page: OpenPage, stub: Stub) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context(can={"withdraw": True}))
    page = await open_page(CLAIM)
    await page.route("**/claim.js*", lambda route: route.abort())
    await page.reload()
    async with page.expect_navigation():
        await page.get_by_test_id("withdraw").click()
    assert stub.count(f"{CLAIM}/withdraw") == 1


async def test_the_undo_button_counts_down_and_goes(open_page: OpenPage, stub: Stub) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context("approved", "已同意", can={"undo": True}, undo_seconds=2))
    page = await open_page("/picker")
    await page.clock.install(time=0)
    await page.clock.pause_at(1)
    await page.goto(CLAIM)
    undo = page.get_by_test_id("undo")
    await expect(undo).to_have_text("撤销这次同意（2 秒）")
    await page.clock.run_for(1000)
    await expect(undo).to_have_text("撤销这次同意（1 秒）")
    await page.clock.run_for(1000)
    await expect(undo).to_be_hidden()


async def test_a_refused_claim_offers_to_go_on_without_the_bad_invoice(open_page: OpenPage, stub: Stub) -> None:
    context = claim_context("draft", "草稿", can={"resubmit": True, "drop": [2]})
    context["claim"]["lines"][1] |= {"state": "refused", "state_text": "锁不上", "note": "已被别处锁定"}
    stub.pages[CLAIM] = ("claim.html", context)
    page = await open_page(CLAIM)
    async with page.expect_navigation():
        await page.get_by_role("button", name="去掉它，提交 2 张").click()
    assert stub.body(f"{CLAIM}/resubmit")["drop"] == "2"
    async with page.expect_navigation():
        await page.get_by_test_id("resubmit").click()
    assert stub.body(f"{CLAIM}/resubmit")["drop"] == ""


async def test_the_page_follows_a_claim_that_moves(open_page: OpenPage, stub: Stub) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context("locking", "正在锁定发票", poll=True))
    page = await open_page(CLAIM)
    stub.pages[CLAIM] = ("claim.html", claim_context())
    stub.version = "2"
    await expect(page.get_by_test_id("state")).to_have_text("等待审批")


async def test_a_withdrawn_claim_tells_that_its_invoices_are_being_unlocked(open_page: OpenPage, stub: Stub) -> None:
    stub.pages[CLAIM] = ("claim.html", claim_context("withdrawn", "已撤回", poll=True))
    page = await open_page(CLAIM)
    await expect(page.get_by_test_id("timeline").get_by_role("listitem").last).to_have_text("发票正在解锁")


async def test_the_lists_show_my_claims_and_those_waiting_for_me(open_page: OpenPage, stub: Stub) -> None:
    waiting = [claim_row("BX-0033", "pending", 66650, claimant="李雷")]
    stub.pages["/claims"] = (
        "claims.html",
        {"mine": [claim_row("BX-0031", "closed", 90050)], "waiting": waiting, "older": None, "paged": False},
    )
    page = await open_page("/claims")
    await expect(page.get_by_test_id("mine").get_by_test_id("claim-row")).to_contain_text("¥900.50")
    await expect(page.get_by_test_id("mine").get_by_test_id("claim-row")).to_contain_text("已核销")
    await expect(page.get_by_test_id("waiting").get_by_test_id("claim-row")).to_contain_text("李雷")


async def test_a_problem_page_has_a_way_back(open_page: OpenPage, stub: Stub) -> None:
    problem = {
        "title": "登录没有成功",
        "text": "请再试一次。",
        "status": 403,
        "action_text": "重新登录",
        "action_path": "/picker",
    }
    stub.pages["/problem"] = ("problem.html", problem)
    stub.person = None
    page = await open_page("/problem")
    await page.get_by_role("link", name="重新登录").click()
    await expect(page).to_have_url(re.compile(r"/picker$"))


async def test_a_note_on_a_written_off_invoice_leaves_its_state_no_warning(open_page: OpenPage, stub: Stub) -> None:
    context = claim_context("closed", "已核销")
    context["claim"]["lines"][0] |= {"state": "closed", "state_text": "已核销", "note": "没拿到这张发票的原件。"}
    stub.pages[CLAIM] = ("claim.html", context)
    page = await open_page(CLAIM)
    line = page.get_by_test_id("line").first
    await expect(line.locator(".bx-chip")).to_have_attribute("data-tone", "ok")
    await expect(line.locator(".bx-invoice__note")).to_have_attribute("data-tone", "warn")


async def test_the_sheet_cannot_be_printed_before_a_tap_is_heard(open_page: OpenPage, stub: Stub) -> None:
    stub.pages["/claims/BX-0001/print"] = ("print.html", print_context())
    page = await open_page("/picker", script="window.sheets = 0; window.print = () => { window.sheets += 1; }")
    here = await held_back(page, "print.js")
    await page.goto("/claims/BX-0001/print", wait_until="commit")
    await expect(page.get_by_test_id("print")).to_be_disabled()
    here.set()
    await page.get_by_test_id("print").click()
    assert await page.evaluate("window.sheets") == 1
