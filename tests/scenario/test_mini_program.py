"""The mini program of examples/, run by Node with a Weixin client around it, against the real bot and simulator."""

import json
import uuid

import pytest

from tests.company import Company
from tests.door import AppUser
from tests.mini_program import MiniProgram
from tests.person import Person, an_invoice

pytestmark = pytest.mark.process

PICKER, CLAIMS, CLAIM = ("/pages/picker/picker", "/pages/claims/claims", "/pages/claim/claim")


@pytest.fixture
def phone(town: Company):
    """李娜's phone: she has bound the mini program."""
    AppUser(town, "lina").login()
    with MiniProgram(town, "lina") as phone:
        assert phone.open(PICKER)["member"] == {"name": "李娜"}
        yield phone


def choice(town: Company, *invoices: str) -> dict:
    asked = {"userid": "lina", "invoices": list(invoices), "account": "mini_program"}
    return dict(town.ask("/_sim/choose", asked))


def test_pick_submit_status_withdraw(town: Company, phone: MiniProgram):
    one, two = an_invoice(town, "lina", 38_600), an_invoice(town, "lina", 62_000)
    phone.plan(choice(town, one), choice(town, two))
    assert phone.tap("choose")["total"] == "¥386.00"
    shown = phone.tap("choose")
    assert [row["state"] for row in shown["rows"]] == ["ok", "ok"]
    assert (shown["total"], shown["capital"], shown["approvers"]) == ("¥1,006.00", "壹仟零陆元整", "王强")
    phone.tap("purpose", detail={"value": "客户拜访"})
    phone.tap("submit")
    number = phone.location.partition("number=")[2]
    assert phone.location == f"{CLAIM}?number={number}"
    town.until(lambda: phone.open(phone.location)["claim"]["state"] == "pending")
    claim = phone.data["claim"]
    assert (claim["purpose"], claim["waiting_for"], len(claim["lines"])) == ("客户拜访", ["王强"], 2)
    assert phone.open(CLAIMS)["claims"][0]["number"] == number
    phone.open(f"{CLAIM}?number={number}")
    assert phone.tap("withdraw")["claim"]["state"] == "withdrawn"
    town.until(lambda: town.status(one) == town.status(two) == "INIT")


def test_a_claim_page_polls_again_after_a_network_gap_and_not_once_left(town, phone: MiniProgram):
    (row,) = AppUser(town, "lina").pick(an_invoice(town, "lina"))["rows"]
    body = {"key": str(uuid.uuid4()), "picks": [row["pick"]]}
    number = Person(town, "lina").call("/api/claims", body).json()["claim"]
    phone.open(f"{CLAIM}?number={number}")
    assert phone.waiting
    phone.plan(**{f"GET_/api/claims/{number}": ["down"] * 9})
    assert "连不上网络" in phone.tap("look")["said"]
    assert phone.waiting
    phone.plan()
    phone.tap("look", "onUnload")  # left while the answer is under way
    assert not phone.waiting


def test_the_end_of_the_list_reached_twice_lists_nothing_twice(town: Company):
    malin = AppUser(town, "malin")
    malin.login()
    made = [malin.submit(an_invoice(town, "malin")) for _ in range(21)]
    with MiniProgram(town, "malin") as phone:
        assert [one["number"] for one in phone.open(CLAIMS)["claims"]] == made[:0:-1]
        listed = phone.tap("onReachBottom", "onReachBottom")["claims"]
        assert [one["number"] for one in listed] == made[::-1]


def test_an_older_client_names_the_list_otherwise(town: Company, phone: MiniProgram):
    given = json.loads(choice(town, an_invoice(town, "lina"))["invoiceInfo"])
    for old in (given, json.dumps(given)):
        phone.plan({"errMsg": "chooseInvoice:ok", "choose_invoice_info": old})
        assert len(phone.tap("choose")["rows"]) == 1


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        pytest.param({"errMsg": "chooseInvoice:fail cancel"}, "", id="cancel"),
        pytest.param({"errMsg": "chooseInvoice:fail"}, "没能打开发票夹", id="fail"),
        pytest.param({"errMsg": "chooseInvoice:ok", "invoiceInfo": None}, "没有选到发票", id="null list"),
        pytest.param({"errMsg": "chooseInvoice:ok", "invoiceInfo": "[]"}, "没有选到发票", id="empty list"),
        pytest.param({"errMsg": "chooseInvoice:ok", "invoiceInfo": "null"}, "没有选到发票", id="null as text"),
        pytest.param({"errMsg": "chooseInvoice:ok", "invoiceInfo": "{"}, "没能打开发票夹", id="broken text"),
    ],
)
def test_every_way_of_not_choosing_says_the_right_thing(phone: MiniProgram, answer, said):
    phone.plan(answer)
    shown = phone.tap("choose")
    assert (shown["rows"], shown["busy"]) == ([], "")
    assert said in shown["said"] if said else shown["said"] == ""


def test_a_client_without_the_wallet_is_asked_to_be_updated(phone: MiniProgram):
    phone.do("without", name="chooseInvoice")
    assert "请更新微信" in phone.tap("choose")["said"]


@pytest.mark.parametrize("fault", ["lose", "gateway"])
def test_a_lost_answer_is_asked_for_and_never_called_a_failure(town: Company, phone: MiniProgram, fault):
    phone.plan(choice(town, an_invoice(town, "lina")), **{"POST_/api/claims": [fault]})
    phone.tap("choose")
    phone.tap("submit")
    assert phone.location.startswith(f"{CLAIM}?number=BX-")
    assert "baoxiao.submission" not in phone.stored


