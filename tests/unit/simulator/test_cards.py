"""Template cards: one good card of each type, every hard rule with its code, and what the client would cut."""

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.platform.messages.card_blocks import CardError
from simulator.platform.messages.template_cards import calls_back, check, cuts

LINK = {"type": 1, "url": "https://bot.example.com/c/42"}
TITLE = {"title": "报销"}
OPTIONS = [{"id": "a", "text": "甲"}, {"id": "b", "text": "乙"}]
SUBMIT = {"text": "提交", "key": "submit"}

GOOD: dict[str, dict[str, Any]] = {
    "text_notice": {
        "card_type": "text_notice",
        "source": {"desc": "报销助手", "desc_color": 0},
        "main_title": TITLE,
        "emphasis_content": {"title": "1,234.56", "desc": "元"},
        "quote_area": {"type": 1, "url": "https://a.example/", "title": "t", "quote_text": "q"},
        "sub_title_text": "已打款",
        "horizontal_content_list": [
            {"keyname": "单号", "value": "BX-42"},
            {"type": 3, "keyname": "申请人", "value": "查看", "userid": "lina"},
            {"type": 1, "keyname": "明细", "value": "打开", "url": "https://a.example/"},
            {"type": 2, "keyname": "附件", "value": "a.pdf", "media_id": "m"},
        ],
        "jump_list": [{"type": 1, "title": "查看", "url": "https://a.example/"}],
        "task_id": "note-7",
        "action_menu": {"desc": "更多", "action_list": [{"text": "不再提醒", "key": "mute"}]},
        "card_action": LINK,
    },
    "news_notice": {
        "card_type": "news_notice",
        "main_title": TITLE,
        "card_image": {"url": "https://a.example/p.png", "aspect_ratio": 1.6},
        "image_text_area": {**LINK, "title": "t", "desc": "d", "image_url": "https://a.example/p.png"},
        "vertical_content_list": [{"title": "待报销", "desc": "5 张"}],
        "card_action": LINK,
    },
    "button_interaction": {
        "card_type": "button_interaction",
        "task_id": "claim-42-1@x",
        "main_title": TITLE,
        "button_selection": {"question_key": "q", "title": "原因", "option_list": OPTIONS, "selected_id": "a"},
        "button_list": [
            {"text": "同意", "style": 1, "key": "approve"},
            {"type": 1, "text": "打开", "url": "https://a.example/"},
        ],
    },
    "vote_interaction": {
        "card_type": "vote_interaction",
        "task_id": "pick-9",
        "main_title": TITLE,
        "checkbox": {"question_key": "inv", "mode": 1, "option_list": [*OPTIONS]},
        "submit_button": SUBMIT,
    },
    "multiple_interaction": {
        "card_type": "multiple_interaction",
        "task_id": "form-3",
        "main_title": TITLE,
        "select_list": [{"question_key": "type", "title": "类别", "selected_id": "a", "option_list": OPTIONS}],
        "submit_button": SUBMIT,
    },
}

MISSING = object()


def changed(kind: str, path: str, value: Any) -> dict[str, Any]:
    """A good card with one place set to `value`, or taken out."""
    card = copy.deepcopy(GOOD[kind])
    *way, last = [int(one) if one.isdigit() else one for one in path.split(".")]
    place: Any = card
    for step in way:
        place = place[step]
    if value is MISSING:
        del place[last]
    else:
        place[last] = value
    return card


@pytest.mark.parametrize("kind", GOOD)
def test_a_good_card_of_each_type_raises_no_flag(kind: str) -> None:
    assert check(GOOD[kind]) == []


