"""Writes tables into docs/benchmarks.md, each between ``<!-- NAME -->`` and ``<!-- /NAME -->``; measures nothing."""

import json
from collections.abc import Sequence
from pathlib import Path

from benchmarks.figures import Table

PAGE = Path(__file__).parents[1] / "docs" / "benchmarks.md"


def write(tables: Sequence[Table], about: str, page: Path = PAGE) -> None:
    """Replace the tables of these names and the line about the run; the raw values stand beside the page. Raises
    KeyError for a name without a place, before anything is written."""
    text = page.read_text("utf-8")
    for name, content in [("run", about), *((table.name, str(table)) for table in tables)]:
        first, last = f"<!-- {name} -->\n", f"<!-- /{name} -->"
        before, found, rest = text.partition(first)
        if not found or last not in rest:
            raise KeyError(name)
        text = f"{before}{first}\n{content}\n\n{last}{rest.partition(last)[2]}"
    page.write_text(text, "utf-8")
    values = page.with_suffix(".json")
    kept = json.loads(values.read_text("utf-8")) if values.exists() else {}
    raw = {table.name: {row.what: row.values for row in table.rows} for table in tables}
    values.write_text(json.dumps({**kept, "run": about, **raw}, ensure_ascii=False, indent=1) + "\n", "utf-8")
