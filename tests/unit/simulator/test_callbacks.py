"""Deliveries to the bot: form, tries, deadline, passive replies, misfortunes."""

import asyncio
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from simulator.callbacks.envelope import Envelope
from simulator.callbacks.transport import Received
from simulator.platform.company import member_actions
from tests.unit.simulator.corp import SETTINGS, Bot, Corp

OK = Received(200, b"")
DOWN = ConnectionError("refused")


async def say(corp: Corp, text: str = "报销") -> None:
    member_actions.say(corp.world, "lina", text)
    await corp.sim.callbacks.drain()


async def test_a_text_arrives_encrypted_and_signed(corp: Corp, bot: Bot) -> None:
    await say(corp, "打车 ]]> <b> & 报销")
    assert bot.heard[0]["url"] == SETTINGS.callback_url
    assert "报销" not in bot.heard[0]["body"]
    message = ET.fromstring(bot.opened())
    assert message.findtext("Content") == "打车 ]]> <b> & 报销"
    assert message.findtext("FromUserName") == "lina"
    assert message.findtext("ToUserName") == SETTINGS.corp_id
    assert int(message.findtext("MsgId", "0")) > 2**53


@pytest.mark.parametrize("failure", [DOWN, TimeoutError(), Received(500, b""), Received(302, b"")])
async def test_a_failed_delivery_is_tried_three_times_in_all(corp: Corp, bot: Bot, failure: Any) -> None:
    bot.script = [failure] * 5
    await say(corp)
    assert len(bot.heard) == 3
    assert len({bot.opened(place) for place in range(3)}) == 1
    assert len({one["body"] for one in bot.heard}) == 3
    assert len({one["query"]["nonce"] for one in bot.heard}) == 3
    assert [one.attempt for one in corp.sim.journal.callbacks()] == [1, 2, 3]


async def test_the_second_try_is_the_last_when_it_is_answered(corp: Corp, bot: Bot) -> None:
    bot.script = [Received(503, b""), OK]
    await say(corp)
    assert [one.outcome for one in corp.sim.journal.callbacks()] == ["refused", "ok"]


async def test_a_refusal_is_not_tried_again_by_switch_but_a_broken_connection_is(corp: Corp, bot: Bot) -> None:
    corp.sim.switches.retry_on_status = False
    bot.script = [Received(500, b"")]
    await say(corp)
    assert len(bot.heard) == 1
    bot.script = [DOWN, OK]
    await say(corp)
    assert len(bot.heard) == 3


async def test_the_number_of_deliveries_is_a_switch(corp: Corp, bot: Bot) -> None:
    corp.sim.switches.max_deliveries = 4
    bot.script = [DOWN] * 9
    await say(corp)
    assert len(bot.heard) == 4


async def test_tries_may_share_timestamp_and_nonce_by_switch(corp: Corp, bot: Bot) -> None:
    corp.sim.switches.same_query_on_retry = True
    bot.script = [DOWN, OK]
    await say(corp)
    assert bot.heard[0]["query"]["nonce"] == bot.heard[1]["query"]["nonce"]
    assert bot.heard[0]["body"] != bot.heard[1]["body"]


async def test_no_answer_within_the_deadline_counts_as_a_failure(corp: Corp) -> None:
    calls = []

    async def silent(*asked: Any) -> Received:
        calls.append(asked)
        await asyncio.sleep(60)
        return OK

    corp.sim.callbacks.transport = silent
    corp.sim.switches.callback_deadline = 0.01
    await say(corp)
    assert len(calls) == 3
    assert {one.outcome for one in corp.sim.journal.callbacks()} == {"timeout"}


async def test_the_default_deadline_is_five_seconds(corp: Corp) -> None:
    assert (corp.sim.switches.callback_deadline, corp.sim.switches.max_deliveries) == (5.0, 3)


async def test_opening_the_app_is_an_event_without_message_id(corp: Corp, bot: Bot) -> None:
    member_actions.enter(corp.world, "lina")
    await corp.sim.callbacks.drain()
    assert ET.fromstring(bot.opened()).findtext("Event") == "enter_agent"
    assert "MsgId" not in bot.opened()


async def test_two_events_of_one_person_in_one_second_share_their_create_time(corp: Corp, bot: Bot) -> None:
    member_actions.enter(corp.world, "lina")
    member_actions.enter(corp.world, "lina")
    await corp.sim.callbacks.drain()
    assert bot.opened(0) == bot.opened(1)


