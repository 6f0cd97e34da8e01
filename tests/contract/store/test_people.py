"""Logins, talks and preferences."""

from datetime import timedelta

from bot.domain.invoice import Account, UserId
from bot.ports.people import LoggedIn
from bot.store import Store
from tests.contract.samples import NOW, WANG, ZHANG

HOUR = timedelta(hours=1)
MEMBER = LoggedIn(Account.WORK, ZHANG.userid)
GUEST = LoggedIn(Account.MINI, None, "o-1")


async def test_a_session_lives_while_it_is_used_and_till_its_end(store: Store) -> None:
    async with store.unit() as unit:
        await unit.sessions.add("hash", MEMBER, NOW)
        assert await unit.sessions.get("hash", NOW, NOW) == MEMBER
        assert await unit.sessions.get("hash", NOW + HOUR, NOW) is None
        await unit.sessions.touch("hash", NOW + HOUR)
        assert await unit.sessions.get("hash", NOW + HOUR, NOW) == MEMBER
        assert await unit.sessions.get("other", NOW, NOW) is None
        await unit.sessions.end("hash")
        assert await unit.sessions.get("hash", NOW, NOW) is None


async def test_an_openid_is_logged_out_everywhere_at_once(store: Store) -> None:
    async with store.unit() as unit:
        for token, who in {"a": GUEST, "b": GUEST, "c": MEMBER, "d": LoggedIn(Account.APP, None, "o-1")}.items():
            await unit.sessions.add(token, who, NOW)
        assert await unit.sessions.get("a", NOW, NOW) == GUEST
        await unit.sessions.end_all(Account.MINI, "o-1")
        assert [bool(await unit.sessions.get(token, NOW, NOW)) for token in "abcd"] == [False, False, True, True]


async def test_a_member_is_logged_out_everywhere_at_once(store: Store) -> None:
    other = LoggedIn(Account.WORK, WANG.userid)
    async with store.unit() as unit:
        for token, who in {"a": MEMBER, "b": MEMBER, "c": GUEST, "d": other}.items():
            await unit.sessions.add(token, who, NOW)
        assert MEMBER.userid
        await unit.sessions.end_of(UserId(MEMBER.userid.upper()))
        assert [bool(await unit.sessions.get(token, NOW, NOW)) for token in "abcd"] == [False, False, True, True]


async def test_a_session_that_is_used_all_the_time_grows_too_old_all_the_same(store: Store) -> None:
    async with store.unit() as unit:
        await unit.sessions.add("hash", MEMBER, NOW)
        await unit.sessions.touch("hash", NOW + 9 * HOUR)
        assert await unit.sessions.get("hash", NOW + 8 * HOUR, NOW) == MEMBER
        assert await unit.sessions.get("hash", NOW + 8 * HOUR, NOW + HOUR) is None


async def test_an_oauth_state_serves_once_and_is_forgotten_in_time(store: Store) -> None:
    async with store.unit() as unit:
        assert not await unit.sessions.is_used("state")
        assert [await unit.sessions.use_state("state", NOW, NOW) for _ in range(2)] == [True, False]
        assert await unit.sessions.is_used("state")
        assert await unit.sessions.use_state("another", NOW + HOUR, NOW + HOUR / 2)
        assert not await unit.sessions.is_used("state")


async def test_a_talk_is_replaced_times_out_and_is_forgotten(store: Store) -> None:
    state = {"asks": "理由", "claim": 1, "options": ["a", "b"]}
    async with store.unit() as unit:
        talks = unit.conversations
        assert await talks.get(ZHANG.userid, NOW) == {}
        await talks.put(ZHANG.userid, {"asks": "x"}, NOW + HOUR)
        await talks.put(ZHANG.userid, state, NOW + HOUR)
        assert await talks.get(ZHANG.userid, NOW) == state
        assert await talks.get(WANG.userid, NOW) == {}
        assert await talks.get(ZHANG.userid, NOW + HOUR) == {}
        await talks.clear(ZHANG.userid)
        assert await talks.get(ZHANG.userid, NOW) == {}


async def test_preferences_last_per_person_and_name(store: Store) -> None:
    async with store.unit() as unit:
        await unit.conversations.prefer(ZHANG.userid, "language", "en")
        await unit.conversations.prefer(ZHANG.userid, "language", "zh-CN")
        assert await unit.conversations.preference(ZHANG.userid, "language") == "zh-CN"
        assert await unit.conversations.preference(ZHANG.userid, "greeted") == ""
        assert await unit.conversations.preference(WANG.userid, "language") == ""
