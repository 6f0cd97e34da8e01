"""The list of one's claims leads to every one of them, page by page."""

import pytest

from bot.chat.replies import Page
from bot.domain.claim import Block, BlockKind, Person
from bot.domain.errors import BadInput
from bot.domain.invoice import UserId
from bot.router import RequestContext
from bot.texts import Texts
from handlers import finance, pages
from tests.unit.services.kit import desk

ANN = UserId("ann")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def shown(kit, **query: str) -> Page:
    say = Texts("zh-CN").in_language("")
    page = await pages.claims(RequestContext(kit.services.shared, ANN, "A", "zh-CN", {}, query, {}, say))
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


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_whatever_stops_a_claim_is_said_in_words(kit, language):
    claim = await kit.submit("ann", *(kit.wallets.add(number, "ann") for number in range(len(BlockKind))))
    await kit.settle()
    await kit.services.approvals.approve(UserId("lead"), claim.number)
    kinds = [kind for kind in BlockKind if kind is not BlockKind.ASKED_BACK]
    blocks = [*(Block(kind, line) for line, kind in enumerate(kinds, 1)), Block(BlockKind.ASKED_BACK, 0)]
    async with kit.store.unit() as unit:
        await kit.services.lifecycle.block(unit, await kit.claim(claim.number), *blocks)
    say = Texts(language).in_language("")
    fin = Person(UserId("fin"), "F")
    for who in (ANN, fin.userid):
        context = RequestContext(kit.services.shared, who, "N", language, {"number": claim.number}, {}, {}, say)
        page = await pages.claim(context)
        assert isinstance(page, Page)
        assert "block." not in str(page.context)
    console = await finance.console(
        RequestContext(kit.services.shared, fin.userid, "F", language, {}, {"queue": "help"}, {}, say)
    )
    assert isinstance(console, Page)
    assert [len(row["stops"]) for row in console.context["rows"]] == [len(blocks)]
    assert "block." not in str(console.context["rows"])
