"""One person claims by all four ways on one phone of the simulator's page, with the real bot behind it."""

from collections.abc import AsyncIterator, Iterator
from functools import partial
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from tests.company import Company, company
from tests.page.hand import Hand
from tests.page.phones import complaints_of, three

pytestmark = [pytest.mark.browser, pytest.mark.process, pytest.mark.asyncio(loop_scope="session")]

WAYS = {"work": "lina-lunch", "weixin": "lina-dinner", "mini": "lina-taxi", "app": "lina-hotel"}


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Company]:
    with company(tmp_path, undo_window="2s") as it:
        yield it


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, town: Company) -> AsyncIterator[Page]:
    """Closed before the company: what a page asks of one that is gone is no complaint."""
    del town
    context = await browser.new_context(viewport={"width": 1440, "height": 1000}, locale="zh-CN")
    context.set_default_timeout(30_000)
    page = await context.new_page()
    complaints = complaints_of(page)
    yield page
    await context.close()
    assert complaints == []


def written_off(town: Company, invoice: str) -> bool:
    return town.status(invoice) == "CLOSURE"


async def test_one_person_claims_by_all_four_ways_and_all_are_written_off(page: Page, town: Company) -> None:
    lina, wang, _ = await three(page, town.page)
    hand = Hand(lina)
    numbers = [await getattr(hand, way)(invoice) for way, invoice in WAYS.items()]
    assert len(set(numbers)) == 4
    for number in numbers:
        await wang.button(number, "approve").click()
    for invoice in WAYS.values():
        await town.eventually(partial(written_off, town, invoice))
    state = town.state()
    owners = {state["invoices"][invoice]["locked_by"].partition(":")[0] for invoice in WAYS.values()}
    assert owners == set(state["accounts"].values())
