"""What the machine and its processes are doing: load, processor time, memory; from /proc, nothing is started here."""

import os
import platform
import sqlite3
import sys
from datetime import UTC, datetime
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def spent(pid: int) -> float:
    """Processor seconds of a process so far, without its children."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def spent_by_family(pid: int) -> float:
    """The same with the children that live now."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return spent(pid) + sum(spent_by_family(int(child)) for child in children)


def resident(pid: int) -> float:
    """Megabytes a process holds in memory."""
    return _status(pid, "VmRSS")


def peak(pid: int) -> float:
    """The most megabytes it ever held."""
    return _status(pid, "VmHWM")


def _status(pid: int, name: str) -> float:
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith(name)).split()[1]) / 1024


def described() -> str:
    """One sentence for whoever reads the figures: when, on what."""
    model = next((x for x in Path("/proc/cpuinfo").read_text().splitlines() if x.startswith("model name")), "")
    kind = model.partition(":")[2].strip() or platform.machine()
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} cores ({kind}), {sys.platform}, {python}, "
        f"SQLite {sqlite3.sqlite_version}."
    )
