"""Where the files of the simulator's page lie."""

from pathlib import Path
from typing import Final

STATIC: Final = Path(__file__).parents[1] / "static"
