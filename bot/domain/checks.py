"""What is checked of an invoice before it is locked: each rule says what was read, what it should be, what to do.

Pure: the wallet's state and duplicates are looked up elsewhere. A finding blocks the invoice or only warns.
"""

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.identity import identity
from bot.domain.invoice import Invoice
from bot.domain.numbers import normal
from bot.domain.titles import is_personal, may_be_a_person, says_nothing, tax_number


@dataclass(frozen=True, slots=True)
class Company:
    """Whom invoices must be made out to."""

    name: str
    tax_number: str


@dataclass(frozen=True, slots=True)
class House:
    """The rules of the house. ``max_age_days`` 0: any age; ``personal_types``: words that allow a personal title."""

    companies: tuple[Company, ...] = ()
    personal_types: tuple[str, ...] = ()
    max_age_days: int = 0
    old_blocks: bool = False


ANY_HOUSE = House()


@dataclass(frozen=True, slots=True)
class Finding:
    """``note`` is a text key, filled with ``args``; ``chip`` the short word for it.

    ``asks``: the claimant has to write why it should go through all the same. ``quiet``: for those who decide alone.
    """

    blocks: bool
    chip: str
    note: str
    args: Mapping[str, str] = field(default_factory=dict)
    asks: bool = False
    quiet: bool = False


LOOK_ALIKE = Finding(False, "chip.look_alike", "row.look_alike", quiet=True)
NO_ORIGINAL = Finding(False, "chip.no_pdf", "row.no_pdf")


def check(invoice: Invoice, house: House, today: date) -> list[Finding]:
    """Everything there is to say about this invoice: what blocks first, what is quiet last."""
    found = [finding for rule in RULES for finding in rule(invoice, house, today)]
    return sorted(found, key=lambda finding: (not finding.blocks, finding.quiet))


def _title(invoice: Invoice, house: House, today: date) -> Iterator[Finding]:
    """The buyer's name and tax number are those of one of our companies (A-5, A-6)."""
    if not house.companies or _is_ours(invoice, house) or _is_a_person_s(invoice, house):
        return
    if is_personal(invoice):
        types = "、".join(house.personal_types)
        yield Finding(True, "chip.personal", "row.personal" if types else "row.personal_any", {"types": types})
        return
    same_number = next((c for c in house.companies if normal(c.tax_number) == normal(invoice.buyer_number)), None)
    wanted = same_number or _closest(invoice.buyer, house)
    if normal(wanted.name) != normal(invoice.buyer):
        args = {"read": marked(invoice.buyer, wanted.name), "wanted": wanted.name, "tail": wanted.tax_number[-4:]}
        yield Finding(True, "chip.title", "row.wrong_title", args)
    else:
        args = {"read": marked(invoice.buyer_number, wanted.tax_number), "wanted": wanted.tax_number}
        yield Finding(True, "chip.title", "row.wrong_tax_number", args)


def _is_ours(invoice: Invoice, house: House) -> bool:
    """A missing tax number is not held against the invoice: the platform often leaves it out."""
    told = normal(invoice.buyer_number)
    return any(
        normal(invoice.buyer) == normal(company.name)
        and (told == normal(company.tax_number) or says_nothing(invoice.buyer_number))
        for company in house.companies
    )


def _is_a_person_s(invoice: Invoice, house: House) -> bool:
    """A ticket of a kind on which persons travel by their own name: whatever stands in the number's place is no
    company's, or ours."""
    if not any(word in f"{invoice.kind} {invoice.detail} {_goods(invoice)}" for word in house.personal_types):
        return False
    number, buyer = tax_number(invoice.buyer_number), normal(invoice.buyer)
    if number:
        return not buyer and any(normal(company.tax_number) == number for company in house.companies)
    return may_be_a_person(invoice) or any(normal(company.name) == buyer for company in house.companies)


def _closest(buyer: str, house: House) -> Company:
    return max(house.companies, key=lambda c: difflib.SequenceMatcher(None, normal(buyer), normal(c.name)).ratio())


