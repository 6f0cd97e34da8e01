"""A directory that the app may not ask, for good: the whole way of a claim, and what the admin is told to do."""

from pathlib import Path

import pytest

from tests.company import Company, company
from tests.person import Person, an_invoice

USER = "/cgi-bin/user"
FORBIDDEN = {  # call → who approves then; wangqiang is lina's leader, sunlei the fallback
    f"{USER}/get": ("sunlei", "读成员"),
    "/cgi-bin/department/list": ("wangqiang", ""),
    f"{USER}/convert_to_openid": ("wangqiang", ""),
    f"{USER}/convert_to_userid": ("wangqiang", ""),
    f"{USER}/*": ("sunlei", "读成员"),
}


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """A company whose approvals can be taken back for a second."""
    with company(Path(tmp_path_factory.mktemp("forbidden"))) as it:
        yield it


def forbid(town: Company, path: str, code: int) -> None:
    """From now on and for good; the bot starts anew, so that nothing is remembered."""
    town.ask("/_sim/faults", method="DELETE")
    town.ask("/_sim/faults", {"path": path, "kind": "errcode", "errcode": code, "times": 0})
    town.kill_bot()
    town.start_bot()


@pytest.mark.parametrize(("path", "code"), [*((path, 60011) for path in FORBIDDEN), (f"{USER}/*", 48002)])
def test_a_claim_goes_from_pick_to_closed(town, lina, path, code):
    approver, told = FORBIDDEN[path]
    boss, admin = Person(town, approver), Person(town, "liuyang")
    forbid(town, path, code)
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice)
    lina.wait_for_pending(number)
    boss.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed")
    assert town.status(invoice) == "CLOSURE"
    if told:
        town.until(lambda: f"{told}" in admin.heard() and f"（{code}）" in admin.heard())


def test_a_login_that_may_not_be_confirmed_is_explained_and_the_admin_told(town):
    forbid(town, "/cgi-bin/auth/getuserinfo", 48002)
    with pytest.raises(AssertionError, match="已告诉管理员"):
        Person(town, "huangting").login()
    town.until(lambda: "登录不了" in Person(town, "liuyang").heard())


def test_chat_goes_on_where_members_may_not_be_read(town):
    forbid(town, f"{USER}/get", 48009)
    member = Person(town, "zhaopeng")
    member.say("帮助")
    town.until(lambda: "换语言" in member.heard())
