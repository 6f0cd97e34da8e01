"""What happens without a word: opening the chat, pictures, words nobody knows."""

from bot.replies import Link, Nothing, Reply, Text
from bot.router import Routes, Turn

routes = Routes()


@routes.event("enter")
async def entered(turn: Turn) -> Reply:
    """Greet once in a lifetime."""
    if await turn.do.greeted(turn.sender):
        return Nothing()
    return Link("reply.welcome", "/picker", "label.pick", {"name": turn.name})


@routes.event("message")
async def message(turn: Turn) -> Reply:
    """A picture, a voice, a place: say what works instead."""
    return Link("reply.not_words", "/picker", "label.pick")


@routes.event("words")
async def words(turn: Turn) -> Reply:
    """Words that fit no command."""
    return Text("reply.not_understood")


@routes.event("other")
async def other(turn: Turn) -> Reply:
    """Anything else needs no answer."""
    return Nothing()
