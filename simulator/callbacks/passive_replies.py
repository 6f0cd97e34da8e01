"""Carries out the bot's passive replies (pages 90241, 90240): texts and changes of the clicked card; sends nothing."""

import re
from typing import Any
from xml.etree import ElementTree as ET

from simulator.callbacks.envelope import Envelope, EnvelopeError
from simulator.platform.company import chat_cards
from simulator.platform.company.callback_messages import Push
from simulator.platform.company.world import World
from simulator.platform.messages.card_blocks import CardError
from simulator.platform.messages.template_cards import check
from simulator.state.errors import NotPossibleError
from simulator.state.models import Json

_LISTS = {
    "ActionList",
    "HorizontalContentList",
    "VerticalContentList",
    "JumpList",
    "ButtonList",
    "OptionList",
    "SelectList",
}
_NAMES = {"KeyName": "keyname", "PagePath": "pagepath", "AppId": "appid", "Appid": "appid", "UserId": "userid"}
_NAMES |= {"CheckBox": "checkbox"}
_NUMBERS = {"Type", "Style", "DescColor", "Mode"}
_BOOLEANS = {"IsChecked", "Disable"}


def decrypt(body: bytes, envelope: Envelope) -> str:
    """The plaintext of an encrypted answer. Raises EnvelopeError."""
    outer = _parse(body)
    encrypt, signature = outer.findtext("Encrypt", ""), outer.findtext("MsgSignature", "")
    return envelope.open(signature, outer.findtext("TimeStamp", ""), outer.findtext("Nonce", ""), encrypt)


def apply(world: World, push: Push, plain: str) -> list[str]:
    """Change the chat as the reply says; returns what was odd about it. Raises nothing."""
    try:
        root = _parse(plain.encode())
        return _apply(world, push, root)
    except EnvelopeError as error:
        return [f"passive reply: {error}"]
    except CardError as error:
        return [f"passive reply: the card is refused: {error}"]
    except NotPossibleError as error:
        return [f"passive reply: {error}"]


def _apply(world: World, push: Push, root: ET.Element) -> list[str]:
    flags = []
    if root.findtext("ToUserName") != push.userid or root.findtext("FromUserName") != world.settings.corp_id:
        flags.append("passive reply: ToUserName or FromUserName is wrong")
    kind = root.findtext("MsgType", "")
    if kind == "text":
        world.add_item(push.userid, "text", text=root.findtext("Content", ""))
        return flags
    if kind not in ("update_button", "update_template_card"):
        return [*flags, f"passive reply: MsgType {kind!r} is not simulated"]
    item = world.item(push.userid, push.item)
    if item.card is None:
        return [*flags, f"passive reply: {kind} answers something that is not a card event"]
    if kind == "update_button":
        chat_cards.replace_buttons(world, item, root.findtext("Button/ReplaceName", ""))
    else:
        node = root.find("TemplateCard")
        card = to_json(node) if node is not None else {}
        flags += check(card, update=True)
        chat_cards.replace_card(world, item, card)
    if world.switches.passive_reply_spends_code and push.response_code:
        world.state.response_codes[push.response_code].used = True
    return flags


def to_json(node: ET.Element) -> Json:
    """A TemplateCard element as the JSON of message/send (page 90236); repeated siblings become lists."""
    made: Json = {}
    for child in node:
        value: Any = to_json(child) if len(child) else (child.text or "")
        if child.tag in _NUMBERS:
            value = int(value) if str(value).isdigit() else value
        elif child.tag in _BOOLEANS:
            value = value == "true"
        name = _snake(child.tag)
        if child.tag in _LISTS:
            made.setdefault(name, []).append(value)
        else:
            made[name] = value
    return made


def _snake(name: str) -> str:
    return _NAMES.get(name) or re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def _parse(body: bytes) -> ET.Element:
    if b"<!" in body.replace(b"<![CDATA[", b""):
        raise EnvelopeError(-40002, "declarations are not allowed")
    try:
        return ET.fromstring(body)  # noqa: S314 - declarations were refused above
    except ET.ParseError as error:
        raise EnvelopeError(-40002, "not XML") from error
