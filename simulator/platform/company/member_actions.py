"""What a member does in the app's chat: write, enter, tap the menu, press a card; opening pages is the client's."""

from collections.abc import Iterator

from simulator.platform.company import callback_messages
from simulator.platform.company.callback_messages import Push, Value
from simulator.platform.company.chat_cards import button_keys, default_selection, menu_keys, new_response_code
from simulator.platform.company.notifications import tell_event, tell_text
from simulator.platform.company.world import World
from simulator.state.errors import NotPossibleError
from simulator.state.models import ChatItem, Json


def say(world: World, userid: str, text: str) -> Push:
    """The member writes a text. Raises NotPossibleError for an unknown member."""
    world.member(userid)
    return tell_text(world, world.add_item(userid, "said", text=text))


def enter(world: World, userid: str) -> Push:
    """The member opens the chat (event enter_agent). Raises NotPossibleError for an unknown member."""
    world.member(userid)
    return tell_event(world, userid, "enter_agent", (("EventKey", ""),))


def menu_click(world: World, userid: str, key: str) -> Push:
    """The member taps a menu entry, named by its key (click) or its url (view). Raises NotPossibleError."""
    world.member(userid)
    for entry in _leaves(world.menu):
        kind = str(entry.get("type"))
        if kind in ("click", "view") and entry.get("key" if kind == "click" else "url") == key:
            return tell_event(world, userid, kind, (("EventKey", key),))
    raise NotPossibleError(f"the menu has no entry {key!r}")


def click(world: World, userid: str, item_id: int, key: str, selected: dict[str, list[str]] | None = None) -> Push:
    """The member presses a button, a submit button or an entry of the card's menu. Raises NotPossibleError.

    `selected`: question_key → option ids. The card stays as it is, shown pressed, until the app updates it.
    """
    item = world.item(userid, item_id)
    card = item.card
    if card is None:
        raise NotPossibleError("this is not a card")
    in_menu = key in menu_keys(card)
    _check_press(item, card, key, in_menu=in_menu)
    code = new_response_code(world, item.msgid)
    if not in_menu:
        item.selected = default_selection(card) | (selected or {})
        item.pressed = key
    rest = _card_event(item, card, key, code)
    if item.selected and not in_menu:
        typo = world.switches.legacy_typo
        rest.append(("SelectedItems", callback_messages.selected_items(item.selected, typo)))
    world.changed("chat", userid=userid, item=item.id)
    name = "template_card_menu_event" if in_menu else "template_card_event"
    return tell_event(world, userid, name, rest, about=f"click {key}", item=item.id, code=code)


def _check_press(item: ChatItem, card: Json, key: str, *, in_menu: bool) -> None:
    if not in_menu and key not in button_keys(card):
        raise NotPossibleError(f"the card has no button {key!r}")
    if item.replaced and not in_menu:
        raise NotPossibleError(f"the buttons are greyed: {item.replaced}")


def _card_event(item: ChatItem, card: Json, key: str, code: str) -> list[tuple[str, Value]]:
    """What every card event says of its card (page 90240)."""
    return [
        ("EventKey", key),
        ("TaskId", item.task_id),
        ("CardType", str(card.get("card_type", ""))),
        ("ResponseCode", code),
    ]


def _leaves(menu: list[Json]) -> Iterator[Json]:
    for entry in menu:
        below = entry.get("sub_button")
        if below:
            yield from below
        else:
            yield entry
