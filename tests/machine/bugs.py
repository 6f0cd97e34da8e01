"""Nine ways to get the protocol wrong, planted into the real code; the machine has to find each. The
model knows more."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from bot.domain import protocol
from bot.domain.claim import LIFE, Claim, Line, LineState, State, Step
from bot.domain.evidence import Evidence
from bot.domain.invoice import Status, UserId
from bot.domain.protocol import Attempt, Do, Outcome, Verdict
from bot.ports.platform import Answer
from bot.services.closing import Closing
from bot.services.same_invoices import SameInvoices
from bot.services.submissions import Submissions
from bot.store.wallet import Wallet
from tests.unit.services.kit import Wallets

_open_attempts, _set_status = Wallet.open_attempts, Wallets.set_status


async def _unfenced(self: Wallet, cards: Any, *rest: Any) -> Any:
    now = {card.id: card.intent for card in await self.cards([card.id for card in cards])}
    return await _open_attempts(self, [replace(card, intent=now[card.id]) for card in cards], *rest)


async def _believed(self: Wallets, *asked: Any) -> Answer:
    answer = await _set_status(self, *asked)
    return Answer(Outcome.REFUSED, 72039) if answer.outcome is Outcome.UNKNOWN else answer


async def _anytime(self: Submissions, userid: UserId, number: str) -> Claim:
    async with self.store.unit() as unit:
        claim = await self.lifecycle.find(unit, number)
        with patch.dict(LIFE, {(State.CLOSING, Step.WITHDRAW): State.WITHDRAWN}):
            return await self.lifecycle.step(unit, claim, Step.WITHDRAW, claim.claimant)


async def _let_go_and_unlocked(self: SameInvoices, unit: Any, claim: Claim, line: Line) -> None:
    await unit.claims.set_line(line, LineState.DROPPED, "line.same_invoice")
    await unit.claims.let_go(claim, [line])
    await unit.wallet.wish([line.wallet_id], Status.FREE)
    for card in await unit.wallet.cards([line.wallet_id]):
        await self.gateways.invoices.set_status([card.ref], Status.FREE, "")


async def _unlooked(self: Closing, unit: Any, claim: Claim, looks: Any) -> Claim:
    return claim


BUGS: dict[str, Callable[[], Any]] = {
    "nobody waits until an attempt is settled": lambda: patch.object(Attempt, "unsettled", lambda *_: False),
    "attempts are not fenced": lambda: patch.object(Wallet, "open_attempts", _unfenced),
    "a lock is believed without our own ack": lambda: patch.object(protocol, "_acked", lambda *_: True),
    "-1 is taken as an answer": lambda: patch.object(Wallets, "set_status", _believed),
    "a claim can be withdrawn while closing": lambda: patch.object(Submissions, "withdraw", _anytime),
    "the same invoice is unlocked under the other claim": lambda: patch.object(
        SameInvoices, "_drop", _let_go_and_unlocked
    ),
    "a claim is paid without looking": lambda: patch.object(Closing, "stop_for", _unlooked),
    "a reversed line counts as written off": lambda: patch.object(
        protocol, "_reversed", lambda *_: Verdict(Do.DONE, Evidence.REVERSED_AFTER)
    ),
    "void although a closure was answered 0": lambda: patch.object(
        protocol, "_reversed", lambda _, unsettled: Verdict(Do.WAIT if unsettled else Do.VOID, Evidence.REVERSED)
    ),
}


@contextmanager
def planted(bug: str) -> Iterator[None]:
    """The code with this bug in it."""
    with BUGS[bug]():
        yield