T, N, B, V, M = GOOD
SEVEN = [{"keyname": "k"}] * 7
RULES: list[tuple[str, str, Any, int]] = [
    (T, "card_type", "other", 42031),
    (T, "card_type", MISSING, 42031),
    (T, "task_id", MISSING, 42014),
    (B, "task_id", MISSING, 42014),
    (V, "task_id", MISSING, 42014),
    (M, "task_id", MISSING, 42014),
    (B, "task_id", "a b", 42014),
    (B, "task_id", "号", 42014),
    (B, "task_id", "x" * 129, 42014),
    (B, "task_id", 7, 40058),
    (B, "main_title", MISSING, 41016),
    (B, "main_title", {"title": ""}, 41016),
    (N, "main_title", MISSING, 41016),
    (B, "main_title", "text", 40058),
    (B, "main_title.title", 5, 40058),
    (T, "card_action", MISSING, 42045),
    (T, "card_action", {"type": 0}, 42045),
    (T, "card_action", {"type": 1}, 42028),
    (T, "card_action", {"type": 2}, 42030),
    (T, "card_action", {"type": 9, "url": "https://x.y"}, 42045),
    (T, "card_action.url", "bot.example.com/c", 45034),
    (T, "card_action.url", "ftp://a.example/", 40127),
    (T, "card_action.url", "https://a.example/" + "x" * 2048, 40039),
    (T, "horizontal_content_list", SEVEN, 42035),
    (T, "horizontal_content_list.0.keyname", MISSING, 42027),
    (T, "horizontal_content_list.1.userid", MISSING, 42050),
    (T, "horizontal_content_list.2.url", MISSING, 42028),
    (T, "horizontal_content_list.3.media_id", MISSING, 42029),
    (T, "horizontal_content_list.0.type", 4, 40058),
    (T, "horizontal_content_list.0", "text", 40058),
    (T, "jump_list", [{"title": "t", **LINK}] * 4, 42042),
    (T, "jump_list.0.title", MISSING, 42033),
    (T, "jump_list.0.url", MISSING, 42028),
    (T, "jump_list.0.type", 2, 42030),
    (T, "quote_area.url", MISSING, 42028),
    (T, "action_menu.action_list", [], 40058),
    (T, "action_menu.action_list", [{"text": "t", "key": str(n)} for n in range(4)], 40058),
    (T, "action_menu.action_list", [{"text": "t", "key": "k"}] * 2, 42051),
    (T, "action_menu.action_list.0.key", MISSING, 42039),
    (T, "action_menu.action_list.0.text", MISSING, 42038),
    (N, "vertical_content_list", [{"title": "t"}] * 5, 42036),
    (N, "vertical_content_list.0.title", MISSING, 42033),
    (N, "card_image.url", MISSING, 42044),
    (N, "image_text_area.image_url", MISSING, 42044),
    (B, "button_list", MISSING, 40058),
    (B, "button_list", [], 40058),
    (B, "button_list", [{"text": "t", "key": str(n)} for n in range(7)], 40058),
    (B, "button_list.0.text", MISSING, 42038),
    (B, "button_list.0.key", MISSING, 42039),
    (B, "button_list.0.key", "k" * 1025, 42018),
    (B, "button_list.1", {"text": "t", "key": "approve"}, 42018),
    (B, "button_list.1.url", MISSING, 42028),
    (B, "button_selection.question_key", MISSING, 42043),
    (B, "button_selection.option_list", [], 42037),
    (B, "button_selection.option_list", [{"id": str(n), "text": "t"} for n in range(11)], 42037),
    (B, "button_selection.option_list.0.id", MISSING, 42040),
    (B, "button_selection.option_list.0.text", MISSING, 42041),
    (B, "button_selection.option_list.0.id", "x" * 129, 40058),
    (V, "checkbox", MISSING, 42037),
    (V, "checkbox.option_list", [{"id": str(n), "text": "t"} for n in range(21)], 42037),
    (V, "checkbox.option_list", MISSING, 42037),
    (V, "checkbox.question_key", MISSING, 42043),
    (V, "checkbox.mode", 2, 40058),
    (V, "submit_button", MISSING, 42046),
    (V, "submit_button.key", MISSING, 42046),
    (M, "select_list", MISSING, 42047),
    (M, "select_list", [], 42047),
    (M, "select_list", [{"question_key": str(n), "option_list": OPTIONS} for n in range(4)], 42047),
    (M, "select_list", [{"question_key": "same", "option_list": OPTIONS}] * 2, 40058),
    (M, "select_list.0.option_list.0.id", "b", 40058),
]


