"""The protocol's model in the worlds that are too large for CI: three workers, two with everything that can happen."""

import sys
import time

from tests.model.closure import World, explore

WORLDS = {
    "three workers": World(workers=3, submits=1, crashes=0, losses=0, moves=0),
    "two workers, a lost request, a rival, a second submission": World(crashes=0),
    "two workers, one dies, a rival, a second submission": World(losses=0),
    "two workers, one dies, a lost request": World(moves=0),
    "two workers, a batch of two": World(invoices=2, submits=1, crashes=0, losses=0, moves=0, declines=True),
}


def main() -> int:
    """Exit 1 when an invariant breaks or a state has no way out."""
    bad = 0
    for name, world in WORLDS.items():
        begun = time.monotonic()
        found = explore(world)
        verdict = found.broken or ("no end can be reached" if found.stuck else "nothing broken, always able to finish")
        bad += bool(found.broken or found.stuck)
        print(f"{name:<60}{found.states:>10,} states {time.monotonic() - begun:>6.0f} s  {verdict}", flush=True)
        for step in found.way:
            print(f"    {step}")
    return min(1, bad)


if __name__ == "__main__":
    sys.exit(main())
