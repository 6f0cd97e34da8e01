"""The callback's envelope: published vectors, every padding, damaged ciphertext, and wechatpy on the other side."""

import base64

import pytest
from Crypto.Cipher import AES
from hypothesis import given, settings
from hypothesis import strategies as st
from wechatpy.work.crypto import WeChatCrypto

from bot.weixin.crypto import CallbackRejected, Envelope
from tests.unit.weixin import vectors

OWN = Envelope(vectors.OWN.token, vectors.OWN.encoding_aes_key, vectors.OWN.corp_id)


def seal_raw(plain: bytes) -> str:
    """Any plaintext of whole blocks under our key: what nobody but a holder of the key can make."""
    key = base64.b64decode(vectors.OWN.encoding_aes_key + "=")
    return base64.b64encode(AES.new(key, AES.MODE_CBC, iv=key[:16]).encrypt(plain)).decode()


def test_the_official_vector_opens_and_its_signature_fits() -> None:
    settings = vectors.OFFICIAL
    envelope = Envelope(settings.token, settings.encoding_aes_key, settings.corp_id)
    query = vectors.OFFICIAL_QUERY
    envelope.verify(query["msg_signature"], query["timestamp"], query["nonce"], vectors.OFFICIAL_ENCRYPT)
    message = envelope.open(vectors.OFFICIAL_ENCRYPT)
    assert len(message) == 284
    assert b"<Content><![CDATA[hello]]></Content>" in message


def test_a_known_prefix_gives_the_known_bytes_and_signature() -> None:
    sealed = OWN.seal(vectors.REPLY.encode(), b"fedcba9876543210")
    assert sealed == vectors.REPLY_SEALED
    assert OWN.signature("1700000001", "246810", sealed) == vectors.REPLY_SIGNATURE


def test_a_message_that_fills_its_block_gets_a_whole_block_of_padding() -> None:
    assert len(base64.b64decode(OWN.seal(b"x" * 26))) == 96


@pytest.mark.parametrize("length", range(33))
def test_every_padding_from_1_to_32_is_understood(length: int) -> None:
    message = b"y" * length
    assert OWN.open(OWN.seal(message)) == message


@pytest.mark.parametrize("tail", [b"\0" * 32, b"\x21" * 33, b"a" * 31 + b"\x20", b"\1" * 30 + b"\2\3"])
def test_a_false_padding_is_refused(tail: bytes) -> None:
    with pytest.raises(CallbackRejected):
        OWN.open(
            seal_raw(
                (b"p" * 16 + b"\0\0\0\1" + b"m" + vectors.OWN.corp_id.encode()).ljust(96, b"z")[:-33]
                + tail[-33:].rjust(33, b"z")
            )
        )


@settings(deadline=None)
@given(st.binary(min_size=0, max_size=20).map(lambda b: b.ljust(-(-max(len(b), 1) // 16) * 16, b"\x10")))
def test_any_plaintext_of_whole_blocks_opens_or_is_rejected(plain: bytes) -> None:
    with pytest.raises(CallbackRejected):
        OWN.open(seal_raw(plain))


@settings(deadline=None)
@given(st.data())
def test_damage_to_the_ciphertext_is_rejected_or_hits_only_the_message(data: st.DataObject) -> None:
    raw = bytearray(base64.b64decode(OWN.seal(b"<xml>hello</xml>" * 3)))
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    cut = data.draw(st.integers(0, len(raw)))
    try:
        OWN.open(base64.b64encode(bytes(raw[:cut])).decode())
    except CallbackRejected:
        return
    assert cut == len(raw)


@settings(deadline=None)
@given(st.text())
def test_any_text_is_opened_without_an_error_of_another_kind(text: str) -> None:
    with pytest.raises(CallbackRejected):
        OWN.open(text)


def test_a_message_for_another_company_is_rejected() -> None:
    other = Envelope(vectors.OWN.token, vectors.OWN.encoding_aes_key, "ww0000000000000000")
    with pytest.raises(CallbackRejected, match="receiveid"):
        OWN.open(other.seal(b"hello"))


@settings(deadline=None)
@given(st.text(), st.text(), st.text())
def test_no_signature_but_the_right_one_is_taken(signature: str, timestamp: str, nonce: str) -> None:
    with pytest.raises(CallbackRejected):
        OWN.verify(signature, timestamp, nonce, "abc")
    OWN.verify(OWN.signature(timestamp, nonce, "abc"), timestamp, nonce, "abc")


@pytest.mark.parametrize("key", ["", "a" * 42, "a" * 44, "a" * 42 + "!", "a" * 42 + " "])
def test_a_key_that_was_copied_badly_is_refused_at_once(key: str) -> None:
    with pytest.raises(ValueError, match="43"):
        Envelope("t", key, "ww")


@settings(deadline=None)
@given(st.text(min_size=1, max_size=200).filter(lambda text: "\0" not in text).map(str.strip).filter(bool))
def test_wechatpy_opens_what_we_seal_and_we_open_what_it_seals(text: str) -> None:
    theirs = WeChatCrypto(vectors.OWN.token, vectors.OWN.encoding_aes_key, vectors.OWN.corp_id)
    message = f"<xml>{text.encode('utf-8', 'replace').decode()}</xml>"
    sealed = OWN.seal(message.encode())
    envelope = f"<xml><Encrypt>{sealed}</Encrypt></xml>"
    signature = OWN.signature("1700000000", "1", sealed)
    assert theirs.decrypt_message(envelope, signature, "1700000000", "1") == message
    reply = theirs.encrypt_message(message, "2", "1700000001")
    inner = reply.split("<Encrypt><![CDATA[")[1].split("]]>")[0]
    assert OWN.open(inner).decode() == message
