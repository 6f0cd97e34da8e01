"""kill -9 at every single await of three journeys, and every single statement and request of them failing once."""

import os
import subprocess
import sys
from pathlib import Path


def main() -> int:
    """Exit 0 when every restart ended as if nothing had happened."""
    test = Path(__file__).parents[1] / "machine" / "test_crash_images.py"
    environment = {**os.environ, "BAOXIAO_EVERY_AWAIT": "1"}
    command = [sys.executable, "-m", "pytest", "-q", "--durations=0", "-n", "2", str(test)]
    return subprocess.run(command, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
