"""What `baoxiao locks rescue` counts."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from bot.cli import app
from bot.domain.invoice import CardRef, Status
from bot.maintenance import lock_release as rescue
from bot.ports.journal import Held
from tests.unit.config.good import GOOD


def locked(tail: str) -> rescue.Seen:
    held = Held("BX-0001", f"key-{tail}", CardRef("card", tail), "o", Status.LOCKED, "2026-05-06T12:00:00+00:00", True)
    return rescue.Seen(held, Status.LOCKED)


def test_a_lock_of_somebody_else_is_left_alone_and_not_called_freed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = locked("0001"), locked("0002")

    async def look(_config: Any) -> tuple[list[rescue.Seen], bool]:
        return [ours, theirs], True

    async def release(_config: Any, _todo: Any) -> AsyncIterator[tuple[rescue.Seen, str]]:
        yield ours, "free"
        yield theirs, rescue.THEIRS

    monkeypatch.setattr(rescue, "look", look)
    monkeypatch.setattr(rescue, "release", release)
    file = tmp_path / "config.toml"
    file.write_text(GOOD, "utf-8")
    done = CliRunner().invoke(app, ["locks", "rescue", "--yes", "--config", str(file)])
    assert (done.exit_code, done.output.splitlines()[-1]) == (0, "1 of 2 freed.")
