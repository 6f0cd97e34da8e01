"""Each phone's browser: what the app sees of it, and what it sees of the app."""

import asyncio
import hashlib
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from simulator.platform.company import third_parties


async def test_the_app_sees_the_phones_origin_a_wecom_client_and_no_cookies(bench: Any) -> None:
    sent = {
        "Origin": bench.phones.urls[0],
        "Sec-Fetch-Site": "same-origin",
        "Referer": bench.at(0, "/a"),
        "Cookie": "x=1",
    }
    async with bench.client.post(bench.at(0, "/submit?q=%26"), data=b"body", headers=sent) as answer:
        assert answer.status == 200
    request = bench.upstream.seen[-1]
    assert f"http://{request.host}" == bench.phones.urls[0]
    assert request.raw_path == "/submit?q=%26"
    assert bench.upstream.bodies[-1] == b"body"
    assert {name: request.headers[name] for name in ("Origin", "Sec-Fetch-Site", "Referer")} == {
        name: sent[name] for name in ("Origin", "Sec-Fetch-Site", "Referer")
    }
    assert "wxwork/" in request.headers["User-Agent"]
    assert "MicroMessenger/" in request.headers["User-Agent"]
    assert "Cookie" not in request.headers


async def test_a_page_gets_the_bridge_and_may_be_framed_by_the_simulator(bench: Any) -> None:
    async with bench.client.get(bench.at(0, "/")) as answer:
        assert await answer.text() == '<head><script src="/__phone__/bridge.js"></script></head>往来'
        policy = answer.headers["Content-Security-Policy"]
        assert policy == "script-src 'self'; frame-ancestors http://127.0.0.1:* http://localhost:*"
        assert "X-Frame-Options" not in answer.headers
    async with bench.client.get(bench.at(0, "/__phone__/bridge.js")) as script:
        text = await script.text()
    assert "wxwork/" in text
    assert "https://app.example.com" in text


async def test_on_another_address_page_and_phones_still_let_each_other_in(bench: Any) -> None:
    bench.phones.host = bench.phones.browsers[0].host = "127.0.0.2"  # as with --host, but for listening there
    async with bench.client.get(f"http://127.0.0.1:{bench.phones.browsers[0].port}/") as answer:
        policy = answer.headers["Content-Security-Policy"]
        assert policy.endswith("frame-ancestors http://127.0.0.1:* http://localhost:* http://127.0.0.2:*")
    async with bench.client.get(bench.simulator.url) as page:
        assert "http://127.0.0.2:*; base-uri" in page.headers["Content-Security-Policy"]


async def test_cookies_are_kept_for_the_member_and_never_reach_the_browser(bench: Any) -> None:
    first, second = bench.phones.holders[:2]
    for slot, userid in ((0, first), (1, second)):
        async with bench.client.get(bench.at(slot, f"/login?as={userid}")) as answer:
            assert "Set-Cookie" not in answer.headers
    bench.phones.hand_to(1, first)
    for slot in (0, 1):
        async with bench.client.get(bench.at(slot, "/")):
            assert bench.upstream.seen[-1].cookies == {"session": first}
    bench.phones.hand_to(0, second)
    async with bench.client.get(bench.at(0, "/")):
        assert bench.upstream.seen[-1].cookies == {"session": second}


async def test_a_phone_that_changes_hands_forgets_what_pages_kept_in_it_once(bench: Any) -> None:
    async with bench.client.get(bench.at(0, "/")) as answer:
        assert answer.headers["Clear-Site-Data"] == '"storage"'
    async with bench.client.get(bench.at(0, "/")) as answer:
        assert "Clear-Site-Data" not in answer.headers


async def test_files_pass_untouched(bench: Any) -> None:
    async with bench.client.get(bench.at(0, "/file")) as answer:
        assert answer.content_type == "application/pdf"
        assert await answer.read() == bytes(range(256)) * 400


async def test_a_redirect_to_the_public_address_stays_in_the_phone(bench: Any) -> None:
    async with bench.client.get(bench.at(2, "/moved"), allow_redirects=False) as answer:
        assert answer.status == 303
        assert answer.headers["Location"] == bench.at(2, "/there?x=1")


