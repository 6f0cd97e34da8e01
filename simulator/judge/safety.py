"""S1 to S16: what must hold at every moment. Each function yields what breaks it, in words."""

import re
from collections import Counter
from collections.abc import Callable, Iterator

from simulator.judge.history import LIVE, Entry, History, Row, decoded, seconds

EDGES = {
    ("draft", "locking"),
    ("draft", "withdrawn"),
    ("locking", "pending"),
    ("locking", "draft"),
    ("locking", "withdrawn"),
    ("pending", "approved"),
    ("pending", "rejected"),
    ("pending", "withdrawn"),
    ("approved", "pending"),
    ("approved", "withdrawn"),
    ("approved", "paid"),
    ("approved", "closing"),
    ("paid", "approved"),
    ("paid", "closing"),
    ("closing", "closed"),
}
DUPLICATE_CHECK = 1_800  # seconds in which the platform itself drops a repeated text
MOST_PER_MINUTE = 30


def s1(it: History) -> Iterator[str]:
    """Nothing is written off by us without a standing approval of a claim that is closing or closed."""
    allowed = {
        (line["card_id"], line["encrypt_code"])
        for claim in it.tables["claims"]
        if claim["state"] in {"closing", "closed"} and it.approvals(claim)
        for line in it.counted(claim)
    }
    for ref, entry in it.wallets.items():
        if entry.closures and allowed.isdisjoint({ref} | entry.refs) and not entry.meddled:
            yield f"{ref} is written off without an approval"


def s2(it: History) -> Iterator[str]:
    """Who is told "written off" is told the truth."""
    for claim in it.tables["claims"]:
        for line in it.counted(claim) if claim["state"] == "closed" else []:
            entry = it.entry(line)
            said_so = it.steps(claim, "said_closed")
            if entry and entry.status not in {"closed", "cancelled"} and not said_so:  # reversed ones: S16
                yield f"{claim['number']} is closed, its invoice {line['no']} is {entry.status}"


def s3(it: History) -> Iterator[str]:
    """An invoice is written off at most once and is in at most one live claim, whatever code it was pulled under; a
    second one is stopped till finance has looked."""
    for ref, entry in it.wallets.items():
        if entry.closures > 1:
            yield f"{ref} was written off {entry.closures} times"
    live = [
        (claim, line)
        for claim in it.tables["claims"]
        if claim["state"] in LIVE
        for line in it.counted(claim)
        if not it.doubted(claim, line)
    ]
    keys = Counter(line["key"] for _, line in live)
    yield from (f"{key} is in {n} live claims" for key, n in keys.items() if n > 1)
    invoices = Counter(it.invoice(line) for _, line in live)
    yield from (f"the invoice {ref} is in {n} live claims" for ref, n in invoices.items() if n > 1)


def s4(it: History) -> Iterator[str]:
    """What an approver was asked about, and what is approved, is locked by us, or written off already."""
    for claim in it.tables["claims"]:
        stopped = claim["needs_help"] or decoded(claim.get("blocks", "[]"))
        if claim["state"] not in {"pending", "approved", "paid", "closing"} or stopped:
            continue
        for line in (one for one in it.counted(claim) if not it.doubted(claim, one)):
            entry = it.entry(line)
            held = (
                entry is None or entry.meddled or entry.status == "closed" or (entry.status == "locked" and entry.ours)
            )
            if not held:
                yield f"{claim['number']} is {claim['state']}, its invoice {line['no']} is {entry and entry.status}"
            if entry and entry.status == "closed" and claim["state"] != "closing" and not entry.meddled:
                yield f"{claim['number']} is {claim['state']}, its invoice {line['no']} is written off already"


def s5(it: History) -> Iterator[str]:
    """Nobody decides about their own claim, and only who was asked decides."""
    asked: dict[tuple[int, int, int], set[str]] = {}
    for card in it.tables["cards"]:
        if card["kind"] == "approval":
            asked.setdefault((card["claim_id"], card["round"], card["level"]), set()).update(decoded(card["to"]))
    claims = {one["id"]: one for one in it.tables["claims"]}
    for one in it.tables["decisions"]:
        claim = claims[one["claim_id"]]
        named = {person[0] for person in decoded(claim["approvers"])}
        if one["by"].lower() == claim["claimant"].lower():
            yield f"{one['by']} decided about their own {claim['number']}"
        elif one["by"] not in asked.get((one["claim_id"], one["round"], one["level"]), set()) | named:
            yield f"{one['by']} decided about {claim['number']} without being asked"


