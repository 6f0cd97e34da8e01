"""``make bench``: every measurement, one after the other, its tables printed and written into docs/benchmarks.md.

Everything runs on this machine's loopback address and stops by itself. ``--rounds 1`` is the short form; ``--only``
names single sections.
"""

import argparse
import importlib
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import replace

from benchmarks import machine, page
from benchmarks.figures import Table

SECTIONS = ("acks", "claims", "rush", "growth", "month_end", "footprint")
ROUNDS = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when every section ran; a missed target stands in its table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=ROUNDS)
    options.add_argument("--only", nargs="*", choices=SECTIONS, default=SECTIONS)
    options.add_argument("--dry", action="store_true", help="print, but leave the page as it is")
    given = options.parse_args(arguments)
    about, tables = machine.described(), list[Table]()
    for name in given.only:
        print(f"\n== {name}, {given.rounds} rounds", flush=True)
        found = measured(name, given.rounds)
        tables += found
        print(*(f"\n{table}" for table in found), sep="\n", flush=True)
        if not given.dry:
            page.write(found, about)
    print(f"\n{about}\n{missed(tables)}")
    return 0


def measured(name: str, rounds: int) -> list[Table]:
    """The tables of one section, each with how long it took and how busy the machine was."""
    section = importlib.import_module(f"benchmarks.{name}")
    load, began = os.getloadavg()[0], time.monotonic()
    tables: list[Table] = section.main(rounds)
    minutes = (time.monotonic() - began) / 60
    note = f"{rounds} rounds in {minutes:.0f} minutes; load average when they began: {load:.1f}."
    return [replace(table, notes=(*table.notes, note)) for table in tables]


def missed(tables: Sequence[Table]) -> str:
    """Which targets were missed."""
    names = [f"{table.name}: {row.what}" for table in tables for row in table.rows if row.reached is False]
    return "Missed: " + "; ".join(names) if names else "Every target was reached."


if __name__ == "__main__":
    sys.exit(main())
