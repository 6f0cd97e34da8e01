"""The callback envelope of pages 90968 and 90930, on the `cryptography` library; knows no HTTP and no company."""

import base64
import binascii
import hashlib
import hmac
import secrets
import struct

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.padding import PKCS7

PAD_BITS = 256
"""Padding goes to multiples of 32 bytes, twice the cipher's own block."""


class EnvelopeError(Exception):
    """An envelope cannot be made or opened; `code` is the return value of the official library (page 90307)."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(f"{code} {text}")
        self.code = code


class Envelope:
    """Encrypts and decrypts with one app's Token and EncodingAESKey. Raises EnvelopeError(-40004) for a bad key."""

    def __init__(self, token: str, encoding_aes_key: str, receiveid: str) -> None:
        try:
            key = base64.b64decode(encoding_aes_key + "=", validate=True)
        except binascii.Error as error:
            raise EnvelopeError(-40004, "EncodingAESKey is not base64") from error
        if len(encoding_aes_key) != 43 or len(key) != 32:
            raise EnvelopeError(-40004, "EncodingAESKey must have 43 characters")
        self._token = token
        self._receiveid = receiveid.encode()
        self._cipher = Cipher(algorithms.AES(key), modes.CBC(key[:16]))

    def sign(self, timestamp: str, nonce: str, encrypt: str) -> str:
        """msg_signature: SHA-1 over the four strings in byte order, lower hex."""
        return hashlib.sha1(self.inputs(timestamp, nonce, encrypt).encode()).hexdigest()

    def inputs(self, timestamp: str, nonce: str, encrypt: str) -> str:
        """The text that is signed. Sorting strings is the same as sorting their UTF-8 bytes."""
        return "".join(sorted((self._token, timestamp, nonce, encrypt)))

    def seal(self, message: str, prefix: bytes | None = None) -> str:
        """Encrypt: base64 of 16 random bytes, length, message and receiveid; `prefix` is for published vectors only."""
        data = message.encode()
        start = secrets.token_bytes(16) if prefix is None else prefix
        padder = PKCS7(PAD_BITS).padder()
        padded = padder.update(start + struct.pack(">I", len(data)) + data + self._receiveid) + padder.finalize()
        encryptor = self._cipher.encryptor()
        return base64.b64encode(encryptor.update(padded) + encryptor.finalize()).decode()

    def open(self, signature: str, timestamp: str, nonce: str, encrypt: str) -> str:
        """Decrypt, after checking signature, padding, length and receiveid. Raises EnvelopeError."""
        if not hmac.compare_digest(self.sign(timestamp, nonce, encrypt).encode(), signature.encode()):
            raise EnvelopeError(-40001, "signature does not match")
        plain = self._decrypt(encrypt)
        length = struct.unpack(">I", plain[16:20])[0] if len(plain) >= 20 else -1
        if not 0 <= length <= len(plain) - 20:
            raise EnvelopeError(-40008, "length field is wrong")
        if plain[20 + length :] != self._receiveid:
            raise EnvelopeError(-40005, "receiveid does not match")
        try:
            return plain[20 : 20 + length].decode()
        except UnicodeDecodeError as error:
            raise EnvelopeError(-40008, "message is not UTF-8") from error

    def _decrypt(self, encrypt: str) -> bytes:
        try:
            data = base64.b64decode(encrypt, validate=True)
        except (binascii.Error, ValueError) as error:
            raise EnvelopeError(-40010, "not base64") from error
        if not data or len(data) % 32:
            raise EnvelopeError(-40007, "not a whole number of blocks")
        decryptor = self._cipher.decryptor()
        padded = decryptor.update(data) + decryptor.finalize()
        unpadder = PKCS7(PAD_BITS).unpadder()
        try:
            return unpadder.update(padded) + unpadder.finalize()
        except ValueError as error:
            raise EnvelopeError(-40007, "padding is wrong") from error
