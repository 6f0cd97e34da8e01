"""Effect ``say``: one text to one or more members, in the words of the catalogue."""

from typing import Any

from bot.domain.invoice import UserId
from bot.domain.wording import restored_args
from bot.ports.engine import Again
from bot.ports.platform import InDoubt, Messenger, PlatformFault, Refused
from bot.replies import Button, Card, Plain
from bot.texts import Texts

GIVE_UP_AFTER = 30


class SayEffect:
    """Payload ``{"to", "key", "args", "path", "label", "once", "lang"?, "text"?}``. A notice (``once``) goes at
    least once, with the platform's duplicate check on; an answer in chat is not repeated when its fate is unknown."""

    def __init__(self, messenger: Messenger, texts: Texts, home: str) -> None:
        """``home``: the public URL that paths are appended to."""
        self._messenger, self._texts, self._home = messenger, texts, home

    async def __call__(self, key: str, payload: dict[str, Any]) -> Again | None:
        """Send it; come back later while the platform is busy."""
        to = payload["to"] if isinstance(payload["to"], list) else [payload["to"]]
        once = bool(payload.get("once"))
        tries = int(payload.get("tries", 0))
        try:
            await self._messenger.send_text([UserId(u) for u in to], self._compose(payload), once=once)
        except InDoubt:
            if not once:
                return None
            return _later(payload, tries, max(5.0, min(2.0**tries, 300.0)))
        except Refused:
            return None
        except PlatformFault as fault:
            return _later(payload, tries, fault.after or min(2.0**tries, 300.0))
        return None

    def _compose(self, payload: dict[str, Any]) -> Plain:
        say = self._texts.in_language(payload.get("lang", ""))
        text = payload.get("text") or say(payload["key"], **restored_args(payload.get("args", {})))
        path = payload.get("path", "")
        label = say(payload["label"]) if payload.get("label") else ""
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
