"""message/send and message/update_template_card (pages 90236, 94888); what a card may hold is `cards`."""

import hashlib
import json
from collections.abc import Callable, Iterable
from typing import Any

from simulator import cards
from simulator.calls import Call, Endpoint, RefusedError, visible_member
from simulator.facts import fact
from simulator.model import Json, Message
from simulator.world import World

MINUTE, HOUR = 60, 3600


def send(call: Call) -> Json:
    """message/send: checks everything, then puts a bubble into every receiver's chat."""
    kind = call.body.get("msgtype")
    if kind not in _CONTENTS:
        raise RefusedError(40008, str(kind))
    call.known(
        *("touser", "toparty", "totag", "msgtype", "agentid", "safe", "enable_id_trans", str(kind)),
        *("enable_duplicate_check", "duplicate_check_interval"),
    )
    call.agent(call.body.get("agentid"))
    receivers, invalid = _receivers(call)
    part = call.body.get(str(kind))
    if not isinstance(part, dict):
        raise RefusedError(40058, str(kind))
    content = _CONTENTS[str(kind)](call, part)
    if not receivers:
        raise RefusedError(81013, **invalid)
    message = _message(call, str(kind), receivers, content.get("card"))
    first = _sent_before(call, message.msgid)
    if first:
        return {**invalid, **_reply_to_duplicate(call, message.msgid, first)}
    _deliver(call, message, content)
    code = call.world.new_response_code(message.msgid) if message.updatable else ""
    return {**invalid, "msgid": message.msgid, **({"response_code": code} if code else {})}


def _receivers(call: Call) -> tuple[list[str], Json]:
    """The members reached, and the fields that name the others (lower case, joined by bars)."""
    world = call.world
    names, parties, tags = (_bars(call, name) for name in ("touser", "toparty", "totag"))
    if not (names or parties or tags):
        raise RefusedError(82001)
    for values, limit, code in ((names, "send_users", 40032), (parties, "send_parties", 82002)):
        if len(values) > fact(limit):
            raise RefusedError(code)
    if len(tags) > fact("send_tags"):
        raise RefusedError(82003)
    if names == ["@all"]:
        return [one.userid for one in world.members.values() if visible_member(world, one.userid)], _none_invalid()
    found = {name: visible_member(world, name) for name in names}
    good_parties = [one for one in parties if one.isdigit() and int(one) in world.departments]
    people = [one.userid for one in found.values() if one] + _people_of(world, good_parties)
    invalid = {
        "invaliduser": "|".join(name.lower() for name, one in found.items() if one is None),
        "invalidparty": "|".join(one for one in parties if one not in good_parties),
        "invalidtag": "|".join(tags),
    }
    return list(dict.fromkeys(people)), invalid


def _none_invalid() -> Json:
    return {"invaliduser": "", "invalidparty": "", "invalidtag": ""}


def _people_of(world: World, parties: Iterable[str]) -> list[str]:
    wanted = {int(one) for one in parties}
    return [one.userid for one in world.members.values() if wanted & set(one.department) and one.visible]


def _bars(call: Call, name: str) -> list[str]:
    value = call.body.get(name, "")
    if not isinstance(value, str):
        raise RefusedError(40058, f"{name} must be a string")
    return [one for one in value.split("|") if one]


def _text(call: Call, part: Json) -> Json:
    _fields(call, "text", part, "content")
    content = _string(part, "content", 44004)
    return {"text": _cut(call, content, fact("text_bytes"))}


def _markdown(call: Call, part: Json) -> Json:
    _fields(call, "markdown", part, "content")
    content = _string(part, "content", 44004)
    if len(content.encode()) > fact("markdown_bytes"):
        raise RefusedError(45002)
    return {"text": content}


