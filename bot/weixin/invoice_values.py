"""Amounts and dates as platforms write them, documented or not: read right or not at all. Which fields there are stands
in ``invoice_reading``."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum

from bot.domain.calendar import SHANGHAI

_AMOUNT = re.compile(
    r"(?P<before>¥|RMB|CNY)?(?P<sign>[-+]?)(?P<whole>[0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?P<cents>\.[0-9]{1,2})?"
    r"(?P<after>元)?"
)
_DAY = re.compile(
    r"([0-9]{4})(?:[-/.年]([0-9]{1,2})[-/.月]([0-9]{1,2})日?|([0-9]{2})([0-9]{2}))"
    r"(?:[T ]?[0-9]{1,2}[:时]?[0-9]{2}(?:[:分]?[0-9]{2}(?:\.[0-9]+)?)?[分秒]?)?"
)
_ZONE = re.compile(r".+(?:Z|[-+][0-9]{2}:?[0-9]{2})")
_SECONDS, _MILLISECONDS = range(10**9, 10**10), range(10**12, 10**13)
_YEARS = range(2000, 2200)
_LARGEST = 10**13  # yuan that a float still holds to the cent


class Unit(Enum):
    """What an amount is counted in; ``EITHER``: the way it is written does not say."""

    FEN = "fen"
    YUAN = "yuan"
    EITHER = "either"


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with the unit that its writing tells. Documented are whole fen (page 90284); a text with a decimal point
    or a currency is yuan (``sure``), a JSON number with cents most likely, and ``870.0`` may be both."""

    value: Decimal
    unit: Unit
    sure: bool = False

    def in_fen(self, siblings: Iterable["Amount | None"]) -> int | None:
        """The fen. One answer counts in one unit: the siblings decide what does not say, and what contradicts them
        can't be told (None). Nothing is nothing in every unit."""
        told = set() if self.sure else {other.unit for other in siblings if other and other.value}
        units = (told | {self.unit}) - {Unit.EITHER}
        if not self.value or units == {Unit.FEN}:
            return int(self.value)
        return int(self.value * 100) if units == {Unit.YUAN} else None


def amount(value: object) -> Amount | None:
    """What was written, if it is an amount: 8800, ``"8800"``, ``"88.00"``, ``"¥1,088.00"``, 88.5."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return Amount(Decimal(value), Unit.FEN)
    if isinstance(value, float):
        return _of_float(value)
    return _of_text(value) if isinstance(value, str) else None


def _of_float(value: float) -> Amount | None:
    if not abs(value) < _LARGEST:
        return None
    exact = Decimal(repr(value))
    if exact != round(exact, 2):
        return None
    return Amount(exact, Unit.EITHER if exact == int(exact) else Unit.YUAN)


def _of_text(value: str) -> Amount | None:
    found = _AMOUNT.fullmatch("".join(unicodedata.normalize("NFKC", value).upper().split()))
    if not found:
        return None
    in_yuan = found["cents"] or found["before"] or found["after"]
    if "," in found["whole"] and not in_yuan:
        return None
    digits = found["sign"] + found["whole"].replace(",", "") + (found["cents"] or "")
    return Amount(Decimal(digits), Unit.YUAN, sure=True) if in_yuan else Amount(Decimal(digits), Unit.FEN)


def day(value: object) -> str | None:
    """The calendar date in China, ISO; empty when none is told, None when it can't be read. Documented are Unix
    seconds; milliseconds and written dates are met too (``2026-11-01``, 20261101, ``2026年11月1日``)."""
    if value is None or value in ("", 0, "0") or isinstance(value, bool):
        return ""
    text = unicodedata.normalize("NFKC", _written(value)).strip()
    if not text:
        return ""
    if re.fullmatch("[0-9]{10}|[0-9]{13}", text) and (moment := _moment(int(text))):
        return moment
    if _ZONE.fullmatch(text) and (moment := _of_zone(text)):
        return moment
    found = _DAY.fullmatch(text)
    return _calendar(*(int(part) for part in found.groups() if part)) if found else None


def _written(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value) if isinstance(value, str) or (isinstance(value, int) and abs(value) < 10**20) else "?"


def _moment(at: int) -> str | None:
    """Unix seconds or milliseconds."""
    if at not in _SECONDS and at not in _MILLISECONDS:
        return None
    seconds = at if at in _SECONDS else at // 1000
    return datetime.fromtimestamp(seconds, UTC).astimezone(SHANGHAI).date().isoformat()


def _of_zone(text: str) -> str | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    return moment.astimezone(SHANGHAI).date().isoformat() if moment.tzinfo and moment.year in _YEARS else None


def _calendar(year: int, month: int, of_month: int) -> str | None:
    try:
        return date(year, month, of_month).isoformat() if year in _YEARS else None
    except ValueError:
        return None
