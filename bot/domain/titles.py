"""Whom an invoice is made out to, as far as its title and number tell: a person or a company. What the house takes
stands in ``checks``."""

import re
from datetime import date

from bot.domain.invoice import Invoice
from bot.domain.numbers import normal

PERSONAL = ("个人", "個人")
COMPANY_WORDS = (
    "公司",
    "厂",
    "店",
    "院",
    "所",
    "会",
    "局",
    "部",
    "中心",
    "集团",
    "大学",
    "学校",
    "合作社",
    "企业",
    "工作室",
    "行",
    "社",
)
TAX_NUMBER_LENGTHS = (15, 17, 18, 20)  # GB 32100-2015 has 18; those of before live on
_CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # of an 18-digit tax number; its last one is checked modulo 31
_PERSON = re.compile(r"[1-8][0-9]{5}((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})[0-9]{3}[0-9X]")  # GB 11643-1999


def tax_number(text: str) -> str:
    """The tax number of a company, in its normal form; empty for anything else that stands in its place: a person's ID
    or passport number, one that is masked, ``/``, ``无``, zeros."""
    number = normal(text)
    told = re.fullmatch("[0-9A-Z]+", number) and len(number) in TAX_NUMBER_LENGTHS
    return number if told and number.strip("0X") and not _is_persons(number) and not _is_masked(number) else ""


def says_nothing(text: str) -> bool:
    """No number at all: empty, ``/``, ``无``, zeros."""
    return not re.search("[1-9A-Z]", normal(text))


def is_personal(invoice: Invoice) -> bool:
    """Made out to a person: the word itself, or a short name that is none of a company, without a tax number."""
    buyer = normal(invoice.buyer)
    if tax_number(invoice.buyer_number):
        return False
    return not buyer or buyer.startswith(PERSONAL) or (len(buyer) <= 4 and not _sounds_like_a_company(buyer))


def may_be_a_person(invoice: Invoice) -> bool:
    """Where persons' names are expected, one may also be long, foreign, or end like a company's (陈知行)."""
    buyer = normal(invoice.buyer)
    short = len(buyer) <= 4 or not _sounds_like_a_company(buyer)
    return is_personal(invoice) or (not tax_number(invoice.buyer_number) and short)


def _sounds_like_a_company(buyer: str) -> bool:
    return any(word in buyer for word in COMPANY_WORDS)


def _is_persons(number: str) -> bool:
    """18 digits with a date of birth, which a company's number may look like: then its own check digit decides."""
    found = _PERSON.fullmatch(number)
    if not found or _is_credit_code(number):
        return False
    try:
        date(*(int(part) for part in found.groups()))
    except ValueError:
        return False
    return True


def _is_credit_code(number: str) -> bool:
    """The last sign is the one that the others ask for (GB 32100-2015: weights 3 to the power of the place)."""
    total = sum(_CREDIT_SIGNS.index(sign) * pow(3, place, 31) for place, sign in enumerate(number[:17]))
    return number[17] in _CREDIT_SIGNS and (31 - total % 31) % 31 == _CREDIT_SIGNS.index(number[17])


def _is_masked(number: str) -> bool:
    """``4403XXXXXXXX1234``: asterisks have failed already."""
    return re.fullmatch("[0-9]*X{4,}[0-9X]*", number) is not None
