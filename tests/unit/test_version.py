"""The version is told, and is the project's."""

import tomllib
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app

PROJECT = Path(__file__).parents[2] / "pyproject.toml"


def test_the_version_is_the_projects() -> None:
    version = tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"]
    assert CliRunner().invoke(app, ["--version"]).output == f"baoxiao {version}\n"
