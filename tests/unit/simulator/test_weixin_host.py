"""The host api.weixin.qq.com: tokens that replace each other, tickets, logins, and the four invoice calls."""

import json
from dataclasses import dataclass, replace
from typing import Any

import pytest

from simulator.client import weixin_client
from simulator.faults.rules import rule_from
from simulator.platform.company.account import AccountKind
from simulator.platform.hosts import Answer, Request
from simulator.platform.identity import oauth
from simulator.simulation import assemble
from simulator.state.clock import Clock
from simulator.state.settings import WeixinApp, WeixinKind
from tests.unit.simulator.corp import NOW, SETTINGS, Bot, Corp

FOLDER = "/card/invoice/reimburse/"
OFFICIAL, MINI, APP = (WeixinApp(f"wx000000000000000{n}", f"secret-{n}") for n in (1, 2, 3))
APPS: dict[WeixinKind, WeixinApp] = {"official_account": OFFICIAL, "mini_program": MINI, "open_app": APP}


@dataclass
class Weixin:
    """The bot's side of the second host."""

    corp: Corp

    @property
    def world(self) -> Any:
        return self.corp.world

    async def raw(self, path: str, body: bytes | None = None, remote: str = "127.0.0.1", **query: str) -> Answer:
        method = "GET" if body is None else "POST"
        return await self.corp.sim.weixin.answer(Request(method, path, query, body or b"", remote))

    async def call(self, path: str, body: Any = None, **query: str) -> dict[str, Any]:
        sent = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        return dict((await self.raw(path, sent, **query)).json())

    async def token(self, kind: WeixinKind = "official_account") -> str:
        app = APPS[kind]
        told = await self.call("/cgi-bin/token", grant_type="client_credential", appid=app.app_id, secret=app.secret)
        return str(told["access_token"])

    async def stable(self, kind: WeixinKind = "official_account", **more: Any) -> dict[str, Any]:
        app = APPS[kind]
        body = {"grant_type": "client_credential", "appid": app.app_id, "secret": app.secret, **more}
        return await self.call("/cgi-bin/stable_token", body)

    async def code(self, name: str, body: Any, kind: WeixinKind = "official_account") -> int:
        """The errcode of one invoice call as that account."""
        told = await self.call(FOLDER + name, body, access_token=(await self.stable(kind))["access_token"])
        return int(told["errcode"])

    def pair(self, invoice: str, kind: AccountKind = "official_account") -> dict[str, str]:
        one = self.world.invoice(invoice)
        code = self.world.wallet.pull(one, self.world.account(kind).owner)
        return {"card_id": one.card_id, "encrypt_code": code}

    async def set_status(self, invoice: str, status: str, kind: WeixinKind = "official_account") -> int:
        body = {**self.pair(invoice, kind), "reimburse_status": f"INVOICE_REIMBURSE_{status}"}
        return await self.code("updateinvoicestatus", body, kind)

    async def login(self, kind: WeixinKind, code: str, **changes: str) -> dict[str, Any]:
        app, mini = APPS[kind], kind == "mini_program"
        asked = {"appid": app.app_id, "secret": app.secret, "grant_type": "authorization_code"}
        asked["js_code" if mini else "code"] = code
        return await self.call("/sns/jscode2session" if mini else "/sns/oauth2/access_token", **asked | changes)


@pytest.fixture
def weixin() -> Weixin:
    bot = Bot()
    settings = replace(SETTINGS, official_account=OFFICIAL, mini_program=MINI, open_app=APP)
    return Weixin(Corp(assemble(settings, bot.transport, clock=Clock(lambda: float(NOW))), bot))


async def works(weixin: Weixin, token: str) -> int:
    """0, or why this token does not open a call."""
    return int((await weixin.call("/cgi-bin/ticket/getticket", type="wx_card", access_token=token))["errcode"])


async def test_a_fetched_token_replaces_the_last_which_works_five_more_minutes(weixin: Weixin) -> None:
    first, second = await weixin.token(), await weixin.token()
    assert first != second
    assert [await works(weixin, one) for one in (first, second)] == [0, 0]
    weixin.world.advance(300)
    assert [await works(weixin, one) for one in (first, second)] == [40001, 0]
    weixin.world.advance(6900)
    assert await works(weixin, second) == 42001


