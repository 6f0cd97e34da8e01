"""Turns file and environment into a ``Config``, or reports every mistake at once in the order of the lines."""

import difflib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.config.lines import Path as KeyPath
from bot.config.model import SECTIONS, Config
from bot.config.problems import ConfigProblems, Problem
from bot.config.sentences import SENTENCES, Language
from bot.config.source import Source

REQUIRED = ("server", "work", "company")
DOORS = ("official_account", "mini_program", "open_app")
KINDS = {
    "missing": "missing",
    "string_type": "text",
    "int_type": "whole_number",
    "int_parsing": "whole_number",
    "int_from_float": "whole_number",
    "tuple_type": "list",
    "literal_error": "choice",
    "greater_than_equal": "range",
    "less_than_equal": "range",
}
LOOPBACK = re.compile(r"localhost|127\.[0-9.]+|::1")
NOT_FILLED_IN = re.compile(r"<[^<>]*>|.*://<.*|.*…\s*|\.{3,}|(?i:change[-_ ]?me|todo|your[-_ ].*)")


def load(path: Path | str | None, environ: Mapping[str, str], language: Language | None = None) -> Config:
    """Read a TOML file (None: the environment alone), lay ``BAOXIAO_<SECTION>__<KEY>`` over it, and check all of it.

    ``language`` chooses the language of the sentences, else ``[server] language`` or the locale does. Raises
    ConfigProblems; no message of it, and no part of its traceback, holds a value.
    """
    source = Source(Path(path) if path is not None else None, environ, language)
    if source.broken:
        raise ConfigProblems(source.problems)
    _take_out(source)
    for section in REQUIRED:
        source.raw[section] = source.raw.get(section) or ([{}] if section == "company" else {})
    config = _validated(source)
    if config is None or source.problems:
        raise ConfigProblems(sorted(source.problems, key=_in_order))
    _look_twice(config, source)
    config.remember(source.warnings, source.place, source.language)
    return config


def _in_order(problem: Problem) -> tuple[bool, float, str, str]:
    line = float("inf") if problem.line is None else problem.line
    return problem.file.startswith("environment "), line, problem.file, problem.key


def _take_out(source: Source) -> None:
    """Report and remove what needs no judging: not filled in."""
    for path, table in list(_keys(source.raw)):
        if _unfilled(table[path[-1]]):
            source.report("placeholder", path)
            del table[path[-1]]


def _keys(raw: dict[str, Any]) -> Iterator[tuple[KeyPath, dict[Any, Any]]]:
    for section, content in raw.items():
        tables = content if isinstance(content, list) else [content]
        for index, table in enumerate(tables):
            start = (section, index) if isinstance(content, list) else (section,)
            if isinstance(table, dict):
                yield from (((*start, key), table) for key in table)


def _unfilled(value: Any) -> bool:
    texts = value if isinstance(value, list) else [value]
    return any(isinstance(text, str) and NOT_FILLED_IN.fullmatch(text.strip()) for text in texts)


def _validated(source: Source) -> Config | None:
    try:
        return Config.model_validate(source.raw)
    except ValidationError as error:
        details = error.errors(include_url=False, include_input=False)
    for detail in details:
        path = tuple(detail["loc"])
        if path not in source.answered:
            _report(source, detail["type"], path, detail.get("ctx", {}))
    return None


def _report(source: Source, kind: str, path: KeyPath, facts: dict[str, Any]) -> None:
    if kind == "extra_forbidden":
        _report_unknown(source, path)
    elif len(path) <= 1 + isinstance(path[-1], int) and kind.endswith("_type"):
        header = f"[[{path[0]}]]" if path[0] == "company" else f"[{path[0]}]"
        source.report("not_a_section", path, header=header)
    elif kind == "same_port":
        source.report(kind, ("server", "metrics_port"))
    elif kind in SENTENCES:
        source.report(kind, path, **facts)
    else:
        source.report(KINDS.get(kind, "type"), path)


def _report_unknown(source: Source, path: KeyPath) -> None:
    key = str(path[-1])
    here = list(SECTIONS[str(path[0])].model_fields) if len(path) > 1 else list(SECTIONS)
    elsewhere = [section for section, model in SECTIONS.items() if key in model.model_fields]
    nearest = difflib.get_close_matches(key.lower().replace("-", "_"), here, n=1, cutoff=0.6)
    if elsewhere:
        source.report("unknown_moved", path, section=elsewhere[0])
    elif nearest:
        source.report("unknown_nearest", path, nearest=nearest[0])
    else:
        source.report("unknown", path, names=", ".join(here))


def _look_twice(config: Config, source: Source) -> None:
    """What is allowed and yet probably not meant."""
    address = config.server.public_url
    if re.search(r"\bexample\.(com|org|net|cn)\b", address):
        source.warn("example_domain", ("server", "public_url"))
    if address.startswith("http://") and not re.match(r"http://(localhost|127\.|\[::1\])", address):
        source.warn("plain_http", ("server", "public_url"))
    _look_who_comes(config, source)
    if config.approval.close_when == "paid":
        _look_who_pays(config, source)
    apps = [(section, getattr(config, section)) for section in DOORS if getattr(config, section)]
    for section, app in apps:
        if any(other.app_id == app.app_id for name, other in apps if name != section):
            source.warn("same_app", (section, "app_id"))
    for role in ("finance", "admin"):
        if not getattr(config.roles, role):
            source.warn("nobody", ("roles", role))


def _look_who_comes(config: Config, source: Source) -> None:
    """From which addresses."""
    server = config.server
    if server.public_url.startswith("https://") and LOOPBACK.fullmatch(server.host) and not server.trusted_proxies:
        source.warn("shared_address", ("server", "trusted_proxies"), host=server.host)
    if server.metrics_port and not LOOPBACK.fullmatch(server.metrics_host):
        facts = {"host": server.metrics_host, "port": server.metrics_port}
        source.warn("open_metrics", ("server", "metrics_host"), **facts)


def _look_who_pays(config: Config, source: Source) -> None:
    """Nobody pays a claim they made or approved themselves, so it takes two."""
    payers = {userid.lower() for userid in config.roles.finance}
    if len(payers) < 2:
        source.warn("one_pays" if payers else "nobody_pays", ("roles", "finance"))
