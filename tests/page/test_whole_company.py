"""Three people at once on the simulator's page, with the real bot behind it: stock desktop Chromium, no init script."""

import asyncio
import re
from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio
import requests
from playwright.async_api import Browser, Page, expect

from tests.company import Company
from tests.page.phones import Phone, complaints_of, three
from tests.person import Person, an_invoice, post_click
from tests.process.clocks import Clock, living

pytestmark = [pytest.mark.browser, pytest.mark.process]

on_the_session = pytest.mark.asyncio(loop_scope="session")

Phones = tuple[Phone, Phone, Phone]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    with living(tmp_path_factory.mktemp("company"), undo_window="10m") as it:
        yield it


@pytest.fixture(scope="module")
def clock(town: Company) -> Clock:
    return Clock(town.folder / "clock", town)


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser) -> AsyncIterator[Page]:
    """A stock desktop browser; nothing may have been complained about in it."""
    context = await browser.new_context(viewport={"width": 1440, "height": 1000}, locale="zh-CN")
    context.set_default_timeout(30_000)
    page = await context.new_page()
    complaints = complaints_of(page)
    yield page
    await context.close()
    assert complaints == []


@pytest_asyncio.fixture(loop_scope="session")
async def phones(page: Page, town: Company) -> Phones:
    return await three(page, town.page)


async def new(town: Company, owner: str = "lina", fee: int = 12_345) -> str:
    return await asyncio.to_thread(an_invoice, town, owner, fee)


async def written_off(clock: Clock, number: str, invoice: str) -> None:
    """Once approved, the undo window passes, and the invoice is gone."""
    chen = Person(clock.town, "chenjing")
    await clock.town.eventually(lambda: chen.state(number) == "approved")
    await asyncio.to_thread(clock.advance, 601)
    await status_is(clock.town, invoice, "CLOSURE")


async def status_is(town: Company, invoice: str, status: str) -> None:
    await town.eventually(lambda: town.status(invoice) == status)


@on_the_session
async def test_the_language_button_makes_the_people_on_the_phones_say_so(phones: Phones, page: Page) -> None:
    lina, wang, _ = phones
    await page.get_by_test_id("language").click()
    await page.locator("body[data-ready]").wait_for()
    for phone in (lina, wang):
        await phone.heard("All right, English from now on.")
    await lina.say("claim")
    await lina.root.get_by_test_id("chat-link").last.click()
    await expect(lina.inside.get_by_test_id("choose")).to_have_text("Pick from wallet")
    await page.get_by_test_id("language").click()
    await page.locator("body[data-ready]").wait_for()
    for phone in (lina, wang):
        await phone.heard("好的，之后都说中文。")


@on_the_session
async def test_approved_invoices_are_written_off_and_leave_the_wallet(
    phones: Phones, town: Company, clock: Clock
) -> None:
    lina, wang, _ = phones
    one, two = await new(town, fee=38_600), await new(town, fee=62_000)
    number = await lina.submit(one, two)
    await expect(lina.inside.get_by_test_id("state")).to_have_attribute("data-state", "pending")
    await lina.wallet()
    await expect(lina.in_wallet(one)).to_have_attribute("data-status", "locked")
    await wang.button(number, "approve").click()
    await expect(wang.card(number)).to_contain_text("同意 ¥1,006.00")
    await written_off(clock, number, two)
    await expect(lina.in_wallet(one)).to_have_count(0)
    await expect(lina.root.locator(f'[data-testid="wallet-message"][data-invoice="{one}"]')).to_be_visible()
    await lina.chat()
    await expect(lina.card(number)).to_contain_text("已核销")


