"""What an API call is: its request, its refusal, a row of the table of paths; answers no call."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from simulator.platform.company.account import Account
from simulator.platform.company.world import World
from simulator.state.models import Json, Member

Coverage = Literal["full", "partly"]


class RefusedError(Exception):
    """The call is answered with the errcode `code`; `extra` are further fields of the answer."""

    def __init__(self, code: int, detail: str = "", **extra: Any) -> None:
        super().__init__(f"{code} {detail}")
        self.code = code
        self.detail = detail
        self.extra = extra


@dataclass(frozen=True, slots=True)
class Codes:
    """The errcodes of one host for common refusals."""

    missing: int
    wrong_type: int
    not_json: int
    not_post: int
    unknown_openid: int
    unknown_card: int


WORK_CODES: Final = Codes(
    missing=40063, wrong_type=40058, not_json=40058, not_post=40058, unknown_openid=40073, unknown_card=72031
)
WEIXIN_CODES: Final = Codes(
    missing=40101, wrong_type=47001, not_json=47001, not_post=43002, unknown_openid=40003, unknown_card=40073
)


@dataclass(slots=True)
class Call:
    """One request after its token was checked.

    `account`: who asks; `codes`: the host's refusals; `flags` collects what is odd about the request, `items` the ids
    of the chat items that it made or changed.
    """

    world: World
    account: Account
    codes: Codes
    query: dict[str, str]
    body: Json
    flags: list[str] = field(default_factory=list)
    items: list[int] = field(default_factory=list)

    def flag_unknown_fields(self, *names: str) -> None:
        """Flag every field of the body that the call does not have."""
        self.flags += [f"unknown field {name}" for name in self.body if name not in names]

    def flag_unknown_parameters(self, *names: str) -> None:
        """Flag every query parameter that the call does not have."""
        self.flags += [f"unknown parameter {name}" for name in self.query if name not in (*names, "access_token")]

    def required_text(self, name: str, missing: int = 0) -> str:
        """A non-empty string of the body. Raises RefusedError, without it with `missing`, or the host's code."""
        value = self.body.get(name)
        if value is None or value == "":
            raise RefusedError(missing or self.codes.missing, name)
        if not isinstance(value, str):
            raise RefusedError(self.codes.wrong_type, f"{name} must be a string")
        return value

    def check_agent_id(self, value: Any, *, in_query: bool = False) -> None:
        """Refuse an agentid: 41011 missing, 40056 not a number, 301002 another app's; a digit string is flagged."""
        if value in (None, ""):
            raise RefusedError(41011)
        if isinstance(value, str) and value.isdigit():
            if not in_query:
                self.flags.append("agentid is a string")
            value = int(value)
        if not isinstance(value, int) or isinstance(value, bool):
            raise RefusedError(40056)
        if value != self.world.settings.agent_id:
            raise RefusedError(301002)

    def member(self, userid: str) -> Member:
        """A member the app may see; userids ignore case (page 90196). Refused with 60111."""
        found = visible_member(self.world, userid)
        if found is None:
            raise RefusedError(60111, userid)
        return found


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A row of the table of paths.

    `page`: the document that describes it; `empty`: fields that a refusal still has; `plain`: a success has no errcode;
    without `token` the request has the account's id and secret instead.
    """

    path: str
    method: Literal["GET", "POST"]
    page: int | str
    answer: Callable[[Call], Json]
    coverage: Coverage = "full"
    remark: str = ""
    token: bool = True
    empty: dict[str, Any] = field(default_factory=dict)
    plain: bool = False


def visible_member(world: World, userid: str) -> Member | None:
    """The active member of that userid inside the app's visible range, whatever the case of the letters."""
    lowered = userid.lower()
    for one in world.members.values():
        if one.userid.lower() == lowered and one.visible and one.status in (1, 4):
            return one
    return None
