"""Sending messages and cards to members, and rewriting cards (pages 90236, 94888)."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.chat.replies import Card, Plain, Sent
from bot.domain.invoice import UserId
from bot.ports.platform import OurBug
from bot.weixin import cards, facts, messages
from bot.weixin.client import Client, Pace


class Messenger:
    """``ports.Messenger`` as the app ``agent_id``. ``pace("person:<userid>")`` is awaited for each receiver, since the
    platform drops what is too much for one member without a word (page 90312)."""

    def __init__(self, client: Client, agent_id: int, pace: Pace | None = None) -> None:
        self._client, self._agent_id, self._pace = client, agent_id, pace

    async def send_text(self, to: Sequence[UserId], text: Plain, *, once: bool) -> Sent:
        """As the port says; the duplicate check works for half an hour."""
        check = {"enable_duplicate_check": 1, "duplicate_check_interval": facts.DUPLICATE_INTERVAL} if once else {}
        return await self._send(to, {**messages.text(text), **check})

    async def send_card(self, to: Sequence[UserId], card: Card) -> Sent:
        """As the port says."""
        return await self._send(to, {"msgtype": "template_card", "template_card": cards.to_send(card)})

    async def update_card(self, response_code: str, card: Card) -> None:
        """As the port says."""
        body = {"atall": 1, "agentid": self._agent_id, "response_code": response_code, **cards.to_update(card)}
        await self._client.call(facts.CARD_UPDATE, body=body, write=True)

    async def _send(self, to: Sequence[UserId], message: Mapping[str, Any]) -> Sent:
        if not 1 <= len(to) <= facts.RECEIVERS_MAX or any(
            not userid or userid[0] == "@" or "|" in userid for userid in to
        ):
            raise OurBug("a message needs 1 to 1000 members, by userid")
        if self._pace:
            for userid in to:
                await self._pace(f"person:{userid}")
        body = {"touser": "|".join(to), "agentid": self._agent_id, **message}
        data = await self._client.call(facts.MESSAGE_SEND, body=body, write=True)
        missed = {name.lower() for field in ("invaliduser", "unlicenseduser") for name in _names(data.get(field))}
        return Sent(
            msgid=_word(data.get("msgid")),
            response_code=_word(data.get("response_code")),
            unreachable=tuple(userid for userid in to if userid.lower() in missed),
        )


def _names(value: object) -> list[str]:
    """Userids, which come as ``a|b`` from one API and as a list from another, lower-cased."""
    if isinstance(value, str):
        return [name for name in value.split("|") if name]
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []


def _word(value: object) -> str:
    return value if isinstance(value, str) else ""
