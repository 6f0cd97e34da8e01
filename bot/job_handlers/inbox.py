"""Carries out ProcessInbox: the stored events of one person in order, each in one unit: handler, reply, mark."""

import secrets
from collections.abc import Callable
from dataclasses import replace

import structlog

from bot.chat.events import CardClick, Event, Left, TextMessage
from bot.chat.replies import Link, Offer, Plain, Reply, Text
from bot.domain.claim import Person
from bot.domain.errors import Refusal
from bot.domain.invoice import UserId
from bot.domain.wording import stored_args
from bot.jobs import Decision, Done, Job, ProcessInbox, SendNotice, SendOffer
from bot.jobs.retry import EVENT_ATTEMPTS
from bot.ports.inbox import Inbox, InboxRow
from bot.ports.store import StoreDown, Unit
from bot.router import ChatContext, Router
from bot.services import Services
from bot.services.conversations import NOTHING_ASKED
from bot.system.tracebacks import where
from bot.texts import Texts

log = structlog.get_logger()


class InboxProcessor:
    """Carries out ProcessInbox; rows already marked are skipped, so it may be repeated."""

    def __init__(
        self,
        inbox: Inbox,
        services: Services,
        router: Router,
        read: Callable[[str], Event],
        roles_of: Callable[[UserId], frozenset[str]],
        texts: Texts,
    ) -> None:
        """``read`` turns a stored body into an event of ours; it never raises on authentic input."""
        self._inbox, self._services, self._router, self._read, self._roles_of = inbox, services, router, read, roles_of
        self._texts = texts

    async def __call__(self, job: ProcessInbox, /) -> Decision:
        """Hear what this person did, oldest first."""
        rows = await self._inbox.unheard(job.person, job.up_to)
        if not rows:
            return Done()
        who = await self._services.people.speaker(job.person)
        for row in rows:
            await self._hear(row, who)
        return Done()

    async def _hear(self, row: InboxRow, who: Person) -> None:
        try:
            event = None if row.ignored else replace(self._read(row.body), at=row.created)
            if event and event.sender == row.person and not isinstance(event, Left):  # who has left is the old one
                event = replace(event, sender=who.userid)
            if event and self._router.decides(event):
                card = event.task_id if isinstance(event, CardClick) else ""
                await self._services.rights.renew_rights(who.userid, task_id=card)
            async with self._services.write() as unit:
                await unit.serialize(who.userid)
                await self._take_up(unit, row, event, who)
        except StoreDown:  # no fault of this event: it waits for the database
            raise
        except Exception as fault:
            await self._stumbled(row, fault)

    async def _take_up(self, unit: Unit, row: InboxRow, event: Event | None, who: Person) -> None:
        now = self._services.clock.now()
        if not await unit.heard(row.id, row.ignored or "heard", now):
            return
        if event is None:
            return
        if isinstance(event, CardClick) and event.response_code and await unit.cards.get(event.task_id):
            await unit.cards.add_code(event.task_id, event.response_code, now)
        lang = await unit.conversations.preference(who.userid, "language")
        say = self._texts.in_language(lang)
        services = self._services.joined(unit)
        asked = await services.conversations.question(who.userid) if isinstance(event, TextMessage) else NOTHING_ASKED
        context = ChatContext(services.shared, event, say, who.name, self._roles_of(who.userid), asked=asked)
        try:
            async with unit.savepoint():
                reply = await self._router.answer(context)
        except Refusal as no:
            reply = Text(no.key, no.args_for_text)
        # A word that changes the language is answered in the new one.
        await self._reply(unit, row, who.userid, reply, await unit.conversations.preference(who.userid, "language"))

    async def _reply(self, unit: Unit, row: InboxRow, to: UserId, reply: Reply, lang: str) -> None:
        match reply:
            case Text(key=key, args=args):
                job: Job = SendNotice.reply(row.id, to, lang, text_key=key, args=stored_args(args))
            case Link(key=key, path=path, label=label, args=args):
                said = stored_args(args)
                job = SendNotice.reply(row.id, to, lang, text_key=key, args=said, path=path, label=label)
            case Plain(text=text, url=path, label=label):
                job = SendNotice.reply(row.id, to, lang, text=text, path=path, label=label)
            case Offer(buttons=buttons):
                task_id = f"{self._services.rules.installation}-offer-{row.id}"
                job = SendOffer.reply(row.id, to, lang, task_id, buttons)
            case _:
                return
        await unit.enqueue(job)

    async def _stumbled(self, row: InboxRow, fault: Exception) -> None:
        """A fault of ours: tried again a few times, then told to the person under a number and laid aside."""
        name = f"fault.{row.id}"
        number = secrets.token_hex(3).upper()
        async with self._services.write() as unit:
            before = int(await unit.setting(name) or "0")
            await unit.set_setting(name, str(before + 1))
            if before + 1 >= EVENT_ATTEMPTS:
                await unit.heard(row.id, f"fault {number}", self._services.clock.now())
                await unit.enqueue(SendNotice.failure(row.id, row.person, number))
        if before + 1 < EVENT_ATTEMPTS:
            log.warning("hearing failed, will be repeated", row=row.id, fault=type(fault).__name__)
            raise fault
        log.error("hearing gave up", row=row.id, number=number, fault=type(fault).__name__, at=where(fault))
