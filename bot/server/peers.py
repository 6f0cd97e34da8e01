"""From whose address a request comes: the one place that decides it. Only a proxy that the configuration names is
believed what it says of others; a scheme or host that is forwarded is believed nobody (``origins`` knows ours)."""

import ipaddress
from collections.abc import Sequence

from aiohttp import web

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
ONE_LINE = 64  # an IPv6 visitor has a network of this prefix, and may come from any address of it


class Peers:
    """Knows the proxies in front of us."""

    def __init__(self, trusted: Sequence[str] = ()) -> None:
        """``trusted``: addresses and networks. Raises ValueError for what is neither."""
        self._trusted = [ipaddress.ip_network(one, strict=False) for one in trusted]

    def address(self, request: web.Request) -> str:
        """Who asks, as far as it can be known: the last in the chain that no proxy of ours is. An IPv6 visitor is
        known by the network."""
        here = _read(request.remote or "")
        if here is None:
            return request.remote or ""
        for said in reversed(_chain(request)):
            if not self._trusts(here):
                break
            further = _read(said)
            if further is None:
                break
            here = further
        return str(here) if here.version == 4 else str(ipaddress.ip_network((here, ONE_LINE), strict=False))

    def hides_many(self, request: web.Request) -> bool:
        """Whether a proxy that nobody named stands between: then its address is that of all who come through it."""
        here = _read(request.remote or "")
        return bool(_chain(request)) and (here is None or not self._trusts(here))

    def _trusts(self, address: Address) -> bool:
        return any(address in network for network in self._trusted)


def _chain(request: web.Request) -> list[str]:
    """Of X-Forwarded-For, nearest last."""
    return [one.strip() for line in request.headers.getall("X-Forwarded-For", []) for one in line.split(",")]


def _read(text: str) -> Address | None:
    """An address, maybe with a port or in brackets; one of IPv4 in the clothes of IPv6 is one of IPv4."""
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return None
    return (address.ipv4_mapped or address) if isinstance(address, ipaddress.IPv6Address) else address
