"""One in-app browser of a phone, Weixin Work's or Weixin's: a reverse proxy on a port of its own; knows no holder."""

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from time import perf_counter
from typing import Literal, Protocol, TypeAlias

import aiohttp
from aiohttp import web
from yarl import URL

from simulator.client import forwarding, rewriting, weixin_client
from simulator.client.assets import STATIC
from simulator.client.cookies import CookieJar
from simulator.client.invoice_pickers import InvoicePickers
from simulator.platform import addresses
from simulator.platform.company.account import TicketKind
from simulator.platform.company.world import World
from simulator.platform.identity import oauth
from simulator.platform.identity.oauth import asked_account, authorize_error
from simulator.recorder import recording
from simulator.state.models import Json

BrowserKind: TypeAlias = Literal["work", "official_account"]
"""Whose browser it is: Weixin Work's, or Weixin's with a page of the Official Account."""

SIGNED = ("url", "timestamp", "nonceStr", "signature")
MAX_BODY = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PageVisit:
    """One request of a phone's browser. `ms`: milliseconds until the headers came; `status` 0: there was no answer."""

    userid: str
    method: str
    path: str
    query: str
    status: int
    ms: float
    account: str = ""


class Phone(Protocol):
    """What a browser needs of the phones that it belongs to."""

    world: World
    bot_url: str
    pickers: InvoicePickers
    on_visit: Callable[[PageVisit], None]
    session: aiohttp.ClientSession | None

    def holder(self, slot: int) -> str: ...

    def origins(self) -> set[str]: ...


