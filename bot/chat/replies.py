"""What a handler may answer and what a job may send: values only; sending them is the adapter's job."""

from dataclasses import dataclass, field
from typing import Any

from bot.domain.invoice import UserId


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the catalogue under ``key``, filled with ``args``."""

    key: str
    args: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence followed by a link; ``path`` is a path of ours and becomes an absolute URL when it is sent."""

    key: str
    path: str
    label: str
    args: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Nothing:
    """No answer: the right one to an event that nobody expects to be answered."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """The click is answered by rewriting its card (already enqueued by the use case); nothing else is said."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A text ready to be read, with an optional link: ``url`` is absolute for the messenger, a path of ours in a reply;
    ``label`` likewise is its text, or a key of the catalogue in a reply."""

    text: str
    url: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A guess at what was meant: buttons with these keys, whose texts are ``button.<key>`` of the catalogue."""

    buttons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Button:
    """A button: with ``key`` it calls back, with ``url`` it opens a page. ``style`` 1 primary, 2 destructive,
    3 plain."""

    text: str
    key: str = ""
    url: str = ""
    style: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a card: a short label and a value; with ``url`` the value is a link, with ``member`` it opens
    that member."""

    label: str
    value: str
    url: str = ""
    member: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """A drop-down on a card: ``options`` are (id, text)."""

    key: str
    title: str
    options: tuple[tuple[str, str], ...]
    selected: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """A template card. With buttons it is a button card, without it is a notice.

    ``replaced`` greys the buttons out and stands in their place (only in an update). ``gives_way``: names in title and
    subtitle that are shortened first where there is not room for all.
    """

    title: str
    source: str = ""
    desc: str = ""
    subtitle: str = ""
    rows: tuple[Row, ...] = ()
    url: str = ""
    buttons: tuple[Button, ...] = ()
    choice: Choice | None = None
    menu: tuple[Button, ...] = ()
    gives_way: tuple[str, ...] = ()
    replaced: str = ""
    task_id: str = ""


@dataclass(frozen=True, slots=True)
class Sent:
    """What the platform said of a message: its id, the one-time code to rewrite it, who could not be reached."""

    msgid: str = ""
    response_code: str = field(default="", repr=False)
    unreachable: tuple[UserId, ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page: a template of ``templates/`` and what it needs."""

    template: str
    context: dict[str, Any] = field(default_factory=dict)
    status: int = 200


@dataclass(frozen=True, slots=True)
class Json:
    """An answer of the API: a dataclass, or a dict."""

    data: Any
    status: int = 200


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be saved, never shown inside a page of ours."""

    name: str
    content: bytes = field(repr=False)
    kind: str = "application/pdf"


@dataclass(frozen=True, slots=True)
class Redirect:
    """Go on at this path of ours (303 after a POST)."""

    path: str


Reply = Text | Link | Plain | Offer | Nothing | Refreshed
WebReply = Page | Json | Download | Redirect
