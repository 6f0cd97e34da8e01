"""An electronic invoice as we know it, and the handle under which the wallet knows it."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NewType, Self

from bot.domain.numbers import Numbers, recognised

UserId = NewType("UserId", str)


class Account(StrEnum):
    """The account a card was pulled under, which alone can ask for it: also the door a member comes through."""

    WORK = "work"
    OFFICIAL = "official_account"
    MINI = "mini_program"
    APP = "open_app"


class Status(StrEnum):
    """What the wallet says of an invoice; also what we can wish for (all but CANCELLED)."""

    FREE = "free"
    LOCKED = "locked"
    CLOSED = "closed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class CardRef:
    """The only handle on a wallet card. ``card_id`` alone repeats among invoices; with the code it does not.

    The code opens the card for ``account`` alone: the one under which the invoice was picked.
    """

    card_id: str
    encrypt_code: str
    account: Account = Account.WORK


def by_account(refs: Iterable[CardRef]) -> dict[Account, list[CardRef]]:
    """The refs parted by the account that can open them; one call of the platform never mixes accounts."""
    parts: dict[Account, list[CardRef]] = {}
    for ref in refs:
        parts.setdefault(ref.account, []).append(ref)
    return parts


FLIGHTS = ("航空", "机票")  # in the kind of an invoice


@dataclass(frozen=True, slots=True)
class Item:
    """One row of goods on the invoice; ``price`` of one and ``fee`` of all in fen."""

    name: str
    num: str = ""
    unit: str = ""
    price: int | None = None
    fee: int | None = None


@dataclass(frozen=True, slots=True)
class Invoice:
    """The invoice's own words, as the platform told them. Amounts in fen, ``billed_on`` an ISO calendar date
    (UTC+8). ``unclear``: what of ``fee`` and ``date`` was told but can't be read, as it came; it has no value then."""

    number: str
    code: str
    kind: str
    seller: str
    buyer: str
    fee: int
    billed_on: str
    tax: int | None = None
    fee_without_tax: int | None = None
    buyer_number: str = ""
    seller_number: str = ""
    check_code: str = ""
    detail: str = ""
    remarks: str = ""
    pdf_url: str = field(default="", repr=False)
    trip_pdf_url: str = field(default="", repr=False)
    items: tuple[Item, ...] = ()
    buyer_contact: str = ""
    buyer_bank: str = ""
    seller_contact: str = ""
    seller_bank: str = ""
    cashier: str = ""
    maker: str = ""
    valid_from: str = ""
    expires_on: str = ""
    card_status: str = ""
    extra: dict[str, str] = field(default_factory=dict)
    unclear: dict[str, str] = field(default_factory=dict)

    def without_links(self) -> Self:
        """The same without the addresses of its files: they are secrets."""
        return replace(self, pdf_url="", trip_pdf_url="")

    @property
    def other_charges(self) -> int | None:
        """What the total holds beside net and tax, in fen; None when the three do not go together.

        The wallet has no field for it. Only a flight's invoice (电子发票（航空运输电子客票行程单）) has any: its total
        is fare + fuel + tax + development fund + other taxes, and fund and other taxes are no part of the taxed amount
        (¥870.00 = 752.29 + 67.71 + 50.00). They are collected in whole yuan and are less than the flight itself; any
        other difference does not count as them. On a rail or coach ticket net and tax are the whole fare.
        """
        if self.fee_without_tax is None or self.tax is None:
            return 0
        taxed = self.fee_without_tax + self.tax
        rest = self.fee - taxed
        charged = any(word in self.kind for word in FLIGHTS) and 0 < rest < taxed and rest % 100 == 0
        return rest if charged or rest == 0 else None

    @property
    def numbers(self) -> Numbers:
        """What is recognised of the numbers; ``number`` and ``code`` are as they came."""
        return recognised(self.number, self.code, self.kind, f"{self.seller} {self.detail}")

    @property
    def tail(self) -> str:
        """The last four digits of the number: how people name an invoice."""
        return self.numbers.shown[-4:]


@dataclass(frozen=True, slots=True)
class Found:
    """A query's answer for one card: what it is, in which state, whose (the owner's openid)."""

    ref: CardRef
    invoice: Invoice
    status: Status
    openid: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A query was refused for this card, or its answer left it out (``code`` 0)."""

    ref: CardRef
    code: int


Lookup = Found | Unreadable
