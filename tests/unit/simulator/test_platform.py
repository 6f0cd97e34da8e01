"""What all calls share: method, path, JSON, errors, limits, the directory, and calls that go wrong on purpose."""

import json
from typing import Any

import pytest

from simulator.faults.rules import Faults, rule_from
from simulator.platform.company import administration
from simulator.platform.hosts import WorkHost
from tests.unit.simulator.corp import FOLDER, SETTINGS, Corp

SEND = "/cgi-bin/message/send"
HELLO = {"touser": "lina", "msgtype": "text", "agentid": SETTINGS.agent_id, "text": {"content": "x"}}


async def test_an_unknown_path_is_404_and_flagged(corp: Corp) -> None:
    answer = await corp.raw("POST", "/cgi-bin/card/invoice/reimburse/getinvoicebatch", b"{}")
    assert answer.status == 404
    assert len(corp.flags) == 1


@pytest.mark.parametrize("path", [path for path, one in WorkHost.endpoints.items() if one.method == "POST"])
async def test_a_get_where_a_post_is_needed_is_40058(corp: Corp, path: str) -> None:
    assert await corp.code(path) == 40058


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{};", b"\xff", b'"x"'])
@pytest.mark.parametrize("path", [SEND, FOLDER + "getinvoiceinfo"])
async def test_a_body_that_is_no_json_object_is_40058(corp: Corp, path: str, body: bytes) -> None:
    answer = await corp.raw("POST", path, body, access_token=corp.world.work.token().value)
    assert answer.json()["errcode"] == 40058
    assert "wrong json format" in answer.json()["errmsg"]


async def test_a_refusal_is_http_200_with_code_in_body_and_headers_and_a_hint(corp: Corp) -> None:
    answer = await corp.raw("POST", SEND, b"{}", access_token="nonsense")
    told = answer.json()
    assert (answer.status, answer.headers["Error-Code"]) == (200, "40014")
    assert all(part in told["errmsg"] for part in ("invalid access_token", "hint: [", "from ip: 127.0.0.1"))
    assert told["invaliduser"] == ""


async def test_a_success_may_leave_errcode_out(corp: Corp) -> None:
    corp.sim.switches.omit_errcode = True
    assert set(await corp.call("/cgi-bin/getcallbackip")) == {"ip_list"}


async def test_unknown_parameters_are_flagged(corp: Corp) -> None:
    assert await corp.code("/cgi-bin/user/get", userid="lina", debug="1") == 0
    assert "debug" in corp.flags[0]


async def test_ten_thousand_calls_a_minute_are_the_most(corp: Corp) -> None:
    path = "/cgi-bin/getcallbackip"
    for _ in range(10_000):
        await corp.raw("GET", path, access_token=corp.world.work.token().value)
    assert await corp.code(path) == 45009
    corp.world.advance(59)
    assert await corp.code(path) == 45009
    corp.world.advance(2)
    assert await corp.code(path) == 0


async def test_the_ip_guard_lets_only_listed_callers_in(corp: Corp) -> None:
    corp.sim.switches.ip_guard = True
    assert (await corp.call(SEND, HELLO))["errcode"] == 60020
    corp.sim.switches.ip_guard_exempt_send = True
    assert (await corp.call(SEND, HELLO))["errcode"] == 0
    assert await corp.code("/cgi-bin/getcallbackip") == 60020
    corp.sim.switches.trusted_ips = ["127.0.0.1"]
    assert await corp.code("/cgi-bin/getcallbackip") == 0


async def test_a_member_is_found_whatever_the_case_and_without_private_data(corp: Corp) -> None:
    told = await corp.call("/cgi-bin/user/get", userid="LINA")
    assert (told["userid"], told["direct_leader"], told["main_department"]) == ("lina", ["wangqiang"], 2)
    assert not {"mobile", "email", "avatar"} & set(told)
    assert await corp.code("/cgi-bin/user/get", userid="ghost") == 60111
    assert await corp.code("/cgi-bin/user/get") == 41009


@pytest.mark.parametrize("change", [{"status": 5}, {"status": 2}, {"visible": False}])
async def test_who_left_or_is_out_of_range_cannot_be_read_or_written_to(corp: Corp, change: Any) -> None:
    administration.change_member(corp.world, "lina", **change)
    assert await corp.code("/cgi-bin/user/get", userid="lina") == 60111
    assert (await corp.call(SEND, HELLO))["errcode"] == 81013


