"""Binding an openid of another account to a member: by the platform's word or a one-time code; never to two people."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.chat.events import TextMessage
from bot.chat.replies import Text
from bot.domain.claim import State
from bot.domain.errors import BadInput
from bot.domain.invoice import Account, UserId
from bot.ports.people import LoggedIn
from bot.ports.platform import NotAllowed
from bot.router import ChatContext, Router
from bot.services.bindings import Binding, Tried
from bot.services.conversations import NOTHING_ASKED, Asked
from bot.services.picks import Chosen
from bot.texts import Texts
from bot.weixin import CODES
from handlers import ROUTES
from tests.unit.services.kit import DeskKit, bind, changed, desk, refused

ANN, BOB = UserId("ann"), UserId("bob")
MINI, APP = Account.MINI, Account.APP


@pytest.fixture
async def kit(tmp_path):
    async with desk(tmp_path) as it:
        yield it


async def code_for(kit: DeskKit, openid: str, account: Account = MINI) -> str:
    return (await kit.services.bindings.binding_code(account, openid))[0]


async def log(kit: DeskKit) -> list[tuple[str, str, str]]:
    async with kit.store.reading() as unit:
        return [(one.userid, one.step, one.by) for one in await unit.bindings.history(ANN)]


async def test_a_code_typed_in_chat_binds_the_openid_it_was_shown_to(kit):
    assert await kit.services.bindings.member_of(MINI, "o-ann") is None
    code, until = await kit.services.bindings.binding_code(MINI, "o-ann")

    assert len(code) == 8
    assert until - kit.clock.now() == timedelta(minutes=10)
    assert await bind(kit.services, ANN, f" {code[:4].lower()} {code[4:]} ") == Binding(Tried.BOUND, MINI)
    assert await kit.services.bindings.member_of(MINI, "o-ann") == ANN
    assert await kit.services.bindings.member_of(APP, "o-ann") is None
    assert await log(kit) == [(ANN, "bound", ANN)]


async def test_only_a_hash_of_the_code_is_kept(kit, tmp_path):
    code = await code_for(kit, "o-ann")

    assert all(code.encode() not in file.read_bytes() for file in tmp_path.iterdir())


async def test_a_code_serves_once(kit):
    code = await code_for(kit, "o-ann")
    await bind(kit.services, ANN, code)

    assert await bind(kit.services, BOB, code) == Binding(Tried.WRONG)
    assert await kit.services.bindings.member_of(MINI, "o-ann") == ANN


async def test_a_code_is_over_after_ten_minutes_and_a_new_one_replaces_it(kit):
    old = await code_for(kit, "o-ann")
    new = await code_for(kit, "o-ann")
    assert await bind(kit.services, ANN, old) == Binding(Tried.WRONG)

    kit.clock.move(600)
    assert await bind(kit.services, ANN, new) == Binding(Tried.WRONG)
    assert await kit.services.bindings.member_of(MINI, "o-ann") is None


async def test_guessing_is_over_after_five_wrong_codes_for_an_hour(kit):
    code = await code_for(kit, "o-ann")
    for _ in range(5):
        assert await bind(kit.services, BOB, "GUESSED2") == Binding(Tried.WRONG)

    assert await bind(kit.services, BOB, code) == Binding(Tried.TOO_OFTEN)
    assert await bind(kit.services, ANN, code) == Binding(Tried.BOUND, MINI)
    kit.clock.move(3600)
    assert await bind(kit.services, BOB, await code_for(kit, "o-bob")) == Binding(Tried.BOUND, MINI)


async def test_an_openid_never_speaks_for_a_second_member(kit):
    await bind(kit.services, ANN, await code_for(kit, "o-ann"))

    assert await bind(kit.services, BOB, await code_for(kit, "o-ann")) == Binding(Tried.SOMEBODY_ELSES, MINI)
    assert await kit.services.bindings.member_of(MINI, "o-ann") == ANN


async def test_a_member_has_one_openid_in_each_account(kit):
    await bind(kit.services, ANN, await code_for(kit, "o-ann"))

    assert await bind(kit.services, ANN, await code_for(kit, "o-other")) == Binding(Tried.HAVE_ANOTHER, MINI)
    assert await kit.services.bindings.member_of(MINI, "o-other") is None
    assert await bind(kit.services, ANN, await code_for(kit, "o-app", APP)) == Binding(Tried.BOUND, APP)
    assert await bind(kit.services, ANN, await code_for(kit, "o-ann")) == Binding(Tried.BOUND, MINI)
    assert len(await log(kit)) == 2


async def test_unbinding_takes_every_door_back_and_ends_its_sessions(kit):
    await bind(kit.services, ANN, await code_for(kit, "o-ann"))
    await bind(kit.services, ANN, await code_for(kit, "o-app", APP))
    async with kit.store.unit() as unit:
        await unit.bindings.bind(ANN, "openid-ann", kit.clock.now())
        await unit.sessions.add("hash", LoggedIn(MINI, openid="o-ann"), kit.clock.now())

    assert await kit.services.bindings.unbind(ANN) == [MINI, APP]
    assert await kit.services.bindings.member_of(MINI, "o-ann") is None
    assert await log(kit) == [*[(ANN, "bound", ANN)] * 2, *[(ANN, "unbound", ANN)] * 2]
    async with kit.store.reading() as unit:
        assert await unit.sessions.get("hash", kit.clock.now(), kit.clock.now()) is None
        assert await unit.bindings.openid(ANN) == "openid-ann"  # Weixin Work's own stays
    assert await kit.services.bindings.unbind(ANN) == []


async def test_an_openid_let_go_may_speak_for_another_and_its_sessions_are_over(kit):
    await bind(kit.services, ANN, await code_for(kit, "o-ann"))
    async with kit.store.unit() as unit:
        await unit.sessions.add("hash", LoggedIn(MINI, openid="o-ann"), kit.clock.now())
    await kit.services.bindings.let_go(MINI, "o-ann", BOB)  # whom it belongs to now has not left
    assert await kit.services.bindings.member_of(MINI, "o-ann") == ANN

    await kit.services.bindings.let_go(MINI, "o-ann", ANN)
    assert await log(kit) == [(ANN, "bound", ANN), (ANN, "unbound", "left")]
    async with kit.store.reading() as unit:
        assert await unit.sessions.get("hash", kit.clock.now(), kit.clock.now()) is None
    assert await bind(kit.services, BOB, await code_for(kit, "o-ann")) == Binding(Tried.BOUND, MINI)


async def test_the_weixin_of_one_who_left_belongs_to_who_picks_with_it_now(kit):
    ref = kit.wallets.add(1, "bob")
    async with kit.store.unit() as unit:
        await unit.bindings.bind(ANN, "openid-bob", kit.clock.now())
    (row,) = await kit.services.picks.look_up(BOB, [Chosen(ref)], [])
    assert row.note == "row.not_yours"

    kit.people.gone.add(ANN)
    (row,) = await kit.services.picks.look_up(BOB, [Chosen(ref)], [])
    assert row.state != "blocked"
    assert await kit.services.bindings.member_of(Account.WORK, "openid-bob") == BOB


async def test_what_the_platform_knows_is_bound_without_asking(kit):
    kit.people.openids["o-ann"] = ANN
    assert await kit.services.bindings.member_of(MINI, "o-ann") == ANN
    assert await log(kit) == [(ANN, "bound", "platform")]


@pytest.mark.parametrize("trouble", ["gone", "has another"])
async def test_the_platform_s_word_binds_nobody_who_may_not_be_bound(kit, trouble):
    kit.people.openids["o-ann"] = ANN
    if trouble == "gone":
        kit.people.gone.add(ANN)
    else:
        await bind(kit.services, ANN, await code_for(kit, "o-first"))
    assert await kit.services.bindings.member_of(MINI, "o-ann") is None


async def test_a_door_that_is_not_set_up_is_refused(kit):
    assert kit.services.bindings.accounts == {Account.WORK}
    assert await refused(kit.services.bindings.openid_of(MINI, "code")) == "refusal.no_such_door"
    with pytest.raises(BadInput):
        await kit.services.picks.card_sign(MINI)


async def test_a_mini_program_asking_for_a_signature_is_told_it_needs_none(kit):
    services = changed(kit.services, gateways=replace(kit.services.gateways, logins={MINI: object()}))
    assert await refused(services.picks.card_sign(MINI)) == "refusal.no_signature"
    assert await refused(services.picks.card_sign(APP)) == "refusal.no_such_door"


async def test_a_login_that_is_not_set_up_is_told_to_admins_and_to_who_tried(kit):
    class Unset:
        async def openid_of(self, code):
            fault = NotAllowed("sns/jscode2session", 40125)
            fault.account = MINI
            raise fault

    outside = replace(kit.services.gateways, logins={MINI: Unset()})
    services = changed(kit.services, gateways=outside, rules=replace(kit.services.rules, codes=CODES))
    for _ in range(2):
        assert await refused(services.bindings.openid_of(MINI, "code")) == "why.app_setup"
    await kit.settle()
    ((to, text),) = kit.messages.told
    assert to == "adm"
    assert "[mini_program] 的 app_id 或 secret 不对" in text


# -------------------- the question before it


async def test_typing_a_code_binds_nothing_before_the_question_is_answered(kit):
    code = await code_for(kit, "o-ann")
    assert await kit.services.bindings.ask_to_bind(ANN, code) == Binding(Tried.ASKED, MINI)
    assert await kit.services.bindings.member_of(MINI, "o-ann") is None
    assert await kit.services.bindings.ask_to_bind(ANN, code) == Binding(Tried.ASKED, MINI)  # it is not spent


async def test_a_colleague_may_still_use_a_code_that_was_denied(kit):
    code = await code_for(kit, "o-bob")
    await kit.services.bindings.ask_to_bind(ANN, code)
    assert (await kit.services.conversations.question(ANN)).binding
    assert await bind(kit.services, BOB, code) == Binding(Tried.BOUND, MINI)


async def test_a_yes_to_a_code_that_is_over_or_was_used_meanwhile_binds_nothing(kit):
    code = await code_for(kit, "o-ann")
    await kit.services.bindings.ask_to_bind(ANN, code)
    hashed = (await kit.services.conversations.question(ANN)).binding
    assert await bind(kit.services, BOB, code) == Binding(Tried.BOUND, MINI)
    assert await kit.services.bindings.bind(ANN, hashed) == Binding(Tried.WRONG)
    other = await code_for(kit, "o-ann", APP)
    await kit.services.bindings.ask_to_bind(ANN, other)
    hashed = (await kit.services.conversations.question(ANN)).binding
    kit.clock.move(600)
    assert await kit.services.bindings.bind(ANN, hashed) == Binding(Tried.WRONG)
    assert await kit.services.bindings.member_of(APP, "o-ann") is None


async def test_guesses_are_counted_when_they_are_typed(kit):
    for _ in range(5):
        assert await kit.services.bindings.ask_to_bind(BOB, "GUESSED2") == Binding(Tried.WRONG)
    assert await kit.services.bindings.ask_to_bind(BOB, await code_for(kit, "o-bob")) == Binding(Tried.TOO_OFTEN)


# -------------------- the words


async def said(kit: DeskKit, who: UserId, text: str, language: str = "zh-CN") -> str:
    """What the bot answers to words typed in Weixin Work."""
    say = Texts(language).in_language(language)
    asked = await kit.services.conversations.question(who)
    answer = await Router(ROUTES).answer(
        ChatContext(kit.services.shared, TextMessage(who, kit.clock.now(), text), say, who, asked=asked)
    )
    return say(answer.key, **answer.args) if isinstance(answer, Text) else str(answer)


async def test_the_words_in_chinese(kit):
    assert "绑定码在" in await said(kit, ANN, "绑定")
    assert "绑定码不对" in await said(kit, ANN, "绑定 ABCD2345")
    asked = await said(kit, ANN, f"绑定 {await code_for(kit, 'o-ann')}")
    assert "这是小程序的绑定码。" in asked
    sentence = "绑定后，那边的微信能以你的名义选发票、看你的单。不是你自己页面上的码，别发。是你的微信吗？"
    assert sentence in asked
    assert "从小程序选的发票都算在你名下" in await said(kit, ANN, "是")
    assert "已经绑定了别的同事" in await said(kit, BOB, f"绑定 {await code_for(kit, 'o-ann')}")
    assert "已经绑定了另一个微信" in await said(kit, ANN, f"绑定{await code_for(kit, 'o-2')}")
    assert "已解绑：小程序" in await said(kit, ANN, "解绑")
    assert "不用解绑" in await said(kit, ANN, "解绑")


async def test_the_words_in_english(kit):
    asked = await said(kit, ANN, f"bind {(await code_for(kit, 'o-ann', APP)).lower()}", "en")
    assert "a code of the mobile app" in asked
    assert "Is it your Weixin?" in asked
    assert "invoices picked through the mobile app are yours" in await said(kit, ANN, "Yes.", "en")
    assert "Unbound: the mobile app" in await said(kit, ANN, "unbind", "en")
    for _ in range(5):
        await said(kit, BOB, "bind WRONGONE", "en")
    assert "Too many wrong codes" in await said(kit, BOB, "bind WRONGONE", "en")


@pytest.mark.parametrize("no", ["不是", "否", "no", "取消", "算了", "驳回", "不同意", "什么意思？", "是不是骗子"])
async def test_any_other_answer_binds_nothing(kit, no):
    await said(kit, ANN, f"绑定 {await code_for(kit, 'o-ann')}")
    assert "没有绑定" in await said(kit, ANN, no)
    assert await kit.services.bindings.member_of(MINI, "o-ann") is None
    await said(kit, ANN, "是")  # the question is over
    assert await kit.services.bindings.member_of(MINI, "o-ann") is None


@pytest.mark.parametrize("yes", ["1", "是", "是的。", "同意", "同意了", "ok", "OK!", "好", "好的", "Yes", "y", "１"])
async def test_a_yes_answers_the_question_and_decides_no_claim(kit, yes):
    lead = UserId("lead")
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.now()
    await said(kit, lead, f"绑定 {await code_for(kit, 'o-lead')}")
    assert "绑定好了" in await said(kit, lead, yes)
    assert await kit.services.bindings.member_of(MINI, "o-lead") == lead
    assert (await kit.claim(claim.number)).state is State.PENDING


@pytest.mark.parametrize("no", ["驳回 不是我的", "驳回，不是我的码", "reject not mine", "同意 不了"])
async def test_a_no_in_other_words_decides_no_claim_either(kit, no):
    lead = UserId("lead")
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.now()
    await said(kit, lead, f"绑定 {await code_for(kit, 'o-lead')}")
    assert "没有绑定" in await said(kit, lead, no)
    assert await kit.services.bindings.member_of(MINI, "o-lead") is None
    assert (await kit.claim(claim.number)).state is State.PENDING
    await said(kit, lead, f"绑定 {await code_for(kit, 'o-lead')}")
    await said(kit, lead, f"驳回 {claim.number} 不合规")  # one that names its claim is what it says
    assert (await kit.claim(claim.number)).state is State.REJECTED


async def test_another_word_than_an_answer_is_heard_and_ends_the_question(kit):
    await said(kit, ANN, f"绑定 {await code_for(kit, 'o-ann')}")
    assert "不用解绑" in await said(kit, ANN, "解绑")
    await said(kit, ANN, "是")
    assert await kit.services.bindings.member_of(MINI, "o-ann") is None


async def test_the_question_is_over_after_ten_minutes(kit):
    await said(kit, ANN, f"绑定 {await code_for(kit, 'o-ann')}")
    kit.clock.move(601)
    await said(kit, ANN, "是")
    assert (await kit.services.conversations.question(ANN)) == NOTHING_ASKED
    assert await kit.services.bindings.member_of(MINI, "o-ann") is None


async def test_one_question_is_open_at_a_time(kit):
    lead = UserId("lead")
    claim = await kit.submit("ann", kit.wallets.add(1, "ann"))
    await kit.now()
    await kit.services.bindings.ask_to_bind(lead, await code_for(kit, "o-lead"))
    await kit.services.conversations.ask_for_reason(lead, claim.number)
    assert await kit.services.conversations.question(lead) == Asked(rejecting=claim.number)
