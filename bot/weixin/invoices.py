"""The members' invoice wallets: looking invoices up, locking, freeing and closing them (pages 90284–90287)."""

import asyncio
import logging
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from bot.domain.identity import OF_HANDLE, is_weak, keys
from bot.domain.invoice import Account, CardRef, Found, Lookup, Status, Unreadable, by_account
from bot.domain.protocol import Outcome
from bot.ports.engine import Clock
from bot.ports.platform import Answer, Busy, NotAllowed, OurBug, PlatformFault, Refused
from bot.weixin import errors, facts, invoice_reading
from bot.weixin.client import Client

log = logging.getLogger(__name__)

AT_ONCE = 5  # single queries under way at the same time
BATCH_PAUSE = timedelta(hours=1)  # before a batch query that was not permitted is tried again


class Invoices:
    """``ports.Invoices``: every card by the account it was picked under."""

    def __init__(self, accounts: Mapping[Account, "AccountInvoices"]) -> None:
        self._accounts = accounts

    async def query(self, refs: Sequence[CardRef], known: Mapping[CardRef, str]) -> list[Lookup]:
        """As the port says."""
        parts = [(self._of(account), mine) for account, mine in by_account(refs).items()]
        answers = await asyncio.gather(*(door.query(mine, known) for door, mine in parts), return_exceptions=True)
        for answer in answers:
            if isinstance(answer, BaseException):
                raise answer
        told = [answer for answer in answers if not isinstance(answer, BaseException)]
        seen = {look.ref: look for looks in told for look in looks}
        return [seen[ref] for ref in refs]

    async def set_status(self, refs: Sequence[CardRef], aim: Status, openid: str) -> Answer:
        """As the port says."""
        parts = by_account(refs)
        if len(parts) != 1:
            raise ValueError("a single call changes invoices of one account")
        try:
            return await self._of(*parts).set_status(refs, aim, openid)
        except NotAllowed as fault:
            return errors.answer(fault)

    def _of(self, account: Account) -> "AccountInvoices":
        if account in self._accounts:
            return self._accounts[account]
        missing = NotAllowed(f"[{account}] is not configured", facts.NOT_SET_UP)
        missing.account = account
        raise missing


