"""Delivers what the platform tells the bot: retries, faults, forgeries; one attempt is made by ``attempt``."""

import asyncio

from simulator.callbacks.attempt import Attempt, Poster
from simulator.callbacks.envelope import Envelope
from simulator.callbacks.transport import Received, Transport
from simulator.callbacks.url_check import verify_url
from simulator.faults.rules import CALLBACK, Faults, Rule
from simulator.platform.company.callback_messages import Push
from simulator.platform.company.world import World
from simulator.state.journal import Journal, JournalEntry
from simulator.state.models import Json

FORGERIES = ("", "signature", "key", "receiveid")


class CallbackSender:
    """Delivers each push as a task of its own, so that the events of one person may overtake each other.

    `transport` may be replaced while nothing is under way.
    """

    def __init__(self, world: World, journal: Journal, faults: Faults, transport: Transport) -> None:
        self._world = world
        self._journal = journal
        self._faults = faults
        self.transport = transport
        self._poster = Poster(world, journal, self._request)
        self._tasks: set[asyncio.Task[None]] = set()
        self._delivered = asyncio.Event()

    def send(self, push: Push) -> None:
        """Start delivering; returns at once."""
        if not self._world.settings.callback_url:
            self._journal.write("note", "no callback URL is configured", push=push.id, plain=push.xml)
            return
        task = asyncio.get_running_loop().create_task(self.deliver(push))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def drain(self) -> None:
        """Wait until every delivery has ended."""
        while self._tasks:
            await asyncio.gather(*self._tasks)

    async def close(self) -> None:
        """Cancel the deliveries that have not ended."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def deliver(self, push: Push) -> None:
        """Deliver one push with the faults that hit it, in up to `max_deliveries` attempts (page 90238)."""
        rules = self._faults.take(CALLBACK)
        kinds = {rule.kind for rule in rules}
        if any(rule.kind == "drop" and not rule.after for rule in rules):
            self._write_lost(push)
            return
        for rule in rules:
            await self._hold(rule)
        if "forge" in kinds:
            await self.send_once(push.xml, "signature", about=f"forged {push.about}")
        lose = any(rule.kind == "drop" and rule.after for rule in rules)
        rounds = [self._retry(push, lose)] + ([self._retry(push, False)] if "duplicate" in kinds else [])
        await asyncio.gather(*rounds)

    async def send_once(self, xml: str, forgery: str = "", about: str = "raw") -> JournalEntry:
        """Post any plaintext once; `forgery` (one of FORGERIES) makes the signature, the key or the receiveid wrong."""
        settings = self._world.settings
        token = "wrong" if forgery == "signature" else settings.token
        aes_key = settings.encoding_aes_key[::-1] if forgery == "key" else settings.encoding_aes_key
        receiveid = "wwsomebodyelse" if forgery == "receiveid" else settings.corp_id
        envelope = Envelope(token, aes_key, receiveid)
        push = Push(self._world.number(), "", about, xml)
        return await self._post(Attempt(push, 1, envelope, self._poster.stamp(), envelope.seal(xml)))

    async def verify_url(self) -> Json:
        """Check the callback address as the console does when it is saved (page 90930)."""
        return await verify_url(self._world, self._journal, self._request, self._poster)

    async def _request(self, method: str, url: str, query: dict[str, str], body: bytes) -> Received:
        return await self.transport(method, url, query, body)

    async def _hold(self, rule: Rule) -> None:
        if rule.kind == "delay":
            await asyncio.sleep(rule.seconds)
        elif rule.kind == "reorder":
            self._delivered.clear()
            try:
                async with asyncio.timeout(rule.seconds or 5.0):
                    await self._delivered.wait()
            except TimeoutError:
                return

    async def _retry(self, push: Push, lose_first: bool) -> None:
        switches = self._world.switches
        stamp, encrypt = self._poster.stamp(), self._poster.envelope().seal(push.xml)
        for number in range(1, switches.max_deliveries + 1):
            if number > 1 and not switches.same_query_on_retry:
                stamp = self._poster.stamp()
            if number > 1 and not switches.same_ciphertext_on_retry:
                encrypt = self._poster.envelope().seal(push.xml)
            lose = lose_first and number == 1
            entry = await self._post(Attempt(push, number, self._poster.envelope(), stamp, encrypt, lose))
            if entry.outcome == "ok" or (entry.outcome == "refused" and not switches.retry_on_status):
                return
            if push.about.startswith("template_card") and not switches.retry_card_events:
                return
            if switches.retry_pause and number < switches.max_deliveries:
                await asyncio.sleep(switches.retry_pause)

    async def _post(self, attempt: Attempt) -> JournalEntry:
        entry = await self._poster.post(attempt)
        self._delivered.set()
        return entry

    def _write_lost(self, push: Push) -> None:
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
