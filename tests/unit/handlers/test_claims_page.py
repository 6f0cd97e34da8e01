"""The list of one's claims leads to every one of them, page by page."""

import pytest

from bot.domain.errors import BadInput
from bot.domain.invoice import UserId
from bot.replies import Page
from bot.router import Visit
from bot.texts import Texts
from handlers import pages
from tests.unit.effects.kit import desk

ANN = UserId("ann")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def shown(kit, **query: str) -> Page:
    say = Texts("zh-CN").in_language("")
    page = await pages.claims(Visit(ANN, "A", "zh-CN", kit.do, {}, query, {}, say))
    assert isinstance(page, Page)
    return page


async def test_older_claims_are_a_link_away_and_the_last_page_has_none(kit):
    made = [(await kit.submit("ann", kit.wallets.add(number, "ann"))).number for number in range(40)]
    first = await shown(kit)
    assert not first.context["paged"]
    second = await shown(kit, before=str(first.context["older"]))
    assert second.context["paged"]
    assert second.context["older"] is None
    assert [row["number"] for page in (first, second) for row in page.context["mine"]] == made[::-1]


@pytest.mark.parametrize("before", ["x", "-1", "٣", "9" * 5000])
async def test_a_page_that_is_none_is_refused(kit, before):
    with pytest.raises(BadInput):
        await shown(kit, before=before)
