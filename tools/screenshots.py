"""Takes the pictures of the documentation from the running demo: ``python -m tools.screenshots``."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, Page, async_playwright, expect

from tests.company import Company, company
from tests.page.hand import Hand
from tests.page.phones import Phone, three
from tests.page.stranger import two_minutes
from tools import chromium

IMAGES = Path(__file__).parents[1] / "docs" / "images"
FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else None
PHONE_ONLY = {"picker", "mixed", "why-locked"}


async def phones(browser: Browser, town: Company, scheme: str) -> None:
    """A stranger's two minutes, a picture of each step."""
    context = await browser.new_context(
        viewport={"width": 1440, "height": 930},
        locale="zh-CN",
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = await context.new_page()

    async def look(step: str) -> None:
        await page.wait_for_timeout(1200)
        what = Phone(page, 0).root if step in PHONE_ONLY else page
        await save(what, f"{step}.png", scheme)

    await two_minutes(page, town.page, look)
    await other_ways(page, town)
    await look("doors")
    await context.close()


async def other_ways(page: Page, town: Company) -> None:
    """Three people, each in another app than Weixin Work, with an invoice that may be claimed."""
    lina, wang, chen = (Hand(phone) for phone in await three(page, town.page))
    await lina.picked_in_weixin("lina-courier")
    await wang.picked_in_mini(free_one(town, "wangqiang"))
    await chen.picked_in_app(free_one(town, "chenjing"))


def free_one(town: Company, owner: str) -> str:
    """An invoice of this person that nobody has locked."""
    found = (one for one in town.state()["invoices"].values() if one["owner"] == owner)
    return str(next(one["id"] for one in found if one["status"] == "INVOICE_REIMBURSE_INIT"))


async def save(what: object, name: str, scheme: str) -> None:
    """The light ones are the documentation's; others only where a folder was named."""
    if FOLDER:
        await what.screenshot(path=FOLDER / f"{scheme}-{name}")  # type: ignore[attr-defined]
    elif scheme == "light":
        await what.screenshot(path=IMAGES / name)  # type: ignore[attr-defined]


async def main() -> None:
    """Both colour schemes, each with a company of its own."""
    expect.set_options(timeout=20_000)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
        for scheme in ("light", "dark") if FOLDER else ("light",):
            with tempfile.TemporaryDirectory() as folder, company(Path(folder), undo_window="5s") as town:
                town.set_menu()
                await phones(browser, town, scheme)
        await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
