"""Every page in both colour schemes: accessible, within a narrow screen, light to load."""

import gzip
from typing import Any

import pytest
from playwright.async_api import Page, expect

from bot.domain.invoice import Account
from bot.texts import catalogue
from tests.page.conftest import PHONE, WEIXIN, OpenPage, Violations, bridge, cards, chosen
from tests.page.stub_server import (
    Person,
    Stub,
    claim_context,
    claim_row,
    finance_context,
    openids_context,
    print_context,
    safe_mode_context,
    stop,
)

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

PROBLEM = {"title": "登录没有成功", "text": "企业微信没有认出你。请回到企业微信，再点一次「报销」。", "status": 403}
AT_WORK = catalogue("zh-CN")["server.at_work_alone.text"]
MINE = [
    claim_row("BX-0031", "pending", 90050),
    claim_row("BX-0030", "locking", 8050),
    claim_row("BX-0029", "draft", 38600),
    claim_row("BX-0027", "approved", 1286550),
    claim_row("BX-0020", "rejected", 62000),
    claim_row("BX-0018", "closed", 123456),
    claim_row("BX-0011", "withdrawn", 3000),
]
WAITING = [
    claim_row("BX-0033", "pending", 66650, claimant="李雷"),
    claim_row("BX-0032", "pending", 358950, claimant="赵六"),
]


def refused_draft() -> dict[str, Any]:
    """A claim whose second invoice could not be locked."""
    context = claim_context("draft", "草稿", can={"resubmit": True, "withdraw": True, "drop": [2]})
    line = context["claim"]["lines"][1]
    line |= {"state": "refused", "state_text": "锁不上", "note": "已被别处锁定，多半在另一个报销里"}
    context["timeline"][1] |= {"tone": "bad", "text": "1 张发票锁不上，没有锁定任何发票"}
    return context


def waiting_draft() -> dict[str, Any]:
    """A claim that waits for finance to compare one of its invoices with another claim's."""
    context = claim_context("draft", "等财务确认", can={"resubmit": True, "withdraw": True, "drop": [2]})
    context["claim"] |= {"waits_for_finance": True}
    return context


AT = "2026-05-06T02:42:00+00:00"
PEOPLE = [
    {
        "userid": "malin",
        "name": "马琳",
        "openids": [("x9Kz", AT)],
        "history": ["5月6日 10:42 放开（尾号 aB3d），经 liuyang"],
    },
    {"userid": "malin2", "name": "马琳", "openids": [], "history": []},
]


