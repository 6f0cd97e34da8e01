"""Files and folders that are for the bot's own user alone, whatever the umask says and whoever made them; what is in
them stands elsewhere."""

import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path

OTHERS = 0o077
UMASK = OTHERS  # of our processes: what SQLite, a library or a child makes is private as well
_BESIDE = ("", "-wal", "-shm", "-journal", ".slot-*", ".token-*")


def be_private() -> None:
    """From now on whatever this process and its children make is for our user alone."""
    os.umask(UMASK)


def is_open(path: Path) -> bool:
    """Whether others may read, write or enter it. False for what is not there."""
    try:
        return bool(path.stat().st_mode & OTHERS)
    except OSError:
        return False


def close_to_others(path: Path) -> bool:
    """Take from others what they may do with it, if it is ours; whether that changed anything. Raises OSError."""
    if not is_open(path) or path.stat().st_uid != os.geteuid():
        return False
    path.chmod(stat.S_IMODE(path.stat().st_mode) & ~OTHERS)
    return True


def make(path: Path) -> None:
    """An empty file for us alone; one that is there keeps what is in it. Raises OSError."""
    path.touch(mode=0o600)
    close_to_others(path)


def write(path: Path, content: bytes) -> None:
    """Write a whole file for us alone. Raises OSError."""
    make(path)
    path.write_bytes(content)


def beside(database: Path) -> Iterator[Path]:
    """An SQLite file, and everything of ours that lies beside it under its name."""
    for ending in _BESIDE:
        yield from database.parent.glob(f"{database.name}{ending}")


def inside(folder: Path) -> Iterator[Path]:
    """The folder and what lies in it, no deeper."""
    if folder.is_dir():
        yield folder
        yield from (path for path in folder.iterdir() if not path.is_symlink() and not path.is_socket())


def open_ones(paths: Iterable[Path]) -> list[Path]:
    """Those that others may read, write or enter, each once."""
    return sorted({path for path in paths if is_open(path)})
