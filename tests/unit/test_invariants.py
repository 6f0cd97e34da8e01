"""The checker itself: a good history passes, and each invariant, broken alone, is found under its own name."""

import json
from dataclasses import replace
from typing import Any

import pytest

from simulator.judge import LIVE, LIVENESS, SAFETY, BotFacts, Entry, History, Told, history_from, judge

REF = ("card", "code")
XML = "<xml>1</xml>"


def a_history(state: str = "closed", status: str = "closed", **claim: Any) -> History:
    """Ann's claim over one invoice, approved by Lead, as it should be."""
    walk = ["locking", "pending", "approved", "closing", "closed"]
    walk = walk[: walk.index(state) + 1] if state in walk else [*walk[:2], state]
    return History(
        wallets={REF: Entry(status, 100, ours=True, closures=int(status == "closed"))},
        tables={
            "claims": [
                {
                    **{"id": 1, "number": "BX-0001", "state": state, "version": len(walk), "claimant": "ann"},
                    **{"round": 1, "level": 1, "approvers": json.dumps([["lead", "Lead"]]), "needs_help": ""},
                    "blocks": "[]",
                    **claim,
                }
            ],
            "lines": [
                {
                    **{"id": 1, "claim_id": 1, "no": 1, "state": "proposed", "key": "k", "wallet_id": 1},
                    **{"card_id": "card", "encrypt_code": "code", "live_key": "k" if state in LIVE else None},
                    **{"invoice": json.dumps({"fee": 100}), "problem": ""},
                }
            ],
            "decisions": [{"claim_id": 1, "round": 1, "level": 1, "by": "lead", "verdict": "approve"}],
            "audit": [
                {"id": n, "claim_id": 1, "step": "", "state": one, "version": n, "at": f"2026-05-06 08:0{n}:00"}
                for n, one in enumerate(walk, start=1)
            ],
            "cards": [
                {"claim_id": 1, "round": 1, "level": 1, "kind": "approval", "task_id": "t-BX-0001", "to": '["lead"]'}
            ],
            "wallet": [{"id": 1, "gen": 2, "proved": True, "want": "closed"}],
            "attempts": [{"id": 1, "wallet_id": 1, "gen": 2, "aim": "closed", "outcome": "ok"}],
            "inbox": [{"id": 1, "key": "a", "body": XML, "ignored": ""}],
            "heard": [{"inbox_id": 1}],
        },
        told=[Told("lead", 0, "ask BX-0001 ¥1", task="t-BX-0001"), Told("ann", 1, "BX-0001 ¥1 done", once=True)],
        acked=[XML],
        quiet=True,
    )


def found(it: History) -> set[str]:
    return {trouble.partition(":")[0] for trouble in judge(it)}


def changed(it: History, table: str, **change: Any) -> History:
    rows = [{**row, **change} for row in it.tables[table]]
    return replace(it, tables={**it.tables, table: rows}, lines_of={})


@pytest.mark.parametrize(
    ("state", "status"), [("closed", "closed"), ("closing", "closed"), ("pending", "locked"), ("rejected", "free")]
)
def test_a_history_as_it_should_be_passes(state: str, status: str) -> None:
    it = a_history(state, status, needs_help="help" if state == "closing" else "")
    assert judge(it) == []


GOOD = a_history()
BROKEN: dict[str, History] = {
    "S1": changed(GOOD, "decisions", verdict="reject"),
    "S2": replace(GOOD, wallets={REF: Entry("locked", 100, ours=True)}),
    "S3": replace(GOOD, wallets={REF: Entry("closed", 100, closures=2)}),
    "S4": a_history("pending", "free"),
    "S5": changed(GOOD, "decisions", by="ann"),
    "S6": changed(GOOD, "inbox", body="<xml>2</xml>"),
    "S7": replace(GOOD, tables={**GOOD.tables, "decisions": GOOD.tables["decisions"] * 2}, lines_of={}),
    "S8": changed(a_history("pending", "locked"), "claims", state="approved"),
    "S9": changed(a_history("closing", "closed", needs_help="x"), "claims", state="withdrawn"),
    "S10": changed(GOOD, "lines", invoice='{"fee": 99}'),
    "S11": replace(GOOD, told=[*GOOD.told, *GOOD.told]),
    "S12": replace(GOOD, told=[*GOOD.told, *(Told("ann", n, f"{n}") for n in range(40))]),
    "S13": replace(GOOD, shown="… canary …", secrets=["canary"]),
    "S14": replace(GOOD, told=[*GOOD.told, Told("bob", 2, "BX-0001 ¥1")]),
    "S15": changed(GOOD, "attempts", gen=3),
    "S16": replace(GOOD, wallets={REF: Entry("closed", 100, closures=1, named="bob")}),
    "S17": replace(GOOD, wallets={REF: Entry("cancelled", 100)}),
    "L1": changed(GOOD, "heard", inbox_id=2),
    "L2": changed(GOOD, "wallet", proved=False),
    "L3": a_history("rejected", "locked"),
    "L4": replace(a_history("pending", "locked"), told=[]),
    "L5": a_history("rejected", "locked"),
}
BROKEN["S9"].tables["audit"].append(  # type: ignore[attr-defined]
    {"id": 9, "claim_id": 1, "step": "withdraw", "state": "withdrawn", "version": 9}
)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_one_is_found_under_its_name(name: str) -> None:
    assert name in found(BROKEN[name])


