"""What a platform call is: its request, its refusal, and the table that names them all; answers nothing itself."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal

from simulator.model import Json, Member
from simulator.world import World

Coverage = Literal["full", "partly"]


class RefusedError(Exception):
    """The platform answers with an errcode; `extra` are the empty lists a failing endpoint still carries."""

    def __init__(self, code: int, detail: str = "", **extra: Any) -> None:
        super().__init__(f"{code} {detail}")
        self.code = code
        self.detail = detail
        self.extra = extra


@dataclass(slots=True)
class Call:
    """One request after the token was checked. `flags` collects what is odd about it, `items` the chat items that it
    made or changed."""

    world: World
    query: dict[str, str]
    body: Json
    flags: list[str] = field(default_factory=list)
    items: list[int] = field(default_factory=list)

    def known(self, *names: str) -> None:
        """Flag every field of the body that the call does not have."""
        self.flags += [f"unknown field {name}" for name in self.body if name not in names]

    def known_query(self, *names: str) -> None:
        """Flag every query parameter that the call does not have."""
        self.flags += [f"unknown parameter {name}" for name in self.query if name not in (*names, "access_token")]

    def text(self, name: str, missing: int = 40063) -> str:
        """A non-empty string of the body; `missing` is the errcode without it, 40058 for another type."""
        value = self.body.get(name)
        if value is None or value == "":
            raise RefusedError(missing, name)
        if not isinstance(value, str):
            raise RefusedError(40058, f"{name} must be a string")
        return value

    def agent(self, value: Any, *, in_query: bool = False) -> None:
        """Check an agentid: 41011 missing, 40056 not a number, 301002 another app's; a digit string is flagged."""
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
    """A row of the table of calls. `lists` are the fields that are still there, empty, when it fails."""

    path: str
    method: Literal["GET", "POST"]
    page: int
    answer: Callable[[Call], Json]
    coverage: Coverage = "full"
    remark: str = ""
    token: bool = True
    empty: dict[str, Any] = field(default_factory=dict)


def visible_member(world: World, userid: str) -> Member | None:
    """The active member of that userid inside the app's visible range, whatever the case of the letters."""
    lowered = userid.lower()
    for one in world.members.values():
        if one.userid.lower() == lowered and one.visible and one.status in (1, 4):
            return one
    return None
