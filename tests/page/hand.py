"""What one person does with the apps of a phone on the simulator's page, once the real bot is behind it."""

import re

from playwright.async_api import FrameLocator, Locator, expect

from tests.page.phones import Phone


class Hand:
    """What one person does with the apps of a phone."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.bound = 0

    async def bring(self, app: str) -> Locator:
        await self.phone.root.get_by_test_id(f"app-{app}").click()
        return self.phone.root.get_by_test_id(f"screen-{app}")

    async def bind(self, code: Locator, app: str) -> None:
        """Send the code that an app shows to the bot in Weixin Work, say yes, and come back."""
        found = re.search(r"[A-Z0-9]{8}", await code.inner_text())
        assert found
        await self.bring("work")
        self.bound += 1
        for words, answer in ((f"绑定 {found[0]}", "是你的微信吗？"), ("是", "绑定好了")):
            await self.phone.root.get_by_test_id("chat-input").fill(words)
            await self.phone.root.get_by_test_id("send").click()
            await expect(self.phone.root.get_by_test_id("chat").get_by_text(answer)).to_have_count(self.bound)
        await self.bring(app)

    async def pick(self, invoice: str) -> None:
        await self.phone.root.locator(f'[data-testid="sheet-invoice"][data-invoice="{invoice}"]').check()
        await self.phone.root.get_by_test_id("sheet-confirm").click()

    async def work(self, invoice: str) -> str:
        await self.bring("work")
        number = await self.phone.submit(invoice)
        await self.phone.close_browser()
        return number

    async def picked_in_weixin(self, invoice: str) -> Locator:
        """The Official Account's page with the invoice on it; the screen it is on."""
        screen = await self.bring("weixin")
        await screen.get_by_test_id("official-pick").click()
        inside = screen.frame_locator("[data-testid=browser-frame]")
        await self.bind(inside.get_by_test_id("code"), "weixin")
        await inside.get_by_test_id("choose").click()
        await self.pick(invoice)
        await expect(inside.get_by_test_id("invoice")).to_have_count(1)
        return screen

    async def weixin(self, invoice: str) -> str:
        screen = await self.picked_in_weixin(invoice)
        inside = screen.frame_locator("[data-testid=browser-frame]")
        await inside.get_by_test_id("purpose").fill("拜访")
        await inside.get_by_test_id("submit").click()
        await expect(inside.get_by_test_id("state")).to_be_visible()
        title = screen.get_by_test_id("browser-title")
        await expect(title).to_contain_text("/claims/BX-")
        return number_in(await title.inner_text())

    async def picked_in_mini(self, invoice: str) -> FrameLocator:
        """The mini program with the invoice on its first page."""
        inside = (await self.bring("mini")).frame_locator("[data-testid=mini-frame]")
        await self.bind(inside.locator(".code"), "mini")
        await inside.get_by_text("我已发送").click()
        await inside.get_by_text("从卡包选发票").click()
        await self.pick(invoice)
        await expect(inside.get_by_text("提交并锁定")).to_be_visible()
        return inside

    async def mini(self, invoice: str) -> str:
        inside = await self.picked_in_mini(invoice)
        await inside.get_by_text("提交并锁定").click()
        await expect(inside.get_by_test_id("mini-title")).to_have_text("报销单")
        number = await inside.locator(".seller").first.inner_text()
        await inside.get_by_test_id("mini-back").click()
        await inside.get_by_text("我的", exact=True).click()
        await expect(inside.get_by_text(number)).to_be_visible()
        await expect(inside.get_by_test_id("mini-error")).to_have_count(0)
        return number_in(number)

    async def picked_in_app(self, invoice: str) -> Locator:
        """The office app's screen with the invoice on it."""
        screen = await self.bring("app")
        await screen.get_by_test_id("office-sign-in").click()
        await self.bind(screen.get_by_test_id("office-code"), "app")
        await screen.get_by_test_id("office-bound").click()
        await screen.get_by_test_id("office-choose").click()
        await self.pick(invoice)
        await expect(screen.get_by_test_id("office-row")).to_be_visible()
        return screen

    async def app(self, invoice: str) -> str:
        screen = await self.picked_in_app(invoice)
        note = screen.get_by_test_id("office-note")
        if await note.count():
            await note.fill("客户来访")
        await screen.get_by_test_id("office-submit").click()
        return number_in(await screen.get_by_test_id("office-number").inner_text())


def number_in(text: str) -> str:
    found = re.search(r"BX-\d+", text)
    assert found, text
    return found[0]
