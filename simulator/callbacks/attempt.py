"""One attempt to deliver a callback: encrypted, posted, written to the journal, its passive reply carried out."""

import asyncio
import random
import time
from dataclasses import dataclass

from simulator.callbacks import passive_replies
from simulator.callbacks.envelope import Envelope, EnvelopeError
from simulator.callbacks.transport import Received, Transport
from simulator.platform.company.callback_messages import Push, render
from simulator.platform.company.world import World
from simulator.state.journal import Journal, JournalEntry

Stamp = tuple[str, str]
"""timestamp and nonce of a callback's query."""


@dataclass(slots=True)
class Attempt:
    """`number` counts from 1; `encrypt` is the ciphertext; with `lose_answer` the bot's answer gets lost on its way."""

    push: Push
    number: int
    envelope: Envelope
    stamp: Stamp
    encrypt: str
    lose_answer: bool = False

    @property
    def query(self) -> dict[str, str]:
        """The signed query (page 90930)."""
        timestamp, nonce = self.stamp
        signature = self.envelope.sign(timestamp, nonce, self.encrypt)
        return {"msg_signature": signature, "timestamp": timestamp, "nonce": nonce}


@dataclass(slots=True)
class Outcome:
    """`result`: ok, refused (another status than 200), timeout or unreachable; `problem` says what went wrong."""

    result: str = "ok"
    problem: str = ""
    answer: Received | None = None


class Poster:
    """Posts attempts to the callback address of the settings. Raises nothing."""

    def __init__(self, world: World, journal: Journal, transport: Transport) -> None:
        self._world = world
        self._journal = journal
        self._transport = transport
        self._random = random.Random(world.state.seed)

    def envelope(self) -> Envelope:
        """The envelope of the app's Token and EncodingAESKey. Raises EnvelopeError for a bad key."""
        settings = self._world.settings
        return Envelope(settings.token, settings.encoding_aes_key, settings.corp_id)

    def stamp(self) -> Stamp:
        """The present time with a new nonce."""
        return str(self._world.clock.seconds()), str(self._random.randrange(10**9, 10**10))

    def random_message(self) -> str:
        """Digits for the check of a callback address."""
        return str(self._random.randrange(10**18))

    async def post(self, attempt: Attempt) -> JournalEntry:
        """Deliver once and carry out the answer; the journal entry says what the result was."""
        settings = self._world.settings
        body = render(
            (("ToUserName", settings.corp_id), ("AgentID", str(settings.agent_id)), ("Encrypt", attempt.encrypt))
        )
        began = time.perf_counter()
        outcome = await self._send(attempt, body)
        flags, reply = self._carry_out(attempt.push, outcome)
        return self._write(attempt, body, outcome, flags, reply, ms=(time.perf_counter() - began) * 1000)

    async def _send(self, attempt: Attempt, body: str) -> Outcome:
        deadline = self._world.switches.callback_deadline
        try:
            async with asyncio.timeout(deadline):
                answer = await self._transport("POST", self._world.settings.callback_url, attempt.query, body.encode())
        except TimeoutError:
            return Outcome("timeout", f"no answer within {deadline:g} s")
        except OSError as error:
            return Outcome("unreachable", str(error))
        if attempt.lose_answer:
            return Outcome("timeout", "the answer was lost", answer)
        return Outcome("ok" if answer.status == 200 else "refused", "", answer)

    def _carry_out(self, push: Push, outcome: Outcome) -> tuple[list[str], str]:
        """Carry out a passive reply; returns (what was odd, its plaintext)."""
        if outcome.result != "ok" or outcome.answer is None or outcome.answer.body in (b"", b"success"):
            return [], ""
        try:
            plain = passive_replies.decrypt(outcome.answer.body, self.envelope())
        except EnvelopeError as error:
            return [f"passive reply cannot be read: {error}"], ""
        return passive_replies.apply(self._world, push, plain), plain

    def _write(
        self, attempt: Attempt, body: str, outcome: Outcome, flags: list[str], reply: str, *, ms: float
    ) -> JournalEntry:
        push, answer = attempt.push, outcome.answer
        told = answer.body.decode(errors="replace")[:4000] if answer else ""
        return self._journal.write(
            "callback",
            push.about,
            request={"url": self._world.settings.callback_url, "query": attempt.query, "body": body},
            answer={"body": told, "problem": outcome.problem},
            status=answer.status if answer else None,
            ms=ms,
            attempt=attempt.number,
            push=push.id,
            userid=push.userid,
            plain=push.xml,
            reply=reply,
            outcome=outcome.result,
            fault="drop after effect" if attempt.lose_answer else "",
            inputs=attempt.envelope.inputs(*attempt.stamp, attempt.encrypt),
            items=[push.item] if push.item else [],
            flags=flags,
        )
