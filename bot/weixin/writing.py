"""Text on its way to the platform: what can be seen of it, cut to length."""

from collections.abc import Iterable

from bot.domain.visible import visible

ELLIPSIS = "…"


def one_line(text: str) -> str:
    """``text`` as it is seen, every run of white space one blank: what comes from outside can't fake a row of ours."""
    return visible(" ".join(text.split()))


def short(text: str, most: int) -> str:
    """At most ``most`` characters, the last an ellipsis when something was cut."""
    return text if len(text) <= most else text[: most - 1].rstrip() + ELLIPSIS


def fitted(text: str, most: int, gives_way: Iterable[str]) -> str:
    """``text`` on one line and at most ``most`` characters, of the names that give way only as much as there is room
    for: what stands behind a long name stays whole."""
    line = one_line(text)
    for name in map(one_line, gives_way):
        over = len(line) - most
        if name and over > 0:
            line = line.replace(name, short(name, max(1, len(name) - over)), 1)
    return short(line, most)


def short_bytes(text: str, most: int) -> str:
    """At most ``most`` bytes of UTF-8, never cut inside a character, the last an ellipsis when something was cut."""
    raw = text.encode("utf-8")
    if len(raw) <= most:
        return text
    return raw[: most - len(ELLIPSIS.encode())].decode("utf-8", "ignore").rstrip() + ELLIPSIS
