"""The simulator's page in a stock desktop Chromium, with a small app behind it that uses the real JS-SDK."""

import hashlib
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
import pytest_asyncio
from aiohttp import web
from playwright.async_api import Browser, FrameLocator, Locator, Page, expect

from simulator.app import running
from simulator.client.phones import Phones
from simulator.platform.company import chat_cards, member_actions
from simulator.platform.company.work_account import WorkAccount
from simulator.platform.company.world import World
from simulator.simulation import Simulator
from simulator.state.models import Department, Invoice, Member, State, Status
from simulator.state.settings import Settings
from tests.page.conftest import STILL, until

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

SDK = Path(__file__).parents[2] / "node_modules/@wecom/jssdk/dist/wecom.global.prod.js"
AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
CORP = "wwsimulator0000001"
PUBLIC = "https://app.example.com"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "frame-ancestors 'none'"
)
PICKER = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>选择发票</title>
<script src="/sdk.js"></script><script src="/picker.js" defer></script></head>
<body><p id="who">{who}</p><button id="choose">选择</button><button id="leave">关</button><pre id="result"></pre>
<a id="absolute" target="_blank" href="https://app.example.com/other">别的页面</a></body></html>"""
SCRIPT = """
const show = (value) => { document.getElementById('result').textContent = JSON.stringify(value); };
const page = () => encodeURIComponent(location.href.split('#')[0]);
const sign = async (what) => (await fetch('/sign?what=' + what + '&url=' + page())).json();
ww.register({ corpId: 'CORP', jsApiList: ['chooseInvoice', 'closeWindow'], getConfigSignature: () => sign('jsapi'),
  onConfigFail: (error) => show({ config: error.errMsg }) });
