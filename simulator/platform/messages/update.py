"""message/update_template_card (page 94888): the members whose card changes, and what stands there afterwards."""

import json
from collections.abc import Callable
from typing import Any

from simulator.platform.calls import Call, RefusedError, visible_member
from simulator.platform.company import chat_cards
from simulator.platform.company.world import World
from simulator.platform.facts import fact
from simulator.platform.messages import recipients
from simulator.platform.messages.card_fields import INTERACTIVE
from simulator.platform.messages.card_refusal import checked
from simulator.state.models import Json, Message

HOUR = 3600


def update(call: Call) -> Json:
    """Rewrite the card or its button; the response code is used up by success only. Raises RefusedError."""
    call.flag_unknown_fields(
        *("userids", "partyids", "tagids", "atall", "agentid", "response_code", "button", "template_card"),
        "enable_id_trans",
    )
    call.check_agent_id(call.body.get("agentid"))
    world = call.world
    code = world.state.response_codes.get(call.required_text("response_code", 60140))
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
    asked = [str(one) for one in users] + recipients.people_of(call.world, [str(one) for one in parties])
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
        if not isinstance(name, str) or not name or message.card_type not in INTERACTIVE:
            raise RefusedError(40058, "button")
        return lambda world, item: chat_cards.replace_buttons(world, item, name)
    if not isinstance(card, dict):
        raise RefusedError(40058, "template_card")
    call.flags += checked(card, update=True)
    return lambda world, item: chat_cards.replace_card(world, item, json.loads(json.dumps(card)))
