"""The project installed as a wheel, away from its checkout: all files come along, and what needs a checkout says so."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from bot.maintenance import demo
from tests.company import HOST, first_port

pytestmark = pytest.mark.process

ROOT = Path(__file__).parents[2]
FOLDERS = ("bot", "handlers", "simulator", "templates")


def files_in(root: Path) -> set[str]:
    """Everything in the folders that the program reads."""
    every = (path for folder in FOLDERS for path in (root / folder).rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix() for path in every if path.suffix != ".pyc"}


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder it is installed in; the dependencies are those of this environment."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("installed")
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, source / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for file in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / file, source)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "-qq", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--no-build-isolation", "--target", str(target), str(source)], check=True, timeout=120)
    return target


def baoxiao(installed: Path, folder: Path, *words: str, code: int = 0) -> str:
    """A command of the installed program in another folder; what it printed."""
    done = subprocess.run(
        [sys.executable, str(installed / "bin" / "baoxiao"), *words],
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(installed)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    said = done.stdout + done.stderr
    assert (done.returncode, "Traceback" in said) == (code, False), said
    return said


def test_every_file_comes_along(installed: Path):
    assert files_in(installed) == files_in(ROOT)


def test_commands_work_and_what_needs_a_checkout_says_what_to_run(installed: Path, tmp_path: Path):
    ports = demo.choose_ports(HOST, first_port())
    config, _ = demo.write_settings(tmp_path, HOST, ports)
    assert "reimburse electronic invoices" in baoxiao(installed, tmp_path, "--help")
    assert "work.corp_id" in baoxiao(installed, tmp_path, "check", str(ROOT / "config.example.toml"), code=2)
    assert "make install" in baoxiao(installed, tmp_path, "serve", "--config", str(config), code=2)
    assert (tmp_path / "baoxiao.db").stat().st_size  # made by the migrations
    assert "make install" in baoxiao(installed, tmp_path, "demo", "--no-open", code=1)