@on_the_session
async def test_rejected_invoices_are_free_again(phones: Phones, town: Company) -> None:
    lina, wang, _ = phones
    invoice = await new(town)
    number = await lina.submit(invoice)
    await wang.button(number, "reject").click()
    await expect(wang.card(number)).to_contain_text("王强 已驳回")
    await status_is(town, invoice, "INIT")
    await expect(lina.inside.get_by_test_id("state")).to_have_attribute("data-state", "rejected")
    await expect(lina.inside.get_by_test_id("line")).to_contain_text("未锁定")
    await lina.close_browser()
    await lina.heard(f"王强 驳回了你的 {number}")


@on_the_session
async def test_withdrawing_on_the_claim_page_unlocks(phones: Phones, town: Company) -> None:
    lina, wang, _ = phones
    invoice = await new(town)
    number = await lina.submit(invoice)
    await expect(wang.button(number, "approve")).to_be_visible()
    await lina.inside.get_by_test_id("withdraw").click()
    await expect(lina.inside.get_by_test_id("state")).to_have_attribute("data-state", "withdrawn")
    await expect(lina.inside.get_by_test_id("line")).to_contain_text("未锁定")
    await status_is(town, invoice, "INIT")
    await expect(wang.card(number)).to_contain_text("李娜 已撤回")


@on_the_session
async def test_one_locked_elsewhere_is_named_and_the_others_go_on(phones: Phones, town: Company, clock: Clock) -> None:
    lina, wang, _ = phones
    good, bad, fine = [await new(town) for _ in range(3)]
    inside = await lina.pick(good, bad, fine)
    await asyncio.to_thread(town.ask, "/_sim/rival_lock", {"invoice": bad})
    await inside.get_by_test_id("submit").click()
    await expect(inside.get_by_test_id("state")).to_have_attribute("data-state", "draft")
    await expect(inside.locator('[data-testid="line"][data-state="refused"]')).to_contain_text("已被别处锁定")
    number = await lina.number()
    await inside.get_by_test_id("drop").click()
    await expect(inside.get_by_test_id("state")).to_have_attribute("data-state", "pending")
    await wang.button(number, "approve").click()
    await written_off(clock, number, good)
    await status_is(town, fine, "CLOSURE")
    assert town.status(bad) == "LOCK"


@on_the_session
async def test_a_double_tap_on_submit_is_one_claim(phones: Phones, town: Company) -> None:
    lina, _, _ = phones
    inside = await lina.pick(await new(town))
    before = len(town.cards("wangqiang"))
    await inside.get_by_test_id("submit").dblclick()
    await expect(inside.get_by_test_id("state")).to_have_attribute("data-state", "pending")
    await town.eventually(lambda: len(town.cards("wangqiang")) == before + 1)


@on_the_session
async def test_a_double_click_on_approve_decides_once(phones: Phones, town: Company, clock: Clock) -> None:
    lina, wang, _ = phones
    invoice = await new(town)
    number = await lina.submit(invoice)
    await wang.button(number, "approve").dblclick()
    await written_off(clock, number, invoice)
    await expect(lina.inside.get_by_test_id("timeline").get_by_text("王强 同意")).to_have_count(1)


@on_the_session
async def test_of_two_managers_at_once_the_first_wins_and_the_other_is_told(
    phones: Phones, town: Company, clock: Clock
) -> None:
    lina, wang, other = phones
    await lina.root.page.evaluate("document.body.dataset.old = ''")
    await asyncio.to_thread(
        town.ask, "/_sim/member", {"userid": "huangting", "direct_leader": ["wangqiang", "zhoumin"]}
    )
    await lina.root.page.locator("body[data-ready]:not([data-old])").wait_for()  # it loads itself anew
    await lina.belongs_to("huangting")
    await other.belongs_to("zhoumin")
    invoice = await new(town, "huangting")
    number = await lina.submit(invoice)
    one, two = wang.button(number, "approve"), other.button(number, "approve")
    await expect(one).to_be_visible()
    await expect(two).to_be_visible()
    press = "button => button.click()"  # one page has one mouse; these are two fingers
    await asyncio.gather(one.evaluate(press), two.evaluate(press))
    await written_off(clock, number, invoice)
    await expect(wang.card(number)).to_contain_text("同意")
    await expect(other.card(number)).to_contain_text("同意")
    said = await town.eventually(
        lambda: [u for u in ("wangqiang", "zhoumin") if "这单不用你处理了" in str(town.chat(u))]
    )
    assert len(said) == 1
    await expect(lina.inside.get_by_test_id("timeline").get_by_text(re.compile("(王强|周敏) 同意"))).to_have_count(1)


