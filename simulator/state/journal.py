"""Every request and answer in both directions, in order, with what was odd about them; in memory only."""

from collections import deque
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Literal

from simulator.state.clock import Clock
from simulator.state.feed import Feed
from simulator.state.models import Json

KEPT = 20_000
"""Entries kept in memory; older ones are forgotten, their sequence numbers never come again."""

EntryKind = Literal["api", "callback", "page", "control", "note"]


@dataclass(slots=True)
class JournalEntry:
    """One exchange. `seq` grows by one; `at` is simulated unix seconds; `ms` real milliseconds.

    Kinds – `api`: the bot called. `callback`: the bot was called (`plain` is the XML before encryption, `attempt` 1…3).
    `page`: a browser's request. `note`: not an exchange. `flags`: what was odd.
    `inputs`: the text whose SHA-1 is the signature, where there is one. `items`: the chat items it is about.
    `account`: the kind of the account that asked or was asked, where it is known.
    """

    seq: int
    at: float
    kind: EntryKind
    title: str
    request: Json = field(default_factory=dict)
    answer: Json = field(default_factory=dict)
    status: int | None = None
    errcode: int | None = None
    ms: float = 0.0
    attempt: int = 1
    push: int = 0
    userid: str = ""
    plain: str = ""
    reply: str = ""
    outcome: str = ""
    fault: str = ""
    inputs: str = ""
    account: str = ""
    items: list[int] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)

    def to_json(self) -> Json:
        """The entry by its fields."""
        return asdict(self)


class Journal:
    """`feed` publishes the JSON of each entry when it is written."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._entries: deque[JournalEntry] = deque(maxlen=KEPT)
        self._seq = 0
        self.feed = Feed()

    def write(self, kind: EntryKind, title: str, **details: object) -> JournalEntry:
        """Append an entry; `details` are further fields of JournalEntry."""
        self._seq += 1
        entry = JournalEntry(self._seq, self._clock.now(), kind, title, **details)  # type: ignore[arg-type]
        self._entries.append(entry)
        self.feed.publish(entry.to_json())
        return entry

    def after(self, seq: int = 0) -> list[JournalEntry]:
        """Entries newer than `seq`, oldest first."""
        return [one for one in self._entries if one.seq > seq]

    def api(self, path: str = "") -> list[JournalEntry]:
        """Calls of the bot, of one path when given (`/cgi-bin/message/send`)."""
        return [one for one in self._entries if one.kind == "api" and (not path or one.title.endswith(" " + path))]

    def callbacks(self) -> list[JournalEntry]:
        """Callbacks to the bot, one entry for each attempt."""
        return [one for one in self._entries if one.kind == "callback"]

    @property
    def flags(self) -> list[str]:
        """Everything odd so far; a test of a well-behaved bot asserts that this is empty."""
        return [f"#{one.seq} {one.title}: {text}" for one in self._entries for text in one.flags]

    def replace_entries(self, entries: Iterable[JournalEntry]) -> None:
        """Replace all entries; sequence numbers continue."""
        self._entries.clear()
        self._entries.extend(entries)

    def clear(self) -> None:
        """Remove all entries; sequence numbers continue."""
        self._entries.clear()
