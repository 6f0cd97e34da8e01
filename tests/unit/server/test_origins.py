"""Our origins: how hosts are told apart, and that a path of ours stays on our host."""

from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.server.origins import Origins, is_path, origin_of

OURS = Origins("https://bx.example.com/", ["http://127.0.0.1:8080", "http://[::1]:8080", "https://bx.example.com"])


@pytest.mark.parametrize(
    ("url", "origin"),
    [
        ("https://BX.Example.com/path?q#f", "https://bx.example.com"),
        ("https://x:443", "https://x"),
        ("http://x:443", "http://x:443"),
        ("http://[::1]:8080/", "http://[::1]:8080"),
    ],
)
def test_an_address_has_one_spelling(url: str, origin: str) -> None:
    assert origin_of(url) == origin


def test_each_host_belongs_to_one_origin() -> None:
    hosts = [
        "bx.example.com",
        "bx.example.com:443",
        "127.0.0.1:8080",
        "[::1]:8080",
        "bx.example.com:80",
        "",
        "127.0.0.1",
    ]
    assert [OURS.of_host(host) for host in hosts] == [
        "https://bx.example.com",
        "https://bx.example.com",
        "http://127.0.0.1:8080",
        "http://[::1]:8080",
        None,
        None,
        None,
    ]
    assert len(OURS.all) == 3


@given(st.text(alphabet=st.sampled_from("/\\.:@?#a%0 \t\n\r中")) | st.text())
def test_whatever_counts_as_a_path_stays_on_our_host(target: str) -> None:
    if is_path(target):
        assert urlsplit(urljoin("https://bx.example.com/page", target)).netloc == "bx.example.com"
        assert not target.startswith(("//", "/\\"))


@given(st.text())
def test_any_referer_gives_a_path_of_ours_or_none(url: str) -> None:
    for referer in (url, f"https://bx.example.com{url}", f"https://bx.example.com/{url}"):
        path = OURS.path_in(referer)
        assert path is None or is_path(path)
