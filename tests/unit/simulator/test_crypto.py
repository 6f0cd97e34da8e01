"""The envelope against published vectors, every pad length, and everything that must be refused."""

import pytest

from simulator.callbacks.envelope import Envelope, EnvelopeError

OFFICIAL = Envelope("QDG6eK", "jWmYm7qr5nMoAUwZRjGtBxmz3KA1tkAj3ykkR6q2B2C", "wx5823bf96d3bd56c7")
OFFICIAL_ENCRYPT = (
    "RypEvHKD8QQKFhvQ6QleEB4J58tiPdvo+rtK1I9qca6aM/wvqnLSV5zEPeusUiX5L5X/0lWfrf0QADHHhGd3QczcdCUpj911L3vg3W/sYYvuJTs3"
    "TUUkSUXxaccAS0qhxchrRYt66wiSpGLYL42aM6A8dTT+6k4aSknmPj48kzJs8qLjvd4Xgpue06DOdnLxAUHzM6+kDZ+HMZfJYuR+LtwGc2hgf5gs"
    "ijff0ekUNXZiqATP7PF5mZxZ3Izoun1s4zG4LUMnvw2r+KqCKIw+3IQH03v+BCA9nMELNqbSf6tiWSrXJB3LAVGUcallcrw8V2t9EL4EhzJWrQUa"
    "x5wLVMNS0+rUPA3k22Ncx4XXZS9o0MBH27Bo6BpNelZpS+/uh9KsNlY6bHCmJU9p8g7m3fVKn28H3KDYA5Pl/T8Z1ptDAVe0lXdQ2YoyyH2uyPIG"
    "HBZZIs2pDBS8R07+qN+E7Q=="
)
OFFICIAL_QUERY = ("477715d11cdb4164915debcba66cb864d751f3e6", "1409659813", "1372623149")

OURS = Envelope("simtoken2026", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "ww1234567890abcdef")


def test_the_official_message_opens() -> None:
    message = OFFICIAL.open(*OFFICIAL_QUERY, OFFICIAL_ENCRYPT)
    assert "<Content><![CDATA[hello]]></Content>" in message
    assert "<MsgId>4561255354251345929</MsgId>" in message
    assert len(message.encode()) == 284


def test_the_official_message_seals_to_the_published_ciphertext() -> None:
    message = OFFICIAL.open(*OFFICIAL_QUERY, OFFICIAL_ENCRYPT)
    assert OFFICIAL.seal(message, b"0960688932c47ef1") == OFFICIAL_ENCRYPT
    assert OFFICIAL.sign(*OFFICIAL_QUERY[1:], OFFICIAL_ENCRYPT) == OFFICIAL_QUERY[0]


def test_a_url_verification_made_with_openssl_is_reproduced() -> None:
    echostr = "Q3stYC6hdFzMh9T8HCvyDIzDAyJaAfqgTdokyJiWhsWFhHeec4vsek1ligaWFYnLWKdJpd5Wo19H0FLLhGOcbg=="
    assert OURS.seal("8675309", b"0123456789abcdef") == echostr
    assert OURS.sign("1700000000", "1357924680", echostr) == "b352b1ab78fb02e2e345bf6656538dd193f81ea7"


def test_a_full_pad_block_is_added_when_the_plaintext_fits_exactly() -> None:
    encrypt = OURS.seal("x" * 26)
    assert len(encrypt) == 128
    assert OURS.open(OURS.sign("1", "2", encrypt), "1", "2", encrypt) == "x" * 26


@pytest.mark.parametrize("length", range(32))
def test_every_pad_length_opens_again(length: int) -> None:
    message = "报" + "x" * length
    encrypt = OURS.seal(message)
    assert OURS.open(OURS.sign("1", "2", encrypt), "1", "2", encrypt) == message


def opened(encrypt: str) -> str:
    return OURS.open(OURS.sign("1", "2", encrypt), "1", "2", encrypt)


def test_a_wrong_signature_is_minus_40001() -> None:
    with pytest.raises(EnvelopeError, match="-40001"):
        OURS.open("0" * 40, "1", "2", OURS.seal("x"))


def test_another_receiver_is_minus_40005() -> None:
    stranger = Envelope("simtoken2026", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG", "wwother")
    with pytest.raises(EnvelopeError, match="-40005"):
        opened(stranger.seal("x"))


def test_another_key_cannot_be_opened() -> None:
    stranger = Envelope("simtoken2026", "GFEDCBAabcdefghijklmnopqrstuvwxyz0123456789"[:43], "ww1234567890abcdef")
    with pytest.raises(EnvelopeError, match=r"-4000[78]"):
        opened(stranger.seal("x"))


@pytest.mark.parametrize(("encrypt", "code"), [("not base64!", "-40010"), ("QUJD", "-40007"), ("", "-40007")])
def test_broken_ciphertext_is_named(encrypt: str, code: str) -> None:
    with pytest.raises(EnvelopeError, match=code):
        opened(encrypt)


@pytest.mark.parametrize("key", ["short", "a" * 44, "!" * 43])
def test_a_bad_key_is_minus_40004(key: str) -> None:
    with pytest.raises(EnvelopeError, match="-40004"):
        Envelope("t", key, "ww")
