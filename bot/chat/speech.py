"""What people type after a command word, taken apart: numbers of claims, and the words that are left. Pure."""

import re
import unicodedata
from dataclasses import dataclass

_AND = r"\s*(?:和|与|及|and\b|&)\s*(?=BX|\d)"
_CLAIM = re.compile(rf"(?:BX-?)?(\d{{1,9}})(?=$|[\s,、，;；]|{_AND})", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?:{_AND}|[\s,、，;；])+", re.IGNORECASE)
_DIGITS = re.compile(r"(?<![0-9A-Za-z-])[0-9]{3,}")
_LOCKED = re.compile(r"锁|\b(?:un)?lock", re.IGNORECASE)
_STOPS = "。.!！~ "
ALL = frozenset({"全部", "所有", "ALL"})
NO = frozenset({"取消", "算了", "不驳回", "不驳回了", "CANCEL", "NEVER MIND"})
YES = frozenset({"1", "好", "好的", "行", "可以", "OK", "YES", "Y", "同意"})

# To a question whose answer hands something over; a word of approval answers it, too, and then decides nothing.
CONFIRMED = YES | {"是", "是的", "是我", "是我的", "对", "对的", "确认", "确定", "YES PLEASE"}
DENIED = NO | {
    "不是",
    "不是我",
    "不是我的",
    "不",
    "不对",
    "不绑定",
    "不同意",
    "否",
    "驳回",
    "拒绝",
    "0",
    "N",
    "NO",
    "REJECT",
}


@dataclass(frozen=True, slots=True)
class Said:
    """``numbers``: as typed, in order; ``named``: those written as BX-…; ``everything``: the word for all;
    ``rest``: other words."""

    numbers: tuple[int, ...] = ()
    named: frozenset[int] = frozenset()
    everything: bool = False
    rest: str = ""


def folded(text: str) -> str:
    """Full-width to half-width, outer blanks gone."""
    return unicodedata.normalize("NFKC", text).strip()


def understood(words: str) -> Said:
    """``1,3 非公务`` → numbers (1, 3), rest ``非公务``; never raises."""
    text = folded(words).strip(_STOPS)
    first = _BETWEEN.split(text, maxsplit=1)[0].upper()
    if first in ALL:
        return Said(everything=True, rest=text[len(first) :].lstrip(" ,、;"))
    numbers: list[int] = []
    named: set[int] = set()
    while found := _CLAIM.match(text):
        number = int(found[1])
        numbers.append(number)
        if found[0][:1].upper() == "B":
            named.add(number)
        text = _BETWEEN.sub("", text[found.end() :], count=1) if text[found.end() :] else ""
    return Said(tuple(dict.fromkeys(numbers)), frozenset(named), rest=text.strip())


def is_yes(text: str) -> bool:
    """A bare yes, which counts only when exactly one thing waits."""
    return folded(text).upper().rstrip(_STOPS) in YES


def confirms(text: str) -> bool:
    """Whether a question that was asked just before is answered with yes."""
    return _bare(text) in CONFIRMED


def denies(text: str) -> bool:
    """Whether it is answered with no."""
    return _bare(text) in DENIED


def _bare(text: str) -> str:
    return folded(text).upper().rstrip(f"{_STOPS}了")


def last_digits(words: str) -> str:
    """The last digits of an invoice's number among these words, at least three; empty when there are none."""
    return next(iter(_DIGITS.findall(folded(words))[::-1]), "")


def is_about_locks(text: str) -> bool:
    """Whether this is about what is locked, however it is put."""
    return bool(_LOCKED.search(folded(text)))


def is_question(text: str) -> bool:
    """Whether this asks for something; what only asks decides nothing."""
    return folded(text).endswith(("?", "吗", "么", "呢"))


def is_no(text: str) -> bool:
    """Whether a question is called off."""
    return folded(text).upper().rstrip(_STOPS) in NO
