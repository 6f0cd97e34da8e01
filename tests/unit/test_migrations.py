"""Migrations only add, so that the release before works on what they leave."""

import ast
from pathlib import Path

import pytest

from bot.store import migrate

ADDING = {"add_column", "create_table", "create_index", "create_check_constraint", "f", "get_bind", "execute"}
# Steps from before the first release, which nothing ran beside: a CHECK made anew with more words, a longer key.
FREE = {"main_0003_paying_and_holding.py", "main_0008_accounts.py"}
STEPS = sorted(path for path in migrate.HERE.glob("*/*_*.py") if path.name not in {"__init__.py", *FREE})


def operations(function: ast.FunctionDef) -> list[ast.Call]:
    return [
        node
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "op"
    ]


@pytest.mark.parametrize("step", STEPS, ids=lambda path: path.stem)
def test_a_step_adds_and_what_it_adds_needs_nothing_of_the_release_before(step: Path):
    tree = ast.parse(step.read_text("utf-8"))
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    calls = [call for name, function in functions.items() if name != "downgrade" for call in operations(function)]
    assert {call.func.attr for call in calls} <= ADDING
    for call in calls:
        if call.func.attr == "add_column":
            facts = {word.arg: ast.unparse(word.value) for word in call.args[1].keywords}
            assert facts.get("nullable") != "False" or "server_default" in facts, ast.unparse(call)


def test_the_steps_are_looked_at():
    assert len(STEPS) >= 7
