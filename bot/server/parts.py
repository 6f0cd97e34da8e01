"""What the composition root hands to the server, and what a request carries once it is known who sends it."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Protocol

from aiohttp import web

from bot.domain.invoice import Account, UserId
from bot.ports.engine import Clock
from bot.ports.inbox import Inbox
from bot.ports.platform import Login, Member
from bot.ports.store import Store
from bot.router import Router
from bot.server.callback import Envelope
from bot.server.forwarder import Forwarder
from bot.server.health import Metrics, Ready
from bot.server.static import StaticFiles
from bot.services import Services

TEMPLATES = Path(__file__).parents[2] / "templates"


class Say(Protocol):
    """The catalogue: the sentence under ``key`` in ``lang``, filled with ``args``."""

    def __call__(self, lang: str, key: str, /, **args: str) -> str:
        """Raises KeyError for an unknown key."""
        ...


@dataclass(frozen=True, slots=True)
class ServerParts:
    """Everything ``make_app`` needs. ``public_url`` and ``origins`` decide which hosts are ours, ``trusted_proxies``
    whose word on others' addresses counts."""

    router: Router
    store: Store
    inbox: Inbox
    login: Login
    clock: Clock
    envelope: Envelope
    services: Services
    roles_of: Callable[[UserId], frozenset[str]]
    member_name: Callable[[UserId], Awaitable[Member | None]]
    member_now: Callable[[UserId], Awaitable[Member | None]]
    say: Say
    public_url: str
    session_secret: str = field(repr=False)
    ready: Ready
    static: StaticFiles
    origins: Sequence[str] = ()
    trusted_proxies: Sequence[str] = ()
    session_max_age: timedelta = timedelta(days=1)
    verify_files: Mapping[str, str] = field(default_factory=dict)
    language: str = "zh-CN"
    templates: Path = TEMPLATES
    metrics: Metrics = field(default_factory=Metrics)
    forwarder: Forwarder | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Caller:
    """Whoever has a session, as found for this very request; a member, or an openid that is bound to nobody.

    ``csrf``: what a page has to send along; empty for an app, whose token no browser sends by itself.
    """

    lang: str
    token_hash: str = field(repr=False)
    csrf: str = field(default="", repr=False)
    account: Account = Account.WORK
    openid: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor(Caller):
    """A member."""

    userid: UserId
    name: str
    roles: frozenset[str] = frozenset()


VISITOR: web.RequestKey[Visitor] = web.RequestKey("visitor", Visitor)
API: web.RequestKey[bool] = web.RequestKey("api", bool)
