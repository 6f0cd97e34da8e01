"""Whose address a request is from: only a named proxy is believed, and only as far as the chain is ours."""

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.server.peers import Peers

PROXIES = ("127.0.0.1", "::1", "10.0.0.0/8")


def asked(peer: str, *forwarded: str) -> tuple[str, bool]:
    request = make_mocked_request("GET", "/", headers=[("X-Forwarded-For", one) for one in forwarded]).clone(
        remote=peer
    )
    peers = Peers(PROXIES)
    return peers.address(request), peers.hides_many(request)


@pytest.mark.parametrize(
    ("peer", "forwarded", "address"),
    [
        ("203.0.113.7", [], "203.0.113.7"),
        ("127.0.0.1", [], "127.0.0.1"),
        ("127.0.0.1", ["198.51.100.4"], "198.51.100.4"),
        ("127.0.0.1", ["198.51.100.4, 10.1.2.3"], "198.51.100.4"),
        ("127.0.0.1", ["198.51.100.4", "10.1.2.3"], "198.51.100.4"),
        ("127.0.0.1", ["1.1.1.1, 198.51.100.4"], "198.51.100.4"),
        ("127.0.0.1", ["10.9.9.9, 10.1.2.3"], "10.9.9.9"),
        ("127.0.0.1", ["198.51.100.4:51234"], "198.51.100.4"),
        ("127.0.0.1", ["[2001:db8:1:2:3::4]:51234"], "2001:db8:1:2::/64"),
        ("127.0.0.1", ["unknown"], "127.0.0.1"),
        ("127.0.0.1", ["198.51.100.4, nonsense"], "127.0.0.1"),
        ("127.0.0.1", [""], "127.0.0.1"),
        ("::ffff:127.0.0.1", ["198.51.100.4"], "198.51.100.4"),
        ("::1", ["198.51.100.4"], "198.51.100.4"),
        ("2001:db8:1:2:aaaa::1", [], "2001:db8:1:2::/64"),
    ],
)
def test_a_named_proxy_is_believed_what_it_added(peer: str, forwarded: list[str], address: str) -> None:
    assert asked(peer, *forwarded) == (address, False)


@pytest.mark.parametrize("peer", ["203.0.113.7", "192.168.1.1", "172.17.0.1"])
def test_nobody_else_is_even_from_a_private_network(peer: str) -> None:
    assert asked(peer, "198.51.100.4") == (peer, True)


def test_without_a_named_proxy_nobody_is_believed() -> None:
    request = make_mocked_request("GET", "/", headers={"X-Forwarded-For": "198.51.100.4"}).clone(remote="127.0.0.1")
    assert Peers().address(request) == "127.0.0.1"
    assert Peers().hides_many(request)
