"""When two wallet cards are the same invoice: decided by the invoice's own words, never by the handle it came with."""

import hashlib

from bot.domain.invoice import Invoice
from bot.domain.numbers import Numbers, normal

WEAK = "W:"
OF_HANDLE = "C:"  # made of a card's handle by releases before this one: stored, never made any more
LONGEST = 60  # characters of one part of a key; names of any length come from outside


def numbers(invoice: Invoice) -> Numbers:
    """What is recognised of the invoice's numbers, whatever field they came in."""
    return invoice.numbers


def keys(invoice: Invoice) -> tuple[str, ...]:
    """Every key the invoice has, the primary one first; at least one.

    ``D:<20>`` fully digital; ``T:<code>:<number>`` older; ``E:<8>:<10>`` fiscal receipt; a fully digital one on paper
    has two. 8 and 10 digits are read both ways, so that the two readings of one invoice meet. A number of no shape we
    know: ``N:<number>:<code>:<seller>:<date>:<fen>``; none at all: ``W:<seller>:<date>:<fen>``, the seller by tax
    number and by name.
    """
    found = numbers(invoice)
    shaped = ([f"D:{found.digital}"] if found.digital else []) + _pair(found)
    if shaped:
        return tuple(shaped)
    start = f"N:{_part(found.number)}:{_part(found.code)}:" if found.number else WEAK
    named = [_part(text) for text in (invoice.seller_number, invoice.seller)]
    sellers = dict.fromkeys(filter(None, named)) or [""]
    return tuple(f"{start}{seller}:{invoice.billed_on}:{invoice.fee}" for seller in sellers)


def is_weak(key: str) -> bool:
    """Two invoices with this key may be the same one: a suspicion, no proof."""
    return key.startswith(WEAK)


def own_key(weak: str, claim_id: int, no: int) -> str:
    """The key under which one of several invoices that share a weak key is entered; other keys have no blank."""
    return f"{weak.partition(' ')[0]} {claim_id}.{no}"


def has_own_key(key: str) -> bool:
    """Whether the invoice was entered beside another one that may be the same."""
    return is_weak(key) and " " in key


def tail_of(key: str) -> str:
    """The last four characters of the number in a key; empty for one that was made without a number."""
    kind, _, rest = key.partition(":")
    parts = rest.split(":")
    number = {"D": 0, "N": 0, "T": -1, "E": -1}.get(kind)
    return "" if number is None else parts[number][-4:]


def identity(invoice: Invoice) -> str | None:
    """The primary key, if the numbers have a shape we know."""
    found = numbers(invoice)
    return keys(invoice)[0] if found.digital or found.paired else None


def weak_key(invoice: Invoice) -> str:
    """``S:<seller>:<date>:<fen>``: same shop, same day, same sum is worth a look; empty when one is unknown."""
    seller = normal(invoice.seller_number)
    return f"S:{seller}:{invoice.billed_on}:{invoice.fee}" if seller and invoice.billed_on and invoice.fee else ""


def _pair(found: Numbers) -> list[str]:
    """The key made of code and number; for 8 and 10 digits the other reading too."""
    if not found.paired:
        return []
    code, number = found.code, found.number
    old, fiscal = f"T:{code}:{number}", f"E:{number}:{code}"
    if found.fiscal:
        return [f"E:{code}:{number}", f"T:{number}:{code}"]
    return [old, fiscal] if len(code) != 12 else [old]


def _part(text: str) -> str:
    """The normal form; of one too long for an index its beginning and a digest."""
    whole = normal(text).replace(":", "")
    if len(whole) <= LONGEST:
        return whole
    return f"{whole[:40]}~{hashlib.sha256(whole.encode()).hexdigest()[:16]}"
