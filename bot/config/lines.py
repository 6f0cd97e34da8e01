"""Finds the line of each key in a TOML text, which the standard library's parser does not tell; reads no values."""

import re
from collections import Counter

Path = tuple[str | int, ...]

NAME = re.compile(r"""[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)'|([0-9A-Za-z_-]+))[ \t]*""")
SKIP = re.compile(r"(?:[ \t\r\n]+|#[^\n]*)*")
QUOTED = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|' r"'''.*?'{3,5}|" r'"(?:[^"\\\n]|\\.)*"|' r"'[^'\n]*'|" r"#[^\n]*",
    re.DOTALL,
)


class Lines:
    """Where each key of a text stands. ``twice`` holds the lines of keys and sections that were written before."""

    def __init__(self, text: str) -> None:
        """Never fails: what cannot be understood is left out."""
        self._text = text
        self._at = 0
        self._found: dict[Path, int] = {}
        self._arrays: Counter[Path] = Counter()
        self.twice: list[tuple[int, Path]] = []
        self._scan()

    def of(self, path: Path) -> int | None:
        """The line of a key, or of the nearest thing around it; None when nothing of it is written."""
        while path:
            if path in self._found:
                return self._found[path]
            path = path[:-1]
        return None

    def _scan(self) -> None:
        table: Path = ()
        while (self._skip_blank()) < len(self._text):
            start = self._at
            if self._text[start] == "[":
                table = self._header()
            else:
                name = self._name()
                self._keep(table + name, start)
                self._skip_value()
            self._at = max(self._at, start + 1)

    def _skip_blank(self) -> int:
        blank = SKIP.match(self._text, self._at)
        self._at = blank.end() if blank else self._at
        return self._at

    def _header(self) -> Path:
        start, array = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if array else 1
        path = self._inside_last(self._name())
        self._at = (self._text.find("\n", self._at) + 1) or len(self._text)
        if array:
            self._found.setdefault(path, self._line(start))
            self._arrays[path] += 1
            path = (*path, self._arrays[path] - 1)
        self._keep(path, start)
        return path

    def _inside_last(self, name: Path) -> Path:
        """``company.x`` after ``[[company]]`` speaks of the last company."""
        path: Path = ()
        for part in name[:-1]:
            path = (*path, part)
            if self._arrays[path]:
                path = (*path, self._arrays[path] - 1)
        return path + name[-1:]

    def _name(self) -> Path:
        parts: list[str] = []
        while part := NAME.match(self._text, self._at):
            parts.append(next(group for group in part.groups() if group is not None))
            self._at = part.end()
            if not self._text.startswith(".", self._at):
                break
            self._at += 1
        return tuple(parts)

    def _skip_value(self) -> None:
        depth = 0
        while self._at < len(self._text):
            if quoted := QUOTED.match(self._text, self._at):
                self._at = quoted.end()
                continue
            letter = self._text[self._at]
            if letter == "\n" and depth <= 0:
                return
            depth += (letter in "[{") - (letter in "]}")
            self._at += 1

    def _keep(self, path: Path, start: int) -> None:
        if path in self._found:
            self.twice.append((self._line(start), path))
        elif path:
            self._found[path] = self._line(start)

    def _line(self, at: int) -> int:
        return self._text.count("\n", 0, at) + 1
