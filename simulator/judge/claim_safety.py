"""What must hold of claims, callbacks and messages at every moment. A check yields what breaks it, in words."""

import re
from collections import Counter
from collections.abc import Iterator

from simulator.judge.history import History, Row, decoded

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


def s5(history: History) -> Iterator[str]:
    """Nobody decides about their own claim, and only who was asked decides."""
    asked: dict[tuple[int, int, int], set[str]] = {}
    for card in history.tables["cards"]:
        if card["kind"] == "approval":
            asked.setdefault((card["claim_id"], card["round"], card["level"]), set()).update(decoded(card["to"]))
    claims = {one["id"]: one for one in history.tables["claims"]}
    for one in history.tables["decisions"]:
        claim = claims[one["claim_id"]]
        named = {person[0] for person in decoded(claim["approvers"])}
        if one["by"].lower() == claim["claimant"].lower():
            yield f"{one['by']} decided about their own {claim['number']}"
        elif one["by"] not in asked.get((one["claim_id"], one["round"], one["level"]), set()) | named:
            yield f"{one['by']} decided about {claim['number']} without being asked"


def s6(history: History) -> Iterator[str]:
    """What was acknowledged is stored. A body that was emptied after its time counts by number."""
    bodies = Counter(row["body"].strip() for row in history.tables["inbox"] if row["body"])
    emptied = sum(1 for row in history.tables["inbox"] if not row["body"])
    lost = [xml for xml in set(history.acked) if xml.strip() not in bodies]
    if len(lost) > emptied:
        yield f"acknowledged and not stored: {lost[:3]}"


def s7(history: History) -> Iterator[str]:
    """One click, one effect: a decision per level, a step per version, a card per task."""
    for name, keys in (
        ("decision", Counter((one["claim_id"], one["round"], one["level"]) for one in history.tables["decisions"])),
        ("card", Counter(one["task_id"] for one in history.tables["cards"])),
        ("key of a callback", Counter(one["key"] for one in history.tables["inbox"])),
    ):
        yield from (f"{n} × {name} {key}" for key, n in keys.items() if n > 1)
    steps = Counter(
        (one["claim_id"], one["version"])
        for claim in history.tables["claims"]
        for one in _walk(history, claim, moved=True)
    )
    yield from (f"{n} steps led to version {key}" for key, n in steps.items() if n > 1)


def s8(history: History) -> Iterator[str]:
    """The history explains the state."""
    for claim in history.tables["claims"]:
        walk = _walk(history, claim)
        end = walk[-1]["state"] if walk else "nothing"
        if end != claim["state"]:
            yield f"{claim['number']} is {claim['state']}, its history ends at {end}"


def s9(history: History) -> Iterator[str]:
    """A claim moves along the table of its life alone; what is closing becomes closed and nothing else."""
    for claim in history.tables["claims"]:
        before = "draft"
        for one in _walk(history, claim):
            if one["state"] != before and (before, one["state"]) not in EDGES:
                yield f"{claim['number']} went from {before} to {one['state']}"
            before = one["state"]


def s11(history: History) -> Iterator[str]:
    """Nobody gets the same card twice, nor the same notice; no card tells what is not so."""
    cards = Counter((one.task, one.to) for one in history.told if one.task)
    yield from (f"{to} got the card {task} {n} times" for (task, to), n in cards.items() if n > 1)
    last: dict[tuple[str, str], float] = {}
    for one in history.told:
        if one.once and one.at - last.get((one.to, one.text), -DUPLICATE_CHECK) < DUPLICATE_CHECK:
            yield f"{one.to} was told twice: {one.text}"
        if one.once:
            last[one.to, one.text] = one.at
    states = {claim["number"]: claim["state"] for claim in history.tables["claims"]}
    for one in history.told:
        number = re.search(r"BX-\d+", one.task)
        if number and states.get(number[0]) not in {"closed", None} and re.search("已核销|Written off", one.text):
            yield f"{one.to}'s card says that {number[0]} is written off, it is {states[number[0]]}"


def s12(history: History) -> Iterator[str]:
    """Nobody gets more than thirty messages in a minute; tokens are not asked for again and again."""
    for to in {one.to for one in history.told}:
        times = sorted(one.at for one in history.told if one.to == to)
        for first, last in zip(times, times[MOST_PER_MINUTE:], strict=False):
            if last - first < 60:
                yield f"{to} got {MOST_PER_MINUTE + 1} messages within {last - first:.0f} s"
                break
    if history.needless > 4 * history.replicas:
        yield f"{history.needless} tokens were asked for though the last was neither old nor refused"


def s13(history: History) -> Iterator[str]:
    """No secret and no reference to an invoice is in the logs."""
    yield from (f"the log holds {secret[:4]}…" for secret in history.secrets if secret and secret in history.shown)


def s14(history: History) -> Iterator[str]:
    """Who reads about a claim is concerned by it."""
    concerned: dict[str, set[str]] = {}
    for claim in history.tables["claims"]:
        people = concerned.setdefault(claim["number"], {claim["claimant"]})
        people |= {person[0] for person in decoded(claim["approvers"])}
        people |= {
            to for card in history.tables["cards"] if card["claim_id"] == claim["id"] for to in decoded(card["to"])
        }
    for one in history.told:
        for number in re.findall(r"BX-\d{4,}", one.text):
            outsider = number in concerned and one.to not in concerned[number] | history.overlooking
            if outsider and "¥" in one.text:  # that it is none of theirs may be said to whoever names a number
                yield f"{one.to} was told about {number}: {one.text[:60]}"


def _walk(history: History, claim: Row, *, moved: bool = False) -> list[Row]:
    """The claim's history in order; ``moved``: only what changed its state."""
    walk = sorted((one for one in history.tables["audit"] if one["claim_id"] == claim["id"]), key=lambda one: one["id"])
    if not moved:
        return walk
    before = ["draft", *(one["state"] for one in walk)]
    return [one for one, state in zip(walk, before, strict=False) if one["state"] != state]
