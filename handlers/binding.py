"""Words by which a member says that a Weixin user of another account of the company is them, and takes that back."""

from bot.chat.replies import Reply, Text
from bot.chat.speech import confirms, folded
from bot.domain.invoice import Account
from bot.router import ChatContext, Routes
from bot.services.bindings import Binding, Tried

routes = Routes()

SAID = {
    Tried.ASKED: "reply.bind_ask",
    Tried.BOUND: "reply.bound",
    Tried.WRONG: "reply.bind_wrong",
    Tried.TOO_OFTEN: "reply.bind_too_often",
    Tried.SOMEBODY_ELSES: "reply.bind_somebody_elses",
    Tried.HAVE_ANOTHER: "reply.bind_have_another",
}


@routes.command("绑定", "bind")
async def bind(context: ChatContext) -> Reply:
    """Take the code that the other account's page shows, and ask once more."""
    code = folded(context.words)
    if not code:
        return Text("reply.bind_how")
    return _said(context, await context.bindings.ask_to_bind(context.sender, code))


async def answered(context: ChatContext) -> Reply:
    """Whether the Weixin that was shown the code is theirs; only a yes binds it."""
    if not confirms(context.words):
        return Text("reply.bind_not")
    return _said(context, await context.bindings.bind(context.sender, context.asked.binding))


def _said(context: ChatContext, told: Binding) -> Text:
    return Text(SAID[told.tried], {"door": _door(context, told.account)} if told.account else {})


@routes.command("解绑", "unbind")
async def unbind(context: ChatContext) -> Reply:
    """Let go of every other account's Weixin user."""
    doors = await context.bindings.unbind(context.sender)
    if not doors:
        return Text("reply.unbound_nothing")
    return Text("reply.unbound", {"doors": "、".join(_door(context, account) for account in doors)})


def _door(context: ChatContext, account: Account) -> str:
    return context.say(f"door.{account.value}")
