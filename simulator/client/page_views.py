"""What the simulator's page shows, as JSON; changes nothing."""

from dataclasses import asdict

from simulator.client.invoice_pickers import OpenPicker
from simulator.client.phones import Phones
from simulator.platform.company.world import World
from simulator.state.models import ChatItem, Invoice, Json, Status

APP_NAME = "报销助手"
RECENT = 200


def page_state(world: World, phones: Phones) -> Json:
    """Everything the page needs to draw itself: once at start and after a reset."""
    return {
        "app": {"name": str(world.settings.extra.get("app_name", APP_NAME)), "agentid": world.settings.agent_id},
        "corp": {"name": world.state.corp_name, "corpid": world.settings.corp_id},
        "now": world.clock.now(),
        "menu": world.menu,
        "members": [_member(world, userid) for userid in world.members],
        "phones": phone_list(phones),
        "origins": sorted(phones.origins()),
        "accounts": {one.kind: one.app_id for one in world.weixin},
        "bot": phones.bot_url,
        "people": {userid: person(world, userid) for userid in world.members},
    }


def phone_list(phones: Phones) -> list[Json]:
    """Each phone: its slot, who holds it, its browsers' origins and its open picker.

    `weixin` is the origin of Weixin's browser, empty where there is no Official Account.
    """
    weixin = phones.weixin_urls or [""] * len(phones.holders)
    return [
        {
            "slot": slot,
            "userid": userid,
            "origin": phones.urls[slot],
            "weixin": weixin[slot],
            "choice": choice(phones.pickers.at(slot)),
        }
        for slot, userid in enumerate(phones.holders)
    ]


def person(world: World, userid: str) -> Json:
    """A member's chat, newest last, and wallet."""
    owned = [one for one in world.invoices.values() if one.owner == userid]
    gone = [one for one in owned if one.status == Status.CLOSURE]
    gone.sort(key=lambda one: one.written_off_at or 0, reverse=True)
    return {
        "chat": [_item(one) for one in world.chats.get(userid, [])[-RECENT:]],
        "wallet": [invoice(one, world) for one in world.wallet.of(userid)],
        "written_off": [invoice(one, world) | {"written_off_at": one.written_off_at} for one in gone],
    }


def invoice(one: Invoice, world: World) -> Json:
    """A wallet invoice as its owner sees it. `fee` in fen; `state`: free, locked, cancelled, giving or closed."""
    return {
        "id": one.id,
        "type": one.type,
        "payee": one.payee,
        "title": one.title,
        "detail": one.detail,
        "fee": one.fee,
        "number": one.billing_no,
        "date": one.billing_time,
        "state": _state(one),
        "ours": one.locked_by in {each.owner for each in world.all_accounts()},
    }


def choice(one: OpenPicker | None) -> Json | None:
    """The open picker; its invoices are ids of the wallet."""
    if one is None:
        return None
    return {"id": one.id, "userid": one.userid, "account": one.kind, "invoices": [each.id for each in one.shown]}


def _state(one: Invoice) -> str:
    if one.giving:
        return "giving"
    names = {Status.INIT: "free", Status.LOCK: "locked", Status.CLOSURE: "closed", Status.CANCEL: "cancelled"}
    return names[one.status]


def _item(one: ChatItem) -> Json:
    return asdict(one)


def _member(world: World, userid: str) -> Json:
    one = world.members[userid]
    department = world.departments.get(one.main_department)
    return {
        "userid": userid,
        "name": one.name,
        "position": one.position,
        "department": department.name if department else "",
        "leader": one.direct_leader,
        "active": one.status == 1,
    }
