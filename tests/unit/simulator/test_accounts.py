"""Tokens, tickets, login codes and signatures, with the clock moved."""

import json
from typing import Any

import pytest

from simulator.client import weixin_client
from simulator.platform.company.work_account import WorkAccount
from simulator.platform.identity import oauth
from simulator.state.clock import Clock
from simulator.state.models import Credential, State
from simulator.state.settings import Settings
from tests.unit.simulator.corp import Corp

GOOD = {"corpid": Settings().corp_id, "corpsecret": Settings().secret, "access_token": ""}


async def test_a_token_is_the_same_until_it_expires_and_says_how_long_it_lives(corp: Corp) -> None:
    first = await corp.call("/cgi-bin/gettoken", **GOOD)
    corp.world.advance(7000)
    again = await corp.call("/cgi-bin/gettoken", **GOOD)
    corp.world.advance(201)
    later = await corp.call("/cgi-bin/gettoken", **GOOD)
    assert first["expires_in"] == 7200
    assert again == {"errcode": 0, "errmsg": "ok", "access_token": first["access_token"], "expires_in": 200}
    assert later["access_token"] != first["access_token"]
    assert 200 <= len(first["access_token"]) <= 512


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"corpsecret": "wrong"}, 40001),
        ({"corpid": "wwwrong"}, 40013),
        ({"corpid": ""}, 41002),
        ({"corpsecret": ""}, 41004),
    ],
)
async def test_wrong_credentials_are_told_apart(corp: Corp, change: dict[str, str], code: int) -> None:
    assert await corp.code("/cgi-bin/gettoken", **GOOD | change) == code


async def test_tokens_missing_unknown_expired_and_revoked(corp: Corp) -> None:
    path = "/cgi-bin/department/list"
    token = corp.world.work.token().value
    assert await corp.code(path, access_token="") == 41001
    assert await corp.code(path, access_token="nonsense") == 40014
    corp.world.advance(7200)
    assert await corp.code(path, access_token=token) == 42001
    corp.sim.switches.expired_as_40014 = True
    assert await corp.code(path, access_token=token) == 40014
    fresh = corp.world.work.token().value
    corp.world.work.revoke_tokens()
    assert await corp.code(path, access_token=fresh) == 40014
    assert await corp.code(path) == 0


async def test_the_three_tickets_differ_and_stay_the_same_within_their_life(corp: Corp) -> None:
    async def tickets() -> list[str]:
        return [
            (await corp.call("/cgi-bin/get_jsapi_ticket"))["ticket"],
            (await corp.call("/cgi-bin/ticket/get", type="agent_config"))["ticket"],
            (await corp.call("/cgi-bin/ticket/get", type="wx_card"))["ticket"],
        ]

    first = await tickets()
    assert await tickets() == first
    assert len(set(first)) == 3
    corp.world.advance(7201)
    assert not set(await tickets()) & set(first)


async def test_an_unknown_ticket_type_is_91040(corp: Corp) -> None:
    assert await corp.code("/cgi-bin/ticket/get", type="jsapi") == 91040


async def test_tickets_are_limited_to_a_hundred_an_hour(corp: Corp) -> None:
    for _ in range(100):
        assert await corp.code("/cgi-bin/ticket/get", type="wx_card") == 0
    assert await corp.code("/cgi-bin/ticket/get", type="wx_card") == 45009
    corp.world.advance(3601)
    assert await corp.code("/cgi-bin/ticket/get", type="wx_card") == 0


async def test_a_login_code_works_once_and_for_five_minutes(corp: Corp) -> None:
    path = "/cgi-bin/auth/getuserinfo"
    code = oauth.login_code(corp.world, "lina")
    assert (await corp.call(path, code=code))["userid"] == "lina"
    assert await corp.code(path, code=code) == 40029
    late = oauth.login_code(corp.world, "lina")
    corp.world.advance(300)
    assert await corp.code(path, code=late) == 42003
    assert await corp.code(path, code="nonsense") == 40029
    assert await corp.code(path) == 41008


async def test_somebody_outside_the_corp_has_an_openid_and_no_userid(corp: Corp) -> None:
    told = await corp.call("/cgi-bin/auth/getuserinfo", code=oauth.login_code(corp.world, "external:guest"))
    assert "userid" not in told
    assert told["openid"]
    assert told["external_userid"]


async def test_the_older_login_path_spells_with_capitals(corp: Corp) -> None:
    told = await corp.call("/cgi-bin/user/getuserinfo", code=oauth.login_code(corp.world, "lina"))
    assert told["UserId"] == "lina"
    assert "userid" not in told


