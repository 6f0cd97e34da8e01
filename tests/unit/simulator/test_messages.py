"""Sending, updating by response code, clicking, and the menu."""

from typing import Any

import pytest

from simulator.platform.company import member_actions
from simulator.state.errors import NotPossibleError
from tests.unit.simulator.corp import SETTINGS, Bot, Corp

CARD = dict[str, Any]


def said(corp: Corp, userid: str) -> list[str]:
    return [one.text for one in corp.world.chats[userid] if one.kind == "text"]


async def test_a_text_reaches_everybody_named_and_names_the_others(corp: Corp) -> None:
    told = await corp.send("LINA|nobody|wangqiang|Ghost", text={"content": "收到"})
    assert (told["errcode"], told["invaliduser"]) == (0, "nobody|ghost")
    assert [said(corp, one) for one in ("lina", "wangqiang", "zhoumin")] == [["收到"], ["收到"], []]


async def test_a_text_to_all_and_to_a_department(corp: Corp) -> None:
    await corp.send("@all", text={"content": "一"})
    body = {"toparty": "4|99", "msgtype": "text", "agentid": SETTINGS.agent_id, "text": {"content": "二"}}
    assert (await corp.call("/cgi-bin/message/send", body))["invalidparty"] == "99"
    assert said(corp, "chenjing") == ["一", "二"]
    assert said(corp, "lina") == ["一"]


async def test_a_text_is_cut_at_2048_bytes_and_flagged(corp: Corp) -> None:
    await corp.send("lina", text={"content": "字" * 700})
    assert said(corp, "lina") == ["字" * 682]
    assert any("cut at 2048" in flag for flag in corp.flags)


async def test_markdown_over_2048_bytes_is_refused(corp: Corp) -> None:
    assert (await corp.send("lina", markdown={"content": "x" * 2048}))["errcode"] == 0
    assert (await corp.send("lina", markdown={"content": "x" * 2049}))["errcode"] == 45002


CARD_TEXT = {"title": "t", "description": "d", "url": "https://a.example/"}
REFUSED: list[tuple[dict[str, Any], int]] = [
    ({"touser": ""}, 82001),
    ({"touser": None}, 40058),
    ({"touser": "nobody"}, 81013),
    ({"touser": "|".join(f"u{n}" for n in range(1001))}, 40032),
    ({"toparty": "|".join(str(n) for n in range(101))}, 82002),
    ({"totag": "|".join(str(n) for n in range(101))}, 82003),
    ({"msgtype": "image"}, 40008),
    ({"msgtype": None}, 40008),
    ({"agentid": None}, 41011),
    ({"agentid": 1}, 301002),
    ({"agentid": "abc"}, 40056),
    ({"text": None}, 40058),
    ({"text": {"content": ""}}, 44004),
    ({"text": {"content": 5}}, 40058),
    ({"msgtype": "textcard", "textcard": CARD_TEXT | {"title": ""}}, 41016),
    ({"msgtype": "textcard", "textcard": CARD_TEXT | {"description": ""}}, 41033),
    ({"msgtype": "textcard", "textcard": CARD_TEXT | {"url": "a.example"}}, 45034),
    ({"msgtype": "textcard", "textcard": CARD_TEXT | {"url": "http://" + "x" * 2048}}, 40039),
    ({"msgtype": "template_card", "template_card": {"card_type": "x"}}, 42031),
    ({"enable_duplicate_check": 1, "duplicate_check_interval": 14401}, 40058),
]


@pytest.mark.parametrize(("change", "code"), REFUSED)
async def test_a_wrong_message_is_refused_with_its_code(corp: Corp, change: dict[str, Any], code: int) -> None:
    body = {"touser": "lina", "msgtype": "text", "agentid": SETTINGS.agent_id, "text": {"content": "x"}}
    told = await corp.call("/cgi-bin/message/send", body | change)
    assert told["errcode"] == code
    assert "invaliduser" in told
    assert corp.world.chats["lina"] == []


@pytest.mark.parametrize(
    ("body", "word"),
    [
        ({"colour": "red"}, "colour"),
        ({"agentid": str(SETTINGS.agent_id)}, "agentid is a string"),
        ({"text": {"content": "x", "size": 3}}, "text.size"),
    ],
)
async def test_odd_but_accepted_messages_are_flagged(corp: Corp, body: dict[str, Any], word: str) -> None:
    usual = {"touser": "lina", "msgtype": "text", "agentid": SETTINGS.agent_id, "text": {"content": "x"}}
    assert await corp.code("/cgi-bin/message/send", usual | body) == 0
    assert len(corp.flags) == 1
    assert word in corp.flags[0]


