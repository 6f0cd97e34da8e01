"""Callbacks as the platform would send them, made with wechatpy: texts, clicks, repeats, forgeries, ready for a socket.

``python -m benchmarks.callbacks FILE AMOUNT MIX`` makes a file of them once, for all servers that are compared.
"""

import pickle
import random
import sys
import time
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from wechatpy.work.crypto import WeChatCrypto

CORP_ID = "wwbenchmark0000001"
AGENT_ID = 1000002
TOKEN = "benchmarktoken"
AES_KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
PATH = "/callback/work"

_NUMBERS = count(random.SystemRandom().getrandbits(60))
_HEAD = (
    "<xml><ToUserName><![CDATA[{corp}]]></ToUserName><FromUserName><![CDATA[{person}]]></FromUserName>"
    "<CreateTime>{at}</CreateTime>"
)
_TEXT = (
    "<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[报销 上周的差旅发票]]></Content>"
    "<MsgId>{number}</MsgId><AgentID>{agent}</AgentID></xml>"
)
# What a group's robot is sent has another form; one of the others understands nothing else.
_ROBOT = (
    "<WebhookUrl><![CDATA[https://example.invalid/robot]]></WebhookUrl><MsgId>{number}</MsgId>"
    "<ChatId><![CDATA[chat]]></ChatId><ChatType>single</ChatType><From><UserId>{person}</UserId><Name>名</Name>"
    "<Alias>alias</Alias></From>"
    "<MsgType>text</MsgType><Text><Content><![CDATA[报销 上周的差旅发票]]></Content></Text></xml>"
)
_CLICK = (
    "<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[template_card_event]]></Event>"
    "<EventKey><![CDATA[approve]]></EventKey><TaskId><![CDATA[bench-BX-{number}-approval]]></TaskId>"
    "<CardType><![CDATA[button_interaction]]></CardType><ResponseCode><![CDATA[code{number}]]></ResponseCode>"
    "<AgentID>{agent}</AgentID></xml>"
)
_BODY = (
    "<xml><ToUserName><![CDATA[{corp}]]></ToUserName><AgentID><![CDATA[{agent}]]></AgentID>"
    "<Encrypt><![CDATA[{sealed}]]></Encrypt></xml>"
)


@dataclass(frozen=True, slots=True)
class Mix:
    """What a message is, and the share of clicks among all, of repeats, and of forgeries (a wrong signature)."""

    text: str = _TEXT
    clicks: float = 0.0
    repeats: float = 0.0
    forged: float = 0.0


MIXES = {"texts": Mix(), "robot": Mix(_ROBOT), "everyday": Mix(clicks=0.5, repeats=0.05, forged=0.01)}


@dataclass(frozen=True, slots=True)
class Ready:
    """A whole HTTP request, and the status it has to be answered with."""

    wire: bytes
    status: int = 200


def make_requests(amount: int, mix: Mix) -> list[Ready]:
    """So many requests; but for the repeats no two mean the same."""
    crypto, dice = WeChatCrypto(TOKEN, AES_KEY, CORP_ID), random.Random(amount)
    made: list[Ready] = []
    while len(made) < amount:
        fresh = _request(crypto, next(_NUMBERS), _CLICK if dice.random() < mix.clicks else mix.text)
        made.append(fresh)
        if dice.random() < mix.repeats:
            made.append(fresh)
        if dice.random() < mix.forged:
            made.append(Ready(fresh.wire.replace(b"msg_signature=", b"msg_signature=0", 1), 403))
    return made[:amount]


def read_requests(file: Path) -> list[Ready]:
    """What ``main`` has written."""
    return [Ready(*one) for one in pickle.loads(file.read_bytes())]


def main() -> None:
    """Make a file of requests."""
    file, amount, mix = sys.argv[1:]
    made = make_requests(int(amount), MIXES[mix])
    Path(file).write_bytes(pickle.dumps([(one.wire, one.status) for one in made]))


def _request(crypto: WeChatCrypto, number: int, rest: str) -> Ready:
    at, nonce = int(time.time()), str(number)[-9:]
    message = (_HEAD + rest).format(corp=CORP_ID, person=f"member{number % 500}", at=at, number=number, agent=AGENT_ID)
    reply = crypto.encrypt_message(message, nonce, str(at))
    sealed, signature = _between(reply, "Encrypt"), _between(reply, "MsgSignature")
    body = _BODY.format(corp=CORP_ID, agent=AGENT_ID, sealed=sealed).encode()
    head = (
        f"POST {PATH}?msg_signature={signature}&timestamp={at}&nonce={nonce} HTTP/1.1\r\n"
        f"Host: 127.0.0.1\r\nContent-Type: text/xml\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return Ready(head.encode() + body)


def _between(reply: str, name: str) -> str:
    return reply.partition(f"<{name}><![CDATA[")[2].partition("]]>")[0]


if __name__ == "__main__":
    main()
