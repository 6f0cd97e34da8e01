"""A pytest plugin that gives every page files of some kinds late: a test that does not wait for them fails each time.

`LATE=script:800 python -m pytest -p tests.page.late -m browser tests/page`: kinds as Playwright names them, and
milliseconds.
"""

import asyncio
import contextlib
import os
from typing import Any

from playwright.async_api import Browser, BrowserContext, Error, Route

_new_context = Browser.new_context


async def _late_context(browser: Browser, **options: Any) -> BrowserContext:
    kinds, _, milliseconds = os.environ["LATE"].partition(":")

    async def deliver(route: Route) -> None:
        if route.request.resource_type in kinds.split(","):
            await asyncio.sleep(int(milliseconds) / 1000)
        with contextlib.suppress(Error):  # the page may be left by now
            await route.continue_()

    context = await _new_context(browser, **options)
    await context.route("**/*", deliver)
    return context


Browser.new_context = _late_context  # type: ignore[method-assign, assignment]