@on_the_session
async def test_the_claim_page_can_do_what_the_card_can(phones: Phones, town: Company) -> None:
    lina, wang, _ = phones
    invoice = await new(town)
    number = await lina.submit(invoice)
    await wang.card(number).get_by_test_id("card-open").click()
    await expect(wang.inside.get_by_test_id("approve")).to_be_visible()
    await wang.inside.get_by_test_id("reject").click()
    await expect(wang.inside.get_by_test_id("state")).to_have_attribute("data-state", "rejected")
    await status_is(town, invoice, "INIT")
    await wang.close_browser()
    await expect(wang.card(number)).to_contain_text("王强 已驳回")


@on_the_session
async def test_an_approval_is_taken_back_inside_the_window(phones: Phones, town: Company, clock: Clock) -> None:
    lina, wang, _ = phones
    invoice = await new(town)
    number = await lina.submit(invoice)
    await wang.button(number, "approve").click()
    await wang.button(number, "undo").click()
    await expect(wang.button(number, "approve")).to_be_visible()
    await expect(lina.inside.get_by_test_id("state")).to_have_attribute("data-state", "pending")
    assert town.status(invoice) == "LOCK"
    await wang.button(number, "approve").click()
    await written_off(clock, number, invoice)


@on_the_session
async def test_a_strangers_and_the_claimants_click_are_answered_in_their_chats(phones: Phones, town: Company) -> None:
    lina, wang, other = phones
    number = await lina.submit(await new(town))
    task_id = await wang.card(number).get_attribute("data-task-id")
    await other.belongs_to("liuyang")
    await asyncio.to_thread(post_click, town, "liuyang", task_id)
    await other.heard("这单不归你审批，你的点击没有生效。")
    await lina.close_browser()
    await asyncio.to_thread(post_click, town, "lina", task_id)
    await lina.heard("自己的报销单不能自己批，请等审批人处理。")
    await expect(wang.button(number, "approve")).to_be_visible()


@on_the_session
async def test_login_from_scratch_in_an_ordinary_browser(browser: Browser, town: Company) -> None:
    context = await browser.new_context(locale="zh-CN", viewport={"width": 375, "height": 720})
    page = await context.new_page()
    complaints = complaints_of(page)
    await page.goto(f"{town.url}/picker")
    await page.get_by_test_id("as-lina").click()
    await expect(page).to_have_url(f"{town.url}/picker")
    await expect(page.get_by_test_id("elsewhere")).to_be_visible()
    cookies = {cookie["name"]: cookie for cookie in await context.cookies()}
    assert cookies["bx"]["httpOnly"]
    assert cookies["bx"]["sameSite"] == "Lax"
    await context.close()
    assert complaints == []


def test_a_login_state_serves_once_and_only_its_own_browser(town: Company) -> None:
    mine, foreign = requests.Session(), requests.Session()
    there = mine.get(f"{town.url}/claims", allow_redirects=False, timeout=60).headers["Location"]
    back = mine.get(there.partition("#")[0] + "&as=lina", allow_redirects=False, timeout=60).headers["Location"]
    assert foreign.get(back, timeout=60).status_code in {400, 403}
    assert mine.get(back, timeout=60).url == f"{town.url}/claims"
    again = requests.Session().get(back, timeout=60)
    assert again.status_code in {400, 403}
    assert 'data-testid="way-back"' in again.text
