"""What the proxy changes in a page, and what it must leave alone."""

import pytest

from simulator.client import rewriting
from simulator.platform import addresses

TAG = '<script src="/__phone__/bridge.js"></script>'


@pytest.mark.parametrize(
    ("page", "wanted"),
    [
        (
            '<!doctype html><html><head lang="zh"><script src="/a.js"></script></head></html>',
            f'<!doctype html><html><head lang="zh">{TAG}<script src="/a.js"></script></head></html>',
        ),
        ("<HTML><body>x</body></HTML>", f"<HTML>{TAG}<body>x</body></HTML>"),
        ("<!DOCTYPE html><p>x", f"<!DOCTYPE html>{TAG}<p>x"),
        ("<p>x", f"{TAG}<p>x"),
        ("<header>x</header>", f"{TAG}<header>x</header>"),
    ],
)
def test_the_bridge_is_the_first_script_of_any_page(page: str, wanted: str) -> None:
    assert rewriting.with_bridge(page) == wanted


def test_only_frame_ancestors_is_replaced_in_a_policy() -> None:
    given = "default-src 'none'; Frame-Ancestors 'none'; script-src 'self';"
    ours = "frame-ancestors http://127.0.0.1:* http://localhost:*"
    assert rewriting.allow_framing(given, "127.0.0.1") == f"default-src 'none'; script-src 'self'; {ours}"


def test_page_and_phones_may_frame_each_other_wherever_they_listen() -> None:
    assert rewriting.page_origins("192.0.2.7") == "http://127.0.0.1:* http://localhost:* http://192.0.2.7:*"


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://app.example.com/a?b=1#c", "http://127.0.0.1:9001/a?b=1#c"),
        ("https://APP.example.com:443", "http://127.0.0.1:9001/"),
        ("https://app.example.com.evil.test/a", "https://app.example.com.evil.test/a"),
        ("http://app.example.com/a", "http://app.example.com/a"),
        ("/relative?x", "/relative?x"),
        ("http://[broken", "http://[broken"),
    ],
)
def test_an_address_of_the_app_is_opened_at_the_phones_origin(url: str, wanted: str) -> None:
    assert rewriting.on_phone_origin(url, {"https://app.example.com"}, "http://127.0.0.1:9001") == wanted


def test_a_code_is_appended_to_whatever_query_there_is() -> None:
    assert (
        addresses.with_query("http://a.test/p?x=1", code="c+d", state="s") == "http://a.test/p?x=1&code=c%2Bd&state=s"
    )
    assert addresses.with_query("http://a.test", code="c") == "http://a.test/?code=c"
