"""Stands in for the server behind our pages: real templates, texts, styles and scripts, and a faked API."""

import asyncio
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from aiohttp import web

from bot.domain.invoice import Account, Status, UserId
from bot.domain.money import capital, yuan
from bot.server import qr
from bot.server.parts import TEMPLATES, Visitor
from bot.server.rendering import Renderer
from bot.server.static import StaticFiles, load_static
from bot.services.picks import PICKERS
from bot.services.safe_mode import Difference, Differences
from bot.services.unowned_locks import Unowned
from bot.texts import Texts

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
CSRF = "csrf-of-this-session"


@dataclass
class Person:
    """Whoever is logged in."""

    name: str = "张三"
    userid: str = "zhangsan"
    csrf: str = CSRF
    lang: str = "zh-CN"
    roles: frozenset[str] = frozenset({"finance"})
    account: Account = Account.WORK

    def visitor(self) -> Visitor:
        """As the server knows them."""
        roles = self.roles if self.account is Account.WORK else frozenset[str]()
        known = {"userid": UserId(self.userid), "name": self.name, "roles": roles, "account": self.account}
        return Visitor(lang=self.lang, token_hash="", csrf=self.csrf, **known)


def invoice(card: str, seller: str, fen: int, state: str = "ok", **more: Any) -> dict[str, Any]:
    """A row as the API gives it."""
    chip = {"ok": "可报销", "warn": "要说明", "blocked": "已被锁定"}[state]
    row = {"pick": f"pick-{card}", "state": state, "seller": seller, "tail": f"48{fen % 90 + 10}", "date": "2026-05-06"}
    row |= {"date_text": "2026年5月6日", "amount": fen, "amount_text": yuan(fen), "kind": "电子发票"}
    return row | {"chip": chip, "note": "", "link": "", "category": "meals"} | more


WALLET = {
    "a": invoice("a", "上海云锦里餐饮管理有限公司", 38600),
    "b": invoice("b", "青屿顺路出行有限公司", 8050),
    "c": invoice("c", "北京百草文具有限公司", 20000),
    "hotel": invoice(
        "hotel",
        "杭州云枝酒店管理有限公司",
        62000,
        "warn",
        note="住宿超标 ¥120.00（上限 ¥500）。写一句原因就能提交，审批人会看到。",
    ),
    "left": invoice(
        "left",
        "青屿旧锁茶馆有限公司",
        5600,
        "blocked",
        soon=True,
        note="这张是上次没交成功留下的锁，正在替你解开；解开后就能提交。",
    ),
    "old": invoice(
        "old",
        "成都慢时光茶馆有限公司",
        4200,
        "warn",
        asks=True,
        note="这张开票已 200 天，已超过公司规定的 180 天，需要说明原因。",
    ),
    "locked": invoice(
        "locked",
        "上海小满楼餐饮有限公司",
        38600,
        "blocked",
        note="已被别处锁定，多半在另一个报销里。先到原来的报销撤回，锁会自动解开。",
    ),
    "mine": invoice("mine", "青屿轨道客运", 55300, "blocked", note="这张已在你的 BX-0029 里。", link="/claims/BX-0029"),
}


