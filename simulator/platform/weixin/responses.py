"""Calls of the host api.weixin.qq.com about accounts and people: tokens, tickets, logins; invoices are elsewhere."""

import hmac
from typing import Any

from simulator.platform.calls import Call, RefusedError
from simulator.platform.company.weixin_account import WeixinAccount
from simulator.platform.company.world import World
from simulator.state.models import Json


def with_secret(world: World, given: Json) -> WeixinAccount:
    """The account of this appid and secret. Raises RefusedError."""
    for name, missing in (("appid", 41002), ("secret", 41004)):
        if not given.get(name):
            raise RefusedError(missing)
    account = next((one for one in world.weixin if one.app_id == given["appid"]), None)
    if account is None:
        raise RefusedError(40013)
    if not hmac.compare_digest(account.secret, str(given["secret"])):
        raise RefusedError(40125)
    return account


def plain_token(call: Call) -> Json:
    """cgi-bin/token: replaces the previous one."""
    call.flag_unknown_parameters("grant_type", "appid", "secret")
    _grant(call.query, "client_credential")
    return {"access_token": _account(call).token().value, "expires_in": 7200}


def stable_token(call: Call) -> Json:
    """cgi-bin/stable_token: the same until it expires; independent of cgi-bin/token."""
    call.flag_unknown_fields("grant_type", "appid", "secret", "force_refresh")
    _grant(call.body, "client_credential")
    force = call.body.get("force_refresh", False)
    if not isinstance(force, bool):
        raise RefusedError(47001, "force_refresh")
    account = _account(call)
    code, token = account.stable_token(force=force)
    if token is None:
        raise RefusedError(code)
    return {"access_token": token.value, "expires_in": int(account.left(token))}


def ticket(call: Call) -> Json:
    """ticket/getticket with type jsapi or wx_card; a mini program has none."""
    call.flag_unknown_parameters("type")
    kind: Any = call.query.get("type", "")
    if kind not in ("jsapi", "wx_card"):
        raise RefusedError(40097)
    if call.account.kind == "mini_program":
        raise RefusedError(48001)
    found = call.account.ticket(kind)
    return {"ticket": found.value, "expires_in": int(call.account.left(found))}


def oauth_login(call: Call) -> Json:
    """sns/oauth2/access_token: the page of an Official Account, or SendAuth of a mobile app."""
    call.flag_unknown_parameters("appid", "secret", "code", "grant_type")
    account = _account(call)
    if account.kind == "mini_program":
        raise RefusedError(48001)
    who = _redeem(call, account, "code")
    mobile = account.kind == "open_app"
    return {
        "access_token": call.world.mint("sns", 120),
        "expires_in": 7200,
        "refresh_token": call.world.mint("refresh", 120),
        "openid": account.openid(who),
        "scope": "snsapi_userinfo" if mobile else "snsapi_base",
        **_union(call, account, who),
    }


def mini_login(call: Call) -> Json:
    """sns/jscode2session."""
    call.flag_unknown_parameters("appid", "secret", "js_code", "grant_type")
    account = _account(call)
    if account.kind != "mini_program":
        raise RefusedError(48001)
    who = _redeem(call, account, "js_code")
    if account.too_often(who):
        raise RefusedError(45011)
    return {"openid": account.openid(who), "session_key": account.session_key(), **_union(call, account, who)}


def _redeem(call: Call, account: WeixinAccount, name: str) -> str:
    _grant(call.query, "authorization_code")
    if not call.query.get(name):
        raise RefusedError(41008)
    code, who = account.redeem(call.query[name])
    if code:
        raise RefusedError(code)
    return who


def _union(call: Call, account: WeixinAccount, who: str) -> Json:
    return {"unionid": account.unionid(who)} if call.world.switches.unknown_key else {}


def _grant(given: Json, wanted: str) -> None:
    if given.get("grant_type") != wanted:
        raise RefusedError(40002)


def _account(call: Call) -> WeixinAccount:
    if not isinstance(call.account, WeixinAccount):
        raise TypeError("a call of the other host")
    return call.account
