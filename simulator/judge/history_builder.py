"""Makes a history from the simulator's state and journal and from the bot's tables; judges nothing."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from simulator.judge.history import Entry, History, Row, Told

STATUS = {"INIT": "free", "LOCK": "locked", "CLOSURE": "closed", "CANCEL": "cancelled"}
Json = Mapping[str, Any]
TOKEN_REFUSED = frozenset({40001, 40014, 42001})
YOUNG = 3600.0  # half of what a token lives


@dataclass(frozen=True, slots=True)
class BotFacts:
    """What neither the simulator nor the database says.

    ``accounts``: the names under which the bot holds locks; ``secrets``: what no log may contain; ``shown``: the log;
    ``overlooking``: who may read about any claim; ``replicas``: how many processes of the bot there have been.
    """

    accounts: Collection[str]
    secrets: Sequence[str] = ()
    shown: str = ""
    overlooking: Collection[str] = ()
    replicas: int = 1


def history_from(
    state: Json, journal: Sequence[Json], tables: Mapping[str, Sequence[Row]], known: BotFacts, *, quiet: bool = False
) -> History:
    """``state`` and ``journal`` as the control API returns them; ``quiet``: nothing is under way."""
    codes = [code for one in state["invoices"].values() for code in _codes(one)]
    named = _named(state)
    return History(
        wallets={
            (one["card_id"], code): _entry(one, known.accounts, named)
            for one in state["invoices"].values()
            for code in _codes(one)
        },
        tables=tables,
        told=list(_told(state, journal)),
        acked=list(_acknowledged(journal)),
        needless=_needless_tokens(journal),
        shown=known.shown,
        secrets=[*known.secrets, *codes],
        overlooking=frozenset(known.overlooking),
        quiet=quiet,
        replicas=known.replicas,
    )


def _acknowledged(journal: Sequence[Json]) -> Iterator[str]:
    """The plaintext of every genuine callback that was answered 200."""
    for entry in journal:
        if entry["kind"] == "callback" and entry["status"] == 200 and entry["push"] and entry["plain"]:
            yield entry["plain"]


def _needless_tokens(journal: Sequence[Json]) -> int:
    """How many tokens were given while the last one was young, had arrived, and was refused by no call."""
    count, given, spent = 0, 0.0, True
    for entry in journal:
        if entry["kind"] != "api":
            continue
        if not entry["title"].endswith(" /cgi-bin/gettoken"):
            spent = spent or entry["errcode"] in TOKEN_REFUSED
        elif not entry["errcode"]:
            count += not spent and entry["at"] - given < YOUNG
            given, spent = entry["at"], bool(entry["fault"])
    return count


def _codes(invoice: Json) -> list[str]:
    return [code for codes in invoice["codes"].values() for code in codes]


def _named(state: Json) -> Collection[str]:
    """The members whom user/convert_to_userid names."""
    if state.get("switches", {}).get("openid_spaces_differ"):
        return ()
    members = state.get("members", {}).values()
    return {one["userid"] for one in members if one["openid"] and one["visible"] and one["status"] == 1}


def _entry(invoice: Json, accounts: Collection[str], named: Collection[str]) -> Entry:
    return Entry(
        STATUS[invoice["status"].removeprefix("INVOICE_REIMBURSE_")],
        invoice["fee"],
        ours=invoice["locked_by"] in accounts,
        closures=int(invoice["written_off_at"] is not None),
        meddled=invoice["meddled"],
        refs=frozenset((invoice["card_id"], code) for code in _codes(invoice)),
        named=invoice["owner"] if invoice["owner"] in named else "",
        shown=[(at, STATUS[status.removeprefix("INVOICE_REIMBURSE_")]) for at, status in invoice.get("shown", [])],
    )


def _told(state: Json, journal: Sequence[Json]) -> Iterator[Told]:
    once = {
        item
        for entry in journal
        if entry["title"].endswith("/message/send") and entry["request"]["body"].get("enable_duplicate_check")
        for item in entry["items"]
    }
    for items in state["chats"].values():
        for item in items:
            if item["kind"] not in {"said", "notice"}:
                yield Told(item["userid"], item["time"], said_by(item), item["id"] in once, item["task_id"])


def said_by(item: Json) -> str:
    """The words of a message, or of a card as it stands now."""
    card = item.get("card") or {}
    title, lines = card.get("main_title") or {}, card.get("horizontal_content_list") or []
    parts = [
        item["title"],
        item["text"],
        title.get("title"),
        title.get("desc"),
        card.get("sub_title_text"),
        item["replaced"],
    ]
    return " ".join(str(part) for part in [*parts, *(one.get("value") for one in lines)] if part)