async def test_message_ids_are_not_given_out_again_after_a_reset(corp: Corp, bot: Bot) -> None:
    await say(corp)
    corp.sim.reset()
    await say(corp)
    ids = [ET.fromstring(bot.opened(place)).findtext("MsgId") for place in range(2)]
    assert ids[0] != ids[1]


async def test_a_lost_push_never_arrives(corp: Corp, bot: Bot) -> None:
    corp.sim.faults.add("callback", "drop")
    await say(corp)
    assert bot.heard == []
    assert corp.sim.journal.callbacks()[0].outcome == "lost"


async def test_a_lost_answer_makes_a_second_delivery(corp: Corp, bot: Bot) -> None:
    corp.sim.faults.add("callback", "drop", after=True)
    await say(corp)
    assert len(bot.heard) == 2
    assert bot.opened(0) == bot.opened(1)


async def test_a_duplicated_push_arrives_twice(corp: Corp, bot: Bot) -> None:
    corp.sim.faults.add("callback", "duplicate")
    await say(corp)
    assert bot.opened(0) == bot.opened(1)


async def test_a_reordered_push_arrives_after_the_next_one(corp: Corp, bot: Bot) -> None:
    corp.sim.faults.add("callback", "reorder", seconds=5)
    member_actions.say(corp.world, "lina", "一")
    member_actions.say(corp.world, "lina", "二")
    await corp.sim.callbacks.drain()
    assert [ET.fromstring(bot.opened(place)).findtext("Content") for place in range(2)] == ["二", "一"]


def replying(make: Callable[[str], str], key: str = SETTINGS.encoding_aes_key) -> Callable[[Any], Received]:
    """A bot that answers with an encrypted passive reply."""

    def answer(heard: Any) -> Received:
        envelope = Envelope(SETTINGS.token, key, SETTINGS.corp_id)
        head = (
            f"<ToUserName><![CDATA[wangqiang]]></ToUserName><FromUserName><![CDATA[{SETTINGS.corp_id}]]>"
            "</FromUserName><CreateTime>1</CreateTime>"
        )
        encrypt = envelope.seal(f"<xml>{head}{make('')}</xml>")
        signature = envelope.sign("1", "2", encrypt)
        body = (
            f"<xml><Encrypt><![CDATA[{encrypt}]]></Encrypt><MsgSignature><![CDATA[{signature}]]></MsgSignature>"
            "<TimeStamp>1</TimeStamp><Nonce><![CDATA[2]]></Nonce></xml>"
        )
        return Received(200, body.encode())

    return answer


async def clicked(corp: Corp, bot: Bot, approval: dict[str, Any], reply: str) -> Any:
    """Send a card to two people, let one click, let the bot answer with `reply`."""
    await corp.send("wangqiang|zhoumin", template_card=approval)
    bot.script = [replying(lambda _: reply)]
    item = corp.world.item_of_task("wangqiang", "claim-42-1")
    push = member_actions.click(corp.world, "wangqiang", item.id, "approve")
    await corp.sim.callbacks.drain()
    return item, push


BUTTON = "<MsgType>update_button</MsgType><Button><ReplaceName><![CDATA[已同意]]></ReplaceName></Button>"


async def test_a_passive_reply_greys_the_card_of_the_one_who_clicked(
    corp: Corp, bot: Bot, approval: dict[str, Any]
) -> None:
    item, push = await clicked(corp, bot, approval, BUTTON)
    assert item.replaced == "已同意"
    assert corp.world.item_of_task("zhoumin", "claim-42-1").replaced == ""
    assert await corp.update(push.response_code, atall=1, button={"replace_name": "x"}) == 0
    assert corp.flags == []


async def test_a_passive_reply_spends_the_code_by_switch(corp: Corp, bot: Bot, approval: dict[str, Any]) -> None:
    corp.sim.switches.passive_reply_spends_code = True
    _, push = await clicked(corp, bot, approval, BUTTON)
    assert await corp.update(push.response_code, atall=1, button={"replace_name": "x"}) == 42022


