"""Reading a stored callback into an event of ours (pages 90239, 90240); authenticating it is done in ``callback``.

What wechatpy knows is read through its classes; clicks on cards, which it does not know, through models of ours. What
neither knows becomes an ``OtherMessage`` or ``OtherEvent``.
"""

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, Field, ValidationError
from wechatpy.messages import BaseMessage, UnknownMessage  # type: ignore[import-untyped]
from wechatpy.work import events as known_events  # type: ignore[import-untyped]
from wechatpy.work import messages as known_messages
from wechatpy.work import parse_message

from bot.chat.events import CardClick, Entered, Event, Left, MenuClick, OtherEvent, OtherMessage, Renamed, TextMessage
from bot.domain.invoice import UserId
from bot.weixin import facts

log = logging.getLogger(__name__)

_ENVELOPE = frozenset({"ToUserName", "FromUserName", "CreateTime", "MsgType", "Event", "AgentID"})


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""


def _several(value: object) -> list[object]:
    """What XML repeats: nothing, one or many."""
    return value if isinstance(value, list) else [] if value is None else [value]


def _options(value: object) -> tuple[str, ...]:
    """The ids inside an OptionIds element, under either spelling."""
    inner = value if isinstance(value, dict) else {}
    return tuple(filter(None, map(_word, _several(inner.get("OptionId", inner.get("OpitonId"))))))


Word = Annotated[str, BeforeValidator(_word)]


class _Selected(BaseModel):
    """The answer to one question; an SDK in the field reads the misspelt name, the documentation writes the other."""

    question: Word = Field("", alias="QuestionKey")
    options: Annotated[tuple[str, ...], BeforeValidator(_options)] = Field((), alias="OptionIds")
    misspelt: Annotated[tuple[str, ...], BeforeValidator(_options)] = Field((), alias="OpitonIds")


def _selected(value: object) -> list[object]:
    inner = value.get("SelectedItem") if isinstance(value, dict) else None
    return [entry for entry in _several(inner) if isinstance(entry, dict)]


class _Click(BaseModel):
    """template_card_event and template_card_menu_event; the latter carries no SelectedItems."""

    key: Word = Field("", alias="EventKey")
    task_id: Word = Field("", alias="TaskId")
    card_type: Word = Field("", alias="CardType")
    response_code: Word = Field("", alias="ResponseCode", repr=False)
    items: Annotated[list[_Selected], BeforeValidator(_selected)] = Field(default_factory=list, alias="SelectedItems")


def read_event(xml: str) -> Event:
    """The event in ``xml``, which is as ``Callback.open_message`` gave it. Never raises for an authentic message."""
    try:
        message = parse_message(xml)
        data = message._data if isinstance(message._data, dict) else {}
    except Exception as error:  # wechatpy lets many types out
        log.warning("a stored callback can't be read: %s", type(error).__name__)
        return OtherMessage(UserId(facts.SYSTEM_SENDER), datetime.fromtimestamp(0, UTC), "unreadable")
    sender = UserId(_word(data.get("FromUserName")) or facts.SYSTEM_SENDER)
    at = _time(data.get("CreateTime"))
    kind = _word(data.get("MsgType")).lower()
    if kind == "event":
        return _event(message, data, sender, at)
    if isinstance(message, known_messages.TextMessage):
        return TextMessage(sender, at, _word(data.get("Content")))
    return OtherMessage(sender, at, kind, _fields(message, data))


def _event(message: BaseMessage, data: Mapping[str, Any], sender: UserId, at: datetime) -> Event:
    name = _word(data.get("Event")).lower()
    if name in facts.CARD_EVENTS:
        return _click(name, data, sender, at)
    if isinstance(message, known_events.ClickEvent):
        return MenuClick(sender, at, _word(data.get("EventKey")))
    if isinstance(message, known_events.EnterAgentEvent):
        return Entered(sender, at)
    if name == facts.LEAVES_RANGE:
        return Left(sender, at)
    if name == facts.CONTACT_CHANGED and _word(data.get("ChangeType")).lower() == facts.MEMBER_CHANGED:
        old, new = _word(data.get("UserID")), _word(data.get("NewUserID"))
        if old and new and sender == facts.SYSTEM_SENDER:
            return Renamed(sender, at, UserId(old), UserId(new))
    return OtherEvent(sender, at, name, _fields(message, data))


def _click(name: str, data: Mapping[str, Any], sender: UserId, at: datetime) -> Event:
    try:
        click = _Click.model_validate(data)
    except ValidationError:
        return OtherEvent(sender, at, name, _flat(data))
    chosen = {item.question: item.options or item.misspelt for item in click.items if item.question}
    return CardClick(sender, at, click.task_id, click.key, click.response_code, click.card_type, chosen)


def _fields(message: BaseMessage, data: Mapping[str, Any]) -> dict[str, str]:
    """What the message carried beside its envelope; a class of wechatpy says under which names it looked for more."""
    told = _flat(data)
    if not isinstance(message, UnknownMessage):
        for field in message._fields.values():
            told.setdefault(field.name, "")
    return {name: value for name, value in told.items() if name not in _ENVELOPE}


def _flat(data: Mapping[str, Any]) -> dict[str, str]:
    """Text under its name, anything nested as JSON."""
    return {
        name: value if isinstance(value, str) else "" if value is None else json.dumps(value, ensure_ascii=False)
        for name, value in data.items()
        if name not in _ENVELOPE
    }


def _time(value: object) -> datetime:
    try:
        return datetime.fromtimestamp(int(_word(value)), UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)
