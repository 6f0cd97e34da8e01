"""What can go wrong while locking, asking and unlocking, in the words people get: a row of the list each."""

import uuid
from pathlib import Path
from typing import Any

import pytest

from tests.company import Company, company
from tests.door import AppUser
from tests.person import Person, an_invoice, post_click

LOCKING = "/cgi-bin/card/invoice/reimburse/update*"
LOOKING = "/cgi-bin/card/invoice/reimburse/getinvoice*"


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """A company whose approvals can be taken back for a second."""
    with company(Path(tmp_path_factory.mktemp("rows"))) as it:
        yield it


@pytest.fixture(autouse=True)
def _well(town):
    """Each test begins with a platform that is well, and people as they are."""
    yield
    town.ask("/_sim/faults", method="DELETE")


@pytest.fixture
def liu(town) -> Person:
    """The admin."""
    return Person(town, "liuyang")


def submit(who: Person, *picks: str) -> str:
    answer = who.call("/api/claims", {"key": str(uuid.uuid4()), "picks": list(picks), "purpose": ""})
    assert answer.ok, answer.text
    return str(answer.json()["claim"])


def fault(town: Company, path: str, kind: str = "errcode", **more: Any) -> None:
    town.ask("/_sim/faults", {"path": path, "kind": kind, **more})


def eventually(town: Company, who: Person, number: str, sentence: str) -> None:
    town.until(lambda: sentence in who.page(f"/claims/{number}").text)


def test_a1b_a_leftover_lock_of_ours_is_released_and_locked_again(town, lina, wang):
    invoice = an_invoice(town, "lina")
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [invoice]})
    number = lina.submit(invoice)
    town.until(lambda: lina.state(number) == "pending")
    lina.form(f"/claims/{number}/withdraw")
    town.until(lambda: town.status(invoice) == "INIT")
    eventually(town, lina, number, "发票已解锁")
    town.ask("/_sim/leftover_lock", {"invoice": invoice})
    row = lina.call("/api/picks", {"result": choice, "have": []}).json()["rows"][0]
    assert (row["state"], row["soon"]) == ("blocked", True)
    assert row["note"] == "这张是上次没交成功留下的锁，正在替你解开；解开后就能提交。"
    town.until(lambda: town.status(invoice) == "INIT")
    again = town.until(lambda: [r for r in look_again(lina, row["pick"]) if r["state"] == "ok"])
    number = submit(lina, again[0]["pick"])
    town.until(lambda: lina.state(number) == "pending")
    assert town.status(invoice) == "LOCK"


def look_again(who: Person, *picks: str) -> list[dict[str, Any]]:
    return list(who.call("/api/picks", {"result": [], "have": list(picks)}).json()["rows"])


def test_a1b_a_lock_of_another_account_is_left_alone(town, lina):
    invoice = an_invoice(town, "lina")
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [invoice]})
    number = lina.submit(invoice)
    town.until(lambda: lina.state(number) == "pending")
    lina.form(f"/claims/{number}/withdraw")
    eventually(town, lina, number, "发票已解锁")
    town.ask("/_sim/rival_lock", {"invoice": invoice})
    pick = lina.call("/api/picks", {"result": choice, "have": []}).json()["rows"][0]["pick"]
    town.until(lambda: "多半在另一个报销里" in look_again(lina, pick)[0]["note"])
    assert town.state()["invoices"][invoice]["locked_by"] == "rival-account"


def test_a2_a_busy_wallet_is_waited_for_and_the_end_is_told(town, lina):
    fault(town, LOCKING, errcode=72036, times=99)
    number = lina.submit(an_invoice(town, "lina"))
    eventually(town, lina, number, "微信正在处理其中一张发票，我会自动重试，不用再点。")
    town.until(lambda: f"{number}：微信正在处理其中一张发票，我会自动重试，不用再点。" in lina.heard())
    town.ask("/_sim/faults", method="DELETE")
    town.until(lambda: f"好了，已提交 {number}。" in lina.heard())
    assert lina.state(number) == "pending"


def test_a3_no_answer_to_the_lock_is_made_sure_of(town, lina):
    fault(town, LOCKING, "drop", after=True)
    fault(town, LOOKING, "delay", seconds=8, skip=1)  # the question that makes sure takes its time
    number = lina.submit(an_invoice(town, "lina"))
    eventually(town, lina, number, "正在向微信确认，稍等几秒。")
    town.until(lambda: lina.state(number) == "pending")
    assert "正在向微信确认" not in lina.page(f"/claims/{number}").text


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (72017, "抬头不对，微信不接受这张发票。请让商家冲红重开（72017）。"),
        (72025, "这次选择已失效，请从卡包里重新选这张（72025）。"),
        (72037, "不在你的微信卡包里"),
        (72040, "这张发票的原件有问题，请联系商家重开（72040）。"),
        (72042, "这张发票的代码或号码不对，请联系商家（72042）。"),
        (72028, "开票方还没完成授权，微信不让用这张发票，请联系商家（72028）。"),
        (72060, "已被商家冲红"),
    ],
)
def test_a5_a_refusal_of_the_wallet_is_told_in_its_own_words(town, lina, code, sentence):
    fault(town, LOCKING, errcode=code, times=2)
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice)
    town.until(lambda: lina.state(number) == "draft")
    assert town.status(invoice) == "INIT"
    eventually(town, lina, number, sentence)
    town.until(lambda: number in lina.heard())
    town.ask("/_sim/faults", method="DELETE")
    town.until(lambda: lina.form(f"/claims/{number}/resubmit", drop="").status_code == 200)
    town.until(lambda: lina.state(number) == "pending")
    assert town.status(invoice) == "LOCK"


