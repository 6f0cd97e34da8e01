"""``make bench``: every measurement, one after the other, its tables printed and written into docs/benchmarks.md.

Everything runs on this machine's loopback address and stops by itself. ``--rounds 1`` is the short form; ``--only``
names single sections.
"""

import argparse
import importlib
import sys
import time
from collections.abc import Sequence

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
    about, tables = machine.described(), []
    began = time.monotonic()
    for name in given.only:
        print(f"\n== {name}, {given.rounds} rounds", flush=True)
        for table in measured(name, given.rounds):
            tables.append(table)
            print(f"\n{table}", flush=True)
    minutes = (time.monotonic() - began) / 60
    about = f"{about}; {given.rounds} rounds in {minutes:.0f} minutes."
    if not given.dry:
        page.write(tables, about)
    print(f"\n{about}\n{missed(tables)}")
    return 0


def measured(name: str, rounds: int) -> list[Table]:
    """The tables of one section."""
    section = importlib.import_module(f"benchmarks.{name}")
    tables: list[Table] = section.main(rounds)
    return tables


def missed(tables: Sequence[Table]) -> str:
    """Which targets were missed."""
    names = [f"{table.name}: {row.what}" for table in tables for row in table.rows if row.reached is False]
    return "Missed: " + "; ".join(names) if names else "Every target was reached."


if __name__ == "__main__":
    sys.exit(main())
