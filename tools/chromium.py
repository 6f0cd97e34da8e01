"""Finds a Chromium for the page tests, or installs one with apt where it may; downloads nothing else."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ON_THE_PATH = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge")
ON_A_MAC = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
OF_PLAYWRIGHT = (
    ".cache/ms-playwright/chromium-*/chrome-linux*/chrome",
    "Library/Caches/ms-playwright/chromium-*/chrome-mac*/*.app/Contents/MacOS/*",
)
DEBIAN_PACKAGES = ("chromium", "fonts-noto-cjk")
ADVICE = "install Chromium or Google Chrome, or run .venv/bin/playwright install --with-deps chromium"


def find() -> str | None:
    """The path of a Chromium that starts; BAOXIAO_CHROMIUM names one outright."""
    return next((path for path in candidates() if starts(path)), None)


def candidates() -> Iterator[str]:
    """Where a Chromium may be, best first."""
    if named := os.environ.get("BAOXIAO_CHROMIUM"):
        yield named
        return
    yield from filter(None, map(shutil.which, ON_THE_PATH))
    yield from ON_A_MAC
    for pattern in OF_PLAYWRIGHT:
        yield from sorted(map(str, Path.home().glob(pattern)), reverse=True)


def starts(path: str) -> bool:
    """Whether the program answers --version; Ubuntu's chromium-browser may be a note about snap."""
    try:
        run = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0


def install() -> str | None:
    """Install Chromium with apt if this user may; say so first."""
    become_root = way_to_root()
    if become_root is None or shutil.which("apt-get") is None:
        return None
    packages = " ".join(DEBIAN_PACKAGES)
    print(f"The page tests need a browser and there is none: running apt-get install {packages} ...", flush=True)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    apt = [*become_root, "apt-get", "--quiet=2", "-o", "DPkg::Lock::Timeout=120"]
    for action in (["update"], ["install", "--yes", "--no-install-recommends", *DEBIAN_PACKAGES]):
        # A stale list of one source must not stop the installation, so only the last word counts.
        done = subprocess.run([*apt, *action], env=quiet, stdout=subprocess.DEVNULL, check=False)
    return find() if done.returncode == 0 else None


def way_to_root() -> list[str] | None:
    """What to put before a command that needs root; None when this user may not."""
    if os.name != "posix":
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") is None:
        return None
    asked = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if asked.returncode == 0 else None


if __name__ == "__main__":
    found = find() or install()
    print(found or f"No Chromium: {ADVICE}.")
    sys.exit(0 if found else 1)
