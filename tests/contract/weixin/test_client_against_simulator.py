"""The adapter against the simulated platform, which shares no code with it: every call, and the field's oddities."""

from collections.abc import AsyncIterator
from dataclasses import dataclass

import aiohttp
import pytest

from bot.chat.events import CardClick, Entered, MenuClick, TextMessage
from bot.chat.replies import Button, Card, Choice, Plain, Row
from bot.domain.identity import keys
from bot.domain.invoice import Account, CardRef, Found, Status, Unreadable, UserId
from bot.domain.protocol import Outcome
from bot.ports.platform import Answer, InDoubt, NotAllowed, NotSent, Refused
from bot.weixin import CODES, Weixin, WorkSettings, connect
from bot.weixin.callback import Callback, CallbackRejected, too_old
from bot.weixin.wire import read_event
from simulator.app import running
from simulator.callbacks.transport import Received
from simulator.client import weixin_client
from simulator.platform.company import administration, member_actions, third_parties
from simulator.platform.identity import oauth
from simulator.simulation import Simulator
from simulator.state.errors import NotPossibleError
from simulator.state.settings import Settings
from tests.contract.weixin.kit import Shelf, Ticking

ORIGIN = "https://bot.example.com"
LINA, WANG = UserId("lina"), UserId("wangqiang")
APPROVAL = Card(
    title="李娜的报销单",
    source="报销助手",
    desc="共 2 张发票",
    subtitle="合计 ¥88.00",
    rows=(Row("单号", "BX-1"), Row("申请人", "李娜", member="lina"), Row("明细", "打开", url=f"{ORIGIN}/claims/1")),
    url=f"{ORIGIN}/claims/1",
    buttons=(Button("同意", key="approve"), Button("驳回", key="reject", style=2)),
    choice=Choice("reason", "理由", (("other", "其他"), ("twice", "重复")), "other"),
    task_id="test-1-1",
)


@dataclass
class Corp:
    """The simulator, the adapter, and the callbacks that were posted."""

    sim: Simulator
    weixin: Weixin
    callback: Callback
    posted: list[tuple[dict[str, str], bytes]]
    session: aiohttp.ClientSession
    clock: Ticking

    def another(self, **changes: str) -> Weixin:
        shelf = Shelf()
        return connect(self.session, settings_of(self.sim, **changes), shelf, shelf, self.clock)

    def picked(self, userid: str, count: int = 20) -> list[CardRef]:
        """Refs of a member's free invoices, as the native picker gives them."""
        account = self.sim.world.settings.account
        free = [one for one in self.sim.world.wallet.choosable(userid) if one.status == "INVOICE_REIMBURSE_INIT"]
        return [CardRef(one.card_id, self.sim.world.wallet.pull(one, account)) for one in free[:count]]


def settings_of(sim: Simulator, **changes: str) -> WorkSettings:
    given = sim.world.settings
    values = {"secret": given.secret, "token": given.token, "encoding_aes_key": given.encoding_aes_key, **changes}
    return WorkSettings(given.corp_id, given.agent_id, api_url=sim.url, oauth_url=sim.url, timeout=30.0, **values)


@pytest.fixture
async def corp() -> AsyncIterator[Corp]:
    posted: list[tuple[dict[str, str], bytes]] = []

    async def receive(method: str, url: str, query: dict[str, str], body: bytes) -> Received:
        posted.append((query, body))
        return Received(200, callback.greet(query).encode() if method == "GET" else b"")

    given = Settings(callback_url=f"{ORIGIN}/callback/work", bot_url=ORIGIN)
    async with running(given) as sim, aiohttp.ClientSession() as session:
        sim.callbacks.transport = receive
        clock, shelf = Ticking(), Shelf()
        settings = settings_of(sim)
        callback = Callback(settings)
        yield Corp(sim, connect(session, settings, shelf, shelf, clock), callback, posted, session, clock)


# -------------------- callbacks


async def test_the_console_s_verification_succeeds(corp: Corp) -> None:
    assert (await corp.sim.callbacks.verify_url())["ok"]


