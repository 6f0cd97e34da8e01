"""Weixin and an external app on a phone of the simulator's page, with a small bot behind them."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import expect

from tests.page.apps_kit import APP, OFFICIAL, Desk

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"


async def test_a_phone_keeps_every_app_as_it_was_left(apps: Desk) -> None:
    await expect(apps.phone.get_by_test_id("app-work")).to_have_attribute("aria-selected", "true")
    await apps.phone.get_by_test_id("chat-input").fill("报")
    for app in ("weixin", "mini", "app"):
        await apps.bring(app)
        await expect(apps.phone.get_by_test_id("chat-input")).to_be_hidden()
    await apps.phone.get_by_test_id("app-work").click()
    await expect(apps.phone.get_by_test_id("chat-input")).to_have_value("报")


async def test_the_official_account_s_menu_opens_its_page_in_weixin_s_browser(apps: Desk) -> None:
    screen = await apps.bring("weixin")
    await screen.get_by_test_id("official-pick").click()
    inside = screen.frame_locator("[data-testid=browser-frame]")
    await expect(inside.locator("#who")).to_have_text("lina")
    agent = await inside.locator("#agent").inner_text()
    assert "MicroMessenger" in agent
    assert "wxwork" not in agent
    await inside.locator("#choose").click()
    await apps.pick("lina-lunch", "lina-taxi")
    await expect(inside.locator("#result")).to_contain_text('"choose_invoice_info":"[{')
    told = json.loads(await inside.locator("#result").inner_text())
    for row in json.loads(told["choose_invoice_info"]):
        pair = (row["card_id"], row["encrypt_code"])
        assert apps.simulator.world.wallet.find(OFFICIAL.app_id, pair)
    await inside.locator("#choose").click()
    await apps.phone.get_by_test_id("sheet-cancel").click()
    await expect(inside.locator("#result")).to_contain_text("choose_invoice: cancel")


async def test_the_browser_of_weixin_closes_when_somebody_else_takes_the_phone(apps: Desk) -> None:
    screen = await apps.bring("weixin")
    await screen.get_by_test_id("official-pick").click()
    await expect(screen.get_by_test_id("browser")).to_be_visible()
    await apps.phone.get_by_test_id("member-select").select_option("wangqiang")
    await expect(screen.get_by_test_id("browser")).to_have_count(0)
    await (await apps.bring("weixin")).get_by_test_id("official-pick").click()
    await expect(screen.frame_locator("[data-testid=browser-frame]").locator("#who")).to_have_text("wangqiang")


@pytest.mark.parametrize("platform", ["ios", "android"])
async def test_an_app_claims_through_the_sdk_and_the_api(apps: Desk, platform: str) -> None:
    screen = await apps.bring("app")
    await screen.get_by_test_id(f"platform-{platform}").click()
    await screen.get_by_test_id("office-sign-in").click()
    await expect(screen.get_by_test_id("office-hello")).to_have_text("李娜，你好")
    await screen.get_by_test_id("office-choose").click()
    await apps.pick("lina-lunch")
    await expect(screen.get_by_test_id("office-row")).to_contain_text("云栖餐饮")
    (result,) = [body["result"] for call, _, body in apps.bot.asked if call == "POST /picks"]
    assert [sorted(row) for row in result] == [["app_id", "card_id", "encrypt_code"]]
    assert apps.simulator.world.wallet.find(APP.app_id, (result[0]["card_id"], result[0]["encrypt_code"]))
    await screen.get_by_test_id("office-submit").click()
    await expect(screen.get_by_test_id("office-said")).to_contain_text("说明")
    await screen.get_by_test_id("office-note").fill("客户来访")
    await screen.get_by_test_id("office-purpose").fill("拜访")
    await screen.get_by_test_id("office-submit").click()
    await expect(screen.get_by_test_id("office-number")).to_have_text("BX-0031")
    _, bearer, claim = next(one for one in apps.bot.asked if one[0] == "POST /claims")
    assert bearer == "Bearer t0ken"
    assert (claim["picks"], claim["purpose"], claim["notes"]) == (["p1"], "拜访", {"p1": "客户来访"})
    line = apps.page.locator("[data-testid=inspector-row] [data-account=open_app]").first
    await apps.page.get_by_test_id("inspector-toggle").click()
    await expect(line).to_be_visible()
    titles = await screen.get_by_test_id("office-exchange").evaluate_all("rows => rows.map((row) => row.dataset.title)")
    sdk = "WXChooseInvoiceReq" if platform == "ios" else "ChooseCardFromWXCardPackage"
    assert titles[::-1][:5] == ["SendAuth", "POST /api/sessions", "GET /api/card-sign", sdk, "POST /api/picks"]


async def test_an_app_says_what_came_instead_of_invoices(apps: Desk) -> None:
    screen = await apps.bring("app")
    said, choose = screen.get_by_test_id("office-said"), screen.get_by_test_id("office-choose")
    await screen.get_by_test_id("weixin-installed").uncheck()
    await screen.get_by_test_id("office-sign-in").click()
    await expect(said).to_contain_text("没有安装微信")
    await screen.get_by_test_id("weixin-installed").check()
    await screen.get_by_test_id("office-sign-in").click()
    for way, sentence in (("sheet-cancel", "你取消了"), ("sheet-back", "没有选到发票")):
        await choose.click()
        await apps.phone.get_by_test_id(way).click()
        await expect(said).to_contain_text(sentence)
    apps.bot.lose += ["GET /card-sign"] * 2  # an HTTP client may ask again by itself
    await choose.click()
    await expect(said).to_contain_text("连不上服务器")


async def test_a_submission_whose_answer_is_lost_keeps_its_key(apps: Desk) -> None:
    screen = await apps.bring("app")
    await screen.get_by_test_id("office-sign-in").click()
    await screen.get_by_test_id("office-choose").click()
    await apps.pick("lina-lunch")
    await screen.get_by_test_id("office-note").fill("客户来访")
    apps.bot.lose.append("POST /claims")
    await screen.get_by_test_id("office-submit").click()
    await expect(screen.get_by_test_id("office-said")).to_contain_text("没有收到答复")
    await screen.get_by_test_id("office-submit").click()
    await expect(screen.get_by_test_id("office-number")).to_be_visible()
    keys = [body["key"] for call, _, body in apps.bot.asked if call == "POST /claims"]
    assert len(keys) == 2
    assert len(set(keys)) == 1


async def test_an_app_user_who_is_not_bound_is_shown_the_code(apps: Desk) -> None:
    apps.bot.bound = False
    screen = await apps.bring("app")
    await screen.get_by_test_id("office-sign-in").click()
    await expect(screen.get_by_test_id("office-code")).to_have_text("H7K2M9QA")
    await screen.get_by_test_id("office-bound").click()
    await expect(screen.get_by_test_id("office-said")).to_contain_text("还没有绑定")
    apps.bot.bound = True
    await screen.get_by_test_id("office-bound").click()
    await expect(screen.get_by_test_id("office-hello")).to_be_visible()
    await screen.get_by_test_id("office-sign-out").click()
    await expect(screen.get_by_test_id("office-sign-in")).to_be_visible()
    assert apps.bot.asked[-1][:2] == ("DELETE /session", "Bearer t0ken")
    await screen.get_by_test_id("office-sign-in").click()
    await expect(screen.get_by_test_id("office-hello")).to_be_visible()
    await apps.phone.get_by_test_id("member-select").select_option("wangqiang")
    await expect(screen.get_by_test_id("office-hello")).to_be_hidden()
    await apps.bring("app")
    await expect(screen.get_by_test_id("office-sign-in")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1440])
async def test_no_app_has_a_barrier_axe_can_find(apps: Desk, scheme: Any, width: int) -> None:
    await apps.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    await apps.page.set_viewport_size({"width": width, "height": 860})
    await apps.page.evaluate(AXE.read_text())
    screen = await apps.bring("app")
    await screen.get_by_test_id("office-sign-in").click()
    await screen.get_by_test_id("office-choose").click()
    await apps.pick("lina-lunch")
    await expect(screen.get_by_test_id("office-row")).to_be_visible()
    await screen.get_by_test_id("office-exchange").first.locator("summary").click()
    for app in ("app", "weixin", "mini"):
        await apps.bring(app)
        found = await apps.page.evaluate("axe.run(document, { iframes: false })")
        assert [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"]] == []
    program = apps.phone.frame_locator("[data-testid=mini-frame]")
    await expect(program.get_by_test_id("mini-title")).to_be_visible()  # the program has drawn its page
    (frame,) = [one for one in apps.page.frames if "/mini/" in one.url]
    await frame.evaluate(AXE.read_text())
    found = await frame.evaluate("axe.run(document)")
    assert [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"]] == []
