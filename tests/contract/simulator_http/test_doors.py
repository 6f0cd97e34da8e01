"""The simulator as a server: all doors over real sockets, on free ports."""

import asyncio
import json
import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from simulator.app import running
from simulator.platform import supported_calls
from simulator.platform.company import third_parties
from simulator.simulation import Simulator
from simulator.state.persistence import FILE
from simulator.state.settings import Settings, WeixinApp, read_settings

ROOT = Path(__file__).parents[3]
OFFICIAL, APP = WeixinApp("wx0000000000000001", "official"), WeixinApp("wx0000000000000003", "app")
SETTINGS = Settings(
    bot_url="http://bot.test:8080", origins=("https://other.test",), official_account=OFFICIAL, open_app=APP
)
LOCK = "INVOICE_REIMBURSE_LOCK"


@pytest.fixture
async def simulator() -> AsyncIterator[Simulator]:
    async with running(SETTINGS) as one:
        yield one


@pytest.fixture
async def http(simulator: Simulator) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(simulator.url) as session:
        yield session


async def asked(http: aiohttp.ClientSession, name: str, body: Any = None) -> dict[str, Any]:
    """POST to the control door (GET without a body)."""
    async with http.request("GET" if body is None else "POST", f"/_sim/{name}", json=body) as answer:
        return {"status": answer.status, **await answer.json()}


async def token(http: aiohttp.ClientSession) -> str:
    query = {"corpid": SETTINGS.corp_id, "corpsecret": SETTINGS.secret}
    async with http.get("/cgi-bin/gettoken", params=query) as answer:
        return str((await answer.json())["access_token"])


async def test_an_invoice_is_picked_and_locked_over_http(http: aiohttp.ClientSession) -> None:
    chosen = await asked(http, "choose", {"userid": "lina", "invoices": ["lina-lunch"]})
    pair = {key: chosen["choose_invoice_info"][0][key] for key in ("card_id", "encrypt_code")}
    path = "/cgi-bin/card/invoice/reimburse/updateinvoicestatus"
    body = {**pair, "reimburse_status": "INVOICE_REIMBURSE_LOCK"}
    async with http.post(path, params={"access_token": await token(http)}, json=body) as answer:
        assert (await answer.json())["errcode"] == 0
    state = await asked(http, "state")
    assert state["invoices"]["lina-lunch"]["status"] == "INVOICE_REIMBURSE_LOCK"
    assert state["flags"] == []


async def test_a_dropped_connection_is_really_dropped(http: aiohttp.ClientSession) -> None:
    await asked(http, "faults", {"path": "/cgi-bin/message/send", "kind": "drop"})
    with pytest.raises(aiohttp.ClientConnectionError):
        await http.post("/cgi-bin/message/send", data=b"{}")
    async with http.post("/cgi-bin/message/send", data=b"{}") as answer:
        assert (await answer.json())["errcode"] == 41001


async def test_the_pdf_of_an_invoice_can_be_fetched(http: aiohttp.ClientSession) -> None:
    async with http.get("/pdf/lina-lunch.pdf") as answer:
        assert (answer.content_type, (await answer.read())[:5]) == ("application/pdf", b"%PDF-")
    async with http.get("/pdf/nothing.pdf") as answer:
        assert answer.status == 404


def login(**changes: str) -> dict[str, str]:
    return {
        "appid": SETTINGS.corp_id,
        "redirect_uri": "http://bot.test:8080/login?next=1",
        "response_type": "code",
        "scope": "snsapi_base",
        "state": "abc",
    } | changes


async def test_a_browser_chooses_who_logs_in(http: aiohttp.ClientSession) -> None:
    async with http.get("/connect/oauth2/authorize", params=login()) as answer:
        page = await answer.text()
    assert all(f'data-testid="as-{userid}"' in page for userid in ("lina", "wangqiang"))


