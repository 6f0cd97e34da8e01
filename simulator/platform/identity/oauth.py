"""Logins by code: what the login page checks (page 91022), and the codes that clients give; redeems none."""

import re

from simulator.platform.company.account import Account, AccountKind
from simulator.platform.company.weixin_account import WeixinAccount
from simulator.platform.company.world import World
from simulator.platform.facts import fact, text

_STATE = re.compile(r"[a-zA-Z0-9]*")


def login_code(world: World, userid: str, kind: AccountKind = "work") -> str:
    """A new login code of an account for a member, or for `external:NAME`, a person outside the company.

    It is what OAuth, wx.login of the mini program or SendAuth of the mobile app gives. Raises NotPossibleError.
    """
    if not userid.startswith("external:"):
        world.member(userid)
    account = world.account(kind)
    code = account.login_code(userid) if isinstance(account, WeixinAccount) else world.work.oauth_code(userid)
    world.changed("oauth", userid=userid)
    return code


def authorize_error(world: World, query: dict[str, str]) -> int:
    """0, 40013 wrong appid, 50001 untrusted redirect_uri, 84025 malformed state, 40058 anything else wrong.

    For the Official Account 10003 and 10005 replace 50001 and 40058.
    """
    if query.get("appid") not in _logins(world):
        return 40013
    official = asked_account(world, query).kind == "official_account"
    if not world.work.is_trusted(query.get("redirect_uri", "")):
        return 10003 if official else 50001
    state = query.get("state", "")
    if not _STATE.fullmatch(state) or len(state) > fact("oauth_state_bytes"):
        return 84025
    scopes = ("snsapi_base", "snsapi_userinfo" if official else "snsapi_privateinfo")
    if query.get("response_type") != "code" or query.get("scope") not in scopes:
        return 10005 if official else 40058
    return 0


def error_text(code: int) -> str:
    """What the login page says about a code of `authorize_error`."""
    return text(code)


def asked_account(world: World, query: dict[str, str]) -> Account:
    """The account whose login page this is; `authorize_error` has to be 0."""
    return _logins(world)[query["appid"]]


def _logins(world: World) -> dict[str, Account]:
    """The accounts that can be logged in to by a page."""
    return {one.app_id: one for one in world.all_accounts() if one.kind in ("work", "official_account")}
