"""What the simulated platform remembers, as plain data, saved by these names; no rule and no I/O."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from simulator.state.switches import Switches

Json = dict[str, Any]


class Status(StrEnum):
    """reimburse_status of an invoice (pages 90284, 90285)."""

    INIT = "INVOICE_REIMBURSE_INIT"
    LOCK = "INVOICE_REIMBURSE_LOCK"
    CLOSURE = "INVOICE_REIMBURSE_CLOSURE"
    CANCEL = "INVOICE_REIMBURSE_CANCEL"


@dataclass(slots=True)
class Member:
    """A person of the corp (page 90196). `status`: 1 active, 2 disabled, 4 not activated, 5 left."""

    userid: str
    name: str
    department: list[int]
    main_department: int
    position: str = ""
    direct_leader: list[str] = field(default_factory=list)
    is_leader_in_dept: list[int] = field(default_factory=list)
    status: int = 1
    openid: str = ""
    visible: bool = True
    alias: str = ""

    @property
    def in_range(self) -> bool:
        """Whether the app can see and reach this person."""
        return self.status == 1 and self.visible


@dataclass(slots=True)
class Department:
    """A department (page 90208)."""

    id: int
    name: str
    parentid: int = 0
    department_leader: list[str] = field(default_factory=list)
    order: int = 0


@dataclass(slots=True)
class Invoice:
    """A wallet invoice. Money in fen, times in unix seconds.

    `codes`: account → its encrypt_codes, oldest first. `meddled`: a third party, or time, has changed its status.
    `shown`: (time, status) of each query, the latest last. `giving`: it is being given to somebody else.

    `fee_without_tax`, `tax`, `check_code`, `pdf_url` of None are left out of answers, as real issuers do.
    """

    id: str
    owner: str
    card_id: str
    type: str
    payee: str
    title: str
    fee: int
    billing_no: str
    billing_code: str
    billing_time: int
    detail: str = ""
    fee_without_tax: int | None = None
    tax: int | None = None
    check_code: str | None = ""
    pdf_url: str | None = None
    trip_pdf_url: str | None = None
    buyer_number: str = ""
    buyer_address_and_phone: str = ""
    buyer_bank_account: str = ""
    seller_number: str = ""
    seller_address_and_phone: str = ""
    seller_bank_account: str = ""
    remarks: str = ""
    cashier: str = ""
    maker: str = ""
    order_id: str = ""
    user_card_status: str = ""
    info: list[Json] = field(default_factory=list)
    begin_time: int | None = None
    end_time: int | None = None
    status: Status = Status.INIT
    locked_by: str = ""
    locked_at: int | None = None
    meddled: bool = False
    written_off_at: int | None = None
    giving: bool = False
    codes: dict[str, list[str]] = field(default_factory=dict)
    shown: list[tuple[float, str]] = field(default_factory=list)


Kind = Literal["said", "text", "markdown", "textcard", "template_card", "notice"]


@dataclass(slots=True)
class ChatItem:
    """One bubble in one member's chat with the app; a card sent to three people is three items.

    `said` is the member's own text; the other kinds came from the app, except `notice`,
    a grey line of the client.
    `card` is the card as it stands now, `replaced` the grey text that stands in place of its buttons,
    `pressed` the key clicked last while no update has come, `selected` question_key → chosen option ids.
    """

    id: int
    userid: str
    kind: Kind
    time: int
    text: str = ""
    title: str = ""
    url: str = ""
    btntxt: str = ""
    msgid: str = ""
    task_id: str = ""
    card: Json | None = None
    replaced: str = ""
    pressed: str = ""
    selected: dict[str, list[str]] = field(default_factory=dict)
    updates: int = 0
    warnings: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Message:
    """One accepted message/send: who got it, and the card's first form when it was a card."""

    msgid: str
    time: int
    msgtype: str
    receivers: list[str]
    task_id: str = ""
    card_type: str = ""
    updatable: bool = False


@dataclass(slots=True)
class ResponseCode:
    """A right to change one card once within 72 h (page 94888)."""

    code: str
    msgid: str
    made: float
    used: bool = False


@dataclass(slots=True)
class Credential:
    """A token, a ticket or a login code.

    `made` in unix seconds, `lives` in seconds. `app`: the app id of its account on api.weixin.qq.com, empty for Weixin
    Work. `about`: whom a login code is for, or why a token is special.
    """

    value: str
    kind: str
    made: float
    lives: float
    revoked: bool = False
    about: str = ""
    app: str = ""


@dataclass(slots=True)
class State:
    """Everything that survives a restart.

    `current`: kind → the credential in force. `task_ids`: task_id → msgid of its first use. `pulled`: account and
    encrypt_code → invoice id. `recent`: userid → when messages were delivered, `duplicates`: digest of a request → when
    it was sent, `first_msgids`: … → its first msgid; all times in simulated unix seconds. `msgids`: userid → the last
    MsgId of what they wrote. `deeds`: what was done, as ``recorder`` writes it.
    """

    members: dict[str, Member] = field(default_factory=dict)
    departments: dict[int, Department] = field(default_factory=dict)
    invoices: dict[str, Invoice] = field(default_factory=dict)
    chats: dict[str, list[ChatItem]] = field(default_factory=dict)
    messages: dict[str, Message] = field(default_factory=dict)
    response_codes: dict[str, ResponseCode] = field(default_factory=dict)
    credentials: dict[str, Credential] = field(default_factory=dict)
    tickets: dict[str, Credential] = field(default_factory=dict)
    current: dict[str, str] = field(default_factory=dict)
    task_ids: dict[str, str] = field(default_factory=dict)
    pulled: dict[str, str] = field(default_factory=dict)
    recent: dict[str, list[float]] = field(default_factory=dict)
    duplicates: dict[str, float] = field(default_factory=dict)
    first_msgids: dict[str, str] = field(default_factory=dict)
    msgids: dict[str, int] = field(default_factory=dict)
    deeds: list[Json] = field(default_factory=list)
    menu: list[Json] = field(default_factory=list)
    corp_name: str = ""
    tax_number: str = ""
    seed: int = 2026
    counter: int = 0
    clock_offset: float = 0.0
    switches: Switches = field(default_factory=Switches)
