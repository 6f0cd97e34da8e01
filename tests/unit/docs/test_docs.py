"""What the documentation says is what the program does."""

import re
import tomllib
from pathlib import Path

import pytest
import typer

from bot.config.model import SECTIONS
from tools import docs

ROOT = Path(__file__).parents[3]
MARKDOWN = sorted({*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")})


def test_generated_parts_are_what_the_code_says():
    assert docs.stale() == {}


@pytest.mark.parametrize("file", MARKDOWN, ids=lambda file: file.name)
def test_links_inside_the_project_lead_somewhere(file):
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", file.read_text("utf-8"))
    assert [link for link in links if not (file.parent / link).exists()] == []


def test_every_make_target_in_the_readmes_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    for file in ROOT.glob("README*.md"):
        assert set(re.findall(r"`?make ([a-z-]+)", file.read_text("utf-8"))) <= targets


def test_every_command_in_the_readmes_exists():
    from bot.cli import app

    names = set(typer.main.get_command(app).commands)
    for file in ROOT.glob("README*.md"):
        assert set(re.findall(r"bin/baoxiao ([a-z]+)", file.read_text("utf-8"))) <= names


def test_every_key_of_the_configuration_is_in_the_example():
    text = (ROOT / "config.example.toml").read_text("utf-8")
    for section, model in SECTIONS.items():
        assert re.search(rf"^#? ?\[+{section}\]+", text, re.MULTILINE), section
        for key in model.model_fields:
            assert re.search(rf"^#? ?{key} = ", text, re.MULTILINE), f"{section}.{key}"


def test_the_example_is_toml():
    assert "work" in tomllib.loads((ROOT / "config.example.toml").read_text("utf-8"))


def test_every_word_in_the_guide_is_understood_and_does_what_its_row_says():
    from bot.bootstrap import make_router

    table = {key.lower(): does for kind, key, _, does in make_router().described() if kind == "command"}
    rows = re.findall(r"^\| (`[^|]+`) \|", (ROOT / "docs/use.md").read_text("utf-8"), re.MULTILINE)
    said = [re.findall(r"`([^`]+)`", row) for row in rows]
    words = [alike for alike in said if not alike[0].startswith("baoxiao")]
    assert len(words) == 12  # a table that is not found proves nothing
    for alike in words:
        does = {table.get(word.split()[0].lower(), word) for word in alike}
        assert len(does) == 1, alike
        assert does <= set(table.values()), alike


def test_every_test_the_fault_matrix_names_exists():
    table = tomllib.loads((ROOT / "tests/faults.toml").read_text("utf-8"))
    named = [
        test.strip() for group in table["row"] for row in group["rows"] for test in row[2].split(",") if test.strip()
    ]
    assert len(named) > 60
    assert [test for test in named if not is_there(f"tests/{test}")] == []


def test_every_place_and_test_the_seed_table_names_exists():
    sections = tomllib.loads((ROOT / "tests/seed.toml").read_text("utf-8"))["section"]
    assert [section["title"].partition(".")[0] for section in sections] == [str(number) for number in range(1, 11)]
    for _, where, tests in (row for section in sections for row in section["rows"]):
        named = [name.strip() for name in where.split(",")] + [f"tests/{name.strip()}" for name in tests.split(",")]
        assert [name for name in named if not is_there(name)] == []


def is_there(named: str) -> bool:
    """Whether ``file``, ``file::name`` or ``file::Class::name`` exists; a test's file may lack its ``.py``."""
    file, *names = named.split("::")
    path = ROOT / file if (ROOT / file).is_file() else ROOT / f"{file}.py"
    text = path.read_text("utf-8") if path.exists() else ""
    return bool(text) and all(
        re.search(rf"^ *(async )?(def |class )?{name}\b[ :(=]", text, re.MULTILINE) for name in names
    )


def test_what_no_test_shows_says_so():
    table = tomllib.loads((ROOT / "tests/faults.toml").read_text("utf-8"))
    for fault, behaviour, tests in (row for group in table["row"] for row in group["rows"]):
        assert bool(tests) != behaviour.startswith("not yet"), fault
