"""The states of invoices: the whole table of transitions, transactional batches, and every switch."""

import itertools
from typing import Any

import pytest

from simulator.platform.company import administration, third_parties
from simulator.platform.company.wallet import RIVAL, refusal
from simulator.state.models import Invoice, Status
from simulator.state.switches import Switches
from tests.unit.simulator.corp import FOLDER, Corp

OURS = "us"
WORDS = ("INIT", "LOCK", "CLOSURE", "CANCEL")

TABLE = {
    # (status, held by): what each wanted status gives, in the order INIT, LOCK, CLOSURE, CANCEL
    ("INIT", ""): (0, 0, 72039, 72031),
    ("LOCK", OURS): (0, 0, 0, 72031),
    ("LOCK", RIVAL): (72023, 72023, 72023, 72031),
    ("CLOSURE", OURS): (72024, 72024, 0, 72031),
    ("CLOSURE", RIVAL): (72024, 72024, 72024, 72031),
    ("CANCEL", ""): (72060, 72060, 72060, 72031),
}
ROWS = [(*state, wanted, code) for state, codes in TABLE.items() for wanted, code in zip(WORDS, codes, strict=True)]


def invoice(status: str, holder: str = "") -> Invoice:
    state = Status(f"INVOICE_REIMBURSE_{status}")
    return Invoice("i", "lina", "card", "t", "p", "t", 1, "1", "", 0, status=state, locked_by=holder)


def asked(status: str, holder: str, wanted: str, **switches: Any) -> int:
    return refusal(invoice(status, holder), Status(f"INVOICE_REIMBURSE_{wanted}"), OURS, Switches(**switches))


@pytest.mark.parametrize(("status", "holder", "wanted", "code"), ROWS)
def test_every_transition_answers_as_the_table_says(status: str, holder: str, wanted: str, code: int) -> None:
    assert asked(status, holder, wanted) == code


@pytest.mark.parametrize(
    ("status", "holder", "wanted", "switches", "code"),
    [
        ("LOCK", OURS, "LOCK", {"same_state": "72024"}, 72024),
        ("INIT", "", "INIT", {"same_state": "72024"}, 72024),
        ("CLOSURE", OURS, "CLOSURE", {"same_state": "72024"}, 72024),
        ("CLOSURE", OURS, "CLOSURE", {"same_state": "72024", "closed_code": 72061}, 72061),
        ("CLOSURE", OURS, "INIT", {"closed_code": 72061}, 72061),
        ("CLOSURE", RIVAL, "LOCK", {"closed_code": 72061}, 72061),
        ("INIT", "", "CLOSURE", {"allow_direct_close": True}, 0),
        ("LOCK", RIVAL, "CLOSURE", {"allow_direct_close": True}, 72023),
    ],
)
def test_the_undocumented_corners_are_switches(
    status: str, holder: str, wanted: str, switches: dict[str, Any], code: int
) -> None:
    assert asked(status, holder, wanted, **switches) == code


def test_an_invoice_being_given_away_is_busy() -> None:
    given = invoice("INIT")
    given.giving = True
    assert refusal(given, Status.LOCK, OURS, Switches()) == 72059


async def test_lock_unlock_lock_close_is_the_whole_life(corp: Corp) -> None:
    for status in ("LOCK", "INIT", "LOCK", "CLOSURE"):
        assert await corp.set_status("lina-lunch", status) == 0
        assert corp.status("lina-lunch") == status
    assert await corp.set_status("lina-lunch", "INIT") == 72024
    assert "lina-lunch" not in [one.id for one in corp.world.wallet.of("lina")]
    assert corp.world.invoice("lina-lunch").written_off_at == corp.world.clock.seconds()


async def test_a_locked_invoice_stays_in_the_wallet_but_cannot_be_chosen(corp: Corp) -> None:
    await corp.set_status("lina-lunch", "LOCK")
    assert "lina-lunch" in [one.id for one in corp.world.wallet.of("lina")]
    assert "lina-lunch" not in [one.id for one in corp.world.wallet.choosable("lina")]


