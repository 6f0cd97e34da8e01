"""Answers API requests, bytes for bytes: the rules of all calls of both hosts; the web server is elsewhere.

These are: method, token, trusted IPs, frequency, form of refusals, faults, journal.
"""

import asyncio
import json
import time
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator.faults.rules import BEFORE_CALL, Faults, Rule
from simulator.platform.calls import Call, Endpoint, RefusedError
from simulator.platform.company import third_parties
from simulator.platform.company.account import Account
from simulator.platform.company.world import World
from simulator.platform.facts import fact
from simulator.platform.hosts import Answer, Host, Request, Windows
from simulator.state.journal import Journal
from simulator.state.models import Json


class ApiGateway:
    """Answers every request to one host, unknown paths included."""

    def __init__(self, world: World, journal: Journal, faults: Faults, host: Host) -> None:
        self._world = world
        self._journal = journal
        self._faults = faults
        self._host = host
        self._frequency = _Frequency(host.limits)

    def revoke_tokens(self) -> None:
        """End every token of this host early."""
        self._host.revoke(self._world)

    async def answer(self, request: Request) -> Answer:
        """Answer one call, with the faults that hit it. Raises nothing."""
        began = time.perf_counter()
        rules = self._faults.take(request.path)
        await _pause(rules, after=False)
        self._prepare(rules, request)
        observed = _Observed()
        early = next((rule for rule in rules if not rule.after and rule.kind not in BEFORE_CALL), None)
        answer = self._faulty_answer(early, None, request) if early else None
        if answer is None:
            answer = self._regular_answer(request, observed)
            late = next((rule for rule in rules if rule.after and rule.kind not in BEFORE_CALL), None)
            answer = self._faulty_answer(late, answer, request) if late else answer
        await _pause(rules, after=True)
        self._write(request, answer, observed, rules, (time.perf_counter() - began) * 1000)
        return answer

    def _prepare(self, rules: list[Rule], request: Request) -> None:
        for rule in rules:
            if rule.kind == "revoke":
                self.revoke_tokens()
            elif rule.kind == "expire":
                third_parties.expire_codes(self._world)
            elif rule.kind == "block":
                self._frequency.block(request.path, self._world.clock.now() + rule.seconds)
            elif rule.kind == "rival":
                third_parties.rival_first(self._world, request.body)

    def _regular_answer(self, request: Request, observed: "_Observed") -> Answer:
        endpoint = self._host.endpoints.get(request.path)
        if endpoint is None:
            observed.flags.append(f"no such path: {request.path}")
            return Answer(404, b"404 page not found", {"Content-Type": "text/plain"})
        try:
            made = self._carry_out(endpoint, request, observed)
        except RefusedError as error:
            return self._refusal(endpoint, error, request)
        quiet = endpoint.plain or (self._world.switches.omit_errcode and made)
        return _as_json(made if quiet else {"errcode": 0, "errmsg": "ok", **made})

    def _carry_out(self, endpoint: Endpoint, request: Request, observed: "_Observed") -> Json:
        if request.method != endpoint.method:
            if endpoint.method == "POST":
                raise RefusedError(self._host.codes.not_post, "POST is needed")
            observed.flags.append(f"{request.method} instead of GET")
        observed.account = self._host.caller(self._world, endpoint, request)
        self._host.check_ip(self._world, endpoint, request.remote)
        wait = self._frequency.exceeded(endpoint.path, self._world.clock.now())
        if wait:
            raise RefusedError(45009, f"blocked for {wait:.0f} s")
        body = self._host.body(endpoint, request, observed.flags)
        call = Call(
            self._world, observed.account, self._host.codes, request.query, body, observed.flags, observed.items
        )
        return endpoint.answer(call)

    def _refusal(self, endpoint: Endpoint, error: RefusedError, request: Request) -> Answer:
        made: Json = {
            "errcode": error.code,
            "errmsg": self._errmsg(error, request),
            **self._empty(endpoint),
            **error.extra,
        }
        if self._world.switches.string_errcode and endpoint.path.endswith("getinvoiceinfobatch"):
            made["errcode"] = str(error.code)
        return self._refused(made, error.code)

    def _empty(self, endpoint: Endpoint | None) -> Json:
        """The lists of a refused call, empty, null or missing as the switch `failed_list` says."""
        way = self._world.switches.failed_list
        if endpoint is None or way == "missing":
            return {}
        return dict.fromkeys(endpoint.empty) if way == "null" else endpoint.empty

    def _errmsg(self, error: RefusedError, request: Request) -> str:
        return self._host.errmsg(self._world, error, request.remote)

    def _refused(self, made: Json, code: int) -> Answer:
        return _as_json(made, {"Error-Code": str(code), "Error-Msg": self._host.text(code)})

    def _faulty_answer(self, rule: Rule, answer: Answer | None, request: Request) -> Answer:
        """The answer that a fault puts in place of `answer`, which is None when the call was not carried out."""
        if rule.kind == "drop":
            return Answer(0, b"", cut=True)
        if rule.kind == "http500":
            return Answer(500, b"Internal Server Error", {"Content-Type": "text/plain"})
        if rule.kind == "garbage":
            return Answer(200, b"<html><body>502 Bad Gateway</body></html>", {"Content-Type": "text/html"})
        if rule.kind == "truncate":
            whole = answer.body if answer else b'{"errcode":0,"errmsg":"ok"}'
            return Answer(200, whole[: len(whole) // 2], {"Content-Type": "application/json; charset=UTF-8"})
        endpoint = self._host.endpoints.get(request.path)
        made = {"errcode": rule.errcode, "errmsg": self._errmsg(RefusedError(rule.errcode), request)}
        return self._refused({**made, **self._empty(endpoint)}, rule.errcode)

    def _write(self, request: Request, answer: Answer, observed: "_Observed", rules: list[Rule], ms: float) -> None:
        shown = _json(answer.body) if answer.body else {}
        sent: Json = {"query": request.query}
        if request.body:
            sent["body"] = _json(request.body)
        shown = shown if isinstance(shown, dict) else {"body": shown}
        code = shown.get("errcode")
        self._journal.write(
            "api",
            f"{request.method} {request.path}",
            request=sent,
            answer=shown,
            status=None if answer.cut else answer.status,
            errcode=int(code) if code is not None else None,
            ms=ms,
            outcome="cut" if answer.cut else "answered",
            fault=", ".join(str(rule) for rule in rules),
            items=observed.items,
            flags=observed.flags,
            account=observed.account.kind if observed.account else "",
        )


@dataclass(slots=True)
class _Observed:
    """What the journal says of a call beside request and answer."""

    flags: list[str] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    account: Account | None = None


class _Frequency:
    """Calls a minute of each path; over the limit the path is blocked for 60 s (pages 90312, 90313)."""

    def __init__(self, limits: Mapping[str, Windows]) -> None:
        self._limits = limits
        self._counts: Counter[tuple[str, int]] = Counter()
        self._blocked: dict[str, float] = {}

    def block(self, path: str, until: float) -> None:
        """Refuse calls of this path until then (unix seconds)."""
        self._blocked[path] = until

    def exceeded(self, path: str, now: float) -> float:
        """Seconds for which the path is still blocked, 0 when it is not; counts the call."""
        until = self._blocked.get(path, 0.0)
        if now < until:
            return until - now
        for window, limit, block in self._limits.get(path, ((60, "calls_a_minute", 60),)):
            slot = (f"{path}/{window}", int(now // window))
            self._counts[slot] += 1
            if self._counts[slot] > fact(limit):
                self._blocked[path] = now + block
                return float(block)
        return 0.0


def _as_json(made: Json, more: Mapping[str, str] | None = None) -> Answer:
    headers = {"Content-Type": "application/json; charset=UTF-8", **(more or {})}
    return Answer(200, json.dumps(made, ensure_ascii=False).encode(), headers)


def _json(body: bytes) -> Any:
    """The JSON of a body, or its text when it is none."""
    try:
        return json.loads(body)
    except ValueError:
        return body.decode(errors="replace")


async def _pause(rules: list[Rule], *, after: bool) -> None:
    for rule in rules:
        if rule.kind == "delay" and rule.after == after:
            await asyncio.sleep(rule.seconds)
