"""An admin lets go of a Weixin account by a word or on the page; a new userid that the platform tells of."""

import pytest

from bot.chat.events import Renamed, TextMessage
from bot.chat.replies import Nothing, Page, Plain, Redirect, Reply, Text
from bot.domain.claim import Person
from bot.domain.errors import Refusal
from bot.domain.invoice import Account, UserId
from bot.router import ChatContext, RequestContext, Router
from bot.texts import Texts
from handlers import ROUTES, people
from tests.unit.services.kit import DeskKit, desk

SAY = Texts("zh-CN").in_language("")
ADMIN, ANN = UserId("adm"), UserId("ann")


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def bound(kit: DeskKit) -> None:
    """Ann has picked once."""
    await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.settle()


async def hear(kit: DeskKit, text: str, by: UserId = ADMIN) -> Reply:
    """The answer to a typed text, a refusal included."""
    roles = frozenset({"admin"} if by == ADMIN else ())
    try:
        return await Router(ROUTES).answer(
            ChatContext(kit.services.shared, TextMessage(by, kit.clock.now(), text), SAY, by, roles)
        )
    except Refusal as no:
        return Text(no.key, no.args_for_text)


def context(kit: DeskKit, by: UserId = ADMIN, **more: str) -> RequestContext:
    where = {"path": {}, "query": more, "body": more, "origins": (), "account": Account.WORK}
    return RequestContext(kit.services.shared, userid=by, name=by, lang="zh-CN", say=SAY, **where)


async def test_the_word_lets_go_by_userid_mention_or_name(kit):
    await bound(kit)
    for said in ("换绑 ann", "换绑 @ann先生", "rebind ANN"):
        async with kit.store.unit() as unit:
            await unit.bindings.bind(ANN, "openid-ann", kit.clock.now())
        assert await hear(kit, said) == Text("reply.let_go", {"member": "ann先生", "userid": "ann"})


async def test_the_word_without_a_member_or_from_anybody_else_does_nothing(kit):
    await bound(kit)
    assert await hear(kit, "换绑") == Text("refusal.rebind_how")
    assert await hear(kit, "换绑 ann", ANN) == Text("refusal.admin_only")
    async with kit.store.reading() as unit:
        assert await unit.bindings.openid(ANN) == "openid-ann"


async def test_admins_read_the_word_among_what_they_can_type(kit):
    helped = await hear(kit, "帮助")
    assert isinstance(helped, Plain)
    assert "换绑" in helped.text
    assert await hear(kit, "帮助", ANN) == Text("reply.help")


async def test_the_page_finds_by_userid_or_name_and_tells_what_was_done(kit):
    await bound(kit)
    assert await people.let_go(context(kit, userid="ann")) == Redirect("/people?who=ann")
    page = await people.people(context(kit, who="ann先生"))
    assert isinstance(page, Page)
    (found,) = page.context["found"]
    assert (found["userid"], found["openids"]) == ("ann", [])
    assert "放开（尾号 -ann），经 adm" in found["history"][0]


async def test_what_the_platform_tells_of_a_new_userid_is_looked_into(kit):
    await bound(kit)
    kit.people.gone.add("ann")
    kit.people.names["anna"] = "ann先生"
    event = Renamed(UserId("sys"), kit.clock.now(), ANN, UserId("anna"))
    assert await Router(ROUTES).answer(ChatContext(kit.services.shared, event, SAY, "sys")) == Nothing()
    await kit.settle()
    (claim,) = await kit.all_claims()
    assert claim.claimant == Person(UserId("anna"), "ann先生")
