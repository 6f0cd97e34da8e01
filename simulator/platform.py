"""Door 1, the platform API: takes a request as bytes, gives an answer as bytes; the web server is elsewhere.

Here are the rules of all calls: method, token, IP guard, frequency, JSON, form of errors, faults, journal.
"""

import asyncio
import json
import re
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from simulator import platform_identity, platform_invoices, platform_menu, platform_messages
from simulator.calls import Call, Endpoint, RefusedError
from simulator.facts import fact, text
from simulator.faults import Faults, Rule
from simulator.journal import Journal
from simulator.model import Json
from simulator.world import World

ENDPOINTS: dict[str, Endpoint] = {
    one.path: one
    for module in (platform_identity, platform_messages, platform_menu, platform_invoices)
    for one in module.ENDPOINTS
}

_ESCAPED = re.compile(rb"\\u(?!00[01])[0-9a-fA-F]{4}")


@dataclass(frozen=True, slots=True)
class Request:
    """What came over the wire."""

    method: str
    path: str
    query: dict[str, str]
    body: bytes = b""
    remote: str = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes back. With `cut` the connection is dropped without an answer."""

    status: int
    body: bytes
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False

    def json(self) -> Any:
        return json.loads(self.body)


class Platform:
    """Answers every request below /cgi-bin/, whatever it is."""

    def __init__(self, world: World, journal: Journal, faults: Faults) -> None:
        self._world = world
        self._journal = journal
        self._faults = faults
        self._frequency = _Frequency()

    async def answer(self, request: Request) -> Answer:
        """One call with its misfortunes. Raises nothing."""
        began = time.perf_counter()
        rules = self._faults.take(request.path)
        await _pause(rules, after=False)
        if any(rule.kind == "revoke" for rule in rules):
            self._world.accounts.revoke_tokens()
        flags: list[str] = []
        items: list[int] = []
        early = next((rule for rule in rules if not rule.after and rule.kind not in ("delay", "revoke")), None)
        answer = self._broken(early, None, request) if early else None
        if answer is None:
            answer = self._plain(request, flags, items)
            late = next((rule for rule in rules if rule.after and rule.kind != "delay"), None)
            answer = self._broken(late, answer, request) if late else answer
        await _pause(rules, after=True)
        self._note(request, answer, flags, items, rules, (time.perf_counter() - began) * 1000)
        return answer

    def _plain(self, request: Request, flags: list[str], items: list[int]) -> Answer:
        endpoint = ENDPOINTS.get(request.path)
        if endpoint is None:
            flags.append(f"no such path: {request.path}")
            return Answer(404, b"404 page not found", {"Content-Type": "text/plain"})
        try:
            made = self._carry_out(endpoint, request, flags, items)
        except RefusedError as error:
            return self._refusal(endpoint, error, request)
        return _as_json(made if self._world.switches.omit_errcode else {"errcode": 0, "errmsg": "ok", **made})

    def _carry_out(self, endpoint: Endpoint, request: Request, flags: list[str], items: list[int]) -> Json:
        if endpoint.token:
            code = self._world.accounts.token_error(request.query.get("access_token", ""))
            if code:
                raise RefusedError(code)
        self._guard(endpoint, request)
        wait = self._frequency.exceeded(endpoint.path, self._world.clock.now())
        if wait:
            raise RefusedError(45009, f"blocked for {wait:.0f} s")
        if request.method != endpoint.method:
            if endpoint.method == "POST":
                raise RefusedError(40058, "POST is needed")
            flags.append(f"{request.method} instead of GET")
        call = Call(self._world, request.query, _parsed(endpoint, request, flags), flags, items)
        return endpoint.answer(call)

    def _guard(self, endpoint: Endpoint, request: Request) -> None:
        switches = self._world.switches
        exempt = endpoint.path.endswith("/message/send") and switches.ip_guard_exempt_send
        if switches.ip_guard and not exempt and request.remote not in switches.trusted_ips:
            raise RefusedError(60020)

    def _refusal(self, endpoint: Endpoint, error: RefusedError, request: Request) -> Answer:
        switches = self._world.switches
        made: Json = {"errcode": error.code, "errmsg": self._errmsg(error, request), **endpoint.empty, **error.extra}
        if switches.string_errcode and endpoint.path.endswith("getinvoiceinfobatch"):
            made["errcode"] = str(error.code)
        return _as_json(made, error.code)

    def _errmsg(self, error: RefusedError, request: Request) -> str:
        told = text(error.code) + (f" ({error.detail})" if error.detail else "")
        if not self._world.switches.error_hints:
            return told
        hint = f"{self._world.clock.seconds()}_1_{self._world.number():032x}"
        page = f"https://open.work.weixin.qq.com/devtool/query?e={error.code}"
        return f"{told}, hint: [{hint}], from ip: {request.remote}, more info at {page}"

    def _broken(self, rule: Rule, answer: Answer | None, request: Request) -> Answer:
        """The answer a fault makes of the real one, which is None when the call was not carried out."""
        if rule.kind == "drop":
            return Answer(0, b"", cut=True)
        if rule.kind == "http500":
            return Answer(500, b"Internal Server Error", {"Content-Type": "text/plain"})
        if rule.kind == "garbage":
            return Answer(200, b"<html><body>502 Bad Gateway</body></html>", {"Content-Type": "text/html"})
        if rule.kind == "truncate":
            whole = answer.body if answer else b'{"errcode":0,"errmsg":"ok"}'
            return Answer(200, whole[: len(whole) // 2], {"Content-Type": "application/json; charset=UTF-8"})
        endpoint = ENDPOINTS.get(request.path)
        made = {"errcode": rule.errcode, "errmsg": self._errmsg(RefusedError(rule.errcode), request)}
        return _as_json({**made, **(endpoint.empty if endpoint else {})}, rule.errcode)

    def _note(
        self, request: Request, answer: Answer, flags: list[str], items: list[int], rules: list[Rule], ms: float
    ) -> None:
        shown: Any
        try:
            shown = answer.json() if answer.body else {}
        except ValueError:
            shown = {"body": answer.body.decode(errors="replace")}
        sent: Json = {"query": request.query}
        if request.body:
            try:
                sent["body"] = json.loads(request.body)
            except ValueError:
                sent["body"] = request.body.decode(errors="replace")
        code = shown.get("errcode") if isinstance(shown, dict) else None
        self._journal.write(
            "api",
            f"{request.method} {request.path}",
            request=sent,
            answer=shown if isinstance(shown, dict) else {"body": shown},
            status=None if answer.cut else answer.status,
            errcode=int(code) if code is not None else None,
            ms=ms,
            outcome="cut" if answer.cut else "answered",
            fault=", ".join(str(rule) for rule in rules),
            items=items,
            flags=flags,
        )


class _Frequency:
    """Calls a minute of each path; over the limit the path is blocked for 60 s (pages 90312, 90313)."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[str, int]] = Counter()
        self._blocked: dict[str, float] = {}

    def exceeded(self, path: str, now: float) -> float:
        """Seconds of block left, 0 when the call may pass."""
        until = self._blocked.get(path, 0.0)
        if now < until:
            return until - now
        for window, limit, block in _LIMITS.get(path, ((60, "calls_a_minute", 60),)):
            slot = (f"{path}/{window}", int(now // window))
            self._counts[slot] += 1
            if self._counts[slot] > fact(limit):
                self._blocked[path] = now + block
                return float(block)
        return 0.0


_LIMITS = {
    "/cgi-bin/get_jsapi_ticket": ((3600, "corp_tickets_an_hour", 3600),),
    "/cgi-bin/ticket/get": ((3600, "app_tickets_an_hour", 3600),),
}


def _parsed(endpoint: Endpoint, request: Request, flags: list[str]) -> Json:
    if endpoint.method == "GET":
        return {}
    if _ESCAPED.search(request.body):
        flags.append(r"\uXXXX escapes in the body (40033 on the real platform)")
    try:
        body = json.loads(request.body)
    except ValueError:
        raise RefusedError(40058, "Warning: wrong json format.") from None
    if not isinstance(body, dict):
        raise RefusedError(40058, "Warning: wrong json format.")
    return body


def _as_json(made: Json, code: int = 0) -> Answer:
    headers = {"Content-Type": "application/json; charset=UTF-8"}
    if code:
        headers |= {"Error-Code": str(code), "Error-Msg": text(code)}
    return Answer(200, json.dumps(made, ensure_ascii=False).encode(), headers)


async def _pause(rules: list[Rule], *, after: bool) -> None:
    for rule in rules:
        if rule.kind == "delay" and rule.after == after:
            await asyncio.sleep(rule.seconds)
