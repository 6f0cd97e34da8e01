"""Answers about people: members, departments, openids, IP lists; logins are in ``tokens``."""

from simulator.platform.calls import Call, RefusedError
from simulator.state.models import Json, Member

ANOTHER_SPACE = "-pay"  # the end of an openid of user/convert_to_openid where it is not the wallet's


def user(call: Call) -> Json:
    """user/get (page 90196), as a self-built app of today sees it: no mobile, mail or avatar."""
    call.flag_unknown_parameters("userid")
    if not call.query.get("userid"):
        raise RefusedError(41009)
    return member_json(call.member(call.query["userid"]))


def member_json(one: Member) -> Json:
    """A member as user/get shows it (page 90196)."""
    return {
        "userid": one.userid,
        "name": one.name,
        "department": one.department,
        "order": [0] * len(one.department),
        "position": one.position,
        "is_leader_in_dept": one.is_leader_in_dept,
        "direct_leader": one.direct_leader,
        "main_department": one.main_department,
        "status": one.status,
        "alias": one.alias,
        "telephone": "",
        "extattr": {"attrs": []},
    }


def departments(call: Call) -> Json:
    """department/list (page 90208): the whole tree, or the subtree of `id`."""
    call.flag_unknown_parameters("id")
    world = call.world
    if not call.query.get("id"):
        wanted = set(world.departments)
    else:
        root = call.query["id"]
        if not root.isdigit() or int(root) not in world.departments:
            raise RefusedError(60003, root)
        wanted = _below(call, int(root))
    rows = [
        {
            "id": one.id,
            "name": one.name,
            "name_en": "",
            "department_leader": one.department_leader,
            "parentid": one.parentid,
            "order": one.order,
        }
        for one in world.departments.values()
        if one.id in wanted
    ]
    return {"department": rows}


def _below(call: Call, root: int) -> set[int]:
    children = [one.id for one in call.world.departments.values() if one.parentid == root]
    return {root}.union(*(_below(call, child) for child in children))


def convert_to_openid(call: Call) -> Json:
    """user/convert_to_openid (page 90202); 43004 for a member who never logged in to Weixin (empty openid)."""
    call.flag_unknown_fields("userid")
    found = call.member(call.required_text("userid", 41009))
    if not found.openid:
        raise RefusedError(43004)
    switches = call.world.switches
    differs = switches.convert_openid_differs or switches.openid_spaces_differ
    return {"openid": found.openid + (ANOTHER_SPACE if differs else "")}


def convert_to_userid(call: Call) -> Json:
    """user/convert_to_userid (page 90202): knows the openids of the company.

    With the switch convert_official_openid it knows the Official Account's too, with openid_spaces_differ only those
    that convert_to_openid gives.
    """
    call.flag_unknown_fields("openid")
    openid = call.required_text("openid")
    if call.world.switches.openid_spaces_differ:
        if not openid.endswith(ANOTHER_SPACE):
            raise RefusedError(40003)
        openid = openid.removesuffix(ANOTHER_SPACE)
    accounts = [call.account]
    if call.world.switches.convert_official_openid:
        accounts += [one for one in call.world.weixin if one.kind == "official_account"]
    for account in accounts:
        for userid in account.userids(openid):
            return {"userid": call.member(userid).userid}
    raise RefusedError(40003)


def ip_list(call: Call) -> Json:
    """getcallbackip and get_api_domain_ip (pages 92521, 92520): this machine."""
    call.flag_unknown_parameters()
    return {"ip_list": ["127.0.0.1"]}
