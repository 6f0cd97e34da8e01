"""The simulator's page as people use it: three phones, each with a chat, a wallet and a browser."""

from dataclasses import dataclass
from typing import Any

from playwright.async_api import FrameLocator, Locator, Page, expect


@dataclass(frozen=True)
class Phone:
    """One phone of the page."""

    page: Page
    slot: int

    @property
    def root(self) -> Locator:
        return self.page.get_by_test_id(f"phone-{self.slot}")

    @property
    def inside(self) -> FrameLocator:
        """The page in the phone's own browser."""
        return self.root.get_by_test_id("browser-frame").content_frame

    async def belongs_to(self, userid: str) -> None:
        """Hand the phone to another member."""
        select = self.root.get_by_test_id("member-select")
        if await select.input_value() != userid:
            await select.select_option(userid)
        await expect(self.root).to_have_attribute("data-member", userid)

    async def say(self, text: str) -> None:
        await self.close_browser()
        await self.root.get_by_test_id("chat-input").fill(text)
        await self.root.get_by_test_id("send").click()

    async def close_browser(self) -> None:
        close = self.root.get_by_test_id("browser-close")
        if await close.count():
            await close.click()

    async def open_picker(self) -> FrameLocator:
        """Type the word, follow the link."""
        await self.say("报销")
        link = self.root.get_by_test_id("chat-link").last
        await expect(link).to_have_text("选发票")
        await link.click()
        await expect(self.inside.get_by_test_id("choose")).to_be_visible()
        return self.inside

    async def choose(self, *invoices: str) -> None:
        """Tick these in the wallet's sheet and confirm."""
        await self.inside.get_by_test_id("choose").click()
        for invoice in invoices:
            await self.root.locator(f'[data-testid="sheet-invoice"][data-invoice="{invoice}"]').check()
        await self.root.get_by_test_id("sheet-confirm").click()

    async def pick(self, *invoices: str) -> FrameLocator:
        """From the chat to the rows on the picker page."""
        inside = await self.open_picker()
        await self.choose(*invoices)
        await expect(inside.get_by_test_id("invoice")).to_have_count(len(invoices))
        return inside

    async def submit(self, *invoices: str, purpose: str = "客户拜访") -> str:
        """Pick and submit; the number of the claim whose page is open then."""
        inside = await self.pick(*invoices)
        await inside.get_by_test_id("purpose").fill(purpose)
        await inside.get_by_test_id("submit").click()
        return await self.number()

    async def number(self) -> str:
        """The claim whose page is open."""
        await expect(self.inside.get_by_test_id("state")).to_be_visible()
        title = self.root.get_by_test_id("browser-title")
        await expect(title).to_contain_text("/claims/BX-")
        text = await title.inner_text()
        return "BX-" + text.partition("BX-")[2][:4]

    def card(self, number: str) -> Locator:
        """The card about this claim."""
        return self.root.locator(f'[data-testid="card"][data-task-id*="-{number}-"]').last

    def button(self, number: str, key: str) -> Locator:
        return self.card(number).locator(f'[data-testid="card-button"][data-key="{key}"]')

    async def heard(self, text: str) -> None:
        """Somebody said this in the chat."""
        await expect(self.root.get_by_test_id("chat").get_by_text(text).last).to_be_attached()

    def in_wallet(self, invoice: str) -> Locator:
        return self.root.locator(f'[data-testid="wallet-invoice"][data-invoice="{invoice}"]')

    async def wallet(self) -> None:
        await self.close_browser()
        await self.root.get_by_test_id("tab-wallet").click()

    async def chat(self) -> None:
        await self.close_browser()
        await self.root.get_by_test_id("tab-chat").click()


async def three(page: Page, address: str) -> tuple[Phone, Phone, Phone]:
    """Open the page; employee, manager, finance, whoever held the phones before."""
    await page.goto(address)
    await page.locator("body[data-ready]").wait_for()
    phones = Phone(page, 0), Phone(page, 1), Phone(page, 2)
    for phone, userid in zip(phones, ("lina", "wangqiang", "chenjing"), strict=True):
        await phone.belongs_to(userid)
    return phones


def complaints_of(page: Page) -> list[str]:
    """What the browser complains about from now on, and every host that is not this machine."""
    found: list[str] = []

    def said(message: Any) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource: the server responded"):
            found.append(message.text)

    def asked(request: Any) -> None:
        if not request.url.startswith(("http://127.0.0.1:", "data:", "blob:", "about:")):
            found.append(request.url)

    page.on("console", said)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("request", asked)
    return found
