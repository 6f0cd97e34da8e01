"""Messages, directory, login, signatures and set-up calls: what is asked and what is made of the answer."""

from dataclasses import replace
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from bot.chat.replies import Button, Card, Plain, Sent
from bot.domain.invoice import Account, UserId
from bot.ports.platform import Busy, Department, InDoubt, Member, NotAllowed, OurBug, PlatformFault, Refused
from bot.weixin import CODES, jssdk
from tests.contract.weixin import kit

LISI, WANG = UserId("LiSi"), UserId("wangwu")
CARD = Card(title="报销单", url="https://bot.example.com/c/1", buttons=(Button("同意", key="yes"),), task_id="t1")

# -------------------- messages


async def test_a_text_goes_to_its_receivers_duplicate_check_only_when_asked(it: kit.Scene) -> None:
    it.platform.script["message/send"] = {"errcode": 0, "msgid": "m1"}
    assert await it.weixin.messenger.send_text([LISI, WANG], Plain("收到"), once=False) == Sent("m1")
    await it.weixin.messenger.send_text([LISI], Plain("收到"), once=True)
    first, second = (call["body"] for call in it.platform.calls["message/send"])
    assert first == {"touser": "LiSi|wangwu", "agentid": 1000002, "msgtype": "text", "text": {"content": "收到"}}
    assert (second["enable_duplicate_check"], second["duplicate_check_interval"]) == (1, 1800)


@pytest.mark.parametrize(
    "missed",
    [
        {"invaliduser": "lisi"},
        {"invaliduser": ["lisi"]},
        {"unlicenseduser": "LISI|other", "invaliduser": ""},
        {"invaliduser": "lisi", "unlicenseduser": None},
    ],
)
async def test_who_was_not_reached_is_told_in_our_spelling(it: kit.Scene, missed: dict[str, object]) -> None:
    it.platform.script["message/send"] = {"errcode": 0, "msgid": "m", "response_code": "rc", **missed}
    sent = await it.weixin.messenger.send_card([LISI, WANG], CARD)
    assert sent == Sent("m", "rc", (LISI,))


@pytest.mark.parametrize("to", [[], ["@all"], ["a|b"], [""], [f"u{n}" for n in range(1001)]])
async def test_receivers_that_are_no_members_are_our_bug(it: kit.Scene, to: list[UserId]) -> None:
    with pytest.raises(OurBug):
        await it.weixin.messenger.send_text(to, Plain("x"), once=False)
    assert it.platform.count("message/send") == 0


async def test_an_answer_that_names_the_message_needs_no_errcode(it: kit.Scene) -> None:
    it.platform.script["message/send"] = {"msgid": "m", "response_code": "rc"}
    assert await it.weixin.messenger.send_card([LISI], CARD) == Sent("m", "rc")


async def test_a_card_sent_twice_is_told_as_a_duplicate(it: kit.Scene) -> None:
    it.platform.script["message/send"] = {"errcode": 42014}
    with pytest.raises(Refused) as caught:
        await it.weixin.messenger.send_card([LISI], CARD)
    assert caught.value.duplicate


async def test_a_card_whose_answer_is_lost_is_in_doubt_and_not_repeated(it: kit.Scene) -> None:
    it.platform.script["message/send"] = OSError()
    with pytest.raises(InDoubt):
        await it.weixin.messenger.send_card([LISI], CARD)
    assert it.platform.count("message/send") == 1


async def test_an_update_rewrites_the_card_for_all_its_receivers(it: kit.Scene) -> None:
    await it.weixin.messenger.update_card("rc", Card(title="", replaced="已同意"))
    await it.weixin.messenger.update_card("rc2", replace(CARD, replaced="已同意"))
    first, second = (call["body"] for call in it.platform.calls["message/update_template_card"])
    assert first == {"atall": 1, "agentid": 1000002, "response_code": "rc", "button": {"replace_name": "已同意"}}
    assert second["template_card"]["replace_text"] == "已同意"