@pytest.mark.parametrize("trusted", ["phone", "https://app.example.com"])
async def test_the_silent_login_is_answered_as_the_member_who_holds_the_phone(bench: Any, trusted: str) -> None:
    back = (bench.phones.urls[1] if trusted == "phone" else trusted) + "/picker?from=chat"
    params = {"to": bench.authorize(back)}
    async with bench.client.get(bench.at(1, "/authorize"), params=params, allow_redirects=False) as answer:
        location = answer.headers["Location"]
    assert location.startswith(bench.at(1, "/picker?from=chat&code="))
    query = parse_qs(urlsplit(location).query)
    assert query["state"] == ["s1"]
    accounts = bench.simulator.world.work
    assert accounts.redeem(query["code"][0]) == (0, bench.phones.holders[1])
    assert accounts.redeem(query["code"][0])[0] == 40029


@pytest.mark.parametrize(
    ("back", "changes", "code"),
    [
        ("https://evil.test/picker", {}, "50001"),
        ("https://app.example.com:8443/picker", {}, "50001"),
        ("http://[broken", {}, "50001"),
        ("https://app.example.com/", {"appid": "wwother"}, "40013"),
        ("https://app.example.com/", {"state": "a-b"}, "84025"),
    ],
)
async def test_a_login_the_platform_would_refuse_shows_its_error_page(
    bench: Any, back: str, changes: dict[str, str], code: str
) -> None:
    params = {"to": bench.authorize(back, **changes)}
    async with bench.client.get(bench.at(0, "/authorize"), params=params, allow_redirects=False) as answer:
        assert answer.status == 200
        assert f"错误码 {code}" in await answer.text()


async def test_an_app_that_is_down_is_shown_as_the_client_shows_it(bench: Any) -> None:
    bench.phones.bot_url = "http://127.0.0.1:9"
    async with bench.client.get(bench.at(0, "/")) as answer:
        assert answer.status == 502
        assert "无法打开网页" in await answer.text()


async def test_a_fragment_that_a_script_fetches_is_left_alone(bench: Any) -> None:
    async with bench.client.get(bench.at(0, "/"), headers={"Sec-Fetch-Dest": "empty"}) as answer:
        assert await answer.text() == "<head></head>往来"


async def test_pages_are_written_into_the_journal_and_their_files_are_not(bench: Any) -> None:
    for path in ("/claims?page=2", "/app.css"):
        async with bench.client.get(bench.at(0, path)) as answer:
            await answer.read()
    (entry,) = [one for one in bench.simulator.journal.after() if one.kind == "page"]
    assert (entry.title, entry.userid, entry.status) == ("GET /claims", bench.phones.holders[0], 200)


async def configured(bench: Any, ticket: str = "jsapi", **changes: Any) -> Any:
    ticket = bench.simulator.world.work.ticket(ticket).value
    url = bench.at(0, "/picker")
    text = f"jsapi_ticket={ticket}&noncestr=n&timestamp=1&url={url}"
    signature = hashlib.sha1(text.encode()).hexdigest()
    asked = {"url": url, "timestamp": "1", "nonceStr": "n", "signature": signature}
    asked |= {"appId": bench.simulator.world.settings.corp_id} | changes
    async with bench.client.post(bench.at(0, "/__phone__/config"), json=asked) as answer:
        return await answer.json()


async def test_agent_config_needs_the_tickets_of_the_app(bench: Any) -> None:
    good = await configured(bench, ticket="agent_config", agent=True)
    assert good == {"ok": True, "result": {"err_msg": "agentConfig:ok"}}
    mixed_up = await configured(bench, ticket="jsapi", agent=True)
    assert mixed_up["result"]["errMsg"] == "agentConfig:invalid signature"


