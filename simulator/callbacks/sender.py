"""Tells the bot what happened: signs, encrypts, posts, tries again, and plays out the answer; decides no content."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

import aiohttp

from simulator.callbacks import passive_replies
from simulator.callbacks.envelope import Envelope, EnvelopeError
from simulator.faults.rules import CALLBACK, Faults, Rule
from simulator.platform.company.callback_messages import Push, render
from simulator.platform.company.world import World
from simulator.state.journal import Entry, Journal
from simulator.state.models import Json


@dataclass(frozen=True, slots=True)
class Received:
    """What the bot answered over HTTP."""

    status: int
    body: bytes


Transport = Callable[[str, str, dict[str, str], bytes], Awaitable[Received]]
"""(method, url, query, body) → answer. Raises OSError when the bot cannot be reached."""

FORGERIES = ("", "signature", "key", "receiveid")


class Courier:
    """Delivers each push as a task of its own, so events of one person may overtake each other, as in life."""

    def __init__(self, world: World, journal: Journal, faults: Faults, transport: Transport) -> None:
        self._world = world
        self._journal = journal
        self._faults = faults
        self._transport = transport
        self._tasks: set[asyncio.Task[None]] = set()
        self._random = random.Random(world.state.seed)
        self._landed = asyncio.Event()
        self.paused = False

    def send(self, push: Push) -> None:
        """Start delivering; returns at once."""
        if not self._world.settings.callback_url:
            self._journal.write("note", "no callback URL is configured", push=push.id, plain=push.xml)
            return
        task = asyncio.get_running_loop().create_task(self.deliver(push))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def settle(self) -> None:
        """Wait until nothing is under way."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def close(self) -> None:
        """Give up what is under way."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def deliver(self, push: Push) -> None:
        """One push with its misfortunes, up to `max_deliveries` tries (page 90238)."""
        rules = self._faults.take(CALLBACK)
        kinds = {rule.kind for rule in rules}
        if any(rule.kind == "drop" and not rule.after for rule in rules):
            self._journal.write(
                "callback",
                push.about,
                push=push.id,
                userid=push.userid,
                plain=push.xml,
                outcome="lost",
                fault="drop",
                items=[push.item] if push.item else [],
            )
            return
        for rule in rules:
            await self._hold(rule)
        if "forge" in kinds:
            await self.forged(push.xml, "signature", about=f"forged {push.about}")
        lose = any(rule.kind == "drop" and rule.after for rule in rules)
        rounds = [self._tries(push, lose)] + ([self._tries(push, False)] if "duplicate" in kinds else [])
        await asyncio.gather(*rounds)

    async def forged(self, xml: str, forgery: str = "", about: str = "raw") -> Entry:
        """Post any plaintext once; `forgery` spoils the signature, the key or the receiveid. For tests."""
        settings = self._world.settings
        token = "wrong" if forgery == "signature" else settings.token
        aes_key = settings.encoding_aes_key[::-1] if forgery == "key" else settings.encoding_aes_key
        receiveid = "wwsomebodyelse" if forgery == "receiveid" else settings.corp_id
        push = Push(self._world.number(), "", about, xml)
        return await self._once(push, 1, Envelope(token, aes_key, receiveid), self._query())

    async def verify_url(self) -> Json:
        """The GET the console makes when the callback URL is saved: right answer within one second (page 90930)."""
        message, stamp, nonce = str(self._random.randrange(10**18)), *self._query()
        echostr = self._envelope().seal(message)
        query = {
            "msg_signature": self._envelope().sign(stamp, nonce, echostr),
            "timestamp": stamp,
            "nonce": nonce,
            "echostr": echostr,
        }
        began = time.perf_counter()
        problem, status, body = "", None, b""
        try:
            async with asyncio.timeout(1):
                answer = await self._transport("GET", self._world.settings.callback_url, query, b"")
            status, body = answer.status, answer.body
            if status != 200:
                problem = f"HTTP status {status}"
            elif body != message.encode():
                problem = "the answer is not the decrypted echostr"
        except TimeoutError:
            problem = "no answer within 1 second"
        except OSError as error:
            problem = f"not reachable: {error}"
        ms = (time.perf_counter() - began) * 1000
        shown = {"status": status, "body": body.decode(errors="replace")}
        self._journal.write("callback", "verify URL", request=dict(query), answer=shown, status=status, ms=ms)
        return {"ok": not problem, "ms": round(ms, 1), "problem": problem, **shown}

    async def _hold(self, rule: Rule) -> None:
        if rule.kind == "delay":
            await asyncio.sleep(rule.seconds)
        elif rule.kind == "reorder":
            self._landed.clear()
            try:
                async with asyncio.timeout(rule.seconds or 5.0):
                    await self._landed.wait()
            except TimeoutError:
                return

    async def _tries(self, push: Push, lose_first: bool) -> None:
        switches = self._world.switches
        first, encrypt = self._query(), self._envelope().seal(push.xml)
        for attempt in range(1, switches.max_deliveries + 1):
            query = first if attempt == 1 or switches.same_query_on_retry else self._query()
            if attempt > 1 and not switches.same_ciphertext_on_retry:
                encrypt = self._envelope().seal(push.xml)
            lose = lose_first and attempt == 1
            entry = await self._once(push, attempt, self._envelope(), query, encrypt=encrypt, lose=lose)
            if entry.outcome == "ok" or (entry.outcome == "refused" and not switches.retry_on_status):
                return
            if push.about.startswith("template_card") and not switches.retry_card_events:
                return
            if switches.retry_pause and attempt < switches.max_deliveries:
                await asyncio.sleep(switches.retry_pause)

    async def _once(
        self,
        push: Push,
        attempt: int,
        envelope: Envelope,
        stamp_nonce: tuple[str, str],
        *,
        encrypt: str = "",
        lose: bool = False,
    ) -> Entry:
        stamp, nonce = stamp_nonce
        settings = self._world.settings
        encrypt = encrypt or envelope.seal(push.xml)
        query = {"msg_signature": envelope.sign(stamp, nonce, encrypt), "timestamp": stamp, "nonce": nonce}
        body = render((("ToUserName", settings.corp_id), ("AgentID", str(settings.agent_id)), ("Encrypt", encrypt)))
        began = time.perf_counter()
        outcome, answer, problem = "ok", None, ""
        try:
            async with asyncio.timeout(self._world.switches.callback_deadline):
                answer = await self._transport("POST", settings.callback_url, query, body.encode())
        except TimeoutError:
            outcome, problem = "timeout", f"no answer within {self._world.switches.callback_deadline:g} s"
        except OSError as error:
            outcome, problem = "unreachable", str(error)
        if answer is not None and answer.status != 200:
            outcome = "refused"
        if lose and answer is not None:
            outcome, problem = "timeout", "the answer was lost"
        flags, reply = self._play(push, answer) if outcome == "ok" and answer else ([], "")
        self._landed.set()
        return self._journal.write(
            "callback",
            push.about,
            request={"url": settings.callback_url, "query": query, "body": body},
            answer={"body": answer.body.decode(errors="replace")[:4000] if answer else "", "problem": problem},
            status=answer.status if answer else None,
            ms=(time.perf_counter() - began) * 1000,
            attempt=attempt,
            push=push.id,
            userid=push.userid,
            plain=push.xml,
            reply=reply,
            outcome=outcome,
            fault="drop after effect" if lose else "",
            inputs=envelope.inputs(stamp, nonce, encrypt),
            items=[push.item] if push.item else [],
            flags=flags,
        )

    def _play(self, push: Push, answer: Received) -> tuple[list[str], str]:
        """Carry out a passive reply; (flags, its plaintext)."""
        if answer.body in (b"", b"success"):
            return [], ""
        try:
            plain = passive_replies.unwrap(answer.body, self._envelope())
        except EnvelopeError as error:
            return [f"passive reply cannot be read: {error}"], ""
        return passive_replies.apply(self._world, push, plain), plain

    def _envelope(self) -> Envelope:
        settings = self._world.settings
        return Envelope(settings.token, settings.encoding_aes_key, settings.corp_id)

    def _query(self) -> tuple[str, str]:
        return str(self._world.clock.seconds()), str(self._random.randrange(10**9, 10**10))


def http_transport(session: aiohttp.ClientSession) -> Transport:
    """A transport over an aiohttp ClientSession; redirects are not followed."""

    async def send(method: str, url: str, query: dict[str, str], body: bytes) -> Received:
        headers = {"Content-Type": "text/xml"} if body else {}
        try:
            async with session.request(
                method, url, params=query, data=body or None, headers=headers, allow_redirects=False
            ) as answer:
                return Received(answer.status, await answer.read())
        except aiohttp.ClientError as error:
            raise ConnectionError(str(error)) from error

    return send
