"""Callbacks as the platform would send them, made with wechatpy, each with a message number of its own."""

import random
import time
from itertools import count

from wechatpy.work.crypto import WeChatCrypto

CORP_ID = "wwbenchmark0000001"
AGENT_ID = 1000002
TOKEN = "benchmarktoken"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
PATH = "/callback/work"

_NUMBERS = count(random.SystemRandom().getrandbits(60))
_MESSAGE = (
    "<xml><ToUserName><![CDATA[{corp}]]></ToUserName><FromUserName><![CDATA[{person}]]></FromUserName>"
    "<CreateTime>{at}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[{text}]]></Content>"
    "<MsgId>{number}</MsgId><AgentID>{agent}</AgentID></xml>"
)
_BODY = (
    "<xml><ToUserName><![CDATA[{corp}]]></ToUserName><AgentID><![CDATA[{agent}]]></AgentID>"
    "<Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
)


def make_requests(amount: int) -> list[bytes]:
    """So many whole HTTP requests, ready to be written to a socket; no two mean the same."""
    crypto = WeChatCrypto(TOKEN, AES_KEY, CORP_ID)
    return [_request(crypto, next(_NUMBERS)) for _ in range(amount)]


def _request(crypto: WeChatCrypto, number: int) -> bytes:
    at, nonce = int(time.time()), str(number)[-9:]
    message = _MESSAGE.format(
        corp=CORP_ID, person=f"member{number % 500}", at=at, text="报销 上周的差旅发票", number=number, agent=AGENT_ID
    )
    reply = crypto.encrypt_message(message, nonce, str(at))
    sealed, signature = _between(reply, "Encrypt"), _between(reply, "MsgSignature")
    body = _BODY.format(corp=CORP_ID, agent=AGENT_ID, sealed=sealed).encode()
    head = (
        f"POST {PATH}?msg_signature={signature}&timestamp={at}&nonce={nonce} HTTP/1.1\r\n"
        f"Host: 127.0.0.1\r\nContent-Type: text/xml\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


def _between(reply: str, name: str) -> str:
    return reply.partition(f"<{name}><![CDATA[")[2].partition("]]>")[0]
