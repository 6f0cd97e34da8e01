"""A simulator with every account, a page that shows it, and the least a bot can be behind it."""

import hashlib
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from aiohttp import web
from playwright.async_api import Browser, Locator, Page, expect

from simulator.app import running
from simulator.simulation import Simulator
from simulator.state.settings import Settings, WeixinApp

OFFICIAL, MINI, APP = (WeixinApp(f"wx000000000000000{n}", f"secret-{n}") for n in (1, 2, 3))
PICKER = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>报销</title>
<script src="/picker.js" defer></script></head><body><p id="agent">{agent}</p><p id="who">{who}</p>
<button id="choose">选择</button><pre id="result"></pre></body></html>"""
SCRIPT = """
const show = (value) => { document.getElementById('result').textContent = JSON.stringify(value); };
const invoke = (name, params) => new Promise((done) => WeixinJSBridge.invoke(name, params, done));
document.getElementById('choose').onclick = async () => {
  const signed = await (await fetch('/sign?url=' + encodeURIComponent(location.href.split('#')[0]))).json();
  const verified = await invoke('preVerifyJSAPI', { verifyJsApiList: ['chooseInvoice'], verifyAppId: signed.appId,
    verifyTimestamp: '1', verifyNonceStr: 'n', verifySignature: signed.signature });
  if (!verified.err_msg.endsWith(':ok')) return show(verified);
  show(await invoke('chooseInvoice', signed.card));
};
"""
ROW = {
    "pick": "p1",
    "state": "ok",
    "chip": "可报销",
    "note": "",
    "asks": True,
    "seller": "云栖餐饮",
    "amount_text": "¥186.00",
}
PICKED = {
    "rows": [ROW | {"date_text": "11 月 3 日"}],
    "total_text": "¥186.00",
    "total_capital": "壹佰捌拾陆元整",
    "count": 1,
    "approvers": ["王强"],
    "approver_note": None,
    "summary": "1 张可以报销",
}


@dataclass
class Bot:
    """The least a bot can be: the Official Account's page, and an API that answers what a test needs."""

    simulator: Simulator | None = None
    bound: bool = True
    asked: list[tuple[str, str, Any]] = field(default_factory=list)
    lose: list[str] = field(default_factory=list)

    def routes(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/official-account/picker", self.page)
        app.router.add_get("/picker.js", self.script)
        app.router.add_get("/sign", self.sign)
        app.router.add_route("*", "/api/{call:.*}", self.api)
        app.router.add_post("/callback", self.callback)
        return app

    async def callback(self, request: web.Request) -> web.Response:
        return web.Response()

    async def script(self, request: web.Request) -> web.Response:
        return web.Response(text=SCRIPT, content_type="text/javascript")

    @property
    def account(self) -> Any:
        assert self.simulator
        return self.simulator.world.account("official_account")

    async def page(self, request: web.Request) -> web.Response:
        code = request.query.get("code")
        if code:
            answer = web.Response(status=302, headers={"Location": request.path})
            answer.set_cookie("session", self.account.redeem(code)[1], httponly=True)
            return answer
        who = request.cookies.get("session")
        if not who:
            back = quote(f"http://{request.host}{request.path}", safe="")
            login = f"https://open.weixin.qq.com/connect/oauth2/authorize?appid={OFFICIAL.app_id}&redirect_uri={back}"
            raise web.HTTPFound(f"{login}&response_type=code&scope=snsapi_base&state=s#wechat_redirect")
        text = PICKER.format(who=who, agent=request.headers["User-Agent"])
        return web.Response(text=text, content_type="text/html")

    async def sign(self, request: web.Request) -> web.Response:
        text = f"jsapi_ticket={self.account.ticket('jsapi').value}&noncestr=n&timestamp=1&url={request.query['url']}"
        signature = hashlib.sha1(text.encode()).hexdigest()
        card = self.account.signed_card_params("1", "n")
        return web.json_response({"appId": OFFICIAL.app_id, "signature": signature, "card": card})

    async def api(self, request: web.Request) -> web.Response:
        call = f"{request.method} {request.path.removeprefix('/api')}"
        body = json.loads(await request.text()) if request.can_read_body else None
        self.asked.append((call, request.headers.get("Authorization", ""), body))
        if call in self.lose:
            self.lose.remove(call)
            assert request.transport
            request.transport.close()
        return web.json_response(self.answer(call))

    def answer(self, call: str) -> Any:
        assert self.simulator
        member = {"name": "李娜"} if self.bound else None
        binding = (
            None if self.bound else {"code": "H7K2M9QA", "expires_in": 600, "text": "请在企业微信里发：绑定 H7K2M9QA"}
        )
        claim = {"number": "BX-0031", "state": "pending", "state_text": "待王强审批", "total_text": "¥186.00"}
        claim |= {
            "waits": "",
            "trouble": None,
            "can_withdraw": True,
            "lines": [{"seller": "云栖餐饮", "state_text": "已锁定"}],
        }
        claim |= {"purpose": "", "poll": False, "timeline": []}
        answers: dict[str, Any] = {
            "POST /sessions": {"token": "t0ken", "expires_in": 7200, "member": member, "binding": binding},
            "GET /session": {"member": member, "binding": binding},
            "GET /card-sign": {
                "appId": APP.app_id,
                **self.simulator.world.account("open_app").signed_card_params("1790000000", "n"),
            },
            "POST /picks": PICKED,
            "POST /total": {"total_text": "¥0.00"},
            "GET /claims": {"claims": [claim], "next": None},
            "POST /claims": {"claim": "BX-0031", "state": "locking", "url": "/claims/BX-0031", "text": ""},
        }
        return answers.get(call, claim)


@dataclass
class Desk:
    simulator: Simulator
    bot: Bot
    page: Page

    @property
    def phone(self) -> Locator:
        return self.page.get_by_test_id("phone-0")

    async def bring(self, app: str) -> Locator:
        """An app of the first phone in front; its screen."""
        await self.phone.get_by_test_id(f"app-{app}").click()
        screen = self.phone.get_by_test_id(f"screen-{app}")
        await expect(screen).to_be_visible()
        return screen

    async def pick(self, *invoices: str) -> None:
        for invoice in invoices:
            await self.phone.locator(f"[data-testid=sheet-invoice][data-invoice={invoice}]").click()
        await self.phone.get_by_test_id("sheet-confirm").click()


@asynccontextmanager
async def desk_with(browser: Browser, program: Path) -> AsyncIterator[Desk]:
    """A page that complained about nothing when the block ends; `program` is the mini program's folder."""
    bot = Bot()
    behind = web.AppRunner(bot.routes(), access_log=None, shutdown_timeout=1)
    await behind.setup()
    await web.TCPSite(behind, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{behind.addresses[0][1]}"
    settings = Settings(
        callback_url=f"{address}/callback",
        bot_url=address,
        official_account=OFFICIAL,
        mini_program=MINI,
        open_app=APP,
        extra={"mini_program_folder": str(program)},
    )
    context = await browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    async with running(settings) as simulator:
        bot.simulator = simulator
        page = await context.new_page()
        troubles: list[str] = []
        page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        await page.goto(simulator.url)
        await expect(page.locator("body[data-ready]")).to_be_attached()
        yield Desk(simulator, bot, page)
        assert troubles == []
        await context.close()
    await behind.cleanup()
