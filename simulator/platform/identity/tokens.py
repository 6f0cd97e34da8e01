"""Answers about the app and who logs in to it: access token, tickets of pages, login codes; makes none of them."""

from typing import Any

from simulator.platform.calls import Call, RefusedError
from simulator.state.models import Json


def get_token(call: Call) -> Json:
    """gettoken (page 91039)."""
    call.flag_unknown_parameters("corpid", "corpsecret")
    settings = call.world.settings
    if not call.query.get("corpid"):
        raise RefusedError(41002)
    if not call.query.get("corpsecret"):
        raise RefusedError(41004)
    if call.query["corpid"] != settings.corp_id:
        raise RefusedError(40013)
    if call.query["corpsecret"] != settings.secret:
        raise RefusedError(40001)
    token = call.world.work.token()
    left = int(token.made + token.lives - call.world.clock.now())
    return {"access_token": token.value, "expires_in": left}


def jsapi_ticket(call: Call) -> Json:
    """get_jsapi_ticket (page 90506); takes no type."""
    call.flag_unknown_parameters()
    return _ticket(call, "jsapi")


def typed_ticket(call: Call) -> Json:
    """ticket/get with type agent_config or wx_card (pages 90506, 90493)."""
    call.flag_unknown_parameters("type")
    kind = call.query.get("type", "")
    if kind not in ("agent_config", "wx_card"):
        raise RefusedError(91040, kind)
    return _ticket(call, kind)


def _ticket(call: Call, kind: Any) -> Json:
    ticket = call.world.work.ticket(kind)
    left = int(ticket.made + ticket.lives - call.world.clock.now())
    return {"ticket": ticket.value, "expires_in": left}


def user_info(call: Call) -> Json:
    """auth/getuserinfo (page 91023)."""
    who = _redeem(call)
    if who.startswith("external:"):
        return {"openid": "oSimExternal" + who[9:], "external_userid": "wmSim" + who[9:]}
    return {"userid": who}


def old_user_info(call: Call) -> Json:
    """user/getuserinfo, the older path with its capitals (page 91023)."""
    who = _redeem(call)
    if who.startswith("external:"):
        return {"OpenId": "oSimExternal" + who[9:], "DeviceId": "simulated"}
    return {"UserId": who, "DeviceId": "simulated"}


def _redeem(call: Call) -> str:
    call.flag_unknown_parameters("code")
    if not call.query.get("code"):
        raise RefusedError(41008)
    error, who = call.world.work.redeem(call.query["code"])
    if error:
        raise RefusedError(error)
    return who
