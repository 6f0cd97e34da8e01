"""What of a text can be seen: words from outside may hold characters that show nothing and turn others around."""

import unicodedata

_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_JOINER = "\u200d"  # holds emoji together, and is nothing anywhere else
_JOINED = frozenset({"So", "Sk", "Mn"})


def visible(text: str, keep: str = "") -> str:
    """``text`` without control, bidirectional and other invisible characters; those in ``keep`` stay."""
    seen: list[str] = []
    for char in text:
        kind = unicodedata.category(char)
        joins = char == _JOINER and bool(seen) and unicodedata.category(seen[-1]) in _JOINED
        if joins or char in keep or kind not in _UNSEEN:
            seen.append(char)
    return "".join(seen)
