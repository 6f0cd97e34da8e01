"""Looks whether this machine can do what the configuration asks: free ports, a folder for the database."""

import errno
import os
import socket
from pathlib import Path

from bot.config.model import Config
from bot.config.problems import Problem, tell
from bot.config.sentences import Language

KINDS = {errno.EADDRINUSE: "port_in_use", errno.EACCES: "port_forbidden"}


def problems_around(config: Config, *, port: bool = True) -> list[Problem]:
    """Everything outside the file that would stop ``serve``. ``port``: False when somebody opened ours for us."""
    server = config.server
    ports = [("server.metrics_port", "127.0.0.1", server.metrics_port)]
    if port:
        ports.insert(0, ("server.port", server.host, server.port))
    kinds = [(key, _listening(host, number), number) for key, host, number in ports if number]
    found = [config.problem(kind, key, port=number) for key, kind, number in kinds if kind is not None]
    if not _has_folder(config):
        found.append(config.problem("no_folder", "store.url"))
    return found


def port_problem(host: str, port: int, language: Language = "zh-CN", key: str = "server.port") -> Problem | None:
    """Why nothing can listen there, or None; port 0 lets the machine choose."""
    kind = _listening(host, port)
    return None if kind is None else tell(kind, ("", None), key, language, port=port)


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


def _has_folder(config: Config) -> bool:
    url = config.store.url.get_secret_value()
    if config.store.kind != "sqlite":
        return True
    folder = Path(url.removeprefix("sqlite:///")).absolute().parent
    return folder.is_dir() and os.access(folder, os.W_OK)
