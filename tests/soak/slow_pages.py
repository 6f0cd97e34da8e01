"""Every page test on a slow network: scripts late, then documents and answers late.

A page test that taps before the page listens fails once in a hundred runs on a quick machine; here it fails each time.
"""

import os
import subprocess
import sys

LATE = ("script:800", "document,fetch,xhr,eventsource,stylesheet:700")


def main() -> int:
    """Exit 0 when all were green."""
    worst = 0
    for late in LATE:
        print(f"late by milliseconds: {late}", flush=True)
        command = [sys.executable, "-m", "pytest", "-p", "tests.page.late", "-m", "browser", "-n", "3"]
        command += ["--dist", "loadfile", "tests/page"]
        worst = max(worst, subprocess.run(command, env={**os.environ, "LATE": late}, check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