async def test_what_a_rival_holds_is_72023_until_the_rival_lets_go(corp: Corp) -> None:
    third_parties.rival_lock(corp.world, "lina-lunch")
    assert await corp.set_status("lina-lunch", "LOCK") == 72023
    third_parties.rival_unlock(corp.world, "lina-lunch")
    assert await corp.set_status("lina-lunch", "LOCK") == 0


async def test_every_documented_field_is_told_where_the_issuer_filled_it_in(corp: Corp) -> None:
    told = (await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-lunch")))["user_info"]
    assert {"buyer_address_and_phone", "buyer_bank_account", "seller_address_and_phone"} <= set(told)
    assert (told["cashier"], told["maker"], told["remarks"]) == ("林小满", "沈一舟", "订单 20260001")
    bare = (await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-taxi")))["user_info"]
    assert not {"cashier", "maker", "seller_bank_account"} & set(bare)


async def test_a_reversed_invoice_says_so_when_queried_and_cannot_be_closed(corp: Corp) -> None:
    await corp.set_status("lina-lunch", "LOCK")
    third_parties.cancel_invoice(corp.world, "lina-lunch")
    told = await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-lunch"))
    assert told["user_info"]["reimburse_status"] == "INVOICE_REIMBURSE_CANCEL"
    assert await corp.set_status("lina-lunch", "CLOSURE") == 72060


BATCH = ["lina-lunch", "lina-dinner", "lina-taxi"]


async def test_a_batch_changes_all(corp: Corp) -> None:
    assert await corp.set_all("lina", BATCH, "LOCK") == 0
    assert [corp.status(one) for one in BATCH] == ["LOCK"] * 3


@pytest.mark.parametrize("place", range(3))
async def test_one_bad_invoice_anywhere_in_a_batch_changes_nothing(corp: Corp, place: int) -> None:
    third_parties.rival_lock(corp.world, BATCH[place])
    assert await corp.set_all("lina", BATCH, "LOCK") == 72023
    assert [corp.status(one) for one in BATCH if one != BATCH[place]] == ["INIT"] * 2


async def test_a_refused_batch_names_no_culprit(corp: Corp) -> None:
    third_parties.rival_lock(corp.world, "lina-taxi")
    body = {
        "openid": corp.world.members["lina"].openid,
        "reimburse_status": "INVOICE_REIMBURSE_LOCK",
        "invoice_list": [corp.pair(one) for one in BATCH],
    }
    assert set(await corp.call(FOLDER + "updatestatusbatch", body)) == {"errcode", "errmsg"}


async def test_somebody_elses_invoice_in_a_batch_is_72037(corp: Corp) -> None:
    assert await corp.set_all("lina", ["lina-lunch", "huangting-tea"], "LOCK") == 72037
    assert corp.status("lina-lunch") == "INIT"


async def test_an_unknown_openid_is_40073(corp: Corp) -> None:
    administration.change_member(corp.world, "lina", openid="other")
    body = {"openid": "nobody", "reimburse_status": "INVOICE_REIMBURSE_LOCK", "invoice_list": [corp.pair("lina-taxi")]}
    assert await corp.code(FOLDER + "updatestatusbatch", body) == 40073


async def test_the_openid_of_the_directory_may_differ_by_switch(corp: Corp) -> None:
    corp.sim.switches.convert_openid_differs = True
    told = await corp.call("/cgi-bin/user/convert_to_openid", {"userid": "lina"})
    shown = await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-lunch"))
    assert told["openid"] != shown["openid"]


async def test_where_openid_spaces_differ_the_wallet_s_openid_names_nobody(corp: Corp) -> None:
    hers = (await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-lunch")))["openid"]
    path = "/cgi-bin/user/convert_to_userid"
    assert (await corp.call(path, {"openid": hers}))["userid"] == "lina"
    corp.sim.switches.openid_spaces_differ = True
    assert await corp.code(path, {"openid": hers}) == 40003
    other = (await corp.call("/cgi-bin/user/convert_to_openid", {"userid": "lina"}))["openid"]
    assert other != hers
    assert (await corp.call(path, {"openid": other}))["userid"] == "lina"


async def test_a_wrong_code_is_72031_alone_and_missing_in_a_batch(corp: Corp) -> None:
    bad = {"card_id": "pSimCardMeals0001", "encrypt_code": "nonsense"}
    assert await corp.code(FOLDER + "getinvoiceinfo", bad) == 72031
    many = {"item_list": [bad, corp.pair("lina-lunch")]}
    assert len((await corp.call(FOLDER + "getinvoiceinfobatch", many))["item_list"]) == 1
    corp.sim.switches.batch_omits_bad = False
    assert (await corp.call(FOLDER + "getinvoiceinfobatch", many)) | {"errmsg": ""} == {
        "errcode": 72031,
        "errmsg": "",
        "item_list": [],
    }


async def test_a_batch_keeps_the_order_unless_it_is_shuffled(corp: Corp) -> None:
    ids = [one.id for one in corp.world.wallet.of("lina")]
    body = {"item_list": [corp.pair(one) for one in ids]}
    wanted = [corp.world.invoice(one).billing_no for one in ids]

    async def numbers() -> list[str]:
        items = (await corp.call(FOLDER + "getinvoiceinfobatch", body))["item_list"]
        assert not any("encrypt_code" in one for one in items)
        return [one["user_info"]["billing_no"] for one in items]

    assert await numbers() == wanted
    corp.sim.switches.batch_order = "shuffle"
    assert await numbers() != wanted
    assert sorted(await numbers()) == sorted(wanted)


@pytest.mark.parametrize(("how", "alone", "in_batch"), [("yes", 0, 2), ("no", 72061, 72061), ("omit", 72061, 1)])
async def test_closed_invoices_can_be_hidden(corp: Corp, how: Any, alone: int, in_batch: int) -> None:
    corp.sim.switches.closed_queryable = how
    assert await corp.code(FOLDER + "getinvoiceinfo", corp.pair("lina-old-taxi")) == alone
    body = {"item_list": [corp.pair("lina-old-taxi"), corp.pair("lina-lunch")]}
    told = await corp.call(FOLDER + "getinvoiceinfobatch", body)
    assert (told["errcode"] or len(told["item_list"])) == in_batch


async def test_batch_sizes_are_unlimited_unless_switched(corp: Corp) -> None:
    corp.sim.switches.max_batch_query = corp.sim.switches.max_batch_update = 2
    body = {"item_list": [corp.pair(one) for one in BATCH]}
    assert await corp.code(FOLDER + "getinvoiceinfobatch", body) == 72052
    assert await corp.set_all("lina", BATCH, "LOCK") == 72055
    assert await corp.set_all("lina", BATCH[:2], "LOCK") == 0


async def test_only_certified_corps_with_over_200_members_may_query_many(corp: Corp) -> None:
    one, many = FOLDER + "getinvoiceinfo", FOLDER + "getinvoiceinfobatch"
    pair = corp.pair("lina-lunch")

    async def codes() -> tuple[int, int]:
        return await corp.code(one, pair), await corp.code(many, {"item_list": [pair]})

    corp.sim.switches.activated_members = 200
    assert await codes() == (0, 48001)
    corp.sim.switches.strict_200 = True
    assert await codes() == (48001, 48001)
    corp.sim.switches.activated_members = 201
    assert await codes() == (0, 0)
    corp.sim.switches.corp_verified = False
    assert await codes() == (48001, 48001)


async def test_a_refused_batch_query_may_carry_its_code_as_a_string(corp: Corp) -> None:
    corp.sim.switches.corp_verified = False
    corp.sim.switches.string_errcode = True
    told = await corp.call(FOLDER + "getinvoiceinfobatch", {"item_list": [corp.pair("lina-lunch")]})
    assert (told["errcode"], told["item_list"]) == ("48001", [])


async def test_the_answer_has_the_documented_fields_and_one_nobody_documented(corp: Corp) -> None:
    told = await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-paper"))
    info = told["user_info"]
    assert (info["fee"], info["fee_without_tax"] + info["tax"]) == (23580, 23580)
    assert (info["billing_no"], info["billing_code"]) == ("08426317", "044002100111")
    assert "accept" in info
    assert info["pdf_url"].endswith("/pdf/lina-paper.pdf")


async def test_no_row_of_goods_costs_the_whole_sum_unless_it_is_the_only_one(corp: Corp) -> None:
    soap, paste = {"name": "Soap", "price": 4000}, {"name": "Toothpaste", "price": 10_000, "fee": 19_580}
    for rows, fees in (([soap], [23_580]), ([soap, paste], [None, 19_580]), ([paste], [19_580])):
        corp.sim.world.invoice("lina-paper").info = rows
        told = (await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-paper")))["user_info"]["info"]
        assert [one.get("fee") for one in told] == fees


async def test_what_issuers_forget_is_left_out(corp: Corp) -> None:
    told = await corp.call(FOLDER + "getinvoiceinfo", corp.pair("huangting-bare"))
    missing = {"begin_time", "end_time"} - set(told), {"tax", "fee_without_tax", "check_code"} - set(told["user_info"])
    assert missing == ({"begin_time", "end_time"}, {"tax", "fee_without_tax", "check_code"})
    assert "pdf_url" not in (await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-courier")))["user_info"]


async def test_quirks_seen_in_the_field_can_be_switched_on(corp: Corp) -> None:
    switches = corp.sim.switches
    switches.blank_key = switches.missing_tax = switches.swap_billing = True
    info = (await corp.call(FOLDER + "getinvoiceinfo", corp.pair("lina-paper")))["user_info"]
    assert " reimburse_status" in info
    assert "tax" not in info
    assert (info["billing_no"], info["billing_code"]) == ("044002100111", "08426317")


async def test_every_pull_may_mint_another_code_and_all_of_them_work(corp: Corp) -> None:
    corp.sim.switches.new_code_per_pull = True
    first, second = corp.pair("lina-lunch"), corp.pair("lina-lunch")
    assert first != second
    assert await corp.code(FOLDER + "getinvoiceinfo", first) == 0
    assert await corp.code(FOLDER + "getinvoiceinfo", second) == 0


MALFORMED: list[tuple[str, Any, int]] = [
    ("getinvoiceinfo", {}, 40063),
    ("getinvoiceinfo", {"card_id": "x"}, 40063),
    ("getinvoiceinfo", {"card_id": 1, "encrypt_code": "x"}, 40058),
    ("getinvoiceinfobatch", {}, 40063),
    ("getinvoiceinfobatch", {"item_list": []}, 40063),
    ("getinvoiceinfobatch", {"item_list": "x"}, 40058),
    ("getinvoiceinfobatch", {"item_list": ["x"]}, 40058),
    ("updateinvoicestatus", {"card_id": "x", "encrypt_code": "y"}, 40063),
    ("updateinvoicestatus", {"card_id": "x", "encrypt_code": "y", "reimburse_status": "LOCKED"}, 72031),
    ("updatestatusbatch", {"reimburse_status": "INVOICE_REIMBURSE_LOCK"}, 40063),
    ("updatestatusbatch", {"openid": "x", "reimburse_status": "INVOICE_REIMBURSE_LOCK"}, 40063),
    ("getinvoiceinfo", [], 40058),
]


@pytest.mark.parametrize(("call", "body", "code"), MALFORMED)
async def test_malformed_requests_are_refused(corp: Corp, call: str, body: Any, code: int) -> None:
    assert await corp.code(FOLDER + call, body) == code


async def test_a_random_walk_never_loses_or_revives_an_invoice(corp: Corp) -> None:
    """Every sequence of three wishes ends in a state that the table allows."""
    for number, wishes in enumerate(itertools.product(("INIT", "LOCK", "CLOSURE"), repeat=3)):
        administration.add_invoice(
            corp.world, Invoice(f"walk-{number}", "lina", "card", "t", "p", "t", 1, str(number), "", 0)
        )
        seen = [corp.status(f"walk-{number}")]
        for wish in wishes:
            code = await corp.set_status(f"walk-{number}", wish)
            seen.append(corp.status(f"walk-{number}"))
            assert seen[-1] == (seen[-2] if code else wish)
        assert "CLOSURE" not in seen or set(seen[seen.index("CLOSURE") :]) == {"CLOSURE"}
