"""Which process of this machine holds a port or a file's lock, in words for whoever wants it. Linux tells (/proc);
elsewhere, and of other users' processes, less is known."""

import os
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

PROC = Path("/proc")
LISTENING = "0A"
CONFIG = b"BAOXIAO_CONFIG="


def listener(port: int) -> int | None:
    """The first process found to listen on this port at any address."""
    inodes = {f"socket:[{inode}]" for table in ("tcp", "tcp6") for inode in _listening(PROC / "net" / table, port)}
    for process in sorted(_processes()) if inodes else ():
        with suppress(OSError):
            for handle in (PROC / str(process) / "fd").iterdir():
                with suppress(OSError):
                    if os.readlink(handle) in inodes:
                        return process
    return None


def locker(file: Path) -> int | None:
    """The process that holds a lock on this file (``flock``)."""
    try:
        inode = file.stat().st_ino
        held = [line.split() for line in (PROC / "locks").read_text("ascii").splitlines()]
    except OSError:
        return None
    owners = [int(words[4]) for words in held if "->" not in words and words[5].rpartition(":")[2] == str(inode)]
    return next(iter(owners), None)


def is_serving(process: int) -> bool:
    """Whether this is a bot of ours."""
    return "serve" in _words(process) and any(Path(word).name in {"baoxiao", "bot"} for word in _words(process))


def told(process: int | None) -> str:
    """What is added to "in use": the process's number, and of a bot its configuration and folder, of anything else its
    name. Never its arguments or environment, where secrets may stand. Nothing when it is not known."""
    if process is None:
        return ""
    with suppress(OSError):
        if not is_serving(process):
            return f" ({(PROC / str(process) / 'comm').read_text().strip()}, pid {process})"
        folder = os.readlink(PROC / str(process) / "cwd")
        return f" (pid {process}, config {_config(process) or '-'}, in {folder})"
    return f" (pid {process})"


def _listening(table: Path, port: int) -> list[str]:
    try:
        rows = [line.split() for line in table.read_text("ascii").splitlines()[1:]]
    except OSError:
        return []
    return [row[9] for row in rows if row[3] == LISTENING and int(row[1].rpartition(":")[2], 16) == port]


def _processes() -> list[int]:
    try:
        return [int(one.name) for one in PROC.iterdir() if one.name.isdecimal()]
    except OSError:
        return []


def _words(process: int) -> list[str]:
    try:
        return (PROC / str(process) / "cmdline").read_text("utf-8", "replace").split("\0")
    except OSError:
        return []


def _config(process: int) -> str:
    words = _words(process)
    for word, following in pairwise(words):
        if word == "--config":
            return following
        if word.startswith("--config="):
            return word.partition("=")[2]
    with suppress(OSError):
        for line in (PROC / str(process) / "environ").read_bytes().split(b"\0"):
            if line.startswith(CONFIG):
                return line.removeprefix(CONFIG).decode("utf-8", "replace")
    return ""
