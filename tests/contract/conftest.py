"""A migrated database of each kind for every test, and the store on it."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession

from bot.store import Database, Store, migrate, open_database
from tests.contract.samples import HandClock
from tests.postgres import new_postgres


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


BOTH = ["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(params=BOTH)
async def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A database without any table."""
    if request.param == "postgres":
        return await new_postgres(request.getfixturevalue("postgres_server"))
    return f"sqlite:///{tmp_path / 'main.db'}"


@pytest.fixture(scope="session")
def templates() -> dict[str, str]:
    """What was migrated once, by kind, to be copied."""
    return {}


@pytest.fixture(params=BOTH)
async def url(
    request: pytest.FixtureRequest,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    templates: dict[str, str],
) -> str:
    """A migrated database."""
    if request.param == "postgres":
        server = request.getfixturevalue("postgres_server")
        if "postgres" not in templates:
            made = await new_postgres(server)
            await migrate.upgrade(made)
            templates["postgres"] = str(sa.make_url(made).database)
        return await new_postgres(server, templates["postgres"])
    if "sqlite" not in templates:
        folder = tmp_path_factory.mktemp("template")
        await migrate.upgrade(f"sqlite:///{folder / 'main.db'}")
        templates["sqlite"] = str(folder)
    shutil.copytree(templates["sqlite"], tmp_path, dirs_exist_ok=True)
    return f"sqlite:///{tmp_path / 'main.db'}"


@pytest.fixture
async def database(url: str) -> AsyncIterator[Database]:
    opened = open_database(url)
    yield opened
    await opened.close()


@pytest.fixture
def enqueued() -> list[tuple[str, str, dict[str, Any], float]]:
    """What the store was asked to enqueue: (kind, key, payload, delay)."""
    return []


@pytest.fixture
def store(database: Database, enqueued: list[tuple[str, str, dict[str, Any], float]]) -> Store:
    async def enqueue(session: AsyncSession, kind: str, key: str, payload: dict[str, Any], delay: float) -> None:
        enqueued.append((kind, key, payload, delay))

    return Store(database, enqueue)