async def test_as_goes_on_at_once_with_a_code_that_works_once(
    http: aiohttp.ClientSession, simulator: Simulator
) -> None:
    query = login() | {"as": "lina"}
    async with http.get("/connect/oauth2/authorize", params=query, allow_redirects=False) as answer:
        target = aiohttp.client.URL(answer.headers["Location"])
    assert (answer.status, target.host, target.query["state"], target.query["next"]) == (302, "bot.test", "abc", "1")
    assert simulator.world.work.redeem(target.query["code"]) == (0, "lina")
    assert simulator.world.work.redeem(target.query["code"])[0] == 40029


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"appid": "wwother"}, "40013"),
        ({"redirect_uri": "http://bot.test/login"}, "50001"),
        ({"redirect_uri": "https://bot.test:8080/login"}, "50001"),
        ({"redirect_uri": "http://evil.test:8080/"}, "50001"),
        ({"state": "a-b"}, "84025"),
        ({"state": "a" * 129}, "84025"),
        ({"response_type": "token"}, "40058"),
    ],
)
async def test_a_wrong_login_request_goes_nowhere(
    http: aiohttp.ClientSession, change: dict[str, str], code: str
) -> None:
    query = login(**change) | {"as": "lina"}
    async with http.get("/connect/oauth2/authorize", params=query, allow_redirects=False) as answer:
        assert (answer.status, code in await answer.text()) == (200, True)


def official_login(**changes: str) -> dict[str, str]:
    return login(appid=OFFICIAL.app_id, **changes) | {"as": "lina"}


async def test_the_login_page_of_the_official_account_is_told_by_its_appid(
    http: aiohttp.ClientSession, simulator: Simulator
) -> None:
    async with http.get("/connect/oauth2/authorize", params=official_login(), allow_redirects=False) as answer:
        code = aiohttp.client.URL(answer.headers["Location"]).query["code"]
    query = {"appid": OFFICIAL.app_id, "secret": OFFICIAL.secret, "code": code, "grant_type": "authorization_code"}
    async with http.get(f"{simulator.weixin_url}/sns/oauth2/access_token", params=query) as answer:
        told = await answer.json()
    assert told["openid"] == simulator.world.account("official_account").openid("lina")
    assert simulator.world.work.redeem(code)[0] == 40029


@pytest.mark.parametrize(
    ("change", "code"), [({"redirect_uri": "http://evil.test:8080/"}, "10003"), ({"scope": "snsapi_x"}, "10005")]
)
async def test_the_official_account_s_login_page_refuses_in_its_own_codes(
    http: aiohttp.ClientSession, change: dict[str, str], code: str
) -> None:
    async with http.get("/connect/oauth2/authorize", params=official_login(**change), allow_redirects=False) as answer:
        assert (answer.status, code in await answer.text()) == (200, True)


async def test_the_second_host_listens_on_a_port_of_its_own(http: aiohttp.ClientSession, simulator: Simulator) -> None:
    chosen = await asked(
        http, "choose", {"userid": "lina", "invoices": ["lina-lunch"], "account": "open_app", "platform": "android"}
    )
    row = json.loads(chosen["cardItemList"])[0]
    query = {"grant_type": "client_credential", "appid": APP.app_id, "secret": APP.secret}
    async with http.get(f"{simulator.weixin_url}/cgi-bin/token", params=query) as answer:
        token = (await answer.json())["access_token"]
    body = {"card_id": row["card_id"], "encrypt_code": row["encrypt_code"], "reimburse_status": LOCK}
    path = f"{simulator.weixin_url}/card/invoice/reimburse/updateinvoicestatus"
    async with http.post(path, params={"access_token": token}, json=body) as answer:
        assert (await answer.json())["errcode"] == 0
    state = await asked(http, "state")
    assert (state["invoices"]["lina-lunch"]["locked_by"], state["flags"]) == (APP.app_id, [])
    assert state["accounts"] == {
        "work": SETTINGS.corp_id,
        "official_account": OFFICIAL.app_id,
        "open_app": APP.app_id,
    }
    async with http.get(f"{simulator.weixin_url}/") as answer:
        assert answer.status == 404


async def test_a_door_hands_out_a_code_and_refuses_accounts_that_do_not_exist(
    http: aiohttp.ClientSession, simulator: Simulator
) -> None:
    code = (await asked(http, "door", {"account": "open_app", "userid": "lina"}))["code"]
    assert simulator.world.weixin[1].redeem(code) == (0, "lina")
    assert (await asked(http, "door", {"account": "mini_program", "userid": "lina"}))["status"] == 409
    assert (await asked(http, "door", {"account": "wechat", "userid": "lina"}))["status"] == 400
    assert (await asked(http, "door", {"account": "open_app", "userid": "nobody"}))["status"] == 409


async def test_origins_of_the_settings_and_of_the_phones_are_trusted(simulator: Simulator) -> None:
    assert {"http://bot.test:8080", "https://other.test"} <= simulator.world.trusted_origins
    simulator.configure(bot_url="http://later.test:9/")
    assert simulator.world.work.is_trusted("http://later.test:9/picker")