document.getElementById('choose').onclick = async () => {
  const signed = await sign('card');
  try { show(await ww.chooseInvoice({ signType: 'SHA1', ...signed })); }
  catch (error) { show({ failed: error.errMsg || String(error) }); }
};
document.getElementById('leave').onclick = () => ww.closeWindow();
document.body.dataset.ready = '';
""".replace("CORP", CORP)


@dataclass
class App:
    """The least an app can be: a page behind the silent login, the SDK, and the two signatures."""

    accounts: WorkAccount | None = None
    wrong: set[str] = field(default_factory=set)
    seen: list[dict[str, str]] = field(default_factory=list)

    def routes(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/sdk.js", self.sdk)
        app.router.add_get("/picker.js", self.script)
        app.router.add_get("/sign", self.sign)
        app.router.add_post("/callback", self.callback)
        app.router.add_get("/{page:.*}", self.page)
        return app

    async def callback(self, request: web.Request) -> web.Response:
        return web.Response()

    async def sdk(self, request: web.Request) -> web.Response:
        return web.Response(text=SDK.read_text(), content_type="text/javascript")

    async def script(self, request: web.Request) -> web.Response:
        return web.Response(text=SCRIPT, content_type="text/javascript")

    async def sign(self, request: web.Request) -> web.Response:
        assert self.accounts
        what, nonce, stamp = request.query["what"], "n0nce", "1700000000"
        if what == "card":
            values = [self.accounts.ticket("wx_card").value, CORP, stamp, nonce, "INVOICE"]
            signature = {"cardSign": sha1("".join(sorted(values)))}
        else:
            ticket, url = self.accounts.ticket("jsapi").value, request.query["url"]
            signature = {"signature": sha1(f"jsapi_ticket={ticket}&noncestr={nonce}&timestamp={stamp}&url={url}")}
        if what in self.wrong:
            signature = dict.fromkeys(signature, "0" * 40)
        return web.json_response({"timestamp": stamp, "nonceStr": nonce, **signature})

    async def page(self, request: web.Request) -> web.Response:
        self.seen.append({"host": request.host, "agent": request.headers["User-Agent"], "path": request.path_qs})
        headers = {"Content-Security-Policy": POLICY, "X-Frame-Options": "DENY"}
        code = request.query.get("code")
        if code:
            assert self.accounts
            _, who = self.accounts.redeem(code)
            answer = web.Response(status=302, headers={"Location": request.path})
            answer.set_cookie("session", who, httponly=True, samesite="Lax")
            return answer
        who = request.cookies.get("session")
        if not who:
            back = quote(f"http://{request.host}{request.path}", safe="")
            login = f"https://open.weixin.qq.com/connect/oauth2/authorize?appid={CORP}&redirect_uri={back}"
            return web.Response(
                status=302, headers={"Location": f"{login}&response_type=code&scope=snsapi_base&state=s1"}
            )
        return web.Response(text=PICKER.format(who=who), content_type="text/html", headers=headers)


@dataclass
class Desk:
    """Everything one test needs."""

    simulator: Simulator
    app: App

    @property
    def world(self) -> World:
        return self.simulator.world

    @property
    def phones(self) -> Phones:
        assert self.simulator.phones
        return self.simulator.phones

    def heard(self, text: str) -> bool:
        """Whether the app was told something with this text in it."""
        return any(text in entry.plain for entry in self.simulator.journal.callbacks())


def sha1(text: str) -> str:
    return hashlib.sha1(text.encode()).hexdigest()


PEOPLE: list[tuple[str, str, int, str, list[str]]] = [
    ("zhangsan", "张三", 2, "工程师", ["lisi"]),
    ("lisi", "李四", 2, "研发主管", []),
    ("wangfang", "王芳", 3, "财务", []),
    ("zhaoliu", "赵六", 2, "设计师", ["lisi"]),
]
BILLS = [
    ("i1", "上海云栖餐饮管理有限公司", 38600, "25312000000048211234"),
    ("i2", "青屿顺路出行有限公司", 8050, "25312000000048215678"),
    ("i3", "云栖湖畔酒店", 62000, "25312000000048219012"),
    ("i4", "百果文具商行", 20000, "25312000000048213456"),
]


def company() -> State:
    state = State(corp_name="示例科技有限公司", tax_number="91440300MA5EXAMPLE")
    state.departments = {1: Department(1, "示例科技"), 2: Department(2, "研发部", 1), 3: Department(3, "财务部", 1)}
    for userid, name, department, position, leader in PEOPLE:
        state.members[userid] = Member(userid, name, [department], department, position, leader, openid=f"o-{userid}")
    for id_, payee, fee, number in BILLS:
        state.invoices[id_] = Invoice(
            id_, "zhangsan", "pCard1", "电子发票（普通发票）", payee, state.corp_name, fee, number, "", 1_790_000_000
        )
    state.invoices["i3"].status, state.invoices["i3"].locked_by = Status.LOCK, f"{CORP}:1000002"
    return state


@pytest_asyncio.fixture(loop_scope="session")
async def desk() -> AsyncIterator[Desk]:
    app = App()
    behind = web.AppRunner(app.routes(), access_log=None)
    await behind.setup()
    await web.TCPSite(behind, "127.0.0.1", 0).start()
    address = f"http://127.0.0.1:{behind.addresses[0][1]}"
    settings = Settings(corp_id=CORP, callback_url=f"{address}/callback", origins=(PUBLIC,), bot_url=address)
    async with running(settings) as simulator:
        simulator.world.reset(company())
        app.accounts = simulator.world.work
        yield Desk(simulator, app)
    await behind.cleanup()


@pytest_asyncio.fixture(loop_scope="session")
async def page(desk: Desk, browser: Browser) -> AsyncIterator[Page]:
    context = await browser.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN")
    tab = await context.new_page()
    troubles: list[str] = []
    tab.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    # The SDK leaves the promise of a refused config unhandled: a plain object, which is its own business.
    tab.on("pageerror", lambda error: troubles.append(str(error)) if str(error) != "Object" else None)
    await tab.goto(desk.simulator.url)
    await expect(tab.locator("body[data-ready]")).to_be_attached()
    yield tab
    await context.close()
    assert troubles == []


def phone(page: Page, slot: int) -> Locator:
    return page.get_by_test_id(f"phone-{slot}")


def inside(page: Page, slot: int) -> FrameLocator:
    return phone(page, slot).frame_locator("[data-testid=browser-frame]")


async def open_picker(desk: Desk, page: Page, slot: int = 0) -> FrameLocator:
    userid = desk.phones.holders[slot]
    desk.world.add_item(userid, "text", text='<a href="https://app.example.com/picker?from=chat">选择发票</a>')
    await phone(page, slot).get_by_test_id("chat-link").last.click()
    frame = inside(page, slot)
    await expect(frame.locator("#who")).to_have_text(userid)
    await expect(frame.locator("body[data-ready]")).to_be_attached()
    return frame


async def test_three_phones_stand_side_by_side_and_any_member_can_take_one(desk: Desk, page: Page) -> None:
    assert [await phone(page, slot).get_attribute("data-member") for slot in range(3)] == [
        "zhangsan",
        "lisi",
        "wangfang",
    ]
    await phone(page, 2).get_by_test_id("member-select").select_option("zhaoliu")
    await expect(phone(page, 2)).to_have_attribute("data-member", "zhaoliu")
    await until(lambda: desk.heard("<FromUserName><![CDATA[zhaoliu]]>") and desk.heard("enter_agent"))


async def test_a_text_is_said_and_answered(desk: Desk, page: Page) -> None:
    await phone(page, 0).get_by_test_id("chat-input").fill("报销")
    await phone(page, 0).get_by_test_id("send").click()
    await until(lambda: desk.heard("<Content><![CDATA[报销]]></Content>"))
    desk.world.add_item("zhangsan", "text", text="<b>不是</b> <script>alert(1)</script>")
    bubbles = phone(page, 0).get_by_test_id("message")
    await expect(bubbles.first).to_contain_text("报销")
    await expect(bubbles.last).to_contain_text("<b>不是</b> <script>alert(1)</script>")


async def test_the_real_sdk_picks_invoices_in_the_phones_own_browser(desk: Desk, page: Page) -> None:
    frame = await open_picker(desk, page)
    assert desk.app.seen[-1]["host"] == desk.phones.urls[0].removeprefix("http://")
    assert re.search(r"wxwork/\d.*MicroMessenger", desk.app.seen[-1]["agent"])
    await frame.locator("#choose").click()
    sheet = phone(page, 0).get_by_test_id("sheet")
    held = sheet.locator("[data-testid=sheet-invoice][data-invoice=i3]")
    await expect(held).to_have_attribute("data-status", "locked")
    await expect(held).to_be_disabled()
    for invoice in ("i1", "i4"):
        await sheet.locator(f"[data-testid=sheet-invoice][data-invoice={invoice}]").click()
    await expect(sheet).to_contain_text("已选 2 张 · ¥586.00")
    await sheet.get_by_test_id("sheet-confirm").click()
    result = frame.locator("#result")
    await expect(result).to_contain_text("choose_invoice:ok")
    assert (await result.inner_text()).count("encrypt_code") == 2
    await expect(sheet).to_have_count(0)


async def test_a_cancelled_picker_rejects_as_the_client_does(desk: Desk, page: Page) -> None:
    frame = await open_picker(desk, page)
    await frame.locator("#choose").click()
    await phone(page, 0).get_by_test_id("sheet-cancel").click()
    await expect(frame.locator("#result")).to_contain_text("cancel")


async def test_a_wrong_signature_is_refused_by_name(desk: Desk, page: Page) -> None:
    desk.app.wrong.add("jsapi")
    frame = await open_picker(desk, page)
    await expect(frame.locator("#result")).to_contain_text("config:invalid signature")


async def test_a_wrong_card_sign_shows_an_empty_wallet(desk: Desk, page: Page) -> None:
    desk.app.wrong.add("card")
    frame = await open_picker(desk, page)
    await frame.locator("#choose").click()
    await expect(phone(page, 0).get_by_test_id("sheet-empty")).to_be_visible()
    await expect(phone(page, 0).get_by_test_id("sheet-invoice")).to_have_count(0)
    await phone(page, 0).get_by_test_id("sheet-cancel").click()
    await expect(frame.locator("#result")).to_contain_text("cancel")


async def test_two_members_are_logged_in_side_by_side_and_keep_their_sessions(desk: Desk, page: Page) -> None:
    await open_picker(desk, page, 0)
    await open_picker(desk, page, 1)
    assert await page.context.cookies() == []
    await phone(page, 0).get_by_test_id("member-select").select_option("wangfang")
    await expect(phone(page, 0).get_by_test_id("browser")).to_have_count(0)
    await open_picker(desk, page, 0)
    await phone(page, 0).get_by_test_id("member-select").select_option("zhangsan")
    await expect(phone(page, 0)).to_have_attribute("data-member", "zhangsan")
    logins = sum("code=" in one["path"] for one in desk.app.seen)
    await open_picker(desk, page, 0)
    assert sum("code=" in one["path"] for one in desk.app.seen) == logins


async def test_a_page_can_close_its_window_and_public_links_stay_in_the_phone(desk: Desk, page: Page) -> None:
    frame = await open_picker(desk, page)
    await frame.locator("#absolute").click()
    await expect(phone(page, 0).get_by_test_id("browser-title")).to_contain_text("/other")
    await phone(page, 0).get_by_test_id("browser-back").click()
    await expect(phone(page, 0).get_by_test_id("browser-title")).to_contain_text("/picker")
    await frame.locator("#leave").click()
    await expect(phone(page, 0).get_by_test_id("browser")).to_have_count(0)


CARD = {
    "card_type": "button_interaction",
    "source": {"desc": "报销助手", "desc_color": 3},
    "action_menu": {"desc": "更多", "action_list": [{"text": "转交", "key": "hand"}]},
    "main_title": {"title": "张三的报销单 BX-0031", "desc": "3 张发票，2 张没问题，1 张要看"},
    "sub_title_text": "合计 ¥1,086.50",
    "horizontal_content_list": [
        {"keyname": "事由", "value": "客户拜访"},
        {"keyname": "明细", "value": "打开", "type": 1, "url": "https://app.example.com/claims/31"},
        {"keyname": "申请人", "value": "张三", "type": 3, "userid": "zhangsan"},
    ],
    "card_action": {"type": 1, "url": "https://app.example.com/claims/31"},
    "button_selection": {
        "question_key": "reason",
        "title": "驳回原因",
        "option_list": [{"id": "other", "text": "其他"}, {"id": "title", "text": "抬头不对"}],
    },
    "button_list": [{"text": "同意", "style": 1, "key": "ok"}, {"text": "驳回", "style": 2, "key": "no"}],
}


async def test_a_card_button_tells_the_app_and_the_card_is_greyed_by_its_update(desk: Desk, page: Page) -> None:
    item = desk.world.add_item("lisi", "template_card", task_id="claim-31", msgid="m1", card=CARD)
    card = phone(page, 1).locator("[data-testid=card][data-task-id=claim-31]")
    await card.get_by_test_id("card-select").select_option("title")
    await card.locator("[data-testid=card-button][data-key=no]").click()
    await until(lambda: desk.heard("<EventKey><![CDATA[no]]>") and desk.heard("<OptionId><![CDATA[title]]>"))
    chat_cards.replace_buttons(desk.world, item, "李四 已驳回")
    await expect(card.get_by_test_id("card-replaced")).to_have_text("李四 已驳回")
    await expect(card.get_by_test_id("card-button")).to_have_count(0)
    await card.get_by_test_id("card-menu").click()
    await card.get_by_test_id("card-action").click()
    await until(lambda: desk.heard("template_card_menu_event"))


async def test_nothing_moves_under_a_finger(desk: Desk, page: Page) -> None:
    desk.world.add_item("lisi", "template_card", task_id="claim-41", msgid="m41", card=CARD)
    card = phone(page, 1).locator("[data-testid=card][data-task-id=claim-41]")
    box = await card.locator("[data-testid=card-button][data-key=ok]").bounding_box()
    assert box
    await page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    await page.mouse.down()
    desk.world.add_item("lisi", "text", text="a long story\n" * 12)
    await page.wait_for_timeout(250)
    await page.mouse.up()
    await until(lambda: desk.heard("<TaskId><![CDATA[claim-41]]>") and desk.heard("<EventKey><![CDATA[ok]]>"))
    await expect(phone(page, 1).get_by_test_id("message").last).to_contain_text("a long story")


async def test_a_card_opens_the_claim_in_the_phone(desk: Desk, page: Page) -> None:
    desk.world.add_item("lisi", "template_card", task_id="claim-31", msgid="m1", card=CARD)
    await phone(page, 1).get_by_test_id("card-row-link").first.click()
    await expect(inside(page, 1).locator("#who")).to_have_text("lisi")


async def test_a_written_off_invoice_leaves_the_wallet_with_a_message(desk: Desk, page: Page) -> None:
    await phone(page, 0).get_by_test_id("tab-wallet").click()
    invoices = phone(page, 0).get_by_test_id("wallet-invoice")
    await expect(invoices).to_have_count(4)
    await expect(phone(page, 0).locator("[data-invoice=i3]")).to_have_attribute("data-status", "locked")
    invoice = desk.world.invoices["i3"]
    invoice.status, invoice.written_off_at = Status.CLOSURE, desk.world.clock.seconds()
    desk.world.changed("wallet", userid="zhangsan", invoice="i3")
    await expect(invoices).to_have_count(3)
    await expect(phone(page, 0).get_by_test_id("wallet-message")).to_contain_text("云栖湖畔酒店 ¥620.00")


async def test_a_menu_entry_opens_a_page_and_tells_the_app(desk: Desk, page: Page) -> None:
    desk.world.state.menu = [
        {"type": "view", "name": "报销", "url": "https://app.example.com/picker"},
        {"name": "我的", "sub_button": [{"type": "click", "name": "进度", "key": "MINE"}]},
    ]
    desk.world.changed("menu")
    await phone(page, 0).get_by_test_id("menu-parent").click()
    await phone(page, 0).locator("[data-testid=menu][data-key=MINE]").click()
    await until(lambda: desk.heard("<EventKey><![CDATA[MINE]]>"))
    await phone(page, 0).locator("[data-testid=menu][data-key$='/picker']").click()
    await expect(inside(page, 0).locator("#who")).to_have_text("zhangsan")


async def test_on_a_narrow_screen_one_phone_shows_at_a_time(desk: Desk, page: Page) -> None:
    await page.set_viewport_size({"width": 375, "height": 700})
    await expect(phone(page, 0)).to_be_visible()
    await expect(phone(page, 1)).to_be_hidden()
    desk.world.add_item("lisi", "text", text="待你审批 1 单")
    await expect(page.get_by_test_id("phone-tab-1")).to_contain_text("1")
    await page.get_by_test_id("phone-tab-1").click()
    await expect(phone(page, 1).get_by_text("待你审批 1 单")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")


async def test_the_inspector_shows_a_delivery_down_to_its_encrypted_body(desk: Desk, page: Page) -> None:
    await page.get_by_test_id("inspector-toggle").click()
    await page.get_by_test_id("view-deliveries").click()
    member_actions.say(desk.world, "zhangsan", "我的")
    row = page.locator("[data-testid=inspector-row]", has_text="我的")
    await expect(row).to_contain_text("ms")
    await row.click()
    detail = page.get_by_test_id("inspector-detail")
    await expect(detail).to_contain_text("<Content><![CDATA[我的]]></Content>")
    await expect(detail).to_contain_text("msg_signature")
    await expect(detail).to_contain_text("<Encrypt>")


async def test_a_line_and_its_message_point_at_each_other(desk: Desk, page: Page) -> None:
    await phone(page, 0).get_by_test_id("chat-input").fill("我的")
    await phone(page, 0).get_by_test_id("send").click()
    bubble = phone(page, 0).get_by_test_id("message").last
    await expect(bubble).to_contain_text("我的")
    await until(lambda: desk.heard("<Content><![CDATA[我的]]></Content>"))
    await bubble.hover()
    await bubble.get_by_test_id("trace").click()
    await expect(page.get_by_test_id("inspector-detail")).to_contain_text("<Content><![CDATA[我的]]></Content>")
    await expect(bubble).to_have_class(re.compile("pointed"))
    desk.world.add_item("lisi", "text", text="没有通信")
    other = phone(page, 1).get_by_test_id("message").last
    await other.hover()
    await other.get_by_test_id("trace").click()
    await expect(phone(page, 1).get_by_text("这条消息的通信已经不在了")).to_be_visible()
    await page.locator("[data-testid=inspector-row]", has_text="我的").first.click()
    await expect(bubble).to_have_class(re.compile("pointed"))


async def test_the_inspector_shows_what_is_signed(desk: Desk, page: Page) -> None:
    frame = await open_picker(desk, page)
    await frame.locator("#choose").click()
    await phone(page, 0).locator("[data-testid=sheet-invoice][data-invoice=i1]").click()
    await phone(page, 0).get_by_test_id("sheet-confirm").click()
    await page.get_by_test_id("inspector-toggle").click()
    detail = page.get_by_test_id("inspector-detail")
    for line, text in (
        ("JS wx.config", "&noncestr=n0nce&timestamp=1700000000&url=http://"),
        ("JS chooseInvoice", "INVOICE"),
    ):
        row = page.locator("[data-testid=inspector-row]", has_text=line).last
        await row.click()
        await expect(detail).to_contain_text(text)
        inputs = re.search(r"SHA1\(\s*(\S+)\s*\)", await detail.inner_text())
        assert inputs
        assert sha1(inputs[1]) in await detail.inner_text()


async def test_another_scenario_is_chosen_on_the_page(desk: Desk, page: Page) -> None:
    page.on("dialog", lambda dialog: dialog.accept())
    await page.get_by_test_id("scenario").select_option("rough-day")
    await expect(phone(page, 0)).to_have_attribute("data-member", "lina")
    assert len(desk.simulator.faults.rules) == 6


async def test_a_fault_is_switched_on_strikes_and_is_gone(desk: Desk, page: Page) -> None:
    await page.get_by_test_id("inspector-toggle").click()
    await page.get_by_test_id("fault-select").select_option("callback_lost")
    await expect(page.get_by_test_id("fault")).to_contain_text("回调：丢失")
    member_actions.say(desk.world, "zhangsan", "丢了吗")
    await expect(page.locator("[data-testid=inspector-row]", has_text="丢了吗").first).to_contain_text("drop")
    await expect(page.get_by_test_id("fault")).to_have_count(0)
    await page.get_by_test_id("fault-select").select_option("busy")
    await page.get_by_test_id("fault").click()
    await until(lambda: not desk.simulator.faults.rules)


async def test_time_is_skipped_on_the_page(desk: Desk, page: Page) -> None:
    before = desk.world.clock.now()
    await page.get_by_test_id("clock-days").click()
    await until(lambda: desk.world.clock.now() - before >= 3600)
    assert 73 * 3600 <= desk.world.clock.now() - before < 74 * 3600


async def test_starting_over_clears_the_chats(desk: Desk, page: Page) -> None:
    desk.world.add_item("zhangsan", "text", text="昨天的事")
    await expect(phone(page, 0).get_by_text("昨天的事")).to_be_visible()
    page.on("dialog", lambda dialog: dialog.accept())
    await page.get_by_test_id("reset").click()
    await expect(phone(page, 0)).to_have_attribute("data-member", "lina")
    await expect(page.get_by_text("昨天的事")).to_have_count(0)


async def test_links_that_are_not_web_addresses_stay_text_and_markdown_is_drawn(desk: Desk, page: Page) -> None:
    desk.world.add_item("lisi", "text", text='<a href="javascript:alert(1)">点我</a>')
    desk.world.add_item(
        "lisi", "markdown", text='# 待办\n**五单** <font color="warning">要看</font> <img src=x>\n> 引文'
    )
    first, second = phone(page, 1).get_by_test_id("message").first, phone(page, 1).get_by_test_id("message").last
    await expect(first).to_have_text("点我")
    await expect(first.locator("a")).to_have_count(0)
    await expect(second.locator("strong")).to_have_text("五单")
    await expect(second.locator("h3")).to_have_text("待办")
    await expect(second).to_contain_text("<img src=x>")


async def test_a_title_is_cut_where_the_client_cuts_it(desk: Desk, page: Page) -> None:
    card = CARD | {"main_title": {"title": "长" * 40}}
    desk.world.add_item("lisi", "template_card", task_id="t", msgid="m", card=card)
    await expect(phone(page, 1).locator(".main-title")).to_have_text("长" * 35 + "…")


async def test_a_vote_tells_every_ticked_option(desk: Desk, page: Page) -> None:
    options = [{"id": "a", "text": "甲", "is_checked": True}, {"id": "b", "text": "乙"}, {"id": "c", "text": "丙"}]
    card = {
        "card_type": "vote_interaction",
        "main_title": {"title": "选发票"},
        "checkbox": {"question_key": "inv", "mode": 1, "option_list": options},
        "submit_button": {"text": "提交", "key": "go"},
    }
    desk.world.add_item("lisi", "template_card", task_id="vote", msgid="m", card=card)
    await phone(page, 1).locator("[data-testid=card-option][data-option=c]").check()
    await phone(page, 1).locator("[data-testid=card-button][data-key=go]").click()
    await until(lambda: desk.heard("<EventKey><![CDATA[go]]>"))
    assert desk.heard("<OptionId><![CDATA[a]]></OptionId>\n<OptionId><![CDATA[c]]></OptionId>")


async def test_a_text_card_opens_its_page(desk: Desk, page: Page) -> None:
    desk.world.add_item(
        "wangfang",
        "textcard",
        title="待付 12 单",
        text='<div class="gray">今天</div>',
        url=f"{PUBLIC}/finance",
        btntxt="打开",
    )
    await phone(page, 2).get_by_test_id("card-open").click()
    await expect(inside(page, 2).locator("#who")).to_have_text("wangfang")
    await expect(phone(page, 2).get_by_test_id("browser-title")).to_contain_text("/finance")


async def test_somebody_else_can_lock_an_invoice_and_give_it_back(desk: Desk, page: Page) -> None:
    await phone(page, 0).get_by_test_id("tab-wallet").click()
    ticket = phone(page, 0).locator("[data-testid=wallet-invoice][data-invoice=i1]")
    await ticket.get_by_test_id("outside").click()
    await ticket.get_by_test_id("outside-rival").click()
    await expect(ticket).to_contain_text("已在别处提交报销")
    await ticket.get_by_test_id("outside").click()
    await ticket.get_by_test_id("outside-unrival").click()
    await expect(ticket).to_have_attribute("data-status", "free")


async def test_a_delivery_the_app_did_not_take_is_said_on_the_phone(desk: Desk, page: Page) -> None:
    desk.simulator.faults.add("callback", "drop")
    member_actions.say(desk.world, "zhangsan", "喂")
    await expect(phone(page, 0).get_by_role("status")).to_contain_text("应用没有收到")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1440])
async def test_the_page_has_no_barrier_axe_can_find(desk: Desk, page: Page, scheme: Any, width: int) -> None:
    await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    await page.set_viewport_size({"width": width, "height": 860})
    desk.world.add_item("zhangsan", "template_card", task_id="c", msgid="m", card=CARD)
    held = desk.world.add_item("zhangsan", "template_card", task_id="d", msgid="m", card=CARD)
    chat_cards.replace_buttons(desk.world, held, "李四 已同意")
    member_actions.say(desk.world, "zhangsan", "我的")
    await page.get_by_test_id("inspector-toggle").click()
    await page.get_by_test_id("inspector-row").first.click()
    await page.get_by_test_id("inspector-toggle").click() if width == 375 else None
    await expect(phone(page, 0).get_by_test_id("card-replaced")).to_be_visible()
    assert await barriers(page) == []
    await phone(page, 0).get_by_test_id("tab-wallet").click()
    assert await barriers(page) == []


async def barriers(page: Page) -> list[str]:
    """What axe finds while nothing can move: a colour on its way would be judged, a new card has some."""
    await page.evaluate(STILL)
    await page.evaluate(AXE.read_text())
    found = await page.evaluate("axe.run(document, { iframes: false })")
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"]]