class AccountInvoices:
    """``ports.Invoices`` for the cards picked under one account."""

    def __init__(self, client: Client, clock: Clock) -> None:
        self._client, self._clock, self._host = client, clock, client.host
        self._chunk = facts.QUERY_CHUNK
        self._no_batch_until: datetime | None = None

    async def query(self, refs: Sequence[CardRef], known: Mapping[CardRef, str]) -> list[Lookup]:
        """As the port says. One batch call for what can be told apart in its answer, single calls for the rest."""
        asked = list(dict.fromkeys(refs))
        seen: dict[CardRef, Lookup] = {}
        batch = _tellable(asked, known)
        while len(batch) > 1 and self._may_batch():
            part, batch = batch[: self._chunk], batch[self._chunk :]
            if len(part) > 1:
                seen.update(await self._query_batch(part, known))
        rest = [ref for ref in asked if ref not in seen]
        seen.update(zip(rest, await self._query_singly(rest), strict=True))
        return [seen[ref] for ref in refs]

    async def set_status(self, refs: Sequence[CardRef], aim: Status, openid: str) -> Answer:
        """As the port says; the batch changes all or nothing (page 90286)."""
        if aim is Status.CANCELLED or not refs or (len(refs) != 1 and not openid):
            raise ValueError(
                "a single call changes one invoice, a batch names its owner, nobody but the issuer cancels"
            )
        cards = [_handle(ref) for ref in refs]
        word = {"reimburse_status": facts.STATUS_WORDS[aim]}
        try:
            if openid:
                body: dict[str, Any] = {"openid": openid, **word, "invoice_list": cards}
                await self._client.call(self._host.invoice_update_batch, body=body, write=True)
            else:
                await self._client.call(self._host.invoice_update, body={**cards[0], **word}, write=True)
        except PlatformFault as fault:
            return errors.answer(fault)
        return Answer(Outcome.OK)

    def _may_batch(self) -> bool:
        until, now = self._no_batch_until, self._clock.now()
        return until is None or not now < until <= now + BATCH_PAUSE  # the clock may be put back

    async def _query_batch(self, part: Sequence[CardRef], known: Mapping[CardRef, str]) -> dict[CardRef, Found]:
        """What the batch answer tells beyond doubt. A refusal tells nothing: one bad card may be the cause of it."""
        body = {"item_list": [_handle(ref) for ref in part]}
        try:
            data = await self._client.call(self._host.invoice_query_batch, body=body)
        except NotAllowed as fault:
            if fault.code != facts.NO_PERMISSION:
                raise
            log.warning("the batch query is not permitted; asking for each invoice")
            self._no_batch_until = self._clock.now() + BATCH_PAUSE
            return {}
        except (Refused, OurBug) as fault:
            if errors.table(self._client.account).get(fault.code) is errors.Kind.SPLIT:
                self._chunk = max(2, len(part) // 2)
            return {}
        except Busy as fault:
            if fault.code != facts.BEING_GIVEN:
                raise
            return {}
        return _matched(part, known, data.get("item_list"))

    async def _query_singly(self, refs: Sequence[CardRef]) -> list[Lookup]:
        turn = asyncio.Semaphore(AT_ONCE)

        async def one(ref: CardRef) -> Lookup:
            async with turn:
                return await self._query_one(ref)

        answers = await asyncio.gather(*map(one, refs), return_exceptions=True)
        for answer in answers:
            if isinstance(answer, BaseException):
                raise answer
        return [answer for answer in answers if not isinstance(answer, BaseException)]

    async def _query_one(self, ref: CardRef) -> Lookup:
        try:
            data = await self._client.call(self._host.invoice_query, body=_handle(ref))
        except (Refused, OurBug) as fault:
            return Unreadable(ref, fault.code)
        except Busy as fault:
            if fault.code != facts.BEING_GIVEN:  # may last for days: this card's own trouble
                raise
            return Unreadable(ref, fault.code)
        return invoice_reading.found(ref, data) or Unreadable(ref, facts.OK)


def _handle(ref: CardRef) -> dict[str, str]:
    return {"card_id": ref.card_id, "encrypt_code": ref.encrypt_code}


def _shaped(ref: CardRef, known: Mapping[CardRef, str]) -> str:
    """The key a ref is bound to, if it is one that an answer can show and that is no other invoice's."""
    key = known.get(ref, "")
    return "" if key.startswith(OF_HANDLE) or is_weak(key) else key


def _tellable(refs: Sequence[CardRef], known: Mapping[CardRef, str]) -> list[CardRef]:
    """The refs whose batch answer can be told from the others'. It carries the card_id, which is a template's and may
    repeat, not the encrypt_code; its order is not promised."""
    times = Counter(ref.card_id for ref in refs)
    names = Counter((ref.card_id, _shaped(ref, known)) for ref in refs)
    return [
        ref
        for ref in refs
        if times[ref.card_id] == 1 or (_shaped(ref, known) and names[ref.card_id, _shaped(ref, known)] == 1)
    ]


def _matched(part: Sequence[CardRef], known: Mapping[CardRef, str], items: object) -> dict[CardRef, Found]:
    """Each ref with the one item that can be nobody else's."""
    told = [invoice_reading.read(item) for item in items if isinstance(item, dict)] if isinstance(items, list) else []
    shared = {card_id for card_id, times in Counter(ref.card_id for ref in part).items() if times > 1}
    out: dict[CardRef, Found] = {}
    for ref in part:
        key = _shaped(ref, known)
        mine = [t for t in told if t and t[0] == ref.card_id and (not key or key in keys(t[1]))]
        if len(mine) == 1 and (key or ref.card_id not in shared):
            _, invoice, status, openid = mine[0]
            out[ref] = Found(ref, invoice, status, openid)
    return out
