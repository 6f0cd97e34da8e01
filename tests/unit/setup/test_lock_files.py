"""What is installed is pinned by hash and named without an address; what browsers load is the file we looked at."""

import json
import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
LOCKS = ["requirements.lock", "requirements-dev.lock", "tools/requirements-node.lock", "benchmarks/requirements.lock"]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def entries(lock: str) -> dict[str, str]:
    """Each package with all that stands under it."""
    text = (ROOT / lock).read_text("utf-8").replace("\\\n", " ")
    return {line.partition("==")[0]: line for line in text.splitlines()}


def bare(requirement: str) -> str:
    found = re.match(r"[0-9A-Za-z_.-]+", requirement)
    assert found is not None
    return found[0].lower()


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_file_is_a_package_with_version_and_hashes(lock: str) -> None:
    for line in entries(lock).values():
        assert re.fullmatch(r"[a-z0-9-]+==[0-9A-Za-z.]+( ; [^;]+?)?(\s+--hash=sha256:[0-9a-f]{64})+\s*", line), line


@pytest.mark.parametrize("file", [*LOCKS, "package-lock.json", "benchmarks/peers/package-lock.json"])
def test_no_lock_file_holds_an_address_or_a_path(file: str) -> None:
    text = (ROOT / file).read_text("utf-8")
    text = re.sub(r'"url": "https://[^"]+"', "", text)  # where its authors take donations

    assert "://" not in text
    assert "--index" not in text
    assert '"resolved"' not in text


@pytest.mark.parametrize(
    ("group", "lock"),
    [
        (PROJECT["project"]["dependencies"], "requirements.lock"),
        (PROJECT["project"]["dependencies"], "requirements-dev.lock"),
        (PROJECT["dependency-groups"]["build"], "requirements.lock"),
        (PROJECT["dependency-groups"]["dev"], "requirements-dev.lock"),
        (PROJECT["dependency-groups"]["node"], "tools/requirements-node.lock"),
        (PROJECT["dependency-groups"]["bench"], "benchmarks/requirements.lock"),
    ],
)
def test_every_requirement_of_the_project_is_locked(group: list[str], lock: str) -> None:
    assert {bare(requirement) for requirement in group} <= set(entries(lock))


@pytest.mark.parametrize("other", ["requirements-dev.lock", "benchmarks/requirements.lock"])
def test_what_two_lock_files_share_is_the_same_version(other: str) -> None:
    runtime, further = entries("requirements-dev.lock"), entries(other)

    assert entries("requirements.lock").items() <= runtime.items()
    shared = set(runtime) & set(further)
    assert {name: further[name].split()[0] for name in shared} == {name: runtime[name].split()[0] for name in shared}


def test_npm_packages_are_named_with_one_version_and_checked() -> None:
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]

    assert wanted["dependencies"] == locked[""]["dependencies"]
    assert wanted["devDependencies"] == locked[""]["devDependencies"]
    for name, version in (wanted["dependencies"] | wanted["devDependencies"]).items():
        assert locked[f"node_modules/{name}"]["version"] == version
    assert all(entry["integrity"].startswith("sha512-") for path, entry in locked.items() if path)


def test_every_file_browsers_load_has_a_hash_and_a_line_in_third_party() -> None:
    listed = tomllib.loads((ROOT / "tools" / "front_end.toml").read_text("utf-8"))
    thanks = (ROOT / "THIRD_PARTY.md").read_text("utf-8")

    assert listed
    for name, entry in listed.items():
        assert re.fullmatch(r"[0-9a-f]{64}", entry["sha256"])
        assert entry["path"].startswith("node_modules/")
        assert f"/static/vendor/{name}" in thanks
    assert all(bare(requirement) in thanks for requirement in PROJECT["project"]["dependencies"])