async def test_a_token_answer_carries_no_errcode(weixin: Weixin) -> None:
    assert set(await weixin.stable()) == {"access_token", "expires_in"}


async def test_the_stable_token_stays_until_near_its_end_and_then_both_work(weixin: Weixin) -> None:
    first = await weixin.stable()
    await weixin.token()
    weixin.world.advance(6800)
    again = await weixin.stable()
    assert again == {"access_token": first["access_token"], "expires_in": 400}
    weixin.world.advance(150)
    later = await weixin.stable()
    assert later["access_token"] != first["access_token"]
    assert later["expires_in"] == 7200
    assert [await works(weixin, one["access_token"]) for one in (first, later)] == [0, 0]


async def test_a_forced_stable_token_ends_the_old_one_and_is_rationed(weixin: Weixin) -> None:
    old = await weixin.stable()
    forced = await weixin.stable(force_refresh=True)
    assert await works(weixin, old["access_token"]) == 40001
    assert (await weixin.stable())["access_token"] == forced["access_token"]
    assert (await weixin.stable(force_refresh=True))["errcode"] == 45011
    for _ in range(19):
        weixin.world.advance(31)
        assert "errcode" not in await weixin.stable(force_refresh=True)
    weixin.world.advance(31)
    assert (await weixin.stable(force_refresh=True))["errcode"] == 45009


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"appid": ""}, 41002),
        ({"appid": "wxother"}, 40013),
        ({"secret": ""}, 41004),
        ({"secret": "wrong"}, 40125),
        ({"grant_type": "password"}, 40002),
    ],
)
async def test_wrong_credentials_are_told_apart(weixin: Weixin, changes: dict[str, str], code: int) -> None:
    good = {"grant_type": "client_credential", "appid": OFFICIAL.app_id, "secret": OFFICIAL.secret}
    assert (await weixin.call("/cgi-bin/token", **good | changes))["errcode"] == code
    assert (await weixin.call("/cgi-bin/stable_token", good | changes))["errcode"] == code


async def test_tokens_of_the_two_hosts_do_not_open_each_other(weixin: Weixin) -> None:
    assert await works(weixin, weixin.world.work.token().value) == 40001
    assert await works(weixin, "") == 41001
    assert await weixin.corp.code("/cgi-bin/department/list", access_token=await weixin.token()) == 40014


async def test_an_address_off_the_whitelist_gets_no_token_but_may_use_one(weixin: Weixin) -> None:
    token = await weixin.token()
    weixin.corp.sim.switches.weixin_ip_guard = True
    weixin.corp.sim.switches.trusted_ips = ["10.0.0.1"]
    query = {"grant_type": "client_credential", "appid": OFFICIAL.app_id, "secret": OFFICIAL.secret}
    assert (await weixin.raw("/cgi-bin/token", **query)).json()["errcode"] == 40164
    assert "access_token" in (await weixin.raw("/cgi-bin/token", remote="10.0.0.1", **query)).json()
    assert await works(weixin, token) == 0


async def test_each_account_has_tickets_of_its_own_and_a_mini_program_none(weixin: Weixin) -> None:
    found = set()
    for kind in ("official_account", "open_app"):
        for ticket in ("jsapi", "wx_card"):
            told = await weixin.call("/cgi-bin/ticket/getticket", type=ticket, access_token=await weixin.token(kind))
            found.add(told["ticket"])
    assert len(found) == 4
    mini = await weixin.call("/cgi-bin/ticket/getticket", type="jsapi", access_token=await weixin.token("mini_program"))
    assert mini["errcode"] == 48001
    other = await weixin.call("/cgi-bin/ticket/getticket", type="agent_config", access_token=await weixin.token())
    assert other["errcode"] == 40097