@pytest.mark.parametrize("code", [42022, 60140])
async def test_a_spent_code_is_told_as_such(it: kit.Scene, code: int) -> None:
    it.platform.script["message/update_template_card"] = {"errcode": code}
    with pytest.raises(Refused) as caught:
        await it.weixin.messenger.update_card("rc", CARD)
    assert caught.value.spent


# -------------------- directory


async def test_a_member_is_read_and_remembered_for_five_minutes(it: kit.Scene) -> None:
    it.platform.script["user/get"] = {
        "errcode": 0,
        "userid": "LiSi",
        "name": "李四",
        "department": [2, 7],
        "direct_leader": ["wangwu"],
        "main_department": 7,
        "status": 1,
    }
    expected = Member(LISI, "李四", (2, 7), 7, (WANG,))
    for spelling in ("lisi", "LISI", "LiSi"):
        assert await it.weixin.directory.member(UserId(spelling)) == expected
    assert it.platform.count("user/get") == 1
    it.clock.pass_seconds(300)
    await it.weixin.directory.member(LISI)
    assert it.platform.count("user/get") == 2


async def test_a_member_asked_for_anew_who_has_left_is_forgotten(it: kit.Scene) -> None:
    it.platform.script["user/get"] = {"errcode": 0, "userid": "lisi", "name": "李四", "status": 1}
    assert await it.weixin.directory.member(LISI)
    it.platform.script["user/get"] = {"errcode": 60111}
    assert await it.weixin.directory.member(LISI)
    assert await it.weixin.directory.member_now(LISI) is None
    assert await it.weixin.directory.member(LISI) is None


@pytest.mark.parametrize(
    "answer", [{"errcode": 60111}, {"errcode": 46004}, {"errcode": 40003}, {"errcode": 0, "status": 5}]
)
async def test_who_is_unknown_or_has_left_is_nobody_and_asked_for_again(it: kit.Scene, answer: dict[str, int]) -> None:
    it.platform.script["user/get"] = answer
    assert await it.weixin.directory.member(LISI) is None
    assert await it.weixin.directory.member(LISI) is None
    assert it.platform.count("user/get") == 2


@pytest.mark.parametrize("code", [60011, 60021, 50002])
async def test_who_alone_may_not_be_read_is_outside_the_range(it: kit.Scene, code: int) -> None:
    it.platform.script["user/get"] = [{"errcode": 0, "name": "王五"}, {"errcode": code}, {"errcode": 0, "name": "王五"}]
    assert await it.weixin.directory.member(WANG)
    assert await it.weixin.directory.member(LISI) is None


@pytest.mark.parametrize("before", [[], [{"errcode": 0, "name": "王五"}]])
async def test_where_nobody_may_be_read_nobody_has_left(it: kit.Scene, before: list[dict[str, object]]) -> None:
    it.platform.script["user/get"] = [*before, *[{"errcode": 60011}] * 3]
    if before:
        assert await it.weixin.directory.member(WANG)
    with pytest.raises(Refused) as caught:
        await it.weixin.directory.member(LISI)
    assert (caught.value.lasting, caught.value.asked) == (True, "members")


@pytest.mark.parametrize("code", [60011, 48002, 48009, 60020, 301002])
async def test_what_the_app_may_not_ask_is_told_with_what_was_asked(it: kit.Scene, code: int) -> None:
    directory = it.weixin.directory
    calls = {
        "user/get": (directory.member, (LISI,), "members"),
        "department/list": (directory.departments, (), "departments"),
        "user/convert_to_openid": (directory.openid, (LISI,), "openids"),
        "user/convert_to_userid": (directory.userid_of, ("o1",), "openids"),
        "auth/getuserinfo": (it.weixin.login.userid_of, ("c",), "login"),
    }
    for api, (ask, given, asked) in calls.items():
        it.platform.script[api] = {"errcode": code}
        with pytest.raises((Refused, NotAllowed)) as caught:
            await ask(*given)
        assert (caught.value.lasting, caught.value.asked, caught.value.code) == (True, asked, code)
        assert CODES[Account.WORK].cure(code, asked)


