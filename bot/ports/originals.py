"""The PDFs of invoices: fetched, kept, and the rows that tell which belong to a line."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from bot.domain.claim import Line
from bot.domain.original import Kept, Kind, Original


class Unfetched(Exception):
    """A file could not be had; ``why`` is a word for the log, ``again``: it may work later. Never holds the address."""

    def __init__(self, why: str, *, again: bool = False) -> None:
        super().__init__(why)
        self.why, self.again = why, again


class Files(Protocol):
    """Where originals come from and where they are kept, found by their SHA-256 (hexadecimal)."""

    async def fetch(self, url: str) -> bytes:
        """The PDF at an address that anybody may have written. Raises Unfetched."""
        ...

    async def keep(self, content: bytes) -> str:
        """Store it, durable when this returns; answers its SHA-256."""
        ...

    async def read(self, sha256: str) -> bytes | None:
        """What was kept under this hash; None when it is gone or not what it was."""
        ...


class Originals(Protocol):
    """Which files belong to the lines and where they stand, inside one unit."""

    async def plan(self, line: Line, kind: Kind, url: str) -> Original:
        """Have a file kept; without an address it is taken from an earlier line of the same invoice, else missing."""
        ...

    async def get(self, ident: int) -> Original | None:
        """The file."""
        ...

    async def of(self, lines: Sequence[Line]) -> list[Original]:
        """The files of these lines."""
        ...

    async def settle(self, ident: int, state: Kept, at: datetime, sha256: str = "", size: int = 0) -> None:
        """Stored or missing; either way its address is forgotten."""
        ...
