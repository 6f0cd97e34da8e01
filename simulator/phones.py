"""The in-app browsers: one reverse proxy a phone, each on its own loopback port; draws nothing and keeps no chat."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from time import perf_counter

import aiohttp
from aiohttp import web
from yarl import URL

from simulator import forwarding, rewriting
from simulator.account import TicketKind
from simulator.choices import Choices
from simulator.doors import authorize_error
from simulator.facts import text
from simulator.feed import Note
from simulator.jar import Jar
from simulator.model import Json
from simulator.world import NotPossibleError, World

SIGNED = ("url", "timestamp", "nonceStr", "signature")
STATIC = Path(__file__).parent / "static"
MAX_BODY = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Visit:
    """One request of a phone's browser and how the app answered; `ms` until its headers came, 0 status: no answer."""

    userid: str
    method: str
    path: str
    query: str
    status: int
    ms: float


class Phones:
    """Phones side by side. A phone belongs to the member seated in it; cookies belong to the member.

    `ports` may hold zeros (ephemeral) and says how many phones there are; none given means three. After `start`,
    `urls` are the phones' origins, which are trusted origins of the app from then on.
    """

    def __init__(self, world: World, bot_url: str, host: str = "127.0.0.1", ports: Sequence[int] = (0, 0, 0)) -> None:
        self.world = world
        self.bot_url = bot_url.rstrip("/")
        self.host = host
        self.ports = list(ports) or [0, 0, 0]
        self.choices = Choices(world)
        self.seats: list[str] = []
        self.on_visit: Callable[[Visit], None] = lambda visit: None
        self._jars: dict[str, Jar] = {}
        self._fresh: set[int] = set()
        self._runners: list[web.AppRunner] = []
        self._session: aiohttp.ClientSession | None = None
        self._template = (STATIC / "bridge.js").read_text(encoding="utf-8")

    @property
    def urls(self) -> list[str]:
        """One origin a phone, in the order of the slots."""
        return [f"http://{self.host}:{port}" for port in self.ports]

    async def start(self) -> None:
        """Listen on every port. Raises OSError when one is taken."""
        self._session = aiohttp.ClientSession(
            auto_decompress=True, cookie_jar=aiohttp.DummyCookieJar(), timeout=aiohttp.ClientTimeout(60)
        )
        self._seat_everybody()
        self._stop_listening = self.world.feed.listen(self._hear)
        for slot, port in enumerate(self.ports):
            # A page that is closed while its picker is open takes the picker with it.
            runner = web.AppRunner(self._app(slot), access_log=None, handler_cancellation=True, shutdown_timeout=1)
            await runner.setup()
            self._runners.append(runner)
            await web.TCPSite(runner, self.host, port).start()
            self.ports[slot] = runner.addresses[0][1]
        self.world.trusted_origins.update(self.urls)

    async def stop(self) -> None:
        for slot in range(len(self.ports)):
            self.choices.cancel(slot)
        for runner in self._runners:
            await runner.cleanup()
        self._runners.clear()
        if self._session:
            self._stop_listening()
            await self._session.close()
            self._session = None

    def seat(self, slot: int, userid: str) -> None:
        """Hand a phone to a member; what the other member's pages kept in the browser is cleared."""
        if not 0 <= slot < len(self.seats):
            raise NotPossibleError(f"there is no phone {slot}")
        if userid not in self.world.members:
            raise NotPossibleError(f"no member {userid!r}")
        self.choices.cancel(slot)
        self.seats[slot] = userid
        self._fresh.add(slot)
        self.world.changed("phones")

    def jar(self, userid: str) -> Jar:
        """The member's cookies; one jar however many phones the member holds."""
        return self._jars.setdefault(userid, Jar())

    def opened(self, slot: int, url: str) -> str:
        """Where this phone's browser opens an address of the app; any other address is given back unchanged."""
        return rewriting.moved(url, self._origins(), self.urls[slot])

    def _origins(self) -> set[str]:
        return {*self.world.trusted_origins, *self.urls}

    def _hear(self, note: Note) -> None:
        if note["kind"] == "reset":
            self._jars.clear()
            self.world.trusted_origins.update(self.urls)
            self._seat_everybody()

    def _seat_everybody(self) -> None:
        self.seats = seating(self.world, len(self.ports))
        self._fresh = set(range(len(self.ports)))

    def _app(self, slot: int) -> web.Application:
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_get(rewriting.BRIDGE_PATH, self._bridge)
        app.router.add_post("/__phone__/config", self._config)
        app.router.add_post("/__phone__/choose", partial(self._choose, slot))
        app.router.add_route("*", "/{path:.*}", partial(self._forward, slot))
        return app

    # What the bridge asks ------------------------------------------------------------------------------------

    async def _bridge(self, request: web.Request) -> web.Response:
        source = rewriting.bridge_source(self._template, self._origins())
        headers = {"Cache-Control": "no-store"}
        return web.Response(text=source, content_type="text/javascript", charset="utf-8", headers=headers)

    async def _config(self, request: web.Request) -> web.Response:
        asked = await request.json()
        url, stamp, nonce, signature = (str(asked.get(name, "")) for name in SIGNED)
        kind: TicketKind = "agent_config" if asked.get("agent") else "jsapi"
        code, reason = self.world.check_js_signature(url, stamp, nonce, signature, kind)
        if not code and asked.get("appId") != self.world.settings.corp_id:
            code, reason = 40013, "invalid appid"
        name = "agentConfig" if asked.get("agent") else "config"
        return web.json_response({"ok": code == 0, "result": _config_result(name, code, reason)})

    async def _choose(self, slot: int, request: web.Request) -> web.Response:
        result = await self.choices.choose(slot, self.seats[slot], await request.json())
        return web.json_response(result)

    # What the page asks --------------------------------------------------------------------------------------

    async def _forward(self, slot: int, request: web.Request) -> web.StreamResponse:
        if self._session is None:
            raise web.HTTPServiceUnavailable(text="the phone is off")
        userid = self.seats[slot]
        jar, now, began = self.jar(userid), self.world.clock.now(), perf_counter()
        headers = forwarding.outgoing(request.headers, jar.header(request.path, now))
        url = URL(self.bot_url + request.raw_path, encoded=True)
        body = await request.read() if request.can_read_body else None
        try:
            answer = await self._session.request(request.method, url, headers=headers, data=body, allow_redirects=False)
        except (aiohttp.ClientError, TimeoutError) as trouble:
            self._visited(userid, request, 0, began)
            return _trouble(502, "无法打开网页", f"{self.bot_url} – {type(trouble).__name__}")
        async with answer:
            self._visited(userid, request, answer.status, began)
            jar.keep(answer.headers.getall("Set-Cookie", ()), request.path, now)
            return await self._pass_on(slot, userid, request, answer)

    def _visited(self, userid: str, request: web.Request, status: int, began: float) -> None:
        ms = (perf_counter() - began) * 1000
        self.on_visit(Visit(userid, request.method, request.path, request.query_string, status, ms))

    async def _pass_on(
        self, slot: int, userid: str, request: web.Request, answer: aiohttp.ClientResponse
    ) -> web.StreamResponse:
        headers = forwarding.incoming(answer.headers)
        location = answer.headers.get("Location", "")
        if location and rewriting.is_authorize(location):
            return self._authorize(slot, userid, location)
        if location:
            headers["Location"] = self.opened(slot, location)
        if not forwarding.is_page(request, answer):
            return await forwarding.stream(request, answer, headers)
        headers["Cache-Control"] = "no-store"
        if slot in self._fresh:
            self._fresh.discard(slot)
            headers["Clear-Site-Data"] = '"storage"'
        charset = answer.charset or "utf-8"
        page = rewriting.with_bridge((await answer.read()).decode(charset, "replace"))
        return web.Response(body=page.encode(charset, "replace"), status=answer.status, headers=headers)

    def _authorize(self, slot: int, userid: str, location: str) -> web.Response:
        """Answer the silent login as the member (page 91022): a code, or the platform's error page."""
        asked = rewriting.authorize_query(location)
        code = authorize_error(self.world, asked)
        if code:
            return _trouble(200, f"错误码 {code}", f"{text(code)} – redirect_uri: {asked.get('redirect_uri', '')}")
        login = self.world.oauth_code(userid)
        target = rewriting.with_query(asked["redirect_uri"], code=login, state=asked.get("state", ""))
        return web.Response(status=302, headers={"Location": self.opened(slot, target)})