async def test_what_people_do_arrives_as_events(corp: Corp) -> None:
    await corp.weixin.console.create_menu([{"type": "click", "name": "我的报销", "key": "MY"}])
    await corp.weixin.messenger.send_card([LINA], APPROVAL)
    item = corp.sim.world.item_of_task("lina", APPROVAL.task_id)
    member_actions.say(corp.sim.world, "lina", "报销 <!DOCTYPE> & <b>")
    member_actions.enter(corp.sim.world, "lina")
    member_actions.menu_click(corp.sim.world, "lina", "MY")
    member_actions.click(corp.sim.world, "lina", item.id, "reject", {"reason": ["twice"]})
    await corp.sim.callbacks.drain()
    opened = [corp.callback.open_message(query, body) for query, body in corp.posted]
    by_type = {type(event): event for event in (read_event(one.xml) for one in opened)}
    assert by_type.keys() == {TextMessage, Entered, MenuClick, CardClick}
    text, menu, click = by_type[TextMessage], by_type[MenuClick], by_type[CardClick]
    assert (isinstance(text, TextMessage) and text.text) == "报销 <!DOCTYPE> & <b>"
    assert (isinstance(menu, MenuClick) and menu.key) == "MY"
    assert isinstance(click, CardClick)
    assert (click.sender, click.task_id, click.key, click.chosen) == (
        "lina",
        "test-1-1",
        "reject",
        {"reason": ("twice",)},
    )
    assert click.response_code
    assert {one.person for one in opened} == {"lina"}
    assert len({one.key for one in opened}) == len(opened)
    assert not any(too_old(one, one.created) for one in opened)


async def test_a_repeated_delivery_has_the_same_key(corp: Corp) -> None:
    corp.sim.faults.add("callback", "duplicate")
    member_actions.say(corp.sim.world, "lina", "在吗")
    await corp.sim.callbacks.drain()
    keys = [corp.callback.open_message(query, body).key for query, body in corp.posted]
    assert len(keys) == 2
    assert len(set(keys)) == 1


async def test_the_misspelt_choice_is_read(corp: Corp) -> None:
    corp.sim.switches.legacy_typo = True
    await corp.weixin.messenger.send_card([LINA], APPROVAL)
    item = corp.sim.world.item_of_task("lina", APPROVAL.task_id)
    member_actions.click(corp.sim.world, "lina", item.id, "approve", {"reason": ["twice"]})
    await corp.sim.callbacks.drain()
    click = read_event(corp.callback.open_message(*corp.posted[-1]).xml)
    assert isinstance(click, CardClick)
    assert click.chosen == {"reason": ("twice",)}


@pytest.mark.parametrize("forgery", ["signature", "key", "receiveid"])
async def test_forgeries_are_rejected(corp: Corp, forgery: str) -> None:
    await corp.sim.callbacks.send_once("<xml><MsgType>text</MsgType></xml>", forgery)
    with pytest.raises(CallbackRejected):
        corp.callback.open_message(*corp.posted[-1])


# -------------------- wallets


async def known(corp: Corp, refs: list[CardRef]) -> dict[CardRef, str]:
    found = await corp.weixin.invoices.query(refs, {})
    return {one.ref: keys(one.invoice)[0] for one in found if isinstance(one, Found)}


async def statuses(corp: Corp, refs: list[CardRef], keys: dict[CardRef, str]) -> list[Status | int]:
    found = await corp.weixin.invoices.query(refs, keys)
    return [one.status if isinstance(one, Found) else one.code for one in found]


async def test_invoices_are_looked_up_whatever_their_order_and_oddities(corp: Corp) -> None:
    refs = corp.picked("lina")
    plain = await corp.weixin.invoices.query(refs, {})
    assert all(isinstance(one, Found) for one in plain)
    assert [one.ref for one in plain] == refs
    switches = corp.sim.switches
    switches.batch_order, switches.blank_key, switches.missing_tax = "shuffle", True, True
    odd = await corp.weixin.invoices.query(refs, await known(corp, refs))
    for one, other in zip(plain, odd, strict=True):
        assert isinstance(one, Found)
        assert isinstance(other, Found)
        assert (other.ref, other.invoice.number, other.invoice.fee, other.status) == (
            one.ref,
            one.invoice.number,
            one.invoice.fee,
            one.status,
        )


async def test_a_claim_s_second_look_takes_one_call(corp: Corp) -> None:
    refs = corp.picked("lina")
    keys = await known(corp, refs)
    corp.sim.journal.clear()
    await corp.weixin.invoices.query(refs, keys)
    assert [entry.title for entry in corp.sim.journal.api()] == [corp.sim.journal.api()[0].title]
    assert "getinvoiceinfobatch" in corp.sim.journal.api()[0].title


async def test_locking_closing_and_what_is_refused_then(corp: Corp) -> None:
    refs = corp.picked("lina", 3)
    invoices = corp.weixin.invoices
    keys = await known(corp, refs)
    (first, *_) = [one for one in await invoices.query(refs, keys) if isinstance(one, Found)]
    assert await invoices.set_status(refs, Status.LOCKED, first.openid) == Answer(Outcome.OK)
    assert await statuses(corp, refs, keys) == [Status.LOCKED] * 3
    assert await invoices.set_status(refs[:1], Status.FREE, "") == Answer(Outcome.OK)
    assert await invoices.set_status(refs[1:], Status.CLOSED, first.openid) == Answer(Outcome.OK)
    assert await statuses(corp, refs, keys) == [Status.FREE, Status.CLOSED, Status.CLOSED]
    assert await invoices.set_status(refs[1:2], Status.FREE, "") == Answer(
        Outcome.REFUSED, CODES[Account.WORK].wrong_state
    )
    assert (await invoices.set_status(refs, Status.LOCKED, "o-somebody-else")).outcome is Outcome.REFUSED