async def test_a_passive_reply_may_bring_a_whole_card(corp: Corp, bot: Bot, approval: dict[str, Any]) -> None:
    card = """<MsgType>update_template_card</MsgType><TemplateCard><CardType>button_interaction</CardType>
      <MainTitle><Title>完</Title></MainTitle>
      <HorizontalContentList><KeyName>单号</KeyName><Value>BX-42</Value></HorizontalContentList>
      <HorizontalContentList><KeyName>结果</KeyName><Value>同意</Value></HorizontalContentList>
      <CardAction><Type>1</Type><Url>https://a.example/</Url></CardAction>
      <ButtonSelection><QuestionKey>q</QuestionKey><Disable>true</Disable>
        <OptionList><Id>a</Id><Text>甲</Text></OptionList></ButtonSelection>
      <ButtonList><Text>同意</Text><Style>1</Style><Key>approve</Key></ButtonList>
      <ReplaceText>已同意</ReplaceText></TemplateCard>"""
    item, _ = await clicked(corp, bot, approval, card)
    assert item.card == {
        "card_type": "button_interaction",
        "main_title": {"title": "完"},
        "horizontal_content_list": [{"keyname": "单号", "value": "BX-42"}, {"keyname": "结果", "value": "同意"}],
        "card_action": {"type": 1, "url": "https://a.example/"},
        "button_selection": {"question_key": "q", "disable": True, "option_list": [{"id": "a", "text": "甲"}]},
        "button_list": [{"text": "同意", "style": 1, "key": "approve"}],
        "replace_text": "已同意",
    }
    assert item.replaced == "已同意"
    assert corp.flags == []


async def test_a_passive_text_is_said_to_the_member(corp: Corp, bot: Bot, approval: dict[str, Any]) -> None:
    await clicked(corp, bot, approval, "<MsgType>text</MsgType><Content><![CDATA[好]]></Content>")
    assert corp.world.chats["wangqiang"][-1].text == "好"


@pytest.mark.parametrize(
    "reply",
    [
        Received(200, b"ok"),
        Received(200, b"<xml></xml>"),
        Received(200, b'<!DOCTYPE x [<!ENTITY a "b">]><xml>&a;</xml>'),
        replying(lambda _: "<MsgType>image</MsgType>"),
        replying(lambda _: BUTTON),
        replying(lambda _: "", "z" * 43),
    ],
)
async def test_a_reply_that_makes_no_sense_is_flagged_and_does_nothing(corp: Corp, bot: Bot, reply: Any) -> None:
    bot.script = [reply]
    await say(corp)
    assert corp.flags
    assert len(corp.world.chats["lina"]) == 1


async def test_the_word_success_counts_as_an_empty_answer(corp: Corp, bot: Bot) -> None:
    bot.script = [Received(200, b"success")]
    await say(corp)
    assert corp.flags == []


def echoing(heard: dict[str, Any]) -> Received:
    query = heard["query"]
    envelope = Envelope(SETTINGS.token, SETTINGS.encoding_aes_key, SETTINGS.corp_id)
    message = envelope.open(query["msg_signature"], query["timestamp"], query["nonce"], query["echostr"])
    return Received(200, message.encode())


async def test_url_verification_passes_for_the_decrypted_echo(corp: Corp, bot: Bot) -> None:
    bot.script = [echoing]
    told = await corp.sim.callbacks.verify_url()
    assert (told["ok"], bot.heard[0]["method"]) == (True, "GET")
    assert told["ms"] < 5000


@pytest.mark.parametrize(
    "answer",
    [
        lambda heard: Received(200, heard["query"]["echostr"].encode()),
        lambda heard: Received(200, echoing(heard).body + b"\n"),
        lambda heard: Received(200, b'"' + echoing(heard).body + b'"'),
        lambda heard: Received(403, echoing(heard).body),
        DOWN,
        TimeoutError(),
    ],
)
async def test_url_verification_fails_for_anything_else(corp: Corp, bot: Bot, answer: Any) -> None:
    bot.script = [answer]
    told = await corp.sim.callbacks.verify_url()
    assert not told["ok"]
    assert told["problem"]


@pytest.mark.parametrize("forgery", ["signature", "key", "receiveid"])
async def test_a_forged_push_does_not_open(corp: Corp, bot: Bot, forgery: str) -> None:
    await corp.sim.callbacks.send_once("<xml>x</xml>", forgery)
    with pytest.raises(Exception, match="-400"):
        bot.opened()
    await corp.sim.callbacks.send_once("<xml>x</xml>")
    assert bot.opened() == "<xml>x</xml>"