REVERSED_AT, PAID_AT = 1_778_054_500.0, 1_778_054_520.0  # 2026-05-06 08:01:40 and 08:02:00 in UTC


def a_paid_one(*shown: tuple[float, str], status: str = "cancelled") -> History:
    """Ann's claim, approved at 08:01 and paid at 08:02; the wallet showed its invoice as told."""
    it = a_history("approved", "locked")
    steps = [("submit", "locking", "08:00"), ("locked", "pending", "08:00"), ("approve", "approved", "08:01")]
    steps.append(("pay", "paid", "08:02"))
    audit = [
        {"id": n, "claim_id": 1, "step": step, "state": state, "version": n, "at": f"2026-05-06 {at}:00"}
        for n, (step, state, at) in enumerate(steps)
    ]
    it = changed(replace(it, tables={**it.tables, "audit": audit}, lines_of={}), "claims", state="paid")
    return replace(it, wallets={REF: Entry(status, 100, meddled=True, shown=shown)}, lines_of={})


def test_a_reversed_invoice_may_be_paid_only_when_just_shown_locked():
    assert judge(a_paid_one(status="locked")) == []
    assert judge(a_paid_one((REVERSED_AT, "locked"))) == []
    assert found(a_paid_one()) == {"S17"}, "nobody asked"
    assert found(a_paid_one((REVERSED_AT - 300, "locked"))) == {"S17"}, "not since the approval"
    assert found(a_paid_one((REVERSED_AT - 30, "locked"), (REVERSED_AT, "cancelled"))) == {"S17"}
    assert judge(a_paid_one((REVERSED_AT, "locked"), (PAID_AT + 1, "cancelled"))) == []


def test_what_is_void_was_not_written_off_by_an_acknowledged_request():
    void = changed(GOOD, "lines", state="dropped", problem="line.void")
    reversed_ = {REF: Entry("cancelled", 100, meddled=True)}
    assert found(replace(void, wallets=reversed_, lines_of={})) == {"S17"}
    assert judge(replace(changed(void, "attempts", outcome="refused"), wallets=reversed_, lines_of={})) == []


def test_every_invariant_is_tested() -> None:
    assert list(BROKEN) == [check.__name__.upper() for check in [*SAFETY, *LIVENESS]]


def twice(blocks: str) -> History:
    """Another live claim of Ann's with the same invoice, pulled under another code."""
    it = a_history("pending", "locked")
    refs = frozenset({REF, ("card", "again")})
    second = {"id": 2, "number": "BX-0002", "blocks": blocks}
    line = {"id": 2, "claim_id": 2, "encrypt_code": "again", "key": "other", "live_key": "other", "wallet_id": 2}
    tables = {
        **it.tables,
        "claims": [*it.tables["claims"], {**it.tables["claims"][0], **second}],
        "lines": [*it.tables["lines"], {**it.tables["lines"][0], **line}],
    }
    entry = Entry("locked", 100, ours=True, refs=refs)
    return replace(it, tables=tables, wallets=dict.fromkeys(refs, entry), lines_of={})


def test_one_invoice_in_two_live_claims_is_found_unless_finance_is_asked() -> None:
    assert "S3" in found(twice("[]"))
    assert "S3" in found(twice('[{"kind": "same_invoice", "line": 2}]'))
    assert "S3" in found(twice('[{"kind": "reversed", "line": 1}]'))
    assert "S3" not in found(twice('[{"kind": "same_invoice", "line": 1}]'))


def asked(at: float, call: str = "gettoken", errcode: int = 0, fault: str = "") -> dict[str, Any]:
    return {"kind": "api", "title": f"GET /cgi-bin/{call}", "at": at, "errcode": errcode, "fault": fault, "items": []}


@pytest.mark.parametrize(
    ("journal", "needless"),
    [
        ([asked(0), asked(5), asked(9)], 2),
        ([asked(day * 86_400.0) for day in range(9)], 0),  # time was skipped
        ([asked(0), asked(5, "user/get", 40014), asked(6), asked(7, "user/get", 42001), asked(8)], 0),
        ([asked(0, fault="drop"), asked(1), asked(2)], 1),  # the first never arrived
        ([asked(0), asked(1, errcode=60020), asked(2, "user/get", 81013), asked(3)], 1),
    ],
)
def test_a_token_asked_for_while_the_last_was_young_and_good_is_needless(journal, needless):
    empty = {"invoices": {}, "chats": {}}
    it = history_from(empty, journal, GOOD.tables, BotFacts(accounts=[]))
    assert it.needless == needless


def test_asking_for_tokens_again_and_again_is_found():
    assert judge(replace(GOOD, needless=4)) == judge(GOOD)
    assert "S12" in str(judge(replace(GOOD, needless=5)))
