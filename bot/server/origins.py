"""The origins under which the app is reached and the hosts that belong to them; nothing a client says is added."""

from collections.abc import Iterable
from urllib.parse import urlsplit

_DEFAULT_PORTS = {"http": 80, "https": 443}
_PATH_LIMIT = 1024


def origin_of(url: str) -> str:
    """``https://Host:443/x`` → ``https://host``. Raises ValueError when it is no web address."""
    parts = urlsplit(url.strip())
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        raise ValueError("an origin must be http://host or https://host")
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    port = parts.port
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != _DEFAULT_PORTS[parts.scheme] else "")


def is_path(target: str) -> bool:
    """Whether ``target`` stays on our own host: one leading slash, nothing a browser would read as another host."""
    if not target.startswith("/") or target[1:2] in {"/", "\\"} or len(target) > _PATH_LIMIT:
        return False
    return target.isascii() and target.isprintable() and "\\" not in target


class Origins:
    """``public_url`` and the further trusted origins of the same app."""

    def __init__(self, public_url: str, further: Iterable[str] = ()) -> None:
        """Raises ValueError when one of them is no web address."""
        self.public = origin_of(public_url)
        self.all = tuple(dict.fromkeys([self.public, *map(origin_of, further)]))
        self._by_host = {host: origin for origin in reversed(self.all) for host in _hosts(origin)}

    def of_host(self, host: str) -> str | None:
        """The origin a request came to, from its Host header; its scheme is ours to know, not the client's to say."""
        return self._by_host.get(host.strip().lower())

    def trusts(self, origin: str) -> bool:
        """Whether an Origin header names one of ours."""
        return origin.lower() in self.all

    def path_in(self, url: str) -> str | None:
        """The path of an absolute URL that lies in one of our origins, else None."""
        try:
            parts, origin = urlsplit(url), origin_of(url)
        except ValueError:
            return None
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        return path if self.trusts(origin) and is_path(path) else None


def _hosts(origin: str) -> list[str]:
    """The spellings of a Host header that mean this origin: with and without a default port."""
    parts = urlsplit(origin)
    return [parts.netloc] if parts.port else [parts.netloc, f"{parts.netloc}:{_DEFAULT_PORTS[parts.scheme]}"]


def is_secure(origin: str) -> bool:
    """Whether the browser speaks TLS to it (a proxy may end it before us)."""
    return origin.startswith("https://")
