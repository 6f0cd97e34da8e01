"""A simulated corp without servers: the bot's side of the wire is a list, time is a number."""

import json
from dataclasses import dataclass, field
from typing import Any

from simulator.callbacks.envelope import Envelope
from simulator.callbacks.transport import Received
from simulator.platform.hosts import Answer, Request
from simulator.simulation import Simulator
from simulator.state.settings import Settings

NOW = 1_790_000_000
SETTINGS = Settings(callback_url="http://bot.test/callback", bot_url="http://bot.test")
FOLDER = "/cgi-bin/card/invoice/reimburse/"


@dataclass
class Bot:
    """The other side: hears callbacks, answers what `script` says (then 200, empty)."""

    script: list[Any] = field(default_factory=list)
    heard: list[dict[str, Any]] = field(default_factory=list)

    async def transport(self, method: str, url: str, query: dict[str, str], body: bytes) -> Received:
        heard: dict[str, Any] = {"method": method, "url": url, "query": query, "body": body.decode()}
        self.heard.append(heard)
        step = self.script.pop(0) if self.script else Received(200, b"")
        if callable(step):
            step = step(heard)
        if isinstance(step, BaseException):
            raise step
        return step

    def opened(self, place: int = -1) -> str:
        """The plaintext of a callback."""
        heard = self.heard[place]
        encrypt = heard["body"].split("<Encrypt><![CDATA[")[1].split("]]>")[0]
        envelope = Envelope(SETTINGS.token, SETTINGS.encoding_aes_key, SETTINGS.corp_id)
        query = heard["query"]
        return envelope.open(query["msg_signature"], query["timestamp"], query["nonce"], encrypt)


@dataclass
class Corp:
    sim: Simulator
    bot: Bot

    @property
    def world(self) -> Any:
        return self.sim.world

    async def raw(self, method: str, path: str, body: bytes = b"", **query: str) -> Answer:
        return await self.sim.platform.answer(Request(method, path, query, body))

    async def call(self, path: str, body: Any = None, **query: str) -> dict[str, Any]:
        """POST with a body, GET without; with a good token unless one is given."""
        if "access_token" not in query:
            query["access_token"] = self.world.work.token().value
        sent = b"" if body is None else json.dumps(body, ensure_ascii=False).encode()
        answer = await self.raw("GET" if body is None else "POST", path, sent, **query)
        return dict(answer.json())

    async def code(self, path: str, body: Any = None, **query: str) -> int:
        return int((await self.call(path, body, **query))["errcode"])

    def pair(self, invoice_id: str) -> dict[str, str]:
        """card_id and encrypt_code of an invoice, as our app would have picked it."""
        invoice = self.world.invoice(invoice_id)
        return {"card_id": invoice.card_id, "encrypt_code": self.world.wallet.pull(invoice, SETTINGS.account)}

    async def set_status(self, invoice_id: str, status: str) -> int:
        body = {**self.pair(invoice_id), "reimburse_status": f"INVOICE_REIMBURSE_{status}"}
        return await self.code(FOLDER + "updateinvoicestatus", body)

    async def set_all(self, owner: str, invoice_ids: list[str], status: str) -> int:
        body = {
            "openid": self.world.members[owner].openid,
            "reimburse_status": f"INVOICE_REIMBURSE_{status}",
            "invoice_list": [self.pair(one) for one in invoice_ids],
        }
        return await self.code(FOLDER + "updatestatusbatch", body)

    def status(self, invoice_id: str) -> str:
        return str(self.world.invoice(invoice_id).status).removeprefix("INVOICE_REIMBURSE_")

    async def send(self, to: str = "wangqiang", **content: Any) -> dict[str, Any]:
        """message/send of one content, e.g. `text={"content": "hi"}`."""
        kind = next(iter(content))
        body = {"touser": to, "msgtype": kind, "agentid": SETTINGS.agent_id, **content}
        return await self.call("/cgi-bin/message/send", body)

    async def update(self, code: str, **rest: Any) -> int:
        body = {"agentid": SETTINGS.agent_id, "response_code": code, **rest}
        return await self.code("/cgi-bin/message/update_template_card", body)

    @property
    def flags(self) -> list[str]:
        return self.sim.journal.flags
