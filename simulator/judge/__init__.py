"""The promise as one checker: judges any history by what the platform saw, what people were told, what is in the
database.

S1…S16 must hold at every moment, L1…L5 once all is quiet. Nothing of the bot's code is used: the tables are read as
they are. What each invariant means stands in its function; ``docs/faults.md`` lists them."""

from simulator.judge.gathering import Bearings, gathered
from simulator.judge.history import LIVE, Entry, History, Row, Told
from simulator.judge.liveness import LIVENESS
from simulator.judge.safety import SAFETY
from simulator.judge.tables import TABLES, read_tables, rows_of

__all__ = [
    "LIVE",
    "LIVENESS",
    "SAFETY",
    "TABLES",
    "Bearings",
    "Entry",
    "History",
    "Row",
    "Told",
    "gathered",
    "judge",
    "read_tables",
    "rows_of",
]


def judge(it: History) -> list[str]:
    """Every broken invariant in words; empty when the promise was kept."""
    checks = [*SAFETY, *(LIVENESS if it.quiet else [])]
    return [f"{check.__name__.upper()}: {trouble}" for check in checks for trouble in check(it)]