async def test_the_departments_are_a_tree(corp: Corp) -> None:
    path = "/cgi-bin/department/list"
    assert [one["id"] for one in (await corp.call(path))["department"]] == [1, 2, 3, 4]
    assert [one["department_leader"] for one in (await corp.call(path, id="2"))["department"]] == [["wangqiang"]]
    assert (await corp.call(path, id="9")) | {"errmsg": ""} == {"errcode": 60003, "errmsg": "", "department": []}


async def test_a_member_who_never_used_weixin_has_no_openid(corp: Corp) -> None:
    path = "/cgi-bin/user/convert_to_openid"
    assert (await corp.call(path, {"userid": "lina"}))["openid"] == corp.world.members["lina"].openid
    administration.change_member(corp.world, "lina", openid="")
    assert await corp.code(path, {"userid": "lina"}) == 43004
    assert await corp.code(path, {"userid": "ghost"}) == 60111
    assert await corp.code(path, {}) == 41009


async def sent(corp: Corp) -> tuple[Any, int]:
    """Send a text; the raw answer, and how many texts arrived."""
    body = json.dumps(HELLO).encode()
    answer = await corp.raw("POST", SEND, body, access_token=corp.world.work.token().value)
    return answer, len(corp.world.chats["lina"])


@pytest.mark.parametrize("kind", ["drop", "http500", "truncate", "garbage", "errcode"])
@pytest.mark.parametrize("after", [False, True])
async def test_a_call_goes_wrong_before_or_after_its_effect(corp: Corp, kind: Any, after: bool) -> None:
    corp.sim.faults.add(SEND, kind, after=after)
    answer, arrived = await sent(corp)
    assert arrived == int(after)
    assert answer.cut == (kind == "drop")
    if kind == "http500":
        assert answer.status == 500
    elif kind == "errcode":
        assert answer.json()["errcode"] == -1
    elif kind != "drop":
        with pytest.raises(ValueError, match=r"Expecting|Unterminated|delimiter"):
            answer.json()
    assert (await sent(corp))[0].json()["errcode"] == 0


async def test_a_busy_invoice_is_a_fault_with_a_code(corp: Corp) -> None:
    corp.sim.faults.add(FOLDER + "*", "errcode", errcode=72036, times=2, skip=1)
    codes = [await corp.code(FOLDER + "getinvoiceinfo", corp.pair("lina-taxi")) for _ in range(4)]
    assert codes == [0, 72036, 72036, 0]


async def test_tokens_can_be_revoked_in_the_middle(corp: Corp) -> None:
    corp.sim.faults.add(SEND, "revoke")
    assert (await corp.call(SEND, HELLO))["errcode"] == 40014
    assert (await corp.call(SEND, HELLO))["errcode"] == 0


async def test_a_delay_is_waited_for(corp: Corp) -> None:
    corp.sim.faults.add(SEND, "delay", seconds=0.02)
    await sent(corp)
    assert corp.sim.journal.api(SEND)[0].ms >= 19


async def test_the_journal_tells_what_went_wrong(corp: Corp) -> None:
    corp.sim.faults.add(SEND, "drop", after=True)
    await sent(corp)
    entry = corp.sim.journal.api(SEND)[0]
    assert (entry.outcome, entry.fault) == ("cut", "drop after effect")
    assert entry.request["body"]["touser"] == "lina"
    assert [one.seq for one in corp.sim.journal.after(entry.seq - 1)] == [entry.seq]


def test_one_seed_gives_one_sequence_of_misfortunes() -> None:
    def hits(seed: int) -> list[bool]:
        faults = Faults(seed)
        faults.add("/x", "errcode", times=0, probability=0.5)
        return [bool(faults.take("/x")) for _ in range(50)]

    assert hits(1) == hits(1)
    assert hits(1) != hits(2)
    assert 10 < sum(hits(1)) < 40


def test_rules_touch_only_their_path() -> None:
    faults = Faults()
    faults.add("/cgi-bin/a", "drop")
    assert faults.take("/cgi-bin/b") == []
    assert len(faults.take("/cgi-bin/a")) == 1
    assert faults.rules == []


@pytest.mark.parametrize(
    "table", [{}, {"path": "/x"}, {"path": "/x", "kind": "explode"}, {"path": "/x", "kind": "drop", "a": 1}]
)
def test_a_malformed_rule_is_refused(table: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="a fault needs"):
        rule_from(table)
