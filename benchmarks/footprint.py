"""What the bot takes up: memory with many claims in the database, the packages it needs, the weight of its wheel.

``python -m benchmarks --only footprint``.
"""

import asyncio
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks import machine
from benchmarks.claims import Figures, one_claim
from benchmarks.figures import Row, Table
from benchmarks.seed import LIVED, seed
from benchmarks.town import Employees, crowded
from bot.ports.claims import Queue
from tests.company import Company, company
from tests.person import Person

STORED, CLAIMS = 100_000, 10
ROOT = Path(__file__).parents[1]
PACKED = ("bot", "handlers", "simulator", "templates", "pyproject.toml", "README.md", "LICENSE")


def main(rounds: int = 3, stored: int = STORED, claims: int = CLAIMS, lived: int = LIVED) -> list[Table]:
    """One table."""
    del rounds  # memory does not vary
    before, after, peak = with_many(stored, claims, lived)
    rows = [
        Row(f"memory, {stored:,} claims stored, idle", (before,), "MB", at_most=200),
        Row(f"memory, {claims} further claims and every page of finance later", (after,), "MB", at_most=200),
        Row("memory, the most at any moment", (peak,), "MB"),
        Row("wheel", (wheel(),), "kB"),
        Row("packages installed for it", (float(packages()),)),
    ]
    return [Table("footprint", rows)]


def with_many(stored: int, claims: int, lived: int) -> tuple[float, float, float]:
    """Megabytes of the bot: idle on a database that holds much, after some work, and at most."""
    with tempfile.TemporaryDirectory() as folder:

        def prepare(it: Company) -> None:
            asyncio.run(seed(it.folder, stored, lived))
            for file in it.folder.glob("desk*.db"):
                file.rename(file.with_name(file.name.replace("desk", "baoxiao")))
            crowded(it)

        with company(Path(folder), undo_window="0s", prepare=prepare) as it:
            assert it.bot
            before = machine.resident(it.bot.pid)
            people, seen = Employees(it), Figures()
            for n in range(claims):
                one_claim(it, people, n, seen)
            finance = Person(it, "chenjing")
            for queue in Queue:
                assert finance.page(f"/finance?queue={queue.value}").ok
            after = machine.resident(it.bot.pid), machine.peak(it.bot.pid)
            it.stop()  # its invariants are judged by others: the seeded claims' invoices are in nobody's wallet
            return before, *after


def wheel() -> float:
    """Kilobytes of what is installed."""
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "source", Path(folder) / "wheel"
        for name in PACKED:  # a build leaves traces in the tree it is made from
            (shutil.copytree if (ROOT / name).is_dir() else _copy)(ROOT / name, source / name)
        command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index"]
        subprocess.run([*command, "--wheel-dir", str(made), str(source)], check=True)
        return sum(file.stat().st_size for file in made.iterdir()) / 1000


def _copy(file: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(file, to)


def packages() -> int:
    """Packages of the lock file."""
    return len(re.findall(r"^[a-z0-9-]+==", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE))
