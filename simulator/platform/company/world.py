"""The simulated company as one object: members, accounts, wallet, chats, time; what people do stands beside it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from simulator.platform.addresses import url_origin
from simulator.platform.company.account import Account, AccountKind
from simulator.platform.company.callback_messages import Push
from simulator.platform.company.wallet import Wallet
from simulator.platform.company.weixin_account import WeixinAccount
from simulator.platform.company.work_account import WorkAccount
from simulator.state.clock import Clock
from simulator.state.errors import NotPossibleError
from simulator.state.feed import Feed
from simulator.state.models import (
    ChatItem,
    Invoice,
    Json,
    Kind,
    Member,
    State,
)
from simulator.state.settings import Settings


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that a page sent.

    `call`: the JS function; `asked`: its parameters; `inputs`: the text whose SHA-1 the signature has to be; `problem`:
    what is wrong with it, or empty.
    """

    call: str
    userid: str
    asked: Json
    inputs: str
    problem: str
    account: AccountKind = "work"


class World:
    """One company with one app.

    The other modules read `members` (by userid), `departments` (by id), `invoices` (by id), `chats` (userid → items,
    oldest first) and `switches`; each change is followed by `changed`, which publishes a note in `feed`:
    `{"kind": "chat"|"wallet"|"clock"|"menu"|"switches"|"reset"|…, …}`. Notes of chats hold `userid` and `item` (its
    id), notes of wallets `userid` and `invoice`.
    What the platform has to tell the bot is handed to `on_push`, each signature that a page brings to `on_signature`.
    """

    def __init__(self, settings: Settings, state: State, clock: Clock | None = None) -> None:
        self.settings = settings
        self.clock = clock or Clock()
        self.base_url = ""
        self.feed = Feed()
        self.on_push: Callable[[Push], None] = lambda push: None
        self.on_signature: Callable[[Signed], None] = lambda signed: None
        self.trusted_origins = {url_origin(one) for one in (*settings.origins, settings.bot_url) if one}
        self._adopt(state)

    def configure(self, **changes: Any) -> None:
        """Change settings while running, as an admin does in the console: callback_url, bot_url, origins, …"""
        self.settings = replace(self.settings, **changes)
        for one in (*self.settings.origins, self.settings.bot_url):
            if one:
                self.trusted_origins.add(url_origin(one))

    def _adopt(self, state: State) -> None:
        self.state = state
        self.members, self.departments, self.invoices = state.members, state.departments, state.invoices
        self.chats, self.switches = state.chats, state.switches
        self.clock.offset = state.clock_offset
        shared = (self.trusted_origins, state, self.clock, self.mint)
        self.work = WorkAccount(self.settings.corp_id, self.settings.account, *shared)
        self.weixin = [WeixinAccount(kind, app, *shared) for kind, app in self.settings.weixin().items()]
        self.wallet = Wallet(state, self.mint)

    def all_accounts(self) -> list[Account]:
        """Every account, the Weixin Work app first."""
        return [self.work, *self.weixin]

    def account(self, kind: AccountKind) -> Account:
        """The account of a kind. Raises NotPossibleError when the settings have none."""
        for one in self.all_accounts():
            if one.kind == kind:
                return one
        raise NotPossibleError(f"there is no {kind} here")

    @property
    def menu(self) -> list[Json]:
        """The app's menu as menu/create took it: `{"name", "type", "key"|"url", "sub_button"}`."""
        return self.state.menu

    def advance(self, seconds: float) -> float:
        """Move the clock forward; returns the new unix time in seconds. Raises ValueError for a negative step."""
        self.clock.advance(seconds)
        self.state.clock_offset = self.clock.offset
        self.changed("clock", now=self.clock.now())
        return self.clock.now()

    def reset(self, state: State) -> None:
        """Continue with another state; listeners stay, and no number is used twice."""
        state.counter = max(state.counter, self.state.counter)
        self._adopt(state)
        self.changed("reset")

    def item(self, userid: str, item_id: int) -> ChatItem:
        """A bubble of a member's chat. Raises NotPossibleError."""
        for one in reversed(self.chats.get(userid, [])):
            if one.id == item_id:
                return one
        raise NotPossibleError(f"{userid} has no chat item {item_id}")

    def item_of_task(self, userid: str, task_id: str) -> ChatItem:
        """The member's newest card with that task_id. Raises NotPossibleError."""
        for one in reversed(self.chats.get(userid, [])):
            if one.task_id == task_id:
                return one
        raise NotPossibleError(f"{userid} has no card with task_id {task_id!r}")

    def invoice(self, invoice_id: str) -> Invoice:
        """A wallet invoice by its id in the simulator. Raises NotPossibleError."""
        try:
            return self.invoices[invoice_id]
        except KeyError:
            raise NotPossibleError(f"no invoice {invoice_id!r}") from None

    def add_item(self, userid: str, kind: Kind, **content: Any) -> ChatItem:
        """Append a bubble to a member's chat."""
        item = ChatItem(self.number(), userid, kind, self.clock.seconds(), **content)
        self.chats.setdefault(userid, []).append(item)
        self.changed("chat", userid=userid, item=item.id)
        return item

    def changed(self, kind: str, **details: Any) -> None:
        """Publish a note that something has changed."""
        self.feed.publish({"kind": kind, **details})

    def number(self) -> int:
        """The next unique number, counted from 1."""
        self.state.counter += 1
        return self.state.counter

    def mint(self, kind: str, length: int) -> str:
        """An opaque string, the same for the same seed and the same history."""
        base = f"{self.state.seed}:{self.settings.corp_id}:{kind}:{self.number()}"
        hexes = "".join(hashlib.sha256(f"{base}:{turn}".encode()).hexdigest() for turn in range(length // 64 + 1))
        return f"{kind}-{hexes}"[:length]

    def member(self, userid: str) -> Member:
        """A member by userid. Raises NotPossibleError."""
        try:
            return self.members[userid]
        except KeyError:
            raise NotPossibleError(f"no member {userid!r}") from None
