"""Rules that make chosen exchanges fail, repeatably: which exchange, how, how often; carries out none of them."""

import fnmatch
import random
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, TypeAlias, get_args

from simulator.faults.presets import expanded

OnCalls: TypeAlias = Literal["errcode", "drop", "http500", "truncate", "garbage", "block", "revoke", "expire", "rival"]
Kind: TypeAlias = OnCalls | Literal["delay", "duplicate", "reorder", "forge"]
KINDS: tuple[str, ...] = (*get_args(OnCalls), "delay", "duplicate", "reorder", "forge")

BEFORE_CALL = {"delay", "block", "revoke", "expire", "rival"}
"""Kinds that take effect before a call, which is then carried out."""

CALLBACK = "callback"
"""The `path` of rules about deliveries to the bot: drop, delay, duplicate, reorder, forge apply there."""


@dataclass(slots=True)
class Rule:
    """One fault.

    `path`: glob over API paths, or `callback`. `after`: the call takes effect first, then its answer fails.
    `errcode`: the code of that kind; `seconds`: of delay, reorder and block; the first `skip` matches pass, then
    `times` are hit (0 = all), each with `probability`. Before the call is read, `revoke` ends all tokens, `expire` all
    response codes, `rival` has another account lock a free invoice of the call, `block` refuses calls with 45009.
    `mishap`: the name of the preset it comes from, a key of files and of the control API.
    """

    path: str
    kind: Kind
    after: bool = False
    errcode: int = -1
    seconds: float = 0.0
    times: int = 1
    skip: int = 0
    probability: float = 1.0
    mishap: str = ""
    id: int = 0
    hits: int = 0

    def to_json(self) -> dict[str, Any]:
        """The rule by its keys."""
        return asdict(self)

    def __str__(self) -> str:
        detail = {"errcode": f" {self.errcode}", "delay": f" {self.seconds:g} s"}.get(self.kind, "")
        return f"{self.kind}{detail}{' after effect' if self.after else ''}"


def rule_from(table: dict[str, Any]) -> Rule:
    """A rule from its keys or from the name of a preset. Raises ValueError for what is unknown or missing."""
    table = expanded(table)
    unknown = set(table) - {one.name for one in fields(Rule)} - {"id", "hits"}
    if unknown or table.get("kind") not in KINDS or not isinstance(table.get("path"), str):
        raise ValueError(f"a fault needs path and a kind of {KINDS}; unknown: {sorted(unknown)}")
    return Rule(**table)


class Faults:
    """The rules in force. The same seed gives the same sequence of hits."""

    def __init__(self, seed: int = 1) -> None:
        self.rules: list[Rule] = []
        self._count = 0
        self.reseed(seed)

    def reseed(self, seed: int) -> None:
        """Start the sequence of hits of another seed."""
        self._random = random.Random(seed)

    def add(self, path: str, kind: Kind, **details: Any) -> Rule:
        """`faults.add("/cgi-bin/message/send", "errcode", errcode=-1, times=2)`."""
        return self.include(rule_from({"path": path, "kind": kind, **details}))

    def include(self, rule: Rule) -> Rule:
        """Put a rule in force and give it the next id."""
        self._count += 1
        rule.id = self._count
        self.rules.append(rule)
        return rule

    def remove(self, rule_id: int) -> None:
        """Remove a rule; an unknown id is ignored."""
        self.rules = [one for one in self.rules if one.id != rule_id]

    def clear(self) -> None:
        """Remove every rule."""
        self.rules.clear()

    def take(self, path: str) -> list[Rule]:
        """The rules that hit this exchange; rules that are used up are removed."""
        hit = [rule for rule in self.rules if fnmatch.fnmatchcase(path, rule.path) and self._hits(rule)]
        self.rules = [rule for rule in self.rules if not rule.times or rule.hits < rule.times]
        return hit

    def _hits(self, rule: Rule) -> bool:
        if rule.skip > 0:
            rule.skip -= 1
            return False
        if rule.probability < 1.0 and self._random.random() >= rule.probability:
            return False
        rule.hits += 1
        return True
