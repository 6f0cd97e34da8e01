"""200 random kill -9 rounds under load with one process on SQLite, 200 with two on PostgreSQL."""

import os
import subprocess
import sys
from pathlib import Path

ROUNDS = "200"


def main() -> int:
    """Exit 0 when everything drained and no invariant was broken; the seed is printed (BAOXIAO_SEED repeats it)."""
    test = Path(__file__).parents[1] / "process" / "test_storms.py"
    environment = {**os.environ, "BAOXIAO_STORM_ROUNDS": ROUNDS}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-s", "-q", str(test)], env=environment, check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