async def test_a_signature_is_judged_by_the_tickets_of_the_pages_account(weixin: Weixin) -> None:
    params = weixin.world.account("official_account").signed_card_params("1790000000", "abc")
    assert weixin_client.selectable_invoices(weixin.world, "lina", params, "official_account")
    assert weixin_client.selectable_invoices(weixin.world, "lina", params, "open_app") == []
    assert weixin_client.selectable_invoices(weixin.world, "lina", params) == []
    assert weixin_client.selectable_invoices(weixin.world, "lina", {}, "mini_program")


@pytest.mark.parametrize("kind", list(APPS))
async def test_a_login_code_names_the_person_once_and_only_to_its_account(weixin: Weixin, kind: WeixinKind) -> None:
    code = oauth.login_code(weixin.world, "lina", kind)
    told = await weixin.login(kind, code)
    assert told["openid"] == weixin.world.account(kind).openid("lina")
    assert "errcode" not in told
    assert ("session_key" in told) == (kind == "mini_program")
    assert (await weixin.login(kind, code))["errcode"] == 40163
    assert (await weixin.login(kind, "nonsense"))["errcode"] == 40029
    assert (await weixin.login(kind, ""))["errcode"] == 41008
    late = oauth.login_code(weixin.world, "lina", kind)
    weixin.world.advance(300)
    assert (await weixin.login(kind, late))["errcode"] == 42003


async def test_a_code_of_another_account_is_unknown(weixin: Weixin) -> None:
    assert (await weixin.login("open_app", oauth.login_code(weixin.world, "lina", "official_account")))[
        "errcode"
    ] == 40029
    assert (await weixin.login("mini_program", oauth.login_code(weixin.world, "lina", "official_account")))[
        "errcode"
    ] == 40029


async def test_who_logs_in_to_the_mini_program_all_the_time_is_45011(weixin: Weixin) -> None:
    codes = [oauth.login_code(weixin.world, "lina", "mini_program") for _ in range(101)]
    assert (await weixin.login("mini_program", codes[0]))["errcode"] == 45011
    weixin.world.advance(60)
    assert "openid" in await weixin.login("mini_program", codes[1])


async def test_a_person_has_another_openid_in_each_account(weixin: Weixin) -> None:
    openids = {weixin.world.account(kind).openid("lina") for kind in ("work", *APPS)}
    assert len(openids) == 4
    assert all(one.startswith("o") and len(one) == 28 for one in openids)


async def test_an_invoice_is_queried_locked_and_closed_by_each_account(weixin: Weixin) -> None:
    for kind, invoice in zip(APPS, ("lina-lunch", "lina-taxi", "lina-hotel"), strict=True):
        token = await weixin.token(kind)
        told = await weixin.call(FOLDER + "getinvoiceinfo", weixin.pair(invoice, kind), access_token=token)
        assert (told["errcode"], told["openid"]) == (0, weixin.world.account(kind).openid("lina"))
        many = {"item_list": [weixin.pair(invoice, kind)]}
        told = await weixin.call(FOLDER + "getinvoicebatch", many, access_token=token)
        assert len(told["item_list"]) == 1
        for status in ("LOCK", "INIT", "LOCK", "CLOSURE"):
            assert await weixin.set_status(invoice, status, kind) == 0
        assert weixin.world.invoice(invoice).locked_by == APPS[kind].app_id


async def test_a_lock_of_another_account_of_ours_is_somebody_else_s(weixin: Weixin) -> None:
    assert await weixin.set_status("lina-lunch", "LOCK", "mini_program") == 0
    assert await weixin.set_status("lina-lunch", "LOCK", "official_account") == 72023
    assert await weixin.corp.set_status("lina-lunch", "LOCK") == 72023
    assert await weixin.corp.set_status("lina-lunch", "INIT") == 72023
    assert await weixin.set_status("lina-lunch", "INIT", "mini_program") == 0


