"""What can be done by words alone, in Chinese and English."""

import pytest

from tests.person import Person, an_invoice

pytestmark = pytest.mark.process


@pytest.fixture
def huang(town):
    return Person(town, "huangting")


@pytest.fixture
def zhou(town):
    """Huang's leader."""
    return Person(town, "zhoumin")


def answers(person: Person, text: str) -> bool:
    return bool(person.company.until(lambda: text in person.heard()))


def test_todo_lists_and_ok_approves_by_place(town, huang, zhou):
    invoice = an_invoice(town, "huangting", 50_000)
    number = huang.submit(invoice)
    zhou.wait_for_card(number)
    zhou.say("待办")
    assert answers(zhou, f"1 {number} 黄婷 ¥500.00")
    zhou.say("同意 １")
    assert answers(zhou, f"已同意 {number} 黄婷 ¥500.00")
    town.until(lambda: huang.state(number) == "closed")


def test_a_bare_yes_counts_only_when_one_thing_waits(town, huang, zhou):
    one, two = huang.submit(an_invoice(town, "huangting")), huang.submit(an_invoice(town, "huangting"))
    zhou.wait_for_card(one)
    zhou.wait_for_card(two)
    zhou.say("好")
    assert answers(zhou, "有好几单在等你")
    zhou.say("todo")
    town.until(lambda: zhou.heard().count("单等你审批") >= 1)
    zhou.say("全部同意")
    town.until(lambda: huang.state(one) == "closed" and huang.state(two) == "closed")


def test_all_without_a_list_is_answered_and_decides_nothing(town, huang):
    sun = Person(town, "sunlei")
    sun.say("ok all")
    assert answers(sun, "现在没有等你审批的报销。")
    lina, wang = Person(town, "lina"), Person(town, "wangqiang")
    claims = [lina.submit(an_invoice(town, "lina")) for _ in range(2)]
    for number in claims:
        wang.wait_for_card(number)
    wang.say("全部同意")
    assert answers(wang, f"2 {claims[1]} 李娜")
    assert [lina.state(number) for number in claims] == ["pending", "pending"]
    for number in claims:
        wang.say(f"驳回 {number} 试试")
        town.until(lambda number=number: lina.state(number) == "rejected")


def test_a_sentence_that_only_begins_like_a_yes_is_none(town):
    lina, wang = Person(town, "lina"), Person(town, "wangqiang")
    number = lina.submit(an_invoice(town, "lina"))
    wang.wait_for_card(number)
    wang.say("同意不了，金额不对")
    assert answers(wang, "没有动任何单子")
    assert lina.state(number) == "pending"
    wang.say("同意了！")
    town.until(lambda: lina.state(number) == "closed")


def test_ok_all_lists_first_and_leaves_out_what_is_to_be_looked_at(town, huang, zhou):
    clean = huang.submit(an_invoice(town, "huangting", 4_100))
    odd = huang.submit(an_invoice(town, "huangting", 4_200, pdf_url=""))
    zhou.wait_for_card(clean)
    zhou.wait_for_card(odd)
    town.ask("/_sim/clock", {"advance": 601})
    zhou.say("ok all")
    assert answers(zhou, f"{odd} 黄婷 ¥42.00 ⚠ 1 张要看")
    assert huang.state(clean) == "pending"
    zhou.say("ok all")
    assert answers(zhou, f"没动：{odd} 黄婷 ¥42.00")
    town.until(lambda: huang.state(clean) == "closed")
    assert huang.state(odd) == "pending"
    zhou.say(f"驳回 {odd} 缺原件")
    town.until(lambda: huang.state(odd) == "rejected")


def test_a_yes_that_says_more_than_is_understood_changes_nothing(town, huang, zhou):
    number = huang.submit(an_invoice(town, "huangting"))
    zhou.wait_for_card(number)
    zhou.say("同意了吗？")
    assert answers(zhou, "没有动任何单子")
    assert huang.state(number) == "pending"
    other = huang.submit(an_invoice(town, "huangting"))
    zhou.wait_for_card(other)
    zhou.say(f"同意 {number} 和 {other}！")
    town.until(lambda: huang.state(number) == "closed" and huang.state(other) == "closed")


def test_a_question_ends_with_the_next_command_and_can_be_called_off(town, huang, zhou):
    number = huang.submit(an_invoice(town, "huangting"))
    zhou.wait_for_card(number)
    zhou.say(f"驳回 {number}")
    assert answers(zhou, f"{number} 还没驳回")
    zhou.say("9")
    town.until(lambda: zhou.heard().count(f"{number} 还没驳回") == 2)
    zhou.say("算了")
    assert answers(zhou, f"好，没有驳回。{number} 还在等审批。")
    zhou.say(f"驳回 {number}")
    town.until(lambda: zhou.heard().count(f"{number} 还没驳回") == 3)
    zhou.say("帮助")
    zhou.say("这个怎么用呀")
    town.until(lambda: [c for c in town.cards("zhoumin") if "-offer-" in c["task_id"]])
    assert huang.state(number) == "pending"
    zhou.say(f"驳回 {number} 超标")
    town.until(lambda: huang.state(number) == "rejected")