@pytest.mark.parametrize(("kind", "path", "value", "code"), RULES)
def test_a_broken_rule_has_its_code(kind: str, path: str, value: Any, code: int) -> None:
    with pytest.raises(CardError) as caught:
        check(changed(kind, path, value))
    assert caught.value.code == code


def test_a_news_card_needs_a_picture_or_a_text_with_one() -> None:
    card = changed(N, "card_image", MISSING)
    assert check(card) == []
    del card["image_text_area"]
    with pytest.raises(CardError, match="42044"):
        check(card)


def test_a_text_notice_may_have_a_subtitle_in_place_of_a_title() -> None:
    assert check(changed(T, "main_title", {})) == []


def test_the_submit_text_has_a_default() -> None:
    assert check(changed(V, "submit_button.text", MISSING)) == []


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        (B, "jump_list", []),
        (B, "colour", {}),
        (B, "replace_text", "已同意"),
        (B, "button_list.0.color", "red"),
        (V, "sub_title_text", "x"),
        (M, "select_list.0.option_list.0.is_checked", True),
    ],
)
def test_a_field_the_card_does_not_have_is_accepted_and_flagged(kind: str, path: str, value: Any) -> None:
    flags = check(changed(kind, path, value))
    assert len(flags) == 1
    assert path.rsplit(".", 1)[-1] in flags[0]


@pytest.mark.parametrize(
    ("kind", "path", "limit"),
    [
        (B, "main_title.title", 36),
        (B, "main_title.desc", 44),
        (V, "main_title.title", 16),
        (V, "main_title.desc", 160),
        (M, "main_title.title", 36),
        (T, "source.desc", 20),
        (T, "emphasis_content.title", 14),
        (T, "sub_title_text", 160),
        (T, "horizontal_content_list.0.keyname", 5),
        (T, "horizontal_content_list.0.value", 30),
        (T, "jump_list.0.title", 18),
        (N, "vertical_content_list.0.desc", 160),
        (B, "button_list.0.text", 10),
        (B, "button_selection.option_list.0.text", 16),
        (V, "checkbox.option_list.0.text", 17),
    ],
)
def test_texts_are_cut_beyond_the_advised_length_and_not_before(kind: str, path: str, limit: int) -> None:
    assert cuts(changed(kind, path, "字" * limit)) == []
    found = cuts(changed(kind, path, "字" * (limit + 1)))
    assert [(one.limit, one.length) for one in found] == [(limit, limit + 1)]
    assert len(check(changed(kind, path, "字" * (limit + 1)))) == 1


def test_an_update_needs_no_task_id_and_may_grey_the_buttons() -> None:
    card = changed(B, "task_id", MISSING) | {"replace_text": "已被 王强 同意"}
    assert check(card, update=True) == []
    assert check(changed(V, "submit_button", MISSING) | {"replace_text": "x"}, update=True) != []


def test_only_cards_with_something_to_press_call_back() -> None:
    assert [kind for kind in GOOD if calls_back(GOOD[kind])] == [T, B, V, M]
    assert not calls_back(changed(T, "action_menu", MISSING))


leaves = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
junk = st.recursive(
    leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
)


@given(st.sampled_from(list(GOOD)), st.data())
def test_junk_anywhere_is_judged_and_never_crashes(kind: str, data: st.DataObject) -> None:
    card = copy.deepcopy(GOOD[kind])
    name = data.draw(st.sampled_from(list(card)))
    block = card[name]
    if isinstance(block, list) and data.draw(st.booleans()):
        block[0] = data.draw(junk)
    elif isinstance(block, list) and isinstance(block[0], dict):
        block[0][data.draw(st.sampled_from(list(block[0])))] = data.draw(junk)
    elif isinstance(block, dict) and data.draw(st.booleans()):
        block[data.draw(st.sampled_from(list(block)))] = data.draw(junk)
    else:
        card[name] = data.draw(junk)
    try:
        judged = all(isinstance(flag, str) for flag in check(card))
    except CardError as refused:
        judged = 40000 < refused.code < 50000
    assert judged
