"""The usual callback server: wechatpy in Flask, as wechatpy's documentation shows it. It stores nothing, unless
``STORE`` names a file: then each callback is a row of its own, committed before the answer."""

import os
import sqlite3
import threading

from flask import Flask, abort, request
from wechatpy.exceptions import InvalidSignatureException
from wechatpy.work import parse_message
from wechatpy.work.crypto import WeChatCrypto
from wechatpy.work.exceptions import InvalidCorpIdException

from benchmarks.callbacks import AES_KEY, CORP_ID, PATH, TOKEN

app = Flask(__name__)
_here = threading.local()


@app.post(PATH)
def receive() -> str:
    """Verify, decrypt, parse, answer."""
    crypto = WeChatCrypto(TOKEN, AES_KEY, CORP_ID)
    try:
        message = crypto.decrypt_message(
            request.data,
            request.args["msg_signature"],
            request.args["timestamp"],
            request.args["nonce"],
        )
    except (InvalidSignatureException, InvalidCorpIdException):
        abort(403)
    parse_message(message)
    if "STORE" in os.environ:
        store(message)
    return ""


def store(message: str) -> None:
    """As durable as ours: write-ahead log, synchronous FULL."""
    if not hasattr(_here, "database"):
        _here.database = sqlite3.connect(os.environ["STORE"], timeout=10, isolation_level=None)
        _here.database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
        _here.database.execute("CREATE TABLE IF NOT EXISTS inbox (id INTEGER PRIMARY KEY, body TEXT)")
    _here.database.execute("INSERT INTO inbox (body) VALUES (?)", (message,))
