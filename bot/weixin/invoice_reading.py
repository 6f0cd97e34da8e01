"""Reading the platform's description of one invoice (pages 90284, 90287), which in the field is not as documented.

Known oddities: ``tax`` and its like are missing though promised; keys begin with a blank; ``trip_pdf_ur``; number and
code stand in each other's field (they stay there: the domain tells them by their shape); amounts come as strings. What
we do not know is kept as it came.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from bot.domain.invoice import CardRef, Found, Invoice, Item, Status
from bot.weixin import facts

CHINA = timezone(timedelta(hours=8))
_STATUS = {word: status for status, word in facts.STATUS_WORDS.items()}


def _text(value: object) -> str:
    """Anything as text that a database can hold; nothing as the empty one."""
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8").strip()


def _whole(value: object) -> int | None:
    """A whole number in any clothes; None when it is none."""
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    try:
        number = float(value) if isinstance(value, float) or "." in str(value) else int(value)
        return int(number) if number == int(number) else None
    except (ValueError, OverflowError):
        return None


def _listed(value: object) -> list[object]:
    """The objects of a list; none when it is no list."""
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


Word = Annotated[str, BeforeValidator(_text)]
Number = Annotated[int | None, BeforeValidator(_whole)]


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
    price: Number = None
    fee: Number = None


class WireDetails(_Lenient):
    """``user_info``: amounts in fen, ``billing_time`` in Unix seconds. Without a fee it is no invoice."""

    fee: Annotated[int, BeforeValidator(_whole)]
    reimburse_status: Status
    title: Word = ""
    billing_time: Number = None
    billing_no: Word = ""
    billing_code: Word = ""
    info: Annotated[list[WireItem], BeforeValidator(_listed)] = Field(default_factory=list)
    fee_without_tax: Number = None
    tax: Number = None
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
    begin_time: Number = None
    end_time: Number = None
    user_card_status: Word = ""


def read(data: Mapping[str, Any]) -> tuple[str, Invoice, Status, str] | None:
    """(card_id, invoice, status, openid) of one answer; None when it tells no amount or no status we know."""
    try:
        told = WireInvoice.model_validate(_tidied(data))
    except (ValidationError, RecursionError):
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
    return Invoice(
        number=more.billing_no,
        code=more.billing_code,
        kind=told.type,
        seller=told.payee,
        buyer=more.title,
        fee=more.fee,
        billed_on=_date(more.billing_time),
        tax=more.tax,
        fee_without_tax=more.fee_without_tax,
        buyer_number=more.buyer_number,
        seller_number=more.seller_number,
        check_code=more.check_code,
        detail=more.detail or told.detail,
        remarks=more.remarks,
        pdf_url=more.pdf_url,
        trip_pdf_url=more.trip_pdf_url,
        items=tuple(Item(item.name, item.num, item.unit, item.price, item.fee) for item in more.info),
        buyer_contact=more.buyer_address_and_phone,
        buyer_bank=more.buyer_bank_account,
        seller_contact=more.seller_address_and_phone,
        seller_bank=more.seller_bank_account,
        cashier=more.cashier,
        maker=more.maker,
        valid_from=_date(told.begin_time),
        expires_on=_date(told.end_time),
        card_status=told.user_card_status,
        extra={**_card_text(told), **told.rest(), **more.rest()},
    )


def _card_text(told: WireInvoice) -> dict[str, str]:
    """What stands on the card, where the invoice itself says something else."""
    return {"detail": told.detail} if told.detail and told.user_info.detail not in {"", told.detail} else {}


def _date(at: int | None) -> str:
    """Unix seconds as the calendar date in China; empty when there is none."""
    try:
        return datetime.fromtimestamp(at, UTC).astimezone(CHINA).date().isoformat() if at else ""
    except (ValueError, OverflowError, OSError):
        return ""
