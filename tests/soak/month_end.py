"""Month end: 5,000 claims of four invoices in virtual time, 1 % −1, 0.5 % lost answers, the platform's limits on."""

import asyncio
import logging
import sys

from tests.machine.month_end import live

CLAIMS = 5_000


def main(seed: int = 1) -> int:
    """Exit 1 when a claim is not closed, an invoice was written off twice, a limit or an invariant was broken."""
    logging.disable(logging.WARNING)
    end = asyncio.run(live(CLAIMS, seed))
    print(end, flush=True)
    for trouble in end.broken[:20]:
        print(f"    {trouble}")
    return int(end.closed != CLAIMS or end.written_twice > 0 or end.most_in_a_minute > 30 or bool(end.broken))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