def s6(it: History) -> Iterator[str]:
    """What was acknowledged is stored. A body that was emptied after its time counts by number."""
    bodies = Counter(row["body"].strip() for row in it.tables["inbox"] if row["body"])
    emptied = sum(1 for row in it.tables["inbox"] if not row["body"])
    lost = [xml for xml in set(it.acked) if xml.strip() not in bodies]
    if len(lost) > emptied:
        yield f"acknowledged and not stored: {lost[:3]}"


def s7(it: History) -> Iterator[str]:
    """One click, one effect: a decision per level, a step per version, a card per task."""
    for name, keys in (
        ("decision", Counter((one["claim_id"], one["round"], one["level"]) for one in it.tables["decisions"])),
        ("card", Counter(one["task_id"] for one in it.tables["cards"])),
        ("key of a callback", Counter(one["key"] for one in it.tables["inbox"])),
    ):
        yield from (f"{n} × {name} {key}" for key, n in keys.items() if n > 1)
    steps = Counter(
        (one["claim_id"], one["version"]) for claim in it.tables["claims"] for one in _walk(it, claim, moved=True)
    )
    yield from (f"{n} steps led to version {key}" for key, n in steps.items() if n > 1)


def s8(it: History) -> Iterator[str]:
    """The history explains the state."""
    for claim in it.tables["claims"]:
        walk = _walk(it, claim)
        end = walk[-1]["state"] if walk else "nothing"
        if end != claim["state"]:
            yield f"{claim['number']} is {claim['state']}, its history ends at {end}"


def s9(it: History) -> Iterator[str]:
    """A claim moves along the table of its life alone; what is closing becomes closed and nothing else."""
    for claim in it.tables["claims"]:
        before = "draft"
        for one in _walk(it, claim):
            if one["state"] != before and (before, one["state"]) not in EDGES:
                yield f"{claim['number']} went from {before} to {one['state']}"
            before = one["state"]


def s10(it: History) -> Iterator[str]:
    """Amounts are the platform's, in fen."""
    for line in it.tables["lines"]:
        entry = it.entry(line)
        fee = decoded(line["invoice"])["fee"]
        if entry and entry.fee != fee:
            yield f"line {line['id']} says {fee} fen, the platform {entry.fee}"


def s11(it: History) -> Iterator[str]:
    """Nobody gets the same card twice, nor the same notice; no card tells what is not so."""
    cards = Counter((one.task, one.to) for one in it.told if one.task)
    yield from (f"{to} got the card {task} {n} times" for (task, to), n in cards.items() if n > 1)
    last: dict[tuple[str, str], float] = {}
    for one in it.told:
        if one.once and one.at - last.get((one.to, one.text), -DUPLICATE_CHECK) < DUPLICATE_CHECK:
            yield f"{one.to} was told twice: {one.text}"
        if one.once:
            last[one.to, one.text] = one.at
    states = {claim["number"]: claim["state"] for claim in it.tables["claims"]}
    for one in it.told:
        number = re.search(r"BX-\d+", one.task)
        if number and states.get(number[0]) not in {"closed", None} and re.search("已核销|Written off", one.text):
            yield f"{one.to}'s card says that {number[0]} is written off, it is {states[number[0]]}"


def s12(it: History) -> Iterator[str]:
    """Nobody gets more than thirty messages in a minute; tokens are not asked for again and again."""
    for to in {one.to for one in it.told}:
        times = sorted(one.at for one in it.told if one.to == to)
        for first, last in zip(times, times[MOST_PER_MINUTE:], strict=False):
            if last - first < 60:
                yield f"{to} got {MOST_PER_MINUTE + 1} messages within {last - first:.0f} s"
                break
    if it.needless > 4 * it.replicas:
        yield f"{it.needless} tokens were asked for though the last was neither old nor refused"


def s13(it: History) -> Iterator[str]:
    """No secret and no reference to an invoice is in the logs."""
    yield from (f"the log holds {secret[:4]}…" for secret in it.secrets if secret and secret in it.shown)