async def test_time_is_moved_by_control(http: aiohttp.ClientSession) -> None:
    before = (await asked(http, "state"))["clock"]
    assert (await asked(http, "clock", {"advance": 3 * 86_400}))["now"] >= before + 3 * 86_400
    assert (await asked(http, "clock", {"advance": -1}))["status"] == 400


async def test_switches_are_set_and_wrong_ones_refused(http: aiohttp.ClientSession, simulator: Simulator) -> None:
    assert (await asked(http, "switches", {"same_state": "72024", "max_deliveries": 4}))["status"] == 200
    assert (simulator.switches.same_state, simulator.switches.max_deliveries) == ("72024", 4)
    for wrong in ({"same_state": "maybe"}, {"no_such": 1}, {"max_deliveries": "many"}):
        assert (await asked(http, "switches", wrong))["status"] == 400
    assert simulator.switches.same_state == "72024"


async def test_faults_are_listed_and_taken_back(http: aiohttp.ClientSession) -> None:
    rules = [{"path": "callback", "kind": "drop"}, {"path": "/cgi-bin/*", "kind": "delay", "seconds": 1, "times": 0}]
    added = await asked(http, "faults", {"rules": rules, "seed": 7})
    assert [one["kind"] for one in (await asked(http, "faults"))["faults"]] == ["drop", "delay"]
    async with http.delete("/_sim/faults", json={"id": added["faults"][0]["id"]}) as answer:
        assert [one["kind"] for one in (await answer.json())["faults"]] == ["delay"]
    async with http.delete("/_sim/faults") as answer:
        assert (await answer.json())["faults"] == []
    assert (await asked(http, "faults", {"path": "x", "kind": "explode"}))["status"] == 400


async def test_invoices_are_added_locked_by_a_rival_and_reversed(http: aiohttp.ClientSession) -> None:
    fresh = {"id": "new", "owner": "lina", "card_id": "c", "payee": "p", "fee": 100, "billing_no": "YY" + "1" * 18}
    assert (await asked(http, "invoices", fresh))["fee"] == 100
    assert (await asked(http, "invoices", fresh))["status"] == 409
    assert (await asked(http, "invoices", fresh | {"id": "n2", "colour": 1}))["status"] == 400
    assert (await asked(http, "rival_lock", {"invoice": "new"}))["locked_by"]
    assert (await asked(http, "rival_lock", {"invoice": "new"}))["status"] == 409
    assert (await asked(http, "rival_unlock", {"invoice": "new"}))["locked_by"] == ""
    state = await asked(http, "state")
    assert state["invoices"]["new"]["status"] == "INVOICE_REIMBURSE_INIT"
    await asked(http, "cancel_invoice", {"invoice": "new"})
    assert (await asked(http, "state"))["invoices"]["new"]["status"] == "INVOICE_REIMBURSE_CANCEL"


async def test_people_act_through_control(http: aiohttp.ClientSession, simulator: Simulator) -> None:
    assert (await asked(http, "say", {"userid": "lina", "text": "报销"}))["push"]
    assert (await asked(http, "say", {"userid": "ghost", "text": "x"}))["status"] == 409
    assert (await asked(http, "say", {"userid": "lina"}))["status"] == 400
    assert (await asked(http, "click", {"userid": "lina", "task_id": "none", "key": "x"}))["status"] == 409
    assert [one.text for one in simulator.world.chats["lina"]] == ["报销"]


async def test_a_reset_starts_the_scenario_again(http: aiohttp.ClientSession) -> None:
    await asked(http, "say", {"userid": "lina", "text": "报销"})
    await asked(http, "faults", {"path": "callback", "kind": "drop"})
    await asked(http, "rival_lock", {"invoice": "lina-lunch"})
    assert (await asked(http, "reset", {}))["status"] == 200
    state = await asked(http, "state")
    assert (state["chats"]["lina"], state["faults"]) == ([], [])
    assert state["invoices"]["lina-lunch"]["status"] == "INVOICE_REIMBURSE_INIT"
    assert (await asked(http, "reset", {"scenario": "nowhere"}))["status"] == 400


