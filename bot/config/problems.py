"""A mistake in the configuration as people read it: where, which key, what is wrong, what to write; never a value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from bot.config.sentences import CURE, GUIDES, SENTENCES, Language

Place: TypeAlias = tuple[str, int | None]  # a file or an environment variable, and the line


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. ``file`` may also name an environment variable; ``line`` is None when nothing is written yet."""

    file: str
    line: int | None
    key: str
    what: str
    cure: str

    def __str__(self) -> str:
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        head = "  ".join(part for part in (place, self.key) if part)
        return "\n    ".join(part for part in (head, self.what, self.cure) if part)


class ConfigProblems(Exception):
    """Everything that is wrong with a configuration, in the order of its lines. ``str()`` is for people."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(len(problems))
        self.problems = list(problems)

    def __str__(self) -> str:
        return "\n".join(map(str, self.problems))


def tell(kind: str, place: Place, key: str, language: Language, **facts: Any) -> Problem:
    """Put a mistake of this kind into words. A guide for the key says what to write and where it is to be found."""
    what, cure = SENTENCES[kind][language]
    guide = GUIDES.get(key)
    if cure:
        cure = cure.format(**facts)
    elif guide is not None:
        cure = CURE[language].format(example=guide.example, place=guide.place[language])
    return Problem(*place, key, what.format(**facts), cure)
