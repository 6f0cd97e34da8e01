"""Every page test on a slow network: scripts late, then documents and answers late.

A page test that taps before the page listens fails once in a hundred runs on a quick machine; here it fails each time.
"""

import os
import subprocess
import sys
from pathlib import Path

LATE = ("script:800", "document,fetch,xhr,eventsource,stylesheet:700")


def main() -> int:
    """Exit 0 when all were green; without a browser it fails."""
    tests = Path(__file__).parents[2] / "tools" / "run_tests.py"
    command = [sys.executable, str(tests), "-p", "tests.page.late", "-m", "browser", "tests/page"]
    worst = 0
    for late in LATE:
        print(f"late by milliseconds: {late}", flush=True)
        environment = {**os.environ, "LATE": late, "BAOXIAO_REQUIRE_BROWSER": "1"}
        worst = max(worst, subprocess.run(command, env=environment, check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
