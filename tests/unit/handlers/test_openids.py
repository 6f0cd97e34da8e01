"""The page on which an admin says whose a WeChat is: through Weixin Work alone."""

import pytest

from bot.chat.replies import Page, Redirect
from bot.domain.errors import NoSuchPage
from bot.domain.invoice import Account, UserId
from bot.ports.people import Standing
from bot.router import RequestContext
from bot.texts import Texts
from handlers import openids
from tests.unit.services.kit import DeskKit, desk

ANN, BOB, HERS = UserId("ann"), UserId("bob"), "openid-ann"
SAY = Texts("zh-CN").in_language("zh-CN")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        async with it.store.unit() as unit:
            await unit.bindings.bind(BOB, HERS, it.clock.now(), standing=Standing.PROVISIONAL)
        await it.submit("ann", it.wallets.add(1, "ann"))
        yield it


def context(kit: DeskKit, account: Account = Account.WORK, **body: object) -> RequestContext:
    return RequestContext(kit.services.shared, UserId("adm"), "管", "zh-CN", {}, {}, body, SAY, account=account)


async def test_both_are_shown_with_their_claims_and_one_is_chosen(kit):
    page = await openids.openids(context(kit))
    assert isinstance(page, Page)
    (shown,) = page.context["disputes"]
    assert (shown["openid"], shown["tail"], shown["can"]) == (HERS, "id-ann", True)
    bob, ann = shown["people"]
    assert (bob["name"], bob["claims"], ann["name"]) == ("bob先生", [], "ann先生")
    assert ann["claims"] == [{"number": "BX-0001", "state": "正在锁定发票", "total": 10_000}]
    assert await openids.decide(context(kit, openid=HERS, userid="ann")) == Redirect("/people/openids")
    page = await openids.openids(context(kit))
    assert isinstance(page, Page)
    assert page.context == {"disputes": []}


@pytest.mark.parametrize("account", [Account.OFFICIAL, Account.MINI, Account.APP])
async def test_no_other_door_leads_there(kit, account):
    with pytest.raises(NoSuchPage):
        await openids.openids(context(kit, account))
    with pytest.raises(NoSuchPage):
        await openids.decide(context(kit, account, openid=HERS, userid="bob"))


@pytest.mark.parametrize("body", [{}, {"openid": HERS}, {"openid": [HERS], "userid": "ann"}])
async def test_a_form_that_is_none_is_refused(kit, body):
    with pytest.raises(NoSuchPage):
        await openids.decide(context(kit, **body))