async def test_escaped_characters_are_flagged(corp: Corp) -> None:
    token = corp.world.work.token().value
    body = b'{"touser":"lina","msgtype":"text","agentid":1000002,"text":{"content":"\\u6536"}}'
    await corp.raw("POST", "/cgi-bin/message/send", body, access_token=token)
    assert said(corp, "lina") == ["收"]
    assert "40033" in corp.flags[0]


async def test_the_31st_message_in_a_minute_is_dropped_without_a_word(corp: Corp) -> None:
    for number in range(31):
        assert (await corp.send("lina", text={"content": str(number)}))["errcode"] == 0
    assert said(corp, "lina") == [str(number) for number in range(30)]
    assert "not delivered" in corp.flags[0]
    corp.world.advance(60)
    await corp.send("lina", text={"content": "later"})
    assert said(corp, "lina")[-1] == "later"


async def test_a_thousand_messages_an_hour_are_the_most(corp: Corp) -> None:
    for number in range(1001):
        corp.world.advance(2.5)
        await corp.send("lina", text={"content": str(number)})
    assert len(said(corp, "lina")) == 1000


async def test_a_duplicate_is_accepted_and_not_delivered_within_the_interval(corp: Corp) -> None:
    body = {
        "touser": "lina",
        "msgtype": "text",
        "agentid": SETTINGS.agent_id,
        "text": {"content": "x"},
        "enable_duplicate_check": 1,
    }
    first = await corp.call("/cgi-bin/message/send", body)
    second = await corp.call("/cgi-bin/message/send", body)
    assert (first["errcode"], second["errcode"]) == (0, 0)
    assert first["msgid"] != second["msgid"]
    assert len(said(corp, "lina")) == 1
    corp.world.advance(1800)
    await corp.call("/cgi-bin/message/send", body)
    assert len(said(corp, "lina")) == 2


async def test_a_card_that_calls_back_needs_a_callback_url(corp: Corp, approval: CARD) -> None:
    corp.sim.configure(callback_url="")
    assert (await corp.send(template_card=approval))["errcode"] == 43012


async def test_a_task_id_is_used_once_unless_switched(corp: Corp, approval: CARD) -> None:
    assert (await corp.send(template_card=approval))["errcode"] == 0
    assert (await corp.send(template_card=approval))["errcode"] == 42014
    corp.sim.switches.duplicate_task_id = "accept"
    assert (await corp.send(template_card=approval))["errcode"] == 0


async def test_only_cards_that_call_back_get_a_response_code(corp: Corp, approval: CARD) -> None:
    plain = {
        "card_type": "text_notice",
        "main_title": {"title": "t"},
        "card_action": {"type": 1, "url": "https://a.example/"},
    }
    assert "response_code" not in await corp.send(template_card=plain)
    assert "response_code" in await corp.send(template_card=approval)


async def test_a_response_code_works_once(corp: Corp, approval: CARD) -> None:
    code = (await corp.send(template_card=approval))["response_code"]
    assert await corp.update(code, atall=1, button={"replace_name": "已同意"}) == 0
    assert await corp.update(code, atall=1, button={"replace_name": "又"}) == 42022
    assert corp.world.chats["wangqiang"][-1].replaced == "已同意"


async def test_a_response_code_lives_72_hours(corp: Corp, approval: CARD) -> None:
    code = (await corp.send(template_card=approval))["response_code"]
    late = (await corp.send(template_card=approval | {"task_id": "other"}))["response_code"]
    corp.world.advance(72 * 3600 - 1)
    assert await corp.update(code, atall=1, button={"replace_name": "x"}) == 0
    corp.world.advance(1)
    assert await corp.update(late, atall=1, button={"replace_name": "x"}) == 60140
    assert await corp.update("nonsense", atall=1, button={"replace_name": "x"}) == 60140


