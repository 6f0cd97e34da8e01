"""Text on its way to the platform: cleaned of what could deceive or break, and cut to length."""

import unicodedata

ELLIPSIS = "…"
_UNSEEN = frozenset({"Cc", "Cf", "Cs"})
_JOINER = "\u200d"  # holds emoji together


def clean(text: str, keep: str = "") -> str:
    """``text`` without control, bidirectional and other invisible characters; those in ``keep`` stay."""
    return "".join(
        char for char in text if char in keep or unicodedata.category(char) not in _UNSEEN or char == _JOINER
    )


def one_line(text: str) -> str:
    """``text`` cleaned, every run of white space one blank: what comes from outside can't fake a row of ours."""
    return clean(" ".join(text.split()))


def short(text: str, most: int) -> str:
    """At most ``most`` characters, the last an ellipsis when something was cut."""
    return text if len(text) <= most else text[: most - 1].rstrip() + ELLIPSIS


def short_bytes(text: str, most: int) -> str:
    """At most ``most`` bytes of UTF-8, never cut inside a character, the last an ellipsis when something was cut."""
    raw = text.encode("utf-8")
    if len(raw) <= most:
        return text
    return raw[: most - len(ELLIPSIS.encode())].decode("utf-8", "ignore").rstrip() + ELLIPSIS
