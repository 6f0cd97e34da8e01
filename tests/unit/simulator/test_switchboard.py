"""Every switch and every named fault: listed, explained, one for each open point; the newer ones do what they say."""

from collections import Counter
from dataclasses import fields
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from simulator.callbacks.transport import Received
from simulator.client import weixin_client
from simulator.control import routes
from simulator.control.coverage import OPEN_POINTS
from simulator.control.switch_catalogue import SWITCHES, defaults
from simulator.faults.presets import PRESETS
from simulator.faults.rules import rule_from
from simulator.platform.company import member_actions, originals, third_parties
from simulator.scenarios import scenario
from simulator.state.errors import NotPossibleError
from simulator.state.switches import Switches
from tests.unit.simulator.corp import FOLDER, Bot, Corp

OK, DOWN = Received(200, b""), ConnectionError("refused")


def test_every_switch_has_its_answers_its_default_first():
    assert set(SWITCHES) == {one.name for one in fields(Switches)}
    for name, default in defaults().items():
        assert SWITCHES[name].answers[0] == default, name
        assert len(SWITCHES[name].answers) > 1, name
        for answer in SWITCHES[name].answers:
            assert getattr(scenario.switches({name: answer}, Switches()), name) == answer
        assert SWITCHES[name].en
        assert SWITCHES[name].zh


def test_every_mishap_is_a_rule_and_may_be_changed():
    for name in PRESETS:
        assert rule_from({"mishap": name}).mishap == name
        assert rule_from({"mishap": name, "times": 7}).times == 7
        assert PRESETS[name].en
        assert PRESETS[name].zh
    with pytest.raises(ValueError, match="no such mishap"):
        rule_from({"mishap": "flood"})


def test_every_open_point_is_played_and_every_switch_and_mishap_is_for_one():
    numbers = [one.number for one in OPEN_POINTS]
    wanted = [f"12.{n}" for n in range(1, 15)] + [f"C{n}" for n in range(1, 31)] + [f"U{n}" for n in range(1, 12)]
    assert set(wanted) <= set(numbers)
    assert [number for number, n in Counter(numbers).items() if n > 1] == []
    named = {
        kind: {name for one in OPEN_POINTS if one.kind == kind for name in one.by} for kind in ("switch", "preset")
    }
    assert named == {"switch": set(SWITCHES), "preset": set(PRESETS)}
    assert all(name in routes.POST for one in OPEN_POINTS if one.kind == "control" for name in one.by)


# ---------------------------------------------------------------- switches


@pytest.mark.parametrize(("answer", "same"), [("new", False), ("same", True), ("bare", None)])
async def test_what_a_suppressed_duplicate_is_answered_with(corp: Corp, answer: str, same: bool | None) -> None:
    corp.sim.switches.duplicate_reply = answer
    body = {"touser": "lina", "msgtype": "text", "agentid": corp.world.settings.agent_id, "text": {"content": "x"}}
    body["enable_duplicate_check"] = 1
    first, second = [await corp.call("/cgi-bin/message/send", body) for _ in range(2)]
    assert second["errcode"] == 0
    assert (None if "msgid" not in second else first["msgid"] == second["msgid"]) is same


async def test_a_sister_apps_lock_is_somebody_elses_unless_switched(corp: Corp) -> None:
    third_parties.sibling_lock(corp.world, "lina-lunch")
    assert await corp.set_status("lina-lunch", "INIT") == 72023
    corp.sim.switches.same_corp_is_other = False
    assert await corp.set_status("lina-lunch", "INIT") == 0


async def test_locks_lapse_by_switch_alone(corp: Corp) -> None:
    await corp.set_status("lina-lunch", "LOCK")
    corp.world.advance(25 * 3600)
    await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-taxi"))
    assert corp.status("lina-lunch") == "LOCK"
    corp.sim.switches.lock_hours = 24
    await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-taxi"))
    assert corp.status("lina-lunch") == "INIT"
    assert corp.world.invoice("lina-lunch").meddled


async def test_a_query_may_say_whose_lock_it_is_and_misspell_a_key(corp: Corp) -> None:
    await corp.set_status("lina-taxi", "LOCK")
    asked = corp.pair("lina-taxi")
    told = (await corp.call(FOLDER + "getinvoiceinfo", asked))["user_info"]
    assert "lock_owner" not in told
    assert told["trip_pdf_url"]
    corp.sim.switches.shows_locker = corp.sim.switches.trip_typo = True
    told = (await corp.call(FOLDER + "getinvoiceinfo", asked))["user_info"]
    assert told["lock_owner"] == corp.world.settings.account
    assert told["trip_pdf_ur"]
    assert "trip_pdf_url" not in told


@pytest.mark.parametrize(("way", "there"), [("empty", []), ("null", None), ("missing", "nothing")])
async def test_the_list_of_a_refused_call(corp: Corp, way: str, there: Any) -> None:
    corp.sim.switches.failed_list = way
    answer = await corp.call(FOLDER + "getinvoiceinfobatch", {"item_list": []})
    assert answer["errcode"] == 40063
    assert answer.get("item_list", "nothing") == there


