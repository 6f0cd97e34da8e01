"""What a killed process leaves behind is done by the next one, and what a living one does is left to it."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from bot.engine.dbos_engine import DbosEngine
from tests.postgres import new_postgres

pytestmark = pytest.mark.process
CHILD = Path(__file__).with_name("engine_child.py")
ROOT = CHILD.parents[2]


@dataclass
class Site:
    """A database, a folder with the journal of all children, and the children."""

    url: str
    folder: Path
    children: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def journal(self, word: str) -> list[list[str]]:
        path = self.folder / "journal"
        lines = path.read_text().splitlines() if path.exists() else []
        return [line.split() for line in lines if line.startswith(word + " ")]

    async def until(self, word: str, count: int, within: float = 60) -> list[list[str]]:
        end = time.monotonic() + within
        while len(found := self.journal(word)) < count:
            assert time.monotonic() < end, f"{count} times {word} expected: {(self.folder / 'stderr').read_text()}"
            await asyncio.sleep(0.05)
        return found

    async def start(self) -> subprocess.Popen[bytes]:
        ups = len(self.journal("up"))
        child = self._spawn()
        await self.until("up", ups + 1)
        return child

    def _spawn(self) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        with (self.folder / "stderr").open("ab") as stderr:
            child = subprocess.Popen([sys.executable, CHILD, self.url, self.folder], stderr=stderr, env=environment)
        self.children.append(child)
        return child

    async def enqueue(self, *effects: tuple[str, str]) -> None:
        url = sa.make_url(self.url)
        driver = "sqlite+aiosqlite" if url.get_backend_name() == "sqlite" else "postgresql+asyncpg"
        app, engine = create_async_engine(url.set(drivername=driver)), DbosEngine(self.url)
        await engine.migrate()
        async with AsyncSession(app) as session, session.begin():
            for kind, key in effects:
                await engine.enqueue(session, kind, key)
        await app.dispose()

    def kill(self, child: subprocess.Popen[bytes]) -> None:
        child.send_signal(signal.SIGKILL)
        child.wait()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
async def site(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Site]:
    if request.param == "sqlite":
        url = f"sqlite:///{tmp_path / 'main.db'}"
    else:
        url = await new_postgres(request.getfixturevalue("postgres_server"))
    made = Site(url, tmp_path)
    yield made
    for child in made.children:
        if child.poll() is None:
            made.kill(child)


async def test_an_effect_cut_off_by_kill_9_runs_again_a_finished_one_does_not(site):
    await site.enqueue(("quick", "a"), ("slow", "b"))
    first = await site.start()
    await site.until("begin", 1)
    await site.until("quick", 1)
    await asyncio.sleep(0.3)  # its outcome is written a moment after it ran
    site.kill(first)
    (site.folder / "go").touch()
    await site.start()
    await site.until("end", 1)
    await asyncio.sleep(1)
    assert len(site.journal("begin")) == 2
    assert len(site.journal("end")) == 1
    assert len(site.journal("quick")) == 1


async def test_a_living_process_takes_over_from_a_killed_one_and_only_then(site):
    children = {str(child.pid): child for child in (await site.start(), await site.start())}
    await site.enqueue(("slow", "a"))
    [[_, _, owner]] = await site.until("begin", 1)
    await asyncio.sleep(2)  # several looks of the other's janitor
    assert len(site.journal("begin")) == 1
    site.kill(children[owner])
    _, [_, _, heir] = await site.until("begin", 2)
    assert heir in children.keys() - {owner}
    (site.folder / "go").touch()
    await site.until("end", 1)


async def test_a_stop_cuts_off_what_takes_too_long_and_the_next_start_does_it(site):
    await site.enqueue(("slow", "a"))
    child = await site.start()
    await site.until("begin", 1)
    child.terminate()
    assert await asyncio.to_thread(child.wait, 15) == 0
    (site.folder / "go").touch()
    await site.start()
    await site.until("end", 1)
    assert "Traceback" not in (site.folder / "stderr").read_text()
