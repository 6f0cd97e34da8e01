"""Runs every test; where no Chromium is to be had it runs the others and says which page tests could not run."""

import os
import subprocess
import sys
from collections import Counter
from pathlib import Path

import chromium

ROOT = Path(__file__).resolve().parent.parent
PYTEST = [sys.executable, "-m", "pytest"]
# Most tests wait for processes and timers: four at a time fill two cores. A file stays together, for its one company.
SIDE_BY_SIDE = ["-n", os.environ.get("BAOXIAO_TEST_WORKERS", "4"), "--dist", "loadfile", "--no-loadscope-reorder"]


def main(arguments: list[str]) -> int:
    """Exit as pytest does; with BAOXIAO_REQUIRE_BROWSER set, a missing browser is a failure too."""
    os.chdir(ROOT)
    browser = chromium.find() or chromium.install()
    if browser is not None:
        environment = {**os.environ, "BAOXIAO_CHROMIUM": browser}
        return subprocess.run([*PYTEST, *SIDE_BY_SIDE, *arguments], env=environment, check=False).returncode
    code = subprocess.run([*PYTEST, *SIDE_BY_SIDE, "-m", "not browser", *arguments], check=False).returncode
    print(f"Not run, for want of a browser: {page_tests()}. To run them, {chromium.ADVICE}.")
    if os.environ.get("BAOXIAO_REQUIRE_BROWSER"):
        return code or 1
    return code


def page_tests() -> str:
    """How many page tests there are, file by file."""
    listed = subprocess.run(
        [*PYTEST, "--collect-only", "-qq", "-m", "browser"], capture_output=True, text=True, check=False
    )
    lines = [line for line in listed.stdout.splitlines() if line.startswith("tests") and ":" in line]
    files = Counter({line.partition(":")[0]: int(line.rpartition(":")[2]) for line in lines})
    return ", ".join(f"{count} in {file}" for file, count in sorted(files.items())) or "no page test"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
