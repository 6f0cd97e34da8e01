"""Answers menu/create (page 90231) by the rules of the app's menu; shows no menu."""

from typing import Any

from simulator.platform.calls import Call, RefusedError
from simulator.platform.facts import fact
from simulator.state.models import Json


def create_menu(call: Call) -> Json:
    """Replace the menu (page 90231). Raises RefusedError."""
    call.flag_unknown_parameters("agentid")
    call.check_agent_id(call.query.get("agentid"), in_query=True)
    call.flag_unknown_fields("button")
    buttons = call.body.get("button")
    if not isinstance(buttons, list) or not 1 <= len(buttons) <= fact("menu_buttons"):
        raise RefusedError(40016)
    for one in buttons:
        children = (one.get("sub_button") if isinstance(one, dict) else None) or []
        if not isinstance(children, list) or len(children) > fact("menu_children"):
            raise RefusedError(40023)
        _menu_entry(one, "menu_name_bytes", leaf=not children)
        for child in children:
            _menu_entry(child, "menu_child_name_bytes", leaf=True)
    call.world.state.menu = buttons
    call.world.changed("menu")
    return {}


def _menu_entry(entry: Any, limit: str, *, leaf: bool) -> None:
    name = entry.get("name") if isinstance(entry, dict) else None
    if not isinstance(name, str) or not name or len(name.encode()) > fact(limit):
        raise RefusedError(40018, str(name))
    if not leaf:
        return
    kind = entry.get("type")
    if kind in ("view", "view_miniprogram"):
        url = str(entry.get("url" if kind == "view" else "pagepath") or "")
        if not url or len(url.encode()) > fact("menu_url_bytes"):
            raise RefusedError(40020)
    elif kind in _KEYED:
        key = str(entry.get("key") or "")
        if not key or len(key.encode()) > fact("menu_key_bytes"):
            raise RefusedError(40019)
    else:
        raise RefusedError(40026, str(kind))


_KEYED = (
    *("click", "scancode_push", "scancode_waitmsg", "pic_sysphoto", "pic_photo_or_album", "pic_weixin"),
    "location_select",
)
