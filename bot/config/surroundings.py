"""Looks whether this machine can do what the configuration asks: free ports, a folder for the database."""

import errno
import os
import socket
from pathlib import Path

from bot.config.model import Config
from bot.config.problems import Problem

KINDS = {errno.EADDRINUSE: "port_in_use", errno.EACCES: "port_forbidden"}


def problems_around(config: Config, *, port: bool = True) -> list[Problem]:
    """Everything outside the file that would stop ``serve``. ``port``: False when somebody opened ours for us."""
    server = config.server
    ports = [("server.metrics_port", server.metrics_host, server.metrics_port)]
    if port:
        ports.insert(0, ("server.port", server.host, server.port))
    kinds = [(key, _listening(host, number), number) for key, host, number in ports if number]
    found = [config.problem(kind, _at_fault(kind, key), port=number) for key, kind, number in kinds if kind is not None]
    if kind := _no_place(config):
        found.append(config.problem(kind, "store.url"))
    return found


def _listening(host: str, port: int) -> str | None:
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as listener:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            if hasattr(socket, "SO_REUSEPORT"):  # several of our own processes may share a port, as serve does
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
            listener.bind(address)  # and no more: on a shared port connections would come here, and be reset
    except OSError as error:
        return KINDS.get(error.errno or 0, "host_unknown")
    return None


def _at_fault(kind: str, key: str) -> str:
    """The key to be changed: where no port would do it is the host."""
    return key.replace("port", "host") if kind == "host_unknown" else key


def _no_place(config: Config) -> str | None:
    """Why the SQLite file can't be where it is said to be, or None."""
    url = config.store.url.get_secret_value()
    if config.store.kind != "sqlite":
        return None
    file = Path(url.removeprefix("sqlite:///")).absolute()
    try:
        if file.is_dir():
            return "is_folder"
        return None if file.parent.is_dir() and os.access(file.parent, os.W_OK) else "no_folder"
    except OSError:  # a folder above is not ours to look into
        return "no_folder"
