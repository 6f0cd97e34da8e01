"""Door 2 without a browser: what the page reads, does and hears."""

import json
from typing import Any

import pytest


async def test_the_page_may_run_nothing_that_is_not_its_own(bench: Any) -> None:
    async with bench.client.get(bench.simulator.url) as answer:
        policy = answer.headers["Content-Security-Policy"]
        page = await answer.text()
    assert "default-src 'none'; script-src 'self'; style-src 'self'" in policy
    assert "http" not in page.replace("http-equiv", "")


async def test_the_state_names_phones_people_and_origins(bench: Any) -> None:
    async with bench.client.get(bench.simulator.url + "/_chat/state") as answer:
        state = await answer.json()
    assert [one["origin"] for one in state["phones"]] == bench.phones.urls
    assert [one["userid"] for one in state["phones"]] == bench.phones.holders
    assert set(state["people"]) == {one["userid"] for one in state["members"]}
    assert {*bench.phones.urls, "https://app.example.com"} <= set(state["origins"])
    assert {"id", "payee", "fee", "number", "date", "state"} <= set(
        state["people"][bench.phones.holders[0]]["wallet"][0]
    )


async def test_the_phones_first_belong_to_an_employee_the_leader_and_finance(bench: Any) -> None:
    employee, leader, finance = (bench.simulator.world.members[userid] for userid in bench.phones.holders)
    assert employee.direct_leader == [leader.userid]
    assert "财务" in finance.position


@pytest.mark.parametrize(
    ("path", "asked", "status"),
    [
        ("say", {"userid": "nobody", "text": "x"}, 409),
        ("say", {"text": "x"}, 400),
        ("say", {"userid": "lina", "text": "  "}, 409),
        ("enter", {"userid": "nobody"}, 409),
        ("click", {"userid": "lina", "item": 999, "key": "ok"}, 409),
        ("menu", {"userid": "lina", "key": "none"}, 409),
        ("member", {"slot": 9, "userid": "lina"}, 409),
        ("member", {"slot": 0, "userid": "nobody"}, 409),
        ("choose", {"choice": 1, "invoices": []}, 409),
    ],
)
async def test_what_a_client_would_not_offer_is_refused(bench: Any, path: str, asked: Any, status: int) -> None:
    async with bench.client.post(f"{bench.simulator.url}/_chat/{path}", json=asked) as answer:
        assert answer.status == status
        assert (await answer.json())["error"]


async def test_a_form_of_another_site_cannot_speak_for_anyone(bench: Any) -> None:
    url = bench.simulator.url + "/_chat/say"
    async with bench.client.post(url, data=json.dumps({"userid": "lina", "text": "x"})) as answer:
        assert answer.status == 415
    assert bench.simulator.world.chats["lina"] == []


async def test_changes_and_traffic_are_heard_as_they_happen(bench: Any) -> None:
    async with bench.client.get(bench.simulator.url + "/_chat/events") as events:
        assert await events.content.readline() == b": hello\n"
        await bench.client.post(bench.simulator.url + "/_chat/say", json={"userid": "lina", "text": "你好"})
        notes: list[Any] = []
        while {note["kind"] for note in notes} != {"chat", "journal"}:
            line = (await events.content.readline()).decode().removeprefix("data: ").strip()
            if line:
                notes.append(json.loads(line))
    assert next(note for note in notes if note["kind"] == "chat")["userid"] == "lina"
    assert "你好" in next(note for note in notes if note["kind"] == "journal")["entry"]["plain"]