def marked(read: str, wanted: str) -> str:
    """What was read, with what differs in brackets: ``北京某某科技【分】公司``; a gap is ``【】``. Blanks, widths and
    case, which make no other title, are not marked."""
    theirs, ours = _signs(read), _signs(wanted)
    alike = difflib.SequenceMatcher(None, [normal(s) for s in theirs], [normal(s) for s in ours], autojunk=False)
    text = ""
    for tag, start, end, *_ in alike.get_opcodes():
        part = "".join(theirs[start:end])
        other = part.rstrip()
        text += part if tag == "equal" else f"【{other}】{part[len(other) :]}"
    return text


def _signs(text: str) -> list[str]:
    """The characters, each with the blanks that follow it."""
    return re.findall(r"\S\s*|^\s+", text)


def _goods(invoice: Invoice) -> str:
    return " ".join(item.name for item in invoice.items)


def _age(invoice: Invoice, house: House, today: date) -> Iterator[Finding]:
    """Not older than the house allows; a year's invoices go into its books until 31 May of the next (A-8)."""
    if "date" in invoice.unclear:
        yield Finding(True, "chip.unclear", "row.unclear_date", {"read": invoice.unclear["date"]})
    if not invoice.billed_on:
        return
    billed = date.fromisoformat(invoice.billed_on)
    age = (today - billed).days
    if house.max_age_days and age > house.max_age_days:
        args = {"age": str(age), "limit": str(house.max_age_days)}
        note = "row.too_old_blocks" if house.old_blocks else "row.too_old"
        yield Finding(house.old_blocks, "chip.old", note, args, asks=not house.old_blocks)
    if billed.year < today.year:
        left = (date(billed.year + 1, 5, 31) - today).days
        args = {"year": str(billed.year), "days": str(left)}
        yield Finding(False, "chip.year", "row.year_ends" if left >= 0 else "row.year_over", args)


def _valid(invoice: Invoice, house: House, today: date) -> Iterator[Finding]:
    """The wallet does not call the card expired."""
    over = bool(invoice.expires_on) and date.fromisoformat(invoice.expires_on) < today
    if over or "EXPIRE" in invoice.card_status.upper():
        yield Finding(False, "chip.expired", "row.expired")


def _sums(invoice: Invoice, house: House, today: date) -> Iterator[Finding]:
    """The amount is told, and net, tax and what may stand beside them make the total, where they are told (A-17)."""
    if "fee" in invoice.unclear:
        yield Finding(True, "chip.unclear", "row.unclear_fee", {"read": invoice.unclear["fee"]})
    elif invoice.fee < 0:
        yield Finding(True, "chip.negative", "row.negative")
    elif invoice.fee == 0:
        yield Finding(True, "chip.sum", "row.no_amount")
    elif invoice.other_charges is None:
        yield Finding(False, "chip.sum", "row.sum")


def _original(invoice: Invoice, house: House, today: date) -> Iterator[Finding]:
    """There is a PDF to keep (A-15)."""
    if not invoice.pdf_url:
        yield NO_ORIGINAL


def _number(invoice: Invoice, house: House, today: date) -> Iterator[Finding]:
    """The number has a shape we know, so that duplicates are found; a fully digital one begins with its year."""
    key = identity(invoice)
    other_year = key is not None and key.startswith("D:") and key[2:4] != invoice.billed_on[2:4]
    if key is None or (invoice.billed_on and other_year):
        yield Finding(False, "chip.odd", "row.odd_number")


def _complete(invoice: Invoice, house: House, today: date) -> Iterator[Finding]:
    """What the platform left out has to be read off the original by whoever decides."""
    has_number = is_personal(invoice) or _is_a_person_s(invoice, house) or not says_nothing(invoice.buyer_number)
    told = {
        "seller": bool(invoice.seller),
        "date": bool(invoice.billed_on or invoice.unclear.get("date")),
        "tax_number": has_number,
    }
    missing = [name for name, is_told in told.items() if not is_told]
    yield from (Finding(False, "chip.missing", f"row.missing_{name}", quiet=True) for name in missing)


Rule = Callable[[Invoice, House, date], Iterator[Finding]]
RULES: tuple[Rule, ...] = (_title, _sums, _age, _valid, _number, _original, _complete)
