"""Callbacks acknowledged: how many a second, how soon, at what cost, and none lost – ours beside what others use.

``python -m benchmarks --only acks``. Everything runs on the loopback address, the generator
included, in turns (A B C A B C …), so that noise meets all alike; ratios are taken within a turn.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TypeAlias

from benchmarks import machine
from benchmarks.figures import Row, Table, percentile, ratio
from benchmarks.servers import (
    BARE,
    FLASK,
    FLASK_STORES,
    NODE,
    NOTHING,
    OURS,
    ROBOT,
    Contestant,
    node,
    rows_in,
    running,
)

Figures: TypeAlias = dict[str, float]
CONNECTIONS = 32
WARM_UP = 1.0
AT_MOST = 12_000  # requests a second that are made ready; whoever is faster is done sooner
RATES = (50, 200, 1_000)
FSYNCS = 300


def main(rounds: int = 3, seconds: float = 4.0) -> list[Table]:
    """Two tables: as fast as it goes, and at given rates."""
    with tempfile.TemporaryDirectory() as folder:
        made = {mix: make_file(Path(folder), mix, int(AT_MOST * (seconds + WARM_UP))) for mix in ("texts", "everyday")}
        made["robot"] = make_file(Path(folder), "robot", int(2_000 * (seconds + WARM_UP)))
        others = (NOTHING, BARE, FLASK, FLASK_STORES, ROBOT, *([NODE] if node() else []))
        full = in_turns((OURS, *others), made, rounds, seconds)
        return [fastest(full, [fsyncs(Path(folder)) for _ in range(rounds)]), steady(full, made, rounds, seconds)]


def make_file(folder: Path, mix: str, amount: int) -> Path:
    """The requests, made once for all."""
    file = folder / f"{mix}.requests"
    subprocess.run([sys.executable, "-m", "benchmarks.callbacks", str(file), str(amount), mix], check=True)
    return file


def in_turns(
    contestants: Sequence[Contestant], made: dict[str, Path], rounds: int, seconds: float
) -> dict[str, list[Figures]]:
    """What was seen of each, round by round."""
    seen: dict[str, list[Figures]] = {one.name: [] for one in contestants}
    for _ in range(rounds):
        for one in contestants:
            seen[one.name].append(measure(one, made[one.mix], seconds))
    return seen


def measure(contestant: Contestant, file: Path, seconds: float, rate: float | None = None) -> Figures:
    """What the generator saw; besides ``cpu``, microseconds of processor time for each, and ``lost``, how many
    acknowledged ones are not on disk."""
    with tempfile.TemporaryDirectory() as folder:
        with running(contestant, Path(folder)) as (port, pid):
            warm = load(port, file, 0, WARM_UP, rate)
            before = machine.spent_by_family(pid)
            figures = load(port, file, int(warm["answered"] + warm["failed"]), seconds, rate)
            used = machine.spent_by_family(pid) - before
        acknowledged = int(warm["acknowledged"] + figures["acknowledged"])
        lost = max(0, acknowledged - rows_in(Path(folder))) if contestant.stores else 0
        return {**figures, "cpu": used / max(1, figures["answered"]) * 1e6, "lost": lost}


def load(port: int, file: Path, first: int, seconds: float, rate: float | None = None) -> Figures:
    """One run of the generator."""
    command = [sys.executable, "-m", "benchmarks.load", str(port), str(file), str(first), str(seconds)]
    command += [str(CONNECTIONS), *([] if rate is None else [str(rate)])]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def fsyncs(folder: Path) -> float:
    """How many times a second 4 kB can be made durable one after the other."""
    took = []
    with (folder / "floor").open("wb", buffering=0) as file:
        for _ in range(FSYNCS):
            began = time.perf_counter()
            file.write(b"x" * 4096)
            os.fdatasync(file.fileno())
            took.append(time.perf_counter() - began)
    return 1 / (sum(took) / len(took))


def fastest(full: dict[str, list[Figures]], floor: list[float]) -> Table:
    """As fast as it goes, and the ratios."""
    rows = {name: values(name, runs, "per_second", "/s") for name, runs in full.items()}
    ours, disk = rows[OURS.name], Row("fsyncs of 4 kB one after the other", tuple(floor), "/s")
    held = {NOTHING.name: 0.6, FLASK.name: 1.5}
    ratios = [
        ratio(ours, row, f"ours / {name.partition(':')[0]}", held.get(name))
        for name, row in rows.items()
        if name != OURS.name
    ]
    cost = [
        values(f"processor time each: {name.partition(':')[0]}", full[name], "cpu", "µs")
        for name in (OURS.name, FLASK.name)
    ]
    wrong = sum(run["failed"] for runs in full.values() for run in runs)
    notes = [f"{CONNECTIONS} connections; wrong or missing answers of all servers together: {wrong:.0f}."]
    return Table("acks", [*rows.values(), *ratios, *cost, disk, ratio(ours, disk, "ours / fsyncs")], notes)


def steady(full: dict[str, list[Figures]], made: dict[str, Path], rounds: int, seconds: float) -> Table:
    """Requests at fixed moments: half clicks, 5 % repeats, 1 % forged."""
    half = 0.5 * percentile([run["per_second"] for run in full[OURS.name]], 0.5)
    at = {f"{rate:,} a second": float(rate) for rate in RATES} | {f"half load ({half:,.0f} a second)": half}
    runs: dict[str, list[Figures]] = {name: [] for name in at}
    for _ in range(rounds):
        for name, rate in at.items():
            runs[name].append(measure(OURS, made["everyday"], seconds, rate))
    rows = []
    for name, seen in runs.items():
        limit = 50.0 if name.startswith("half") else None
        rows += [values(f"{name}: {share}", seen, share, "ms", 1, limit if share == "p99" else None) for share in SHOWN]
    everything = [run for seen in (*runs.values(), full[OURS.name]) for run in seen]
    late = Row("later than 1 s, of all", (sum(run["late"] for run in everything) / len(everything),), "", 4)
    lost = Row("acknowledged and not on disk", (sum(run["lost"] for run in everything),), at_most=0)
    wrong = Row("wrong or missing answers", (sum(run["failed"] for run in everything),), at_most=0)
    return Table("steady", [*rows, late, lost, wrong])


SHOWN = ("p50", "p99", "p99.9", "max")


def values(
    what: str, runs: Sequence[Figures], name: str, unit: str, digits: int = 0, at_most: float | None = None
) -> Row:
    """One figure of all rounds."""
    return Row(what, tuple(run[name] for run in runs), unit, digits, at_most)