async def test_a_rival_s_lock_is_refused_with_its_code(corp: Corp) -> None:
    free = next(one for one in corp.sim.world.wallet.choosable("lina") if one.status == "INVOICE_REIMBURSE_INIT")
    ref = CardRef(free.card_id, corp.sim.world.wallet.pull(free, corp.sim.world.settings.account))
    third_parties.rival_lock(corp.sim.world, free.id)
    told = await corp.weixin.invoices.set_status([ref], Status.LOCKED, "")
    assert told == Answer(Outcome.REFUSED, CODES[Account.WORK].locked_by_other)


async def test_a_foreign_code_is_unreadable(corp: Corp) -> None:
    (ref,) = corp.picked("lina", 1)
    foreign = CardRef(ref.card_id, "Zm9yZWlnbg==")
    found = await corp.weixin.invoices.query([ref, foreign], {})
    assert (isinstance(found[0], Found), found[1]) == (True, Unreadable(foreign, 72031))


async def test_a_small_company_looks_invoices_up_one_by_one(corp: Corp) -> None:
    corp.sim.switches.activated_members, corp.sim.switches.string_errcode = 20, True
    refs = corp.picked("lina", 3)
    assert all(isinstance(one, Found) for one in await corp.weixin.invoices.query(refs, await known(corp, refs)))


async def test_an_unverified_company_may_not_ask(corp: Corp) -> None:
    corp.sim.switches.corp_verified = False
    with pytest.raises(NotAllowed):
        await corp.weixin.invoices.query(corp.picked("lina", 2), {})


@pytest.mark.parametrize("kind", ["drop", "http500", "truncate", "garbage"])
@pytest.mark.parametrize("after", [False, True])
async def test_a_lost_answer_is_unknown_and_the_request_was_made_once(corp: Corp, kind: str, after: bool) -> None:
    (ref,) = corp.picked("lina", 1)
    corp.sim.faults.add("*/updateinvoicestatus", kind, after=after)  # type: ignore[arg-type]
    assert (await corp.weixin.invoices.set_status([ref], Status.LOCKED, "")).outcome is Outcome.UNKNOWN
    assert len([e for e in corp.sim.journal.api() if "updateinvoicestatus" in e.title]) == 1
    assert await statuses(corp, [ref], {}) == [Status.LOCKED if after else Status.FREE]


# -------------------- tokens


@pytest.mark.parametrize("as_40014", [False, True])
async def test_a_token_that_ended_early_is_renewed(corp: Corp, as_40014: bool) -> None:
    corp.sim.switches.expired_as_40014 = as_40014
    assert await corp.weixin.directory.departments()
    corp.sim.world.work.revoke_tokens()
    assert await corp.weixin.directory.member(LINA)


async def test_an_address_that_is_not_trusted_and_a_wrong_secret_need_a_human(corp: Corp) -> None:
    corp.sim.switches.ip_guard = True
    with pytest.raises((NotAllowed, NotSent)) as caught:
        await corp.weixin.directory.departments()
    assert caught.value.code == 60020
    corp.sim.switches.ip_guard = False
    wrong = corp.another(secret="wrong")
    with pytest.raises(NotAllowed):
        await wrong.health()
    with pytest.raises(NotSent):
        await wrong.health()


# -------------------- messages and cards


async def test_texts_reach_their_receivers(corp: Corp) -> None:
    to = [LINA, UserId("Nobody")]
    sent = await corp.weixin.messenger.send_text(to, Plain("收到", f"{ORIGIN}/picker?a=1&b=2", "打开"), once=True)
    assert (sent.unreachable, bool(sent.msgid)) == (("Nobody",), True)
    assert corp.sim.world.chats["lina"][-1].text == f'收到\n<a href="{ORIGIN}/picker?a=1&b=2">打开</a>'
    with pytest.raises(Refused) as caught:
        await corp.weixin.messenger.send_text([UserId("Nobody")], Plain("x"), once=False)
    assert caught.value.unreachable
    assert corp.sim.journal.flags == []


async def test_a_card_s_life(corp: Corp) -> None:
    messenger = corp.weixin.messenger
    sent = await messenger.send_card([WANG], APPROVAL)
    assert sent.response_code
    with pytest.raises(Refused) as caught:
        await messenger.send_card([WANG], APPROVAL)
    assert caught.value.duplicate
    await messenger.update_card(sent.response_code, Card(title="", replaced="已同意"))
    with pytest.raises(Refused) as caught:
        await messenger.update_card(sent.response_code, Card(title="", replaced="已驳回"))
    assert caught.value.spent
    assert corp.sim.journal.flags == []


