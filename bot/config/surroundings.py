"""Looks whether this machine can do what the configuration asks: free ports, a folder for the database."""

import errno
import os
import socket
import time
from pathlib import Path

from bot.config.model import Config
from bot.config.problems import Problem
from bot.system import neighbours

KINDS = {errno.EADDRINUSE: "port_in_use", errno.EACCES: "port_forbidden"}


ENDING = 2.0  # seconds in which a process that was told to stop has let go of its port


def problems_around(config: Config, *, port: bool = True, metrics: bool = True) -> list[Problem]:
    """Everything outside the file that would stop ``serve``. ``port``: False when somebody opened ours for us, or will
    hand it over; ``metrics``: False when a process of ours that will share that one is alive."""
    server = config.server
    ports = [("server.port", server.host, server.port)] if port else []
    ports += [("server.metrics_port", server.metrics_host, server.metrics_port)] if metrics else []
    kinds = [(key, _listening(host, number), number) for key, host, number in ports if number]
    found = [_told(config, key, kind, number) for key, kind, number in kinds if kind is not None]
    if kind := _no_place(config):
        found.append(config.problem(kind, "store.url"))
    return found


def _told(config: Config, key: str, kind: str, number: int) -> Problem:
    holder = neighbours.listener(number) if kind == "port_in_use" else None
    if holder is not None and neighbours.is_serving(holder):
        kind = "port_of_another"
    return config.problem(kind, _at_fault(kind, key), port=number, by=neighbours.told(holder))


def _listening(host: str, port: int) -> str | None:
    """Why this port can't be ours, or None. It is bound and no more, or connections would come here and be reset."""
    end = time.monotonic() + ENDING
    while True:
        try:
            family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
            with socket.socket(family, kind, protocol) as listener:
                listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                listener.bind(address)
        except OSError as error:
            if error.errno == errno.EADDRINUSE and time.monotonic() < end:
                time.sleep(0.1)
                continue
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