async def test_a_silence_is_no_lasting_no(it: kit.Scene) -> None:
    it.platform.script["user/get"] = {"errcode": -1}
    with pytest.raises(Busy) as caught:
        await it.weixin.directory.member(LISI)
    assert not caught.value.lasting


async def test_a_member_of_whom_little_is_told(it: kit.Scene) -> None:
    it.platform.script["user/get"] = {"errcode": 0, "department": None, "direct_leader": "wangwu,", "status": 4}
    assert await it.weixin.directory.member(LISI) == Member(LISI, "LiSi", leaders=(WANG,), active=False)


async def test_a_fault_is_not_remembered(it: kit.Scene) -> None:
    it.platform.script["user/get"] = [{"errcode": -1}, {"errcode": 0, "name": "李四"}]
    with pytest.raises(Busy):
        await it.weixin.directory.member(LISI)
    member = await it.weixin.directory.member(LISI)
    assert member is not None
    assert member.name == "李四"


async def test_departments(it: kit.Scene) -> None:
    it.platform.script["department/list"] = {
        "errcode": 0,
        "department": [
            {"id": 1, "name": "公司", "parentid": 0, "department_leader": ["wangwu"]},
            {"id": 2, "parentid": 1},
            {"name": "odd"},
            None,
        ],
    }
    for _ in range(2):
        assert await it.weixin.directory.departments() == (Department(1, "公司", 0, (WANG,)), Department(2, "", 1))
    assert it.platform.count("department/list") == 1


# -------------------- login


def test_the_authorize_url(it: kit.Scene) -> None:
    url = it.weixin.login.authorize_url("https://bot.example.com/back?a=1&b=2", "state1")
    parts = urlsplit(url)
    assert (parts.hostname, parts.path, parts.fragment) == (
        "open.example.com",
        "/connect/oauth2/authorize",
        "wechat_redirect",
    )
    assert parse_qs(parts.query) == {
        "appid": ["ww1234567890abcdef"],
        "redirect_uri": ["https://bot.example.com/back?a=1&b=2"],
        "response_type": ["code"],
        "scope": ["snsapi_base"],
        "state": ["state1"],
        "agentid": ["1000002"],
    }


@pytest.mark.parametrize(
    ("answer", "userid"),
    [
        ({"userid": "LiSi"}, "LiSi"),
        ({"UserId": "LiSi"}, "LiSi"),
        ({"openid": "o"}, None),
        ({"OpenId": "o", "UserId": ""}, None),
    ],
)
async def test_who_comes_with_a_code(it: kit.Scene, answer: dict[str, str], userid: str | None) -> None:
    it.platform.script["auth/getuserinfo"] = {"errcode": 0, **answer}
    assert await it.weixin.login.userid_of("c+/=") == userid
    assert it.platform.calls["auth/getuserinfo"][0]["query"]["code"] == "c+/="


async def test_a_used_code_is_refused(it: kit.Scene) -> None:
    it.platform.script["auth/getuserinfo"] = {"errcode": 40029}
    with pytest.raises(Refused):
        await it.weixin.login.userid_of("used")


# -------------------- signatures


async def test_pages_and_picks_are_signed_each_with_its_own_ticket(it: kit.Scene) -> None:
    it.platform.script |= {
        "get_jsapi_ticket": {"errcode": 0, "ticket": "PAGE", "expires_in": 7200},
        "ticket/get": {"errcode": 0, "ticket": "CARD", "expires_in": 7200},
    }
    now = int(it.clock.now().timestamp())
    page = await it.weixin.signers[Account.WORK].config("https://bot.example.com/picker?x=1#top")
    expected = jssdk.config_signature("PAGE", page["nonceStr"], now, "https://bot.example.com/picker?x=1")
    assert page == {"timestamp": now, "nonceStr": page["nonceStr"], "signature": expected}
    pick = await it.weixin.signers[Account.WORK].card_sign()
    sign = jssdk.card_sign("CARD", "ww1234567890abcdef", pick["nonceStr"], now, "INVOICE")
    assert pick == {"timestamp": now, "nonceStr": pick["nonceStr"], "signType": "SHA1", "cardSign": sign}
    assert page["nonceStr"] != pick["nonceStr"]
    assert it.platform.calls["ticket/get"][0]["query"]["type"] == "wx_card"


