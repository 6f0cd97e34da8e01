"""What must hold of invoices at every moment: locks, write-offs, amounts. A check yields what breaks it, in words."""

from collections import Counter
from collections.abc import Iterator

from simulator.judge.history import LIVE, Entry, History, Row, decoded, seconds


def s1(history: History) -> Iterator[str]:
    """Nothing is written off by us without a standing approval of a claim that is closing or closed."""
    allowed = {
        (line["card_id"], line["encrypt_code"])
        for claim in history.tables["claims"]
        if claim["state"] in {"closing", "closed"} and history.approvals(claim)
        for line in history.counted(claim)
    }
    for ref, entry in history.wallets.items():
        if entry.closures and allowed.isdisjoint({ref} | entry.refs) and not entry.meddled:
            yield f"{ref} is written off without an approval"


def s2(history: History) -> Iterator[str]:
    """Who is told "written off" is told the truth."""
    for claim in history.tables["claims"]:
        for line in history.counted(claim) if claim["state"] == "closed" else []:
            entry = history.entry(line)
            said_so = history.steps(claim, "said_closed")
            if entry and entry.status not in {"closed", "cancelled"} and not said_so:  # reversed ones: S17
                yield f"{claim['number']} is closed, its invoice {line['no']} is {entry.status}"


def s3(history: History) -> Iterator[str]:
    """An invoice is written off at most once and is in at most one live claim, whatever code it was pulled under; a
    second one is stopped till finance has looked."""
    for ref, entry in history.wallets.items():
        if entry.closures > 1:
            yield f"{ref} was written off {entry.closures} times"
    live = [
        (claim, line)
        for claim in history.tables["claims"]
        if claim["state"] in LIVE
        for line in history.counted(claim)
        if not history.doubted(claim, line)
    ]
    keys = Counter(line["key"] for _, line in live)
    yield from (f"{key} is in {n} live claims" for key, n in keys.items() if n > 1)
    invoices = Counter(history.invoice(line) for _, line in live)
    yield from (f"the invoice {ref} is in {n} live claims" for ref, n in invoices.items() if n > 1)


def s4(history: History) -> Iterator[str]:
    """What an approver was asked about, and what is approved, is locked by us, or written off already."""
    for claim in history.tables["claims"]:
        stopped = claim["needs_help"] or decoded(claim.get("blocks", "[]"))
        if claim["state"] not in {"pending", "approved", "paid", "closing"} or stopped:
            continue
        for line in (one for one in history.counted(claim) if not history.doubted(claim, one)):
            entry = history.entry(line)
            held = (
                entry is None or entry.meddled or entry.status == "closed" or (entry.status == "locked" and entry.ours)
            )
            if not held:
                yield f"{claim['number']} is {claim['state']}, its invoice {line['no']} is {entry and entry.status}"
            if entry and entry.status == "closed" and claim["state"] != "closing" and not entry.meddled:
                yield f"{claim['number']} is {claim['state']}, its invoice {line['no']} is written off already"


def s10(history: History) -> Iterator[str]:
    """Amounts are the platform's, in fen."""
    for line in history.tables["lines"]:
        entry = history.entry(line)
        fee = decoded(line["invoice"])["fee"]
        if entry and entry.fee != fee:
            yield f"line {line['id']} says {fee} fen, the platform {entry.fee}"


def s15(history: History) -> Iterator[str]:
    """Every generation of a wish was proved at most once and no attempt belongs to a generation that never was."""
    gens = {one["id"]: one["gen"] for one in history.tables["wallet"]}
    for one in history.tables["attempts"]:
        if one["gen"] > gens[one["wallet_id"]]:
            yield f"attempt {one['id']} is of generation {one['gen']}, the wish is at {gens[one['wallet_id']]}"


def s17(history: History) -> Iterator[str]:
    """What its seller reversed is neither paid nor told as written off; what is void had no acknowledged write-off."""
    acked = {
        one["wallet_id"] for one in history.tables["attempts"] if one["aim"] == "closed" and one["outcome"] == "ok"
    }
    for claim in history.tables["claims"]:
        for line in history.lines_of.get(claim["id"], []):
            entry = history.entry(line)
            if line["problem"] == "line.void" and line["wallet_id"] in acked:
                yield f"{claim['number']}'s invoice {line['no']} is void, its write-off was acknowledged"
            if entry is None or entry.status != "cancelled" or line["state"] in {"declined", "dropped"}:
                continue
            if claim["state"] == "closed" and not entry.closures:
                yield f"{claim['number']} is closed with invoice {line['no']}, which was reversed"
            if claim["state"] in {"paid", "closing", "closed"} and not _looked_at(history, claim, entry):
                yield f"{claim['number']} was paid with invoice {line['no']}, which was reversed"


def _looked_at(history: History, claim: Row, entry: Entry) -> bool:
    """Whether the wallet was asked between the approval and the payment that stands, and last said that the invoice was
    locked. Reversed after that is nobody's fault."""
    money = history.steps(claim, "approve", "pay", "unpay")
    paid = [n for n, one in enumerate(money) if one["step"] == "pay"]
    if not paid or money[-1]["step"] == "unpay":
        return True
    begin = max((seconds(one["at"]) for one in money[: paid[-1]] if one["step"] == "approve"), default=0.0)
    asked = [(at, status) for at, status in entry.shown if begin <= at <= seconds(money[paid[-1]]["at"])]
    return bool(asked) and (asked[-1][0], "locked") in asked  # a test's clock may stand still


def s16(history: History) -> Iterator[str]:
    """What the platform would name as one member's is not written off in another's claim, nor paid without being
    stopped."""
    for claim in history.tables["claims"]:
        spent = claim["state"] in {"closing", "closed"} or (claim["state"] == "paid" and claim["blocks"] == "[]")
        for line in history.counted(claim) if spent else []:
            entry = history.entry(line)
            work = line.get("account", "work") == "work"
            if entry and work and entry.named and entry.named.lower() != claim["claimant"].lower():
                yield f"{claim['number']} is {claim['state']}, its invoice {line['no']} is in {entry.named}'s wallet"
