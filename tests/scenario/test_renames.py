"""A member gets another userid, or another Weixin account: seen from their phone, the admin's chat and the server."""

import subprocess
import sys
import uuid
from pathlib import Path

import pytest

from tests.company import Company, company
from tests.person import Person, an_invoice


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """A company whose approvals can be taken back for a second."""
    with company(Path(tmp_path_factory.mktemp("renames"))) as it:
        yield it


@pytest.fixture
def liu(town) -> Person:
    """The admin."""
    return Person(town, "liuyang")


def pending(town: Company, userid: str) -> tuple[str, str]:
    who, invoice = Person(town, userid), an_invoice(town, userid)
    number = who.submit(invoice)
    who.wait_for_pending(number)
    return number, invoice


def command(town: Company, *arguments: str) -> subprocess.CompletedProcess[str]:
    """``baoxiao …`` on the server, beside the bot."""
    import os

    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments, "--config", str(town.bot_file)],
        capture_output=True,
        text=True,
        env={**os.environ, **town.environment},
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("same_openids", [True, False])
def test_a_member_with_a_new_userid_has_their_claims_at_login_or_pick(town, wang, same_openids):
    old, new = ("lina", "li.na") if same_openids else ("li.na", "lina")
    number, invoice = pending(town, old)
    town.ask("/_sim/switches", {"convert_openid_differs": not same_openids})
    town.ask("/_sim/rename", {"userid": old, "to": new})
    lina = Person(town, new)
    assert (number in lina.page("/claims").text) is same_openids
    another = lina.submit(an_invoice(town, new))
    assert number in lina.page("/claims").text
    assert "都跟过来了" in town.until(lambda: f"改为 {new}" in lina.heard() and lina.heard())
    lina.wait_for_pending(another)
    for one in (number, another):
        wang.click(one, "approve")
        town.until(lambda one=one: lina.state(one) == "closed")
    assert town.status(invoice) == "CLOSURE"
    assert f"{old} → {new}" in lina.page(f"/claims/{number}").text
    town.ask("/_sim/switches", method="DELETE")


def test_a_command_renames_an_approver_while_the_bot_runs(town, liu):
    number, _ = pending(town, "huangting")
    town.ask("/_sim/rename", {"userid": "zhoumin", "to": "zhou.min"})
    done = command(town, "person", "rename", "zhoumin", "zhou.min")
    assert (done.returncode, "zhou.min" in done.stdout, number in done.stdout) == (0, True, True), done.stderr
    chief = Person(town, "zhou.min")
    assert number in chief.page("/claims").text
    chief.say(f"同意 {number}")
    town.until(lambda: Person(town, "huangting").state(number) == "closed")
    town.until(lambda: "由 zhoumin 改为 zhou.min" in liu.heard())
    again = command(town, "person", "rename", "zhoumin", "nobody")
    assert (again.returncode, "no active member" in again.stderr) == (1, True)
    assert command(town, "person", "rename", "x", "X").returncode == 2
    assert command(town, "person", "rename", "x").returncode == 2


def test_roles_of_a_userid_of_old_are_left_to_do_and_warned_of(town):
    pending(town, "chenjing")
    town.ask("/_sim/rename", {"userid": "chenjing", "to": "chen.jing"})
    done = command(town, "person", "rename", "chenjing", "chen.jing")
    assert (done.returncode, "[roles] finance still names chenjing" in done.stderr) == (3, True), done.stderr
    checked = subprocess.run(
        [sys.executable, "-m", "bot", "check", str(town.bot_file)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert "chenjing" in checked.stderr
    assert "chen.jing" in checked.stderr
    town.ask("/_sim/rename", {"userid": "chen.jing", "to": "chenjing"})
    assert command(town, "person", "rename", "chen.jing", "chenjing").returncode == 0


def test_the_platforms_own_word_is_taken_where_it_comes(town):
    number, _ = pending(town, "zhaopeng")
    town.ask("/_sim/rename", {"userid": "zhaopeng", "to": "zhao.peng"})
    now = int(town.state()["clock"])
    xml = (
        "<xml><ToUserName><![CDATA[ww1234567890abcdef]]></ToUserName><FromUserName><![CDATA[sys]]></FromUserName>"
        f"<CreateTime>{now}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[change_contact]]></Event>"
        "<ChangeType><![CDATA[update_user]]></ChangeType><UserID><![CDATA[zhaopeng]]></UserID>"
        "<NewUserID><![CDATA[zhao.peng]]></NewUserID></xml>"
    )
    town.kill_bot()  # what it remembers of the old userid lives five minutes
    town.start_bot()
    town.ask("/_sim/callback", {"xml": xml})
    town.until(lambda: number in Person(town, "zhao.peng").page("/claims").text)


def another_weixin(town: Company, userid: str) -> None:
    town.ask("/_sim/member", {"userid": userid, "openid": f"oSimNew{uuid.uuid4().hex[:12]}"})


def test_a_weixin_that_the_platform_knows_as_theirs_needs_no_admin(town):
    pending(town, "sunlei")
    another_weixin(town, "sunlei")
    assert Person(town, "sunlei").pick(an_invoice(town, "sunlei"))["rows"][0]["state"] != "blocked"


@pytest.fixture
def silent(town):
    """A platform that does not say whose an openid is."""
    town.ask("/_sim/switches", {"openid_spaces_differ": True})
    yield
    town.ask("/_sim/switches", {"openid_spaces_differ": False})


@pytest.mark.usefixtures("silent")
def test_an_admin_lets_go_of_a_weixin_by_a_word_and_the_next_pick_binds(town, liu):
    number, invoice = pending(town, "hejing")
    he = Person(town, "hejing")
    another_weixin(town, "hejing")
    row = he.pick(an_invoice(town, "hejing"))["rows"][0]
    assert (row["state"], "请管理员发「换绑 hejing」" in row["note"]) == ("blocked", True)
    town.until(lambda: "换绑 hejing" in liu.heard())
    liu.say("换绑 hejing")
    town.until(lambda: "放开了" in liu.heard())
    town.until(lambda: "放开了你原来绑定的微信" in he.heard())
    assert he.pick(an_invoice(town, "hejing"))["rows"][0]["state"] != "blocked"
    he.form(f"/claims/{number}/withdraw")
    town.until(lambda: he.state(number) == "withdrawn")
    del invoice  # the wallet behind that account is another one now


def test_a_page_and_a_command_do_the_same_for_admins_alone(town, liu, wang):
    pending(town, "malin")
    assert wang.page("/people?who=malin").status_code == 403
    page = liu.page("/people?who=malin").text
    assert "放开这位的微信" in page
    assert wang.form("/people/let-go", userid="malin").status_code == 403
    assert "没有找到" in liu.form("/people/let-go", userid="malin").text
    pending(town, "xulan")
    done = command(town, "person", "unbind", "xulan")
    assert (done.returncode, "xulan" in done.stdout) == (0, True), done.stderr
    again = command(town, "person", "unbind", "xulan")
    assert (again.returncode, "no Weixin account is bound" in again.stderr) == (1, True)
