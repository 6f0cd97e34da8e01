"""Judges a history by what the platform holds, what people were told and what the bot's database says.

S1 to S17 must hold at every moment, L1 to L5 once nothing is under way. Nothing of the bot's code is used: its tables
are read as they are. What each invariant means stands in its function; ``docs/faults.md`` lists them.
"""

from simulator.judge.history import LIVE, Entry, History, Row, Told
from simulator.judge.history_builder import BotFacts, history_from
from simulator.judge.liveness import LIVENESS
from simulator.judge.safety import SAFETY
from simulator.judge.tables import TABLES, read_tables, rows_of

__all__ = [
    "LIVE",
    "LIVENESS",
    "SAFETY",
    "TABLES",
    "BotFacts",
    "Entry",
    "History",
    "Row",
    "Told",
    "history_from",
    "judge",
    "read_tables",
    "rows_of",
]


def judge(history: History) -> list[str]:
    """Every broken invariant in words; empty when the promise was kept."""
    checks = [*SAFETY, *(LIVENESS if history.quiet else [])]
    return [f"{check.__name__.upper()}: {trouble}" for check in checks for trouble in check(history)]
