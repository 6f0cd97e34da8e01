"""Where a person's words may stand, a sentence of the catalogue may stand too: told apart by type, not by how it looks.

Whoever names a sentence writes ``TextKey``; what people write is ``str`` and stays what it is, even ``reason.other``.
Stored they are both text: a key as it is (so it always was), words that look like one behind a sign that shows nothing.
"""

import re
from collections.abc import Mapping

STORED = frozenset({"why", "reason"})  # the arguments and details that may hold either
_SHAPE = re.compile(r"[a-z_]+(?:\.[a-z0-9_]+)+")
_WORDS = "\u2060"


class TextKey(str):
    """The key of a sentence of the catalogue."""

    __slots__ = ()


REASONS = tuple(
    TextKey(f"reason.{name}") for name in ("not_business", "over_limit", "incomplete", "not_compliant", "other")
)
"""The reasons to say no that can be chosen; the last one says nothing."""


def reason_of(chosen: str) -> TextKey | None:
    """The reason that was chosen from a list; None for anything that stands on none."""
    return next((reason for reason in REASONS if reason == chosen), None)


def stored(text: str) -> str:
    """As it goes into a database or a queue."""
    is_key = isinstance(text, TextKey)
    return _WORDS + text if not is_key and _SHAPE.fullmatch(text.lstrip(_WORDS)) else str(text)


def restored(text: str) -> str:
    """What ``stored`` was given: a TextKey or somebody's words."""
    if not _SHAPE.fullmatch(text.lstrip(_WORDS)):
        return text
    return text[len(_WORDS) :] if text.startswith(_WORDS) else TextKey(text)


def stored_args(args: Mapping[str, str]) -> dict[str, str]:
    """The arguments of a sentence, or a detail of the history, as they go into a database or a queue."""
    return {name: stored(value) if name in STORED else value for name, value in args.items()}


def restored_args(args: Mapping[str, str]) -> dict[str, str]:
    """What ``stored_args`` was given."""
    return {name: restored(value) if name in STORED else value for name, value in args.items()}
