"""What goes over the HTTP API, both ways: the server checks what is sent by these, the OpenAPI document shows them.

Money is in fen, moments are ISO 8601 in UTC; a field that ends in ``_text`` is for people, in the member's language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, ClassVar

from pydantic import ConfigDict, Field

from bot.domain.category import Category

STRICT = ConfigDict(extra="forbid")
KEY = Field(
    min_length=1,
    max_length=64,
    pattern="^[!-~]+$",
    description="Made by the client, kept till the submission's fate is known; the same key is the same claim.",
)
ID = Annotated[str, Field(max_length=64)]
IDS = Annotated[list[ID], Field(max_length=200)]


@dataclass(frozen=True, slots=True)
class PageConfig:
    """What a page gives to the JS-SDK; ``corpId`` and ``agentId`` in Weixin Work, ``appId`` in an Official Account."""

    timestamp: int
    nonceStr: str  # noqa: N815 - the platform's spelling, here and below
    signature: str
    corpId: str | None = None  # noqa: N815
    agentId: int | None = None  # noqa: N815
    appId: str | None = None  # noqa: N815


@dataclass(frozen=True, slots=True)
class CardSign:
    """What opens the wallet, to be handed to the client as it is; ``appId`` is the app's own, empty elsewhere."""

    timestamp: int
    nonceStr: str  # noqa: N815
    signType: str  # noqa: N815
    cardSign: str  # noqa: N815
    appId: str = ""  # noqa: N815


@dataclass(frozen=True, slots=True)
class Choice:
    """``result``: what the client's picker gave, as it came: the whole object, its list, or either as JSON text.
    ``have``: the picks that are on the page already."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    result: Any = None
    have: IDS = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Selection:
    """Some picks."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    picks: IDS


@dataclass(frozen=True, slots=True)
class Submission:
    """A claim of these picks. ``notes`` and ``categories`` are by pick."""

    __pydantic_config__: ClassVar[ConfigDict] = STRICT
    key: Annotated[str, KEY]
    picks: IDS
    purpose: Annotated[str, Field(max_length=1000)] = ""
    notes: Mapping[str, str] = field(default_factory=dict)
    categories: Mapping[str, Category] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Row:
    """One picked invoice. ``state``: ok, warn or blocked; ``asks``: it needs a word in ``notes``; ``soon``: look
    again in a moment."""

    pick: str
    state: str
    chip: str
    note: str
    link: str
    asks: bool
    soon: bool
    category: str
    seller: str = ""
    tail: str = ""
    date: str = ""
    date_text: str = ""
    amount: int = 0
    amount_text: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Total:
    """A sum, in figures and capitals."""

    total: int
    total_text: str
    total_capital: str
    count: int


@dataclass(frozen=True, slots=True)
class Picked(Total):
    """What was chosen, what it comes to, and who will approve."""

    rows: list[Row]
    ok_count: int
    summary: str
    approvers: list[str]
    approver_note: str | None


@dataclass(frozen=True, slots=True)
class Submitted:
    """A claim, on its way to being locked. ``text``: what there is to say."""

    claim: str
    state: str
    url: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class ClaimInList:
    """One claim in a list."""

    number: str
    state: str
    state_text: str
    total: int
    total_text: str
    lines: int
    claimant: str
    at: str
    purpose: str
    waiting_for: list[str]


@dataclass(frozen=True, slots=True)
class ClaimList:
    """The member's claims, newest first. ``next``: what to ask for as ``before`` to get older ones; null at the end."""

    claims: list[ClaimInList]
    next: str | None


@dataclass(frozen=True, slots=True)
class LineShown:
    """One invoice of a claim."""

    no: int
    state: str
    state_text: str
    seller: str
    tail: str
    date: str
    amount: int
    amount_text: str
    kind: str
    category: str
    note: str
    why: str


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a claim's history."""

    at: str
    at_text: str
    text: str
    tone: str


@dataclass(frozen=True, slots=True)
class ClaimShown:
    """One claim as this member may see it. ``version`` differs when there is something new; ``poll``: it may change by
    itself."""

    number: str
    state: str
    state_text: str
    version: str
    total: int
    total_text: str
    claimant: str
    purpose: str
    waiting_for: list[str]
    waits: str
    trouble: str | None
    poll: bool
    can_withdraw: bool
    lines: list[LineShown]
    timeline: list[Event]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence for the member."""

    text: str
