"""Every invariant as it stands now: collects what the judge needs, the bot's database included; judges nothing."""

import asyncio
import time
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sqlalchemy.exc import SQLAlchemyError

from simulator.judge import LIVENESS, SAFETY, BotFacts, history_from, read_tables
from simulator.simulation import Simulator
from simulator.state.journal import JournalEntry
from simulator.state.models import Json

QUIET_SECONDS = 15.0
"""Seconds without an exchange after which nothing counts as under way."""
LOG_BYTES = 2_000_000


class InvariantReport:
    """Needs `bot_database` in the settings, an address of SQLite or PostgreSQL.

    Reads `bot_log` and `bot_overlooking` (who may read about any claim) where the settings have them.
    """

    def __init__(self, simulator: Simulator) -> None:
        self._sim = simulator
        self._last = time.monotonic()
        simulator.journal.feed.listen(self._on_entry)

    async def now(self) -> Json:
        """`known`, `seed`, `quiet` and `invariants`: each with `name`, `promise`, `state` (ok, broken, waiting) and
        `broken`, what breaks it."""
        database = str(self._sim.world.settings.extra.get("bot_database", ""))
        told: Json = {"known": bool(database), "seed": self._sim.world.state.seed, "quiet": self.quiet}
        if not database:
            return {**told, "invariants": []}
        world = self._sim.world
        state = {
            "invoices": {one.id: asdict(one) for one in world.invoices.values()},
            "chats": {userid: [asdict(one) for one in items] for userid, items in world.chats.items()},
        }
        journal = [_for_judge(one) for one in self._sim.journal.after()]
        try:
            told["invariants"] = await asyncio.to_thread(self._judged, state, journal, database, told["quiet"])
        except SQLAlchemyError as error:
            return {**told, "invariants": [], "problem": type(error).__name__}
        return told

    @property
    def quiet(self) -> bool:
        """Whether no fault is in force and there was no exchange for QUIET_SECONDS."""
        return not self._sim.faults.rules and time.monotonic() - self._last > QUIET_SECONDS

    def _on_entry(self, entry: Json) -> None:
        if entry["kind"] in ("api", "callback"):
            self._last = time.monotonic()

    def _judged(self, state: Json, journal: list[Json], database: str, quiet: bool) -> list[Json]:
        history = history_from(state, journal, read_tables(database), self._bot_facts(), quiet=quiet)
        rows = []
        for check in (*SAFETY, *LIVENESS):
            due = quiet or check in SAFETY
            broken = list(check(history)) if due else []
            row = {"name": check.__name__.upper(), "promise": check.__doc__, "broken": broken}
            rows.append({**row, "state": "broken" if broken else "ok" if due else "waiting"})
        return rows

    def _bot_facts(self) -> BotFacts:
        settings = self._sim.world.settings
        log = Path(str(settings.extra.get("bot_log", "")))
        apps = settings.weixin().values()
        return BotFacts(
            accounts=[settings.account, *(app.app_id for app in apps)],
            secrets=[settings.secret, settings.token, settings.encoding_aes_key, *(app.secret for app in apps)],
            shown=log.read_bytes()[-LOG_BYTES:].decode("utf-8", "replace") if log.is_file() else "",
            overlooking=settings.extra.get("bot_overlooking", []),
        )


def _for_judge(entry: JournalEntry) -> dict[str, Any]:
    """The fields of an entry that the judge reads, not copied."""
    names = ("at", "kind", "title", "status", "errcode", "fault", "push", "plain", "items", "request")
    return {name: getattr(entry, name) for name in names}
