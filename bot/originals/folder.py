"""Keeping files under their hash: the same file once, readable by us alone, never changed; where they come from is not
asked here."""

import asyncio
import hashlib
import os
import re
import tempfile
from pathlib import Path

HASH = re.compile(r"[0-9a-f]{64}")


class Folder:
    """``<folder>/ab/abcd….pdf``; folders 0700, files 0600."""

    def __init__(self, folder: Path) -> None:
        """Made when the first file comes."""
        self._folder = folder

    async def keep(self, content: bytes) -> str:
        """Durable when this returns; answers the SHA-256. Raises OSError (no room, no permission)."""
        return await asyncio.to_thread(self._keep, content)

    async def read(self, sha256: str) -> bytes | None:
        """None when it is gone, or not what it was."""
        return await asyncio.to_thread(self._read, sha256) if HASH.fullmatch(sha256) else None

    def _path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}.pdf"

    def _keep(self, content: bytes) -> str:
        sha256 = hashlib.sha256(content).hexdigest()
        path = self._path(sha256)
        if self._read(sha256) is not None:
            return sha256
        for folder in (self._folder, path.parent):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")  # 0600
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
        _settle(path.parent)
        return sha256

    def _read(self, sha256: str) -> bytes | None:
        try:
            content = self._path(sha256).read_bytes()
        except FileNotFoundError:
            return None
        return content if hashlib.sha256(content).hexdigest() == sha256 else None


def _settle(folder: Path) -> None:
    """The new name survives a power cut, too."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
