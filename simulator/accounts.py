"""Tokens, tickets, OAuth codes and the signatures made with tickets; nothing of messages or invoices."""

import hashlib
from collections.abc import Callable
from typing import Literal, TypeAlias
from urllib.parse import urlsplit

from simulator.clock import Clock
from simulator.facts import fact
from simulator.model import Credential, State

CARD_TYPE = "INVOICE"

TicketKind: TypeAlias = Literal["jsapi", "agent_config", "wx_card"]
Mint: TypeAlias = Callable[[str, int], str]


def url_origin(url: str) -> str:
    """`scheme://host[:port]` of a URL, lower case, default ports left out; "" for a broken address."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return ""
    usual = {"http": 80, "https": 443}.get(parts.scheme)
    host = (parts.hostname or "").lower()
    return f"{parts.scheme}://{host}" + ("" if port in (None, usual) else f":{port}")


class Accounts:
    """Issues credentials and judges them. Nothing is ever forgotten, so that reuse can be told apart."""

    def __init__(self, corp_id: str, trusted: set[str], state: State, clock: Clock, mint: Mint) -> None:
        self._corp_id = corp_id
        self.trusted = trusted
        self._state = state
        self._clock = clock
        self._mint = mint

    def token(self) -> Credential:
        """The present access_token; asking again within its life gives the same one (page 91039)."""
        return self._current("token", 214, fact("token_seconds"))

    def ticket(self, kind: TicketKind) -> Credential:
        """The present ticket of a kind; asking again does not extend it (pages 90506, 90493)."""
        return self._current(kind, 86, fact("ticket_seconds"))

    def token_error(self, value: str) -> int:
        """0, or 41001 missing, 40014 unknown or revoked, 42001 expired (40014 by switch)."""
        if not value:
            return 41001
        found = self._state.credentials.get(value)
        if found is None or found.kind != "token" or found.revoked:
            return 40014
        if self.expired(found):
            return 40014 if self._state.switches.expired_as_40014 else 42001
        return 0

    def revoke_tokens(self) -> None:
        """End every token early, as the platform may do for operational reasons."""
        for one in self._state.credentials.values():
            if one.kind == "token":
                one.revoked = True

    def oauth_code(self, who: str) -> str:
        """A login code for a member's userid, or for `external:NAME` (somebody outside the corp)."""
        made = self._make("oauth", 43, fact("oauth_code_seconds"), who)
        self._state.credentials[made.value] = made
        return made.value

    def redeem(self, code: str) -> tuple[int, str]:
        """(errcode, who): a code works once within five minutes (page 91023)."""
        found = self._state.credentials.get(code)
        if found is None or found.kind != "oauth" or found.revoked:
            return 40029, ""
        if self.expired(found):
            return 42003, ""
        found.revoked = True
        return 0, found.about

    def is_trusted(self, url: str) -> bool:
        """Whether the page's scheme, host and port equal a trusted origin."""
        return url_origin(url) in self.trusted

    def check_js_signature(
        self, url: str, timestamp: str, nonce: str, signature: str, kind: TicketKind = "jsapi"
    ) -> tuple[int, str]:
        """Judge wx.config (`jsapi`) or wx.agentConfig (`agent_config`): (errcode, reason), 0 when good.

        80001 origin not trusted, 42012 made with the other ticket, 40093 anything else (page 90506).
        """
        page = url.split("#", 1)[0]
        if not self.is_trusted(page):
            return 80001, f"{url_origin(page)} is not a trusted domain of this app"
        for ticket in self._tickets():
            text = f"jsapi_ticket={ticket.value}&noncestr={nonce}&timestamp={timestamp}&url={page}"
            if _sha1(text) == signature:
                return self._judge(ticket, kind)
        return 40093, "invalid signature"

    def js_inputs(self, url: str, timestamp: str, nonce: str, kind: TicketKind) -> str:
        """The text whose SHA-1 the signature has to be, with the ticket as it is now (page 90506)."""
        page = url.split("#", 1)[0]
        return f"jsapi_ticket={self.ticket(kind).value}&noncestr={nonce}&timestamp={timestamp}&url={page}"

    def card_inputs(self, params: dict[str, object]) -> str:
        """The text whose SHA-1 the cardSign has to be, with the ticket as it is now (page 90493)."""
        stamp, nonce = str(params.get("timestamp", "")), str(params.get("nonceStr", ""))
        return "".join(sorted((self.ticket("wx_card").value, self._corp_id, stamp, nonce, CARD_TYPE)))

    def signed_card_params(self, timestamp: str, nonce: str) -> dict[str, object]:
        """Good parameters for chooseInvoice, as a correct page would make them (page 90493)."""
        values = [self.ticket("wx_card").value, self._corp_id, timestamp, nonce, CARD_TYPE]
        sign = _sha1("".join(sorted(values)))
        return {"timestamp": timestamp, "nonceStr": nonce, "signType": "SHA1", "cardSign": sign}

    def card_sign_error(self, params: dict[str, object]) -> str:
        """Empty when cardSign was made with a living wx_card ticket, else what is wrong (page 90493)."""
        stamp, nonce = str(params.get("timestamp", "")), str(params.get("nonceStr", ""))
        given = str(params.get("cardSign", ""))
        if params.get("signType", "SHA1") != "SHA1":
            return "signType is not SHA1"
        for ticket in self._tickets():
            values = [ticket.value, self._corp_id, stamp, nonce, CARD_TYPE]
            if _sha1("".join(sorted(values))) == given:
                code, reason = self._judge(ticket, "wx_card")
                return reason if code else ""
        return "cardSign does not match"

    def expired(self, one: Credential) -> bool:
        return self._clock.now() >= one.made + one.lives

    def _judge(self, ticket: Credential, kind: str) -> tuple[int, str]:
        if ticket.kind != kind:
            return 42012, f"signed with the {ticket.kind} ticket, but {kind} is needed"
        if self.expired(ticket):
            return 40093, f"the {kind} ticket has expired"
        return 0, "ok"

    def _tickets(self) -> list[Credential]:
        return list(self._state.tickets.values())

    def _current(self, kind: str, length: int, lives: float) -> Credential:
        shelf = self._state.credentials if kind == "token" else self._state.tickets
        present = shelf.get(self._state.current.get(kind, ""))
        if present and not present.revoked and not self.expired(present):
            return present
        made = self._make(kind, length, lives)
        shelf[made.value] = made
        self._state.current[kind] = made.value
        return made

    def _make(self, kind: str, length: int, lives: float, about: str = "") -> Credential:
        return Credential(self._mint(kind, length), kind, self._clock.now(), lives, about=about)


def _sha1(text: str) -> str:
    return hashlib.sha1(text.encode()).hexdigest()
