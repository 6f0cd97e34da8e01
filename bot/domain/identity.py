"""When two wallet cards are the same invoice: decided by the shape of its numbers, never by a field's name."""

import hashlib
import re
import unicodedata

from bot.domain.invoice import CardRef, Invoice
from bot.domain.visible import visible

FULLY_DIGITAL = 20
CODE_LENGTHS = (10, 12)
NUMBER_LENGTH = 8


def normal(text: str) -> str:
    """Full-width to half-width, upper case, no blanks anywhere, nothing that can't be seen. What is normal already
    stays as it is."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).upper())
    return unicodedata.normalize("NFKC", re.sub(r"\s+", "", visible(folded)))


def identity(invoice: Invoice) -> str | None:
    """``D:<20 digits>`` for a fully digital invoice, ``T:<code>:<number>`` for an older one, None for neither shape."""
    fields = [normal(invoice.number), normal(invoice.code)]
    digits = [f for f in fields if re.fullmatch("[0-9]+", f)]
    for value in digits:
        if len(value) == FULLY_DIGITAL:
            return f"D:{value}"
    code = next((v for v in digits if len(v) in CODE_LENGTHS), None)
    number = next((v for v in digits if len(v) == NUMBER_LENGTH), None)
    return f"T:{code}:{number}" if code and number else None


def weak_key(invoice: Invoice) -> str:
    """``S:<seller>:<date>:<fen>``: same shop, same day, same sum is worth a look; empty when one is unknown."""
    seller = normal(invoice.seller_number)
    return f"S:{seller}:{invoice.billed_on}:{invoice.fee}" if seller and invoice.billed_on and invoice.fee else ""


def key_of(ref: CardRef, invoice: Invoice) -> str:
    """The key that may be live once in the company; without a shaped number it falls back to the card's own handle."""
    shaped = identity(invoice)
    if shaped:
        return shaped
    handle = hashlib.sha256(f"{ref.card_id}\n{ref.encrypt_code}".encode()).hexdigest()
    return f"C:{handle[:40]}"