async def test_config_is_judged_by_the_platform(bench: Any) -> None:
    good = await configured(bench)
    assert good == {"ok": True, "result": {"err_msg": "preVerifyJSAPI:ok"}}
    for wrong in ({"signature": "0" * 40}, {"url": bench.at(0, "/other")}):
        assert (await configured(bench, **wrong))["result"]["errMsg"] == "config:invalid signature"
    elsewhere = await configured(bench, url="https://evil.test/")
    assert elsewhere["result"]["errMsg"] == "config:invalid url domain"
    assert (await configured(bench, appId="wwother"))["ok"] is False


class Picker:
    """A page that has asked for invoices and waits."""

    def __init__(self, bench: Any, slot: int = 0, **changes: Any) -> None:
        params = bench.simulator.world.work.signed_card_params("1", "n") | changes
        self.bench = bench
        self.slot = slot
        self.waiting = asyncio.create_task(self._ask(params))

    async def _ask(self, params: Any) -> Any:
        async with self.bench.client.post(self.bench.at(self.slot, "/__phone__/choose"), json=params) as answer:
            return await answer.json()

    async def opened(self, other_than: int = 0) -> Any:
        with self.bench.simulator.world.feed.subscribe() as queue:
            while True:
                choice = self.bench.phones.pickers.at(self.slot)
                if choice and choice.id != other_than:
                    return choice
                await asyncio.wait_for(queue.get(), 5)


async def test_the_person_picks_and_the_page_gets_the_codes(bench: Any) -> None:
    picker = Picker(bench)
    choice = await picker.opened()
    free = [one.id for one in choice.shown if one.status == "INVOICE_REIMBURSE_INIT"]
    asked = {"choice": choice.id, "invoices": free[:2]}
    async with bench.client.post(bench.simulator.url + "/_chat/choose", json=asked) as answer:
        assert answer.status == 200
    result = await picker.waiting
    assert result["err_msg"] == "choose_invoice:ok"
    assert [sorted(row) for row in result["choose_invoice_info"]] == [["app_id", "card_id", "encrypt_code"]] * 2
    assert bench.phones.pickers.at(0) is None


async def test_a_locked_invoice_cannot_be_picked(bench: Any) -> None:
    bench.phones.hand_to(0, next(one.owner for one in bench.simulator.world.invoices.values()))
    own = bench.simulator.world.wallet.of(bench.phones.holders[0])
    third_parties.rival_lock(
        bench.simulator.world, next(one.id for one in own if one.status == "INVOICE_REIMBURSE_INIT")
    )
    picker = Picker(bench)
    choice = await picker.opened()
    held = [one.id for one in choice.shown if one.status == "INVOICE_REIMBURSE_LOCK"]
    async with bench.client.post(
        bench.simulator.url + "/_chat/choose", json={"choice": choice.id, "invoices": held}
    ) as answer:
        assert answer.status == 409
    bench.phones.pickers.settle(choice.id, [])
    assert (await picker.waiting)["err_msg"] == "choose_invoice: cancel"


async def test_a_wrong_card_sign_shows_nothing_and_is_flagged(bench: Any) -> None:
    picker = Picker(bench, cardSign="0" * 40)
    choice = await picker.opened()
    assert choice.shown == []
    assert any("cardSign" in flag for flag in bench.simulator.journal.flags)
    bench.phones.pickers.cancel(0)
    assert (await picker.waiting)["err_msg"] == "choose_invoice: cancel"


async def test_a_newer_picker_cancels_the_older(bench: Any) -> None:
    older = Picker(bench)
    first = await older.opened()
    newer = Picker(bench)
    assert (await older.waiting)["err_msg"] == "choose_invoice: cancel"
    second = await newer.opened(other_than=first.id)
    bench.phones.pickers.settle(second.id, [])
    await newer.waiting


async def test_a_page_that_goes_away_takes_its_picker_with_it(bench: Any) -> None:
    picker = Picker(bench)
    await picker.opened()
    with bench.simulator.world.feed.subscribe() as queue:
        picker.waiting.cancel()
        while bench.phones.pickers.at(0):
            await asyncio.wait_for(queue.get(), 5)
    assert bench.phones.pickers.at(0) is None
