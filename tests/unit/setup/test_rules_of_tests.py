"""What every test function keeps to, read from the source of all tests; ``make check`` knows no such rules."""

import ast
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[3]
LONGEST = 70  # characters of a test's name
# pytest's, playwright's, schemathesis's and hypothesis's ways to assert.
DIRECTLY = {"raises", "fail", "expect", "call_and_validate", "run_state_machine_as_test"}
FAILURES = {"AssertionError", "BrokenPromise"}
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


def narrows(test: ast.expr) -> bool:
    """Whether an assertion only tells the type checker that something is there; in a helper it proves nothing."""
    match test:
        case ast.Name() | ast.Attribute() | ast.Call(func=ast.Name(id="isinstance")):
            return True
        case ast.Compare(ops=[ast.IsNot()], comparators=[ast.Constant(value=None)]):
            return True
    return isinstance(test, ast.BoolOp) and all(map(narrows, test.values))


def checks(function: Function, *, helper: bool) -> bool:
    """Whether it contains an assertion of its own."""
    for node in ast.walk(function):
        match node:
            case ast.Assert(test=test) if not (helper and narrows(test)):
                return True
            case ast.Raise(exc=ast.Call(func=ast.Name(id=name)) | ast.Name(id=name)) if name in FAILURES:
                return True
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in DIRECTLY:
                return True
    return False


@cache
def called_in(function: Function) -> list[ast.expr]:
    return [node.func for node in ast.walk(function) if isinstance(node, ast.Call)]


def imports(tree: ast.AST) -> Iterator[tuple[str, tuple[str, str]]]:
    """Each name that comes from another module, with that module and its name there."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            yield from ((alias.asname or alias.name, (node.module or "", alias.name)) for alias in node.names)


class Helpers:
    """Which functions of the tests assert, by themselves or through others."""

    def __init__(self, modules: Mapping[str, ast.Module]) -> None:
        self._functions: dict[tuple[str, str], list[Function]] = defaultdict(list)
        self._named: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for module, function in ((module, found) for module, tree in modules.items() for found in functions(tree)):
            self._functions[module, function.name].append(function)
            self._named[function.name].add((module, function.name))
        self._imports = {module: dict(imports(tree)) for module, tree in modules.items()}
        self._asserting: set[tuple[str, str]] = set()
        while more := {place for place in self._functions if place not in self._asserting and self._always(*place)}:
            self._asserting |= more

    def _always(self, module: str, name: str) -> bool:
        return all(checks(one, helper=True) or self.called_by(module, one) for one in self._functions[module, name])

    def called_by(self, module: str, function: Function) -> bool:
        """Whether this function of this module calls one that asserts."""
        return any(self._asserts(module, one) for one in called_in(function))

    def _asserts(self, module: str, called: ast.expr) -> bool:
        if isinstance(called, ast.Name):
            return bool({(module, called.id), self._imports[module].get(called.id)} & self._asserting)
        # Of which class the object is nobody says here: every method of that name that is in sight has to assert.
        named = self._named[called.attr] if isinstance(called, ast.Attribute) else set()
        seen = {place for place in named if place[0] in self.in_sight(module)}
        return bool(seen) and seen <= self._asserting

    @cache  # noqa: B019 - as long as one test
    def in_sight(self, module: str) -> set[str]:
        """The module, what it imports from the tests, directly or not, and the fixtures of its folders."""
        folders = module.split(".")[:-1]
        seen: set[str] = set()
        new = {module, *(".".join([*folders[:depth], "conftest"]) for depth in range(1, len(folders) + 1))}
        while new := (new & self._imports.keys()) - seen:
            seen |= new
            new = {source for one in new for source, _ in self._imports[one].values()}
        return seen


def test_every_name_of_a_test_is_short_enough_to_be_read() -> None:
    assert [name for _, function in all_tests() if len(name := function.name) > LONGEST] == []


def test_every_test_asserts_something_itself_or_by_a_helper() -> None:
    helpers = Helpers(all_modules())
    bare = {
        f"{module}::{function.name}"
        for module, function in all_tests()
        if not checks(function, helper=False) and not helpers.called_by(module, function)
    }
    assert bare == set()


def test_a_helper_that_only_narrows_a_type_does_not_assert() -> None:
    source = """
def there(it): assert it.bot
def closed(it): assert it.state == "closed"
def later(it): closed(it)
class Town:
    def until(self, what): raise AssertionError
    def start(self): there(self)
def test_nothing(town): there(town), town.start()
def test_a_helpers_helper(town): later(town)
def test_a_method(town): town.until(None)
"""
    modules = {"tests.kit": ast.parse(source), "tests.test_kit": ast.parse("from tests.kit import later as l, there")}
    helpers = Helpers(modules)
    judged = {one.name: helpers.called_by("tests.kit", one) for one in functions(modules["tests.kit"])}
    assert [name for name in judged if name.startswith("test_") and not judged[name]] == ["test_nothing"]
    elsewhere = ast.parse("def test_it(): l()\ndef test_other(): there()\ndef test_later(): later()")
    assert [helpers.called_by("tests.test_kit", one) for one in functions(elsewhere)] == [True, False, False]