async def test_tickets_are_fetched_once_for_all_processes(it: kit.Scene) -> None:
    it.platform.script["get_jsapi_ticket"] = {"errcode": 0, "ticket": "PAGE", "expires_in": 7200}
    for weixin in (it.weixin, it.another(), it.another()):
        await weixin.signers[Account.WORK].config("https://bot.example.com/")
    assert it.platform.count("get_jsapi_ticket") == 1


async def test_an_answer_without_a_ticket_is_a_busy_platform(it: kit.Scene) -> None:
    it.platform.script["ticket/get"] = {"errcode": 0}
    with pytest.raises(Busy):
        await it.weixin.signers[Account.WORK].card_sign()


# -------------------- set-up


async def test_the_menu_is_replaced(it: kit.Scene) -> None:
    menu = [{"name": "报销", "sub_button": [{"type": "click", "name": "我的", "key": "MY"}]}]
    await it.weixin.console.create_menu(menu)
    (call,) = it.platform.calls["menu/create"]
    assert (call["body"], call["query"]["agentid"]) == ({"button": menu}, "1000002")


@pytest.mark.parametrize(
    "menu",
    [
        [{"name": "a"}] * 4,
        [{"name": "报销报销报销"}],
        [{"name": ""}],
        [{"name": "a", "sub_button": [{"name": "b"}] * 6}],
        [{"name": "a", "key": "k" * 129}],
    ],
)
async def test_a_menu_that_would_be_refused_is_our_bug(it: kit.Scene, menu: list[dict[str, object]]) -> None:
    with pytest.raises(OurBug):
        await it.weixin.console.create_menu(menu)


async def test_callback_addresses_and_openids(it: kit.Scene) -> None:
    it.platform.script["getcallbackip"] = {"errcode": 0, "ip_list": ["101.226.103.*", "10.0.0.1"]}
    it.platform.script["user/convert_to_openid"] = [{"errcode": 0, "openid": "o1"}, {"errcode": 43004}]
    assert await it.weixin.console.callback_ips() == ("101.226.103.*", "10.0.0.1")
    assert await it.weixin.console.openid_of(LISI) == "o1"
    with pytest.raises(Refused):
        await it.weixin.console.openid_of(LISI)


@pytest.mark.parametrize(
    ("answer", "named"),
    [
        ({"errcode": 0, "userid": "LiSi"}, "LiSi"),
        ({"errcode": 0}, None),
        ({"errcode": 0, "userid": 7}, None),
        ({"errcode": 40003}, None),
        ({"errcode": 60111}, None),
        ({"errcode": 41011}, None),
    ],
)
async def test_whose_an_openid_is_or_that_the_platform_does_not_say(it: kit.Scene, answer, named) -> None:
    it.platform.script["user/convert_to_userid"] = [answer, answer]
    assert await it.weixin.directory.userid_now("o1") == named
    assert await it.weixin.directory.userid_now("o1") == named
    assert it.platform.count("user/convert_to_userid") == 2  # nothing is remembered but the binding


@pytest.mark.parametrize("code", [48002, 48001, -1, 45009])
async def test_whoever_may_not_ask_or_gets_no_answer_hears_so(it: kit.Scene, code: int) -> None:
    it.platform.script["user/convert_to_userid"] = {"errcode": code}
    with pytest.raises(PlatformFault):
        await it.weixin.directory.userid_now("o1")


async def test_health_asks_for_a_token_only_when_none_is_at_hand(it: kit.Scene) -> None:
    assert it.clock.now() == datetime(2026, 1, 5, 1, 0, tzinfo=UTC)
    await it.weixin.health()
    await it.weixin.health()
    assert it.platform.count("gettoken") == 1