def s14(it: History) -> Iterator[str]:
    """Who reads about a claim is concerned by it."""
    concerned: dict[str, set[str]] = {}
    for claim in it.tables["claims"]:
        people = concerned.setdefault(claim["number"], {claim["claimant"]})
        people |= {person[0] for person in decoded(claim["approvers"])}
        people |= {to for card in it.tables["cards"] if card["claim_id"] == claim["id"] for to in decoded(card["to"])}
    for one in it.told:
        for number in re.findall(r"BX-\d{4,}", one.text):
            outsider = number in concerned and one.to not in concerned[number] | it.overlooking
            if outsider and "¥" in one.text:  # that it is none of theirs may be said to whoever names a number
                yield f"{one.to} was told about {number}: {one.text[:60]}"


def s15(it: History) -> Iterator[str]:
    """Every generation of a wish was proved at most once and no attempt belongs to a generation that never was."""
    gens = {one["id"]: one["gen"] for one in it.tables["wallet"]}
    for one in it.tables["attempts"]:
        if one["gen"] > gens[one["wallet_id"]]:
            yield f"attempt {one['id']} is of generation {one['gen']}, the wish is at {gens[one['wallet_id']]}"


def s17(it: History) -> Iterator[str]:
    """What its seller reversed is neither paid nor told as written off; what is void had no acknowledged write-off."""
    acked = {one["wallet_id"] for one in it.tables["attempts"] if one["aim"] == "closed" and one["outcome"] == "ok"}
    for claim in it.tables["claims"]:
        for line in it.lines_of.get(claim["id"], []):
            entry = it.entry(line)
            if line["problem"] == "line.void" and line["wallet_id"] in acked:
                yield f"{claim['number']}'s invoice {line['no']} is void, its write-off was acknowledged"
            if entry is None or entry.status != "cancelled" or line["state"] in {"declined", "dropped"}:
                continue
            if claim["state"] == "closed" and not entry.closures:
                yield f"{claim['number']} is closed with invoice {line['no']}, which was reversed"
            if claim["state"] in {"paid", "closing", "closed"} and not _looked_at(it, claim, entry):
                yield f"{claim['number']} was paid with invoice {line['no']}, which was reversed"


def _looked_at(it: History, claim: Row, entry: Entry) -> bool:
    """Whether the wallet was asked between the approval and the payment that stands, and last said that the invoice was
    locked. Reversed after that is nobody's fault."""
    money = it.steps(claim, "approve", "pay", "unpay")
    paid = [n for n, one in enumerate(money) if one["step"] == "pay"]
    if not paid or money[-1]["step"] == "unpay":
        return True
    begin = max((seconds(one["at"]) for one in money[: paid[-1]] if one["step"] == "approve"), default=0.0)
    asked = [(at, status) for at, status in entry.shown if begin <= at <= seconds(money[paid[-1]]["at"])]
    return bool(asked) and (asked[-1][0], "locked") in asked  # a test's clock may stand still


def _walk(it: History, claim: Row, *, moved: bool = False) -> list[Row]:
    """The claim's history in order; ``moved``: only what changed its state."""
    walk = sorted((one for one in it.tables["audit"] if one["claim_id"] == claim["id"]), key=lambda one: one["id"])
    if not moved:
        return walk
    before = ["draft", *(one["state"] for one in walk)]
    return [one for one, state in zip(walk, before, strict=False) if one["state"] != state]


def s16(it: History) -> Iterator[str]:
    """What the platform would name as one member's is not written off in another's claim, nor paid without being
    stopped."""
    for claim in it.tables["claims"]:
        spent = claim["state"] in {"closing", "closed"} or (claim["state"] == "paid" and claim["blocks"] == "[]")
        for line in it.counted(claim) if spent else []:
            entry = it.entry(line)
            work = line.get("account", "work") == "work"
            if entry and work and entry.named and entry.named.lower() != claim["claimant"].lower():
                yield f"{claim['number']} is {claim['state']}, its invoice {line['no']} is in {entry.named}'s wallet"


SAFETY: list[Callable[[History], Iterator[str]]] = [
    *(s1, s2, s3, s4, s5, s6, s7, s8),
    *(s9, s10, s11, s12, s13, s14, s15, s16, s17),
]
