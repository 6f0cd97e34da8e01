"""Whose a WeChat is: what several colleagues came with, and an admin's word on it."""

from typing import Any

from bot.domain.claim import Person
from bot.domain.errors import NoSuchPage
from bot.domain.invoice import Account, UserId
from bot.replies import Page, Redirect, WebReply
from bot.router import Routes, Visit
from bot.texts import Say
from bot.usecases.proving import Dispute
from handlers.shown import state_word

routes = Routes()
PAGE = "/people/openids"


@routes.page("/people/openids")
async def openids(visit: Visit) -> WebReply:
    """WeChats that several colleagues picked with, for the admins who may say whose they are."""
    _through_weixin_work(visit)
    found = await visit.do.disputes(visit.userid)
    return Page("openids.html", {"disputes": [shown(one, visit.say) for one in found]})


@routes.form("/people/openids")
async def decide(visit: Visit) -> WebReply:
    """An admin says whose it is."""
    _through_weixin_work(visit)
    openid, owner = visit.body.get("openid"), visit.body.get("userid")
    if not isinstance(openid, str) or not isinstance(owner, str):
        raise NoSuchPage
    await visit.do.decide_openid(Person(visit.userid, visit.name), openid, UserId(owner))
    return Redirect(PAGE)


def _through_weixin_work(visit: Visit) -> None:
    """Whoever came through another door is not known well enough for this."""
    if visit.account is not Account.WORK:
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