SHEETS = {
    "home": ("/", "home.html", {}),
    "claims": ("/claims", "claims.html", {"mine": MINE, "waiting": WAITING, "older": 21, "paged": True}),
    "claims-empty": ("/claims", "claims.html", {"mine": [], "waiting": [], "older": None, "paged": False}),
    "claim-mine": ("/claims/BX-0001", "claim.html", claim_context(can={"withdraw": True})),
    "claim-decide": ("/claims/BX-0001", "claim.html", claim_context(can={"approve": True, "reject": True})),
    "claim-locking": ("/claims/BX-0001", "claim.html", claim_context("locking", "正在锁定发票", poll=True)),
    "claim-undo": (
        "/claims/BX-0001",
        "claim.html",
        claim_context("approved", "已同意", can={"undo": True}, undo_seconds=28),
    ),
    "claim-draft": ("/claims/BX-0001", "claim.html", refused_draft()),
    "claim-trouble": (
        "/claims/BX-0001",
        "claim.html",
        claim_context(trouble="⚠ BX-0001 有发票的锁丢了，核销暂停。请财务核对。"),
    ),
    "claim-closed": ("/claims/BX-0001", "claim.html", claim_context("closed", "已核销")),
    "claim-paying": (
        "/claims/BX-0001",
        "claim.html",
        claim_context(
            "approved",
            "已同意",
            finance={"pay": True, "hold": True, "send_back": True},
            held={"name": "陈静", "why": "等合同原件"},
        ),
    ),
    "claim-stopped": (
        "/claims/BX-0001",
        "claim.html",
        claim_context(
            "paid",
            "已付款",
            waits="先停住了，不付款也不核销：发票 2 卖方已冲红、发票 3 微信查不到这张发票了。",
            finance={
                **dict.fromkeys(("unpay", "hold", "drop", "look"), True),
                "stopped": [
                    stop("发票 2 卖方已冲红", 2, drop=True, paid=62_000),
                    stop("发票 3 微信查不到这张发票了", 3, drop=True, paid=4_200),
                ],
            },
        ),
    ),
    "claim-asked-back": (
        "/claims/BX-0001",
        "claim.html",
        claim_context(
            "approved",
            "已同意",
            waits="先停住了，不付款也不核销：报销人请财务退回。",
            finance={
                **dict.fromkeys(("hold", "send_back", "keep"), True),
                "stopped": [stop("报销人请财务退回", asked_back=True)],
            },
        ),
    ),
    "finance-stopped": (
        "/finance",
        "finance.html",
        finance_context(
            rows=[
                row | {"stops": stops, "can": dict.fromkeys(row["can"], False), "held": None, "mine_not": False}
                for row, stops in zip(
                    finance_context()["rows"],
                    (["发票 2 卖方已冲红", "发票 3 锁丢了"], ["报销人请财务退回"]),
                    strict=True,
                )
            ],
            queue="help",
        ),
    ),
    "claim-stuck": (
        "/claims/BX-0001",
        "claim.html",
        claim_context(
            "closing",
            "正在核销",
            finance={"stuck": [1, 3], "can_say_closed": True},
            trouble="⚠ BX-0001 的核销没有得到答复，发票又查不到。请财务核对是否已核销。",
        ),
    ),
    "claim-same": (
        "/claims/BX-0001",
        "claim.html",
        claim_context(
            "draft",
            "等财务确认",
            same=[
                {"no": 1, "seller": "城际客运站", "amount": 3550, "other": "BX-0007"},
                {"no": 3, "seller": "", "amount": 1286550, "other": ""},
            ],
        ),
    ),
    "claim-waits": ("/claims/BX-0001", "claim.html", waiting_draft()),
    "claim-assign": (
        "/claims/BX-0001",
        "claim.html",
        claim_context(
            can={"assign": True},
            waiting_for=[],
            trouble="BX-0001 无审批人：孙磊 的上级和部门负责人都不能审批。请打开，指定一位。",
        ),
    ),
    "claim-busy": (
        "/claims/BX-0001",
        "claim.html",
        claim_context("locking", "正在锁定发票", waits="微信正在处理其中一张发票，我会自动重试，不用再点。", poll=True),
    ),
    "claim-ask-back": ("/claims/BX-0001", "claim.html", claim_context("approved", "已同意", can={"ask_back": True})),
    "finance": ("/finance", "finance.html", finance_context()),
    "finance-empty": ("/finance", "finance.html", finance_context(rows=[], queue="help")),
    "finance-suspended": ("/finance", "finance.html", finance_context(suspended=True)),
    "safe-mode": ("/finance/safe-mode", "safe_mode.html", safe_mode_context()),
    "safe-mode-off": ("/finance/safe-mode", "safe_mode.html", {"found": None}),
    "openids": ("/people/openids", "openids.html", openids_context()),
    "openids-own": ("/people/openids", "openids.html", openids_context(can=False)),
    "openids-none": ("/people/openids", "openids.html", {"disputes": []}),
    "people": ("/people", "people.html", {"who": "马琳", "found": PEOPLE}),
    "people-nobody": ("/people", "people.html", {"who": "nobody", "found": []}),
    "print": ("/claims/BX-0001/print", "print.html", print_context()),
    "problem": ("/problem", "problem.html", {**PROBLEM, "action_text": "重新登录", "action_path": "/picker"}),
    "problem-500": (
        "/problem",
        "problem.html",
        {**PROBLEM, "status": 500, "action_text": "回首页", "action_path": "/"},
    ),
    "picker": ("/picker", "picker.html", {"limits": {"max_lines": 20}, "approvers_hint": "王强"}),
    "picker-rows": ("/picker", "picker.html", {"limits": {"max_lines": 20}, "approvers_hint": None}),
    "picker-error": ("/picker", "picker.html", {"limits": {"max_lines": 20}, "approvers_hint": None}),
    "picker-looking": ("/picker", "picker.html", {"limits": {"max_lines": 20}, "approvers_hint": None}),
    "picker-blank": ("/picker", "picker.html", {"limits": {"max_lines": 20}, "approvers_hint": None}),
    "binding": ("/official-account/picker", "binding.html", {"code": "K7MHP4WX", "minutes": 10}),
    "official-claims": ("/claims", "claims.html", {"mine": MINE, "waiting": [], "older": None, "paged": False}),
    "official-at-work": (
        "/finance",
        "problem.html",
        {
            **PROBLEM,
            "status": 403,
            "title": "请在企业微信里做",
            "text": AT_WORK,
            "action_text": "回到首页",
            "action_path": "/",
        },
    ),
    "official-rows": (
        "/official-account/picker",
        "picker.html",
        {"limits": {"max_lines": 20}, "approvers_hint": None},
    ),
    "official-wecom": (
        "/official-account/picker",
        "picker.html",
        {"limits": {"max_lines": 20}, "approvers_hint": None},
    ),
    "picker-browser": ("/picker", "picker.html", {"limits": {"max_lines": 20}, "approvers_hint": None}),
}


