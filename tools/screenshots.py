"""Takes the pictures of the documentation from the running demo: ``python -m tools.screenshots``."""

import asyncio
import sys
import tempfile
from pathlib import Path

from playwright.async_api import Browser, async_playwright, expect

from tests.company import Company, company
from tests.page.phones import three
from tools import chromium

IMAGES = Path(__file__).parents[1] / "docs" / "images"
FOLDER = Path(sys.argv[1]) if len(sys.argv) > 1 else None


async def phones(browser: Browser, town: Company, scheme: str) -> None:
    """The three phones in the middle of a reimbursement."""
    context = await browser.new_context(
        viewport={"width": 1440, "height": 930},
        locale="zh-CN",
        color_scheme=scheme,  # type: ignore[arg-type]
    )
    page = await context.new_page()
    lina, wang, chen = await three(page, town.page)
    await chen.say("帮助")
    picks = ("lina-taxi", "lina-hotel") if scheme == "dark" else ("lina-lunch", "lina-dinner")
    number = await lina.submit(*picks, purpose="拜访客户")
    await expect(wang.button(number, "approve")).to_be_visible()
    await expect(lina.inside.get_by_test_id("state")).to_have_attribute("data-state", "pending")
    await page.wait_for_timeout(1500)
    await save(page, "demo.png", scheme)
    await lina.open_picker()
    await lina.choose("lina-cable", "lina-courier")
    await expect(lina.inside.get_by_test_id("invoice")).to_have_count(2)
    await page.wait_for_timeout(800)
    await save(lina.root, "picker.png", scheme)
    await context.close()


async def save(what: object, name: str, scheme: str) -> None:
    """The light ones are the documentation's; others only where a folder was named."""
    if FOLDER:
        await what.screenshot(path=FOLDER / f"{scheme}-{name}")  # type: ignore[attr-defined]
    elif scheme == "light":
        await what.screenshot(path=IMAGES / name)  # type: ignore[attr-defined]


async def main() -> None:
    """Both colour schemes."""
    expect.set_options(timeout=15_000)
    with tempfile.TemporaryDirectory() as folder, company(Path(folder), undo_window="10s") as town:
        town.set_menu()
        async with async_playwright() as playwright:
            browser = await playwright.chromium.launch(executable_path=chromium.find(), args=["--no-sandbox"])
            for scheme in ("light", "dark"):
                await phones(browser, town, scheme)
            await browser.close()


if __name__ == "__main__":
    asyncio.run(main())
