"""Who a message reaches: members, departments and tags of a request, and those that are not reached."""

from collections.abc import Iterable

from simulator.platform.calls import Call, RefusedError, visible_member
from simulator.platform.company.world import World
from simulator.platform.facts import fact
from simulator.state.models import Json


def receivers(call: Call) -> tuple[list[str], Json]:
    """The members reached, and the fields that name the others (lower case, joined by bars)."""
    world = call.world
    names, parties, tags = (_bars(call, name) for name in ("touser", "toparty", "totag"))
    if not (names or parties or tags):
        raise RefusedError(82001)
    for values, limit, code in ((names, "send_users", 40032), (parties, "send_parties", 82002)):
        if len(values) > fact(limit):
            raise RefusedError(code)
    if len(tags) > fact("send_tags"):
        raise RefusedError(82003)
    if names == ["@all"]:
        return [one.userid for one in world.members.values() if visible_member(world, one.userid)], none_invalid()
    found = {name: visible_member(world, name) for name in names}
    good_parties = [one for one in parties if one.isdigit() and int(one) in world.departments]
    people = [one.userid for one in found.values() if one] + people_of(world, good_parties)
    invalid = {
        "invaliduser": "|".join(name.lower() for name, one in found.items() if one is None),
        "invalidparty": "|".join(one for one in parties if one not in good_parties),
        "invalidtag": "|".join(tags),
    }
    return list(dict.fromkeys(people)), invalid


def none_invalid() -> Json:
    """The fields of receivers that are not reached, all empty."""
    return {"invaliduser": "", "invalidparty": "", "invalidtag": ""}


def people_of(world: World, parties: Iterable[str]) -> list[str]:
    """The visible members of these departments."""
    wanted = {int(one) for one in parties}
    return [one.userid for one in world.members.values() if wanted & set(one.department) and one.visible]


def _bars(call: Call, name: str) -> list[str]:
    value = call.body.get(name, "")
    if not isinstance(value, str):
        raise RefusedError(40058, f"{name} must be a string")
    return [one for one in value.split("|") if one]
