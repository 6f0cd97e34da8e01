"""The demo as a stranger meets it: one command, one address, two minutes."""

import asyncio
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.async_api import Browser

from tests.page.phones import complaints_of
from tests.page.stranger import two_minutes

pytestmark = [pytest.mark.browser, pytest.mark.process]


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """What ``make demo`` prints; stopped with Ctrl-C afterwards."""
    command = [sys.executable, "-m", "bot", "demo", "--no-open", "--port", "18600", "--data", str(tmp_path / "demo")]
    log = tmp_path / "demo.log"
    with log.open("wb") as out:
        child = subprocess.Popen(command, stdout=out, stderr=out, start_new_session=True)
        try:
            yield _printed(child, log)
        finally:
            os.kill(child.pid, signal.SIGINT)
            assert child.wait(60) == 0, log.read_text("utf-8")


def _printed(child: subprocess.Popen[bytes], log: Path) -> str:
    for _ in range(600):
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text("utf-8"))
        if found:
            return found[0]
        assert child.poll() is None, log.read_text("utf-8")
        try:
            child.wait(0.1)
        except subprocess.TimeoutExpired:
            continue
    raise AssertionError(log.read_text("utf-8"))


@pytest.mark.asyncio(loop_scope="session")
async def test_a_strangers_two_minutes(browser: Browser, address: str) -> None:
    context = await browser.new_context(viewport={"width": 1440, "height": 930}, locale="zh-CN")
    page = await context.new_page()
    complaints = complaints_of(page)
    seen: list[str] = []

    async def look(step: str) -> None:
        seen.append(step)
        await asyncio.sleep(0)

    await two_minutes(page, address, look)
    assert seen == ["picker", "demo", "closed", "rejected", "mixed", "why-locked"]
    await context.close()
    assert complaints == []
