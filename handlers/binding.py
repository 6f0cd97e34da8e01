"""Words by which a member says that a Weixin user of another account of the company is them, and takes that back."""

from bot.domain.invoice import Account
from bot.replies import Reply, Text
from bot.router import Routes, Turn
from bot.speech import confirms, folded
from bot.usecases.binding import Binding, Tried

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
async def bind(turn: Turn) -> Reply:
    """Take the code that the other account's page shows, and ask once more."""
    code = folded(turn.words)
    if not code:
        return Text("reply.bind_how")
    return _said(turn, await turn.do.ask_to_bind(turn.sender, code))


async def answered(turn: Turn) -> Reply:
    """Whether the Weixin that was shown the code is theirs; only a yes binds it."""
    if not confirms(turn.words):
        return Text("reply.bind_not")
    return _said(turn, await turn.do.bind(turn.sender, turn.asked.binding))


def _said(turn: Turn, told: Binding) -> Text:
    return Text(SAID[told.tried], {"door": _door(turn, told.account)} if told.account else {})


@routes.command("解绑", "unbind")
async def unbind(turn: Turn) -> Reply:
    """Let go of every other account's Weixin user."""
    doors = await turn.do.unbind(turn.sender)
    if not doors:
        return Text("reply.unbound_nothing")
    return Text("reply.unbound", {"doors": "、".join(_door(turn, account) for account in doors)})


def _door(turn: Turn, account: Account) -> str:
    return turn.say(f"door.{account.value}")
