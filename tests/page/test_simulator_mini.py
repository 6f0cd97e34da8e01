"""The mini program on a phone of the simulator's page: its pages drawn and driven as Weixin does."""

from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Browser, FrameLocator, expect

from tests.page.apps_kit import Desk, desk_with
from tests.page.conftest import until

EXAMPLE = Path(__file__).parents[2] / "examples/mini-program"

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def mini(apps: Desk) -> FrameLocator:
    screen = await apps.bring("mini")
    return screen.frame_locator("[data-testid=mini-frame]")


async def test_a_mini_program_s_pages_are_drawn_from_their_data(apps: Desk) -> None:
    inside = await mini(apps)
    await expect(inside.get_by_test_id("mini-title")).to_have_text("小店")
    await expect(inside.locator("#hello")).to_have_text("你好，谁")
    await expect(inside.locator("#two")).to_have_text("两行")
    rows = inside.locator(".row")
    await expect(rows).to_have_text(["1. a=1", "2. b=2"])
    await expect(rows.first).to_have_class("odd row")
    await expect(inside.locator("#sum")).to_have_text("3")
    await inside.locator("#name").press_sequentially("李娜")
    await expect(inside.locator("#hello")).to_have_text("你好，李娜")
    await expect(inside.locator("#name")).to_be_focused()
    await inside.get_by_text("少一行").click()
    await expect(rows).to_have_text(["1. b=2"])
    await expect(inside.locator("#two")).to_have_count(0)
    await inside.get_by_text("少一行").click()
    await expect(inside.get_by_text("少一行")).to_be_disabled()
    await expect(inside.locator("#sum")).to_have_text("-")


async def test_a_mini_program_goes_between_its_pages_and_keeps_what_it_stored(apps: Desk) -> None:
    inside = await mini(apps)
    await inside.locator("#name").fill("娜")
    await inside.locator(".row").last.click()
    await expect(inside.get_by_test_id("mini-title")).to_have_text("一行")
    await expect(inside.locator("#one")).to_have_text("b 娜")
    await expect(inside.get_by_test_id("mini-tab")).to_be_hidden()
    await inside.get_by_text("问").click()
    await inside.get_by_test_id("modal-confirm").click()
    await expect(inside.locator("#answer")).to_have_text("是")
    await inside.get_by_test_id("mini-back").click()
    await expect(inside.locator("#hello")).to_have_text("你好，娜")
    await inside.get_by_test_id("mini-tab").click()
    await expect(inside.locator("#hello")).to_have_text("你好，谁")


async def test_what_a_mini_program_gets_wrong_is_shown(apps: Desk) -> None:
    inside = await mini(apps)
    await inside.locator(".row").first.click()
    await inside.get_by_text("问").click()
    await inside.get_by_test_id("modal-cancel").click()
    await expect(inside.get_by_test_id("mini-error")).to_have_text("想好了再来")


async def test_a_folder_without_a_mini_program_is_said_in_its_place(apps: Desk, tmp_path: Path) -> None:
    (tmp_path / "app.json").unlink()
    inside = await mini(apps)
    await expect(inside.get_by_test_id("mini-error")).to_contain_text("there is no mini program in")


async def test_a_mini_program_logs_in_asks_its_server_and_opens_the_wallet(apps: Desk) -> None:
    inside = await mini(apps)
    await inside.get_by_text("选发票").click()
    await apps.pick("lina-lunch")
    await expect(inside.locator("#said")).to_have_text("200 李娜 1")
    (call, _, body) = apps.bot.asked[0]
    assert (call, apps.simulator.world.account("mini_program").redeem(body["code"])) == ("POST /sessions", (0, "lina"))
    await inside.get_by_text("选发票").click()
    await apps.phone.get_by_test_id("sheet-cancel").click()
    await expect(inside.locator("#said")).to_have_text("chooseInvoice:fail cancel")


async def test_the_example_s_pages_are_drawn_and_work_without_a_complaint(browser: Browser) -> None:
    async with desk_with(browser, EXAMPLE) as desk:
        inside = await mini(desk)
        await inside.get_by_text("从卡包选发票").click()
        await desk.pick("lina-lunch")
        await expect(inside.get_by_text("云栖餐饮")).to_be_visible()
        await inside.get_by_placeholder("写一句说明").fill("客户来访")
        await inside.get_by_text("提交并锁定").click()
        await expect(inside.get_by_text("待王强审批")).to_be_visible()
        await inside.get_by_test_id("mini-back").click()
        await inside.get_by_text("我的", exact=True).click()
        await inside.get_by_text("BX-0031").click()
        await inside.get_by_text("撤回").click()
        await inside.get_by_test_id("modal-confirm").click()
        await expect(inside.get_by_test_id("modal-confirm")).to_have_count(0)
        await expect(inside.get_by_test_id("mini-error")).to_have_count(0)
        await until(lambda: any(call == "POST /claims/BX-0031/withdraw" for call, _, _ in desk.bot.asked))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("{{1 + 2 * 3 - -4}}", 11),
        ("{{(1 + 2) * 3 % 5}}", 4),
        ("{{a.b[0].c}}", "x"),
        ("{{a['b'][n - 1].c}}", "x"),
        ("{{none.at.all}}", None),
        ("{{!none && n >= 1 ? 'ja' : \"nein\"}}", "ja"),
        ("{{n == '1' && n !== '1'}}", True),
        ("{{n > 1 || n < 1 || n <= 0 || 'it\\'s'}}", "it's"),
        ("a{{n}}b{{none}}c", "a1bc"),
        ("plain", "plain"),
        ("{{true}}", True),
    ],
)
async def test_expressions_of_wxml_mean_what_they_mean_in_weixin(apps: Desk, text: str, value: Any) -> None:
    data = {"a": {"b": [{"c": "x"}]}, "n": 1}
    run = "async ([text, data]) => (await import('/static/mini/expression.js')).compile(text)(data) ?? null"
    assert await apps.page.evaluate(run, [text, data]) == value


@pytest.mark.parametrize("text", ["{{a(}}", "{{1 +}}", "{{a b}}", "{{a.}}", "{{a ? b}}", "{{#}}", "{{[}}"])
async def test_an_expression_that_is_none_is_an_error(apps: Desk, text: str) -> None:
    run = """async (text) => {
      const { compile } = await import('/static/mini/expression.js');
      try { compile(text); return ''; } catch (error) { return error.name; }
    }"""
    assert await apps.page.evaluate(run, text) == "SyntaxError"


@pytest.mark.parametrize("text", ["<view>", "<view></text>", "</view>", "<view class=a></view>", "<"])
async def test_wxml_that_is_none_is_an_error(apps: Desk, text: str) -> None:
    run = """async (text) => {
      const { parse } = await import('/static/mini/wxml.js');
      try { parse(text); return ''; } catch (error) { return error.name; }
    }"""
    assert await apps.page.evaluate(run, text) == "SyntaxError"
