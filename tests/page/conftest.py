"""What all page tests share: a Chromium, pages in both colour schemes, the stub server, the fake client, axe."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, Page, Route, async_playwright, expect

from tests.page.apps_kit import Desk, desk_with
from tests.page.little_program import LITTLE
from tests.page.stub_server import Stub
from tools import chromium

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Mobile/15E148 wxwork/4.1.28 MicroMessenger/7.0.1 Language/zh"
)
WEIXIN = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Mobile/15E148 MicroMessenger/8.0.50(0x18003231) NetType/WIFI Language/zh_CN"
)
PATIENCE = 60_000  # milliseconds; a busy machine draws a page when it can
expect.set_options(timeout=PATIENCE)
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# Axe would judge a colour on its way, and a new message has some.
STILL = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("*, *::before, *::after { animation: none !important; transition: none !important; }");
  document.adoptedStyleSheets = [sheet];
}"""

# The client's bridge: answers what the test planned, the last answer again and again; null never answers.
BRIDGE = """(() => {
  const plan = PLAN;
  const calls = (window.bridgeCalls = []);
  const next = (name) => (plan[name].length > 1 ? plan[name].shift() : plan[name][0]);
  window.WeixinJSBridge = {
    invoke(name, params, answer) {
      calls.push([name, params]);
      const given = next(name === 'preVerifyJSAPI' ? 'config' : 'choose');
      if (given) setTimeout(() => answer({ ...given }), 5);
    },
    on() {},
    call() {},
  };
})()"""
CONFIG_OK = {"err_msg": "preVerifyJSAPI:ok"}

OpenPage = Callable[..., Awaitable[Page]]
Violations = Callable[[Page], Awaitable[list[str]]]


def cards(*names: str) -> list[dict[str, str]]:
    """What the client's picker gives for these cards of the stub's wallet."""
    return [{"card_id": name, "encrypt_code": f"{name}+/=", "app_id": "wx1"} for name in names]


def chosen(info: Any) -> dict[str, Any]:
    """The client's answer to a choice."""
    return {"err_msg": "choose_invoice:ok", "choose_invoice_info": info}


def bridge(*choose: Any, config: Sequence[Any] = (CONFIG_OK,)) -> str:
    """The script that puts a client in place which answers like this, in order."""
    return BRIDGE.replace("PLAN", json.dumps({"config": list(config), "choose": list(choose) or [None]}))


@pytest_asyncio.fixture(loop_scope="session", scope="session")
async def browser() -> AsyncIterator[Browser]:
    """One Chromium for all page tests."""
    path = chromium.find()
    if path is None:
        pytest.skip(f"no Chromium was found: {chromium.ADVICE}")
    async with async_playwright() as playwright:
        running = await playwright.chromium.launch(
            executable_path=path, args=["--no-sandbox", "--disable-dev-shm-usage"]
        )
        yield running
        await running.close()


@pytest_asyncio.fixture(loop_scope="session")
async def stub() -> AsyncIterator[Stub]:
    """The server, with the picker page up."""
    stub = Stub()
    stub.pages["/picker"] = ("picker.html", {"limits": {"max_lines": 20}, "approvers_hint": None})
    server = TestServer(stub.app())
    await server.start_server()
    stub.home = f"http://{server.host}:{server.port}"
    yield stub
    await server.close()


@pytest_asyncio.fixture(loop_scope="session")
async def open_page(browser: Browser, stub: Stub) -> AsyncIterator[OpenPage]:
    """Opens a page of the stub; after the test no page may have complained, nor asked another host for anything."""
    contexts, complaints = [], []

    def note(kind: str, text: str) -> None:
        # The browser itself reports every 4xx, 5xx and lost answer; those are what some tests are about.
        if "Failed to load resource" not in text:
            complaints.append(f"{kind}: {text}")

    async def open_page(
        path: str, *, scheme: str = "light", width: int = 375, agent: str = PHONE, script: str = "", loose: bool = False
    ) -> Page:
        context = await browser.new_context(
            base_url=stub.home,
            color_scheme=scheme,  # type: ignore[arg-type]
            viewport={"width": width, "height": 720},
            user_agent=agent,
            locale="zh-CN",
            bypass_csp=loose,
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        page = await context.new_page()
        page.on("console", lambda said: note("console", said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: note("script", str(error)))
        page.on(
            "request", lambda asked: None if asked.url.startswith((stub.home, "data:")) else note("host", asked.url)
        )
        if script:
            await page.add_init_script(script)
        await page.goto(path)
        return page

    yield open_page
    for context in contexts:
        await context.close()
    assert complaints == []


async def until(condition: Callable[[], Any]) -> None:
    """Until the server behind a page has seen it happen."""
    end = time.monotonic() + PATIENCE / 1000
    while not condition():
        assert time.monotonic() < end, "the server did not see it happen"
        await asyncio.sleep(0.02)


async def held_back(page: Page, script: str) -> asyncio.Event:
    """This script comes to the page once the event is set: what the page is like until then on a slow network."""
    here = asyncio.Event()

    async def late(route: Route) -> None:
        await here.wait()
        await route.continue_()

    await page.route(f"**/{script}*", late)
    return here


@pytest.fixture
def violations() -> Violations:
    """What axe finds on a page that was opened ``loose`` (axe itself would break our policy)."""

    async def run(page: Page) -> list[str]:
        await page.add_script_tag(path=AXE)
        await page.evaluate(STILL)
        found = await page.evaluate("(tags) => axe.run({ runOnly: tags })", WCAG)
        return [
            f"{rule['id']}: {node['target']} {node['failureSummary']}"
            for rule in found["violations"]
            for node in rule["nodes"]
        ]

    return run


@pytest_asyncio.fixture(loop_scope="session")
async def apps(browser: Browser, tmp_path: Path) -> AsyncIterator[Desk]:
    """The simulator's page with every account, and a mini program to run."""
    for name, text in LITTLE.items():
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    async with desk_with(browser, tmp_path) as made:
        yield made
