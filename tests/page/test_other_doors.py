"""李娜's phone with the real bot: the Official Account in Weixin's browser, and the mini program of examples/."""

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
from playwright.async_api import Browser, FrameLocator, Locator, Page, expect

from tests.company import Company, company
from tests.page.phones import complaints_of
from tests.person import Person, an_invoice

pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.asyncio(loop_scope="session")]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    with company(tmp_path_factory.mktemp("company")) as it:
        yield it


@pytest_asyncio.fixture(loop_scope="session")
async def phone(browser: Browser, town: Company) -> AsyncIterator[Locator]:
    """The first phone of the simulator's page, in 李娜's hand; nothing may have been complained about."""
    context = await browser.new_context(viewport={"width": 1440, "height": 1000}, locale="zh-CN")
    context.set_default_timeout(30_000)
    expect.set_options(timeout=30_000)
    page: Page = await context.new_page()
    complaints = complaints_of(page)
    await page.goto(town.page)
    await page.locator("body[data-ready]").wait_for()
    phone = page.get_by_test_id("phone-0")
    await phone.get_by_test_id("member-select").select_option("lina")
    yield phone
    await context.close()
    assert complaints == []


async def tick(phone: Locator, invoice: str) -> None:
    """Choose this invoice in the wallet that stands open."""
    await phone.locator(f'[data-testid="sheet-invoice"][data-invoice="{invoice}"]').click()
    await phone.get_by_test_id("sheet-confirm").click()


async def type_in_chat(town: Company, words: str) -> None:
    await asyncio.to_thread(Person(town, "lina").say, words)


async def test_in_the_official_account_from_binding_to_write_off(phone: Locator, town: Company) -> None:
    invoice = await asyncio.to_thread(an_invoice, town, "lina", 38_600)
    await phone.get_by_test_id("app-weixin").click()
    screen = phone.get_by_test_id("screen-weixin")
    await screen.get_by_test_id("official-pick").click()
    inside: FrameLocator = screen.frame_locator("[data-testid=browser-frame]")
    await type_in_chat(town, await inside.get_by_test_id("code").inner_text())
    await inside.get_by_test_id("choose").click()  # the page goes on by itself
    await tick(phone, invoice)
    await expect(inside.get_by_test_id("invoice")).to_have_attribute("data-state", "ok")
    await expect(inside.get_by_test_id("total")).to_contain_text("¥386.00")
    await inside.get_by_test_id("submit").click()
    await expect(inside.get_by_test_id("state")).to_have_attribute("data-state", "pending")
    number = (await inside.get_by_test_id("state").evaluate("() => location.pathname")).rpartition("/")[2]
    wang = Person(town, "wangqiang")
    await asyncio.to_thread(wang.click, number, "approve")
    await town.eventually(lambda: town.status(invoice) == "CLOSURE")
    await expect(inside.get_by_test_id("state")).to_have_attribute("data-state", "closed")


async def test_the_mini_program_of_the_examples_submits_and_withdraws(phone: Locator, town: Company) -> None:
    invoice = await asyncio.to_thread(an_invoice, town, "lina", 62_000)
    await phone.get_by_test_id("app-mini").click()
    inside: FrameLocator = phone.get_by_test_id("screen-mini").frame_locator("[data-testid=mini-frame]")
    await type_in_chat(town, f"绑定 {await inside.locator('.code').inner_text()}")
    await inside.get_by_text("我已发送").click()
    await inside.get_by_text("从卡包选发票").click()
    await tick(phone, invoice)
    await expect(inside.get_by_text("¥620.00").first).to_be_visible()
    await inside.get_by_text("提交并锁定").click()
    await expect(inside.get_by_text("等待审批")).to_be_visible()
    await town.eventually(lambda: town.status(invoice) == "LOCK")
    await inside.get_by_text("撤回", exact=True).click()
    await inside.get_by_test_id("modal-confirm").click()
    await expect(inside.get_by_text("已撤回")).to_be_visible()
    await town.eventually(lambda: town.status(invoice) == "INIT")
