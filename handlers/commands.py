"""Words that members type."""

from bot.replies import Link, Reply, Text
from bot.router import Routes, Turn

routes = Routes()


@routes.command("报销", "claim")
@routes.menu("claim")
async def claim(turn: Turn) -> Reply:
    """Hand out the picker."""
    return Link("reply.claim", "/picker", "label.pick")


@routes.command("我的", "mine")
@routes.menu("mine")
async def mine(turn: Turn) -> Reply:
    """Where the member's claims stand."""
    return Link("reply.mine", "/claims", "label.my_claims")


@routes.command("待办", "todo")
@routes.menu("todo")
async def todo(turn: Turn) -> Reply:
    """What waits for the member's word."""
    waiting = await turn.do.waiting_for(turn.sender)
    if not waiting:
        return Text("reply.todo_nothing")
    return Link("reply.todo", "/claims", "label.my_todo", {"count": str(len(waiting))})


@routes.command("帮助", "help", "?")
async def help_(turn: Turn) -> Reply:
    """What can be typed."""
    return Text("reply.help")
