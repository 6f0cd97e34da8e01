"""Template cards: the exact JSON, what is trimmed, what is refused before it is sent, and both forms of update."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.chat.replies import Button, Card, Choice, Row
from bot.ports.platform import OurBug
from bot.weixin import cards

URL = "https://bot.example.com/claims/42"
APPROVAL = Card(
    title="张三的报销单",
    source="报销助手",
    desc="共 3 张发票",
    subtitle="合计 ¥1,234.56",
    rows=(Row("单号", "BX-42"), Row("申请人", "张三", member="zhangsan"), Row("明细", "打开", url=URL)),
    url=URL,
    buttons=(Button("同意", key="approve"), Button("驳回", key="reject", style=2), Button("明细", url=URL, style=3)),
    choice=Choice("reason", "理由", (("other", "其他"), ("twice", "重复")), "other"),
    task_id="bx-42-1@a_B",
)
NOTICE = Card(title="报销完成", subtitle="已核销", url=URL)


def test_a_card_with_buttons_in_the_platform_s_words() -> None:
    assert cards.to_send(APPROVAL) == {
        "card_type": "button_interaction",
        "task_id": "bx-42-1@a_B",
        "source": {"desc": "报销助手"},
        "main_title": {"title": "张三的报销单", "desc": "共 3 张发票"},
        "sub_title_text": "合计 ¥1,234.56",
        "horizontal_content_list": [
            {"type": 0, "keyname": "单号", "value": "BX-42"},
            {"type": 3, "keyname": "申请人", "value": "张三", "userid": "zhangsan"},
            {"type": 1, "keyname": "明细", "value": "打开", "url": URL},
        ],
        "card_action": {"type": 1, "url": URL},
        "button_selection": {
            "question_key": "reason",
            "title": "理由",
            "option_list": [{"id": "other", "text": "其他"}, {"id": "twice", "text": "重复"}],
            "selected_id": "other",
        },
        "button_list": [
            {"type": 0, "text": "同意", "style": 1, "key": "approve"},
            {"type": 0, "text": "驳回", "style": 2, "key": "reject"},
            {"type": 1, "text": "明细", "style": 3, "url": URL},
        ],
    }


def test_a_notice_with_a_menu() -> None:
    sent = cards.to_send(replace(NOTICE, menu=(Button("撤销", key="undo"),), task_id="n1"))
    assert (sent["card_type"], sent["action_menu"]["action_list"]) == ("text_notice", [{"text": "撤销", "key": "undo"}])


def many(count: int) -> tuple[Button, ...]:
    return tuple(Button("同意", key=f"k{n}") for n in range(count))


REFUSED = [
    replace(NOTICE, url=""),
    replace(NOTICE, url="bot.example.com"),
    replace(NOTICE, url="https://a.example/" + "x" * 1024),
    replace(NOTICE, title=""),
    replace(NOTICE, title="\u202e\n"),
    replace(NOTICE, rows=(Row("", "x"),)),
    replace(NOTICE, rows=(Row("a", "b"),) * 7),
    replace(NOTICE, menu=many(1)),
    replace(NOTICE, menu=many(4), task_id="t"),
    replace(NOTICE, choice=APPROVAL.choice),
    replace(NOTICE, replaced="已同意"),
    replace(APPROVAL, task_id=""),
    replace(APPROVAL, task_id="发票"),
    replace(APPROVAL, task_id="a b"),
    replace(APPROVAL, task_id="t" * 129),
    replace(APPROVAL, task_id="t\n"),
    replace(APPROVAL, buttons=many(7)),
    replace(APPROVAL, buttons=many(1) * 2),
    replace(APPROVAL, buttons=(Button("x"),)),
    replace(APPROVAL, buttons=(Button("x", key="a", url=URL),)),
    replace(APPROVAL, buttons=(Button("", key="a"),)),
    replace(APPROVAL, buttons=(Button("x", key="报" * 342),)),
    replace(APPROVAL, buttons=(Button("x", key="a", style=5),)),
    replace(APPROVAL, choice=Choice("q", "t", ())),
    replace(APPROVAL, choice=Choice("q", "t", tuple((str(n), "x") for n in range(11)))),
    replace(APPROVAL, choice=Choice("q", "t", (("a", "x"), ("a", "y")))),
    replace(APPROVAL, choice=Choice("q", "t", (("a" * 129, "x"),))),
]


@pytest.mark.parametrize("card", REFUSED)
def test_what_the_platform_would_refuse_is_our_bug(card: Card) -> None:
    with pytest.raises(OurBug):
        cards.to_send(card)


def test_our_bug_names_the_field_but_not_what_stood_in_it() -> None:
    with pytest.raises(OurBug, match="card_action") as caught:
        cards.to_send(replace(NOTICE, url="ftp://canary"))
    assert "canary" not in str(caught.value)


@pytest.mark.parametrize("name", ["李娜", "Christopher Montgomery-Featherstonehaugh", "名" * 64, "a\n" * 40])
@pytest.mark.parametrize("rest", [" 报销 ¥1,234,567.89", " claims ¥1,234,567.89"])
def test_a_long_name_gives_way_and_the_sum_stays_whole(name: str, rest: str) -> None:
    sent = cards.to_send(replace(APPROVAL, title=name + rest, gives_way=(name,)))
    title = sent["main_title"]["title"]
    assert len(title) <= 36
    assert title.endswith(rest)
    assert title == name + rest or "…" in title
    assert title.startswith(name[:2].strip())


def test_a_long_name_in_the_second_line_gives_way_too() -> None:
    name = "名" * 200
    sent = cards.to_send(replace(APPROVAL, subtitle=f"{name} 5月6日 14:03 同意 ¥88.00", gives_way=("李娜", name)))
    assert sent["sub_title_text"].endswith("… 5月6日 14:03 同意 ¥88.00")


def test_advised_lengths_are_trimmed() -> None:
    long = "字" * 300
    sent = cards.to_send(replace(APPROVAL, title=long, desc=long, subtitle=long, source=long, rows=(Row(long, long),)))
    lengths = [
        len(sent["main_title"]["title"]),
        len(sent["main_title"]["desc"]),
        len(sent["sub_title_text"]),
        len(sent["source"]["desc"]),
        len(sent["horizontal_content_list"][0]["keyname"]),
        len(sent["horizontal_content_list"][0]["value"]),
    ]
    assert lengths == [36, 44, 160, 20, 5, 30]
    assert sent["main_title"]["title"].endswith("字…")


@settings(deadline=None)
@given(st.text(max_size=60))
def test_words_from_outside_stay_in_their_row(words: str) -> None:
    (row,) = cards.to_send(replace(NOTICE, rows=(Row("开票方", words),)))["horizontal_content_list"]
    assert row["keyname"] == "开票方"
    assert len(row.get("value", "").splitlines()) <= 1
    assert not {"\u202e", "\u2066", "\x00", "\u200f"} & set(row.get("value", ""))


def test_an_update_of_nothing_but_the_buttons_greys_them_out() -> None:
    assert cards.to_update(Card(title="", replaced="已同意")) == {"button": {"replace_name": "已同意"}}


def test_an_update_of_the_whole_card_keeps_its_task_id_unsaid() -> None:
    card = cards.to_update(replace(APPROVAL, replaced="李四 已同意"))["template_card"]
    assert (card["replace_text"], "task_id" in card) == ("李四 已同意", False)
    assert [button["text"] for button in card["button_list"]] == ["同意", "驳回", "明细"]


def test_an_update_without_buttons_shows_its_outcome_in_their_place() -> None:
    card = cards.to_update(replace(NOTICE, replaced="已撤回"))["template_card"]
    assert (card["card_type"], card["replace_text"]) == ("button_interaction", "已撤回")
    assert cards.to_update(NOTICE)["template_card"]["card_type"] == "text_notice"