def test_a10_without_permission_admin_hears_the_cause_employee_a_sentence(town, lina, liu):
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [an_invoice(town, "lina")]})
    fault(town, LOOKING, errcode=72015, times=0)
    answer = lina.call("/api/picks", {"result": choice, "have": []})
    assert answer.status_code == 422
    sentence = answer.json()["error"]["text"]
    assert sentence == ("公司还没开通微信发票接口，请改把发票原件交给财务。\n没有锁定任何发票；已告诉管理员（72015）。")
    town.until(lambda: "72015：企业需认证且激活人数超过 200" in liu.heard())
    lina.call("/api/picks", {"result": choice, "have": []})
    assert liu.heard().count("72015：") == 1


def test_a10_a_card_without_authorisation_tells_the_admin_its_three_causes(town, lina, liu):
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [an_invoice(town, "lina")]})
    fault(town, LOOKING, errcode=40078, times=0)
    row = lina.call("/api/picks", {"result": choice, "have": []}).json()["rows"][0]
    assert row["note"] == "这张发票所属的卡券没有授权给公司，请去掉它；已告诉管理员（40078）。"
    town.until(lambda: "（40078）" in liu.heard())
    for cause in ("测试名单", "没开通卡券权限", "离建卡时间太近"):
        assert cause in liu.heard()


def test_a11_a_member_without_weixin_is_told_what_to_do_first(town):
    he = Person(town, "hejing")
    choice = town.ask("/_sim/choose", {"userid": "hejing", "invoices": [an_invoice(town, "hejing")]})
    town.ask("/_sim/member", {"userid": "hejing", "openid": ""})
    answer = he.call("/api/picks", {"result": choice, "have": []})
    assert (answer.status_code, answer.json()["error"]["text"]) == (
        422,
        "请先用微信扫码关注企业的微信插件，再回来选发票。",
    )


def test_b1_the_same_approver_twice(town, lina, wang):
    number = lina.submit(an_invoice(town, "lina"))
    card = wang.wait_for_card(number)
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) in {"approved", "closing", "closed"})
    post_click(town, "wangqiang", card["task_id"])
    town.until(lambda: "已同意，不用再点。" in wang.heard())
    told = [step["text"] for step in lina.call(f"/api/claims/{number}").json()["timeline"]]
    assert told.count("王强 同意") == 1


def test_b2_of_two_approvers_the_second_hears_who_was_first(town, wang):
    town.ask("/_sim/member", {"userid": "wuhao", "direct_leader": ["wangqiang", "zhoumin"]})
    wu, zhou = Person(town, "wuhao"), Person(town, "zhoumin")
    number = wu.submit(an_invoice(town, "wuhao"))
    card = zhou.wait_for_card(number)
    wang.click(number, "reject")
    town.until(lambda: wu.state(number) == "rejected")
    post_click(town, "zhoumin", card["task_id"])
    town.until(lambda: "已驳回，这单不用你处理了。" in zhou.heard())
    assert "王强 " in zhou.heard()


@pytest.mark.parametrize(("key", "what"), [("approve", "同意"), ("reject", "驳回")])
def test_b4a_a_click_after_the_withdrawal_has_no_effect(town, lina, wang, key, what):
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice)
    card = wang.wait_for_card(number)
    lina.form(f"/claims/{number}/withdraw")
    post_click(town, "wangqiang", card["task_id"], key)
    town.until(lambda: f"撤回了，你的{what}没有生效。" in wang.heard())
    assert lina.state(number) == "withdrawn"
    town.until(lambda: town.status(invoice) == "INIT")


