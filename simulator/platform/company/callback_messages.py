"""The plaintext XML of what the platform tells the app (pages 90239 and 90240); encrypts nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias
from xml.sax.saxutils import escape

Value: TypeAlias = "str | int | Fields"
Fields: TypeAlias = Sequence[tuple[str, Value]]


@dataclass(frozen=True, slots=True)
class Push:
    """One callback to deliver. `xml` is the same in every attempt; `about` is its title in the journal."""

    id: int
    userid: str
    about: str
    xml: str
    item: int = 0
    response_code: str = ""


def render(fields: Fields) -> str:
    """Strings in CDATA, integers bare, one element per line, as in the official samples."""
    return "<xml>" + _children(fields) + "</xml>"


def _children(fields: Fields) -> str:
    return "".join(f"<{name}>{_value(value)}</{name}>\n" for name, value in fields)


def _value(value: Value) -> str:
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        if "]]>" in value:
            return escape(value)
        return f"<![CDATA[{value}]]>"
    return "\n" + _children(value)


@dataclass(frozen=True, slots=True)
class Head:
    """Receiver, sender and time (unix seconds) of a message."""

    corp_id: str
    agent_id: int
    userid: str
    at: int

    def fields(self, kind: str) -> Fields:
        """The elements every message begins with."""
        return (
            ("ToUserName", self.corp_id),
            ("FromUserName", self.userid),
            ("CreateTime", self.at),
            ("MsgType", kind),
        )


def text_message(head: Head, msg_id: int, content: str) -> str:
    """A text that a member wrote (page 90239)."""
    return render((*head.fields("text"), ("Content", content), ("MsgId", msg_id), ("AgentID", head.agent_id)))


def event(head: Head, name: str, rest: Fields) -> str:
    """An event of `name`; `rest` are its own elements, which stand before AgentID."""
    return render((*head.fields("event"), ("Event", name), *rest, ("AgentID", head.agent_id)))


def selected_items(selected: dict[str, list[str]], legacy_typo: bool) -> Fields:
    """SelectedItems of a card event; `legacy_typo` gives the old misspelling OpitonIds/OpitonId."""
    outer, inner = ("OpitonIds", "OpitonId") if legacy_typo else ("OptionIds", "OptionId")
    return tuple(
        ("SelectedItem", (("QuestionKey", question), (outer, tuple((inner, one) for one in options))))
        for question, options in selected.items()
    )
