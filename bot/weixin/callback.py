"""The callback's door: authenticates a push and tells its key, person and time; ``wire`` reads what it says."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree as ET

from multidict import MultiMapping

from bot.domain.invoice import UserId
from bot.weixin import facts
from bot.weixin.crypto import CallbackRejected, Envelope
from bot.weixin.settings import WorkSettings

__all__ = ["Callback", "CallbackRejected", "Opened", "meaning_key", "too_old"]

# No repeats next to each other: whoever sends this is not known yet and must not make us think for long.
_ENCRYPT = re.compile(rb"<Encrypt>(?:<!\[CDATA\[([A-Za-z0-9+/=]*)\]\]>|([A-Za-z0-9+/=]*))</Encrypt>")
_CDATA = re.compile(r"<!\[CDATA\[.*?\]\]>", re.DOTALL)
_DECLARATION = re.compile(r"\A\s*<\?xml [^<>]*\?>")
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

MESSAGE_LIFE = timedelta(hours=24)
CLICK_LIFE = timedelta(hours=73)  # a response code lives 72 h (page 90240); the hour is for clocks and delivery


@dataclass(frozen=True, slots=True)
class Opened:
    """An authentic callback: ``xml`` as it is stored, the ``key`` under which repeats are known, who and when (UTC)."""

    xml: str
    key: str
    person: UserId
    created: datetime
    event: str = ""

    @property
    def is_click(self) -> bool:
        """Whether a card was clicked: such a callback stays meaningful as long as the card's code."""
        return self.event in facts.CARD_EVENTS


class Callback:
    """Opens what is posted to, and greets what asks at, the callback URL of one app. Pure: no I/O, no clock."""

    def __init__(self, settings: WorkSettings) -> None:
        self._corp_id = settings.corp_id
        self._agent_id = str(settings.agent_id)
        self._envelope = Envelope(settings.token, settings.encoding_aes_key, settings.corp_id)

    def open_message(self, query: Mapping[str, str], body: bytes) -> Opened:
        """Authenticate a push (page 90930). Raises CallbackRejected, and nothing else, whatever is sent."""
        found = _ENCRYPT.findall(body)
        if len(found) != 1:
            raise CallbackRejected("envelope")
        encrypt = (found[0][0] or found[0][1]).decode("ascii")
        self._verify(query, encrypt)
        return self._understand(self._envelope.open(encrypt))

    def greet(self, query: Mapping[str, str]) -> str:
        """The text to answer to the URL verification (page 90930), to be sent without quotes, BOM or newline.

        Blanks in ``echostr`` are plus signs that somebody's URL decoding ate. Raises CallbackRejected.
        """
        echostr = _one(query, "echostr").replace(" ", "+")
        self._verify(query, echostr)
        try:
            return self._envelope.open(echostr).decode("utf-8")
        except UnicodeDecodeError:
            raise CallbackRejected("encoding") from None

    def _verify(self, query: Mapping[str, str], encrypt: str) -> None:
        self._envelope.verify(_one(query, "msg_signature"), _one(query, "timestamp"), _one(query, "nonce"), encrypt)

    def _understand(self, message: bytes) -> Opened:
        try:
            # What XML can't hold would make an authentic message unreadable for ever.
            xml = _ILLEGAL.sub("\ufffd", message.decode("utf-8"))
        except UnicodeDecodeError:
            raise CallbackRejected("encoding") from None
        root = _parse(xml)
        self._check_addressee(root)
        event = _text(root, "Event").lower() if _text(root, "MsgType").lower() == "event" else ""
        person = UserId(_text(root, "FromUserName") or facts.SYSTEM_SENDER)
        return Opened(xml, _key(root), person, _created(root), event)

    def _check_addressee(self, root: ET.Element) -> None:
        if _text(root, "ToUserName") != self._corp_id:
            raise CallbackRejected("corp")
        # Events that belong to no app carry no AgentID; the built-in approval app has its own.
        if _text(root, "AgentID") not in {"", self._agent_id, facts.APPROVAL_AGENT}:
            raise CallbackRejected("agent")


def meaning_key(xml: str) -> str:
    """The key under which repeats of one sender's callbacks are known: the MsgId, for events a hash of what makes them
    differ, the sender included.

    Never FromUserName + CreateTime alone: two clicks in one second would collide. Raises CallbackRejected for bad XML.
    """
    return _key(_parse(xml))


def too_old(opened: Opened, now: datetime) -> bool:
    """Whether it must no longer be acted upon: after 24 h, a card click after 73 h."""
    return now - opened.created > (CLICK_LIFE if opened.is_click else MESSAGE_LIFE)


def _key(root: ET.Element) -> str:
    is_event = _text(root, "MsgType").lower() == "event"
    if not is_event and (msgid := _text(root, "MsgId")):
        return f"m-{msgid}"
    names = facts.EVENT_KEY_FIELDS if is_event else tuple(sorted({element.tag for element in root.iter()}))
    meaning = [root.findtext(f".//{name}", default="").strip() for name in names]
    return "e-" + hashlib.sha256(json.dumps(meaning).encode()).hexdigest()


def _one(query: Mapping[str, str], name: str) -> str:
    """A query parameter that must be there once."""
    values = query.getall(name, []) if isinstance(query, MultiMapping) else [query[name]] if name in query else []
    if len(values) != 1:
        raise CallbackRejected("query")
    return values[0]


def _parse(xml: str) -> ET.Element:
    """The message's tree. Declarations, comments and instructions are refused before the parser sees them."""
    bare = _CDATA.sub("", _DECLARATION.sub("", xml, count=1))
    if "<!" in bare or "<?" in bare:
        raise CallbackRejected("declaration")
    try:
        return ET.fromstring(xml)  # noqa: S314 - no declaration, hence no entity, gets here
    except (ET.ParseError, ValueError, LookupError):
        raise CallbackRejected("xml") from None


def _text(root: ET.Element, name: str) -> str:
    return (root.findtext(name) or "").strip()


def _created(root: ET.Element) -> datetime:
    try:
        return datetime.fromtimestamp(int(_text(root, "CreateTime")), UTC)
    except (ValueError, OverflowError, OSError):
        raise CallbackRejected("created") from None
