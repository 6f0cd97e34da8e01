"""What a measurement is: a value of each round, the target it is held to, and how both are written in a table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

HEAD = ("| | median | least – most | wanted | |", "|---|---:|---:|---:|---|")


@dataclass(frozen=True, slots=True)
class Row:
    """One line: a value of each round (or each thing measured), the unit, how many digits, and the target if any."""

    what: str
    values: tuple[float, ...]
    unit: str = ""
    digits: int = 0
    at_most: float | None = None
    at_least: float | None = None

    @property
    def reached(self) -> bool | None:
        """Whether the median reaches the target; None without one."""
        if self.at_most is None and self.at_least is None:
            return None
        middle = median(self.values)
        return (self.at_most is None or middle <= self.at_most) and (self.at_least is None or middle >= self.at_least)

    def cells(self) -> tuple[str, ...]:
        """The columns of HEAD."""
        spread = f"{self._say(min(self.values))} – {self._say(max(self.values))}" if len(self.values) > 1 else ""
        wanted = ""
        if self.at_most is not None:
            wanted = f"≤ {self._say(self.at_most)}"
        elif self.at_least is not None:
            wanted = f"≥ {self._say(self.at_least)}"
        verdict = {None: "", True: "reached", False: "**missed**"}[self.reached]
        return self.what, f"{self._say(median(self.values))}{self.unit and ' ' + self.unit}", spread, wanted, verdict

    def _say(self, value: float) -> str:
        return f"{value:,.{self.digits}f}"


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of one section under the name of its place in docs/benchmarks.md, with what is to be said of them."""

    name: str
    rows: Sequence[Row]
    notes: Sequence[str] = ()

    def __str__(self) -> str:
        lines = [*HEAD, *(f"| {' | '.join(row.cells())} |" for row in self.rows)]
        return "\n".join([*lines, *(f"\n{note}" for note in self.notes)])


def percentile(values: Iterable[float], share: float) -> float:
    """The smallest value that is not below ``share`` of them; not a number when there is none."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def ratio(ours: Row, theirs: Row, what: str, at_least: float | None = None) -> Row:
    """How many times theirs ours is, round by round, as both were measured side by side."""
    pairs = zip(ours.values, theirs.values, strict=True)
    return Row(what, tuple(a / b for a, b in pairs), "×", 2, at_least=at_least)
