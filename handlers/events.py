"""What happens without a word: opening the chat, pictures, words nobody knows."""

from dataclasses import replace
from difflib import SequenceMatcher

from bot.chat.events import Renamed
from bot.chat.replies import Link, Nothing, Offer, Reply, Text
from bot.chat.speech import folded, is_about_locks, is_no, is_yes
from bot.domain.wording import TextKey
from bot.router import ChatContext, Routes
from handlers import approvals, binding, commands

routes = Routes()

REASONS = ("not_compliant", "over_limit", "not_business", "incomplete")
GUESSED = {
    "claim": ("报销", "发票", "提交", "claim", "invoice", "submit"),
    "help": ("帮助", "怎么", "什么", "help", "how", "what"),
    "mine": ("我的", "进度", "到哪", "撤回", "mine", "status", "where", "withdraw"),
    "todo": ("待办", "审批", "同意", "驳回", "todo", "approve", "reject"),
}


@routes.event("enter")
async def entered(context: ChatContext) -> Reply:
    """Greet once in a lifetime."""
    if await context.conversations.greeted(context.sender):
        return Nothing()
    return Link("reply.welcome", "/picker", "label.pick", {"name": context.name})


@routes.event("left")
async def left(context: ChatContext) -> Reply:
    """Whoever left the company or the app's range is out of every page at once."""
    await context.bindings.log_out(context.sender)
    return Nothing()


@routes.event("renamed")
async def renamed(context: ChatContext) -> Reply:
    """Somebody has another userid: looked into once this is heard."""
    match context.event:
        case Renamed(old=old, new=new):
            await context.renames.look_into_rename(old, new)
    return Nothing()


@routes.event("message")
async def message(context: ChatContext) -> Reply:
    """A picture, a voice, a place: say what works instead."""
    return Link("reply.not_words", "/picker", "label.pick")


@routes.decides
@routes.event("words")
async def words(context: ChatContext) -> Reply:
    """Words that fit no command: an answer to what was asked, a bare yes, "why is it locked?", or a guess."""
    if context.asked.binding:
        return await binding.answered(context)
    if context.asked.rejecting:
        return await _answered(context, context.asked.rejecting)
    if is_yes(context.words):
        return await approvals.approve(replace(context, words=""))
    if is_about_locks(context.words):
        return await commands.lock(context)
    return Offer(_guesses(context.words))


async def _answered(context: ChatContext, number: str) -> Reply:
    """Why a claim is rejected: a number of the list that was shown, or a sentence; or better not."""
    said = folded(context.words)
    if is_no(said):
        return Text("reply.not_rejected", {"number": number})
    places = {str(place): TextKey(f"reason.{name}") for place, name in enumerate(REASONS, 1)}
    if said.isdecimal() and said not in places:
        return await approvals.ask_why(context, number)
    return await approvals.rejected(context, number, places.get(said, said))


def _guesses(words: str) -> tuple[str, ...]:
    """The two commands whose words are most like what was typed."""
    text = folded(words).casefold()

    def likeness(key: str) -> float:
        return max(SequenceMatcher(None, text, word).ratio() + (word in text) for word in GUESSED[key])

    return tuple(sorted(GUESSED, key=likeness, reverse=True)[:2])


@routes.event("other")
async def other(context: ChatContext) -> Reply:
    """Anything else needs no answer."""
    return Nothing()
