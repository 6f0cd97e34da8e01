"""What a person at the simulator's page sees and does, over JSON and server-sent events; draws nothing."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web

from simulator.client import page_views, rewriting
from simulator.client.assets import STATIC
from simulator.client.browser import PageVisit
from simulator.client.phones import Phones
from simulator.platform.company import member_actions
from simulator.platform.company.world import World
from simulator.recorder import recording
from simulator.state.errors import NotPossibleError
from simulator.state.journal import Journal
from simulator.state.models import Json

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: http: https:; "
    "connect-src 'self'; frame-src 'self' {phones}; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'"
)
QUIET_SECONDS = 15.0
MAX_TEXT = 4000
RECENT_ENTRIES = 300
RECORDED = ("say", "enter", "click", "menu")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class PageRoutes:
    """The routes under /_chat and the page at /. What cannot be done is 409 with `{"error": text}`."""

    def __init__(self, world: World, journal: Journal, phones: Phones) -> None:
        self.world = world
        self.journal = journal
        self.phones = phones
        self._streams: set[asyncio.Queue[Json | None]] = set()

    def mount(self, app: web.Application) -> None:
        """Add every route."""
        app.router.add_get("/", self.page)
        app.router.add_get("/_chat/state", self.state)
        app.router.add_get("/_chat/people/{userid}", self.person)
        app.router.add_get("/_chat/phones", self.list_phones)
        app.router.add_get("/_chat/menu", self.show_menu)
        app.router.add_get("/_chat/journal", self.recent_entries)
        app.router.add_get("/_chat/events", self.events)
        for name, action in self._actions().items():
            app.router.add_post(f"/_chat/{name}", _json_action(self._recorded(name, action)))
        app.router.add_static("/static/", STATIC)
        app.on_shutdown.append(self.close_streams)

    def _actions(self) -> dict[str, Callable[[Json], None]]:
        return {
            "say": self.say,
            "enter": self.enter,
            "click": self.click,
            "menu": self.menu,
            "member": self.member,
            "choose": self.choose,
        }

    # What the page reads -------------------------------------------------------------------------------------

    async def page(self, request: web.Request) -> web.StreamResponse:
        """The HTML page."""
        policy = POLICY.format(phones=rewriting.page_origins(self.phones.host))
        headers = {"Content-Security-Policy": policy, "Cache-Control": "no-cache", "Referrer-Policy": "no-referrer"}
        return web.FileResponse(STATIC / "index.html", headers=headers)

    async def state(self, request: web.Request) -> web.Response:
        """All that the page draws; see `page_views.page_state`."""
        return web.json_response(page_views.page_state(self.world, self.phones))

    async def person(self, request: web.Request) -> web.Response:
        """One member's chat and wallet; 404 for an unknown userid."""
        userid = request.match_info["userid"]
        if userid not in self.world.members:
            return web.json_response({"error": f"no member {userid!r}"}, status=404)
        return web.json_response(page_views.person(self.world, userid))

    async def list_phones(self, request: web.Request) -> web.Response:
        """The phones, who holds them, and their open pickers."""
        return web.json_response(page_views.phone_list(self.phones))

    async def show_menu(self, request: web.Request) -> web.Response:
        """The app's menu."""
        return web.json_response(self.world.menu)

    async def recent_entries(self, request: web.Request) -> web.Response:
        """The newest entries of the journal, oldest first."""
        newest = self.journal.after(0)[-RECENT_ENTRIES:]
        return web.json_response([one.to_json() for one in newest])

    async def events(self, request: web.Request) -> web.StreamResponse:
        """Notes of changes, one event each; the page then asks for what has changed."""
        stream = web.StreamResponse(headers={"Content-Type": "text/event-stream", "Cache-Control": "no-store"})
        queue: asyncio.Queue[Json | None] = asyncio.Queue()
        self._streams.add(queue)
        stop = (
            self.world.feed.listen(queue.put_nowait),
            self.journal.feed.listen(lambda entry: queue.put_nowait({"kind": "journal", "entry": entry})),
        )
        try:
            await stream.prepare(request)
            await stream.write(b": hello\n\n")
            while line := await _next_line(queue):
                await stream.write(line)
        except ConnectionError:
            pass
        finally:
            self._streams.discard(queue)
            for one in stop:
                one()
        return stream

    async def close_streams(self, app: web.Application) -> None:
        """End every event stream, so that stopping does not wait for the pages."""
        for queue in self._streams:
            queue.put_nowait(None)

    # What a person does --------------------------------------------------------------------------------------

    def _recorded(self, name: str, action: Callable[[Json], None]) -> Callable[[Json], None]:
        """The action, which is recorded for a copied test; a choice of invoices is recorded where it ends."""

        def act(asked: Json) -> None:
            request = recording.control_request(self.world, name, asked) if name in RECORDED else None
            action(asked)
            if request:
                recording.record(self.world.state, "door", **request)

        return act

    def say(self, asked: Json) -> None:
        """`{"userid", "text"}`: the member writes a text. Raises NotPossibleError."""
        text = str(asked["text"]).strip()
        if not text or len(text) > MAX_TEXT:
            raise NotPossibleError("an empty or endless text cannot be sent")
        member_actions.say(self.world, str(asked["userid"]), text)

    def enter(self, asked: Json) -> None:
        """`{"userid"}`: the member opens the chat."""
        member_actions.enter(self.world, str(asked["userid"]))

    def click(self, asked: Json) -> None:
        """`{"userid", "item", "key", "selected"?}`: the member presses a card."""
        selected = {str(key): [str(one) for one in ids] for key, ids in asked.get("selected", {}).items()}
        member_actions.click(self.world, str(asked["userid"]), int(asked["item"]), str(asked["key"]), selected)

    def menu(self, asked: Json) -> None:
        """`{"userid", "key"}`: the member taps the menu."""
        member_actions.menu_click(self.world, str(asked["userid"]), str(asked["key"]))

    def member(self, asked: Json) -> None:
        """`{"slot", "userid"}`: hand a phone to a member."""
        self.phones.hand_to(int(asked["slot"]), str(asked["userid"]))

    def choose(self, asked: Json) -> None:
        """`{"choice", "invoices"}`: answer an open picker; null goes back without a selection."""
        invoices = asked.get("invoices", [])
        self.phones.pickers.settle(int(asked["choice"]), invoices and [str(one) for one in invoices])