class InAppBrowser:
    """Cookies belong to the member, not to the phone; browsers of another kind have cookies of their own.

    `fresh`: with the next page the browser is told to clear what pages stored for another member.
    """

    def __init__(
        self, phone: Phone, kind: BrowserKind, slot: int, port: int, cookie_jars: dict[str, CookieJar]
    ) -> None:
        self.phone = phone
        self.kind = kind
        self.slot = slot
        self.port = port
        self.host = "127.0.0.1"
        self.fresh = True
        self._cookie_jars = cookie_jars
        self._runner: web.AppRunner | None = None
        self._template = (STATIC / "bridge.js").read_text(encoding="utf-8")

    @property
    def url(self) -> str:
        """The origin, `http://host:port`."""
        return f"http://{self.host}:{self.port}"

    async def start(self, host: str) -> None:
        """Listen. Raises OSError when the port is taken."""
        self.host = host
        app = web.Application(client_max_size=MAX_BODY)
        app.router.add_get(rewriting.BRIDGE_PATH, self._bridge)
        app.router.add_post("/__phone__/config", self._config)
        app.router.add_post("/__phone__/choose", self._choose)
        app.router.add_route("*", "/{path:.*}", self._forward)
        # A page that is closed while its picker is open takes the picker with it.
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, self.port).start()
        self.port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening."""
        if self._runner:
            await self._runner.cleanup()

    def opened(self, url: str) -> str:
        """An address of the app as this browser opens it; any other address is returned unchanged."""
        return rewriting.on_phone_origin(url, self.phone.origins(), self.url)

    # What the bridge asks ------------------------------------------------------------------------------------

    async def _bridge(self, request: web.Request) -> web.Response:
        agent = rewriting.USER_AGENTS[self.kind]
        source = rewriting.bridge_source(self._template, self.phone.origins(), agent, self.kind)
        headers = {"Cache-Control": "no-store"}
        return web.Response(text=source, content_type="text/javascript", charset="utf-8", headers=headers)

    async def _config(self, request: web.Request) -> web.Response:
        asked, world = await request.json(), self.phone.world
        url, stamp, nonce, signature = (str(asked.get(name, "")) for name in SIGNED)
        kind: TicketKind = "agent_config" if asked.get("agent") else "jsapi"
        code, reason = weixin_client.check_js_signature(world, url, stamp, nonce, signature, kind, self.kind)
        if not code and asked.get("appId") != world.account(self.kind).app_id:
            code, reason = 40013, "invalid appid"
        name = "agentConfig" if asked.get("agent") else "config"
        return web.json_response({"ok": code == 0, "result": _config_result(name, code, reason)})

    async def _choose(self, request: web.Request) -> web.Response:
        userid = self.phone.holder(self.slot)
        result = await self.phone.pickers.choose(self.slot, userid, await request.json(), self.kind)
        return web.json_response(result)

    # What the page asks --------------------------------------------------------------------------------------

    async def _forward(self, request: web.Request) -> web.StreamResponse:
        if self.phone.session is None:
            raise web.HTTPServiceUnavailable(text="the phone is off")
        userid = self.phone.holder(self.slot)
        jar, now, began = self._cookie_jar(userid), self.phone.world.clock.now(), perf_counter()
        agent = rewriting.USER_AGENTS[self.kind]
        headers = forwarding.outgoing(request.headers, jar.header(request.path, now), agent)
        url = URL(self.phone.bot_url + request.raw_path, encoded=True)
        body = await request.read() if request.can_read_body else None
        try:
            answer = await self.phone.session.request(
                request.method, url, headers=headers, data=body, allow_redirects=False
            )
        except (aiohttp.ClientError, TimeoutError) as error:
            self._visited(userid, request, 0, began)
            return self._error_page(502, "无法打开网页", f"{self.phone.bot_url} – {type(error).__name__}")
        async with answer:
            self._visited(userid, request, answer.status, began)
            jar.store(answer.headers.getall("Set-Cookie", ()), request.path, now)
            if request.method == "POST" and answer.status < 400:
                received = await answer.read()
                recording.record_page_post(
                    self.phone.world, userid, request.path_qs, request.content_type, body or b"", received
                )
            return await self._pass_on(userid, request, answer)

    def _cookie_jar(self, userid: str) -> CookieJar:
        """The member's cookies in this kind of browser, the same on every phone that the member holds."""
        return self._cookie_jars.setdefault(userid, CookieJar())

    def _visited(self, userid: str, request: web.Request, status: int, began: float) -> None:
        ms = (perf_counter() - began) * 1000
        visit = PageVisit(userid, request.method, request.path, request.query_string, status, ms, self.kind)
        self.phone.on_visit(visit)

    async def _pass_on(self, userid: str, request: web.Request, answer: aiohttp.ClientResponse) -> web.StreamResponse:
        headers = forwarding.incoming(answer.headers, self.host)
        location = answer.headers.get("Location", "")
        if location and rewriting.is_authorize(location):
            return self._authorize(userid, location)
        if location:
            headers["Location"] = self.opened(location)
        if not forwarding.is_page(request, answer):
            return await forwarding.stream(request, answer, headers)
        headers["Cache-Control"] = "no-store"
        if self.fresh:
            self.fresh = False
            headers["Clear-Site-Data"] = '"storage"'
        charset = answer.charset or "utf-8"
        page = rewriting.with_bridge((await answer.read()).decode(charset, "replace"))
        return web.Response(body=page.encode(charset, "replace"), status=answer.status, headers=headers)

    def _authorize(self, userid: str, location: str) -> web.Response:
        """Answer the silent login as the member (page 91022): a code, or the platform's error page."""
        asked, world = rewriting.authorize_query(location), self.phone.world
        code = authorize_error(world, asked)
        if code:
            return self._error_page(
                200, f"错误码 {code}", f"{oauth.error_text(code)} – redirect_uri: {asked.get('redirect_uri', '')}"
            )
        account = asked_account(world, asked).kind
        if (account, self.kind) == ("official_account", "work"):
            return self._error_page(200, "请在微信客户端打开链接", "The Official Account's login works in Weixin only.")
        login = oauth.login_code(world, userid, account)
        target = addresses.with_query(asked["redirect_uri"], code=login, state=asked.get("state", ""))
        return web.Response(status=302, headers={"Location": self.opened(target)})

    def _error_page(self, status: int, title: str, reason: str) -> web.Response:
        """The client's own error page."""
        page = (STATIC / "trouble.html").read_text(encoding="utf-8")
        page = page.replace("{title}", escape(title)).replace("{reason}", escape(reason))
        ancestors = rewriting.page_origins(self.host)
        policy = f"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors {ancestors}"
        headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store"}
        return web.Response(text=page, status=status, content_type="text/html", headers=headers)


def _config_result(name: str, code: int, reason: str) -> Json:
    """What the native side answers to `preVerifyJSAPI` (wx.config) or `agentConfig`."""
    native = "preVerifyJSAPI" if name == "config" else name
    if code == 0:
        return {"err_msg": f"{native}:ok"}
    why = {40093: "invalid signature", 42012: "invalid signature", 80001: "invalid url domain"}.get(code, reason)
    return {"err_msg": f"{native}:fail_{why}", "errMsg": f"{name}:{why}", "errCode": code}
