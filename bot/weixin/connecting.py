"""Putting the adapter together: one app of one company behind the ports."""

from collections.abc import Mapping
from dataclasses import dataclass

import aiohttp

from bot.domain.invoice import Account
from bot.domain.protocol import Codes
from bot.ports import Breakers, Clock, OpenidLogin, Tokens
from bot.weixin import facts, sentences
from bot.weixin.client import Client, Observe, Pace
from bot.weixin.console import Console
from bot.weixin.directory import Directory
from bot.weixin.errors import TABLE, Kind
from bot.weixin.http import Http
from bot.weixin.invoices import Invoices
from bot.weixin.login import Login
from bot.weixin.messenger import Messenger
from bot.weixin.settings import WorkSettings
from bot.weixin.signer import Signer

CODES = Codes(
    locked_by_other=facts.LOCKED_BY_OTHER,
    wrong_state=facts.WRONG_STATE,
    closed=facts.CLOSED_ALREADY,
    busy=frozenset(code for code, kind in TABLE.items() if kind in {Kind.RETRY, Kind.LIMIT, Kind.TOKEN}),
    why=sentences.WHY,
    setup=sentences.SETUP,
)


@dataclass(frozen=True, slots=True)
class Weixin:
    """The platform, as the rest of the bot sees it."""

    client: Client
    invoices: Invoices
    messenger: Messenger
    directory: Directory
    login: Login
    signers: Mapping[Account, Signer]
    logins: Mapping[Account, OpenidLogin]
    console: Console

    async def health(self) -> None:
        """Raises PlatformFault when the platform gives us no token; asks it only when none is at hand."""
        await self.client.ready()

    def paused(self) -> dict[str, int]:
        """The APIs that are left alone just now, each with the code that led to it."""
        return {name.split(":", 1)[0]: code for name, code in self.client.breaker.open_now().items()}


def connect(
    session: aiohttp.ClientSession,
    settings: WorkSettings,
    tokens: Tokens,
    breakers: Breakers,
    clock: Clock,
    *,
    pace: Pace | None = None,
    observe: Observe | None = None,
) -> Weixin:
    """The adapter for ``settings`` over ``session``; ``pace`` and ``observe`` as in ``Client``. No call is made yet."""
    http = Http(session, settings.api_url, settings.timeout)
    client = Client(http, settings, tokens, breakers, clock, pace, observe)
    return Weixin(
        client=client,
        invoices=Invoices(client, clock),
        messenger=Messenger(client, settings.agent_id, pace),
        directory=Directory(client, clock),
        login=Login(client, settings),
        signers={Account.WORK: Signer(client, settings.corp_id, clock)},
        logins={},
        console=Console(client, settings.agent_id),
    )
