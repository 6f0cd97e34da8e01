"""Reading the platform's description of one invoice (pages 90284, 90287), which in the field is not as documented.

Known oddities: ``tax`` and its like are missing though promised; keys begin with a blank; ``trip_pdf_ur``; number and
code stand in each other's field (they stay there: the domain tells them by their shape); amounts come as strings
and in yuan, dates as words. What we do not know is kept as it came.
"""

import json
from collections.abc import Iterable, Mapping
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.domain.invoice import CardRef, Found, Invoice, Item, Status
from bot.domain.visible import visible
from bot.weixin import facts
from bot.weixin.invoice_values import Amount, amount, day

UNCLEAR_SHOWN = 30
_STATUS = {word: status for status, word in facts.STATUS_WORDS.items()}


def _text(value: object) -> str:
    """Anything as text that a database can hold; nothing as the empty one."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8").strip()


def _listed(value: object) -> list[object]:
    """The objects of a list; none when it is no list."""
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


Word = Annotated[str, BeforeValidator(_text)]
Sum = Annotated[Amount | None, BeforeValidator(amount)]
Day = Annotated[str | None, BeforeValidator(day)]


class _Lenient(BaseModel):
    model_config = ConfigDict(extra="allow", hide_input_in_errors=True)

    def rest(self) -> dict[str, str]:
        """What we have no field for."""
        return {_text(name): _text(value) for name, value in (self.model_extra or {}).items()}


class WireItem(_Lenient):
    """A row of ``info``; ``price`` and, in samples alone, ``fee`` in fen."""

    name: Word = ""
    num: Word = ""
    unit: Word = ""
    price: Sum = None
    fee: Sum = None


class WireDetails(_Lenient):
    """``user_info``: amounts in fen, ``billing_time`` in Unix seconds; both are met otherwise too (``invoice_values``).
    Without a fee it is no invoice."""

    fee: Any
    reimburse_status: Status
    title: Word = ""
    billing_time: Any = None
    billing_no: Word = ""
    billing_code: Word = ""
    info: Annotated[list[WireItem], BeforeValidator(_listed)] = Field(default_factory=list)
    fee_without_tax: Sum = None
    tax: Sum = None
    detail: Word = ""
    pdf_url: Word = ""
    trip_pdf_url: Word = ""
    check_code: Word = ""
    buyer_number: Word = ""
    buyer_address_and_phone: Word = ""
    buyer_bank_account: Word = ""
    seller_number: Word = ""
    seller_address_and_phone: Word = ""
    seller_bank_account: Word = ""
    remarks: Word = ""
    cashier: Word = ""
    maker: Word = ""


class WireInvoice(_Lenient):
    """One answer of the query."""

    user_info: WireDetails
    card_id: Word = ""
    openid: Word = ""
    type: Word = ""
    payee: Word = ""
    detail: Word = ""
    begin_time: Day = None
    end_time: Day = None
    user_card_status: Word = ""


def read(data: Mapping[str, Any]) -> tuple[str, Invoice, Status, str] | None:
    """(card_id, invoice, status, openid) of one answer; None when it tells no amount or no status we know."""
    try:
        told = WireInvoice.model_validate(_tidied(data))
    except (ValidationError, RecursionError):
        return None
    if told.user_info.fee in (None, ""):
        return None
    return told.card_id, _invoice(told), told.user_info.reimburse_status, told.openid


def found(ref: CardRef, data: Mapping[str, Any]) -> Found | None:
    """The answer for a card asked for alone."""
    told = read(data)
    return told and Found(ref, told[1], told[2], told[3])


def _tidied(data: Mapping[str, Any]) -> dict[str, Any]:
    """Keys without their blanks and typing errors, the status in our word; the answer's own code and text left out."""
    top = {key.strip(): value for key, value in data.items() if key.strip() not in {"errcode", "errmsg"}}
    inner = top.get("user_info")
    if isinstance(inner, dict):
        inner = {key.strip(): value for key, value in inner.items()}
        if "trip_pdf_ur" in inner:
            inner.setdefault("trip_pdf_url", inner.pop("trip_pdf_ur"))
        inner["reimburse_status"] = _STATUS.get(_text(inner.get("reimburse_status")))
        top["user_info"] = inner
    return top


def _invoice(told: WireInvoice) -> Invoice:
    more = told.user_info
    fee, billed_on = amount(more.fee), day(more.billing_time)
    sums = (fee, more.fee_without_tax, more.tax)
    fen = _fen(fee, sums)
    unclear = {"fee": more.fee} if fen is None else {}
    unclear |= {"date": more.billing_time} if billed_on is None else {}
    return Invoice(
        number=more.billing_no,
        code=more.billing_code,
        kind=told.type,
        seller=told.payee,
        buyer=more.title,
        fee=fen or 0,
        billed_on=billed_on or "",
        tax=_fen(more.tax, sums),
        fee_without_tax=_fen(more.fee_without_tax, sums),
        buyer_number=more.buyer_number,
        seller_number=more.seller_number,
        check_code=more.check_code,
        detail=more.detail or told.detail,
        remarks=more.remarks,
        pdf_url=more.pdf_url,
        trip_pdf_url=more.trip_pdf_url,
        items=tuple(_item(item, sums) for item in more.info),
        buyer_contact=more.buyer_address_and_phone,
        buyer_bank=more.buyer_bank_account,
        seller_contact=more.seller_address_and_phone,
        seller_bank=more.seller_bank_account,
        cashier=more.cashier,
        maker=more.maker,
        valid_from=told.begin_time or "",
        expires_on=told.end_time or "",
        card_status=told.user_card_status,
        extra={**_card_text(told), **told.rest(), **more.rest()},
        unclear={name: visible(_text(value))[:UNCLEAR_SHOWN] for name, value in unclear.items()},
    )


def _item(item: WireItem, sums: Iterable[Amount | None]) -> Item:
    return Item(item.name, item.num, item.unit, _fen(item.price, sums), _fen(item.fee, sums))


def _fen(told: Amount | None, siblings: Iterable[Amount | None]) -> int | None:
    return told.in_fen(siblings) if told else None


def _card_text(told: WireInvoice) -> dict[str, str]:
    """What stands on the card, where the invoice itself says something else."""
    return {"detail": told.detail} if told.detail and told.user_info.detail not in {"", told.detail} else {}