def test_b7_without_an_approver_the_claim_is_kept_and_an_admin_names_one(town, liu, wang):
    sun = Person(town, "sunlei")  # the head of all, and the fallback himself
    picked = sun.pick(an_invoice(town, "sunlei"))
    assert picked["approvers"] == []
    assert picked["approver_note"] == "找不到审批人，提交后由管理员指定"
    number = submit(sun, *[row["pick"] for row in picked["rows"]])
    town.until(lambda: sun.state(number) == "pending")
    town.until(lambda: f"{number}：找不到审批人，已请管理员处理，不用重交。" in sun.heard())
    town.until(lambda: f"{number} 无审批人：孙磊 的上级和部门负责人都不能审批。请打开，指定一位。" in liu.heard())
    assert "assign-userid" in liu.page(f"/claims/{number}").text
    assert "assign-userid" not in sun.page(f"/claims/{number}").text
    assert "只有管理员能指定审批人" in sun.form(f"/claims/{number}/assign", userid="wangqiang").text
    assert "不能指定报销人自己审批" in liu.form(f"/claims/{number}/assign", userid="sunlei").text
    assert "没有这位成员" in liu.form(f"/claims/{number}/assign", userid="nobody").text
    liu.form(f"/claims/{number}/assign", userid="wangqiang")
    town.until(lambda: f"{number} 现在由王强审批，已通知。" in sun.heard())
    assert "刘洋 指定王强审批" in sun.page(f"/claims/{number}").text
    assert "已经有审批人了" in liu.form(f"/claims/{number}/assign", userid="zhoumin").text
    wang.click(number, "approve")
    town.until(lambda: sun.state(number) == "closed")


def test_b8_a_leaders_own_level_is_skipped_and_the_chain_says_so(town, wang):
    picked = wang.pick(an_invoice(town, "wangqiang"))
    assert picked["approvers"] == ["孙磊"]
    assert picked["approver_note"] is None  # his direct leader comes first: nothing was skipped
    town.ask("/_sim/member", {"userid": "chenjing", "direct_leader": []})
    picked = Person(town, "chenjing").pick(an_invoice(town, "chenjing"))
    assert picked["approvers"] == ["孙磊"]
    assert picked["approver_note"] == "陈静（你自己这级跳过）"


def test_b10_a_rejection_without_a_reason_is_asked_for_one(town, lina, wang):
    number = lina.submit(an_invoice(town, "lina"))
    wang.wait_for_card(number)
    wang.say(f"驳回 {number}")
    asked = (
        "原因？回复数字或一句话（10 分钟内有效）\n1 发票不合规 2 超标 3 非公务 4 信息不全\n"
        f"{number} 还没驳回；不驳回就回「取消」。"
    )
    town.until(lambda: asked in wang.heard())
    assert lina.state(number) == "pending"
    wang.say("2")
    town.until(lambda: lina.state(number) == "rejected")
    town.until(lambda: "原因：超标" in lina.heard())


def test_b13_an_unlock_that_takes_time_is_told_and_so_is_its_end(town, lina):
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice)
    town.until(lambda: lina.state(number) == "pending")
    fault(town, LOCKING, errcode=72036, times=99)
    lina.form(f"/claims/{number}/withdraw")
    assert lina.state(number) == "withdrawn"
    town.until(lambda: f"{number} 已撤回。0 张已解锁，1 张微信还在处理，解开后告诉你。" in lina.heard())
    town.ask("/_sim/faults", method="DELETE")
    town.until(lambda: f"{number}：都解锁了，可以重新使用。" in lina.heard())
    assert town.status(invoice) == "INIT"


def test_b14_an_unlock_that_was_done_already_is_nobodys_trouble(town, lina, liu):
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice)
    town.until(lambda: lina.state(number) == "pending")
    fault(town, LOCKING, errcode=72024, after=True)
    lina.form(f"/claims/{number}/withdraw")
    eventually(town, lina, number, "发票已解锁")
    assert town.status(invoice) == "INIT"
    assert number not in liu.heard()


def test_b23_an_approver_out_of_reach_is_replaced_by_the_admin_who_is_told(town, liu, wang):
    town.ask("/_sim/member", {"userid": "zhaopeng", "direct_leader": ["xulan"]})
    zhao, xu = Person(town, "zhaopeng"), Person(town, "xulan")
    picked = zhao.pick(an_invoice(town, "zhaopeng"))
    town.ask("/_sim/member", {"userid": "xulan", "visible": False})
    number = submit(zhao, *[row["pick"] for row in picked["rows"]])
    town.until(lambda: f"{number}：徐岚 不在应用可见范围，收不到审批。" in liu.heard())
    assert zhao.state(number) == "pending"
    liu.form(f"/claims/{number}/assign", userid="wangqiang")
    wang.click(number, "reject")
    town.until(lambda: zhao.state(number) == "rejected")
    assert xu.card(number) is None


def test_the_simulator_had_nothing_to_object_to(town):
    assert town.ask("/_sim/flags")["flags"] == []


def test_who_leaves_is_out_of_every_page_at_once(town):
    page, app = Person(town, "malin"), AppUser(town, "malin")
    assert page.page("/claims").ok
    app.login()
    town.ask("/_sim/member", {"userid": "malin", "status": 5})
    sent_away = {"allow_redirects": False, "timeout": 15}  # far less than the directory's five minutes
    town.until(lambda: page.session.get(f"{town.url}/claims", **sent_away).status_code == 302)
    town.until(lambda: app.session.get(f"{town.url}/api/session", **sent_away).status_code == 401)
    assert app.open().json()["member"] is None
