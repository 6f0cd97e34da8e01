"""What mini programs and mobile apps on a phone ask of their client: login codes, requests, the invoice list.

Requests to their servers are made here, not by the browser, as native clients have no same-origin policy.
"""

import json
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, get_args

import aiohttp
from aiohttp import web

from simulator.client import open_sdk
from simulator.client.assets import STATIC
from simulator.client.mini_program import MiniProgram
from simulator.client.phones import Phones
from simulator.client.selection_results import MobileSystem
from simulator.platform.addresses import url_origin
from simulator.platform.company.account import AccountKind
from simulator.platform.company.world import World
from simulator.platform.identity import oauth
from simulator.state.errors import NotPossibleError
from simulator.state.journal import Journal
from simulator.state.models import Json

AGENTS = {
    "mini_program": "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) MicroMessenger/8.0.50 miniProgram",
    "open_app": "ExampleOffice/1.0 CFNetwork/1496 Darwin/23",
}
METHODS = {"GET", "POST", "PUT", "DELETE"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'self'"
)
EXAMPLE = Path(__file__).parents[2] / "examples" / "mini-program"

Action = Callable[[int, AccountKind, Json], Awaitable[Json]]


class NativeApps:
    """The routes under /_native/{slot}/ and the frame of the mini program under /mini/{slot}/."""

    def __init__(self, world: World, journal: Journal, phones: Phones) -> None:
        self.world = world
        self.journal = journal
        self.phones = phones

    def mount(self, app: web.Application) -> None:
        """Add the routes."""
        router = app.router
        for name, action in {"login": self.login, "request": self.request, "choose": self.choose}.items():
            router.add_post(rf"/_native/{{slot:\d}}/{{account}}/{name}", self._json_action(action))
        router.add_get(r"/mini/{slot:\d}/", self.frame)
        router.add_get("/mini/program.js", self.script)
        router.add_get("/mini/program.css", self.style)

    @property
    def program(self) -> MiniProgram:
        """The mini program that the phones run."""
        given = self.world.settings.extra.get("mini_program_folder")
        return MiniProgram(Path(str(given)) if given else EXAMPLE, self.phones.bot_url)

    # The mini program's files ---------------------------------------------------------------------------------

    async def frame(self, request: web.Request) -> web.StreamResponse:
        """The document in which the mini program runs."""
        headers = {"Content-Security-Policy": POLICY, "Cache-Control": "no-store"}
        return web.FileResponse(STATIC / "mini" / "frame.html", headers=headers)

    async def script(self, request: web.Request) -> web.Response:
        """The mini program as an ES module."""
        return _file(self.program.script(), "text/javascript")

    async def style(self, request: web.Request) -> web.Response:
        """The mini program's style sheet."""
        return _file(self.program.style(), "text/css")

    # What the client does -------------------------------------------------------------------------------------

    async def login(self, slot: int, account: AccountKind, asked: Json) -> Json:
        """wx.login, or SendAuth: a code for the member who holds the phone."""
        return {"code": oauth.login_code(self.world, self.phones.holder(slot), account)}

    async def choose(self, slot: int, account: AccountKind, asked: Json) -> Json:
        """The invoice list: `{}` of a mini program, `{"platform", "request"}` of an app; waits for the person."""
        userid = self.phones.holder(slot)
        if account == "mini_program":
            return await self.phones.pickers.choose(slot, userid, {}, account)
        platform, request = asked["platform"], dict(asked["request"])
        if platform not in get_args(MobileSystem):
            raise ValueError(f"platform must be one of {get_args(MobileSystem)}")
        wrong = open_sdk.refusal(platform, request, self.world.account(account).app_id)
        if wrong:
            self.journal.write("page", "sendReq", userid=userid, account=account, request=request, flags=[wrong])
            return {"sent": False, "problem": wrong}
        result = await self.phones.pickers.choose(slot, userid, open_sdk.picker_params(request), account, platform)
        return {"sent": True, "response": result}

    async def request(self, slot: int, account: AccountKind, asked: Json) -> Json:
        """A request to the app's own server: `{"method", "url", "headers"?, "body"?}` → status, body, ms.

        `status` 0: there was no answer. Raises NotPossibleError for another server than the
        bot's, which the console's list of domains would refuse, ValueError for another method.
        """
        method, url = str(asked["method"]).upper(), str(asked["url"])
        if method not in METHODS:
            raise ValueError(f"method must be one of {sorted(METHODS)}")
        if url_origin(url) not in self.phones.origins() | {url_origin(self.phones.bot_url)}:
            raise NotPossibleError("url not in domain list")
        return await self._send(self.phones.holder(slot), account, method, url, asked)

    async def _send(self, userid: str, account: AccountKind, method: str, url: str, asked: Json) -> Json:
        if self.phones.session is None:
            raise NotPossibleError("the phone is off")
        body = asked.get("body")
        headers = {str(name): str(value) for name, value in asked.get("headers", {}).items()}
        headers["User-Agent"] = AGENTS[account]
        sent = None if body is None else json.dumps(body, ensure_ascii=False).encode()
        began, status, received = time.perf_counter(), 0, ""
        try:
            async with self.phones.session.request(method, url, headers=headers, data=sent) as answer:
                status, received = answer.status, await answer.text()
        except (aiohttp.ClientError, TimeoutError) as error:
            received = type(error).__name__
        ms, shown = (time.perf_counter() - began) * 1000, _read(received)
        self._write(userid, account, f"{method} {url.removeprefix(self.phones.bot_url)}", body, shown, status, ms)
        return {"status": status, "body": shown, "ms": round(ms)}

    def _write(
        self, userid: str, account: AccountKind, title: str, body: Any, shown: Any, status: int, ms: float
    ) -> None:
        self.journal.write(
            "page",
            title,
            userid=userid,
            account=account,
            request={"body": body} if body is not None else {},
            answer=shown if isinstance(shown, dict) else {"body": shown},
            status=status or None,
            ms=ms,
            outcome="ok" if status else "unreachable",
        )

    def _json_action(self, action: Action) -> Callable[[web.Request], Awaitable[web.StreamResponse]]:
        """Only JSON is taken: a page of another site cannot send it without a preflight, which is not answered."""

        async def handle(request: web.Request) -> web.StreamResponse:
            slot, account = int(request.match_info["slot"]), request.match_info["account"]
            if request.content_type != "application/json":
                return web.json_response({"error": "send JSON"}, status=415)
            if slot >= len(self.phones.holders) or account not in AGENTS:
                raise web.HTTPNotFound
            kind: AccountKind = "mini_program" if account == "mini_program" else "open_app"
            try:
                return web.json_response(await action(slot, kind, await request.json()))
            except NotPossibleError as refusal:
                return web.json_response({"error": str(refusal)}, status=409)
            except (KeyError, TypeError, ValueError) as broken:
                return web.json_response({"error": f"bad request: {broken}"}, status=400)

        return handle


def _file(text: str, kind: str) -> web.Response:
    return web.Response(text=text, content_type=kind, charset="utf-8", headers={"Cache-Control": "no-store"})


def _read(received: str) -> Any:
    try:
        return json.loads(received)
    except ValueError:
        return received
