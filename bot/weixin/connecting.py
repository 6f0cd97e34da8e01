"""Putting the adapter together: the accounts of one company behind the ports."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import aiohttp

from bot.domain.invoice import Account
from bot.domain.protocol import Codes
from bot.ports.engine import Clock
from bot.ports.platform import OpenidLogin
from bot.ports.tokens import Breakers, Tokens
from bot.weixin import facts, sentences
from bot.weixin.client import Client, Observe, Pace
from bot.weixin.console import Console
from bot.weixin.directory import Directory
from bot.weixin.errors import Kind, table
from bot.weixin.http import Http
from bot.weixin.invoices import AccountInvoices, Invoices
from bot.weixin.login import AppLogin, Login
from bot.weixin.messenger import Messenger
from bot.weixin.settings import AppSettings, Settings, WorkSettings
from bot.weixin.signer import Signer

NOT_NOW = frozenset({Kind.RETRY, Kind.LIMIT, Kind.TOKEN})
CODES: Mapping[Account, Codes] = {
    account: Codes(
        locked_by_other=facts.LOCKED_BY_OTHER,
        wrong_state=facts.WRONG_STATE,
        closed=facts.CLOSED_ALREADY,
        busy=frozenset(code for code, kind in table(account).items() if kind in NOT_NOW),
        why=sentences.why(account),
        setup=sentences.setup(account),
        asked=sentences.ASKED if account is Account.WORK else {},
        everywhere=sentences.EVERYWHERE,
    )
    for account in Account
}


@dataclass(frozen=True, slots=True)
class Weixin:
    """The platform, as the rest of the bot sees it. ``client``, ``messenger``, ``directory``, ``login`` and ``console``
    are the Weixin Work app's; ``clients`` are all accounts'."""

    client: Client
    invoices: Invoices
    messenger: Messenger
    directory: Directory
    login: Login
    signers: Mapping[Account, Signer]
    logins: Mapping[Account, OpenidLogin]
    console: Console
    clients: Sequence[Client]

    async def health(self) -> None:
        """Raises PlatformFault when the platform gives us no token; asks it only when none is at hand."""
        await self.client.ready()

    def paused(self) -> dict[str, int]:
        """The APIs that are left alone just now, each with the code that led to it."""
        return {name.split(":", 1)[0]: code for one in self.clients for name, code in one.breaker.open_now().items()}


def connect(
    session: aiohttp.ClientSession,
    settings: WorkSettings,
    tokens: Tokens,
    breakers: Breakers,
    clock: Clock,
    *,
    pace: Pace | None = None,
    observe: Observe | None = None,
    apps: Sequence[AppSettings] = (),
) -> Weixin:
    """The adapter for the Weixin Work app of ``settings`` and for ``apps`` beside it, over ``session``; ``pace`` and
    ``observe`` as in ``Client``. No call is made yet."""

    def client_of(one: Settings) -> Client:
        root = facts.host(one.account).root
        http = Http(session, f"{one.api_url.rstrip('/')}{root}", one.timeout)
        return Client(http, one, tokens, breakers, clock, pace, observe)

    client = client_of(settings)
    doors = {app: client_of(app) for app in apps}
    clients = [client, *doors.values()]
    signing = {app.account: Signer(one, app.app_id, clock) for app, one in doors.items() if _signs(app)}
    return Weixin(
        client=client,
        clients=clients,
        invoices=Invoices({one.account: AccountInvoices(one, clock) for one in clients}),
        messenger=Messenger(client, settings.agent_id, pace),
        directory=Directory(client, clock),
        login=Login(client, settings),
        signers={Account.WORK: Signer(client, settings.corp_id, clock), **signing},
        logins={app.account: AppLogin(one, app) for app, one in doors.items()},
        console=Console(client, settings.agent_id),
    )


def _signs(app: AppSettings) -> bool:
    """A mini program opens the wallet without a signature, and can have no ticket for one."""
    return app.account is not Account.MINI