async def test_the_journal_is_read_from_a_number_on(http: aiohttp.ClientSession) -> None:
    await token(http)
    entries = (await asked(http, "journal"))["entries"]
    assert entries[-1]["title"] == "GET /cgi-bin/gettoken"
    assert (await asked(http, f"journal?after={entries[-1]['seq']}"))["entries"] == []


async def test_events_stream_what_happens(http: aiohttp.ClientSession) -> None:
    async with http.get("/_sim/events") as stream:
        await stream.content.readuntil(b"\n\n")
        await asked(http, "say", {"userid": "lina", "text": "报销"})
        event, data = (await stream.content.readuntil(b"\n\n")).decode().strip().split("\n")
        assert event == "event: world"
        assert json.loads(data.removeprefix("data: "))["userid"] == "lina"


async def test_the_simulator_stops_quickly_while_somebody_listens() -> None:
    loop = asyncio.get_running_loop()
    async with aiohttp.ClientSession() as session:
        async with running(SETTINGS) as one:
            stream = await session.get(f"{one.url}/_sim/events")
            await stream.content.readuntil(b"\n\n")
            began = loop.time()
        assert loop.time() - began < 20
        stream.close()


async def test_a_world_is_remembered_in_a_folder_and_forgotten_on_request(tmp_path: Path) -> None:
    async with running(SETTINGS, tmp_path) as one:
        third_parties.rival_lock(one.world, "lina-lunch")
        one.world.advance(60)
    async with running(SETTINGS, tmp_path) as one:
        assert one.world.invoice("lina-lunch").locked_by
        assert one.world.clock.offset == 60
    async with running(SETTINGS, tmp_path, reset=True) as one:
        assert not one.world.invoice("lina-lunch").locked_by
    assert os.listdir(tmp_path) == [FILE]


async def test_a_token_is_on_disk_before_its_answer_leaves(tmp_path: Path) -> None:
    async with running(SETTINGS, tmp_path) as one, aiohttp.ClientSession(one.url) as session:
        given = await token(session)
        assert given in (tmp_path / FILE).read_text(encoding="utf-8")


def test_settings_are_read_from_toml(tmp_path: Path) -> None:
    path = tmp_path / "sim.toml"
    path.write_text('corp_id = "ww1"\norigins = ["http://a.test"]\nphone_ports = [0, 0]\ncolour = "red"\n')
    settings = read_settings(path)
    assert (settings.corp_id, settings.origins, settings.phone_ports) == ("ww1", ("http://a.test",), (0, 0))
    assert settings.extra == {"colour": "red"}


async def run(*arguments: str) -> tuple[int, str, str]:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "simulator", *arguments),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, err = await process.communicate()
    return process.returncode or 0, out.decode(), err.decode()


async def test_the_documentation_holds_the_generated_table() -> None:
    code, printed, _ = await run("supports")
    document = (ROOT / "docs" / "simulator.md").read_text(encoding="utf-8")
    assert code == 0
    assert printed.strip() == supported_calls.table()
    assert supported_calls.table() in document


async def test_a_taken_port_is_said_in_one_line(simulator: Simulator) -> None:
    code, _, told = await run("--port", simulator.url.rsplit(":", 1)[1])
    assert code == 1
    assert told.startswith("simulator: ")
    assert "Traceback" not in told


async def test_the_catalogue_lists_every_switch_with_answers_and_every_mishap(http: aiohttp.ClientSession) -> None:
    await asked(http, "switches", {"lock_hours": 24})
    found = await asked(http, "catalogue")
    assert found["switches"]["lock_hours"] | {"en": "", "zh": ""} == {
        **{"group": "wallet", "answers": [0, 24], "default": 0, "now": 24, "en": "", "zh": ""}
    }
    assert len(found["switches"]) > 50
    assert (await asked(http, "faults", {"mishap": "busy"}))["faults"][0]["errcode"] == -1
    assert found["mishaps"]["busy"]["rule"]["errcode"] == -1
    async with http.delete("/_sim/switches") as answer:
        assert (await answer.json())["lock_hours"] == 0


async def test_one_invoice_or_one_chat_is_asked_for_alone(http: aiohttp.ClientSession) -> None:
    await asked(http, "say", {"userid": "lina", "text": "报销"})
    assert list((await asked(http, "state?invoice=lina-lunch"))["invoices"]) == ["lina-lunch"]
    assert [one["text"] for one in (await asked(http, "state?chat=lina"))["chats"]["lina"]] == ["报销"]
    assert (await asked(http, "state?invoice=none"))["status"] == 409
