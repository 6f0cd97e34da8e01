"""What every account has: tickets, and the signatures made with them; tokens and logins are in the subclasses."""

import hashlib
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Final, Literal, TypeAlias, get_args

from simulator.platform.addresses import url_origin
from simulator.platform.facts import fact
from simulator.state.clock import Clock
from simulator.state.models import Credential, State

CARD_TYPE = "INVOICE"

AccountKind: TypeAlias = Literal["work", "official_account", "mini_program", "open_app"]
KINDS: Final[tuple[AccountKind, ...]] = get_args(AccountKind)

TicketKind: TypeAlias = Literal["jsapi", "agent_config", "wx_card"]
Mint: TypeAlias = Callable[[str, int], str]


class Account(ABC):
    """One account. Credentials are never deleted, so that a used one differs from an unknown one.

    `owner`: the name under which it holds locks and for which encrypt_codes are made.
    """

    kind: AccountKind

    def __init__(self, app_id: str, owner: str, trusted: set[str], state: State, clock: Clock, mint: Mint) -> None:
        self.app_id = app_id
        self.owner = owner
        self.trusted = trusted
        self._state = state
        self._clock = clock
        self._mint = mint

    @property
    @abstractmethod
    def scope(self) -> str:
        """The `app` of its credentials."""

    @abstractmethod
    def openid(self, userid: str) -> str:
        """The member's openid in this account, "" without one."""

    @abstractmethod
    def may_reimburse(self, *, batch: bool) -> bool:
        """Whether its invoice calls are allowed (48001 otherwise)."""

    def userids(self, openid: str) -> list[str]:
        """The members who have that openid in this account."""
        return [userid for userid in self._state.members if openid and self.openid(userid) == openid]

    def ticket(self, kind: TicketKind) -> Credential:
        """The present ticket of a kind; asking again does not extend it (pages 90506, 90493)."""
        return self._current(kind, 86, fact("ticket_seconds"))

    def is_trusted(self, url: str) -> bool:
        """Whether the page's scheme, host and port equal a trusted origin."""
        return url_origin(url) in self.trusted

    def check_js_signature(
        self, url: str, timestamp: str, nonce: str, signature: str, kind: TicketKind = "jsapi"
    ) -> tuple[int, str]:
        """Check wx.config (`jsapi`) or wx.agentConfig (`agent_config`): (errcode, reason), 0 when right.

        80001 origin not trusted, 42012 made with the other ticket, 40093 anything else (page 90506).
        """
        page = url.split("#", 1)[0]
        if not self.is_trusted(page):
            return 80001, f"{url_origin(page)} is not a trusted domain of this app"
        for ticket in self._tickets():
            text = f"jsapi_ticket={ticket.value}&noncestr={nonce}&timestamp={timestamp}&url={page}"
            if sha1(text) == signature:
                return self._judge(ticket, kind)
        return 40093, "invalid signature"

    def js_inputs(self, url: str, timestamp: str, nonce: str, kind: TicketKind) -> str:
        """The text whose SHA-1 the signature has to be, with the ticket as it is now (page 90506)."""
        page = url.split("#", 1)[0]
        return f"jsapi_ticket={self.ticket(kind).value}&noncestr={nonce}&timestamp={timestamp}&url={page}"

    def card_inputs(self, params: dict[str, object]) -> str:
        """The text whose SHA-1 the cardSign has to be, with the ticket as it is now (page 90493)."""
        return self._card_text(self.ticket("wx_card"), params)

    def signed_card_params(self, timestamp: str, nonce: str) -> dict[str, object]:
        """Rightly signed parameters for chooseInvoice, as a correct page makes them (page 90493)."""
        params: dict[str, object] = {"timestamp": timestamp, "nonceStr": nonce}
        return params | {"signType": "SHA1", "cardSign": sha1(self.card_inputs(params))}

    def card_sign_error(self, params: dict[str, object]) -> str:
        """Empty when cardSign was made with a valid wx_card ticket, else what is wrong (page 90493)."""
        given = str(params.get("cardSign", ""))
        if params.get("signType", "SHA1") != "SHA1":
            return "signType is not SHA1"
        for ticket in self._tickets():
            if sha1(self._card_text(ticket, params)) == given:
                code, reason = self._judge(ticket, "wx_card")
                return reason if code else ""
        return "cardSign does not match"

    def expired(self, one: Credential) -> bool:
        """Whether its life has ended."""
        return self.left(one) <= 0

    def left(self, one: Credential) -> float:
        """Seconds it still lives."""
        return one.made + one.lives - self._clock.now()

    def _card_text(self, ticket: Credential, params: dict[str, object]) -> str:
        stamp, nonce = str(params.get("timestamp", "")), str(params.get("nonceStr", ""))
        app_id = self.app_id if self._state.switches.card_sign_with_corpid else ""
        return "".join(sorted((ticket.value, app_id, stamp, nonce, CARD_TYPE)))

    def _judge(self, ticket: Credential, kind: str) -> tuple[int, str]:
        if ticket.kind != kind:
            return 42012, f"signed with the {ticket.kind} ticket, but {kind} is needed"
        if self.expired(ticket):
            return 40093, f"the {kind} ticket has expired"
        return 0, "ok"

    def _tickets(self) -> list[Credential]:
        return [one for one in self._state.tickets.values() if one.app == self.scope]

    def _current(self, kind: str, length: int, lives: float) -> Credential:
        """The credential in force, or a new one put in force."""
        return self._present(kind) or self._replace(kind, length, lives)

    def _present(self, kind: str) -> Credential | None:
        found = self._store(kind).get(self._state.current.get(self._current_key(kind), ""))
        return found if found and not found.revoked and not self.expired(found) else None

    def _replace(self, kind: str, length: int, lives: float) -> Credential:
        made = self._make(kind, length, lives)
        self._store(kind)[made.value] = made
        self._state.current[self._current_key(kind)] = made.value
        return made

    def _make(self, kind: str, length: int, lives: float, about: str = "") -> Credential:
        return Credential(self._mint(kind, length), kind, self._clock.now(), lives, about=about, app=self.scope)

    def _store(self, kind: str) -> dict[str, Credential]:
        return self._state.tickets if kind in get_args(TicketKind) else self._state.credentials

    def _current_key(self, kind: str) -> str:
        return f"{self.scope} {kind}".strip()


def sha1(text: str) -> str:
    """Lower-case hex."""
    return hashlib.sha1(text.encode()).hexdigest()
