"""A stranger's two minutes with the demo, step by step; what the test walks is what the pictures show."""

from collections.abc import Awaitable, Callable

from playwright.async_api import Page, expect

from tests.page.phones import Phone, three

Look = Callable[[str], Awaitable[None]]
"""Called with the name of the step that can be seen now."""


async def two_minutes(page: Page, address: str, look: Look) -> None:
    """One claim written off, one rejected with a reason, one of mixed invoices, and "why is it locked?"."""
    lina, wang, chen = await three(page, address)
    await chen.say("帮助")
    await _approved(lina, wang, look)
    await _rejected(lina, wang, look)
    await _mixed(lina, wang, look)
    await _why_locked(lina, look)


async def _approved(lina: Phone, wang: Phone, look: Look) -> None:
    inside = await lina.pick("lina-lunch", "lina-dinner")
    await inside.get_by_test_id("purpose").fill("拜访客户")
    await expect(inside.get_by_test_id("total")).to_contain_text("¥")
    await look("picker")
    await inside.get_by_test_id("submit").click()
    number = await lina.number()
    await expect(inside.get_by_test_id("state")).to_have_attribute("data-state", "pending")
    await expect(wang.button(number, "approve")).to_be_visible()
    await look("demo")
    await wang.button(number, "approve").click()
    await expect(inside.get_by_test_id("state")).to_have_attribute("data-state", "closed", timeout=40_000)
    await lina.wallet()
    await expect(lina.in_wallet("lina-lunch")).to_have_count(0)
    await expect(lina.root.locator('[data-testid="wallet-message"][data-invoice="lina-lunch"]')).to_be_visible()
    await expect(wang.card(number)).to_contain_text("同意 ¥614.00")
    await look("closed")


async def _rejected(lina: Phone, wang: Phone, look: Look) -> None:
    await lina.chat()
    number = await lina.submit("lina-hotel", purpose="出差住宿")
    card = wang.card(number)
    await expect(wang.button(number, "reject")).to_be_visible()
    await card.get_by_test_id("card-select").select_option("reason.over_limit")
    await wang.button(number, "reject").click()
    await expect(card).to_contain_text("王强 已驳回")
    await expect(lina.inside.get_by_test_id("state")).to_have_attribute("data-state", "rejected")
    await lina.close_browser()
    await lina.heard(f"王强 驳回了你的 {number}")
    await lina.heard("原因：超标")
    await look("rejected")


async def _mixed(lina: Phone, wang: Phone, look: Look) -> None:
    inside = await lina.pick("lina-taxi", "lina-personal", "lina-cable")
    await expect(inside.get_by_test_id("summary")).to_contain_text("2 张可以报，1 张不行（原因写在下面）。")
    await expect(inside.locator('[data-testid="invoice"][data-state="blocked"]')).to_contain_text(
        "这是个人抬头的发票，公司不能入账。"
    )
    await look("mixed")
    await inside.get_by_test_id("submit").click()
    number = await lina.number()
    await expect(inside.get_by_test_id("line")).to_have_count(2)
    await expect(wang.button(number, "approve")).to_be_visible()


async def _why_locked(lina: Phone, look: Look) -> None:
    await lina.say("查锁 6709")
    await lina.heard("尾号 6709")
    await lina.heard("等王强审批。")
    await look("why-locked")
