"""An admin lets go of the Weixin account that is bound to a member who has another one now: the word, and the page."""

from typing import Any
from urllib.parse import quote

from bot.chat.replies import Page, Redirect, Reply, Text, WebReply
from bot.chat.speech import folded
from bot.domain.claim import Person
from bot.domain.errors import BadInput
from bot.domain.invoice import Account, UserId
from bot.ports.people import BindingEntry
from bot.router import ChatContext, RequestContext, Routes
from bot.services.bindings import Bound
from bot.texts import Say

routes = Routes()

WHO_LIMIT = 64
BY_WORDS = frozenset({"left", "command", "platform"})


@routes.command("换绑", "rebind")
async def rebind(context: ChatContext) -> Reply:
    """Let go of a member's Weixin account; for admins."""
    who = folded(context.words).lstrip("@").strip()
    if not who:
        raise BadInput("refusal.rebind_how")
    member = await context.bindings.rebind(Person(context.sender, context.name), who[:WHO_LIMIT])
    return Text("reply.let_go", {"member": member.name, "userid": member.userid})


@routes.page("/people")
async def people(context: RequestContext) -> WebReply:
    """Who is bound to which Weixin account, found by userid or name; for admins."""
    who = context.query.get("who", "").strip()[:WHO_LIMIT]
    found = await context.bindings.bound(context.userid, who)
    return Page("people.html", {"who": who, "found": [_shown(one, context.say) for one in found]})


@routes.form("/people/let-go")
async def let_go(context: RequestContext) -> WebReply:
    """The next pick of this member binds the Weixin account they use then."""
    userid = UserId(str(context.body.get("userid", "")).strip()[:WHO_LIMIT])
    await context.bindings.rebind(Person(context.userid, context.name), userid)
    return Redirect(f"/people?who={quote(userid)}")


def _shown(one: Bound, say: Say) -> dict[str, Any]:
    openids = [(openid[-4:], at.isoformat()) for openid, at in one.openids]
    history = [_entry(entry, say) for entry in one.history if entry.account is Account.WORK]
    return {"userid": one.member.userid, "name": one.member.name, "openids": openids, "history": history}


def _entry(entry: BindingEntry, say: Say) -> str:
    by = say(f"page.people.by.{entry.by}") if entry.by in BY_WORDS else entry.by
    return say(f"page.people.{entry.step}", at=entry.at.isoformat(), tail=entry.openid[-4:], by=by)
