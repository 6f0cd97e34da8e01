"""Whose a WeChat is: what several colleagues came with, and an admin's word on it."""

from typing import Any

from bot.chat.replies import Page, Redirect, WebReply
from bot.domain.claim import Person
from bot.domain.errors import NoSuchPage
from bot.domain.invoice import Account, UserId
from bot.router import RequestContext, Routes
from bot.services.openid_proofs import Dispute
from bot.texts import Say
from handlers.shown import state_word

routes = Routes()
PAGE = "/people/openids"


@routes.page("/people/openids")
async def openids(context: RequestContext) -> WebReply:
    """WeChats that several colleagues picked with, for the admins who may say whose they are."""
    _through_weixin_work(context)
    found = await context.proofs.disputes(context.userid)
    return Page("openids.html", {"disputes": [shown(one, context.say) for one in found]})


@routes.form("/people/openids")
async def decide(context: RequestContext) -> WebReply:
    """An admin says whose it is."""
    _through_weixin_work(context)
    openid, owner = context.body.get("openid"), context.body.get("userid")
    if not isinstance(openid, str) or not isinstance(owner, str):
        raise NoSuchPage
    await context.proofs.decide_openid(Person(context.userid, context.name), openid, UserId(owner))
    return Redirect(PAGE)


def _through_weixin_work(context: RequestContext) -> None:
    """Whoever came through another door is not known well enough for this."""
    if context.account is not Account.WORK:
        raise NoSuchPage


def shown(it: Dispute, say: Say) -> dict[str, Any]:
    """One of them as the page shows it."""
    return {
        "openid": it.openid,
        "tail": it.openid[-6:],
        "can": it.can,
        "people": [
            {
                "userid": person.userid,
                "name": person.name,
                "proved": person.userid == it.proved,
                "claims": [
                    {"number": claim.number, "state": say(state_word(claim)), "total": claim.total}
                    for claim in it.claims[person.userid]
                ],
            }
            for person in it.people
        ],
    }