async def show(name: str, open_page: OpenPage, stub: Stub, **how: Any) -> Page:
    """The sheet, brought into the state its name tells."""
    path, template, context = SHEETS[name]
    stub.pages[path] = (template, context)
    choice: Any = (
        {"err_msg": "choose_invoice: fail"} if name == "picker-error" else chosen(cards("a", "hotel", "locked", "mine"))
    )
    if name == "picker-blank":
        choice = chosen([])
    if name == "picker-browser":
        how["agent"] = "Mozilla/5.0 (X11; Linux x86_64) Chrome/130.0"
    if name.startswith("official"):
        stub.person = Person(account=Account.OFFICIAL)
        how["agent"] = PHONE if name == "official-wecom" else WEIXIN
    if name == "picker-looking":
        stub.faults["/api/picks"] = ["late"]
    page = await open_page(path, script="" if name == "picker-browser" else bridge(choice), **how)
    if name in {"picker-rows", "picker-error", "picker-looking", "picker-blank", "official-rows"}:
        await page.get_by_test_id("choose").click()
    if name in {"picker-rows", "official-rows"}:
        await expect(page.get_by_test_id("invoice")).to_have_count(4)
    if name == "picker-error":
        await expect(page.get_by_test_id("error")).to_be_visible()
    if name == "picker-blank":
        await expect(page.get_by_test_id("blank")).to_be_visible()
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", SHEETS)
async def test_axe_finds_nothing_to_complain_about(
    open_page: OpenPage, stub: Stub, violations: Violations, name: str, scheme: str
) -> None:
    page = await show(name, open_page, stub, scheme=scheme, loose=True)
    assert await violations(page) == []


@pytest.mark.parametrize("name", SHEETS)
async def test_nothing_scrolls_sideways_on_a_narrow_screen_or_at_double_size(
    open_page: OpenPage, stub: Stub, name: str
) -> None:
    page = await show(name, open_page, stub, width=320)
    wide = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert not await page.evaluate(wide)
    await page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert not await page.evaluate(wide)


@pytest.mark.parametrize(
    "name",
    [
        "picker-rows",
        "claims",
        "claim-mine",
        "claim-decide",
        "claim-paying",
        "finance",
        "home",
        "problem",
        "official-rows",
        "binding",
    ],
)
async def test_everything_to_tap_is_at_least_44_pixels_high(open_page: OpenPage, stub: Stub, name: str) -> None:
    page = await show(name, open_page, stub)
    small = await page.locator("a:visible, button:visible, select:visible, textarea:visible").evaluate_all(
        """all => all.filter((one) => !one.classList.contains('bx-skip'))
          .map((one) => [one.textContent.trim().slice(0, 20), Math.round(one.getBoundingClientRect().height)])
          .filter(([, height]) => height < 44)"""
    )
    assert small == []


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("claim-mine", "details dd, .bx-goods__sums span"),
        ("print", ".bx-paper__facts dd"),
    ],
)
async def test_no_number_amount_or_date_is_broken_in_two_on_a_phone(
    open_page: OpenPage, stub: Stub, name: str, whole: str
) -> None:
    page = await show(name, open_page, stub)
    await page.locator("details").evaluate_all("all => all.forEach((one) => { one.open = true; })")
    broken = await page.locator(whole).evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().height > 32).map((one) => one.textContent)"
    )
    assert broken == []


async def test_the_language_stands_beside_the_name_where_finance_has_a_page(open_page: OpenPage, stub: Stub) -> None:
    page = await show("finance", open_page, stub)
    name, language = page.locator(".bx-brand"), page.get_by_test_id("language")
    ends = [await one.bounding_box() for one in (name, language, page.locator(".bx-nav"))]
    assert all(ends)
    tops = [round(one["y"] + one["height"] / 2) for one in ends if one]
    assert abs(tops[0] - tops[1]) < 4 < tops[2] - tops[0]


async def test_the_first_load_of_the_picker_weighs_at_most_100_kilobytes(open_page: OpenPage, stub: Stub) -> None:
    await open_page("/picker")
    loaded = {path for path, _ in stub.asked if path.startswith("/static/")}
    files = sum(len(gzip.compress(stub.static._files[path.removeprefix("/static/")].body, 9)) for path in loaded)
    template, context = stub.pages["/picker"]
    page = gzip.compress(stub.renderer.page(template, context, stub.person.visitor(), "zh-CN").encode())
    assert files + len(page) <= 100_000


async def test_english_readers_get_the_same_page_in_english(open_page: OpenPage, stub: Stub) -> None:
    stub.person = Person(lang="en")
    page = await open_page("/picker", script=bridge(chosen(cards("a", "b"))))
    await page.get_by_test_id("choose").click()
    await expect(page.get_by_test_id("submit")).to_have_text("Submit and lock 2")
    assert await page.locator("html").get_attribute("lang") == "en"