def test_reject_without_a_reason_asks_and_takes_a_number_or_a_sentence(town, huang, zhou):
    invoice = an_invoice(town, "huangting")
    number = huang.submit(invoice)
    zhou.wait_for_card(number)
    zhou.say(f"驳回 {number}")
    assert answers(zhou, "原因？回复数字或一句话（10 分钟内有效）")
    zhou.say("2")
    assert answers(zhou, f"已驳回 {number} 黄婷")
    assert answers(huang, "原因：超标")
    town.until(lambda: town.status(invoice) == "INIT")


def test_withdraw_status_and_nudge_by_number(town, huang, zhou):
    number = huang.submit(an_invoice(town, "huangting", 7_000))
    zhou.wait_for_card(number)
    short = str(int(number.removeprefix("BX-")))
    huang.say(f"进度 {short}")
    assert answers(huang, f"{number} ¥70.00：等 周敏 审批")
    huang.say(f"催 {short}")
    assert answers(zhou, f"黄婷 催你看一下 {number}（¥70.00）。")
    huang.say(f"nudge {number}")
    assert answers(huang, "今天已经催过一次")
    huang.say(f"撤回 {number}")
    assert answers(huang, f"已撤回 {number}")
    assert huang.state(number) == "withdrawn"


def test_why_is_my_invoice_locked(town, huang, zhou):
    invoice = an_invoice(town, "huangting", billing_no="26449999000000774821")
    number = huang.submit(invoice)
    zhou.wait_for_card(number)
    huang.say("锁 4821")
    assert answers(huang, f"锁在你的 {number} 里：")
    assert answers(huang, "起等周敏审批。")
    huang.say("锁 9999123")
    assert answers(huang, "没找到你提交过的尾号 9999123")
    huang.say(f"撤回 {number}")
    town.until(lambda: town.status(invoice) == "INIT")
    huang.say("查锁 774821")
    assert answers(huang, f"已解锁，可以再用：你的 {number} 已撤回。")


def test_strangers_words_decide_nothing(town, huang, zhou):
    number = huang.submit(an_invoice(town, "huangting"))
    zhou.wait_for_card(number)
    liu = Person(town, "wangqiang")
    liu.say(f"同意 {number}")
    assert answers(liu, "这单不归你审批")
    liu.say(f"进度 {number}")
    assert answers(liu, "没有这张报销单，或者它和你无关。")
    huang.say(f"同意 {number}")
    assert answers(huang, "自己的报销单不能自己批")
    assert huang.state(number) == "pending"


def test_english_is_remembered_and_does_not_leak(town, huang):
    sun = Person(town, "sunlei")
    sun.say("English")
    assert answers(sun, "All right, English from now on.")
    sun.say("todo")
    assert answers(sun, "Nothing waits for your approval.")
    huang.say("待办")
    assert answers(huang, "现在没有等你审批的报销。")
    sun.say("中文")
    assert answers(sun, "好的，之后都说中文。")


def test_anything_else_gets_two_guesses_as_buttons(town):
    chen = Person(town, "chenjing")
    chen.say("发票怎么弄呀")
    card = town.until(lambda: [c for c in town.cards("chenjing") if "-offer-" in c["task_id"]])[-1]
    buttons = card["card"]["button_list"]
    assert buttons[0]["key"] == "claim"
    assert len(buttons) == 2
    town.ask("/_sim/click", {"userid": "chenjing", "task_id": card["task_id"], "key": "claim"})
    assert answers(chen, "点下面选发票")


def test_the_simulator_had_nothing_to_object_to(town):
    assert town.ask("/_sim/flags")["flags"] == []


def test_two_members_with_the_same_message_id_are_each_answered_once(town):
    sun, ma = Person(town, "sunlei"), Person(town, "malin")
    town.ask("/_sim/switches", {"same_msgid": True})
    try:
        before = [len(town.chat(one.userid)) for one in (sun, ma)]
        for _ in range(3):  # from the second time on each message comes twice
            sun.say("待办")
            ma.say("待办")
            town.ask("/_sim/faults", {"mishap": "callback_unanswered", "times": 2})
            before = [count + 2 for count in before]
            town.until(lambda before=before: [len(town.chat(one.userid)) for one in (sun, ma)] == before)
        assert [len(town.chat(one.userid)) for one in (sun, ma)] == before, "answered once each, not twice"
    finally:
        town.ask("/_sim/switches", method="DELETE")
        town.ask("/_sim/faults", method="DELETE")