@pytest.mark.parametrize(
    ("rest", "code"),
    [
        ({"button": {"replace_name": "x"}}, 82101),
        ({"userids": ["lina"], "button": {"replace_name": "x"}}, 82102),
        ({"userids": ["wangqiang"] * 1001, "button": {"replace_name": "x"}}, 40058),
        ({"atall": 1}, 40058),
        ({"atall": 2, "button": {"replace_name": "x"}}, 40058),
        ({"atall": 1, "button": {}}, 40058),
        ({"atall": 1, "button": {"replace_name": "x"}, "template_card": {}}, 40058),
        ({"atall": 1, "template_card": {"card_type": "x"}}, 42031),
    ],
)
async def test_a_refused_update_leaves_the_code_unspent(
    corp: Corp, approval: CARD, rest: dict[str, Any], code: int
) -> None:
    response_code = (await corp.send(template_card=approval))["response_code"]
    assert await corp.update(response_code, **rest) == code
    assert await corp.update(response_code, atall=1, button={"replace_name": "x"}) == 0


async def test_an_update_changes_only_the_receivers_it_names(corp: Corp, approval: CARD) -> None:
    code = (await corp.send("wangqiang|zhoumin|sunlei", template_card=approval))["response_code"]
    body = {
        "agentid": SETTINGS.agent_id,
        "response_code": code,
        "userids": ["WangQiang", "lina", "Ghost"],
        "button": {"replace_name": "已同意"},
    }
    told = await corp.call("/cgi-bin/message/update_template_card", body)
    assert (told["errcode"], told["invaliduser"]) == (0, ["lina", "ghost"])
    shown = {one: corp.world.chats[one][-1].replaced for one in ("wangqiang", "zhoumin", "sunlei")}
    assert shown == {"wangqiang": "已同意", "zhoumin": "", "sunlei": ""}


async def test_an_update_for_all_replaces_every_copy_by_a_card_of_any_type(corp: Corp, approval: CARD) -> None:
    code = (await corp.send("wangqiang|zhoumin", template_card=approval))["response_code"]
    done = {
        "card_type": "text_notice",
        "main_title": {"title": "已撤回"},
        "card_action": {"type": 1, "url": "https://a.example/"},
    }
    assert await corp.update(code, atall=1, template_card=done) == 0
    copies = [corp.world.chats[one][-1] for one in ("wangqiang", "zhoumin")]
    assert [(one.card, one.task_id) for one in copies] == [(done, "claim-42-1")] * 2
    assert copies[0].card is not copies[1].card


async def test_a_click_tells_the_bot_and_changes_nothing_by_itself(corp: Corp, bot: Bot, approval: CARD) -> None:
    await corp.send(template_card=approval)
    item = corp.world.item_of_task("wangqiang", "claim-42-1")
    push = member_actions.click(corp.world, "wangqiang", item.id, "reject", {"why": ["title"]})
    await corp.sim.callbacks.drain()
    xml = bot.opened()
    assert (item.pressed, item.replaced) == ("reject", "")
    for part in (
        "<FromUserName><![CDATA[wangqiang]]></FromUserName>",
        "<Event><![CDATA[template_card_event]]></Event>",
        "<EventKey><![CDATA[reject]]></EventKey>",
        "<TaskId><![CDATA[claim-42-1]]></TaskId>",
        "<CardType><![CDATA[button_interaction]]></CardType>",
        f"<ResponseCode><![CDATA[{push.response_code}]]></ResponseCode>",
        "<QuestionKey><![CDATA[why]]></QuestionKey>",
        "<OptionId><![CDATA[title]]></OptionId>",
        "<AgentID>1000002</AgentID>",
    ):
        assert part in xml
    assert "MsgId" not in xml
    assert await corp.update(push.response_code, userids=["wangqiang"], button={"replace_name": "已驳回"}) == 0
    assert (item.pressed, item.replaced) == ("", "已驳回")


async def test_every_click_brings_a_code_of_its_own(corp: Corp, approval: CARD) -> None:
    sent = await corp.send(template_card=approval)
    item = corp.world.item_of_task("wangqiang", "claim-42-1")
    codes = {member_actions.click(corp.world, "wangqiang", item.id, "approve").response_code for _ in range(2)}
    for code in codes | {sent["response_code"]}:
        assert await corp.update(code, atall=1, button={"replace_name": "x"}) == 0
    await corp.sim.callbacks.drain()


async def test_untouched_selections_send_their_default(corp: Corp, bot: Bot, approval: CARD) -> None:
    await corp.send(template_card=approval)
    member_actions.click(corp.world, "wangqiang", corp.world.chats["wangqiang"][-1].id, "approve")
    await corp.sim.callbacks.drain()
    assert "<OptionId><![CDATA[other]]></OptionId>" in bot.opened()