def test_an_unknown_outcome_is_kept_and_sent_again_under_its_key(town: Company, phone: MiniProgram):
    phone.plan(choice(town, an_invoice(town, "lina")), **{"POST_/api/claims": ["down"]})
    phone.tap("choose")
    shown = phone.tap("submit")
    assert shown["unsettled"]
    assert "安全" in shown["said"]
    assert "失败" not in shown["said"]
    key = phone.stored["baoxiao.submission"]["key"]
    phone.tap("submit")
    number = phone.location.partition("number=")[2]
    assert Person(town, "lina").call(f"/api/submissions/{key}").json()["claim"] == number


def test_a_submission_left_open_is_asked_for_at_the_next_start(town: Company, phone: MiniProgram):
    (row,) = AppUser(town, "lina").pick(an_invoice(town, "lina"))["rows"]
    lina = Person(town, "lina")
    number = lina.call("/api/claims", {"key": "mp-left-open", "picks": [row["pick"]]}).json()["claim"]
    phone.do("keep", name="baoxiao.submission", value={"key": "mp-left-open", "picks": [row["pick"]]})
    phone.open(PICKER)
    assert phone.location == f"{CLAIM}?number={number}"


def test_tapping_twice_is_one_claim(town: Company, phone: MiniProgram):
    before = len(phone.open(CLAIMS)["claims"])
    phone.open(PICKER)
    phone.plan(choice(town, an_invoice(town, "lina")))
    phone.tap("choose")
    phone.tap("submit", "submit")
    assert len(phone.open(CLAIMS)["claims"]) == before + 1


def test_a_blocked_invoice_is_shown_and_can_be_removed(town: Company, phone: MiniProgram):
    good, bad = an_invoice(town, "lina"), an_invoice(town, "lina")
    chosen = choice(town, good, bad)
    town.ask("/_sim/rival_lock", {"invoice": bad})
    phone.plan(chosen)
    shown = phone.tap("choose")
    assert sorted(row["state"] for row in shown["rows"]) == ["blocked", "ok"]
    (blocked,) = (row for row in shown["rows"] if row["state"] == "blocked")
    assert [row["state"] for row in phone.tap("remove", pick=blocked["pick"])["rows"]] == ["ok"]


def test_a_session_that_is_over_is_renewed_unasked(phone: MiniProgram):
    phone.do("keep", name="baoxiao.token", value="of-yesterday")
    assert phone.open(CLAIMS)["said"] == ""
    assert phone.stored["baoxiao.token"] != "of-yesterday"


def test_whoever_is_not_bound_reads_what_to_type_and_goes_on_after_it(town: Company):
    with MiniProgram(town, "sunlei") as phone:
        shown = phone.open(PICKER)
        assert shown["member"] is None
        assert shown["binding"]["code"] in shown["binding"]["text"]
        assert "还没有绑定" in phone.tap("check")["said"]
        sun = Person(town, "sunlei")
        sun.say(f"绑定 {shown['binding']['code']}")
        sun.say("是")
        assert town.until(lambda: phone.tap("check")["member"])
        assert phone.data["binding"] is None


def test_whoever_is_unbound_while_it_is_open_gets_a_code_wherever_they_are(town: Company):
    AppUser(town, "zhoumin").login()
    with MiniProgram(town, "zhoumin") as phone:
        assert phone.open(PICKER)["member"]
        Person(town, "zhoumin").say("解绑")
        given = town.ask("/_sim/choose", {"userid": "zhoumin", "invoices": [], "account": "mini_program"})
        choice = {**given, "errMsg": "chooseInvoice:ok", "invoiceInfo": '[{"card_id": "c", "encrypt_code": "e"}]'}

        def chosen() -> dict:
            phone.plan(choice)
            return phone.tap("choose")

        shown = town.until(lambda: (it := chosen())["binding"] and it)
        assert (shown["member"], shown["said"]) == (None, "")
        assert shown["binding"]["code"] in shown["binding"]["text"]
        for page in (CLAIMS, f"{CLAIM}?number=BX-0001"):
            phone.open(page)
            assert phone.location == PICKER


def test_a_code_that_is_over_is_replaced_by_another(town: Company):
    with MiniProgram(town, "huangting") as phone:
        first = phone.open(PICKER)["binding"]["code"]
        second = phone.tap("come")["binding"]["code"]
        assert first != second
        huang = Person(town, "huangting")
        huang.say(f"绑定 {second}")
        huang.say("是")
        assert town.until(lambda: phone.tap("check")["member"])


def test_on_an_english_phone_both_the_program_and_the_server_speak_english(town: Company):
    with MiniProgram(town, "huangting", language="en") as phone:
        assert phone.open(CLAIMS)["t"]["none"] == "No claims yet."
        AppUser(town, "huangting").login()
        phone.open(PICKER)
        invoice = an_invoice(town, "huangting")
        chosen = {"userid": "huangting", "invoices": [invoice], "account": "mini_program"}
        phone.plan(dict(town.ask("/_sim/choose", chosen)))
        (row,) = phone.tap("choose")["rows"]
        assert row["chip"] == "Fine"


def test_without_a_network_it_says_so_and_can_be_tried_again(town: Company, phone: MiniProgram):
    phone.plan(**{"GET_/api/session": ["down"]})
    assert "连不上网络" in phone.open(PICKER)["said"]
    assert phone.tap("come")["member"]
