"""The usual callback server: wechatpy in Flask, as wechatpy's documentation shows it; it stores nothing."""

from flask import Flask, abort, request
from wechatpy.exceptions import InvalidSignatureException
from wechatpy.work import parse_message
from wechatpy.work.crypto import WeChatCrypto
from wechatpy.work.exceptions import InvalidCorpIdException

from benchmarks.callbacks import AES_KEY, CORP_ID, PATH, TOKEN

app = Flask(__name__)


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
    return ""
