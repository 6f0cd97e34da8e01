"""The sockets we listen on: given by whoever started us, handed over by the process that serves now, or our own.

A connection that waits to be accepted belongs to the socket, not to a process. So a new process takes over the very
socket of the old one, and when that closes it nothing that waits is lost, as it would be with a socket of its own."""

import os
import socket
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

import structlog

FIRST_GIVEN = 3  # sd_listen_fds(3)
MOST_HANDED = 8
MOST_SAID = 4096  # bytes
HANDOVER_TIMEOUT = 2.0  # seconds for the old process to hand over; one that is stopped or hangs never does
BACKLOG = 1024  # how many wait at the socket
AT_ONCE = 64  # and are accepted in one go: fewer than the files that bot.server.connections keeps for ourselves

log = structlog.get_logger("bot.server")


def are_given() -> bool:
    """Whether systemd, or who speaks like it, opened sockets for us (``LISTEN_FDS``, ``LISTEN_PID``)."""
    return os.environ.get("LISTEN_PID") == str(os.getpid())


def given() -> list[socket.socket]:
    """Those; to be called once."""
    count = int(os.environ.get("LISTEN_FDS", "0")) if are_given() else 0
    return [socket.socket(fileno=FIRST_GIVEN + n) for n in range(count)]


def handed_over(door: Path, host: str, port: int, whose: str = "") -> list[socket.socket]:
    """The sockets of the process behind ``door``; none when nobody is there, when it listens elsewhere, or when it says
    that it is of another installation than ``whose``."""
    try:
        with socket.socket(socket.AF_UNIX) as line:
            line.settimeout(HANDOVER_TIMEOUT)
            line.connect(str(door))
            said, numbers, _, _ = socket.recv_fds(line, MOST_SAID, MOST_HANDED)
    except OSError:
        return []
    sockets = [socket.socket(fileno=number) for number in numbers]
    theirs = said.removeprefix(b".").decode("utf-8", "replace")  # a release before this one says no more than the dot
    ours = theirs in {"", whose}
    if ours and {one.getsockname() for one in sockets} == {address for _, address in _addresses(host, port)}:
        return sockets
    for one in sockets:
        one.close()
    return []


def opened(host: str, port: int) -> list[socket.socket]:
    """One socket for each address of ``host``. No other process can open the same: it would get half of what comes, be
    it of our installation or not. Raises OSError."""
    with ExitStack() as failed:
        sockets = []
        for family, address in _addresses(host, port):
            one = failed.enter_context(socket.socket(family, socket.SOCK_STREAM))
            sockets.append(one)
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if family == socket.AF_INET6:
                one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
            one.bind(address)
            one.listen(BACKLOG)
        failed.pop_all()
        return sockets


def _addresses(host: str, port: int) -> list[tuple[int, tuple[str, int]]]:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
    return list(dict.fromkeys((int(family), address) for family, _, _, _, address in found))  # type: ignore[misc]


class Door:
    """Where the next process asks for our sockets: a unix socket of which the newest process is the owner."""

    def __init__(self, path: Path, sockets: Sequence[socket.socket], whose: str = "") -> None:
        """``path``: in a folder that is ours alone; it is made where it lacks. ``whose``: our installation."""
        self._path, self._sockets, self._whose = path, sockets, whose
        self._line = socket.socket(socket.AF_UNIX)

    def open(self) -> bool:
        """Take the place of the one before; then ``hand_over`` is to be called whenever somebody asks. Without a door
        the bot serves all the same, so a fault is only logged."""
        new = self._path.with_suffix(f".{os.getpid()}")
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._line.bind(str(new))
            new.chmod(0o600)
            self._line.listen()
            self._line.setblocking(False)
            new.replace(self._path)
        except OSError as fault:
            log.warning("no_handover", door=str(self._path), why=fault.strerror or str(fault))
            return False
        return True

    def fileno(self) -> int:
        """Readable when somebody asks."""
        return self._line.fileno()

    def hand_over(self) -> None:
        """Give our sockets to the one who asks."""
        try:
            line, _ = self._line.accept()
            with line:
                socket.send_fds(
                    line, [b"." + self._whose.encode()[: MOST_SAID - 1]], [one.fileno() for one in self._sockets]
                )
        except OSError as fault:
            log.warning("handover_failed", why=fault.strerror)

    def close(self) -> None:
        """Hand over nothing more. The file stays: it may be another's by now, and nobody answers behind ours."""
        self._line.close()
