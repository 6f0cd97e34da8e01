"""What the world does to invoices and codes without being asked: rivals, time, an end before its time."""

import json
from collections.abc import Iterable
from typing import Any

from simulator.platform.company.wallet import put
from simulator.platform.company.world import World
from simulator.state.errors import NotPossibleError
from simulator.state.models import Invoice, Member, Status

HALF_AN_HOUR = 1800


def rival_first(world: World, body: bytes) -> None:
    """Another account locks the first free invoice a request is about, if there is one."""
    for pair in _pairs(body):
        for account in world.all_accounts():
            found = world.wallet.find(account.owner, pair)
            if found and found.status == Status.INIT:
                world.rival_lock(found.id)
                return


def sibling_lock(world: World, invoice_id: str) -> Invoice:
    """Another app of the same corp locks the invoice. Raises NotPossibleError unless it is free."""
    return world.lock_from_outside(invoice_id, f"{world.settings.corp_id}:another-app")


def expire_codes(world: World) -> None:
    """Every response code given out so far is past its life."""
    for code in world.state.response_codes.values():
        code.made = 0.0


def lapse_locks(world: World) -> None:
    """Free what has been locked for longer than locks live, where a switch says that they end by time."""
    hours, now = world.switches.lock_hours, world.clock.now()
    for one in world.invoices.values():
        if hours and one.status == Status.LOCK and (one.locked_at or 0) + hours * 3600 <= now:
            put(one, Status.INIT, "", int(now))
            one.meddled = True
            world.changed("wallet", userid=one.owner, invoice=one.id)


def pdf_address(world: World, path: str) -> str:
    """The address of an original as a query shows it now."""
    if world.switches.pdf_url == "expires":
        return f"{world.base_url}{path}?until={world.clock.seconds() + HALF_AN_HOUR}"
    base = world.base_url.replace("http:", "https:") if world.switches.pdf_url == "https" else world.base_url
    return base + path


def pdf_refused(world: World, until: str) -> bool:
    """Whether the original is not given out (any more)."""
    over = until.isdigit() and world.clock.now() >= int(until)
    return over or world.switches.pdf_url == "refused"


def _pairs(body: bytes) -> Iterable[tuple[str, str]]:
    try:
        asked: Any = json.loads(body)
    except ValueError:
        return []
    rows = asked.get("invoice_list", [asked]) if isinstance(asked, dict) else []
    return [(str(row.get("card_id")), str(row.get("encrypt_code"))) for row in rows if isinstance(row, dict)]


def rename_member(world: World, userid: str, to: str) -> Member:
    """The admin gives a member another userid; the person, their Weixin account and wallet stay. An app of our kind is
    not told (page 90970)."""
    member = world.member(userid)
    if not to or any(one.lower() == to.lower() for one in world.members if one != userid):
        raise NotPossibleError(f"{to!r} is taken or empty")

    def now(one: str) -> str:
        return to if one == userid else one

    for other in world.members.values():
        other.direct_leader = [now(one) for one in other.direct_leader]
    for department in world.departments.values():
        department.department_leader = [now(one) for one in department.department_leader]
    for invoice in world.invoices.values():
        invoice.owner = now(invoice.owner)
    for message in world.state.messages.values():
        message.receivers = [now(one) for one in message.receivers]
    member.userid = to
    everybody = {now(name): one for name, one in world.members.items()}
    world.members.clear()
    world.members.update(everybody)
    chat = world.chats.pop(userid, [])
    for item in chat:
        item.userid = to
    world.chats[to] = chat
    world.changed("member", userid=to)
    return member
