"""What was approved in a month, read page by page, so that a long list is never in memory whole."""

from collections.abc import AsyncIterator
from datetime import date, datetime

from bot.domain.calendar import SHANGHAI
from bot.domain.claim import Claim
from bot.ports.store import Store


async def approved_in(store: Store, month: date) -> AsyncIterator[Claim]:
    """The claims whose standing approval fell in the month (of Shanghai) that begins on this day, page by page."""
    start = datetime(month.year, month.month, 1, tzinfo=SHANGHAI)
    end = datetime(month.year + month.month // 12, month.month % 12 + 1, 1, tzinfo=SHANGHAI)
    last = 0
    while True:
        async with store.reading() as unit:
            page = await unit.claims.approved_between(start, end, last)
        for claim in page:
            yield claim
        if not page:
            return
        last = page[-1].id
