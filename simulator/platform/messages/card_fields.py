"""Which blocks and fields a template card has, and their limits (page 90236); tables alone, nothing is checked here."""

from typing import Final

INTERACTIVE: Final = ("button_interaction", "vote_interaction", "multiple_interaction")

_COMMON = {"card_type", "task_id", "source", "main_title"}
_NOTICE = _COMMON | {"action_menu", "quote_area", "horizontal_content_list", "card_action"}
_FORM = _COMMON | {"submit_button", "replace_text"}

BLOCKS: Final[dict[str, set[str]]] = {
    "text_notice": _NOTICE | {"emphasis_content", "sub_title_text", "jump_list"},
    "news_notice": _NOTICE | {"image_text_area", "card_image", "vertical_content_list", "jump_list"},
    "button_interaction": _NOTICE | {"sub_title_text", "button_selection", "button_list", "replace_text"},
    "vote_interaction": _FORM | {"checkbox"},
    "multiple_interaction": _FORM | {"select_list"},
}

_LINK = {"type", "url", "appid", "pagepath"}
_OPTION = {"id", "text", "is_checked", "disable"}
_SELECT = {"question_key", "title", "selected_id", "option_list", "disable"}
FIELDS: Final[dict[str, set[str]]] = {
    "source": {"icon_url", "desc", "desc_color"},
    "main_title": {"title", "desc"},
    "action_menu": {"desc", "action_list"},
    "action_menu.action_list": {"text", "key"},
    "quote_area": _LINK | {"title", "quote_text"},
    "emphasis_content": {"title", "desc"},
    "horizontal_content_list": {"type", "keyname", "value", "url", "media_id", "userid"},
    "vertical_content_list": {"title", "desc"},
    "jump_list": _LINK | {"title"},
    "card_action": _LINK,
    "card_image": {"url", "aspect_ratio"},
    "image_text_area": _LINK | {"title", "desc", "image_url"},
    "button_selection": _SELECT,
    "button_selection.option_list": _OPTION - {"is_checked"},
    "button_list": {"type", "text", "style", "key", "url"},
    "checkbox": {"question_key", "mode", "option_list", "disable"},
    "checkbox.option_list": _OPTION,
    "select_list": _SELECT,
    "select_list.option_list": _OPTION - {"is_checked"},
    "submit_button": {"text", "key"},
}

ADVISED: Final[dict[str, str]] = {
    "source.desc": "source_desc",
    "main_title.title": "title",
    "main_title.desc": "title_desc",
    "emphasis_content.title": "emphasis_title",
    "emphasis_content.desc": "emphasis_desc",
    "sub_title_text": "sub_title",
    "horizontal_content_list.keyname": "horizontal_key",
    "horizontal_content_list.value": "horizontal_value",
    "vertical_content_list.title": "vertical_title",
    "vertical_content_list.desc": "vertical_desc",
    "jump_list.title": "jump_title",
    "button_list.text": "button_text",
    "submit_button.text": "button_text",
    "button_selection.option_list.text": "selection_text",
    "select_list.option_list.text": "selection_text",
    "checkbox.option_list.text": "checkbox_text",
}
"""Path in the card → the fact that holds the advised number of characters."""

LENGTHS: Final[dict[str, tuple[int, str, int]]] = {
    "horizontal_content_list": (0, "horizontal_rows", 42035),
    "vertical_content_list": (0, "vertical_rows", 42036),
    "jump_list": (0, "jumps", 42042),
    "button_list": (1, "buttons", 40058),
    "select_list": (1, "selects", 42047),
    "action_menu.action_list": (1, "menu_actions", 40058),
    "button_selection.option_list": (1, "selection_options", 42037),
    "select_list.option_list": (1, "selection_options", 42037),
    "checkbox.option_list": (1, "checkbox_options", 42037),
}
"""List → (fewest entries, fact with the most, errcode)."""

TEXTS: Final = {"title", "desc", "text", "key", "keyname", "value", "url", "userid", "id", "question_key"} | {
    "selected_id",
    "quote_text",
    "appid",
    "pagepath",
    "media_id",
    "icon_url",
    "image_url",
}
"""Fields that are strings wherever they stand."""

REQUIRED: Final[dict[str, set[str]]] = {
    "text_notice": {"card_action"},
    "news_notice": {"card_action"},
    "button_interaction": {"button_list"},
    "vote_interaction": {"checkbox"},
    "multiple_interaction": {"select_list"},
}
"""Blocks that are checked even when they are missing."""
