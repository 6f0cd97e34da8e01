"""The simulated corp: people, wallets, chats, time, and what a person can do; no HTTP, no encryption."""

import asyncio
import hashlib
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import Any

from simulator.platform.addresses import url_origin
from simulator.platform.company import callback_messages
from simulator.platform.company.account import Account, AccountKind
from simulator.platform.company.callback_messages import Push
from simulator.platform.company.wallet import RIVAL, Wallet, put
from simulator.platform.company.weixin_account import WeixinAccount
from simulator.platform.company.work_account import WorkAccount
from simulator.state.clock import Clock
from simulator.state.errors import NotPossibleError
from simulator.state.feed import Feed, Note
from simulator.state.models import (
    ChatItem,
    Department,
    Invoice,
    Json,
    Kind,
    Member,
    ResponseCode,
    State,
    Status,
    Switches,
)
from simulator.state.settings import Settings


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that a page brought: for which JS call, what was asked, the text it has to be the SHA-1 of, and what
    is wrong with it (empty when it is good)."""

    call: str
    userid: str
    asked: Json
    inputs: str
    problem: str
    account: AccountKind = "work"


class World:
    """One corp with one app.

    Doors read `members`, `departments`, `invoices`, `chats`, `switches` freely; they change only by methods.
    `feed` carries a note after each change: `{"kind": "chat"|"wallet"|"clock"|"menu"|"switches"|"reset", …}`;
    chat notes hold `userid` and `item` (its id), wallet notes `userid` and `invoice`.
    What the platform has to tell the bot is handed to `on_push`; each signature a page brought to `on_signature`.
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
        self.clock.offset = state.clock_offset
        shared = (self.trusted_origins, state, self.clock, self.mint)
        self.work = WorkAccount(self.settings.corp_id, self.settings.account, *shared)
        self.weixin = [WeixinAccount(kind, app, *shared) for kind, app in self.settings.weixin().items()]
        self.wallet = Wallet(state, self.mint)

    def all_accounts(self) -> list[Account]:
        """Every account of ours, Weixin Work's app first."""
        return [self.work, *self.weixin]

    def account(self, kind: AccountKind) -> Account:
        """One of our accounts. Raises NotPossibleError for one that the settings do not have."""
        for one in self.all_accounts():
            if one.kind == kind:
                return one
        raise NotPossibleError(f"there is no {kind} here")

    @property
    def members(self) -> dict[str, Member]:
        return self.state.members

    @property
    def departments(self) -> dict[int, Department]:
        return self.state.departments

    @property
    def invoices(self) -> dict[str, Invoice]:
        return self.state.invoices

    @property
    def chats(self) -> dict[str, list[ChatItem]]:
        """userid → items, oldest first."""
        return self.state.chats

    @property
    def switches(self) -> Switches:
        return self.state.switches

    @property
    def menu(self) -> list[Json]:
        """The app's menu as menu/create took it: `{"name", "type", "key"|"url", "sub_button"}`."""
        return self.state.menu

    def subscribe(self) -> AbstractContextManager[asyncio.Queue[Note]]:
        """`with world.subscribe() as queue: note = await queue.get()`."""
        return self.feed.subscribe()

    # What a person does -------------------------------------------------------------------------------------

    def say(self, userid: str, text: str) -> Push:
        """The member types a text into the app's chat."""
        self.member(userid)
        item = self.add_item(userid, "said", text=text)
        xml = callback_messages.text_message(self._head(userid), self.number64(userid), text)
        return self.push(userid, f"text: {text}", xml, item)

    def enter(self, userid: str) -> Push:
        """The member opens the app's chat (event enter_agent)."""
        self.member(userid)
        return self._event(userid, "enter_agent", (("EventKey", ""),))

    def menu_click(self, userid: str, key: str) -> Push:
        """The member taps a menu entry, named by its key (click) or its url (view)."""
        self.member(userid)
        for entry in _leaves(self.menu):
            if entry.get("type") == "click" and entry.get("key") == key:
                return self._event(userid, "click", (("EventKey", key),))
            if entry.get("type") == "view" and entry.get("url") == key:
                return self._event(userid, "view", (("EventKey", key),))
        raise NotPossibleError(f"the menu has no entry {key!r}")

    def click(self, userid: str, item_id: int, key: str, selected: dict[str, list[str]] | None = None) -> Push:
        """The member presses a button, a submit button or an entry of the card's menu.

        The card itself stays as it is, shown pressed, until the bot updates it. Raises NotPossibleError.
        """
        item = self.item(userid, item_id)
        card = item.card
        if card is None:
            raise NotPossibleError("this is not a card")
        in_menu = key in [one.get("key") for one in card.get("action_menu", {}).get("action_list", [])]
        if not in_menu and key not in button_keys(card):
            raise NotPossibleError(f"the card has no button {key!r}")
        if item.replaced and not in_menu:
            raise NotPossibleError(f"the buttons are greyed: {item.replaced}")
        code = self.new_response_code(item.msgid)
        rest: list[tuple[str, callback_messages.Value]] = [
            ("EventKey", key),
            ("TaskId", item.task_id),
            ("CardType", str(card.get("card_type", ""))),
            ("ResponseCode", code),
        ]
        if not in_menu:
            item.selected = default_selection(card) | (selected or {})
            item.pressed = key
            if item.selected:
                rest.append(
                    ("SelectedItems", callback_messages.selected_items(item.selected, self.switches.legacy_typo))
                )
        self.changed("chat", userid=userid, item=item.id)
        name = "template_card_menu_event" if in_menu else "template_card_event"
        return self._event(userid, name, rest, about=f"click {key}", item=item.id, code=code)

    # What happens outside -----------------------------------------------------------------------------------

    def rival_lock(self, invoice_id: str) -> Invoice:
        """Another reimbursing account locks the invoice. Raises NotPossibleError unless it is free."""
        return self.lock_from_outside(invoice_id, RIVAL)

    def leftover_lock(self, invoice_id: str) -> Invoice:
        """The app's own account holds a lock that no request of now explains: one that came late, say."""
        return self.lock_from_outside(invoice_id, self.settings.account)

    def lock_from_outside(self, invoice_id: str, account: str) -> Invoice:
        """That account locks the invoice by no call of ours. Raises NotPossibleError unless it is free."""
        invoice = self.invoice(invoice_id)
        if invoice.status != Status.INIT:
            raise NotPossibleError(f"the invoice is {invoice.status}")
        return self._force(invoice, Status.LOCK, account)

    def rival_unlock(self, invoice_id: str) -> Invoice:
        """The other account gives the invoice back."""
        invoice = self.invoice(invoice_id)
        if invoice.locked_by in ("", self.settings.account) or invoice.status != Status.LOCK:
            raise NotPossibleError("no rival holds this invoice")
        return self._force(invoice, Status.INIT, "")

    def cancel_invoice(self, invoice_id: str) -> Invoice:
        """The seller red-reverses the invoice (status CANCEL)."""
        return self._force(self.invoice(invoice_id), Status.CANCEL, "")

    def add_invoice(self, invoice: Invoice) -> Invoice:
        """Put a new invoice into a member's wallet."""
        self.member(invoice.owner)
        if invoice.id in self.invoices:
            raise NotPossibleError(f"there is an invoice {invoice.id!r} already")
        self.invoices[invoice.id] = invoice
        self.changed("wallet", userid=invoice.owner, invoice=invoice.id)
        return invoice

    def change_member(self, userid: str, **changes: Any) -> Member:
        """The admin edits a member: status, visible, direct_leader, openid … Raises TypeError for other names.

        Who comes into the app's range or leaves it is told to the app (page 90240).
        """
        member = self.member(userid)
        self.members[userid] = replace(member, **changes)
        self.changed("member", userid=userid)
        if member.in_range != self.members[userid].in_range:
            self._event(userid, "unsubscribe" if member.in_range else "subscribe", (("EventKey", ""),))
        return self.members[userid]

    def advance(self, seconds: float) -> float:
        """Skip time forward; returns the new unix time."""
        self.clock.advance(seconds)
        self.state.clock_offset = self.clock.offset
        self.changed("clock", now=self.clock.now())
        return self.clock.now()

    def reset(self, state: State) -> None:
        """Start over with another state; listeners stay, and no number is given out twice."""
        state.counter = max(state.counter, self.state.counter)
        self._adopt(state)
        self.changed("reset")

    # What doors share ---------------------------------------------------------------------------------------

    def item(self, userid: str, item_id: int) -> ChatItem:
        for one in reversed(self.chats.get(userid, [])):
            if one.id == item_id:
                return one
        raise NotPossibleError(f"{userid} has no chat item {item_id}")

    def item_of_task(self, userid: str, task_id: str) -> ChatItem:
        """The member's newest card with that task_id."""
        for one in reversed(self.chats.get(userid, [])):
            if one.task_id == task_id:
                return one
        raise NotPossibleError(f"{userid} has no card with task_id {task_id!r}")

    def invoice(self, invoice_id: str) -> Invoice:
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

    def grey(self, item: ChatItem, text: str) -> None:
        """Put a grey text in place of the card's buttons."""
        item.replaced = text
        self._updated(item)

    def replace_card(self, item: ChatItem, card: Json) -> None:
        """Show another card in the same place; it keeps its task_id."""
        item.card = card
        item.replaced = str(card.get("replace_text", ""))
        item.selected = {}
        self._updated(item)

    def _updated(self, item: ChatItem) -> None:
        item.pressed = ""
        item.updates += 1
        self.changed("chat", userid=item.userid, item=item.id)

    def new_response_code(self, msgid: str) -> str:
        """A one-use right to update the card of `msgid`."""
        made = ResponseCode(self.mint("rc", 43), msgid, self.clock.now())
        self.state.response_codes[made.code] = made
        return made.code

    def push(self, userid: str, about: str, xml: str, item: ChatItem | None = None) -> Push:
        """Hand something to the callback door."""
        push = Push(self.number(), userid, about, xml, item.id if item else 0)
        self.on_push(push)
        return push

    def changed(self, kind: str, **details: Any) -> None:
        """Tell listeners (pages, the saver) that something is different now."""
        self.feed.publish({"kind": kind, **details})

    def number(self) -> int:
        """The next small unique number."""
        self.state.counter += 1
        return self.state.counter

    def number64(self, userid: str) -> int:
        """A 64-bit id as MsgId has it: unique also after a reset, and beyond what a double holds exactly. By switch it
        is unique for this member alone: what two members write first within a minute has the same."""
        if not self.switches.same_msgid:
            return int(self.clock.now() * 1000) * 1_000_000 + self.number() % 1_000_000
        minute = self.clock.seconds() // 60 * 60_000_000_000
        self.state.msgids[userid] = max(minute, self.state.msgids.get(userid, 0) + 1)
        return self.state.msgids[userid]

    def mint(self, kind: str, length: int) -> str:
        """An opaque string, the same for the same seed and history."""
        base = f"{self.state.seed}:{self.settings.corp_id}:{kind}:{self.number()}"
        hexes = "".join(hashlib.sha256(f"{base}:{turn}".encode()).hexdigest() for turn in range(length // 64 + 1))
        return f"{kind}-{hexes}"[:length]

    def member(self, userid: str) -> Member:
        """Raises NotPossibleError."""
        try:
            return self.members[userid]
        except KeyError:
            raise NotPossibleError(f"no member {userid!r}") from None

    def _force(self, invoice: Invoice, status: Status, account: str) -> Invoice:
        put(invoice, status, account, self.clock.seconds())
        invoice.meddled = True
        self.changed("wallet", userid=invoice.owner, invoice=invoice.id)
        return invoice

    def _head(self, userid: str) -> callback_messages.Head:
        now = self.clock.seconds()
        at = now - now % 60 if self.switches.same_second_events else now
        return callback_messages.Head(self.settings.corp_id, self.settings.agent_id, userid, at)

    def _event(
        self, userid: str, name: str, rest: callback_messages.Fields, *, about: str = "", item: int = 0, code: str = ""
    ) -> Push:
        xml = callback_messages.event(self._head(userid), name, rest)
        push = Push(self.number(), userid, f"{name} {about}".strip(), xml, item, code)
        self.on_push(push)
        return push


def button_keys(card: Json) -> list[str]:
    """Keys whose press calls back: buttons of type 0 and the submit button."""
    keys = [str(one.get("key")) for one in card.get("button_list", []) if one.get("type", 0) != 1]
    submit = card.get("submit_button")
    return [*keys, str(submit.get("key"))] if submit else keys


def default_selection(card: Json) -> dict[str, list[str]]:
    """What is chosen when the member touches nothing: selected_id, else the first; ticked boxes."""
    chosen: dict[str, list[str]] = {}
    for block in [card.get("button_selection"), *card.get("select_list", [])]:
        if block:
            ids = [str(one.get("id")) for one in block.get("option_list", [])]
            given = str(block.get("selected_id", ""))
            chosen[str(block["question_key"])] = [given if given in ids else ids[0]] if ids else []
    box = card.get("checkbox")
    if box:
        ticked = [str(one["id"]) for one in box.get("option_list", []) if one.get("is_checked")]
        chosen[str(box["question_key"])] = ticked
    return chosen


def _leaves(menu: list[Json]) -> Iterator[Json]:
    for entry in menu:
        below = entry.get("sub_button")
        if below:
            yield from below
        else:
            yield entry