def seating(world: World, slots: int) -> list[str]:
    """Who holds the phones at first: somebody with a wallet, that person's leader, finance, then whoever is left."""
    owners = [one.owner for one in world.invoices.values()]
    people = list(world.members.values())
    order = list(dict.fromkeys(owners))[:1]
    order += [leader for userid in order for leader in world.members[userid].direct_leader]
    order += [one.userid for one in people if "财务" in one.position or "finance" in one.userid]
    order += [one.userid for one in people]
    return list(dict.fromkeys(order))[:slots]


def _config_result(name: str, code: int, reason: str) -> Json:
    """What the native side answers to `preVerifyJSAPI` (wx.config) or `agentConfig`."""
    native = "preVerifyJSAPI" if name == "config" else name
    if code == 0:
        return {"err_msg": f"{native}:ok"}
    why = {40093: "invalid signature", 42012: "invalid signature", 80001: "invalid url domain"}.get(code, reason)
    return {"err_msg": f"{native}:fail_{why}", "errMsg": f"{name}:{why}", "errCode": code}


def _trouble(status: int, title: str, reason: str) -> web.Response:
    """The client's own error page."""
    page = (STATIC / "trouble.html").read_text(encoding="utf-8")
    page = page.replace("{title}", escape(title)).replace("{reason}", escape(reason))
    policy = f"default-src 'none'; style-src 'unsafe-inline'; {rewriting.FRAME_ANCESTORS}"
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store"}
    return web.Response(text=page, status=status, content_type="text/html", headers=headers)
