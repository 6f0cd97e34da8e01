"""The catalogue: every sentence a person can be shown, Chinese first, English second, under the same keys."""

import re
import tomllib
from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from importlib.resources import files
from typing import Protocol

from bot.domain.calendar import SHANGHAI
from bot.domain.wording import TextKey

LANGUAGES = ("zh-CN", "en")
LISTS = frozenset({"names", "nos", "types"})  # their commas become the language's own
_PLACE = re.compile(r"\{(\w+)\}")


class Say(Protocol):
    """A sentence of the catalogue in one language."""

    def __call__(self, key: str, /, **args: str) -> str:
        """The sentence under ``key`` filled with ``args``. ``at`` (ISO) becomes a local time, ``on`` its day, in
        a list the comma becomes this language's; a TextKey becomes its sentence, anybody's words stay as they are."""
        ...


def _flatten(table: dict[str, object], prefix: str = "") -> Iterable[tuple[str, str]]:
    for name, value in table.items():
        if isinstance(value, dict):
            yield from _flatten(value, f"{prefix}{name}.")
        else:
            yield prefix + name, str(value)


@lru_cache
def catalogue(language: str) -> dict[str, str]:
    """All sentences of one language: every ``*<language>.toml`` beside this module."""
    sentences: dict[str, str] = {}
    for entry in sorted(files(__package__).iterdir(), key=lambda e: e.name):
        if entry.name.endswith(f"{language}.toml"):
            for key, sentence in _flatten(tomllib.loads(entry.read_text("utf-8"))):
                if key in sentences:
                    raise ValueError(f"{entry.name}: {key} stands twice")
                sentences[key] = sentence
    return sentences


def when(moment: datetime, language: str) -> str:
    """``5月6日 14:03`` / ``6 May 14:03`` in Shanghai, wherever the server stands."""
    local = moment.astimezone(SHANGHAI)
    if language == "en":
        return f"{local.day} {local:%b %H:%M}"
    return f"{local.month}月{local.day}日 {local:%H:%M}"


class Texts:
    """The catalogue with a language of the house."""

    def __init__(self, language: str) -> None:
        """``language``: what is spoken when nobody chose."""
        self.language = language

    def in_language(self, language: str) -> Say:
        """Sentences in this language (empty: the house's)."""
        chosen = language if language in LANGUAGES else self.language
        sentences = catalogue(chosen)

        def say(key: str, /, **args: str) -> str:
            filled = {name: _value(name, value, sentences, chosen) for name, value in args.items()}
            for name, value in args.items():
                if isinstance(value, TextKey):  # a sentence within the sentence, filled as far as that goes
                    filled[name] = _PLACE.sub(lambda place: filled.get(place[1], ""), filled[name])
            return sentences[key].format(**filled)

        return say

    def say(self, language: str, key: str, /, **args: str) -> str:
        """One sentence."""
        return self.in_language(language)(key, **args)


def _value(name: str, value: str, sentences: dict[str, str], language: str) -> str:
    if name == "on":
        return when(datetime.fromisoformat(value), language).rpartition(" ")[0]
    if name == "at":
        return when(datetime.fromisoformat(value), language)
    if name in LISTS:
        return value.replace("、", sentences["page.app.comma"])
    return sentences.get(value, value) if isinstance(value, TextKey) else value