async def test_a_code_of_another_account_is_72031_alone_and_missing_in_a_batch(weixin: Weixin) -> None:
    foreign, own = weixin.pair("lina-lunch", "mini_program"), weixin.pair("lina-taxi")
    assert await weixin.code("getinvoiceinfo", foreign) == 72031
    token = (await weixin.stable())["access_token"]
    told = await weixin.call(FOLDER + "getinvoicebatch", {"item_list": [foreign]}, access_token=token)
    assert (told["errcode"], told["item_list"]) == (0, [])
    told = await weixin.call(FOLDER + "getinvoicebatch", {"item_list": [foreign, own]}, access_token=token)
    assert [one["card_id"] for one in told["item_list"]] == [own["card_id"]]


async def test_a_batch_update_asks_for_the_openid_of_the_calling_account(weixin: Weixin) -> None:
    def body(openid: str) -> dict[str, Any]:
        return {
            "openid": openid,
            "reimburse_status": "INVOICE_REIMBURSE_LOCK",
            "invoice_list": [weixin.pair("lina-lunch"), weixin.pair("lina-taxi")],
        }

    official = weixin.world.account("official_account")
    assert await weixin.code("updatestatusbatch", body(weixin.world.members["lina"].openid)) == 40003
    assert await weixin.code("updatestatusbatch", body(official.openid("wangqiang"))) == 72037
    assert await weixin.code("updatestatusbatch", body(official.openid("lina"))) == 0
    assert weixin.corp.status("lina-taxi") == "LOCK"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b'{"card_id":"a","encrypt_code":"b"};', 72031),
        (b'{"card_id":', 47001),
        (b"[]", 47001),
        (b"\xff", 47001),
        (b"{}", 40101),
        (b'{"card_id":"nobody has it","encrypt_code":"b"}', 40073),
        (b'{"card_id":1,"encrypt_code":"b"}', 47001),
    ],
)
async def test_bad_bodies_are_refused_in_the_words_of_this_host(weixin: Weixin, body: bytes, code: int) -> None:
    answer = await weixin.raw(FOLDER + "getinvoiceinfo", body, access_token=await weixin.token())
    assert answer.json()["errcode"] == code
    assert (answer.status, answer.headers["Error-Code"]) == (200, str(code))
    assert answer.headers["Error-Msg"]


async def test_a_get_where_a_post_is_needed_is_43002(weixin: Weixin) -> None:
    assert (await weixin.call(FOLDER + "getinvoiceinfo", access_token=await weixin.token()))["errcode"] == 43002


@pytest.mark.parametrize(
    "path", [FOLDER + "getinvoiceinfobatch", "/cgi-bin" + FOLDER + "getinvoiceinfo", "/cgi-bin/gettoken"]
)
async def test_a_path_of_the_first_host_is_404_here(weixin: Weixin, path: str) -> None:
    assert (await weixin.raw(path, b"{}")).status == 404


async def test_the_same_number_means_another_thing_on_each_host(weixin: Weixin) -> None:
    """C21: 40001 is a bad secret for Weixin Work, a token that is not the latest here."""
    told = await weixin.call(FOLDER + "getinvoiceinfo", {}, access_token="nonsense")
    assert told["errcode"] == 40001
    assert "not latest" in told["errmsg"]
    assert "rid: " in told["errmsg"]
    assert await weixin.corp.code("/cgi-bin/department/list", access_token="nonsense") == 40014


async def test_only_an_unverified_account_is_48001_for_every_invoice_call(weixin: Weixin) -> None:
    weixin.corp.sim.switches.unverified_accounts = ["mini_program"]
    assert await weixin.set_status("lina-lunch", "LOCK", "mini_program") == 48001
    assert await weixin.set_status("lina-lunch", "LOCK", "official_account") == 0


async def test_faults_and_the_journal_work_here_too(weixin: Weixin) -> None:
    weixin.corp.sim.faults.add(FOLDER + "updateinvoicestatus", "errcode", errcode=72036)
    assert await weixin.set_status("lina-lunch", "LOCK") == 72036
    assert await weixin.set_status("lina-lunch", "LOCK") == 0
    weixin.corp.sim.faults.add("/sns/*", "drop")
    assert (await weixin.raw("/sns/jscode2session")).cut
    entry = weixin.corp.sim.journal.api(FOLDER + "updateinvoicestatus")[-1]
    assert (entry.account, entry.errcode) == ("official_account", 0)


