"""message/send (page 90236); which template card is valid is in ``template_cards``."""

import hashlib
import json
from collections.abc import Callable

from simulator.platform.calls import Call, RefusedError
from simulator.platform.company import chat_cards
from simulator.platform.company.world import World
from simulator.platform.facts import fact
from simulator.platform.messages import recipients, template_cards
from simulator.platform.messages.card_refusal import checked
from simulator.state.models import Json, Message

MINUTE, HOUR = 60, 3600


def send(call: Call) -> Json:
    """Check the request, then put a bubble into every receiver's chat. Raises RefusedError."""
    kind = call.body.get("msgtype")
    if kind not in _CONTENTS:
        raise RefusedError(40008, str(kind))
    call.flag_unknown_fields(
        *("touser", "toparty", "totag", "msgtype", "agentid", "safe", "enable_id_trans", str(kind)),
        *("enable_duplicate_check", "duplicate_check_interval"),
    )
    call.check_agent_id(call.body.get("agentid"))
    receivers, invalid = recipients.receivers(call)
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
    code = chat_cards.new_response_code(call.world, message.msgid) if message.updatable else ""
    return {**invalid, "msgid": message.msgid, **({"response_code": code} if code else {})}


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
    call.flags += checked(part, update=False)
    if template_cards.calls_back(part) and not call.world.settings.callback_url:
        raise RefusedError(43012)
    task_id = str(part.get("task_id", ""))
    taken = task_id in call.world.state.task_ids
    if taken and call.world.switches.duplicate_task_id == "42014":
        raise RefusedError(42014, "task_id was used before")
    return {"card": part, "task_id": task_id, "warnings": [str(one) for one in template_cards.cuts(part)]}


_CONTENTS: dict[str, Callable[[Call, Json], Json]] = {
    "text": _text,
    "markdown": _markdown,
    "textcard": _textcard,
    "template_card": _template_card,
}


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
        made.updatable = template_cards.calls_back(card)
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
    """The answer to a suppressed duplicate, which is not documented: as the switch `duplicate_reply` says."""
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
