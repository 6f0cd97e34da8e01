"""The main job from pick to closure, over HTTP, with simulator and bot as real processes."""

import uuid

import pytest
import requests

from tests.person import Person, an_invoice, post_click

pytestmark = pytest.mark.process


def calls_of(town, since, paths=("/invoice/", "/message/")):
    entries = town.ask(f"/_sim/journal?after={since}")["entries"]
    texts = [str(entry.get("title", "")) + str(entry.get("path", "")) for entry in entries if entry["kind"] == "api"]
    return [text for text in texts if any(path in text for path in paths)]


def last_entry(town):
    entries = town.ask("/_sim/journal")["entries"]
    return entries[-1]["seq"] if entries else 0


def test_typing_claim_answers_with_a_link_to_the_picker(town, lina):
    lina.say("报销")
    assert town.until(lambda: f"{town.url}/picker" in str(town.chat("lina")[-1]))


def test_pick_lock_card_approve_closure(town, lina, wang):
    one, two = an_invoice(town, "lina", 38_600), an_invoice(town, "lina", 62_000)
    number = lina.submit(one, two, purpose="客户拜访")
    card = wang.wait_for_card(number)
    assert (town.status(one), town.status(two)) == ("LOCK", "LOCK")
    assert "¥1,006.00" in str(card)
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed")
    assert (town.status(one), town.status(two)) == ("CLOSURE", "CLOSURE")
    assert town.until(lambda: "王强" in str(wang.card(number)["card"]) and "同意" in str(wang.card(number)["card"]))
    assert town.until(lambda: "已核销" in str(lina.card(number)["card"]))
    page = lina.page(f"/claims/{number}").text
    assert "王强 同意" in page
    assert "¥1,006.00" in page
    assert "壹仟零陆元整" in page


def test_a_claim_costs_at_most_ten_platform_calls(town, lina, wang):
    invoices = [an_invoice(town, "lina", card_id=f"pOwn{n}") for n in range(3)]
    rows = lina.pick(*invoices)["rows"]
    before = last_entry(town)
    body = {"key": str(uuid.uuid4()), "picks": [row["pick"] for row in rows], "purpose": ""}
    number = lina.call("/api/claims", body).json()["claim"]
    wang.wait_for_card(number)
    town.until(lambda: lina.card(number))
    wang.click(number, "approve")
    town.until(lambda: "已核销" in str((lina.card(number) or {}).get("card")))
    calls = calls_of(town, before)
    assert 8 <= len(calls) <= 10, calls


def test_reject_unlocks_and_tells_the_employee_why(town, lina, wang):
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice)
    wang.click(number, "reject")
    town.until(lambda: town.status(invoice) == "INIT")
    assert lina.state(number) == "rejected"
    assert town.until(lambda: f"驳回了你的 {number}" in lina.heard())
    assert town.until(lambda: "王强 已驳回" in str(wang.card(number)["card"]))


def test_withdraw_on_the_page_unlocks(town, lina, wang):
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice)
    wang.wait_for_card(number)
    assert lina.form(f"/claims/{number}/withdraw").ok
    town.until(lambda: town.status(invoice) == "INIT")
    assert town.until(lambda: "已撤回" in str(wang.card(number)["card"]))
    post_click(town, "wangqiang", wang.card(number)["task_id"])
    assert town.until(lambda: "李娜" in wang.heard() and "你的同意没有生效" in wang.heard())
    assert lina.state(number) == "withdrawn"


def test_a_withdrawn_invoice_can_be_claimed_again(town, lina, wang):
    invoice = an_invoice(town, "lina")
    first = lina.submit(invoice)
    wang.wait_for_card(first)
    lina.form(f"/claims/{first}/withdraw")
    town.until(lambda: lina.call(f"/api/claims/{first}").json()["version"].endswith(".1"))
    second = lina.submit(invoice)
    assert second != first
    wang.wait_for_card(second)
    assert town.status(invoice) == "LOCK"


def test_one_locked_elsewhere_among_three_is_named_and_the_rest_goes_on(town, lina, wang):
    good, bad, fine = (an_invoice(town, "lina") for _ in range(3))
    rows = lina.pick(good, bad, fine)["rows"]
    town.ask("/_sim/rival_lock", {"invoice": bad})
    body = {"key": str(uuid.uuid4()), "picks": [row["pick"] for row in rows], "purpose": ""}
    number = lina.call("/api/claims", body).json()["claim"]
    town.until(lambda: lina.state(number) == "draft")
    assert [town.status(i) for i in (good, bad, fine)] == ["INIT", "LOCK", "INIT"]
    assert town.until(lambda: f"{number} 还没提交" in lina.heard())
    assert "已被别处锁定" in lina.page(f"/claims/{number}").text
    lina.form(f"/claims/{number}/resubmit", drop="2")
    wang.wait_for_card(number)
    assert [town.status(i) for i in (good, bad, fine)] == ["LOCK", "LOCK", "LOCK"]
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed")
    assert [town.status(i) for i in (good, bad, fine)] == ["CLOSURE", "LOCK", "CLOSURE"]


