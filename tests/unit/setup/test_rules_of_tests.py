"""What every test function keeps to, read from the source of all tests; ``make check`` knows no such rules."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]
LONGEST = 70  # characters of a test's name
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def all_modules() -> dict[str, ast.Module]:
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts): ast.parse(path.read_text("utf-8"))
        for path in sorted((ROOT / "tests").rglob("*.py"))
    }


@cache
def functions(tree: ast.AST) -> list[Function]:
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def all_tests() -> Iterator[tuple[str, Function]]:
    """All test functions with the module they stand in."""
    for module, tree in all_modules().items():
        yield from ((module, function) for function in functions(tree) if function.name.startswith("test_"))


def test_every_name_of_a_test_is_short_enough_to_be_read() -> None:
    assert [name for _, function in all_tests() if len(name := function.name) > LONGEST] == []
