"""Carries out SendNotice and SendOffer: one message to one member, in the words of the catalogue."""

from dataclasses import replace

import structlog

from bot.chat.replies import Button, Card, Plain
from bot.domain.wording import restored_args
from bot.jobs import Decision, Done, GiveUp, Retry, SendNotice, SendOffer
from bot.jobs.retry import AT_ONCE, IN_DOUBT
from bot.ports.platform import InDoubt, Messenger, PlatformFault, Refused
from bot.services import Services
from bot.texts import Texts

log = structlog.get_logger("bot.job_handlers")


class NoticeSender:
    """Carries out SendNotice. A notice (``once``) goes at least once, with the platform's duplicate check on; an answer
    in chat is not repeated when its fate is unknown. Whom it does not reach stands in the log; of a ``team`` the others
    hear it."""

    def __init__(self, services: Services, messenger: Messenger, texts: Texts, home: str) -> None:
        """``home``: the public URL that paths are appended to."""
        self._services, self._messenger, self._texts, self._home = services, messenger, texts, home

    async def __call__(self, job: SendNotice, /) -> Decision:
        """Send it; come back later while the platform is busy."""
        try:
            sent = await self._messenger.send_text([job.to], self._compose(job), once=job.once)
        except InDoubt as fault:
            if not job.once:
                return Done()
            return await self._again(job, fault.code, job.again(at_least=IN_DOUBT))
        except Refused as no:
            return await self._missed(job, no.code)
        except PlatformFault as fault:
            return await self._again(job, fault.code, job.again(at_least=fault.after))
        return await self._missed(job, 0) if sent.unreachable else Done()

    async def _again(self, job: SendNotice, code: int, decision: Decision) -> Decision:
        return await self._missed(job, code) if isinstance(decision, GiveUp) else decision

    async def _missed(self, job: SendNotice, code: int) -> Decision:
        """It did not arrive and will not by being sent again, unless the member has another userid by now."""
        if (who := await self._services.people.speaker(job.to)).userid != job.to:
            return Retry(AT_ONCE, replace(job, to=who.userid))
        log.warning("message_not_delivered", to=job.to, text=job.text_key, code=code)
        if job.team:
            await self._services.platform_calls.not_reached(job)
        return Done()

    def _compose(self, job: SendNotice) -> Plain:
        say = self._texts.in_language(job.language)
        text = job.text or say(job.text_key, **restored_args(job.args))
        label = say(job.label) if job.path and job.label else ""
        return Plain(text, self._home + job.path if job.path else "", label)


class OfferSender:
    """Carries out SendOffer: a card with guesses at what was meant; not repeated in doubt."""

    def __init__(self, messenger: Messenger, texts: Texts) -> None:
        """``texts``: where the buttons' words stand."""
        self._messenger, self._texts = messenger, texts

    async def __call__(self, job: SendOffer, /) -> Decision:
        """Send it; come back later while the platform is busy."""
        say = self._texts.in_language(job.language)
        buttons = tuple(Button(say(f"button.{name}"), name, style=1) for name in job.buttons)
        card = Card(say("card.offer"), say("card.source"), buttons=buttons, task_id=job.task_id)
        try:
            await self._messenger.send_card([job.to], card)
        except (InDoubt, Refused):
            return Done()
        except PlatformFault as fault:
            decision = job.again(at_least=fault.after)
            return Done() if isinstance(decision, GiveUp) else decision
        return Done()