def test_a_lock_taken_between_query_and_lock_leaves_nothing_half_locked(town, lina):
    good, bad = an_invoice(town, "lina"), an_invoice(town, "lina")
    town.ask(
        "/_sim/faults", {"path": "/cgi-bin/card/invoice/reimburse/updatestatusbatch", "kind": "delay", "seconds": 1.0}
    )
    number = lina.submit(good, bad)
    town.ask("/_sim/rival_lock", {"invoice": bad})
    town.until(lambda: lina.state(number) in {"draft", "pending"})
    if lina.state(number) == "draft":
        town.until(lambda: town.status(good) == "INIT")


def test_the_same_key_is_the_same_claim(town, lina):
    rows = lina.pick(an_invoice(town, "lina"))["rows"]
    body = {"key": str(uuid.uuid4()), "picks": [rows[0]["pick"]], "purpose": ""}
    first, second = lina.call("/api/claims", body).json(), lina.call("/api/claims", body).json()
    assert first["claim"] == second["claim"]
    assert lina.call(f"/api/submissions/{body['key']}").json()["claim"] == first["claim"]


def test_an_invoice_in_a_live_claim_cannot_be_claimed_twice(town, lina, wang):
    invoice = an_invoice(town, "lina")
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [invoice]})
    number = lina.submit(invoice)
    wang.wait_for_card(number)
    row = lina.call("/api/picks", {"result": choice, "have": []}).json()["rows"][0]
    assert row["state"] == "blocked"
    assert number in row["note"]
    again = lina.call("/api/claims", {"key": str(uuid.uuid4()), "picks": [row["pick"]], "purpose": ""})
    assert again.status_code == 422
    assert number in again.json()["error"]["text"]


def test_a_second_click_a_strangers_and_the_claimants_own_change_nothing(town, lina, wang):
    invoice = an_invoice(town, "lina")
    number = lina.submit(invoice)
    task = wang.wait_for_card(number)["task_id"]
    post_click(town, "huangting", task)
    stranger = Person(town, "huangting")
    assert town.until(lambda: "不归你审批" in stranger.heard())
    post_click(town, "lina", task)
    assert town.until(lambda: "自己的报销单不能自己批" in lina.heard())
    assert lina.state(number) == "pending"
    wang.click(number, "approve")
    town.until(lambda: lina.state(number) == "closed")
    post_click(town, "wangqiang", task)
    assert town.until(lambda: "你" in wang.heard() and "已同意，不用再点" in wang.heard())


def test_a_foreign_claim_is_not_to_be_told_from_an_absent_one(town, lina):
    number = lina.submit(an_invoice(town, "lina"))
    stranger = Person(town, "huangting")
    foreign, absent = stranger.page(f"/claims/{number}"), stranger.page("/claims/BX-9999")
    assert (foreign.status_code, absent.status_code) == (404, 404)
    assert "没有这张报销单" in foreign.text
    assert "没有这张报销单" in absent.text
    assert stranger.form(f"/claims/{number}/approve").status_code == 404
    assert stranger.form(f"/claims/{number}/withdraw").status_code == 404


def test_a_colleagues_card_is_refused(town, lina):
    lina.submit(an_invoice(town, "lina"))
    mine = an_invoice(town, "lina")
    choice = town.ask("/_sim/choose", {"userid": "lina", "invoices": [mine]})
    thief = Person(town, "zhoumin")
    row = thief.call("/api/picks", {"result": choice, "have": []}).json()["rows"][0]
    assert row["state"] == "blocked"
    answer = thief.call("/api/claims", {"key": str(uuid.uuid4()), "picks": [row["pick"]], "purpose": ""})
    assert answer.status_code == 422
    assert town.status(mine) == "INIT"


def test_a_form_without_its_token_changes_nothing(town, lina, wang):
    number = lina.submit(an_invoice(town, "lina"))
    wang.page("/claims")
    answer = wang.session.post(f"{town.url}/claims/{number}/approve", data={}, timeout=60)
    assert answer.status_code == 403
    evil = wang.session.post(
        f"{town.url}/claims/{number}/approve",
        data={"csrf": wang.csrf},
        headers={"Origin": "https://evil.example"},
        timeout=60,
    )
    assert evil.status_code == 403


def test_the_simulator_had_nothing_to_object_to(town):
    assert town.ask("/_sim/flags")["flags"] == []


def test_unknown_paths_and_calls_without_login_are_answered_in_kind(town):
    page = requests.get(f"{town.url}/nowhere", timeout=60)
    assert page.status_code == 404
    assert 'data-testid="way-back"' in page.text
    call = requests.get(f"{town.url}/api/claims/BX-0001", timeout=60)
    assert call.status_code == 401
    assert call.json()["error"]["action"] == "login"


def test_nonsense_gets_a_sentence_never_an_incident(town, lina):
    number = lina.submit(an_invoice(town, "lina"))
    assert lina.form(f"/claims/{number}/resubmit", drop="9" * 5000).status_code == 400
    assert lina.call("/api/picks", {"result": "[" * 60_000}).json()["error"]["code"] == "refusal.bad_choice"
    signed = lina.call("/api/js-config?url=http://[::1/picker")
    assert (signed.status_code, signed.json()["error"]["code"]) == (400, "refusal.foreign_url")
