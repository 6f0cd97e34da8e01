"""Why the bot does not take work, in words for whoever runs it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot import app
from bot.ports.platform import NotAllowed
from bot.ports.store import StoreDown
from bot.system import has_room


class Weixin:
    """A platform that answers, or not."""

    def __init__(self, fault: Exception | None = None) -> None:
        self._fault = fault

    async def health(self) -> None:
        if self._fault:
            raise self._fault

    def paused(self) -> dict[str, int]:
        return {}


def store(fault: Exception | None = None) -> Any:
    @asynccontextmanager
    async def reading() -> AsyncIterator[Any]:
        if fault:
            raise fault

        async def setting(_name: str) -> str:
            return "a1"

        yield SimpleNamespace(setting=setting)

    return SimpleNamespace(reading=reading)


async def reasons(folder: Path, **more: Any) -> list[str]:
    given = {"weixin": Weixin(), "store": store(), "forwarder": SimpleNamespace(running=True), **more}
    return await app._reasons(given["weixin"], given["store"], given["forwarder"], folder / "not" / "there" / "yet")


async def test_all_is_well(tmp_path: Path) -> None:
    assert await reasons(tmp_path) == []


async def test_what_stands_in_the_way_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await reasons(tmp_path, store=store(StoreDown("full"))) == ["the database does not answer"]
    assert await reasons(tmp_path, weixin=Weixin(NotAllowed("gettoken", 60020))) == ["platform: gettoken (60020)"]
    assert await reasons(tmp_path, forwarder=SimpleNamespace(running=False)) == ["the forwarder does not run"]
    monkeypatch.setattr(app, "has_room", lambda folder: has_room(folder, 2**60))
    assert await reasons(tmp_path) == ["the disk is full"]
