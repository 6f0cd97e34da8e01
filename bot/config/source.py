"""Gathers what was written, file and environment, and remembers where each key came from; judges no values."""

import os
import re
import stat
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bot.config.lines import Lines
from bot.config.lines import Path as KeyPath
from bot.config.model import SECRETS, SECTIONS
from bot.config.problems import Problem, tell
from bot.config.sentences import Language
from bot.config.values import FromEnvironment

PREFIX = "BAOXIAO_"
READABLE_BY_OTHERS = stat.S_IRGRP | stat.S_IROTH | stat.S_IWGRP | stat.S_IWOTH
WIDE_SIGNS = re.compile("[“”‘’＝，。；：【】［］（）]")


class Source:
    """The raw configuration. ``problems`` and ``warnings`` hold what was noticed while gathering it."""

    def __init__(self, file: Path | None, environ: Mapping[str, str], language: Language | None) -> None:
        self.raw: dict[str, Any] = {}
        self.problems: list[Problem] = []
        self.warnings: list[Problem] = []
        self.broken = False  # the file could not be read at all
        self.answered: set[KeyPath] = set()
        """Read everything at once; ``language`` None means: what the configuration or the machine says."""
        self._file = file
        self._lines = Lines("")
        self._variables: dict[KeyPath, str] = {}
        self.language: Language = language or _language_of(environ)
        text = self._read_text()
        if text is not None:
            self._parse(text, language)
        self.broken = bool(self.problems)
        if self.broken:
            return
        self._warn_of_open_file()
        self._overlay(environ)
        if self._file is None and not self._variables:
            self.problems.append(tell("no_config", ("", None), "", self.language))
            self.broken = True
            return
        for section, key in sorted(SECRETS):
            self._take_from_file(section, key)

    def place(self, path: KeyPath) -> tuple[str, int | None]:
        """File and line, or the environment variable, that a key came from."""
        names = [name for known, name in self._variables.items() if known[: len(path)] == path]
        if names and (path in self._variables or self._lines.of(path) is None):
            return f"environment {names[0]}", None
        if self._file is None:
            return f"environment {variable(path)}", None
        return str(self._file), self._lines.of(path)

    def report(self, kind: str, path: KeyPath, **facts: Any) -> None:
        """Note a mistake about a key, which then needs no second word."""
        self.answered.add(path)
        self.problems.append(self._told(kind, path, **facts))

    def warn(self, kind: str, path: KeyPath, **facts: Any) -> None:
        """Note something that is allowed but unwise."""
        self.warnings.append(self._told(kind, path, **facts))

    def _told(self, kind: str, path: KeyPath, **facts: Any) -> Problem:
        key = ".".join([part for part in path if isinstance(part, str)][:2])
        return tell(kind, self.place(path), key, self.language, **facts)

    def _read_text(self) -> str | None:
        if self._file is None:
            return None
        try:
            return self._file.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        except FileNotFoundError:
            self.report("no_file", ())
        except UnicodeDecodeError:
            self.report("not_utf8", ())
        except OSError:
            self.report("unreadable", ())
        return None

    def _parse(self, text: str, language: Language | None) -> None:
        try:
            self.raw = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            self._explain(text, str(error))
            return
        self._lines = Lines(text)
        server = self.raw.get("server")
        written = server.get("language") if isinstance(server, dict) else None
        if language is None and written in ("zh-CN", "en"):
            self.language = written

    def _explain(self, text: str, message: str) -> None:
        """The parser's message holds a position alone; say what is probably meant."""
        twice = Lines(text).twice if "overwrite" in message or "twice" in message else []
        if twice:
            line, path = twice[0]
            key = ".".join(str(part) for part in path if isinstance(part, str))
            self.problems.append(tell("twice", (str(self._file), line), key, self.language))
            return
        written = text.splitlines() or [""]
        found = re.search(r"line (\d+), column (\d+)", message)
        open_quote = next((at for at, line in enumerate(written, 1) if _has_open_quote(line)), len(written))
        line, column = (int(found[1]), int(found[2])) if found else (open_quote, 1)
        here = written[min(line, len(written)) - 1]
        kind = "open_quote" if _has_open_quote(here) else "syntax"
        if WIDE_SIGNS.search(_unquoted(here)):
            kind = "wide_signs"
        self.problems.append(tell(kind, (str(self._file), line), "", self.language, column=column))

    def _overlay(self, environ: Mapping[str, str]) -> None:
        for name in sorted(environ):
            if not name.startswith(PREFIX) or not environ[name].strip():
                continue
            section, parted, key = name.removeprefix(PREFIX).lower().partition("__")
            if parted:
                self._put(name, section, key.split("__"), FromEnvironment(environ[name]))
            else:
                self._suspect(name, section)

    def _put(self, name: str, section: str, keys: list[str], value: str) -> None:
        path: KeyPath
        if section == "company":
            index = int(keys.pop(0)) if keys[0].isdecimal() and len(keys) > 1 else 0
            companies = self.raw.setdefault("company", [])
            if not isinstance(companies, list) or index > len(companies):
                return
            companies.extend([{}] * (index == len(companies)))
            table, path = companies[index], ("company", index, "__".join(keys))
        else:
            table, path = self.raw.setdefault(section, {}), (section, "__".join(keys))
        if isinstance(table, dict):
            key = "__".join(keys)
            table[key] = value
            # What the environment says of a secret, directly or by file, stands above what the file says.
            other = key.removesuffix("_file") if key.endswith("_file") else f"{key}_file"
            if {(section, key), (section, other)} & SECRETS and (section, other) not in self._variables:
                table.pop(other, None)
            self._variables[path] = name

    def _suspect(self, name: str, rest: str) -> None:
        for section, model in SECTIONS.items():
            key = rest.removeprefix(f"{section}_")
            if key != rest and key.removesuffix("_file") in model.model_fields:
                place = (f"environment {name}", None)
                better = variable((section, key))
                self.problems.append(tell("one_underscore", place, "", self.language, name=better))

    def _take_from_file(self, section: str, key: str) -> None:
        table = self.raw.get(section)
        if not isinstance(table, dict) or f"{key}_file" not in table:
            return
        path = (section, f"{key}_file")
        named = table.pop(f"{key}_file")
        if key in table:
            self.report("both", path, name=key)
            return
        value = self._secret_in(named, path)
        if value:
            table[key] = value
        else:
            self.answered.add((section, key))

    def _secret_in(self, named: object, path: KeyPath) -> str:
        """The file's content without blanks around it; empty after a mistake, which is then reported."""
        folder = self._file.parent if self._file else Path()
        file = folder / named if isinstance(named, str) else folder
        try:
            value = file.read_bytes().decode("utf-8").strip()
            mode = file.stat().st_mode
        except (OSError, ValueError):
            self.report("secret_file_missing", path)
            return ""
        if not value:
            self.report("secret_file_empty", path)
        elif os.name == "posix" and mode & READABLE_BY_OTHERS:
            self.warn("open_secret", path, name=file)
        return value

    def _warn_of_open_file(self) -> None:
        """Only a file that holds a secret itself needs to be closed to others."""
        tables = ((self.raw.get(section), key) for section, key in SECRETS if key != "url")
        holds = any(isinstance(table, dict) and key in table for table, key in tables)
        if holds and self._file is not None and os.name == "posix" and self._file.stat().st_mode & READABLE_BY_OTHERS:
            self.warn("open_secret", (), name=self._file)


def variable(path: KeyPath) -> str:
    """The environment variable that sets a key."""
    return PREFIX + "__".join(str(part) for part in path if part != 0).upper()


def _language_of(environ: Mapping[str, str]) -> Language:
    said = environ.get("LC_ALL") or environ.get("LC_MESSAGES") or environ.get("LANG") or ""
    return "en" if said.lower().startswith("en") else "zh-CN"


def _unquoted(line: str) -> str:
    return re.sub(r'"(?:[^"\\]|\\.)*"', "", line).partition("#")[0]


def _has_open_quote(line: str) -> bool:
    return '"' in _unquoted(line)
