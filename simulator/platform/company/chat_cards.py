"""Template cards as they stand in a chat: keys, selections, rewriting; whether a card is valid is not judged here."""

from simulator.platform.company.world import World
from simulator.state.models import ChatItem, Json, ResponseCode


def replace_buttons(world: World, item: ChatItem, text: str) -> None:
    """Show a grey text in place of the card's buttons."""
    item.replaced = text
    _updated(world, item)


def replace_card(world: World, item: ChatItem, card: Json) -> None:
    """Show another card in the same place; it keeps its task_id."""
    item.card = card
    item.replaced = str(card.get("replace_text", ""))
    item.selected = {}
    _updated(world, item)


def new_response_code(world: World, msgid: str) -> str:
    """A right to update the card of `msgid` once (page 94888)."""
    made = ResponseCode(world.mint("rc", 43), msgid, world.clock.now())
    world.state.response_codes[made.code] = made
    return made.code


def menu_keys(card: Json) -> list[str]:
    """The keys of the menu in the card's corner."""
    return [one.get("key") for one in card.get("action_menu", {}).get("action_list", [])]


def button_keys(card: Json) -> list[str]:
    """The keys whose press calls back: buttons of type 0 and the submit button."""
    keys = [str(one.get("key")) for one in card.get("button_list", []) if one.get("type", 0) != 1]
    submit = card.get("submit_button")
    return [*keys, str(submit.get("key"))] if submit else keys


def default_selection(card: Json) -> dict[str, list[str]]:
    """question_key → option ids when the member selects nothing: selected_id or the first option; ticked boxes."""
    chosen: dict[str, list[str]] = {}
    for block in [card.get("button_selection"), *card.get("select_list", [])]:
        if block:
            ids = [str(one.get("id")) for one in block.get("option_list", [])]
            given = str(block.get("selected_id", ""))
            chosen[str(block["question_key"])] = [given if given in ids else ids[0]] if ids else []
    box = card.get("checkbox")
    if box:
        ticked = [str(one["id"]) for one in box.get("option_list", []) if one.get("is_checked")]
        chosen[str(box["question_key"])] = ticked
    return chosen


def _updated(world: World, item: ChatItem) -> None:
    item.pressed = ""
    item.updates += 1
    world.changed("chat", userid=item.userid, item=item.id)