async def test_the_old_misspelling_is_a_switch(corp: Corp, bot: Bot, approval: CARD) -> None:
    corp.sim.switches.legacy_typo = True
    await corp.send(template_card=approval)
    member_actions.click(corp.world, "wangqiang", corp.world.chats["wangqiang"][-1].id, "approve")
    await corp.sim.callbacks.drain()
    assert "<OpitonIds>" in bot.opened()


async def test_what_the_client_does_not_offer_cannot_be_clicked(corp: Corp, approval: CARD) -> None:
    code = (await corp.send(template_card=approval))["response_code"]
    item = corp.world.chats["wangqiang"][-1]
    with pytest.raises(NotPossibleError, match="no button"):
        member_actions.click(corp.world, "wangqiang", item.id, "nonsense")
    await corp.update(code, atall=1, button={"replace_name": "已同意"})
    with pytest.raises(NotPossibleError, match="greyed"):
        member_actions.click(corp.world, "wangqiang", item.id, "approve")
    with pytest.raises(NotPossibleError, match="no chat item"):
        member_actions.click(corp.world, "lina", item.id, "approve")


async def test_an_entry_of_a_cards_menu_is_another_event(corp: Corp, bot: Bot) -> None:
    card = {
        "card_type": "text_notice",
        "task_id": "note-1",
        "main_title": {"title": "t"},
        "action_menu": {"desc": "更多", "action_list": [{"text": "静音", "key": "mute"}]},
        "card_action": {"type": 1, "url": "https://a.example/"},
    }
    await corp.send("lina", template_card=card)
    member_actions.click(corp.world, "lina", corp.world.chats["lina"][-1].id, "mute")
    await corp.sim.callbacks.drain()
    assert "<Event><![CDATA[template_card_menu_event]]></Event>" in bot.opened()
    assert "SelectedItems" not in bot.opened()


async def test_advised_lengths_are_warned_about_on_the_bubble_and_in_the_journal(corp: Corp, approval: CARD) -> None:
    approval["main_title"]["title"] = "长" * 37
    assert (await corp.send(template_card=approval))["errcode"] == 0
    assert "main_title.title" in corp.world.chats["wangqiang"][-1].warnings[0]
    assert "main_title.title" in corp.flags[0]


MENU = {
    "button": [
        {"type": "view", "name": "提交发票", "url": "https://bot.test/picker"},
        {"name": "更多", "sub_button": [{"type": "click", "name": "我的报销", "key": "MY"}]},
    ]
}


async def test_a_menu_is_kept_and_its_entries_call_back(corp: Corp, bot: Bot) -> None:
    path = "/cgi-bin/menu/create"
    assert await corp.code(path, MENU, agentid=str(SETTINGS.agent_id)) == 0
    member_actions.menu_click(corp.world, "lina", "MY")
    member_actions.menu_click(corp.world, "lina", "https://bot.test/picker")
    await corp.sim.callbacks.drain()
    assert "<Event><![CDATA[click]]></Event>" in bot.opened(0)
    assert "<Event><![CDATA[view]]></Event>" in bot.opened(1)
    with pytest.raises(NotPossibleError):
        member_actions.menu_click(corp.world, "lina", "OTHER")


@pytest.mark.parametrize(
    ("buttons", "code"),
    [
        ([], 40016),
        ([{"type": "click", "name": "n", "key": "k"}] * 4, 40016),
        ([{"name": "n", "sub_button": [{"type": "click", "name": "n", "key": "k"}] * 6}], 40023),
        ([{"type": "click", "name": "名" * 6, "key": "k"}], 40018),
        ([{"type": "click", "name": "n"}], 40019),
        ([{"type": "click", "name": "n", "key": "k" * 129}], 40019),
        ([{"type": "view", "name": "n"}], 40020),
        ([{"type": "jump", "name": "n"}], 40026),
        (["text"], 40018),
    ],
)
async def test_a_wrong_menu_is_refused(corp: Corp, buttons: Any, code: int) -> None:
    assert await corp.code("/cgi-bin/menu/create", {"button": buttons}, agentid="1000002") == code


async def test_a_menu_needs_the_agentid(corp: Corp) -> None:
    assert await corp.code("/cgi-bin/menu/create", MENU) == 41011
    assert await corp.code("/cgi-bin/menu/create", MENU, agentid="abc") == 40056
