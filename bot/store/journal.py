"""The lock journal: an append-only file beside the database that alone suffices to free every invoice.

One file per running process, ``slot-<n>.jsonl``, held by a file lock while that process lives. A request to the wallet
is written and fsynced after its attempt rows are committed and before it is sent: what the journal holds was, or may
have been, asked of the platform, and a journal that knows more than the database means that the database is older.
"""

import asyncio
import fcntl
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path

from bot.domain.invoice import Account, CardRef, Status
from bot.ports.journal import Held, Requested

MOST_SLOTS = 64
LARGE = 32 * 1024 * 1024  # bytes


class JournalFault(Exception):
    """The journal can't be opened; the message says what to do."""


class LockJournal:
    """``ports.LockJournal`` on one file of a folder. Folder 0700, file 0600."""

    def __init__(self, folder: Path, slot: int, handle: int, last: int) -> None:
        """Made by ``open_slot``."""
        self._folder, self.slot, self._handle, self._last = folder, slot, handle, last
        self._turn = asyncio.Lock()

    def reserve(self, count: int) -> list[int]:
        """The next numbers; they are used once, whether anything is written or not."""
        first = self._last + 1
        self._last += count
        return list(range(first, self._last + 1))

    async def write(self, requests: Sequence[Requested], *, durable: bool = True) -> None:
        """Append; on the disk when this returns, if ``durable``. Raises OSError: then nothing may be sent."""
        data = "".join(f"{json.dumps(asdict(one), ensure_ascii=False)}\n" for one in requests).encode()
        if not self.intact():
            raise OSError("the lock journal is not at its place any more")
        async with self._turn:
            await asyncio.to_thread(self._append, data, durable)

    def intact(self) -> bool:
        """Whether our file still is the one under its name: what is written into another one nobody will ever read."""
        try:
            there, ours = os.stat(_file(self._folder, self.slot)), os.fstat(self._handle)
        except OSError:
            return False
        return os.path.samestat(there, ours)

    def _append(self, data: bytes, durable: bool) -> None:
        size = os.fstat(self._handle).st_size
        try:
            if os.write(self._handle, data) != len(data):
                raise OSError("the disk is full")
        except OSError:
            os.ftruncate(self._handle, size)
            raise
        if durable:
            os.fsync(self._handle)

    def close(self) -> None:
        """Give the slot back."""
        if self._handle >= 0:
            os.close(self._handle)
            self._handle = -1


def open_slot(folder: Path, known: Mapping[int, int]) -> LockJournal:
    """The first file nobody holds; ``known``: slot → the highest number the database has. Raises JournalFault."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for slot in range(MOST_SLOTS):
            handle = os.open(_file(folder, slot), os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                os.close(handle)
                continue
            _mend(handle)
            handle = _compact(folder, slot, handle)
            last = max([known.get(slot, 0), *(one.n for one in _read_file(_file(folder, slot)))])
            _sync_folder(folder)
            return LockJournal(folder, slot, handle, last)
    except OSError as error:
        raise JournalFault(
            f"The lock journal {folder} can't be written ({error.strerror}): allow it, or set [store] journal_dir."
        ) from None
    raise JournalFault(f"All {MOST_SLOTS} files of the lock journal {folder} are in use: stop some processes.")


def in_use(folder: Path) -> bool:
    """Whether a process that writes into this journal is alive."""
    for file in sorted(folder.glob("slot-*.jsonl")):
        with file.open("rb") as handle:
            try:
                fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
    return False


def read(folder: Path) -> list[Requested]:
    """Everything of all files, in order of time. A line that a crash cut off is left out."""
    files = sorted(folder.glob("slot-*.jsonl"))
    entries = [one for file in files for one in _read_file(file)]
    return sorted(entries, key=lambda one: (one.at, one.slot, one.n))


def ref_of(one: Requested) -> CardRef:
    """The handle a line is about."""
    return CardRef(one.card_id, one.encrypt_code, Account(one.account))


def held(entries: Iterable[Requested]) -> list[Held]:
    """What is locked by us, or may be, after all this. By the key: an invoice may have come under several handles, and
    its wallet row takes up another one only when the one before is proved free."""
    last: dict[str, Requested] = {}
    for one in entries:
        before = last.get(one.key)
        if one.proved and before and before.gen > one.gen and before.claim == one.claim:
            continue  # the proof of a wish that has changed since
        openid = one.openid or (before.openid if before else "")
        last[one.key] = replace(one, openid=openid)
    return [
        Held(o.claim, o.key, ref_of(o), o.openid, Status(o.aim), o.at, o.proved)
        for o in last.values()
        if not (o.proved and o.aim in {Status.FREE, Status.CLOSED})
    ]


def ahead(entries: Iterable[Requested], known: Mapping[int, int]) -> list[Requested]:
    """What the journal has and the database has not: it is older than the journal."""
    return [one for one in entries if not one.proved and one.n > known.get(one.slot, 0)]


def _file(folder: Path, slot: int) -> Path:
    return folder / f"slot-{slot}.jsonl"


def _read_file(file: Path) -> list[Requested]:
    if not file.exists():
        return []
    entries = []
    for line in file.read_bytes().splitlines():
        try:
            entries.append(Requested(**json.loads(line)))
        except (ValueError, TypeError):
            continue
    return entries


def _mend(handle: int) -> None:
    """End the line that a crash has cut off, so that the next one stands alone."""
    size = os.fstat(handle).st_size
    if size and os.pread(handle, 1, size - 1) != b"\n":
        os.write(handle, b"\n")


def _compact(folder: Path, slot: int, handle: int) -> int:
    """A file that has grown large is written anew with what matters: what is held, and how far the numbers went."""
    if os.fstat(handle).st_size < LARGE:
        return handle
    mine, all_of_them = _read_file(_file(folder, slot)), read(folder)
    kept = {one.key for one in held(all_of_them)}
    latest = {one.key: one.n for one in mine}
    marks = {max(mine, key=lambda one: one.n).n, max(mine, key=lambda one: number_of(one.claim)).n}
    lines = [one for one in mine if one.n in marks or (one.key in kept and one.n == latest[one.key])]
    new = _file(folder, slot).with_suffix(".new")
    fresh = os.open(new, os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND, 0o600)
    fcntl.flock(fresh, fcntl.LOCK_EX)
    os.write(fresh, "".join(f"{json.dumps(asdict(one), ensure_ascii=False)}\n" for one in lines).encode())
    os.fsync(fresh)
    new.replace(_file(folder, slot))
    os.close(handle)
    return fresh


def number_of(claim: str) -> int:
    """``BX-0031`` → 31; 0 for what is no number of ours."""
    digits = claim.rpartition("-")[2]
    return int(digits) if digits.isascii() and digits.isdecimal() else 0


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
