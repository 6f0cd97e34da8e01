"""Runs the long measurements one after the other; they stand in tests/soak and are not part of CI."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Exit 0 when every program of benchmarks/soak did."""
    programs = sorted((ROOT / "tests" / "soak").glob("[a-z]*.py"))
    print("The long figures live in tests/soak: one program each.", flush=True)
    worst = 0
    for program in programs:
        print(f"\n{program.stem}", flush=True)
        module = f"tests.soak.{program.stem}"
        worst = max(worst, subprocess.run([sys.executable, "-m", module], cwd=ROOT, check=False).returncode)
    return worst


if __name__ == "__main__":
    sys.exit(main())
