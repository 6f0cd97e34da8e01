"""The mini program of examples/ in the hands of one member: a Node process that plays the Weixin client around it."""

import json
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from tests.company import Company

ROOT = Path(__file__).parents[1]
PROGRAM = ROOT / "examples/mini-program"


def node() -> str:
    """The Node that make install found or brought."""
    found = shutil.which("node", path=os.pathsep.join([os.environ.get("PATH", ""), str(Path(sys.executable).parent)]))
    assert found, "make install brings a Node"
    return found


class MiniProgram:
    """``data`` is the page's, ``location`` where it last went."""

    def __init__(self, company: Company, userid: str, language: str = "zh_CN") -> None:
        command = [
            node(),
            str(ROOT / "tests/mini_program.mjs"),
            str(PROGRAM),
            company.url,
            company.page,
            userid,
            language,
        ]
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self._told: dict[str, Any] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exc: object) -> None:
        assert self._process.stdin
        with suppress(BrokenPipeError):
            self._process.stdin.close()
        self._process.wait(60)
        assert self._process.stdout
        self._process.stdout.close()

    @property
    def data(self) -> dict[str, Any]:
        return dict(self._told["data"])

    @property
    def location(self) -> str:
        return str(self._told["location"])

    @property
    def waiting(self) -> bool:
        """Whether the page will look again by itself."""
        return bool(self._told["waiting"])

    @property
    def stored(self) -> dict[str, Any]:
        return dict(self._told["stored"])

    def open(self, url: str = "/pages/picker/picker") -> dict[str, Any]:
        return self._order(do="open", url=url)

    def tap(self, *methods: str, detail: Any = None, **dataset: str) -> dict[str, Any]:
        """What the page does when these are tapped at once; answers its data when all is done."""
        return self._order(do="tap", methods=methods, dataset=dataset, detail=detail or {})

    def plan(self, *wallet: Any, **faults: list[str]) -> None:
        """What the wallet answers next; ``faults`` by call: lose, down, gateway."""
        self._order(do="plan", wallet=wallet, faults={key.replace("_", " ", 1): kinds for key, kinds in faults.items()})

    def do(self, what: str, **more: Any) -> None:
        """``forget`` everything stored, ``keep`` a value, be a client ``without`` a function."""
        self._order(do=what, **more)

    def _order(self, **order: Any) -> dict[str, Any]:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        self._told = json.loads(self._process.stdout.readline())
        return dict(self._told["data"] or {})
