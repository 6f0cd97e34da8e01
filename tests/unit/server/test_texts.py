"""Everything the server says has words in both languages."""

import re
from pathlib import Path

import pytest

import bot.server
from bot.texts import LANGUAGES, catalogue

SOURCES = "\n".join(path.read_text(encoding="utf-8") for path in Path(bot.server.__path__[0]).glob("*.py"))
KINDS = {*re.findall(r'Problem\(\s*"(\w+)"', SOURCES), "not_found", "method", "too_large", "bad_request"}
ACTIONS = {"home", "login", "again", "back", "bind"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_problem_and_each_way_on_has_its_words(language: str) -> None:
    said = {key for key in catalogue(language) if key.startswith("server.")}
    needed = {f"server.{kind}.{part}" for kind in KINDS for part in ("title", "text")}
    needed |= {f"server.action.{action}" for action in ACTIONS} | {"server.refused.title"}
    assert said == needed
