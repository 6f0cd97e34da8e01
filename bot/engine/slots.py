"""Leases on executor slots: each is held by something that dies with its process, so a free one proves a death."""

import fcntl
import logging
import os
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Protocol

import psycopg

log = logging.getLogger("bot.engine")

MOST_SLOTS = 64
_CLASS = 0x42414F58  # our own space among a database's advisory locks


class NoFreeSlot(RuntimeError):
    """All slots are taken: more processes on this database than the engine allows."""


class Slots(Protocol):
    """The slots of one database."""

    def take(self) -> int:
        """Take the first free slot for the life of this process. Raises NoFreeSlot."""
        ...

    def borrow(self, slot: int) -> AbstractContextManager[bool]:
        """Hold another slot for the length of a with block; yields False when somebody holds it."""
        ...

    def held(self) -> bool:
        """Whether our slot is still ours; takes it back when only the connection was lost."""
        ...

    def release(self) -> None:
        """Give our slot back."""
        ...


class FileSlots:
    """One machine: ``flock`` on ``<database>.slot-N``, which the kernel lets go of when the process ends."""

    def __init__(self, database: Path) -> None:
        self._database = database
        self._mine: int | None = None
        self._number: int | None = None

    def _file(self, slot: int) -> str:
        return f"{self._database}.slot-{slot}"

    def _open(self, slot: int) -> int | None:
        handle = os.open(self._file(slot), os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(handle)
            return None
        return handle

    def take(self) -> int:
        """Take the first free slot. Raises NoFreeSlot."""
        for slot in range(MOST_SLOTS):
            handle = self._open(slot)
            if handle is not None:
                self._mine, self._number = handle, slot
                return slot
        raise NoFreeSlot(f"{MOST_SLOTS} processes use {self._database.name} already")

    @contextmanager
    def borrow(self, slot: int) -> Iterator[bool]:
        """Hold another slot for a while; False when it is taken."""
        handle = self._open(slot)
        try:
            yield handle is not None
        finally:
            if handle is not None:
                os.close(handle)

    def held(self) -> bool:
        """A file lock is never lost while the process lives, unless its file was taken away: another process then makes
        a new one, and has the same slot."""
        if self._mine is None or self._number is None:
            return False
        try:
            there, ours = os.stat(self._file(self._number)), os.fstat(self._mine)
        except OSError:
            return False
        return os.path.samestat(there, ours)

    def release(self) -> None:
        """Give our slot back."""
        if self._mine is not None:
            os.close(self._mine)
            self._mine = None


def tenants(database: Path) -> list[Path]:
    """The slot files of this database that a living process holds."""
    held = []
    for file in sorted(database.parent.glob(f"{database.name}.slot-*")):
        with file.open("rb") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                held.append(file)
    return held


class AdvisorySlots:
    """Any number of machines: a session's advisory lock, which PostgreSQL lets go of when the session ends."""

    def __init__(self, dsn: str) -> None:
        """``dsn``: ``postgresql://…`` as libpq reads it."""
        self._dsn = dsn
        self._connection: psycopg.Connection[tuple[bool]] | None = None
        self._slot: int | None = None
        self._lock = threading.Lock()

    def _connect(self) -> psycopg.Connection[tuple[bool]]:
        if self._connection is None or self._connection.closed:
            self._connection = psycopg.connect(
                self._dsn, autocommit=True, connect_timeout=10, keepalives_idle=10, keepalives_interval=5
            )
        return self._connection

    def _ask(self, function: str, slot: int) -> bool:
        with self._lock:
            row = self._connect().execute(f"SELECT {function}(%s, %s)", (_CLASS, slot)).fetchone()
        return bool(row and row[0])

    def take(self) -> int:
        """Take the first free slot. Raises NoFreeSlot, psycopg.Error."""
        for slot in range(MOST_SLOTS):
            if self._ask("pg_try_advisory_lock", slot):
                self._slot = slot
                return slot
        raise NoFreeSlot(f"{MOST_SLOTS} processes use this database already")

    @contextmanager
    def borrow(self, slot: int) -> Iterator[bool]:
        """Hold another slot for a while; False when it is taken."""
        got = slot != self._slot and self._ask("pg_try_advisory_lock", slot)
        try:
            yield got
        finally:
            if got:
                self._ask("pg_advisory_unlock", slot)

    def held(self) -> bool:
        """Ask the session that holds our lock; after a lost connection take the same slot again if nobody has it."""
        if self._slot is None:
            return False
        try:
            if self._connection is not None and not self._connection.closed:
                with self._lock:
                    self._connection.execute("SELECT true")
                return True
        except psycopg.OperationalError:
            log.warning("engine lost the connection that holds slot %d", self._slot)
        try:
            return self._ask("pg_try_advisory_lock", self._slot)
        except psycopg.OperationalError:
            return True  # the database is away for everybody: nobody can have taken the slot

    def release(self) -> None:
        """Give our slot back."""
        self._slot = None
        if self._connection is not None:
            with suppress(psycopg.Error), self._lock:  # said, for the server notices a closed connection a moment later
                self._connection.execute("SELECT pg_advisory_unlock_all()")
            self._connection.close()
            self._connection = None
