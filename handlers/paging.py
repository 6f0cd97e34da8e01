"""The member's claims a page at a time, for the page and for the API."""

from collections.abc import Sequence

from bot.domain.claim import Claim
from bot.domain.errors import BadInput
from bot.router import RequestContext


async def mine(context: RequestContext) -> tuple[Sequence[Claim], int | None]:
    """The claims that follow ``before`` of the query, newest first; what to ask for as ``before`` next, if anything.
    Raises BadInput."""
    before = context.query.get("before", "")
    if before and not (before.isascii() and before.isdecimal() and len(before) < 10):
        raise BadInput
    found = await context.claims.mine(context.userid, int(before) if before else None)
    more = found and await context.claims.mine(context.userid, found[-1].id)
    return found, found[-1].id if more else None
