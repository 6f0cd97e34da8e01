"""Commands in another folder than the bot's, where a relative path leads to nothing: that is told, not taken for good
news."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.cli import app
from tests.unit.config.good import GOOD

COMMANDS = (
    "audit",
    "export --month 2026-11",
    "locks list",
    "locks rescue",
    "locks release-all --yes",
    "backup",
    "verify",
)


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_not_there_is_told_and_nothing_is_made(
    command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "config.toml"
    file.write_text(GOOD, "utf-8")
    file.chmod(0o600)
    done = CliRunner().invoke(app, [*command.split(), "--config", "config.toml"])
    assert done.exit_code == 1
    assert "is missing" in done.output or f"at {tmp_path}/baoxiao" in done.output
    assert list(tmp_path.iterdir()) == [file]
