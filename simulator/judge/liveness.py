"""L1 to L5: what must hold once all is quiet. Each function yields what breaks it, in words."""

from collections.abc import Callable, Iterator

from simulator.judge.history import LIVE, History, decoded


def l1(history: History) -> Iterator[str]:
    """Every callback was heard, or set aside for a reason."""
    heard = {one["inbox_id"] for one in history.tables["heard"]}
    for row in history.tables["inbox"]:
        if row["id"] not in heard and not row["ignored"]:
            yield f"callback {row['id']} was never heard"


def l2(history: History) -> Iterator[str]:
    """Every wish is proved, or a person was called."""
    helped = {
        line["wallet_id"]
        for claim in history.tables["claims"]
        if claim["needs_help"]
        for line in history.lines_of[claim["id"]]
    }
    for card in history.tables["wallet"]:
        if not card["proved"] and card["id"] not in helped:
            yield f"invoice {card['id']} is wanted {card['want']} and nothing proves it"


def l3(history: History) -> Iterator[str]:
    """No invoice is locked by us without a live claim."""
    wanted = {
        (line["card_id"], line["encrypt_code"])
        for claim in history.tables["claims"]
        if claim["state"] in LIVE or claim["needs_help"]
        for line in history.counted(claim)
    }
    for ref, entry in history.wallets.items():
        if entry.status == "locked" and entry.ours and wanted.isdisjoint({ref} | entry.refs) and not entry.meddled:
            yield f"{ref} is locked by us and nobody's"


def l4(history: History) -> Iterator[str]:
    """Every live claim has somebody who can act and was told."""
    told = {(one.to, one.task) for one in history.told if one.task}
    for claim in history.tables["claims"]:
        if claim["state"] in {"locking", "closing"} and not claim["needs_help"]:
            yield f"{claim['number']} is {claim['state']} and nobody was called"
        if claim["state"] == "pending" and not claim["needs_help"]:
            cards = [
                one
                for one in history.tables["cards"]
                if one["claim_id"] == claim["id"] and one["kind"] == "approval" and one["round"] == claim["round"]
            ]
            if not any((to, card["task_id"]) in told for card in cards for to in decoded(card["to"])):
                yield f"{claim['number']} waits for somebody who was not told"


def l5(history: History) -> Iterator[str]:
    """What is over is over for its invoices too: rejected and withdrawn ones are free of us."""
    for claim in history.tables["claims"]:
        if claim["state"] not in {"rejected", "withdrawn", "draft"} or claim["needs_help"]:
            continue
        for line in history.counted(claim):
            entry = history.entry(line)
            live = [o for o in history.tables["lines"] if o["live_key"] and history.invoice(o) == history.invoice(line)]
            if entry and entry.status == "locked" and entry.ours and not live and not entry.meddled:
                yield f"{claim['number']} is {claim['state']}, its invoice {line['no']} is still locked"


LIVENESS: list[Callable[[History], Iterator[str]]] = [l1, l2, l3, l4, l5]
