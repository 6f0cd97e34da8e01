"""What can arrive from a member, in our words; reading the platform's XML into these is ``bot.weixin.wire``."""

from dataclasses import dataclass, field
from datetime import datetime

from bot.domain.invoice import UserId


@dataclass(frozen=True, slots=True)
class Event:
    """Something a member did (``sender`` is ``sys`` for the platform itself) at ``at`` (aware, UTC)."""

    sender: UserId
    at: datetime


@dataclass(frozen=True, slots=True)
class TextMessage(Event):
    """A typed message."""

    text: str


@dataclass(frozen=True, slots=True)
class OtherMessage(Event):
    """An image, voice, video, location, link, or a kind we do not know; ``fields`` keeps what it carried."""

    kind: str
    fields: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CardClick(Event):
    """A button of a card (or an entry of its menu) was pressed. ``chosen``: question key → option ids."""

    task_id: str
    key: str
    response_code: str = field(repr=False)
    card_type: str = ""
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MenuClick(Event):
    """An entry of the app's menu was pressed."""

    key: str


@dataclass(frozen=True, slots=True)
class Entered(Event):
    """The member opened the app's chat."""


@dataclass(frozen=True, slots=True)
class Left(Event):
    """The member left the company or the app's visible range, or was disabled."""


@dataclass(frozen=True, slots=True)
class Renamed(Event):
    """The platform says that a member got another userid; an app of our kind need not be told."""

    old: UserId
    new: UserId


@dataclass(frozen=True, slots=True)
class OtherEvent(Event):
    """Any other event, kept with its fields; nobody has to answer it."""

    kind: str
    fields: dict[str, str] = field(default_factory=dict)