async def test_a_fault_by_name_strikes_on_both_hosts(weixin: Weixin) -> None:
    weixin.corp.sim.faults.include(rule_from({"mishap": "being_changed", "times": 2}))
    assert await weixin.set_status("lina-lunch", "LOCK") == 72036
    assert await weixin.corp.set_status("lina-lunch", "LOCK") == 72036
    weixin.corp.sim.faults.include(rule_from({"mishap": "rival_first"}))
    assert await weixin.set_status("lina-lunch", "LOCK", "mini_program") == 72023


async def test_a_revoked_token_of_this_host_leaves_the_other_host_s_alone(weixin: Weixin) -> None:
    work, ours = weixin.world.work.token().value, await weixin.token()
    weixin.corp.sim.faults.add("/card/*", "revoke")
    assert (await weixin.call(FOLDER + "getinvoiceinfo", {}, access_token=ours))["errcode"] == 40001
    assert await weixin.corp.code("/cgi-bin/department/list", access_token=work) == 0


async def test_convert_to_userid_knows_the_corps_openids_and_others_by_a_switch(
    weixin: Weixin,
) -> None:
    path = "/cgi-bin/user/convert_to_userid"
    assert (await weixin.corp.call(path, {"openid": weixin.world.members["lina"].openid}))["userid"] == "lina"
    official = weixin.world.account("official_account").openid("lina")
    assert await weixin.corp.code(path, {"openid": official}) == 40003
    weixin.corp.sim.switches.convert_official_openid = True
    assert (await weixin.corp.call(path, {"openid": official}))["userid"] == "lina"
    mini = weixin.world.account("mini_program").openid("lina")
    assert await weixin.corp.code(path, {"openid": mini}) == 40003


async def test_each_client_hands_the_chosen_invoices_over_in_its_own_shape(weixin: Weixin) -> None:
    def chosen(kind: AccountKind, *ids: str, platform: str = "ios") -> dict[str, Any]:
        params = weixin.world.account(kind).signed_card_params("1790000000", "abc")
        return dict(weixin_client.choose_invoice(weixin.world, "lina", ids, params, kind, platform))

    rows = [{**weixin.pair("lina-lunch"), "app_id": "wxinvoiceplatform01"}]
    official = chosen("official_account", "lina-lunch")
    assert official["err_msg"] == "choose_invoice:ok"
    assert json.loads(official["choose_invoice_info"]) == rows
    mini = chosen("mini_program", "lina-lunch")
    assert mini["errMsg"] == "chooseInvoice:ok"
    assert (
        json.loads(mini["invoiceInfo"])[0]["encrypt_code"] == weixin.pair("lina-lunch", "mini_program")["encrypt_code"]
    )
    ios, android = chosen("open_app", "lina-lunch"), chosen("open_app", "lina-lunch", platform="android")
    code = weixin.pair("lina-lunch", "open_app")["encrypt_code"]
    assert ios["cardAry"] == [
        {"cardId": rows[0]["card_id"], "extMsg": "", "appID": "wxinvoiceplatform01", "encryptCode": code}
    ]
    assert json.loads(android["cardItemList"])[0]["encrypt_code"] == code


async def test_each_client_says_in_its_own_way_that_nothing_was_chosen(weixin: Weixin) -> None:
    def cancelled(kind: AccountKind, platform: str = "ios") -> dict[str, Any]:
        return dict(weixin_client.choose_invoice(weixin.world, "lina", [], {}, kind, platform))

    assert cancelled("official_account") == {"err_msg": "choose_invoice: cancel", "errMsg": "chooseInvoice:cancel"}
    assert cancelled("mini_program") == {"errMsg": "chooseInvoice:fail cancel"}
    assert cancelled("open_app") == {"errCode": -2, "errStr": "", "cardAry": None}
    assert weixin_client.selection_result(weixin.world, "ok", None, "open_app", "android") == {
        "errCode": 0,
        "errStr": "",
        "cardItemList": None,
    }