def setup(app: web.Application, world: World, journal: Journal, phones: Phones) -> PageRoutes:
    """Add the page and its routes; the phones start and stop with the web application."""
    routes = PageRoutes(world, journal, phones)
    routes.mount(app)
    phones.on_visit = lambda visit: write_visit(journal, visit)

    async def run_phones(app: web.Application) -> Any:
        await phones.start()
        yield
        await phones.stop()

    app.cleanup_ctx.append(run_phones)
    return routes


async def _next_line(queue: "asyncio.Queue[Json | None]") -> bytes:
    """The next note as a server-sent event; a comment after QUIET_SECONDS without one; empty at the end."""
    try:
        note = await asyncio.wait_for(queue.get(), QUIET_SECONDS)
    except TimeoutError:
        return b": still here\n\n"
    return f"data: {json.dumps(note, ensure_ascii=False)}\n\n".encode() if note else b""


def write_visit(journal: Journal, visit: PageVisit) -> None:
    """Write a visited page into the journal, but not its scripts and pictures unless they failed."""
    if "." in visit.path.rpartition("/")[2] and visit.status in (200, 304):
        return
    journal.write(
        "page",
        f"{visit.method} {visit.path}",
        userid=visit.userid,
        request={"query": visit.query} if visit.query else {},
        status=visit.status or None,
        ms=visit.ms,
        outcome="ok" if visit.status else "unreachable",
        account=visit.account,
    )


def _json_action(action: Callable[[Json], None]) -> Handler:
    """Only JSON is taken: a page of another site cannot send it without a preflight, which is not answered."""

    async def handle(request: web.Request) -> web.StreamResponse:
        if request.content_type != "application/json":
            return web.json_response({"error": "send JSON"}, status=415)
        try:
            action(await request.json())
        except NotPossibleError as refusal:
            return web.json_response({"error": str(refusal)}, status=409)
        except (KeyError, TypeError, ValueError) as broken:
            return web.json_response({"error": f"bad request: {broken}"}, status=400)
        return web.json_response({"ok": True})

    return handle
