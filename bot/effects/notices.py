"""Effect ``say``: one text to one or more members, in the words of the catalogue."""

from typing import Any

import structlog

from bot.domain.invoice import UserId
from bot.domain.wording import restored_args
from bot.ports.engine import Again
from bot.ports.platform import InDoubt, Messenger, PlatformFault, Refused
from bot.replies import Button, Card, Plain
from bot.texts import Texts
from bot.usecases import UseCases

GIVE_UP_AFTER = 30

log = structlog.get_logger("bot.effects")


class SayEffect:
    """Payload ``{"to", "key", "args", "path", "label", "once", "lang"?, "text"?, "team"?, "occasion"?}``. A notice
    (``once``) goes at least once, with the platform's duplicate check on; an answer in chat is not repeated when its
    fate is unknown. Whom it does not reach stands in the log; of a ``team`` the others hear it."""

    def __init__(self, do: UseCases, messenger: Messenger, texts: Texts, home: str) -> None:
        """``home``: the public URL that paths are appended to."""
        self._do, self._messenger, self._texts, self._home = do, messenger, texts, home

    async def __call__(self, key: str, payload: dict[str, Any]) -> Again | None:
        """Send it; come back later while the platform is busy."""
        to = UserId(payload["to"])
        once = bool(payload.get("once"))
        tries = int(payload.get("tries", 0))
        try:
            sent = await self._messenger.send_text([to], self._compose(payload), once=once)
        except InDoubt as fault:
            if not once:
                return None
            return _later(payload, tries, max(5.0, min(2.0**tries, 300.0))) or await self._missed(payload, fault.code)
        except Refused as no:
            return await self._missed(payload, no.code)
        except PlatformFault as fault:
            again = _later(payload, tries, fault.after or min(2.0**tries, 300.0))
            return again or await self._missed(payload, fault.code)
        return await self._missed(payload, 0) if sent.unreachable else None

    async def _missed(self, payload: dict[str, Any], code: int) -> Again | None:
        """It did not arrive and will not by being sent again, unless the member has another userid by now."""
        to, text = payload["to"], payload.get("key", "")
        if (who := await self._do.speaker(UserId(to))).userid != to:
            return Again(0.1, {**payload, "to": who.userid})
        log.warning("message_not_delivered", to=to, text=text, code=code)
        if payload.get("team"):
            await self._do.not_reached(UserId(to), payload)
        return None

    def _compose(self, payload: dict[str, Any]) -> Plain:
        say = self._texts.in_language(payload.get("lang", ""))
        text = payload.get("text") or say(payload["key"], **restored_args(payload.get("args", {})))
        path = payload.get("path", "")
        label = say(payload["label"]) if path and payload.get("label") else ""
        return Plain(text, self._home + path if path else "", label)


class OfferEffect:
    """Payload ``{"to", "lang", "task_id", "buttons"}``: a card with guesses at what was meant; not repeated in
    doubt."""

    def __init__(self, messenger: Messenger, texts: Texts) -> None:
        """``texts``: where the buttons' words stand."""
        self._messenger, self._texts = messenger, texts

    async def __call__(self, key: str, payload: dict[str, Any]) -> Again | None:
        """Send it; come back later while the platform is busy."""
        say = self._texts.in_language(payload.get("lang", ""))
        buttons = tuple(Button(say(f"button.{name}"), name, style=1) for name in payload["buttons"])
        card = Card(say("card.offer"), say("card.source"), buttons=buttons, task_id=payload["task_id"])
        try:
            await self._messenger.send_card([UserId(payload["to"])], card)
        except (InDoubt, Refused):
            return None
        except PlatformFault as fault:
            tries = int(payload.get("tries", 0))
            return _later(payload, tries, fault.after or min(2.0**tries, 300.0))
        return None


def _later(payload: dict[str, Any], tries: int, delay: float) -> Again | None:
    return Again(delay, {**payload, "tries": tries + 1}) if tries < GIVE_UP_AFTER else None
