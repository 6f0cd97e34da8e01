"""Who answers what: words, buttons, menu entries, events, pages and actions; refuses doubles and prints its table.

It holds no state and does no I/O; ``bot.job_handlers.inbox`` and ``bot.server`` ask it, ``handlers/`` fill it.
"""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from bot.chat.events import CardClick, Entered, Event, Left, MenuClick, OtherMessage, Renamed, TextMessage
from bot.chat.replies import Nothing, Reply, WebReply
from bot.chat.speech import confirms, denies, folded, understood
from bot.domain.invoice import Account, UserId
from bot.domain.numbers import normal
from bot.services import Services
from bot.services.conversations import NOTHING_ASKED, Asked
from bot.texts import Say


@dataclass(frozen=True)
class ChatContext(Services):
    """One event of one member, with the services that work inside its unit; ``say`` speaks the member's language,
    ``words`` is what followed the command, ``asked`` what the member was asked just before."""

    event: Event
    say: Say
    name: str
    roles: frozenset[str] = frozenset()
    words: str = ""
    asked: Asked = NOTHING_ASKED

    @property
    def sender(self) -> UserId:
        """Who did it, as the platform vouches."""
        return self.event.sender


@dataclass(frozen=True)
class RequestContext(Services):
    """One request of a logged-in member, with the services for whoever came through their door. Nothing in ``body``
    may be trusted; ``sent`` is the body as the route's ``takes``; ``roles`` were read for this request; ``say`` speaks
    the visitor's language; ``origins`` are all addresses of ours; ``account`` is the door the member came through."""

    userid: UserId
    name: str
    lang: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    body: Mapping[str, Any]
    say: Say
    origins: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    sent: Any = None
    account: Account = Account.WORK


ChatHandler = Callable[[ChatContext], Awaitable[Reply]]
RequestHandler = Callable[[RequestContext], Awaitable[WebReply]]

# The doors a route can be used through. Only Weixin Work's own login proves who somebody is; a session of another door
# speaks for whoever typed its code, so it gets what a claimant does with claims of their own and nothing else.
WORK_ALONE = frozenset({Account.WORK})
EVERY_DOOR = frozenset(Account)


@dataclass(frozen=True, slots=True)
class WebRoute:
    """A page or an action. ``api``: answers (and refuses) in JSON.

    ``takes``, ``gives``: dataclasses of what a call is sent and answers; ``asks``: its query parameters and what they
    mean; ``pages_only``: for our own pages, not for apps; ``public``: before a login. ``doors``: whose sessions may use
    it; a route that says nothing is for Weixin Work's alone.
    """

    method: str
    path: str
    handler: RequestHandler
    api: bool = False
    takes: type | None = None
    gives: type | None = None
    asks: Mapping[str, str] = field(default_factory=dict)
    pages_only: bool = False
    public: bool = False
    doors: frozenset[Account] = WORK_ALONE

    @property
    def door(self) -> Account | None:
        """The only door that leads here; None when several do."""
        return next(iter(self.doors)) if len(self.doors) == 1 else None


class TwoAnswersError(Exception):
    """Two handlers claim the same word, button or page; the program does not start."""


@dataclass(slots=True)
class Routes:
    """What one module of ``handlers/`` answers."""

    commands: list[tuple[str, ChatHandler]] = field(default_factory=list)
    buttons: list[tuple[str, ChatHandler]] = field(default_factory=list)
    menus: list[tuple[str, ChatHandler]] = field(default_factory=list)
    events: list[tuple[str, ChatHandler]] = field(default_factory=list)
    web: list[WebRoute] = field(default_factory=list)
    deciding: set[ChatHandler] = field(default_factory=set)

    def _into(self, shelf: list[tuple[str, ChatHandler]], keys: Iterable[str]) -> Callable[[ChatHandler], ChatHandler]:
        def keep(handler: ChatHandler) -> ChatHandler:
            shelf.extend((key, handler) for key in keys)
            return handler

        return keep

    def command(self, *words: str) -> Callable[[ChatHandler], ChatHandler]:
        """A typed word; what follows it reaches the handler as ``context.words``."""
        return self._into(self.commands, words)

    def button(self, *keys: str) -> Callable[[ChatHandler], ChatHandler]:
        """A button of a card."""
        return self._into(self.buttons, keys)

    def decides(self, handler: ChatHandler) -> ChatHandler:
        """What is heard may decide about a claim: whether the member still may is looked up before."""
        self.deciding.add(handler)
        return handler

    def menu(self, *keys: str) -> Callable[[ChatHandler], ChatHandler]:
        """An entry of the app's menu."""
        return self._into(self.menus, keys)

    def event(self, *kinds: str) -> Callable[[ChatHandler], ChatHandler]:
        """``enter``, ``left``, ``renamed``, ``message`` (all but text), ``words`` (a text without a command),
        ``other``."""
        return self._into(self.events, kinds)

    def page(self, path: str, doors: frozenset[Account] = WORK_ALONE) -> Callable[[RequestHandler], RequestHandler]:
        """GET a page."""
        return self._web("GET", path, doors=doors)

    def form(self, path: str, doors: frozenset[Account] = WORK_ALONE) -> Callable[[RequestHandler], RequestHandler]:
        """POST a form of a page; answers with a Redirect."""
        return self._web("POST", path, doors=doors)

    def api(self, method: str, path: str, **shape: Any) -> Callable[[RequestHandler], RequestHandler]:
        """A call in JSON; ``shape``: what WebRoute says of its form."""
        return self._web(method, path, api=True, **shape)

    def _web(self, method: str, path: str, **more: Any) -> Callable[[RequestHandler], RequestHandler]:
        def keep(handler: RequestHandler) -> RequestHandler:
            self.web.append(WebRoute(method, path, handler, **more))
            return handler

        return keep


