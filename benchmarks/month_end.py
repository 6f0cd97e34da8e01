"""Month end in virtual time: everybody submits, managers approve, everything is written off on a platform that errs.

``python -m benchmarks --only month_end``; ``make soak`` lives 5,000 claims of it.
"""

import asyncio
import logging

from benchmarks.figures import Row, Table
from tests.machine.month_end import PER_CLAIM, live

CLAIMS = 100


def main(rounds: int = 3, claims: int = CLAIMS) -> list[Table]:
    """One table: 1 % of the requests answered −1, 0.5 % of the answers to writes lost."""
    logging.disable(logging.WARNING)
    ends = [asyncio.run(live(claims, seed)) for seed in range(1, min(rounds, 3) + 1)]
    rows = [
        Row("claims closed, of all", tuple(end.closed / end.claims for end in ends), "", 3, at_least=1),
        Row("invoices written off twice", tuple(float(end.written_twice) for end in ends), at_most=0),
        Row("invariants broken", tuple(float(len(end.broken)) for end in ends), at_most=0),
        Row("calls per claim, repeats included", tuple(end.calls_per_claim for end in ends), "", 2),
        Row(
            "messages to one member in a minute, the most",
            tuple(float(end.most_in_a_minute) for end in ends),
            at_most=30,
        ),
        Row("virtual time", tuple(end.days * 24 for end in ends), "h", 1),
        Row("real time per claim", tuple(end.seconds / end.claims * 1000 for end in ends), "ms"),
    ]
    return [Table("month_end", rows, [f"{claims} claims of {PER_CLAIM} invoices, another seed each round."])]
