"""The JS-SDK's two signatures against published and own vectors."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.weixin import jssdk

OFFICIAL_TICKET = "sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg"


@pytest.mark.parametrize(
    ("ticket", "nonce", "timestamp", "url", "signature"),
    [
        (
            OFFICIAL_TICKET,
            "Wm3WZYTPz0wzccnW",
            1414587457,
            "http://mp.weixin.qq.com?params=value",
            "0f9de62fce790f9a083d5c99e95740ceb90c27ed",
        ),
        (
            "SIMTICKET-jsapi-0001",
            "n0nceStr",
            1700000000,
            "https://bot.example.com/pick?x=1#top",
            "bd9cd167d83a1a59ab991102a0f6a400d8bee575",
        ),
    ],
)
def test_config_signatures(ticket: str, nonce: str, timestamp: int, url: str, signature: str) -> None:
    assert jssdk.config_signature(ticket, nonce, timestamp, url) == signature


def test_card_sign() -> None:
    sign = jssdk.card_sign("SIMTICKET-wxcard-0001", "ww1234567890abcdef", "n0nceStr", 1700000000, "INVOICE")
    assert sign == "e4a0764e1abca97d490401755475a3bd5d12ce9e"


@settings(deadline=None)
@given(st.text(), st.text(), st.text())
def test_card_sign_does_not_depend_on_which_value_is_which(one: str, two: str, three: str) -> None:
    clean = [text.encode("utf-8", "replace").decode() for text in (one, two, three)]
    assert jssdk.card_sign(clean[0], clean[1], clean[2], 1, "INVOICE") == jssdk.card_sign(*clean[::-1], 1, "INVOICE")
