"""What differs between the two hosts: who asks, how a body is read, how a refusal is worded; answers no call."""

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from simulator.platform.calls import WEIXIN_CODES, WORK_CODES, Codes, Endpoint, RefusedError
from simulator.platform.company.account import Account
from simulator.platform.company.weixin_account import account_of_token, revoke_tokens
from simulator.platform.company.world import World
from simulator.platform.facts import text, weixin_text
from simulator.platform.identity import urls as identity
from simulator.platform.invoices import urls as invoices
from simulator.platform.menu import urls as menu
from simulator.platform.messages import urls as messages
from simulator.platform.weixin import urls as weixin
from simulator.platform.weixin.responses import with_secret
from simulator.state.models import Json

_ESCAPED = re.compile(rb"\\u(?!00[01])[0-9a-fA-F]{4}")
Windows = tuple[tuple[int, str, int], ...]


@dataclass(frozen=True, slots=True)
class Request:
    """An HTTP request."""

    method: str
    path: str
    query: dict[str, str]
    body: bytes = b""
    remote: str = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP response; with `cut` the connection is dropped instead."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False

    def json(self) -> Any:
        """The body as JSON. Raises ValueError."""
        return json.loads(self.body)


class Host(ABC):
    """One address of the platform. `limits`: path → (window in seconds, the fact with the limit, seconds of block)."""

    endpoints: ClassVar[Mapping[str, Endpoint]]
    codes: ClassVar[Codes]
    limits: ClassVar[Mapping[str, Windows]]

    @abstractmethod
    def caller(self, world: World, endpoint: Endpoint, request: Request) -> Account:
        """The account that asks. Raises RefusedError."""

    @abstractmethod
    def check_ip(self, world: World, endpoint: Endpoint, remote: str) -> None:
        """Raise RefusedError for an IP that is not trusted, where the switch is on."""

    @abstractmethod
    def text(self, code: int) -> str:
        """The errmsg without its suffix."""

    @abstractmethod
    def errmsg_suffix(self, world: World, code: int, remote: str) -> str:
        """What a real errmsg ends with: hint, address, link."""

    @abstractmethod
    def malformed(self, endpoint: Endpoint, body: bytes) -> RefusedError:
        """The refusal of a body that is not one JSON object."""

    @abstractmethod
    def revoke(self, world: World) -> None:
        """End every token of this host early."""

    def body(self, endpoint: Endpoint, request: Request, flags: list[str]) -> Json:
        """The JSON object of a POST, empty for a GET. Raises RefusedError."""
        if endpoint.method == "GET":
            return {}
        if _ESCAPED.search(request.body):
            flags.append(r"\uXXXX escapes in the body (40033 on the real platform)")
        try:
            body = json.loads(request.body)
        except ValueError:
            body = None
        if not isinstance(body, dict):
            raise self.malformed(endpoint, request.body)
        return body

    def errmsg(self, world: World, error: RefusedError, remote: str) -> str:
        """The whole errmsg, with its suffix where the switch `error_hints` is on."""
        told = self.text(error.code) + (f" ({error.detail})" if error.detail else "")
        return told + (self.errmsg_suffix(world, error.code, remote) if world.switches.error_hints else "")


class WorkHost(Host):
    """qyapi.weixin.qq.com: one app, one token; trusted IPs are checked before every call."""

    endpoints: ClassVar = {one.path: one for module in (identity, messages, menu, invoices) for one in module.ENDPOINTS}
    codes: ClassVar = WORK_CODES
    limits: ClassVar = {
        "/cgi-bin/get_jsapi_ticket": ((3600, "corp_tickets_an_hour", 3600),),
        "/cgi-bin/ticket/get": ((3600, "app_tickets_an_hour", 3600),),
    }

    def caller(self, world: World, endpoint: Endpoint, request: Request) -> Account:
        code = world.work.token_error(request.query.get("access_token", "")) if endpoint.token else 0
        if code:
            raise RefusedError(code)
        return world.work

    def check_ip(self, world: World, endpoint: Endpoint, remote: str) -> None:
        switches = world.switches
        exempt = endpoint.path.endswith("/message/send") and switches.ip_guard_exempt_send
        if switches.ip_guard and not exempt and remote not in switches.trusted_ips:
            raise RefusedError(60020)

    def text(self, code: int) -> str:
        return text(code)

    def errmsg_suffix(self, world: World, code: int, remote: str) -> str:
        hint = f"{world.clock.seconds()}_1_{world.number():032x}"
        page = f"https://open.work.weixin.qq.com/devtool/query?e={code}"
        return f", hint: [{hint}], from ip: {remote}, more info at {page}"

    def malformed(self, endpoint: Endpoint, body: bytes) -> RefusedError:
        return RefusedError(self.codes.not_json, "Warning: wrong json format.")

    def revoke(self, world: World) -> None:
        world.work.revoke_tokens()


class WeixinHost(Host):
    """api.weixin.qq.com: several accounts, each with its tokens; trusted IPs are checked for token calls only."""

    endpoints: ClassVar = {one.path: one for one in (*weixin.ENDPOINTS, *invoices.WEIXIN_ENDPOINTS)}
    codes: ClassVar = WEIXIN_CODES
    limits: ClassVar = {"/cgi-bin/stable_token": ((60, "stable_token_calls_a_minute", 60),)}

    def caller(self, world: World, endpoint: Endpoint, request: Request) -> Account:
        if not endpoint.token:
            given = request.query if endpoint.method == "GET" else self.body(endpoint, request, [])
            return with_secret(world, given)
        code, account = account_of_token(world.weixin, world.state, request.query.get("access_token", ""))
        if code or account is None:
            raise RefusedError(code)
        return account

    def check_ip(self, world: World, endpoint: Endpoint, remote: str) -> None:
        switches = world.switches
        if switches.weixin_ip_guard and endpoint in weixin.TOKENS and remote not in switches.trusted_ips:
            raise RefusedError(40164, remote)

    def text(self, code: int) -> str:
        return weixin_text(code)

    def errmsg_suffix(self, world: World, code: int, remote: str) -> str:
        return f" rid: {world.clock.seconds():08x}-{world.number():08x}-{code & 0xFFFFFFFF:08x}"

    def malformed(self, endpoint: Endpoint, body: bytes) -> RefusedError:
        """72031 from an invoice call with more text behind the object, else 47001."""
        return RefusedError(72031 if endpoint in invoices.WEIXIN_ENDPOINTS and _has_trailing_text(body) else 47001)

    def revoke(self, world: World) -> None:
        revoke_tokens(world.weixin, world.state)


def _has_trailing_text(body: bytes) -> bool:
    """Whether more text follows a whole JSON object."""
    try:
        whole, end = json.JSONDecoder().raw_decode(body.decode().lstrip())
    except ValueError:
        return False
    return isinstance(whole, dict) and end > 0