class Router:
    """All routes together."""

    def __init__(self, modules: Iterable[Routes]) -> None:
        """Raises TwoAnswersError when two modules (or one) answer the same thing."""
        self._heard: dict[tuple[str, str], ChatHandler] = {}
        self.web: dict[tuple[str, str], WebRoute] = {}
        self._deciding: set[ChatHandler] = set()
        for routes in modules:
            self._deciding |= routes.deciding
            shelves = {
                "command": routes.commands,
                "button": routes.buttons,
                "menu": routes.menus,
                "event": routes.events,
            }
            for kind, shelf in shelves.items():
                for key, handler in shelf:
                    _put(self._heard, (kind, normal(key) if kind == "command" else key), handler)
            for route in routes.web:
                _put(self.web, (route.method, route.path), route)
        words = [key for kind, key in self._heard if kind == "command"]
        self._words = sorted(words, key=len, reverse=True)

    async def answer(self, context: ChatContext) -> Reply:
        """Ask the one handler that answers this event. Refusals pass through to the caller."""
        handler, words = self._find(context.event, context.asked)
        return await handler(replace(context, words=words)) if handler else Nothing()

    def decides(self, event: Event) -> bool:
        """Whether this may decide about a claim."""
        return self._find(event, NOTHING_ASKED)[0] in self._deciding

    def _find(self, event: Event, asked: Asked) -> tuple[ChatHandler | None, str]:
        match event:
            case TextMessage(text=text) if asked.binding and self._answers(text):
                return self._heard.get(("event", "words")), folded(text)  # it answers the question, and nothing else
            case TextMessage(text=text):
                return self._command(text)
            case CardClick(key=key):
                return self._heard.get(("button", key)) or self._heard.get(("event", "other")), ""
            case MenuClick(key=key):
                return self._heard.get(("menu", key)) or self._heard.get(("event", "other")), ""
            case Entered():
                return self._heard.get(("event", "enter")), ""
            case Left():
                return self._heard.get(("event", "left")), ""
            case Renamed():
                return self._heard.get(("event", "renamed")), ""
            case OtherMessage():
                return self._heard.get(("event", "message")), ""
        return self._heard.get(("event", "other")), ""

    def _answers(self, text: str) -> bool:
        """Whether this answers a question about something else than claims: a yes, a no, or a word of decision that
        names no claim."""
        handler, words = self._command(text)
        said = understood(words)
        names_none = not said.numbers and not said.everything
        return confirms(text) or denies(text) or (handler in self._deciding and names_none)

    def _command(self, text: str) -> tuple[ChatHandler | None, str]:
        """The handler of the longest command word that the text begins with; the rest are its words."""
        said = folded(text)
        upper = said.upper()
        for word in self._words:
            if upper == word or (upper.startswith(word) and not (word.isascii() and upper[len(word)].isalnum())):
                return self._heard["command", word], said[len(word) :].strip()
        return self._heard.get(("event", "words")), said

    def described(self) -> list[tuple[str, str, str, str]]:
        """The rows of ``table`` with the first line of each function's docstring, in the order of the handlers."""
        rows: list[tuple[str, str, ChatHandler | RequestHandler]] = [
            (kind, key, f) for (kind, key), f in self._heard.items()
        ]
        rows += [(method, path, route.handler) for (method, path), route in self.web.items()]
        return [(kind, key, _name(f), (f.__doc__ or "").partition("\n")[0]) for kind, key, f in rows]

    def table(self) -> list[tuple[str, str, str]]:
        """``(kind, key, module.function)`` of everything, sorted: what ``baoxiao routes`` prints."""
        rows = [(kind, key, _name(handler)) for (kind, key), handler in self._heard.items()]
        rows += [(method, path, _name(route.handler)) for (method, path), route in self.web.items()]
        return sorted(rows)


def _put(table: dict[tuple[str, str], Any], key: tuple[str, str], value: object) -> None:
    if key in table:
        raise TwoAnswersError(f"{' '.join(key)} is answered twice")
    table[key] = value


def _name(function: Callable[..., object]) -> str:
    return f"{function.__module__}.{function.__qualname__}"
