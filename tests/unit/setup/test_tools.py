"""The programs behind make say in one line what is missing and what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def run(program: str, code: str = "", **environ: str) -> "subprocess.CompletedProcess[str]":
    """Run a tool, with some code before it in the same process."""
    line = f"{code}\nimport runpy; runpy.run_path({str(ROOT / 'tools' / program)!r}, run_name='__main__')"
    return subprocess.run(
        [sys.executable, "-c", line], env={**os.environ, **environ}, capture_output=True, text=True, check=False
    )


def test_this_python_will_do() -> None:
    done = run("check_python.py")

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("import sys; sys.version_info = (3, 9, 1)", "3.9.1 at"),
        ("import sys; sys.modules['ensurepip'] = None", "apt-get install python3-venv"),
    ],
)
def test_a_python_that_will_not_do_is_answered_in_one_line_with_the_cure(code: str, said: str) -> None:
    done = run("check_python.py", code, PATH="/nowhere")

    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
    assert "make PYTHON=" in done.stderr


def test_without_chromium_or_the_right_to_install_it_one_line_says_so(tmp_path: Path) -> None:
    code = "import os; os.geteuid = lambda: 1000"
    done = run("chromium.py", code, PATH=str(tmp_path), BAOXIAO_CHROMIUM=str(tmp_path / "none"))

    assert done.returncode == 1
    assert done.stdout.count("\n") == 1
    assert "playwright install" in done.stdout


def test_a_named_chromium_that_starts_is_taken(tmp_path: Path) -> None:
    browser = tmp_path / "chromium"
    browser.write_text("#!/bin/sh\n")
    browser.chmod(0o755)
    done = run("chromium.py", BAOXIAO_CHROMIUM=str(browser))

    assert (done.returncode, done.stdout.strip()) == (0, str(browser))


def test_help_lists_every_command_people_may_type() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout

    for target in ("install", "demo", "test", "test-fast", "check", "format", "bench", "soak", "lock"):
        assert f"make {target} " in listed
