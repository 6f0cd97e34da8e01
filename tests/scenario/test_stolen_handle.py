"""A colleague posts the handle of another's invoice, as it was done: the very result of the owner's picker, sent to the
look-up by somebody else's session. In both ways of closing, for each answer of the platform."""

import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from bot.maintenance.demo import ADMIN, FINANCE
from tests.company import Company, company
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process
CONVERT = "/cgi-bin/user/convert_to_userid"
CLOSE_AFTER = 2.0
MODES = [pytest.param("approved", id="written off when approved"), pytest.param("paid", id="when paid")]


@pytest.fixture(scope="module", params=MODES)
def town(request, tmp_path_factory):
    """A company that writes off soon after the last word."""
    folder = Path(tmp_path_factory.mktemp(f"stolen-{request.param}"))
    rules = {"BAOXIAO_APPROVAL__CLOSE_WHEN": request.param, "BAOXIAO_APPROVAL__CLOSE_AFTER": f"{CLOSE_AFTER:g}s"}
    with company(folder, undo_window="1s", **rules) as it:
        it.pays = request.param == "paid"  # type: ignore[attr-defined]
        yield it


@pytest.fixture(autouse=True)
def as_usual(town: Company):
    """What a test changes of the platform is over with it."""
    yield
    town.ask("/_sim/faults", method="DELETE")
    town.ask("/_sim/switches", method="DELETE")


def steal(town: Company, thief: Person, owner: str, *invoices: str) -> list[dict[str, Any]]:
    """The owner's picker gave this; the thief sends it."""
    result = town.ask("/_sim/choose", {"userid": owner, "invoices": list(invoices)})
    answer = thief.call("/api/picks", {"result": result, "have": []})
    assert answer.ok, answer.text
    return list(answer.json()["rows"])


def submit(thief: Person, rows: list[dict[str, Any]]) -> Any:
    body = {"key": str(uuid.uuid4()), "picks": [row["pick"] for row in rows], "purpose": "出差"}
    return thief.call("/api/claims", body)


def last_word(town: Company, claimant: Person, leader: Person, number: str) -> None:
    """It is approved, and paid where finance pays and may."""
    leader.click(number, "approve")
    town.until(lambda: claimant.state(number) in {"approved", "closing", "closed"})
    if town.pays:  # type: ignore[attr-defined]
        time.sleep(1.2)  # the undo window of the real clock
        Person(town, FINANCE).form(f"/claims/{number}/pay")


def test_where_the_platform_names_the_owner_the_thief_gets_nothing(town: Company):
    lina, thief, leader = Person(town, "lina"), Person(town, "zhaopeng"), Person(town, "wangqiang")
    invoice = an_invoice(town, "lina", 38_600)
    rows = steal(town, thief, "lina", invoice)
    assert [row["state"] for row in rows] == ["blocked"]
    assert submit(thief, rows).status_code >= 400
    town.until(lambda: "没有报成" in lina.heard())
    town.until(lambda: "没有报成" in thief.heard())
    assert town.status(invoice) == "INIT"
    number = lina.submit(invoice)
    lina.wait_for_pending(number)
    last_word(town, lina, leader, number)
    town.until(lambda: lina.state(number) == "closed")
    assert town.status(invoice) == "CLOSURE"


@pytest.mark.parametrize(
    ("thief", "owner", "leaders"),
    [
        pytest.param("wuhao", "malin", ("wangqiang", "zhoumin"), id="may not ask"),
        pytest.param("hejing", "huangting", ("zhoumin", "zhoumin"), id="openid spaces differ"),
    ],
)
def test_without_an_answer_nothing_is_paid_until_an_admin_has_decided(town, thief, owner, leaders):
    if owner == "malin":
        town.ask("/_sim/faults", {"path": CONVERT, "kind": "errcode", "errcode": 48002, "times": 1_000})
    else:
        town.ask("/_sim/switches", {"openid_spaces_differ": True})
    bad, good, admin = Person(town, thief), Person(town, owner), Person(town, ADMIN)
    stolen, hers = an_invoice(town, owner, 38_600), an_invoice(town, owner, 20_000)
    theft = submit(bad, steal(town, bad, owner, stolen)).json()["claim"]
    bad.wait_for_pending(theft)
    mine = good.submit(hers)
    good.wait_for_pending(mine)
    last_word(town, bad, Person(town, leaders[0]), theft)
    last_word(town, good, Person(town, leaders[1]), mine)
    time.sleep(CLOSE_AFTER + 2)  # both would be written off by now
    assert (bad.state(theft), good.state(mine)) == ("approved", "approved")
    assert (town.status(stolen), town.status(hers)) == ("LOCK", "LOCK")
    town.until(lambda: theft in admin.heard())
    for nobody in (good, bad):
        assert nobody.page("/people/openids").status_code == 404

    assert theft in admin.page("/people/openids").text
    openid = town.state()["members"][owner]["openid"]
    admin.form("/people/openids", openid=openid, userid=owner)
    town.until(lambda: bad.state(theft) == "withdrawn" and town.status(stolen) == "INIT")
    if town.pays:
        Person(town, FINANCE).form(f"/claims/{mine}/pay")
    town.until(lambda: good.state(mine) == "closed")
    assert town.status(hers) == "CLOSURE"
