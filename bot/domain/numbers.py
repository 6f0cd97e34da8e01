"""The numbers of an invoice: recognised by their shape, whatever field they came in. What makes them a key stands in
``identity``."""

import re
import unicodedata
from dataclasses import dataclass

from bot.domain.visible import visible

DIGITAL = 20
CODES = (10, 12)
NUMBER = 8
FISCAL_CODE, FISCAL_NUMBER = 8, 10

_SEVERAL = re.compile(r"[/,;|、]")  # what parts two numbers that came in one field
_FISCAL = ("财政", "票据", "非税")
_TAXED = "发票"


def normal(text: str) -> str:
    """Full-width to half-width, upper case, no blanks anywhere, nothing that can't be seen. What is normal already
    stays as it is."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).upper())
    return unicodedata.normalize("NFKC", re.sub(r"\s+", "", visible(folded)))


@dataclass(frozen=True, slots=True)
class Numbers:
    """``digital``: the 20 digits of a fully digital invoice. ``code`` and ``number``: of an older one 10 or 12 digits
    and 8, of a fiscal receipt (``fiscal``) 8 and 10. A fully digital one on paper has all three; what has no shape we
    know stands in ``number`` as it is. What there is not is empty."""

    digital: str = ""
    code: str = ""
    number: str = ""
    fiscal: bool = False

    @property
    def shown(self) -> str:
        """The one number that people see; empty when there is none."""
        return self.digital or self.number

    def ends(self, tail: str) -> bool:
        """One of the numbers printed on it ends like this."""
        return any(number.endswith(tail) for number in (self.digital, self.number) if number)

    @property
    def paired(self) -> bool:
        """Code and number are of a shape we know."""
        shape = (len(self.code), len(self.number))
        shapes = [(FISCAL_CODE, FISCAL_NUMBER)] if self.fiscal else [(code, NUMBER) for code in CODES]
        return shape in shapes and _digits(self.code + self.number)


def recognised(number: str, code: str, kind: str = "", about: str = "") -> Numbers:
    """The numbers in these two fields, which may stand in each other's place. ``kind`` and ``about`` (who sold what)
    tell an older invoice in swapped fields from a fiscal receipt, whose lengths are the same."""
    first, second = normal(number), normal(code)
    parts = [part for text in (first, second) for part in _SEVERAL.split(text) if _digits(part) and part.strip("0")]
    digital = _of_length(parts, DIGITAL)
    eight, ten, twelve = (_of_length(parts, length) for length in (NUMBER, *CODES))
    if eight and twelve:
        return Numbers(digital, twelve, eight)
    if eight and ten:
        if _is_fiscal(kind, about, named=eight in _SEVERAL.split(second)):
            return Numbers(digital, eight, ten, fiscal=True)
        return Numbers(digital, ten, eight)
    return Numbers(digital, twelve or ten) if digital else _shapeless(first, second)


def _shapeless(first: str, second: str) -> Numbers:
    """As it was written. What stands in the code's field and is as long as a code is none but a code: many invoices
    have the same."""
    number = first if _tells(first) else ""
    rest = second if _tells(second) else ""
    is_code = _digits(rest) and len(rest) in CODES
    return Numbers(code=rest, number=number) if number or is_code else Numbers(number=rest)


def _is_fiscal(kind: str, about: str, *, named: bool) -> bool:
    """8 and 10 digits: what it calls itself decides, then who sold what, then the names of the fields (``named``: the
    8 digits came as the code)."""
    if any(word in kind for word in _FISCAL):
        return True
    if _TAXED in kind:
        return False
    return any(word in about for word in _FISCAL) or named


def _of_length(parts: list[str], length: int) -> str:
    return next((part for part in parts if len(part) == length), "")


def _digits(text: str) -> bool:
    return re.fullmatch("[0-9]+", text) is not None


def _tells(text: str) -> bool:
    """Says something: ``/``, ``无`` and zeros do not."""
    return re.search("[1-9]", text) is not None