@pytest.mark.parametrize(
    "card",
    [
        Card(title="李娜的报销单", rows=(Row("结果", "王强 已同意"),), url=f"{ORIGIN}/c/1", replaced="已同意"),
        Card(title="李娜的报销单", subtitle="已撤回", url=f"{ORIGIN}/c/1"),
        Card(
            title="李娜的报销单", url=f"{ORIGIN}/c/1", buttons=APPROVAL.buttons, choice=APPROVAL.choice, replaced="好"
        ),
        Card(title="李娜的报销单", url=f"{ORIGIN}/c/1", buttons=(Button("撤销", key="undo", style=3),)),
        Card(title="李娜的报销单", url=f"{ORIGIN}/c/1", menu=(Button("撤销", key="undo"),)),
    ],
)
async def test_a_card_is_rewritten_as_a_whole(corp: Corp, card: Card) -> None:
    sent = await corp.weixin.messenger.send_card([WANG], APPROVAL)
    await corp.weixin.messenger.update_card(sent.response_code, card)
    assert corp.sim.journal.flags == []


async def test_a_notice_with_a_menu_is_taken(corp: Corp) -> None:
    notice = Card(title="已收到", url=ORIGIN, menu=(Button("撤回", key="withdraw"),), task_id="note-1")
    assert (await corp.weixin.messenger.send_card([LINA], notice)).response_code
    assert not (await corp.weixin.messenger.send_card([LINA], Card(title="好了", url=ORIGIN))).response_code
    assert corp.sim.journal.flags == []


async def test_a_lost_answer_to_a_card_is_in_doubt_until_its_repeat_tells(corp: Corp) -> None:
    corp.sim.faults.add("*/message/send", "drop", after=True)
    with pytest.raises(InDoubt):
        await corp.weixin.messenger.send_card([WANG], APPROVAL)
    with pytest.raises(Refused) as caught:
        await corp.weixin.messenger.send_card([WANG], APPROVAL)
    assert caught.value.duplicate


# -------------------- people, login, signatures


async def test_the_directory(corp: Corp) -> None:
    lina = await corp.weixin.directory.member(UserId("LINA"))
    assert lina is not None
    assert (lina.userid, lina.name, lina.leaders, lina.active) == ("lina", "李娜", ("wangqiang",), True)
    assert await corp.weixin.directory.member(UserId("nobody")) is None
    leaders = {one.id: one.leaders for one in await corp.weixin.directory.departments()}
    assert leaders[2] == ("wangqiang",)


async def test_whose_an_openid_is(corp: Corp) -> None:
    directory, world = corp.weixin.directory, corp.sim.world
    hers = world.members["lina"].openid
    assert await directory.userid_now(hers) == "lina"
    corp.sim.switches.openid_spaces_differ = True
    assert await directory.userid_now(hers) is None
    assert await directory.userid_of("nobody's") is None
    corp.sim.switches.openid_spaces_differ = False
    administration.change_member(world, "lina", status=5)
    assert await directory.userid_now(hers) is None  # asked for anew


async def test_login(corp: Corp) -> None:
    login = corp.weixin.login
    code = oauth.login_code(corp.sim.world, "lina")
    assert await login.userid_of(code) == "lina"
    with pytest.raises(Refused):
        await login.userid_of(code)
    assert await login.userid_of(oauth.login_code(corp.sim.world, "external:guest")) is None
    url = login.authorize_url(f"{ORIGIN}/login/back", "abc123").replace("#wechat_redirect", "")
    async with corp.session.get(url, allow_redirects=False) as response:
        assert response.status < 400


async def test_signatures_are_accepted(corp: Corp) -> None:
    url = f"{ORIGIN}/picker?x=1"
    page = await corp.weixin.signers[Account.WORK].config(url + "#top")
    told = weixin_client.check_js_signature(
        corp.sim.world, url, str(page["timestamp"]), page["nonceStr"], page["signature"]
    )
    assert told[0] == 0
    assert weixin_client.selectable_invoices(
        corp.sim.world, "lina", await corp.weixin.signers[Account.WORK].card_sign()
    )


async def test_set_up_calls(corp: Corp) -> None:
    console = corp.weixin.console
    await console.create_menu([{"type": "view", "name": "提交发票", "url": f"{ORIGIN}/picker"}])
    assert corp.sim.world.menu[0]["name"] == "提交发票"
    assert await console.callback_ips() == ("127.0.0.1",)
    assert await console.openid_of(LINA) == corp.sim.world.members["lina"].openid
    with pytest.raises(NotPossibleError):
        member_actions.menu_click(corp.sim.world, "lina", "unknown")
