"""The company's members and departments, as the app may see them, at most five minutes old (pages 90196, 90208)."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar

from bot.domain.invoice import UserId
from bot.ports.engine import Clock
from bot.ports.platform import Department, Member, OurBug, PlatformFault, Refused
from bot.weixin import facts
from bot.weixin.client import Client
from bot.weixin.writing import one_line

T = TypeVar("T")
AGE = timedelta(seconds=facts.DIRECTORY_AGE)
MOST = 10_000  # members remembered


class Directory:
    """``ports.Directory``. Somebody who is unknown is asked for anew each time; a fault is never remembered."""

    def __init__(self, client: Client, clock: Clock) -> None:
        self._client, self._clock = client, clock
        self._cache: dict[str, tuple[datetime, Any]] = {}
        self._readable = UserId("")

    async def member(self, userid: UserId) -> Member | None:
        """As the port says."""
        return await self._cached(_of(userid), lambda: self._member(userid))

    async def member_now(self, userid: UserId) -> Member | None:
        """As ``member``, asked for anew; a no is the end of what was remembered. Raises PlatformFault."""
        return self._remembered(_of(userid), await self._member(userid))

    async def openid(self, userid: UserId) -> str | None:
        """As the port says (page 90202)."""
        try:
            data = await self._ask("openids", facts.TO_OPENID, body={"userid": userid})
        except Refused as no:
            if no.code in {facts.NOT_IN_WEIXIN, *facts.NO_SUCH_MEMBER}:
                return "" if no.code == facts.NOT_IN_WEIXIN else None
            raise
        return _word(data.get("openid")) or None

    async def userid_of(self, openid: str) -> UserId | None:
        """As the port says (page 90202); that nobody is known by it is remembered as long as somebody is."""
        return await self._cached(f"openid {openid}", lambda: self._userid_of(openid)) or None

    async def userid_now(self, openid: str) -> UserId | None:
        """As the port says (page 90202)."""
        return self._remembered(f"openid {openid}", await self._userid_of(openid)) or None

    async def _userid_of(self, openid: str) -> UserId:
        try:
            data = await self._ask("openids", facts.TO_USERID, body={"openid": openid})
        except (Refused, OurBug) as no:
            if isinstance(no, OurBug) or no.code in facts.NO_SUCH_MEMBER:
                return UserId("")
            raise
        return UserId(_word(data.get("userid")))

    async def departments(self) -> tuple[Department, ...]:
        """As the port says."""
        return await self._cached("departments", self._departments)

    async def _ask(self, what: str, api: str, **given: Any) -> dict[str, Any]:
        """The answer; a fault says what was asked for."""
        try:
            return await self._client.call(api, **given)
        except PlatformFault as fault:
            fault.asked = what
            raise

    async def _cached(self, name: str, ask: Callable[[], Awaitable[T]]) -> T:
        now = self._clock.now()
        held = self._cache.get(name)
        if held and abs(now - held[0]) < AGE:  # the clock may be put back
            value: T = held[1]
            return value
        return self._remembered(name, await ask())

    def _remembered(self, name: str, value: T) -> T:
        self._cache.pop(name, None)
        if value is not None:
            if len(self._cache) >= MOST:
                self._cache.clear()
            self._cache[name] = (self._clock.now(), value)
        return value

    async def _member(self, userid: UserId) -> Member | None:
        try:
            data = await self._ask("members", facts.USER_GET, params={"userid": userid})
        except PlatformFault as fault:
            if fault.code in facts.NO_SUCH_MEMBER:
                return None
            if fault.code in facts.OUT_OF_RANGE and await self._may_read_others(userid):
                return None
            raise
        self._readable = userid
        status = _whole(data.get("status"), facts.MEMBER_ACTIVE)
        if status == facts.MEMBER_LEFT:
            return None
        spelt = data.get("userid")
        departments = tuple(d for d in _list(data.get("department")) if isinstance(d, int))
        return Member(
            userid=UserId(spelt) if isinstance(spelt, str) and spelt else userid,
            name=_word(data.get("name")) or userid,
            departments=departments,
            main_department=_whole(data.get("main_department"), departments[0] if departments else 0),
            leaders=_userids(data.get("direct_leader")),
            active=status == facts.MEMBER_ACTIVE,
        )

    async def _may_read_others(self, userid: UserId) -> bool:
        """Whether a no about this member is about them alone: whoever could be read last still can be."""
        if not self._readable or self._readable.lower() == userid.lower():
            return False
        try:
            await self._client.call(facts.USER_GET, params={"userid": self._readable})
        except PlatformFault as fault:
            return fault.code in facts.NO_SUCH_MEMBER
        return True

    async def _departments(self) -> tuple[Department, ...]:
        data = await self._ask("departments", facts.DEPARTMENT_LIST)
        return tuple(
            Department(
                id=entry["id"],
                name=_word(entry.get("name")),
                parent=_whole(entry.get("parentid"), 0),
                leaders=_userids(entry.get("department_leader")),
            )
            for entry in _list(data.get("department"))
            if isinstance(entry, dict) and isinstance(entry.get("id"), int)
        )


def _of(userid: UserId) -> str:
    return f"member {userid.lower()}"


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _userids(value: object) -> tuple[UserId, ...]:
    """Userids from a list, or from the comma list of older answers."""
    names = value.split(",") if isinstance(value, str) else _list(value)
    return tuple(UserId(name) for name in names if isinstance(name, str) and name)


def _whole(value: object, default: int) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else default


def _word(value: object) -> str:
    return one_line(value) if isinstance(value, str) else ""
