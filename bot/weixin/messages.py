"""Plain messages: bodies of text, markdown and text-card messages within the platform's limits (page 90236)."""

import re
from html import escape
from typing import Any

from bot.chat.replies import Plain
from bot.domain.visible import visible
from bot.ports.platform import OurBug
from bot.weixin import facts
from bot.weixin.writing import one_line, short, short_bytes

ROOM = 64  # bytes of text that a link must leave

# A link in words that came from outside would look like one of ours.
_ANCHOR = re.compile(r"<(?=\s*/?\s*a\b)", re.IGNORECASE)


def text(plain: Plain) -> dict[str, Any]:
    """A text message of at most 2048 bytes, its link whole at the end whatever had to be cut before it."""
    label = one_line(plain.label or plain.url).replace("<", "＜")
    link = f'\n<a href="{plain.url.replace(chr(34), "%22")}">{label}</a>' if plain.url else ""
    room = facts.TEXT_BYTES - len(link.encode("utf-8", "replace"))
    if room < ROOM:
        raise OurBug("a link that leaves no room for its text")
    words = short_bytes(_ANCHOR.sub("＜", visible(plain.text, keep="\n")), room)
    if not words.strip() and not link:
        raise OurBug("an empty message")
    return {"msgtype": "text", "text": {"content": (words + link).lstrip("\n")}}


def markdown(content: str) -> dict[str, Any]:
    """A markdown message of at most 2048 bytes; shown by the Weixin Work client only."""
    return {"msgtype": "markdown", "markdown": {"content": short_bytes(visible(content, "\n"), facts.MARKDOWN_BYTES)}}


def textcard(title: str, description: str, url: str, button: str = "") -> dict[str, Any]:
    """A card of words with one link. Raises OurBug for a URL that the platform would refuse."""
    if not url.startswith(("https://", "http://")) or len(url.encode()) > facts.TEXTCARD_URL_BYTES:
        raise OurBug("a link needs a scheme and at most 2048 bytes")
    card = {
        "title": short(one_line(title), facts.TEXTCARD_TITLE),
        "description": short(escape(visible(description, "\n"), quote=False), facts.TEXTCARD_DESCRIPTION),
        "url": url,
    }
    if button:
        card["btntxt"] = short(one_line(button), facts.TEXTCARD_BUTTON)
    return {"msgtype": "textcard", "textcard": card}
