"""Signing for the JS-SDK with an account's tickets, which are scarce: 100 an hour for an app (pages 90506, 90493)."""

import secrets
from collections.abc import Awaitable, Callable
from typing import Any

from bot.ports.engine import Clock
from bot.ports.platform import Busy
from bot.weixin import errors, facts, jssdk
from bot.weixin.client import Client, seconds


class Signer:
    """``ports.Signer``."""

    def __init__(self, client: Client, app_id: str, clock: Clock) -> None:
        self._client, self.app_id, self._clock = client, app_id, clock
        self._page = client.credential("jsapi_ticket", self._fetch(client.host.page_ticket))
        self._card = client.credential("card_ticket", self._fetch(client.host.card_ticket))

    async def config(self, url: str) -> dict[str, Any]:
        """As the port says."""
        nonce, timestamp = self._once()
        signature = jssdk.config_signature(await self._page.get(), nonce, timestamp, url)
        return {"timestamp": timestamp, "nonceStr": nonce, "signature": signature}

    async def card_sign(self) -> dict[str, Any]:
        """As the port says."""
        nonce, timestamp = self._once()
        sign = jssdk.card_sign(await self._card.get(), self.app_id, nonce, timestamp, facts.CARD_TYPE_INVOICE)
        return {"timestamp": timestamp, "nonceStr": nonce, "signType": facts.SIGN_TYPE, "cardSign": sign}

    def _once(self) -> tuple[str, int]:
        return secrets.token_hex(8), int(self._clock.now().timestamp())

    def _fetch(self, wanted: facts.Ticket) -> Callable[[], Awaitable[tuple[str, float]]]:
        async def fetch() -> tuple[str, float]:
            data = await self._client.call(wanted.api, params=wanted.params)
            ticket = data.get("ticket")
            if not isinstance(ticket, str) or not ticket:
                raise Busy(wanted.api, after=errors.RETRY_AFTER)
            return ticket, seconds(data.get("expires_in"))

        return fetch