def _textcard(call: Call, part: Json) -> Json:
    _fields(call, "textcard", part, "title", "description", "url", "btntxt")
    title, text, url = _string(part, "title", 41016), _string(part, "description", 41033), _string(part, "url", 42028)
    if "://" not in url:
        raise RefusedError(45034)
    if len(url.encode()) > fact("url_bytes"):
        raise RefusedError(40039)
    button = part.get("btntxt", "") or "详情"
    for value, limit in (
        (title, "textcard_title_characters"),
        (text, "textcard_description_characters"),
        (button, "textcard_button_characters"),
    ):
        if len(value) > fact(limit):
            call.flags.append(f"{limit}: {len(value)} of {fact(limit)}")
    return {"title": title, "text": text, "url": url, "btntxt": button}


def _template_card(call: Call, part: Json) -> Json:
    call.flags += _checked(part, update=False)
    if cards.calls_back(part) and not call.world.settings.callback_url:
        raise RefusedError(43012)
    task_id = str(part.get("task_id", ""))
    taken = task_id in call.world.state.task_ids
    if taken and call.world.switches.duplicate_task_id == "42014":
        raise RefusedError(42014, "task_id was used before")
    return {"card": part, "task_id": task_id, "warnings": [str(one) for one in cards.cuts(part)]}


_CONTENTS: dict[str, Callable[[Call, Json], Json]] = {
    "text": _text,
    "markdown": _markdown,
    "textcard": _textcard,
    "template_card": _template_card,
}


def _checked(card: Json, *, update: bool) -> list[str]:
    try:
        return cards.check(card, update=update)
    except cards.CardError as error:
        raise RefusedError(error.code, error.where) from None


def _fields(call: Call, kind: str, part: Json, *names: str) -> None:
    call.flags += [f"unknown field {kind}.{name}" for name in part if name not in names]


def _string(part: Json, name: str, missing: int) -> str:
    value = part.get(name)
    if value is None or value == "":
        raise RefusedError(missing, name)
    if not isinstance(value, str):
        raise RefusedError(40058, f"{name} must be a string")
    return value


def _cut(call: Call, text: str, limit: int) -> str:
    """The platform cuts a long text at a byte limit; a broken last character is dropped."""
    data = text.encode()
    if len(data) <= limit:
        return text
    call.flags.append(f"text of {len(data)} bytes is cut at {limit}")
    return data[:limit].decode(errors="ignore")


def _message(call: Call, kind: str, receivers: list[str], card: Json | None) -> Message:
    world = call.world
    made = Message(world.mint("msg", 40), world.clock.seconds(), kind, receivers)
    if card is not None:
        made.task_id = str(card.get("task_id", ""))
        made.card_type = str(card["card_type"])
        made.updatable = cards.calls_back(card)
        world.state.task_ids.setdefault(made.task_id, made.msgid)
    world.state.messages[made.msgid] = made
    return made


def _sent_before(call: Call, msgid: str) -> str:
    """The msgid of the same request within the asked interval; such a message is accepted and not delivered."""
    if not call.body.get("enable_duplicate_check"):
        return ""
    interval = call.body.get("duplicate_check_interval", fact("duplicate_seconds_default"))
    if not isinstance(interval, int) or not 0 <= interval <= fact("duplicate_seconds_most"):
        raise RefusedError(40058, "duplicate_check_interval")
    world = call.world
    key = hashlib.sha256(json.dumps(call.body, sort_keys=True).encode()).hexdigest()
    before = world.state.duplicates.get(key)
    if before is not None and world.clock.now() < before + interval:
        return world.state.first_msgids.get(key, msgid)
    world.state.duplicates[key] = world.clock.now()
    world.state.first_msgids[key] = msgid
    return ""


def _reply_to_duplicate(call: Call, msgid: str, first: str) -> Json:
    """Nobody knows what the platform answers here."""
    return {"new": {"msgid": msgid}, "same": {"msgid": first}, "bare": {}}[call.world.switches.duplicate_reply]


