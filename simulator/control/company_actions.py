"""What the control API has members, admins and third parties do in the company; each answers JSON of the result."""

from dataclasses import asdict
from typing import get_args

from simulator.client import weixin_client
from simulator.client.selection_results import MobileSystem
from simulator.platform.company import administration, member_actions, third_parties
from simulator.platform.company.account import KINDS, AccountKind
from simulator.platform.identity import oauth
from simulator.scenarios import scenario
from simulator.simulation import Simulator
from simulator.state.models import Json


def say(simulator: Simulator, asked: Json) -> Json:
    """`{"userid", "text"}`; answers the number of the callback."""
    return {"push": member_actions.say(simulator.world, asked["userid"], asked["text"]).id}


def enter(simulator: Simulator, asked: Json) -> Json:
    """`{"userid"}` opens the chat; answers the number of the callback."""
    return {"push": member_actions.enter(simulator.world, asked["userid"]).id}


def menu(simulator: Simulator, asked: Json) -> Json:
    """`{"userid", "key"}`; answers the number of the callback."""
    return {"push": member_actions.menu_click(simulator.world, asked["userid"], asked["key"]).id}


def click(simulator: Simulator, asked: Json) -> Json:
    """`{"userid", "item" or "task_id", "key", "selected"?}`; answers the callback's number and response code."""
    world = simulator.world
    userid = asked["userid"]
    item = asked.get("item") or world.item_of_task(userid, asked["task_id"]).id
    push = member_actions.click(world, userid, int(item), asked["key"], asked.get("selected"))
    return {"push": push.id, "response_code": push.response_code}


def choose(simulator: Simulator, asked: Json) -> Json:
    """chooseInvoice without a page (page 90493): `{"userid", "invoices": […], "params"?, "account"?, "platform"?}`.

    Without params they are signed here; no invoices cancel, null goes back without a selection. The answer has the
    shape that the account's client gives.
    """
    world = simulator.world
    kind, platform = _account_kind(asked), asked.get("platform", "ios")
    if platform not in get_args(MobileSystem):
        raise ValueError(f"platform must be one of {get_args(MobileSystem)}")
    params = asked.get("params") or world.account(kind).signed_card_params(str(world.clock.seconds()), "simulated")
    return weixin_client.choose_invoice(world, asked["userid"], asked["invoices"], params, kind, platform)


def login_code(simulator: Simulator, asked: Json) -> Json:
    """`{"account", "userid"}`: a code of OAuth, wx.login or SendAuth, as that account's client gives it."""
    return {"code": oauth.login_code(simulator.world, asked["userid"], _account_kind(asked))}


def oauth_code(simulator: Simulator, asked: Json) -> Json:
    """`{"userid"}`: a login code for the Weixin Work app."""
    return {"code": oauth.login_code(simulator.world, asked["userid"])}


def rival_lock(simulator: Simulator, asked: Json) -> Json:
    """Another account locks `{"invoice"}`; answers the invoice."""
    return asdict(third_parties.rival_lock(simulator.world, asked["invoice"]))


def leftover_lock(simulator: Simulator, asked: Json) -> Json:
    """The app's own account locks `{"invoice"}` by no present request; answers the invoice."""
    return asdict(third_parties.leftover_lock(simulator.world, asked["invoice"]))


def sibling_lock(simulator: Simulator, asked: Json) -> Json:
    """Another app of the company locks `{"invoice"}`; answers the invoice."""
    return asdict(third_parties.sibling_lock(simulator.world, asked["invoice"]))


def rival_unlock(simulator: Simulator, asked: Json) -> Json:
    """The other account unlocks `{"invoice"}`; answers the invoice."""
    return asdict(third_parties.rival_unlock(simulator.world, asked["invoice"]))


def cancel_invoice(simulator: Simulator, asked: Json) -> Json:
    """The seller reverses `{"invoice"}`; answers the invoice."""
    return asdict(third_parties.cancel_invoice(simulator.world, asked["invoice"]))


def add_invoice(simulator: Simulator, asked: Json) -> Json:
    """Add an invoice to a wallet; the keys are those of a scenario file."""
    world = simulator.world
    return asdict(administration.add_invoice(world, scenario.invoice(asked, world.state, world.clock.now())))


def change_member(simulator: Simulator, asked: Json) -> Json:
    """Change a member: `{"userid", "status"?, "visible"?, "direct_leader"?, "openid"?, …}`."""
    changes = dict(asked)
    return asdict(administration.change_member(simulator.world, changes.pop("userid"), **changes))


def rename_member(simulator: Simulator, asked: Json) -> Json:
    """Give a member another userid: `{"userid", "to"}`."""
    return asdict(administration.rename_member(simulator.world, asked["userid"], asked["to"]))


def _account_kind(asked: Json) -> AccountKind:
    """The account that is asked for, Weixin Work's when none is. Raises ValueError."""
    found: AccountKind | None = next((kind for kind in KINDS if kind == asked.get("account", "work")), None)
    if found is None:
        raise ValueError(f"account must be one of {KINDS}")
    return found
