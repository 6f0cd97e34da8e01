"""``make bench``: callbacks acknowledged a second and how long that takes, ours beside the usual server; two minutes.

Everything runs on the loopback address of this machine, the generator included, in turns (A B C A B C …), so that noise
meets all alike; the medians of the turns are printed.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import TypeAlias

from benchmarks.servers import NOTHING, OURS, PEER, Contestant, rows_in, running

Figures: TypeAlias = dict[str, float]
CONNECTIONS = 32
WARM_UP = 1.0


def main() -> int:
    """Exit 1 when an acknowledged callback is not on disk; a missed target is only printed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--seconds", type=float, default=4.0, help="length of one measurement")
    options.add_argument("--turns", type=int, default=3)
    given = options.parse_args()
    print(f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, {sys.platform}")
    print(f"{CONNECTIONS} connections, {given.turns} turns of {given.seconds:g} s each\n", flush=True)
    full: dict[str, list[Figures]] = {}
    lost = 0
    for _ in range(given.turns):
        for contestant in (OURS, NOTHING, PEER):
            figures, missing = measure(contestant, given.seconds)
            full.setdefault(contestant.name, []).append(figures)
            lost += missing
    half = 0.5 * rate(full, OURS)
    steady: dict[str, list[Figures]] = {}
    for _ in range(given.turns):
        figures, missing = measure(OURS, given.seconds, half)
        steady.setdefault(OURS.name, []).append(figures)
        lost += missing
    report(full, steady, half, lost)
    return 1 if lost else 0


def measure(contestant: Contestant, seconds: float, per_second: float | None = None) -> tuple[Figures, int]:
    """What the generator saw, and how many acknowledged callbacks are not on disk."""
    with tempfile.TemporaryDirectory() as folder:
        with running(contestant, Path(folder)) as port:
            warm = load(port, WARM_UP)
            figures = load(port, seconds, per_second)
        answered = int(warm["answered"] + figures["answered"])
        return figures, max(0, answered - rows_in(Path(folder))) if contestant.stores else 0


def load(port: int, seconds: float, per_second: float | None = None) -> Figures:
    """One run of the generator."""
    command = [sys.executable, "-m", "benchmarks.load", str(port), str(seconds), str(CONNECTIONS)]
    command += [] if per_second is None else [str(per_second)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: Figures = json.loads(done.stdout)
    return figures


def rate(runs: dict[str, list[Figures]], contestant: Contestant) -> float:
    """The median of the turns, in callbacks a second."""
    return median(figures["per_second"] for figures in runs[contestant.name])


def report(full: dict[str, list[Figures]], steady: dict[str, list[Figures]], half: float, lost: int) -> None:
    """The tables and the ratios."""
    print(f"{'as fast as it goes':<58}{'per s':>8}{'(least–most)':>16}{'p50 ms':>9}{'p99 ms':>9}{'failed':>8}")
    for name, runs in full.items():
        print(row(name, runs))
    print(f"\nat {half:.0f} a second, half of ours")
    for name, runs in steady.items():
        print(row(name, runs))
    against_peer = rate(full, OURS) / rate(full, PEER)
    against_none = rate(full, OURS) / rate(full, NOTHING)
    p99 = median(figures["p99"] for figures in steady[OURS.name])
    print(f"\nours / wechatpy + Flask + gunicorn   {against_peer:5.2f}   {verdict(against_peer >= 1.5)} (wanted ≥ 1.5)")
    print(f"ours / ours, storing nothing         {against_none:5.2f}   {verdict(against_none >= 0.6)} (wanted ≥ 0.6)")
    print(f"ours, p99 at half load in ms         {p99:5.0f}   {verdict(p99 <= 50)} (wanted ≤ 50)")
    print(f"acknowledged and not on disk         {lost:5d}   {verdict(lost == 0)} (wanted 0)")


def row(name: str, runs: list[Figures]) -> str:
    """One line of a table: medians over the turns."""
    rates = [figures["per_second"] for figures in runs]
    middle = {key: median(figures[key] for figures in runs) for key in ("p50", "p99")}
    spread = f"({min(rates):.0f}–{max(rates):.0f})"
    failed = sum(int(figures["failed"]) for figures in runs)
    return f"{name:<58}{median(rates):>8.0f}{spread:>16}{middle['p50']:>9.1f}{middle['p99']:>9.1f}{failed:>8}"


def verdict(good: bool) -> str:
    """One word."""
    return "reached" if good else "MISSED "


if __name__ == "__main__":
    sys.exit(main())
