"""Every switch of the platform's at every answer but its default, alone: one claim is approved, one rejected."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from simulator.control.switch_catalogue import SWITCHES
from tests.company import Company, company
from tests.person import Person, an_invoice

STOPPED = [("corp_verified", False), ("strict_200", True), ("card_sign_with_corpid", False), ("ip_guard", True)]
STOPPED += [("amounts", "masked"), ("dates", "short")]
"""Answers with which no claim can be made: whoever tries is told so, and nothing is held."""

EVERY = [(name, answer) for name, one in SWITCHES.items() for answer in one.answers[1:]]
FLIPS = [flip for flip in EVERY if flip not in STOPPED] + STOPPED
HOUR = 3600

PAIRS = {
    **{"lina": "wangqiang", "huangting": "zhoumin", "zhaopeng": "malin"},
    **{"hejing": "sunlei", "xulan": "chenjing", "wuhao": "liuyang"},
}
"""Who submits and who decides, in turns: nobody gets more than thirty messages a minute."""
TWICE = [{"mishap": "callback_unanswered", "times": 2}]
LOST = [{"mishap": "answer_lost"}]

COMPANIONS: dict[str, dict[str, Any]] = {
    "closed_query_code": {"closed_queryable": "no"},
    "strict_200": {"activated_members": 200},
    "trusted_ips": {"ip_guard": True},
    "ip_guard_exempt_send": {"ip_guard": True, "trusted_ips": ["127.0.0.1"]},
}
"""A switch that says nothing alone, and what it refines."""

PROVOKED: dict[str, list[dict[str, Any]]] = {
    **dict.fromkeys(("retry_on_status", "retry_card_events", "max_deliveries", "retry_pause"), TWICE),
    **dict.fromkeys(("same_query_on_retry", "same_ciphertext_on_retry", "callback_deadline"), TWICE),
    **dict.fromkeys(("same_state", "closed_code", "closed_queryable", "closed_query_code"), LOST),
    "duplicate_reply": [{"path": "/cgi-bin/message/send", "kind": "drop", "after": True, "times": 2}],
    "failed_list": [{"path": "/cgi-bin/card/*", "kind": "errcode", "errcode": 72036, "times": 2}],
    "string_errcode": [{"path": "/cgi-bin/card/*batch", "kind": "errcode", "errcode": 72036, "times": 2}],
    "error_hints": [{"mishap": "being_changed", "times": 2}],
}
"""The misfortune in which a switch shows."""

LATER: dict[str, float] = {"expired_as_40014": 2 * HOUR + 1, "lock_hours": 25 * HOUR, "response_code_hours": 25 * HOUR}
"""How much later it is for the platform when the approver decides."""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Company]:
    """One bot and one platform for all."""
    folder = Path(tmp_path_factory.mktemp("switches"))
    clock = str(folder / "clock")
    with company(folder, undo_window="0s", prepare=pair_up, BAOXIAO_CLOCK_FILE=clock) as it:
        yield it


def pair_up(town: Company) -> None:
    """Give each who submits somebody of their own who decides."""
    for claimant, approver in PAIRS.items():
        town.ask("/_sim/member", {"userid": claimant, "direct_leader": [approver]})


@pytest.fixture
def claimant(town: Company, flip: tuple[str, Any]) -> Person:
    """Somebody whose turn it is, logged in."""
    who = Person(town, list(PAIRS)[FLIPS.index(flip) % len(PAIRS)])
    who.login()
    return who


@pytest.fixture
def flipped(town: Company, claimant: Person, flip: tuple[str, Any]) -> Iterator[tuple[str, Any]]:
    """The switch, at this answer until the test ends."""
    name, answer = flip
    town.ask("/_sim/switches", {**COMPANIONS.get(name, {}), name: answer})
    for rule in PROVOKED.get(name, []):
        town.ask("/_sim/faults", rule)
    yield name, answer
    town.ask("/_sim/faults", method="DELETE")
    town.ask("/_sim/switches", method="DELETE")
    if (name, answer) in STOPPED:
        town.ask("/_sim/clock", {"advance": 61})  # what was refused is left alone for a minute


def soon(town: Company, what: Callable[[], Any]) -> Any:
    """The first true answer, while life goes on faster than it would: nobody waits for time-outs."""
    for _ in range(20):
        try:
            return town.until(what, 1.5)
        except AssertionError:
            town.ask("/_sim/clock", {"advance": 15})
    return town.until(what, 0.1)


def submitted(who: Person, invoices: list[str], *, singly: bool) -> str | None:
    """Pick with the bot's own signature and submit, again while told to try again; None: it cannot be picked."""
    ways = [[one] for one in invoices] if singly else [invoices]
    picks: list[str] = []
    for ids in ways:
        signed = who.call("/api/card-sign")
        asked = {"userid": who.userid, "invoices": ids, "params": signed.json()} if signed.ok else None
        result = who.company.ask("/_sim/choose", asked) if asked else {}
        answer = soon(who.company, lambda result=result: settled(who, result))
        picks += [row["pick"] for row in answer.get("rows", []) if row["state"] != "blocked"]
    if len(picks) < len(invoices):
        return None
    key = "-".join(invoices)
    return str(soon(who.company, lambda: who.call("/api/claims", {"key": key, "picks": picks}).json().get("claim")))


def settled(who: Person, result: dict[str, Any]) -> Any:
    """What was chosen, looked up, unless the answer is only to try again."""
    answer = who.call("/api/picks", {"result": result, "have": []})
    return None if answer.status_code == 503 else answer.json()


@pytest.mark.parametrize("flip", FLIPS, ids=lambda flip: f"{flip[0]}={flip[1]}")
def test_one_is_written_off_and_one_free_again(town: Company, claimant: Person, flipped: tuple[str, Any]) -> None:
    kept, back = ([an_invoice(town, claimant.userid) for _ in range(2)] for _ in range(2))
    numbers = [submitted(claimant, invoices, singly=flipped[0] == "max_picked") for invoices in (kept, back)]
    if flipped in STOPPED:
        assert numbers == [None, None]
        assert statuses(town, *kept, *back) == {"INIT"}
        return
    approver = Person(town, PAIRS[claimant.userid])
    soon(town, lambda: all(approver.card(str(number)) for number in numbers))
    if flipped[0] in LATER:
        town.ask("/_sim/clock", {"advance": LATER[flipped[0]]})
        soon(town, lambda: statuses(town, *kept, *back) == {"LOCK"})  # again, after the nightly sweep
    for number, key in zip(numbers, ("approve", "reject"), strict=True):
        approver.press(str(number), key)
    later = Person(town, claimant.userid)
    soon(town, lambda: [later.state(str(number)) for number in numbers] == ["closed", "rejected"])
    soon(town, lambda: statuses(town, *back) == {"INIT"})
    assert statuses(town, *kept) == {"CLOSURE"}


def statuses(town: Company, *invoices: str) -> set[str]:
    """What the wallet says of these."""
    return {town.status(one) for one in invoices}
