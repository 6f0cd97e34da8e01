"""Writes the parts of the documentation that come from the code; ``--check`` only says whether they are up to date.

A part stands between ``<!-- NAME -->`` and ``<!-- /NAME -->`` in a Markdown file; ``docs/openapi.json`` is whole.
"""

import json
import re
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

from bot.bootstrap import make_router
from bot.domain.claim import ENDED, LIFE, State, Step
from bot.server import openapi
from simulator.control import coverage, switch_catalogue
from simulator.faults import presets
from simulator.judge import LIVENESS, SAFETY

ROOT = Path(__file__).parents[1]
ACTORS = {
    "employee": {Step.SUBMIT, Step.WITHDRAW},
    "approver": {Step.APPROVE, Step.REJECT, Step.UNDO},
    "finance": {Step.PAY, Step.UNPAY},
}


def routes() -> str:
    """Every word, button and page with the first line of what answers it."""
    rows: dict[tuple[str, str], list[str]] = {}
    for kind, key, function, does in make_router().described():
        if kind in {"command", "button", "menu", "GET", "POST"} and not key.startswith("/api/"):
            shown = "page" if kind == "GET" else "form" if kind == "POST" else kind
            rows.setdefault((shown, does), []).append(f"`{key.lower()}`")
        del function
    order = {"command": 0, "button": 1, "menu": 2, "page": 3, "form": 4}
    lines = ["| how | what | does |", "|---|---|---|"]
    for (kind, does), keys in sorted(rows.items(), key=lambda row: (order[row[0][0]], row[1])):
        lines.append(f"| {kind} | {' '.join(dict.fromkeys(keys))} | {does} |")
    return "\n".join(lines)


def faults() -> str:
    """The fault matrix of ``tests/faults.toml``."""
    lines = []
    for group in tomllib.loads((ROOT / "tests/faults.toml").read_text("utf-8"))["row"]:
        lines += [f"### {group['group']}", "", "| what goes wrong | what happens | shown by |", "|---|---|---|"]
        for fault, behaviour, tests in group["rows"]:
            named = [f"`{test.strip()}`" for test in tests.split(",") if test.strip()]
            lines.append(f"| {fault} | {behaviour} | {'<br>'.join(named) or '–'} |")
        lines.append("")
    return "\n".join(lines).strip()


def seed() -> str:
    """The seed document's sections, from ``tests/seed.toml``."""
    lines = []
    for section in tomllib.loads((ROOT / "tests/seed.toml").read_text("utf-8"))["section"]:
        lines += [f"### {section['title']}", "", "| what | where | shown by |", "|---|---|---|"]
        for what, *lists in section["rows"]:
            where, tests = ("<br>".join(f"`{name.strip()}`" for name in some.split(",")) for some in lists)
            lines.append(f"| {what} | {where} | {tests} |")
        lines.append("")
    return "\n".join(lines).strip()


def invariants() -> str:
    """What every history is judged by, from the checker."""
    rows = [f"| {check.__name__.upper()} | {(check.__doc__ or '').strip()} |" for check in [*SAFETY, *LIVENESS]]
    return "\n".join(["| | must hold |", "|---|---|", *rows])


def life() -> str:
    """The table of ``bot.domain.claim`` as a diagram, coloured by who acts."""
    lines = ["```mermaid", "stateDiagram-v2", "  [*] --> draft"]
    for (state, step), to in LIFE.items():
        actor = next((name for name, steps in ACTORS.items() if step in steps), "system")
        lines.append(f"  {state.value} --> {to.value}: {step.value.replace('_', ' ')} ({actor})")
    lines += [f"  {state.value} --> [*]" for state in State if state in ENDED]
    return "\n".join([*lines, "```"])


PARTS: dict[str, Callable[[], str]] = {
    "routes": routes,
    "life": life,
    "faults": faults,
    "invariants": invariants,
    "seed": seed,
    "switches": switch_catalogue.table,
    "mishaps": presets.table,
    "points": coverage.table,
}


def renewed(text: str) -> str:
    """The text with every part written anew."""
    for name, write in PARTS.items():
        pattern = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        if pattern.search(text):
            part = write()
            text = pattern.sub(lambda found, part=part: f"{found[1]}{part}\n{found[2]}", text)
    return text


def api() -> str:
    """The OpenAPI document as the server serves it, for reading."""
    return json.dumps(openapi.document(make_router().web.values()), ensure_ascii=False, indent=1) + "\n"


def wanted() -> dict[Path, str]:
    """Every file with parts from the code, and what it has to say."""
    files = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    return {**{file: renewed(file.read_text("utf-8")) for file in files}, ROOT / "docs/openapi.json": api()}


def stale() -> dict[Path, str]:
    """The files that are not what the code says, and what they have to say."""
    return {file: text for file, text in wanted().items() if not file.exists() or file.read_text("utf-8") != text}


def main() -> int:
    """0 when all is up to date, or has been written."""
    old = stale()
    for file, text in old.items():
        if "--check" in sys.argv:
            print(f"{file.relative_to(ROOT)} is not what the code says: python -m tools.docs")
        else:
            file.write_text(text, "utf-8")
    return 1 if old and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
