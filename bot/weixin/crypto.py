"""The callback's envelope: signature and encryption, bytes in, bytes out; the inside is read elsewhere (page 90968).

wechatpy's envelope is not used. It compares signatures with ``!=``, checks neither padding nor length, draws its prefix
from ``random``, parses the whole unauthenticated body before it looks at the signature, and lets half a dozen types of
error out. This one knows a single error, and the caller can't tell from it which check failed.
"""

import base64
import hashlib
import hmac
import re
import secrets
import struct

from Crypto.Cipher import AES
from Crypto.Cipher._mode_cbc import CbcMode

BLOCK = 32
PREFIX = 16
LENGTH = 4
_KEY = re.compile(r"[A-Za-z0-9]{43}")


class CallbackRejected(Exception):
    """What arrived is not from the platform, or not for this app. ``why``: a word for the counters, not the sender."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Envelope:
    """Seals and opens messages between the platform and one app."""

    def __init__(self, token: str, encoding_aes_key: str, receive_id: str) -> None:
        """``encoding_aes_key``: 43 letters and digits; ``receive_id``: the corp id. Raises ValueError."""
        if not _KEY.fullmatch(encoding_aes_key):
            raise ValueError("encoding_aes_key must be 43 letters and digits")
        self._token = token
        self._key = base64.b64decode(encoding_aes_key + "=")
        self._receive_id = receive_id.encode()

    def signature(self, timestamp: str, nonce: str, encrypt: str) -> str:
        """SHA-1 over the four strings in byte order, in lower-case hex (page 90968)."""
        parts = sorted(text.encode("utf-8", "surrogatepass") for text in (self._token, timestamp, nonce, encrypt))
        return hashlib.sha1(b"".join(parts), usedforsecurity=False).hexdigest()

    def verify(self, msg_signature: str, timestamp: str, nonce: str, encrypt: str) -> None:
        """Raises CallbackRejected when the signature does not fit; takes the same time for every wrong one."""
        expected = self.signature(timestamp, nonce, encrypt).encode()
        if not hmac.compare_digest(expected, msg_signature.encode("utf-8", "surrogatepass")):
            raise CallbackRejected("signature")

    def open(self, encrypt: str) -> bytes:
        """The message inside the base64 text ``encrypt``. Raises CallbackRejected, and nothing else, for any fault."""
        try:
            sealed = base64.b64decode(encrypt.encode("ascii"), validate=True)
        except ValueError:
            raise CallbackRejected("base64") from None
        if not sealed or len(sealed) % AES.block_size:
            raise CallbackRejected("length")
        return self._unpack(_unpad(self._cipher().decrypt(sealed)))

    def seal(self, message: bytes, prefix: bytes | None = None) -> str:
        """The base64 text that carries ``message``; ``prefix`` (16 bytes) is random unless a test fixes it."""
        head = secrets.token_bytes(PREFIX) if prefix is None else prefix
        plain = head + struct.pack(">I", len(message)) + message + self._receive_id
        pad = BLOCK - len(plain) % BLOCK
        return base64.b64encode(self._cipher().encrypt(plain + bytes([pad]) * pad)).decode("ascii")

    def _cipher(self) -> CbcMode:
        return AES.new(self._key, AES.MODE_CBC, iv=self._key[: AES.block_size])

    def _unpack(self, plain: bytes) -> bytes:
        start = PREFIX + LENGTH
        if len(plain) < start:
            raise CallbackRejected("length")
        end = start + struct.unpack(">I", plain[PREFIX:start])[0]
        if end > len(plain):
            raise CallbackRejected("length")
        if not hmac.compare_digest(plain[end:], self._receive_id):
            raise CallbackRejected("receiveid")
        return plain[start:end]


def _unpad(plain: bytes) -> bytes:
    """PKCS#7 to multiples of 32 (not of the cipher's 16): pads of 1 to 32 bytes, every one of them checked."""
    pad = plain[-1]
    if not 1 <= pad <= BLOCK or len(plain) < pad or plain[-pad:] != bytes([pad]) * pad:
        raise CallbackRejected("padding")
    return plain[:-pad]
