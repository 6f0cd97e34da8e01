"""What the bot keeps is for its own user alone, whatever the umask and whoever made it first."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from structlog.testing import capture_logs
from typer.testing import CliRunner

from bot import bootstrap as application
from bot.cli import app
from bot.config import Config, load
from bot.engine.pacing import Pacing
from bot.engine.slots import FileSlots
from bot.maintenance import backups
from bot.originals import Folder
from bot.store import Tokens, open_database
from bot.store.journal import open_slot
from bot.system import private
from bot.system.machine import SystemClock
from tests.unit.config.good import GOOD


@pytest.fixture(autouse=True)
def loose() -> Iterator[None]:
    """The loosest umask there is."""
    before = os.umask(0)
    yield
    os.umask(before)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    file = tmp_path / "config.toml"
    file.write_text(GOOD.replace("sqlite:///", f"sqlite:///{tmp_path / 'data'}/"), "utf-8")
    file.chmod(0o600)
    (tmp_path / "data").mkdir(mode=0o755)
    return load(file, {})


def url_of(config: Config) -> str:
    return config.store.url.get_secret_value()


async def fill(config: Config) -> None:
    """One of every file that a running bot leaves."""
    await application.prepare_database(url_of(config))
    database, pacing = open_database(url_of(config)), Pacing(url_of(config))
    async with database.write.connect(), Tokens(database, SystemClock()).refreshing("token"):
        await pacing.pace("user/get")
    await pacing.close()
    await database.close()
    assert database.path
    FileSlots(database.path).take()
    open_slot(application.journal_folder(config), {}).close()
    await Folder(application.originals_folder(config)).keep(b"%PDF-")


def seen_by_others(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if private.is_open(path))


def test_whatever_is_made_is_closed_to_others(config: Config, tmp_path: Path) -> None:
    asyncio.run(fill(config))
    names = {path.name for path in (tmp_path / "data").rglob("*")}
    assert {"baoxiao.db", "baoxiao-inbox.db", "baoxiao-pacing.db", "baoxiao.db.slot-0", "slot-0.jsonl"} <= names
    assert any(".token-" in name for name in names)
    assert seen_by_others(tmp_path / "data") == []


def test_a_backup_is_closed_to_others_even_of_open_files(config: Config, tmp_path: Path) -> None:
    asyncio.run(fill(config))
    for path in (tmp_path / "data").rglob("*"):
        path.chmod(0o777 if path.is_dir() else 0o666)
    folder = backups.backup(config, tmp_path / "kept")
    assert not private.is_open(folder.parent)
    assert seen_by_others(folder.parent) == []
    backups.restore(config, folder)
    assert not any(private.is_open(file) for file in backups.databases(config))


def test_files_of_a_looser_time_are_told_by_check_and_closed_at_start(config: Config, tmp_path: Path) -> None:
    asyncio.run(fill(config))
    loose = [tmp_path / "data" / name for name in ("baoxiao.db", "baoxiao-journal/slot-0.jsonl", "baoxiao-originals")]
    for path in loose:
        path.chmod(0o777 if path.is_dir() else 0o644)
    told = CliRunner().invoke(app, ["check", str(tmp_path / "config.toml"), "--language", "en"])
    assert told.exit_code == 0
    assert "Other users may read or write files of the bot (3)." in told.output
    assert all(str(path) in told.output for path in loose)

    with capture_logs() as lines:
        application._close_to_others(config)
    assert [line["count"] for line in lines if line["event"] == "closed_to_others"] == [3]
    assert seen_by_others(tmp_path / "data") == []


def test_a_file_that_is_not_ours_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "theirs").touch(0o644)
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    assert not private.close_to_others(tmp_path / "theirs")
    assert private.is_open(tmp_path / "theirs")


@pytest.mark.process
def test_a_command_writes_for_its_user_alone(config: Config, tmp_path: Path) -> None:
    """The spreadsheet too, which holds what everybody was paid, and one that was written openly before."""
    (tmp_path / "there.xlsx").touch(0o666)
    environment = {**os.environ, "BAOXIAO_CONFIG": str(tmp_path / "config.toml")}
    for arguments in (
        ["migrate"],
        ["export", "--month", "2026-11", "--to", str(tmp_path / "there.xlsx")],
        ["backup", "--to", str(tmp_path / "kept")],
    ):
        subprocess.run([sys.executable, "-m", "bot", *arguments], env=environment, check=True, cwd=tmp_path)
    assert seen_by_others(tmp_path) == ["data"]  # which is the test's own
