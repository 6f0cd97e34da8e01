"""Passes what the app has to be told to the callback sender; the XML is made in ``callback_messages``."""

from simulator.platform.company import callback_messages
from simulator.platform.company.callback_messages import Fields, Head, Push
from simulator.platform.company.world import World
from simulator.state.models import ChatItem


def tell_text(world: World, item: ChatItem) -> Push:
    """A text that a member wrote, with a new MsgId (page 90239)."""
    head = _head(world, item.userid)
    xml = callback_messages.text_message(head, _message_id(world, item.userid), item.text)
    return _sent(world, Push(world.number(), item.userid, f"text: {item.text}", xml, item.id))


def tell_event(
    world: World, userid: str, name: str, rest: Fields, *, about: str = "", item: int = 0, code: str = ""
) -> Push:
    """An event of `name` (page 90240); `item` and `code` are the chat item and response code of a card event."""
    xml = callback_messages.event(_head(world, userid), name, rest)
    return _sent(world, Push(world.number(), userid, f"{name} {about}".strip(), xml, item, code))


def _sent(world: World, push: Push) -> Push:
    world.on_push(push)
    return push


def _head(world: World, userid: str) -> Head:
    now = world.clock.seconds()
    at = now - now % 60 if world.switches.same_second_events else now
    return Head(world.settings.corp_id, world.settings.agent_id, userid, at)


def _message_id(world: World, userid: str) -> int:
    """A MsgId: 64 bits, unique also after a reset, and too large for a double to hold exactly.

    With the switch `same_msgid` it is unique for this member only: the first messages of two members within one
    minute have the same one.
    """
    if not world.switches.same_msgid:
        return int(world.clock.now() * 1000) * 1_000_000 + world.number() % 1_000_000
    minute = world.clock.seconds() // 60 * 60_000_000_000
    world.state.msgids[userid] = max(minute, world.state.msgids.get(userid, 0) + 1)
    return world.state.msgids[userid]
