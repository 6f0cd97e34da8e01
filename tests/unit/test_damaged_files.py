"""A damaged database file is told by every command that meets it, with the file and how it is put back."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.store import migrate
from tests.unit.config.good import GOOD


def ran(*words: str, file: Path) -> Result:
    done = CliRunner().invoke(app, [*words, "--config", str(file)])
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    assert "Traceback" not in done.output
    return done


@pytest.fixture
async def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configuration, a database with something in it, and a backup."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("BAOXIAO_STORE__URL", f"sqlite:///{tmp_path / 'baoxiao.db'}")
    file = tmp_path / "config.toml"
    file.write_text(GOOD, "utf-8")
    file.chmod(0o600)
    await migrate.upgrade(f"sqlite:///{tmp_path / 'baoxiao.db'}")
    return file


def not_a_database(file: Path) -> None:
    file.write_bytes(b"this is no database " * 1000)


def truncated(file: Path) -> None:
    with file.open("r+b") as raw:
        raw.truncate(file.stat().st_size // 2)


def flipped(file: Path) -> None:
    """The page where the settings begin."""
    with closing(sqlite3.connect(file)) as database:
        (page,) = database.execute(
            "SELECT rootpage FROM sqlite_schema WHERE type = 'table' ORDER BY rootpage LIMIT 1"
        ).fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
    with file.open("r+b") as raw:
        raw.seek((page - 1) * size)
        first = raw.read(1)
        raw.seek((page - 1) * size)
        raw.write(bytes([first[0] ^ 0x5A]))


def emptied(file: Path) -> None:
    file.write_bytes(b"")


@pytest.mark.parametrize("harm", [not_a_database, truncated, flipped])
@pytest.mark.parametrize("name", ["baoxiao.db", "baoxiao-inbox.db"])
def test_serve_and_verify_name_the_file_and_the_newest_backup(
    config: Path, name: str, harm: Callable[[Path], None]
) -> None:
    ran("backup", file=config)
    [kept] = (config.parent / "backups").iterdir()
    harm(config.with_name(name))
    for command in ("serve", "verify"):
        done = ran(command, file=config)
        assert done.exit_code == 1, done.output
        assert str(config.with_name(name)) in done.output
        assert f"baoxiao restore {kept} --yes" in done.output
    done = ran("backup", file=config)  # no damaged copy is kept beside the sound ones
    assert done.exit_code == 1
    assert [one.name for one in (config.parent / "backups").iterdir()] == [kept.name]
    assert f"baoxiao restore {kept} --yes" in done.output


def test_an_emptied_main_file_beside_a_full_inbox_counts_as_damage(config: Path) -> None:
    emptied(config.with_name("baoxiao.db"))
    done = ran("serve", file=config)
    assert done.exit_code == 1
    assert "baoxiao.db: the file is empty" in done.output
    assert "no backup is seen" in done.output
    assert config.with_name("baoxiao.db").stat().st_size == 0


def test_the_newest_of_several_backups_is_named_wherever_it_lies(config: Path, tmp_path: Path) -> None:
    for name, taken in (("a", "2026-05-01T00:00:00+00:00"), ("b", "2026-05-03T00:00:00+00:00"), ("c", "?")):
        (tmp_path / "backups" / name).mkdir(parents=True)
        (tmp_path / "backups" / name / "manifest.json").write_text(f'{{"taken": "{taken}"}}')
    not_a_database(config.with_name("baoxiao.db"))
    said = ran("verify", file=config).output
    assert f"restore {tmp_path / 'backups' / 'b'} --yes" in said
    assert "2026-05-03 00:00 UTC" in said


@pytest.mark.parametrize("command", [("export", "--month", "2026-05"), ("audit",), ("menu",), ("migrate",)])
def test_other_commands_say_it_too(config: Path, command: tuple[str, ...]) -> None:
    not_a_database(config.with_name("baoxiao.db"))
    done = ran(*command, file=config)
    assert done.exit_code == 1
    assert f"{config.with_name('baoxiao.db')}: file is not a database" in done.output
    assert "baoxiao restore" in done.output
