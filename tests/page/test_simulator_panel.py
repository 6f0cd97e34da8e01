"""The simulator's panel beside a whole company: promises live, faults and switches by hand, what was done as a test."""

import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, expect

from simulator.client.assets import STATIC
from simulator.judge import LIVENESS, SAFETY
from tests.company import Company, company
from tests.page.conftest import Violations
from tests.page.phones import complaints_of

pytestmark = pytest.mark.browser
ALIVE = pytest.mark.asyncio(loop_scope="session")


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """Simulator and bot as processes."""
    with company(Path(tmp_path_factory.mktemp("panel"))) as it:
        yield it


@pytest_asyncio.fixture(loop_scope="session", params=[("light", 1440), ("dark", 375)])
async def page(request: pytest.FixtureRequest, browser: Browser, town: Company) -> AsyncIterator[Page]:
    """The page with its panel open, on a desk and on a phone."""
    scheme, width = request.param
    context = await browser.new_context(
        color_scheme=scheme, viewport={"width": width, "height": 900}, locale="zh-CN", bypass_csp=True
    )
    page = await context.new_page()
    complaints = complaints_of(page)
    await page.goto(town.page)
    await page.locator("body[data-ready]").wait_for()
    await page.get_by_test_id("panel-open").click()
    yield page
    await context.close()
    assert complaints == []


@ALIVE
async def test_every_promise_is_shown_and_judged(page: Page, town: Company, violations: Violations) -> None:
    await expect(page.get_by_test_id("promises-sum")).to_contain_text("承诺都守住了")
    await expect(page.locator(".promises li")).to_have_count(22)
    town.ask("/_sim/say", {"userid": "lina", "text": "帮助"})
    await page.get_by_test_id("copy-test").click()
    await expect(page.get_by_test_id("copied-test")).to_have_value(
        re.compile(r'it\.door\("say", \{"userid": "lina", "text": "帮助"\}\)')
    )
    assert await violations(page) == []


@ALIVE
async def test_faults_and_switches_are_set_by_hand(page: Page, town: Company, violations: Violations) -> None:
    await page.get_by_test_id("panel-faults").click()
    await page.get_by_test_id("mishap-callback_forged").get_by_role("button").first.click()
    await expect(page.get_by_test_id("mishap-callback_forged")).to_have_class("on")
    assert [one["mishap"] for one in town.ask("/_sim/faults")["faults"]] == ["callback_forged"]
    assert await violations(page) == []
    await page.get_by_test_id("mishap-callback_forged").get_by_role("button").click()
    await expect(page.get_by_test_id("mishap-callback_forged")).to_have_class("")
    await page.get_by_test_id("panel-switches").click()
    await page.get_by_test_id("switch-same_state").select_option("72024")
    await expect(page.locator("li.on")).to_contain_text("same_state")
    assert town.ask("/_sim/switches")["same_state"] == "72024"
    assert await violations(page) == []
    await page.get_by_text("全部恢复默认").click()
    await expect(page.locator("li.on")).to_have_count(0)
    await page.get_by_test_id("panel-close").click()
    await expect(page.get_by_test_id("panel")).to_be_hidden()


@ALIVE
async def test_a_moment_is_kept(page: Page, town: Company, violations: Violations) -> None:
    await page.get_by_test_id("panel-checkpoints").click()
    await page.get_by_test_id("checkpoint-name").fill("第一单之前")
    await page.get_by_test_id("checkpoint-save").click()
    await expect(page.get_by_test_id("rewind-第一单之前")).to_be_visible()
    assert town.ask("/_sim/checkpoints")["names"] == ["第一单之前"]
    assert await violations(page) == []


def test_every_promise_has_its_sentence_in_chinese() -> None:
    written = (STATIC / "js/promises-zh.js").read_text("utf-8")
    named = re.findall(r"^  ([SL]\d+): ", written, re.MULTILINE)
    assert named == [check.__name__.upper() for check in (*SAFETY, *LIVENESS)]
