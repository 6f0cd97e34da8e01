"""What an admin or an issuer changes: members, their userids, invoices in wallets; checks no right."""

from dataclasses import replace
from typing import Any

from simulator.platform.company.notifications import tell_event
from simulator.platform.company.world import World
from simulator.state.errors import NotPossibleError
from simulator.state.models import Invoice, Member


def add_invoice(world: World, invoice: Invoice) -> Invoice:
    """Put a new invoice into its owner's wallet. Raises NotPossibleError for an id that is taken."""
    world.member(invoice.owner)
    if invoice.id in world.invoices:
        raise NotPossibleError(f"there is an invoice {invoice.id!r} already")
    world.invoices[invoice.id] = invoice
    world.changed("wallet", userid=invoice.owner, invoice=invoice.id)
    return invoice


def change_member(world: World, userid: str, **changes: Any) -> Member:
    """Edit a member: status, visible, direct_leader, openid … Raises NotPossibleError, TypeError for other names.

    When the member enters or leaves the app's visible range, the app is told (page 90240).
    """
    member = world.member(userid)
    changed = world.members[userid] = replace(member, **changes)
    world.changed("member", userid=userid)
    if member.in_range != changed.in_range:
        tell_event(world, userid, "unsubscribe" if member.in_range else "subscribe", (("EventKey", ""),))
    return changed


def rename_member(world: World, userid: str, to: str) -> Member:
    """Give a member another userid; the person, their Weixin account and their wallet stay.

    An app of our kind is not told (page 90970). Raises NotPossibleError when the userid is empty or taken.
    """
    member = world.member(userid)
    if not to or any(one.lower() == to.lower() for one in world.members if one != userid):
        raise NotPossibleError(f"{to!r} is taken or empty")
    names = {userid: to}
    _rename_leaders(world, names)
    for invoice in world.invoices.values():
        invoice.owner = names.get(invoice.owner, invoice.owner)
    for message in world.state.messages.values():
        message.receivers = [names.get(one, one) for one in message.receivers]
    member.userid = to
    everybody = {names.get(name, name): one for name, one in world.members.items()}
    world.members.clear()
    world.members.update(everybody)
    world.chats[to] = world.chats.pop(userid, [])
    for item in world.chats[to]:
        item.userid = to
    world.changed("member", userid=to)
    return member


def _rename_leaders(world: World, names: dict[str, str]) -> None:
    for member in world.members.values():
        member.direct_leader = [names.get(one, one) for one in member.direct_leader]
    for department in world.departments.values():
        department.department_leader = [names.get(one, one) for one in department.department_leader]
