"""Whether the database under our connections is still the one at its address: SQLite's files, and the installation's
name in the tables. What has gone from under us once is never trusted again by this process."""

import logging
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event

from bot.ports.store import StoreDown

log = logging.getLogger("bot.store")

Identity = tuple[int, int]
Mark = tuple[str, int]  # the installation's name and its newest line of history: the one stays, the other only grows
MARK = "SELECT (SELECT value FROM settings WHERE name = 'installation'), (SELECT coalesce(max(id), 0) FROM audit)"
WHAT_TO_DO = "stop the bot, put the files back or run `baoxiao restore FOLDER --yes`, then start it again"
DAMAGED = frozenset({11, 26})  # SQLITE_CORRUPT, SQLITE_NOTADB


class GroundLost(StoreDown):
    """The database is not the one we began with; nothing is read from it or written to it any more."""


def identity(path: Path) -> Identity | None:
    """What tells this file from another one that had, or will have, its name. None: there is no such file."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino


class Ground:
    """The files that one process stands on. Its engines ask here when they connect, begin and commit, so that nothing
    is decided on a file that has no name any more and nobody will ever open again."""

    def __init__(self) -> None:
        self.lost = ""
        self._mark: Mark | None = None
        self._files: dict[Path, Identity] = {}
        self._listeners: list[Callable[[], object]] = []
        self._first = threading.Lock()

    def on_lost(self, tell: Callable[[], object]) -> None:
        """``tell`` is called once, in whichever thread finds it out."""
        self._listeners.append(tell)

    def lose(self, why: str, what_to_do: str = WHAT_TO_DO, where: str = "") -> None:
        """``why`` is what /readyz says; ``where``, a path, stands in the log alone."""
        with self._first:
            if self.lost:
                return
            self.lost = f"{why}: {what_to_do}"
        log.critical(
            "%s%s: nothing is decided or written any more; %s", why, f" ({where})" if where else "", what_to_do
        )
        for tell in self._listeners:
            tell()

    def look(self) -> None:
        """Compare every file with its name. Raises GroundLost."""
        for path in list(self._files):
            self._compare(path, self._files[path])
        if self.lost:
            raise GroundLost(self.lost)

    def hold(self, engine: sa.Engine, path: Path) -> None:
        """From its first connection on, ``engine`` works on that very file or not at all."""

        @event.listens_for(engine, "do_connect")
        def before(_dialect: Any, _record: Any, _args: Any, _more: Any) -> None:
            self._check(path)  # SQLite would make a new, empty file

        @event.listens_for(engine, "connect")
        def connected(_connection: Any, record: Any) -> None:
            found = identity(path)
            if found is not None:
                self._files.setdefault(path, found)
            self._check(path)
            record.info["log"] = identity(_log_of(path))

        @event.listens_for(engine, "begin")
        def begins(connection: sa.Connection) -> None:
            self._check(path)
            self._check_log(path, connection.info)

        @event.listens_for(engine, "commit")
        def commits(connection: sa.Connection) -> None:
            self._check(path)
            self._check_log(path, connection.info)

        @event.listens_for(engine, "handle_error")
        def failed(context: Any) -> None:
            if getattr(context.original_exception, "sqlite_errorcode", 0) & 0xFF in DAMAGED:
                self.lose(f"the database file {path.name} is damaged", where=str(path))

    def watch(self, engine: sa.Engine) -> None:
        """The same for a server: whoever makes a database anew ends our connections, so each new one is looked at."""

        @event.listens_for(engine, "connect")
        def connected(connection: Any, _record: Any) -> None:
            before = self._mark
            if before is not None:
                cursor = connection.cursor()
                try:
                    cursor.execute(MARK)
                    found = cursor.fetchone()
                finally:
                    cursor.close()
                    connection.rollback()
                self.marked((found[0] or "", found[1]), before)

    @property
    def mark(self) -> Mark | None:
        """What the tables said last; whoever reads them notes it before."""
        return self._mark

    def marked(self, found: Mark, before: Mark | None) -> None:
        """What the tables say, and what was known before they were asked: of two who read them at once the one may
        answer after the other and be none the older. The first time it is believed. Raises GroundLost."""
        before = before or found
        if found[0] != before[0]:
            self.lose("the database is another one than the bot began with")
        elif found[1] < before[1]:
            self.lose("the database was put back to an older state under the running bot")
        else:
            self._mark = max(self._mark or found, found)
        if self.lost:
            raise GroundLost(self.lost)

    def _check(self, path: Path) -> None:
        held = self._files.get(path)
        if held is not None:
            self._compare(path, held)
        if self.lost:
            raise GroundLost(self.lost)

    def _check_log(self, path: Path, info: dict[Any, Any]) -> None:
        """SQLite takes its log away only with the last connection, so as long as this one lives it stays."""
        beside = _log_of(path)
        if info.get("log") is None:
            info["log"] = identity(beside)
        else:
            self._compare(beside, info["log"])
        if self.lost:
            raise GroundLost(self.lost)

    def _compare(self, path: Path, held: Identity) -> None:
        found = identity(path)
        if found != held:
            what = "replaced by another" if found else "removed"
            self.lose(f"the database file {path.name} was {what} under the running bot", where=str(path))


def _log_of(path: Path) -> Path:
    return path.with_name(f"{path.name}-wal")