def _deliver(call: Call, message: Message, content: Json) -> None:
    for userid in message.receivers:
        if _too_many(call.world, userid):
            call.flags.append(f"{userid} had too many messages: not delivered")
            continue
        copy = json.loads(json.dumps(content))
        item = call.world.add_item(userid, message.msgtype, msgid=message.msgid, **copy)  # type: ignore[arg-type]
        call.items.append(item.id)


def _too_many(world: World, userid: str) -> bool:
    """Over 30 a minute or 1000 an hour the surplus is dropped without a word (page 90312)."""
    now = world.clock.now()
    recent = [at for at in world.state.recent.get(userid, []) if at > now - HOUR]
    in_minute = sum(1 for at in recent if at > now - MINUTE)
    full = in_minute >= fact("member_messages_a_minute") or len(recent) >= fact("member_messages_an_hour")
    world.state.recent[userid] = recent if full else [*recent, now]
    return full


def update(call: Call) -> Json:
    """message/update_template_card, both forms; the response code is spent only by success."""
    call.known(
        *("userids", "partyids", "tagids", "atall", "agentid", "response_code", "button", "template_card"),
        "enable_id_trans",
    )
    call.agent(call.body.get("agentid"))
    world = call.world
    code = world.state.response_codes.get(call.text("response_code", 60140))
    if code is None or world.clock.now() >= code.made + world.switches.response_code_hours * HOUR:
        raise RefusedError(60140)
    if code.used:
        raise RefusedError(42022)
    message = world.state.messages[code.msgid]
    targets, invalid = _targets(call, message)
    change = _change(call, message)
    code.used = True
    for userid in targets:
        item = next((one for one in reversed(world.chats[userid]) if one.msgid == message.msgid), None)
        if item:
            change(world, item)
            call.items.append(item.id)
    return {"invaliduser": invalid}


def _targets(call: Call, message: Message) -> tuple[list[str], list[str]]:
    if call.body.get("atall") not in (None, 0, 1):
        raise RefusedError(40058, "atall")
    if call.body.get("atall") == 1:
        return message.receivers, []
    users, parties, tags = (call.body.get(name) or [] for name in ("userids", "partyids", "tagids"))
    for values, limit in ((users, "update_users"), (parties, "update_parties"), (tags, "update_tags")):
        if not isinstance(values, list) or len(values) > fact(limit):
            raise RefusedError(40058, limit)
    if not (users or parties or tags):
        raise RefusedError(82101)
    asked = [str(one) for one in users] + _people_of(call.world, [str(one) for one in parties])
    found = {one: visible_member(call.world, one) for one in asked}
    good = [one.userid for one in found.values() if one and one.userid in message.receivers]
    if not good:
        raise RefusedError(82102, invaliduser=[one.lower() for one in asked])
    return good, [one.lower() for one, member in found.items() if not member or member.userid not in good]


def _change(call: Call, message: Message) -> Callable[[World, Any], None]:
    button, card = call.body.get("button"), call.body.get("template_card")
    if (button is None) == (card is None):
        raise RefusedError(40058, "exactly one of button and template_card")
    if button is not None:
        name = button.get("replace_name") if isinstance(button, dict) else None
        if not isinstance(name, str) or not name or message.card_type not in cards.INTERACTIVE:
            raise RefusedError(40058, "button")
        return lambda world, item: world.grey(item, name)
    if not isinstance(card, dict):
        raise RefusedError(40058, "template_card")
    call.flags += _checked(card, update=True)
    return lambda world, item: world.replace_card(item, json.loads(json.dumps(card)))


ENDPOINTS = (
    Endpoint(
        *("/cgi-bin/message/send", "POST", 90236, send, "partly", "text, markdown, textcard, template_card; no tags"),
        empty=_none_invalid(),
    ),
    Endpoint("/cgi-bin/message/update_template_card", "POST", 94888, update, empty={"invaliduser": []}),
)