def accounts_with(kind: str, ticket: str, corp_id: str = "ww1234567890abcdef") -> WorkAccount:
    state = State(tickets={ticket: Credential(ticket, kind, 1_700_000_000, 7200)})
    clock = Clock(lambda: 1_700_000_000.0)
    trusted = {"https://bot.example.com", "http://mp.weixin.qq.com"}
    return WorkAccount(corp_id, "us", trusted, state, clock, lambda kind, length: kind)


OFFICIAL_TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"


def test_the_official_js_signature_is_accepted() -> None:
    accounts = accounts_with("jsapi", OFFICIAL_TICKET)
    signature = "0f9de62fce790f9a083d5c99e95740ceb90c27ed"
    page = "http://mp.weixin.qq.com?params=value#part"
    assert accounts.check_js_signature(page, "1414587457", "Wm3WZYTPz0wzccnW", signature) == (0, "ok")


@pytest.mark.parametrize(
    ("url", "kind", "nonce", "code"),
    [
        ("https://bot.example.com/pick?x=1", "jsapi", "n0nceStr", 0),
        ("https://bot.example.com/pick?x=1", "agent_config", "n0nceStr", 42012),
        ("https://bot.example.com/pick?x=2", "jsapi", "n0nceStr", 40093),
        ("https://bot.example.com/pick?x=1", "jsapi", "other", 40093),
        ("https://bot.example.com:8443/pick?x=1", "jsapi", "n0nceStr", 80001),
        ("http://bot.example.com/pick?x=1", "jsapi", "n0nceStr", 80001),
    ],
)
def test_js_signatures_are_judged(url: str, kind: Any, nonce: str, code: int) -> None:
    accounts = accounts_with("jsapi", "SIMTICKET-jsapi-0001")
    signature = "bd9cd167d83a1a59ab991102a0f6a400d8bee575"
    assert accounts.check_js_signature(url, "1700000000", nonce, signature, kind)[0] == code


def card_params(**changes: str) -> dict[str, object]:
    return {
        "timestamp": "1700000000",
        "nonceStr": "n0nceStr",
        "signType": "SHA1",
        "cardSign": "e4a0764e1abca97d490401755475a3bd5d12ce9e",
    } | changes


def test_a_card_signature_made_by_hand_is_accepted() -> None:
    assert not accounts_with("wx_card", "SIMTICKET-wxcard-0001").card_sign_error(card_params())


def test_a_card_signature_with_the_wrong_kind_of_ticket_is_not() -> None:
    assert "wx_card" in accounts_with("jsapi", "SIMTICKET-wxcard-0001").card_sign_error(card_params())


@pytest.mark.parametrize("changes", [{"nonceStr": "x"}, {"timestamp": "1"}, {"cardSign": ""}, {"signType": "MD5"}])
def test_a_card_signature_of_something_else_is_not(changes: dict[str, str]) -> None:
    assert accounts_with("wx_card", "SIMTICKET-wxcard-0001").card_sign_error(card_params(**changes))


async def test_choosing_gives_pairs_that_only_this_app_can_query(corp: Corp) -> None:
    params = corp.world.work.signed_card_params("1790000000", "abc")
    result = weixin_client.choose_invoice(corp.world, "lina", ["lina-taxi", "lina-lunch", "lina-books"], params)
    assert [one["card_id"] for one in result["choose_invoice_info"]] == ["pSimCardTravel001", "pSimCardMeals0001"]
    assert all({"+", "/", "="} <= set(one["encrypt_code"]) for one in result["choose_invoice_info"])
    assert corp.world.wallet.find("somebody", ("pSimCardMeals0001", corp.pair("lina-lunch")["encrypt_code"])) is None


async def test_a_wrong_card_signature_shows_an_empty_wallet_and_is_flagged(corp: Corp) -> None:
    params = corp.world.work.signed_card_params("1790000000", "abc") | {"cardSign": "0" * 40}
    assert weixin_client.choose_invoice(corp.world, "lina", ["lina-lunch"], params)["choose_invoice_info"] == []
    assert any("cardSign" in flag for flag in corp.flags)


async def test_choosing_nothing_is_cancel_and_result_styles_are_switches(corp: Corp) -> None:
    params = corp.world.work.signed_card_params("1790000000", "abc")
    assert weixin_client.choose_invoice(corp.world, "lina", [], params) == {
        "err_msg": "choose_invoice: cancel",
        "errMsg": "chooseInvoice:cancel",
    }
    corp.sim.switches.result_style = "string"
    corp.sim.switches.err_msg_style = "native"
    result = weixin_client.choose_invoice(corp.world, "lina", ["lina-lunch"], params)
    assert json.loads(result["choose_invoice_info"])[0]["card_id"] == "pSimCardMeals0001"
    assert "errMsg" not in result