@dataclass
class Stub:
    """The server; tests set what it shall do and read what it was asked."""

    person: Person | None = field(default_factory=Person)
    pages: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict)
    faults: dict[str, list[str]] = field(default_factory=dict)  # by path: lose, late, taken-503, or a status and a code
    asked: list[tuple[str, Any]] = field(default_factory=list)
    claims: dict[str, dict[str, Any]] = field(default_factory=dict)  # by submission key
    version: str = "1"
    freed: set[str] = field(default_factory=set)
    bound: bool = False
    static: StaticFiles = field(default_factory=load_static)
    home: str = ""

    def __post_init__(self) -> None:
        """Compile the templates lazily, as the server does."""
        self.renderer = Renderer(TEMPLATES, Texts("zh-CN").say, self.static)

    def count(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(1 for asked, _ in self.asked if asked == path)

    def body(self, path: str) -> Any:
        """What was last sent to a path."""
        return next(body for asked, body in reversed(self.asked) if asked == path)

    def app(self) -> web.Application:
        """The aiohttp application."""
        app = web.Application(middlewares=[self.guard])
        app.router.add_get("/static/{name:.+}", self.static.serve)
        app.router.add_get("/api/js-config", self.js_config)
        app.router.add_get("/api/card-sign", self.card_sign)
        app.router.add_post("/api/picks", self.picks)
        app.router.add_post("/api/total", self.total)
        app.router.add_post("/api/claims", self.submit)
        app.router.add_get("/api/submissions/{key}", self.submission)
        app.router.add_get("/api/claims/{number}", self.state)
        app.router.add_post("/claims/{number}/{action}", self.act)
        app.router.add_get("/api/session", self.session)
        app.router.add_get("/livez", self.live)
        app.router.add_get("/qr.svg", self.qr)
        app.router.add_post("/api/send-link", self.send_link)
        app.router.add_get("/{page:.*}", self.page)
        return app

    @web.middleware
    async def guard(self, request: web.Request, handler: Any) -> web.StreamResponse:
        """Record, refuse a missing token, play the faults, add the headers."""
        body = await request.json() if request.content_type == "application/json" else dict(await request.post())
        self.asked.append((request.path, body))
        if request.method == "POST" and CSRF not in (request.headers.get("X-CSRF-Token"), body.get("csrf")):
            return refusal(403, "csrf")
        faults = self.faults.get(request.path, [])
        fault = faults.pop(0) if faults else ""
        if fault[:3].isdigit():
            return refusal(int(fault[:3]), f"refusal.{fault[3:].strip() or fault}")
        response: web.StreamResponse = await handler(request)
        if fault == "taken-503":
            return web.Response(status=503, text="upstream timed out")
        if fault == "late":
            await asyncio.sleep(2)
        if fault == "lose":
            assert request.transport
            request.transport.abort()
        response.headers["Content-Security-Policy"] = POLICY
        return response

    async def page(self, request: web.Request) -> web.Response:
        """Any page that a test has put up."""
        template, context = self.pages[request.path]
        text = self.renderer.page(template, context, self.person.visitor() if self.person else None, "zh-CN")
        return web.Response(text=text, content_type="text/html", headers={"Cache-Control": "no-store"})

    async def session(self, request: web.Request) -> web.Response:
        """Whose session it is; whoever was nobody becomes somebody when a test says so."""
        member = {"name": "张三"} if self.bound else None
        return web.json_response({"account": "official_account", "member": member})

    async def live(self, request: web.Request) -> web.Response:
        """The server can be reached."""
        return web.Response(text="ok")

    async def qr(self, request: web.Request) -> web.Response:
        """The picker's address as a QR code."""
        return web.Response(body=qr.svg(f"{self.home}{request.query['path']}"), content_type="image/svg+xml")

    async def send_link(self, request: web.Request) -> web.Response:
        """The link goes to the member's chat."""
        return web.json_response({"text": "已发到你的企业微信，在手机上点开。"})

    async def js_config(self, request: web.Request) -> web.Response:
        """A signature for a page; who checks it is the fake client."""
        door = self.person.account if self.person else Account.WORK
        assert request.query["url"] == f"{self.home}{PICKERS[door]}"
        who = {"corpId": "ww1", "agentId": 1000002} if door is Account.WORK else {"appId": "wx1"}
        return web.json_response({**who, **signed(), "signature": "0f9d"})

    async def card_sign(self, request: web.Request) -> web.Response:
        """A signature for the wallet."""
        return web.json_response({**signed(), "signType": "SHA1", "cardSign": "c0ffee"})

    async def picks(self, request: web.Request) -> web.Response:
        """Rows for what was chosen, whatever its shape, after those already there."""
        body = await request.json()
        chosen = json.loads(body["result"]) if isinstance(body["result"], str) else body["result"]
        cards = [card["card_id"] for card in (chosen if isinstance(chosen, list) else [chosen])]
        ids = list(dict.fromkeys(body["have"] + [f"pick-{card}" for card in cards]))
        free = {"state": "ok", "chip": "可报销", "note": "", "soon": False}
        rows = [
            row | (free if pick in self.freed else {}) for pick in ids for row in WALLET.values() if row["pick"] == pick
        ]
        summed = summary([row["pick"] for row in rows])
        people = {"approvers": ["王强"], "approver_note": None}
        return web.json_response({"rows": rows, "ok_count": summed.pop("count"), **summed, **people})

    async def total(self, request: web.Request) -> web.Response:
        """The sum of some picks."""
        return web.json_response(summary((await request.json())["picks"]))

    async def submit(self, request: web.Request) -> web.Response:
        """One claim per key."""
        key = (await request.json())["key"]
        number = f"BX-{len(self.claims) + 1:04d}"
        claim = {"claim": number, "state": "locking", "url": f"/claims/{number}"}
        return web.json_response(self.claims.setdefault(key, claim))

    async def submission(self, request: web.Request) -> web.Response:
        """What became of a key."""
        claim = self.claims.get(request.match_info["key"])
        return web.json_response(claim) if claim else refusal(404, "refusal.no_such_submission")

    async def state(self, request: web.Request) -> web.Response:
        """What the claim page polls."""
        return web.json_response({"state": "pending", "version": self.version})

    async def act(self, request: web.Request) -> web.Response:
        """Any form of the claim page."""
        raise web.HTTPSeeOther(f"/claims/{request.match_info['number']}")


def signed() -> dict[str, Any]:
    """The parts every signature has."""
    return {"timestamp": 1700000000, "nonceStr": "n0nceStr"}


def refusal(status: int, code: str) -> web.Response:
    """A no of the API."""
    return web.json_response({"error": {"code": code, "text": f"这样做不行（{status}）。"}}, status=status)


def summary(picks: list[str]) -> dict[str, Any]:
    """The sum as the API tells it; what is blocked does not count."""
    rows = [row for row in WALLET.values() if row["pick"] in picks and row["state"] != "blocked"]
    fen = sum(row["amount"] for row in rows)
    return {"total": fen, "total_text": yuan(fen), "total_capital": capital(fen), "count": len(rows)}


def at(hour: int, minute: int) -> datetime:
    """A moment of the sixth of May."""
    return datetime(2026, 5, 6, hour - 8, minute, tzinfo=UTC)


FINANCE = {
    **dict.fromkeys(("pay", "unpay", "hold", "release", "send_back", "drop", "look", "keep", "can_say_closed"), False),
    **{"stuck": [], "stopped": [], "wants": "closing"},
}
DETAILS = {
    "words": [("发票号码", "26442000000012344821"), ("购买方税号", "91440300MA5TEXT03E"), ("价税合计", "¥386.00")],
    "items": [{"name": "*餐饮服务*餐费", "count": "1 次", "price": "单价 ¥364.15", "fee": "金额 ¥364.15"}],
    "extra": [("check_platform", "税务")],
}


def claim_context(state: str = "pending", text: str = "等待审批", **more: Any) -> dict[str, Any]:
    """The context of claim.html; ``can`` and whatever else a test needs is merged in."""
    lines = [
        {
            "no": no,
            "seller": WALLET[card]["seller"],
            "tail": WALLET[card]["tail"],
            "date": "2026-05-06",
            "amount": WALLET[card]["amount"],
            "kind": "电子发票",
            "state": "proposed",
            "state_text": "待批",
            "stopped": False,
            "note": "",
            "category": "meals",
            "why": "",
            "files": [],
        }
        for no, card in enumerate(("a", "b", "c"), 1)
    ]
    claim = {"number": "BX-0001", "state": state, "state_text": text, "version": "1", "purpose": "拜访客户的交通和餐饮"}
    claim |= {"total": 66650, "claimant": "张三", "mine": True, "waits_for_finance": False, "stopped": False}
    claim |= {"lines": lines}
    steps = [("张三 提交了 3 张发票", "done", at(10, 12)), ("发票已在卡包里锁定", "done", at(10, 12))]
    can = {
        **dict.fromkeys(("withdraw", "ask_back", "approve", "reject", "undo", "resubmit", "assign"), False),
        "drop": [],
    }
    context = {
        "claim": claim,
        "waiting_for": ["王强"] if state == "pending" else [],
        "timeline": [{"text": text, "tone": tone, "at": moment} for text, tone, moment in steps],
        "can": can | more.pop("can", {}),
        "undo_seconds": 0,
        "trouble": None,
        "waits": "",
        "poll": False,
        "held": None,
        "same": [],
        "finance": FINANCE | more.pop("finance", {}),
        "details": {line["no"]: DETAILS for line in lines},
    }
    for block in context["finance"]["stopped"]:
        claim["stopped"] = True
        for line in lines:
            if line["no"] == block["no"]:
                line |= {"stopped": True, "state_text": "先停住", "note": "卖方已冲红"}
    return context | more


def stop(text: str, no: int = 0, **more: Any) -> dict[str, Any]:
    """Why a claim is stopped, as finance sees it."""
    return {"text": text, "no": no, "drop": False, "last": False, "paid": 0, "asked_back": False} | more


def claim_row(number: str, state: str, total: int, **more: Any) -> dict[str, Any]:
    """One claim of claims.html."""
    row = {"number": number, "state": state, "total": total, "lines": 3, "claimant": "张三", "at": at(10, 12)}
    row["word"] = f"state.{state}"
    return row | {"waiting_for": ["王强"] if state == "pending" else [], "purpose": "拜访客户的交通和餐饮"} | more


def finance_context(**more: Any) -> dict[str, Any]:
    """finance.html with two claims; what a test needs is merged in."""
    can = dict.fromkeys(("pay", "unpay", "hold", "release", "send_back"), False)
    base = {
        "files": [],
        "missing": [],
        "trouble": "",
        "stops": [],
        "held": None,
        "mine_not": False,
        "state_text": "已同意",
    }
    first = claim_row("BX-0031", "approved", 90050) | base | {"age": "批了 2 天", "can": can | {"pay": True}}
    first |= {"files": [{"no": no, "href": f"/claims/BX-0031/lines/{no}/pdf"} for no in (1, 2)], "missing": ["3"]}
    second = claim_row("BX-0032", "approved", 1286550, claimant="欧阳婷婷") | base | {"age": "批了 5 小时", "can": can}
    second |= {"held": {"name": "陈静", "why": "等合同原件"}, "mine_not": True}
    tabs = [("help", "1"), ("approved", "2"), ("paid", "0"), ("closing", "99+"), ("closed", "12")]
    context = {
        "queue": "approved",
        "queues": [{"name": name, "count": count} for name, count in tabs],
        "rows": [first, second],
        "total": 1376600,
        "after": 31,
        "paged": True,
        "pays": True,
        "close_hours": "24",
        "month": "2026-05",
        "suspended": False,
    }
    return context | more


def safe_mode_context() -> dict[str, Any]:
    """safe_mode.html with three differences."""
    at = datetime(2026, 5, 6, 6, 3, tzinfo=UTC)
    aims = (Status.LOCKED, Status.FREE, Status.CLOSED)
    listed = tuple(Difference(f"BX-003{n}", f"482{n}", aim, at) for n, aim in enumerate(aims))
    unowned = [
        Unowned("a1", "BX-0037", "4821", UserId("lina"), Status.LOCKED, at),
        Unowned("a2", "BX-0038", "5190", UserId(""), None, at, "陈静"),
    ]
    return {"found": Differences(at, True, 3, listed), "unowned": unowned}


def openids_context(*, can: bool = True) -> dict[str, Any]:
    """openids.html with two WeChats in doubt, the second proved to be one's already."""

    def person(userid: str, name: str, *claims: tuple[str, str, int], proved: bool = False) -> dict[str, Any]:
        rows = [{"number": number, "state": state, "total": total} for number, state, total in claims]
        return {"userid": userid, "name": name, "proved": proved, "claims": rows}

    long = "欧阳" * 8
    first = [
        person("wuhao", "吴昊", ("BX-0031", "已同意", 38600)),
        person("malin", "马琳", ("BX-0032", "待审批", 20000)),
    ]
    second = [person("lina", long, proved=True), person("old", "李娜（旧）", ("BX-0033", "已付款", 1286550))]
    return {
        "disputes": [
            {"openid": "oSimmalinxxxxxx", "tail": "xa1b2c", "can": can, "people": first},
            {"openid": "oSimlinaxxxxxxx", "tail": "Zk9_-3", "can": can, "people": second},
        ]
    }


def print_context() -> dict[str, Any]:
    """print.html with two lines that count and one that does not."""
    rows = [
        ("成都慢时光茶馆有限公司", 4200, True),
        ("青屿商旅酒店", 62000, True),
        ("上海小满楼餐饮有限公司", 38600, False),
    ]
    lines = [
        {
            "no": no,
            "seller": seller,
            "number": f"2644200000001234{no:04d}",
            "date": "2026-05-06",
            "kind": "电子发票（普通发票）",
        }
        | {"amount": fen, "counts": counts, "reversed": not counts}
        for no, (seller, fen, counts) in enumerate(rows, 1)
    ]
    return {
        "claim": claim_row("BX-0001", "approved", 66200) | {"state_text": "已同意", "lines": 2},
        "company": "青屿示例科技有限公司",
        "lines": lines,
        "submitted": at(10, 12),
        "submitted_via": "经公众号",
        "decisions": [{"name": "王强", "text": "同意", "reason": "", "at": at(11, 3)}],
        "approvers": ["王强"],
        "now": at(12, 0),
    }