async def test_an_original_is_open_expires_is_refused_or_out_of_reach(corp: Corp) -> None:
    corp.world.base_url = "http://here"
    asked = corp.pair("lina-lunch")

    async def address() -> str:
        return str((await corp.call(FOLDER + "getinvoiceinfo", asked))["user_info"]["pdf_url"])

    assert await address() == "http://here/pdf/lina-lunch.pdf"
    corp.sim.switches.pdf_url = "https"
    assert (await address()).startswith("https://here/")
    corp.sim.switches.pdf_url = "expires"
    until = (await address()).partition("?until=")[2]
    assert not originals.pdf_refused(corp.world, until)
    corp.world.advance(1800)
    assert originals.pdf_refused(corp.world, until)
    corp.sim.switches.pdf_url = "refused"
    assert originals.pdf_refused(corp.world, "")


async def test_card_events_may_be_sent_once_alone(corp: Corp, bot: Bot, approval: dict[str, Any]) -> None:
    corp.sim.switches.retry_card_events = False
    await corp.send(template_card=approval)
    bot.script = [DOWN] * 9
    member_actions.click(corp.world, "wangqiang", corp.world.item_of_task("wangqiang", "claim-42-1").id, "approve")
    await corp.sim.callbacks.drain()
    assert len(bot.heard) == 1
    member_actions.say(corp.world, "lina", "报销")
    await corp.sim.callbacks.drain()
    assert len(bot.heard) == 4


async def test_tries_may_share_the_ciphertext(corp: Corp, bot: Bot) -> None:
    corp.sim.switches.same_ciphertext_on_retry = True
    bot.script = [DOWN, OK]
    member_actions.say(corp.world, "lina", "报销")
    await corp.sim.callbacks.drain()
    assert bot.heard[0]["body"] == bot.heard[1]["body"]
    assert bot.heard[0]["query"] != bot.heard[1]["query"]


async def test_events_of_a_minute_may_share_their_second(corp: Corp, bot: Bot) -> None:
    corp.sim.switches.same_second_events = True
    member_actions.enter(corp.world, "lina")
    corp.world.advance(1)
    member_actions.enter(corp.world, "lina")
    await corp.sim.callbacks.drain()
    assert bot.opened(0) == bot.opened(1)


async def test_two_members_may_write_under_one_message_id_and_never_one_member(corp: Corp, bot: Bot) -> None:
    corp.sim.switches.same_msgid = True
    for who in ("lina", "wangqiang", "lina"):
        member_actions.say(corp.world, who, "报销")
    await corp.sim.callbacks.drain()
    first, second, third = [ET.fromstring(bot.opened(place)).findtext("MsgId") for place in range(3)]
    assert first == second != third


async def test_the_client_may_limit_how_many_are_picked(corp: Corp) -> None:
    corp.sim.switches.max_picked = 1
    params = corp.world.work.signed_card_params("1", "n")
    with pytest.raises(NotPossibleError, match="no more than 1"):
        weixin_client.choose_invoice(corp.world, "lina", ["lina-lunch", "lina-taxi"], params)
    assert weixin_client.choose_invoice(corp.world, "lina", ["lina-lunch"], params)["errMsg"] == "chooseInvoice:ok"


async def test_a_card_sign_with_the_corpid_may_be_the_wrong_one(corp: Corp) -> None:
    params = corp.world.work.signed_card_params("1", "n")
    corp.sim.switches.card_sign_with_corpid = False
    assert weixin_client.selectable_invoices(corp.world, "lina", params) == []
    assert weixin_client.selectable_invoices(corp.world, "lina", corp.world.work.signed_card_params("1", "n"))


# ---------------------------------------------------------------- mishaps


async def test_a_block_refuses_every_call_of_a_path_until_its_time_is_over(corp: Corp) -> None:
    corp.sim.faults.include(rule_from({"mishap": "rate_limited"}))
    assert [(await corp.send(text={"content": "x"}))["errcode"] for _ in range(2)] == [45009, 45009]
    corp.world.advance(61)
    assert (await corp.send(text={"content": "x"}))["errcode"] == 0


async def test_response_codes_expire_before_the_update(corp: Corp, approval: dict[str, Any]) -> None:
    code = (await corp.send(template_card=approval))["response_code"]
    corp.sim.faults.include(rule_from({"mishap": "code_expired"}))
    assert await corp.update(code, atall=1, button={"replace_name": "已同意"}) == 60140


async def test_a_rival_is_faster_than_the_call(corp: Corp) -> None:
    corp.sim.faults.include(rule_from({"mishap": "rival_first"}))
    assert await corp.set_all("lina", ["lina-lunch", "lina-taxi"], "LOCK") == 72023
    assert (corp.status("lina-lunch"), corp.status("lina-taxi")) == ("LOCK", "INIT")
    assert corp.world.invoice("lina-lunch").meddled


async def test_a_forged_copy_comes_before_the_true_one(corp: Corp, bot: Bot) -> None:
    corp.sim.faults.include(rule_from({"mishap": "callback_forged"}))
    bot.script = [Received(403, b""), OK]
    member_actions.say(corp.world, "lina", "报销")
    await corp.sim.callbacks.drain()
    assert [one.title for one in corp.sim.journal.callbacks()] == ["forged text: 报销", "text: 报销"]


def test_a_scenario_file_takes_switches_and_mishaps_by_name(tmp_path: Any) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('base = "company"\n[switches]\nlock_hours = 24\n[[fault]]\nmishap = "busy"\ntimes = 2\n', "utf-8")
    assert scenario.load(str(file)).switches.lock_hours == 24
    assert [(one.mishap, one.errcode, one.times) for one in scenario.faults(str(file))] == [("busy", -1, 2)]
