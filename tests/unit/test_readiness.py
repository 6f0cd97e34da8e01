"""Why the bot does not take work, in words for whoever runs it."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot import bootstrap as app
from bot.ports.platform import NotAllowed
from bot.ports.store import StoreDown
from bot.store.ground import GroundLost
from bot.system.machine import has_room


class Weixin:
    """A platform that answers, or not."""

    def __init__(self, fault: Exception | None = None) -> None:
        self._fault = fault

    async def health(self) -> None:
        if self._fault:
            raise self._fault

    def paused(self) -> dict[str, int]:
        return {}


class Watch:
    """What we stand on, as it is looked at."""

    def __init__(self, fault: Exception | None = None) -> None:
        self._fault = fault

    async def look(self, *, tables: bool) -> None:
        assert tables
        if self._fault:
            raise self._fault


async def reasons(folder: Path, **more: Any) -> list[str]:
    given = {"weixin": Weixin(), "watch": Watch(), "forwarder": SimpleNamespace(running=True), **more}
    return await app._reasons(given["weixin"], given["watch"], given["forwarder"], folder / "not" / "there" / "yet")


async def test_all_is_well(tmp_path: Path) -> None:
    assert await reasons(tmp_path) == []


async def test_what_stands_in_the_way_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert await reasons(tmp_path, watch=Watch(StoreDown("full"))) == ["the database does not answer"]
    assert await reasons(tmp_path, watch=Watch(GroundLost("removed: stop the bot"))) == ["removed: stop the bot"]
    assert await reasons(tmp_path, weixin=Weixin(NotAllowed("gettoken", 60020))) == ["platform: gettoken (60020)"]
    assert await reasons(tmp_path, forwarder=SimpleNamespace(running=False)) == ["the forwarder does not run"]
    monkeypatch.setattr(app, "has_room", lambda folder: has_room(folder, 2**60))
    assert await reasons(tmp_path) == ["the disk is full"]
