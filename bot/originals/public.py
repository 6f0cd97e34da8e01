"""Which addresses lie in the public network: a list of our own, since what Python calls global differs from release to
release and holds ways back inside. Pure; who is asked is the door's matter."""

from ipaddress import IPv4Address, IPv4Network, IPv6Network, ip_address

# Everything in the registry of special IPv4 addresses, whatever it may be used for today.
_SPECIAL_4 = tuple(
    IPv4Network(net)
    for net in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16"),
        *("192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
    )
)
# The only part given out for use on the public network. Outside lie those that carry an IPv4 address (::/96,
# ::ffff:0:0/96, ::ffff:0:0:0/96, 64:ff9b::/96, 64:ff9b:1::/48), local and multicast ones.
_GIVEN_OUT_6 = IPv6Network("2000::/3")
# What is special inside it: Teredo and other protocols, documentation, 6to4, the sink of reverse look-ups.
_SPECIAL_6 = tuple(
    IPv6Network(net) for net in ("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20")
)


def is_public(address: str) -> bool:
    """Whether this literal, with or without a zone, is an ordinary public address. Raises ValueError for none."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv4Address):
        return not any(ip in net for net in _SPECIAL_4)
    return ip in _GIVEN_OUT_6 and not any(ip in net for net in _SPECIAL_6)
